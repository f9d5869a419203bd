//! Entbindung von der Schweigepflicht (§ 203 StGB): she releases one person who helps her, towards one other person, about one thing. It is neither a consent,
//! which is about offices and their data, nor a law: the program passes nothing on because of it, it only keeps who may speak with whom.

use accounts::{Account, Unit};
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use jiff::{ToSpan, civil::Date};
use participants::{
    Participant,
    access::{helped, open},
    sql::{
        ParticipantRow,
        support_circle::{HelperRow, helpers},
    },
};
use serde::Deserialize;
use web::{Error, Event, Form, Language, Mail, Problems, Result, Say, Visit};

use crate::{
    MONTHS, SecrecyRelease,
    access::Deed,
    consents::MANNERS,
    sql::secrecy_releases::{self as sql, ReleaseRow},
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    id: String,
    professional: String,
    listener: String,
    house: String,
    content: String,
    months: String,
    manner: String,
}

#[derive(Template)]
#[template(path = "secrecy_release.html")]
struct New {
    say: Say,
    unit: Id<Unit>,
    participant: ParticipantRow,
    helpers: Vec<HelperRow>,
    typed: Typed,
    problems: Problems,
}

async fn content(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>, typed: Typed) -> Result<New> {
    let (participant, here) = helped(visit, unit, id).await?;
    visit.may(Deed::TakeConsent, here)?;
    open(&participant)?;
    if participant.ended_on.is_some() {
        return Err(Error::Stale);
    }
    let helpers = helpers(&mut visit.tx, unit, id).await?;
    visit.log(Event::new("read", "participant").on(id).unit(unit).subject(id, ["C1"]));
    visit.crumb_text("participants", "/participants");
    visit.crumb(&participant.name, format!("/units/{unit}/participants/{id}"));
    visit.crumb_text("transmissions", format!("/units/{unit}/participants/{id}/transmissions"));
    Ok(New { say: visit.say.clone(), unit, participant, helpers, typed, problems: Problems::default() })
}

pub(crate) async fn new(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>) -> Result<Response> {
    let typed = Typed { id: visit.random_id::<SecrecyRelease>().to_string(), ..Typed::default() };
    let content = content(&mut visit, unit, id, typed).await?;
    let title = content.title();
    visit.page(title, &content).await
}

/// Keeps what she said, with the words that she read.
pub(crate) async fn create(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let mut content = content(&mut visit, unit, id, typed).await?;
    let row = match content.parse(visit.today()) {
        Ok(row) => row,
        Err(problems) => {
            content.problems = problems;
            let title = content.title();
            return visit.again(title, &content).await;
        }
    };
    release(&mut visit, unit, row).await?;
    visit.done("done-secrecy-released", format!("/units/{unit}/participants/{id}/transmissions")).await
}

/// Keeps a release, now and in the words that she read: for the page and the demonstration. The same key again is the same release.
pub async fn release(visit: &mut Visit, unit: Id<Unit>, row: ReleaseRow) -> Result<()> {
    let say = visit.app.say(Language::De);
    let shown = [words(&say, &row), say.text("secrecy-free").to_string(), say.text("secrecy-back").to_string()].join("\n");
    let row = ReleaseRow { given_at: visit.now(), shown, ..row };
    let by = visit.actor.account().map(|account| account.to_string()).unwrap_or_default();
    if sql::insert(&mut visit.tx, unit, &row, &by).await? {
        visit.log(Event::new("release_secrecy", "secrecy").on(row.id).unit(unit).subject(row.participant_id, ["C1", "C8"]));
        tell(visit, unit, &row).await?;
    }
    Ok(())
}

/// Whoever is released learns that something has changed, unless it is her own deed: what it is stands on the page, not in the mail.
async fn tell(visit: &mut Visit, unit: Id<Unit>, row: &ReleaseRow) -> Result<()> {
    if visit.actor.account() == Some(row.professional_id) {
        return Ok(());
    }
    let Some(account) = accounts::sql::account(&mut visit.tx, row.professional_id).await? else { return Ok(()) };
    let link = visit.link(&format!("/units/{unit}/participants/{}/transmissions", row.participant_id));
    let say = visit.app.say(Language::De);
    let body = say.text("secrecy-mail-body").arg("name", account.name.as_str()).arg("link", link).to_string();
    visit.send(Mail { to: account.email, subject: say.text("secrecy-mail-subject").to_string(), body }).await
}

