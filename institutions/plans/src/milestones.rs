//! The steps of a plan: each has somebody who has it and a day, or a time of the year that stands for its last day.

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use network::{
    Network,
    named::{Meant, Named, choices, meant, named},
};
use serde::Deserialize;
use web::{Error, Event, Form, Problems, Result, Say, Visit};

use crate::{
    Milestone, Plan,
    edit::{crumbs, editable},
    rules::LONGEST,
    sql::{self, MilestoneRow, PlanRow},
    when::due,
};

/// The form as it is typed.
#[derive(Debug, Clone, Default, Deserialize, PartialEq, Eq)]
#[serde(default)]
pub(super) struct Typed {
    id: String,
    version: i64,
    title: String,
    /// Words that name the organisation
    owner: String,
    /// Which of several that have these words
    owner_id: String,
    due: String,
    note: String,
}

#[derive(Template)]
#[template(path = "milestone.html")]
struct Edit {
    say: Say,
    plan: PlanRow,
    /// The members that the words name, where these are several.
    owners: Vec<Named>,
    typed: Typed,
    saved: Option<Typed>,
    problems: Problems,
    is_new: bool,
}

pub(super) async fn new(mut visit: Visit, Path(id): Path<Id<Plan>>) -> Result<Response> {
    let (_, plan) = editable(&mut visit, id).await?;
    crumbs(&mut visit, &plan);
    let typed = Typed { id: visit.id::<Milestone>().to_string(), ..Typed::default() };
    let content = form(&mut visit, plan, typed, Problems::default(), true).await?;
    let title = content.title();
    visit.page(title, &content).await
}

/// Enters a step. The form brings its key along, so that a double click enters one.
pub(super) async fn create(mut visit: Visit, Path(id): Path<Id<Plan>>, Form(typed): Form<Typed>) -> Result<Response> {
    let (network, plan) = editable(&mut visit, id).await?;
    let key: Id<Milestone> = typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    if sql::milestone(&mut visit.tx, id, key).await?.is_some() {
        return visit.redirect(format!("/plans/{id}")).await;
    }
    match read(&mut visit, network, &typed, key, None).await? {
        Ok(row) => {
            add(&mut visit, id, &row).await?;
            visit.done("done-milestone-added", format!("/plans/{id}")).await
        }
        Err(problems) => {
            let content = form(&mut visit, plan, typed, problems, true).await?;
            visit.again(content.title(), &content).await
        }
    }
}

/// Adds a step to a plan: for the form and the demonstration.
pub async fn add(visit: &mut Visit, plan: Id<Plan>, row: &MilestoneRow) -> Result<()> {
    let now = visit.now();
    sql::insert_milestone(&mut visit.tx, plan, row, now).await?;
    visit.log(Event::new("create", "milestone").on(row.id));
    Ok(())
}

pub(super) async fn edit(mut visit: Visit, Path((id, milestone)): Path<(Id<Plan>, Id<Milestone>)>) -> Result<Response> {
    let (_, plan) = editable(&mut visit, id).await?;
    let row = sql::milestone(&mut visit.tx, id, milestone).await?.ok_or(Error::NotFound)?;
    crumbs(&mut visit, &plan);
    let content = form(&mut visit, plan, Typed::of(&row), Problems::default(), false).await?;
    let title = content.title();
    visit.page(title, &content).await
}

