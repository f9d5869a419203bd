//! Taking a list back, within 30 days: whoever came by it and was not worked with since goes with everything. The others stay, and are named.

use accounts::Unit;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::{SignedDuration, Timestamp};
use participants::{sql::hold, take_back};
use web::{Event, Result, Visit, retention::IMPORT_DAYS};

use crate::{ParticipantList, access::own, list::place, sql};

/// Until when a list can be taken back.
pub(crate) fn until(applied: Timestamp) -> Timestamp {
    applied + SignedDuration::from_hours(24 * IMPORT_DAYS)
}

pub(crate) async fn undo(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<ParticipantList>)>) -> Result<Response> {
    let list = own(&mut visit, unit, id).await?;
    let now = visit.now();
    let since = now - SignedDuration::from_hours(24 * IMPORT_DAYS);
    let Some(applied) = list.applied_at else { return visit.redirect(place(unit, id)).await };
    if !sql::set_undone(&mut visit.tx, unit, id, since, now).await? {
        return visit.redirect(place(unit, id)).await;
    }
    let (mut gone, mut kept) = (0, 0);
    for participant in sql::taken_up(&mut visit.tx, unit, id).await? {
        hold(&mut visit.tx, unit, participant).await?;
        let used = sql::is_used(&mut visit.tx, unit, participant).await?;
        if !used && take_back(&mut visit, unit, participant, applied).await? {
            sql::remove_row(&mut visit.tx, unit, id, participant).await?;
            gone += 1;
        } else {
            kept += 1;
        }
    }
    sql::set_kept(&mut visit.tx, unit, id, kept).await?;
    visit.log(Event::new("undo", "participant_list").on(id).unit(unit).count(gone));
    visit.done("done-participant-list-undone", place(unit, id)).await
}
