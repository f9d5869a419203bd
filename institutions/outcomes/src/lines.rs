//! What lines of minutes say: `B:` decides, `A:` gives a task, `F:` asks. Read from what people type, without I/O.

use jiff::civil::Date;
use web::fold::folded;

use crate::{
    due::{self, Due},
    whom::Named,
};

/// What a marked line becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Beschluss, `B:`
    Decision,
    /// Aufgabe, `A:`
    Task,
    /// Frage, `F:`
    Question,
}

impl Kind {
    /// The word in text keys.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Decision => "decision",
            Kind::Task => "task",
            Kind::Question => "question",
        }
    }
}

/// A marked line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which line of the notes it is, from 0
    pub at: usize,
    /// What it becomes
    pub kind: Kind,
    /// The words behind the mark, as they were typed
    pub raw: String,
    /// What it says, without mark, addressee and date
    pub text: String,
    /// Of a task: who is meant
    pub whom: Named,
    /// Of a task: until when
    pub due: Due,
    /// Of a task: another name behind an `@`, which does not get it; mostly empty
    pub second: String,
}

/// Marks as letters and as words: whoever speaks to a telephone says the word.
const MARKS: [(&str, Kind); 6] = [
    ("b", Kind::Decision),
    ("a", Kind::Task),
    ("f", Kind::Question),
    ("beschluss", Kind::Decision),
    ("aufgabe", Kind::Task),
    ("frage", Kind::Question),
];

/// So many words behind the `@` may belong to a name.
const NAME_WORDS: usize = 5;

/// The marked lines of some notes. `day` is that of the meeting: a date without a year is the first one from then on. `find` is asked for the longest
/// name first, and says who is meant by it.
pub fn read(notes: &str, day: Date, find: impl Fn(&str) -> Option<Named>) -> Vec<Line> {
    let marked = notes.lines().enumerate().filter_map(|(at, line)| mark(line).map(|(kind, rest)| (at, kind, rest)));
    marked
        .filter(|(_, _, rest)| !rest.is_empty())
        .map(|(at, kind, rest)| match kind {
            Kind::Task => task(at, rest, day, &find),
            Kind::Decision | Kind::Question => {
                Line { at, kind, raw: rest.to_owned(), text: rest.to_owned(), whom: Named::Nobody, due: Due::Open, second: String::new() }
            }
        })
        .collect()
}

/// The names that `read` would ask for, so that they can be looked up together: behind each `@`, the longest first.
pub fn names(notes: &str) -> Vec<Vec<String>> {
    let tasks = notes.lines().filter_map(mark).filter(|(kind, _)| *kind == Kind::Task);
    tasks.filter_map(|(_, rest)| addressed(rest).map(|(_, behind)| spellings(behind).into_iter().map(|(name, _)| name).collect())).collect()
}

/// The same notes with the mark of one line taken away: the words stay.
pub fn unmarked(notes: &str, at: usize) -> String {
    let lines: Vec<&str> =
        notes.lines().enumerate().map(|(index, line)| if index == at { mark(line).map_or(line, |(_, rest)| rest) } else { line }).collect();
    lines.join("\n")
}

/// `A: rest` → the kind and the rest.
fn mark(line: &str) -> Option<(Kind, &str)> {
    let line = line.trim_start_matches([' ', '\t', '-', '*', '•', '–']);
    let (word, rest) = line.split_once(':')?;
    let word = word.trim_end().to_lowercase();
    MARKS.iter().find(|(mark, _)| *mark == word).map(|(_, kind)| (*kind, rest.trim()))
}

/// What stands before and behind the `@` of an addressee: at the beginning or behind a blank or a bracket, or it is the middle of a mail address.
fn addressed(rest: &str) -> Option<(&str, &str)> {
    let begins = |at: usize| rest[..at].chars().next_back().is_none_or(|before| before == '(' || before.is_whitespace());
    let (at, _) = rest.match_indices('@').find(|(at, _)| begins(*at))?;
    Some((&rest[..at], &rest[at + 1..]))
}

/// `@VHS bis 20.3. Folien an alle` → who, until when, and what.
fn task(at: usize, rest: &str, day: Date, find: &impl Fn(&str) -> Option<Named>) -> Line {
    let (whom, words) = match addressed(rest) {
        None => (Named::Nobody, rest.to_owned()),
        Some((before, behind)) => {
            let spellings = spellings(behind);
            let known = spellings.iter().find_map(|(name, rest)| find(name).map(|whom| (whom, *rest)));
            // Nobody knows the name: its first word is taken for it. Where the next may belong to it too, the words stay as they are.
            let shortest = spellings.last().map(|(name, rest)| {
                let goes_on = rest.starts_with(' ') && rest.trim_start().starts_with(char::is_uppercase);
                (Named::Unknown(name.clone()), if goes_on && spellings.len() > 1 { behind } else { *rest })
            });
            let (whom, rest) = known.or(shortest).unwrap_or((Named::Nobody, behind));
            (whom, format!("{before} {}", rest.trim_start_matches([',', ':', ';'])))
        }
    };
    let second = addressed(&words).and_then(|(_, behind)| spellings(behind).pop()).map(|(name, _)| name).unwrap_or_default();
    let (due, text) = due::taken(&words, day);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Line { at, kind: Kind::Task, raw: rest.to_owned(), text, whom, due, second }
}

