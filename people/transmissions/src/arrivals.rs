//! Eingang: what has come from other units. Whoever opens it is noted on both sides; then it is taken for somebody whom the unit works with, or it goes
//! after a while.

use accounts::{Role, Unit};
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use participants::{
    Participant,
    access::{Deed as With, compartment, helped, open as is_open, role_in},
    of_unit,
    rules::Category,
    sql::{Search, caseload},
};
use serde::Deserialize;
use web::{Error, Event, Filter, Form, Page, Position, Problems, Result, Say, Visit, address};

use crate::{
    Arrival,
    access::Deed,
    rules::passed_field,
    sql::{
        self,
        arrivals::{self, ArrivalRow, ArrivedFact},
        rules::{PartyRow, party},
    },
};

/// So many of one's own people can be chosen from.
const CASELOAD: i64 = 300;

/// What came, as its recipient sees it: shown to the sender before it goes, too.
#[derive(Template)]
#[template(path = "arrived.html")]
pub struct Arrived {
    /// Speaks the language of the page
    pub say: Say,
    /// What the sender calls her
    pub name: String,
    /// Who passed it on
    pub sender: String,
    /// See [`crate::rules::Purpose`]
    pub purpose: String,
    /// See [`crate::rules::Ground`]
    pub ground: String,
    /// What it says
    pub facts: Vec<ArrivedFact>,
    /// She looks at it herself: the words speak to her
    pub is_hers: bool,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Filters {
    after: String,
}

#[derive(Template)]
#[template(path = "list.html")]
struct List {
    say: Say,
    unit: PartyRow,
    page: Page<ArrivalRow>,
    senders: Vec<PartyRow>,
    first: bool,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    participant: String,
}

/// Where to go on: to what it was opened for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct On {
    to: String,
}

/// Something that nobody has opened yet.
#[derive(Template)]
#[template(path = "unread.html")]
struct Unread {
    say: Say,
    unit: Id<Unit>,
    row: ArrivalRow,
    sender: PartyRow,
}

#[derive(Template)]
#[template(path = "show_arrival.html")]
struct Show {
    say: Say,
    unit: Id<Unit>,
    row: ArrivalRow,
    arrived: Arrived,
    /// Of whom it can be
    caseload: Vec<(Id<Participant>, String)>,
    /// Who was taken up just now
    chosen: String,
    problems: Problems,
}

pub(crate) async fn units(visit: Visit) -> Result<Response> {
    of_unit(visit, "arrivals").await
}

/// What waits. No name stands here: whoever wants to know it opens it, and that is noted.
pub(crate) async fn list(mut visit: Visit, Path(unit): Path<Id<Unit>>, Filter(filters): Filter<Filters>) -> Result<Response> {
    visit.may(Deed::ReadArrivals, compartment(&visit, unit))?;
    let unit = party(&mut visit.tx, unit).await?.ok_or(Error::NotFound)?;
    let after = Position { id: filters.after.parse::<Id<Arrival>>().map(|id| id.to_string()).unwrap_or_default(), ..Position::default() };
    let rows = arrivals::open(&mut visit.tx, unit.id, &after, Page::<ArrivalRow>::ASK).await?;
    let page = Page::of(rows, |row: &ArrivalRow| Position::after("", row.id));
    let senders = parties(&mut visit, page.rows.iter().map(|row| row.sender_id)).await?;
    visit.log(Event::new("read", "arrival").unit(unit.id).reason("list").count(page.rows.len()));
    visit.crumb_text("arrivals", "/arrivals");
    let content = List { say: visit.say.clone(), first: after == Position::default(), unit, page, senders };
    let title = content.unit.label();
    visit.page(title, &content).await
}

/// Each unit of these once.
pub(crate) async fn parties(visit: &mut Visit, units: impl Iterator<Item = Id<Unit>>) -> Result<Vec<PartyRow>> {
    let mut found: Vec<PartyRow> = Vec::new();
    for unit in units {
        if !found.iter().any(|one| one.id == unit) {
            found.extend(party(&mut visit.tx, unit).await?);
        }
    }
    Ok(found)
}

/// The label of one of them.
pub(crate) fn label(parties: &[PartyRow], unit: Id<Unit>) -> String {
    parties.iter().find(|one| one.id == unit).map(PartyRow::label).unwrap_or_default()
}

/// What came; before anybody has opened it, and when it is to be deleted, only from whom.
pub(crate) async fn show(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Arrival>)>,
    Filter(typed): Filter<Typed>,
) -> Result<Response> {
    let row = open(&mut visit, unit, id).await?;
    if row.read_at.is_none() || row.deletion_at.is_some() {
        let sender = party(&mut visit.tx, row.sender_id).await?.ok_or(Error::NotFound)?;
        visit.crumb_text("arrivals", "/arrivals");
        let content = Unread { say: visit.say.clone(), unit, row, sender };
        let title = content.sender.label();
        return visit.page(title, &content).await;
    }
    let content = content(&mut visit, unit, row, typed.participant, Problems::default()).await?;
    let title = content.row.name.clone();
    visit.page(title, &content).await
}

