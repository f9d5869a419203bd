use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::Timestamp;
use network::thread_kinds::titled;
use web::{
    Error, Result, Say, Visit,
    thread::{self, End},
};

use super::{effect, likelihood, place};
use crate::{
    Statement,
    access::Deed,
    sql::{
        indicators::{self, IndicatorRow, ValueRow},
        statements::{self as sql, AgendaRow, BodyRow, StatementRow},
    },
    words,
};

/// So many signs of its text go along onto an agenda.
const CARRIED: usize = 1000;

#[derive(Template)]
#[template(path = "statements/show.html")]
struct Show {
    say: Say,
    row: StatementRow,
    indicator: Option<IndicatorRow>,
    value: Option<ValueRow>,
    now: Timestamp,
    /// The agendas that it is or was on
    agendas: Vec<AgendaRow>,
    /// What came of it: the item of an agenda, and what was decided there
    results: Vec<End>,
    may_edit: bool,
    /// Bodies on whose agenda it can be put; none for whoever is no member, nor while it is on one
    bodies: Vec<BodyRow>,
    /// Key of the topic that it becomes with one click
    key: String,
}

/// A statement with its evidence.
pub(super) async fn show(mut visit: Visit, Path(id): Path<Id<Statement>>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadMonitoring, visit.here())?;
    let row = sql::statement(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let (mut indicator, mut value) = (None, None);
    if let Some(key) = row.indicator_id {
        indicator = indicators::indicator(&mut visit.tx, network, key).await?;
        if let (Some(territory), Some(period)) = (&row.territory_key, &row.period) {
            value = indicators::value(&mut visit.tx, key, territory, period).await?;
        }
    }
    let now = visit.now();
    let agendas = sql::agendas(&mut visit.tx, network, &super::href(id)).await?;
    let is_on_one = agendas.iter().any(|one| one.is_ahead(now));
    let proposes = row.ended_on.is_none() && !is_on_one && visit.leads_to("/meetings") && visit.actor.belongs_to(Some(network));
    let bodies = if proposes { sql::bodies(&mut visit.tx, network).await? } else { Vec::new() };
    let content = Show {
        results: thread::led_to(&mut visit.tx, network, &super::href(id)).await?,
        may_edit: visit.can(Deed::EditMonitoring, visit.here()),
        now,
        agendas,
        bodies,
        key: visit.id::<()>().to_string(),
        say: visit.say.clone(),
        row,
        indicator,
        value,
    };
    visit.crumb_text("monitoring", "/monitoring");
    visit.crumb_text("statements", "/monitoring/statements");
    let title = content.row.title.clone();
    visit.page(title, &content).await
}

impl Show {
    fn place(&self) -> String {
        place(&self.say, &self.row)
    }

    fn topic(&self) -> &str {
        self.row.topic.as_deref().unwrap_or_default()
    }

    fn likelihood(&self) -> String {
        likelihood(&self.say, self.row.likelihood)
    }

    fn effect(&self) -> String {
        effect(&self.say, self.row.effect)
    }

    fn entered(&self) -> String {
        self.say.day(web::today(self.row.created_at))
    }

    fn status(&self) -> String {
        if self.row.ended_on.is_some() { self.say.text("statement-ended").to_string() } else { String::new() }
    }

    fn may_change(&self) -> bool {
        self.may_edit && self.row.ended_on.is_none()
    }

    /// "Landkreis Waldmark, 2020: 6,1 Prozent"; without a value only the period.
    fn value(&self, indicator: &IndicatorRow) -> String {
        let Some(period) = &self.row.period else { return String::new() };
        let period = words::period(&self.say, period);
        match &self.value {
            Some(value) => {
                let value = words::with_unit(&self.say, value.figure, &indicator.unit, indicator.decimals);
                format!("{}, {period}: {value}", self.place())
            }
            None => period,
        }
    }

    fn paragraphs<'a>(&self, text: &'a str) -> Vec<&'a str> {
        text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
    }

    /// What an agenda needs to know of it.
    fn carried(&self) -> String {
        self.row.body.chars().take(CARRIED).collect()
    }

    fn href(&self) -> String {
        super::href(self.row.id)
    }

    /// "Steht auf der Tagesordnung", and when the meeting is over "Stand auf der Tagesordnung".
    fn stands(&self, one: &AgendaRow) -> String {
        self.say.text(if one.is_ahead(self.now) { "statement-stands" } else { "statement-stood" }).to_string()
    }

    /// What waits for an agenda.
    fn waiting(&self) -> Vec<&End> {
        self.results.iter().filter(|one| one.href.starts_with("/meetings#")).collect()
    }

    /// What was decided: nothing while it is only on an agenda.
    fn decisions(&self) -> Vec<&End> {
        self.results.iter().filter(|one| one.href.starts_with("/decisions/")).collect()
    }

    /// What else came of it: "Aufgabe: Folien an alle".
    fn further(&self) -> Vec<End> {
        let is_other = |one: &&End| !one.href.starts_with("/meetings") && !one.href.starts_with("/decisions/");
        self.results.iter().filter(is_other).map(|one| titled(&self.say, one)).collect()
    }

    /// It stands out until it was put on one.
    fn agenda_kind(&self) -> &'static str {
        if self.agendas.is_empty() && self.waiting().is_empty() { "primary" } else { "secondary" }
    }
}
