//! What of others stands beside what a unit knows itself, and who follows what it knows: for pages of other crates.

use accounts::{Account, Unit};
use db::Id;
use jiff::{Timestamp, civil::Date};
use participants::{
    Participant,
    rules::{Category, field_named},
};
use web::{Event, Result, Visit};

use crate::{
    Arrival,
    arrivals::{label, parties},
    pass_on::fields,
    sql::{
        arrivals::{self, ArrivedFact, ReceivedRow},
        orders,
    },
};

/// So many things that have come are looked through.
const LOOKED_AT: i64 = 500;

/// What one other unit has passed on, as it stands.
#[derive(Debug, Clone)]
pub struct Received {
    /// Which one
    pub sender: String,
    /// What it may be used for
    pub purpose: String,
    /// When the newest of it came
    pub at: Timestamp,
    /// The newest of each field
    pub facts: Vec<ArrivedFact>,
    /// What nobody has opened yet, at most one
    pub unread: Vec<Id<Arrival>>,
}

/// Who gets what changes.
#[derive(Debug, Clone)]
pub struct Follower {
    /// Which unit
    pub recipient: String,
    /// Which fields, by their names
    pub fields: Vec<&'static str>,
    /// Last day
    pub until: Date,
}

/// What other units have passed on of these fields and nobody has called back: the newest of each sender and purpose. What nobody has opened yet is only named.
/// The reading is noted.
pub async fn received(visit: &mut Visit, unit: Id<Unit>, participant: Id<Participant>, wanted: &[&str]) -> Result<Vec<Received>> {
    let rows = arrivals::received(&mut visit.tx, unit, participant, LOOKED_AT).await?;
    let rows: Vec<_> = rows.into_iter().filter(|row| wanted.contains(&row.field.as_str())).collect();
    let parties = parties(visit, rows.iter().map(|row| row.sender_id)).await?;
    let mut found: Vec<Received> = Vec::new();
    for row in rows {
        let sender = label(&parties, row.sender_id);
        let at = found.iter().position(|one| one.sender == sender && one.purpose == row.purpose);
        let at = at.unwrap_or_else(|| {
            found.push(Received { sender, purpose: row.purpose.clone(), at: row.arrived_at, facts: Vec::new(), unread: Vec::new() });
            found.len() - 1
        });
        let one = &mut found[at];
        if row.read_at.is_none() {
            if !one.unread.contains(&row.id) {
                one.unread.push(row.id);
            }
        } else if !one.facts.iter().any(|fact| fact.field == row.field) {
            if one.facts.is_empty() {
                one.at = row.arrived_at;
            }
            let category = field_named(&row.field).map(|field| field.category);
            let codes = category.into_iter().chain([Category::Identity]).map(Category::code);
            visit.log(Event::new("read", "arrival").on(row.id).unit(unit).recipient(row.sender_id).subject(participant, codes));
            let ReceivedRow { field, value, disputed, restricted, .. } = row;
            one.facts.push(ArrivedFact { field, value, disputed, restricted });
        }
    }
    for one in &mut found {
        one.facts.sort_by_key(|fact| wanted.iter().position(|field| *field == fact.field));
        // The oldest first: each that is opened shows the next.
        one.unread = one.unread.pop().into_iter().collect();
    }
    Ok(found)
}

/// Who gets changes of these fields.
pub async fn followers(visit: &mut Visit, unit: Id<Unit>, participant: Id<Participant>, wanted: &[&str]) -> Result<Vec<Follower>> {
    let today = visit.today();
    let orders = orders::orders(&mut visit.tx, unit, participant, today).await?;
    let parties = parties(visit, orders.iter().map(|row| row.recipient_id)).await?;
    let follower = |row: &orders::OrderRow| {
        let fields: Vec<&'static str> = fields(&row.fields).iter().map(|field| field.name).filter(|name| wanted.contains(name)).collect();
        let recipient = label(&parties, row.recipient_id);
        (!fields.is_empty()).then_some(Follower { recipient, fields, until: row.until_day })
    };
    Ok(orders.iter().filter_map(follower).collect())
}

/// Of whom, of those whom the account helps or stands in for, something new has come that nobody has read yet.
pub async fn news(visit: &mut Visit, unit: Id<Unit>, account: Id<Account>) -> Result<Vec<Id<Participant>>> {
    let today = visit.today();
    Ok(arrivals::news(&mut visit.tx, unit, account, today).await?)
}
