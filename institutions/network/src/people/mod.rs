//! Ansprechpersonen: business contacts in offices, never participants. Reading them is not logged, taking them away is.

mod edit;
mod erase;
mod export;
mod list;
mod show;

pub(crate) use edit::found;
pub(crate) use erase::forget;

use db::Id;
use serde::Deserialize;
use web::{Error, Event, Problems, Result, Routes, Visit, search};

use crate::{
    Import, Organisation,
    access::Deed,
    sql::{
        networks,
        people::{self as sql, PersonRow},
    },
};

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/people", Deed::ReadDirectory, list::list)
        .get("/people/export/{format}", Deed::ExportDirectory, export::export)
        .get("/people/new", Deed::EditOrganisation, edit::new)
        .post("/people", Deed::EditOrganisation, edit::create)
        .get("/people/{id}", Deed::ReadDirectory, show::show)
        .get("/people/{id}/contact.vcf", Deed::ReadDirectory, export::card)
        .get("/organisations/{id}/contact.vcf", Deed::ReadDirectory, export::cards)
        .get("/people/{id}/edit", Deed::EditOrganisation, edit::edit)
        .post("/people/{id}", Deed::EditOrganisation, edit::update)
        .post("/people/{id}/end", Deed::EditOrganisation, edit::end)
        .post("/people/{id}/erase", Deed::EditOrganisation, erase::erase)
}

/// A person as typed, in a form of its own or in one that gives an office.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct NewPerson {
    /// Key, minted by the form.
    pub person_id: String,
    /// "Frau", "Herr Dr.", or nothing
    pub salutation: String,
    /// Vorname
    pub given_name: String,
    /// Nachname
    pub family_name: String,
    /// Telefon
    pub phone: String,
    /// E-Mail
    pub email: String,
}

impl NewPerson {
    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        [&self.given_name, &self.family_name, &self.phone, &self.email].into_iter().all(|text| text.trim().is_empty())
    }

    /// The row to be; nothing when something must be mended first.
    pub fn parse(&self, organisation: Id<Organisation>, problems: &mut Problems) -> Result<Option<PersonRow>> {
        let id = self.person_id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
        let row = PersonRow {
            id,
            organisation_id: organisation,
            salutation: problems.optional("salutation", &self.salutation),
            given_name: problems.optional("given_name", &self.given_name),
            family_name: problems.required("family_name", &self.family_name, "problem-family-name"),
            phone: problems.optional("phone", &self.phone),
            email: problems.email("email", &self.email),
            account_id: None,
            ended_on: None,
            version: 1,
        };
        Ok(problems.is_empty().then_some(row))
    }
}

/// Enters a person of a member: for forms, the set-up and the demonstration.
pub async fn enter(visit: &mut Visit, row: &PersonRow, organisation: &str, import: Option<Id<Import>>) -> Result<()> {
    sql::insert(&mut visit.tx, row, import).await?;
    findable(visit, row, organisation).await?;
    visit.log(Event::new("create", "person").on(row.id));
    Ok(())
}

/// Makes the person findable under the new name in all networks of the organisation, or no more after leaving.
async fn findable(visit: &mut Visit, row: &PersonRow, organisation: &str) -> Result<()> {
    let id = row.id.to_string();
    search::remove(&mut visit.tx, "person", &id).await?;
    if row.ended_on.is_some() {
        return Ok(());
    }
    let title = row.name();
    for network in networks::all_of_organisation(&mut visit.tx, row.organisation_id).await? {
        let entry =
            search::Entry { network: Some(network), object_type: "person", object_id: &id, title: &title, hint: organisation, words: "" };
        search::insert(&mut visit.tx, i64::from_be_bytes(visit.app.chance.bytes()), &entry).await?;
    }
    Ok(())
}

impl PersonRow {
    /// Given and family name.
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name).trim().to_owned()
    }
}
