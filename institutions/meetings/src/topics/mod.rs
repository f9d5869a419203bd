//! Themenspeicher: topics that wait for a meeting of their body. Every member proposes; the coordination takes them onto an agenda.

use askama::Template;
use axum::{extract::Path, response::Response};
use bodies::sql::{self as bodies_sql, BodyRow};
use db::Id;
use design::Choice;
use network::Body;
use serde::Deserialize;
use web::{Error, Event, Filter, Form, Position, Problems, Result, Routes, Say, Visit, thread};

use crate::{
    Item, Meeting,
    access::Deed,
    agenda::{TEXT_LENGTH, room},
    meetings::{open, open_points},
    sql::{
        items::{self as sql, ItemRow},
        meetings::{self, Listed, MeetingRow},
    },
};

/// A topic takes so long until somebody says otherwise.
const MINUTES: i64 = 15;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/meetings/topics/new", Deed::ProposeTopic, new).post("/meetings/topics", Deed::ProposeTopic, create).post(
        "/meetings/{id}/topics",
        Deed::EditMeetings,
        take,
    )
}

/// The form as it is typed. `body` may come with the address, and so may words that another page brings along.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Typed {
    id: String,
    body: String,
    title: String,
    text: String,
    /// The address of what it comes from
    from: String,
    /// Onto the agenda of the next meeting, instead of into the store
    at_once: String,
}

#[derive(Template)]
#[template(path = "topics/new.html")]
struct New {
    say: Say,
    typed: Typed,
    problems: Problems,
    bodies: Vec<Choice>,
    /// Whoever coordinates puts what comes from elsewhere onto the agenda at once
    may_place: bool,
}

async fn new(mut visit: Visit, Filter(typed): Filter<Typed>) -> Result<Response> {
    visit.may(Deed::ProposeTopic, visit.here())?;
    let mut typed = Typed { id: visit.id::<Item>().to_string(), ..typed };
    // What comes from elsewhere, such as from a statement on the labour market, is meant for whoever meets next, until somebody chooses another body.
    if typed.body.is_empty() && !typed.from.is_empty() {
        typed.body = usual(&mut visit).await?;
    }
    typed.at_once = "1".to_owned();
    let content = form(&mut visit, typed, Problems::default()).await?;
    visit.crumb_text("meetings", "/meetings");
    let title = visit.say.text("topic-propose").to_string();
    visit.page(title, &content).await
}

/// The only body, else the one that meets next, between two meetings the one that met last; nothing where somebody has to choose.
async fn usual(visit: &mut Visit) -> Result<String> {
    let (network, now, today) = (visit.sight()?, visit.now(), visit.today());
    let bodies = bodies_sql::running(&mut visit.tx, network).await?;
    if let [only] = bodies.as_slice() {
        return Ok(only.id.to_string());
    }
    // A body that is dissolved does not meet again.
    let meets = |meeting: &Listed| bodies.iter().any(|body| body.id == meeting.body_id);
    let coming = meetings::coming(&mut visit.tx, network, now).await?;
    let next = coming.into_iter().find(|meeting| meets(meeting) && meeting.state(today).is_open());
    if let Some(next) = next {
        return Ok(next.body_id.to_string());
    }
    let past = meetings::past(&mut visit.tx, network, now, &Position::default()).await?;
    let last = past.rows.into_iter().find(|meeting| meets(meeting) && meeting.cancelled_at.is_none());
    Ok(last.map(|meeting| meeting.body_id.to_string()).unwrap_or_default())
}

/// Puts a topic into the store. The form brings its key along, so that a double click puts one; the button of another page brings all but the body.
async fn create(mut visit: Visit, Form(mut typed): Form<Typed>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ProposeTopic, visit.here())?;
    let id: Id<Item> = typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    if sql::is_known(&mut visit.tx, id).await? {
        return visit.redirect(typed.back()).await;
    }
    if typed.body.is_empty() && thread::is_address(&typed.from) {
        typed.body = usual(&mut visit).await?;
    }
    let body = match typed.body.parse::<Id<Body>>() {
        Ok(body) => bodies_sql::body(&mut visit.tx, network, body).await?.filter(|row| row.ended_on.is_none()),
        Err(_) => None,
    };
    // What is on the next agenda in the same words is not put there again, whoever presses the button, and however often.
    if let Some(body) = &body
        && !typed.at_once.is_empty()
        && thread::is_address(&typed.from)
    {
        let now = visit.now();
        if sql::is_on_one(&mut visit.tx, network, &typed.from, body.id, [typed.title.trim(), typed.text.trim()], now).await? {
            return visit.done("done-topic-stands", typed.back()).await;
        }
    }
    let by = visit.actor.member().map(|member| member.name.clone()).unwrap_or_default();
    let problems = match parse(id, &typed.title, &typed.text, body.as_ref(), by) {
        Ok(row) => {
            propose(&mut visit, &row).await?;
            came_from(&mut visit, &typed.from, &row).await?;
            let placed = !typed.at_once.is_empty() && put_on_next(&mut visit, &row).await?;
            return visit.done(if placed { "done-topic-placed" } else { "done-topic-proposed" }, typed.back()).await;
        }
        Err(problems) => problems,
    };
    let content = form(&mut visit, typed, problems).await?;
    let title = visit.say.text("topic-propose").to_string();
    visit.again(title, &content).await
}

/// Ties a topic to what it comes from.
async fn came_from(visit: &mut Visit, from: &str, row: &ItemRow) -> Result<()> {
    if !thread::is_address(from) {
        return Ok(());
    }
    let (network, now) = (visit.sight()?, visit.now());
    let title = thread::title(&mut visit.tx, network, from).await?.unwrap_or_else(|| row.title.clone());
    let topic = thread::End::new(in_store(row.id), row.title.as_str());
    Ok(thread::tie(&mut visit.tx, network, &thread::End::new(from, title), &topic, now).await?)
}

