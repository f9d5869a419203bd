//! Periods, values and what may be said of them, without I/O.

use db::codes;
use jiff::civil::Date;

codes! {
    /// Zeitraum: what the periods of an indicator are.
    PeriodKind {
        /// Jahr, also the average of one
        Year = "year",
        /// Quartal
        Quarter = "quarter",
        /// Monat
        Month = "month",
        /// Stichtag
        Day = "day",
    }
}

codes! {
    /// Zeichen in the place of a number, as official tables print them: three different things.
    Sign {
        /// `-`: exactly nothing
        Nothing = "nothing",
        /// `.`: unknown or secret
        Unknown = "unknown",
        /// `x`: a number would make no sense
        Senseless = "senseless",
    }
}

codes! {
    /// Art of a statement.
    StatementKind {
        /// Risiko
        Risk = "risk",
        /// Chance
        Opportunity = "opportunity",
    }
}

/// From 1 to this go likelihood and effect of a statement.
pub const STEPS: i64 = 4;

/// A period; its text sorts in the order of time among those of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// `2020`
    Year(i16),
    /// `2020-Q3`
    Quarter(i16, i8),
    /// `2020-07`
    Month(i16, i8),
    /// `2020-07-31`
    Day(Date),
}

impl Period {
    /// Reads the text of the database.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |text: &str, length: usize| {
            (text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse::<i16>().ok())
        };
        let year = digits(text.get(..4)?, 4)??;
        match (text.len(), text.get(4..)?) {
            (4, _) => Some(Period::Year(year)),
            (7, rest) => {
                let small = |text: &str, length| digits(text, length).flatten().and_then(|number| i8::try_from(number).ok());
                match rest.strip_prefix("-Q") {
                    Some(quarter) => {
                        small(quarter, 1).filter(|quarter| (1..=4).contains(quarter)).map(|quarter| Period::Quarter(year, quarter))
                    }
                    None => {
                        small(rest.strip_prefix('-')?, 2).filter(|month| (1..=12).contains(month)).map(|month| Period::Month(year, month))
                    }
                }
            }
            (10, _) => text.parse().ok().map(Period::Day),
            _ => None,
        }
    }

    /// What kind of period it is.
    pub fn kind(self) -> PeriodKind {
        match self {
            Period::Year(_) => PeriodKind::Year,
            Period::Quarter(..) => PeriodKind::Quarter,
            Period::Month(..) => PeriodKind::Month,
            Period::Day(_) => PeriodKind::Day,
        }
    }
}

impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Period::Year(year) => write!(f, "{year:04}"),
            Period::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Period::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Period::Day(day) => write!(f, "{day}"),
        }
    }
}

/// What stands in a cell: a number, or the sign that says why there is none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Figure {
    /// A number
    Number(f64),
    /// No number
    Sign(Sign),
}

impl Figure {
    /// As two columns of a table hold it; a row without either is none of ours and counts as unknown.
    pub fn of(number: Option<f64>, sign: Option<&str>) -> Self {
        match number {
            Some(number) => Figure::Number(number),
            None => Figure::Sign(sign.and_then(Sign::from_code).unwrap_or(Sign::Unknown)),
        }
    }

    /// The number, if it is one.
    pub fn number(self) -> Option<f64> {
        match self {
            Figure::Number(number) => Some(number),
            Figure::Sign(_) => None,
        }
    }

    /// The sign's code, if it is one.
    pub fn sign(self) -> Option<&'static str> {
        match self {
            Figure::Number(_) => None,
            Figure::Sign(sign) => Some(sign.code()),
        }
    }
}

/// What became of a value from one period to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Change {
    /// The same, as precisely as the table says it
    Same,
    /// More or less: the difference, and in percent of what was before unless that was nothing or less
    By(f64, Option<f64>),
    /// One of the two is no number
    Unsaid,
}

