//! Stellen: the parts of an organisation. Each is a compartment for participants' data that come later.

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use serde::Deserialize;
use web::{Error, Event, Filter, Form, Problems, Result, Routes, Say, Visit};

use crate::{
    Organisation, Unit,
    access::Deed,
    organisations::{crumbs, editable, edited},
    rules::{Function, OrganisationKind, Secrecy},
    sql::units::{self as sql, UnitRow},
};

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/units/new", Deed::EditOrganisation, new)
        .post("/units", Deed::EditOrganisation, create)
        .get("/units/{id}/edit", Deed::EditOrganisation, edit)
        .post("/units/{id}", Deed::EditOrganisation, update)
        .post("/units/{id}/end", Deed::EditOrganisation, end)
}

/// "Jugendamt · Sozialgeheimnis (§ 35 SGB I) · Datenschutz: ds@kreis.example". That nobody has named the officer stands only where there can be participants.
pub fn line(say: &Say, unit: &UnitRow) -> String {
    let mut parts = Vec::new();
    if unit.function != Function::Unknown.code() {
        parts.push(say.word("function", &unit.function));
    }
    parts.push(say.word("secrecy", &unit.secrecy));
    if unit.controller {
        parts.push(say.text("unit-controller-short").to_string());
    }
    if !unit.dpo_contact.is_empty() {
        parts.push(say.text("unit-dpo").arg("contact", unit.dpo_contact.as_str()).to_string());
    } else if unit.secrecy != Secrecy::None.code() {
        parts.push(say.text("unit-dpo-unknown").to_string());
    }
    parts.join(" · ")
}

/// Of which organisation.
#[derive(Deserialize)]
pub(crate) struct Of {
    pub organisation: Id<Organisation>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Typed {
    id: String,
    organisation: String,
    version: i64,
    name: String,
    controller: String,
    secrecy: String,
    function: String,
    dpo_contact: String,
    phone: String,
    email: String,
}

#[derive(Template)]
#[template(path = "units.html")]
struct Edit {
    say: Say,
    typed: Typed,
    saved: Option<UnitRow>,
    problems: Problems,
    is_new: bool,
    organisation_name: String,
}

async fn new(mut visit: Visit, Filter(of): Filter<Of>) -> Result<Response> {
    let organisation = editable(&mut visit, of.organisation).await?;
    let authority = OrganisationKind::from_code(&organisation.kind).is_some_and(OrganisationKind::is_territorial_authority);
    let typed = Typed {
        id: visit.id::<Unit>().to_string(),
        organisation: organisation.id.to_string(),
        controller: if authority { "1".into() } else { String::new() },
        secrecy: Secrecy::usual(&organisation.kind).code().into(),
        function: Function::usual(&organisation.kind).code().into(),
        ..Typed::default()
    };
    crumbs(&mut visit, &organisation);
    let title = visit.say.text("unit-add").to_string();
    let content = page(&visit, typed, Problems::default(), true, organisation.name);
    visit.page(title, &content).await
}

async fn create(mut visit: Visit, Form(typed): Form<Typed>) -> Result<Response> {
    let (id, organisation) = typed.keys()?;
    let organisation = editable(&mut visit, organisation).await?;
    let address = format!("/organisations/{}", organisation.id);
    if sql::unit(&mut visit.tx, id).await?.is_some() {
        return visit.redirect(address).await;
    }
    let title = visit.say.text("unit-add").to_string();
    let mut row = match typed.parse(id, organisation.id) {
        Ok(row) => row,
        Err(problems) => {
            let content = page(&visit, typed, problems, true, organisation.name);
            return visit.again(title, &content).await;
        }
    };
    if let Some(other) = sql::unit_of_name(&mut visit.tx, organisation.id, &row.name).await? {
        // The first of two clicks was done in between.
        if other.id == id {
            return visit.redirect(address).await;
        }
        let mut problems = Problems::default();
        problems.add("name", "problem-unit-taken");
        let content = page(&visit, typed, problems, true, organisation.name);
        return visit.again(title, &content).await;
    }
    row.version = 1;
    sql::insert(&mut visit.tx, &row, None).await?;
    visit.log(Event::new("create", "unit").on(id));
    visit.done("done-saved", address).await
}

async fn edit(mut visit: Visit, Path(id): Path<Id<Unit>>) -> Result<Response> {
    let row = sql::unit(&mut visit.tx, id).await?.ok_or(Error::NotFound)?;
    let organisation = editable(&mut visit, row.organisation_id).await?;
    crumbs(&mut visit, &organisation);
    let title = row.name.clone();
    let content = page(&visit, Typed::of(&row), Problems::default(), false, organisation.name);
    visit.page(title, &content).await
}

async fn update(mut visit: Visit, Path(id): Path<Id<Unit>>, Form(typed): Form<Typed>) -> Result<Response> {
    let saved = sql::unit(&mut visit.tx, id).await?.ok_or(Error::NotFound)?;
    let organisation = editable(&mut visit, saved.organisation_id).await?;
    let title = saved.name.clone();
    let row = match typed.parse(id, organisation.id) {
        Ok(row) => row,
        Err(problems) => {
            let content = page(&visit, typed, problems, false, organisation.name);
            return visit.again(title, &content).await;
        }
    };
    match sql::unit_of_name(&mut visit.tx, organisation.id, &row.name).await? {
        Some(other) if other.id != id => {
            let mut problems = Problems::default();
            problems.add("name", "problem-unit-taken");
            let content = page(&visit, typed, problems, false, organisation.name);
            return visit.again(title, &content).await;
        }
        _ => {}
    }
    if !sql::update(&mut visit.tx, &row).await? {
        let mut content = page(&visit, Typed { version: saved.version, ..typed }, Problems::default(), false, organisation.name);
        content.saved = Some(saved);
        return visit.conflict(title, &content).await;
    }
    visit.log(Event::new("update", "unit").on(id).fields(changed(&saved, &row)));
    visit.done("done-saved", format!("/organisations/{}", organisation.id)).await
}

/// Closes a unit: what lies in its compartment is only read from then on.
async fn end(mut visit: Visit, Path(id): Path<Id<Unit>>) -> Result<Response> {
    let row = sql::unit(&mut visit.tx, id).await?.ok_or(Error::NotFound)?;
    let organisation = editable(&mut visit, row.organisation_id).await?;
    let today = visit.today();
    if sql::end(&mut visit.tx, id, today).await? {
        visit.log(Event::new("end", "unit").on(id));
    }
    visit.done("done-unit-ended", format!("/organisations/{}", organisation.id)).await
}

/// Names of the fields that differ, for the log.
fn changed(before: &UnitRow, after: &UnitRow) -> Vec<&'static str> {
    let pairs = [
        ("name", before.name != after.name),
        ("controller", before.controller != after.controller),
        ("secrecy", before.secrecy != after.secrecy),
        ("function", before.function != after.function),
        ("dpo_contact", before.dpo_contact != after.dpo_contact),
        ("phone", before.phone != after.phone),
        ("email", before.email != after.email),
    ];
    pairs.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect()
}

