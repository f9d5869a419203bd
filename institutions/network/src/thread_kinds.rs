//! What a thing of the thread is, in a word, told by its address: a question and a task of the same words are told apart.

use web::{
    Say,
    thread::{End, Thread},
};

/// What can come of something, in the order in which it is shown, with the object's name.
pub const KINDS: [(&str, &str); 7] = [
    ("/decisions/", "decision"),
    ("/tasks/", "task"),
    ("/questions/", "question"),
    ("/offers/", "offer"),
    ("/plans/", "plan"),
    ("/articles/", "article"),
    ("/monitoring/statements/", "statement"),
];

/// Its place among the [`KINDS`]; nothing for the item of an agenda, whose title says what it is.
pub fn kind(href: &str) -> Option<usize> {
    KINDS.iter().position(|(begin, _)| href.starts_with(begin))
}

/// "Aufgabe: Folien an alle"
pub fn titled(say: &Say, end: &End) -> End {
    let word = kind(&end.href).map(|at| format!("{}: ", say.word("log-object", KINDS[at].1)));
    match word {
        Some(word) if !end.title.starts_with(&word) => End::new(end.href.as_str(), format!("{word}{}", end.title)),
        _ => end.clone(),
    }
}

/// The same for both directions of a thing.
pub fn all_titled(say: &Say, thread: &Thread) -> Thread {
    let each = |ends: &[End]| ends.iter().map(|end| titled(say, end)).collect();
    Thread { origins: each(&thread.origins), results: each(&thread.results) }
}
