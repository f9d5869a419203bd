//! What she does on her own page. Each is one tap, works at once, and is noted as hers.

use axum::{extract::Path, http::HeaderMap, response::Response};
use db::Id;
use jiff::ToSpan;
use participants::{CHANGED, mark, rules::field_named};
use serde::Deserialize;
use std::collections::BTreeMap;
use support_plans::{
    Appointment, Entry, change,
    rules::{Kind, State},
    sql::{EntryRow, appointments, entries},
};
use transmissions::{Answered, Consent, give, questions, wording};
use web::{Error, Event, Form, Result, Visit, lines};

use crate::visits::{Hers, must};

/// Signs of what she says to an entry.
const LENGTH: usize = 1_000;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Answer {
    answer: String,
}

/// She comes, or cannot.
pub(crate) async fn appointment(
    mut visit: Visit,
    Path(id): Path<Id<Appointment>>,
    headers: HeaderMap,
    Form(given): Form<Answer>,
) -> Result<Response> {
    let Hers { unit, participant } = working(&mut visit, &headers).await?;
    if !["yes", "no"].contains(&given.answer.as_str()) {
        return Err(Error::Unreadable("error-unreadable"));
    }
    if !appointments::answer(&mut visit.tx, unit, participant.id, id, &given.answer).await? {
        return Err(Error::Stale);
    }
    visit.log(Event::new("answer", "appointment").on(id).unit(unit).subject(participant.id, ["C5"]));
    visit.done("done-me-answer", "/me").await
}

/// A step of her own is done.
pub(crate) async fn complete(mut visit: Visit, Path(id): Path<Id<Entry>>, headers: HeaderMap) -> Result<Response> {
    let (hers, saved) = entry(&mut visit, id, &headers).await?;
    if saved.kind != Kind::Step.code() || saved.doer_id.is_some() {
        return Err(Error::Stale);
    }
    if saved.closed_on.is_none() {
        let row = EntryRow { state: State::Done.code().to_owned(), closed_on: Some(visit.today()), ..saved.clone() };
        change(&mut visit, hers.unit, hers.participant.id, &saved, &row).await?;
    }
    visit.done("done-me-step", "/me").await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Remark {
    remark: String,
    disputed: String,
    /// What stood there when the page came
    said: String,
    was: String,
}

/// What she says to something in her plan, and whether it is not right.
pub(crate) async fn remark(mut visit: Visit, Path(id): Path<Id<Entry>>, headers: HeaderMap, Form(said): Form<Remark>) -> Result<Response> {
    let (hers, saved) = entry(&mut visit, id, &headers).await?;
    // Only what she changed: somebody of the unit may have written meanwhile what she says.
    let remark =
        if lines(&said.remark) == lines(&said.said) { saved.remark.clone() } else { lines(&said.remark).chars().take(LENGTH).collect() };
    let disputed = if said.disputed.is_empty() == said.was.is_empty() { saved.disputed } else { !said.disputed.is_empty() };
    let row = EntryRow { remark, disputed, ..saved.clone() };
    change(&mut visit, hers.unit, hers.participant.id, &saved, &row).await?;
    visit.done("done-me-said", "/me").await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Disputed {
    disputed: String,
}

/// Her goal is not written down right, or it is right by now; the mark goes wherever the goal has gone.
pub(crate) async fn goal(mut visit: Visit, headers: HeaderMap, Form(given): Form<Disputed>) -> Result<Response> {
    let Hers { unit, participant } = working(&mut visit, &headers).await?;
    let field = field_named("goal").ok_or(Error::NotFound)?;
    mark(&mut visit, unit, participant.id, field, given.disputed == "yes").await?;
    visit.later(CHANGED, &format!("{unit} {}", participant.id)).await?;
    visit.done("done-me-said", "/me").await
}

/// Whose page it is, while the unit still works with her: afterwards she reads, and takes back.
async fn working(visit: &mut Visit, headers: &HeaderMap) -> Result<Hers> {
    let hers = must(visit, headers).await?;
    if hers.participant.ended_on.is_some() { Err(Error::Stale) } else { Ok(hers) }
}

async fn entry(visit: &mut Visit, id: Id<Entry>, headers: &HeaderMap) -> Result<(Hers, EntryRow)> {
    let hers = working(visit, headers).await?;
    let rows = entries(&mut visit.tx, hers.unit, hers.participant.id).await?;
    let row = rows.into_iter().find(|row| row.id == id).ok_or(Error::NotFound)?;
    Ok((hers, row))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Given {
    id: String,
    pub(crate) recipient: String,
    pub(crate) purpose: String,
    pub(crate) months: String,
    /// In which she read the question
    language: String,
    /// German stood beside it
    pub(crate) german: String,
    #[serde(flatten)]
    pub(crate) answers: BTreeMap<String, String>,
}

/// She answers what she is asked: each kind of thing by itself. What she left open comes back.
pub(crate) async fn consent(mut visit: Visit, headers: HeaderMap, Form(given): Form<Given>) -> Result<Response> {
    let hers = must(&mut visit, &headers).await?;
    let open = questions(&mut visit, hers.unit, &hers.participant).await?;
    let is_it = |one: &&transmissions::Question| one.recipient.to_string() == given.recipient && one.purpose.code() == given.purpose;
    let question = open.iter().find(is_it).ok_or(Error::Stale)?;
    let (mut granted, mut refused) = (Vec::new(), Vec::new());
    for category in &question.categories {
        match given.answers.get(category.code()).map(String::as_str) {
            Some("yes") => granted.push(*category),
            Some("no") => refused.push(*category),
            _ => {}
        }
    }
    let months = given.months.parse::<i64>().ok().filter(|months| transmissions::MONTHS.contains(months));
    let is_whole = granted.len() + refused.len() == question.categories.len();
    // What is kept is what she read; a draft is nothing that somebody can say yes to.
    let released = wording::released(&mut visit).await?;
    let language = released.into_iter().find(|language| language.tag() == given.language);
    let (Some(months), true, Some(language)) = (months, is_whole, language) else {
        return crate::page::again(visit, hers, given).await;
    };
    let answered = Answered {
        id: given.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?,
        recipient: question.recipient,
        purpose: question.purpose,
        granted,
        refused,
        until: visit.today().saturating_add(months.months()),
        manner: "phone".to_owned(),
        language,
    };
    give(&mut visit, hers.unit, &hers.participant, &question.label, &answered).await?;
    visit.done("done-me-answer", "/me").await
}

/// She says no to what she said yes to.
pub(crate) async fn withdraw(mut visit: Visit, Path(id): Path<Id<Consent>>, headers: HeaderMap) -> Result<Response> {
    let hers = must(&mut visit, &headers).await?;
    transmissions::withdraw(&mut visit, hers.unit, &hers.participant, id).await?;
    visit.done("done-me-back", "/me").await
}
