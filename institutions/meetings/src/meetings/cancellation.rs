//! Absagen: everybody who was invited, or asked which date fits, is told, and the calendars of the former too.

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use web::{Error, Event, Result, Say, Visit, search};

use super::crumbs;
use crate::{
    Meeting,
    access::Deed,
    invitation,
    sql::{
        invitees::{self, InviteeRow},
        meetings::{self as sql, MeetingRow},
    },
};

#[derive(Template)]
#[template(path = "meetings/cancellation.html")]
struct Ask {
    say: Say,
    meeting: MeetingRow,
    told: usize,
}

/// Says whom it will be told to, before it is done.
pub(super) async fn ask(mut visit: Visit, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditMeetings, visit.here())?;
    let meeting = sql::meeting(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    crumbs(&mut visit, Some(&meeting));
    let told = told(&mut visit, id).await?.len();
    let title = visit.say.text("meeting-cancel").to_string();
    let content = Ask { say: visit.say.clone(), meeting, told };
    visit.page(title, &content).await
}

/// Calls it off once; whoever was sent an invitation gets its cancellation.
pub(super) async fn cancel(mut visit: Visit, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let (network, now) = (visit.sight()?, visit.now());
    visit.may(Deed::EditMeetings, visit.here())?;
    let meeting = sql::meeting(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    if !meeting.state(visit.today()).is_open() && meeting.cancelled_at.is_none() {
        return Err(Error::Stale);
    }
    if sql::set_cancelled(&mut visit.tx, id, now).await? {
        let meeting = MeetingRow { sequence: meeting.sequence + 1, cancelled_at: Some(now), ..meeting };
        for invitee in told(&mut visit, id).await? {
            invitation::send_cancellation(&mut visit, &meeting, &invitee).await?;
        }
        search::remove_from(&mut visit.tx, network, "meeting", &id.to_string()).await?;
        visit.log(Event::new("cancel", "meeting").on(id));
    }
    visit.done("done-meeting-cancelled", format!("/meetings/{id}")).await
}

/// Whoever was written to: an invitation, or a poll for its date.
async fn told(visit: &mut Visit, id: Id<Meeting>) -> Result<Vec<InviteeRow>> {
    let written = invitees::written_to(&mut visit.tx, id).await?;
    let invitees = invitees::invitees(&mut visit.tx, id).await?;
    Ok(invitees.into_iter().filter(|one| (one.sequence.is_some() || written.contains(&one.id)) && one.is_reachable()).collect())
}
