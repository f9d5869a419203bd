//! What a file is: its format, its kind, its columns, and which column means what.

use std::collections::BTreeMap;

use files::{Format, Limits, Line, Problem, Reading};
use serde::{Deserialize, Serialize};

use crate::{Kind, Message};

/// Field → name of the column.
pub type Mapping = BTreeMap<String, String>;

/// How many rows are shown while columns are matched.
const SAMPLES: usize = 4;

/// What is known of a file before its rows are compared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Source {
    /// Names of the columns; none for cards and maps.
    pub columns: Vec<String>,
    /// The first rows.
    pub samples: Vec<Vec<String>>,
    /// Where the header stands, from 1.
    pub header_row: u32,
    /// Which sheet is read.
    pub sheet: Option<String>,
    /// Whether it is one of the sources that are known by their header.
    pub known: bool,
}

/// A source that is known by its header, which may stand below a preamble.
const KNOWN: &[(Kind, &[&str])] = &[
    (Kind::Municipalities, &["satzart", "textkennzeichen", "land", "rb", "kreis", "vb", "gemeinde", "gemeindename"]),
    (Kind::PostalCodes, &["ags", "ort", "plz", "landkreis"]),
    (Kind::Jobcenter, &["traeger_nummer", "traeger_form", "jobcenter"]),
    (Kind::Organisations, &["Amtl.Gemeindeschlüssel", "PLZ Gemeindenamen", "Anschrift der Gemeinde", "Straße", "PLZ Ort"]),
    (Kind::Organisations, &["Name", "Art", "Straße", "PLZ", "Ort"]),
    (Kind::People, &["Organisation", "Amt", "Vorname", "Nachname"]),
];

static HEADERS: [&[&str]; 6] = [KNOWN[0].1, KNOWN[1].1, KNOWN[2].1, KNOWN[3].1, KNOWN[4].1, KNOWN[5].1];

/// How a file is to be read.
pub fn reading<'a>(limits: &Limits, sheet: Option<&'a str>) -> Reading<'a> {
    Reading { limits: limits.clone(), known: &HEADERS, sheet }
}

/// One thing that a kind of file may say, and the headings that usually mean it. The first ones are the surest.
pub struct Field {
    /// Its name, also in text keys.
    pub name: &'static str,
    /// Without it, nothing can be read.
    pub required: bool,
    /// Usual headings.
    pub headings: &'static [&'static str],
}

/// A thing that a file may say.
pub const fn field(name: &'static str, required: bool, headings: &'static [&'static str]) -> Field {
    Field { name, required, headings }
}

const MUNICIPALITIES: &[Field] = &[
    field("record", true, &["satzart"]),
    field("name", true, &["name", "gemeindename"]),
    field("key", false, &["schluessel", "ags", "amtlichergemeindeschlüssel"]),
    field("land", false, &["land"]),
    field("region", false, &["rb"]),
    field("district", false, &["kreis"]),
    field("association", false, &["verband", "vb"]),
    field("municipality", false, &["gemeinde", "gem"]),
    field("label", false, &["textkennzeichen"]),
    field("area_ha", false, &["flaeche_ha"]),
    field("area_km2", false, &["flaeche", "fläche", "flächekm2"]),
    field("population", false, &["bevoelkerung", "bevölkerung", "einwohner", "insgesamt"]),
    field("agency", false, &["arbeitsagentur"]),
];
const POSTAL_CODES: &[Field] =
    &[field("territory", true, &["ags", "gemeindeschlüssel"]), field("postal_code", true, &["plz", "postleitzahl"])];
const JOBCENTER: &[Field] = &[
    field("carrier_number", true, &["traeger_nummer", "trägernummer", "nummer"]),
    field("name", true, &["jobcenter", "name"]),
    field("form", false, &["traeger_form", "form", "organisationsform"]),
];
const ORGANISATIONS: &[Field] = &[
    field("name", true, &["name", "organisation", "einrichtung", "institution", "firma", "träger", "bezeichnung", "plzgemeindenamen"]),
    field("short_name", false, &["kurzname", "abkürzung", "kurzbezeichnung", "kürzel"]),
    field("kind", false, &["art", "typ", "kategorie", "organisationsart", "gemeindetyp"]),
    field("unit", false, &["stelle", "abteilung", "standort", "bereich", "fachbereich", "dienststelle"]),
    field("addressee", false, &["anschriftdergemeinde"]),
    field("street", false, &["straße", "strasse", "straßehausnummer", "strassehausnummer", "straßeundhausnummer", "adresse", "anschrift"]),
    field("postal_code", false, &["plz", "postleitzahl"]),
    field("place", false, &["ort", "stadt", "sitz"]),
    field("postal_place", false, &["plzort", "plzundort"]),
    field("phone", false, &["telefon", "tel", "telefonnummer", "rufnummer", "festnetz", "fon"]),
    field("email", false, &["email", "emailadresse", "mail", "mailadresse"]),
    field("website", false, &["internet", "webseite", "website", "homepage", "web", "url", "internetadresse"]),
    field("territories", false, &["gebiete", "gebiet", "kreis", "landkreis", "einzugsgebiet", "kreise"]),
    field("topics", false, &["themen", "thema", "schwerpunkte", "angebote", "aufgaben"]),
    field("languages", false, &["sprachen", "sprache"]),
    field("part", false, &["rolleimnetzwerk", "rolle"]),
    field("since", false, &["mitgliedseit", "dabeiseit", "beitritt"]),
    field("municipality", false, &["amtlgemeindeschlüssel", "ags", "gemeindeschlüssel", "amtlichergemeindeschlüssel"]),
];
const PEOPLE: &[Field] = &[
    field("organisation", true, &["organisation", "einrichtung", "institution", "firma", "träger", "arbeitgeber"]),
    field("unit", false, &["stelle", "abteilung", "standort", "bereich", "fachbereich"]),
    field("office", false, &["amt", "funktion", "position", "aufgabe", "zuständigkeit", "rolle"]),
    field("salutation", false, &["anrede", "titel"]),
    field("given_name", false, &["vorname"]),
    field("family_name", false, &["nachname", "familienname", "name"]),
    field("full_name", false, &["ansprechperson", "ansprechpartner", "ansprechpartnerin", "vorundnachname", "kontaktperson"]),
    field("phone", false, &["telefon", "tel", "telefonnummer", "rufnummer", "durchwahl"]),
    field("email", false, &["email", "emailadresse", "mail", "mailadresse"]),
    field("reachable", false, &["erreichbar", "erreichbarkeit", "sprechzeiten", "bürozeiten"]),
    field("from", false, &["von", "seit", "beginn"]),
    field("until", false, &["bis", "ende"]),
    field("deputy", false, &["vertretung", "stellvertretung"]),
];

/// What a kind of file may say; nothing for cards and maps, which name their fields themselves.
pub fn fields(kind: Kind) -> &'static [Field] {
    match kind {
        Kind::Municipalities => MUNICIPALITIES,
        Kind::PostalCodes => POSTAL_CODES,
        Kind::Jobcenter => JOBCENTER,
        Kind::Organisations => ORGANISATIONS,
        Kind::People => PEOPLE,
        Kind::Geometry | Kind::Vcard => &[],
    }
}

