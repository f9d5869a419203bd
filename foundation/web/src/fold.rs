//! How words are compared: for finding, and for German order.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Folds a text for finding, so that "Müller", "Mueller", "muller" and "MÜLLER" meet, and "Straße" meets "Strasse".
///
/// Case, accents and umlauts go; `ae`, `oe`, `ue` become `a`, `o`, `u` on both sides of the comparison, which finds a little more than it should
/// and never less; signs become blanks, and blanks are joined.
pub fn folded(text: &str) -> String {
    let plain = plain(text);
    let mut folded = String::with_capacity(plain.len());
    let mut characters = plain.chars().peekable();
    while let Some(c) = characters.next() {
        if c.is_alphanumeric() {
            folded.push(c);
            if matches!(c, 'a' | 'o' | 'u') && characters.peek() == Some(&'e') {
                characters.next();
            }
        } else if !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.trim().to_owned()
}

/// A key whose byte order is German order (DIN 5007-1: ä sorts with a, ß with ss); equal words keep a stable order by their own spelling.
pub fn sorted(text: &str) -> String {
    let plain: String = plain(text).chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect();
    format!("{} {}", plain.split_whitespace().collect::<Vec<_>>().join(" "), text.trim()).trim().to_owned()
}

/// The names of the months in German and in English, folded.
const MONTHS: [[&str; 2]; 12] = [
    ["januar", "january"],
    ["februar", "february"],
    ["marz", "march"],
    ["april", "april"],
    ["mai", "may"],
    ["juni", "june"],
    ["juli", "july"],
    ["august", "august"],
    ["september", "september"],
    ["oktober", "october"],
    ["november", "november"],
    ["dezember", "december"],
];

/// The number of a month by its name or the beginning of it: "März", "maerz", "Sept.", "Mrz", "dec"; three letters are enough.
pub fn month(name: &str) -> Option<i8> {
    let name = folded(name);
    let name = if name == "mrz" { "marz" } else { &name };
    let at = MONTHS.iter().position(|names| name.len() >= 3 && names.iter().any(|known| known.starts_with(name)))?;
    i8::try_from(at + 1).ok()
}

/// Lower case without accents; umlauts lose their dots, ß becomes ss.
fn plain(text: &str) -> String {
    text.to_lowercase().replace('ß', "ss").nfd().filter(|c| !is_combining_mark(*c)).nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_meet() {
        for other in ["Mueller", "muller", "MÜLLER", " Müller "] {
            assert_eq!(folded(other), folded("Müller"), "{other}");
        }
        assert_eq!(folded("Große Straße"), folded("Grosse Strasse"));
        assert_eq!(folded("Kreis-VHS Groß-Gerau"), "kreis vhs gross gerau");
        assert_eq!(folded("Élodie Yıldız"), "elodie yıldız");
        assert_ne!(folded("Bauer"), folded("Beier"));
    }

    #[test]
    fn a_month_is_known_by_three_letters() {
        for (name, number) in [("März", 3), ("maerz", 3), ("Mrz.", 3), ("Sept.", 9), ("DEZ", 12), ("May", 5), ("Oktober", 10)] {
            assert_eq!(month(name), Some(number), "{name}");
        }
        for name in ["", "ma", "Marzipan", "Sommer", "3"] {
            assert_eq!(month(name), None, "{name}");
        }
    }

    #[test]
    fn umlauts_sort_with_their_vowel() {
        let mut names = ["Zander", "Ärzte", "Azubi", "Amt", "ämter", "Öl", "Oper"];
        names.sort_by_key(|name| sorted(name));
        assert_eq!(names, ["Amt", "ämter", "Ärzte", "Azubi", "Öl", "Oper", "Zander"]);
    }
}
