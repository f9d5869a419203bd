//! Reihen: how each body meets, and dates of its rhythm that do not take place.

use askama::Template;
use axum::{extract::Path, response::Response};
use bodies::{meets, sql as bodies_sql};
use db::Id;
use design::Choice;
use jiff::civil::{Date, Weekday};
use network::Body;
use serde::Deserialize;
use web::{Error, Event, Form, Problems, Result, Routes, Say, Visit};

use crate::{
    access::Deed,
    dates::{time, typed_time},
    rules::is_web_address,
    sql::series::{self as sql, SeriesRow},
};

/// So many days objections are taken where no series says otherwise.
pub(crate) const OBJECTION_DAYS: i64 = 14;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/series", Deed::EditMeetings, list)
        .get("/series/{body}/edit", Deed::EditMeetings, edit)
        .post("/series/{body}", Deed::EditMeetings, update)
        .post("/series/{body}/exceptions", Deed::EditMeetings, skip)
        .post("/series/{body}/exceptions/{day}/end", Deed::EditMeetings, restore)
}

/// The form as it is typed.
#[derive(Debug, Clone, Default, Deserialize, PartialEq, Eq)]
#[serde(default)]
struct Typed {
    version: i64,
    title: String,
    rule: String,
    /// The same day of the week instead of the same day of the month
    weekday: String,
    first_day: String,
    begins: String,
    minutes: String,
    place: String,
    online: String,
    dial_in: String,
    access: String,
    topic_days: String,
    objection_days: String,
    skips_holidays: String,
}

#[derive(Template)]
#[template(path = "series/list.html")]
struct List {
    say: Say,
    rows: Vec<(bodies_sql::RunningRow, Option<SeriesRow>)>,
}

#[derive(Template)]
#[template(path = "series/edit.html")]
struct Edit {
    say: Say,
    body: Id<Body>,
    name: String,
    typed: Typed,
    saved: Option<Typed>,
    problems: Problems,
}

/// All bodies that still meet, with their series.
async fn list(mut visit: Visit) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditMeetings, visit.here())?;
    let mut series = sql::all(&mut visit.tx, network).await?;
    let bodies = bodies_sql::running(&mut visit.tx, network).await?;
    let of = |body: bodies_sql::RunningRow| {
        let at = series.iter().position(|row| row.body_id == body.id);
        (body, at.map(|at| series.remove(at)))
    };
    let rows = bodies.into_iter().map(of).collect();
    let content = List { say: visit.say.clone(), rows };
    visit.crumb_text("meetings", "/meetings");
    let title = visit.say.text("series").to_string();
    visit.page(title, &content).await
}

async fn edit(mut visit: Visit, Path(body): Path<Id<Body>>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditMeetings, visit.here())?;
    let of = bodies_sql::body(&mut visit.tx, network, body).await?.ok_or(Error::NotFound)?;
    let typed = match sql::series(&mut visit.tx, network, body).await? {
        Some(row) => Typed::of(&row, &visit.say),
        None => Typed {
            title: of.name.clone(),
            rule: of.meets.clone(),
            begins: "9:30".into(),
            minutes: "120".into(),
            topic_days: "14".into(),
            objection_days: OBJECTION_DAYS.to_string(),
            skips_holidays: "1".into(),
            ..Typed::default()
        },
    };
    visit.crumb_text("meetings", "/meetings");
    visit.crumb_text("series", "/series");
    let content = Edit { say: visit.say.clone(), body, name: of.name, typed, saved: None, problems: Problems::default() };
    let title = visit.say.text("series-edit").to_string();
    visit.page(title, &content).await
}

