//! Einwilligung: who may get what, what for, until when. She is asked one thing at a time, with a yes and a no that cost the same; it is kept as it was shown
//! to her. What she takes back stops at once, and whoever has it is asked to delete it.

use std::collections::BTreeMap;

use accounts::Unit;
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use jiff::{ToSpan, civil::Date};
use participants::{
    Participant,
    access::helped,
    rules::{Category, FIELDS},
    sql::ParticipantRow,
};
use serde::Deserialize;
use web::{Error, Event, Filter, Form, Language, Problems, Result, Say, Visit, address};

use crate::{
    Consent,
    access::Deed,
    orders,
    pass_on::{fields, tell},
    rules::{Answer, Purpose},
    sql::{
        self, arrivals,
        consents::{self, ConsentRow},
        rules::{PartyRow, recipients},
    },
    ways::{Ways, categories, ways},
};

/// Which text it is; a new one gets a new word.
pub const EDITION: &str = "2026-11";

/// In which languages the text is released. A draft is nothing that somebody can say yes to.
const RELEASED: [Language; 1] = [Language::De];

/// How she can be asked.
const MANNERS: [&str; 3] = ["screen", "paper", "spoken"];

/// How long it counts, in months.
const MONTHS: [i64; 3] = [3, 6, 12];

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    id: String,
    recipient: String,
    purpose: String,
    months: String,
    manner: String,
    /// Her answers, `yes` or `no`, by the codes of the categories
    #[serde(flatten)]
    answers: BTreeMap<String, String>,
}

/// What she said.
#[derive(Debug, Clone)]
pub struct Answered {
    /// Its key: the same again is the same consent
    pub id: Id<Consent>,
    /// Who may get it
    pub recipient: Id<Unit>,
    /// What for
    pub purpose: Purpose,
    /// Yes
    pub granted: Vec<Category>,
    /// No
    pub refused: Vec<Category>,
    /// Last day
    pub until: Date,
    /// `screen`, `paper` or `spoken`
    pub manner: String,
}

#[derive(Template)]
#[template(path = "consent.html")]
struct Ask {
    say: Say,
    /// Speaks her language.
    hers: Say,
    unit: Id<Unit>,
    participant: ParticipantRow,
    recipients: Vec<PartyRow>,
    ways: Option<Ways>,
    typed: Typed,
    problems: Problems,
}

pub(crate) async fn new(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Filter(mut typed): Filter<Typed>,
) -> Result<Response> {
    // Nothing is chosen before she has said it.
    typed.answers.clear();
    typed.id = visit.random_id::<Consent>().to_string();
    let content = content(&mut visit, unit, id, typed).await?;
    let title = content.title();
    visit.page(title, &content).await
}

/// Keeps what she said.
pub(crate) async fn create(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let mut content = content(&mut visit, unit, id, typed).await?;
    let (purpose, Some(ways)) = (Purpose::from_code(&content.typed.purpose), &content.ways) else { return Err(Error::Stale) };
    let mut problems = Problems::default();
    let (mut granted, mut refused) = (Vec::new(), Vec::new());
    for category in content.asked() {
        match content.typed.answers.get(category.code()).map(String::as_str) {
            Some("yes") => granted.push(category),
            Some("no") => refused.push(category),
            _ => problems.add(category.code(), "problem-consent-answer"),
        }
    }
    let months = content.typed.months.parse::<i64>().ok().filter(|months| MONTHS.contains(months));
    if !MANNERS.contains(&content.typed.manner.as_str()) {
        problems.add("manner", "problem-consent-manner");
    }
    let (Some(purpose), Some(months), true) = (purpose, months, problems.is_empty() && !(granted.is_empty() && refused.is_empty())) else {
        content.problems = problems;
        let title = content.title();
        return visit.again(title, &content).await;
    };
    let answered = Answered {
        id: content.typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?,
        recipient: ways.recipient.id,
        purpose,
        granted,
        refused,
        until: visit.today().saturating_add(months.months()),
        manner: content.typed.manner.clone(),
    };
    give(&mut visit, unit, &content.participant, &ways.recipient.label(), &answered).await?;
    visit.done("done-consent", format!("/units/{unit}/participants/{id}/transmissions")).await
}

