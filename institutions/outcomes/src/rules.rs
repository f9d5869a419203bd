//! How far tasks and questions are, and how corrected minutes meet what stands already; without I/O.

use db::codes;
use jiff::{Timestamp, civil::Date};

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

/// What becomes of an outcome, or of a line of corrected minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The outcome stands in the line as it was, or in other words: its index, the line's
    Stays(usize, usize),
    /// The line is new
    New(usize),
    /// The outcome stands in no line any more
    Gone(usize),
}

/// Finds each outcome in the lines: first by its words, then, of those that are left, by their order. So a corrected word keeps a decision's number.
pub fn changes(outcomes: &[&str], lines: &[&str]) -> Vec<Change> {
    let mut taken = vec![None; lines.len()];
    let mut left: Vec<usize> = Vec::new();
    for (index, outcome) in outcomes.iter().enumerate() {
        match (0..lines.len()).find(|line| taken[*line].is_none() && lines[*line] == *outcome) {
            Some(line) => taken[line] = Some(index),
            None => left.push(index),
        }
    }
    let mut left = left.into_iter();
    let mut changes: Vec<Change> = (0..lines.len())
        .map(|line| taken[line].or_else(|| left.next()).map_or(Change::New(line), |outcome| Change::Stays(outcome, line)))
        .collect();
    changes.extend(left.map(Change::Gone));
    changes
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_corrected_word_keeps_the_number_and_a_new_line_gets_one() {
        assert_eq!(changes(&["a", "b"], &["a", "c"]), [Change::Stays(0, 0), Change::Stays(1, 1)]);
        assert_eq!(changes(&["a", "b"], &["b"]), [Change::Stays(1, 0), Change::Gone(0)]);
        assert_eq!(changes(&["b"], &["a", "b"]), [Change::New(0), Change::Stays(0, 1)]);
        assert_eq!(changes(&[], &["a"]), [Change::New(0)]);
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
        fn each_outcome_and_each_line_is_told_of_once(outcomes in proptest::collection::vec("[ab]", 0..5), lines in proptest::collection::vec("[ab]", 0..5)) {
            let (one, other): (Vec<&str>, Vec<&str>) = (outcomes.iter().map(String::as_str).collect(), lines.iter().map(String::as_str).collect());
            let (mut of_outcomes, mut of_lines) = (vec![0; one.len()], vec![0; other.len()]);
            for change in changes(&one, &other) {
                match change {
                    Change::Stays(outcome, line) => { of_outcomes[outcome] += 1; of_lines[line] += 1; }
                    Change::New(line) => of_lines[line] += 1,
                    Change::Gone(outcome) => of_outcomes[outcome] += 1,
                }
            }
            prop_assert!(of_outcomes.iter().chain(&of_lines).all(|count| *count == 1));
        }
    }
}