/// Enters a series or saves what was changed; whoever comes second sees both versions.
async fn update(mut visit: Visit, Path(body): Path<Id<Body>>, Form(typed): Form<Typed>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditMeetings, visit.here())?;
    let of = bodies_sql::body(&mut visit.tx, network, body).await?.ok_or(Error::NotFound)?;
    let saved = sql::series(&mut visit.tx, network, body).await?;
    let title = visit.say.text("series-edit").to_string();
    let row = match typed.parse(body) {
        Ok(row) => row,
        Err(problems) => {
            let content = Edit { say: visit.say.clone(), body, name: of.name, typed, saved: None, problems };
            return visit.again(title, &content).await;
        }
    };
    let done = match &saved {
        Some(_) => sql::update(&mut visit.tx, &row).await?,
        // Nobody had one when the form was opened, so version 0 is ours.
        None => {
            sql::insert(&mut visit.tx, &row).await?;
            true
        }
    };
    if !done {
        let now = saved.map(|row| Typed::of(&row, &visit.say)).unwrap_or_default();
        let typed = Typed { version: now.version, ..typed };
        let content = Edit { say: visit.say.clone(), body, name: of.name, typed, saved: Some(now), problems: Problems::default() };
        return visit.conflict(title, &content).await;
    }
    visit.log(Event::new("update", "series").on(body));
    visit.done("done-saved", "/meetings").await
}

#[derive(Debug, Deserialize)]
struct Skipped {
    day: String,
}

/// Leaves a date out.
async fn skip(mut visit: Visit, Path(body): Path<Id<Body>>, Form(skipped): Form<Skipped>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditMeetings, visit.here())?;
    sql::series(&mut visit.tx, network, body).await?.ok_or(Error::NotFound)?;
    let day: Date = skipped.day.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    sql::insert_exception(&mut visit.tx, body, day).await?;
    visit.log(Event::new("skip", "series").on(body));
    visit.done("done-date-skipped", "/meetings").await
}

/// A date that was left out takes place after all.
async fn restore(mut visit: Visit, Path((body, day)): Path<(Id<Body>, String)>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditMeetings, visit.here())?;
    sql::series(&mut visit.tx, network, body).await?.ok_or(Error::NotFound)?;
    let day: Date = day.parse().map_err(|_| Error::NotFound)?;
    sql::delete_exception(&mut visit.tx, body, day).await?;
    visit.log(Event::new("undo", "series").on(body));
    visit.done("done-date-restored", "/meetings").await
}

impl Typed {
    fn of(row: &SeriesRow, say: &Say) -> Self {
        let (rule, weekday) = row.rule.split_once(";BYDAY=").map_or((row.rule.as_str(), false), |(rule, _)| (rule, true));
        Self {
            version: row.version,
            title: row.title.clone(),
            rule: rule.to_owned(),
            weekday: if weekday { "1".into() } else { String::new() },
            first_day: say.typed_day(Some(row.first_day)),
            begins: row.begins.clone(),
            minutes: row.minutes.to_string(),
            place: row.place.clone(),
            online: row.online.clone(),
            dial_in: row.dial_in.clone(),
            access: row.access.clone(),
            topic_days: row.topic_days.to_string(),
            objection_days: row.objection_days.to_string(),
            skips_holidays: if row.skips_holidays { "1".into() } else { String::new() },
        }
    }

    fn parse(&self, body: Id<Body>) -> Result<SeriesRow, Problems> {
        let mut problems = Problems::default();
        let first_day = problems.day("first_day", &self.first_day);
        if first_day.is_none() && self.first_day.trim().is_empty() {
            problems.add("first_day", "problem-series-first");
        }
        let begins = time(&self.begins);
        if begins.is_none() {
            problems.add("begins", "problem-time");
        }
        let mut number = |field: &'static str, text: &str, from: i64, to: i64, key: &'static str| {
            let number = text.trim().parse::<i64>().ok().filter(|number| (from..=to).contains(number));
            if number.is_none() {
                problems.add(field, key);
            }
            number.unwrap_or(from)
        };
        let minutes = number("minutes", &self.minutes, 5, 1440, "problem-series-minutes");
        let topic_days = number("topic_days", &self.topic_days, 0, 90, "problem-series-days");
        let objection_days = number("objection_days", &self.objection_days, 0, 90, "problem-series-days");
        if self.rule.is_empty() || !meets::is_known(&self.rule, "") {
            problems.add("rule", "problem-body-meets");
        }
        let online = problems.optional("online", &self.online);
        if !is_web_address(&online) {
            problems.add("online", "problem-address");
        }
        let first_day = first_day.unwrap_or_default();
        let row = SeriesRow {
            body_id: body,
            body: String::new(),
            title: problems.required("title", &self.title, "problem-series-title"),
            rule: rule(&self.rule, !self.weekday.is_empty(), first_day),
            first_day,
            begins: begins.map(typed_time).unwrap_or_default(),
            minutes,
            place: problems.optional("place", &self.place),
            online,
            dial_in: problems.optional("dial_in", &self.dial_in),
            access: problems.optional("access", &self.access),
            topic_days,
            objection_days,
            skips_holidays: !self.skips_holidays.is_empty(),
            version: self.version,
        };
        problems.then(row)
    }
}

