//! Calendars: what comes again. Values in, values out.
//!
//! [`occurrences`] are the dates of a [`Recurrence`] in Berlin's time, with exceptions and [`Holidays`].
//!
//! Nothing here opens a file or asks the clock or chance, nothing knows the domain, and what goes wrong is an enum, never a sentence.

mod holidays;
mod recurrence;
mod zone;

pub use holidays::{Holiday, HolidayKind, HolidayProblem, Holidays};
pub use recurrence::{Argument, Exceptions, Horizon, Occurrence, Occurrences, Recurrence, Said, Slot, Unclear, occurrences};
