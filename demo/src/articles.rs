//! What the network has written down.

use accounts::Network;
use db::Id;
use knowledge::{Article, sql};
use serde::Deserialize;
use web::{Result, Visit};

use crate::{
    directory::{day, unexpected},
    files::{self, rows},
};

#[derive(Deserialize)]
struct ArticleLine {
    #[serde(rename = "Titel")]
    title: String,
    #[serde(rename = "Thema")]
    topic: String,
    #[serde(rename = "Verantwortlich")]
    owner: String,
    #[serde(rename = "gilt bis")]
    valid_until: String,
    #[serde(rename = "ersetzt durch")]
    replaced_by: String,
    #[serde(rename = "Quellen")]
    sources: String,
    #[serde(rename = "Text")]
    body: String,
}

/// Loads all of it into the network. What an article is replaced by stands before it in the file.
pub(crate) async fn load(visit: &mut Visit, network: Id<Network>) -> Result<()> {
    let topics = sql::topics(&mut visit.tx, network).await?;
    let mut entered: Vec<(String, Id<Article>)> = Vec::new();
    for line in rows::<ArticleLine>(files::ARTICLES)? {
        let topic = topics.iter().find(|topic| topic.name == line.topic).ok_or_else(|| unexpected("Thema", &line.topic))?;
        let member = sql::organisation_of_name(&mut visit.tx, network, &line.owner).await?;
        let draft = sql::Draft {
            id: visit.id(),
            title: line.title.clone(),
            body: line.body,
            topic: topic.id.parse().ok(),
            owner: line.owner,
            owner_id: member.and_then(|member| member.id.parse().ok()),
            sources: line.sources,
            valid_until: Some(day(visit.today(), &line.valid_until)?),
            version: 1,
        };
        knowledge::enter(visit, &draft).await?;
        if !line.replaced_by.is_empty() {
            let other = entered.iter().find(|(title, _)| *title == line.replaced_by);
            let (_, other) = other.ok_or_else(|| unexpected("ersetzt durch", &line.replaced_by))?;
            sql::set_replaced_by(&mut visit.tx, network, draft.id, Some(*other)).await?;
        }
        entered.push((line.title, draft.id));
    }
    Ok(())
}
