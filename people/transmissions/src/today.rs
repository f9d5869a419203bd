//! What of it lies on a person's desk.

use accounts::Role;
use participants::access::own_units;
use web::{Desk, DeskItem, Result, Visit};

use crate::sql::{arrivals::waiting, health_statements};

/// Two statements for each unit that somebody works in. Neither who it is nor what it is about stands here.
pub(crate) async fn today(visit: &mut Visit) -> Result<Vec<Desk>> {
    let Some(account) = visit.actor.account() else { return Ok(Vec::new()) };
    let mut items = Vec::new();
    let today = visit.today();
    for unit in own_units(&visit.actor) {
        let leads = visit.actor.is_of(Role::UnitLead, Some(unit));
        for row in health_statements::waiting(&mut visit.tx, unit, account, leads, today).await? {
            let href = format!("/units/{unit}/participants/{}/health-statements/{}", row.participant_id, row.id);
            items.push(DeskItem { text: visit.say.text("desk-health-statement").into(), href, due: None, since: String::new() });
        }
        let waiting = waiting(&mut visit.tx, unit).await?;
        for (count, key) in [(waiting.unread, "desk-arrivals"), (waiting.deletions, "desk-deletions")] {
            if count > 0 {
                let text = visit.say.text(key).arg("count", count).to_string();
                items.push(DeskItem { text, href: format!("/units/{unit}/arrivals"), due: None, since: String::new() });
            }
        }
    }
    Ok(if items.is_empty() { Vec::new() } else { vec![Desk { title: visit.say.text("desk-own").into(), order: 10, items }] })
}
