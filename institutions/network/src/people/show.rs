use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::civil::Date;
use web::{Error, Facts, Result, Say, Visit};

use crate::{
    Person,
    access::Deed,
    sql::{
        erasure,
        organisations::{self, OrganisationRow},
        people::{self as sql, AbsenceRow, HeldOffice, PersonRow},
    },
};

#[derive(Template)]
#[template(path = "people/show.html")]
struct Show {
    say: Say,
    person: PersonRow,
    organisation: OrganisationRow,
    offices: Vec<HeldOffice>,
    absences: Vec<AbsenceRow>,
    today: Date,
    may_edit: bool,
    may_erase: bool,
}

/// A person's page: how to reach, which offices, whether away.
pub(super) async fn show(mut visit: Visit, Path(id): Path<Id<Person>>) -> Result<Response> {
    let network = visit.sight()?;
    let person = sql::person(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    visit.may(Deed::ReadDirectory, visit.here())?;
    let organisation = organisations::member(&mut visit.tx, network, person.organisation_id).await?.ok_or(Error::NotFound)?;
    let facts = Facts::organisation(organisation.kept_by_network.or(Some(network)), organisation.id);
    let today = visit.today();
    let may_edit = visit.can(Deed::EditOrganisation, facts);
    // Who left may be erased, once.
    let may_erase = may_edit && person.ended_on.is_some() && !erasure::is_erased(&mut visit.tx, id).await?;
    let content = Show {
        offices: sql::offices_of(&mut visit.tx, id).await?,
        absences: sql::absences(&mut visit.tx, id, today).await?,
        may_edit,
        may_erase,
        say: visit.say.clone(),
        today,
        person,
        organisation,
    };
    visit.crumb_text("people", "/people");
    let title = content.person.name();
    visit.page(title, &content).await
}

impl Show {
    fn title(&self) -> String {
        format!("{} {}", self.person.salutation, self.person.name()).trim().to_owned()
    }

    fn status(&self) -> String {
        let away = self.absences.iter().find(|absence| absence.from_day <= self.today);
        match (self.person.ended_on, away) {
            (Some(day), _) => self.say.text("person-left").arg("day", self.say.day(day)).to_string(),
            (None, Some(away)) => self.say.text("holder-away").arg("day", self.say.day(away.until_day)).to_string(),
            (None, None) => String::new(),
        }
    }

    fn span(&self, from: &Date, until: Option<&Date>) -> String {
        let from = self.say.day(*from);
        match until {
            Some(until) => self.say.text("span").arg("from", from).arg("until", self.say.day(*until)).to_string(),
            None => self.say.text("span-since").arg("from", from).to_string(),
        }
    }
}
