//! The one mechanism: a copy of single things goes into another unit's compartment, on one ground each, recorded on both sides in one transaction.

use std::collections::BTreeSet;

use accounts::Unit;
use db::Id;
use jiff::civil::Date;
use participants::{
    Participant,
    rules::{Category, Field, field_named},
    sql::{
        ParticipantRow,
        facts::{self, FactRow},
    },
};
use web::{Error, Event, Mail, Result, Visit};

use crate::{
    Arrival, Consent, Order, Transmission,
    rules::{Ground, Purpose},
    sql::{
        self, TransmissionRow,
        arrivals::{self, ArrivalRow, ArrivedFact},
        consents, rules,
    },
    ways::{Ways, ways},
};

/// What is to be passed on.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Key of the (first) transmission: the same key again sends nothing
    pub id: Id<Transmission>,
    /// Who gets it
    pub recipient: Id<Unit>,
    /// What for
    pub purpose: Purpose,
    /// Which fields; each by itself, because each has to be needed
    pub fields: Vec<Field>,
    /// The standing order that it comes from
    pub order: Option<Id<Order>>,
}

/// Whatever changes what goes of somebody, or what may go, holds her first until it is kept: so no two of them wait for each other.
pub(crate) async fn hold(visit: &mut Visit, unit: Id<Unit>, participant: Id<Participant>) -> Result<()> {
    participants::sql::hold(&mut visit.tx, unit, participant).await?.then_some(()).ok_or(Error::NotFound)
}

/// Passes on what may go of it, and gives the fields that went. What goes by a law and what goes by her consent are two transmissions: each has exactly one
/// ground (R04).
pub async fn pass_on(visit: &mut Visit, unit: Id<Unit>, participant: &ParticipantRow, wish: &Wish) -> Result<Vec<Field>> {
    let today = visit.today();
    // Whoever is deleted in this moment either stops it or has it called back.
    hold(visit, unit, participant.id).await?;
    // The same of her consent: what she takes back in this moment either stops it or finds it and asks for its deletion.
    let consent = consents::valid(&mut visit.tx, unit, participant.id, wish.recipient, wish.purpose.code(), today).await?;
    let ways = ways(visit, unit, participant, (wish.recipient, wish.purpose), consent.as_ref()).await?;
    let known = facts::facts(&mut visit.tx, unit, participant.id).await?;
    let mut gone = Vec::new();
    for (ground, consent, things) in by_ground(&ways, &wish.fields, &known) {
        let id = if gone.is_empty() { wish.id } else { visit.random_id() };
        let fields: Vec<Field> = things.iter().map(|(field, _)| *field).collect();
        let things = things.into_iter().map(|(field, fact)| (field, ArrivedFact::of(fact))).collect();
        if !send(visit, unit, participant, Sending { id, wish, ground, consent, things, until: None }).await? {
            break;
        }
        gone.extend(fields);
    }
    Ok(gone)
}

/// What goes on one ground.
pub(crate) type Group<'f> = (Ground, Option<Id<Consent>>, Vec<(Field, &'f FactRow)>);

/// What of these fields may go, by its ground: what is shown before is what goes. What is restricted goes nowhere.
pub(crate) fn by_ground<'f>(ways: &Ways, fields: &[Field], known: &'f [FactRow]) -> Vec<Group<'f>> {
    let mut groups: Vec<Group<'f>> = Vec::new();
    for fact in known.iter().filter(|fact| !fact.is_restricted()) {
        let Some(field) = fields.iter().copied().find(|field| field.name == fact.field) else { continue };
        let Some((ground, consent)) = ways.open(field.category) else { continue };
        match groups.iter_mut().find(|(one, by, _)| (*one, *by) == (ground, consent)) {
            Some((_, _, things)) => things.push((field, fact)),
            None => groups.push((ground, consent, vec![(field, fact)])),
        }
    }
    groups
}

