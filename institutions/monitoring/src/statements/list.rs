//! The statements of the network: as a picture, and as a list.

use askama::Template;
use axum::response::Response;
use design::{Choice, Link};
use serde::Deserialize;
use territories::{rules::TerritoryKind, sql::District};
use web::{Filter, Page, Position, Result, Say, Visit, address};

use super::{
    effect, kinds, likelihood,
    matrix::{self, FIELD_HEIGHT, FIELD_WIDTH, Field, Placed},
    place,
};
use crate::{
    access::Deed,
    rules::{STEPS, StatementKind},
    sql::statements::{self as sql, ALL, Search, StatementRow, TopicRow},
};

const PATH: &str = "/monitoring/statements";

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filters {
    kind: String,
    territory: String,
    topic: String,
    q: String,
    after: String,
}

#[derive(Template)]
#[template(path = "statements/list.html")]
struct List {
    say: Say,
    views: Vec<Link>,
    filters: Filters,
    districts: Vec<District>,
    topics: Vec<TopicRow>,
    count: i64,
    page: Page<StatementRow>,
    /// All that the filters find: for the picture
    all: Vec<StatementRow>,
    first: bool,
    may_edit: bool,
}

pub(super) async fn list(mut visit: Visit, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadMonitoring, visit.here())?;
    let (after, search) = (Position::read(Some(&filters.after)), filters.search());
    let content = List {
        page: sql::page(&mut visit.tx, network, &search, &after).await?,
        all: sql::statements(&mut visit.tx, network, &search, "", ALL).await?,
        count: sql::count(&mut visit.tx, network, &search).await?,
        districts: territories::sql::districts(&mut visit.tx, network).await?,
        topics: sql::topics(&mut visit.tx, network).await?,
        first: after == Position::default(),
        may_edit: visit.can(Deed::EditMonitoring, visit.here()),
        views: crate::views(&visit.say, PATH),
        say: visit.say.clone(),
        filters,
    };
    visit.crumb_text("monitoring", "/monitoring");
    let title = visit.say.text("statements").to_string();
    visit.page(title, &content).await
}

impl Filters {
    pub fn search(&self) -> Search {
        Search {
            kind: StatementKind::from_code(&self.kind).map(StatementKind::code),
            territory: Some(self.territory.clone()).filter(|key| !key.is_empty()),
            topic: self.topic.parse().ok(),
            words: Search::words(&self.q),
        }
    }

    fn address(&self, path: &str, after: &str) -> String {
        let query = [("kind", &self.kind), ("territory", &self.territory), ("topic", &self.topic), ("q", &self.q)];
        let query: Vec<(&str, &str)> = query.iter().map(|(name, value)| (*name, value.as_str())).chain([("after", after)]).collect();
        address(path, &query)
    }
}

impl List {
    fn heading(&self) -> String {
        self.say.text("statements-count").arg("count", self.count).to_string()
    }

    fn kinds(&self) -> Vec<Choice> {
        kinds(&self.say, &self.filters.kind)
    }

    fn title(&self, one: &District) -> String {
        territories::title(&self.say, TerritoryKind::District.code(), &one.name, &one.label)
    }

    fn territories(&self) -> Vec<Choice> {
        self.districts.iter().map(|one| Choice::new(&one.key, self.title(one), one.key == self.filters.territory)).collect()
    }

    fn topics(&self) -> Vec<Choice> {
        let is = |id: &str| id == self.filters.topic;
        self.topics.iter().map(|topic| (topic.id.to_string(), topic)).map(|(id, topic)| Choice::new(&id, &topic.name, is(&id))).collect()
    }

    fn chips(&self) -> Vec<Link> {
        let mut chips = Vec::new();
        let mut chip = |label: &str, value: String, without: Filters| {
            chips.push(Link::new(format!("{}: {value}", self.say.text(label)), without.address(PATH, "")));
        };
        let filters = Filters { after: String::new(), ..self.filters.clone() };
        if !filters.q.trim().is_empty() {
            chip("statement-words", filters.q.trim().to_owned(), Filters { q: String::new(), ..filters.clone() });
        }
        if let Some(kind) = StatementKind::from_code(&filters.kind) {
            chip("filter-kind", self.say.word("statement-kind", kind.code()), Filters { kind: String::new(), ..filters.clone() });
        }
        if let Some(one) = self.districts.iter().find(|one| one.key == filters.territory) {
            chip("territory", self.title(one), Filters { territory: String::new(), ..filters.clone() });
        }
        if let Some(topic) = self.topics.iter().find(|topic| topic.id.to_string() == filters.topic) {
            chip("topic", topic.name.clone(), Filters { topic: String::new(), ..filters.clone() });
        }
        chips
    }

    fn place(&self, row: &StatementRow) -> String {
        place(&self.say, row)
    }

    fn likelihood(&self, row: &StatementRow) -> String {
        likelihood(&self.say, row.likelihood)
    }

    fn effect(&self, row: &StatementRow) -> String {
        effect(&self.say, row.effect)
    }

    fn topic<'a>(&self, row: &'a StatementRow) -> &'a str {
        row.topic.as_deref().unwrap_or("–")
    }

    /// The finding: what is both likely and large.
    fn finding(&self) -> String {
        let weighty = |kind: StatementKind| {
            let weighs = |row: &&StatementRow| row.kind == kind.code() && row.likelihood > STEPS / 2 && row.effect > STEPS / 2;
            self.all.iter().filter(weighs).count()
        };
        let (risks, opportunities) = (weighty(StatementKind::Risk), weighty(StatementKind::Opportunity));
        self.say.text("statements-finding").arg("risks", risks).arg("opportunities", opportunities).to_string()
    }

    fn fields(&self) -> Vec<Field> {
        let placed = self.all.iter().map(|row| Placed {
            address: format!("{PATH}/{}", row.id),
            title: &row.title,
            is_risk: row.kind == StatementKind::Risk.code(),
            likelihood: row.likelihood,
            effect: row.effect,
        });
        matrix::fields(&placed.collect::<Vec<_>>())
    }

    /// Words below the columns: place, text.
    fn columns(&self) -> Vec<(f64, String)> {
        (1..=STEPS).map(|step| (matrix::corner(step, 1).0 + FIELD_WIDTH / 2.0, self.say.word("likelihood", &step.to_string()))).collect()
    }

    /// Words beside the rows: place, text.
    fn lines(&self) -> Vec<(f64, String)> {
        (1..=STEPS).map(|step| (matrix::corner(1, step).1 + FIELD_HEIGHT / 2.0 + 4.0, self.say.word("effect", &step.to_string()))).collect()
    }

    fn export(&self, format: &str) -> String {
        self.filters.address(&format!("{PATH}/export/{format}"), "")
    }

    fn next(&self) -> String {
        self.page.next.as_ref().map(|next| self.filters.address(PATH, &next.to_string())).unwrap_or_default()
    }

    fn back(&self) -> String {
        if self.first { String::new() } else { self.filters.address(PATH, "") }
    }
}
