//! The offers of the network.

use askama::Template;
use axum::response::Response;
use db::Id;
use design::{Choice, Link};
use jiff::civil::Date;
use network::Organisation;
use serde::Deserialize;
use web::{Filter, Page, Position, Result, Say, Visit, address, fold::folded};

use crate::{
    access::Deed,
    rules::{Due, State, state},
    sql::{self, Carrier, Listed, Search},
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filters {
    q: String,
    state: String,
    organisation: String,
    due: String,
    after: String,
}

#[derive(Template)]
#[template(path = "list.html")]
struct List {
    say: Say,
    filters: Filters,
    carriers: Vec<Carrier>,
    count: i64,
    page: Page<Listed>,
    today: Date,
    /// Where everybody reads what is public, if anything is.
    public: String,
    first: bool,
    may_edit: bool,
    may_export: bool,
}

pub(super) async fn list(mut visit: Visit, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadOffers, visit.here())?;
    let (after, today, search) = (Position::read(Some(&filters.after)), visit.today(), filters.search());
    let rows = sql::offers(&mut visit.tx, network, &search, &after, today, Page::<Listed>::ASK).await?;
    let count = sql::count(&mut visit.tx, network, &search, today).await?;
    let published = sql::public::count(&mut visit.tx, network).await?;
    let content = List {
        carriers: sql::carrying(&mut visit.tx, network).await?,
        public: if published > 0 { format!("/public/networks/{network}/offers") } else { String::new() },
        first: after == Position::default(),
        may_edit: visit.can(Deed::EditOffers, visit.here()),
        may_export: visit.can(Deed::ExportOffers, visit.here()),
        say: visit.say.clone(),
        filters,
        count,
        page: Page::of(rows, |row: &Listed| Position::after(&row.title_sort, row.id)),
        today,
    };
    let title = visit.say.text("offers").to_string();
    visit.page(title, &content).await
}

impl Filters {
    /// What the statements are asked; a filter that cannot be read filters nothing.
    pub(super) fn search(&self) -> Search {
        let folded = folded(&self.q);
        let mut words = folded.split(' ').filter(|word| !word.is_empty()).map(str::to_owned);
        Search {
            organisation: self.organisation.parse::<Id<Organisation>>().ok(),
            state: State::from_code(&self.state).map(State::code),
            due: Due::from_code(&self.due).map(Due::code),
            words: [words.next(), words.next(), words.next()],
        }
    }

    fn address(&self, path: &str, after: &str) -> String {
        let query =
            [("q", self.q.as_str()), ("state", &self.state), ("organisation", &self.organisation), ("due", &self.due), ("after", after)];
        address(path, &query)
    }
}

/// "ab 3. März 2026", "3. März 2026 bis 30. Juni 2026", "29. Juni 2026"
pub(super) fn period(say: &Say, from: Date, until: Option<Date>) -> String {
    match until {
        Some(until) if until == from => say.day(from),
        Some(until) => say.text("offer-period").arg("from", say.day(from)).arg("until", say.day(until)).to_string(),
        None => say.text("offer-period-open").arg("from", say.day(from)).to_string(),
    }
}

/// The colour of a state's badge.
pub(super) fn colour(state: State) -> &'static str {
    match state {
        State::Running => "success",
        State::Planned => "info",
        State::Ended | State::Withdrawn => "neutral",
    }
}

impl List {
    fn heading(&self) -> String {
        self.say.text("offers-count").arg("count", self.count).to_string()
    }

    fn file(&self, format: &str) -> String {
        self.filters.address(&format!("/offers/export/{format}"), "")
    }

    fn states(&self) -> Vec<Choice> {
        let choice = |one: &State| Choice::new(one.code(), self.say.word("offer-state", one.code()), one.code() == self.filters.state);
        State::ALL.iter().map(choice).collect()
    }

    fn organisations(&self) -> Vec<Choice> {
        let choice = |one: &Carrier| Choice::new(one.id.to_string(), &one.name, one.id.to_string() == self.filters.organisation);
        self.carriers.iter().map(choice).collect()
    }

    fn chips(&self) -> Vec<Link> {
        let filters = &self.filters;
        let chip = |key: &str, value: &str, without: Filters| {
            Link::new(format!("{}: {value}", self.say.text(key)), without.address("/offers", ""))
        };
        let mut chips = Vec::new();
        if !filters.q.trim().is_empty() {
            chips.push(chip("offers-words", filters.q.trim(), Filters { q: String::new(), ..filters.clone() }));
        }
        if let Some(state) = State::from_code(&filters.state) {
            let word = self.say.word("offer-state", state.code());
            chips.push(chip("offer-state", &word, Filters { state: String::new(), ..filters.clone() }));
        }
        if let Some(one) = self.carriers.iter().find(|one| one.id.to_string() == filters.organisation) {
            chips.push(chip("offer-carrier", &one.name, Filters { organisation: String::new(), ..filters.clone() }));
        }
        if let Some(due) = Due::from_code(&filters.due) {
            let word = self.say.word("offer-due", due.code());
            chips.push(chip("offer-due", &word, Filters { due: String::new(), ..filters.clone() }));
        }
        chips
    }

    fn is_unfiltered(&self) -> bool {
        self.filters.address("", "").is_empty()
    }

    fn state(&self, row: &Listed) -> State {
        state(row.from_day, row.until_day, row.withdrawn_on.is_some(), self.today)
    }

    fn word(&self, row: &Listed) -> String {
        self.say.word("offer-state", self.state(row).code())
    }

    fn colour(&self, row: &Listed) -> &'static str {
        colour(self.state(row))
    }

    fn period(&self, row: &Listed) -> String {
        period(&self.say, row.from_day, row.until_day)
    }

    fn next(&self) -> String {
        self.page.next.as_ref().map(|next| self.filters.address("/offers", &next.to_string())).unwrap_or_default()
    }

    fn back(&self) -> String {
        if self.first { String::new() } else { self.filters.address("/offers", "") }
    }
}
