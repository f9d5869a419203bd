//! What comes again (Reihe): the part of RFC 5545's rules that people use.
//!
//! The crate `rrule` is not used, only asked for a second opinion by the tests: it takes every rule of the standard, which then can neither be offered
//! in a form nor said in a sentence, and it brings a time zone database and a regular expression engine of its own. What is left is short.

mod expand;
mod parse;

use jiff::{
    Timestamp,
    civil::{Date, Weekday},
};

pub use expand::{Exceptions, Horizon, Occurrence, Occurrences, Slot, occurrences};
pub use parse::Unclear;

/// A rule: "the second Thursday of March, June, September and December".
///
/// It is read from an RRULE (`str::parse`) and written as one (`to_string`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recurrence {
    pattern: Pattern,
    /// Every how many weeks, months or years; at least 1.
    interval: u16,
    end: End,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Pattern {
    /// On these days of the week, in order; none: the day of the first meeting.
    Weekly(Vec<Weekday>),
    /// On these days of every month, or only of some months (1 to 12, in order; none: of all); no days: the day of the first meeting.
    Monthly { days: Vec<On>, months: Vec<i8> },
    /// The same with an interval in years; no months: the month of the first meeting.
    Yearly { days: Vec<On>, months: Vec<i8> },
}

/// A day of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum On {
    /// 1 to 31, or -1 for the last. A month that does not have it is left out.
    Day(i8),
    /// The first to fifth, or -1 for the last, of a day of the week, counted from Monday (1). A month that does not have it is left out.
    Weekday(i8, i8),
}

/// When it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Never,
    /// After so many, those that are left out included; at least 1.
    Count(u32),
    /// On this day at the latest.
    Day(Date),
    /// At this instant at the latest.
    Instant(Timestamp),
}
