//! Fragen: what was asked in a meeting, and what became of it.

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::{Choice, Link};
use files::{Cell, Column, Kind, Sheet};
use network::thread_kinds::all_titled;
use serde::Deserialize;
use web::{
    Error, Event, Export, Filter, Form, Page, Position, Problems, Result, Routes, Say, Visit, address,
    fold::folded,
    thread::{self, Thread},
};

use crate::{
    Question,
    access::Deed,
    decisions::{AT_ONCE, leads_further, leads_on},
    record::{renew, short},
    rules::QuestionState,
    sql::questions::{self as sql, QuestionRow},
};

/// Signs of an answer.
const ANSWER_LENGTH: usize = 4000;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/questions", Deed::ReadOutcomes, list)
        .get("/questions/export/{format}", Deed::ExportOutcomes, export)
        .get("/questions/{id}", Deed::ReadOutcomes, show)
        .get("/questions/{id}/answer", Deed::EditOutcomes, edit)
        .post("/questions/{id}/answer", Deed::EditOutcomes, answer)
        .post("/questions/{id}/end", Deed::EditOutcomes, end)
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Filters {
    q: String,
    state: String,
    after: String,
}

#[derive(Template)]
#[template(path = "questions/list.html")]
struct List {
    say: Say,
    filters: Filters,
    page: Page<QuestionRow>,
    first: bool,
    may_export: bool,
}

async fn list(mut visit: Visit, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadOutcomes, visit.here())?;
    let after = Position::read(Some(&filters.after));
    let rows = sql::questions(&mut visit.tx, network, filters.state(), filters.word(), &after, Page::<QuestionRow>::ASK).await?;
    let content = List {
        page: Page::of(rows, position),
        first: after == Position::default(),
        may_export: visit.can(Deed::ExportOutcomes, visit.here()),
        say: visit.say.clone(),
        filters,
    };
    let title = visit.say.text("questions").to_string();
    visit.page(title, &content).await
}

fn position(row: &QuestionRow) -> Position {
    Position::after(&row.asked_on.to_string(), row.id)
}

/// The list as a file, with the same filters.
async fn export(mut visit: Visit, Path(format): Path<String>, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ExportOutcomes, visit.here())?;
    let mut rows: Vec<QuestionRow> = Vec::new();
    loop {
        let after = rows.last().map(position).unwrap_or_default();
        let more = sql::questions(&mut visit.tx, network, filters.state(), filters.word(), &after, AT_ONCE).await?;
        let last = i64::try_from(more.len()).unwrap_or(i64::MAX) < AT_ONCE;
        rows.extend(more);
        if last {
            break;
        }
    }
    visit.log(Event::new("export", "question").fields(["text"]).count(rows.len()));
    let say = visit.say.clone();
    let column = |key: &'static str, kind| Column { name: say.text(key).into(), kind };
    let columns = [
        column("question", Kind::Text),
        column("question-state", Kind::Text),
        column("outcome-body", Kind::Text),
        column("question-day", Kind::Day),
    ];
    let mut cells = rows.into_iter().map(|row| {
        let state = say.word("question-state", row.state().code());
        vec![Cell::Text(row.text), Cell::Text(state), Cell::Text(row.body), Cell::Day(row.asked_on)]
    });
    let title: String = say.text("questions").into();
    let export = Export::made(&format, Sheet { title: &title, columns: &columns, rows: &mut cells })?;
    visit.export("fragen", export).await
}

#[derive(Template)]
#[template(path = "questions/show.html")]
struct Show {
    say: Say,
    row: QuestionRow,
    thread: Thread,
    next: Vec<Link>,
    further: Vec<Link>,
    may_edit: bool,
}

async fn show(mut visit: Visit, Path(id): Path<Id<Question>>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadOutcomes, visit.here())?;
    let row = sql::question(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let href = format!("/questions/{id}");
    let whole = thread::thread(&mut visit.tx, network, &href).await?;
    let content = Show {
        thread: all_titled(&visit.say, &whole),
        next: leads_on(&visit, &href, &row.text, Some(row.body_id)),
        further: leads_further(&visit, &href, &row.text, Some(row.body_id)),
        may_edit: visit.can(Deed::EditOutcomes, visit.here()),
        say: visit.say.clone(),
        row,
    };
    visit.crumb_text("questions", "/questions");
    let title = short(&content.row.text);
    visit.page(title, &content).await
}

/// The answer as it is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Typed {
    version: i64,
    answer: String,
}

#[derive(Template)]
#[template(path = "questions/answer.html")]
struct Edit {
    say: Say,
    row: QuestionRow,
    typed: Typed,
    saved: Option<String>,
    problems: Problems,
}

