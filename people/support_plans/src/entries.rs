//! What stands in the plan: entered, changed, done, taken out.

use accounts::{Account, Unit};
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use participants::{
    Participant,
    access::{helped, open},
    rules::{Sensitive, hints},
    sql::{
        ParticipantRow,
        support_circle::{HelperRow, helpers},
    },
};
use serde::Deserialize;
use web::{Error, Event, Filter, Form, Problems, Result, Say, Visit, lines};

use crate::{
    Entry,
    access::Deed,
    rules::{Kind, State},
    sql::{self, EntryRow},
    written::write,
};

/// So many entries fit into a plan that somebody can still read.
const MOST: usize = 100;

/// Signs of what she says to an entry.
const LENGTH: usize = 1_000;

/// The form as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    id: String,
    version: i64,
    kind: String,
    text: String,
    /// Key of an account; empty: she herself
    doer: String,
    due: String,
    state: String,
    disputed: String,
    remark: String,
}

#[derive(Template)]
#[template(path = "entry.html")]
struct Edit {
    say: Say,
    unit: Id<Unit>,
    participant: ParticipantRow,
    helpers: Vec<HelperRow>,
    kind: Kind,
    typed: Typed,
    saved: Option<Typed>,
    problems: Problems,
    is_new: bool,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    kind: String,
}

pub(crate) async fn new(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Filter(asked): Filter<Asked>,
) -> Result<Response> {
    let participant = editable(&mut visit, unit, id).await?;
    let kind = Kind::from_code(&asked.kind).unwrap_or(Kind::Step);
    let typed = Typed {
        id: visit.random_id::<Entry>().to_string(),
        kind: kind.code().to_owned(),
        state: kind.states()[0].code().to_owned(),
        ..Typed::default()
    };
    let content = form(&mut visit, unit, participant, kind, typed, true).await?;
    let title = content.title();
    visit.page(title, &content).await
}

/// Enters something. The form brings its key along, so that a double click enters it once.
pub(crate) async fn create(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let participant = editable(&mut visit, unit, id).await?;
    let kind = Kind::from_code(&typed.kind).ok_or(Error::Unreadable("error-unreadable"))?;
    let key: Id<Entry> = typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    let mut content = form(&mut visit, unit, participant, kind, typed, true).await?;
    let today = visit.today();
    match content.read(key, None, today) {
        Ok(row) => {
            let entries = sql::entries(&mut visit.tx, unit, id).await?;
            if entries.len() >= MOST && !entries.iter().any(|one| one.id == key) {
                content.problems.add("text", "problem-support-plan-full");
                return again(visit, &content).await;
            }
            enter(&mut visit, unit, id, &row).await?;
            write(&mut visit, unit, id).await?;
            visit.done("done-support-plan-entry", plan(unit, id)).await
        }
        Err(problems) => {
            content.problems = problems;
            again(visit, &content).await
        }
    }
}

/// Enters something: for the form and the demonstration. [`write()`] follows.
pub async fn enter(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>, row: &EntryRow) -> Result<()> {
    if sql::insert(&mut visit.tx, unit, id, row).await? {
        visit.log(Event::new("create", "plan_entry").on(row.id).unit(unit).subject(id, ["C5"]));
    } else if !sql::entries(&mut visit.tx, unit, id).await?.iter().any(|one| one.id == row.id) {
        return Err(Error::Stale);
    }
    Ok(())
}

pub(crate) async fn edit(mut visit: Visit, Path((unit, id, entry)): Path<(Id<Unit>, Id<Participant>, Id<Entry>)>) -> Result<Response> {
    let participant = editable(&mut visit, unit, id).await?;
    let (row, kind) = found(&mut visit, unit, id, entry).await?;
    let typed = Typed::of(&visit.say, &row);
    let content = form(&mut visit, unit, participant, kind, typed, false).await?;
    let title = content.title();
    visit.page(title, &content).await
}

