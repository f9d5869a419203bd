//! An event, and who is asked to it.

use jiff::{Timestamp, civil::Date};

/// A date in a calendar (Termin), as it is sent.
///
/// It holds no attendees: each mail goes to one person, who sees only themselves. A list of addresses in an invitation is a leak.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The same for the whole life of the event; calendars find by it what they already have. It never names a person.
    pub uid: String,
    /// Version, beginning with 0. A calendar ignores what is older than what it has.
    pub sequence: u32,
    /// When this version was written.
    pub stamp: Timestamp,
    /// From when to when
    pub when: When,
    /// Title
    pub summary: String,
    /// Place, as a person would write it.
    pub location: Option<String>,
    /// Text; the links are added to it, because Outlook and Gmail show no others.
    pub description: Option<String>,
    /// The page of the event.
    pub url: Option<String>,
    /// Where to dial in (Einwahl)
    pub conference: Option<Conference>,
    /// Whose mailbox reads the answers. It must be a real one that the program reads.
    pub organiser: Person,
    /// Does it take place?
    pub status: Status,
}

/// From when to when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Between two instants, shown in Berlin's time.
    Time {
        /// Begin
        start: Timestamp,
        /// End, not before the begin.
        end: Timestamp,
    },
    /// Whole days.
    Days {
        /// First day
        first: Date,
        /// Last day, which still belongs to it. (iCalendar names the day after.)
        last: Date,
    },
}

/// A video conference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conference {
    /// Address
    pub url: String,
    /// What it is called: "Videokonferenz"
    pub label: String,
}

/// Does the event take place?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Not decided yet.
    Tentative,
    /// Yes
    Confirmed,
    /// Not any more.
    Cancelled,
}

/// A name and a mailbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Name, if known.
    pub name: Option<String>,
    /// E-mail address
    pub email: String,
}

/// Somebody who is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    /// Who
    pub person: Person,
    /// In what part
    pub role: Role,
    /// What they have answered so far.
    pub answer: Answer,
    /// Do we wait for an answer? Outlook shows its buttons only then.
    pub asked: bool,
}

/// The part somebody has in an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Leads it.
    Chair,
    /// Is needed.
    Required,
    /// Is welcome.
    Optional,
    /// Is only told.
    Informed,
}

/// An answer to an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// None yet.
    Open,
    /// Comes.
    Accepted,
    /// Does not come.
    Declined,
    /// Perhaps.
    Tentative,
    /// Sends somebody else.
    Delegated,
}

impl Event {
    /// The next version of this event, to be changed by the caller and sent again. RFC 5546 asks for a higher number when time or place change; we
    /// count with every sending, because Outlook drops an update that it believes it has.
    pub fn revised(self, stamp: Timestamp) -> Self {
        Self { sequence: self.sequence.saturating_add(1), stamp, ..self }
    }

    /// The last version: it does not take place.
    pub fn cancelled(self, stamp: Timestamp) -> Self {
        Self { status: Status::Cancelled, ..self.revised(stamp) }
    }
}

impl Attendee {
    /// Somebody who is needed and asked for an answer.
    pub fn invited(person: Person) -> Self {
        Self { person, role: Role::Required, answer: Answer::Open, asked: true }
    }
}

impl Status {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Tentative => "TENTATIVE",
            Self::Confirmed => "CONFIRMED",
            Self::Cancelled => "CANCELLED",
        }
    }
}

impl Role {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Chair => "CHAIR",
            Self::Required => "REQ-PARTICIPANT",
            Self::Optional => "OPT-PARTICIPANT",
            Self::Informed => "NON-PARTICIPANT",
        }
    }
}

impl Answer {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Open => "NEEDS-ACTION",
            Self::Accepted => "ACCEPTED",
            Self::Declined => "DECLINED",
            Self::Tentative => "TENTATIVE",
            Self::Delegated => "DELEGATED",
        }
    }

    /// An answer by its code (RFC 5545 §3.2.12), in whatever case.
    pub(crate) fn parse(code: &str) -> Option<Self> {
        [Self::Open, Self::Accepted, Self::Declined, Self::Tentative, Self::Delegated]
            .into_iter()
            .find(|each| each.code().eq_ignore_ascii_case(code.trim()))
    }
}
