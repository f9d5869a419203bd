//! What is due for those whom somebody helps or stands in for: a list with one click each.

use accounts::Unit;
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::{ToSpan, civil::Date};
use participants::{access::compartment, of_unit, sql as people};
use web::{Error, Event, Result, Say, Visit};

use crate::{
    access::Deed,
    entries::plan,
    sql::{self, DueRow},
};

/// So many days ahead something counts as due.
const AHEAD: i32 = 7;

/// So many lines stand on the page.
const SHOWN: i64 = 100;

#[derive(Template)]
#[template(path = "due.html")]
struct Due {
    say: Say,
    unit: people::UnitRow,
    today: Date,
    rows: Vec<DueRow>,
}

/// Until when something counts as due.
pub(crate) fn until(today: Date) -> Date {
    today.saturating_add(AHEAD.days())
}

pub(crate) async fn units(visit: Visit) -> Result<Response> {
    of_unit(visit, "steps").await
}

pub(crate) async fn list(mut visit: Visit, Path(unit): Path<Id<Unit>>) -> Result<Response> {
    visit.may(Deed::ReadDue, compartment(&visit, unit))?;
    let (account, today) = (visit.actor.account().ok_or(Error::NotFound)?, visit.today());
    let unit = people::compartment(&mut visit.tx, unit).await?.ok_or(Error::NotFound)?;
    let rows = sql::due(&mut visit.tx, unit.id, account, [until(today), today], SHOWN).await?;
    let mut shown: Vec<_> = rows.iter().map(|row| row.participant_id).collect();
    shown.sort_unstable();
    shown.dedup();
    for participant in shown {
        visit.log(Event::new("read", "plan_entry").unit(unit.id).subject(participant, ["C1", "C5"]));
    }
    visit.crumb_text("participants", "/participants");
    let title = visit.say.text("due-steps").to_string();
    let content = Due { say: visit.say.clone(), unit, today, rows };
    visit.page(title, &content).await
}

impl Due {
    fn plan(&self, row: &DueRow) -> String {
        plan(self.unit.id, row.participant_id)
    }

    fn kind(&self, row: &DueRow) -> String {
        self.say.word("support-plan-kind", &row.kind)
    }

    fn is_late(&self, row: &DueRow) -> bool {
        row.due_on < self.today
    }

    /// "bis 30. April 2026"
    fn until(&self, row: &DueRow) -> String {
        let key = if self.is_late(row) { "support-plan-late" } else { "support-plan-until" };
        self.say.text(key).arg("day", self.say.day(row.due_on)).to_string()
    }
}
