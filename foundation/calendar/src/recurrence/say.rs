//! How a rule reads: keys and arguments, from which the texts make a sentence in each language.

use jiff::civil::{Date, Weekday};

use super::{End, On, Pattern, Recurrence};
use crate::zone;

/// A text and what belongs into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Key of the text
    pub key: &'static str,
    /// Its arguments by name
    pub arguments: Vec<(&'static str, Argument)>,
}

/// What belongs into a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// A number
    Number(i64),
    /// A day
    Day(Date),
    /// Another text
    Text(&'static str),
    /// Other texts, to be joined with commas and "and".
    All(Vec<Said>),
}

/// The keys that the house has already.
const WEEKDAYS: [&str; 7] = ["weekday-1", "weekday-2", "weekday-3", "weekday-4", "weekday-5", "weekday-6", "weekday-7"];

const MONTHS: [&str; 12] =
    ["month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10", "month-11", "month-12"];

impl Recurrence {
    /// How often: `recurrence-weekly` and `recurrence-monthly` (`interval`, `days`; every third month is what people call quarterly),
    /// `recurrence-some-months` and `recurrence-yearly` (`months` too). The days are those of the first meeting where the rule names none.
    pub fn said(&self, first: Date) -> Said {
        let interval = ("interval", Argument::Number(i64::from(self.interval)));
        let days = match &self.pattern {
            Pattern::Weekly(days) if days.is_empty() => vec![plain(weekday(first.weekday()))],
            Pattern::Weekly(days) => days.iter().map(|day| plain(weekday(*day))).collect(),
            Pattern::Monthly { days, .. } | Pattern::Yearly { days, .. } if days.is_empty() => vec![On::Day(first.day()).said()],
            Pattern::Monthly { days, .. } | Pattern::Yearly { days, .. } => days.iter().map(|on| on.said()).collect(),
        };
        let days = ("days", Argument::All(days));
        let (key, months) = match &self.pattern {
            Pattern::Weekly(_) => return Said { key: "recurrence-weekly", arguments: vec![interval, days] },
            Pattern::Monthly { months, .. } if months.is_empty() => {
                return Said { key: "recurrence-monthly", arguments: vec![interval, days] };
            }
            Pattern::Monthly { months, .. } => ("recurrence-some-months", months.clone()),
            Pattern::Yearly { months, .. } if months.is_empty() => ("recurrence-yearly", vec![first.month()]),
            Pattern::Yearly { months, .. } => ("recurrence-yearly", months.clone()),
        };
        let months = months.iter().filter_map(|month| MONTHS.get((*month as usize).wrapping_sub(1))).map(|key| plain(key));
        Said { key, arguments: vec![interval, days, ("months", Argument::All(months.collect()))] }
    }

    /// Until when: `recurrence-ends-never`, `recurrence-ends-after` (`count`), `recurrence-ends-on` (`day`).
    pub fn end_said(&self) -> Said {
        let on = |day| Said { key: "recurrence-ends-on", arguments: vec![("day", Argument::Day(day))] };
        match self.end {
            End::Never => plain("recurrence-ends-never"),
            End::Count(count) => Said { key: "recurrence-ends-after", arguments: vec![("count", Argument::Number(i64::from(count)))] },
            End::Day(day) => on(day),
            End::Instant(instant) => on(instant.to_zoned(zone::berlin().clone()).date()),
        }
    }
}

impl On {
    fn said(self) -> Said {
        match self {
            Self::Day(-1) => plain("recurrence-on-last-day"),
            Self::Day(day) => Said { key: "recurrence-on-day", arguments: vec![("day", Argument::Number(i64::from(day)))] },
            Self::Weekday(nth, day) => {
                let day = ("weekday", Argument::Text(WEEKDAYS[(day as usize).saturating_sub(1) % 7]));
                match nth {
                    -1 => Said { key: "recurrence-on-last-weekday", arguments: vec![day] },
                    nth => Said { key: "recurrence-on-weekday", arguments: vec![("nth", Argument::Number(i64::from(nth))), day] },
                }
            }
        }
    }
}

fn weekday(day: Weekday) -> &'static str {
    WEEKDAYS[day.to_monday_zero_offset() as usize]
}

fn plain(key: &'static str) -> Said {
    Said { key, arguments: Vec::new() }
}
