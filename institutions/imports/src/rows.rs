use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use network::Import;
use serde::Deserialize;
use web::{Filter, Page, Position, Result, Say, Visit, address};

use super::{Outcome, State, said, show};
use crate::sql::rows::{self as sql, RowRow};

/// What the list is narrowed by.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filters {
    outcome: String,
    left_out: String,
    after: String,
}

#[derive(Template)]
#[template(path = "rows.html")]
struct List {
    say: Say,
    id: Id<Import>,
    filters: Filters,
    count: i64,
    page: Page<RowRow>,
    can_decide: bool,
}

/// The rows of an import, in the order of the file.
pub(super) async fn list(mut visit: Visit, Path(id): Path<Id<Import>>, Filter(filters): Filter<Filters>) -> Result<Response> {
    let (import, _) = show::found(&mut visit, id).await?;
    let outcome = Outcome::from_code(&filters.outcome);
    let left_out = !filters.left_out.is_empty();
    let page = sql::list(&mut visit.tx, id, outcome, left_out, &Position { sort: filters.after.clone(), id: String::new() }).await?;
    let counts = sql::counts(&mut visit.tx, id).await?;
    let counted = counts.iter().filter(|count| outcome.is_none_or(|outcome| count.outcome == outcome.code()));
    let count = counted.map(|count| if left_out { count.left_out } else { count.n }).sum();
    show::crumb(&mut visit);
    visit.crumb(import.file_name, format!("/imports/{id}"));
    let can_decide = import.state == State::Checked.code();
    let content = List { say: visit.say.clone(), id, filters, count, page, can_decide };
    let title = content.title();
    visit.page(title, &content).await
}

impl List {
    fn at(&self, what: &str) -> String {
        format!("/imports/{}/{what}", self.id).trim_end_matches('/').to_owned()
    }

    fn title(&self) -> String {
        match Outcome::from_code(&self.filters.outcome) {
            Some(outcome) => self.say.word("import-outcome", outcome.code()),
            None if !self.filters.left_out.is_empty() => self.say.text("import-left-out-title").to_string(),
            None => self.say.text("import-rows").to_string(),
        }
    }

    fn next(&self) -> String {
        let Some(next) = &self.page.next else { return String::new() };
        let path = format!("/imports/{}/rows", self.id);
        address(&path, &[("outcome", &self.filters.outcome), ("left_out", &self.filters.left_out), ("after", &next.sort)])
    }

    fn back(&self) -> String {
        if self.filters.after.is_empty() {
            return String::new();
        }
        let path = format!("/imports/{}/rows", self.id);
        address(&path, &[("outcome", &self.filters.outcome), ("left_out", &self.filters.left_out)])
    }

    /// Why, in a sentence.
    fn why(&self, row: &RowRow) -> String {
        said(row.left_out.as_deref().unwrap_or(&row.reason), &self.say)
    }

    fn asks(&self, row: &RowRow) -> bool {
        self.can_decide && Outcome::from_code(&row.outcome).is_some_and(Outcome::asks)
    }

    fn decision(&self, row: &RowRow) -> String {
        match &row.decision {
            Some(decision) => self.say.word("import-decision", decision),
            None => self.say.text("import-decision-open").to_string(),
        }
    }
}
