use askama::Template;
use axum::{extract::Path, response::Response};
use bodies::sql as bodies_sql;
use db::Id;
use design::Choice;
use jiff::civil::Date;
use network::Body;
use serde::Deserialize;
use web::{Error, Event, Filter, Form, Problems, Result, Say, Visit, search};

use super::{crumbs, open_points};
use crate::{
    Item, Meeting,
    access::Deed,
    dates::{instant, time, typed_time, zoned},
    invitees,
    rules::{ItemKind, is_web_address},
    series,
    sql::{
        invitees as invitees_sql, items,
        items::ItemRow,
        meetings::{self as sql, MeetingRow},
        series::SeriesRow,
    },
    topics,
};

/// The form as it is typed.
#[derive(Debug, Clone, Default, Deserialize, PartialEq, Eq)]
#[serde(default)]
pub(super) struct Typed {
    id: String,
    version: i64,
    body: String,
    title: String,
    day: String,
    begins: String,
    ends: String,
    place: String,
    online: String,
    dial_in: String,
    access: String,
    topics_until: String,
    /// The date of the rhythm that it is made for
    planned: String,
    /// Take over what is open, and what lies in the topic store of the body
    topics: String,
}

#[derive(Template)]
#[template(path = "meetings/edit.html")]
struct Edit {
    say: Say,
    typed: Typed,
    saved: Option<Typed>,
    problems: Problems,
    is_new: bool,
    bodies: Vec<Choice>,
    /// What the chosen body has still to do or to answer
    open: usize,
    /// Topics that wait in its store
    waiting: usize,
}

/// For which body, and on which day by its rhythm.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Plan {
    body: String,
    day: String,
}

/// A new meeting; with a body that has a series everything is filled in.
pub(super) async fn new(mut visit: Visit, Filter(plan): Filter<Plan>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditMeetings, visit.here())?;
    let mut typed = Typed { id: visit.id::<Meeting>().to_string(), topics: "1".into(), ..Typed::default() };
    if let Ok(body) = plan.body.parse::<Id<Body>>() {
        typed.body = body.to_string();
        if let Some(row) = crate::sql::series::series(&mut visit.tx, network, body).await? {
            typed = filled(&visit, Typed { planned: plan.day.clone(), ..typed }, &row, plan.day.parse().ok());
        }
    }
    let content = form(&mut visit, typed, Problems::default(), true).await?;
    visit.crumb_text("meetings", "/meetings");
    let title = content.title();
    visit.page(title, &content).await
}

/// What a series knows of its next meeting.
fn filled(visit: &Visit, typed: Typed, row: &SeriesRow, day: Option<Date>) -> Typed {
    let ends = time(&row.begins).and_then(|begins| begins.checked_add(jiff::Span::new().minutes(row.minutes)).ok());
    let deadline = day.and_then(|day| day.checked_sub(jiff::Span::new().days(row.topic_days)).ok());
    Typed {
        day: visit.say.typed_day(day),
        begins: row.begins.clone(),
        ends: ends.map(typed_time).unwrap_or_default(),
        place: row.place.clone(),
        online: row.online.clone(),
        dial_in: row.dial_in.clone(),
        access: row.access.clone(),
        topics_until: visit.say.typed_day(deadline),
        ..typed
    }
}

/// Enters a meeting with its first agenda and its list of people. The form brings its key along, so that a double click enters one.
pub(super) async fn create(mut visit: Visit, Form(typed): Form<Typed>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditMeetings, visit.here())?;
    let id: Id<Meeting> = typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    if sql::meeting(&mut visit.tx, network, id).await?.is_some() {
        return visit.redirect(format!("/meetings/{id}")).await;
    }
    let body = match typed.body.parse::<Id<Body>>() {
        Ok(body) => bodies_sql::body(&mut visit.tx, network, body).await?.filter(|row| row.ended_on.is_none()),
        Err(_) => None,
    };
    let problems = match (typed.parse(id, None, visit.today()), body) {
        (Ok(row), Some(body)) => {
            let row = MeetingRow { body_id: body.id, body: body.name, ..row };
            enter(&mut visit, row, !typed.topics.is_empty()).await?;
            return visit.done("done-meeting-added", format!("/meetings/{id}")).await;
        }
        (parsed, body) => {
            let mut problems = parsed.err().unwrap_or_default();
            if body.is_none() {
                problems.add("body", "problem-meeting-body");
            }
            problems
        }
    };
    let content = form(&mut visit, typed, problems, true).await?;
    visit.again(content.title(), &content).await
}

