use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use network::{Network, Topic};
use serde::Deserialize;
use web::{Error, Event, Form, Result, Say, Visit, search};

use crate::{
    access::Deed,
    sql::topics::{self as sql, TopicRow, Uses},
};

#[derive(Template)]
#[template(path = "topics/removal.html")]
struct Removal {
    say: Say,
    topic: TopicRow,
    uses: Uses,
    parts: usize,
}

/// Says what hangs on the topic before it is removed.
pub(super) async fn ask(mut visit: Visit, Path(id): Path<Id<Topic>>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditResponsibilities, visit.here())?;
    let content = page(&mut visit, network, id).await?;
    visit.crumb(visit.say.text("topics").to_string(), "/topics");
    visit.crumb(&content.topic.name, format!("/topics/{id}"));
    let title = visit.say.text("topic-removal").to_string();
    visit.page(title, &content).await
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Seen {
    version: i64,
}

/// Removes a topic that no responsibility names any more.
pub(super) async fn remove(mut visit: Visit, Path(id): Path<Id<Topic>>, Form(seen): Form<Seen>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditResponsibilities, visit.here())?;
    let content = page(&mut visit, network, id).await?;
    if content.uses.rules > 0 {
        let title = visit.say.text("topic-removal").to_string();
        return visit.again(title, &content).await;
    }
    if !sql::delete(&mut visit.tx, network, &TopicRow { version: seen.version, ..content.topic.clone() }).await? {
        return Err(Error::Stale);
    }
    search::remove_from(&mut visit.tx, network, "topic", &id.to_string()).await?;
    visit.log(Event::new("delete", "topic").on(id));
    visit.done("done-topic-removed", "/topics").await
}

async fn page(visit: &mut Visit, network: Id<Network>, id: Id<Topic>) -> Result<Removal> {
    let topics = sql::topics(&mut visit.tx, network).await?;
    let topic = topics.iter().find(|row| row.id == id).cloned().ok_or(Error::NotFound)?;
    let uses = sql::uses(&mut visit.tx, network).await?.into_iter().find(|row| row.id == id).ok_or(Error::NotFound)?;
    let parts = topics.iter().filter(|row| row.parent_id == Some(id)).count();
    Ok(Removal { say: visit.say.clone(), topic, uses, parts })
}