fn page(visit: &Visit, typed: Typed, problems: Problems, is_new: bool, organisation_name: String) -> Edit {
    Edit { say: visit.say.clone(), typed, saved: None, problems, is_new, organisation_name }
}

impl Typed {
    fn of(row: &UnitRow) -> Self {
        Self {
            id: row.id.to_string(),
            organisation: row.organisation_id.to_string(),
            version: row.version,
            name: row.name.clone(),
            controller: if row.controller { "1".into() } else { String::new() },
            secrecy: row.secrecy.clone(),
            function: row.function.clone(),
            dpo_contact: row.dpo_contact.clone(),
            phone: row.phone.clone(),
            email: row.email.clone(),
        }
    }

    fn keys(&self) -> Result<(Id<Unit>, Id<Organisation>)> {
        let unreadable = |_| Error::Unreadable("error-unreadable");
        Ok((self.id.parse().map_err(unreadable)?, self.organisation.parse().map_err(unreadable)?))
    }

    fn parse(&self, id: Id<Unit>, organisation: Id<Organisation>) -> Result<UnitRow, Problems> {
        let mut problems = Problems::default();
        if Secrecy::from_code(&self.secrecy).is_none() {
            problems.add("secrecy", "problem-secrecy");
        }
        let row = UnitRow {
            id,
            organisation_id: organisation,
            name: problems.required("name", &self.name, "problem-unit-name"),
            controller: self.controller == "1",
            secrecy: self.secrecy.clone(),
            function: Function::from_code(&self.function).unwrap_or(Function::Unknown).code().to_owned(),
            dpo_contact: problems.optional("dpo_contact", &self.dpo_contact),
            phone: problems.optional("phone", &self.phone),
            email: problems.email("email", &self.email),
            version: self.version,
        };
        problems.then(row)
    }
}

impl Edit {
    fn secrecies(&self) -> Vec<Choice> {
        Secrecy::ALL
            .iter()
            .map(|secrecy| Choice::new(secrecy.code(), self.say.word("secrecy", secrecy.code()), secrecy.code() == self.typed.secrecy))
            .collect()
    }

    fn functions(&self) -> Vec<Choice> {
        let choice = |function: &Function| {
            Choice::new(function.code(), self.say.word("function", function.code()), function.code() == self.typed.function)
        };
        Function::ALL.iter().map(choice).collect()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    fn action(&self) -> String {
        if self.is_new { "/units".into() } else { format!("/units/{}", self.typed.id) }
    }

    fn title(&self) -> String {
        if self.is_new { self.say.text("unit-add").into() } else { edited(&self.say, "unit-edit", &self.typed.name) }
    }
}

impl Edit {
    /// Fields in which the two versions differ: label, mine, saved.
    fn differences(&self) -> Vec<(String, String, String)> {
        let Some(saved) = self.saved.as_ref().map(Typed::of) else { return Vec::new() };
        let secrecy = |typed: &Typed| self.say.word("secrecy", &typed.secrecy);
        let function = |typed: &Typed| self.say.word("function", &typed.function);
        let yes_no = |typed: &Typed| self.say.text(if typed.controller == "1" { "yes" } else { "no" }).to_string();
        [
            ("unit-name", self.typed.name.clone(), saved.name.clone()),
            ("unit-secrecy", secrecy(&self.typed), secrecy(&saved)),
            ("unit-controller", yes_no(&self.typed), yes_no(&saved)),
            ("unit-function", function(&self.typed), function(&saved)),
            ("unit-dpo-contact", self.typed.dpo_contact.clone(), saved.dpo_contact.clone()),
            ("phone", self.typed.phone.clone(), saved.phone.clone()),
            ("email", self.typed.email.clone(), saved.email.clone()),
        ]
        .into_iter()
        .filter(|(_, mine, theirs)| mine != theirs)
        .map(|(key, mine, theirs)| (self.say.text(key).to_string(), mine, theirs))
        .collect()
    }
}
