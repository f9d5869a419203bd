use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use web::{Filter, Page, Position, Result, Say, Visit, address, fold::folded};

use crate::{
    access::Deed,
    sql::people::{self as sql, Listed, Search},
};

/// What the list is narrowed by, as it stands in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filters {
    q: String,
    office: String,
    after: String,
}

#[derive(Template)]
#[template(path = "people/list.html")]
struct List {
    say: Say,
    count: i64,
    page: Page<Listed>,
    filters: Filters,
    may_export: bool,
}

/// People of all members, 50 at a time.
pub(super) async fn list(mut visit: Visit, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadDirectory, visit.here())?;
    let (search, today) = (filters.search(), visit.today());
    let count = sql::count(&mut visit.tx, network, &search, today).await?;
    let content = List {
        page: sql::people(&mut visit.tx, network, &search, count, &Position::read(Some(&filters.after)), today).await?,
        count,
        may_export: visit.can(Deed::ExportDirectory, visit.here()),
        say: visit.say.clone(),
        filters,
    };
    let title = visit.say.text("people").to_string();
    visit.page(title, &content).await
}

impl Filters {
    pub(super) fn search(&self) -> Search {
        let words = |text: &str| Some(folded(text)).filter(|words| !words.is_empty());
        Search { words: words(&self.q), office: words(&self.office) }
    }

    fn address(&self, path: &str, after: &str) -> String {
        address(path, &[("q", &self.q), ("office", &self.office), ("after", after)])
    }

    fn is_empty(&self) -> bool {
        self.q.trim().is_empty() && self.office.trim().is_empty()
    }
}

impl List {
    fn next(&self) -> String {
        self.page.next.as_ref().map(|next| self.filters.address("/people", &next.to_string())).unwrap_or_default()
    }

    fn back(&self) -> String {
        if self.filters.after.is_empty() { String::new() } else { self.filters.address("/people", "") }
    }

    fn export(&self, format: &str) -> String {
        self.filters.address(&format!("/people/export/{format}"), "")
    }
}
