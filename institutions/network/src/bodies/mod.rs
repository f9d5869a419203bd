//! Gremien: their mandate, how often they meet, and who sits in them.

mod edit;
mod meets;
mod members;
mod show;

use askama::Template;
use axum::response::Response;
use design::{Choice, Link};
use serde::Deserialize;
use web::{Filter, Page, Position, Result, Routes, Say, Visit, address, fold::sorted};

use crate::{
    access::Deed,
    rules::{BodyKind, OrganisationKind},
    sql::bodies::{self as sql, Listed},
};

pub use edit::enter;
pub use members::seat;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/bodies", Deed::ReadDirectory, list)
        .get("/bodies/new", Deed::EditNetwork, edit::new)
        .post("/bodies", Deed::EditNetwork, edit::create)
        .get("/bodies/{id}", Deed::ReadDirectory, show::show)
        .get("/bodies/{id}/edit", Deed::EditNetwork, edit::edit)
        .post("/bodies/{id}", Deed::EditNetwork, edit::update)
        .post("/bodies/{id}/end", Deed::EditNetwork, edit::end)
        .get("/bodies/{id}/members/new", Deed::EditNetwork, members::new)
        .post("/bodies/{id}/members", Deed::EditNetwork, members::create)
        .get("/bodies/{id}/members/{member}/edit", Deed::EditNetwork, members::edit)
        .post("/bodies/{id}/members/{member}", Deed::EditNetwork, members::update)
        .post("/bodies/{id}/members/{member}/end", Deed::EditNetwork, members::end)
}

/// Whether an organisation of this kind may sit in a body of this kind; the key of the sentence that says why not.
///
/// § 18d sentence 4 SGB II: representatives of those who offer integration services under the SGB II may not be members of the advisory board.
pub fn may_sit(body: BodyKind, organisation: OrganisationKind) -> Result<(), &'static str> {
    let offers = matches!(organisation, OrganisationKind::Provider | OrganisationKind::Jobcenter);
    if body == BodyKind::AdvisoryBoard && offers { Err("problem-seat-advisory") } else { Ok(()) }
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Filters {
    kind: String,
    q: String,
    after: String,
}

#[derive(Template)]
#[template(path = "bodies/list.html")]
struct List {
    say: Say,
    filters: Filters,
    count: i64,
    page: Page<Listed>,
    first: bool,
    may_edit: bool,
}

async fn list(mut visit: Visit, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadDirectory, visit.here())?;
    let (after, today) = (Position::read(Some(&filters.after)), visit.today());
    let kind = BodyKind::from_code(&filters.kind).map(BodyKind::code);
    let words = filters.words();
    let page = sql::bodies(&mut visit.tx, network, kind, words.as_deref(), &after, today).await?;
    let count = sql::count(&mut visit.tx, network, kind, words.as_deref()).await?;
    let content = List {
        first: after == Position::default(),
        may_edit: visit.can(Deed::EditNetwork, visit.here()),
        say: visit.say.clone(),
        filters,
        count,
        page,
    };
    let title = visit.say.text("bodies").to_string();
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
        address("/bodies", &[("kind", &self.kind), ("q", &self.q), ("after", after)])
    }
}

/// The kinds to choose from.
fn kinds(say: &Say, chosen: &str) -> Vec<Choice> {
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
    fn who_offers_services_of_the_sgb_2_sits_in_every_body_but_the_advisory_board() {
        for kind in BodyKind::ALL {
            for organisation in OrganisationKind::ALL {
                let refused =
                    *kind == BodyKind::AdvisoryBoard && matches!(organisation, OrganisationKind::Provider | OrganisationKind::Jobcenter);
                assert_eq!(may_sit(*kind, *organisation).is_err(), refused, "{kind:?} {organisation:?}");
            }
        }
    }

    #[test]
    fn words_are_looked_for_as_the_sort_key_writes_them() {
        let filters = |q: &str| Filters { q: q.into(), ..Filters::default() };
        assert_eq!(filters(" Ärzte ").words().as_deref(), Some("arzte"));
        assert_eq!(filters("Ankommen in").words().as_deref(), Some("ankommen in"));
        assert_eq!(filters("  ").words(), None);
    }
}
