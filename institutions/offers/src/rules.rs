//! How an offer stands on a day, and when somebody should look at it, without I/O.

use db::codes;
use jiff::{ToSpan, civil::Date};

codes! {
    /// Stand of an offer.
    State {
        /// Geplant
        Planned = "planned",
        /// Läuft
        Running = "running",
        /// Beendet
        Ended = "ended",
        /// Zurückgezogen
        Withdrawn = "withdrawn",
    }
}

codes! {
    /// What there is to do about an offer.
    Due {
        /// Nobody has said for a year that it is right.
        Unconfirmed = "unconfirmed",
        /// It ends within 30 days.
        Ending = "ending",
        /// Its organisation has left the network or ended.
        Gone = "gone",
    }
}

/// How an offer stands on a day. The lists ask the database the same question, see [`crate::sql`].
pub fn state(from: Date, until: Option<Date>, is_withdrawn: bool, today: Date) -> State {
    if is_withdrawn {
        State::Withdrawn
    } else if until.is_some_and(|until| until < today) {
        State::Ended
    } else if from > today {
        State::Planned
    } else {
        State::Running
    }
}

/// What was confirmed before this day is too old: a year.
pub fn stale_before(today: Date) -> Date {
    today.saturating_sub(1.year())
}

/// What ends up to this day ends soon.
pub fn ending_until(today: Date) -> Date {
    today.saturating_add(30.days())
}

/// The most signs of the longer texts: two pages.
pub const LONGEST: usize = 5_000;

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn an_offer_runs_on_its_first_and_on_its_last_day() {
        let (first, last) = (date(2026, 3, 3), date(2026, 6, 30));
        assert_eq!(state(first, Some(last), false, date(2026, 3, 2)), State::Planned);
        assert_eq!(state(first, Some(last), false, first), State::Running);
        assert_eq!(state(first, Some(last), false, last), State::Running);
        assert_eq!(state(first, Some(last), false, date(2026, 7, 1)), State::Ended);
        assert_eq!(state(first, None, false, date(2099, 1, 1)), State::Running);
        assert_eq!(state(first, Some(last), true, first), State::Withdrawn);
    }

    #[test]
    fn a_year_before_the_29th_of_february_is_the_28th() {
        assert_eq!(stale_before(date(2028, 2, 29)), date(2027, 2, 28));
        assert_eq!(ending_until(date(2026, 12, 15)), date(2027, 1, 14));
    }
}
