//! What somebody is told before a text of a hand-over goes: that it may say something that does not belong there. It is said once, and then it goes as it is.

use participants::rules::{Sensitive, hints};
use web::Say;

/// In sentences; nothing where there is no doubt.
pub(crate) fn doubts(say: &Say, text: &str) -> String {
    let sentences: Vec<String> = hints(text).into_iter().map(|hint| say.word("participant-hint", hint.word())).collect();
    sentences.join(" ")
}

/// In single words, which the form brings back.
pub(crate) fn told(text: &str) -> String {
    hints(text).into_iter().map(Sensitive::word).collect::<Vec<_>>().join(" ")
}

/// Whether there is something of which its author has not been told.
pub(crate) fn is_untold(text: &str, told: &str) -> bool {
    hints(text).into_iter().any(|hint| !told.split(' ').any(|word| word == hint.word()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_doubt_is_told_once() {
        let (ill, both) = ("Sie ist krankgeschrieben.", "Sie ist krankgeschrieben und hat Schulden.");
        assert_eq!([told(ill), told(both), told("Kein Platz bis Mai.")], ["health", "health money", ""]);
        assert!(is_untold(ill, "") && is_untold(both, &told(ill)));
        assert!(!is_untold(both, &told(both)) && !is_untold(ill, &told(both)) && !is_untold("Kein Platz bis Mai.", ""));
    }
}
