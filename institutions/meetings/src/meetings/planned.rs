//! Which dates a series has next: by its rhythm, without those that are left out and those that have a meeting already. No I/O.

use calendar::{Exceptions, Holidays, Horizon, Recurrence, Slot, occurrences};
use jiff::{
    Timestamp,
    civil::{Date, Time},
};

use crate::{dates, sql::series::SeriesRow};

/// A date by the rhythm, for which there is no meeting yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// The day
    pub day: Date,
    /// Begin
    pub starts: Timestamp,
    /// End
    pub ends: Timestamp,
}

/// How many months ahead dates are looked for: a yearly rhythm has one, too.
const AHEAD: i32 = 13;

/// The next dates of a series from a day on, at most `most`; none when its rhythm is not understood.
///
/// `skipped` are dates that the coordination left out; `taken` are days that have a meeting of the body, `off` the days off of
/// the network's Länder.
pub fn planned(series: &SeriesRow, from: Date, skipped: &[Date], taken: &[Date], off: &Holidays, most: usize) -> Vec<Planned> {
    let (Ok(rule), Some(begins)) = (series.rule.parse::<Recurrence>(), dates::time(&series.begins)) else { return Vec::new() };
    let Some(first) = slot(series.first_day, begins, series.minutes) else { return Vec::new() };
    let exceptions = Exceptions { skipped: skipped.iter().copied().collect(), ..Exceptions::default() };
    let horizon = Horizon {
        from,
        until: from.saturating_add(jiff::Span::new().months(AHEAD)),
        most: most.saturating_add(taken.len()).saturating_mul(2),
    };
    occurrences(&rule, first, &exceptions, off, horizon)
        .filter(|one| !taken.contains(&one.day))
        .filter(|one| !series.skips_holidays || one.falls_on_holiday.is_none())
        .map(|one| Planned { day: one.day, starts: one.start, ends: one.end })
        .take(most)
        .collect()
}

fn slot(day: Date, begins: Time, minutes: i64) -> Option<Slot> {
    let start = day.to_datetime(begins);
    Some(Slot { start, end: start.checked_add(jiff::Span::new().minutes(minutes)).ok()? })
}