async fn edit(mut visit: Visit, Path(id): Path<Id<Question>>) -> Result<Response> {
    let row = editable(&mut visit, id).await?;
    crumbs(&mut visit, &row);
    let typed = Typed { version: row.version, answer: row.answer.clone() };
    let content = Edit { say: visit.say.clone(), row, typed, saved: None, problems: Problems::default() };
    let title = visit.say.text("question-answer").to_string();
    visit.page(title, &content).await
}

/// What was found out; it can be written anew.
async fn answer(mut visit: Visit, Path(id): Path<Id<Question>>, Form(typed): Form<Typed>) -> Result<Response> {
    let row = editable(&mut visit, id).await?;
    let now = visit.now();
    crumbs(&mut visit, &row);
    let title = visit.say.text("question-answer").to_string();
    let text = typed.answer.trim().to_owned();
    let mut problems = Problems::default();
    if text.is_empty() {
        problems.add("answer", "problem-question-answer");
    } else if text.chars().count() > ANSWER_LENGTH {
        problems.add("answer", "problem-item-text");
    }
    if !problems.is_empty() {
        let content = Edit { say: visit.say.clone(), row, typed, saved: None, problems };
        return visit.again(title, &content).await;
    }
    if row.answer == text {
        return visit.done("done-question-answered", format!("/questions/{id}")).await;
    }
    if !sql::answer(&mut visit.tx, id, typed.version, &text, now).await? {
        let (saved, typed) = (row.answer.clone(), Typed { version: row.version, ..typed });
        let content = Edit { say: visit.say.clone(), row, typed, saved: Some(saved), problems };
        return visit.conflict(title, &content).await;
    }
    renew(&mut visit, "question", &id.to_string(), &format!("/questions/{id}"), &row.text, &row.body).await?;
    visit.log(Event::new("update", "question").on(id).fields(vec!["answer"]));
    visit.done("done-question-answered", format!("/questions/{id}")).await
}

/// Closes a question that nobody will answer.
async fn end(mut visit: Visit, Path(id): Path<Id<Question>>) -> Result<Response> {
    editable(&mut visit, id).await?;
    let now = visit.now();
    sql::withdraw(&mut visit.tx, id, now).await?;
    visit.log(Event::new("end", "question").on(id));
    visit.done("done-question-closed", format!("/questions/{id}")).await
}

async fn editable(visit: &mut Visit, id: Id<Question>) -> Result<QuestionRow> {
    let network = visit.sight()?;
    let row = sql::question(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    visit.may(Deed::EditOutcomes, visit.here())?;
    Ok(row)
}

fn crumbs(visit: &mut Visit, row: &QuestionRow) {
    visit.crumb_text("questions", "/questions");
    visit.crumb(short(&row.text), format!("/questions/{}", row.id));
}

impl Filters {
    fn state(&self) -> Option<&'static str> {
        QuestionState::from_code(&self.state).map(QuestionState::code)
    }

    fn word(&self) -> Option<String> {
        Some(folded(&self.q)).filter(|word| !word.is_empty())
    }

    fn address(&self, path: &str, after: &str) -> String {
        address(path, &[("q", self.q.as_str()), ("state", &self.state), ("after", after)])
    }
}

impl List {
    fn file(&self, format: &str) -> String {
        self.filters.address(&format!("/questions/export/{format}"), "")
    }

    fn states(&self) -> Vec<Choice> {
        let choice =
            |one: &QuestionState| Choice::new(one.code(), self.say.word("question-state", one.code()), one.code() == self.filters.state);
        QuestionState::ALL.iter().map(choice).collect()
    }

    fn is_unfiltered(&self) -> bool {
        self.filters.q.is_empty() && self.filters.state.is_empty()
    }

    fn state(&self, row: &QuestionRow) -> String {
        self.say.word("question-state", row.state().code())
    }

    fn day(&self, row: &QuestionRow) -> String {
        self.say.day(row.asked_on)
    }

    fn next(&self) -> String {
        self.page.next.as_ref().map(|next| self.filters.address("/questions", &next.to_string())).unwrap_or_default()
    }

    fn back(&self) -> String {
        if self.first { String::new() } else { self.filters.address("/questions", "") }
    }
}

impl Show {
    fn line(&self) -> String {
        self.say.text("question-line").arg("day", self.say.day(self.row.asked_on)).to_string()
    }

    fn status(&self) -> String {
        self.say.word("question-state", self.row.state().code())
    }

    fn may_close(&self) -> bool {
        self.may_edit && self.row.state() == QuestionState::Open
    }
}

impl Edit {
    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    fn differences(&self) -> Vec<(String, String, String)> {
        let saved = self.saved.clone().unwrap_or_default();
        vec![(self.say.text("question-answer").to_string(), self.typed.answer.clone(), saved)]
    }
}
