use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use network::Topic;
use territories::title;
use web::{Error, Position, Result, Say, Visit};

use crate::{
    access::Deed,
    rules::Sphere,
    sql::{
        responsibilities::{self, Listed, Search},
        topics::{self as sql, TopicRow, WorkingRow},
    },
};

/// How many organisations stand on the page; the list has them all.
const SHOWN: i64 = 50;

#[derive(Template)]
#[template(path = "topics/show.html")]
struct Show {
    say: Say,
    topic: TopicRow,
    parent: Option<TopicRow>,
    parts: Vec<TopicRow>,
    working: Vec<WorkingRow>,
    rules: Vec<Listed>,
    more_rules: bool,
    may_edit: bool,
}

/// Who works on a topic, and who is responsible for it where.
pub(super) async fn show(mut visit: Visit, Path(id): Path<Id<Topic>>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadResponsibilities, visit.here())?;
    let topics = sql::topics(&mut visit.tx, network).await?;
    let topic = topics.iter().find(|row| row.id == id).cloned().ok_or(Error::NotFound)?;
    let search = Search { topic: Some(id), ..Search::default() };
    let rules = responsibilities::rules(&mut visit.tx, network, &search, &Position::default()).await?;
    let content = Show {
        parent: topics.iter().find(|row| Some(row.id) == topic.parent_id).cloned(),
        parts: topics.iter().filter(|row| row.parent_id == Some(id)).cloned().collect(),
        working: sql::working(&mut visit.tx, network, id, SHOWN).await?,
        more_rules: rules.next.is_some(),
        rules: rules.rows,
        may_edit: visit.can(Deed::EditResponsibilities, visit.here()),
        say: visit.say.clone(),
        topic,
    };
    visit.crumb(visit.say.text("topics").to_string(), "/topics");
    let title = content.topic.name.clone();
    visit.page(title, &content).await
}

impl Show {
    fn territory(&self, rule: &Listed) -> String {
        title(&self.say, &rule.territory_kind, &rule.territory, &rule.territory_label)
    }

    fn sphere(&self, rule: &Listed) -> String {
        let sphere = rule.sphere.as_deref().and_then(Sphere::from_code);
        self.say.word("sphere", sphere.map_or("both", Sphere::code))
    }

    fn part_of(&self) -> String {
        self.parent.as_ref().map(|parent| self.say.text("topic-part-of").arg("name", parent.name.as_str()).to_string()).unwrap_or_default()
    }

    fn has_more(&self) -> bool {
        i64::try_from(self.working.len()).is_ok_and(|count| count >= SHOWN)
    }
}