/// What goes at once, decided by whoever makes it.
pub(crate) struct Sending<'s> {
    pub(crate) id: Id<Transmission>,
    /// To whom, and what for
    pub(crate) wish: &'s Wish,
    pub(crate) ground: Ground,
    pub(crate) consent: Option<Id<Consent>>,
    pub(crate) things: Vec<(Field, ArrivedFact)>,
    /// Last day on which the recipient may keep it
    pub(crate) until: Option<Date>,
}

/// One transmission; `false` when it has gone before.
pub(crate) async fn send(visit: &mut Visit, unit: Id<Unit>, participant: &ParticipantRow, sending: Sending<'_>) -> Result<bool> {
    let Sending { id, wish, ground, consent, things, until } = sending;
    let (now, arrival): (_, Id<Arrival>) = (visit.now(), visit.id());
    let names: Vec<&'static str> = things.iter().map(|(field, _)| field.name).collect();
    let row = TransmissionRow {
        id,
        participant_id: participant.id,
        recipient_id: wish.recipient,
        purpose: wish.purpose.code().to_owned(),
        ground: ground.code().to_owned(),
        consent_id: consent,
        order_id: wish.order,
        fields: names.join(" "),
        sent_at: now,
        read_at: None,
        read_role: None,
        deletion_at: None,
        deleted_at: None,
    };
    let by = visit.actor.account().map(|account| account.to_string()).unwrap_or_default();
    if !sql::insert(&mut visit.tx, unit, &row, &by).await? {
        return Ok(false);
    }
    // Of what changes the recipient has said before whose it is.
    let follows = match wish.order {
        Some(order) => arrivals::follows(&mut visit.tx, wish.recipient, order).await?,
        None => None,
    };
    let copy = ArrivalRow {
        id: arrival,
        transmission_id: id,
        sender_id: unit,
        order_id: wish.order,
        name: participant.name.clone(),
        purpose: row.purpose,
        ground: row.ground,
        arrived_at: now,
        read_at: None,
        participant_id: follows,
        deletion_at: None,
        until_day: until,
    };
    let categories: BTreeSet<Category> =
        std::iter::once(Category::Identity).chain(things.iter().map(|(field, _)| field.category)).collect();
    let codes: Vec<&'static str> = categories.into_iter().map(Category::code).collect();
    let copied: Vec<ArrivedFact> = things.into_iter().map(|(_, fact)| fact).collect();
    arrivals::insert(&mut visit.tx, wish.recipient, &copy, &copied).await?;
    let said = Event::new("disclose", "transmission").on(id).unit(unit).subject(participant.id, codes.clone()).fields(names.clone());
    visit.log(said.reason(ground.code()).recipient(wish.recipient));
    let came = Event::new("receive", "arrival").on(arrival).unit(wish.recipient).categories(codes).fields(names);
    visit.log(came.reason(ground.code()).recipient(unit));
    let waiting = arrivals::waiting(&mut visit.tx, wish.recipient).await?;
    if waiting.unread == 1 && follows.is_none() {
        tell(visit, wish.recipient, ["arrival-mail-subject", "arrival-mail-body"]).await?;
    }
    Ok(true)
}

/// Tells a unit that something waits for it: no name, no sender. Only the first of what waits asks for it, so that nobody is flooded.
pub(crate) async fn tell(visit: &mut Visit, unit: Id<Unit>, [subject, body]: [&str; 2]) -> Result<()> {
    let (today, link) = (visit.today(), visit.link(&format!("/units/{unit}/arrivals")));
    for reader in rules::readers(&mut visit.tx, unit, today).await? {
        let subject = visit.say.text(subject).to_string();
        let body = visit.say.text(body).arg("name", reader.name.as_str()).arg("link", link.as_str()).to_string();
        visit.send(Mail { to: reader.email, subject, body }).await?;
    }
    Ok(())
}

/// The fields of a list of names that are known here: what was said of somebody's health is none of them, and no change of a fact calls it back.
pub(crate) fn fields(names: &str) -> Vec<Field> {
    names.split(' ').filter_map(field_named).collect()
}
