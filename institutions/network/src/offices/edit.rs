use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use serde::Deserialize;
use web::{Error, Event, Filter, Form, Problems, Result, Say, Visit, search};

use crate::{
    Import, Office, Organisation,
    organisations::{crumbs, editable, edited},
    sql::{
        networks,
        offices::{self as sql, Choosable, OfficeRow},
        organisations::OrganisationRow,
        units::{self, UnitRow},
    },
    units::Of,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    id: String,
    organisation: String,
    version: i64,
    title: String,
    unit: String,
    phone: String,
    email: String,
    reachable: String,
    stand_in: String,
    ended_on: String,
}

#[derive(Template)]
#[template(path = "offices/edit.html")]
struct Edit {
    say: Say,
    typed: Typed,
    saved: Option<Typed>,
    problems: Problems,
    is_new: bool,
    organisation: OrganisationRow,
    units: Vec<UnitRow>,
    choosable: Vec<Choosable>,
}

pub(super) async fn new(mut visit: Visit, Filter(of): Filter<Of>) -> Result<Response> {
    let organisation = editable(&mut visit, of.organisation).await?;
    let typed = Typed { id: visit.id::<Office>().to_string(), organisation: organisation.id.to_string(), ..Typed::default() };
    crumbs(&mut visit, &organisation);
    let content = form(&mut visit, typed, Problems::default(), true, organisation).await?;
    let title = visit.say.text("office-add").to_string();
    visit.page(title, &content).await
}

pub(super) async fn create(mut visit: Visit, Form(typed): Form<Typed>) -> Result<Response> {
    let unreadable = |_| Error::Unreadable("error-unreadable");
    let id: Id<Office> = typed.id.parse().map_err(unreadable)?;
    let organisation = editable(&mut visit, typed.organisation.parse().map_err(unreadable)?).await?;
    let network = visit.sight()?;
    let address = format!("/offices/{id}");
    if sql::office(&mut visit.tx, network, id).await?.is_some() {
        return visit.redirect(address).await;
    }
    let row = match typed.parse(&mut visit, id, organisation.id).await? {
        Ok(row) => row,
        Err(problems) => {
            let content = form(&mut visit, typed, problems, true, organisation).await?;
            let title = visit.say.text("office-add").to_string();
            return visit.again(title, &content).await;
        }
    };
    enter(&mut visit, &row, &organisation.name, None).await?;
    visit.done("done-office-added", address).await
}

/// Enters an office of a member: for the form, the set-up and the demonstration.
pub async fn enter(visit: &mut Visit, row: &OfficeRow, organisation: &str, import: Option<Id<Import>>) -> Result<()> {
    sql::insert(&mut visit.tx, row, import).await?;
    findable(visit, row, organisation).await?;
    visit.log(Event::new("create", "office").on(row.id));
    Ok(())
}

async fn findable(visit: &mut Visit, row: &OfficeRow, organisation: &str) -> Result<()> {
    let id = row.id.to_string();
    search::remove(&mut visit.tx, "office", &id).await?;
    if row.ended_on.is_some() {
        return Ok(());
    }
    for network in networks::all_of_organisation(&mut visit.tx, row.organisation_id).await? {
        let entry = search::Entry {
            network: Some(network),
            object_type: "office",
            object_id: &id,
            title: &row.title,
            hint: organisation,
            words: "",
        };
        search::insert(&mut visit.tx, i64::from_be_bytes(visit.app.chance.bytes()), &entry).await?;
    }
    Ok(())
}

pub(super) async fn edit(mut visit: Visit, Path(id): Path<Id<Office>>) -> Result<Response> {
    let (row, organisation) = found(&mut visit, id).await?;
    crumbs(&mut visit, &organisation);
    let typed = Typed::of(&visit, &row);
    let content = form(&mut visit, typed, Problems::default(), false, organisation).await?;
    visit.page(content.title(), &content).await
}

pub(super) async fn update(mut visit: Visit, Path(id): Path<Id<Office>>, Form(typed): Form<Typed>) -> Result<Response> {
    let (saved, organisation) = found(&mut visit, id).await?;
    let row = match typed.parse(&mut visit, id, organisation.id).await? {
        Ok(row) => row,
        Err(problems) => {
            let content = form(&mut visit, typed, problems, false, organisation).await?;
            return visit.again(content.title(), &content).await;
        }
    };
    if !sql::update(&mut visit.tx, &row).await? {
        let now = Typed::of(&visit, &saved);
        let mut content = form(&mut visit, Typed { version: saved.version, ..typed }, Problems::default(), false, organisation).await?;
        content.saved = Some(now);
        return visit.conflict(content.title(), &content).await;
    }
    findable(&mut visit, &row, &organisation.name).await?;
    visit.log(Event::new("update", "office").on(id));
    visit.done("done-saved", format!("/offices/{id}")).await
}

