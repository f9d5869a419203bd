//! What of the responsibilities lies on a coordinator's desk.

use network::{organisations::Search, sql::organisations::count_members};
use web::{Desk, DeskItem, Result, Visit};

use crate::{access::Deed, gaps, responsible::Whole, sql::responsible as sql};

/// So many vacant offices are named; the page of gaps shows the others.
const VACANT: usize = 5;

/// Seven statements for a coordinator, however large the network is, and none for anybody else.
pub(crate) async fn today(visit: &mut Visit) -> Result<Vec<Desk>> {
    if visit.network().is_none() || !visit.can(Deed::EditResponsibilities, visit.here()) {
        return Ok(Vec::new());
    }
    let (network, today, say) = (visit.sight()?, visit.today(), visit.say.clone());
    let mut items = Vec::new();
    let vacant = sql::vacant(&mut visit.tx, network, today, 1 + i64::try_from(VACANT).unwrap_or(0)).await?;
    let more = vacant.len() > VACANT;
    for row in vacant.into_iter().take(VACANT) {
        let text = say.text("desk-vacant").arg("office", row.title).arg("organisation", row.organisation).to_string();
        items.push(item(text, format!("/offices/{}", row.id)));
    }
    if more {
        items.push(item(say.text("desk-vacant-more").to_string(), "/gaps".to_owned()));
    }
    let whole = Whole::read(visit, network, None).await?;
    let gaps = gaps::count(&whole);
    // Before there is any rule, everything is a gap: then the next step is the first rule, once there is somebody whom it can name.
    if !whole.has_rules() && count_members(&mut visit.tx, network, &Search::default()).await? > 0 {
        items.push(item(say.text("desk-first-rule").to_string(), "/responsibilities/new".to_owned()));
    } else if gaps > 0 {
        items.push(item(say.text("desk-gaps").arg("count", gaps).to_string(), "/gaps".to_owned()));
    }
    Ok(vec![Desk { title: say.text("desk-network").into(), order: 20, items }])
}

fn item(text: String, href: String) -> DeskItem {
    DeskItem { text, href, due: None, since: String::new() }
}
