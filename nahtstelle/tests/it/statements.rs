//! Watchman: one SQL text for both databases. Every statement in the sources is prepared by both.

use std::collections::{BTreeMap, BTreeSet};

use db::Engine;

use crate::{
    sources::{self, Literal},
    world::World,
};

/// Crates whose statements are for one database only, each with its reason.
const SEAMS: [(&str, &str); 2] =
    [("bench", "it compares with each database's own way"), ("db", "it is the seam: it asks each database about itself")];

/// Statements for one database, by the name of their constant.
fn engine_of(literal: &Literal) -> Option<Engine> {
    match literal.constant.as_deref() {
        Some("IN_SQLITE") => Some(Engine::Sqlite),
        Some("IN_POSTGRES") => Some(Engine::Postgres),
        _ => None,
    }
}

fn statements() -> Vec<Literal> {
    let all = sources::literals().into_iter();
    all.filter(sources::is_statement).filter(|literal| !SEAMS.iter().any(|(seam, _)| *seam == literal.house)).collect()
}

on_each_database!(every_statement_in_the_sources_is_understood);
async fn every_statement_in_the_sources_is_understood(world: &World) {
    let statements = statements();
    assert!(statements.len() > 40, "only {} statements were found", statements.len());
    let mut problems = Vec::new();
    for literal in statements.iter().filter(|literal| engine_of(literal).is_none_or(|engine| engine == world.app.db.engine())) {
        // A statement of its own transaction each: after a failure PostgreSQL takes no further one.
        let sql: &'static str = literal.text.clone().leak();
        if let Err(error) = world.app.db.write().prepare(sql).await {
            problems.push(format!("{}: {error}\n    {}", literal.place, sql.split_whitespace().collect::<Vec<_>>().join(" ")));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn a_table_is_written_by_one_crate() {
    let mut writers: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for literal in statements() {
        let words: Vec<&str> = literal.text.split_whitespace().collect();
        for (index, word) in words.iter().enumerate() {
            let table = match (*word, words.get(index + 1)) {
                ("INTO" | "FROM", Some(table)) if index > 0 && matches!(words[index - 1], "INSERT" | "DELETE") => table,
                // Not the UPDATE of ON CONFLICT … DO UPDATE SET, and not FOR UPDATE.
                ("UPDATE", Some(table)) if *table != "SET" && (index == 0 || !matches!(words[index - 1], "DO" | "FOR")) => table,
                _ => continue,
            };
            writers.entry(table.trim_matches(['(', ',']).to_owned()).or_default().insert(literal.house.clone());
        }
    }
    assert!(writers.len() > 10, "only {writers:?} were found");
    let shared: Vec<_> = writers.iter().filter(|(_, crates)| crates.len() > 1).collect();
    assert!(shared.is_empty(), "tables with more than one writer: {shared:?}");
}
