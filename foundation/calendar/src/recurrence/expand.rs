//! A rule becomes dates.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use jiff::{
    Span, Timestamp, ToSpan,
    civil::{Date, DateTime, Weekday},
};

use super::{End, On, Pattern, Recurrence};
use crate::{holidays::Holidays, zone};

/// From when to when by the clock on the wall in Berlin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// Begin
    pub start: DateTime,
    /// End, not before the begin.
    pub end: DateTime,
}

/// What differs from the rule, by the day the rule gives.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exceptions {
    /// Days left out.
    pub skipped: BTreeSet<Date>,
    /// Days moved, and where to. A day both left out and moved is left out.
    pub moved: BTreeMap<Date, Slot>,
}

/// How far is looked. Both bounds hold always, so a rule without an end cannot run on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Horizon {
    /// The first day by the rule.
    pub from: Date,
    /// The last day by the rule.
    pub until: Date,
    /// How many at most.
    pub most: usize,
}

/// One meeting of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence<'h> {
    /// The day by the rule: it stays when the meeting is moved, so it tells this meeting from the others.
    pub planned: Date,
    /// The day it takes place on.
    pub day: Date,
    /// Begin
    pub start: Timestamp,
    /// End
    pub end: Timestamp,
    /// The name of the holiday it falls on.
    pub falls_on_holiday: Option<&'h str>,
}

/// Meetings in the order of the rule.
pub struct Occurrences<'a> {
    rule: &'a Recurrence,
    first: Slot,
    exceptions: &'a Exceptions,
    holidays: &'a Holidays,
    horizon: Horizon,
    /// How many weeks, months or years after the first one the next days are looked for.
    step: i32,
    days: VecDeque<Date>,
    counted: u32,
    given: usize,
}

/// The meetings of a series whose first one is at `first`. A first one that does not follow the rule is none of them.
pub fn occurrences<'a>(
    rule: &'a Recurrence,
    first: Slot,
    exceptions: &'a Exceptions,
    holidays: &'a Holidays,
    horizon: Horizon,
) -> Occurrences<'a> {
    Occurrences { rule, first, exceptions, holidays, horizon, step: 0, days: VecDeque::new(), counted: 0, given: 0 }
}

impl<'a> Iterator for Occurrences<'a> {
    type Item = Occurrence<'a>;

    fn next(&mut self) -> Option<Occurrence<'a>> {
        while self.given < self.horizon.most {
            let planned = self.next_day()?;
            let by_rule = self.first.on(planned)?;
            let over = match self.rule.end {
                End::Never => false,
                End::Count(count) => self.counted >= count,
                End::Day(last) => planned > last,
                End::Instant(last) => by_rule.instants()?.0 > last,
            };
            if over || planned > self.horizon.until {
                self.horizon.most = 0;
                return None;
            }
            // What is left out counts (RFC 5545 §3.8.5.1: the exceptions are taken from the finished set).
            self.counted += 1;
            if planned < self.horizon.from || self.exceptions.skipped.contains(&planned) {
                continue;
            }
            let slot = self.exceptions.moved.get(&planned).copied().unwrap_or(by_rule);
            let (start, end) = slot.instants()?;
            let day = slot.start.date();
            self.given += 1;
            return Some(Occurrence { planned, day, start, end, falls_on_holiday: self.holidays.public(day) });
        }
        None
    }
}

impl Occurrences<'_> {
    /// The next day of the rule. It ends at the horizon even for a rule that never matches (30 February).
    fn next_day(&mut self) -> Option<Date> {
        let first = self.first.start.date();
        while self.days.is_empty() {
            let (begin, days) = self.rule.period(first, self.step)?;
            if begin > self.horizon.until {
                return None;
            }
            self.days.extend(days.into_iter().filter(|day| *day >= first));
            self.step = self.step.checked_add(1)?;
        }
        self.days.pop_front()
    }
}

impl Recurrence {
    /// The begin of the week, month or year `step` intervals after the one of `first`, and its days in order. Nothing when the calendar ends.
    fn period(&self, first: Date, step: i32) -> Option<(Date, Vec<Date>)> {
        let ahead = step.checked_mul(i32::from(self.interval))?;
        match &self.pattern {
            Pattern::Weekly(days) => {
                let monday = first.checked_sub(Span::new().days(first.weekday().to_monday_zero_offset())).ok()?;
                let monday = monday.checked_add(Span::new().try_weeks(ahead).ok()?).ok()?;
                let own = [first.weekday()];
                let days = if days.is_empty() { &own[..] } else { days };
                Some((monday, days.iter().filter_map(|day| monday.checked_add(day.to_monday_zero_offset().days()).ok()).collect()))
            }
            Pattern::Monthly { days, months } => {
                let begin = first.first_of_month().checked_add(Span::new().try_months(ahead).ok()?).ok()?;
                let wanted = months.is_empty() || months.contains(&begin.month());
                Some((begin, if wanted { in_month(begin, first, days) } else { Vec::new() }))
            }
            Pattern::Yearly { days, months } => {
                let begin = first.first_of_year().checked_add(Span::new().try_years(ahead).ok()?).ok()?;
                let own = [first.month()];
                let months = if months.is_empty() { &own[..] } else { months };
                let months = months.iter().filter_map(|month| Date::new(begin.year(), *month, 1).ok());
                Some((begin, months.flat_map(|month| in_month(month, first, days)).collect()))
            }
        }
    }
}

/// The days of a month, in order.
fn in_month(month: Date, first: Date, days: &[On]) -> Vec<Date> {
    let own = [On::Day(first.day())];
    let days = if days.is_empty() { &own[..] } else { days };
    let on = |on: &On| match *on {
        On::Day(-1) => Some(month.last_of_month()),
        On::Day(day) => Date::new(month.year(), month.month(), day).ok(),
        On::Weekday(nth, day) => month.nth_weekday_of_month(nth, Weekday::from_monday_one_offset(day).ok()?).ok(),
    };
    let all: BTreeSet<Date> = days.iter().filter_map(on).collect();
    all.into_iter().collect()
}

impl Slot {
    /// The same times of day on another day.
    fn on(self, day: Date) -> Option<Self> {
        let nights = self.start.date().until(self.end.date()).ok()?;
        Some(Self { start: day.to_datetime(self.start.time()), end: day.checked_add(nights).ok()?.to_datetime(self.end.time()) })
    }

    /// The instants of the clock's times. A meeting that begins in the hour that March skips keeps its length.
    fn instants(self) -> Option<(Timestamp, Timestamp)> {
        let start = zone::instant(self.start)?;
        let end = zone::instant(self.end)?;
        let length = self.end.duration_since(self.start);
        Some((start, if end < start { start.checked_add(length).ok()? } else { end }))
    }
}
