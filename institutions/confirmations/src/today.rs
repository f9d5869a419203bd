//! Entries that are due, on the desk of whoever can do something about it.

use network::access::Deed;
use web::{Desk, DeskItem, Result, Visit};

use crate::{fresh, sql};

/// So many entries that are due are counted; the page of confirmations tells the whole number.
const DUE: i64 = 99;

/// One statement for everybody, and one more for a coordinator, however large the network is.
pub(crate) async fn today(visit: &mut Visit) -> Result<Vec<Desk>> {
    let (fresh, today, say) = (fresh(visit.today()), visit.today(), visit.say.clone());
    let item = |text: String, href: String| DeskItem { text, href, due: None, since: String::new() };
    let mut desks = Vec::new();
    if let Some(account) = visit.actor.account() {
        let own = sql::due_of_account(&mut visit.tx, account, fresh, today).await?.into_iter();
        let items = own.map(|row| item(say.text("desk-confirm").arg("name", row.name).to_string(), format!("/organisations/{}", row.id)));
        desks.push(Desk { title: say.text("desk-own").into(), order: 10, items: items.collect() });
    }
    if visit.network().is_some() && visit.can(Deed::EditNetwork, visit.here()) {
        let network = visit.sight()?;
        let due = sql::due_up_to(&mut visit.tx, network, fresh, DUE + 1).await?;
        if due > 0 {
            let (key, count) = if due > DUE { ("desk-due-more", DUE) } else { ("desk-due", due) };
            let items = vec![item(say.text(key).arg("count", count).to_string(), "/confirmations".into())];
            desks.push(Desk { title: say.text("desk-network").into(), order: 20, items });
        }
    }
    Ok(desks)
}
