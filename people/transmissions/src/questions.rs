//! What she is asked on her own page: the same text, the same questions, the same answers.

use accounts::Unit;
use axum::{extract::Path, response::Response};
use db::Id;
use participants::{
    Participant,
    access::helped,
    rules::{Category, field_named},
    sql::{ParticipantRow, facts::FactRow},
};
use serde::Deserialize;
use web::{Error, Event, Form, Result, Say, Visit};

use crate::{
    Arrived,
    access::Deed,
    rules::{Ground, Purpose},
    sql::{arrivals::ArrivedFact, consents, rules::meet},
    ways::ways,
};

/// Something that she is asked and has not answered.
#[derive(Debug, Clone)]
pub struct Question {
    /// Who may get it
    pub recipient: Id<Unit>,
    /// As she reads it
    pub label: String,
    /// What for
    pub purpose: Purpose,
    /// One question each
    pub categories: Vec<Category>,
}

impl Question {
    /// What the recipient will see when she says yes to all of it: its own page, as it is shown to a coach before something goes.
    pub fn arrived(&self, say: &Say, name: &str, sender: &str, known: &[FactRow]) -> Arrived {
        let is_asked = |fact: &&FactRow| {
            !fact.is_restricted() && field_named(&fact.field).is_some_and(|field| self.categories.contains(&field.category))
        };
        Arrived {
            say: say.clone(),
            name: name.to_owned(),
            sender: sender.to_owned(),
            purpose: self.purpose.code().to_owned(),
            ground: Ground::Consent.code().to_owned(),
            facts: known.iter().filter(is_asked).map(ArrivedFact::of).collect(),
            is_hers: true,
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct About {
    recipient: String,
    purpose: String,
}

/// The question is taken back; what she has answered meanwhile counts.
pub(crate) async fn end(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Form(about): Form<About>,
) -> Result<Response> {
    let (_, here) = helped(&mut visit, unit, id).await?;
    visit.may(Deed::TakeConsent, here)?;
    let recipient: Id<Unit> = about.recipient.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    let purpose = Purpose::from_code(&about.purpose).ok_or(Error::Unreadable("error-unreadable"))?;
    if consents::answered(&mut visit.tx, unit, id, recipient, purpose).await? {
        visit.log(Event::new("unask", "consent").unit(unit).subject(id, []).recipient(recipient));
    }
    visit.done("done-consent-unasked", format!("/units/{unit}/participants/{id}/transmissions")).await
}

/// What she is asked. What the rules leave to her no more is no question any more.
pub async fn questions(visit: &mut Visit, unit: Id<Unit>, participant: &ParticipantRow) -> Result<Vec<Question>> {
    let mut questions = Vec::new();
    if participant.ended_on.is_some() {
        return Ok(questions);
    }
    let today = visit.today();
    for row in consents::requests(&mut visit.tx, unit, participant.id).await? {
        let Some(purpose) = Purpose::from_code(&row.purpose) else { continue };
        if !meet(&mut visit.tx, unit, row.recipient_id, today).await? {
            continue;
        }
        let ways = ways(visit, unit, participant, (row.recipient_id, purpose), None).await?;
        let categories = ways.asked();
        if !categories.is_empty() {
            questions.push(Question { recipient: row.recipient_id, label: ways.recipient.label(), purpose, categories });
        }
    }
    Ok(questions)
}
