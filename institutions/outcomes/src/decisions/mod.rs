//! Beschlüsse: the register of a network, and each decision with what came of it.

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Link;
use files::{Cell, Column, Kind, Sheet};
use network::Body;
use serde::Deserialize;
use web::{
    Error, Event, Export, Filter, Page, Position, Result, Routes, Say, Visit, address,
    fold::folded,
    thread::{self, Thread},
};

use crate::{
    Decision,
    access::Deed,
    record::short,
    sql::decisions::{self as sql, DecisionRow, Search},
};

/// So many rows are asked for at once, so that memory does not grow with the list.
pub(crate) const AT_ONCE: i64 = 500;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/decisions", Deed::ReadOutcomes, list).get("/decisions/export/{format}", Deed::ExportOutcomes, export).get(
        "/decisions/{id}",
        Deed::ReadOutcomes,
        show,
    )
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Filters {
    q: String,
    body: String,
    after: String,
}

#[derive(Template)]
#[template(path = "decisions/list.html")]
struct List {
    say: Say,
    filters: Filters,
    page: Page<DecisionRow>,
    first: bool,
    may_export: bool,
}

async fn list(mut visit: Visit, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadOutcomes, visit.here())?;
    let after = Position::read(Some(&filters.after));
    let rows = sql::decisions(&mut visit.tx, network, &filters.search(), &after, Page::<DecisionRow>::ASK).await?;
    let content = List {
        page: Page::of(rows, position),
        first: after == Position::default(),
        may_export: visit.can(Deed::ExportOutcomes, visit.here()),
        say: visit.say.clone(),
        filters,
    };
    let title = visit.say.text("decisions").to_string();
    visit.page(title, &content).await
}

fn position(row: &DecisionRow) -> Position {
    Position::after(&row.sort, row.id)
}

/// The register as a file, with the same filters.
async fn export(mut visit: Visit, Path(format): Path<String>, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ExportOutcomes, visit.here())?;
    let mut rows: Vec<DecisionRow> = Vec::new();
    loop {
        let after = rows.last().map(position).unwrap_or_default();
        let more = sql::decisions(&mut visit.tx, network, &filters.search(), &after, AT_ONCE).await?;
        let last = i64::try_from(more.len()).unwrap_or(i64::MAX) < AT_ONCE;
        rows.extend(more);
        if last {
            break;
        }
    }
    visit.log(Event::new("export", "decision").fields(["number", "text"]).count(rows.len()));
    let say = visit.say.clone();
    let column = |key: &'static str, kind| Column { name: say.text(key).into(), kind };
    let columns = [
        column("decision-number", Kind::Text),
        column("decision-day", Kind::Day),
        column("outcome-body", Kind::Text),
        column("decision-text", Kind::Text),
    ];
    let mut cells =
        rows.into_iter().map(|row| vec![Cell::Text(row.number), Cell::Day(row.decided_on), Cell::Text(row.body), Cell::Text(row.text)]);
    let title: String = say.text("decisions").into();
    let export = Export::made(&format, Sheet { title: &title, columns: &columns, rows: &mut cells })?;
    visit.export("beschluesse", export).await
}

#[derive(Template)]
#[template(path = "decisions/show.html")]
struct Show {
    say: Say,
    row: DecisionRow,
    thread: Thread,
    next: Vec<Link>,
    further: Vec<Link>,
}

async fn show(mut visit: Visit, Path(id): Path<Id<Decision>>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadOutcomes, visit.here())?;
    let row = sql::decision(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let href = format!("/decisions/{id}");
    let thread = thread::thread(&mut visit.tx, network, &href).await?;
    let (next, further) = if row.withdrawn_at.is_none() {
        (leads_on(&visit, &href, &row.text, Some(row.body_id)), leads_further(&visit, &href, &row.text, Some(row.body_id)))
    } else {
        (Vec::new(), Vec::new())
    };
    visit.crumb_text("decisions", "/decisions");
    let title = visit.say.text("decision-title").arg("number", row.number.as_str()).to_string();
    let content = Show { say: visit.say.clone(), row, thread, next, further };
    visit.page(title, &content).await
}

/// Where an outcome leads on: the page of its kind, the form, the label, and the fields that take the words and the body.
type Way = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// What is at hand, beside the thing.
const NEAR: [Way; 3] = [
    ("/meetings", "/meetings/topics/new", "outcome-to-topic", "title", "body"),
    ("/tasks", "/tasks/new", "outcome-to-task", "text", ""),
    ("/offers", "/offers/new", "outcome-to-offer", "title", ""),
];

/// What stands under "Mehr".
const FURTHER: [Way; 2] =
    [("/articles", "/articles/new", "outcome-to-article", "title", ""), ("/plans", "/plans/new", "outcome-to-plan", "title", "body")];

/// What can be made of an outcome: a topic of a next meeting, a task, an offer.
pub(crate) fn leads_on(visit: &Visit, href: &str, text: &str, body: Option<Id<Body>>) -> Vec<Link> {
    links(visit, &NEAR, href, text, body)
}

/// And beyond: an article, a plan.
pub(crate) fn leads_further(visit: &Visit, href: &str, text: &str, body: Option<Id<Body>>) -> Vec<Link> {
    links(visit, &FURTHER, href, text, body)
}

fn links(visit: &Visit, ways: &[Way], href: &str, text: &str, body: Option<Id<Body>>) -> Vec<Link> {
    let body = body.map(|body| body.to_string()).unwrap_or_default();
    let title = short(text);
    let edits = visit.can(Deed::EditOutcomes, visit.here());
    // A topic is proposed by everybody, the rest is entered by whoever coordinates. Of a task comes no task.
    let open = |page: &str| visit.leads_to(page) && (edits || page == "/meetings") && !href.starts_with(&format!("{page}/"));
    let link = |(_, to, label, words, of): &Way| {
        let mut fields = vec![(*words, title.as_str()), ("from", href)];
        if !of.is_empty() {
            fields.push((*of, body.as_str()));
        }
        Link::new(visit.say.text(label).to_string(), address(to, &fields))
    };
    ways.iter().filter(|(page, ..)| open(page)).map(link).collect()
}

impl Filters {
    fn search(&self) -> Search {
        let folded = folded(&self.q);
        let mut words = folded.split(' ').filter(|word| !word.is_empty()).map(str::to_owned);
        Search { body: self.body.parse().ok(), words: [words.next(), words.next()] }
    }

    fn address(&self, path: &str, after: &str) -> String {
        address(path, &[("q", self.q.as_str()), ("body", &self.body), ("after", after)])
    }
}

impl List {
    fn file(&self, format: &str) -> String {
        self.filters.address(&format!("/decisions/export/{format}"), "")
    }

    fn day(&self, row: &DecisionRow) -> String {
        self.say.day(row.decided_on)
    }

    fn next(&self) -> String {
        self.page.next.as_ref().map(|next| self.filters.address("/decisions", &next.to_string())).unwrap_or_default()
    }

    fn back(&self) -> String {
        if self.first { String::new() } else { self.filters.address("/decisions", "") }
    }
}

impl Show {
    fn title(&self) -> String {
        self.say.text("decision-title").arg("number", self.row.number.as_str()).to_string()
    }

    fn line(&self) -> String {
        self.say.text("decision-line").arg("day", self.say.day(self.row.decided_on)).to_string()
    }

    fn status(&self) -> String {
        if self.row.withdrawn_at.is_some() { self.say.text("decision-withdrawn").to_string() } else { String::new() }
    }
}
