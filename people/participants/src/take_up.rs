//! Taking up somebody: after she was told, her name or a pseudonym and the law under which the unit works with her. The rest follows on her page.

use accounts::{Account, Unit};
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use jiff::{SignedDuration, civil::Date};
use serde::Deserialize;
use web::{Error, Event, Filter, Form, Problems, Refused, Result, Say, Visit};

use crate::{
    Notice, Participant,
    access::{Deed, compartment},
    alike::Name,
    rules::{Category, Frame},
    sql::{self, NoticeRow, ParticipantRow, support_circle},
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    notice: String,
    arrival: String,
}

/// The form as it is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    id: String,
    notice: String,
    name: String,
    frame: String,
    /// She is another one than the one who is called so or nearly so
    another: String,
    /// With what she came from another unit
    arrival: String,
}

#[derive(Template)]
#[template(path = "take_up.html")]
struct TakeUp {
    say: Say,
    unit: Id<Unit>,
    typed: Typed,
    /// Somebody of the unit is called so or nearly so
    called: bool,
    problems: Problems,
}

/// Somebody who is taken up.
#[derive(Debug, Clone)]
pub struct TakenUp {
    /// Name, or the pseudonym that she chose
    pub name: String,
    /// Under which law
    pub frame: Frame,
    /// What she was told
    pub notice: NoticeRow,
    /// Who leads the work with her
    pub lead: Id<Account>,
    /// First day
    pub begun_on: Date,
}

pub(crate) async fn new(mut visit: Visit, Path(unit): Path<Id<Unit>>, Filter(asked): Filter<Asked>) -> Result<Response> {
    visit.may(Deed::TakeUp, compartment(&visit, unit))?;
    let Some(notice) = told(&mut visit, unit, &asked.notice).await? else {
        return visit.redirect(format!("/units/{unit}/notices/new")).await;
    };
    // Whoever came from another unit has a name already.
    let name = sql::arrived_name(&mut visit.tx, unit, &asked.arrival).await?.unwrap_or_default();
    if !name.is_empty() {
        visit.log(Event::new("read", "arrival").key(&asked.arrival).unit(unit).categories([Category::Identity.code()]));
    }
    let (id, notice) = (visit.random_id::<Participant>().to_string(), notice.id.to_string());
    let typed = Typed { id, notice, name, arrival: asked.arrival, ..Typed::default() };
    let content = TakeUp { say: visit.say.clone(), unit, typed, called: false, problems: Problems::default() };
    page(visit, content, false).await
}

/// Keeps her. The form brings its key along, so that a double click keeps her once; nobody is kept who was not told.
pub(crate) async fn create(mut visit: Visit, Path(unit): Path<Id<Unit>>, Form(typed): Form<Typed>) -> Result<Response> {
    visit.may(Deed::TakeUp, compartment(&visit, unit))?;
    let id: Id<Participant> = typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    // With what she came lies there still: it is taken for her next.
    let address = match sql::arrived_name(&mut visit.tx, unit, &typed.arrival).await? {
        Some(_) => format!("/units/{unit}/arrivals/{}?participant={id}", typed.arrival),
        None => format!("/units/{unit}/participants/{id}"),
    };
    // A second click leads to whom the first one took up; anything else with a key that is taken does not.
    if let Some(known) = sql::participant(&mut visit.tx, unit, id).await? {
        let same = known.name == typed.name.trim() && known.notice_id.to_string() == typed.notice;
        return if same { visit.redirect(address).await } else { Err(Error::Stale) };
    }
    let Some(notice) = told(&mut visit, unit, &typed.notice).await? else { return Err(Error::Stale) };
    let mut problems = Problems::default();
    let name = problems.required("name", &typed.name, "problem-participant-name");
    let frame = Frame::from_code(&typed.frame);
    if frame.is_none() {
        problems.add("frame", "problem-participant-frame");
    }
    // Only here, within the unit: nothing tells whether another one knows her. Who asks for a name is noted.
    let lead = visit.actor.account().ok_or(Error::NotFound)?;
    let called = problems.is_empty() && typed.another.is_empty() && is_called(&mut visit, unit, &name, lead).await?;
    let (Some(frame), false, true) = (frame, called, problems.is_empty()) else {
        let content = TakeUp { say: visit.say.clone(), unit, typed, called, problems };
        return page(visit, content, true).await;
    };
    let begun_on = visit.today();
    enter(&mut visit, unit, id, &TakenUp { name, frame, notice, lead, begun_on }).await?;
    visit.done("done-participant-added", address).await
}

/// Takes up somebody who was told: for the form, for lists and the demonstration.
pub async fn enter(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>, who: &TakenUp) -> Result<()> {
    if sql::notice(&mut visit.tx, unit, who.notice.id).await?.is_none() {
        crate::notice::tell(visit, unit, &who.notice).await?;
    }
    if sql::unit(&mut visit.tx, unit).await?.is_none() {
        return Err(Refused("refused-closed").into());
    }
    let (today, helper) = (visit.today(), visit.random_id());
    let row = ParticipantRow {
        id,
        name: who.name.clone(),
        frame: who.frame.code().to_owned(),
        frame_from: None,
        frame_until: None,
        commissioner_id: None,
        notice_id: who.notice.id,
        begun_on: who.begun_on,
        ended_on: None,
        held_until: None,
        closed_on: None,
        version: 1,
    };
    if !sql::insert(&mut visit.tx, unit, &row).await? {
        return Err(Error::Stale);
    }
    support_circle::insert(&mut visit.tx, unit, id, helper, who.lead, true, today).await?;
    visit.log(Event::new("create", "participant").on(id).unit(unit).subject(id, ["C1"]));
    Ok(())
}

/// Whether somebody of the unit is called so or nearly so, as far as the account may know. With each of them stands that somebody asked.
async fn is_called(visit: &mut Visit, unit: Id<Unit>, name: &str, account: Id<Account>) -> Result<bool> {
    let (names, name) = (sql::names(&mut visit.tx, unit, account).await?, Name::of(name));
    let like: Vec<Id<Participant>> = names.iter().filter(|one| name.is_like(&Name::of(&one.name_search))).map(|one| one.id).collect();
    for one in &like {
        visit.log(found(unit, *one));
    }
    Ok(!like.is_empty())
}

/// The line of the log about whom a name that is taken up, or a list, has found.
pub fn found(unit: Id<Unit>, id: Id<Participant>) -> Event {
    Event::new("read", "participant").on(id).unit(unit).subject(id, [Category::Identity.code()]).fields(["name"]).reason("search")
}

/// The notice that an address names, if she was told within this unit.
async fn told(visit: &mut Visit, unit: Id<Unit>, named: &str) -> Result<Option<NoticeRow>> {
    let Ok(id) = named.parse::<Id<Notice>>() else { return Ok(None) };
    // Of today: what somebody else was told the week before is not what she was told.
    let since = visit.now() - SignedDuration::from_hours(24);
    Ok(sql::notice(&mut visit.tx, unit, id).await?.filter(|notice| notice.given_at >= since))
}

async fn page(mut visit: Visit, content: TakeUp, again: bool) -> Result<Response> {
    visit.crumb_text("participants", "/participants");
    let title = visit.say.text("participant-add").to_string();
    if again { visit.again(title, &content).await } else { visit.page(title, &content).await }
}

impl TakeUp {
    fn frames(&self) -> Vec<Choice> {
        let choice = |one: &Frame| Choice::new(one.code(), self.say.word("frame", one.code()), one.code() == self.typed.frame);
        Frame::ALL.iter().map(choice).collect()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }
}
