use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use meetings::{
    Meeting,
    sql::invitees::{self, InviteeRow},
};
use serde::Deserialize;
use web::{Event, Form, Result, Visit};

use crate::writable;

/// The boxes that are ticked, and those that were when the page came.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Ticked {
    there: Vec<String>,
    shown: Vec<String>,
    /// Where the same click leads on
    to: String,
}

/// Who was there; whoever is not ticked was not. The button that leads on to sending takes the ticks along.
pub(crate) async fn save(mut visit: Visit, Path(id): Path<Id<Meeting>>, Form(ticked): Form<Ticked>) -> Result<Response> {
    writable(&mut visit, id).await?;
    let leads_on = ticked.to == "circulation";
    // Whoever only goes on has said nothing about who was there.
    if !leads_on || ticked.there != ticked.shown {
        keep(&mut visit, id, &ticked.there, &ticked.shown).await?;
    }
    if leads_on {
        return visit.redirect(format!("/meetings/{id}/circulation")).await;
    }
    visit.done("done-attendance", format!("/meetings/{id}/minutes")).await
}

/// Keeps the ticks. What somebody else has ticked since the page came stays.
pub(crate) async fn keep(visit: &mut Visit, id: Id<Meeting>, there: &[String], shown: &[String]) -> Result<()> {
    let mut changed = 0;
    for invitee in invitees::invitees(&mut visit.tx, id).await? {
        let key = invitee.id.to_string();
        let (is_there, was_shown) = (there.contains(&key), shown.contains(&key));
        let stays = invitee.attended.is_some() && is_there == was_shown;
        if !stays && invitee.attended != Some(is_there) {
            invitees::set_attended(&mut visit.tx, invitee.id, is_there).await?;
            changed += 1;
        }
    }
    if changed > 0 {
        visit.log(Event::new("update", "meeting").on(id).fields(vec!["attendance"]).count(changed));
    }
    Ok(())
}

/// Whether anybody has said who was there.
pub(crate) fn is_known(invitees: &[InviteeRow]) -> bool {
    invitees.iter().any(|one| one.attended.is_some())
}

/// Everybody on the list, ticked if they were there; where nobody was ticked yet, who said that they would be.
pub(crate) fn boxes(invitees: &[InviteeRow]) -> Vec<Choice> {
    let known = is_known(invitees);
    let is_there = |one: &InviteeRow| if known { one.attended == Some(true) } else { matches!(one.answer.as_str(), "yes" | "deputy") };
    invitees.iter().map(|one| Choice::new(one.id.to_string(), one.label(), is_there(one))).collect()
}
