//! The states of a hand-over and who is responsible in each: `domain.md` §4.2, with what happens by itself when nobody answers. No I/O.

use db::codes;
use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

use crate::sql::HandoverRow;

codes! {
    /// How she is handed over.
    Manner {
        /// At an appointment together
        Appointment = "appointment",
        /// In a call of three
        Call = "call",
        /// In writing only
        Written = "written",
    }
}

codes! {
    /// How far it is.
    State {
        /// The question is under way
        Offered = "offered",
        /// Somebody has read it
        Read = "read",
        /// Somebody will take over
        Accepted = "accepted",
        /// The first meeting was held, and the other side is responsible
        TakenOver = "taken_over",
        /// The answer is no
        Declined = "declined",
        /// Nobody has answered
        Expired = "expired",
        /// Taken back by the one who asked
        Withdrawn = "withdrawn",
    }
}

/// Working days without an answer after which the other side is reminded.
pub const REMIND_AFTER: u8 = 3;

/// After which both heads are told (`domain.md` §4.2: to be answered in five working days).
pub const ESCALATE_AFTER: u8 = 5;

/// After which the question goes back.
pub const EXPIRE_AFTER: u8 = 10;

/// Days in which the first meeting should be held after a yes (`domain.md` §4.2).
pub const MEET_WITHIN: i32 = 14;

impl State {
    /// How far a hand-over is.
    pub fn of(row: &HandoverRow) -> Self {
        match (row.ended_as.as_deref(), row.taken_over_at, row.accepted_at, row.read_at) {
            (Some("declined"), ..) => State::Declined,
            (Some("expired"), ..) => State::Expired,
            (Some(_), ..) => State::Withdrawn,
            (None, Some(_), ..) => State::TakenOver,
            (None, None, Some(_), _) => State::Accepted,
            (None, None, None, Some(_)) => State::Read,
            (None, None, None, None) => State::Offered,
        }
    }

    /// Whether the other side is responsible: only once it has confirmed. In every other state it is the one who hands over.
    pub fn is_theirs(self) -> bool {
        self == State::TakenOver
    }

    /// Somebody has yet to do something.
    pub fn is_open(self) -> bool {
        matches!(self, State::Offered | State::Read | State::Accepted)
    }
}

/// How many working days lie between two days; the first one does not count. Holidays count as working days: a reminder comes rather early than late.
pub fn working_days(from: Date, to: Date) -> u8 {
    let mut days = 0;
    let mut day = from;
    while day < to && days < u8::MAX {
        day = day.saturating_add(1.day());
        if !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
            days += 1;
        }
    }
    days
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn weekends_do_not_count() {
        assert_eq!(working_days(date(2026, 3, 6), date(2026, 3, 6)), 0);
        assert_eq!(working_days(date(2026, 3, 6), date(2026, 3, 9)), 1, "from Friday to Monday");
        assert_eq!(working_days(date(2026, 3, 2), date(2026, 3, 9)), 5);
    }

    #[test]
    fn of_all_states_one_is_theirs() {
        assert_eq!(State::ALL.iter().filter(|state| state.is_theirs()).count(), 1);
        assert!(State::ALL.iter().all(|state| !(state.is_open() && state.is_theirs())));
    }
}
