//! Whether two names probably mean the same organisation.

use std::collections::BTreeSet;

use web::fold::folded;

/// Words that many organisations share and that tell none from another.
const SILENT: [&str; 24] = [
    "der", "die", "das", "des", "den", "dem", "und", "fur", "in", "im", "am", "an", "e", "v", "ev", "ggmbh", "gmbh", "ag", "kg", "mbh",
    "gug", "stiftung", "co", "the",
];

/// Mail providers whose domain says nothing about an organisation.
const PROVIDERS: [&str; 14] = [
    "gmx.de",
    "gmx.net",
    "web.de",
    "t-online.de",
    "gmail.com",
    "googlemail.com",
    "freenet.de",
    "outlook.com",
    "outlook.de",
    "hotmail.com",
    "hotmail.de",
    "yahoo.de",
    "icloud.com",
    "posteo.de",
];

/// From 0 (nothing in common) to 1 (the same words), by the share of telling words; words that begin alike count half ("Volkshochschule", "Volkshochsch.").
pub fn similarity(one: &str, other: &str) -> f64 {
    let (one, other) = (telling(one), telling(other));
    if one.is_empty() || other.is_empty() {
        return 0.0;
    }
    let same = one.intersection(&other).count() as f64;
    let alike =
        one.difference(&other).filter(|word| other.iter().any(|theirs| !one.contains(theirs) && begins_alike(word, theirs))).count() as f64;
    2.0 * (same + alike / 2.0) / (one.len() + other.len()) as f64
}

fn telling(name: &str) -> BTreeSet<String> {
    folded(name).split(' ').filter(|word| !word.is_empty() && !SILENT.contains(word)).map(str::to_owned).collect()
}

fn begins_alike(one: &str, other: &str) -> bool {
    one.len().min(other.len()) >= 5 && (one.starts_with(other) || other.starts_with(one))
}

/// The domain of an address, if it is the organisation's own.
pub fn own_domain(email: &str) -> Option<String> {
    let domain = email.rsplit_once('@')?.1.trim().to_lowercase();
    (!domain.is_empty() && !PROVIDERS.contains(&domain.as_str())).then_some(domain)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings_of_one_organisation_are_alike_and_two_of_a_kind_are_not() {
        assert!(similarity("Bildungswerk Mittelauen gGmbH", "Bildungswerk Mittelauen e. V.") > 0.99);
        assert!(similarity("Volkshochschule Auenburg", "Volkshochschule der Stadt Auenburg") >= 0.75);
        assert!(similarity("Caritasverband Auenburg", "Caritas Auenburg") >= 0.7);
        assert!(similarity("Jobcenter Rothental", "Jobcenter Waldmark") <= 0.5);
        assert!(similarity("IHK", "HWK") < 0.01);
        assert!(similarity("", "") < 0.01);
    }

    #[test]
    fn free_mail_says_nothing_about_a_house() {
        assert_eq!(own_domain("info@VHS.example"), Some("vhs.example".to_owned()));
        assert_eq!(own_domain("verein@gmx.de"), None);
        assert_eq!(own_domain("niemand"), None);
    }

    proptest! {
        #[test]
        fn likeness_is_mutual_and_between_nothing_and_all(one in "[a-zäöüß ]{0,40}", other in "[a-zäöüß ]{0,40}") {
            let likeness = similarity(&one, &other);
            prop_assert!((0.0..=1.0).contains(&likeness));
            if !telling(&one).is_empty() {
                prop_assert!((similarity(&one, &one) - 1.0).abs() < 1e-9);
            }
        }
    }
}
