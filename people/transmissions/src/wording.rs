//! In which words she is asked, and in which languages: a translation is a draft until somebody who is responsible for data protection has released it, and a
//! draft is nothing that somebody can say yes to.

use askama::Template;
use axum::{extract::Path, response::Response};
use participants::rules::{Category, FIELDS};
use web::{Error, Event, Language, Result, Say, Visit};

use crate::{
    access::Deed,
    consents::Answered,
    rules::Purpose,
    sql::consents::{self, ReleaseRow},
};

/// Which text it is; a new one gets a new word, and every translation of it is a draft again.
pub const EDITION: &str = "2026-11";

/// Keys of the text, a paragraph each.
const PARAGRAPHS: [&str; 6] = ["consent-what", "consent-copy", "consent-later", "consent-free", "consent-back", "consent-law"];

#[derive(Template)]
#[template(path = "wording.html")]
struct Wording {
    say: Say,
    languages: Vec<Draft>,
    may_release: bool,
}

/// The text in one language, as an officer looks at it.
struct Draft {
    language: Language,
    paragraphs: Vec<String>,
    release: Option<ReleaseRow>,
}

/// Languages in which the text is released: German, and what a deployment has released in this edition.
pub async fn released(visit: &mut Visit) -> Result<Vec<Language>> {
    let rows = consents::releases(&mut visit.tx, EDITION).await?;
    let is_released = |language: &Language| *language == Language::De || rows.iter().any(|row| row.language == language.tag());
    Ok(Language::ALL.into_iter().filter(is_released).collect())
}

pub(crate) async fn list(mut visit: Visit) -> Result<Response> {
    visit.may(Deed::ReadRules, visit.here())?;
    let rows = consents::releases(&mut visit.tx, EDITION).await?;
    let draft = |language: Language| {
        let hers = visit.app.say(language);
        let recipient = visit.say.text("wording-recipient").to_string();
        let mut paragraphs = paragraphs(&hers, &recipient, Purpose::JointPlan);
        paragraphs.push(question(&hers, &recipient, Category::Contact));
        let release = rows.iter().find(|row| row.language == language.tag()).cloned();
        Draft { language, paragraphs, release }
    };
    let content = Wording {
        languages: Language::ALL.into_iter().map(draft).collect(),
        may_release: visit.can(Deed::RestrictRules, visit.here()),
        say: visit.say.clone(),
    };
    let title = visit.say.text("wording").to_string();
    visit.page(title, &content).await
}

/// Somebody who can read it says that it is right.
pub(crate) async fn release(visit: Visit, Path(language): Path<String>) -> Result<Response> {
    set(visit, &language, true).await
}

/// It is a draft again: what was said yes to stays.
pub(crate) async fn end(visit: Visit, Path(language): Path<String>) -> Result<Response> {
    set(visit, &language, false).await
}

async fn set(mut visit: Visit, language: &str, released: bool) -> Result<Response> {
    visit.may(Deed::RestrictRules, visit.here())?;
    let known = |one: &Language| *one != Language::De && one.tag() == language;
    let language = Language::ALL.into_iter().find(known).ok_or(Error::NotFound)?;
    let (by, now) = (visit.actor.account().map(|account| account.to_string()).unwrap_or_default(), visit.now());
    let row = ReleaseRow { language: language.tag().to_owned(), released_at: now };
    let changed = if released {
        consents::release(&mut visit.tx, &row, EDITION, &by).await?
    } else {
        consents::unrelease(&mut visit.tx, language).await?
    };
    if changed {
        visit.log(Event::new(if released { "release" } else { "withdraw" }, "wording").key(language.tag()));
    }
    visit.done("done-saved", "/transmissions/wording").await
}

/// The text, its questions and her answers.
pub(crate) fn shown(hers: &Say, recipient: &str, said: &Answered) -> String {
    let answer = |category: &Category, key: &str| {
        format!("{} ({}) {}", question(hers, recipient, *category), contents(hers, *category), hers.text(key))
    };
    let mut lines = paragraphs(hers, recipient, said.purpose);
    lines.push(hers.text("consent-until").arg("day", hers.day(said.until)).to_string());
    lines.extend(said.granted.iter().map(|category| answer(category, "consent-yes")));
    lines.extend(said.refused.iter().map(|category| answer(category, "consent-no")));
    lines.join("\n")
}

/// What she is told before she is asked.
pub fn paragraphs(hers: &Say, recipient: &str, purpose: Purpose) -> Vec<String> {
    let words =
        |key: &str| hers.text(key).arg("recipient", recipient).arg("purpose", hers.word("purpose-hers", purpose.code())).to_string();
    PARAGRAPHS.map(words).into()
}

/// One recipient and one kind of thing.
pub fn question(hers: &Say, recipient: &str, category: Category) -> String {
    hers.text("consent-question").arg("recipient", recipient).arg("category", hers.word("category", category.word())).to_string()
}

/// What the category holds here, in single words.
pub fn contents(hers: &Say, category: Category) -> String {
    let of = FIELDS.iter().filter(|field| field.category == category);
    of.map(|field| hers.word("participant", field.name)).collect::<Vec<_>>().join(", ")
}

impl Wording {
    /// "freigegeben am …", or that it is a draft.
    fn state(&self, draft: &Draft) -> String {
        match (&draft.release, draft.language) {
            (Some(row), _) => self.say.text("wording-released").arg("at", self.say.instant(row.released_at)).to_string(),
            (None, Language::De) => self.say.text("wording-original").to_string(),
            (None, _) => self.say.text("wording-draft").to_string(),
        }
    }
}
