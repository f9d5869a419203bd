//! Themen: what the network works on. A topic can be a part of another; what holds for the whole holds for the part.

mod edit;
mod export;
mod removal;
mod show;

use std::collections::HashMap;

use askama::Template;
use axum::response::Response;
use db::Id;
use network::{Network, Topic};
use web::{Event, Result, Routes, Say, Visit, search};

use crate::{
    access::Deed,
    sql::topics::{self as sql, TopicRow, Uses},
};

/// What networks of this kind work on; offered while there is no topic.
const STARTER: [&str; 12] = [
    "Anerkennung ausländischer Abschlüsse",
    "Arbeitgeberservice",
    "Ausbildung in Teilzeit",
    "Existenzgründung",
    "Gleichstellung",
    "Kinderbetreuung",
    "Migrationsberatung",
    "Minijob",
    "Schuldnerberatung",
    "Sprachkurse",
    "Weiterbildung",
    "Wiedereinstieg",
];

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/topics", Deed::ReadResponsibilities, list)
        .get("/topics/export/{format}", Deed::ExportResponsibilities, export::export)
        .post("/topics/starter", Deed::EditResponsibilities, starter)
        .get("/topics/new", Deed::EditResponsibilities, edit::new)
        .post("/topics", Deed::EditResponsibilities, edit::create)
        .get("/topics/{id}", Deed::ReadResponsibilities, show::show)
        .get("/topics/{id}/edit", Deed::EditResponsibilities, edit::edit)
        .post("/topics/{id}", Deed::EditResponsibilities, edit::update)
        .get("/topics/{id}/removal", Deed::EditResponsibilities, removal::ask)
        .post("/topics/{id}/removal", Deed::EditResponsibilities, removal::remove)
}

#[derive(Template)]
#[template(path = "topics/list.html")]
struct List {
    say: Say,
    lines: Vec<Line>,
    may_edit: bool,
    may_export: bool,
}

/// A topic below the one that it is a part of.
struct Line {
    row: TopicRow,
    depth: usize,
    organisations: i64,
    rules: i64,
}

async fn list(mut visit: Visit) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadResponsibilities, visit.here())?;
    let topics = sql::topics(&mut visit.tx, network).await?;
    let content = List {
        lines: lines(&mut visit, network, &topics).await?,
        may_edit: visit.can(Deed::EditResponsibilities, visit.here()),
        may_export: visit.can(Deed::ExportResponsibilities, visit.here()),
        say: visit.say.clone(),
    };
    let title = visit.say.text("topics").to_string();
    visit.page(title, &content).await
}

/// Each topic with what hangs on it.
async fn lines(visit: &mut Visit, network: Id<Network>, topics: &[TopicRow]) -> Result<Vec<Line>> {
    let uses: HashMap<Id<Topic>, Uses> = sql::uses(&mut visit.tx, network).await?.into_iter().map(|row| (row.id, row)).collect();
    let line = |(row, depth): (&TopicRow, usize)| {
        let (organisations, rules) = uses.get(&row.id).map_or((0, 0), |uses| (uses.organisations, uses.rules));
        Line { row: row.clone(), depth, organisations, rules }
    };
    Ok(in_order(topics).into_iter().map(line).collect())
}

/// Each topic followed by its parts, with its depth; each once, even if somebody had closed a circle.
pub(crate) fn in_order(topics: &[TopicRow]) -> Vec<(&TopicRow, usize)> {
    let mut order: Vec<(&TopicRow, usize)> = Vec::with_capacity(topics.len());
    let is_root = |row: &&TopicRow| row.parent_id.is_none_or(|parent| !topics.iter().any(|other| other.id == parent));
    // The last one on the pile comes first, so everything is put there backwards.
    let mut pile: Vec<(&TopicRow, usize)> = topics.iter().filter(is_root).rev().map(|row| (row, 0)).collect();
    while let Some((row, depth)) = pile.pop() {
        order.push((row, depth));
        pile.extend(topics.iter().filter(|other| other.parent_id == Some(row.id)).rev().map(|other| (other, depth + 1)));
    }
    let rest: Vec<_> = topics.iter().filter(|row| !order.iter().any(|(known, _)| known.id == row.id)).map(|row| (row, 0)).collect();
    order.extend(rest);
    order
}

/// Enters the topics that most networks work on; only while there is none, so that a second click does nothing.
async fn starter(mut visit: Visit) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditResponsibilities, visit.here())?;
    if sql::topics(&mut visit.tx, network).await?.is_empty() {
        for name in STARTER {
            let id = visit.id();
            enter(&mut visit, id, name, None).await?;
        }
    }
    visit.done("done-topics-started", "/topics").await
}

/// Enters a topic into the network that is looked at: for the form, the set-up and the demonstration.
pub async fn enter(visit: &mut Visit, id: Id<Topic>, name: &str, parent: Option<Id<Topic>>) -> Result<()> {
    let network = visit.sight()?;
    sql::insert(&mut visit.tx, network, id, name, parent).await?;
    findable(visit, id, name).await?;
    visit.log(Event::new("create", "topic").on(id));
    Ok(())
}

/// Makes it findable under its new name.
async fn findable(visit: &mut Visit, id: Id<Topic>, name: &str) -> Result<()> {
    let (network, key) = (visit.sight()?, id.to_string());
    search::remove_from(&mut visit.tx, network, "topic", &key).await?;
    let entry = search::Entry { network: Some(network), object_type: "topic", object_id: &key, title: name, hint: "", words: "" };
    search::insert(&mut visit.tx, i64::from_be_bytes(visit.app.chance.bytes()), &entry).await?;
    Ok(())
}

impl List {
    fn heading(&self) -> String {
        self.say.text("topics-count").arg("count", i64::try_from(self.lines.len()).unwrap_or(i64::MAX)).to_string()
    }

    /// What one reads before a part of a topic: dashes, because a mere indent is not read aloud.
    fn indent(&self, line: &Line) -> String {
        "– ".repeat(line.depth)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(n: u8, parent: Option<u8>) -> TopicRow {
        let id = |n: u8| Id::minted(1, [n; 10]);
        TopicRow { id: id(n), name: n.to_string(), name_search: n.to_string(), parent_id: parent.map(id), version: 1 }
    }

    #[test]
    fn parts_stand_below_their_topic_and_none_is_lost() {
        let topics = [row(1, Some(3)), row(2, None), row(3, None), row(4, Some(1)), row(5, Some(6)), row(6, Some(5))];
        let order: Vec<(String, usize)> = in_order(&topics).into_iter().map(|(row, depth)| (row.name.clone(), depth)).collect();
        let order: Vec<(&str, usize)> = order.iter().map(|(name, depth)| (name.as_str(), *depth)).collect();
        assert_eq!(order, [("2", 0), ("3", 0), ("1", 1), ("4", 2), ("5", 0), ("6", 0)]);
    }
}
