//! The plan is agreed with her: as it stands then, it is kept.

use accounts::Unit;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::{ToSpan, civil::Date};
use participants::{
    Participant,
    rules::field_named,
    sql::facts::{FactRow, facts},
};
use serde::Deserialize;
use web::{Error, Event, Form, Language, Result, Say, Visit};

use crate::{
    Version,
    entries::{editable, plan},
    sql::{self, VersionRow},
};

/// A plan is looked at again after so many months at most (`domain.md` §4.3, the rule for plans of the Jobcenter).
const MONTHS: [i32; 3] = [1, 3, 6];

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    id: String,
    months: String,
}

/// What is agreed.
#[derive(Debug, Clone)]
pub struct Agreed {
    /// Key of the version: the same again is the same version
    pub id: Id<Version>,
    /// When it is looked at again
    pub review_on: Date,
}

/// Months that can be chosen.
pub(crate) fn months() -> [i32; 3] {
    MONTHS
}

/// She and the unit agree on the plan as it stands.
pub(crate) async fn create(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    editable(&mut visit, unit, id).await?;
    let unreadable = || Error::Unreadable("error-unreadable");
    let months = typed.months.parse::<i32>().ok().filter(|months| MONTHS.contains(months)).ok_or_else(unreadable)?;
    let review_on = visit.today().saturating_add(months.months());
    agree(&mut visit, unit, id, &Agreed { id: typed.id.parse().map_err(|_| unreadable())?, review_on }).await?;
    visit.done("done-support-plan-agreed", plan(unit, id)).await
}

/// Keeps the plan as it stands: for the page and the demonstration. An empty one cannot be agreed on.
pub async fn agree(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>, agreed: &Agreed) -> Result<()> {
    let known = facts(&mut visit.tx, unit, id).await?;
    let content = content(visit, &known);
    let versions = sql::versions(&mut visit.tx, unit, id).await?;
    if versions.iter().any(|row| row.id == agreed.id) {
        return Ok(());
    }
    let number = versions.first().map_or(1, |row| row.number + 1);
    let row = VersionRow { id: agreed.id, number, content, agreed_on: visit.today(), review_on: agreed.review_on };
    let by = visit.actor.account().map(|account| account.to_string()).unwrap_or_default();
    if row.content.is_empty() || !sql::agree(&mut visit.tx, unit, id, &row, &by).await? {
        return Err(Error::Stale);
    }
    visit.log(Event::new("agree", "support_plan").on(row.id).unit(unit).subject(id, ["C4", "C5"]));
    Ok(())
}

/// The words of a version. The goal stands in them: while that is restricted, whoever works with her reads none of them.
pub fn agreed(say: &Say, row: &VersionRow, goal_is_restricted: bool) -> String {
    if goal_is_restricted { say.text("support-plan-restricted").to_string() } else { row.content.clone() }
}

/// The whole plan in words, without a goal that is restricted. What she disputes carries its mark here, too (§ 84(2) SGB X): lines of the plan by themselves, the goal by one of its own.
pub(crate) fn content(visit: &Visit, known: &[FactRow]) -> String {
    let say = visit.app.say(Language::De);
    let part = |name: &&str| {
        let fact = known.iter().find(|fact| fact.field == *name && !fact.is_restricted())?;
        let mark = if *name == "goal" && fact.disputed { format!("\n{}", say.text("fact-disputed")) } else { String::new() };
        field_named(name).map(|field| format!("{}:\n{}{mark}", say.word("participant", field.name), fact.value))
    };
    ["goal", "milestones", "modules", "steps"].iter().filter_map(part).collect::<Vec<_>>().join("\n\n")
}
