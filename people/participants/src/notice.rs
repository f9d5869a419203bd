//! Informationshinweis (Art. 13 GDPR, § 82 SGB X): before anything is kept, somebody is told what happens with what she says. That she was is noted,
//! with the language and the edition of the text, and nothing can be kept without it.

use accounts::Unit;
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use serde::Deserialize;
use web::{Error, Event, Filter, Form, Language, Problems, Refused, Result, Say, Visit, address};

use crate::{
    Notice,
    access::{Deed, compartment},
    rules::KEPT_MONTHS,
    sql::{self, NoticeRow, UnitRow},
};

/// Which text it is; a new one gets a new word.
pub const EDITION: &str = "2026-11-4";

/// The same as releases of translations name it.
pub const RELEASED_AS: &str = "2026-11-4-notice";

/// In which languages there is a text.
pub const LANGUAGES: [Language; 8] = Language::ALL;

/// Its title, and a paragraph each.
pub const KEYS: [&str; 9] =
    ["notice", "notice-who", "notice-what", "notice-why", "notice-whom", "notice-long", "notice-rights", "notice-free", "notice-officer"];

/// How somebody can be told.
pub const MANNERS: [&str; 3] = ["screen", "paper", "spoken"];

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    language: String,
    /// German stands beside it, for whoever reads it with her
    german: String,
    /// With what she came from another unit
    arrival: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Given {
    id: String,
    language: String,
    german: String,
    manner: String,
    arrival: String,
}

#[derive(Template)]
#[template(path = "notice.html")]
struct Show {
    say: Say,
    /// Speaks the language of whoever is told.
    hers: Say,
    /// German, where it stands beside that
    german: Option<Say>,
    /// The translation is one that nobody has checked: German stands beside it
    is_draft: bool,
    unit: UnitRow,
    id: Id<Notice>,
    arrival: String,
    problems: Problems,
}

pub(crate) async fn new(mut visit: Visit, Path(unit): Path<Id<Unit>>, Filter(asked): Filter<Asked>) -> Result<Response> {
    let content = content(&mut visit, unit, &asked, Problems::default()).await?;
    let title = visit.say.text("notice").to_string();
    visit.page(title, &content).await
}

/// Notes that she was told. The form brings its key along, so that a double click tells her once.
pub(crate) async fn create(mut visit: Visit, Path(unit): Path<Id<Unit>>, Form(given): Form<Given>) -> Result<Response> {
    visit.may(Deed::TakeUp, compartment(&visit, unit))?;
    if sql::unit(&mut visit.tx, unit).await?.is_none() {
        return Err(Refused("refused-closed").into());
    }
    let id: Id<Notice> = given.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    if !MANNERS.contains(&given.manner.as_str()) {
        let mut problems = Problems::default();
        problems.add("manner", "problem-notice-manner");
        let asked = Asked { language: given.language, german: given.german, arrival: given.arrival };
        let content = content(&mut visit, unit, &asked, problems).await?;
        let title = visit.say.text("notice").to_string();
        return visit.again(title, &content).await;
    }
    let row = NoticeRow {
        id,
        language: Language::spoken(&given.language).tag().to_owned(),
        edition: EDITION.to_owned(),
        manner: given.manner,
        given_at: visit.now(),
    };
    tell(&mut visit, unit, &row).await?;
    let notice = id.to_string();
    visit.redirect(address(&format!("/units/{unit}/participants/new"), &[("notice", &notice), ("arrival", &given.arrival)])).await
}

/// Keeps that somebody was told: for the page and the demonstration.
pub(crate) async fn tell(visit: &mut Visit, unit: Id<Unit>, row: &NoticeRow) -> Result<()> {
    let by = visit.actor.account().map(|account| account.to_string()).unwrap_or_default();
    if sql::give_notice(&mut visit.tx, unit, row, &by).await? {
        visit.log(Event::new("tell", "notice").on(row.id).unit(unit));
    }
    Ok(())
}

async fn content(visit: &mut Visit, unit: Id<Unit>, asked: &Asked, problems: Problems) -> Result<Show> {
    visit.may(Deed::TakeUp, compartment(visit, unit))?;
    let unit = sql::unit(&mut visit.tx, unit).await?.ok_or(Error::NotFound)?;
    visit.crumb_text("participants", "/participants");
    let language = Language::spoken(&asked.language);
    let is_draft = language != Language::De && !sql::is_released(&mut visit.tx, language, RELEASED_AS).await?;
    let is_beside = language != Language::De && (is_draft || !asked.german.is_empty());
    Ok(Show {
        hers: visit.app.say(language),
        german: is_beside.then(|| visit.app.say(Language::De)),
        say: visit.say.clone(),
        is_draft,
        arrival: asked.arrival.clone(),
        id: visit.random_id(),
        unit,
        problems,
    })
}

impl Show {
    /// In her language, and in German where that stands beside it.
    fn texts(&self) -> Vec<&Say> {
        std::iter::once(&self.hers).chain(&self.german).collect()
    }

    /// What she is told, a paragraph each; whom to ask is the unit itself.
    fn paragraphs(&self, says: &Say) -> Vec<String> {
        let reach: Vec<&str> = [self.unit.phone.as_str(), self.unit.email.as_str()].into_iter().filter(|way| !way.is_empty()).collect();
        // Art. 13(1)(b) GDPR: how the officer is reached, where there is one.
        KEYS.into_iter()
            .skip(1)
            .filter(|key| *key != "notice-officer" || !self.unit.dpo_contact.is_empty())
            .map(|key| {
                says.text(key)
                    .arg("unit", self.unit.name.as_str())
                    .arg("organisation", self.unit.organisation.as_str())
                    .arg("reach", reach.join(", "))
                    .arg("months", KEPT_MONTHS)
                    .arg("officer", self.unit.dpo_contact.as_str())
                    .to_string()
            })
            .collect()
    }

    fn href(&self) -> String {
        format!("/units/{}/notices/new", self.unit.id)
    }

    fn languages(&self) -> Vec<Choice> {
        let choice = |one: &Language| Choice::new(one.tag(), self.say.word("language", one.tag()), *one == self.hers.language);
        LANGUAGES.iter().map(choice).collect()
    }

    fn manners(&self) -> Vec<Choice> {
        MANNERS.iter().map(|one| Choice::new(*one, self.say.word("notice-manner", one), false)).collect()
    }

    fn lang(&self) -> &'static str {
        self.hers.language.tag()
    }

    /// The same page with German beside it.
    fn beside(&self) -> String {
        address(&self.href(), &[("language", self.lang()), ("german", "1"), ("arrival", &self.arrival)])
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }
}
