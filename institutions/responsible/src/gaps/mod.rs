//! Lücken: where no rule names an office, and where the office that is named has nobody.

mod export;
mod find;

use askama::Template;
use axum::response::Response;
use design::{Choice, Link};
use find::{Cell, State, Table, table};
use serde::Deserialize;
use web::{Filter, Result, Routes, Say, Visit, address};

use crate::{access::Deed, responsible::Whole, rules::Sphere};

/// How many districts stand beside each other.
const COLUMNS: usize = 8;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/gaps", Deed::ReadResponsibilities, show).get("/gaps/export/{format}", Deed::ExportResponsibilities, export::export)
}

/// How many gaps a network has: for the page Heute.
pub(crate) fn count(whole: &Whole) -> i64 {
    let districts: Vec<usize> = (0..whole.districts.len()).collect();
    i64::try_from(table(whole).count(0..whole.topics.len(), &districts)).unwrap_or(i64::MAX)
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Filters {
    topic: String,
    district: String,
    from: String,
}

#[derive(Template)]
#[template(path = "gaps/show.html")]
struct Show {
    say: Say,
    filters: Filters,
    whole: Whole,
    count: usize,
    columns: Vec<usize>,
    next: Option<usize>,
    lines: Vec<Line>,
    may_edit: bool,
    may_export: bool,
    may_import: bool,
}

/// A topic with its cells, one for each district that is shown.
struct Line {
    topic: String,
    cells: Vec<Vec<Entry>>,
}

/// What stands in a cell for one sphere or for both.
struct Entry {
    text: String,
    sphere: String,
    what: String,
    is_gap: bool,
    /// Where a rule is made, for who may
    add: String,
    /// The office that is vacant
    office: String,
}

/// District × topic × sphere, with what is missing in words.
async fn show(mut visit: Visit, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadResponsibilities, visit.here())?;
    let whole = Whole::read(&mut visit, network, None).await?;
    let table = table(&whole);
    let (topics, districts) = (filters.topics(&whole), filters.districts(&whole));
    let count = table.count(topics.iter().copied(), &districts);
    let from = filters.from.parse().unwrap_or(0).min(districts.len());
    let columns: Vec<usize> = districts.iter().skip(from).take(COLUMNS).copied().collect();
    let next = Some(from + COLUMNS).filter(|next| *next < districts.len());
    let lines = lines(&visit.say, &whole, &table, &columns, &topics);
    let content = Show {
        may_edit: visit.can(Deed::EditResponsibilities, visit.here()),
        may_export: visit.can(Deed::ExportResponsibilities, visit.here()),
        may_import: visit.leads_to("/imports"),
        say: visit.say.clone(),
        filters,
        whole,
        count,
        columns,
        next,
        lines,
    };
    let title = visit.say.text("gaps").to_string();
    visit.page(title, &content).await
}

impl Filters {
    /// The positions of the topics that are asked for.
    fn topics(&self, whole: &Whole) -> Vec<usize> {
        (0..whole.topics.len()).filter(|at| self.topic.is_empty() || whole.topics[*at].id.to_string() == self.topic).collect()
    }

    fn districts(&self, whole: &Whole) -> Vec<usize> {
        (0..whole.districts.len()).filter(|at| self.district.is_empty() || whole.districts[*at].key == self.district).collect()
    }
}

fn lines(say: &Say, whole: &Whole, table: &Table, columns: &[usize], topics: &[usize]) -> Vec<Line> {
    let line = |at: usize| {
        let topic = &whole.topics[at].name;
        let cells = columns.iter().map(|district| entries(say, whole, table.cell(at, *district), topic, *district)).collect();
        Line { topic: topic.clone(), cells }
    };
    topics.iter().copied().map(line).collect()
}

