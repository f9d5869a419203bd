use jiff::civil::Date;

/// The language of a document, and the few words that a document adds of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// German as in Germany.
    German,
    /// British English.
    English,
}

const MONATE: [&str; 12] =
    ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];
const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

impl Language {
    /// Its code (ISO 639-1).
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::German => "de",
            Self::English => "en",
        }
    }

    /// Where it is spoken (ISO 3166-1): hyphenation and quotation marks follow it.
    pub(crate) fn region(self) -> &'static str {
        match self {
            Self::German => "DE",
            Self::English => "GB",
        }
    }

    /// What stands before and between the numbers at the foot of a page.
    pub(crate) fn page(self) -> [&'static str; 2] {
        match self {
            Self::German => ["Seite", "von"],
            Self::English => ["Page", "of"],
        }
    }

    /// The day as it is written in a letter.
    pub(crate) fn day(self, day: Date) -> String {
        let month = usize::from(day.month().unsigned_abs()) - 1;
        match self {
            Self::German => format!("{}. {} {}", day.day(), MONATE[month], day.year()),
            Self::English => format!("{} {} {}", day.day(), MONTHS[month], day.year()),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_written_as_in_a_letter() {
        assert_eq!(Language::German.day(date(2026, 3, 1)), "1. März 2026");
        assert_eq!(Language::English.day(date(2026, 12, 31)), "31 December 2026");
    }
}
