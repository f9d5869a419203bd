//! What a row says, and what becomes of it. No I/O.

use std::collections::BTreeMap;

use db::codes;
use drafts::Message;
use jiff::{ToSpan, civil::Date};
use participants::alike::Name;
use web::fold::folded;

/// So many rows a list may have.
pub const LONGEST: u32 = 500;

/// So many days a list waits to be applied; then it is forgotten.
pub const WAITS_DAYS: i64 = 7;

codes! {
    /// How far a list is.
    State {
        /// Its rows are read, and nobody is taken up yet
        Read = "read",
        /// Whoever was new is taken up
        Applied = "applied",
        /// And that was taken back
        Undone = "undone",
    }
}

codes! {
    /// What becomes of a row.
    Outcome {
        /// Somebody who is not there yet
        New = "new",
        /// Somebody of the unit is called so or nearly so
        There = "there",
        /// A row further up means the same person
        Twice = "twice",
        /// It cannot be read
        Error = "error",
        /// She was taken up
        TakenUp = "taken_up",
    }
}

impl Outcome {
    /// Whether a person may say that it is another one after all.
    pub fn asks(self) -> bool {
        matches!(self, Outcome::There | Outcome::Twice)
    }
}

/// What a row says.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// In the file, as Excel counts
    pub row: i64,
    /// "Anna Schäfer"
    pub name: String,
    /// First day, if the list says it
    pub begun_on: Option<Date>,
    /// What is known of her, by the names of the fields
    pub known: BTreeMap<String, String>,
    /// The number that an office has for her, as one knows it again; never kept
    pub number: Option<String>,
    /// What is wrong with it
    pub fault: Option<Message>,
}

/// The name as one says it: "Schäfer, Anna" in one column, or two columns.
pub fn name(full: &str, given: &str, family: &str) -> String {
    let joined = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    if full.trim().is_empty() && !given.trim().is_empty() {
        return joined(&format!("{given} {family}"));
    }
    let text = if full.trim().is_empty() { family } else { full };
    match text.split_once(',') {
        Some((family, given)) => joined(&format!("{given} {family}")),
        None => joined(text),
    }
}

/// The first day. What lies before 1990 or more than a year ahead was mistyped.
pub fn begun(text: &str, today: Date) -> Result<Option<Date>, Message> {
    if text.is_empty() {
        return Ok(None);
    }
    match drafts::day(text) {
        Some(day) if day.year() >= 1990 && day <= today.saturating_add(1.year()) => Ok(Some(day)),
        Some(_) => Err(Message::new("participant-list-row-far-day").with("text", text)),
        None => Err(Message::new("participant-list-row-day").with("text", text)),
    }
}

/// An office's number as one knows it again: spreadsheets take leading zeros, people put blanks in. What a spreadsheet has rounded (`1,23E+08`) stands for
/// many numbers and tells nobody apart, and what has no digit is none ("k. A.").
pub fn number(text: &str) -> Option<String> {
    let rounded = text.split_once(['e', 'E']).is_some_and(|(first, power)| {
        let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let amount = first.trim().replace([',', '.'], "");
        is_digits(&amount)
            && (power.starts_with('+') || amount.len() < first.trim().len())
            && is_digits(power.trim_start_matches('+').trim())
    });
    let signs: String = text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    let number = signs.trim_start_matches('0');
    (!rounded && number.bytes().any(|byte| byte.is_ascii_digit())).then(|| number.to_owned())
}

/// A telephone number as one knows it again: digits without the country and leading zeros.
fn phone(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let digits = if text.trim_start().starts_with('+') { digits.trim_start_matches("49") } else { digits.trim_start_matches("0049") };
    digits.trim_start_matches('0').to_owned()
}

/// What a row is known by.
struct Mark<'a> {
    row: i64,
    name: String,
    phone: String,
    number: Option<&'a str>,
}

impl Mark<'_> {
    /// The same number, or the same name with the same telephone number. Where there is none, two numbers of an office tell them apart.
    fn is_of(&self, other: &Mark<'_>) -> bool {
        let same_number = self.number.is_some() && self.number == other.number;
        let told_apart = self.phone.is_empty() && self.number.is_some() && other.number.is_some();
        same_number || (self.name == other.name && self.phone == other.phone && !told_apart)
    }
}