/// Enters a meeting: its number, its first agenda (with the topics that wait, if wished), and whoever sits in the body. For the form and the
/// demonstration. Gives it as it stands then.
pub async fn enter(visit: &mut Visit, row: MeetingRow, topics: bool) -> Result<MeetingRow> {
    let (network, now) = (visit.sight()?, visit.now());
    let series = crate::sql::series::series(&mut visit.tx, network, row.body_id).await?;
    let year = i64::from(row.starts_at.map_or(visit.today(), |at| zoned(at).date()).year());
    let number = sql::last_number(&mut visit.tx, row.body_id, year).await? + 1;
    let title = match row.title.as_str() {
        "" => format!("{} {number}/{year}", series.as_ref().map_or(row.body.as_str(), |series| series.title.as_str())),
        title => title.to_owned(),
    };
    let objection_days = series.as_ref().map_or(series::OBJECTION_DAYS, |series| series.objection_days);
    let planned_on = row.planned_on.or(row.starts_at.map(|at| zoned(at).date()));
    let row = MeetingRow { year, number, title, objection_days, planned_on, ..row };
    sql::insert(&mut visit.tx, network, &row, now).await?;
    first_agenda(visit, &row, topics).await?;
    invitees::invite_body(visit, &row).await?;
    findable(visit, &row).await?;
    visit.log(Event::new("create", "meeting").on(row.id));
    Ok(row)
}

/// Begrüßung, what is still to be done, what waits in the topic store, Verschiedenes.
async fn first_agenda(visit: &mut Visit, row: &MeetingRow, take_over: bool) -> Result<()> {
    let (network, now) = (visit.sight()?, visit.now());
    let waiting = if take_over { items::store(&mut visit.tx, row.body_id).await? } else { Vec::new() };
    let mut position = 1;
    for (key, minutes) in [("agenda-welcome", 5), ("agenda-other", 10)] {
        if key == "agenda-other" {
            if take_over && open_points::take(visit, row).await? {
                position += 1;
            }
            for topic in &waiting {
                topics::place(visit, row, topic, position).await?;
                position += 1;
            }
        }
        let item = ItemRow {
            position,
            closing: key == "agenda-other",
            title: visit.say.text(key).to_string(),
            kind: ItemKind::Information.code().into(),
            minutes,
            ..ItemRow::draft(visit.id::<Item>(), row.body_id, Some(row.id))
        };
        items::insert(&mut visit.tx, network, &item, now).await?;
        position += 1;
    }
    Ok(())
}

/// Makes a meeting findable by its title, with its day.
pub(crate) async fn findable(visit: &mut Visit, row: &MeetingRow) -> Result<()> {
    let (network, key) = (visit.sight()?, row.id.to_string());
    let hint = row.starts_at.map(|at| visit.say.day(zoned(at).date())).unwrap_or_default();
    search::remove_from(&mut visit.tx, network, "meeting", &key).await?;
    let entry =
        search::Entry { network: Some(network), object_type: "meeting", object_id: &key, title: &row.title, hint: &hint, words: &row.body };
    search::insert(&mut visit.tx, i64::from_be_bytes(visit.app.chance.bytes()), &entry).await?;
    Ok(())
}

pub(super) async fn edit(mut visit: Visit, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditMeetings, visit.here())?;
    let row = sql::meeting(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    crumbs(&mut visit, Some(&row));
    let typed = Typed::of(&row, &visit.say);
    let content = form(&mut visit, typed, Problems::default(), false).await?;
    let title = content.title();
    visit.page(title, &content).await
}