/// The office and its organisation, if the actor may change them.
pub(super) async fn found(visit: &mut Visit, id: Id<Office>) -> Result<(OfficeRow, OrganisationRow)> {
    let network = visit.sight()?;
    let row = sql::office(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let organisation = editable(visit, row.organisation_id).await?;
    Ok((row, organisation))
}

async fn form(visit: &mut Visit, typed: Typed, problems: Problems, is_new: bool, organisation: OrganisationRow) -> Result<Edit> {
    let network = visit.sight()?;
    // Most stand-ins are offices of the same house; the others are found by their name.
    let choosable = sql::choosable(&mut visit.tx, network, &organisation.name, 50).await?;
    let units = units::units(&mut visit.tx, organisation.id).await?;
    Ok(Edit { say: visit.say.clone(), typed, saved: None, problems, is_new, organisation, units, choosable })
}

impl Typed {
    fn of(visit: &Visit, row: &OfficeRow) -> Self {
        Self {
            id: row.id.to_string(),
            organisation: row.organisation_id.to_string(),
            version: row.version,
            title: row.title.clone(),
            unit: row.unit_id.map(|unit| unit.to_string()).unwrap_or_default(),
            phone: row.phone.clone(),
            email: row.email.clone(),
            reachable: row.reachable.clone(),
            stand_in: row.stand_in_id.map(|office| office.to_string()).unwrap_or_default(),
            ended_on: visit.say.typed_day(row.ended_on),
        }
    }

    async fn parse(&self, visit: &mut Visit, id: Id<Office>, organisation: Id<Organisation>) -> Result<Result<OfficeRow, Problems>> {
        let mut problems = Problems::default();
        let network = visit.sight()?;
        let stand_in = self.stand_in.parse::<Id<Office>>().ok();
        if let Some(other) = stand_in {
            if sql::office(&mut visit.tx, network, other).await?.is_none() {
                problems.add("stand_in", "problem-stand-in");
            } else if other == id || sql::stand_in_circle(&mut visit.tx, id, other).await? {
                problems.add("stand_in", "problem-stand-in-circle");
            }
        }
        let unit = self.unit.parse().ok();
        if let Some(unit) = unit
            && !units::units(&mut visit.tx, organisation).await?.iter().any(|known| known.id == unit)
        {
            problems.add("unit", "problem-unit");
        }
        let row = OfficeRow {
            id,
            organisation_id: organisation,
            unit_id: unit,
            title: problems.required("title", &self.title, "problem-office-title"),
            phone: problems.optional("phone", &self.phone),
            email: problems.email("email", &self.email),
            reachable: problems.optional("reachable", &self.reachable),
            stand_in_id: stand_in,
            ended_on: problems.day("ended_on", &self.ended_on),
            version: self.version,
        };
        Ok(problems.then(row))
    }
}

impl Edit {
    fn title(&self) -> String {
        if self.is_new { self.say.text("office-add").into() } else { edited(&self.say, "office-edit", &self.typed.title) }
    }

    fn action(&self) -> String {
        if self.is_new { "/offices".into() } else { format!("/offices/{}", self.typed.id) }
    }

    fn back(&self) -> String {
        if self.is_new { format!("/organisations/{}", self.organisation.id) } else { self.action() }
    }

    fn unit_choices(&self) -> Vec<Choice> {
        self.units.iter().map(|unit| Choice::new(unit.id.to_string(), &unit.name, unit.id.to_string() == self.typed.unit)).collect()
    }

    fn stand_in_choices(&self) -> Vec<Choice> {
        self.choosable
            .iter()
            .filter(|office| office.id.to_string() != self.typed.id)
            .map(|office| {
                Choice::new(
                    office.id.to_string(),
                    format!("{} ({})", office.title, office.organisation),
                    office.id.to_string() == self.typed.stand_in,
                )
            })
            .collect()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    /// Fields in which the two versions differ: label, mine, saved.
    fn differences(&self) -> Vec<(String, String, String)> {
        let Some(saved) = &self.saved else { return Vec::new() };
        let named = |key: &str| {
            let unit = self.units.iter().find(|unit| unit.id.to_string() == key).map(|unit| unit.name.clone());
            let office = self.choosable.iter().find(|office| office.id.to_string() == key).map(|office| office.title.clone());
            unit.or(office).unwrap_or_default()
        };
        [
            ("office-title", self.typed.title.clone(), saved.title.clone()),
            ("unit", named(&self.typed.unit), named(&saved.unit)),
            ("phone", self.typed.phone.clone(), saved.phone.clone()),
            ("email", self.typed.email.clone(), saved.email.clone()),
            ("office-reachable", self.typed.reachable.clone(), saved.reachable.clone()),
            ("office-stand-in", named(&self.typed.stand_in), named(&saved.stand_in)),
            ("office-ended-on", self.typed.ended_on.clone(), saved.ended_on.clone()),
        ]
        .into_iter()
        .filter(|(_, mine, theirs)| mine != theirs)
        .map(|(key, mine, theirs)| (self.say.text(key).to_string(), mine, theirs))
        .collect()
    }
}
