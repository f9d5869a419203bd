//! From a row of a file to what it says: one file per kind, without I/O. A row that cannot be understood gives the sentence that says why.

mod area;
mod contact;
mod jobcenter;
mod organisation;
mod postal_code;
mod territory;

use std::collections::HashMap;

use jiff::civil::Date;
use network::rules::{OrganisationKind, Part};
use web::{Say, fold::folded};

use crate::{
    Kind, Message,
    draft::Draft,
    items::Item,
    source::{Cells, Columns, Mapping},
};

/// What the words of a file are understood with.
pub struct Reading {
    kind: Kind,
    columns: Columns,
    kinds: HashMap<String, &'static str>,
    parts: HashMap<String, &'static str>,
    today: Date,
}

impl Reading {
    /// For files of a kind. `say` brings the words of the pages, so that what was taken out can be read back in.
    pub fn of(kind: Kind, mapping: &Mapping, columns: &[String], say: &Say, today: Date) -> Self {
        let mut kinds: HashMap<String, &'static str> = OTHER_WORDS.iter().map(|(word, kind)| (folded(word), kind.code())).collect();
        kinds.extend(OrganisationKind::ALL.iter().map(|kind| (folded(&say.word("kind", kind.code())), kind.code())));
        kinds.extend(OrganisationKind::ALL.iter().map(|kind| (folded(kind.code()), kind.code())));
        let mut parts: HashMap<String, &'static str> =
            Part::ALL.iter().map(|part| (folded(&say.word("part", part.code())), part.code())).collect();
        parts.extend(
            [("kern", Part::Core), ("partner", Part::Partner), ("gast", Part::Guest)].map(|(word, part)| (folded(word), part.code())),
        );
        Self { kind, columns: Columns::of(mapping, columns), kinds, parts, today }
    }

    /// What a row says; nothing for rows that are of no interest here, such as associations of municipalities.
    pub fn draft(&self, item: Item) -> Result<Option<Draft>, Message> {
        match (self.kind, item) {
            (Kind::Vcard, Item::Card(card)) => contact::card(*card).map(Some),
            (Kind::Geometry, Item::Area(_, area)) => area::area(*area),
            (kind, Item::Line(line)) => {
                let cells = self.columns.cells(&line.cells);
                match kind {
                    Kind::Municipalities => territory::territory(&cells),
                    Kind::PostalCodes => postal_code::postal_code(&cells).map(Some),
                    Kind::Jobcenter => jobcenter::jobcenter(&cells).map(Some),
                    Kind::Organisations => organisation::organisation(self, &cells).map(Some),
                    Kind::People => contact::row(&cells).map(Some),
                    Kind::Geometry | Kind::Vcard => Err(Message::new("file-not-a-table")),
                }
            }
            (_, Item::Card(_) | Item::Area(..)) => Err(Message::new("import-row-other-kind")),
        }
    }
}

