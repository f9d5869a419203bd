//! Zuständigkeiten: the rules that say which office answers for which topic where; each can be tried before it is saved.

mod edit;
mod export;
mod form;
mod removal;
mod trial;

use askama::Template;
use axum::response::Response;
use design::{Choice, Link};
use serde::Deserialize;
use territories::{
    sql::{self as territories_sql, District},
    title,
};
use web::{Event, Filter, Page, Position, Result, Routes, Say, Visit, address};

use crate::{
    access::Deed,
    rules::Sphere,
    sql::{
        responsibilities::{self as sql, Listed, RuleRow, Search},
        topics::{self, TopicRow},
    },
};

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/responsibilities", Deed::ReadResponsibilities, list)
        .get("/responsibilities/export/{format}", Deed::ExportResponsibilities, export::export)
        .get("/responsibilities/new", Deed::EditResponsibilities, edit::new)
        .post("/responsibilities", Deed::EditResponsibilities, edit::create)
        .get("/responsibilities/{id}/edit", Deed::EditResponsibilities, edit::edit)
        .post("/responsibilities/{id}", Deed::EditResponsibilities, edit::update)
        .get("/responsibilities/{id}/removal", Deed::EditResponsibilities, removal::ask)
        .post("/responsibilities/{id}/removal", Deed::EditResponsibilities, removal::remove)
}

/// Enters a rule into the network that is looked at: for the form and the demonstration.
///
/// # Errors
/// The database refuses a second rule for the same topic, territory and sphere.
pub async fn enter(visit: &mut Visit, row: &RuleRow) -> Result<()> {
    let (network, now) = (visit.sight()?, visit.now());
    sql::insert(&mut visit.tx, network, row, None, now).await?;
    visit.log(Event::new("create", "responsibility").on(row.id));
    Ok(())
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Filters {
    topic: String,
    district: String,
    sphere: String,
    after: String,
}

#[derive(Template)]
#[template(path = "responsibilities/list.html")]
struct List {
    say: Say,
    filters: Filters,
    topics: Vec<TopicRow>,
    districts: Vec<District>,
    count: i64,
    page: Page<Listed>,
    first: bool,
    may_edit: bool,
    may_export: bool,
}

async fn list(mut visit: Visit, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadResponsibilities, visit.here())?;
    let (search, after) = (filters.search(), Position::read(Some(&filters.after)));
    let page = sql::rules(&mut visit.tx, network, &search, &after).await?;
    let count = sql::count(&mut visit.tx, network, &search).await?;
    let content = List {
        topics: topics::topics(&mut visit.tx, network).await?,
        districts: territories_sql::districts(&mut visit.tx, network).await?,
        first: after == Position::default(),
        may_edit: visit.can(Deed::EditResponsibilities, visit.here()),
        may_export: visit.can(Deed::ExportResponsibilities, visit.here()),
        say: visit.say.clone(),
        filters,
        count,
        page,
    };
    let title = visit.say.text("responsibilities").to_string();
    visit.page(title, &content).await
}

impl Filters {
    /// What can be understood of it; the rest is left out.
    fn search(&self) -> Search {
        Search {
            topic: self.topic.parse().ok(),
            district: Some(self.district.clone())
                .filter(|key| !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')),
            sphere: Sphere::from_code(&self.sphere).map(Sphere::code),
            office: None,
        }
    }

    fn address(&self, after: &str) -> String {
        self.at("/responsibilities", after)
    }

    fn at(&self, path: &str, after: &str) -> String {
        address(path, &[("topic", &self.topic), ("district", &self.district), ("sphere", &self.sphere), ("after", after)])
    }
}

/// "SGB II", "SGB III" or "beide Rechtskreise"
fn sphere_word(say: &Say, sphere: Option<&str>) -> String {
    say.word("sphere", sphere.and_then(Sphere::from_code).map_or("both", Sphere::code))
}

impl List {
    fn heading(&self) -> String {
        self.say.text("responsibilities-count").arg("count", self.count).to_string()
    }

    fn topic_choices(&self) -> Vec<Choice> {
        self.topics.iter().map(|row| Choice::new(row.id.to_string(), &row.name, row.id.to_string() == self.filters.topic)).collect()
    }

    fn district_choices(&self) -> Vec<Choice> {
        let name = |row: &District| title(&self.say, &row.kind, &row.name, &row.label);
        self.districts.iter().map(|row| Choice::new(&row.key, name(row), row.key == self.filters.district)).collect()
    }

    fn sphere_choices(&self) -> Vec<Choice> {
        Sphere::ALL
            .iter()
            .map(|one| Choice::new(one.code(), self.say.word("sphere", one.code()), one.code() == self.filters.sphere))
            .collect()
    }

    fn chips(&self) -> Vec<Link> {
        let chosen = |choices: Vec<Choice>| choices.into_iter().find(|choice| choice.selected).map(|choice| choice.label);
        let chip = |key: &str, label: String, without: Filters| Link::new(format!("{}: {label}", self.say.text(key)), without.address(""));
        let topic =
            chosen(self.topic_choices()).map(|label| chip("topic", label, Filters { topic: String::new(), ..self.filters.clone() }));
        let district = chosen(self.district_choices())
            .map(|label| chip("filter-district", label, Filters { district: String::new(), ..self.filters.clone() }));
        let sphere =
            chosen(self.sphere_choices()).map(|label| chip("sphere", label, Filters { sphere: String::new(), ..self.filters.clone() }));
        topic.into_iter().chain(district).chain(sphere).collect()
    }

    fn topic(&self, row: &Listed) -> String {
        row.topic.clone().unwrap_or_else(|| self.say.text("all-topics").to_string())
    }

    fn territory(&self, row: &Listed) -> String {
        title(&self.say, &row.territory_kind, &row.territory, &row.territory_label)
    }

    fn sphere(&self, row: &Listed) -> String {
        sphere_word(&self.say, row.sphere.as_deref())
    }

    fn next(&self) -> String {
        self.page.next.as_ref().map(|next| self.filters.address(&next.to_string())).unwrap_or_default()
    }

    fn back(&self) -> String {
        if self.first { String::new() } else { self.filters.address("") }
    }
}
