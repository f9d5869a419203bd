//! What of the responsibilities lies on a coordinator's desk.

use network::{organisations::Search, sql::organisations::count_members};
use web::{Desk, DeskItem, Result, Visit};

use crate::{access::Deed, gaps, responsible::Whole};

/// So many vacant offices are named; the page of gaps shows the others.
const VACANT: usize = 5;

/// Six statements for a coordinator, one more while there is no rule, however large the network is, and none for anybody else.
pub(crate) async fn today(visit: &mut Visit) -> Result<Vec<Desk>> {
    if visit.network().is_none() || !visit.can(Deed::EditResponsibilities, visit.here()) {
        return Ok(Vec::new());
    }
    let (network, say) = (visit.sight()?, visit.say.clone());
    let mut items = Vec::new();
    let whole = Whole::read(visit, network, None).await?;
    let vacant: Vec<_> = whole.unstaffed().take(VACANT + 1).collect();
    for row in vacant.iter().take(VACANT) {
        let text = say.text("desk-vacant").arg("office", row.title.as_str()).arg("organisation", row.organisation.as_str()).to_string();
        items.push(item(text, format!("/offices/{}", row.id)));
    }
    if vacant.len() > VACANT {
        items.push(item(say.text("desk-vacant-more").to_string(), "/gaps".to_owned()));
    }
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
