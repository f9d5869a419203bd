//! What of it lies on a desk: lists that wait for a release, requests that have to be answered soon, and records that are open in an emergency.

use accounts::Role;
use jiff::ToSpan;
use participants::sql::emergency::running;
use web::{Desk, DeskItem, Result, Visit};

use crate::{
    carry_out::ended_before,
    overview::open,
    rules::SOON,
    sql::{deletions, subject_requests},
};

/// Four statements for each unit that somebody watches over or leads. Names do not stand here.
pub(crate) async fn desk(visit: &mut Visit) -> Result<Vec<Desk>> {
    let mut items = Vec::new();
    let today = visit.today();
    let account = visit.actor.account();
    let me = account.map(|account| account.to_string()).unwrap_or_default();
    for unit in open(visit).await? {
        let leads = visit.actor.is_of(Role::UnitLead, Some(unit.id));
        let due = deletions::count(&mut visit.tx, unit.id, account, ended_before(today), today).await?;
        let waiting = deletions::waiting(&mut visit.tx, unit.id, &me, leads).await?;
        let now = visit.now();
        let open = running(&mut visit.tx, unit.id, account, now).await?;
        let deletions = if waiting > 0 { "desk-deletions-waiting" } else { "desk-deletions-due" };
        let asked = subject_requests::due(&mut visit.tx, unit.id, account, today.saturating_add(SOON.days())).await?;
        let lines = [
            (open > 0, "desk-emergencies", open, "/emergency-accesses"),
            (asked > 0, "desk-requests", asked, "/requests"),
            (due + waiting > 0, deletions, due, "/deletions"),
        ];
        for (_, key, count, page) in lines.into_iter().filter(|(is_there, ..)| *is_there) {
            let text = visit.say.text(key).arg("unit", unit.name.as_str()).arg("count", count).to_string();
            items.push(DeskItem { text, href: format!("/units/{}{page}", unit.id), due: None, since: String::new() });
        }
    }
    Ok(if items.is_empty() { Vec::new() } else { vec![Desk { title: visit.say.text("desk-own").into(), order: 10, items }] })
}
