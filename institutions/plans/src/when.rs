//! Until when, as people plan it: "12.3.2027", "März 2027", "Ende 2027", "Sommer 2027", "3. Quartal 2027". Each stands for its last day. Without I/O.

use jiff::civil::{Date, date};
use web::fold::{folded, month};

/// Words for a part of the year, folded, and the month with which it ends. Seasons are those of the weather services: summer ends with August.
const PARTS: [(&str, i8); 14] = [
    ("anfang", 3),
    ("beginning of", 3),
    ("fruhjahr", 5),
    ("fruhling", 5),
    ("spring", 5),
    ("mitte", 6),
    ("mid", 6),
    ("sommer", 8),
    ("summer", 8),
    ("herbst", 11),
    ("autumn", 11),
    ("ende", 12),
    ("end of", 12),
    ("jahresende", 12),
];

/// The last day of what somebody wrote; nothing where it is no time.
pub fn due(text: &str) -> Option<Date> {
    if let Some(day) = files::day(text) {
        return Some(day);
    }
    let words = folded(text);
    let (before, year) = words.rsplit_once(' ').unwrap_or(("", &words));
    let year: i16 = year.parse().ok().filter(|year| (1900..2200).contains(year))?;
    let last = match before.trim() {
        "" => 12,
        words => {
            PARTS.iter().find(|(word, _)| *word == words).map(|(_, last)| *last).or_else(|| quarter(words)).or_else(|| named(words))?
        }
    };
    Some(date(year, last, 1).last_of_month())
}

/// "3. Quartal", "q3": the month with which it ends.
fn quarter(words: &str) -> Option<i8> {
    let number = words.strip_prefix('q').or_else(|| words.strip_suffix("quartal")).or_else(|| words.strip_suffix("quarter"))?;
    let number: i8 = number.trim_matches([' ', '.']).parse().ok()?;
    (1..=4).contains(&number).then_some(number * 3)
}

/// "März", "Sep", "Ende März".
fn named(words: &str) -> Option<i8> {
    month(words.strip_prefix("ende ").or_else(|| words.strip_prefix("end of ")).unwrap_or(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_stands_for_its_last_day() {
        for (text, day) in [
            ("12.3.2027", date(2027, 3, 12)),
            ("Ende 2020", date(2020, 12, 31)),
            ("Sommer 2021", date(2021, 8, 31)),
            (" FRÜHJAHR  2021 ", date(2021, 5, 31)),
            ("März 2028", date(2028, 3, 31)),
            ("Ende Februar 2028", date(2028, 2, 29)),
            ("Sept. 2027", date(2027, 9, 30)),
            ("3. Quartal 2027", date(2027, 9, 30)),
            ("Q1 2027", date(2027, 3, 31)),
            ("2027", date(2027, 12, 31)),
            ("end of 2027", date(2027, 12, 31)),
        ] {
            assert_eq!(due(text), Some(day), "{text}");
        }
        for text in ["", "bald", "Sommer", "Winter 2021", "5. Quartal 2021", "31.2.2027", "Sommer 20211", "ma 2021"] {
            assert_eq!(due(text), None, "{text}");
        }
    }
}