/// A rhythm in months can also mean "the second Thursday": the one that the first day is. A fifth one is the last.
fn rule(rhythm: &str, weekday: bool, first: Date) -> String {
    if !weekday || rhythm.starts_with("FREQ=WEEKLY") || rhythm.starts_with("FREQ=YEARLY") {
        return rhythm.to_owned();
    }
    let nth = (first.day() - 1) / 7 + 1;
    let nth = if nth == 5 { -1 } else { nth };
    let day = match first.weekday() {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    };
    format!("{rhythm};BYDAY={nth}{day}")
}

impl List {
    fn meets(&self, row: &SeriesRow) -> String {
        meets::words(&self.say, row.rule.split(";BYDAY=").next().unwrap_or_default())
    }
}

impl Edit {
    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    fn rhythms(&self) -> Vec<Choice> {
        meets::choices(&self.say, &self.typed.rule)
    }

    /// Fields in which the two versions differ: label, mine, saved.
    fn differences(&self) -> Vec<(String, String, String)> {
        let Some(saved) = &self.saved else { return Vec::new() };
        let mine = &self.typed;
        let rhythm = |typed: &Typed| meets::words(&self.say, &typed.rule);
        let yes = |value: &str| self.say.text(if value.is_empty() { "no" } else { "yes" }).to_string();
        [
            ("series-title", mine.title.clone(), saved.title.clone()),
            ("body-meets", rhythm(mine), rhythm(saved)),
            ("series-weekday", yes(&mine.weekday), yes(&saved.weekday)),
            ("series-first", mine.first_day.clone(), saved.first_day.clone()),
            ("meeting-begins", mine.begins.clone(), saved.begins.clone()),
            ("series-minutes", mine.minutes.clone(), saved.minutes.clone()),
            ("meeting-place", mine.place.clone(), saved.place.clone()),
            ("meeting-online", mine.online.clone(), saved.online.clone()),
            ("meeting-dial-in", mine.dial_in.clone(), saved.dial_in.clone()),
            ("meeting-access", mine.access.clone(), saved.access.clone()),
            ("series-topic-days", mine.topic_days.clone(), saved.topic_days.clone()),
            ("series-objection-days", mine.objection_days.clone(), saved.objection_days.clone()),
            ("series-skips-holidays", yes(&mine.skips_holidays), yes(&saved.skips_holidays)),
        ]
        .into_iter()
        .filter(|(_, mine, theirs)| mine != theirs)
        .map(|(key, mine, theirs)| (self.say.text(key).to_string(), mine, theirs))
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rhythm_in_months_can_mean_the_same_day_of_the_week() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(rule("FREQ=MONTHLY;INTERVAL=3", true, day("2026-03-12")), "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TH");
        assert_eq!(rule("FREQ=MONTHLY;INTERVAL=3", false, day("2026-03-12")), "FREQ=MONTHLY;INTERVAL=3");
        assert_eq!(rule("FREQ=MONTHLY", true, day("2026-03-31")), "FREQ=MONTHLY;BYDAY=-1TU");
        assert_eq!(rule("FREQ=WEEKLY", true, day("2026-03-12")), "FREQ=WEEKLY");
    }
}
