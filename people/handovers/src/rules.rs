//! The states of a hand-over and who is responsible in each: `domain.md` §4.2, with what happens by itself when nobody answers. No I/O.

use db::codes;
use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};
use web::today;

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
        /// It was theirs, and she came back: it is the asking side's again
        Returned = "returned",
    }
}

/// Working days without an answer after which the other side is reminded.
pub const REMIND_AFTER: u8 = 3;

/// After which both heads are told (`domain.md` §4.2: to be answered in five working days).
pub const ESCALATE_AFTER: u8 = 5;

/// After which the question goes back.
pub const EXPIRE_AFTER: u8 = 10;

/// Days after a yes in which the first meeting should be confirmed (`domain.md` §4.2); then the other side is asked.
pub const MEET_WITHIN: i32 = 14;

/// Working days after that, and both heads are told.
pub const PRESS_AFTER: u8 = 5;

impl State {
    /// How far a hand-over is.
    pub fn of(row: &HandoverRow) -> Self {
        match (row.ended_as.as_deref(), row.taken_over_at, row.accepted_at, row.read_at) {
            _ if row.returned_at.is_some() => State::Returned,
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

/// The hand-over by which another unit is responsible for her now; none, and it is the unit that asks. Of one person there is this one answer, and each page that says
/// who is responsible takes it from here.
pub fn theirs(rows: &[HandoverRow]) -> Option<&HandoverRow> {
    rows.iter().filter(|row| State::of(row).is_theirs()).max_by_key(|row| row.taken_over_at)
}

/// Until when the first meeting should be confirmed: so many days after the yes, or on the day of the appointment where that is later.
pub fn meet_by(row: &HandoverRow) -> Option<Date> {
    let by = today(row.accepted_at?).saturating_add(MEET_WITHIN.days());
    Some(row.meets_at.map_or(by, |at| by.max(today(at))))
}

/// Whether the appointment together has yet to come: nobody confirms that it was held before its day, or she would be theirs without having met anybody.
pub fn is_early(row: &HandoverRow, day: Date) -> bool {
    row.meets_at.is_some_and(|at| day < today(at))
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
    use jiff::{Timestamp, civil::date};

    use super::*;

    fn row(accepted: Option<&str>, meets: Option<&str>, taken_over: Option<&str>, returned: Option<&str>) -> HandoverRow {
        let at = |at: Option<&str>| at.map(|at| at.parse::<Timestamp>().unwrap());
        let id = "00000000-0000-4000-8000-000000000000";
        HandoverRow {
            id: id.parse().unwrap(),
            participant_id: id.parse().unwrap(),
            recipient: "Beratung".to_owned(),
            email: String::new(),
            second_email: String::new(),
            recipient_id: None,
            manner: Manner::Call.code().to_owned(),
            meets_at: at(meets),
            place: String::new(),
            reason: String::new(),
            offered_at: at(Some("2026-03-01T08:00:00Z")).unwrap(),
            read_at: None,
            accepted_at: at(accepted),
            taken_over_at: at(taken_over),
            ended_at: None,
            ended_as: None,
            contact: String::new(),
            answer: String::new(),
            reminded_at: None,
            escalated_at: None,
            awaited_at: None,
            pressed_at: None,
            returned_at: at(returned),
        }
    }

    #[test]
    fn of_several_that_were_taken_over_the_last_one_counts_until_she_comes_back() {
        let (one, two) = ("2026-03-02T08:00:00Z", "2026-03-09T08:00:00Z");
        let taken = |at, back| row(Some(one), None, Some(at), back);
        let (first, second) = (taken(one, None), taken(two, None));
        assert_eq!(theirs(&[first.clone(), second.clone()]).and_then(|row| row.taken_over_at), second.taken_over_at);
        assert!(theirs(&[row(Some(one), None, None, None), taken(one, Some(two))]).is_none());
        assert_eq!(State::of(&taken(one, Some(two))), State::Returned);
    }

    #[test]
    fn the_first_meeting_has_two_weeks_or_until_the_appointment() {
        let yes = Some("2026-03-02T08:00:00Z");
        assert_eq!(meet_by(&row(yes, None, None, None)), Some(date(2026, 3, 16)));
        assert_eq!(meet_by(&row(yes, Some("2026-03-05T08:00:00Z"), None, None)), Some(date(2026, 3, 16)));
        assert_eq!(meet_by(&row(yes, Some("2026-03-30T08:00:00Z"), None, None)), Some(date(2026, 3, 30)));
        assert_eq!(meet_by(&row(None, None, None, None)), None);
    }

    #[test]
    fn a_meeting_is_held_on_its_day_and_where_there_is_no_day_on_any() {
        let meets = row(None, Some("2026-03-05T16:00:00Z"), None, None);
        assert!(is_early(&meets, date(2026, 3, 4)));
        assert!(!is_early(&meets, date(2026, 3, 5)) && !is_early(&meets, date(2026, 3, 6)));
        assert!(!is_early(&row(None, None, None, None), date(2026, 3, 1)));
    }

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
