//! What of the meetings lies on a person's desk.

use jiff::ToSpan;
use web::{Desk, DeskItem, Facts, Result, Visit, address};

use crate::{
    access::Deed,
    dates::when,
    meetings::dates,
    rules::Answer,
    sql::{
        invitees::{self, SilentRow},
        meetings as sql, replies,
    },
};

/// One statement for whoever runs the installation, two for a member with an address, and a handful more for a coordinator.
pub(crate) async fn today(visit: &mut Visit) -> Result<Vec<Desk>> {
    let mut desks = Vec::new();
    if visit.can(Deed::ReadStrays, Facts::default()) {
        desks.push(installation(visit).await?);
    }
    if visit.network().is_none() || !visit.can(Deed::ReadMeetings, visit.here()) {
        return Ok(desks);
    }
    desks.push(own(visit).await?);
    if visit.can(Deed::EditMeetings, visit.here()) {
        desks.push(network(visit).await?);
        desks.push(waiting(visit).await?);
    }
    Ok(desks)
}

/// Mails that came in and that no network sees.
async fn installation(visit: &mut Visit) -> Result<Desk> {
    let count = replies::count_strays(&mut visit.tx).await?;
    let text = visit.say.text("desk-strays").arg("count", count).to_string();
    let items = if count > 0 { vec![item(text, "/strays".to_owned())] } else { Vec::new() };
    Ok(Desk { title: visit.say.text("today-installation").into(), order: 80, items })
}

/// The next meetings that this person is invited to.
async fn own(visit: &mut Visit) -> Result<Desk> {
    let mut items = Vec::new();
    if let Some(member) = visit.actor.member().cloned() {
        let (network, now, say) = (visit.sight()?, visit.now(), visit.say.clone());
        for row in invitees::next_of(&mut visit.tx, network, &accounts::folded_email(&member.email), now).await? {
            let key = if row.answer == Answer::Open.code() { "desk-meeting-open" } else { "desk-meeting" };
            let text = say.text(key).arg("title", row.title).arg("when", when(&say, Some(row.starts_at), None)).to_string();
            items.push(item(text, format!("/meetings/{}", row.meeting_id)));
        }
    }
    Ok(Desk { title: visit.say.text("desk-own").into(), order: 10, items })
}

/// Who has not answered, even after the one reminder.
async fn waiting(visit: &mut Visit) -> Result<Desk> {
    let (network, now, say) = (visit.sight()?, visit.now(), visit.say.clone());
    let line = |row: SilentRow| {
        let text = say.text("desk-silent").arg("title", row.title).arg("count", row.n).to_string();
        item(text, format!("/meetings/{}", row.meeting_id))
    };
    let items = invitees::silent(&mut visit.tx, network, now).await?.into_iter().map(line).collect();
    Ok(Desk { title: say.text("desk-waiting").into(), order: 30, items })
}

/// What a coordinator has to prepare.
async fn network(visit: &mut Visit) -> Result<Desk> {
    let (network, now, say) = (visit.sight()?, visit.now(), visit.say.clone());
    let mut items = Vec::new();
    let coming = sql::coming(&mut visit.tx, network, now).await?;
    for row in coming.iter().filter(|row| row.invited_at.is_none() && row.sent_at.is_none()).take(3) {
        let text = say.text("desk-invite").arg("title", row.title.as_str()).arg("when", when(&say, row.starts_at, None)).to_string();
        items.push(item(text, format!("/meetings/{}", row.id)));
    }
    // Eight weeks before a date of a series is early enough.
    let soon = visit.today().saturating_add(8.weeks());
    for (row, one) in dates(visit).await?.into_iter().filter(|(_, one)| one.out.is_none() && one.day <= soon).take(3) {
        let text = say.text("desk-plan").arg("title", row.title).arg("when", when(&say, Some(one.starts), None)).to_string();
        items.push(item(text, address("/meetings/new", &[("body", &row.body_id.to_string()), ("day", &one.day.to_string())])));
    }
    Ok(Desk { title: say.text("desk-network").into(), order: 20, items })
}

fn item(text: String, href: String) -> DeskItem {
    DeskItem { text, href, due: None, since: String::new() }
}
