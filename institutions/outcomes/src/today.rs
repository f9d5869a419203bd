//! What of the tasks lies on a person's desk.

use jiff::civil::Date;
use web::{Desk, DeskItem, Result, Say, Visit};

use crate::{
    access::Deed,
    record::short,
    sql::{
        late,
        tasks::{self as sql, TaskRow},
    },
};

/// So many tasks are shown; the list has them all.
const SHOWN: usize = 5;

/// One statement for a member with an address, three more for a coordinator.
pub(crate) async fn today(visit: &mut Visit) -> Result<Vec<Desk>> {
    if visit.network().is_none() || !visit.can(Deed::ReadOutcomes, visit.here()) {
        return Ok(Vec::new());
    }
    let (network, today, say) = (visit.sight()?, visit.today(), visit.say.clone());
    let mut desks = Vec::new();
    if let Some(email) = visit.actor.member().map(|member| accounts::folded_email(&member.email)) {
        let rows = sql::of_email(&mut visit.tx, network, &email).await?;
        let mut items: Vec<DeskItem> = rows.iter().take(SHOWN).map(|row| own(&say, row)).collect();
        items.extend(more(&say, rows.len()));
        desks.push(Desk { title: say.text("desk-own").into(), order: 10, items });
    }
    if visit.can(Deed::EditOutcomes, visit.here()) {
        let mut items = Vec::new();
        if let Some(waiting) = late::waiting(&mut visit.tx, network).await? {
            let mut line = |count: i64, key: &str, href: &str| {
                if count > 0 {
                    items.push(DeskItem {
                        text: say.text(key).arg("count", count).to_string(),
                        href: href.into(),
                        due: None,
                        since: String::new(),
                    });
                }
            };
            line(waiting.passed, "desk-tasks-passed", "/tasks?state=passed");
            line(waiting.refused, "desk-tasks-refused", "/tasks?state=passed");
            line(waiting.nameless, "desk-tasks-nameless", "/tasks?state=nameless");
        }
        desks.push(Desk { title: say.text("desk-network").into(), order: 20, items });
        let overdue = sql::Search { state: Some(crate::rules::TaskState::Overdue.code()), ..sql::Search::default() };
        let mut rows = sql::tasks(&mut visit.tx, network, &overdue, &web::Position::default(), today, 6).await?;
        rows.extend(late::silent(&mut visit.tx, network, 6).await?);
        rows.sort_by_key(since);
        let mut items: Vec<DeskItem> = rows.iter().take(SHOWN).map(|row| waits(&say, row, today)).collect();
        items.extend(more(&say, rows.len()));
        desks.push(Desk { title: say.text("desk-waiting").into(), order: 30, items });
    }
    Ok(desks)
}

/// The way to those that are not shown.
fn more(say: &Say, rows: usize) -> Option<DeskItem> {
    let item = || DeskItem { text: say.text("desk-tasks-more").into(), href: "/tasks".into(), due: None, since: String::new() };
    (rows > SHOWN).then(item)
}

fn own(say: &Say, row: &TaskRow) -> DeskItem {
    let text = say.text("desk-task").arg("text", short(&row.text)).to_string();
    DeskItem { text, href: format!("/tasks/{}", row.id), due: row.due, since: String::new() }
}

/// Since when somebody waits for it: since its day, or, where it has none, since the reminder.
fn since(row: &TaskRow) -> Date {
    row.due.unwrap_or_else(|| web::today(row.reminded_at.unwrap_or(row.created_at)))
}

/// "VHS: Folien an alle, seit 9 Tagen"
fn waits(say: &Say, row: &TaskRow, today: Date) -> DeskItem {
    let days: i64 = (today - since(row)).get_days().into();
    let text = say.text("desk-waits").arg("who", row.who()).arg("text", short(&row.text)).to_string();
    let waits = if days > 0 { say.text("desk-since").arg("count", days).to_string() } else { say.text("desk-since-today").to_string() };
    DeskItem { text, href: format!("/tasks/{}", row.id), due: None, since: waits }
}
