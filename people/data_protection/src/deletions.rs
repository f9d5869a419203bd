//! Löschung by schedule: who is due stands on a list a month before; whoever leads the unit or watches over its data releases it, a second one releases it too, and
//! on her day everything that is known of somebody is deleted. What stays is a number.

use std::hash::{DefaultHasher, Hash, Hasher};

use accounts::{Role, Unit};
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use jiff::{ToSpan, civil::Date};
use participants::{
    Participant,
    rules::{Frame, KEPT_MONTHS},
    sql::hold,
};
use serde::Deserialize;
use web::{Error, Event, Facts, Form, Problems, Result, Say, Visit};

use crate::{
    DeletionRun,
    access::{Deed, watched},
    carry_out::ended_before,
    sql::{
        UnitRow,
        deletions::{self, Due, EndedRow, Mark, RunRow},
    },
};

/// So many earlier lists stand on the page.
pub(crate) const SHOWN: i64 = 12;

/// Fewer than so many people are not told as a number.
const FEW: i64 = 3;

/// Why somebody is kept longer.
const REASONS: [&str; 3] = ["proceedings", "restriction", "contract"];

/// The list as it was seen, and a reason to wait as it is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    /// The key of the release
    pub(crate) id: String,
    /// What was on the page: see [`seen`]
    pub(crate) seen: String,
    pub(crate) participant: String,
    pub(crate) reason: String,
    pub(crate) until: String,
}

#[derive(Template)]
#[template(path = "deletions.html")]
pub(crate) struct Deletions {
    say: Say,
    unit: UnitRow,
    /// Whoever leads the unit knows the names; the officer sees none
    leads: bool,
    me: String,
    today: Date,
    due: Vec<Due>,
    awaited: Vec<Id<Participant>>,
    runs: Vec<RunRow>,
    /// Whom the open release is about
    open: Vec<Id<Participant>>,
    ended: Vec<EndedRow>,
    typed: Typed,
    problems: Problems,
}

pub(crate) async fn list(mut visit: Visit, Path(unit): Path<Id<Unit>>) -> Result<Response> {
    let typed = Typed { id: visit.random_id::<DeletionRun>().to_string(), ..Typed::default() };
    let content = content(&mut visit, unit, typed, Problems::default()).await?;
    visit.page(content.title(), &content).await
}

/// Releases those that were on the page: the first of two.
pub(crate) async fn create(mut visit: Visit, Path(unit): Path<Id<Unit>>, Form(typed): Form<Typed>) -> Result<Response> {
    let (_, here) = watched(&mut visit, unit, Deed::ReleaseDeletions).await?;
    let (id, now, today): (Id<DeletionRun>, _, _) =
        (typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?, visit.now(), visit.today());
    let account = visit.actor.account();
    let due = deletions::due(&mut visit.tx, unit, account, ended_before(today), today).await?;
    let awaited = deletions::awaited(&mut visit.tx, unit).await?;
    let released: Vec<Id<Participant>> = free(&due, &awaited).collect();
    let is_known = deletions::runs(&mut visit.tx, unit, SHOWN).await?.iter().any(|run| run.id == id);
    // Released is what was seen, and nothing that has come or gone meanwhile.
    if !is_known && (released.is_empty() || typed.seen != seen(&released)) {
        return Err(Error::Stale);
    }
    let (by_lead, by) = (leads(&visit, here), me(&visit));
    if deletions::insert(&mut visit.tx, unit, id, &by, by_lead, now).await? {
        for participant in released {
            deletions::insert_entry(&mut visit.tx, unit, id, participant).await?;
            visit.log(Event::new("release", "deletion_run").on(id).unit(unit).subject(participant, []));
        }
    } else if !is_known {
        // Somebody else released in this moment.
        return Err(Error::Stale);
    }
    visit.done("done-deletions-released", address(unit)).await
}

/// Takes back what waits for the second one.
pub(crate) async fn end(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<DeletionRun>)>) -> Result<Response> {
    watched(&mut visit, unit, Deed::ReleaseDeletions).await?;
    let now = visit.now();
    if !deletions::end(&mut visit.tx, unit, id, now).await? {
        return Err(Error::Stale);
    }
    visit.log(Event::new("end", "deletion_run").on(id).unit(unit));
    visit.done("done-deletions-ended", address(unit)).await
}

