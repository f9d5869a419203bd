//! Dauerauftrag: what changes of some fields is passed on as well, each time as a transmission of its own, as long as it may be.

use accounts::Unit;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::civil::Date;
use participants::{
    Participant,
    access::helped,
    rules::Field,
    sql::{
        ParticipantRow,
        facts::{self, FactRow},
        participant,
    },
};
use web::{Error, Event, Result, Visit};

use crate::{
    Order,
    access::Deed,
    pass_on::{Wish, fields, pass_on},
    recall::recall,
    rules::Purpose,
    sql::{
        self, arrivals, consents,
        orders::{self, OrderRow},
    },
    ways::ways,
};

/// Follows what has just been passed on until a day.
pub async fn follow(visit: &mut Visit, unit: Id<Unit>, participant: &ParticipantRow, wish: &Wish, until: Date) -> Result<()> {
    let by = visit.actor.account().map(|account| account.to_string()).unwrap_or_default();
    let known = facts::facts(&mut visit.tx, unit, participant.id).await?;
    let row = OrderRow {
        id: wish.id.cast(),
        participant_id: participant.id,
        recipient_id: wish.recipient,
        purpose: wish.purpose.code().to_owned(),
        fields: wish.fields.iter().map(|field| field.name).collect::<Vec<_>>().join(" "),
        until_day: until,
        made_by: by,
        gone: keys(&known, &wish.fields),
    };
    orders::insert(&mut visit.tx, unit, &row).await?;
    visit.log(Event::new("create", "order").on(row.id).unit(unit).subject(participant.id, []).recipient(wish.recipient));
    Ok(())
}

/// The keys of what is known of some fields: a change is a new fact with a new key.
fn keys(known: &[FactRow], fields: &[Field]) -> String {
    let of = known.iter().filter(|fact| fields.iter().any(|field| field.name == fact.field));
    of.map(|fact| fact.id.to_string()).collect::<Vec<_>>().join(" ")
}

/// Follows a change: of what went already the marks of a dispute and of a restriction are brought up to date, and what was taken back is called back (Art. 19 GDPR,
/// § 84 SGB X); what is new goes where somebody asked for that, and what is restricted waits until that is lifted. It may run twice: what has gone is noted in the
/// same transaction.
pub(crate) async fn run(visit: &mut Visit, who: &str) -> Result<()> {
    let Some((Ok(unit), Ok(id))) = who.split_once(' ').map(|(unit, id)| (unit.parse::<Id<Unit>>(), id.parse::<Id<Participant>>())) else {
        return Err(Error::internal("a job that names nobody"));
    };
    let today = visit.today();
    // One at a time, so that of two changes each goes once, and she is read as she is then. Whoever was forgotten meanwhile has no orders.
    if !participants::sql::hold(&mut visit.tx, unit, id).await? {
        return Ok(());
    }
    let somebody = participant(&mut visit.tx, unit, id).await?.ok_or(Error::NotFound)?;
    // All words, because the marks follow them: what goes is read anew, without those that are restricted.
    let known = facts::in_full(&mut visit.tx, unit, id).await?;
    let mut recalled = Vec::new();
    for row in sql::out(&mut visit.tx, unit, id).await? {
        let fields = fields(&row.fields);
        if fields.iter().any(|field| known.iter().all(|fact| fact.field != field.name)) {
            recall(visit, unit, row.recipient_id, std::slice::from_ref(&row)).await?;
            recalled.extend(fields.iter().map(|field| (row.recipient_id, row.purpose.clone(), *field)));
            continue;
        }
        for fact in known.iter().filter(|fact| fields.iter().any(|field| field.name == fact.field)) {
            if arrivals::set_disputed(&mut visit.tx, row.recipient_id, row.id, fact).await? {
                let action = if fact.disputed { "dispute" } else { "settle" };
                visit.log(Event::new(action, "transmission").on(row.id).unit(unit).subject(id, []).recipient(row.recipient_id));
                visit.log(Event::new(action, "arrival").unit(row.recipient_id).recipient(unit));
            }
            if arrivals::set_restricted(&mut visit.tx, row.recipient_id, row.id, fact).await? {
                let action = if fact.is_restricted() { "restrict" } else { "lift" };
                visit.log(Event::new(action, "transmission").on(row.id).unit(unit).subject(id, []).recipient(row.recipient_id));
                visit.log(Event::new(action, "arrival").unit(row.recipient_id).recipient(unit));
            }
        }
    }
    for order in orders::orders(&mut visit.tx, unit, id, today).await? {
        let Some(purpose) = Purpose::from_code(&order.purpose) else { continue };
        if !goes_on(visit, unit, &somebody, &order).await? {
            end_order(visit, unit, &order).await?;
            continue;
        }
        let fields = fields(&order.fields);
        // What was called back with something else, and still stands, goes again.
        let is_back =
            |field: &Field| recalled.iter().any(|(to, what_for, one)| (*to, what_for, one) == (order.recipient_id, &order.purpose, field));
        let has_gone = |fact: &FactRow| order.gone.contains(&fact.id.to_string());
        let is_new = |field: &&Field| {
            known.iter().any(|fact| fact.field == field.name && !fact.is_restricted() && (is_back(field) || !has_gone(fact)))
        };
        let changed: Vec<Field> = fields.iter().filter(is_new).copied().collect();
        let wish = Wish { id: visit.random_id(), recipient: order.recipient_id, purpose, fields: changed, order: Some(order.id) };
        let taken_back = fields.iter().any(|field| known.iter().all(|fact| fact.field != field.name));
        let is_short = !wish.fields.is_empty() && pass_on(visit, unit, &somebody, &wish).await?.len() < wish.fields.len();
        if taken_back || is_short {
            // It does not begin again by itself.
            end_order(visit, unit, &order).await?;
        } else if !wish.fields.is_empty() {
            let went: Vec<FactRow> = known.iter().filter(|fact| !fact.is_restricted() || has_gone(fact)).cloned().collect();
            orders::set_gone(&mut visit.tx, unit, order.id, &keys(&went, &fields)).await?;
        }
    }
    Ok(())
}

