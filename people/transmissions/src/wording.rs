//! In which words she is asked, and in which languages: a translation is a draft until somebody who is responsible for data protection has released it, and a
//! draft is nothing that somebody can say yes to. The texts of her own page and the notice are released by themselves: until then it stands there that nobody has checked them.

use askama::Template;
use axum::{extract::Path, response::Response};
use participants::{
    notice,
    rules::{Category, FIELDS},
};
use serde::Deserialize;
use web::{Error, Event, Filter, Form, Language, Result, Say, Visit};

use crate::{
    access::Deed,
    consents::Answered,
    rules::Purpose,
    sql::consents::{self, ReleaseRow},
};

/// Which text it is; a new one gets a new word, and every translation of it is a draft again.
pub const EDITION: &str = "2026-11-2";

/// The same for the texts of her own page.
const PAGE: &str = "page-2026-11-4";

/// What is released by itself, and how releases name its edition.
const PARTS: [(&str, &str); 2] = [("page", PAGE), ("notice", notice::RELEASED_AS)];

/// With what the texts of her page begin, and those of the same crate that she does not read.
const OF_THE_PAGE: [&str; 2] = ["me-", "me-codes"];

/// What stands in a text in the place of what it is about.
const ARGUMENTS: [&str; 21] = [
    "all",
    "at",
    "bring",
    "categories",
    "contact",
    "day",
    "done",
    "fields",
    "months",
    "name",
    "officer",
    "organisation",
    "other",
    "place",
    "reach",
    "recipient",
    "remark",
    "state",
    "unit",
    "what",
    "who",
];

/// Keys of the text, a paragraph each.
const PARAGRAPHS: [&str; 6] = ["consent-what", "consent-copy", "consent-later", "consent-free", "consent-back", "consent-law"];

#[derive(Template)]
#[template(path = "wording.html")]
struct Wording {
    say: Say,
    languages: Vec<Draft>,
    may_release: bool,
    read: Option<Side>,
}

/// Texts that are read before they are released.
struct Side {
    language: Language,
    /// Of her page or of the notice
    part: &'static str,
    /// In German and in the language
    texts: Vec<(String, String)>,
}

/// Which texts are shown.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wanted {
    language: String,
    text: String,
}

/// Which text is released.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Which {
    /// One of [`PARTS`], or nothing for that of a consent
    text: String,
}

/// What a deployment has released.
pub struct Released {
    /// Languages in which she can be asked
    pub consent: Vec<Language>,
    /// Languages in which somebody has checked her page
    pub page: Vec<Language>,
}