/// Somebody is kept longer, for a reason and until a day.
pub(crate) async fn except(mut visit: Visit, Path(unit): Path<Id<Unit>>, Form(typed): Form<Typed>) -> Result<Response> {
    watched(&mut visit, unit, Deed::HoldDeletion).await?;
    let (today, now, by) = (visit.today(), visit.now(), me(&visit));
    let account = visit.actor.account();
    let due = deletions::due(&mut visit.tx, unit, account, ended_before(today), today).await?;
    let chosen = due.iter().find(|row| row.id.to_string() == typed.participant).map(|row| row.id);
    let mut problems = Problems::default();
    if chosen.is_none() {
        problems.add("participant", "problem-deletion-who");
    }
    if !REASONS.contains(&typed.reason.as_str()) {
        problems.add("reason", "problem-deletion-reason");
    }
    let until = problems.coming_day("until", &typed.until, today);
    let fits = |day: Date| day > today && day <= today.saturating_add(24.months());
    if until.map_or(typed.until.trim().is_empty(), |day| !fits(day)) {
        problems.add("until", "problem-deletion-until");
    }
    let (Some(participant), true) = (chosen, problems.is_empty()) else {
        let typed = Typed { id: visit.random_id::<DeletionRun>().to_string(), ..typed };
        let content = content(&mut visit, unit, typed, problems).await?;
        return visit.again(content.title(), &content).await;
    };
    // Held: of a release in this moment and this reason one comes first. What was released is released anew when the reason is gone.
    if !hold(&mut visit.tx, unit, participant).await? {
        return Err(Error::Stale);
    }
    let mark = Mark { kind: "hold", reason: Some(&typed.reason), until };
    deletions::mark(&mut visit.tx, unit, participant, mark, &by, now).await?;
    deletions::strike(&mut visit.tx, unit, participant).await?;
    visit.log(Event::new("hold", "deletion").unit(unit).subject(participant, []).reason(typed.reason.clone()));
    visit.done("done-saved", address(unit)).await
}

/// The reason to wait is gone.
pub(crate) async fn readmit(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>) -> Result<Response> {
    watched(&mut visit, unit, Deed::HoldDeletion).await?;
    hold(&mut visit.tx, unit, id).await?;
    if deletions::unmark(&mut visit.tx, unit, id, "hold").await? {
        visit.log(Event::new("release", "deletion").unit(unit).subject(id, []));
    }
    visit.done("done-saved", address(unit)).await
}

/// Those who can be released now.
fn free<'r>(due: &'r [Due], awaited: &'r [Id<Participant>]) -> impl Iterator<Item = Id<Participant>> + 'r {
    due.iter().filter(|row| row.hold.is_none() && !awaited.contains(&row.id)).map(|row| row.id)
}

/// A mark of a list of people, by which it is known again: their keys do not stand in the page, because the officer reads no names and a key would lead to one.
pub(crate) fn seen(people: &[Id<Participant>]) -> String {
    let mut keys: Vec<String> = people.iter().map(ToString::to_string).collect();
    keys.sort();
    let mut hasher = DefaultHasher::new();
    keys.hash(&mut hasher);
    format!("{:x}", hasher.finish())
}

pub(crate) fn leads(visit: &Visit, here: Facts) -> bool {
    visit.actor.is_of(Role::UnitLead, here.unit)
}

pub(crate) fn me(visit: &Visit) -> String {
    visit.actor.account().map(|account| account.to_string()).unwrap_or_default()
}

pub(crate) fn address(unit: Id<Unit>) -> String {
    format!("/units/{unit}/deletions")
}

/// The list, with what must be mended.
pub(crate) async fn content(visit: &mut Visit, unit: Id<Unit>, typed: Typed, problems: Problems) -> Result<Deletions> {
    let (row, here) = watched(visit, unit, Deed::ReleaseDeletions).await?;
    let today = visit.today();
    let account = visit.actor.account();
    let due = deletions::due(&mut visit.tx, unit, account, ended_before(today), today).await?;
    let runs = deletions::runs(&mut visit.tx, unit, SHOWN).await?;
    let open = match runs.iter().find(|run| run.released_at.is_none() && run.ended_at.is_none()) {
        Some(run) => deletions::entries(&mut visit.tx, unit, run.id, account).await?,
        None => Vec::new(),
    };
    let leads = leads(visit, here);
    visit.crumb_text("data-protection", "/data-protection");
    visit.log(Event::new("read", "deletion").unit(unit).fields(if leads { vec!["name"] } else { vec![] }).count(due.len()));
    Ok(Deletions {
        say: visit.say.clone(),
        unit: row,
        leads,
        me: me(visit),
        today,
        awaited: deletions::awaited(&mut visit.tx, unit).await?,
        due,
        runs,
        open,
        ended: deletions::ended(&mut visit.tx, unit).await?,
        typed,
        problems,
    })
}

