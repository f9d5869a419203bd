//! Aufgaben: what was given to whom, until when, and what came of it.

mod edit;
mod list;

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Link;
use jiff::civil::Date;
use serde::Deserialize;
use web::{
    Error, Event, Facts, Form, Result, Routes, Say, Visit,
    thread::{self, Thread},
};

use crate::{
    Task,
    access::Deed,
    decisions::leads_on,
    record::{renew, short},
    rules::TaskState,
    sql::tasks::{self as sql, TaskRow},
};

/// Signs of what came of a task, and of the reason why it is given up.
pub(crate) const RESULT_LENGTH: usize = 2000;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/tasks", Deed::ReadOutcomes, list::list)
        .get("/tasks/export/{format}", Deed::ExportOutcomes, list::export)
        .get("/tasks/new", Deed::EditOutcomes, edit::new)
        .post("/tasks", Deed::EditOutcomes, edit::create)
        .get("/tasks/{id}", Deed::ReadOutcomes, show)
        .get("/tasks/{id}/edit", Deed::EditOutcomes, edit::edit)
        .post("/tasks/{id}", Deed::EditOutcomes, edit::update)
        .post("/tasks/{id}/completion", Deed::CompleteTask, complete)
        .post("/tasks/{id}/end", Deed::EditOutcomes, end)
        .post("/tasks/{id}/end/end", Deed::EditOutcomes, reopen)
}

#[derive(Template)]
#[template(path = "tasks/show.html")]
struct Show {
    say: Say,
    row: TaskRow,
    today: Date,
    thread: Thread,
    next: Vec<Link>,
    may_edit: bool,
    may_complete: bool,
    /// Name of the account that said so, as long as it has one
    done_by: String,
}

async fn show(mut visit: Visit, Path(id): Path<Id<Task>>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadOutcomes, visit.here())?;
    let row = sql::task(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let href = format!("/tasks/{id}");
    let content = Show {
        thread: thread::thread(&mut visit.tx, network, &href).await?,
        next: leads_on(&visit, &href, &row.text, row.body_id),
        may_edit: visit.can(Deed::EditOutcomes, visit.here()),
        may_complete: visit.can(Deed::CompleteTask, facts(&row)),
        done_by: match row.done_by.parse() {
            Ok(account) => accounts::sql::account(&mut visit.tx, account).await?.map(|row| row.name).unwrap_or_default(),
            Err(_) => visit.say.text("task-done-by-link").to_string(),
        },
        today: visit.today(),
        say: visit.say.clone(),
        row,
    };
    visit.crumb_text("tasks", "/tasks");
    let title = short(&content.row.text);
    visit.page(title, &content).await
}

/// Whose task it is.
pub(crate) fn facts(row: &TaskRow) -> Facts {
    Facts { network: Some(row.network_id), organisation: row.organisation_id, account: None, unit: None }
}

/// What came of it, or why it is given up.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    #[serde(alias = "reason")]
    pub(crate) text: String,
}

impl Said {
    /// At most [`RESULT_LENGTH`] signs; what is longer is cut, for nobody retypes a report.
    pub(crate) fn text(&self) -> String {
        self.text.trim().chars().take(RESULT_LENGTH).collect()
    }
}

/// Erledigt; a second click says the same.
async fn complete(mut visit: Visit, Path(id): Path<Id<Task>>, Form(said): Form<Said>) -> Result<Response> {
    let network = visit.sight()?;
    let row = sql::task(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    visit.may(Deed::CompleteTask, facts(&row))?;
    set_done(&mut visit, id, &said.text()).await?;
    visit.done("done-task-completed", format!("/tasks/{id}")).await
}

/// Writes that it is done, once, and which account said so. Whoever comes by the link has none.
pub(crate) async fn set_done(visit: &mut Visit, id: Id<Task>, result: &str) -> Result<()> {
    let (now, by) = (visit.now(), visit.actor.account().map(|account| account.to_string()).unwrap_or_default());
    if sql::set_done(&mut visit.tx, id, &by, result, now).await? {
        visit.log(Event::new("complete", "task").on(id));
    }
    Ok(())
}

/// Gives a task up, with the reason.
async fn end(mut visit: Visit, Path(id): Path<Id<Task>>, Form(said): Form<Said>) -> Result<Response> {
    let now = visit.now();
    edit::editable(&mut visit, id).await?;
    if sql::drop_task(&mut visit.tx, id, &said.text(), now).await? {
        visit.log(Event::new("end", "task").on(id));
    }
    visit.done("done-task-dropped", format!("/tasks/{id}")).await
}

/// It is not done after all.
async fn reopen(mut visit: Visit, Path(id): Path<Id<Task>>) -> Result<Response> {
    let row = edit::editable(&mut visit, id).await?;
    sql::reopen(&mut visit.tx, id).await?;
    renew(&mut visit, "task", &id.to_string(), &format!("/tasks/{id}"), &row.text, row.house()).await?;
    visit.log(Event::new("update", "task").on(id).fields(vec!["state"]));
    visit.done("done-task-reopened", format!("/tasks/{id}")).await
}

impl Show {
    fn state(&self) -> TaskState {
        self.row.state(self.today)
    }

    fn status(&self) -> String {
        self.say.word("task-state", self.row.word(self.state()))
    }

    fn status_kind(&self) -> &'static str {
        match self.state() {
            TaskState::Overdue => "warning",
            TaskState::Open if self.row.is_refused() => "warning",
            TaskState::Done => "success",
            TaskState::Open | TaskState::Dropped => "info",
        }
    }

    fn due(&self) -> String {
        self.row.due.map(|day| self.say.day(day)).unwrap_or_default()
    }

    fn given(&self) -> String {
        self.say.instant(self.row.created_at)
    }

    fn done(&self) -> String {
        let Some(at) = self.row.done_at else { return String::new() };
        let at = self.say.instant(at);
        if self.done_by.is_empty() { at } else { format!("{at}, {}", self.done_by) }
    }

    /// When whoever had it said that it is not theirs.
    fn refused(&self) -> String {
        self.row.refused_at.map(|at| self.say.instant(at)).unwrap_or_default()
    }

    fn reminded(&self) -> String {
        self.row.reminded_at.map(|at| self.say.instant(at)).unwrap_or_default()
    }
}
