use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use serde::Deserialize;
use web::{Error, Event, Filter, Form, Problems, Result, Say, Visit};

use super::{NewPerson, enter, findable};
use crate::{
    Organisation, Person,
    organisations::{crumbs, editable, edited},
    sql::{
        organisations::OrganisationRow,
        people::{self as sql, PersonRow},
    },
    units::Of,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    organisation: String,
    version: String,
    #[serde(flatten)]
    person: NewPerson,
}

#[derive(Template)]
#[template(path = "people/edit.html")]
struct Edit {
    say: Say,
    typed: Typed,
    saved: Option<Typed>,
    problems: Problems,
    is_new: bool,
    organisation: String,
}

pub(super) async fn new(mut visit: Visit, Filter(of): Filter<Of>) -> Result<Response> {
    let organisation = editable(&mut visit, of.organisation).await?;
    crumbs(&mut visit, &organisation);
    let typed = Typed {
        organisation: organisation.id.to_string(),
        version: "1".into(),
        person: NewPerson { person_id: visit.id::<Person>().to_string(), ..NewPerson::default() },
    };
    let content = page(&visit, typed, Problems::default(), true, organisation.name);
    let title = visit.say.text("person-add").to_string();
    visit.page(title, &content).await
}

pub(super) async fn create(mut visit: Visit, Form(typed): Form<Typed>) -> Result<Response> {
    let organisation: Id<Organisation> = typed.organisation.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    let organisation = editable(&mut visit, organisation).await?;
    let network = visit.sight()?;
    let mut problems = Problems::default();
    let Some(row) = typed.person.parse(organisation.id, &mut problems)? else {
        let title = visit.say.text("person-add").to_string();
        let content = page(&visit, typed, problems, true, organisation.name);
        return visit.again(title, &content).await;
    };
    let address = format!("/people/{}", row.id);
    if sql::person(&mut visit.tx, network, row.id).await?.is_some() {
        return visit.redirect(address).await;
    }
    enter(&mut visit, &row, &organisation.name, None).await?;
    visit.done("done-person-added", address).await
}

pub(super) async fn edit(mut visit: Visit, Path(id): Path<Id<Person>>) -> Result<Response> {
    let (row, organisation) = found(&mut visit, id).await?;
    crumbs(&mut visit, &organisation);
    let content = page(&visit, Typed::of(&row), Problems::default(), false, organisation.name);
    visit.page(content.title(), &content).await
}

pub(super) async fn update(mut visit: Visit, Path(id): Path<Id<Person>>, Form(typed): Form<Typed>) -> Result<Response> {
    let (saved, organisation) = found(&mut visit, id).await?;
    let mut problems = Problems::default();
    let Some(row) = typed.person.parse(organisation.id, &mut problems)? else {
        let content = page(&visit, typed, problems, false, organisation.name);
        return visit.again(content.title(), &content).await;
    };
    let version = typed.version.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    let row = PersonRow { id, version, account_id: saved.account_id, ended_on: saved.ended_on, ..row };
    if !sql::update(&mut visit.tx, &row).await? {
        let typed = Typed { version: saved.version.to_string(), ..typed };
        let mut content = page(&visit, typed, Problems::default(), false, organisation.name);
        content.saved = Some(Typed::of(&saved));
        return visit.conflict(content.title(), &content).await;
    }
    findable(&mut visit, &row, &organisation.name).await?;
    visit.log(Event::new("update", "person").on(id));
    visit.done("done-saved", format!("/people/{id}")).await
}

/// The person leaves: all offices become vacant with today, the entry stays for history.
pub(super) async fn end(mut visit: Visit, Path(id): Path<Id<Person>>) -> Result<Response> {
    let (mut row, organisation) = found(&mut visit, id).await?;
    let today = visit.today();
    row.ended_on = Some(today);
    sql::end_holdings(&mut visit.tx, id, today).await?;
    if !sql::update(&mut visit.tx, &row).await? {
        return Err(Error::Stale);
    }
    findable(&mut visit, &row, &organisation.name).await?;
    visit.log(Event::new("end", "person").on(id));
    visit.done("done-person-ended", format!("/organisations/{}", organisation.id)).await
}

/// The person and the organisation, if the actor may change them.
pub(crate) async fn found(visit: &mut Visit, id: Id<Person>) -> Result<(PersonRow, OrganisationRow)> {
    let network = visit.sight()?;
    let row = sql::person(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let organisation = editable(visit, row.organisation_id).await?;
    Ok((row, organisation))
}

fn page(visit: &Visit, typed: Typed, problems: Problems, is_new: bool, organisation: String) -> Edit {
    Edit { say: visit.say.clone(), typed, saved: None, problems, is_new, organisation }
}

impl Typed {
    fn of(row: &PersonRow) -> Self {
        Self {
            organisation: row.organisation_id.to_string(),
            version: row.version.to_string(),
            person: NewPerson {
                person_id: row.id.to_string(),
                salutation: row.salutation.clone(),
                given_name: row.given_name.clone(),
                family_name: row.family_name.clone(),
                phone: row.phone.clone(),
                email: row.email.clone(),
            },
        }
    }
}

impl Edit {
    fn action(&self) -> String {
        if self.is_new { "/people".into() } else { format!("/people/{}", self.typed.person.person_id) }
    }

    fn back(&self) -> String {
        if self.is_new { format!("/organisations/{}", self.typed.organisation) } else { self.action() }
    }

    fn title(&self) -> String {
        let person = &self.typed.person;
        if self.is_new {
            self.say.text("person-add").into()
        } else {
            edited(&self.say, "person-edit", &format!("{} {}", person.given_name, person.family_name))
        }
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    /// Fields in which the two versions differ: label, mine, saved.
    fn differences(&self) -> Vec<(String, String, String)> {
        let Some(saved) = self.saved.as_ref().map(|saved| &saved.person) else { return Vec::new() };
        let mine = &self.typed.person;
        [
            ("person-salutation", &mine.salutation, &saved.salutation),
            ("person-given-name", &mine.given_name, &saved.given_name),
            ("person-family-name", &mine.family_name, &saved.family_name),
            ("phone", &mine.phone, &saved.phone),
            ("email", &mine.email, &saved.email),
        ]
        .into_iter()
        .filter(|(_, mine, theirs)| mine != theirs)
        .map(|(key, mine, theirs)| (self.say.text(key).to_string(), mine.clone(), theirs.clone()))
        .collect()
    }
}
