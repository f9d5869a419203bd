use accounts::LinkKind;
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use network::Body;
use serde::Deserialize;
use web::{Error, Event, Filter, Form, Problems, Result, Say, Visit, thread};

use crate::{
    Task,
    access::Deed,
    mail::tell,
    record::{enter, renew, short},
    sql::{
        decisions, questions,
        tasks::{self as sql, TaskRow},
    },
    whom::{Named, Names, Whom},
};

/// The form as it is typed; its words may come with the address.
#[derive(Debug, Clone, Default, Deserialize, PartialEq, Eq)]
#[serde(default)]
pub(super) struct Typed {
    id: String,
    version: i64,
    text: String,
    who: String,
    due: String,
    /// The address of what it comes from, which another page may bring along
    from: String,
}

#[derive(Template)]
#[template(path = "tasks/edit.html")]
struct Edit {
    say: Say,
    typed: Typed,
    saved: Option<Typed>,
    problems: Problems,
    is_new: bool,
}

pub(super) async fn new(mut visit: Visit, Filter(typed): Filter<Typed>) -> Result<Response> {
    visit.sight()?;
    visit.may(Deed::EditOutcomes, visit.here())?;
    visit.crumb_text("tasks", "/tasks");
    let typed = Typed { id: visit.id::<Task>().to_string(), ..typed };
    let content = Edit { say: visit.say.clone(), typed, saved: None, problems: Problems::default(), is_new: true };
    visit.page(content.title(), &content).await
}

/// A task that no meeting gave, tied to what it comes from. The form brings its key along, so that a double click gives one.
pub(super) async fn create(mut visit: Visit, Form(typed): Form<Typed>) -> Result<Response> {
    let (network, now) = (visit.sight()?, visit.now());
    visit.may(Deed::EditOutcomes, visit.here())?;
    let id: Id<Task> = typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    if sql::by_key(&mut visit.tx, id).await?.is_some() {
        return visit.redirect(format!("/tasks/{id}")).await;
    }
    let draft = TaskRow { body_id: body(&mut visit, &typed.from).await?, ..TaskRow::draft(id, network, now) };
    match typed.parse(&mut visit, &draft).await? {
        Ok(row) => {
            sql::insert(&mut visit.tx, &row).await?;
            thread::came_of(&mut visit.tx, network, &typed.from, &thread::End::new(format!("/tasks/{id}"), short(&row.text)), now).await?;
            enter(&mut visit, "task", &id.to_string(), &row.text, row.house()).await?;
            visit.log(Event::new("create", "task").on(id));
            let note = tell(&mut visit, &row).await?;
            visit.done(note, format!("/tasks/{id}")).await
        }
        Err(problems) => {
            visit.crumb_text("tasks", "/tasks");
            let content = Edit { say: visit.say.clone(), typed, saved: None, problems, is_new: true };
            visit.again(content.title(), &content).await
        }
    }
}

pub(super) async fn edit(mut visit: Visit, Path(id): Path<Id<Task>>) -> Result<Response> {
    let row = editable(&mut visit, id).await?;
    crumbs(&mut visit, &row);
    let content =
        Edit { typed: Typed::of(&visit.say, &row), say: visit.say.clone(), saved: None, problems: Problems::default(), is_new: false };
    visit.page(content.title(), &content).await
}

pub(super) async fn update(mut visit: Visit, Path(id): Path<Id<Task>>, Form(typed): Form<Typed>) -> Result<Response> {
    let (saved, now) = (editable(&mut visit, id).await?, visit.now());
    crumbs(&mut visit, &saved);
    let row = match typed.parse(&mut visit, &saved).await? {
        Ok(row) => row,
        Err(problems) => {
            let content = Edit { say: visit.say.clone(), typed, saved: None, problems, is_new: false };
            return visit.again(content.title(), &content).await;
        }
    };
    let theirs = Typed::of(&visit.say, &saved);
    if (&typed.text, &typed.who, &typed.due) == (&theirs.text, &theirs.who, &theirs.due) {
        return visit.redirect(format!("/tasks/{id}")).await;
    }
    if !sql::update(&mut visit.tx, &row).await? {
        let typed = Typed { version: saved.version, ..typed };
        let content = Edit { say: visit.say.clone(), typed, saved: Some(theirs), problems: Problems::default(), is_new: false };
        return visit.conflict(content.title(), &content).await;
    }
    if row.email != saved.email {
        // Whoever had it before does not have its link any more.
        accounts::sql::revoke_links(&mut visit.tx, LinkKind::Task, &id.to_string(), now).await?;
    }
    renew(&mut visit, "task", &id.to_string(), &format!("/tasks/{id}"), &row.text, row.house()).await?;
    visit.log(Event::new("update", "task").on(id).fields(vec!["text", "organisation", "due"]));
    let knows = row.email == saved.email && (!row.email.is_empty() || row.who() == saved.who());
    let note = if knows { "done-task-saved" } else { tell(&mut visit, &row).await? };
    visit.done(note, format!("/tasks/{id}")).await
}

