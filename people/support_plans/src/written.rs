//! The plan in words: as facts that go where facts go, and as what was agreed.

use accounts::Unit;
use db::Id;
use participants::{CHANGED, Participant, mark, record, sql::facts::facts};
use web::{Language, Result, Say, Visit};

use crate::{
    rules::{Kind, State},
    sql::{self, EntryRow},
};

/// Brings what is known of her up to date with the plan: all of a kind are one fact. Whoever follows it gets the change.
pub async fn write(visit: &mut Visit, unit: Id<Unit>, participant: Id<Participant>) -> Result<()> {
    // Units write German to each other.
    let say = visit.app.say(Language::De);
    let entries = sql::entries(&mut visit.tx, unit, participant).await?;
    let known = facts(&mut visit.tx, unit, participant).await?;
    for kind in Kind::ALL {
        let Some(field) = participants::rules::field_named(kind.field()) else { continue };
        let of: Vec<&EntryRow> = entries.iter().filter(|row| row.kind == kind.code()).collect();
        let value = of.iter().map(|row| line(&say, row)).collect::<Vec<_>>().join("\n");
        record(visit, unit, participant, field, &value, &known).await?;
        mark(visit, unit, participant, field, of.iter().any(|row| row.disputed)).await?;
    }
    visit.later(CHANGED, &format!("{unit} {participant}")).await
}

/// "Praktikum finden: geplant, bis 30. April 2026 (Daniel Weber)", with what she says to it.
pub(crate) fn line(say: &Say, row: &EntryRow) -> String {
    let (state, doer) = (say.word("support-plan-state", &row.state), row.doer.as_deref().unwrap_or_default());
    let (key, day) = match (row.closed_on, row.due_on) {
        (Some(day), _) => ("support-plan-line-closed", say.day(day)),
        (None, Some(day)) => ("support-plan-line-due", say.day(day)),
        (None, None) => ("support-plan-line-open", String::new()),
    };
    let mut line = say.text(key).arg("text", row.text.as_str()).arg("state", state).arg("day", day).to_string();
    if !doer.is_empty() {
        line = say.text("support-plan-line-doer").arg("line", line).arg("doer", doer).to_string();
    }
    if row.disputed {
        line = say.text("support-plan-line-disputed").arg("line", line).to_string();
    }
    if !row.remark.is_empty() {
        // One line stays one line.
        let remark = row.remark.split_whitespace().collect::<Vec<_>>().join(" ");
        line = say.text("support-plan-line-remark").arg("line", line).arg("remark", remark).to_string();
    }
    line
}

/// How many of a kind are done, and how many there are that were not given up.
pub(crate) fn progress(entries: &[&EntryRow]) -> (usize, usize) {
    let state = |row: &&&EntryRow| State::from_code(&row.state);
    let counted = entries.iter().filter(|row| !matches!(state(row), Some(State::Dropped | State::BrokenOff)));
    (entries.iter().filter(|row| state(row).is_some_and(State::is_good)).count(), counted.count())
}
