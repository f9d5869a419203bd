//! Until when, as people write it in German: "bis 20.3.", "bis Ende April", "bis Freitag". Without I/O.

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};
use web::fold;

/// Until when something is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Due {
    /// Nobody said
    Open,
    /// Until this day
    On(Date),
    /// A day that there is not, that was over, or that could be more than one: as it was written
    Impossible(String),
}

impl Due {
    /// The day, if there is one.
    pub fn day(&self) -> Option<Date> {
        match self {
            Due::On(day) => Some(*day),
            Due::Open | Due::Impossible(_) => None,
        }
    }
}

const DAYS: [(&str, Weekday); 7] = [
    ("montag", Weekday::Monday),
    ("dienstag", Weekday::Tuesday),
    ("mittwoch", Weekday::Wednesday),
    ("donnerstag", Weekday::Thursday),
    ("freitag", Weekday::Friday),
    ("samstag", Weekday::Saturday),
    ("sonntag", Weekday::Sunday),
];

/// Takes "bis …" out of a text. What follows "bis" and is no day ("bis alle da sind") stays where it is.
pub fn taken(text: &str, from: Date) -> (Due, String) {
    let words: Vec<&str> = text.split_whitespace().collect();
    for (at, word) in words.iter().enumerate() {
        if !word.trim_start_matches('(').eq_ignore_ascii_case("bis") {
            continue;
        }
        // "bis zum 20. März 2026": the longest that is a day
        for length in (1..=4).rev() {
            let Some(said) = words.get(at + 1..at + 1 + length) else { continue };
            if let Some(due) = day(said, from) {
                // What is no day stays to be read.
                if due.day().is_none() {
                    return (due, text.to_owned());
                }
                let rest: Vec<&str> = words[..at].iter().chain(&words[at + 1 + length..]).copied().collect();
                return (due, rest.join(" "));
            }
        }
    }
    (Due::Open, text.to_owned())
}

/// Some words as a day; nothing where they are none.
fn day(said: &[&str], from: Date) -> Option<Due> {
    let words: Vec<String> = said.iter().map(|word| word.trim_matches([',', ';', ':', ')', '!', '?']).to_lowercase()).collect();
    let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
    if words.len() > 1 && matches!(words[0], "zum" | "zur" | "spätestens" | "den" | "am") {
        words.remove(0);
    }
    let due = match words[..] {
        ["heute"] => Some(Some(from)),
        ["morgen"] => Some(from.tomorrow().ok()),
        ["monatsende"] | ["ende", "des" | "diesen", "monats"] => Some(Some(from.last_of_month())),
        ["jahresende"] | ["ende", "des" | "dieses", "jahres"] => Some(Some(from.last_of_year())),
        ["wochenende"] | ["ende", "der" | "dieser", "woche"] => Some(weekday("freitag", from.yesterday().unwrap_or(from))),
        ["ende", month] => fold::month(month).map(|month| first_from(from, month, None).map(Date::last_of_month)),
        ["ende", month, year] => {
            fold::month(month).zip(year_of(year)).map(|(month, year)| first_from(from, month, Some(year)).map(Date::last_of_month))
        }
        ["mitte", month] => fold::month(month).map(|month| first_from(from, month, None).and_then(|day| day.with().day(15).build().ok())),
        ["kommenden" | "diesen", one] if weekday(one, from).is_some() => Some(weekday(one, from)),
        // Which Friday that is, and when the next meeting is, nobody agrees on: somebody has to say.
        [next, _] if next.starts_with("nächste") || next.starts_with("kommende") => Some(None),
        [one] => weekday(one, from).map(Some).or_else(|| numbers(one, from)),
        [day, month] => parts(day, month, None, from),
        [day, month, year] => parts(day, month, Some(year), from),
        _ => None,
    }?;
    Some(match due {
        Some(day) if day >= from => Due::On(day),
        // There is no such day, or it was over when it was written.
        _ => Due::Impossible(said.join(" ")),
    })
}

/// "20.3.", "20.03.26", "20.3.2026", "2026-03-20". The outer option: whether these are a day's numbers at all.
#[expect(clippy::option_option, reason = "no day's numbers, and numbers of no day, are different things")]
fn numbers(word: &str, from: Date) -> Option<Option<Date>> {
    if let [year, month, day] = word.split('-').collect::<Vec<_>>()[..]
        && year.len() == 4
    {
        let (year, month, day) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
        return Some(Date::new(year, month, day).ok());
    }
    let mut parts = word.split('.');
    let (day, month) = (parts.next()?.parse::<i8>().ok()?, parts.next()?.parse::<i8>().ok()?);
    match (parts.next(), parts.next()) {
        (Some("") | None, None) => Some(next(from, month, day)),
        (Some(year), None | Some("")) => Some(Date::new(year_of(year)?, month, day).ok()),
        _ => None,
    }
}

