//! Einwände: whoever was invited says until a day what is wrong; the coordination answers, and corrects where it is right.

use axum::{extract::Path, response::Response};
use db::Id;
use jiff::civil::Date;
use meetings::{
    Meeting,
    access::Deed,
    attend::facts_of,
    rules::State,
    sql::{
        invitees::InviteeRow,
        meetings::{MeetingRow, meeting},
    },
};
use serde::Deserialize;
use web::{Error, Event, Form, Result, Visit};

use crate::{Objection, sql};

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

/// Answers an objection, once.
pub(crate) async fn settle(
    mut visit: Visit,
    Path((id, objection)): Path<(Id<Meeting>, Id<Objection>)>,
    Form(given): Form<Given>,
) -> Result<Response> {
    let (network, now) = (visit.sight()?, visit.now());
    visit.may(Deed::EditMeetings, visit.here())?;
    meeting(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let answer: String = given.answer.trim().chars().take(LENGTH).collect();
    if sql::settle(&mut visit.tx, id, objection, &answer, now).await? {
        visit.log(Event::new("answer", "objection").on(objection));
    }
    visit.done("done-objection", format!("/meetings/{id}/minutes")).await
}
