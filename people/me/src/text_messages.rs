//! The same by text message: the code goes to the telephone that stands in her record, when she wants that. The message says nothing but where to look.

use accounts::Unit;
use axum::{extract::Path, response::Response};
use db::Id;
use participants::{
    Participant,
    sql::{facts::facts, hold},
};
use serde::Deserialize;
use web::{Error, Form, Language, Mail, Result, Visit, mail, text_messages::number};

use crate::{
    Code,
    codes::{handed, make},
    sql::{self, CodeRow},
};

/// The field of the record with her telephone.
const PHONE: &str = "phone";

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    id: String,
    message_language: String,
}

/// Where a message can go.
pub(crate) enum Telephone {
    /// Nobody has named a service that sends them
    NoGateway,
    /// None stands in the record, or none that can be read
    Unknown,
    /// This one
    Known(String),
}

/// The telephone of somebody, as gateways want it.
pub(crate) async fn telephone(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>) -> Result<Telephone> {
    if !visit.app.config.sends_text_messages() {
        return Ok(Telephone::NoGateway);
    }
    let known = facts(&mut visit.tx, unit, id).await?;
    let typed = known.iter().find(|fact| fact.field == PHONE).map(|fact| fact.value.as_str());
    Ok(typed.and_then(number).map_or(Telephone::Unknown, Telephone::Known))
}

/// What has become of the message that brought a code; nothing where it went, or where the code is on paper. A message has the key of its code.
pub(crate) async fn became(visit: &mut Visit, code: &CodeRow) -> Result<Option<&'static str>> {
    Ok(match mail::mail(&mut visit.tx, code.id.cast()).await?.map(|mail| mail.state).as_deref() {
        Some("queued") => Some("waiting"),
        Some("dead") => Some("failed"),
        _ => None,
    })
}

/// Makes a new code and sends it, once: the form brings its key along.
pub(crate) async fn create(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let participant = handed(&mut visit, unit, id).await?;
    let Telephone::Known(number) = telephone(&mut visit, unit, id).await? else { return Err(Error::Stale) };
    if participant.ended_on.is_some() {
        return Err(Error::Stale);
    }
    let key: Id<Code> = typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    // Held, so that of two clicks in the same moment the second finds what the first has made.
    if !hold(&mut visit.tx, unit, id).await? {
        return Err(Error::NotFound);
    }
    if sql::code(&mut visit.tx, unit, key).await?.is_none() {
        let language = Language::spoken(&typed.message_language);
        let (_, code) = make(&mut visit, unit, id, (key, language), &["C1", "C2"]).await?;
        let link = visit.link(&format!("/me/code/{code}"));
        let hers = visit.app.say(language);
        let subject = visit.say.text("me-codes-message-subject").to_string();
        visit.send_as(key.cast(), Mail { to: number, subject, body: format!("{} {link}", hers.text("me-message")) }).await?;
    }
    visit.done("done-me-message", format!("/units/{unit}/participants/{id}/codes")).await
}
