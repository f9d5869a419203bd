//! A Kennzahl: how it has gone on in each district, on one scale, and two periods side by side.

use std::collections::HashMap;

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use serde::Deserialize;
use territories::{rules::TerritoryKind, sql::District};
use web::{Error, Filter, Result, Say, Visit, address};

use super::plot::{self, Panel, Scale};
use crate::{
    Indicator,
    access::Deed,
    rules::{Change, Figure, change, sum},
    sql::{
        indicators::{self as sql, IndicatorRow, ValueRow},
        statements::{self, Resting},
    },
    words,
};

/// The two periods that stand side by side.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    from: String,
    to: String,
}

#[derive(Template)]
#[template(path = "indicators/show.html")]
struct Show {
    say: Say,
    row: IndicatorRow,
    /// All periods, in the order of time
    periods: Vec<String>,
    from: String,
    to: String,
    /// The network's districts, the highest value of the second period first
    series: Vec<Series>,
    statements: Vec<Resting>,
    /// Of the newest value: table, licence, day
    source: Option<ValueRow>,
    may_edit: bool,
}

/// A district with its values.
struct Series {
    title: String,
    /// One for each period
    values: Vec<Option<Figure>>,
    /// Whether one of them is preliminary
    preliminary: bool,
    panel: Panel,
}

/// Five statements, however many districts and periods there are.
pub(super) async fn show(mut visit: Visit, Path(id): Path<Id<Indicator>>, Filter(asked): Filter<Asked>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadMonitoring, visit.here())?;
    let row = sql::indicator(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let values = sql::values_of(&mut visit.tx, network, id).await?;
    let districts = territories::sql::districts(&mut visit.tx, network).await?;
    let statements = statements::resting(&mut visit.tx, network, id).await?;
    let mut periods: Vec<String> = values.iter().map(|value| value.period.clone()).collect();
    periods.dedup();
    let (from, to) = chosen(&periods, &asked);
    let title = |one: &District| territories::title(&visit.say, TerritoryKind::District.code(), &one.name, &one.label);
    let series = series(&districts, &values, &periods, &to, title);
    let may_edit = visit.can(Deed::EditMonitoring, visit.here());
    let content = Show { say: visit.say.clone(), row, periods, from, to, series, statements, source: values.into_iter().last(), may_edit };
    visit.crumb_text("monitoring", "/monitoring");
    let title = content.row.name.clone();
    visit.page(title, &content).await
}

/// What was asked for, where there are values; otherwise the newest period and the one before it.
fn chosen(periods: &[String], asked: &Asked) -> (String, String) {
    let known = |period: &str| periods.iter().position(|known| known == period);
    let to = known(&asked.to).unwrap_or(periods.len().saturating_sub(1));
    let from = known(&asked.from).unwrap_or(to.saturating_sub(1));
    let text = |at: usize| periods.get(at).cloned().unwrap_or_default();
    (text(from), text(to))
}

/// The districts with their values, ordered by size.
fn series(districts: &[District], values: &[ValueRow], periods: &[String], to: &str, title: impl Fn(&District) -> String) -> Vec<Series> {
    let there: HashMap<(&str, &str), &ValueRow> =
        values.iter().map(|value| ((value.territory_key.as_str(), value.period.as_str()), value)).collect();
    let rows = districts.iter().map(|district| {
        let row: Vec<Option<&ValueRow>> =
            periods.iter().map(|period| there.get(&(district.key.as_str(), period.as_str())).copied()).collect();
        (title(district), row)
    });
    let rows: Vec<(String, Vec<Option<&ValueRow>>)> = rows.filter(|(_, row)| row.iter().any(Option::is_some)).collect();
    let scale = Scale::around(rows.iter().flat_map(|(_, row)| row.iter().flatten().map(|value| value.figure)));
    let mut series: Vec<Series> = rows
        .into_iter()
        .map(|(title, row)| {
            let values: Vec<Option<Figure>> = row.iter().map(|value| value.map(|value| value.figure)).collect();
            let preliminary = row.iter().flatten().any(|value| value.preliminary);
            Series { title, panel: plot::panel(&values, scale), values, preliminary }
        })
        .collect();
    let at = periods.iter().position(|period| period == to).unwrap_or_default();
    let size = |one: &Series| one.values.get(at).copied().flatten().and_then(Figure::number).unwrap_or(f64::NEG_INFINITY);
    series.sort_by(|a, b| size(b).total_cmp(&size(a)));
    series
}