/// Saves what was changed; whoever comes second sees both versions. Another time is asked about anew.
pub(super) async fn update(mut visit: Visit, Path(id): Path<Id<Meeting>>, Form(typed): Form<Typed>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditMeetings, visit.here())?;
    let saved = sql::meeting(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let typed = Typed { id: id.to_string(), ..typed };
    let row = match typed.parse(id, Some(&saved), visit.today()) {
        Ok(row) => row,
        Err(problems) => {
            let content = form(&mut visit, typed, problems, false).await?;
            return visit.again(content.title(), &content).await;
        }
    };
    let moved = (saved.starts_at, saved.ends_at) != (row.starts_at, row.ends_at);
    if !sql::update(&mut visit.tx, network, &row).await? {
        let now = Typed::of(&saved, &visit.say);
        let mut content = form(&mut visit, Typed { version: now.version, ..typed }, Problems::default(), false).await?;
        content.saved = Some(now);
        return visit.conflict(content.title(), &content).await;
    }
    if moved && saved.invited_at.is_some() {
        invitees_sql::reopen(&mut visit.tx, id).await?;
    }
    findable(&mut visit, &row).await?;
    visit.log(Event::new("update", "meeting").on(id).fields(changed(&saved, &row)));
    // Whoever was invited has the old time in the calendar.
    if calendar_changed(&saved, &row) && saved.invited_at.is_some() {
        return visit.done("done-meeting-tell", format!("/meetings/{id}/invitation")).await;
    }
    visit.done("done-saved", format!("/meetings/{id}")).await
}

/// Whether calendars hold something that is not true any more.
fn calendar_changed(before: &MeetingRow, after: &MeetingRow) -> bool {
    before.sequence != after.sequence
}

/// Names of the fields that differ, for the log.
fn changed(before: &MeetingRow, after: &MeetingRow) -> Vec<&'static str> {
    let pairs = [
        ("title", before.title != after.title),
        ("starts_at", before.starts_at != after.starts_at),
        ("ends_at", before.ends_at != after.ends_at),
        ("place", before.place != after.place),
        ("online", before.online != after.online),
        ("dial_in", before.dial_in != after.dial_in),
        ("access", before.access != after.access),
        ("topics_until", before.topics_until != after.topics_until),
    ];
    pairs.into_iter().filter(|(_, changed)| *changed).map(|(name, _)| name).collect()
}

async fn form(visit: &mut Visit, typed: Typed, problems: Problems, is_new: bool) -> Result<Edit> {
    let network = visit.sight()?;
    let bodies = if is_new { bodies_sql::running(&mut visit.tx, network).await? } else { Vec::new() };
    let (open, waiting) = match typed.body.parse::<Id<Body>>() {
        Ok(body) if bodies.iter().any(|row| row.id == body) => {
            (open_points::points(visit, body).await?.len(), items::store(&mut visit.tx, body).await?.len())
        }
        _ => (0, 0),
    };
    let bodies = bodies.into_iter().map(|row| Choice::new(row.id.to_string(), row.name, row.id.to_string() == typed.body)).collect();
    Ok(Edit { say: visit.say.clone(), typed, saved: None, problems, is_new, bodies, open, waiting })
}

impl Typed {
    fn of(row: &MeetingRow, say: &Say) -> Self {
        let (starts, ends) = (row.starts_at.map(zoned), row.ends_at.map(zoned));
        Self {
            id: row.id.to_string(),
            version: row.version,
            body: row.body_id.to_string(),
            title: row.title.clone(),
            day: say.typed_day(starts.as_ref().map(jiff::Zoned::date)),
            begins: starts.map(|at| typed_time(at.time())).unwrap_or_default(),
            ends: ends.map(|at| typed_time(at.time())).unwrap_or_default(),
            place: row.place.clone(),
            online: row.online.clone(),
            dial_in: row.dial_in.clone(),
            access: row.access.clone(),
            topics_until: say.typed_day(row.topics_until),
            ..Self::default()
        }
    }

