//! A day as it stands in lists.

use std::ops::RangeInclusive;

use jiff::{
    ToSpan,
    civil::{Date, date},
};
use web::fold::month;

/// Workbooks count days from here; that 1900 had a 29 February in them is made up for by beginning one day early.
const COUNTED_FROM: Date = date(1899, 12, 30);

/// From 1954 to 2119: a smaller number is a year or an amount, a larger one a key.
const COUNTED: RangeInclusive<i32> = 20_000..=80_000;

/// A day as people and programs write it into lists: as [`files::day`] takes it, `03/02/2026` in the German order, `3. Februar 2026`, or the number that a
/// workbook has for it (46056).
pub fn day(text: &str) -> Option<Date> {
    let text = text.trim();
    files::day(text).or_else(|| files::day(&text.replace('/', "."))).or_else(|| spelled(text)).or_else(|| counted(text))
}

fn spelled(text: &str) -> Option<Date> {
    let words: Vec<&str> = text.split(|c: char| c == '.' || c.is_whitespace()).filter(|word| !word.is_empty()).collect();
    let [day, name, year] = words[..] else { return None };
    files::day(&format!("{day}.{}.{year}", month(name)?))
}

/// What stands behind the point is the time of the day.
fn counted(text: &str) -> Option<Date> {
    let (days, time) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    if [days, time].iter().any(|part| part.is_empty() || !part.bytes().all(|byte| byte.is_ascii_digit())) {
        return None;
    }
    let days: i32 = days.parse().ok().filter(|days| COUNTED.contains(days))?;
    COUNTED_FROM.checked_add(days.days()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_in_six_styles() {
        for text in [
            "03.02.2026",
            "3.2.26",
            "2026-02-03",
            "03/02/2026",
            "3/2/26",
            "3. Februar 2026",
            "3 Feb. 2026",
            "3.Februar 2026",
            "46056",
            "46056.5",
            " 46056 ",
        ] {
            assert_eq!(day(text), Some(date(2026, 2, 3)), "{text}");
        }
        assert_eq!(day("1. März 1998"), Some(date(1998, 3, 1)));
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in [
            "",
            "2026",
            "31.02.2026",
            "31/02/2026",
            "30. Februar 2026",
            "2026/02/03",
            "13/25/2026",
            "bald",
            "12345678",
            "-46056",
            "3. Kurs 2026",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
