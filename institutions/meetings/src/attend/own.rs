//! The same for whoever is signed in and invited: the page of the meeting has the forms, and what they bring counts as from the link.

use axum::{extract::Path, response::Response};
use db::Id;
use web::{Error, Facts, Form, Problems, Result, Routes, Visit};

use super::{
    forms::{Given, Received, Topic, give, late, suggest},
    still_there,
};
use crate::{
    Meeting,
    access::Deed,
    meetings::again,
    sql::{
        invitees::{self, InviteeRow},
        meetings::{self, MeetingRow},
    },
};

pub(super) fn routes(routes: Routes) -> Routes {
    routes.post("/meetings/{id}/answers", Deed::Attend, answer).post("/meetings/{id}/proposals", Deed::Attend, propose)
}

/// Somebody's own invitation to a meeting of the network; nothing where there is none, or where its organisation has left.
///
/// # Errors
/// If the database does not answer.
pub async fn own(visit: &mut Visit, meeting: Id<Meeting>) -> Result<Option<InviteeRow>> {
    let Some(email) = visit.actor.member().map(|member| member.email.clone()) else { return Ok(None) };
    let network = visit.sight()?;
    let Some(row) = invitees::of_email(&mut visit.tx, meeting, &email).await? else { return Ok(None) };
    Ok(if still_there(visit, network, &row).await? { Some(row) } else { None })
}

/// Whose invitation it is: the account's that has its address, or whoever's link it is.
pub fn facts_of(visit: &Visit, invitee: &InviteeRow) -> Facts {
    let own = visit.actor.member().filter(|member| accounts::folded_email(&member.email) == invitee.email);
    Facts { account: own.map(|member| member.account), ..visit.here() }
}

async fn answer(mut visit: Visit, Path(id): Path<Id<Meeting>>, Form(given): Form<Given>) -> Result<Response> {
    let (meeting, mut invitee) = invited(&mut visit, id).await?;
    match give(&mut visit, &meeting, &mut invitee, &given).await? {
        Received::Taken => visit.done("done-attend", format!("/meetings/{id}")).await,
        Received::Late => Err(Error::Stale),
        Received::Unusable(problems) => again(visit, meeting, Some(invitee), Topic::default(), problems).await,
    }
}

async fn propose(mut visit: Visit, Path(id): Path<Id<Meeting>>, Form(typed): Form<Topic>) -> Result<Response> {
    let (meeting, invitee) = invited(&mut visit, id).await?;
    let problems: Problems = match suggest(&mut visit, &meeting, &invitee, &typed).await? {
        Received::Taken => return visit.done("done-attend-topic", format!("/meetings/{id}")).await,
        Received::Late => late(),
        Received::Unusable(problems) => problems,
    };
    again(visit, meeting, Some(invitee), typed, problems).await
}

/// The meeting and the actor's own invitation to it.
async fn invited(visit: &mut Visit, id: Id<Meeting>) -> Result<(MeetingRow, InviteeRow)> {
    let network = visit.sight()?;
    let meeting = meetings::meeting(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let Some(invitee) = own(visit, id).await? else {
        visit.may(Deed::Attend, visit.here())?;
        return Err(Error::NotFound);
    };
    visit.may(Deed::Attend, facts_of(visit, &invitee))?;
    Ok((meeting, invitee))
}
