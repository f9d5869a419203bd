//! Whether an article still holds, and what may replace it, without I/O.

use db::codes;
use jiff::{ToSpan, civil::Date};

codes! {
    /// Stand of an article.
    Standing {
        /// Gilt
        Valid = "valid",
        /// Abgelaufen: nobody has said for too long that it is right
        Expired = "expired",
        /// Ersetzt by another article
        Replaced = "replaced",
    }
}

/// How an article stands on a day. The lists ask the database the same question, see [`crate::sql`].
pub fn standing(is_replaced: bool, valid_until: Option<Date>, today: Date) -> Standing {
    if is_replaced {
        Standing::Replaced
    } else if valid_until.is_some_and(|until| until < today) {
        Standing::Expired
    } else {
        Standing::Valid
    }
}

/// Until when an article holds of which somebody says today that it is right: a year.
pub fn held_until(today: Date) -> Date {
    today.saturating_add(1.year())
}

/// The most signs of a text: some ten pages, and a cell of a spreadsheet takes it.
pub const LONGEST: usize = 20_000;

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn an_article_holds_on_its_last_day_and_not_on_the_next() {
        let last = date(2026, 3, 3);
        assert_eq!(standing(false, Some(last), last), Standing::Valid);
        assert_eq!(standing(false, Some(last), date(2026, 3, 4)), Standing::Expired);
        assert_eq!(standing(true, Some(last), date(2026, 3, 4)), Standing::Replaced);
        assert_eq!(standing(false, None, date(2099, 1, 1)), Standing::Valid);
    }

    #[test]
    fn a_year_from_the_29th_of_february_is_the_28th() {
        assert_eq!(held_until(date(2028, 2, 29)), date(2029, 2, 28));
    }
}