/// Puts a topic onto the agenda of the next meeting of its body, where there is one and the actor prepares it; otherwise it waits.
async fn put_on_next(visit: &mut Visit, topic: &ItemRow) -> Result<bool> {
    let (network, now, today) = (visit.sight()?, visit.now(), visit.today());
    if !visit.can(Deed::EditMeetings, visit.here()) {
        return Ok(false);
    }
    let coming = meetings::coming(&mut visit.tx, network, now).await?;
    let Some(next) = coming.into_iter().find(|one| one.body_id == topic.body_id && one.state(today).is_open()) else { return Ok(false) };
    let Some(meeting) = meetings::meeting(&mut visit.tx, network, next.id).await? else { return Ok(false) };
    let position = room(visit, meeting.id, 1).await?;
    place(visit, &meeting, topic, position).await?;
    visit.log(Event::new("update", "item").on(topic.id).fields(vec!["meeting"]));
    Ok(true)
}

/// Where a topic stands while it waits.
fn in_store(id: Id<Item>) -> String {
    format!("/meetings#item-{id}")
}

/// Where it stands on an agenda.
pub(crate) fn on_agenda(meeting: Id<Meeting>, id: Id<Item>) -> String {
    format!("/meetings/{meeting}#item-{id}")
}

/// What was typed, as a topic: for members, and for whoever comes by the link of an invitation.
pub(crate) fn parse(id: Id<Item>, title: &str, text: &str, body: Option<&BodyRow>, by: String) -> Result<ItemRow, Problems> {
    let mut problems = Problems::default();
    let title = problems.required("title", title, "problem-topic-title");
    let text = text.trim().to_owned();
    if text.chars().count() > TEXT_LENGTH {
        problems.add("text", "problem-item-text");
    }
    let Some(body) = body else {
        problems.add("body", "problem-meeting-body");
        return Err(problems);
    };
    problems.then(ItemRow { title, text, minutes: MINUTES, proposed_by: by, ..ItemRow::draft(id, body.id, None) })
}

/// Puts a topic into the store.
pub(crate) async fn propose(visit: &mut Visit, row: &ItemRow) -> Result<()> {
    let (network, now) = (visit.sight()?, visit.now());
    sql::insert(&mut visit.tx, network, row, now).await?;
    visit.log(Event::new("propose", "item").on(row.id));
    Ok(())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Which {
    /// One topic; without it all that wait, and what is open
    topic: String,
}

/// Takes topics onto the agenda, and what earlier meetings left open.
async fn take(mut visit: Visit, Path(id): Path<Id<Meeting>>, Form(which): Form<Which>) -> Result<Response> {
    let meeting = open(&mut visit, id).await?;
    if which.topic.is_empty() {
        open_points::take(&mut visit, &meeting).await?;
    }
    let store = sql::store(&mut visit.tx, meeting.body_id).await?;
    let taken: Vec<_> = store.iter().filter(|topic| which.topic.is_empty() || topic.id.to_string() == which.topic).collect();
    let position = room(&mut visit, id, i64::try_from(taken.len()).map_err(Error::internal)?).await?;
    for (position, topic) in (position..).zip(taken) {
        place(&mut visit, &meeting, topic, position).await?;
        visit.log(Event::new("update", "item").on(topic.id).fields(vec!["meeting"]));
    }
    visit.done("done-topics-taken", format!("/meetings/{id}")).await
}

/// Puts a topic at a place of an agenda; what it came from leads there from now on.
pub(crate) async fn place(visit: &mut Visit, meeting: &MeetingRow, topic: &ItemRow, position: i64) -> Result<()> {
    let network = visit.sight()?;
    sql::place(&mut visit.tx, topic.id, meeting.id, position).await?;
    let end = thread::End::new(on_agenda(meeting.id, topic.id), format!("{}: {}", meeting.title, topic.title));
    Ok(thread::readdress(&mut visit.tx, network, &in_store(topic.id), &end).await?)
}

/// A topic waits again: what it came from leads there.
pub(crate) async fn stored_again(visit: &mut Visit, meeting: Id<Meeting>, topic: &ItemRow) -> Result<()> {
    let network = visit.sight()?;
    let end = thread::End::new(in_store(topic.id), topic.title.as_str());
    Ok(thread::readdress(&mut visit.tx, network, &on_agenda(meeting, topic.id), &end).await?)
}

/// A topic is no more: nothing leads to it.
pub(crate) async fn forgotten(visit: &mut Visit, meeting: Id<Meeting>, topic: Id<Item>) -> Result<()> {
    let network = visit.sight()?;
    Ok(thread::untie(&mut visit.tx, network, &on_agenda(meeting, topic)).await?)
}

async fn form(visit: &mut Visit, typed: Typed, problems: Problems) -> Result<New> {
    let network = visit.sight()?;
    let bodies = bodies_sql::running(&mut visit.tx, network).await?;
    // Where there is one body only, nobody has to choose it.
    let only = bodies.len() == 1;
    let bodies =
        bodies.into_iter().map(|row| Choice::new(row.id.to_string(), row.name, only || row.id.to_string() == typed.body)).collect();
    let may_place = !typed.from.is_empty() && visit.can(Deed::EditMeetings, visit.here());
    Ok(New { say: visit.say.clone(), typed, problems, bodies, may_place })
}

impl Typed {
    /// Where it leads afterwards: to what the topic comes from, else to the meetings.
    fn back(&self) -> &str {
        if thread::is_address(&self.from) { &self.from } else { "/meetings" }
    }
}

impl New {
    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }
}
