//! Which column of a list means what, by its heading, and what lists have that is not kept here.

use drafts::source::{Columns, Field, field, matched, plain};

/// What is read, and the usual headings. Those that only one field can mean come first.
const FIELDS: [Field; 16] = [
    field("given_name", false, &["vorname", "vornamen", "rufname"]),
    field(
        "full_name",
        false,
        &[
            "teilnehmer",
            "teilnehmerin",
            "teilnehmerinnen",
            "teilnehmende",
            "teilnehmender",
            "teilnehmendeperson",
            "teilnehmername",
            "tnname",
            "tn",
            "namevorname",
            "nachnamevorname",
            "familiennamevorname",
            "vornamename",
            "vornamenachname",
            "vorundnachname",
            "vorundzuname",
            "nameundvorname",
            "person",
        ],
    ),
    field("family_name", false, &["nachname", "familienname", "zuname", "name"]),
    field("mobile", false, &["handy", "handynummer", "mobil", "mobilnummer", "mobiltelefon"]),
    field("phone", false, &["telefon", "tel", "telefonnummer", "telefonnr", "telnr", "rufnummer", "festnetz"]),
    field("email", false, &["email", "emailadresse", "mail", "mailadresse"]),
    field("reach", false, &["erreichbarkeit", "erreichbar"]),
    field(
        "begun_on",
        false,
        &[
            "eintritt",
            "eintrittsdatum",
            "eintrittam",
            "beginn",
            "beginndatum",
            "start",
            "startdatum",
            "teilnahmebeginn",
            "maßnahmebeginn",
            "massnahmebeginn",
            "kursbeginn",
            "seit",
        ],
    ),
    field("languages", false, &["sprachen", "sprache", "sprachkenntnisse", "muttersprache"]),
    field("availability", false, &["verfügbarkeit", "verfuegbarkeit", "verfügbar", "verfuegbar", "zeiten"]),
    field("wishes", false, &["wünsche", "wuensche", "wunsch"]),
    field("goal", false, &["berufswunsch", "berufsziel", "zielberuf", "ziel", "ziele"]),
    field("skills", false, &["kenntnisse", "fähigkeiten", "faehigkeiten", "fertigkeiten", "kompetenzen", "berufserfahrung"]),
    field(
        "qualifications",
        false,
        &["abschluss", "abschlüsse", "abschluesse", "schulabschluss", "berufsabschluss", "ausbildung", "qualifikation", "qualifikationen"],
    ),
    field("childcare", false, &["kinderbetreuung"]),
    // An office's or the provider's own number of somebody: it tells whether a row stands twice, and is then forgotten.
    field("number", false, NUMBERS),
];

/// Numbers that belong to one person.
const NUMBERS: &[&str] = &[
    "kundennummer",
    "kundennr",
    "kdnr",
    "kdnummer",
    "kundenid",
    "tnnr",
    "tnnummer",
    "tnid",
    "teilnehmernummer",
    "teilnehmernr",
    "teilnehmerid",
    "id",
];

/// What is not kept: the word of its reason in text keys, the headings that mean it, and how the headings begin that also do.
const NOT_KEPT: [(&str, &[&str], &[&str]); 6] = [
    (
        "numbers",
        &["bg", "bgnr", "bgnummer", "svnr", "svnummer", "rvnummer", "aktenzeichen", "az"],
        &["bedarfsgemeinschaft", "sozialversicherung", "rentenversicherung", "steuer", "versicherungsn"],
    ),
    ("birth", &["geb", "gebam", "gebdat", "gebdatum", "alter", "jahrgang"], &["geburt", "geboren"]),
    ("residence", &["staatsbürgerschaft", "aufenthalt"], &["nationalität", "staatsangehörig", "aufenthalts", "herkunftsland"]),
    ("health", &["gdb", "au", "diagnose"], &["gesundheit", "krank", "behinder", "schwerbehinder", "einschränkung", "reha"]),
    ("counselling", &[], &["schulden", "sucht", "psychosozial"]),
    (
        "benefits",
        &["alg", "alg1", "alg2", "algi", "algii", "bezug"],
        &["leistung", "bürgergeld", "grundsicherung", "sanktion", "regelsatz"],
    ),
];

/// What the columns of a list mean.
pub struct Layout {
    /// Where each field stands
    pub columns: Columns,
    /// What is there and not kept, by the words of their reasons
    pub not_kept: Vec<&'static str>,
    /// Headings that nobody knows
    pub unread: Vec<String>,
}

/// What these headings mean; nothing where none of them is a name.
pub fn layout(headings: &[String]) -> Option<Layout> {
    let mapping = matched(&FIELDS, headings);
    if !["full_name", "family_name", "given_name"].iter().any(|name| mapping.contains_key(*name)) {
        return None;
    }
    let (mut not_kept, mut unread) = (Vec::new(), Vec::new());
    for heading in headings {
        let used = mapping.iter().find(|(_, column)| *column == heading).map(|(field, _)| field.as_str());
        let why = match used {
            Some("number") => Some("numbers"),
            Some(_) => continue,
            None => reason(heading),
        };
        match why {
            Some(word) if !not_kept.contains(&word) => not_kept.push(word),
            Some(_) => {}
            None => unread.push(heading.clone()),
        }
    }
    Some(Layout { columns: Columns::of(&mapping, headings), not_kept, unread })
}

/// Why a column is not kept, if it is one of those.
fn reason(heading: &str) -> Option<&'static str> {
    let heading = plain(heading);
    if NUMBERS.contains(&heading.as_str()) {
        return Some("numbers");
    }
    let means = |(_, known, begins): &&(&str, &[&str], &[&str])| {
        known.contains(&heading.as_str()) || begins.iter().any(|begin| heading.starts_with(begin))
    };
    NOT_KEPT.iter().find(means).map(|(word, _, _)| *word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headings(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn what_a_list_has_is_kept_or_not_kept_or_not_known() {
        let names = [
            "Lfd. Nr.",
            "Kundennr.",
            "BG-Nummer",
            "Name",
            "Vorname",
            "geb. am",
            "Handy",
            "Schwerbehinderung",
            "Leistungsbezug",
            "Bemerkung",
        ];
        let layout = layout(&headings(&names)).unwrap();
        assert_eq!(layout.not_kept, ["numbers", "birth", "health", "benefits"]);
        assert_eq!(layout.unread, ["Lfd. Nr.", "Bemerkung"]);
        let cells = headings(&["1", "0012", "B1", "Schäfer", "Anna", "1.2.1985", "0170 1", "50", "ja", "x"]);
        let cells = layout.columns.cells(&cells);
        assert_eq!((cells.get("family_name"), cells.get("given_name"), cells.get("mobile")), ("Schäfer", "Anna", "0170 1"));
        assert_eq!((cells.get("number"), cells.has("phone")), ("0012", false));
    }

    #[test]
    fn a_list_without_names_is_none() {
        assert!(layout(&headings(&["Kundennummer", "Telefon"])).is_none());
        assert!(layout(&headings(&["Teilnehmer/in", "Telefon"])).is_some());
        assert!(layout(&headings(&["Name, Vorname"])).is_some());
    }

    #[test]
    fn a_second_number_of_somebody_is_not_kept_either() {
        let layout = layout(&headings(&["Teilnehmende", "Kundennummer", "TN-Nr.", "Nationalität"])).unwrap();
        assert_eq!((layout.not_kept, layout.unread), (vec!["numbers", "residence"], Vec::new()));
    }
}
