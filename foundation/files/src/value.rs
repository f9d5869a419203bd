use jiff::civil::Date;

/// A number as Germans, English people and statistical offices write it: `1.234,56`, `1 234`, `0,5`, `53.02`.
///
/// Where one sign stands alone, German tables decide: `1.234` is 1234, `1,234` is 1.234. Numbers from workbooks never
/// come with exactly three digits after the point, so they are safe. A dash, a point or an `x` alone, with which
/// statistical offices say "nothing", "unknown" and "blocked", are no numbers.
pub fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    let (sign, digits) = match text.chars().next()? {
        '-' | '\u{2212}' => (-1.0, text.trim_start_matches(['-', '\u{2212}'])),
        '+' => (1.0, text.trim_start_matches('+')),
        _ => (1.0, text),
    };
    // More than one sign was taken away: `--5` is no number.
    if text.chars().count() > digits.chars().count() + 1 {
        return None;
    }
    let digits = digits.trim_start();
    let (whole, fraction) = match decimal_mark(digits) {
        Some(at) => (&digits[..at], &digits[at + 1..]),
        None => (digits, ""),
    };
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let whole = ungrouped(whole)?;
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    format!("{whole}.{fraction}0").parse::<f64>().ok().filter(|value| value.is_finite()).map(|value| sign * value)
}

/// Where the decimal point or comma stands, if there is one.
fn decimal_mark(digits: &str) -> Option<usize> {
    let comma = digits.rfind(',');
    let point = digits.rfind('.');
    match (comma, point) {
        (Some(comma), Some(point)) => Some(comma.max(point)),
        (Some(comma), None) => (digits.matches(',').count() == 1).then_some(comma),
        (None, Some(point)) => {
            let before = &digits[..point];
            let thousands = digits.len() - point == 4 && (1..=3).contains(&before.len()) && !before.starts_with('0');
            (digits.matches('.').count() == 1 && !thousands).then_some(point)
        }
        (None, None) => None,
    }
}

/// The digits without the signs between thousands: one kind of sign, and groups of three.
fn ungrouped(whole: &str) -> Option<String> {
    let is_sign = |c: char| matches!(c, '.' | ',' | '\'' | '’') || (c.is_whitespace() && c != '\n');
    let Some(sign) = whole.chars().find(|c| is_sign(*c)) else {
        return whole.bytes().all(|byte| byte.is_ascii_digit()).then(|| whole.to_owned());
    };
    let groups: Vec<&str> = whole.split(sign).collect();
    let (first, rest) = groups.split_first()?;
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let regular = (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3);
    (regular && groups.iter().all(|group| digits(group))).then(|| groups.concat())
}

/// A day: `12.3.2026`, `12.03.26`, `2026-03-12`, with or without a time after it, which is not read.
///
/// Two digits of a year mean 1970 to 2069.
pub fn day(text: &str) -> Option<Date> {
    let (year, month, day) = written_day(text)?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// A day without its year: `12.3.`, and the first such day from another one on. Where it is [no day](is_no_day) at all, there is none.
pub fn coming_day(text: &str, from: Date) -> Option<Date> {
    (from.year()..=from.year().checked_add(8)?).find_map(|year| day(&with_year(text, year)?).filter(|day| *day >= from))
}

/// `12.3.` and `12.3` as `12.3.2026`; nothing for what has a year, or is none of both.
pub fn with_year(text: &str, year: i16) -> Option<String> {
    let text = text.trim();
    let (day, month) = text.strip_suffix('.').unwrap_or(text).split_once('.')?;
    let digits = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    (digits(day) && digits(month)).then(|| format!("{day}.{month}.{year}"))
}

/// Whether this is written like a day that is in no calendar: `31.02.2026`.
pub fn is_no_day(text: &str) -> bool {
    written_day(text).is_some() && day(text).is_none()
}

/// Year, month and day as they are written, whether there is such a day or not.
fn written_day(text: &str) -> Option<(i16, i16, i16)> {
    let text = text.trim();
    let (date, time) = text.split_once([' ', 'T']).unwrap_or((text, ""));
    if !time.trim().chars().all(|c| c.is_ascii_digit() || ":.,+-ZUhr ".contains(c)) {
        return None;
    }
    let digits = |part: &str, most: usize| -> Option<i16> {
        (!part.is_empty() && part.len() <= most && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse().ok()).flatten()
    };
    if date.contains('.') {
        let mut parts = date.split('.');
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() {
            return None;
        }
        let short = digits(year, 4)?;
        let year = match year.len() {
            2 if short < 70 => 2000 + short,
            2 => 1900 + short,
            4 => short,
            _ => return None,
        };
        Some((year, digits(month, 2)?, digits(day, 2)?))
    } else {
        let mut parts = date.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || year.len() != 4 || month.len() != 2 || day.len() != 2 {
            return None;
        }
        Some((digits(year, 4)?, digits(month, 2)?, digits(day, 2)?))
    }
}

/// The digits with the leading zeros that Excel took: `6433` in a column of postal codes (5) is `06433`.
///
/// `None` when it is no string of digits, is empty or has more digits than the column's kind allows.
pub fn padded(text: &str, digits: usize) -> Option<String> {
    let text = text.trim();
    let fits = !text.is_empty() && text.len() <= digits && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| format!("{}{text}", "0".repeat(digits - text.len())))
}

