//! What the network has set itself: its founding plan of 2020 and one that is under way.

use accounts::Network;
use db::Id;
use jiff::civil::Date;
use network::named::named;
use plans::{
    Plan,
    rules::Outcome,
    sql::{self, MilestoneRow, PlanRow},
};
use serde::Deserialize;
use web::{Result, Visit};

use crate::{
    directory::{day, unexpected},
    files::{self, rows},
};

#[derive(Deserialize)]
struct StepLine {
    #[serde(rename = "Plan")]
    plan: String,
    #[serde(rename = "Ziel")]
    goal: String,
    #[serde(rename = "Gremium")]
    body: String,
    #[serde(rename = "Schritt")]
    title: String,
    #[serde(rename = "Verantwortlich")]
    owner: String,
    #[serde(rename = "bis")]
    due: String,
    #[serde(rename = "Stand")]
    outcome: String,
    #[serde(rename = "am")]
    closed: String,
    #[serde(rename = "Notiz")]
    note: String,
}

/// Loads all of it into the network. A plan's goal stands with the first of its steps.
pub(crate) async fn load(visit: &mut Visit, network: Id<Network>) -> Result<()> {
    let bodies = bodies::sql::running(&mut visit.tx, network).await?;
    let mut entered: Vec<(String, Id<Plan>)> = Vec::new();
    for line in rows::<StepLine>(files::PLANS)? {
        let plan = match entered.iter().find(|(title, _)| *title == line.plan) {
            Some((_, plan)) => *plan,
            None => {
                let body = bodies.iter().find(|body| body.name == line.body).ok_or_else(|| unexpected("Gremium", &line.body))?;
                let row = PlanRow {
                    id: visit.id(),
                    title: line.plan.clone(),
                    goal: line.goal.clone(),
                    body_id: Some(body.id),
                    body: None,
                    ended_on: None,
                    version: 1,
                };
                plans::enter(visit, &row).await?;
                entered.push((line.plan.clone(), row.id));
                row.id
            }
        };
        step(visit, network, plan, line).await?;
    }
    Ok(())
}

async fn step(visit: &mut Visit, network: Id<Network>, plan: Id<Plan>, line: StepLine) -> Result<()> {
    let today = visit.today();
    let owner = named(&mut visit.tx, network, &line.owner).await?.into_iter().next().filter(|one| one.name == line.owner);
    if owner.is_none() && !line.owner.is_empty() {
        return Err(unexpected("Verantwortlich", &line.owner));
    }
    let (due, due_day) = match plans::due(&line.due) {
        Some(day) => (line.due, day),
        None => {
            let day = day(today, &line.due)?;
            (visit.say.typed_day(Some(day)), day)
        }
    };
    let row = MilestoneRow {
        id: visit.id(),
        title: line.title,
        owner: line.owner,
        owner_id: owner.map(|one| one.id),
        due,
        due_day,
        note: line.note.clone(),
        outcome: None,
        closed_on: None,
        closer: None,
        version: 1,
    };
    plans::add(visit, plan, &row).await?;
    if !line.outcome.is_empty() {
        let outcome = if line.outcome == "erreicht" { Outcome::Done } else { Outcome::Dropped };
        let closed: Date = match line.closed.parse() {
            Ok(closed) => closed,
            Err(_) => day(today, &line.closed)?,
        };
        sql::close(&mut visit.tx, row.id, outcome.code(), closed, None, &line.note).await?;
    }
    Ok(())
}
