//! What of it lies on a person's desk.

use participants::access::own_units;
use transmissions::news;
use web::{Desk, DeskItem, Error, Result, Visit};

use crate::{due::until, sql};

/// Two statements for each unit that somebody works in. Names do not stand here.
pub(crate) async fn today(visit: &mut Visit) -> Result<Vec<Desk>> {
    let mut items = Vec::new();
    let units = own_units(&visit.actor);
    if units.is_empty() {
        return Ok(Vec::new());
    }
    let (account, today) = (visit.actor.account().ok_or(Error::NotFound)?, visit.today());
    for unit in units {
        let due = sql::count_due(&mut visit.tx, unit, account, [until(today), today]).await?;
        if due > 0 {
            let text = visit.say.text("desk-steps").arg("count", due).to_string();
            items.push(DeskItem { text, href: format!("/units/{unit}/steps"), due: None, since: String::new() });
        }
        for participant in news(visit, unit, account).await? {
            let text = visit.say.text("desk-support-plan-news").to_string();
            items.push(DeskItem { text, href: format!("/units/{unit}/participants/{participant}/plan"), due: None, since: String::new() });
        }
    }
    Ok(if items.is_empty() { Vec::new() } else { vec![Desk { title: visit.say.text("desk-own").into(), order: 10, items }] })
}
