//! What of it lies on a person's desk.

use participants::access::own_units;
use web::{Desk, DeskItem, Result, Visit};

use crate::sql::arrivals::waiting;

/// One statement for each unit that somebody works in.
pub(crate) async fn today(visit: &mut Visit) -> Result<Vec<Desk>> {
    let mut items = Vec::new();
    for unit in own_units(&visit.actor) {
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
