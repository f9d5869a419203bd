//! What people can ask for, and until when they are answered. No I/O.

use db::codes;
use jiff::{ToSpan, civil::Date};

codes! {
    /// What somebody can ask for.
    Right {
        /// All that is known of her (Art. 15 GDPR, § 83 SGB X)
        Access = "access",
        /// Something is not right (Art. 16)
        Correction = "correction",
        /// Nobody shall work with something for a while (Art. 18)
        Restriction = "restriction",
        /// All of it shall go (Art. 17)
        Deletion = "deletion",
        /// What she gave herself, to take along (Art. 20)
        Portability = "portability",
    }
}

codes! {
    /// What she was answered.
    Answer {
        /// What she asked for was done
        Given = "given",
        /// It was not, for a reason
        Refused = "refused",
        /// She does not want it after all
        Withdrawn = "withdrawn",
    }
}

codes! {
    /// How she was told.
    Manner {
        /// On paper, handed over
        Paper = "paper",
        /// By post
        Post = "post",
        /// In words
        Spoken = "spoken",
    }
}

/// So many months after its answer a request is proof: `domain.md` §7.6, a default that a data protection officer has to confirm.
pub const PROVED_MONTHS: i32 = 36;

/// So many days before its last one a request stands on Heute.
pub const SOON: i32 = 7;

/// The last day of an answer: a month after the request, two more where there is a reason (Art. 12(3) GDPR).
pub fn due(received: Date, is_extended: bool) -> Date {
    received.saturating_add(if is_extended { 3.months() } else { 1.month() })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::due;

    #[test]
    fn a_month_ends_with_the_month() {
        assert_eq!(due(date(2026, 1, 31), false), date(2026, 2, 28));
        assert_eq!(due(date(2026, 1, 31), true), date(2026, 4, 30));
        assert_eq!(due(date(2026, 3, 3), false), date(2026, 4, 3));
    }
}
