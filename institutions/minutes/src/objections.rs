//! Einwände: whoever was invited says until a day what is wrong; the coordination answers, and corrects where it is right.

use axum::{extract::Path, response::Response};
use db::Id;
use jiff::civil::Date;
use meetings::{
    Meeting,
    access::Deed,
    attend::facts_of,
    link,
    rules::State,
    sql::{
        invitees::{self, InviteeRow},
        meetings::{MeetingRow, meeting},
    },
};
use serde::Deserialize;
use web::{Error, Event, Form, Language, Result, Visit, plain};

use crate::{Objection, show, sql};

/// Signs of an objection and of its answer.
const LENGTH: usize = 4000;

/// So many objections of one person may wait for an answer.
const OPEN: i64 = 20;

/// What became of an objection.
pub(crate) enum Raised {
    /// It was taken
    Taken,
    /// There is nothing in it, or far too much
    Unusable,
    /// The day is over, or there are no minutes
    Late,
    /// So many of theirs wait already
    Many,
}

/// Takes the objection of somebody who was invited. The form brings its key along, so that a double click takes one.
pub(crate) async fn raise(visit: &mut Visit, meeting: &MeetingRow, invitee: &InviteeRow, id: &str, text: &str) -> Result<Raised> {
    visit.may(Deed::Attend, facts_of(visit, invitee))?;
    let id: Id<Objection> = id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    let (text, now) = (text.trim(), visit.now());
    if !takes(meeting, visit.today()) {
        return Ok(Raised::Late);
    }
    if text.is_empty() || text.chars().count() > LENGTH {
        return Ok(Raised::Unusable);
    }
    if sql::open_objections(&mut visit.tx, invitee.id).await? >= OPEN {
        return Ok(Raised::Many);
    }
    sql::object(&mut visit.tx, id, meeting.id, invitee.id, text, now).await?;
    visit.log(Event::new("object", "meeting").on(meeting.id));
    Ok(Raised::Taken)
}

/// Whether objections are still taken.
pub(crate) fn takes(meeting: &MeetingRow, today: Date) -> bool {
    meeting.state(today) == State::Circulated
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Given {
    answer: String,
}

/// Answers an objection, once, with a sentence: it stands where the person objected, and in their mail.
pub(crate) async fn settle(
    mut visit: Visit,
    Path((id, objection)): Path<(Id<Meeting>, Id<Objection>)>,
    Form(given): Form<Given>,
) -> Result<Response> {
    let (network, now) = (visit.sight()?, visit.now());
    visit.may(Deed::EditMeetings, visit.here())?;
    let meeting = meeting(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let answer = plain(given.answer.trim());
    if answer.is_empty() || answer.chars().count() > LENGTH {
        return show::unanswered(visit, meeting, objection, given.answer).await;
    }
    if sql::settle(&mut visit.tx, id, objection, &answer, now).await? {
        tell(&mut visit, &meeting, objection, &answer).await?;
        visit.log(Event::new("answer", "objection").on(objection));
    }
    visit.done("done-objection", format!("/meetings/{id}/minutes")).await
}

/// The answer by mail, to whoever can still be reached.
async fn tell(visit: &mut Visit, meeting: &MeetingRow, objection: Id<Objection>, answer: &str) -> Result<()> {
    let all = sql::objections(&mut visit.tx, meeting.id).await?;
    let Some(one) = all.into_iter().find(|one| one.id == objection) else { return Ok(()) };
    let Some(invitee) = invitees::invitee(&mut visit.tx, one.invitee_id).await?.filter(InviteeRow::is_reachable) else { return Ok(()) };
    let link = format!("{}/minutes", link(visit, meeting, &invitee).await?);
    // Organisations have no language; the networks' own is German.
    let say = visit.app.say(Language::De);
    let subject = say.text("objection-mail-subject").arg("title", meeting.title.as_str()).to_string();
    let body = say
        .text("objection-mail-body")
        .arg("name", invitee.name.as_str())
        .arg("title", meeting.title.as_str())
        .arg("objection", one.text)
        .arg("answer", answer)
        .arg("link", link)
        .to_string();
    meetings::tell(visit, &invitee, subject, body, None).await
}
