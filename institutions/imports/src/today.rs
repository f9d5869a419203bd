//! What of the imports lies on a coordinator's desk.

use web::{Desk, DeskItem, Result, Visit};

use crate::{State, access::Deed, sql};

/// One statement for a coordinator, none for anybody else.
pub(crate) async fn today(visit: &mut Visit) -> Result<Vec<Desk>> {
    if visit.network().is_none() || !visit.can(Deed::Import, visit.here()) {
        return Ok(Vec::new());
    }
    let network = visit.sight()?;
    let mut items = Vec::new();
    let waiting = sql::count_in_state(&mut visit.tx, network, State::Checked.code()).await?;
    if waiting > 0 {
        let text = visit.say.text("desk-imports").arg("count", waiting).to_string();
        items.push(DeskItem { text, href: "/imports".to_owned(), due: None, since: String::new() });
    }
    Ok(vec![Desk { title: visit.say.text("desk-network").into(), order: 20, items }])
}
