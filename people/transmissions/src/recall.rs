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
    health_statements::take_back,
    orders::end_order,
    pass_on::{fields, hold, tell},
    rules::Ground,
    sql::{self, TransmissionRow, arrivals, health_statements, orders},
};

/// Calls these back from one recipient.
pub(crate) async fn recall(visit: &mut Visit, unit: Id<Unit>, recipient: Id<Unit>, rows: &[TransmissionRow]) -> Result<()> {
    let now = visit.now();
    let mut asked = 0;
    for row in rows {
        sql::set_deletion(&mut visit.tx, unit, row.id, now).await?;
        if row.ground == Ground::ExplicitConsent.code() {
            // Her yes was to this one transmission; where she has taken it back herself it has ended before.
            health_statements::end(&mut visit.tx, unit, row.id.cast(), now, "recalled").await?;
        }
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
            // Read, and gone since: whether and since when the recipient works with her is not told by an answer at once.
            None if row.read_at.is_some() => {}
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

/// Calls back all that went, and lets nothing follow: she wants to be deleted (Art. 17 and 19 GDPR).
pub async fn recall_all(visit: &mut Visit, unit: Id<Unit>, participant: Id<Participant>) -> Result<()> {
    let today = visit.today();
    for order in orders::orders(&mut visit.tx, unit, participant, today).await? {
        end_order(visit, unit, &order).await?;
    }
    for row in health_statements::statements(&mut visit.tx, unit, participant).await? {
        take_back(visit, unit, participant, row.id).await?;
    }
    let mut rows = sql::out(&mut visit.tx, unit, participant).await?;
    rows.sort_by_key(|row| row.recipient_id.to_string());
    for to_one in rows.chunk_by(|one, other| one.recipient_id == other.recipient_id) {
        recall(visit, unit, to_one[0].recipient_id, to_one).await?;
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
    // First her, then what is about her, in the order of all.
    hold(&mut visit, unit, id).await?;
    let row = sql::transmission(&mut visit.tx, unit, id, transmission).await?.ok_or(Error::NotFound)?;
    if row.deletion_at.is_none() {
        recall(&mut visit, unit, row.recipient_id, std::slice::from_ref(&row)).await?;
    }
    // What would follow it to the same unit does not follow any more.
    let today = visit.today();
    for order in orders::orders(&mut visit.tx, unit, id, today).await? {
        let is_theirs = order.recipient_id == row.recipient_id && order.purpose == row.purpose;
        if is_theirs && fields(&order.fields).iter().any(|field| fields(&row.fields).contains(field)) {
            end_order(&mut visit, unit, &order).await?;
        }
    }
    visit.done("done-recalled", format!("/units/{unit}/participants/{id}/transmissions")).await
}
