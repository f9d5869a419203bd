//! What of the offers lies on a coordinator's desk.

use web::{Desk, DeskItem, Result, Visit, address};

use crate::{
    access::Deed,
    rules::{Due, ending_until, stale_before},
    sql,
};

/// One statement: what nobody has confirmed for a year, what ends soon, and what nobody of the network carries any more.
pub(crate) async fn today(visit: &mut Visit) -> Result<Vec<Desk>> {
    if visit.network().is_none() || !visit.can(Deed::EditOffers, visit.here()) {
        return Ok(Vec::new());
    }
    let (network, today, say) = (visit.sight()?, visit.today(), visit.say.clone());
    let due = sql::due(&mut visit.tx, network, today, stale_before(today), ending_until(today)).await?;
    let lines = [
        ("desk-offers-gone", due.gone, Due::Gone),
        ("desk-offers-unconfirmed", due.unconfirmed, Due::Unconfirmed),
        ("desk-offers-ending", due.ending, Due::Ending),
    ];
    let items = lines.into_iter().filter(|(_, count, _)| *count > 0).map(|(key, count, due)| DeskItem {
        text: say.text(key).arg("count", count).to_string(),
        href: address("/offers", &[("due", due.code())]),
        due: None,
        since: String::new(),
    });
    Ok(vec![Desk { title: say.text("desk-network").into(), order: 20, items: items.collect() }])
}
