//! How far a step and a plan are, without I/O.

use db::codes;
use jiff::{ToSpan, civil::Date};

codes! {
    /// What became of a step.
    Outcome {
        /// Erreicht
        Done = "done",
        /// Fallen gelassen
        Dropped = "dropped",
    }
}

codes! {
    /// Stand of a step.
    State {
        /// Offen
        Open = "open",
        /// Überfällig: its day is over and nobody has said what became of it
        Late = "late",
        /// Erreicht
        Done = "done",
        /// Fallen gelassen
        Dropped = "dropped",
    }
}

/// How a step stands on a day.
pub fn state(outcome: Option<Outcome>, due: Date, today: Date) -> State {
    match outcome {
        Some(Outcome::Done) => State::Done,
        Some(Outcome::Dropped) => State::Dropped,
        None if due < today => State::Late,
        None => State::Open,
    }
}

/// Steps that are due up to this day lie on the desk: two weeks.
pub fn soon(today: Date) -> Date {
    today.saturating_add(14.days())
}

/// The most signs of a goal or a note: two pages.
pub const LONGEST: usize = 5_000;

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_step_is_late_on_the_day_after() {
        let due = date(2021, 8, 31);
        assert_eq!(state(None, due, due), State::Open);
        assert_eq!(state(None, due, date(2021, 9, 1)), State::Late);
        assert_eq!(state(Some(Outcome::Done), due, date(2021, 9, 1)), State::Done);
        assert_eq!(state(Some(Outcome::Dropped), due, due), State::Dropped);
    }
}
