use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use serde::Deserialize;
use territories::{rules::TerritoryKind, sql::District};
use web::{Error, Event, Filter, Form, Problems, Result, Say, Visit, search, thread};

use super::{enter, findable, kinds, likelihood};
use crate::{
    Indicator, Statement,
    access::Deed,
    rules::{STEPS, StatementKind},
    sql::{
        indicators::{self, IndicatorRow},
        statements::{self as sql, StatementRow, TopicRow},
    },
    words,
};

/// So long is a text at most.
const LONGEST: usize = 5000;

/// From where one comes: an indicator and one of its periods.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct From {
    indicator: String,
    period: String,
}

/// The form as it is typed.
#[derive(Debug, Clone, Default, Deserialize, PartialEq, Eq)]
#[serde(default)]
pub(super) struct Typed {
    id: String,
    version: i64,
    kind: String,
    title: String,
    body: String,
    territory: String,
    topic: String,
    indicator: String,
    period: String,
    evidence: String,
    likelihood: String,
    effect: String,
    authors: String,
    dissent: String,
    decided: String,
}

/// What a form offers.
struct Offered {
    districts: Vec<District>,
    topics: Vec<TopicRow>,
    /// The indicator that stands as evidence, with its periods, the newest first
    indicator: Option<(IndicatorRow, Vec<String>)>,
}

#[derive(Template)]
#[template(path = "statements/edit.html")]
struct Edit {
    say: Say,
    typed: Typed,
    saved: Option<Typed>,
    problems: Problems,
    offered: Offered,
    is_new: bool,
}

pub(super) async fn new(mut visit: Visit, Filter(from): Filter<From>) -> Result<Response> {
    visit.may(Deed::EditMonitoring, visit.here())?;
    let offered = offered(&mut visit, &from.indicator).await?;
    let typed = Typed {
        id: visit.id::<Statement>().to_string(),
        kind: StatementKind::Risk.code().to_owned(),
        indicator: from.indicator,
        period: from.period,
        ..Typed::default()
    };
    visit.crumb_text("monitoring", "/monitoring");
    visit.crumb_text("statements", "/monitoring/statements");
    let content = form(&visit, typed, Problems::default(), offered, true);
    let title = content.title();
    visit.page(title, &content).await
}

/// Enters a statement. The form brings its key along, so that a double click enters one.
pub(super) async fn create(mut visit: Visit, Form(typed): Form<Typed>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditMonitoring, visit.here())?;
    let id: Id<Statement> = typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    if sql::statement(&mut visit.tx, network, id).await?.is_some() {
        return visit.redirect(format!("/monitoring/statements/{id}")).await;
    }
    let offered = offered(&mut visit, &typed.indicator).await?;
    match typed.parse(id, &offered, None, &visit) {
        Ok(row) => {
            enter(&mut visit, &row).await?;
            visit.done("done-statement-added", format!("/monitoring/statements/{id}")).await
        }
        Err(problems) => {
            let content = form(&visit, typed, problems, offered, true);
            visit.again(content.title(), &content).await
        }
    }
}

pub(super) async fn edit(mut visit: Visit, Path(id): Path<Id<Statement>>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditMonitoring, visit.here())?;
    let row = sql::statement(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let typed = Typed::of(&row);
    let offered = offered(&mut visit, &typed.indicator).await?;
    visit.crumb_text("monitoring", "/monitoring");
    visit.crumb_text("statements", "/monitoring/statements");
    visit.crumb(&row.title, format!("/monitoring/statements/{id}"));
    let content = form(&visit, typed, Problems::default(), offered, false);
    let title = content.title();
    visit.page(title, &content).await
}

/// Saves what was changed; whoever comes second sees both versions.
pub(super) async fn update(mut visit: Visit, Path(id): Path<Id<Statement>>, Form(typed): Form<Typed>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditMonitoring, visit.here())?;
    let saved = sql::statement(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let typed = Typed { id: id.to_string(), ..typed };
    let offered = offered(&mut visit, &typed.indicator).await?;
    match typed.parse(id, &offered, Some(&saved), &visit) {
        Ok(row) => {
            if sql::update(&mut visit.tx, network, &row).await? {
                findable(&mut visit, &row).await?;
                thread::rename(&mut visit.tx, network, &thread::End::new(super::href(id), row.title.as_str())).await?;
                visit.log(Event::new("update", "statement").on(id).fields(typed.changed(&Typed::of(&saved))));
                return visit.done("done-saved", format!("/monitoring/statements/{id}")).await;
            }
            let now = Typed::of(&saved);
            let mut content = form(&visit, Typed { version: now.version, ..typed }, Problems::default(), offered, false);
            content.saved = Some(now);
            visit.conflict(content.title(), &content).await
        }
        Err(problems) => {
            let content = form(&visit, typed, problems, offered, false);
            visit.again(content.title(), &content).await
        }
    }
}