/// Saves what was changed; whoever comes second sees both versions.
pub(super) async fn update(
    mut visit: Visit,
    Path((id, milestone)): Path<(Id<Plan>, Id<Milestone>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (network, plan) = editable(&mut visit, id).await?;
    let saved = sql::milestone(&mut visit.tx, id, milestone).await?.ok_or(Error::NotFound)?;
    let typed = Typed { id: milestone.to_string(), ..typed };
    match read(&mut visit, network, &typed, milestone, Some(&saved)).await? {
        Ok(row) => {
            if sql::update_milestone(&mut visit.tx, id, &row).await? {
                visit.log(Event::new("update", "milestone").on(milestone).fields(changed(&saved, &row)));
                return visit.done("done-saved", format!("/plans/{id}")).await;
            }
            let mine = Typed { version: saved.version, ..typed };
            let mut content = form(&mut visit, plan, mine, Problems::default(), false).await?;
            content.saved = Some(Typed::of(&saved));
            visit.conflict(content.title(), &content).await
        }
        Err(problems) => {
            let content = form(&mut visit, plan, typed, problems, false).await?;
            visit.again(content.title(), &content).await
        }
    }
}

/// What the form means, or what must be mended. An organisation that left the network keeps its step until somebody names another one.
async fn read(
    visit: &mut Visit,
    network: Id<Network>,
    typed: &Typed,
    id: Id<Milestone>,
    saved: Option<&MilestoneRow>,
) -> Result<Result<MilestoneRow, Problems>> {
    let mut problems = Problems::default();
    let words = typed.owner.trim();
    let found = named(&mut visit.tx, network, words).await?;
    let (owner, owner_id) = match (saved.filter(|saved| saved.owner == words), meant(&found, words, &typed.owner_id)) {
        _ if words.is_empty() => (String::new(), None),
        (Some(saved), _) => (saved.owner.clone(), saved.owner_id),
        (None, Meant::One(one)) => (one.name.clone(), Some(one.id)),
        (None, other) => {
            problems.add("owner", if other == Meant::Nobody { "problem-milestone-owner" } else { "problem-milestone-owners" });
            (String::new(), None)
        }
    };
    let until = due(&typed.due);
    if until.is_none() {
        problems.add("due", "problem-milestone-due");
    }
    let note = web::lines(&typed.note);
    if note.chars().count() > LONGEST {
        problems.add("note", "problem-plan-long");
    }
    let row = MilestoneRow {
        id,
        title: problems.required("title", &typed.title, "problem-milestone-title"),
        owner,
        owner_id,
        due: problems.optional("due", &typed.due),
        due_day: until.unwrap_or_default(),
        note,
        outcome: None,
        closed_on: None,
        closer: None,
        version: typed.version,
    };
    Ok(problems.then(row))
}

async fn form(visit: &mut Visit, plan: PlanRow, typed: Typed, problems: Problems, is_new: bool) -> Result<Edit> {
    let network = visit.sight()?;
    let several = !problems.at(&visit.say, "owner").is_empty();
    let owners = if several { named(&mut visit.tx, network, &typed.owner).await? } else { Vec::new() };
    Ok(Edit { say: visit.say.clone(), plan, owners, typed, saved: None, problems, is_new })
}

/// Names of the fields that differ, for the log.
fn changed(before: &MilestoneRow, after: &MilestoneRow) -> Vec<&'static str> {
    let pairs = [
        ("title", before.title != after.title),
        ("owner", before.owner != after.owner),
        ("due", before.due != after.due),
        ("note", before.note != after.note),
    ];
    pairs.into_iter().filter(|(_, changed)| *changed).map(|(name, _)| name).collect()
}

impl Typed {
    fn of(row: &MilestoneRow) -> Self {
        Self {
            id: row.id.to_string(),
            version: row.version,
            title: row.title.clone(),
            owner: row.owner.clone(),
            owner_id: String::new(),
            due: row.due.clone(),
            note: row.note.clone(),
        }
    }
}

impl Edit {
    fn title(&self) -> String {
        self.say.text(if self.is_new { "milestone-add" } else { "milestone-edit" }).to_string()
    }

    fn action(&self) -> String {
        let milestones = format!("/plans/{}/milestones", self.plan.id);
        if self.is_new { milestones } else { format!("{milestones}/{}", self.typed.id) }
    }

    fn owners(&self) -> Vec<Choice> {
        choices(&self.owners, &self.typed.owner_id)
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    /// Fields in which the two versions differ: label, mine, saved.
    fn differences(&self) -> Vec<(String, String, String)> {
        let (Some(saved), mine) = (&self.saved, &self.typed) else { return Vec::new() };
        [
            ("milestone-title", mine.title.clone(), saved.title.clone()),
            ("milestone-owner", mine.owner.clone(), saved.owner.clone()),
            ("milestone-due", mine.due.clone(), saved.due.clone()),
            ("milestone-note", web::lines(&mine.note), saved.note.clone()),
        ]
        .into_iter()
        .filter(|(_, mine, theirs)| mine != theirs)
        .map(|(key, mine, theirs)| (self.say.text(key).to_string(), mine, theirs))
        .collect()
    }
}
