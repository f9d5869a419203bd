//! "Im Netzwerk seit": a day, a month or a year, as exactly as somebody knows it. No I/O.

use crate::{Say, fold};
use jiff::civil::Date;

/// Before this year nobody was in a network of this kind.
const FIRST_YEAR: i16 = 1900;

/// Since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// Some time in a year
    Year(i16),
    /// Some time in a month of a year
    Month(i16, i8),
    /// On a day
    Day(Date),
}

impl Since {
    /// As people type it, and as the database has it: `2011`, `06/2011`, `6.2011`, `Juni 2011`, `2011-06`, `1.6.2011`, `2011-06-01`.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(day) = files::day(text) {
            return Some(Since::Day(day));
        }
        if let Some(year) = year(text) {
            return Some(Since::Year(year));
        }
        let (first, second) = text.split_once(['/', '.', '-', ' '])?;
        // "Sep. 2011" has two signs between month and year.
        let (first, second) = (first.trim(), second.trim());
        match (year(first), year(second)) {
            (Some(year), None) => month(second).map(|month| Since::Month(year, month)),
            (None, Some(year)) => month(first).or_else(|| fold::month(first)).map(|month| Since::Month(year, month)),
            _ => None,
        }
    }

    /// Whether somebody can have been a member since then: not in the future, and not before there were such networks.
    pub fn is_possible(self, today: Date) -> bool {
        let begun = match self {
            Since::Year(year) => year <= today.year(),
            Since::Month(year, month) => (year, month) <= (today.year(), today.month()),
            Since::Day(day) => day <= today,
        };
        begun && self.year() >= FIRST_YEAR
    }

    /// The year of it.
    pub fn year(self) -> i16 {
        match self {
            Since::Year(year) | Since::Month(year, _) => year,
            Since::Day(day) => day.year(),
        }
    }

    /// As the database has it.
    pub fn code(self) -> String {
        match self {
            Since::Year(year) => format!("{year:04}"),
            Since::Month(year, month) => format!("{year:04}-{month:02}"),
            Since::Day(day) => day.to_string(),
        }
    }

    /// As a form shows it: "06/2011".
    pub fn typed(self, say: &Say) -> String {
        match self {
            Since::Year(year) => year.to_string(),
            Since::Month(year, month) => format!("{month:02}/{year}"),
            Since::Day(day) => say.typed_day(Some(day)),
        }
    }

    /// As it is read: "Juni 2011".
    pub fn words(self, say: &Say) -> String {
        match self {
            Since::Year(year) => year.to_string(),
            Since::Month(year, month) => format!("{} {year}", say.word("month", &month.to_string())),
            Since::Day(day) => say.day(day),
        }
    }
}

fn year(text: &str) -> Option<i16> {
    (text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

fn month(text: &str) -> Option<i8> {
    let digits = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten().filter(|month| (1..=12).contains(month))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_people_type_is_understood() {
        let june = Some(Since::Month(2011, 6));
        for text in ["06/2011", "6/2011", "6.2011", "06.2011", "2011-06", "2011/6", "Juni 2011", "juni  2011", "Jun. 2011", "June 2011"] {
            assert_eq!(Since::read(text), june, "{text}");
        }
        assert_eq!(Since::read(" 2011 "), Some(Since::Year(2011)));
        for text in ["1.6.2011", "01.06.2011", "2011-06-01"] {
            assert_eq!(Since::read(text), Some(Since::Day(date(2011, 6, 1))), "{text}");
        }
        assert_eq!(Since::read("März 2012"), Some(Since::Month(2012, 3)));
        for text in ["", "2011-13", "13/2011", "0/2011", "11", "06/11", "gestern", "Ju 2011", "31.2.2011", "2011 2012", "2011-06-01-01"] {
            assert_eq!(Since::read(text), None, "{text}");
        }
    }

    #[test]
    fn the_future_and_the_distant_past_are_not_possible() {
        let today = date(2026, 3, 3);
        for text in ["2026", "3/2026", "3.3.2026", "1900"] {
            assert!(Since::read(text).unwrap().is_possible(today), "{text}");
        }
        for text in ["2099", "2027", "4/2026", "4.3.2026", "1800", "0000"] {
            assert!(!Since::read(text).unwrap().is_possible(today), "{text}");
        }
    }

    #[test]
    fn what_the_database_has_is_read_back() {
        for code in ["2011", "2011-06", "2011-06-01"] {
            assert_eq!(Since::read(code).unwrap().code(), code);
        }
    }
}
