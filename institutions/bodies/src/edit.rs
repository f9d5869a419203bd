use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use network::{Network, rules::OrganisationKind};
use serde::Deserialize;
use web::{Error, Event, Form, Problems, Result, Say, Visit, search};

use crate::{
    Body,
    access::Deed,
    list::kinds,
    meets,
    rules::{BodyKind, may_sit},
    sql::{self, BodyRow},
};

/// The form as it is typed.
#[derive(Debug, Clone, Default, Deserialize, PartialEq, Eq)]
#[serde(default)]
pub(super) struct Typed {
    id: String,
    version: i64,
    name: String,
    kind: String,
    mandate: String,
    meets: String,
    since: String,
}

#[derive(Template)]
#[template(path = "edit.html")]
struct Edit {
    say: Say,
    typed: Typed,
    saved: Option<Typed>,
    problems: Problems,
    is_new: bool,
}

pub(super) async fn new(mut visit: Visit) -> Result<Response> {
    visit.may(Deed::EditBodies, visit.here())?;
    let typed = Typed { id: visit.id::<Body>().to_string(), kind: BodyKind::WorkingGroup.code().into(), ..Typed::default() };
    let content = form(&visit, typed, Problems::default(), true);
    visit.crumb(visit.say.text("bodies").to_string(), "/bodies");
    let title = content.title();
    visit.page(title, &content).await
}

/// Enters a body. The form brings its key along, so that a double click enters one.
pub(super) async fn create(mut visit: Visit, Form(typed): Form<Typed>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditBodies, visit.here())?;
    let id: Id<Body> = typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    if sql::body(&mut visit.tx, network, id).await?.is_some() {
        return visit.redirect(format!("/bodies/{id}")).await;
    }
    let problems = match typed.parse(id, None) {
        Ok(row) if !is_taken(&mut visit, network, &row).await? => {
            enter(&mut visit, &row).await?;
            return visit.done("done-body-added", format!("/bodies/{id}")).await;
        }
        Ok(_) => taken(),
        Err(problems) => problems,
    };
    let content = form(&visit, typed, problems, true);
    visit.again(content.title(), &content).await
}

/// Enters a body into the network that is looked at: for the form and the demonstration.
pub async fn enter(visit: &mut Visit, row: &BodyRow) -> Result<()> {
    let network = visit.sight()?;
    sql::insert(&mut visit.tx, network, row).await?;
    findable(visit, row).await?;
    visit.log(Event::new("create", "body").on(row.id));
    Ok(())
}

pub(super) async fn edit(mut visit: Visit, Path(id): Path<Id<Body>>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditBodies, visit.here())?;
    let row = sql::body(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    visit.crumb(visit.say.text("bodies").to_string(), "/bodies");
    visit.crumb(&row.name, format!("/bodies/{id}"));
    let content = form(&visit, Typed::of(&row, &visit.say), Problems::default(), false);
    let title = content.title();
    visit.page(title, &content).await
}

