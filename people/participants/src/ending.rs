//! The work with somebody ends: from then on she is among the finished ones, and after a fixed time all that is known of her is deleted, when two people
//! have released it.

use accounts::Unit;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::Timestamp;
use web::{Event, Result, Visit, erasures, retention::KEPT_FOR};

use crate::{
    CHANGED, Participant,
    access::{Deed, helped, open},
    rules::EMERGENCIES_KEPT_FOR,
    sql,
};

/// The work with her is finished.
pub(crate) async fn end(visit: Visit, Path(key): Path<(Id<Unit>, Id<Participant>)>) -> Result<Response> {
    set(visit, key, true).await
}

/// It goes on after all.
pub(crate) async fn reopen(visit: Visit, Path(key): Path<(Id<Unit>, Id<Participant>)>) -> Result<Response> {
    set(visit, key, false).await
}

async fn set(mut visit: Visit, (unit, id): (Id<Unit>, Id<Participant>), ended: bool) -> Result<Response> {
    let (row, here) = helped(&mut visit, unit, id).await?;
    visit.may(Deed::EditParticipant, here)?;
    open(&row)?;
    let today = visit.today();
    if sql::set_ended(&mut visit.tx, unit, id, ended.then_some(today)).await? {
        visit.log(Event::new(if ended { "end" } else { "reopen" }, "participant").on(id).unit(unit).subject(id, []));
        visit.later(CHANGED, &format!("{unit} {id}")).await?;
    }
    let done = if ended { "done-participant-ended" } else { "done-participant-reopened" };
    visit.done(done, format!("/units/{unit}/participants/{id}")).await
}

/// Deletes somebody with all that is kept of her here; what other crates keep of her they forget when they see that she is gone. A backup that is brought back does
/// not bring her back. The log keeps its lines; they hold keys and categories, no content. `false` when she is gone already.
pub async fn erase(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>) -> Result<bool> {
    let is_gone = sql::erase(&mut visit.tx, unit, id).await?;
    if is_gone {
        let now = visit.now();
        erasures::note(&mut visit.tx, "participant", &id.to_string(), now).await?;
        visit.log(Event::new("erase", "participant").on(id).unit(unit).subject(id, []));
    }
    Ok(is_gone)
}

/// Takes back that somebody was taken up in a moment, with all that was written down of her in it and that she was told; `false` where anybody has changed
/// anything since: then everything stays. What other crates know of her the caller asks before.
pub async fn take_back(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>, at: Timestamp) -> Result<bool> {
    if !sql::hold_untouched(&mut visit.tx, unit, id, at).await? {
        return Ok(false);
    }
    sql::remove(&mut visit.tx, unit, id).await?;
    let now = visit.now();
    erasures::note(&mut visit.tx, "participant", &id.to_string(), now).await?;
    visit.log(Event::new("take_back", "participant").on(id).unit(unit).subject(id, ["C1"]));
    Ok(true)
}

/// What is out of date in each compartment, and who was deleted and came back with a backup.
pub(crate) async fn forget(visit: &mut Visit) -> Result<()> {
    let (today, before) = (visit.today(), visit.now() - KEPT_FOR);
    let seen_before = visit.now() - EMERGENCIES_KEPT_FOR;
    for unit in sql::units(&mut visit.tx).await? {
        for id in sql::erased(&mut visit.tx, unit).await? {
            erase(visit, unit, id).await?;
        }
        // With a unit that is closed the work with everybody ends: from then on the time runs after which all of it is deleted, and nothing follows any more.
        for row in sql::left(&mut visit.tx, unit).await? {
            sql::set_ended(&mut visit.tx, unit, row.id, Some(row.closed_on)).await?;
            visit.log(Event::new("end", "participant").on(row.id).unit(unit).subject(row.id, []));
            visit.later(CHANGED, &format!("{unit} {}", row.id)).await?;
        }
        sql::forget_notices(&mut visit.tx, unit, before).await?;
        sql::facts::forget_replaced(&mut visit.tx, unit, before).await?;
        sql::emergency::forget(&mut visit.tx, unit, seen_before).await?;
        sql::support_circle::end_of_gone(&mut visit.tx, unit, today).await?;
    }
    Ok(())
}
