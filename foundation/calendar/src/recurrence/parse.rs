//! RRULE texts in and out.

use std::{fmt, str::FromStr};

use jiff::{
    Timestamp,
    civil::{Date, DateTime, Weekday},
    tz::TimeZone,
};

use super::{End, On, Pattern, Recurrence};
use crate::zone;

/// Weekdays as iCalendar writes them, from Monday.
const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// Longer rules are nobody's.
const LENGTH: usize = 1_000;

/// Why a rule is not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unclear {
    /// Longer than any rule that people make.
    TooLong,
    /// No `FREQ`.
    NoFrequency,
    /// A frequency other than weekly, monthly or yearly.
    Frequency(String),
    /// A part that is not `NAME=value`, or whose name is unknown or not among those that people use.
    Part(String),
    /// A part that stands there twice.
    Twice(String),
    /// A value that its part cannot have.
    Value {
        /// Name of the part
        part: &'static str,
        /// What stands there.
        value: String,
    },
    /// Both a number and a last day.
    TwoEnds,
    /// Parts that people do not use together: which two.
    Together(&'static str, &'static str),
    /// Weeks that begin on Sunday, in a rule where that makes a difference.
    WeekStart,
}

#[derive(Default)]
struct Parts<'a> {
    frequency: Option<&'a str>,
    interval: Option<&'a str>,
    count: Option<&'a str>,
    until: Option<&'a str>,
    weekdays: Option<&'a str>,
    days: Option<&'a str>,
    months: Option<&'a str>,
    position: Option<&'a str>,
    week_start: Option<&'a str>,
}

impl FromStr for Recurrence {
    type Err = Unclear;

    fn from_str(text: &str) -> Result<Self, Unclear> {
        if text.len() > LENGTH {
            return Err(Unclear::TooLong);
        }
        let text = text.trim().to_ascii_uppercase();
        let parts = Parts::split(text.strip_prefix("RRULE:").unwrap_or(&text))?;
        let interval = parts.interval.map_or(Ok(1), |value| number("INTERVAL", value, 1, 1_000))?;
        let days = parts.on_days()?;
        let months = match parts.months {
            Some(value) => list(value, |each| number("BYMONTH", each, 1, 12))?,
            None => Vec::new(),
        };
        let pattern = match parts.frequency.ok_or(Unclear::NoFrequency)? {
            "WEEKLY" => parts.weekly(interval)?,
            "MONTHLY" => Pattern::Monthly { days, months },
            // Without months the standard counts these through the whole year: "the 20th Monday of the year".
            "YEARLY" if months.is_empty() && !days.is_empty() => return Err(Unclear::Together("FREQ=YEARLY", "no BYMONTH")),
            "YEARLY" => Pattern::Yearly { days, months },
            other => return Err(Unclear::Frequency(other.to_owned())),
        };
        Ok(Self { pattern, interval, end: parts.end()? })
    }
}

impl<'a> Parts<'a> {
    fn split(text: &'a str) -> Result<Self, Unclear> {
        let mut parts = Self::default();
        for part in text.split(';').filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=').ok_or_else(|| Unclear::Part(part.to_owned()))?;
            let place = match name {
                "FREQ" => &mut parts.frequency,
                "INTERVAL" => &mut parts.interval,
                "COUNT" => &mut parts.count,
                "UNTIL" => &mut parts.until,
                "BYDAY" => &mut parts.weekdays,
                "BYMONTHDAY" => &mut parts.days,
                "BYMONTH" => &mut parts.months,
                "BYSETPOS" => &mut parts.position,
                "WKST" => &mut parts.week_start,
                other => return Err(Unclear::Part(other.to_owned())),
            };
            if place.replace(value).is_some() {
                return Err(Unclear::Twice(name.to_owned()));
            }
        }
        Ok(parts)
    }

    fn weekly(&self, interval: u16) -> Result<Pattern, Unclear> {
        for (part, value) in [("BYMONTHDAY", self.days), ("BYMONTH", self.months), ("BYSETPOS", self.position)] {
            if value.is_some() {
                return Err(Unclear::Together("FREQ=WEEKLY", part));
            }
        }
        let mut days = match self.weekdays {
            Some(value) => list(value, weekday)?,
            None => Vec::new(),
        };
        days.sort_by_key(|day| day.to_monday_one_offset());
        match self.week_start {
            None | Some("MO") => {}
            Some("SU") if interval == 1 => {}
            Some("SU") => return Err(Unclear::WeekStart),
            Some(other) => return Err(value("WKST", other)),
        }
        Ok(Pattern::Weekly(days))
    }

    /// The days of a month: `BYDAY=2TH`, Outlook's `BYDAY=TH;BYSETPOS=2`, or `BYMONTHDAY=15`.
    fn on_days(&self) -> Result<Vec<On>, Unclear> {
        if self.frequency == Some("WEEKLY") {
            return Ok(Vec::new());
        }
        if self.week_start.is_some_and(|day| !WEEKDAYS.contains(&day)) {
            return Err(value("WKST", self.week_start.unwrap_or_default()));
        }
        let nth = |text| number("BYSETPOS", text, 1, 5).or_else(|unclear| if text == "-1" { Ok(-1) } else { Err(unclear) });
        match (self.weekdays, self.days, self.position) {
            (Some(_), Some(_), _) => Err(Unclear::Together("BYDAY", "BYMONTHDAY")),
            (None, _, Some(_)) => Err(Unclear::Together("BYSETPOS", "no BYDAY")),
            (Some(days), None, Some(position)) => Ok(vec![On::Weekday(nth(position)?, weekday(days)?.to_monday_one_offset())]),
            (Some(days), None, None) => list(days, |each| {
                // Every Thursday of a month is weekly, and said so.
                let (nth, day) = each.split_at_checked(each.len().saturating_sub(2)).ok_or_else(|| value("BYDAY", each))?;
                let nth = match nth {
                    "-1" => -1,
                    nth => number("BYDAY", nth.strip_prefix('+').unwrap_or(nth), 1, 5).map_err(|_| value("BYDAY", each))?,
                };
                Ok(On::Weekday(nth, weekday(day).map_err(|_| value("BYDAY", each))?.to_monday_one_offset()))
            }),
            (None, Some(days), None) => list(days, |each| match each {
                "-1" => Ok(On::Day(-1)),
                each => number("BYMONTHDAY", each, 1, 31).map(On::Day),
            }),
            (None, None, None) => Ok(Vec::new()),
        }
    }

    fn end(&self) -> Result<End, Unclear> {
        match (self.count, self.until) {
            (Some(_), Some(_)) => Err(Unclear::TwoEnds),
            (Some(count), None) => number("COUNT", count, 1, 100_000).map(End::Count),
            (None, Some(until)) => self::until(until).ok_or_else(|| value("UNTIL", until)),
            (None, None) => Ok(End::Never),
        }
    }
}

