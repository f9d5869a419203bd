//! Lagebild: the indicators of the network.

use askama::Template;
use axum::response::Response;
use design::Link;
use serde::Deserialize;
use web::{Filter, Page, Position, Result, Say, Visit, address, fold::sorted};

use crate::{
    access::Deed,
    sql::indicators::{self as sql, Listed},
    words,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filters {
    q: String,
    after: String,
}

#[derive(Template)]
#[template(path = "indicators/list.html")]
struct List {
    say: Say,
    views: Vec<Link>,
    filters: Filters,
    count: i64,
    page: Page<Listed>,
    first: bool,
    may_edit: bool,
}

pub(super) async fn list(mut visit: Visit, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadMonitoring, visit.here())?;
    let after = Position::read(Some(&filters.after));
    let words = filters.words();
    let content = List {
        page: sql::indicators(&mut visit.tx, network, words.as_deref(), &after).await?,
        count: sql::count(&mut visit.tx, network, words.as_deref()).await?,
        first: after == Position::default(),
        may_edit: visit.can(Deed::EditMonitoring, visit.here()),
        views: crate::views(&visit.say, "/monitoring"),
        say: visit.say.clone(),
        filters,
    };
    let title = visit.say.text("monitoring").to_string();
    visit.page(title, &content).await
}

impl Filters {
    /// As they stand in the sort key: lower case without accents.
    fn words(&self) -> Option<String> {
        let words = sorted(&self.q);
        let plain = words.get(..words.len().saturating_sub(self.q.trim().len()))?.trim().to_owned();
        Some(plain).filter(|words| !words.is_empty())
    }

    fn address(&self, after: &str) -> String {
        address("/monitoring", &[("q", &self.q), ("after", after)])
    }
}

impl List {
    fn heading(&self) -> String {
        self.say.text("indicators-count").arg("count", self.count).to_string()
    }

    fn chips(&self) -> Vec<Link> {
        let words = self.filters.q.trim();
        if words.is_empty() { Vec::new() } else { vec![Link::new(format!("{}: {words}", self.say.text("indicator-words")), "/monitoring")] }
    }

    fn newest(&self, row: &Listed) -> String {
        row.newest.as_ref().map(|period| words::period(&self.say, period)).unwrap_or_default()
    }

    fn next(&self) -> String {
        self.page.next.as_ref().map(|next| self.filters.address(&next.to_string())).unwrap_or_default()
    }

    fn back(&self) -> String {
        if self.first { String::new() } else { self.filters.address("") }
    }
}