/// Opens it for the first time. That it was read goes back to the sender: when, and in which role; not by whom.
pub(crate) async fn read(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<Arrival>)>, Form(on): Form<On>) -> Result<Response> {
    let row = open(&mut visit, unit, id).await?;
    let now = visit.now();
    if arrivals::set_read(&mut visit.tx, unit, id, now).await? {
        let role = role_in(&visit.actor, unit).map(Role::code);
        sql::set_read(&mut visit.tx, row.sender_id, row.transmission_id, now, role).await?;
        visit.log(Event::new("open", "arrival").on(id).unit(unit).recipient(row.sender_id));
    } else if row.read_at.is_none() {
        // It was called back in this moment.
        return Err(Error::Stale);
    }
    match row.participant_id.filter(|_| on.to == "plan") {
        Some(participant) => visit.redirect(format!("/units/{unit}/participants/{participant}/plan")).await,
        None => visit.redirect(format!("/units/{unit}/arrivals/{id}")).await,
    }
}

/// It is about somebody whom the unit works with, and is seen by those who help her from now on.
pub(crate) async fn assign(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Arrival>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let row = open(&mut visit, unit, id).await?;
    if row.read_at.is_none() || row.deletion_at.is_some() {
        return Err(Error::Stale);
    }
    let Ok(participant) = typed.participant.parse::<Id<Participant>>() else {
        let mut problems = Problems::default();
        problems.add("participant", "problem-arrival");
        let content = content(&mut visit, unit, row, String::new(), problems).await?;
        let title = content.row.name.clone();
        return visit.again(title, &content).await;
    };
    let (somebody, here) = helped(&mut visit, unit, participant).await?;
    visit.may(With::EditParticipant, here)?;
    is_open(&somebody)?;
    if arrivals::assign(&mut visit.tx, unit, id, participant).await? {
        visit.log(Event::new("assign", "arrival").on(id).unit(unit).subject(participant, []).recipient(row.sender_id));
    } else if row.participant_id != Some(participant) {
        return Err(Error::Stale);
    }
    visit.done("done-arrival-assigned", format!("/units/{unit}/participants/{participant}/transmissions")).await
}

/// It was somebody else's after all: it lies among what has come again.
pub(crate) async fn unassign(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<Arrival>)>) -> Result<Response> {
    let row = open(&mut visit, unit, id).await?;
    let now = visit.now();
    if row.read_at.is_none() {
        // Nobody says of something unread whose it is not.
        return Err(Error::Stale);
    }
    if let Some(participant) = row.participant_id
        && arrivals::unassign(&mut visit.tx, unit, &row, participant, now).await?
    {
        visit.log(Event::new("unassign", "arrival").on(id).unit(unit).subject(participant, []).recipient(row.sender_id));
    }
    visit.done("done-saved", format!("/units/{unit}/arrivals/{id}")).await
}

/// Deletes it: because that was asked for, or because it belongs to nobody here. Only who asked for it learns that it is gone: whether the unit works with her is
/// nobody's business.
pub(crate) async fn end(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<Arrival>)>) -> Result<Response> {
    let row = open(&mut visit, unit, id).await?;
    delete(&mut visit, unit, &row).await?;
    visit.done("done-arrival-deleted", format!("/units/{unit}/arrivals")).await
}

pub(crate) async fn delete(visit: &mut Visit, unit: Id<Unit>, row: &ArrivalRow) -> Result<()> {
    let now = visit.now();
    arrivals::delete(&mut visit.tx, unit, row.id).await?;
    if row.deletion_at.is_some() {
        sql::set_deleted(&mut visit.tx, row.sender_id, row.transmission_id, now).await?;
    }
    let event = Event::new("erase", "arrival").on(row.id).unit(unit).recipient(row.sender_id);
    visit.log(match row.participant_id {
        Some(participant) => event.subject(participant, []),
        None => event,
    });
    Ok(())
}

/// Something that has come: for whoever works in the unit until somebody took it for one of her own people, then for those who help her. What is to be deleted
/// is so for all of them: nothing of it is shown any more.
async fn open(visit: &mut Visit, unit: Id<Unit>, id: Id<Arrival>) -> Result<ArrivalRow> {
    visit.may(Deed::ReadArrivals, compartment(visit, unit))?;
    let row = arrivals::arrival(&mut visit.tx, unit, id).await?.ok_or(Error::NotFound)?;
    if let Some(participant) = row.participant_id.filter(|_| row.deletion_at.is_none()) {
        let (_, here) = helped(visit, unit, participant).await?;
        visit.may(With::ReadParticipant, here)?;
    }
    Ok(row)
}