impl Show {
    fn said(&self, figure: Option<Figure>) -> String {
        figure.map_or_else(|| self.say.text("value-missing").to_string(), |figure| words::figure(&self.say, figure, self.row.decimals))
    }

    fn period(&self, period: &str) -> String {
        words::period(&self.say, period)
    }

    fn at(&self, one: &Series, period: &str) -> Option<Figure> {
        let at = self.periods.iter().position(|known| known == period)?;
        one.values.get(at).copied().flatten()
    }

    fn change_of(&self, one: &Series) -> Change {
        match (self.at(one, &self.from), self.at(one, &self.to)) {
            (Some(before), Some(now)) => change(before, now, self.row.decimals),
            _ => Change::Unsaid,
        }
    }

    /// The finding in one or two sentences: title of the picture.
    fn finding(&self) -> String {
        let number = |one: &&Series| self.at(one, &self.to).and_then(Figure::number).is_some();
        let Some(highest) = self.series.iter().find(number) else { return self.say.text("indicator-finding-none").to_string() };
        let value = self.at(highest, &self.to).map(|figure| words::with_unit(&self.say, figure, &self.row.unit, self.row.decimals));
        let most = self
            .say
            .text("indicator-finding-most")
            .arg("period", self.period(&self.to))
            .arg("territory", highest.title.as_str())
            .arg("value", value.unwrap_or_default())
            .to_string();
        let changes: Vec<Change> = self.series.iter().map(|one| self.change_of(one)).collect();
        let count = |wanted: fn(&Change) -> bool| changes.iter().filter(|change| wanted(change)).count();
        let more = count(|change| matches!(change, Change::By(by, _) if *by > 0.0));
        let less = count(|change| matches!(change, Change::By(by, _) if *by < 0.0));
        let compared = changes.len() - count(|change| *change == Change::Unsaid);
        if self.from == self.to || compared == 0 {
            return most;
        }
        let (key, count) = if more >= less { ("indicator-finding-more", more) } else { ("indicator-finding-less", less) };
        let finding = self.say.text(key).arg("count", count).arg("all", self.series.len()).arg("period", self.period(&self.from));
        format!("{finding} {most}")
    }

    /// What a drawing says, for those who do not see it.
    fn spoken(&self, one: &Series) -> String {
        let ends = |at: Option<&plot::Point>| {
            at.map(|point| (self.period(&self.periods[point.at]), self.said(one.values[point.at]))).unwrap_or_default()
        };
        let ((first, from), (last, to)) = (ends(one.panel.points.first()), ends(one.panel.points.last()));
        if one.panel.points.is_empty() {
            return format!("{}: {}", one.title, self.say.text("value-none"));
        }
        let text = self.say.text("indicator-spoken").arg("territory", one.title.as_str());
        text.arg("first", first).arg("from", from).arg("last", last).arg("to", to).to_string()
    }