/// Small letters and digits: `E-Mail` and `Email` are one heading.
pub fn plain(heading: &str) -> String {
    heading.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Which column probably means what in a file of a kind.
pub fn suggested(kind: Kind, columns: &[String]) -> Mapping {
    matched(fields(kind), columns)
}

/// Which column probably means what: the first usual heading that occurs; no column means two things.
pub fn matched(fields: &[Field], columns: &[String]) -> Mapping {
    let plain_columns: Vec<String> = columns.iter().map(|column| plain(column)).collect();
    let mut taken = vec![false; columns.len()];
    let mut mapping = Mapping::new();
    for field in fields {
        let free = |heading: &&str| plain_columns.iter().position(|column| *column == plain(heading)).filter(|at| !taken[*at]);
        if let Some(at) = field.headings.iter().find_map(free) {
            taken[at] = true;
            mapping.insert(field.name.to_owned(), columns[at].clone());
        }
    }
    mapping
}

/// The required fields that have no column.
pub fn missing(kind: Kind, mapping: &Mapping) -> Vec<&'static Field> {
    fields(kind).iter().filter(|field| field.required && !mapping.contains_key(field.name)).collect()
}

/// Reads a mapping from the command line: JSON, or `field=Column` in lines or separated by `;`. Columns that are not in the file are left out.
pub fn read_mapping(text: &str, columns: &[String]) -> Mapping {
    let said: Mapping = serde_json::from_str(text).unwrap_or_else(|_| {
        let pairs = text.split(['\n', ';']).filter_map(|pair| pair.split_once('='));
        pairs.map(|(field, column)| (field.trim().to_owned(), column.trim().to_owned())).collect()
    });
    said.into_iter().filter(|(_, column)| columns.contains(column)).collect()
}

/// What a file is. Takes a moment for a workbook: not on the thread that answers requests.
pub fn look(name: &str, bytes: &[u8], limits: &Limits) -> Result<(Source, Option<Kind>), Problem> {
    let format = files::recognise(name, bytes, limits)?;
    match format {
        Format::Vcard => return Ok((Source { known: true, ..Source::default() }, Some(Kind::Vcard))),
        Format::GeoJson => return Ok((Source { known: true, ..Source::default() }, Some(Kind::Geometry))),
        Format::FixedWidth | Format::Xlsx | Format::Ods | Format::Csv { .. } => {}
    }
    let (info, lines) = files::peek(bytes, &format, &reading(limits, None), SAMPLES)?;
    let kind = match (&format, info.known) {
        (Format::FixedWidth, _) => Some(Kind::Municipalities),
        (_, Some(known)) => KNOWN.get(known).map(|(kind, _)| *kind),
        (_, None) => guessed(&info.columns),
    };
    let known = info.known.is_some() || format == Format::FixedWidth;
    let samples = lines.into_iter().map(|line: Line| line.cells).collect();
    Ok((Source { columns: info.columns, samples, header_row: info.header_row, sheet: info.sheet, known }, kind))
}

