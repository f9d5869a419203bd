use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use network::{Body, Network};
use serde::Deserialize;
use web::{
    Error, Event, Filter, Form, Problems, Result, Say, Visit, search,
    thread::{self, End},
};

use crate::{
    Plan,
    access::Deed,
    rules::LONGEST,
    sql::{self, PlanRow},
};

/// The form as it is typed.
#[derive(Debug, Clone, Default, Deserialize, PartialEq, Eq)]
#[serde(default)]
pub(super) struct Typed {
    id: String,
    version: i64,
    title: String,
    goal: String,
    body: String,
    /// The address of what it comes from, which another page may bring along
    from: String,
}

#[derive(Template)]
#[template(path = "edit.html")]
struct Edit {
    say: Say,
    bodies: Vec<Choice>,
    typed: Typed,
    saved: Option<Typed>,
    problems: Problems,
    is_new: bool,
}

pub(super) async fn new(mut visit: Visit, Filter(typed): Filter<Typed>) -> Result<Response> {
    visit.may(Deed::EditPlans, visit.here())?;
    let typed = Typed { id: visit.id::<Plan>().to_string(), ..typed };
    let content = form(&mut visit, typed, None, Problems::default(), true).await?;
    visit.crumb_text("plans", "/plans");
    let title = content.title();
    visit.page(title, &content).await
}

/// Enters a plan, tied to what it comes from. The form brings its key along, so that a double click enters one.
pub(super) async fn create(mut visit: Visit, Form(typed): Form<Typed>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditPlans, visit.here())?;
    let id: Id<Plan> = typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    if sql::plan(&mut visit.tx, network, id).await?.is_some() {
        return visit.redirect(format!("/plans/{id}")).await;
    }
    match read(&mut visit, network, &typed, id, None).await? {
        Ok(row) => {
            enter(&mut visit, &row).await?;
            let (end, now) = (End::new(format!("/plans/{id}"), &row.title), visit.now());
            thread::came_of(&mut visit.tx, network, &typed.from, &end, now).await?;
            visit.done("done-plan-added", format!("/plans/{id}")).await
        }
        Err(problems) => {
            let content = form(&mut visit, typed, None, problems, true).await?;
            visit.again(content.title(), &content).await
        }
    }
}

/// Enters a plan into the network that is looked at: for the form and the demonstration.
pub async fn enter(visit: &mut Visit, row: &PlanRow) -> Result<()> {
    let (network, now) = (visit.sight()?, visit.now());
    sql::insert(&mut visit.tx, network, row, now).await?;
    findable(visit, network, row).await?;
    visit.log(Event::new("create", "plan").on(row.id));
    Ok(())
}

pub(super) async fn edit(mut visit: Visit, Path(id): Path<Id<Plan>>) -> Result<Response> {
    let (_, row) = editable(&mut visit, id).await?;
    crumbs(&mut visit, &row);
    let content = form(&mut visit, Typed::of(&row), Some(&row), Problems::default(), false).await?;
    let title = content.title();
    visit.page(title, &content).await
}

/// Saves what was changed; whoever comes second sees both versions.
pub(super) async fn update(mut visit: Visit, Path(id): Path<Id<Plan>>, Form(typed): Form<Typed>) -> Result<Response> {
    let (network, saved) = editable(&mut visit, id).await?;
    let typed = Typed { id: id.to_string(), ..typed };
    match read(&mut visit, network, &typed, id, Some(&saved)).await? {
        Ok(row) => {
            if save(&mut visit, network, &saved, &row).await? {
                return visit.done("done-saved", format!("/plans/{id}")).await;
            }
            let mine = Typed { version: saved.version, ..typed };
            let mut content = form(&mut visit, mine, Some(&saved), Problems::default(), false).await?;
            content.saved = Some(Typed::of(&saved));
            visit.conflict(content.title(), &content).await
        }
        Err(problems) => {
            let content = form(&mut visit, typed, Some(&saved), problems, false).await?;
            visit.again(content.title(), &content).await
        }
    }
}

/// Saves, if nobody else has meanwhile.
async fn save(visit: &mut Visit, network: Id<Network>, saved: &PlanRow, row: &PlanRow) -> Result<bool> {
    if !sql::update(&mut visit.tx, network, row).await? {
        return Ok(false);
    }
    findable(visit, network, row).await?;
    if saved.title != row.title {
        thread::rename(&mut visit.tx, network, &End::new(format!("/plans/{}", row.id), &row.title)).await?;
    }
    let pairs = [("title", saved.title != row.title), ("goal", saved.goal != row.goal), ("body", saved.body_id != row.body_id)];
    let changed: Vec<_> = pairs.into_iter().filter(|(_, changed)| *changed).map(|(name, _)| name).collect();
    visit.log(Event::new("update", "plan").on(row.id).fields(changed));
    Ok(true)
}