/// What becomes of each row, and why: `there` are the names of those whom the unit works with.
pub fn judged(drafts: &[Draft], there: &[Name]) -> Vec<(Outcome, Option<Message>)> {
    let mut seen: Vec<Mark<'_>> = Vec::new();
    let mut judged = Vec::new();
    for draft in drafts {
        if let Some(fault) = &draft.fault {
            judged.push((Outcome::Error, Some(fault.clone())));
            continue;
        }
        let mark = Mark {
            row: draft.row,
            name: folded(&draft.name),
            phone: phone(draft.known.get("phone").map(String::as_str).unwrap_or_default()),
            number: draft.number.as_deref(),
        };
        let called = Name::of(&draft.name);
        let above = seen.iter().find(|other| mark.is_of(other)).map(|other| other.row);
        judged.push(match above {
            _ if there.iter().any(|one| one.is_like(&called)) => (Outcome::There, None),
            Some(row) => (Outcome::Twice, Some(Message::new("participant-list-row-twice").with("row", row))),
            None => (Outcome::New, None),
        });
        seen.push(mark);
    }
    judged
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_name_is_said_as_one_says_it() {
        for (full, given, family) in [
            ("", "Anna", "Schäfer"),
            ("Schäfer, Anna", "", ""),
            ("Anna  Schäfer", "", ""),
            ("", "", "Schäfer, Anna"),
            ("Schäfer,Anna", "", "anders"),
        ] {
            assert_eq!(name(full, given, family), "Anna Schäfer", "{full}|{given}|{family}");
        }
        assert_eq!((name("", "Anna", ""), name("", "", "Schäfer,"), name(" ", "", "")), ("Anna".into(), "Schäfer".into(), String::new()));
    }

    #[test]
    fn a_number_is_known_again_unless_it_was_rounded() {
        for text in ["0012345", "12345", "12 345", " 12345 ", "012-345"] {
            assert_eq!(number(text).as_deref(), Some("12345"), "{text}");
        }
        assert_eq!(number("123d45e6").as_deref(), Some("123D45E6"));
        assert_eq!(number("115E2").as_deref(), Some("115E2"));
        for text in ["", "-", "k. A.", "0", "1,23E+08", "1.23457E+11", "1,23457E11", "1E+08"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn days_that_nobody_means_are_errors() {
        let today = date(2026, 3, 3);
        assert_eq!(begun("46056", today).unwrap(), Some(date(2026, 2, 3)));
        assert_eq!((begun("", today).unwrap(), begun("3.3.2027", today).unwrap()), (None, Some(date(2027, 3, 3))));
        for text in ["31.2.2026", "bald", "31.12.1989", "4.3.2027"] {
            assert!(begun(text, today).is_err(), "{text}");
        }
    }

    fn draft(row: i64, name: &str, phone: &str, number: Option<&str>) -> Draft {
        let known = BTreeMap::from([("phone".to_owned(), phone.to_owned())]);
        Draft { row, name: name.to_owned(), known, number: number.map(str::to_owned), ..Draft::default() }
    }

    #[test]
    fn somebody_stands_twice_by_number_or_by_name_and_telephone() {
        let there = [Name::of("Beate Kühn")];
        let drafts = [
            draft(2, "Anna Schäfer", "0170 1", Some("12345")),
            draft(3, "Anna Schäfer-Klein", "0170 9", Some("12345")),
            draft(4, "Jürgen Müller", "0170 22", None),
            draft(5, "Juergen Mueller", "+49 170/22", None),
            draft(6, "Jürgen Müller", "0170 23", None),
            draft(7, "Beate Kuhnn", "", None),
            draft(8, "Lena Groß", "", Some("7")),
            draft(9, "Lena Groß", "", Some("8")),
            draft(10, "Lena Groß", "", None),
            Draft { fault: Some(Message::new("participant-list-row-no-name")), ..draft(11, "", "", Some("12345")) },
        ];
        let outcomes: Vec<&str> = judged(&drafts, &there).iter().map(|(outcome, _)| outcome.code()).collect();
        assert_eq!(outcomes, ["new", "twice", "new", "twice", "new", "there", "new", "new", "twice", "error"]);
    }
}
