use jiff::civil::date;

use crate::value::plain;

/// What a cell format makes of a number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Look {
    #[default]
    Number,
    /// A day, a time or both.
    Moment,
    /// Digits filled up with zeros, as for postal codes.
    Zeros(usize),
}

/// The last day that Excel knows, 31 December 9999.
const LAST_DAY: f64 = 2_958_465.0;

impl Look {
    /// The formats that every workbook has (ECMA-376 part 1, 18.8.30); those for East Asia are days too.
    pub fn of_id(id: &str) -> Self {
        match id.parse::<u32>() {
            Ok(14..=22 | 27..=36 | 45 | 47 | 50..=58) => Self::Moment,
            _ => Self::Number,
        }
    }

    /// A format that the workbook defines itself; the part for positive numbers decides.
    pub fn of_code(code: &str) -> Self {
        let mut shown = String::new();
        let mut chars = code.chars();
        while let Some(c) = chars.next() {
            match c {
                '"' => drop(chars.by_ref().find(|c| *c == '"')),
                '\\' | '_' | '*' => drop(chars.next()),
                '[' => {
                    let inside: String = chars.by_ref().take_while(|c| *c != ']').collect();
                    // `[h]:mm` is a duration: the number of days is what counts.
                    if !inside.is_empty() && inside.chars().all(|c| matches!(c, 'h' | 'H' | 'm' | 'M' | 's' | 'S')) {
                        return Self::Number;
                    }
                }
                ';' => break,
                c => shown.push(c.to_ascii_lowercase()),
            }
        }
        if shown.len() > 1 && shown.bytes().all(|byte| byte == b'0') {
            Self::Zeros(shown.len())
        } else if shown != "general" && shown.contains(['d', 'm', 'y', 'h', 's']) {
            Self::Moment
        } else {
            Self::Number
        }
    }

    /// The number as text.
    pub fn shown(self, number: f64, since_1904: bool) -> String {
        match self {
            Self::Moment => moment(number, since_1904).unwrap_or_else(|| plain(number)),
            Self::Zeros(digits) if number >= 0.0 && number.fract() == 0.0 => {
                format!("{:0>width$}", plain(number), width = digits.min(32))
            }
            Self::Zeros(_) | Self::Number => plain(number),
        }
    }
}

/// Excel counts days from the last of 1899 and believes in 29 February 1900, or from 1 January 1904.
fn moment(number: f64, since_1904: bool) -> Option<String> {
    let number = if since_1904 { number + 1462.0 } else { number };
    if !(0.0..=LAST_DAY).contains(&number) {
        return None;
    }
    let seconds = (number.fract() * 86_400.0).round();
    let days = number.trunc() as i64 + i64::from(seconds >= 86_400.0);
    let minutes = (seconds % 86_400.0) as i64 / 60;
    let time = format!("{:02}:{:02}", minutes / 60, minutes % 60);
    if days == 0 {
        return Some(time);
    }
    let days = if days < 60 { days + 1 } else { days };
    let day = date(1899, 12, 30).checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
    Some(if minutes == 0 { day.to_string() } else { format!("{day}T{time}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_say_whether_a_number_is_a_day() {
        for code in ["dd.mm.yyyy", "yyyy-mm-dd", "[$-407]d. mmmm yyyy;@", "h:mm", "TT.MM.JJJJ\"x\"mm"] {
            assert_eq!(Look::of_code(code), Look::Moment, "{code}");
        }
        for code in ["General", "0.00", "#,##0.00 \"Tsd\"", "0\\d", "[Red]0", "[h]:mm", "#,##0_);[Red](#,##0)", "@", "0.00E+00"] {
            assert_eq!(Look::of_code(code), Look::Number, "{code}");
        }
        assert_eq!(Look::of_code("[$-407]00000"), Look::Zeros(5));
        assert_eq!(Look::of_id("14"), Look::Moment);
    }

    #[test]
    fn days_are_counted_as_excel_counts_them() {
        let shown = |number| Look::Moment.shown(number, false);
        assert_eq!(shown(46_093.0), "2026-03-12");
        assert_eq!(shown(46_093.354_166_666_664), "2026-03-12T08:30");
        assert_eq!(shown(1.0), "1900-01-01");
        assert_eq!(shown(59.0), "1900-02-28");
        assert_eq!(shown(61.0), "1900-03-01");
        assert_eq!(shown(0.5), "12:00");
        assert_eq!(shown(46_092.999_999_999), "2026-03-12");
        assert_eq!(Look::Moment.shown(44_631.0, true), "2026-03-12");
        assert_eq!(shown(-1.0), "-1");
        assert_eq!(shown(1e12), "1000000000000");
        assert_eq!(Look::Zeros(5).shown(6433.0, false), "06433");
    }
}