/// The names that may stand behind an `@`, the longest first, each with what follows it. A name ends before "bis" and before a sign that ends words.
fn spellings(behind: &str) -> Vec<(String, &str)> {
    if let Some((name, rest)) = behind.strip_prefix(['"', '„']).and_then(|quoted| quoted.split_once(['"', '“', '”'])) {
        return vec![(name.trim().to_owned(), rest)];
    }
    let mut found = Vec::new();
    let mut at = 0;
    for word in behind.split_inclusive(char::is_whitespace).take(NAME_WORDS) {
        let bare = word.trim_end();
        if bare.is_empty() || folded(bare) == "bis" {
            break;
        }
        let name = bare.trim_end_matches([',', ':', ';', '.', '!', '?', ')']);
        if name.is_empty() {
            break;
        }
        let end = at + name.len();
        at += word.len();
        found.push((behind[..end].to_owned(), &behind[end..]));
        if name.len() < bare.len() && !bare.ends_with('.') {
            break;
        }
    }
    found.reverse();
    found
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn lines(notes: &str) -> Vec<Line> {
        let known = |name: &str| ["VHS", "VHS Groß-Gerau", "Frau Becker"].contains(&name).then(|| Named::Unknown(format!("={name}")));
        read(notes, date(2026, 3, 12), known)
    }

    fn named(name: &str) -> Named {
        Named::Unknown(format!("={name}"))
    }

    #[test]
    fn letters_and_words_mark_a_line_and_nothing_else_does() {
        let notes = "Yildiz berichtet: 12 Betriebe\nB: Infoveranstaltung im Mai\n- f: Wer hat Plätze?\nAufgabe: Folien\nBA: nichts\nB:\nA :  Raum suchen ";
        let read: Vec<_> = lines(notes).into_iter().map(|line| (line.at, line.kind, line.text)).collect();
        let texts = [
            (1, Kind::Decision, "Infoveranstaltung im Mai"),
            (2, Kind::Question, "Wer hat Plätze?"),
            (3, Kind::Task, "Folien"),
            (6, Kind::Task, "Raum suchen"),
        ];
        assert_eq!(read, texts.map(|(at, kind, text)| (at, kind, text.to_owned())));
    }

    #[test]
    fn a_task_has_an_addressee_a_day_and_words() {
        let line = |notes: &str| lines(notes).remove(0);
        let task = line("A: @VHS bis 20.3. Folien an alle");
        assert_eq!((task.whom, task.due, task.text.as_str()), (named("VHS"), Due::On(date(2026, 3, 20)), "Folien an alle"));
        let task = line("A: @VHS Groß-Gerau: Folien an alle bis Ende April");
        assert_eq!((task.whom, task.due, task.text.as_str()), (named("VHS Groß-Gerau"), Due::On(date(2026, 4, 30)), "Folien an alle"));
        let task = line("A: Folien an alle (@Frau Becker, bis 1.4.)");
        assert_eq!((task.whom, task.due), (named("Frau Becker"), Due::On(date(2026, 4, 1))));
        let task = line("A: @IHK schickt Zahlen");
        assert_eq!((task.whom, task.text.as_str()), (Named::Unknown("IHK".into()), "schickt Zahlen"));
        let task = line("A: @Unbekannter Mensch etwas tun");
        assert_eq!((task.whom, task.text.as_str()), (Named::Unknown("Unbekannter".into()), "Unbekannter Mensch etwas tun"));
        let task = line("A: @„Unbekannter Mensch“ etwas tun");
        assert_eq!((task.whom, task.text.as_str()), (Named::Unknown("Unbekannter Mensch".into()), "etwas tun"));
        let task = line("A: Anmeldung an info@vhs.example");
        assert_eq!((task.whom, task.text.as_str()), (Named::Nobody, "Anmeldung an info@vhs.example"));
        assert_eq!(line("A: ohne alles").whom, Named::Nobody);
        assert_eq!(line("A: @ bis morgen").whom, Named::Nobody);
        assert_eq!(line("A: @„VHS“ Folien").whom, named("VHS"));
        assert_eq!(line("A: @„VHS“ Folien").second, "");
    }

    #[test]
    fn a_second_addressee_of_one_task_is_noticed() {
        let second = |notes: &str| {
            let task = lines(notes).remove(0);
            (task.whom, task.second)
        };
        assert_eq!(second("A: @VHS, @IHK bis 20.3. Folien an alle"), (named("VHS"), "IHK".to_owned()));
        assert_eq!(second("A: @VHS und @„IHK Nord“ Folien"), (named("VHS"), "IHK Nord".to_owned()));
        assert_eq!(second("A: @VHS Folien an info@ihk.example"), (named("VHS"), String::new()));
    }

    #[test]
    fn a_mark_that_was_meant_otherwise_is_taken_away_and_the_words_stay() {
        assert_eq!(unmarked("eins\n- A: zwei\ndrei", 1), "eins\nzwei\ndrei");
        assert_eq!(unmarked("eins", 5), "eins");
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_typed_is_read_without_harm(notes in ".{0,200}", at in 0_usize..9) {
            let _ = (lines(&notes), names(&notes), unmarked(&notes, at));
        }
    }
}