    /// Words in a drawing: place, side (`start` or `end`), text.
    fn labels(&self, one: &Series) -> Vec<(String, String, &'static str, String)> {
        let points = &one.panel.points;
        let label = |point: &plot::Point, side| {
            let text = words::with_unit(&self.say, one.values[point.at].unwrap_or(Figure::Number(0.0)), &self.row.unit, self.row.decimals);
            // The words stand above the line wherever they are wide.
            let highest = points.iter().filter(|other| (other.x - point.x).abs() < 55.0).map(|other| other.y).fold(point.y, f64::min);
            (format!("{:.1}", point.x), format!("{:.1}", highest - 8.0), side, text.replace(" Prozent", " %"))
        };
        let side = |point: &plot::Point| if point.x < plot::WIDTH / 2.0 { "start" } else { "end" };
        let mut labels: Vec<_> = points.first().into_iter().map(|point| label(point, side(point))).collect();
        // Two numbers side by side need room for both.
        if let (Some(first), Some(last)) = (points.first(), points.last())
            && last.x - first.x > plot::WIDTH / 2.0
        {
            labels.push(label(last, "end"));
        }
        labels
    }

    fn ends(&self) -> (String, String) {
        let short = |period: Option<&String>| period.map(|period| self.period(period)).unwrap_or_default();
        (short(self.periods.first()), if self.periods.len() > 1 { short(self.periods.last()) } else { String::new() })
    }

    fn has_gaps(&self) -> bool {
        self.series.iter().any(|one| !one.panel.gaps.is_empty())
    }

    /// District, both values, and what became of it in words.
    fn rows(&self) -> Vec<(String, String, String, String)> {
        let row = |one: &Series| {
            let change = words::change(&self.say, self.change_of(one), &self.row.unit, self.row.decimals);
            (one.title.clone(), self.said(self.at(one, &self.from)), self.said(self.at(one, &self.to)), change)
        };
        self.series.iter().map(row).collect()
    }

    /// The same for all districts together, where it can be added up.
    fn together(&self) -> Option<(String, String, String)> {
        if !self.row.additive || self.series.len() < 2 {
            return None;
        }
        let total = |period: &str| {
            let figures: Option<Vec<Figure>> = self.series.iter().map(|one| self.at(one, period)).collect();
            figures.and_then(|figures| sum(&figures))
        };
        let (before, now) = (total(&self.from), total(&self.to));
        let said = |total: Option<f64>| {
            total.map_or_else(|| self.say.text("value-no-sum").to_string(), |total| words::number(&self.say, total, self.row.decimals))
        };
        let change = match (before, now) {
            (Some(before), Some(now)) => change(Figure::Number(before), Figure::Number(now), self.row.decimals),
            _ => Change::Unsaid,
        };
        Some((said(before), said(now), words::change(&self.say, change, &self.row.unit, self.row.decimals)))
    }

    fn choices(&self, chosen: &str) -> Vec<Choice> {
        self.periods.iter().rev().map(|period| Choice::new(period, self.period(period), period == chosen)).collect()
    }

    fn all(&self) -> Vec<(String, Vec<String>)> {
        self.series.iter().map(|one| (one.title.clone(), one.values.iter().map(|value| self.said(*value)).collect())).collect()
    }

    fn heads(&self) -> Vec<String> {
        self.periods.iter().map(|period| self.period(period)).collect()
    }

    fn is_preliminary(&self) -> bool {
        self.series.iter().any(|one| one.preliminary)
    }

    fn additive(&self) -> String {
        self.say.text(if self.row.additive { "indicator-additive-yes" } else { "indicator-additive-no" }).to_string()
    }

    fn released(&self) -> String {
        let Some(value) = &self.source else { return String::new() };
        let day = value.released_on.unwrap_or_else(|| web::today(value.retrieved_at));
        self.say
            .text("indicator-released")
            .arg("released", self.say.day(day))
            .arg("retrieved", self.say.day(web::today(value.retrieved_at)))
            .to_string()
    }

    fn definition(&self) -> Vec<&str> {
        self.row.definition.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).collect()
    }

    fn here(&self) -> String {
        format!("/monitoring/indicators/{}", self.row.id)
    }

    fn new_statement(&self) -> String {
        address("/monitoring/statements/new", &[("indicator", &self.row.id.to_string()), ("period", &self.to)])
    }
}
