//! Einschätzungen: what the network makes of what it sees, with evidence, weight, dissent, and what was decided to do about it.

mod edit;
mod export;
mod list;
mod matrix;
mod show;

use db::Id;
use design::Choice;
use web::{Event, Result, Routes, Say, Visit, search};

use crate::{
    Statement,
    access::Deed,
    rules::{STEPS, StatementKind},
    sql::statements::{self as sql, StatementRow},
};

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/monitoring/statements", Deed::ReadMonitoring, list::list)
        .get("/monitoring/statements/export/{format}", Deed::ReadMonitoring, export::export)
        .get("/monitoring/statements/new", Deed::EditMonitoring, edit::new)
        .post("/monitoring/statements", Deed::EditMonitoring, edit::create)
        .get("/monitoring/statements/{id}", Deed::ReadMonitoring, show::show)
        .get("/monitoring/statements/{id}/edit", Deed::EditMonitoring, edit::edit)
        .post("/monitoring/statements/{id}", Deed::EditMonitoring, edit::update)
        .post("/monitoring/statements/{id}/end", Deed::EditMonitoring, edit::end)
}

/// Enters a statement into the network that is looked at: for the form and the demonstration.
pub async fn enter(visit: &mut Visit, row: &StatementRow) -> Result<()> {
    let network = visit.sight()?;
    sql::insert(&mut visit.tx, network, row).await?;
    findable(visit, row).await?;
    visit.log(Event::new("create", "statement").on(row.id));
    Ok(())
}

/// Makes it findable under its new title.
async fn findable(visit: &mut Visit, row: &StatementRow) -> Result<()> {
    let (network, key) = (visit.sight()?, row.id.to_string());
    let hint = visit.say.word("statement-kind", &row.kind);
    search::remove_from(&mut visit.tx, network, "statement", &key).await?;
    let entry =
        search::Entry { network: Some(network), object_type: "statement", object_id: &key, title: &row.title, hint: &hint, words: "" };
    search::insert(&mut visit.tx, i64::from_be_bytes(visit.app.chance.bytes()), &entry).await?;
    Ok(())
}

/// The address of a statement, as the thread knows it.
fn href(id: Id<Statement>) -> String {
    format!("/monitoring/statements/{id}")
}

/// The kinds to choose from.
fn kinds(say: &Say, chosen: &str) -> Vec<Choice> {
    StatementKind::ALL.iter().map(|kind| Choice::new(kind.code(), say.word("statement-kind", kind.code()), kind.code() == chosen)).collect()
}

/// "wahrscheinlich (3 von 4)"
fn likelihood(say: &Say, step: i64) -> String {
    let words = say.word("likelihood", &step.to_string());
    say.text("statement-step").arg("words", words).arg("step", step).arg("steps", STEPS).to_string()
}

/// "große Wirkung (3 von 4)"
fn effect(say: &Say, step: i64) -> String {
    let words = say.word("effect", &step.to_string());
    say.text("statement-step").arg("words", words).arg("step", step).arg("steps", STEPS).to_string()
}

/// Where a statement holds: its district, or the whole network.
fn place(say: &Say, row: &StatementRow) -> String {
    let label = row.territory_label.as_deref().unwrap_or_default();
    match &row.territory {
        Some(name) => territories::title(say, territories::rules::TerritoryKind::District.code(), name, label),
        None => say.text("statement-everywhere").to_string(),
    }
}