/// Ends a plan with today: it stays to be read, and none of its steps is due any more.
pub(super) async fn end(mut visit: Visit, Path(id): Path<Id<Plan>>) -> Result<Response> {
    let (network, today) = (visit.sight()?, visit.today());
    visit.may(Deed::EditPlans, visit.here())?;
    sql::plan(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    if sql::end(&mut visit.tx, network, id, today).await? {
        visit.log(Event::new("end", "plan").on(id));
    }
    visit.done("done-plan-ended", format!("/plans/{id}")).await
}

/// A plan that was not ended.
pub(super) async fn open(visit: &mut Visit, id: Id<Plan>) -> Result<(Id<Network>, PlanRow)> {
    let network = visit.sight()?;
    let row = sql::plan(&mut visit.tx, network, id).await?.filter(|row| row.ended_on.is_none()).ok_or(Error::NotFound)?;
    Ok((network, row))
}

/// The same for whoever may change it.
pub(super) async fn editable(visit: &mut Visit, id: Id<Plan>) -> Result<(Id<Network>, PlanRow)> {
    visit.may(Deed::EditPlans, visit.here())?;
    open(visit, id).await
}

/// The way to a page of this plan.
pub(super) fn crumbs(visit: &mut Visit, plan: &PlanRow) {
    visit.crumb_text("plans", "/plans");
    visit.crumb(&plan.title, format!("/plans/{}", plan.id));
}

/// Makes it findable by its title and its goal.
async fn findable(visit: &mut Visit, network: Id<Network>, row: &PlanRow) -> Result<()> {
    let key = row.id.to_string();
    search::remove_from(&mut visit.tx, network, "plan", &key).await?;
    let entry =
        search::Entry { network: Some(network), object_type: "plan", object_id: &key, title: &row.title, hint: "", words: &row.goal };
    search::insert(&mut visit.tx, i64::from_be_bytes(visit.app.chance.bytes()), &entry).await?;
    Ok(())
}

/// What the form means, or what must be mended. A body that has ended stays until another one is chosen.
async fn read(
    visit: &mut Visit,
    network: Id<Network>,
    typed: &Typed,
    id: Id<Plan>,
    saved: Option<&PlanRow>,
) -> Result<Result<PlanRow, Problems>> {
    let mut problems = Problems::default();
    let bodies = bodies::sql::running(&mut visit.tx, network).await?;
    let goal = web::lines(&typed.goal);
    if goal.is_empty() {
        problems.add("goal", "problem-plan-goal");
    }
    if goal.chars().count() > LONGEST {
        problems.add("goal", "problem-plan-long");
    }
    let body: Option<Id<Body>> = typed.body.parse().ok();
    let known = body.is_none_or(|body| bodies.iter().any(|row| row.id == body) || saved.is_some_and(|saved| saved.body_id == Some(body)));
    if !known || (body.is_none() && !typed.body.is_empty()) {
        problems.add("body", "problem-plan-body");
    }
    let title = problems.required("title", &typed.title, "problem-plan-title");
    Ok(problems.then(PlanRow { id, title, goal, body_id: body, body: None, ended_on: None, version: typed.version }))
}

async fn form(visit: &mut Visit, typed: Typed, saved: Option<&PlanRow>, problems: Problems, is_new: bool) -> Result<Edit> {
    let network = visit.sight()?;
    let rows = bodies::sql::running(&mut visit.tx, network).await?;
    let ended = saved.and_then(|saved| saved.body_id.zip(saved.body.clone())).filter(|(id, _)| !rows.iter().any(|row| row.id == *id));
    let all = rows.into_iter().map(|row| (row.id, row.name)).chain(ended);
    let bodies = all.map(|(id, name)| Choice::new(id.to_string(), name, id.to_string() == typed.body)).collect();
    Ok(Edit { say: visit.say.clone(), bodies, typed, saved: None, problems, is_new })
}

impl Typed {
    fn of(row: &PlanRow) -> Self {
        let body = row.body_id.map(|id| id.to_string()).unwrap_or_default();
        let from = String::new();
        Self { id: row.id.to_string(), version: row.version, title: row.title.clone(), goal: row.goal.clone(), body, from }
    }
}

impl Edit {
    fn title(&self) -> String {
        self.say.text(if self.is_new { "plan-add" } else { "plan-edit" }).to_string()
    }

    fn action(&self) -> String {
        if self.is_new { "/plans".to_owned() } else { format!("/plans/{}", self.typed.id) }
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    fn body(&self, typed: &Typed) -> String {
        self.bodies.iter().find(|choice| choice.value == typed.body).map(|choice| choice.label.clone()).unwrap_or_default()
    }

    /// Fields in which the two versions differ: label, mine, saved.
    fn differences(&self) -> Vec<(String, String, String)> {
        let (Some(saved), mine) = (&self.saved, &self.typed) else { return Vec::new() };
        [
            ("plan-title", mine.title.clone(), saved.title.clone()),
            ("plan-goal", web::lines(&mine.goal), saved.goal.clone()),
            ("plan-body", self.body(mine), self.body(saved)),
        ]
        .into_iter()
        .filter(|(_, mine, theirs)| mine != theirs)
        .map(|(key, mine, theirs)| (self.say.text(key).to_string(), mine, theirs))
        .collect()
    }
}
