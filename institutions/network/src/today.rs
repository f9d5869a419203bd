//! What of the directory lies on a person's desk.

use web::{Desk, DeskItem, Result, Say, Visit};

use crate::{
    access::Deed,
    confirmation,
    sql::{
        confirmation::{due_of_account, due_up_to},
        today::{self as sql, Begun},
    },
};

/// So many entries that are due are counted; the page of confirmations tells the whole number.
const DUE: i64 = 99;

/// Two statements for everybody, and two more for a coordinator, however large the network is.
pub(crate) async fn today(visit: &mut Visit) -> Result<Vec<Desk>> {
    let mut desks = vec![own(visit).await?];
    if visit.network().is_some() && visit.can(Deed::EditNetwork, visit.here()) {
        desks.push(network(visit).await?);
    }
    Ok(desks)
}

/// What waits for this person herself: duties of a deputy, and the entries of her organisations.
async fn own(visit: &mut Visit) -> Result<Desk> {
    let mut items = Vec::new();
    if let Some(member) = visit.actor.member().cloned() {
        let (today, say) = (visit.today(), visit.say.clone());
        for duty in sql::duties(&mut visit.tx, member.account, &member.email, today).await? {
            let text = say.text("desk-duty").arg("name", duty.holder).arg("office", duty.title).to_string();
            items.push(DeskItem { text, href: format!("/offices/{}", duty.id), due: Some(duty.until_day), since: String::new() });
        }
        for row in due_of_account(&mut visit.tx, member.account, confirmation::fresh(today), today).await? {
            items.push(item(&say, "desk-confirm", &row.name, format!("/organisations/{}", row.id)));
        }
    }
    Ok(Desk { title: visit.say.text("desk-own").into(), order: 10, items })
}

/// What waits for the coordinator: the next step of a network that begins, and the entries that are due in one that runs.
async fn network(visit: &mut Visit) -> Result<Desk> {
    let (network, today, say) = (visit.sight()?, visit.today(), visit.say.clone());
    let mut items = Vec::new();
    if let Some(begun) = sql::begun(&mut visit.tx, network).await? {
        items.extend(next_steps(&say, begun));
    }
    match due_up_to(&mut visit.tx, network, confirmation::fresh(today), DUE + 1).await? {
        0 => {}
        due if due > DUE => items.push(counted(&say, "desk-due-more", DUE, "/confirmations")),
        due => items.push(counted(&say, "desk-due", due, "/confirmations")),
    }
    Ok(Desk { title: say.text("desk-network").into(), order: 20, items })
}

/// What a network that begins needs next.
fn next_steps(say: &Say, begun: Begun) -> Vec<DeskItem> {
    let steps = [
        (begun.districts == 0, "desk-first-territories", "/territories"),
        (begun.members == 0, "desk-first-organisation", "/organisations/new"),
    ];
    steps.into_iter().filter(|(needed, ..)| *needed).map(|(_, key, href)| item(say, key, "", href.to_owned())).collect()
}

fn item(say: &Say, key: &'static str, name: &str, href: String) -> DeskItem {
    DeskItem { text: say.text(key).arg("name", name).to_string(), href, due: None, since: String::new() }
}

fn counted(say: &Say, key: &'static str, count: i64, href: &str) -> DeskItem {
    DeskItem { text: say.text(key).arg("count", count).to_string(), href: href.to_owned(), due: None, since: String::new() }
}