/// Saves what was changed; whoever comes second sees both versions.
pub(super) async fn update(mut visit: Visit, Path(id): Path<Id<Body>>, Form(typed): Form<Typed>) -> Result<Response> {
    let (network, today) = (visit.sight()?, visit.today());
    visit.may(Deed::EditBodies, visit.here())?;
    let saved = sql::body(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let typed = Typed { id: id.to_string(), ..typed };
    let problems = match typed.parse(id, Some(&saved)) {
        Ok(row) if is_taken(&mut visit, network, &row).await? => taken(),
        Ok(row) if has_conflict(&sql::members(&mut visit.tx, id, today).await?, &row.kind, today) => {
            let mut problems = Problems::default();
            problems.add("kind", "problem-body-advisory");
            problems
        }
        Ok(row) => {
            if sql::update(&mut visit.tx, network, &row).await? {
                findable(&mut visit, &row).await?;
                visit.log(Event::new("update", "body").on(id).fields(changed(&saved, &row)));
                return visit.done("done-saved", format!("/bodies/{id}")).await;
            }
            let now = Typed::of(&saved, &visit.say);
            let mut content = form(&visit, Typed { version: now.version, ..typed }, Problems::default(), false);
            content.saved = Some(now);
            return visit.conflict(content.title(), &content).await;
        }
        Err(problems) => problems,
    };
    let content = form(&visit, typed, problems, false);
    visit.again(content.title(), &content).await
}

/// Ends a body with today; it stays for history.
pub(super) async fn end(mut visit: Visit, Path(id): Path<Id<Body>>) -> Result<Response> {
    let (network, today) = (visit.sight()?, visit.today());
    visit.may(Deed::EditBodies, visit.here())?;
    let row = sql::body(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    if row.ended_on.is_none() {
        if !sql::update(&mut visit.tx, network, &BodyRow { ended_on: Some(today), ..row }).await? {
            return Err(Error::Stale);
        }
        search::remove_from(&mut visit.tx, network, "body", &id.to_string()).await?;
        visit.log(Event::new("end", "body").on(id));
    }
    visit.done("done-body-ended", "/bodies").await
}

/// Whether an organisation sits there that may not sit in a body of this kind.
fn has_conflict(members: &[sql::MemberRow], kind: &str, today: jiff::civil::Date) -> bool {
    let Some(kind) = BodyKind::from_code(kind) else { return false };
    members
        .iter()
        .filter(|member| member.until_day.is_none_or(|until| until >= today))
        .filter_map(|member| OrganisationKind::from_code(&member.organisation_kind))
        .any(|organisation| may_sit(kind, organisation).is_err())
}

async fn is_taken(visit: &mut Visit, network: Id<Network>, row: &BodyRow) -> Result<bool> {
    Ok(sql::body_of_name(&mut visit.tx, network, &row.name).await?.is_some_and(|other| other.id != row.id))
}

fn taken() -> Problems {
    let mut problems = Problems::default();
    problems.add("name", "problem-body-taken");
    problems
}

/// Makes it findable under its new name.
async fn findable(visit: &mut Visit, row: &BodyRow) -> Result<()> {
    let (network, key) = (visit.sight()?, row.id.to_string());
    let hint = visit.say.word("body-kind", &row.kind);
    search::remove_from(&mut visit.tx, network, "body", &key).await?;
    let entry = search::Entry { network: Some(network), object_type: "body", object_id: &key, title: &row.name, hint: &hint, words: "" };
    search::insert(&mut visit.tx, i64::from_be_bytes(visit.app.chance.bytes()), &entry).await?;
    Ok(())
}

fn form(visit: &Visit, typed: Typed, problems: Problems, is_new: bool) -> Edit {
    Edit { say: visit.say.clone(), typed, saved: None, problems, is_new }
}

/// Names of the fields that differ, for the log.
fn changed(before: &BodyRow, after: &BodyRow) -> Vec<&'static str> {
    let pairs = [
        ("name", before.name != after.name),
        ("kind", before.kind != after.kind),
        ("mandate", before.mandate != after.mandate),
        ("meets", before.meets != after.meets),
        ("since", before.since != after.since),
    ];
    pairs.into_iter().filter(|(_, changed)| *changed).map(|(name, _)| name).collect()
}

impl Typed {
    fn of(row: &BodyRow, say: &Say) -> Self {
        Self {
            id: row.id.to_string(),
            version: row.version,
            name: row.name.clone(),
            kind: row.kind.clone(),
            mandate: row.mandate.clone(),
            meets: row.meets.clone(),
            since: say.typed_day(row.since),
        }
    }

    fn parse(&self, id: Id<Body>, saved: Option<&BodyRow>) -> Result<BodyRow, Problems> {
        let mut problems = Problems::default();
        if BodyKind::from_code(&self.kind).is_none() {
            problems.add("kind", "problem-body-kind");
        }
        if !meets::is_known(&self.meets, saved.map_or("", |row| row.meets.as_str())) {
            problems.add("meets", "problem-body-meets");
        }
        let mandate = self.mandate.trim().to_owned();
        if mandate.chars().count() > 2000 {
            problems.add("mandate", "problem-body-mandate");
        }
        let row = BodyRow {
            id,
            name: problems.required("name", &self.name, "problem-body-name"),
            kind: self.kind.clone(),
            mandate,
            meets: self.meets.clone(),
            since: problems.day("since", &self.since),
            ended_on: saved.and_then(|row| row.ended_on),
            version: self.version,
        };
        problems.then(row)
    }
}

impl Edit {
    fn title(&self) -> String {
        self.say.text(if self.is_new { "body-add" } else { "body-edit" }).to_string()
    }

    fn action(&self) -> String {
        if self.is_new { "/bodies".to_owned() } else { format!("/bodies/{}", self.typed.id) }
    }

    fn kinds(&self) -> Vec<Choice> {
        kinds(&self.say, &self.typed.kind)
    }

    fn rhythms(&self) -> Vec<Choice> {
        meets::choices(&self.say, &self.typed.meets)
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    /// Fields in which the two versions differ: label, mine, saved.
    fn differences(&self) -> Vec<(String, String, String)> {
        let Some(saved) = &self.saved else { return Vec::new() };
        let (kind, rhythm) =
            (|typed: &Typed| self.say.word("body-kind", &typed.kind), |typed: &Typed| meets::words(&self.say, &typed.meets));
        [
            ("body-name", self.typed.name.clone(), saved.name.clone()),
            ("filter-kind", kind(&self.typed), kind(saved)),
            ("body-mandate", self.typed.mandate.clone(), saved.mandate.clone()),
            ("body-meets", rhythm(&self.typed), rhythm(saved)),
            ("body-since", self.typed.since.clone(), saved.since.clone()),
        ]
        .into_iter()
        .filter(|(_, mine, theirs)| mine != theirs)
        .map(|(key, mine, theirs)| (self.say.text(key).to_string(), mine, theirs))
        .collect()
    }
}