/// Ends a statement with today: it holds no longer, and stays for whoever knows its address.
pub(super) async fn end(mut visit: Visit, Path(id): Path<Id<Statement>>) -> Result<Response> {
    let (network, today) = (visit.sight()?, visit.today());
    visit.may(Deed::EditMonitoring, visit.here())?;
    let row = sql::statement(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    if row.ended_on.is_none() {
        if !sql::update(&mut visit.tx, network, &StatementRow { ended_on: Some(today), ..row }).await? {
            return Err(Error::Stale);
        }
        search::remove_from(&mut visit.tx, network, "statement", &id.to_string()).await?;
        visit.log(Event::new("end", "statement").on(id));
    }
    visit.done("done-statement-ended", "/monitoring/statements").await
}

async fn offered(visit: &mut Visit, indicator: &str) -> Result<Offered> {
    let network = visit.sight()?;
    let districts = territories::sql::districts(&mut visit.tx, network).await?;
    let topics = sql::topics(&mut visit.tx, network).await?;
    let mut offered = Offered { districts, topics, indicator: None };
    if let Ok(id) = indicator.parse::<Id<Indicator>>()
        && let Some(row) = indicators::indicator(&mut visit.tx, network, id).await?
    {
        let mut periods: Vec<String> =
            indicators::values_of(&mut visit.tx, network, id).await?.into_iter().rev().map(|value| value.period).collect();
        periods.dedup();
        offered.indicator = Some((row, periods));
    }
    Ok(offered)
}

fn form(visit: &Visit, typed: Typed, problems: Problems, offered: Offered, is_new: bool) -> Edit {
    Edit { say: visit.say.clone(), typed, saved: None, problems, offered, is_new }
}

impl Typed {
    fn of(row: &StatementRow) -> Self {
        Self {
            id: row.id.to_string(),
            version: row.version,
            kind: row.kind.clone(),
            title: row.title.clone(),
            body: row.body.clone(),
            territory: row.territory_key.clone().unwrap_or_default(),
            topic: row.topic_id.map(|id| id.to_string()).unwrap_or_default(),
            indicator: row.indicator_id.map(|id| id.to_string()).unwrap_or_default(),
            period: row.period.clone().unwrap_or_default(),
            evidence: row.evidence.clone(),
            likelihood: row.likelihood.to_string(),
            effect: row.effect.to_string(),
            authors: row.authors.clone(),
            dissent: row.dissent.clone(),
            decided: row.decided.clone(),
        }
    }

    fn parse(&self, id: Id<Statement>, offered: &Offered, saved: Option<&StatementRow>, visit: &Visit) -> Result<StatementRow, Problems> {
        let mut problems = Problems::default();
        if StatementKind::from_code(&self.kind).is_none() {
            problems.add("kind", "problem-statement-kind");
        }
        let mut long = |field: &'static str, text: &str| {
            let text = web::lines(text);
            if text.chars().count() > LONGEST {
                problems.add(field, "problem-statement-long");
            }
            text
        };
        let (body, evidence) = (long("body", &self.body), long("evidence", &self.evidence));
        let (dissent, decided) = (long("dissent", &self.dissent), long("decided", &self.decided));
        // A district that the network has left since stays where it stands.
        let was = saved.and_then(|saved| saved.territory_key.as_deref());
        let territory = Some(self.territory.clone()).filter(|key| !key.is_empty());
        if territory.as_deref().is_some_and(|key| Some(key) != was && !offered.districts.iter().any(|one| one.key == key)) {
            problems.add("territory", "problem-statement-territory");
        }
        let topic = offered.topics.iter().find(|topic| topic.id.to_string() == self.topic);
        if topic.is_none() && !self.topic.is_empty() {
            problems.add("topic", "problem-statement-topic");
        }
        let period = Some(self.period.clone()).filter(|period| !period.is_empty());
        let indicator = offered.indicator.as_ref().filter(|_| period.is_some());
        if let (Some((_, periods)), Some(period)) = (indicator, &period)
            && !periods.contains(period)
        {
            problems.add("period", "problem-statement-period");
        }
        let mut step = |field: &'static str, text: &str, key: &'static str| {
            let step = text.parse::<i64>().ok().filter(|step| (1..=STEPS).contains(step));
            if step.is_none() {
                problems.add(field, key);
            }
            step.unwrap_or(1)
        };
        let likelihood = step("likelihood", &self.likelihood, "problem-statement-likelihood");
        let effect = step("effect", &self.effect, "problem-statement-effect");
        let row = StatementRow {
            id,
            kind: self.kind.clone(),
            title: problems.required("title", &self.title, "problem-statement-title"),
            body,
            territory_key: territory,
            territory: None,
            territory_label: None,
            topic_id: topic.map(|topic| topic.id),
            topic: None,
            indicator_id: indicator.map(|(row, _)| row.id),
            indicator: None,
            period: period.filter(|_| indicator.is_some()),
            evidence,
            likelihood,
            effect,
            authors: problems.required("authors", &self.authors, "problem-statement-authors"),
            dissent,
            decided,
            created_at: saved.map_or(visit.now(), |saved| saved.created_at),
            ended_on: saved.and_then(|saved| saved.ended_on),
            version: self.version,
        };
        problems.then(row)
    }

    /// Label and content of each field.
    fn fields(&self) -> [(&'static str, &'static str, &str); 12] {
        [
            ("kind", "filter-kind", &self.kind),
            ("title", "statement-title", &self.title),
            ("body", "statement-body", &self.body),
            ("territory", "territory", &self.territory),
            ("topic", "topic", &self.topic),
            ("period", "statement-value", &self.period),
            ("evidence", "statement-evidence", &self.evidence),
            ("likelihood", "likelihood", &self.likelihood),
            ("effect", "effect", &self.effect),
            ("authors", "statement-authors", &self.authors),
            ("dissent", "statement-dissent", &self.dissent),
            ("decided", "statement-decided", &self.decided),
        ]
    }

    /// Names of the fields that differ, for the log.
    fn changed(&self, before: &Self) -> Vec<&'static str> {
        let pairs = self.fields().into_iter().zip(before.fields());
        pairs.filter(|((_, _, now), (_, _, before))| web::lines(now) != web::lines(before)).map(|((name, _, _), _)| name).collect()
    }
}

