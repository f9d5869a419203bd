//! What she is asked on her page, one thing at a time: in her language, or in German where nobody has released hers; on demand in both, for whoever reads it
//! with her.

use std::collections::BTreeMap;

use askama::Template;
use db::Id;
use design::Choice;
use participants::rules::Category;
use transmissions::{Arrived, Consent, MONTHS, Question, wording};
use web::{Language, Say};

#[derive(Template)]
#[template(path = "question.html")]
pub(crate) struct Asked {
    pub(crate) say: Say,
    /// Speaks a language in which questions are released: hers, or German
    pub(crate) asks: Say,
    /// German, where it stands beside that
    pub(crate) german: Option<Say>,
    pub(crate) id: Id<Consent>,
    pub(crate) question: Question,
    /// The page that the recipient will see
    pub(crate) arrived: Arrived,
    /// What was answered before something was missing
    pub(crate) answers: BTreeMap<String, String>,
    pub(crate) months: String,
}

impl Asked {
    /// Everything is answered but for how long.
    pub(crate) fn is_answered(&self) -> bool {
        self.question.categories.iter().all(|one| self.answers.contains_key(one.code()))
    }

    fn lang(&self) -> &'static str {
        self.asks.language.tag()
    }

    fn is_foreign(&self) -> bool {
        self.asks.language != self.say.language
    }

    /// As a page calls it; what is kept of the question is without marks.
    fn recipient(&self) -> String {
        self.asks.name(&self.question.label)
    }

    fn paragraphs(&self) -> Vec<String> {
        wording::paragraphs(&self.asks, &self.recipient(), self.question.purpose)
    }

    fn words(&self, category: &Category) -> String {
        wording::question(&self.asks, &self.recipient(), *category)
    }

    fn contents(&self, category: &Category) -> String {
        wording::contents(&self.asks, *category)
    }

    /// All of it in German.
    fn lines(&self, german: &Say) -> Vec<String> {
        wording::lines(german, &self.question.label, self.question.purpose, &self.question.categories)
    }

    fn stands_beside(&self) -> bool {
        self.german.is_none() && self.asks.language != Language::De
    }

    /// Nothing is chosen before she has said it.
    fn yes_and_no(&self, category: &Category) -> Vec<Choice> {
        let given = self.answers.get(category.code()).map(String::as_str);
        [("yes", "consent-yes"), ("no", "consent-no")]
            .map(|(value, key)| Choice::new(value, self.asks.text(key), given == Some(value)))
            .into()
    }

    fn lengths(&self) -> Vec<Choice> {
        let choice = |months: &i64| {
            let chosen = months.to_string() == self.months;
            Choice::new(months.to_string(), self.asks.text("order-months").arg("months", *months), chosen)
        };
        MONTHS.iter().map(choice).collect()
    }

    fn sees(&self) -> String {
        self.asks.text("me-sees").arg("recipient", self.recipient()).to_string()
    }
}
