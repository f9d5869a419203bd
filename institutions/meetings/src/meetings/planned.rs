//! Which dates a series has next: by its rhythm, without those that have a meeting already; those that fall out are named. No I/O.

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
    /// Why it does not take place, if it does not
    pub out: Option<Out>,
}

/// Why a date of the rhythm does not take place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Out {
    /// The coordination left it out.
    Skipped,
    /// It falls on this public holiday, and the series leaves those out.
    Holiday(String),
}

/// How many months ahead dates are looked for: a yearly rhythm has one, too.
const AHEAD: i32 = 13;

/// The next dates of a series from a day on, at most `most` that take place, with those between them that do not; none when its rhythm is not
/// understood.
///
/// `skipped` are dates that the coordination left out; `taken` are days for which there is a meeting of the body, `off` the days off of the network's
/// Länder.
pub fn planned(series: &SeriesRow, from: Date, skipped: &[Date], taken: &[Date], off: &Holidays, most: usize) -> Vec<Planned> {
    let (Ok(rule), Some(begins)) = (series.rule.parse::<Recurrence>(), dates::time(&series.begins)) else { return Vec::new() };
    let Some(first) = slot(series.first_day, begins, series.minutes) else { return Vec::new() };
    // The last day bounds it; no rhythm has more dates than the year has days.
    let horizon = Horizon { from, until: from.saturating_add(jiff::Span::new().months(AHEAD)), most: 400 };
    let none = Exceptions::default();
    let mut left = most;
    occurrences(&rule, first, &none, off, horizon)
        .filter(|one| !taken.contains(&one.day))
        .map(|one| {
            let holiday = one.falls_on_holiday.filter(|_| series.skips_holidays).map(|name| Out::Holiday(name.to_owned()));
            let out = if skipped.contains(&one.day) { Some(Out::Skipped) } else { holiday };
            Planned { day: one.day, starts: one.start, ends: one.end, out }
        })
        .take_while(|one| {
            let shown = left > 0;
            left -= usize::from(shown && one.out.is_none());
            shown
        })
        .collect()
}

fn slot(day: Date, begins: Time, minutes: i64) -> Option<Slot> {
    let start = day.to_datetime(begins);
    Some(Slot { start, end: start.checked_add(jiff::Span::new().minutes(minutes)).ok()? })
}