/// Saves what was changed; whoever comes second sees both versions.
pub(crate) async fn update(
    mut visit: Visit,
    Path((unit, id, entry)): Path<(Id<Unit>, Id<Participant>, Id<Entry>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let participant = editable(&mut visit, unit, id).await?;
    let (saved, kind) = found(&mut visit, unit, id, entry).await?;
    let mut content = form(&mut visit, unit, participant, kind, typed, false).await?;
    let today = visit.today();
    match content.read(entry, Some(&saved), today) {
        Ok(row) => {
            if !sql::update(&mut visit.tx, unit, id, &row).await? {
                let (saved, _) = found(&mut visit, unit, id, entry).await?;
                content.typed.version = saved.version;
                content.saved = Some(Typed::of(&visit.say, &saved));
                let title = content.title();
                return visit.conflict(title, &content).await;
            }
            changed(&mut visit, unit, id, &saved, &row).await?;
            visit.done("done-saved", plan(unit, id)).await
        }
        Err(problems) => {
            content.problems = problems;
            again(visit, &content).await
        }
    }
}

/// It went well, in one click: for the coach with a phone in one hand. A second click says the same.
pub(crate) async fn complete(mut visit: Visit, Path((unit, id, entry)): Path<(Id<Unit>, Id<Participant>, Id<Entry>)>) -> Result<Response> {
    editable(&mut visit, unit, id).await?;
    let (saved, kind) = found(&mut visit, unit, id, entry).await?;
    if saved.closed_on.is_none() {
        let row = EntryRow { state: kind.well_done().code().to_owned(), closed_on: Some(visit.today()), ..saved.clone() };
        change(&mut visit, unit, id, &saved, &row).await?;
    }
    visit.done("done-support-plan-step", plan(unit, id)).await
}

/// Takes it out of the plan.
pub(crate) async fn end(mut visit: Visit, Path((unit, id, entry)): Path<(Id<Unit>, Id<Participant>, Id<Entry>)>) -> Result<Response> {
    editable(&mut visit, unit, id).await?;
    if sql::delete(&mut visit.tx, unit, id, entry).await? {
        visit.log(Event::new("erase", "plan_entry").on(entry).unit(unit).subject(id, ["C5"]));
        write(&mut visit, unit, id).await?;
    }
    visit.done("done-support-plan-erased", plan(unit, id)).await
}

/// Changes an entry that was read in the same transaction: for one click, and for her own page. Whoever changes it meanwhile wins, and nothing lasts.
pub async fn change(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>, before: &EntryRow, now: &EntryRow) -> Result<()> {
    if !sql::update(&mut visit.tx, unit, id, now).await? {
        return Err(Error::Stale);
    }
    changed(visit, unit, id, before, now).await
}

/// What follows a change: a line for it, and who follows the plan gets it.
async fn changed(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>, before: &EntryRow, now: &EntryRow) -> Result<()> {
    let pairs = [
        ("text", before.text != now.text),
        ("doer", before.doer_id != now.doer_id),
        ("due", before.due_on != now.due_on),
        ("state", before.state != now.state),
        ("disputed", before.disputed != now.disputed),
        ("remark", before.remark != now.remark),
    ];
    let fields: Vec<&'static str> = pairs.into_iter().filter(|(_, changed)| *changed).map(|(name, _)| name).collect();
    if fields.is_empty() {
        return Ok(());
    }
    visit.log(Event::new("update", "plan_entry").on(now.id).unit(unit).subject(id, ["C5"]).fields(fields));
    write(visit, unit, id).await
}

async fn again(visit: Visit, content: &Edit) -> Result<Response> {
    visit.again(content.title(), content).await
}

/// The address of the plan.
pub(crate) fn plan(unit: Id<Unit>, id: Id<Participant>) -> String {
    format!("/units/{unit}/participants/{id}/plan")
}

/// Somebody whose plan the actor may write; with whom the work has ended nothing is planned.
pub(crate) async fn editable(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>) -> Result<ParticipantRow> {
    let (participant, here) = helped(visit, unit, id).await?;
    visit.may(Deed::EditPlan, here)?;
    open(&participant)?;
    if participant.ended_on.is_some() { Err(Error::Stale) } else { Ok(participant) }
}

async fn found(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>, entry: Id<Entry>) -> Result<(EntryRow, Kind)> {
    let row = sql::entries(&mut visit.tx, unit, id).await?.into_iter().find(|row| row.id == entry).ok_or(Error::NotFound)?;
    let kind = Kind::from_code(&row.kind).ok_or_else(|| Error::internal("an entry of no kind"))?;
    Ok((row, kind))
}

async fn form(visit: &mut Visit, unit: Id<Unit>, participant: ParticipantRow, kind: Kind, typed: Typed, is_new: bool) -> Result<Edit> {
    visit.log(Event::new("read", "plan_entry").unit(unit).subject(participant.id, ["C1", "C5"]));
    visit.crumb_text("participants", "/participants");
    visit.crumb(&participant.name, format!("/units/{unit}/participants/{}", participant.id));
    visit.crumb_text("support-plan", plan(unit, participant.id));
    let helpers = helpers(&mut visit.tx, unit, participant.id).await?;
    Ok(Edit { say: visit.say.clone(), unit, participant, helpers, kind, typed, saved: None, problems: Problems::default(), is_new })
}

impl Typed {
    fn of(say: &Say, row: &EntryRow) -> Self {
        Self {
            id: row.id.to_string(),
            version: row.version,
            kind: row.kind.clone(),
            text: row.text.clone(),
            doer: row.doer_id.map(|id| id.to_string()).unwrap_or_default(),
            due: say.typed_day(row.due_on),
            state: row.state.clone(),
            disputed: if row.disputed { "1".to_owned() } else { String::new() },
            remark: row.remark.clone(),
        }
    }
}

impl Edit {
    /// What the form means, or what must be mended. Whoever does it and helps no longer stays until somebody else is chosen.
    fn read(&self, id: Id<Entry>, saved: Option<&EntryRow>, today: jiff::civil::Date) -> Result<EntryRow, Problems> {
        let (typed, mut problems) = (&self.typed, Problems::default());
        let text = problems.required("text", &typed.text, "problem-support-plan-text");
        let due_on = problems.day("due", &typed.due);
        let state = State::from_code(&typed.state).filter(|state| self.kind.states().contains(state));
        if state.is_none() {
            problems.add("state", "problem-support-plan-state");
        }
        let doer_id: Option<Id<Account>> = typed.doer.parse().ok();
        let helps = |id: &Id<Account>| self.helpers.iter().any(|one| one.account_id == *id);
        let stays = saved.is_some_and(|row| row.doer_id == doer_id);
        if !typed.doer.is_empty() && !stays && !doer_id.is_some_and(|id| helps(&id)) {
            problems.add("doer", "problem-support-plan-doer");
        }
        let remark = lines(&typed.remark);
        if remark.chars().count() > LENGTH {
            problems.add("remark", "problem-support-plan-remark");
        }
        let Some(state) = state else { return Err(problems) };
        // The day on which it came to an end stays when something else is mended.
        let closed_on = saved.filter(|row| row.state == state.code()).and_then(|row| row.closed_on).or(Some(today));
        problems.then(EntryRow {
            id,
            kind: self.kind.code().to_owned(),
            text,
            doer_id: doer_id.filter(|_| self.kind == Kind::Step),
            doer: None,
            due_on,
            state: state.code().to_owned(),
            closed_on: closed_on.filter(|_| state.is_closed()),
            disputed: !typed.disputed.is_empty(),
            remark,
            version: typed.version,
        })
    }

    fn title(&self) -> String {
        let kind = self.kind.code();
        if self.is_new { self.say.word("support-plan-add", kind) } else { self.say.word("support-plan-edit", kind) }
    }

    fn href(&self) -> String {
        plan(self.unit, self.participant.id)
    }

    fn action(&self) -> String {
        if self.is_new { self.href() } else { format!("{}/{}", self.href(), self.typed.id) }
    }

    fn has_doer(&self) -> bool {
        self.kind == Kind::Step
    }

    fn states(&self) -> Vec<Choice> {
        let choice = |one: &State| Choice::new(one.code(), self.say.word("support-plan-state", one.code()), one.code() == self.typed.state);
        self.kind.states().iter().map(choice).collect()
    }

    /// Those who help; she herself is the blank one.
    fn doers(&self) -> Vec<Choice> {
        let choice = |one: &HelperRow| Choice::new(one.account_id.to_string(), &one.name, one.account_id.to_string() == self.typed.doer);
        self.helpers.iter().map(choice).collect()
    }

    fn is_disputed(&self) -> bool {
        !self.typed.disputed.is_empty()
    }

    /// What the text may say that does not belong there.
    fn doubts(&self) -> Vec<String> {
        let sentence = |sensitive: Sensitive| self.say.word("participant-hint", sensitive.word());
        hints(&format!("{} {}", self.typed.text, self.typed.remark)).into_iter().map(sentence).collect()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    fn differences(&self) -> Vec<(String, String, String)> {
        let Some(saved) = &self.saved else { return Vec::new() };
        let state = |typed: &Typed| self.say.word("support-plan-state", &typed.state);
        let doer = |typed: &Typed| {
            let helper = self.helpers.iter().find(|one| one.account_id.to_string() == typed.doer);
            helper.map_or_else(|| self.say.text("support-plan-herself").to_string(), |one| one.name.clone())
        };
        let text = |key: &str| self.say.text(key).to_string();
        let all = [
            (text("support-plan-text"), self.typed.text.clone(), saved.text.clone()),
            (text("support-plan-due"), self.typed.due.clone(), saved.due.clone()),
            (text("support-plan-doer"), doer(&self.typed), doer(saved)),
            (text("support-plan-state"), state(&self.typed), state(saved)),
            (text("support-plan-remark"), self.typed.remark.clone(), saved.remark.clone()),
        ];
        all.into_iter().filter(|(_, mine, theirs)| mine != theirs).collect()
    }
}
