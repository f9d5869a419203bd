//! The appointment together: hers once the answer is yes, and gone with the hand-over.

use accounts::Unit;
use db::Id;
use support_plans::{
    make,
    sql::appointments::{self, AppointmentRow},
};
use web::{Result, Visit};

use crate::{
    mail::call_off,
    sql::{self, HandoverRow},
};

/// The other side said yes: she is met.
pub(crate) async fn meet(visit: &mut Visit, unit: Id<Unit>, row: &HandoverRow) -> Result<()> {
    let Some(at) = row.meets_at else { return Ok(()) };
    let appointment = AppointmentRow { id: row.id.cast(), at, place: row.place.clone(), bring: String::new(), answer: None };
    make(visit, unit, row.participant_id, &appointment).await
}

/// It ends without a take-over, and nobody waits for her there; `false` when it is over already. Who had said yes and not taken it back learns that nobody comes.
pub(crate) async fn end(visit: &mut Visit, unit: Id<Unit>, row: &HandoverRow, how: &str, said: (&str, &str)) -> Result<bool> {
    let now = visit.now();
    if !sql::end(&mut visit.tx, unit, row.id, how, said, now).await? {
        return Ok(false);
    }
    if how == "withdrawn" && row.accepted_at.is_some() {
        call_off(visit, unit, row).await?;
    }
    appointments::delete(&mut visit.tx, unit, row.participant_id, row.id.cast()).await?;
    Ok(true)
}
