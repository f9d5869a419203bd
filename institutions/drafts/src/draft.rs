//! What a row of a file says, before anything is known about what is there.

use files::geometry::Ring;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What a row says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "those of one row at a time")]
pub enum Draft {
    /// Gebiet
    Territory(TerritoryDraft),
    /// Postleitzahl of a Gemeinde
    PostalCode(PostalCodeDraft),
    /// Outline of a territory
    Outline(OutlineDraft),
    /// Organisation, with a unit of it
    Organisation(OrganisationDraft),
    /// Office, and who holds it
    Contact(ContactDraft),
}

/// A line of the municipality register.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TerritoryDraft {
    /// AGS of 2, 3, 5 or 8 digits
    pub key: String,
    /// See [`territories::rules::TerritoryKind`].
    pub kind: String,
    /// Name
    pub name: String,
    /// Textkennzeichen of the register (41 kreisfreie Stadt, 44 Landkreis …)
    pub label: String,
    /// Regionalschlüssel of a Gemeinde, 12 digits
    pub ars: Option<String>,
    /// Keys of what it may lie in; the first that exists counts.
    pub parents: Vec<String>,
    /// Key of the agency district
    pub agency: Option<String>,
    /// Einwohner
    pub population: Option<i64>,
    /// Fläche
    pub area_ha: Option<i64>,
}

/// A postal code and a Gemeinde where it is used.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostalCodeDraft {
    /// Five digits
    pub code: String,
    /// AGS of eight digits
    pub territory: String,
}

/// The outline of a territory, or a part of it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct OutlineDraft {
    /// AGS
    pub territory: String,
    /// Name in the file
    pub name: String,
    /// Longitude and latitude in thousandths of a degree: about 100 m, and neighbours stay joined.
    pub rings: Vec<Ring>,
}

/// What a list says about an organisation. An empty text means that it says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationDraft {
    /// Under which key which register knows it
    pub key: Option<(String, String)>,
    /// Name
    pub name: String,
    /// Kurzname
    pub short_name: String,
    /// See [`network::rules::OrganisationKind`].
    pub kind: String,
    /// See [`network::rules::JobcenterKind`].
    pub jobcenter_kind: Option<String>,
    /// Trägernummer of a Jobcenter
    pub carrier_number: Option<String>,
    /// The district's name in the register of Jobcenter
    pub district: Option<String>,
    /// Stelle
    pub unit: String,
    /// Straße und Hausnummer
    pub street: String,
    /// Postleitzahl
    pub postal_code: String,
    /// Ort
    pub place: String,
    /// Telefon; of the unit when there is one
    pub phone: String,
    /// E-Mail; of the unit when there is one
    pub email: String,
    /// Internet
    pub website: String,
    /// Sprachen
    pub languages: Vec<String>,
    /// Keys or names of territories
    pub territories: Vec<String>,
    /// Names of topics
    pub topics: Vec<String>,
    /// See [`network::rules::Part`].
    pub part: String,
    /// Member since: a day, a month or a year
    pub since: Option<String>,
}

impl OrganisationDraft {
    /// Registers say nothing about the part in a network: what they get at first is not put back later.
    pub fn part_is_usual(&self) -> bool {
        self.key.is_some() || self.carrier_number.is_some()
    }
}

/// What a list says about an office and who holds it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactDraft {
    /// Name of the organisation
    pub organisation: String,
    /// Stelle
    pub unit: String,
    /// Amt; without it there is a person only
    pub office: String,
    /// Anrede and title
    pub salutation: String,
    /// Vorname
    pub given_name: String,
    /// Nachname; without it the office is vacant
    pub family_name: String,
    /// Telefon
    pub phone: String,
    /// E-Mail
    pub email: String,
    /// When the office can be reached
    pub reachable: String,
    /// First day in the office
    pub from: Option<Date>,
    /// Last day
    pub until: Option<Date>,
    /// Stands in for the holder.
    pub deputy: bool,
}

impl Draft {
    /// What the row is called in lists.
    pub fn title(&self) -> String {
        match self {
            Draft::Territory(draft) => format!("{} ({})", draft.name, draft.key),
            Draft::PostalCode(draft) => format!("{} ({})", draft.code, draft.territory),
            Draft::Outline(draft) => format!("{} ({})", draft.name, draft.territory),
            Draft::Organisation(draft) if draft.unit.is_empty() => draft.name.clone(),
            Draft::Organisation(draft) => format!("{} – {}", draft.name, draft.unit),
            Draft::Contact(draft) => draft.title(),
        }
    }
}

impl ContactDraft {
    fn title(&self) -> String {
        let name = format!("{} {}", self.given_name, self.family_name);
        let parts = [name.trim(), self.office.as_str(), self.organisation.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}