/// Keeps what she said, as it was shown to her: for the page and the demonstration. What she said before about the same is replaced; of what she says no to
/// now the deletion is asked for.
pub async fn give(visit: &mut Visit, unit: Id<Unit>, participant: &ParticipantRow, recipient: &str, said: &Answered) -> Result<()> {
    let (now, today) = (visit.now(), visit.today());
    let before = consents::valid(&mut visit.tx, unit, participant.id, said.recipient, said.purpose.code(), today).await?;
    if before.as_ref().is_some_and(|row| row.id == said.id) {
        return Ok(());
    }
    let codes = |list: &[Category]| list.iter().map(|category| category.code()).collect::<Vec<_>>().join(" ");
    let hers = visit.app.say(RELEASED[0]);
    let row = ConsentRow {
        id: said.id,
        participant_id: participant.id,
        recipient_id: said.recipient,
        purpose: said.purpose.code().to_owned(),
        granted: codes(&said.granted),
        refused: codes(&said.refused),
        until_day: said.until,
        language: RELEASED[0].tag().to_owned(),
        edition: EDITION.to_owned(),
        shown: shown(&hers, recipient, said),
        manner: said.manner.clone(),
        given_at: now,
        ended_at: None,
        ended_as: None,
    };
    if let Some(before) = &before {
        consents::end(&mut visit.tx, unit, participant.id, before.id, now, "replaced").await?;
    }
    let by = visit.actor.account().map(|account| account.to_string()).unwrap_or_default();
    if !consents::insert(&mut visit.tx, unit, &row, &by).await? {
        return Err(Error::Stale);
    }
    let asked = said.granted.iter().chain(&said.refused).map(|category| category.code());
    visit.log(Event::new("consent", "consent").on(row.id).unit(unit).subject(participant.id, asked).recipient(said.recipient));
    if let Some(before) = before {
        stop(visit, unit, participant, &before, &said.granted).await?;
    }
    Ok(())
}

/// She takes it back. It counts no more from this moment on; whoever has something by it is asked to delete it.
pub(crate) async fn end(mut visit: Visit, Path((unit, id, consent)): Path<(Id<Unit>, Id<Participant>, Id<Consent>)>) -> Result<Response> {
    let (participant, here) = helped(&mut visit, unit, id).await?;
    visit.may(Deed::TakeConsent, here)?;
    let now = visit.now();
    if consents::end(&mut visit.tx, unit, id, consent, now, "withdrawn").await? {
        let all = consents::consents(&mut visit.tx, unit, id).await?;
        let row = all.into_iter().find(|row| row.id == consent).ok_or(Error::NotFound)?;
        let codes = categories(&row.granted).into_iter().map(Category::code);
        visit.log(Event::new("take_back", "consent").on(consent).unit(unit).subject(id, codes).recipient(row.recipient_id));
        stop(&mut visit, unit, &participant, &row, &[]).await?;
    }
    visit.done("done-consent-ended", format!("/units/{unit}/participants/{id}/transmissions")).await
}

/// What follows from an end: standing orders stop, and of what went by it and is no longer covered the deletion is asked for.
async fn stop(visit: &mut Visit, unit: Id<Unit>, participant: &ParticipantRow, ended: &ConsentRow, still: &[Category]) -> Result<()> {
    orders::stop(visit, unit, participant, ended.recipient_id, &ended.purpose).await?;
    let now = visit.now();
    let mut asked = 0;
    for row in sql::by_consent(&mut visit.tx, unit, ended.id).await? {
        if fields(&row.fields).iter().all(|field| still.contains(&field.category)) {
            continue;
        }
        sql::set_deletion(&mut visit.tx, unit, row.id, now).await?;
        if arrivals::set_deletion(&mut visit.tx, row.recipient_id, row.id, now).await? {
            asked += 1;
        } else {
            sql::set_deleted(&mut visit.tx, unit, row.id, now).await?;
        }
        visit.log(Event::new("recall", "transmission").on(row.id).unit(unit).subject(participant.id, []).recipient(row.recipient_id));
    }
    let waiting = arrivals::waiting(&mut visit.tx, ended.recipient_id).await?;
    if asked > 0 && waiting.deletions == asked {
        tell(visit, ended.recipient_id, ["deletion-mail-subject", "deletion-mail-body"]).await?;
    }
    Ok(())
}

/// The text, its questions and her answers.
fn shown(hers: &Say, recipient: &str, said: &Answered) -> String {
    let answer = |category: &Category, key: &str| format!("{} {}", question(hers, recipient, *category), hers.text(key));
    let mut lines = paragraphs(hers, recipient, said.purpose);
    lines.push(hers.text("consent-until").arg("day", hers.day(said.until)).to_string());
    lines.extend(said.granted.iter().map(|category| answer(category, "consent-yes")));
    lines.extend(said.refused.iter().map(|category| answer(category, "consent-no")));
    lines.join("\n")
}

