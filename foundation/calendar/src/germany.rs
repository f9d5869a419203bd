//! Public holidays (gesetzliche Feiertage) by Land, from the holiday laws of the Länder as they stand in 2026.
//!
//! Days that are one only in some municipalities (Fronleichnam in Saxony and Thuringia, Mariä Himmelfahrt in Bavaria) are none here: a network works in
//! several. Days that a Land had once are none either, but for 31 October 2017, which all had.

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

use crate::holidays::{Holiday, HolidayKind, Holidays};

/// From when and in which Länder (first two digits of the AGS) a day is a holiday; no Länder: in all.
struct Rule {
    name: &'static str,
    on: On,
    lands: &'static [(&'static str, i16)],
}

enum On {
    /// Month and day
    Day(i8, i8),
    /// So many days after Easter Sunday
    Easter(i64),
    /// The Wednesday before 23 November
    Repentance,
}

const RULES: [Rule; 19] = [
    everywhere("Neujahr", On::Day(1, 1)),
    some("Heilige Drei Könige", On::Day(1, 6), &[("08", 0), ("09", 0), ("15", 0)]),
    some("Internationaler Frauentag", On::Day(3, 8), &[("11", 2019), ("13", 2023)]),
    everywhere("Karfreitag", On::Easter(-2)),
    some("Ostersonntag", On::Easter(0), &[("12", 0)]),
    everywhere("Ostermontag", On::Easter(1)),
    everywhere("Tag der Arbeit", On::Day(5, 1)),
    everywhere("Christi Himmelfahrt", On::Easter(39)),
    some("Pfingstsonntag", On::Easter(49), &[("12", 0)]),
    everywhere("Pfingstmontag", On::Easter(50)),
    some("Fronleichnam", On::Easter(60), &[("05", 0), ("06", 0), ("07", 0), ("08", 0), ("09", 0), ("10", 0)]),
    some("Mariä Himmelfahrt", On::Day(8, 15), &[("10", 0)]),
    some("Weltkindertag", On::Day(9, 20), &[("16", 2019)]),
    everywhere("Tag der Deutschen Einheit", On::Day(10, 3)),
    some(
        "Reformationstag",
        On::Day(10, 31),
        &[("12", 0), ("13", 0), ("14", 0), ("15", 0), ("16", 0), ("01", 2018), ("02", 2018), ("03", 2018), ("04", 2018)],
    ),
    some("Allerheiligen", On::Day(11, 1), &[("05", 0), ("07", 0), ("08", 0), ("09", 0), ("10", 0)]),
    some("Buß- und Bettag", On::Repentance, &[("14", 0)]),
    everywhere("Erster Weihnachtstag", On::Day(12, 25)),
    everywhere("Zweiter Weihnachtstag", On::Day(12, 26)),
];

const fn everywhere(name: &'static str, on: On) -> Rule {
    Rule { name, on, lands: &[] }
}

const fn some(name: &'static str, on: On, lands: &'static [(&'static str, i16)]) -> Rule {
    Rule { name, on, lands }
}

impl Holidays {
    /// The public holidays of some Länder (first two digits of the AGS) in some years: a day on which any of them is off.
    pub fn germany(lands: &[&str], years: std::ops::RangeInclusive<i16>) -> Self {
        let mut all = Self::default();
        for year in years {
            for rule in &RULES {
                let here = rule.lands.is_empty() || rule.lands.iter().any(|(land, since)| lands.contains(land) && year >= *since);
                let once = year == 2017 && rule.name == "Reformationstag";
                if let Some(day) = rule.on.day(year).filter(|_| here || once) {
                    all.insert(day, Holiday { name: rule.name.to_owned(), kind: HolidayKind::Public });
                }
            }
        }
        all
    }
}

impl On {
    fn day(&self, year: i16) -> Option<Date> {
        match self {
            On::Day(month, day) => Date::new(year, *month, *day).ok(),
            On::Easter(after) => easter(year)?.checked_add(after.days()).ok(),
            On::Repentance => Date::new(year, 11, 23).ok()?.nth_weekday(-1, Weekday::Wednesday).ok(),
        }
    }
}

/// Easter Sunday of the Gregorian calendar: the anonymous algorithm that J. Meeus gives (Astronomical Algorithms, chapter 8).
fn easter(year: i16) -> Option<Date> {
    let year_ = i32::from(year);
    let (a, b, c) = (year_ % 19, year_ / 100, year_ % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}