/// A day, a local time, or a time in UTC. A time without a zone is Berlin's.
fn until(text: &str) -> Option<End> {
    if let Ok(day) = Date::strptime("%Y%m%d", text) {
        return Some(End::Day(day));
    }
    let local = DateTime::strptime("%Y%m%dT%H%M%S", text.strip_suffix('Z').unwrap_or(text)).ok()?;
    let instant = if text.ends_with('Z') { TimeZone::UTC.to_timestamp(local).ok()? } else { zone::instant(local)? };
    Some(End::Instant(instant))
}

fn value(part: &'static str, value: &str) -> Unclear {
    Unclear::Value { part, value: value.to_owned() }
}

fn number<N: TryFrom<u32>>(part: &'static str, text: &str, least: u32, most: u32) -> Result<N, Unclear> {
    let digits = text.bytes().all(|each| each.is_ascii_digit());
    let number = text.parse().ok().filter(|number| digits && (least..=most).contains(number));
    number.and_then(|number: u32| N::try_from(number).ok()).ok_or_else(|| value(part, text))
}

/// A list without what stands in it twice, in order.
fn list<T: PartialEq + Copy + ListOrder>(text: &str, parse: impl Fn(&str) -> Result<T, Unclear>) -> Result<Vec<T>, Unclear> {
    let mut all = text.split(',').map(parse).collect::<Result<Vec<_>, _>>()?;
    all.sort_by_key(|each| each.place());
    all.dedup();
    Ok(all)
}

/// What a list is sorted by.
trait ListOrder {
    fn place(self) -> (i8, i8, i8);
}

impl ListOrder for i8 {
    fn place(self) -> (i8, i8, i8) {
        (0, self, 0)
    }
}

impl ListOrder for Weekday {
    fn place(self) -> (i8, i8, i8) {
        (0, self.to_monday_one_offset(), 0)
    }
}

impl ListOrder for On {
    /// The last one of a month comes last.
    fn place(self) -> (i8, i8, i8) {
        let late = |number: i8| if number < 0 { i8::MAX } else { number };
        match self {
            Self::Day(day) => (0, late(day), 0),
            Self::Weekday(nth, day) => (1, late(nth), day),
        }
    }
}

fn weekday(text: &str) -> Result<Weekday, Unclear> {
    let place = WEEKDAYS.iter().position(|each| *each == text).ok_or_else(|| value("BYDAY", text))?;
    Weekday::from_monday_zero_offset(place as i8).map_err(|_| value("BYDAY", text))
}

fn code(day: Weekday) -> &'static str {
    WEEKDAYS[day.to_monday_zero_offset() as usize]
}

impl fmt::Display for Recurrence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (frequency, days, months) = match &self.pattern {
            Pattern::Weekly(days) => ("WEEKLY", days.iter().map(|day| code(*day).to_owned()).collect(), &Vec::new()),
            Pattern::Monthly { days, months } => ("MONTHLY", on_codes(days, |on| matches!(on, On::Weekday(..))), months),
            Pattern::Yearly { days, months } => ("YEARLY", on_codes(days, |on| matches!(on, On::Weekday(..))), months),
        };
        write!(f, "FREQ={frequency}")?;
        if self.interval > 1 {
            write!(f, ";INTERVAL={}", self.interval)?;
        }
        if !months.is_empty() {
            write!(f, ";BYMONTH={}", months.iter().map(i8::to_string).collect::<Vec<_>>().join(","))?;
        }
        if !days.is_empty() {
            write!(f, ";BYDAY={}", days.join(","))?;
        }
        if let Pattern::Monthly { days, .. } | Pattern::Yearly { days, .. } = &self.pattern {
            let days = on_codes(days, |on| matches!(on, On::Day(_)));
            if !days.is_empty() {
                write!(f, ";BYMONTHDAY={}", days.join(","))?;
            }
        }
        match self.end {
            End::Never => Ok(()),
            End::Count(count) => write!(f, ";COUNT={count}"),
            End::Day(day) => write!(f, ";UNTIL={}", day.strftime("%Y%m%d")),
            End::Instant(instant) => write!(f, ";UNTIL={}", Timestamp::strftime(&instant, "%Y%m%dT%H%M%SZ")),
        }
    }
}

fn on_codes(days: &[On], which: impl Fn(&On) -> bool) -> Vec<String> {
    let code = |on: &On| match on {
        On::Day(day) => day.to_string(),
        On::Weekday(nth, day) => format!("{nth}{}", WEEKDAYS[(*day as usize).saturating_sub(1) % 7]),
    };
    days.iter().filter(|on| which(on)).map(code).collect()
}