/// A number from a workbook as text: no float noise beyond the 15 digits that Excel keeps, and never exactly three
/// digits after the point, which [`number`] would take for thousands.
pub(crate) fn plain(value: f64) -> String {
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    // Excel shows no minus before a zero.
    let text = if rounded == 0.0 { "0".to_owned() } else { format!("{rounded}") };
    match text.split_once('.') {
        Some((_, fraction)) if fraction.len() == 3 => text + "0",
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_read_as_they_are_written_in_germany_and_elsewhere() {
        for (text, value) in [
            ("1.234,56", 1234.56),
            ("1 234", 1234.0),
            (" 90 164", 90164.0),
            ("1\u{a0}701,24", 1701.24),
            ("1\u{202f}234", 1234.0),
            ("1,234.5", 1234.5),
            ("0,5", 0.5),
            (",5", 0.5),
            ("53.02", 53.02),
            ("0.341", 0.341),
            ("9,43751", 9.43751),
            ("1.234", 1234.0),
            ("1.234.567", 1_234_567.0),
            ("1,234", 1.234),
            ("12'500", 12500.0),
            ("-3", -3.0),
            ("\u{2212}3,5", -3.5),
            ("+7", 7.0),
            ("007", 7.0),
        ] {
            assert_eq!(number(text), Some(value), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in [
            "",
            "-",
            ".",
            ",",
            "x",
            "1.23.4",
            "12 34",
            "1,2,3",
            "1e5",
            "NaN",
            "inf",
            "--5",
            "5 Personen",
            "1.234,5.6",
            "030 / 1234",
            "1..2",
            "1 2345",
            "٣",
        ] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn days_are_read_in_the_german_and_in_the_international_order() {
        for text in ["12.3.2026", "12.03.2026", "2026-03-12", "12.03.26", " 12.3.26 ", "2026-03-12T08:30", "12.03.2026 08:30 Uhr"] {
            assert_eq!(day(text), Some(date(2026, 3, 12)), "{text}");
        }
        assert_eq!(day("1.1.85"), Some(date(1985, 1, 1)));
        for text in ["31.2.2026", "12.2026", "2026-3-12", "12/03/2026", "12.3.126", "", "gestern", "12.3.2026 und mehr", "1.2.3.4"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_without_a_year_is_the_first_that_comes() {
        let from = date(2026, 3, 12);
        for (text, first) in [
            ("12.3.", Some(date(2026, 3, 12))),
            (" 16.12 ", Some(date(2026, 12, 16))),
            ("11.03.", Some(date(2027, 3, 11))),
            ("29.2.", Some(date(2028, 2, 29))),
            ("31.2.", None),
            ("12.3.2026", None),
            ("12.", None),
            ("9:30", None),
            ("123.4.", None),
        ] {
            assert_eq!(coming_day(text, from), first, "{text}");
        }
    }

    #[test]
    fn a_day_that_is_in_no_calendar_is_told_from_what_is_no_day() {
        for text in ["31.02.2026", "29.2.2025", "31.4.26", "2026-02-30", "12.13.2026", "0.1.2026"] {
            assert!(is_no_day(text), "{text}");
        }
        for text in ["28.2.2026", "12.2026", "gestern", "", "12.3."] {
            assert!(!is_no_day(text), "{text}");
        }
    }

    #[test]
    fn zeros_come_back_but_never_beyond_the_digits_of_the_kind() {
        assert_eq!(padded("6433", 5).as_deref(), Some("06433"));
        assert_eq!(padded("1001000", 8).as_deref(), Some("01001000"));
        assert_eq!(padded("1", 2).as_deref(), Some("01"));
        assert_eq!(padded("064330", 5), None);
        assert_eq!(padded("D-6433", 5), None);
        assert_eq!(padded("", 5), None);
    }

    #[test]
    fn numbers_of_workbooks_lose_their_noise() {
        assert_eq!(plain(0.1 + 0.2), "0.3");
        assert_eq!(plain(6433.0), "6433");
        assert_eq!(plain(-0.0), "0");
        assert_eq!(plain(1234.5), "1234.5");
        assert_eq!(plain(1.234), "1.2340");
        assert_eq!(plain(491_721_234_567.0), "491721234567");
    }

    proptest! {
        #[test]
        fn german_writing_of_any_amount_is_read_back(cents in -99_999_999_999i64..99_999_999_999) {
            let (whole, rest) = (cents.abs() / 100, cents.abs() % 100);
            let mut grouped = String::new();
            for (index, digit) in whole.to_string().chars().rev().enumerate() {
                if index > 0 && index % 3 == 0 {
                    grouped.insert(0, '.');
                }
                grouped.insert(0, digit);
            }
            let sign = if cents < 0 { "-" } else { "" };
            let read = number(&format!("{sign}{grouped},{rest:02}")).unwrap();
            prop_assert!((read - cents as f64 / 100.0).abs() < 1e-3);
        }

        #[test]
        fn numbers_of_workbooks_are_read_back(thousandths in -9_999_999_999i64..9_999_999_999) {
            let value = thousandths as f64 / 1000.0;
            prop_assert_eq!(number(&plain(value)), Some(value));
        }

        #[test]
        fn any_day_is_read_back(days in 0i64..40_000) {
            let any = date(1970, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
            prop_assert_eq!(day(&any.to_string()), Some(any));
            prop_assert_eq!(day(&any.strftime("%-d.%-m.%Y").to_string()), Some(any));
        }

        #[test]
        fn no_text_makes_the_readers_of_values_panic(text in "\\PC*") {
            let _ = (number(&text), day(&text), padded(&text, 5));
        }
    }
}
