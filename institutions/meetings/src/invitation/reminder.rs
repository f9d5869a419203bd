//! Erinnern: who has not answered a week before the meeting is asked once more, by itself and once.

use accounts::Actor;
use jiff::SignedDuration;
use network::sql::networks;
use web::{Error, Event, Language, Result, Shared, Visit};

use super::{link, tell};
use crate::{
    dates::when,
    sql::{
        invitees::{self, InviteeRow},
        meetings as sql,
    },
};

/// So long before the meeting.
const BEFORE: SignedDuration = SignedDuration::from_hours(24 * 7);

/// Whoever was invited less than this ago is left alone.
const PATIENCE: SignedDuration = SignedDuration::from_hours(24 * 3);

/// Asks once more, in all networks. Gives how many mails were written.
pub async fn remind(app: &Shared) -> Result<usize> {
    let mut look = Visit::inside(app, Actor::Job("remind"), None);
    let now = look.now();
    let due = invitees::to_remind(&mut look.tx, now, now + BEFORE, now - PATIENCE).await?;
    look.commit().await?;
    let mut written = 0;
    for invitee in due {
        let mut visit = Visit::inside(app, Actor::Job("remind"), None);
        if ask(&mut visit, &invitee).await? {
            written += 1;
        }
        visit.commit().await?;
    }
    Ok(written)
}

/// Writes to one person; `false` when another process was faster.
async fn ask(visit: &mut Visit, invitee: &InviteeRow) -> Result<bool> {
    let now = visit.now();
    if !invitees::set_reminded(&mut visit.tx, invitee.id, now).await? {
        return Ok(false);
    }
    let network = sql::network_of(&mut visit.tx, invitee.meeting_id).await?.ok_or(Error::NotFound)?;
    visit.act_as(Actor::Job("remind"), network);
    let meeting = sql::meeting(&mut visit.tx, network, invitee.meeting_id).await?.ok_or(Error::NotFound)?;
    let from = networks::network(&mut visit.tx, network).await?.ok_or(Error::NotFound)?;
    let link = link(visit, &meeting, invitee).await?;
    let say = visit.app.say(Language::De);
    let when = when(&say, meeting.starts_at, meeting.ends_at);
    let subject = say.text("reminder-mail-subject").arg("title", meeting.title.as_str()).arg("when", when.as_str()).to_string();
    let body = say
        .text("reminder-mail-body")
        .arg("name", invitee.name.as_str())
        .arg("network", from.name.as_str())
        .arg("title", meeting.title.as_str())
        .arg("when", when)
        .arg("link", link)
        .to_string();
    tell(visit, invitee, subject, body, None).await?;
    visit.log(Event::new("remind", "invitee").on(invitee.id));
    Ok(true)
}
