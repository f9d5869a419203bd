//! How far tasks and questions are, and how corrected minutes meet what stands already; without I/O.

use db::codes;
use jiff::{Timestamp, civil::Date};
use web::fold::folded;

codes! {
    /// How far a task is.
    TaskState {
        /// Offen
        Open = "open",
        /// Überfällig
        Overdue = "overdue",
        /// Erledigt
        Done = "done",
        /// Fallen gelassen
        Dropped = "dropped",
    }
}

impl TaskState {
    /// On a day: it is overdue from the day after the last.
    pub fn of(done: Option<Timestamp>, dropped: Option<Timestamp>, due: Option<Date>, today: Date) -> Self {
        match (done, dropped) {
            (Some(_), _) => TaskState::Done,
            (_, Some(_)) => TaskState::Dropped,
            _ if due.is_some_and(|due| due < today) => TaskState::Overdue,
            _ => TaskState::Open,
        }
    }

    /// Whether somebody still has to do it.
    pub fn is_open(self) -> bool {
        matches!(self, TaskState::Open | TaskState::Overdue)
    }
}

codes! {
    /// How far a question is.
    QuestionState {
        /// Offen
        Open = "open",
        /// Beantwortet
        Answered = "answered",
        /// Geschlossen
        Closed = "closed",
    }
}

/// An outcome that came from minutes: its line as it was last sent, and whether it is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known<'a> {
    /// The words behind the mark
    pub line: &'a str,
    /// Done, dropped, answered, closed: nothing that a correction changes
    pub over: bool,
}

/// What a correction does to an outcome, or makes of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The outcome stands in the line, which says something else now: its index, the line's
    Changed(usize, usize),
    /// The line is new
    New(usize),
    /// The outcome stands in no line any more
    Gone(usize),
}

/// Finds each outcome in the lines: by the words of its line, then, of those that are left and not over, by likeness, in their order. So a corrected
/// word keeps a decision's number, what was done meanwhile stays as it is, and another line is another outcome.
pub fn changes(outcomes: &[Known], lines: &[&str]) -> Vec<Change> {
    let (mut taken, mut left) = (vec![false; lines.len()], Vec::new());
    for (index, outcome) in outcomes.iter().enumerate() {
        match (0..lines.len()).find(|line| !taken[*line] && lines[*line] == outcome.line) {
            Some(line) => taken[line] = true,
            None if outcome.over => {}
            None => left.push(index),
        }
    }
    let mut changes = Vec::new();
    for index in left {
        match (0..lines.len()).find(|line| !taken[*line] && alike(outcomes[index].line, lines[*line])) {
            Some(line) => {
                taken[line] = true;
                changes.push(Change::Changed(index, line));
            }
            None => changes.push(Change::Gone(index)),
        }
    }
    changes.extend((0..lines.len()).filter(|line| !taken[*line]).map(Change::New));
    changes
}

/// Whether half of the words are the same.
fn alike(one: &str, other: &str) -> bool {
    let words = |text: &str| folded(text).split(' ').map(str::to_owned).collect::<Vec<_>>();
    let (one, other) = (words(one), words(other));
    let same = one.iter().filter(|word| other.contains(word)).count();
    same * 2 >= one.len().max(other.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A star before a line says that its outcome is over.
    fn known<'a>(lines: &[&'a str]) -> Vec<Known<'a>> {
        lines.iter().map(|line| Known { line: line.trim_start_matches('*'), over: line.starts_with('*') }).collect()
    }

    #[test]
    fn a_corrected_word_keeps_the_number_and_a_new_line_gets_one() {
        assert_eq!(changes(&known(&["Info im Mai", "Plakat drucken"]), &["Info im Juni", "Plakat drucken"]), [Change::Changed(0, 0)]);
        assert_eq!(changes(&known(&["Info im Mai", "Plakat"]), &["Plakat"]), [Change::Gone(0)]);
        assert_eq!(changes(&known(&["Plakat"]), &["Info im Mai", "Plakat"]), [Change::New(0)]);
        assert_eq!(
            changes(&known(&["Folien an alle"]), &["Zahlen der IHK"]),
            [Change::Gone(0), Change::New(0)],
            "another line is another outcome"
        );
    }

    #[test]
    fn what_is_over_stays_as_it_is_and_takes_no_new_line() {
        assert_eq!(changes(&known(&["*Folien"]), &["Folien"]), []);
        assert_eq!(changes(&known(&["*Folien an alle"]), &["Folien an die IHK"]), [Change::New(0)]);
        assert_eq!(changes(&known(&["*Folien"]), &[]), []);
    }

    #[test]
    fn a_task_is_overdue_from_the_day_after() {
        let day: Date = "2026-03-20".parse().unwrap();
        assert_eq!(TaskState::of(None, None, Some(day), day), TaskState::Open);
        assert_eq!(TaskState::of(None, None, Some(day), day.tomorrow().unwrap()), TaskState::Overdue);
        assert_eq!(TaskState::of(None, None, None, day), TaskState::Open);
        assert_eq!(TaskState::of(Some(Timestamp::UNIX_EPOCH), None, Some(day), day.tomorrow().unwrap()), TaskState::Done);
    }

    proptest! {
        #[test]
        fn each_line_is_taken_once(outcomes in proptest::collection::vec("[ab] [ab]", 0..5), lines in proptest::collection::vec("[ab] [ab]", 0..5)) {
            let one: Vec<Known> = outcomes.iter().map(|line| Known { line, over: false }).collect();
            let other: Vec<&str> = lines.iter().map(String::as_str).collect();
            let found = changes(&one, &other);
            let of = |wanted: fn(&Change) -> bool| found.iter().filter(|change| wanted(change)).count();
            let (gone, new) = (of(|change| matches!(change, Change::Gone(_))), of(|change| matches!(change, Change::New(_))));
            prop_assert_eq!(one.len() - gone, other.len() - new, "each outcome that stays has a line, and each line that is not new an outcome");
        }
    }
}
