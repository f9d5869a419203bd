//! Calendars: events as mails and feeds, what comes again, and what comes back by mail. Bytes and values in, bytes and values out.
//!
//! [`Event`] becomes an invitation, its update, its cancellation or an entry of a [`feed`] (the rules of iTIP and those that Outlook, Gmail and
//! Thunderbird add), and [`body`] the parts of a mail. [`occurrences`] are the dates of a [`Recurrence`] in Berlin's time, with exceptions and
//! [`Holidays`]. [`read`] says what a mail is: a calendar's answer, a bounce, a program's note, or a letter.
//!
//! **A series goes out as single events.** Each meeting has its own agenda, place and guests, is moved or cancelled alone, and is answered alone;
//! as one event with exceptions all of that is RECURRENCE-ID, which Outlook, Gmail and Apple each understand differently, and a series without end
//! would fill calendars for ever. So a rule is ours for planning, and what a calendar gets is a date.
//!
//! Nothing here opens a file or asks the clock or chance, nothing knows the domain, and what goes wrong is an enum, never a sentence.

mod event;
mod germany;
mod holidays;
mod incoming;
mod line;
mod mail;
mod recurrence;
mod send;
mod zone;

pub use event::{Answer, Attendee, Conference, Event, Person, Role, Status, When};
pub use holidays::{Holiday, HolidayKind, HolidayProblem, Holidays};
pub use incoming::{
    About, Automatic, Bounce, Content, Counter, Failure, Head, Incoming, Letter, Moment, Reply, Unreadable, Unusable, read,
};
pub use mail::body;
pub use recurrence::{Exceptions, Horizon, Occurrence, Occurrences, Recurrence, Slot, Unclear, occurrences};
pub use send::{Calendar, Method, feed};
