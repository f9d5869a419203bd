//! What of the minutes lies on the coordination's desk.

use meetings::access::Deed;
use web::{Desk, DeskItem, Result, Visit};

use crate::sql::{self, UnsentRow};

/// One statement for a coordinator, none for others.
pub(crate) async fn today(visit: &mut Visit) -> Result<Vec<Desk>> {
    if visit.network().is_none() || !visit.can(Deed::EditMeetings, visit.here()) {
        return Ok(Vec::new());
    }
    let (network, now, say) = (visit.sight()?, visit.now(), visit.say.clone());
    let item = |row: UnsentRow| {
        let key = if row.objections > 0 { "desk-objections" } else { "desk-minutes" };
        let text = say.text(key).arg("title", row.title).arg("count", row.objections).to_string();
        DeskItem { text, href: format!("/meetings/{}/minutes", row.id), due: row.objections_until, since: String::new() }
    };
    let items = sql::unsent(&mut visit.tx, network, now).await?.into_iter().map(item).collect();
    Ok(vec![Desk { title: say.text("desk-network").into(), order: 20, items }])
}
