//! The articles of the network.

use askama::Template;
use axum::response::Response;
use db::Id;
use design::{Choice, Link};
use network::{Organisation, Topic, sql::organisations};
use serde::Deserialize;
use web::{Filter, Page, Position, Result, Say, Visit, address, fold::folded};

use crate::{
    access::Deed,
    rules::{Standing, standing},
    sql::{self, Choosable, Listed, Search},
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filters {
    q: String,
    topic: String,
    state: String,
    owner: String,
    after: String,
}

#[derive(Template)]
#[template(path = "list.html")]
struct List {
    say: Say,
    filters: Filters,
    topics: Vec<Choosable>,
    /// Name of the organisation that is filtered by.
    owner: String,
    count: i64,
    page: Page<Listed>,
    today: jiff::civil::Date,
    first: bool,
    may_edit: bool,
}

pub(super) async fn list(mut visit: Visit, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadArticles, visit.here())?;
    let (after, today, search) = (Position::read(Some(&filters.after)), visit.today(), filters.search());
    let rows = sql::articles(&mut visit.tx, network, &search, &after, today, Page::<Listed>::ASK).await?;
    let count = sql::count(&mut visit.tx, network, &search, today).await?;
    let owner = match search.owner {
        Some(id) => organisations::member(&mut visit.tx, network, id).await?.map(|row| row.name).unwrap_or_default(),
        None => String::new(),
    };
    let content = List {
        topics: sql::topics(&mut visit.tx, network).await?,
        first: after == Position::default(),
        may_edit: visit.can(Deed::EditArticles, visit.here()),
        say: visit.say.clone(),
        filters,
        owner,
        count,
        page: Page::of(rows, |row: &Listed| Position::after(&row.title_sort, row.id)),
        today,
    };
    let title = visit.say.text("articles").to_string();
    visit.page(title, &content).await
}

impl Filters {
    /// What the statements are asked; a filter that cannot be read filters nothing.
    pub(super) fn search(&self) -> Search {
        let folded = folded(&self.q);
        let mut words = folded.split(' ').filter(|word| !word.is_empty()).map(str::to_owned);
        Search {
            topic: self.topic.parse::<Id<Topic>>().ok(),
            owner: self.owner.parse::<Id<Organisation>>().ok(),
            standing: Standing::from_code(&self.state).map(Standing::code),
            words: [words.next(), words.next(), words.next()],
        }
    }

    fn address(&self, path: &str, after: &str) -> String {
        let query = [("q", self.q.as_str()), ("topic", &self.topic), ("state", &self.state), ("owner", &self.owner), ("after", after)];
        address(path, &query)
    }
}

impl List {
    fn heading(&self) -> String {
        self.say.text("articles-count").arg("count", self.count).to_string()
    }

    fn file(&self, format: &str) -> String {
        self.filters.address(&format!("/articles/export/{format}"), "")
    }

    fn topics(&self) -> Vec<Choice> {
        self.topics.iter().map(|topic| Choice::new(&topic.id, &topic.name, topic.id == self.filters.topic)).collect()
    }

    fn standings(&self) -> Vec<Choice> {
        let choice = |one: &Standing| Choice::new(one.code(), self.say.word("article-state", one.code()), one.code() == self.filters.state);
        Standing::ALL.iter().map(choice).collect()
    }

    fn chips(&self) -> Vec<Link> {
        let filters = &self.filters;
        let chip = |key: &str, value: &str, without: Filters| {
            Link::new(format!("{}: {value}", self.say.text(key)), without.address("/articles", ""))
        };
        let mut chips = Vec::new();
        if !filters.q.trim().is_empty() {
            chips.push(chip("articles-words", filters.q.trim(), Filters { q: String::new(), ..filters.clone() }));
        }
        if let Some(topic) = self.topics.iter().find(|topic| topic.id == filters.topic) {
            chips.push(chip("filter-topic", &topic.name, Filters { topic: String::new(), ..filters.clone() }));
        }
        if let Some(state) = Standing::from_code(&filters.state) {
            let word = self.say.word("article-state", state.code());
            chips.push(chip("article-state", &word, Filters { state: String::new(), ..filters.clone() }));
        }
        if !self.owner.is_empty() {
            chips.push(chip("article-owner", &self.owner, Filters { owner: String::new(), ..filters.clone() }));
        }
        chips
    }

    fn is_unfiltered(&self) -> bool {
        self.filters.address("", "").is_empty()
    }

    /// What is said of an article that does not hold any more; nothing of one that does.
    fn standing(&self, row: &Listed) -> String {
        match standing(row.replaced_by.is_some(), row.valid_until, self.today) {
            Standing::Valid => String::new(),
            other => self.say.word("article-state", other.code()),
        }
    }

    fn until(&self, row: &Listed) -> String {
        row.valid_until.map(|day| self.say.day(day)).unwrap_or_default()
    }

    fn topic<'a>(&self, row: &'a Listed) -> &'a str {
        row.topic.as_deref().unwrap_or_default()
    }

    fn next(&self) -> String {
        self.page.next.as_ref().map(|next| self.filters.address("/articles", &next.to_string())).unwrap_or_default()
    }

    fn back(&self) -> String {
        if self.first { String::new() } else { self.filters.address("/articles", "") }
    }
}
