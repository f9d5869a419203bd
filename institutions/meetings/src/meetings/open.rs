//! Offene Punkte: what earlier meetings of the body gave to somebody and is not done yet, as an item of the next agenda.

use axum::{extract::Path, response::Response};
use db::Id;
use outcomes::sql::tasks::{self, TaskRow};
use web::{Error, Event, Language, Result, Visit};

use crate::{
    Item, Meeting,
    access::Deed,
    agenda::{TEXT_LENGTH, room},
    rules::ItemKind,
    sql::{
        items::{self, ItemRow},
        meetings::{self as sql, MeetingRow},
    },
};

/// Minutes for all of them together.
const MINUTES: i64 = 15;

/// Takes the open points onto the agenda, once.
pub(super) async fn create(mut visit: Visit, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditMeetings, visit.here())?;
    let meeting = sql::meeting(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    if !meeting.state(visit.today()).is_open() {
        return Err(Error::Stale);
    }
    let agenda = items::agenda(&mut visit.tx, id).await?;
    if !is_on(&visit, &agenda) {
        let position = room(&mut visit, id, 1).await?;
        take(&mut visit, &meeting, position).await?;
    }
    visit.done("done-open-taken", format!("/meetings/{id}")).await
}

/// Whether an agenda has them.
pub(super) fn is_on(visit: &Visit, agenda: &[ItemRow]) -> bool {
    let title = visit.app.say(Language::De).text("agenda-open").to_string();
    agenda.iter().any(|item| item.title == title)
}

/// Enters the item; nothing, and `false`, where everything is done.
pub(super) async fn take(visit: &mut Visit, meeting: &MeetingRow, position: i64) -> Result<bool> {
    let (network, now) = (visit.sight()?, visit.now());
    let open = tasks::open_of_body(&mut visit.tx, meeting.body_id).await?;
    if open.is_empty() {
        return Ok(false);
    }
    let text: String = open.iter().map(|row| line(visit, row)).collect::<Vec<_>>().join("\n").chars().take(TEXT_LENGTH).collect();
    let item = ItemRow {
        position,
        title: visit.app.say(Language::De).text("agenda-open").to_string(),
        kind: ItemKind::Report.code().into(),
        minutes: MINUTES,
        text,
        ..ItemRow::draft(visit.id::<Item>(), meeting.body_id, Some(meeting.id))
    };
    items::insert(&mut visit.tx, network, &item, now).await?;
    visit.log(Event::new("create", "item").on(item.id));
    Ok(true)
}

/// "VHS: Folien an alle, bis 20. März 2026"
fn line(visit: &Visit, row: &TaskRow) -> String {
    let say = visit.app.say(Language::De);
    let due = row.due.map(|day| format!(", {}", say.text("line-until").arg("day", say.day(day)))).unwrap_or_default();
    // The house: the agenda outlasts whoever works in it.
    let who = if row.house().is_empty() { String::new() } else { format!("{}: ", row.house()) };
    format!("– {who}{}{due}", row.text)
}
