//! What something was before an import changed it: enough to put it back.

use jiff::civil::Date;
use network::sql::{offices::OfficeRow, organisations::OrganisationRow, people::PersonRow};
use serde::{Deserialize, Serialize};

/// The card of an organisation.
#[derive(Debug, Serialize, Deserialize)]
pub struct Card {
    name: String,
    short_name: String,
    kind: String,
    jobcenter_kind: Option<String>,
    carrier_number: Option<String>,
    street: String,
    postal_code: String,
    place: String,
    phone: String,
    email: String,
    website: String,
    languages: String,
}

impl Card {
    pub fn of(row: &OrganisationRow) -> Self {
        Self {
            name: row.name.clone(),
            short_name: row.short_name.clone(),
            kind: row.kind.clone(),
            jobcenter_kind: row.jobcenter_kind.clone(),
            carrier_number: row.carrier_number.clone(),
            street: row.street.clone(),
            postal_code: row.postal_code.clone(),
            place: row.place.clone(),
            phone: row.phone.clone(),
            email: row.email.clone(),
            website: row.website.clone(),
            languages: row.languages.clone(),
        }
    }

    pub fn onto(self, row: OrganisationRow) -> OrganisationRow {
        OrganisationRow {
            name: self.name,
            short_name: self.short_name,
            kind: self.kind,
            jobcenter_kind: self.jobcenter_kind,
            carrier_number: self.carrier_number,
            street: self.street,
            postal_code: self.postal_code,
            place: self.place,
            phone: self.phone,
            email: self.email,
            website: self.website,
            languages: self.languages,
            ..row
        }
    }
}

/// A person's contact data.
#[derive(Debug, Serialize, Deserialize)]
pub struct Contact {
    salutation: String,
    given_name: String,
    family_name: String,
    phone: String,
    email: String,
}

impl Contact {
    pub fn of(row: &PersonRow) -> Self {
        Self {
            salutation: row.salutation.clone(),
            given_name: row.given_name.clone(),
            family_name: row.family_name.clone(),
            phone: row.phone.clone(),
            email: row.email.clone(),
        }
    }

    pub fn onto(self, row: PersonRow) -> PersonRow {
        let Self { salutation, given_name, family_name, phone, email } = self;
        PersonRow { salutation, given_name, family_name, phone, email, ..row }
    }
}

/// How an office is reached.
#[derive(Debug, Serialize, Deserialize)]
pub struct Reach {
    phone: String,
    email: String,
    reachable: String,
}

impl Reach {
    pub fn of(row: &OfficeRow) -> Self {
        Self { phone: row.phone.clone(), email: row.email.clone(), reachable: row.reachable.clone() }
    }

    pub fn onto(self, row: OfficeRow) -> OfficeRow {
        let Self { phone, email, reachable } = self;
        OfficeRow { phone, email, reachable, ..row }
    }
}

/// The last day of a holding.
#[derive(Debug, Serialize, Deserialize)]
pub struct Until {
    /// None: it ran on.
    pub until: Option<Date>,
}

/// Part and since of a membership, before and after.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    pub before: (String, Option<String>),
    pub after: (String, Option<String>),
}
