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

/// Tables whose rows lie in the compartment of one unit.
fn compartments() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in std::fs::read_dir(sources::root().join("migrations")).unwrap().map(|entry| entry.unwrap().path()) {
        let Ok(text) = std::fs::read_to_string(&file) else { continue };
        for table in text.split("CREATE TABLE ").skip(1) {
            let (name, rest) = table.split_once(' ').unwrap();
            let columns = rest.split(");").next().unwrap();
            if columns.lines().any(|line| line.trim().starts_with("unit_id ") && line.contains("NOT NULL")) {
                found.insert(name.to_owned());
            }
        }
    }
    found
}

/// What is wrong with a statement on tables of compartments; `None` for a statement on no such table.
fn leaves_its_unit(text: &str, tables: &BTreeSet<String>) -> Option<Result<(), String>> {
    let words: Vec<&str> = text.split_whitespace().map(|word| word.trim_matches(['(', ')', ','])).collect();
    let named = words.windows(2).filter(|pair| matches!(pair[0], "FROM" | "JOIN" | "INTO" | "UPDATE") && tables.contains(pair[1])).count();
    if named == 0 {
        return None;
    }
    if words[0] == "INSERT" {
        return Some(if words.contains(&"unit_id") { Ok(()) } else { Err("a row without a unit".to_owned()) });
    }
    // `p.unit_id = $1` and the like, one for each table that is named, and all of them the same unit.
    let units: Vec<&str> =
        words.windows(3).filter(|three| three[0].ends_with("unit_id") && three[1] == "=").map(|three| three[2]).collect();
    Some(if units.len() < named {
        Err(format!("{named} tables of compartments and only {} conditions on their unit", units.len()))
    } else if units.iter().any(|unit| *unit != units[0] || !unit.starts_with('$')) {
        Err(format!("more than one unit: {units:?}"))
    } else {
        Ok(())
    })
}

#[test]
fn a_statement_on_a_compartment_is_for_one_unit() {
    let tables = compartments();
    assert!(["participants", "facts", "helpers", "notices"].iter().all(|table| tables.contains(*table)), "{tables:?}");
    let mut count = 0;
    for literal in statements() {
        let Some(outcome) = leaves_its_unit(&literal.text, &tables) else { continue };
        count += 1;
        if let Err(problem) = outcome {
            panic!("{}: {problem}", literal.place);
        }
    }
    assert!(count > 10, "only {count} statements on compartments were found");
}

#[test]
fn a_statement_that_leaves_its_unit_is_found() {
    let tables = compartments();
    for wrong in [
        "SELECT id FROM participants WHERE name = $1",
        "SELECT p.id FROM participants p JOIN facts f ON f.participant_id = p.id WHERE p.unit_id = $1",
        "SELECT p.id FROM participants p JOIN facts f ON f.participant_id = p.id WHERE p.unit_id = $1 AND f.unit_id = $2",
        "SELECT p.id FROM participants p JOIN facts f ON f.participant_id = p.id WHERE p.unit_id = $1 AND f.unit_id = p.unit_id",
        "UPDATE consents SET until_day = $2 WHERE id = $1",
        "DELETE FROM helpers WHERE participant_id = $1",
        "INSERT INTO facts (id, participant_id, value) VALUES ($1, $2, $3)",
        "SELECT count(*) FROM transmissions",
    ] {
        assert!(leaves_its_unit(wrong, &tables).is_some_and(|outcome| outcome.is_err()), "{wrong}");
    }
    assert!(leaves_its_unit("SELECT id FROM participants WHERE unit_id = $1 AND id = $2", &tables).unwrap().is_ok());
    assert!(leaves_its_unit("SELECT id FROM organisations", &tables).is_none());
}
