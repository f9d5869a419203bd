//! What other crates keep, read for the chronicle: one statement for each kind.

use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use network::Network;

/// So much of a kind is read: twenty years of a large network, and no more than a page can bear.
const MOST: i64 = 5_000;

record! {
    /// A meeting that was held.
    #[derive(Debug, Clone)]
    pub struct MeetingRow {
        /// Key
        pub id: String,
        /// "Netzwerktreffen 1/2026"
        pub title: String,
        /// Where
        pub place: String,
        /// When it began
        pub starts_at: Timestamp,
    }
}

/// Meetings up to now that were not cancelled.
pub async fn meetings(tx: &mut Tx, network: Id<Network>, now: Timestamp) -> Result<Vec<MeetingRow>> {
    tx.all(
        "SELECT id, title, place, starts_at FROM meetings
         WHERE network_id = $1 AND starts_at <= $2 AND cancelled_at IS NULL ORDER BY starts_at, id LIMIT $3",
        values![network, now, MOST],
    )
    .await
}

record! {
    /// Something with the day, month or year in which it happened.
    #[derive(Debug, Clone)]
    pub struct Row {
        /// Key of the thing whose page says more
        pub id: String,
        /// What it is called
        pub title: String,
        /// A word more, or nothing
        pub detail: String,
        /// `2011-06-15`, `2011-06` or `2011`
        pub day: String,
    }
}

/// Organisations that became members, as far as it is known since when; also those that have left.
pub async fn joined(tx: &mut Tx, network: Id<Network>) -> Result<Vec<Row>> {
    tx.all(
        "SELECT o.id, o.name AS title, '' AS detail, m.since AS day FROM memberships m JOIN organisations o ON o.id = m.organisation_id
         WHERE m.network_id = $1 AND m.since IS NOT NULL ORDER BY m.since, m.name_sort, o.id LIMIT $2",
        values![network, MOST],
    )
    .await
}

/// Organisations that left.
pub async fn left(tx: &mut Tx, network: Id<Network>, today: Date) -> Result<Vec<Row>> {
    tx.all(
        "SELECT o.id, o.name AS title, '' AS detail, m.until_day AS day FROM memberships m JOIN organisations o ON o.id = m.organisation_id
         WHERE m.network_id = $1 AND m.until_day <= $2 ORDER BY m.until_day, m.name_sort, o.id LIMIT $3",
        values![network, today, MOST],
    )
    .await
}

/// Decisions that stand.
pub async fn decisions(tx: &mut Tx, network: Id<Network>, today: Date) -> Result<Vec<Row>> {
    tx.all(
        "SELECT d.id, d.text AS title, b.name || ' ' || d.number AS detail, d.decided_on AS day FROM decisions d JOIN bodies b ON b.id = d.body_id
         WHERE d.network_id = $1 AND d.withdrawn_at IS NULL AND d.decided_on <= $2 ORDER BY d.decided_on, d.position, d.id LIMIT $3",
        values![network, today, MOST],
    )
    .await
}

/// Offers that have begun, also those that have ended since.
pub async fn offers(tx: &mut Tx, network: Id<Network>, today: Date) -> Result<Vec<Row>> {
    tx.all(
        "SELECT o.id, o.title, COALESCE(c.name, o.carrier) AS detail, o.from_day AS day FROM offers o LEFT JOIN organisations c ON c.id = o.carrier_id
         WHERE o.network_id = $1 AND o.from_day <= $2 AND (o.withdrawn_on IS NULL OR o.withdrawn_on >= o.from_day)
         ORDER BY o.from_day, o.title_sort, o.id LIMIT $3",
        values![network, today, MOST],
    )
    .await
}

/// Steps of plans that were reached, with the plan whose they are.
pub async fn steps(tx: &mut Tx, network: Id<Network>) -> Result<Vec<Row>> {
    tx.all(
        "SELECT p.id, m.title, p.title AS detail, m.closed_on AS day FROM milestones m JOIN plans p ON p.id = m.plan_id
         WHERE p.network_id = $1 AND m.outcome = 'done' ORDER BY m.closed_on, m.id LIMIT $2",
        values![network, MOST],
    )
    .await
}