/// The kind of which most columns are known: organisations or people, since the rest comes from registers.
fn guessed(columns: &[String]) -> Option<Kind> {
    let people = suggested(Kind::People, columns);
    let organisations = suggested(Kind::Organisations, columns);
    let names_people =
        ["family_name", "given_name", "full_name", "office"].iter().filter(|field| people.contains_key(**field)).count() >= 2;
    if names_people && missing(Kind::People, &people).is_empty() {
        Some(Kind::People)
    } else if missing(Kind::Organisations, &organisations).is_empty() && organisations.len() > 1 {
        Some(Kind::Organisations)
    } else {
        None
    }
}

/// The cells of a row by the name of what they mean.
pub struct Cells<'a> {
    cells: &'a [String],
    at: &'a Columns,
}

/// Where each field stands in a row.
#[derive(Debug, Default)]
pub struct Columns(BTreeMap<String, usize>);

impl Columns {
    /// Of a mapping.
    pub fn of(mapping: &Mapping, columns: &[String]) -> Self {
        let at = |name: &String| columns.iter().position(|column| column == name);
        Self(mapping.iter().filter_map(|(field, column)| at(column).map(|at| (field.clone(), at))).collect())
    }

    /// The cells of a row.
    pub fn cells<'a>(&'a self, cells: &'a [String]) -> Cells<'a> {
        Cells { cells, at: self }
    }
}

impl<'a> Cells<'a> {
    /// What stands there; empty when nothing does.
    pub fn get(&self, field: &str) -> &'a str {
        self.at
            .0
            .get(field)
            .and_then(|at| self.cells.get(*at))
            .map_or("", |cell| cell.trim_matches(|c: char| c.is_whitespace() || c == '\u{a0}'))
    }

    /// Whether there is such a column.
    pub fn has(&self, field: &str) -> bool {
        self.at.0.contains_key(field)
    }

    /// A text of the length that a field of ours may have.
    pub fn text(&self, field: &str, limit: usize) -> Result<String, Message> {
        let text = self.get(field);
        if text.chars().count() > limit {
            return Err(Message::new("import-row-too-long").with("text", text.chars().take(40).collect::<String>()).with("limit", limit));
        }
        // One line each: what a person reads in a list must not break out of it.
        Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// The parts of a list.
    pub fn list(&self, field: &str) -> Result<Vec<String>, Message> {
        let text = self.text(field, 2000)?;
        Ok(text.split([',', ';', '|']).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn usual_headings_are_understood() {
        let mapping = suggested(Kind::Organisations, &columns(&["Einrichtung", "E-Mail", "Tel.", "PLZ", "Ort", "Bemerkung"]));
        assert_eq!(mapping["name"], "Einrichtung");
        assert_eq!((mapping["email"].as_str(), mapping["phone"].as_str()), ("E-Mail", "Tel."));
        assert!(!mapping.values().any(|column| column == "Bemerkung"));
        assert!(missing(Kind::Organisations, &mapping).is_empty());
    }

    #[test]
    fn a_list_of_people_is_told_from_a_list_of_organisations() {
        assert_eq!(guessed(&columns(&["Organisation", "Vorname", "Nachname", "Telefon"])), Some(Kind::People));
        assert_eq!(guessed(&columns(&["Organisation", "Straße", "Ort"])), Some(Kind::Organisations));
        assert_eq!(guessed(&columns(&["Jahr", "Arbeitslose"])), None);
    }

    #[test]
    fn known_sources_name_all_that_is_required() {
        for (kind, headers) in KNOWN {
            let mapping = suggested(*kind, &columns(headers));
            assert!(missing(*kind, &mapping).is_empty(), "{kind:?} {headers:?}");
        }
        let addresses = suggested(Kind::Organisations, &columns(KNOWN[3].1));
        assert_eq!(addresses["municipality"], "Amtl.Gemeindeschlüssel");
        assert_eq!(addresses["postal_place"], "PLZ Ort");
    }

    #[test]
    fn a_mapping_is_read_from_json_and_from_pairs() {
        let columns = columns(&["Bezeichnung", "Ort"]);
        let expected = Mapping::from([("name".to_owned(), "Bezeichnung".to_owned())]);
        assert_eq!(read_mapping("{\"name\":\"Bezeichnung\",\"place\":\"fehlt\"}", &columns), expected);
        assert_eq!(read_mapping("name = Bezeichnung; place=fehlt", &columns), expected);
    }
}
