//! What of it lies on a desk: lists that wait for a release.

use accounts::Role;
use web::{Desk, DeskItem, Result, Visit};

use crate::{carry_out::ended_before, overview::open, sql::deletions};

/// Two statements for each unit that somebody watches over or leads. Names do not stand here.
pub(crate) async fn desk(visit: &mut Visit) -> Result<Vec<Desk>> {
    let mut items = Vec::new();
    let today = visit.today();
    let account = visit.actor.account();
    let me = account.map(|account| account.to_string()).unwrap_or_default();
    for unit in open(visit).await? {
        let leads = visit.actor.is_of(Role::UnitLead, Some(unit.id));
        let due = deletions::count(&mut visit.tx, unit.id, account, ended_before(today), today).await?;
        let waiting = deletions::waiting(&mut visit.tx, unit.id, &me, leads).await?;
        if due + waiting == 0 {
            continue;
        }
        let key = if waiting > 0 { "desk-deletions-waiting" } else { "desk-deletions-due" };
        let text = visit.say.text(key).arg("unit", unit.name.as_str()).arg("count", due).to_string();
        items.push(DeskItem { text, href: format!("/units/{}/deletions", unit.id), due: None, since: String::new() });
    }
    Ok(if items.is_empty() { Vec::new() } else { vec![Desk { title: visit.say.text("desk-own").into(), order: 10, items }] })
}