/// The text in one language, as an officer looks at it.
struct Draft {
    language: Language,
    lines: Vec<String>,
    release: Option<ReleaseRow>,
    /// Those of [`PARTS`]
    parts: Vec<(&'static str, Option<ReleaseRow>)>,
}

/// What is released of both texts: German, and what a deployment has released in this edition.
pub async fn all_released(visit: &mut Visit) -> Result<Released> {
    let rows = consents::releases(&mut visit.tx).await?;
    let of = |edition: &str| {
        let is_released = |language: &Language| *language == Language::De || found(&rows, *language, edition).is_some();
        Language::ALL.into_iter().filter(is_released).collect()
    };
    Ok(Released { consent: of(EDITION), page: of(PAGE) })
}

/// Languages in which the text of a consent is released.
pub async fn released(visit: &mut Visit) -> Result<Vec<Language>> {
    Ok(all_released(visit).await?.consent)
}

fn found(rows: &[ReleaseRow], language: Language, edition: &str) -> Option<ReleaseRow> {
    rows.iter().find(|row| row.language == language.tag() && row.edition == edition).cloned()
}

pub(crate) async fn list(mut visit: Visit, Filter(wanted): Filter<Wanted>) -> Result<Response> {
    visit.may(Deed::ReadRules, visit.here())?;
    let rows = consents::releases(&mut visit.tx).await?;
    let draft = |language: Language| {
        let hers = visit.app.say(language);
        let recipient = visit.say.text("wording-recipient").to_string();
        let kept = Category::ALL.into_iter().filter(|category| FIELDS.iter().any(|field| field.category == *category));
        Draft {
            language,
            lines: lines(&hers, &recipient, Purpose::JointPlan, &kept.collect::<Vec<_>>()),
            release: found(&rows, language, EDITION),
            parts: PARTS.map(|(part, edition)| (part, found(&rows, language, edition))).into(),
        }
    };
    let read = Language::ALL.into_iter().find(|language| *language != Language::De && language.tag() == wanted.language);
    let part = if wanted.text == "notice" { "notice" } else { "page" };
    let read = read.map(|language| Side { language, part, texts: both(part, &visit.app.say(Language::De), &visit.app.say(language)) });
    let content = Wording {
        languages: Language::ALL.into_iter().map(draft).collect(),
        may_release: visit.can(Deed::RestrictRules, visit.here()),
        read,
        say: visit.say.clone(),
    };
    let title = visit.say.text("wording").to_string();
    visit.page(title, &content).await
}

/// Somebody who can read it says that it is right.
pub(crate) async fn release(visit: Visit, Path(language): Path<String>, Form(which): Form<Which>) -> Result<Response> {
    set(visit, &language, &which, true).await
}

/// It is a draft again: what was said yes to stays.
pub(crate) async fn end(visit: Visit, Path(language): Path<String>, Form(which): Form<Which>) -> Result<Response> {
    set(visit, &language, &which, false).await
}

async fn set(mut visit: Visit, language: &str, which: &Which, released: bool) -> Result<Response> {
    visit.may(Deed::RestrictRules, visit.here())?;
    let known = |one: &Language| *one != Language::De && one.tag() == language;
    let language = Language::ALL.into_iter().find(known).ok_or(Error::NotFound)?;
    let (by, now) = (visit.actor.account().map(|account| account.to_string()).unwrap_or_default(), visit.now());
    let edition = PARTS.into_iter().find(|(part, _)| *part == which.text).map_or(EDITION, |(_, edition)| edition);
    let row = ReleaseRow { language: language.tag().to_owned(), edition: edition.to_owned(), released_at: now };
    let changed = if released {
        consents::release(&mut visit.tx, &row, &by).await?
    } else {
        consents::unrelease(&mut visit.tx, language, edition).await?
    };
    if changed {
        visit.log(Event::new(if released { "release" } else { "withdraw" }, "wording").key(format!("{} {edition}", language.tag())));
    }
    visit.done("done-saved", "/transmissions/wording").await
}

/// The texts of her page or of the notice, German first, with a sign for what they are about.
fn both(part: &str, german: &Say, hers: &Say) -> Vec<(String, String)> {
    let [mine, not] = OF_THE_PAGE;
    let written = |say: &Say, key: &str| ARGUMENTS.iter().fold(say.text(key), |text, name| text.arg(name, "…")).to_string();
    let of_the_page = || german.keys(mine).into_iter().filter(|key| !key.starts_with(not)).collect();
    let keys: Vec<&str> = if part == "notice" { notice::KEYS.into() } else { of_the_page() };
    keys.into_iter().map(|key| (written(german, key), written(hers, key))).collect()
}

/// The text, its questions and her answers.
pub(crate) fn shown(hers: &Say, recipient: &str, said: &Answered) -> String {
    let answer = |category: &Category, key: &str| format!("{} {}", asked(hers, recipient, *category), hers.text(key));
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

/// All that she reads before she answers: what she is told, and what she is asked.
pub fn lines(says: &Say, recipient: &str, purpose: Purpose, categories: &[Category]) -> Vec<String> {
    let mut lines = paragraphs(says, recipient, purpose);
    lines.extend(categories.iter().map(|category| asked(says, recipient, *category)));
    lines
}

fn asked(says: &Say, recipient: &str, category: Category) -> String {
    format!("{} ({})", question(says, recipient, category), contents(says, category))
}

/// One recipient and one kind of thing.
pub fn question(hers: &Say, recipient: &str, category: Category) -> String {
    hers.text("consent-question").arg("recipient", recipient).arg("category", hers.word("category", category.word())).to_string()
}

/// What the category holds here, in single words that speak to her: where somebody writes it down the same things have words about her.
pub fn contents(hers: &Say, category: Category) -> String {
    let of = FIELDS.iter().filter(|field| field.category == category);
    of.map(|field| hers.word("me-field", field.name)).collect::<Vec<_>>().join(", ")
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

    /// The same of what is released by itself.
    fn part_state(&self, part: &str, release: Option<&ReleaseRow>) -> String {
        let text = self.say.word("wording-of", part);
        match release {
            Some(row) => self.say.text("wording-part-released").arg("text", text).arg("at", self.say.instant(row.released_at)).to_string(),
            None => self.say.text("wording-part-draft").arg("text", text).to_string(),
        }
    }

    /// What a link or a button of it says.
    fn about(&self, key: &str, part: &str, language: &Language) -> String {
        self.say.text(key).arg("text", self.say.word("wording-of", part)).arg("language", language.own_name()).to_string()
    }
}
