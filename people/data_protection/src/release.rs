//! The second release: it cannot be undone, so a page says before it how many go and what of them (`ux.md` §4.7).

use accounts::Unit;
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use web::{Error, Event, Facts, Form, Problems, Result, Say, Visit};

use crate::{
    DeletionRun,
    access::{Deed, watched},
    carry_out::{carry_out, ended_before, has_come},
    deletions::{SHOWN, Typed, address, content, leads, me, seen},
    sql::{
        UnitRow,
        deletions::{self, Due, RunRow},
    },
};

#[derive(Template)]
#[template(path = "release.html")]
struct Release {
    say: Say,
    unit: UnitRow,
    run: Id<DeletionRun>,
    /// The names of those who go at once, for whoever leads the unit; the officer sees none
    names: Vec<String>,
    now: usize,
    later: usize,
    /// Those who are answered before
    unanswered: usize,
    seen: String,
}

/// How many go, and what of them.
pub(crate) async fn ask(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<DeletionRun>)>) -> Result<Response> {
    let (row, here) = watched(&mut visit, unit, Deed::ReleaseDeletions).await?;
    let run = run(&mut visit, unit, id).await?;
    if run.released_at.is_some() || run.ended_at.is_some() {
        return visit.redirect(address(unit)).await;
    }
    if let Some(wrong) = wrong(&visit, &run, here) {
        return refuse(visit, unit, wrong).await;
    }
    let (account, today) = (visit.actor.account(), visit.today());
    let listed = deletions::entries(&mut visit.tx, unit, id, account).await?;
    let due = deletions::due(&mut visit.tx, unit, account, ended_before(today), today).await?;
    let free = due.iter().filter(|row| listed.contains(&row.id) && row.hold.is_none());
    let (come, later): (Vec<&Due>, Vec<&Due>) = free.partition(|row| has_come(row, today));
    let (unanswered, now): (Vec<&Due>, Vec<&Due>) = come.into_iter().partition(|row| row.unanswered > 0);
    let leads = leads(&visit, here);
    let names = if leads { now.iter().map(|row| row.name.clone()).collect() } else { Vec::new() };
    visit.log(Event::new("read", "deletion").unit(unit).fields(if leads { vec!["name"] } else { vec![] }).count(listed.len()));
    visit.crumb_text("data-protection", "/data-protection");
    visit.crumb(visit.say.text("deletions-of").arg("unit", row.name.as_str()).to_string(), address(unit));
    let (say, unanswered) = (visit.say.clone(), unanswered.len());
    let content = Release { say, unit: row, run: id, names, now: now.len(), later: later.len(), unanswered, seen: seen(&listed) };
    let title = visit.say.text("deletion-final").to_string();
    visit.page(title, &content).await
}

/// Releases them for the second time: whose day has come is deleted now.
pub(crate) async fn release(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<DeletionRun>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (_, here) = watched(&mut visit, unit, Deed::ReleaseDeletions).await?;
    let (now, me) = (visit.now(), me(&visit));
    let run = run(&mut visit, unit, id).await?;
    if let Some(wrong) = wrong(&visit, &run, here) {
        return refuse(visit, unit, wrong).await;
    }
    if run.released_at.is_none() {
        // All of them: whoever is barred of one has not seen the list as it is, and does not release it.
        let listed = deletions::entries(&mut visit.tx, unit, id, None).await?;
        if typed.seen != seen(&listed) || !deletions::release(&mut visit.tx, unit, id, &me, now).await? {
            return Err(Error::Stale);
        }
        for participant in listed {
            visit.log(Event::new("release", "deletion_run").on(id).unit(unit).subject(participant, []).reason("second"));
        }
        carry_out(&mut visit, unit, id).await?;
    }
    visit.done("done-deletions-carried-out", address(unit)).await
}

async fn run(visit: &mut Visit, unit: Id<Unit>, id: Id<DeletionRun>) -> Result<RunRow> {
    deletions::runs(&mut visit.tx, unit, SHOWN).await?.into_iter().find(|run| run.id == id).ok_or(Error::NotFound)
}

/// Why the actor is not the second one.
fn wrong(visit: &Visit, run: &RunRow, here: Facts) -> Option<&'static str> {
    match () {
        () if run.made_by == me(visit) => Some("problem-deletion-same"),
        // Nothing of a unit goes without anybody who leads it.
        () if !run.by_lead && !leads(visit, here) => Some("problem-deletion-lead"),
        () => None,
    }
}

async fn refuse(mut visit: Visit, unit: Id<Unit>, wrong: &'static str) -> Result<Response> {
    let mut problems = Problems::default();
    problems.add("release", wrong);
    let typed = Typed { id: visit.random_id::<DeletionRun>().to_string(), ..Typed::default() };
    let content = content(&mut visit, unit, typed, problems).await?;
    visit.again(content.title(), &content).await
}

impl Release {
    fn back(&self) -> String {
        address(self.unit.id)
    }

    /// "2 Personen werden sofort und für immer gelöscht."
    fn at_once(&self) -> String {
        self.say.text("deletion-final-now").arg("count", self.now).to_string()
    }

    fn after_an_answer(&self) -> Option<String> {
        (self.unanswered > 0).then(|| self.say.text("deletion-final-unanswered").arg("count", self.unanswered).to_string())
    }

    fn on_their_day(&self) -> Option<String> {
        (self.later > 0).then(|| self.say.text("deletion-final-later").arg("count", self.later).to_string())
    }
}
