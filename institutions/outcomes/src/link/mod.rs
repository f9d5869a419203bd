//! The page behind the link that a task's mail brings: no account, one task, and a GET changes nothing. "Erledigt" is one click on it.

use accounts::{Actor, LinkKind, LinkScope, Token};
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use network::sql::organisations;
use serde::Deserialize;
use web::{Error, Event, Form, Result, Routes, Say, Visit};

use crate::{
    Task,
    access::Deed,
    rules::TaskState,
    sql::{
        late,
        tasks::{self as sql, TaskRow},
    },
    tasks::{Said, facts, set_done},
};

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/task/{token}", Deed::OpenLink, show).post("/task/{token}", Deed::OpenLink, act)
}

#[derive(Template)]
#[template(path = "link/show.html")]
struct Show {
    say: Say,
    token: String,
    row: TaskRow,
    state: TaskState,
    /// What was just done, in a sentence
    done: String,
}

/// Too old, or taken back.
#[derive(Template)]
#[template(path = "link/over.html")]
struct Over {
    say: Say,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Given {
    #[serde(rename = "do")]
    what: String,
    text: String,
}

async fn show(mut visit: Visit, Path(token): Path<String>) -> Result<Response> {
    visit.public();
    match found(&mut visit, &token).await? {
        Some(row) => page(visit, token, row, "").await,
        None => over(visit).await,
    }
}

/// Erledigt, or not mine: then it is the coordination's turn. A second click says the same.
async fn act(mut visit: Visit, Path(token): Path<String>, Form(given): Form<Given>) -> Result<Response> {
    visit.public();
    let Some(row) = found(&mut visit, &token).await? else { return over(visit).await };
    visit.may(Deed::CompleteTask, facts(&row))?;
    let (network, id, now) = (row.network_id, row.id, visit.now());
    let said = Said { text: given.text }.text();
    let done = match given.what.as_str() {
        "pass" if row.done_at.is_none() => {
            if late::refuse(&mut visit.tx, id, &said, now).await? {
                visit.log(Event::new("pass", "task").on(id));
            }
            "task-link-passed"
        }
        _ => {
            set_done(&mut visit, id, &said).await?;
            "task-link-done"
        }
    };
    let row = sql::task(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    page(visit, token, row, done).await
}

/// The task behind a link; from here on the link acts in its network. Nothing where the link is over, or its organisation has left.
async fn found(visit: &mut Visit, token: &str) -> Result<Option<TaskRow>> {
    let link = accounts::sql::link(&mut visit.tx, &Token::received(token).hash()).await?;
    let link = link.filter(|link| link.kind == LinkKind::Task.code()).ok_or(Error::NotFound)?;
    let object = link.object_id.clone().unwrap_or_default();
    let id: Id<Task> = object.parse().map_err(|_| Error::NotFound)?;
    if link.revoked_at.is_some() || link.expires_at <= visit.now() {
        return Ok(None);
    }
    let Some(row) = sql::by_key(&mut visit.tx, id).await? else { return Ok(None) };
    if let Some(organisation) = row.organisation_id
        && organisations::member(&mut visit.tx, row.network_id, organisation).await?.is_none()
    {
        return Ok(None);
    }
    visit.act_as(Actor::Link(LinkScope { link: link.id, kind: LinkKind::Task, object }), row.network_id);
    Ok(Some(row))
}

async fn page(visit: Visit, token: String, row: TaskRow, done: &'static str) -> Result<Response> {
    let done = if done.is_empty() { String::new() } else { visit.say.text(done).to_string() };
    let title = visit.say.text("task-link-title").to_string();
    let content = Show { say: visit.say.clone(), state: row.state(visit.today()), token, row, done };
    visit.page(title, &content).await
}

async fn over(visit: Visit) -> Result<Response> {
    let title = visit.say.text("task-link-over").to_string();
    let content = Over { say: visit.say.clone() };
    visit.page(title, &content).await
}

impl Show {
    fn due(&self) -> String {
        self.row.due.map(|day| self.say.day(day)).unwrap_or_default()
    }

    fn is_open(&self) -> bool {
        self.state.is_open() && !self.is_refused()
    }

    /// Whoever had it said that it is not theirs.
    fn is_refused(&self) -> bool {
        self.row.is_refused()
    }

    fn status(&self) -> String {
        self.say.word("task-state", self.row.word(self.state))
    }
}
