//! An objection of somebody who is signed in and invited: the form stands on the page of the minutes, and counts as the one behind the link.

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use meetings::{
    Meeting,
    access::Deed,
    attend::own,
    crumbs,
    sql::meetings::{MeetingRow, meeting},
};
use web::{Error, Form, Problems, Result, Say, Visit};

use crate::{
    Objection,
    attend::Objected,
    objections::{Raised, raise, takes},
};

/// The form, on the page of the minutes; alone where something has to be mended.
#[derive(Template)]
#[template(path = "object.html")]
pub(crate) struct Objecting {
    say: Say,
    meeting: MeetingRow,
    id: Id<Objection>,
    typed: String,
    problems: Problems,
}

/// The form for whoever is invited, while objections are taken.
pub(crate) async fn objecting(visit: &mut Visit, meeting: &MeetingRow) -> Result<Option<Objecting>> {
    if !takes(meeting, visit.today()) || own(visit, meeting.id).await?.is_none() {
        return Ok(None);
    }
    let (say, meeting, id) = (visit.say.clone(), meeting.clone(), visit.id());
    Ok(Some(Objecting { say, meeting, id, typed: String::new(), problems: Problems::default() }))
}

/// Einwand gegen das Protokoll. What cannot be taken is said, and what was typed is still there.
pub(crate) async fn create(mut visit: Visit, Path(id): Path<Id<Meeting>>, Form(given): Form<Objected>) -> Result<Response> {
    let network = visit.sight()?;
    let meeting = meeting(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let Some(invitee) = own(&mut visit, id).await? else {
        visit.may(Deed::Attend, visit.here())?;
        return Err(Error::NotFound);
    };
    let problem = match raise(&mut visit, &meeting, &invitee, &given.id, &given.objection).await? {
        Raised::Taken => return visit.done("done-objected", format!("/meetings/{id}/minutes")).await,
        Raised::Unusable => "problem-objection",
        Raised::Late => "objection-late",
        Raised::Many => "objection-many",
    };
    crumbs(&mut visit, Some(&meeting));
    let mut problems = Problems::default();
    problems.add("objection", problem);
    let (say, title) = (visit.say.clone(), visit.say.text("objection-raise").to_string());
    let content = Objecting { say, meeting, id: visit.id(), typed: given.objection, problems };
    visit.again(title, &content).await
}

impl Objecting {
    /// Whether it is a page of its own.
    fn is_alone(&self) -> bool {
        !self.problems.is_empty()
    }

    fn error(&self) -> String {
        self.problems.at(&self.say, "objection")
    }
}
