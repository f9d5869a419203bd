//! What of it lies on a person's desk. Names do not stand here: a desk is looked at over a shoulder.

use participants::access::own_units;
use web::{Desk, DeskItem, Error, Result, Visit};

use crate::sql;

/// One statement for each unit that somebody works in.
pub(crate) async fn today(visit: &mut Visit) -> Result<Vec<Desk>> {
    let mut items = Vec::new();
    for unit in own_units(&visit.actor) {
        let (account, now) = (visit.actor.account().ok_or(Error::NotFound)?, visit.now());
        for row in sql::failed(&mut visit.tx, unit, account, now).await? {
            let href = format!("/units/{unit}/participants/{}/codes", row.participant_id);
            items.push(DeskItem { text: visit.say.text("desk-message-failed").into(), href, due: None, since: String::new() });
        }
    }
    Ok(if items.is_empty() { Vec::new() } else { vec![Desk { title: visit.say.text("desk-own").into(), order: 10, items }] })
}