/// "20." "März", perhaps "2026"
#[expect(clippy::option_option, reason = "see numbers")]
fn parts(day: &str, month: &str, year: Option<&str>, from: Date) -> Option<Option<Date>> {
    let (day, month) = (day.strip_suffix('.')?.parse::<i8>().ok()?, fold::month(month).or_else(|| month.strip_suffix('.')?.parse().ok())?);
    match year {
        Some(year) => Some(Date::new(year_of(year)?, month, day).ok()),
        None => Some(next(from, month, day)),
    }
}

/// The first such day from a day on; 29 February may be four years away.
fn next(from: Date, month: i8, day: i8) -> Option<Date> {
    let year = from.year();
    (year..=year + 4).filter_map(|year| Date::new(year, month, day).ok()).find(|day| *day >= from)
}

/// The first day of such a month that is not over.
fn first_from(from: Date, month: i8, year: Option<i16>) -> Option<Date> {
    let year = year.unwrap_or(if month < from.month() { from.year() + 1 } else { from.year() });
    Date::new(year, month, 1).ok()
}

fn weekday(word: &str, from: Date) -> Option<Date> {
    let (_, weekday) = DAYS.iter().find(|(name, _)| *name == word)?;
    (1..=7).filter_map(|days| from.checked_add(days.days()).ok()).find(|day| day.weekday() == *weekday)
}

/// "2026" or "26"
fn year_of(word: &str) -> Option<i16> {
    let year: i16 = word.trim_end_matches('.').parse().ok()?;
    match word.trim_end_matches('.').len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn due(text: &str) -> (Due, String) {
        taken(text, date(2026, 3, 12))
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        let march = date(2026, 3, 20);
        for text in [
            "bis 20.3.",
            "bis 20.03.2026",
            "bis zum 20.3.26",
            "bis 20. März",
            "bis spätestens 20. März 2026",
            "bis 2026-03-20",
            "(bis 20.3.)",
            "Bis 20. mrz.",
        ] {
            assert_eq!(due(text).0, Due::On(march), "{text}");
        }
        for (text, day) in [
            ("bis Ende März", date(2026, 3, 31)),
            ("bis Ende Februar", date(2027, 2, 28)),
            ("bis Mitte Mai", date(2026, 5, 15)),
            ("bis 1.2.", date(2027, 2, 1)),
            ("bis 29.2.", date(2028, 2, 29)),
            ("bis Freitag", date(2026, 3, 13)),
            ("bis Donnerstag", date(2026, 3, 19)),
            ("bis morgen", date(2026, 3, 13)),
            ("bis Ende des Monats", date(2026, 3, 31)),
            ("bis zum Monatsende", date(2026, 3, 31)),
            ("bis Ende der Woche", date(2026, 3, 13)),
            ("bis Jahresende", date(2026, 12, 31)),
            ("bis kommenden Freitag", date(2026, 3, 13)),
            ("bis Ende Juni 2027", date(2027, 6, 30)),
        ] {
            assert_eq!(due(text).0, Due::On(day), "{text}");
        }
    }

    #[test]
    fn a_day_that_there_is_not_is_said_and_other_words_stay() {
        assert_eq!(due("Folien bis 31.2. an alle"), (Due::Impossible("31.2.".into()), "Folien bis 31.2. an alle".into()));
        assert_eq!(due("Folien bis 1.1.2020"), (Due::Impossible("1.1.2020".into()), "Folien bis 1.1.2020".into()));
        for unclear in ["nächsten Freitag", "zum nächsten Treffen", "nächste Woche", "zur nächsten Sitzung", "kommende Woche"] {
            let text = format!("Folien bis {unclear} an alle");
            assert_eq!(due(&text), (Due::Impossible(unclear.into()), text.clone()), "{unclear}");
        }
        assert_eq!(due("warten bis alle da sind"), (Due::Open, "warten bis alle da sind".into()));
        assert_eq!(due("von 9 bis 11 Uhr"), (Due::Open, "von 9 bis 11 Uhr".into()));
    }

    proptest::proptest! {
        #[test]
        fn no_text_does_harm(text in "(bis |Ende |[0-9]{1,5}|\\.|-|März | |zum ){0,8}") {
            let _ = due(&text);
        }
    }
}