fn paragraphs(hers: &Say, recipient: &str, purpose: Purpose) -> Vec<String> {
    let words =
        |key: &str| hers.text(key).arg("recipient", recipient).arg("purpose", hers.word("purpose-hers", purpose.code())).to_string();
    ["consent-what", "consent-name", "consent-free", "consent-back"].map(words).into()
}

fn question(hers: &Say, recipient: &str, category: Category) -> String {
    hers.text("consent-question").arg("recipient", recipient).arg("category", hers.word("category", category.word())).to_string()
}

async fn content(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>, typed: Typed) -> Result<Ask> {
    let (participant, here) = helped(visit, unit, id).await?;
    visit.may(Deed::TakeConsent, here)?;
    let (network, today) = (visit.sight()?, visit.today());
    let recipients = recipients(&mut visit.tx, network, unit, today).await?;
    let chosen = recipients.iter().find(|one| one.id.to_string() == typed.recipient).map(|one| one.id);
    let ways = match (chosen, Purpose::from_code(&typed.purpose)) {
        (Some(recipient), Some(_)) => Some(ways(visit, unit, &participant, recipient, None).await?),
        _ => None,
    };
    visit.log(Event::new("read", "participant").on(id).unit(unit).subject(id, ["C1"]));
    visit.crumb_text("participants", "/participants");
    visit.crumb(&participant.name, format!("/units/{unit}/participants/{id}"));
    visit.crumb_text("transmissions", format!("/units/{unit}/participants/{id}/transmissions"));
    Ok(Ask {
        hers: visit.app.say(RELEASED[0]),
        say: visit.say.clone(),
        unit,
        participant,
        recipients,
        ways,
        typed,
        problems: Problems::default(),
    })
}

impl Ask {
    fn title(&self) -> String {
        self.say.text("consent-title").arg("name", self.participant.name.as_str()).to_string()
    }

    fn href(&self) -> String {
        format!("/units/{}/participants/{}/consents", self.unit, self.participant.id)
    }

    fn back(&self) -> String {
        format!("/units/{}/participants/{}/transmissions", self.unit, self.participant.id)
    }

    fn to(&self) -> Vec<Choice> {
        let choice = |one: &PartyRow| Choice::new(one.id.to_string(), one.label(), one.id.to_string() == self.typed.recipient);
        self.recipients.iter().map(choice).collect()
    }

    fn purposes(&self) -> Vec<Choice> {
        let choice = |one: &Purpose| Choice::new(one.code(), self.say.word("purpose", one.code()), one.code() == self.typed.purpose);
        Purpose::ALL.iter().map(choice).collect()
    }

    fn recipient(&self) -> String {
        self.ways.as_ref().map(|ways| ways.recipient.label()).unwrap_or_default()
    }

    /// What the rules leave to her, of what is kept here: what a law lets pass is no question, or a no would be none.
    fn asked(&self) -> Vec<Category> {
        let Some(ways) = &self.ways else { return Vec::new() };
        let is_kept = |category: &Category| FIELDS.iter().any(|field| field.category == *category);
        Category::ALL.into_iter().filter(is_kept).filter(|category| ways.ground(*category).answer() == Answer::Consent).collect()
    }

    fn lang(&self) -> &'static str {
        RELEASED[0].tag()
    }

    fn text(&self) -> Vec<String> {
        Purpose::from_code(&self.typed.purpose).map(|purpose| paragraphs(&self.hers, &self.recipient(), purpose)).unwrap_or_default()
    }

    fn question(&self, category: &Category) -> String {
        question(&self.hers, &self.recipient(), *category)
    }

    fn answers(&self, category: &Category) -> Vec<Choice> {
        let given = self.typed.answers.get(category.code()).map(String::as_str);
        [("yes", "consent-yes"), ("no", "consent-no")]
            .map(|(value, key)| Choice::new(value, self.hers.text(key), given == Some(value)))
            .into()
    }

    fn months(&self) -> Vec<Choice> {
        let chosen = self.typed.months.parse().unwrap_or(6);
        let choice =
            |months: &i64| Choice::new(months.to_string(), self.hers.text("order-months").arg("months", *months), *months == chosen);
        MONTHS.iter().map(choice).collect()
    }

    fn manners(&self) -> Vec<Choice> {
        let choice = |manner: &&str| Choice::new(*manner, self.say.word("consent-manner", manner), *manner == self.typed.manner);
        MANNERS.iter().map(choice).collect()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    /// The same page for another recipient.
    fn other(&self) -> String {
        address(&format!("{}/new", self.href()), &[])
    }
}
