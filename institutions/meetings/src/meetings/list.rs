use std::collections::HashMap;

use askama::Template;
use axum::response::Response;
use db::Id;
use jiff::{SignedDuration, civil::Date};
use network::Body;
use serde::Deserialize;
use web::{Filter, Page, Position, Result, Say, Visit, address};

use super::planned::{Planned, planned};
use crate::{
    access::Deed,
    dates::{when, zoned},
    holidays,
    rules::State,
    sql::{
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
struct List {
    say: Say,
    today: Date,
    coming: Vec<Listed>,
    past: Page<Listed>,
    /// Dates by the rhythm, of all series
    dates: Vec<(SeriesRow, Planned)>,
    first: bool,
    may_edit: bool,
}

/// What is to come, what the series plan, and what was.
pub(super) async fn list(mut visit: Visit, Filter(place): Filter<Place>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadMeetings, visit.here())?;
    // A meeting is "to come" until three hours after its begin: whoever is late looks for it there.
    let (now, today, after) = (visit.now() - SignedDuration::from_hours(3), visit.today(), Position::read(Some(&place.after)));
    let mut coming = sql::coming(&mut visit.tx, network, now).await?;
    let past = sql::past(&mut visit.tx, network, None, now, &after).await?;
    let dates = dates(&mut visit, &coming).await?;
    // What is sent is over, though its day may still come.
    coming.retain(|row| row.sent_at.is_none() || row.starts_at.is_none());
    let content = List {
        dates,
        may_edit: visit.can(Deed::EditMeetings, visit.here()),
        say: visit.say.clone(),
        first: after == Position::default(),
        today,
        coming,
        past,
    };
    let title = visit.say.text("meetings").to_string();
    visit.page(title, &content).await
}

/// The next dates of all series for which there is no meeting yet, the next first.
pub(crate) async fn dates(visit: &mut Visit, coming: &[Listed]) -> Result<Vec<(SeriesRow, Planned)>> {
    let (network, today) = (visit.sight()?, visit.today());
    let all = series::all(&mut visit.tx, network).await?;
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let mut skipped: HashMap<Id<Body>, Vec<Date>> = HashMap::new();
    for row in series::exceptions(&mut visit.tx, network, today).await? {
        skipped.entry(row.body_id).or_default().push(row.day);
    }
    let off = holidays::of_network(visit, today).await?;
    let mut dates: Vec<(SeriesRow, Planned)> = Vec::new();
    for row in all {
        let taken: Vec<Date> =
            coming.iter().filter(|one| one.body_id == row.body_id).filter_map(|one| Some(zoned(one.starts_at?).date())).collect();
        let of = planned(&row, today, skipped.get(&row.body_id).map_or(&[][..], Vec::as_slice), &taken, &off, DATES);
        dates.extend(of.into_iter().map(|one| (row.clone(), one)));
    }
    dates.sort_by_key(|(row, one)| (one.starts, row.body_id));
    Ok(dates)
}

impl List {
    fn when(&self, row: &Listed) -> String {
        when(&self.say, row.starts_at, None)
    }

    fn planned(&self, one: &Planned) -> String {
        when(&self.say, Some(one.starts), Some(one.ends))
    }

    fn preparation(&self, row: &SeriesRow, one: &Planned) -> String {
        address("/meetings/new", &[("body", &row.body_id.to_string()), ("day", &one.day.to_string())])
    }

    fn state(&self, row: &Listed) -> String {
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
