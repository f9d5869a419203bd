//! What of the articles lies on a person's desk.

use network::access::Deed as Directory;
use web::{Desk, DeskItem, Result, Visit, address};

use crate::{
    access::Deed,
    rules::Standing,
    sql::{self, Expired},
};

/// One statement: a coordinator sees what has expired in the network, everybody else who writes what has of her own organisations.
pub(crate) async fn today(visit: &mut Visit) -> Result<Vec<Desk>> {
    if visit.network().is_none() || !visit.can(Deed::EditArticles, visit.here()) {
        return Ok(Vec::new());
    }
    let (network, today, say) = (visit.sight()?, visit.today(), visit.say.clone());
    let expired = Standing::Expired.code();
    if visit.can(Directory::EditNetwork, visit.here()) {
        let count = sql::expired(&mut visit.tx, network, today).await?;
        let text = say.text("desk-articles").arg("count", count).to_string();
        let items = if count > 0 { vec![item(text, address("/articles", &[("state", expired)]))] } else { Vec::new() };
        return Ok(vec![Desk { title: say.text("desk-network").into(), order: 20, items }]);
    }
    let Some(account) = visit.actor.account() else { return Ok(Vec::new()) };
    let own = |row: Expired| {
        let text = say.text("desk-articles-own").arg("count", row.n).arg("name", row.name).to_string();
        item(text, address("/articles", &[("state", expired), ("owner", &row.id.to_string())]))
    };
    let items = sql::expired_of_account(&mut visit.tx, network, account, today).await?.into_iter().map(own).collect();
    Ok(vec![Desk { title: say.text("desk-own").into(), order: 10, items }])
}

fn item(text: String, href: String) -> DeskItem {
    DeskItem { text, href, due: None, since: String::new() }
}
