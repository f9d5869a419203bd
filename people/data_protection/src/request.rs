//! She wants her data deleted (Art. 17 GDPR): whoever helps her notes it; from then on she stands on the list of deletions, and two people release it.

use accounts::Unit;
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::Timestamp;
use participants::{
    Participant,
    access::helped,
    sql::{ParticipantRow, hold},
};
use serde::Deserialize;
use web::{Error, Event, Form, Result, Say, Visit};

use crate::{
    access::Deed,
    deletions::me,
    rules::{Answer, Right},
    sql::{
        deletions::{self, Mark},
        subject_requests,
    },
    subject_requests::note,
};

#[derive(Template)]
#[template(path = "request.html")]
struct Request {
    say: Say,
    unit: Id<Unit>,
    participant: ParticipantRow,
    requested_at: Option<Timestamp>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wanted {
    wanted: String,
}

pub(crate) async fn show(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>) -> Result<Response> {
    let (participant, here) = helped(&mut visit, unit, id).await?;
    visit.may(Deed::RequestDeletion, here)?;
    visit.crumb_text("participants", "/participants");
    visit.crumb(&participant.name, format!("/units/{unit}/participants/{id}"));
    visit.log(Event::new("read", "deletion").unit(unit).subject(id, ["C1"]));
    let requested_at = deletions::requested_at(&mut visit.tx, unit, id).await?;
    let content = Request { say: visit.say.clone(), unit, participant, requested_at };
    let title = content.title();
    visit.page(title, &content).await
}

pub(crate) async fn update(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Form(given): Form<Wanted>,
) -> Result<Response> {
    let (_, here) = helped(&mut visit, unit, id).await?;
    visit.may(Deed::RequestDeletion, here)?;
    if !hold(&mut visit.tx, unit, id).await? {
        return Err(Error::NotFound);
    }
    let before = deletions::requested_at(&mut visit.tx, unit, id).await?;
    match (given.wanted == "yes", before) {
        (true, None) => request_deletion(&mut visit, unit, id).await?,
        (false, Some(_)) => {
            deletions::unmark(&mut visit.tx, unit, id, "request").await?;
            deletions::strike(&mut visit.tx, unit, id).await?;
            let today = visit.today();
            subject_requests::settle(&mut visit.tx, unit, id, Right::Deletion.code(), Answer::Withdrawn.code(), today).await?;
            visit.log(Event::new("end", "deletion").unit(unit).subject(id, []));
        }
        _ => {}
    }
    visit.done("done-saved", format!("/units/{unit}/participants/{id}/deletion")).await
}

/// She wants to be deleted: from now on she stands on the list.
pub async fn request_deletion(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>) -> Result<()> {
    let (now, today, by) = (visit.now(), visit.today(), me(visit));
    deletions::mark(&mut visit.tx, unit, id, Mark { kind: "request", reason: None, until: None }, &by, now).await?;
    visit.log(Event::new("request", "deletion").unit(unit).subject(id, []));
    // It is answered by deleting her, or by whoever says why not.
    let key = visit.random_id();
    note(visit, unit, id, (key, Right::Deletion), today).await
}

impl Request {
    fn title(&self) -> String {
        self.say.text("deletion-of").arg("name", self.participant.name.as_str()).to_string()
    }

    fn href(&self) -> String {
        format!("/units/{}/participants/{}/deletion", self.unit, self.participant.id)
    }

    fn since(&self) -> String {
        self.requested_at
            .map(|at| self.say.text("deletion-requested").arg("at", self.say.day(web::today(at))).to_string())
            .unwrap_or_default()
    }
}
