use askama::Template;
use axum::{extract::Path, response::Response};
use design::Choice;
use files::{Cell, Column, Kind, Sheet};
use jiff::civil::Date;
use serde::Deserialize;
use web::{Event, Export, Filter, Page, Position, Result, Say, Visit, address, fold::folded, today};

use crate::{
    access::Deed,
    decisions::AT_ONCE,
    rules::TaskState,
    sql::tasks::{self as sql, Search, TaskRow},
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filters {
    q: String,
    state: String,
    organisation: String,
    after: String,
}

#[derive(Template)]
#[template(path = "tasks/list.html")]
struct List {
    say: Say,
    filters: Filters,
    page: Page<TaskRow>,
    today: Date,
    first: bool,
    may_edit: bool,
    may_export: bool,
}

/// Tasks that are not over, or those that are filtered by.
pub(super) async fn list(mut visit: Visit, Filter(filters): Filter<Filters>) -> Result<Response> {
    let (network, today) = (visit.sight()?, visit.today());
    visit.may(Deed::ReadOutcomes, visit.here())?;
    let after = Position::read(Some(&filters.after));
    let rows = sql::tasks(&mut visit.tx, network, &filters.search(), &after, today, Page::<TaskRow>::ASK).await?;
    let content = List {
        page: Page::of(rows, position),
        first: after == Position::default(),
        may_edit: visit.can(Deed::EditOutcomes, visit.here()),
        may_export: visit.can(Deed::ExportOutcomes, visit.here()),
        say: visit.say.clone(),
        filters,
        today,
    };
    let title = visit.say.text("tasks").to_string();
    visit.page(title, &content).await
}

fn position(row: &TaskRow) -> Position {
    Position::after(&row.list_sort, row.id)
}

/// The filtered list as a file.
pub(super) async fn export(mut visit: Visit, Path(format): Path<String>, Filter(filters): Filter<Filters>) -> Result<Response> {
    let (network, day) = (visit.sight()?, visit.today());
    visit.may(Deed::ExportOutcomes, visit.here())?;
    let mut rows: Vec<TaskRow> = Vec::new();
    loop {
        let after = rows.last().map(position).unwrap_or_default();
        let more = sql::tasks(&mut visit.tx, network, &filters.search(), &after, day, AT_ONCE).await?;
        let last = i64::try_from(more.len()).unwrap_or(i64::MAX) < AT_ONCE;
        rows.extend(more);
        if last {
            break;
        }
    }
    visit.log(Event::new("export", "task").fields(["text", "organisation", "due", "result"]).count(rows.len()));
    let say = visit.say.clone();
    let column = |key: &'static str, kind| Column { name: say.text(key).into(), kind };
    let columns = [
        column("task", Kind::Text),
        column("task-who", Kind::Text),
        column("task-due", Kind::Day),
        column("task-state", Kind::Text),
        column("task-given", Kind::Day),
        column("task-done-at", Kind::Day),
        column("task-result", Kind::Text),
    ];
    let date = |day: Option<Date>| day.map_or(Cell::Empty, Cell::Day);
    let mut cells = rows.into_iter().map(|row| {
        let (who, state) = (row.who().to_owned(), say.word("task-state", row.word(row.state(day))));
        vec![
            Cell::Text(row.text),
            Cell::Text(who),
            date(row.due),
            Cell::Text(state),
            date(Some(today(row.created_at))),
            date(row.done_at.map(today)),
            Cell::Text(row.result),
        ]
    });
    let title: String = say.text("tasks").into();
    let export = Export::made(&format, Sheet { title: &title, columns: &columns, rows: &mut cells })?;
    visit.export("aufgaben", export).await
}

impl Filters {
    fn search(&self) -> Search {
        Search {
            state: TaskState::from_code(&self.state).map(TaskState::code),
            passed: self.state == "passed",
            nameless: self.state == "nameless",
            organisation: self.organisation.parse().ok(),
            word: Some(folded(&self.q)).filter(|word| !word.is_empty()),
        }
    }

    fn address(&self, path: &str, after: &str) -> String {
        address(path, &[("q", self.q.as_str()), ("state", &self.state), ("organisation", &self.organisation), ("after", after)])
    }
}

impl List {
    fn states(&self) -> Vec<Choice> {
        let choice = |one: &TaskState| Choice::new(one.code(), self.say.word("task-state", one.code()), one.code() == self.filters.state);
        let mut choices: Vec<Choice> = TaskState::ALL.iter().filter(|one| **one != TaskState::Open).map(choice).collect();
        for state in ["nameless", "passed"] {
            choices.insert(0, Choice::new(state, self.say.word("task-state", state), self.filters.state == state));
        }
        choices
    }

    fn file(&self, format: &str) -> String {
        self.filters.address(&format!("/tasks/export/{format}"), "")
    }

    fn is_unfiltered(&self) -> bool {
        self.filters.address("", "").is_empty()
    }

    fn due(&self, row: &TaskRow) -> String {
        row.due.map(|day| self.say.day(day)).unwrap_or_default()
    }

    /// What is said of a task that is not simply open.
    fn state(&self, row: &TaskRow) -> String {
        match row.state(self.today) {
            TaskState::Open if !row.is_refused() => String::new(),
            other => self.say.word("task-state", row.word(other)),
        }
    }

    fn state_kind(&self, row: &TaskRow) -> &'static str {
        match row.state(self.today) {
            TaskState::Overdue => "warning",
            TaskState::Open if row.is_refused() => "warning",
            TaskState::Done => "success",
            TaskState::Open | TaskState::Dropped => "info",
        }
    }

    fn next(&self) -> String {
        self.page.next.as_ref().map(|next| self.filters.address("/tasks", &next.to_string())).unwrap_or_default()
    }

    fn back(&self) -> String {
        if self.first { String::new() } else { self.filters.address("/tasks", "") }
    }
}
