use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use serde::Deserialize;
use web::{Error, Event, Form, Problems, Result, Say, Visit};

use super::{LONGEST, findable};
use crate::{
    Indicator,
    access::Deed,
    sql::indicators::{self as sql, IndicatorRow},
};

/// The form as it is typed.
#[derive(Debug, Clone, Default, Deserialize, PartialEq, Eq)]
#[serde(default)]
pub(super) struct Typed {
    version: i64,
    name: String,
    definition: String,
    source: String,
    unit: String,
    additive: String,
}

#[derive(Template)]
#[template(path = "indicators/edit.html")]
struct Edit {
    say: Say,
    id: Id<Indicator>,
    typed: Typed,
    saved: Option<Typed>,
    problems: Problems,
}

pub(super) async fn edit(mut visit: Visit, Path(id): Path<Id<Indicator>>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditMonitoring, visit.here())?;
    let row = sql::indicator(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    visit.crumb_text("monitoring", "/monitoring");
    visit.crumb(&row.name, format!("/monitoring/indicators/{id}"));
    let content = form(&visit, id, Typed::of(&row), Problems::default());
    let title = visit.say.text("indicator-edit").to_string();
    visit.page(title, &content).await
}

/// Saves what was changed; whoever comes second sees both versions.
pub(super) async fn update(mut visit: Visit, Path(id): Path<Id<Indicator>>, Form(typed): Form<Typed>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditMonitoring, visit.here())?;
    let saved = sql::indicator(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let title = visit.say.text("indicator-edit").to_string();
    match typed.parse(&saved) {
        Ok(row) => {
            if sql::update(&mut visit.tx, network, &row).await? {
                findable(&mut visit, &row).await?;
                visit.log(Event::new("update", "indicator").on(id).fields(changed(&saved, &row)));
                return visit.done("done-saved", format!("/monitoring/indicators/{id}")).await;
            }
            let now = Typed::of(&saved);
            let mut content = form(&visit, id, Typed { version: now.version, ..typed }, Problems::default());
            content.saved = Some(now);
            visit.conflict(title, &content).await
        }
        Err(problems) => {
            let content = form(&visit, id, typed, problems);
            visit.again(title, &content).await
        }
    }
}

fn form(visit: &Visit, id: Id<Indicator>, typed: Typed, problems: Problems) -> Edit {
    Edit { say: visit.say.clone(), id, typed, saved: None, problems }
}

/// Names of the fields that differ, for the log.
fn changed(before: &IndicatorRow, after: &IndicatorRow) -> Vec<&'static str> {
    let pairs = [
        ("name", before.name != after.name),
        ("definition", before.definition != after.definition),
        ("source", before.source != after.source),
        ("unit", before.unit != after.unit),
        ("additive", before.additive != after.additive),
    ];
    pairs.into_iter().filter(|(_, changed)| *changed).map(|(name, _)| name).collect()
}

impl Typed {
    fn of(row: &IndicatorRow) -> Self {
        Self {
            version: row.version,
            name: row.name.clone(),
            definition: row.definition.clone(),
            source: row.source.clone(),
            unit: row.unit.clone(),
            additive: if row.additive { "1".to_owned() } else { String::new() },
        }
    }

    fn parse(&self, saved: &IndicatorRow) -> Result<IndicatorRow, Problems> {
        let mut problems = Problems::default();
        let definition = web::lines(&self.definition);
        if definition.chars().count() > LONGEST {
            problems.add("definition", "problem-indicator-definition");
        }
        let row = IndicatorRow {
            name: problems.required("name", &self.name, "problem-indicator-name"),
            definition,
            source: problems.required("source", &self.source, "problem-indicator-source"),
            unit: problems.required("unit", &self.unit, "problem-indicator-unit"),
            additive: !self.additive.is_empty(),
            version: self.version,
            ..saved.clone()
        };
        problems.then(row)
    }
}

impl Edit {
    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    /// Fields in which the two versions differ: label, mine, saved.
    fn differences(&self) -> Vec<(String, String, String)> {
        let Some(saved) = &self.saved else { return Vec::new() };
        let additive = |typed: &Typed| {
            self.say.text(if typed.additive.is_empty() { "indicator-additive-no" } else { "indicator-additive-yes" }).to_string()
        };
        [
            ("indicator-name", self.typed.name.clone(), saved.name.clone()),
            ("indicator-definition", self.typed.definition.clone(), saved.definition.clone()),
            ("indicator-source", self.typed.source.clone(), saved.source.clone()),
            ("indicator-unit", self.typed.unit.clone(), saved.unit.clone()),
            ("indicator-additive", additive(&self.typed), additive(saved)),
        ]
        .into_iter()
        .filter(|(_, mine, theirs)| mine != theirs)
        .map(|(key, mine, theirs)| (self.say.text(key).to_string(), mine, theirs))
        .collect()
    }
}
