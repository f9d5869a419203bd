//! Erinnern: who has not answered a week before the meeting is asked once more, by itself and once.

use db::Id;
use jiff::{SignedDuration, Timestamp};
use web::{Error, Event, Language, Mail, Reminder, Reminders, Result, Visit, Waits};

use super::link;
use crate::{
    dates::when,
    sql::{invitees, meetings as sql},
};

/// So long before the meeting.
const BEFORE: SignedDuration = SignedDuration::from_hours(24 * 7);

/// Whoever was invited less than this ago is left alone.
const PATIENCE: SignedDuration = SignedDuration::from_hours(24 * 3);

/// Answers that are missing.
pub(crate) const REMINDERS: Reminders =
    Reminders { due: |visit, lately| Box::pin(due(visit, lately)), parts: |visit, email, mail| Box::pin(parts(visit, email, mail)) };

async fn due(visit: &mut Visit, lately: Timestamp) -> Result<Vec<Waits>> {
    let now = visit.now();
    Ok(invitees::to_remind(&mut visit.tx, now, now + BEFORE, now - PATIENCE, lately).await?)
}

async fn parts(visit: &mut Visit, email: &str, mail: Id<Mail>) -> Result<Vec<Reminder>> {
    let (network, now, say) = (visit.sight()?, visit.now(), visit.app.say(Language::De));
    let mut part = Reminder { heading: "reminder-invitations", name: String::new(), lines: Vec::new() };
    for invitee in invitees::silent_of(&mut visit.tx, network, email, now, now + BEFORE, now - PATIENCE).await? {
        if !invitees::set_reminded(&mut visit.tx, invitee.id, now).await? {
            continue;
        }
        let meeting = sql::meeting(&mut visit.tx, network, invitee.meeting_id).await?.ok_or(Error::NotFound)?;
        let link = link(visit, &meeting, &invitee).await?;
        // So that a bounce finds the way back.
        invitees::insert_mail(&mut visit.tx, mail, invitee.id).await?;
        let when = when(&say, meeting.starts_at, meeting.ends_at);
        let line = say.text("reminder-invitation").arg("title", meeting.title.as_str()).arg("when", when).arg("link", link);
        part.lines.push(line.to_string());
        visit.log(Event::new("remind", "invitee").on(invitee.id));
        part.name = invitee.name;
    }
    Ok(vec![part])
}
