//! What the rows say is forgotten as soon as nobody needs it: when the list is applied, when somebody decides against it, or after a week.

use accounts::Unit;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::SignedDuration;
use web::{Event, Result, Visit, retention::IMPORT_DAYS};

use crate::{ParticipantList, access::own, list::place, rules::WAITS_DAYS, sql};

/// Nobody of this list is to be taken up: it is gone at once.
pub(crate) async fn cancel(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<ParticipantList>)>) -> Result<Response> {
    own(&mut visit, unit, id).await?;
    if !sql::remove(&mut visit.tx, unit, id).await? {
        return visit.redirect(place(unit, id)).await;
    }
    visit.log(Event::new("cancel", "participant_list").on(id).unit(unit));
    visit.done("done-participant-list-cancelled", format!("/units/{unit}/participant-lists")).await
}

/// In each compartment: lists that waited for a week, and who came by lists that can no longer be taken back.
pub(crate) async fn forget(visit: &mut Visit) -> Result<()> {
    let day = |days: i64| SignedDuration::from_hours(24 * days);
    let (waited, applied) = (visit.now() - day(WAITS_DAYS), visit.now() - day(IMPORT_DAYS));
    for unit in participants::sql::units(&mut visit.tx).await? {
        let gone = sql::forget_waiting(&mut visit.tx, unit, waited).await?;
        sql::forget_applied(&mut visit.tx, unit, applied).await?;
        if gone > 0 {
            visit.log(Event::new("delete", "participant_list").unit(unit).count(usize::try_from(gone).unwrap_or(usize::MAX)));
        }
    }
    Ok(())
}