    /// What the form means. What calendars have to learn of counts their sequence on.
    fn parse(&self, id: Id<Meeting>, saved: Option<&MeetingRow>, today: Date) -> Result<MeetingRow, Problems> {
        let empty = || MeetingRow {
            planned_on: self.planned.parse().ok(),
            ..MeetingRow::draft(id, self.body.parse().unwrap_or_else(|_| Id::minted(0, [0; 10])))
        };
        let mut problems = Problems::default();
        let day = problems.coming_day("day", &self.day, today);
        let mut clock = |field: &'static str, text: &str| {
            let read = time(text);
            if read.is_none() && (!text.trim().is_empty() || (day.is_some() && field == "begins")) {
                problems.add(field, "problem-time");
            }
            read
        };
        let (begins, ends) = (clock("begins", &self.begins), clock("ends", &self.ends));
        let at = |time: Option<_>| day.zip(time).and_then(|(day, time)| instant(day, time));
        let (starts_at, ends_at) = (at(begins), at(ends));
        if starts_at.zip(ends_at).is_some_and(|(starts, ends)| ends <= starts) {
            problems.add("ends", "problem-meeting-ends");
        }
        if saved.is_some_and(|row| row.starts_at.is_some()) && day.is_none() && self.day.trim().is_empty() {
            problems.add("day", "problem-meeting-day");
        }
        let online = problems.optional("online", &self.online);
        if !is_web_address(&online) {
            problems.add("online", "problem-address");
        }
        let title = match saved {
            Some(_) => problems.required("title", &self.title, "problem-meeting-title"),
            None => problems.optional("title", &self.title),
        };
        let row = MeetingRow {
            id,
            title,
            starts_at,
            ends_at: starts_at.and(ends_at),
            place: problems.optional("place", &self.place),
            online,
            dial_in: problems.optional("dial_in", &self.dial_in),
            access: problems.optional("access", &self.access),
            topics_until: problems.coming_day("topics_until", &self.topics_until, today),
            version: self.version,
            ..saved.cloned().unwrap_or_else(empty)
        };
        let told =
            |row: &MeetingRow| (row.title.clone(), row.starts_at, row.ends_at, row.place.clone(), row.online.clone(), row.dial_in.clone());
        let sequence = row.sequence + i64::from(saved.is_some_and(|saved| saved.invited_at.is_some() && told(saved) != told(&row)));
        problems.then(MeetingRow { sequence, ..row })
    }
}

impl Edit {
    fn title(&self) -> String {
        self.say.text(if self.is_new { "meeting-add" } else { "meeting-edit" }).to_string()
    }

    fn action(&self) -> String {
        if self.is_new { "/meetings".to_owned() } else { format!("/meetings/{}", self.typed.id) }
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    /// A new meeting gets its title from body, number and year.
    fn title_hint(&self) -> String {
        if self.is_new { self.say.text("meeting-title-hint").to_string() } else { String::new() }
    }

    fn title_optional(&self) -> String {
        if self.is_new { self.say.text("optional").to_string() } else { String::new() }
    }

    /// Fields in which the two versions differ: label, mine, saved.
    fn differences(&self) -> Vec<(String, String, String)> {
        let Some(saved) = &self.saved else { return Vec::new() };
        let mine = &self.typed;
        [
            ("meeting-title", &mine.title, &saved.title),
            ("meeting-day", &mine.day, &saved.day),
            ("meeting-begins", &mine.begins, &saved.begins),
            ("meeting-ends", &mine.ends, &saved.ends),
            ("meeting-place", &mine.place, &saved.place),
            ("meeting-online", &mine.online, &saved.online),
            ("meeting-dial-in", &mine.dial_in, &saved.dial_in),
            ("meeting-access", &mine.access, &saved.access),
            ("meeting-topics-until", &mine.topics_until, &saved.topics_until),
        ]
        .into_iter()
        .filter(|(_, mine, theirs)| mine != theirs)
        .map(|(key, mine, theirs)| (self.say.text(key).to_string(), mine.clone(), theirs.clone()))
        .collect()
    }
}