/// The words of a cell; one line when both spheres are alike.
fn entries(say: &Say, whole: &Whole, cell: &Cell, topic: &str, district: usize) -> Vec<Entry> {
    let one = |sphere: Option<Sphere>, state: &State| {
        let word = say.word("sphere", sphere.map_or("both", Sphere::code));
        let what = match state {
            State::Kept => say.text("gaps-kept").to_string(),
            State::Vacant { office, .. } => say.text("gaps-vacant").arg("office", office.as_str()).to_string(),
            State::Missing { places, of, by_law } => {
                let what = if places < of {
                    say.text("gaps-missing-part").arg("count", *places).arg("of", *of).to_string()
                } else {
                    say.text("gaps-missing").to_string()
                };
                match by_law {
                    Some(name) => say.text("gaps-by-law").arg("what", what).arg("name", name.as_str()).to_string(),
                    None => what,
                }
            }
        };
        let key = whole.districts.get(district).map_or("", |district| district.key.as_str());
        let is_missing = matches!(state, State::Missing { .. });
        let query = [("topic", topic), ("territory", key), ("sphere", sphere.map_or("", Sphere::code))];
        // What is settled for everybody needs no second word: nine cells of ten say just this.
        let is_settled = sphere.is_none() && *state == State::Kept;
        Entry {
            text: if is_settled {
                what.clone()
            } else {
                say.text("gaps-entry").arg("sphere", word.as_str()).arg("what", what.as_str()).to_string()
            },
            sphere: word,
            what,
            is_gap: *state != State::Kept,
            add: if is_missing { address("/responsibilities/new", &query) } else { String::new() },
            office: if let State::Vacant { id, .. } = state { format!("/offices/{id}") } else { String::new() },
        }
    };
    match cell {
        [sgb2, sgb3] if sgb2 == sgb3 => vec![one(None, sgb2)],
        [sgb2, sgb3] => vec![one(Some(Sphere::Sgb2), sgb2), one(Some(Sphere::Sgb3), sgb3)],
    }
}

impl Show {
    fn topics(&self) -> Vec<Choice> {
        self.whole.topics.iter().map(|row| Choice::new(row.id.to_string(), &row.name, row.id.to_string() == self.filters.topic)).collect()
    }

    fn districts(&self) -> Vec<Choice> {
        self.whole.districts.iter().map(|row| Choice::new(&row.key, &row.title, row.key == self.filters.district)).collect()
    }

    fn address(&self, topic: &str, district: &str, from: &str) -> String {
        address("/gaps", &[("topic", topic), ("district", district), ("from", from)])
    }

    /// Another address with the same filters.
    fn at(&self, path: &str) -> String {
        address(path, &[("topic", &self.filters.topic), ("district", &self.filters.district)])
    }

    fn chips(&self) -> Vec<Link> {
        let (topics, districts) = (self.topics(), self.districts());
        let chosen = |choices: &[Choice]| choices.iter().find(|choice| choice.selected).map(|choice| choice.label.clone());
        let chip = |key: &str, value: String, href: String| Link::new(self.say.text(key).arg("value", value), href);
        let topic = chosen(&topics).map(|label| chip("gaps-chip-topic", label, self.address("", &self.filters.district, "")));
        let district = chosen(&districts).map(|label| chip("gaps-chip-district", label, self.address(&self.filters.topic, "", "")));
        topic.into_iter().chain(district).collect()
    }

    fn headings(&self) -> Vec<&str> {
        self.columns.iter().filter_map(|at| self.whole.districts.get(*at)).map(|district| district.title.as_str()).collect()
    }

    fn next(&self) -> String {
        self.next.map(|next| self.address(&self.filters.topic, &self.filters.district, &next.to_string())).unwrap_or_default()
    }

    fn back(&self) -> String {
        if self.filters.from.is_empty() { String::new() } else { self.address(&self.filters.topic, &self.filters.district, "") }
    }

    fn heading(&self) -> String {
        self.say.text("gaps-count").arg("count", i64::try_from(self.count).unwrap_or(i64::MAX)).to_string()
    }
}