async fn content(visit: &mut Visit, unit: Id<Unit>, row: ArrivalRow, chosen: String, problems: Problems) -> Result<Show> {
    let facts = arrivals::facts(&mut visit.tx, unit, row.id).await?;
    log_reading(visit, unit, &row, &facts);
    let sender = party(&mut visit.tx, row.sender_id).await?.ok_or(Error::NotFound)?;
    let (account, today) = (visit.actor.account().ok_or(Error::NotFound)?, visit.today());
    let mine = caseload(&mut visit.tx, unit, (account, false), &Search::default(), &Position::default(), today, CASELOAD).await?;
    visit.crumb_text("arrivals", "/arrivals");
    Ok(Show {
        arrived: Arrived {
            say: visit.say.clone(),
            name: row.name.clone(),
            sender: sender.label(),
            purpose: row.purpose.clone(),
            ground: row.ground.clone(),
            facts,
            is_hers: false,
        },
        say: visit.say.clone(),
        caseload: mine.into_iter().map(|row| (row.id, row.name)).collect(),
        unit,
        row,
        chosen,
        problems,
    })
}

/// A line for what was seen of something that came.
pub(crate) fn log_reading(visit: &mut Visit, unit: Id<Unit>, row: &ArrivalRow, facts: &[ArrivedFact]) {
    let mut categories: Vec<Category> = facts.iter().filter_map(|fact| passed_field(&fact.field)).map(|field| field.category).collect();
    categories.push(Category::Identity);
    categories.sort_unstable();
    categories.dedup();
    let codes = categories.into_iter().map(Category::code);
    let event = Event::new("read", "arrival").on(row.id).unit(unit).recipient(row.sender_id);
    visit.log(match row.participant_id {
        Some(participant) => event.subject(participant, codes),
        None => event.categories(codes),
    });
}

/// "Das wird nach dem 3. Juni 2026 gelöscht."; nothing where she has said no day.
pub(crate) fn until(say: &Say, row: &ArrivalRow) -> String {
    row.until_day.map(|day| say.text("arrival-until").arg("day", say.day(day)).to_string()).unwrap_or_default()
}

impl Arrived {
    fn purpose(&self) -> String {
        self.say.word("purpose", &self.purpose)
    }

    fn ground(&self) -> String {
        self.say.word("ground", &self.ground)
    }

    fn sender(&self) -> String {
        if self.is_hers { self.say.name(&self.sender) } else { self.sender.clone() }
    }

    fn value(&self, fact: &ArrivedFact) -> String {
        if self.is_hers { self.say.typed(&fact.value) } else { fact.value.clone() }
    }

    fn label(&self, fact: &ArrivedFact) -> String {
        if self.is_hers { self.say.word("me-field", &fact.field) } else { self.say.word("participant", &fact.field) }
    }
}

impl List {
    fn href(&self) -> String {
        format!("/units/{}/arrivals", self.unit.id)
    }

    /// "3. März 2026, 10:00: Standort Waldmark, Bildungswerk Mittelauen"
    fn line(&self, row: &ArrivalRow) -> String {
        let sender = label(&self.senders, row.sender_id);
        self.say.text("arrival-line").arg("at", self.say.instant(row.arrived_at)).arg("sender", sender).to_string()
    }

    fn purpose(&self, row: &ArrivalRow) -> String {
        self.say.word("purpose", &row.purpose)
    }

    fn state(&self, row: &ArrivalRow) -> String {
        let key = match (row.deletion_at, row.read_at) {
            (Some(_), _) => "arrival-deletion",
            (None, None) => "arrival-unread",
            (None, Some(_)) => "arrival-open",
        };
        self.say.text(key).to_string()
    }

    fn kind(&self, row: &ArrivalRow) -> &'static str {
        if row.deletion_at.is_some() { "warning" } else { "info" }
    }

    fn next(&self) -> String {
        self.page.next.as_ref().map(|next| address(&self.href(), &[("after", next.id.as_str())])).unwrap_or_default()
    }

    fn back(&self) -> String {
        if self.first { String::new() } else { self.href() }
    }
}

impl Unread {
    fn href(&self) -> String {
        format!("/units/{}/arrivals/{}", self.unit, self.row.id)
    }

    fn line(&self) -> String {
        self.say.text("arrival-at").arg("at", self.say.instant(self.row.arrived_at)).to_string()
    }

    fn purpose(&self) -> String {
        self.say.word("purpose", &self.row.purpose)
    }
}

impl Show {
    fn href(&self) -> String {
        format!("/units/{}/arrivals/{}", self.unit, self.row.id)
    }

    fn line(&self) -> String {
        self.say.text("arrival-at").arg("at", self.say.instant(self.row.arrived_at)).to_string()
    }

    /// Until when it may be kept.
    fn until(&self) -> String {
        until(&self.say, &self.row)
    }

    fn choices(&self) -> Vec<Choice> {
        self.caseload.iter().map(|(id, name)| Choice::new(id.to_string(), name, id.to_string() == self.chosen)).collect()
    }

    fn error(&self) -> String {
        self.problems.at(&self.say, "participant")
    }
}
