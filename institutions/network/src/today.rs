//! What of the directory lies on a person's desk.

use web::{Desk, DeskItem, Result, Say, Visit};

use crate::{
    access::Deed,
    sql::today::{self as sql, Begun},
};

/// One statement for everybody, and one more for a coordinator, however large the network is.
pub(crate) async fn today(visit: &mut Visit) -> Result<Vec<Desk>> {
    let mut desks = vec![own(visit).await?];
    if visit.network().is_some() && visit.can(Deed::EditNetwork, visit.here()) {
        desks.push(network(visit).await?);
    }
    Ok(desks)
}

/// What waits for this person herself: duties of a deputy.
async fn own(visit: &mut Visit) -> Result<Desk> {
    let mut items = Vec::new();
    if let Some(member) = visit.actor.member().cloned() {
        let (today, say) = (visit.today(), visit.say.clone());
        for duty in sql::duties(&mut visit.tx, member.account, &member.email, today).await? {
            let text = say.text("desk-duty").arg("name", duty.holder).arg("office", duty.title).to_string();
            items.push(DeskItem { text, href: format!("/offices/{}", duty.id), due: Some(duty.until_day), since: String::new() });
        }
    }
    Ok(Desk { title: visit.say.text("desk-own").into(), order: 10, items })
}

/// What waits for the coordinator: the next step of a network that begins.
async fn network(visit: &mut Visit) -> Result<Desk> {
    let (network, say) = (visit.sight()?, visit.say.clone());
    let begun = sql::begun(&mut visit.tx, network).await?;
    let items = begun.map(|begun| next_steps(&say, begun)).unwrap_or_default();
    Ok(Desk { title: say.text("desk-network").into(), order: 20, items })
}

/// What a network that begins needs next.
fn next_steps(say: &Say, begun: Begun) -> Vec<DeskItem> {
    let steps = [
        (begun.districts == 0, "desk-first-territories", "/territories"),
        (begun.members == 0, "desk-first-organisation", "/organisations/new"),
    ];
    let item = |key, href: &str| DeskItem { text: say.text(key).to_string(), href: href.to_owned(), due: None, since: String::new() };
    steps.into_iter().filter(|(needed, ..)| *needed).map(|(_, key, href)| item(key, href)).collect()
}