pub(crate) async fn end_order(visit: &mut Visit, unit: Id<Unit>, order: &OrderRow) -> Result<()> {
    let now = visit.now();
    orders::end(&mut visit.tx, unit, order.participant_id, order.id, now).await?;
    visit.log(Event::new("end", "order").on(order.id).unit(unit).subject(order.participant_id, []).recipient(order.recipient_id));
    Ok(())
}

/// Whether all of it may still go, by a law whose frame counts today or by what she has said. Whether anybody there could take it today is another thing: an order
/// waits for the next colleague.
async fn goes_on(visit: &mut Visit, unit: Id<Unit>, somebody: &ParticipantRow, order: &OrderRow) -> Result<bool> {
    let Some(purpose) = Purpose::from_code(&order.purpose) else { return Ok(false) };
    let today = visit.today();
    let all = consents::consents(&mut visit.tx, unit, somebody.id).await?;
    let consent = all.iter().find(|one| one.counts(order.recipient_id, purpose, today));
    let ways = ways(visit, unit, somebody, (order.recipient_id, purpose), consent).await?;
    Ok(somebody.ended_on.is_none() && fields(&order.fields).iter().all(|field| ways.allowed(field.category).is_some()))
}

/// Stops those of somebody for a recipient and a purpose of which anything may not go any more: nothing begins again by itself when she says yes later.
pub(crate) async fn stop(
    visit: &mut Visit,
    unit: Id<Unit>,
    somebody: &ParticipantRow,
    recipient: Id<Unit>,
    purpose: Purpose,
) -> Result<()> {
    let today = visit.today();
    for order in orders::orders(&mut visit.tx, unit, somebody.id, today).await? {
        let is_theirs = order.recipient_id == recipient && order.purpose == purpose.code();
        if is_theirs && !goes_on(visit, unit, somebody, &order).await? {
            end_order(visit, unit, &order).await?;
        }
    }
    Ok(())
}

/// Stops those that only went by a law whose frame does not count any more, or not yet.
pub(crate) async fn stop_out_of_frame(visit: &mut Visit, unit: Id<Unit>) -> Result<()> {
    let today = visit.today();
    for order in orders::out_of_frame(&mut visit.tx, unit, today).await? {
        participants::sql::hold(&mut visit.tx, unit, order.participant_id).await?;
        let Some(somebody) = participant(&mut visit.tx, unit, order.participant_id).await? else { continue };
        if !goes_on(visit, unit, &somebody, &order).await? {
            end_order(visit, unit, &order).await?;
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
