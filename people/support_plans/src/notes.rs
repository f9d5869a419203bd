//! Notes of one's own on somebody: what a coach is told in confidence (§ 203 StGB). They never go anywhere, and nobody else reads them.

use accounts::Unit;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::ToSpan;
use participants::Participant;
use serde::Deserialize;
use web::{Error, Event, Form, Result, Visit, lines, retention::KEPT_FOR};

use crate::{
    Note,
    entries::{editable, plan},
    sql::{self, NoteRow},
};

/// Signs of one note.
const LENGTH: usize = 4_000;

/// So many months after the work with somebody has ended notes on her are deleted: `domain.md` §7.6, a default.
pub(crate) const KEPT_MONTHS: i32 = 6;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    id: String,
    text: String,
}

/// Keeps a note. An empty one is none; of one that is too long nothing is lost: the page says so, and the browser has it.
pub(crate) async fn create(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    editable(&mut visit, unit, id).await?;
    let account = visit.actor.account().ok_or(Error::NotFound)?;
    let row = NoteRow {
        id: typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?,
        text: lines(&typed.text),
        written_at: visit.now(),
    };
    if row.text.chars().count() > LENGTH {
        return Err(Error::Unreadable("problem-support-plan-note"));
    }
    if !row.text.is_empty() && sql::write_note(&mut visit.tx, unit, id, account, &row).await? {
        visit.log(Event::new("create", "plan_note").on(row.id).unit(unit).subject(id, ["C14"]));
    }
    visit.done("done-support-plan-note", plan(unit, id)).await
}

/// Deletes one of one's own.
pub(crate) async fn end(mut visit: Visit, Path((unit, id, note)): Path<(Id<Unit>, Id<Participant>, Id<Note>)>) -> Result<Response> {
    editable(&mut visit, unit, id).await?;
    let account = visit.actor.account().ok_or(Error::NotFound)?;
    if sql::delete_note(&mut visit.tx, unit, id, account, note).await? {
        visit.log(Event::new("erase", "plan_note").on(note).unit(unit).subject(id, ["C14"]));
    }
    visit.done("done-support-plan-note-gone", plan(unit, id)).await
}

/// What is out of date in each compartment.
pub(crate) async fn forget(visit: &mut Visit) -> Result<()> {
    let (before, old) = (visit.today().saturating_sub(KEPT_MONTHS.months()), visit.now() - KEPT_FOR);
    for unit in participants::sql::units(&mut visit.tx).await? {
        sql::forget(&mut visit.tx, unit).await?;
        sql::forget_notes(&mut visit.tx, unit, before).await?;
        sql::forget_old(&mut visit.tx, unit, old).await?;
    }
    Ok(())
}
