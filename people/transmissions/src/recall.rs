//! What has gone is called back: because she says no, because somebody chose the wrong unit, because something was taken back. What nobody has opened yet is
//! gone at once; of the rest the deletion is asked for.

use accounts::Unit;
use axum::{extract::Path, response::Response};
use db::Id;
use participants::{Participant, access::helped};
use web::{Error, Event, Result, Visit};

use crate::{
    Transmission,
    access::Deed,
    pass_on::tell,
    sql::{self, TransmissionRow, arrivals},
};

/// Calls these back from one recipient.
pub(crate) async fn recall(visit: &mut Visit, unit: Id<Unit>, recipient: Id<Unit>, rows: &[TransmissionRow]) -> Result<()> {
    let now = visit.now();
    let mut asked = 0;
    for row in rows {
        sql::set_deletion(&mut visit.tx, unit, row.id, now).await?;
        match arrivals::of_transmission(&mut visit.tx, recipient, row.id).await? {
            Some(arrival) if arrival.read_at.is_some() => {
                arrivals::set_deletion(&mut visit.tx, recipient, row.id, now).await?;
                asked += 1;
            }
            Some(arrival) => {
                arrivals::delete(&mut visit.tx, recipient, arrival.id).await?;
                sql::set_deleted(&mut visit.tx, unit, row.id, now).await?;
                visit.log(Event::new("erase", "arrival").on(arrival.id).unit(recipient).recipient(unit));
            }
            None => sql::set_deleted(&mut visit.tx, unit, row.id, now).await?,
        }
        visit.log(Event::new("recall", "transmission").on(row.id).unit(unit).subject(row.participant_id, []).recipient(recipient));
    }
    let waiting = arrivals::waiting(&mut visit.tx, recipient).await?;
    if asked > 0 && waiting.deletions == asked {
        tell(visit, recipient, ["deletion-mail-subject", "deletion-mail-body"]).await?;
    }
    Ok(())
}

/// Somebody calls one back: the wrong unit, the wrong person, or she objects.
pub(crate) async fn end(
    mut visit: Visit,
    Path((unit, id, transmission)): Path<(Id<Unit>, Id<Participant>, Id<Transmission>)>,
) -> Result<Response> {
    let (_, here) = helped(&mut visit, unit, id).await?;
    visit.may(Deed::Transmit, here)?;
    let row = sql::transmission(&mut visit.tx, unit, id, transmission).await?.ok_or(Error::NotFound)?;
    if row.deletion_at.is_none() {
        let recipient = row.recipient_id;
        recall(&mut visit, unit, recipient, &[row]).await?;
    }
    visit.done("done-recalled", format!("/units/{unit}/participants/{id}/transmissions")).await
}
