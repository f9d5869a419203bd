use std::collections::HashMap;

use askama::Template;
use axum::response::Response;
use calendar::Holidays;
use db::Id;
use jiff::{
    SignedDuration,
    civil::{Date, Time},
};
use network::Body;
use serde::Deserialize;
use web::{Filter, Page, Position, Result, Say, Visit, address};

use super::planned::{Out, Planned, planned};
use crate::{
    access::Deed,
    dates::{instant, when, zoned},
    rules::State,
    sql::{
        items::{self, WaitingRow},
        meetings::{self as sql, Listed},
        series::{self, SeriesRow},
    },
};

/// So many dates are shown of each series.
const DATES: usize = 4;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Place {
    after: String,
}

#[derive(Template)]
#[template(path = "meetings/list.html")]
pub(super) struct List {
    say: Say,
    today: Date,
    pub(super) coming: Vec<Listed>,
    pub(super) past: Page<Listed>,
    /// Topics that wait for a meeting: what they came from leads here
    topics: Vec<WaitingRow>,
    /// Dates by the rhythm, of all series
    pub(super) dates: Vec<(SeriesRow, Planned)>,
    first: bool,
    may_edit: bool,
    may_export: bool,
}

/// What is to come, what the series plan, and what was.
pub(super) async fn list(mut visit: Visit, Filter(place): Filter<Place>) -> Result<Response> {
    visit.may(Deed::ReadMeetings, visit.here())?;
    let content = content(&mut visit, &Position::read(Some(&place.after))).await?;
    let title = visit.say.text("meetings").to_string();
    visit.page(title, &content).await
}

/// A meeting is "to come" until so long after its begin: whoever is late looks for it there.
const LATE: SignedDuration = SignedDuration::from_hours(3);

pub(super) async fn past(visit: &mut Visit, after: &Position) -> Result<Page<Listed>> {
    let (network, now) = (visit.sight()?, visit.now() - LATE);
    Ok(sql::past(&mut visit.tx, network, now, after).await?)
}

pub(super) async fn content(visit: &mut Visit, after: &Position) -> Result<List> {
    let (network, now, today) = (visit.sight()?, visit.now() - LATE, visit.today());
    let mut coming = sql::coming(&mut visit.tx, network, now).await?;
    let past = past(visit, after).await?;
    let dates = dates(visit).await?;
    let first = *after == Position::default();
    let topics = if first { items::waiting(&mut visit.tx, network).await? } else { Vec::new() };
    // What is sent is over, though its day may still come.
    coming.retain(|row| row.sent_at.is_none() || row.starts_at.is_none());
    let (may_edit, may_export) = (visit.can(Deed::EditMeetings, visit.here()), visit.can(Deed::ExportMeetings, visit.here()));
    Ok(List { dates, may_edit, may_export, say: visit.say.clone(), first, topics, today, coming, past })
}

/// The next dates of all series for which there is no meeting yet, the next first; those that fall out stand among them.
pub(crate) async fn dates(visit: &mut Visit) -> Result<Vec<(SeriesRow, Planned)>> {
    let (network, today) = (visit.sight()?, visit.today());
    let all = series::all(&mut visit.tx, network).await?;
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let mut skipped: HashMap<Id<Body>, Vec<Date>> = HashMap::new();
    for row in series::exceptions(&mut visit.tx, network, today).await? {
        skipped.entry(row.body_id).or_default().push(row.day);
    }
    // Whatever became of a meeting, its date is not offered again: it may have begun, be called off, or be on another day now.
    let begin = instant(today, Time::midnight()).unwrap_or(visit.now());
    let mut taken: HashMap<Id<Body>, Vec<Date>> = HashMap::new();
    for row in sql::taken(&mut visit.tx, network, begin, today).await? {
        taken.entry(row.body_id).or_default().extend([row.planned_on, row.starts_at.map(|at| zoned(at).date())].into_iter().flatten());
    }
    // The days off in the Länder of the network, of this year and the next one.
    let lands = series::lands(&mut visit.tx, network).await?;
    let lands: Vec<&str> = lands.iter().map(String::as_str).collect();
    let off = Holidays::germany(&lands, today.year()..=today.year().saturating_add(1));
    let mut dates: Vec<(SeriesRow, Planned)> = Vec::new();
    for row in all {
        let days = |of: &HashMap<Id<Body>, Vec<Date>>| of.get(&row.body_id).cloned().unwrap_or_default();
        let of = planned(&row, today, &days(&skipped), &days(&taken), &off, DATES);
        dates.extend(of.into_iter().map(|one| (row.clone(), one)));
    }
    dates.sort_by_key(|(row, one)| (one.starts, row.body_id));
    Ok(dates)
}

impl List {
    pub(super) fn when(&self, row: &Listed) -> String {
        when(&self.say, row.starts_at, None)
    }

    /// When it is, or that it falls out and why.
    pub(super) fn planned(&self, one: &Planned) -> String {
        let (key, holiday) = match &one.out {
            None => return when(&self.say, Some(one.starts), Some(one.ends)),
            Some(Out::Skipped) => ("date-skipped", ""),
            Some(Out::Holiday(name)) => ("date-holiday", name.as_str()),
        };
        self.say.text(key).arg("day", self.say.weekday(one.day)).arg("holiday", holiday).to_string()
    }

    fn is_skipped(&self, one: &Planned) -> bool {
        one.out == Some(Out::Skipped)
    }

    fn preparation(&self, row: &SeriesRow, one: &Planned) -> String {
        address("/meetings/new", &[("body", &row.body_id.to_string()), ("day", &one.day.to_string())])
    }

    pub(super) fn state(&self, row: &Listed) -> String {
        self.say.word("meeting-state", row.state(self.today).code())
    }

    /// What still waits for somebody stands out.
    fn kind(&self, row: &Listed) -> &'static str {
        match row.state(self.today) {
            State::Draft | State::Running => "warning",
            State::Invited | State::Circulated | State::Final => "neutral",
            State::Cancelled => "info",
        }
    }

    fn next(&self) -> String {
        self.past.next.as_ref().map(|next| address("/meetings", &[("after", &next.to_string())])).unwrap_or_default()
    }

    fn back(&self) -> String {
        if self.first { String::new() } else { "/meetings".to_owned() }
    }
}