/// The body whose decision or question a task comes from: its next agenda asks what became of it.
async fn body(visit: &mut Visit, from: &str) -> Result<Option<Id<Body>>> {
    let network = visit.sight()?;
    let (kind, id) = from.rsplit_once('/').unwrap_or_default();
    Ok(match (kind, id.parse(), id.parse()) {
        ("/decisions", Ok(id), _) => decisions::decision(&mut visit.tx, network, id).await?.map(|row| row.body_id),
        ("/questions", _, Ok(id)) => questions::question(&mut visit.tx, network, id).await?.map(|row| row.body_id),
        _ => None,
    })
}

pub(super) async fn editable(visit: &mut Visit, id: Id<Task>) -> Result<TaskRow> {
    let network = visit.sight()?;
    let row = sql::task(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    visit.may(Deed::EditOutcomes, visit.here())?;
    Ok(row)
}

fn crumbs(visit: &mut Visit, row: &TaskRow) {
    visit.crumb_text("tasks", "/tasks");
    visit.crumb(short(&row.text), format!("/tasks/{}", row.id));
}

impl Typed {
    fn of(say: &Say, row: &TaskRow) -> Self {
        Self {
            id: row.id.to_string(),
            version: row.version,
            text: row.text.clone(),
            who: row.who().to_owned(),
            due: say.typed_day(row.due),
            from: String::new(),
        }
    }

    /// The task as it was typed. Who has it is found by name, as behind the `@` of the minutes.
    async fn parse(&self, visit: &mut Visit, saved: &TaskRow) -> Result<Result<TaskRow, Problems>> {
        let mut problems = Problems::default();
        let text = problems.required("text", &self.text, "problem-task-text");
        let due = problems.coming_day("due", &self.due, visit.today());
        let who = problems.optional("who", &self.who);
        let mut row = TaskRow { text, due, version: self.version, ..saved.clone() };
        if who.is_empty() {
            row = TaskRow { organisation_id: None, organisation: None, person_id: None, named: String::new(), email: String::new(), ..row };
        } else if who != saved.who() || saved.organisation_id.is_none() {
            let (network, today) = (visit.sight()?, visit.today());
            let wanted = [vec![who.clone(), who.split_whitespace().next().unwrap_or_default().to_owned()]];
            match Names::known(&mut visit.tx, network, today, Vec::new(), &wanted).await?.find(&who) {
                Some(Named::Found(Whom { organisation, person, label, email })) => {
                    row = TaskRow {
                        organisation_id: organisation,
                        organisation: None,
                        person_id: person,
                        named: label,
                        email: accounts::folded_email(&email),
                        told_at: None,
                        ..row
                    };
                }
                Some(Named::Several(..)) => problems.add("who", "problem-task-several"),
                _ => problems.add("who", "problem-task-who"),
            }
        }
        Ok(problems.then(row))
    }
}

impl Edit {
    fn title(&self) -> String {
        self.say.text(if self.is_new { "task-add" } else { "task-edit" }).to_string()
    }

    fn action(&self) -> String {
        if self.is_new { "/tasks".to_owned() } else { format!("/tasks/{}", self.typed.id) }
    }

    fn back(&self) -> String {
        if thread::is_address(&self.typed.from) { self.typed.from.clone() } else { self.action() }
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    fn differences(&self) -> Vec<(String, String, String)> {
        let Some(saved) = &self.saved else { return Vec::new() };
        let mine = &self.typed;
        [("task", &mine.text, &saved.text), ("task-who", &mine.who, &saved.who), ("task-due", &mine.due, &saved.due)]
            .into_iter()
            .filter(|(_, mine, theirs)| mine != theirs)
            .map(|(key, mine, theirs)| (self.say.text(key).to_string(), mine.clone(), theirs.clone()))
            .collect()
    }
}