/// She takes it back, and somebody of the unit notes it.
pub(crate) async fn end(
    mut visit: Visit,
    Path((unit, id, release)): Path<(Id<Unit>, Id<Participant>, Id<SecrecyRelease>)>,
) -> Result<Response> {
    let (_, here) = helped(&mut visit, unit, id).await?;
    visit.may(Deed::TakeConsent, here)?;
    take_back(&mut visit, unit, id, release).await?;
    visit.done("done-secrecy-ended", format!("/units/{unit}/participants/{id}/transmissions")).await
}

/// She takes it back: for the page, and for her own.
pub async fn take_back(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>, release: Id<SecrecyRelease>) -> Result<()> {
    let now = visit.now();
    if sql::end(&mut visit.tx, unit, id, release, now).await? {
        visit.log(Event::new("take_back", "secrecy").on(release).unit(unit).subject(id, ["C1", "C8"]));
        if let Some(row) = sql::releases(&mut visit.tx, unit, id).await?.iter().find(|row| row.id == release) {
            tell(visit, unit, row).await?;
        }
    }
    Ok(())
}

/// "Daniel Weber darf mit Dr. Ines Roth, Klinikum, sprechen: …"
pub fn words(say: &Say, row: &ReleaseRow) -> String {
    let listener = if row.house.is_empty() { row.listener.clone() } else { format!("{}, {}", row.listener, row.house) };
    let words = say.text("secrecy-of").arg("professional", row.professional.as_str()).arg("listener", listener);
    words.arg("content", row.content.as_str()).to_string()
}

impl New {
    fn title(&self) -> String {
        self.say.text("secrecy-title").arg("name", self.participant.name.as_str()).to_string()
    }

    fn back(&self) -> String {
        format!("/units/{}/participants/{}", self.unit, self.participant.id)
    }

    fn professionals(&self) -> Vec<Choice> {
        let choice = |one: &HelperRow| {
            Choice::new(one.account_id.to_string(), one.name.clone(), one.account_id.to_string() == self.typed.professional)
        };
        self.helpers.iter().map(choice).collect()
    }

    fn months(&self) -> Vec<Choice> {
        let choice = |months: &i64| {
            Choice::new(months.to_string(), self.say.text("order-months").arg("months", *months), months.to_string() == self.typed.months)
        };
        MONTHS.iter().map(choice).collect()
    }

    fn manners(&self) -> Vec<Choice> {
        let choice = |manner: &&str| Choice::new(*manner, self.say.word("consent-manner", manner), *manner == self.typed.manner);
        MANNERS.iter().map(choice).collect()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    /// What the form says, without the moment and the words.
    fn parse(&self, today: Date) -> Result<ReleaseRow, Problems> {
        let (typed, mut problems) = (&self.typed, Problems::default());
        let helper = self.helpers.iter().find(|one| one.account_id.to_string() == typed.professional);
        let months = typed.months.parse::<i64>().ok().filter(|months| MONTHS.contains(months));
        let id = typed.id.parse::<Id<SecrecyRelease>>().ok();
        if helper.is_none() || id.is_none() {
            problems.add("professional", "problem-secrecy-professional");
        }
        if months.is_none() {
            problems.add("months", "problem-consent-months");
        }
        if !MANNERS.contains(&typed.manner.as_str()) {
            problems.add("manner", "problem-consent-manner");
        }
        let listener = problems.required("listener", &typed.listener, "problem-secrecy-listener");
        let house = problems.optional("house", &typed.house);
        let content = problems.required("content", &typed.content, "problem-secrecy-content");
        let nobody: Id<Account> = Id::minted(0, [0; 10]);
        problems.then(ReleaseRow {
            id: id.unwrap_or_else(|| Id::minted(0, [0; 10])),
            participant_id: self.participant.id,
            professional_id: helper.map_or(nobody, |one| one.account_id),
            professional: helper.map(|one| one.name.clone()).unwrap_or_default(),
            listener,
            house,
            content,
            until_day: today.saturating_add(months.unwrap_or_default().months()),
            shown: String::new(),
            manner: typed.manner.clone(),
            given_at: jiff::Timestamp::UNIX_EPOCH,
            ended_at: None,
        })
    }
}