impl Deletions {
    pub(crate) fn title(&self) -> String {
        self.say.text("deletions-of").arg("unit", self.unit.name.as_str()).to_string()
    }

    fn href(&self) -> String {
        address(self.unit.id)
    }

    fn frame(&self, code: &str) -> String {
        Frame::from_code(code).map(|frame| self.say.word("frame", frame.code())).unwrap_or_default()
    }

    /// Her name for whoever leads, else how many there are before her.
    fn who(&self, row: &Due, at: usize) -> String {
        if self.leads { row.name.clone() } else { self.say.text("deletion-somebody").arg("number", at).to_string() }
    }

    /// The day of her deletion.
    fn day(&self, row: &Due) -> String {
        let planned = row.ended_on.map(|day| day.saturating_add(KEPT_MONTHS.months()));
        self.say.day(if row.requested_at.is_some() { self.today } else { planned.unwrap_or(self.today) })
    }

    fn why(&self, row: &Due) -> String {
        match (row.requested_at, row.ended_on) {
            (Some(at), _) => self.say.text("deletion-requested").arg("at", self.say.day(web::today(at))).to_string(),
            (None, Some(day)) => self.say.text("participant-ended").arg("day", self.say.day(day)).to_string(),
            (None, None) => String::new(),
        }
    }

    fn state(&self, row: &Due) -> String {
        match (&row.hold, row.hold_until) {
            (Some(reason), Some(until)) => {
                let why = self.say.word("deletion-hold", reason);
                self.say.text("deletion-held").arg("why", why).arg("day", self.say.day(until)).to_string()
            }
            _ if row.unanswered > 0 => format!("{}, {}", self.released(row), self.say.text("deletion-unanswered")),
            _ => self.released(row),
        }
    }

    /// Whether one has released it, two have, or nobody.
    fn released(&self, row: &Due) -> String {
        match () {
            () if self.awaited.contains(&row.id) => self.say.text("deletion-awaited").to_string(),
            () if self.open.contains(&row.id) => self.say.text("deletion-once").to_string(),
            () => self.say.text("deletion-due").to_string(),
        }
    }

    /// Whether there is somebody to release.
    fn is_any_free(&self) -> bool {
        free(&self.due, &self.awaited).next().is_some()
    }

    /// What is seen of those who can be released.
    fn seen(&self) -> String {
        seen(&free(&self.due, &self.awaited).collect::<Vec<_>>())
    }

    fn open(&self) -> Option<&RunRow> {
        self.runs.iter().find(|run| run.released_at.is_none() && run.ended_at.is_none())
    }

    fn is_mine(&self, run: &RunRow) -> bool {
        run.made_by == self.me
    }

    /// "Ines Klein hat am 26. November 2026 die Löschung von 3 Personen freigegeben."
    fn first(&self, run: &RunRow) -> String {
        self.say
            .text("deletion-first")
            .arg("name", run.maker.clone().unwrap_or_else(|| self.say.text("deletion-nobody").to_string()))
            .arg("at", self.say.instant(run.made_at))
            .arg("count", self.open.len())
            .to_string()
    }

    fn earlier(&self) -> Vec<String> {
        let line = |run: &RunRow| {
            let name = |name: &Option<String>| name.clone().unwrap_or_else(|| self.say.text("deletion-nobody").to_string());
            match (run.released_at, run.ended_at) {
                (Some(at), _) => self
                    .say
                    .text("deletion-done")
                    .arg("at", self.say.instant(at))
                    .arg("first", name(&run.maker))
                    .arg("second", name(&run.releaser))
                    .arg("count", run.erased.unwrap_or(0)),
                (None, Some(at)) => self.say.text("deletion-taken-back").arg("at", self.say.instant(at)).arg("first", name(&run.maker)),
                (None, None) => return None,
            }
            .to_string()
            .into()
        };
        self.runs.iter().filter_map(line).collect()
    }

    fn reasons(&self) -> Vec<Choice> {
        REASONS.iter().map(|code| Choice::new(*code, self.say.word("deletion-hold", code), *code == self.typed.reason)).collect()
    }

    fn choices(&self) -> Vec<Choice> {
        let free = self.due.iter().filter(|row| row.hold.is_none());
        free.map(|row| Choice::new(row.id.to_string(), &row.name, row.id.to_string() == self.typed.participant)).collect()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    fn number(&self, row: &EndedRow) -> String {
        if row.people < FEW { self.say.text("deletion-few").arg("count", FEW).to_string() } else { self.say.number(row.people) }
    }
}
