//! The bodies of the network.

use askama::Template;
use axum::response::Response;
use design::{Choice, Link};
use serde::Deserialize;
use web::{Filter, Page, Position, Result, Say, Visit, address, fold::sorted};

use crate::{
    access::Deed,
    meets,
    rules::BodyKind,
    sql::{self, Listed},
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filters {
    kind: String,
    q: String,
    after: String,
}

#[derive(Template)]
#[template(path = "list.html")]
struct List {
    say: Say,
    filters: Filters,
    count: i64,
    page: Page<Listed>,
    first: bool,
    may_edit: bool,
    may_export: bool,
}

pub(super) async fn list(mut visit: Visit, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadBodies, visit.here())?;
    let (after, today) = (Position::read(Some(&filters.after)), visit.today());
    let (kind, words) = (filters.kind(), filters.words());
    let page = sql::bodies(&mut visit.tx, network, kind, words.as_deref(), &after, today).await?;
    let count = sql::count(&mut visit.tx, network, kind, words.as_deref()).await?;
    let content = List {
        first: after == Position::default(),
        may_edit: visit.can(Deed::EditBodies, visit.here()),
        may_export: visit.can(Deed::ExportBodies, visit.here()),
        say: visit.say.clone(),
        filters,
        count,
        page,
    };
    let title = visit.say.text("bodies").to_string();
    visit.page(title, &content).await
}

impl Filters {
    pub(super) fn kind(&self) -> Option<&'static str> {
        BodyKind::from_code(&self.kind).map(BodyKind::code)
    }

    /// As they stand in the sort key: lower case without accents.
    pub(super) fn words(&self) -> Option<String> {
        let words = sorted(&self.q);
        let plain = words.get(..words.len().saturating_sub(self.q.trim().len()))?.trim().to_owned();
        Some(plain).filter(|words| !words.is_empty())
    }

    fn address(&self, after: &str) -> String {
        self.at("/bodies", after)
    }

    fn at(&self, path: &str, after: &str) -> String {
        address(path, &[("kind", &self.kind), ("q", &self.q), ("after", after)])
    }
}

/// The kinds to choose from.
pub(super) fn kinds(say: &Say, chosen: &str) -> Vec<Choice> {
    BodyKind::ALL.iter().map(|kind| Choice::new(kind.code(), say.word("body-kind", kind.code()), kind.code() == chosen)).collect()
}

impl List {
    fn heading(&self) -> String {
        self.say.text("bodies-count").arg("count", self.count).to_string()
    }

    fn kinds(&self) -> Vec<Choice> {
        kinds(&self.say, &self.filters.kind)
    }

    fn chips(&self) -> Vec<Link> {
        let mut chips = Vec::new();
        if !self.filters.q.trim().is_empty() {
            let without = Filters { q: String::new(), ..self.filters.clone() };
            chips.push(Link::new(format!("{}: {}", self.say.text("bodies-words"), self.filters.q.trim()), without.address("")));
        }
        if let Some(kind) = BodyKind::from_code(&self.filters.kind) {
            let without = Filters { kind: String::new(), ..self.filters.clone() };
            chips.push(Link::new(
                format!("{}: {}", self.say.text("filter-kind"), self.say.word("body-kind", kind.code())),
                without.address(""),
            ));
        }
        chips
    }

    fn meets(&self, row: &Listed) -> String {
        meets::words(&self.say, &row.meets)
    }

    fn since(&self, row: &Listed) -> String {
        row.since.map(|day| day.year().to_string()).unwrap_or_default()
    }

    fn next(&self) -> String {
        self.page.next.as_ref().map(|next| self.filters.address(&next.to_string())).unwrap_or_default()
    }

    fn back(&self) -> String {
        if self.first { String::new() } else { self.filters.address("") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_looked_for_as_the_sort_key_writes_them() {
        let filters = |q: &str| Filters { q: q.into(), ..Filters::default() };
        assert_eq!(filters(" Ärzte ").words().as_deref(), Some("arzte"));
        assert_eq!(filters("Ankommen in").words().as_deref(), Some("ankommen in"));
        assert_eq!(filters("  ").words(), None);
    }
}
