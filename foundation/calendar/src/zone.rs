//! Berlin's time.

use std::sync::LazyLock;

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

/// The rule of the European Union (directive 2000/84/EC), in force in Germany since 1996. It needs no database of time zones.
static BERLIN: LazyLock<TimeZone> = LazyLock::new(|| TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap_or(TimeZone::UTC));

pub(crate) fn berlin() -> &'static TimeZone {
    &BERLIN
}

/// The instant of a local time. What the clock skips in March is an hour later; what it shows twice in October is the first.
pub(crate) fn instant(local: DateTime) -> Option<Timestamp> {
    BERLIN.to_ambiguous_timestamp(local).compatible().ok()
}
