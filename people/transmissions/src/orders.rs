//! Dauerauftrag: what changes of some fields is passed on as well, each time as a transmission of its own, as long as it may be.

use accounts::Unit;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::civil::Date;
use participants::{
    Participant,
    access::helped,
    rules::Field,
    sql::{ParticipantRow, facts, participant},
};
use web::{Error, Event, Result, Visit};

use crate::{
    Order,
    access::Deed,
    pass_on::{Wish, fields, pass_on},
    rules::Purpose,
    sql::{
        consents,
        orders::{self, OrderRow},
    },
    ways::ways,
};

/// Follows what has just been passed on until a day.
pub async fn follow(
    visit: &mut Visit,
    unit: Id<Unit>,
    participant: &ParticipantRow,
    wish: &Wish,
    gone: &[Field],
    until: Date,
) -> Result<()> {
    let by = visit.actor.account().map(|account| account.to_string()).unwrap_or_default();
    let row = OrderRow {
        id: wish.id.cast(),
        participant_id: participant.id,
        recipient_id: wish.recipient,
        purpose: wish.purpose.code().to_owned(),
        fields: gone.iter().map(|field| field.name).collect::<Vec<_>>().join(" "),
        until_day: until,
        made_by: by,
        passed_on_at: visit.now(),
    };
    orders::insert(&mut visit.tx, unit, &row).await?;
    visit.log(Event::new("create", "order").on(row.id).unit(unit).subject(participant.id, []).recipient(wish.recipient));
    Ok(())
}

/// Passes on what has changed of somebody. It may run twice: what has gone is noted in the same transaction.
pub(crate) async fn run(visit: &mut Visit, who: &str) -> Result<()> {
    let Some((Ok(unit), Ok(id))) = who.split_once(' ').map(|(unit, id)| (unit.parse::<Id<Unit>>(), id.parse::<Id<Participant>>())) else {
        return Err(Error::internal("a job that names nobody"));
    };
    let (today, now) = (visit.today(), visit.now());
    // Forgotten since then, or no longer with this unit.
    let Some(somebody) = participant(&mut visit.tx, unit, id).await?.filter(|row| row.ended_on.is_none()) else { return Ok(()) };
    let known = facts::facts(&mut visit.tx, unit, id).await?;
    for order in orders::orders(&mut visit.tx, unit, id, today).await? {
        let Some(purpose) = Purpose::from_code(&order.purpose) else { continue };
        let is_new = |field: &Field| known.iter().any(|fact| fact.field == field.name && fact.recorded_at > order.passed_on_at);
        let changed: Vec<Field> = fields(&order.fields).into_iter().filter(is_new).collect();
        if changed.is_empty() {
            continue;
        }
        let wish = Wish { id: visit.random_id(), recipient: order.recipient_id, purpose, fields: changed, order: Some(order.id) };
        pass_on(visit, unit, &somebody, &wish).await?;
        orders::set_passed_on(&mut visit.tx, unit, order.id, now).await?;
    }
    Ok(())
}

/// Stops those of somebody for a recipient and a purpose of which anything may not go any more: nothing begins again by itself when she says yes later.
pub(crate) async fn stop(visit: &mut Visit, unit: Id<Unit>, somebody: &ParticipantRow, recipient: Id<Unit>, purpose: &str) -> Result<()> {
    let (today, now) = (visit.today(), visit.now());
    let consent = consents::valid(&mut visit.tx, unit, somebody.id, recipient, purpose, today).await?;
    let ways = ways(visit, unit, somebody, recipient, consent.as_ref()).await?;
    for order in orders::orders(&mut visit.tx, unit, somebody.id, today).await? {
        let is_theirs = order.recipient_id == recipient && order.purpose == purpose;
        if is_theirs && fields(&order.fields).iter().any(|field| ways.open(field.category).is_none()) {
            orders::end(&mut visit.tx, unit, somebody.id, order.id, now).await?;
            visit.log(Event::new("end", "order").on(order.id).unit(unit).subject(somebody.id, []).recipient(recipient));
        }
    }
    Ok(())
}

/// Somebody stops one.
pub(crate) async fn end(mut visit: Visit, Path((unit, id, order)): Path<(Id<Unit>, Id<Participant>, Id<Order>)>) -> Result<Response> {
    let (_, here) = helped(&mut visit, unit, id).await?;
    visit.may(Deed::Transmit, here)?;
    let now = visit.now();
    if orders::end(&mut visit.tx, unit, id, order, now).await? {
        visit.log(Event::new("end", "order").on(order).unit(unit).subject(id, []));
    }
    visit.done("done-order-ended", format!("/units/{unit}/participants/{id}/transmissions")).await
}