impl Edit {
    fn title(&self) -> String {
        self.say.text(if self.is_new { "statement-add" } else { "statement-edit" }).to_string()
    }

    fn action(&self) -> String {
        if self.is_new { "/monitoring/statements".to_owned() } else { format!("/monitoring/statements/{}", self.typed.id) }
    }

    fn kinds(&self) -> Vec<Choice> {
        kinds(&self.say, &self.typed.kind)
    }

    fn territories(&self) -> Vec<Choice> {
        let title = |one: &District| territories::title(&self.say, TerritoryKind::District.code(), &one.name, &one.label);
        self.offered.districts.iter().map(|one| Choice::new(&one.key, title(one), one.key == self.typed.territory)).collect()
    }

    fn topics(&self) -> Vec<Choice> {
        let choice = |topic: &TopicRow| Choice::new(topic.id.to_string(), &topic.name, topic.id.to_string() == self.typed.topic);
        self.offered.topics.iter().map(choice).collect()
    }

    fn periods(&self, periods: &[String]) -> Vec<Choice> {
        periods.iter().map(|period| Choice::new(period, words::period(&self.say, period), *period == self.typed.period)).collect()
    }

    fn steps(&self, chosen: &str, words: impl Fn(i64) -> String) -> Vec<Choice> {
        (1..=STEPS).map(|step| Choice::new(step.to_string(), words(step), step.to_string() == chosen)).collect()
    }

    fn likelihoods(&self) -> Vec<Choice> {
        self.steps(&self.typed.likelihood, |step| likelihood(&self.say, step))
    }

    fn effects(&self) -> Vec<Choice> {
        self.steps(&self.typed.effect, |step| super::effect(&self.say, step))
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    /// As a person reads the content of a field.
    fn read(&self, field: &str, text: &str) -> String {
        let step = |words: fn(&Say, i64) -> String| text.parse().map(|step| words(&self.say, step)).unwrap_or_default();
        let chosen =
            |choices: Vec<Choice>| choices.into_iter().find(|choice| choice.value == text).map(|choice| choice.label).unwrap_or_default();
        match field {
            "kind" => chosen(self.kinds()),
            "territory" => chosen(self.territories()),
            "topic" => chosen(self.topics()),
            "period" => words::period(&self.say, text),
            "likelihood" => step(likelihood),
            "effect" => step(super::effect),
            _ => text.to_owned(),
        }
    }

    /// Fields in which the two versions differ: label, mine, saved.
    fn differences(&self) -> Vec<(String, String, String)> {
        let Some(saved) = &self.saved else { return Vec::new() };
        let differing = self.typed.changed(saved);
        let pairs = self.typed.fields().into_iter().zip(saved.fields()).filter(|((name, _, _), _)| differing.contains(name));
        pairs
            .map(|((name, label, mine), (_, _, theirs))| (self.say.text(label).to_string(), self.read(name, mine), self.read(name, theirs)))
            .collect()
    }
}
