//! "Wer ist zuständig?": topic × place × sphere → one office, who speaks for it, and why this one.

mod answer;
mod ask;
mod decide;
mod whole;

use askama::Template;
use axum::response::Response;
use design::{Choice as Option_, Link};
use serde::Deserialize;
use web::{Filter, Problems, Result, Routes, Say, Visit, address};

use crate::{
    access::Deed,
    rules::Sphere,
    sql::topics::{self, TopicRow},
};

pub use answer::{Answer, Choice, OfficeCard, Speaker};
pub use ask::ask;
pub(crate) use ask::{keepers_of, line_of, topic_of};
pub use decide::{Case, Either, Rule, Speakers, TERRITORIES, There, chain, decide, either, is_circle, speakers, territories};
pub(crate) use whole::{Found, Part, Whole};

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/responsible", Deed::ReadResponsibilities, show)
}

/// The question, as it stands in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    topic: String,
    place: String,
    sphere: String,
}

#[derive(Template)]
#[template(path = "responsible/show.html")]
struct Show {
    say: Say,
    asked: Asked,
    topics: Vec<TopicRow>,
    answer: Option<Answer>,
    /// What is missing, when the form came with nothing in it.
    problems: Problems,
    may_edit: bool,
    may_import: bool,
}

/// The form, and under it the answer to what stands in the address.
async fn show(mut visit: Visit, Filter(mut asked): Filter<Asked>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadResponsibilities, visit.here())?;
    let topics = topics::topics(&mut visit.tx, network).await?;
    if let Some(topic) = ask::topic_of(&topics, &asked.topic) {
        asked.topic.clone_from(&topic.name);
    }
    let is_asked = !asked.topic.trim().is_empty() || !asked.place.trim().is_empty();
    let answer = if is_asked {
        Some(ask::answer(&mut visit, network, &topics, &asked.topic, &asked.place, Sphere::from_code(&asked.sphere)).await?)
    } else {
        None
    };
    let mut problems = Problems::default();
    if !is_asked && !visit.query.is_empty() {
        problems.add("topic", "responsible-problem-topic");
        problems.add("place", "responsible-problem-place");
    }
    let content = Show {
        problems,
        may_edit: visit.can(Deed::EditResponsibilities, visit.here()),
        may_import: visit.leads_to("/imports"),
        say: visit.say.clone(),
        asked,
        topics,
        answer,
    };
    let title = visit.say.text("responsible").to_string();
    visit.page(title, &content).await
}

impl Show {
    /// A native list up to 15 topics; above that one types, with suggestions.
    fn is_short(&self) -> bool {
        self.topics.len() <= 15
    }

    fn topic_choices(&self) -> Vec<Option_> {
        let chosen = ask::topic_of(&self.topics, &self.asked.topic).map(|topic| topic.id);
        self.topics.iter().map(|topic| Option_::new(&topic.name, &topic.name, Some(topic.id) == chosen)).collect()
    }

    fn spheres(&self) -> Vec<Option_> {
        let any = Option_::new("", self.say.text("responsible-sphere-any"), Sphere::from_code(&self.asked.sphere).is_none());
        let each = Sphere::ALL
            .iter()
            .map(|sphere| Option_::new(sphere.code(), self.say.word("sphere", sphere.code()), sphere.code() == self.asked.sphere));
        each.chain([any]).collect()
    }

    fn choices(&self) -> Vec<Link> {
        match &self.answer {
            Some(Answer::Question { choices, .. }) => choices.iter().map(|choice| Link::new(&choice.label, choice.href())).collect(),
            _ => Vec::new(),
        }
    }

    /// "abwesend bis 4. Dezember 2026"
    fn away(&self, speaker: &Speaker) -> String {
        speaker.away_until.map(|day| self.say.text("responsible-away").arg("day", self.say.day(day)).to_string()).unwrap_or_default()
    }

    /// Neither the holder is there nor anybody instead.
    fn is_left_alone(&self, holder: &Option<Speaker>) -> bool {
        holder.as_ref().is_none_or(|holder| holder.away_until.is_some())
    }

    /// The form for a rule, filled with what was asked.
    fn new_rule(&self) -> String {
        address("/responsibilities/new", &[("topic", &self.asked.topic), ("territory", &self.asked.place), ("sphere", &self.asked.sphere)])
    }

    /// What is read aloud when the answer comes in place.
    fn announced(&self) -> String {
        match &self.answer {
            None => self.problems.summary(&self.say).into_iter().map(|problem| problem.message).collect::<Vec<_>>().join(" "),
            Some(Answer::Office { office, .. }) => office.to_string(),
            Some(Answer::Question { question, .. }) => question.clone(),
            Some(Answer::Nobody { because, .. } | Answer::NoSuchPlace { because }) => because.clone(),
        }
    }
}