/// Other words that people write for kinds of organisations.
const OTHER_WORDS: &[(&str, OrganisationKind)] = &[
    ("JC", OrganisationKind::Jobcenter),
    ("Agentur", OrganisationKind::EmploymentAgency),
    ("Agentur für Arbeit", OrganisationKind::EmploymentAgency),
    ("Arbeitsagentur", OrganisationKind::EmploymentAgency),
    ("Kommune", OrganisationKind::Municipality),
    ("Stadt", OrganisationKind::Municipality),
    ("Gemeinde", OrganisationKind::Municipality),
    ("Stadt oder Gemeinde", OrganisationKind::Municipality),
    ("Stadtverwaltung", OrganisationKind::Municipality),
    ("Kreis", OrganisationKind::District),
    ("Landkreis", OrganisationKind::District),
    ("Kreisverwaltung", OrganisationKind::District),
    ("Träger", OrganisationKind::Provider),
    ("Bildungsträger", OrganisationKind::Provider),
    ("Maßnahmeträger", OrganisationKind::Provider),
    ("VHS", OrganisationKind::AdultEducation),
    ("Volkshochschule", OrganisationKind::AdultEducation),
    ("IHK", OrganisationKind::ChamberCommerce),
    ("Industrie- und Handelskammer", OrganisationKind::ChamberCommerce),
    ("HWK", OrganisationKind::ChamberCrafts),
    ("Handwerkskammer", OrganisationKind::ChamberCrafts),
    ("Kreishandwerkerschaft", OrganisationKind::DistrictCraftsAssociation),
    ("Gewerkschaft", OrganisationKind::Union),
    ("DGB", OrganisationKind::Union),
    ("Wohlfahrt", OrganisationKind::WelfareOrganisation),
    ("Wohlfahrtsverband", OrganisationKind::WelfareOrganisation),
    ("Migrantenorganisation", OrganisationKind::MigrantOrganisation),
    ("MSO", OrganisationKind::MigrantOrganisation),
    ("Ehrenamt", OrganisationKind::Volunteers),
    ("Betrieb", OrganisationKind::Employer),
    ("Unternehmen", OrganisationKind::Employer),
    ("Arbeitgeber", OrganisationKind::Employer),
    ("Kirche", OrganisationKind::Church),
    ("Wirtschaftsförderung", OrganisationKind::EconomicDevelopment),
    ("Beratung", OrganisationKind::Counselling),
    ("Beratungsstelle", OrganisationKind::Counselling),
    ("Ausländerbehörde", OrganisationKind::ImmigrationOffice),
    ("Schule", OrganisationKind::Education),
    ("Hochschule", OrganisationKind::Education),
    ("Schule/Hochschule", OrganisationKind::Education),
    ("Sonstige", OrganisationKind::Other),
    ("Sonstiges", OrganisationKind::Other),
];

/// A postal code with the zeros that a spreadsheet took.
fn postal_code(text: &str) -> Result<String, Message> {
    if text.is_empty() {
        return Ok(String::new());
    }
    let digits = text.strip_prefix("D-").or(text.strip_prefix("DE-")).unwrap_or(text);
    // Four digits at least: Excel takes one zero, and German codes have no two.
    let padded = files::padded(digits, 5).filter(|_| digits.len() >= 4);
    padded.ok_or_else(|| Message::new("import-row-postal-code").with("text", text))
}

/// An AGS of eight digits with the zeros that a spreadsheet took.
fn municipality_key(text: &str) -> Result<String, Message> {
    files::padded(text, 8).filter(|_| text.len() >= 7).ok_or_else(|| Message::new("import-row-municipality-key").with("text", text))
}

fn email(cells: &Cells<'_>) -> Result<String, Message> {
    let text = cells.text("email", 254)?;
    let text = text.strip_prefix("mailto:").unwrap_or(&text);
    if !text.is_empty() && !accounts::is_email(text) {
        return Err(Message::new("import-row-email").with("text", text));
    }
    Ok(text.to_owned())
}

fn day(cells: &Cells<'_>, field: &str) -> Result<Option<jiff::civil::Date>, Message> {
    let text = cells.get(field);
    if text.is_empty() {
        return Ok(None);
    }
    crate::day(text).map(Some).ok_or_else(|| Message::new("import-row-day").with("text", text))
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;
    use crate::source::suggested;

    /// Reads one row of a table as a file of this kind with these columns.
    pub fn read(kind: Kind, columns: &str, cells: &str) -> Result<Option<Draft>, Message> {
        let columns: Vec<String> = columns.split(';').map(str::to_owned).collect();
        let mapping = suggested(kind, &columns);
        let texts = web::Texts::read([]).unwrap();
        let say = Say::new(std::sync::Arc::new(texts), web::Language::De);
        let cells = cells.split(';').map(str::to_owned).collect();
        Reading::of(kind, &mapping, &columns, &say, jiff::civil::date(2026, 3, 3)).draft(Item::Line(files::Line { row: 2, cells }))
    }

    #[test]
    fn zeros_come_back_and_strangers_do_not_pass() {
        assert_eq!(postal_code("6433").unwrap(), "06433");
        assert_eq!(postal_code("D-01067").unwrap(), "01067");
        assert!(postal_code("123").is_err() && postal_code("A-1010 Wien").is_err());
        assert_eq!(municipality_key("1001000").unwrap(), "01001000");
        assert!(municipality_key("1001").is_err());
    }
}
