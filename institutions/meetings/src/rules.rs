//! How far a meeting is, and the words of its agenda, without I/O.

use db::codes;
use jiff::{Timestamp, civil::Date};

codes! {
    /// What is done with an item of the agenda.
    ItemKind {
        /// Information
        Information = "information",
        /// Beratung
        Discussion = "discussion",
        /// Beschluss
        Decision = "decision",
        /// Bericht
        Report = "report",
    }
}

codes! {
    /// What somebody answered to an invitation.
    Answer {
        /// Nothing yet
        Open = "open",
        /// Kommt
        Yes = "yes",
        /// Vielleicht
        Maybe = "maybe",
        /// Kommt nicht
        No = "no",
        /// Schickt eine Vertretung
        Deputy = "deputy",
    }
}

codes! {
    /// In which part somebody is invited.
    Part {
        /// Sits in the body; the calendar asks for an answer (iTIP REQUEST).
        Member = "member",
        /// Only comes; the calendar is only told (iTIP PUBLISH).
        Guest = "guest",
    }
}

/// Stand of a meeting, see `domain.md` §4.13.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Entwurf
    Draft,
    /// Eingeladen
    Invited,
    /// Läuft
    Running,
    /// Protokoll verschickt: objections are taken.
    Circulated,
    /// Protokoll verbindlich
    Final,
    /// Abgesagt
    Cancelled,
}

/// What the state of a meeting follows from.
#[derive(Debug, Clone, Copy, Default)]
pub struct Instants {
    /// The day on which it begins, once there is one
    pub day: Option<Date>,
    /// Invitations went out.
    pub invited: Option<Timestamp>,
    /// Minutes were begun.
    pub begun: Option<Timestamp>,
    /// The minutes went out.
    pub sent: Option<Timestamp>,
    /// Last day of objections
    pub objections_until: Option<Date>,
    /// Called off
    pub cancelled: Option<Timestamp>,
}

impl State {
    /// How far a meeting is on a day. What is cancelled stays so; minutes are final on the day after the last day of objections. What somebody has
    /// written before its day prepares it.
    pub fn of(instants: Instants, today: Date) -> Self {
        match instants {
            Instants { cancelled: Some(_), .. } => State::Cancelled,
            Instants { sent: Some(_), objections_until, .. } if objections_until.is_none_or(|until| until < today) => State::Final,
            Instants { sent: Some(_), .. } => State::Circulated,
            Instants { begun: Some(_), day, .. } if day.is_none_or(|day| day <= today) => State::Running,
            Instants { invited: Some(_), .. } => State::Invited,
            Instants { .. } => State::Draft,
        }
    }

    /// The word in text keys.
    pub fn code(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Invited => "invited",
            State::Running => "running",
            State::Circulated => "circulated",
            State::Final => "final",
            State::Cancelled => "cancelled",
        }
    }

    /// Whether its agenda may still change: not once the minutes are out, nor when it does not take place.
    pub fn is_open(self) -> bool {
        matches!(self, State::Draft | State::Invited | State::Running)
    }
}

/// How many minutes the agenda takes beside what the meeting has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Load {
    /// Minutes of all items
    pub planned: i64,
    /// Minutes from begin to end; 0 without a date
    pub available: i64,
}

impl Load {
    /// Whether there is more on the agenda than fits.
    pub fn is_over(self) -> bool {
        self.available > 0 && self.planned > self.available
    }
}

/// Whether this can stand behind a link of a video conference: nothing, or an address of the web.
pub fn is_web_address(text: &str) -> bool {
    text.is_empty() || ["https://", "http://"].iter().any(|scheme| text.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instants(invited: bool, begun: bool, sent: bool) -> Instants {
        let at = |there: bool| there.then_some(Timestamp::UNIX_EPOCH);
        Instants { day: None, invited: at(invited), begun: at(begun), sent: at(sent), objections_until: None, cancelled: None }
    }

    #[test]
    fn minutes_are_final_on_the_day_after_the_last_day_of_objections() {
        let last: Date = "2026-03-26".parse().unwrap();
        let sent = Instants { objections_until: Some(last), ..instants(true, true, true) };
        assert_eq!(State::of(sent, last), State::Circulated);
        assert_eq!(State::of(sent, last.tomorrow().unwrap()), State::Final);
        assert_eq!(State::of(Instants { cancelled: Some(Timestamp::UNIX_EPOCH), ..sent }, last), State::Cancelled);
    }

    #[test]
    fn a_meeting_goes_from_draft_to_running_and_skips_what_did_not_happen() {
        let today: Date = "2026-03-12".parse().unwrap();
        assert_eq!(State::of(instants(false, false, false), today), State::Draft);
        assert_eq!(State::of(instants(true, false, false), today), State::Invited);
        // Minutes of a meeting to which nobody was invited by the program.
        assert_eq!(State::of(instants(false, true, false), today), State::Running);
        assert!(!State::of(instants(true, true, true), today).is_open());
        // Notes that were made before.
        let on = |day: &str| Instants { day: day.parse().ok(), ..instants(true, true, false) };
        assert_eq!(State::of(on("2026-03-13"), today), State::Invited);
        assert_eq!(State::of(on("2026-03-12"), today), State::Running);
    }
}
