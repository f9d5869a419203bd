//! What of the plans lies on a person's desk.

use web::{Desk, DeskItem, Result, Visit};

use crate::{access::Deed, rules::soon, sql};

/// So many steps are shown; the others follow when these are said something about.
const SHOWN: i64 = 5;

/// One statement: steps that are due, all of the network for a coordinator, for everybody else those of her own organisations.
pub(crate) async fn today(visit: &mut Visit) -> Result<Vec<Desk>> {
    if visit.network().is_none() || !visit.can(Deed::ReadPlans, visit.here()) {
        return Ok(Vec::new());
    }
    let (network, today, say) = (visit.sight()?, visit.today(), visit.say.clone());
    let until = soon(today);
    let (title, order, rows) = if visit.can(Deed::EditPlans, visit.here()) {
        ("desk-network", 20, sql::due(&mut visit.tx, network, until, SHOWN).await?)
    } else {
        let Some(account) = visit.actor.account() else { return Ok(Vec::new()) };
        ("desk-own", 10, sql::due_of_account(&mut visit.tx, network, account, today, until, SHOWN).await?)
    };
    let item = |row: sql::DueRow| DeskItem {
        text: say.text("desk-milestone").arg("title", row.title).to_string(),
        href: format!("/plans/{}#milestone-{}", row.plan_id, row.id),
        due: Some(row.due_day),
        since: String::new(),
    };
    Ok(vec![Desk { title: say.text(title).into(), order, items: rows.into_iter().map(item).collect() }])
}
