//! Berlin's time.

use std::sync::LazyLock;

use jiff::{
    Timestamp,
    civil::{Date, DateTime, date},
    tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase},
};

/// The name that every calendar program knows.
pub(crate) const NAME: &str = "Europe/Berlin";

/// The rule of the European Union (directive 2000/84/EC), in force in Germany since 1996, as a VTIMEZONE. Outlook takes times without it for UTC.
pub(crate) const VTIMEZONE: &str = "\
BEGIN:VTIMEZONE
TZID:Europe/Berlin
X-LIC-LOCATION:Europe/Berlin
BEGIN:DAYLIGHT
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE";

/// The first day for which [`VTIMEZONE`] says everything: in 1995 the summer still ended in September.
const SINCE: Date = date(1996, 4, 1);

/// The same rule for calculating, so that a time can never differ from the one that is sent. It needs no database of time zones.
static BERLIN: LazyLock<TimeZone> = LazyLock::new(|| TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap_or(TimeZone::UTC));

/// The zones of others. What is compiled in, not what the machine has: then nothing is read from a disk.
static OTHERS: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

pub(crate) fn named(name: &str) -> Option<TimeZone> {
    OTHERS.get(name).ok()
}

/// The instant of a local time. What the clock skips in March is an hour later; what it shows twice in October is the first.
pub(crate) fn instant(local: DateTime) -> Option<Timestamp> {
    BERLIN.to_ambiguous_timestamp(local).compatible().ok()
}

/// The local time to be written for an instant; none if it could be read as another one. Of the hour that October shows twice RFC 5545 means the
/// first, but Python's reader takes the second.
pub(crate) fn local(at: Timestamp) -> Option<DateTime> {
    let local = at.to_zoned(BERLIN.clone()).datetime();
    let twice = matches!(BERLIN.to_ambiguous_timestamp(local).offset(), AmbiguousOffset::Fold { .. });
    (local.date() >= SINCE && !twice).then_some(local)
}
