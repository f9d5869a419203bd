use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use network::Topic;
use serde::Deserialize;
use web::{Error, Event, Form, Problems, Result, Say, Visit, fold::folded};

use super::{enter, findable, in_order};
use crate::{
    access::Deed,
    responsible::is_circle,
    sql::topics::{self as sql, TopicRow},
};

/// The form as it is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    id: String,
    version: i64,
    name: String,
    parent: String,
}

#[derive(Template)]
#[template(path = "topics/edit.html")]
struct Edit {
    say: Say,
    typed: Typed,
    saved: Option<Typed>,
    problems: Problems,
    topics: Vec<TopicRow>,
    is_new: bool,
}

pub(super) async fn new(mut visit: Visit) -> Result<Response> {
    visit.may(Deed::EditResponsibilities, visit.here())?;
    let typed = Typed { id: visit.id::<Topic>().to_string(), ..Typed::default() };
    let content = form(&mut visit, typed, Problems::default(), true).await?;
    visit.crumb(visit.say.text("topics").to_string(), "/topics");
    let title = content.title();
    visit.page(title, &content).await
}

/// Enters a topic. The form brings its key along, so that a double click enters one.
pub(super) async fn create(mut visit: Visit, Form(typed): Form<Typed>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditResponsibilities, visit.here())?;
    let id: Id<Topic> = typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    let topics = sql::topics(&mut visit.tx, network).await?;
    if topics.iter().any(|row| row.id == id) {
        return visit.redirect(format!("/topics/{id}")).await;
    }
    match typed.parse(id, &topics) {
        Ok(row) => {
            enter(&mut visit, id, &row.name, row.parent_id).await?;
            visit.done("done-topic-added", format!("/topics/{id}")).await
        }
        Err(problems) => {
            let content = form(&mut visit, typed, problems, true).await?;
            visit.again(content.title(), &content).await
        }
    }
}

pub(super) async fn edit(mut visit: Visit, Path(id): Path<Id<Topic>>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditResponsibilities, visit.here())?;
    let row = sql::topic(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    visit.crumb(visit.say.text("topics").to_string(), "/topics");
    visit.crumb(&row.name, format!("/topics/{id}"));
    let content = form(&mut visit, Typed::of(&row), Problems::default(), false).await?;
    let title = content.title();
    visit.page(title, &content).await
}

/// Saves what was changed; whoever comes second sees both versions.
pub(super) async fn update(mut visit: Visit, Path(id): Path<Id<Topic>>, Form(typed): Form<Typed>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditResponsibilities, visit.here())?;
    let topics = sql::topics(&mut visit.tx, network).await?;
    let saved = topics.iter().find(|row| row.id == id).cloned().ok_or(Error::NotFound)?;
    let typed = Typed { id: id.to_string(), ..typed };
    let row = match typed.parse(id, &topics) {
        Ok(row) => row,
        Err(problems) => {
            let content = form(&mut visit, typed, problems, false).await?;
            return visit.again(content.title(), &content).await;
        }
    };
    if !sql::update(&mut visit.tx, network, &row).await? {
        let mut content = form(&mut visit, Typed { version: saved.version, ..typed }, Problems::default(), false).await?;
        content.saved = Some(Typed::of(&saved));
        return visit.conflict(content.title(), &content).await;
    }
    findable(&mut visit, id, &row.name).await?;
    let changed = [("name", saved.name != row.name), ("parent_id", saved.parent_id != row.parent_id)];
    visit.log(Event::new("update", "topic").on(id).fields(changed.into_iter().filter(|(_, changed)| *changed).map(|(name, _)| name)));
    visit.done("done-saved", format!("/topics/{id}")).await
}

async fn form(visit: &mut Visit, typed: Typed, problems: Problems, is_new: bool) -> Result<Edit> {
    let network = visit.sight()?;
    let topics = sql::topics(&mut visit.tx, network).await?;
    Ok(Edit { say: visit.say.clone(), typed, saved: None, problems, topics, is_new })
}

impl Typed {
    fn of(row: &TopicRow) -> Self {
        let parent = row.parent_id.map(|parent| parent.to_string()).unwrap_or_default();
        Self { id: row.id.to_string(), version: row.version, name: row.name.clone(), parent }
    }

    /// What it means, or what must be mended: a name that is taken, or a topic that would become a part of its own part.
    fn parse(&self, id: Id<Topic>, topics: &[TopicRow]) -> Result<TopicRow, Problems> {
        let mut problems = Problems::default();
        let name = problems.required("name", &self.name, "problem-topic-name");
        let name_search = folded(&name);
        if !name.is_empty() && name_search.is_empty() {
            problems.add("name", "problem-topic-name");
        }
        if topics.iter().any(|row| row.id != id && row.name_search == name_search) {
            problems.add("name", "problem-topic-taken");
        }
        let parent_id: Option<Id<Topic>> = self.parent.parse().ok();
        if let Some(parent) = parent_id {
            if !topics.iter().any(|row| row.id == parent) {
                problems.add("parent", "problem-topic-parent");
            } else if is_circle(id, parent, |at| topics.iter().find(|row| row.id == at)?.parent_id) {
                problems.add("parent", "problem-topic-circle");
            }
        }
        problems.then(TopicRow { id, name, name_search, parent_id, version: self.version })
    }
}

impl Edit {
    fn title(&self) -> String {
        if self.is_new { self.say.text("topic-add").to_string() } else { self.say.text("topic-edit").to_string() }
    }

    fn action(&self) -> String {
        if self.is_new { "/topics".to_owned() } else { format!("/topics/{}", self.typed.id) }
    }

    fn back(&self) -> String {
        if self.is_new { "/topics".to_owned() } else { self.action() }
    }

    /// All topics that it can be a part of: neither itself nor its own parts.
    fn parents(&self) -> Vec<Choice> {
        let own: Option<Id<Topic>> = self.typed.id.parse().ok();
        let next = |at: Id<Topic>| self.topics.iter().find(|row| row.id == at)?.parent_id;
        in_order(&self.topics)
            .into_iter()
            .filter(|(row, _)| own.is_none_or(|own| !is_circle(own, row.id, next)))
            .map(|(row, depth)| {
                Choice::new(row.id.to_string(), format!("{}{}", "– ".repeat(depth), row.name), row.id.to_string() == self.typed.parent)
            })
            .collect()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    fn parent_name(&self, typed: &Typed) -> String {
        self.topics.iter().find(|row| row.id.to_string() == typed.parent).map(|row| row.name.clone()).unwrap_or_default()
    }

    /// Fields in which the two versions differ: label, mine, saved.
    fn differences(&self) -> Vec<(String, String, String)> {
        let Some(saved) = &self.saved else { return Vec::new() };
        [
            ("topic-name", self.typed.name.clone(), saved.name.clone()),
            ("topic-parent", self.parent_name(&self.typed), self.parent_name(saved)),
        ]
        .into_iter()
        .filter(|(_, mine, theirs)| mine != theirs)
        .map(|(key, mine, theirs)| (self.say.text(key).to_string(), mine, theirs))
        .collect()
    }
}