/// Compares two values to so many decimals; a sign is compared with nothing, not even with itself.
pub fn change(before: Figure, now: Figure, decimals: i64) -> Change {
    let (Figure::Number(before), Figure::Number(now)) = (before, now) else { return Change::Unsaid };
    let difference = rounded(now - before, decimals);
    if difference == 0.0 {
        Change::Same
    } else {
        Change::By(difference, (before > 0.0).then(|| rounded(100.0 * (now - before) / before, 1)))
    }
}

/// The sum over territories. Nothing adds nothing; with an unknown or senseless value there is no sum, because it would say too little.
pub fn sum(figures: &[Figure]) -> Option<f64> {
    let addend = |figure: &Figure| match figure {
        Figure::Number(number) => Some(*number),
        Figure::Sign(Sign::Nothing) => Some(0.0),
        Figure::Sign(Sign::Unknown | Sign::Senseless) => None,
    };
    figures.iter().map(addend).sum()
}

fn rounded(number: f64, decimals: i64) -> f64 {
    let scale = 10_f64.powi(i32::try_from(decimals.clamp(0, 6)).unwrap_or(0));
    // Adding nothing makes -0 a plain 0.
    (number * scale).round() / scale + 0.0
}

/// The keys of the register that the key of a table may mean: Hamburg and Berlin stand there as Länder only, and are districts too.
pub fn register_key(key: &str) -> &str {
    match key {
        "02" => "02000",
        "11" => "11000",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn periods_are_read_as_they_are_written() {
        for (text, kind) in [("2020", "year"), ("2020-Q3", "quarter"), ("2020-07", "month"), ("2019-12-31", "day")] {
            let period = Period::parse(text).unwrap();
            assert_eq!((period.to_string().as_str(), period.kind().code()), (text, kind));
        }
        for text in ["", "20", "2020-", "2020-Q5", "2020-13", "2020-1", "2019-02-30", "20é0", "+020", "2020-+1"] {
            assert_eq!(Period::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_sign_is_never_a_number() {
        use Figure::Number;
        let signs = Sign::ALL.iter().map(|sign| Figure::Sign(*sign));
        for sign in signs.clone() {
            assert_eq!(sign.number(), None);
            assert_eq!(Figure::of(sign.number(), sign.sign()), sign);
            assert_eq!(change(sign, Number(1.0), 0), Change::Unsaid);
            assert_eq!(change(Number(1.0), sign, 0), Change::Unsaid);
            assert_eq!(change(sign, sign, 0), Change::Unsaid);
        }
        assert_eq!(sum(&[Number(2.0), Figure::Sign(Sign::Nothing), Number(3.5)]), Some(5.5));
        assert_eq!(sum(&[Number(2.0), Figure::Sign(Sign::Unknown)]), None);
        assert_eq!(sum(&[Number(2.0), Figure::Sign(Sign::Senseless)]), None);
    }

    #[test]
    fn a_change_is_as_precise_as_its_table() {
        use Figure::Number;
        assert_eq!(change(Number(6.1), Number(6.4), 1), Change::By(0.3, Some(4.9)));
        assert_eq!(change(Number(6.1), Number(6.1), 1), Change::Same);
        assert_eq!(change(Number(0.0), Number(4.0), 0), Change::By(4.0, None));
        assert_eq!(change(Number(200.0), Number(150.0), 0), Change::By(-50.0, Some(-25.0)));
    }

    proptest! {
        #[test]
        fn any_text_is_a_period_or_none(text in "[0-9Q\\-é]{0,11}") {
            if let Some(period) = Period::parse(&text) {
                prop_assert_eq!(period.to_string(), text);
            }
        }

        #[test]
        fn what_rises_by_as_much_as_it_falls_is_the_same(a in -1_000_000_i32..1_000_000, b in -1_000_000_i32..1_000_000, decimals in 0_i64..4) {
            let figure = |number: i32| Figure::Number(f64::from(number) / 1000.0);
            match (change(figure(a), figure(b), decimals), change(figure(b), figure(a), decimals)) {
                (Change::Same, Change::Same) => {}
                (Change::By(up, _), Change::By(down, _)) => prop_assert!((up + down).abs() < 1e-9),
                other => prop_assert!(false, "{:?}", other),
            }
        }
    }
}
