//! Which entries nobody has looked at for a year. That somebody was asked, or did look, is written by `network::sql::confirmation`.
//!
//! An entry is due when it was last confirmed before a day, or never, and entered before that day. The day and the instant of its beginning come
//! from the rule, so that no statement calculates with dates.

use accounts::Account;
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use network::{Network, Organisation};
use web::{Page, Position};

/// From when on a confirmation is still fresh.
#[derive(Debug, Clone, Copy)]
pub struct Fresh {
    /// Confirmed on this day or later.
    pub day: Date,
    /// Entered at this instant or later.
    pub instant: Timestamp,
}

record! {
    /// An entry that is due.
    #[derive(Debug, Clone)]
    pub struct DueRow {
        /// Key
        pub id: Id<Organisation>,
        /// Name
        pub name: String,
        /// E-Mail of the house; empty when there is none
        pub email: String,
        /// When somebody last said "Stimmt noch".
        pub confirmed_on: Option<Date>,
        /// When a mail went out that is not answered yet.
        pub asked_at: Option<Timestamp>,
        /// Sort key
        pub name_sort: String,
    }
}

record! {
    /// How many entries are due.
    #[derive(Debug, Clone, Copy)]
    pub struct DueCount {
        /// All
        pub due: i64,
        /// Of these, such as can be asked now: with an address, and without an open question
        pub askable: i64,
        /// Of these, such as have no address
        pub without_email: i64,
    }
}

/// Entries of the network that are due, one page of them.
pub async fn due(tx: &mut Tx, network: Id<Network>, fresh: Fresh, after: &Position, now: Timestamp) -> Result<Page<DueRow>> {
    let rows = tx
        .all(
            "SELECT o.id, o.name, o.email, o.confirmed_on, m.name_sort,
                    (SELECT max(l.created_at) FROM links l
                      WHERE l.kind = 'confirmation' AND l.object_id = o.id AND l.used_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > $4)
                      AS asked_at
             FROM memberships m JOIN organisations o ON o.id = m.organisation_id
             WHERE m.network_id = $1 AND m.until_day IS NULL AND o.ended_on IS NULL
               AND (o.confirmed_on < $2 OR (o.confirmed_on IS NULL AND o.created_at < $3))
               AND (m.name_sort, m.organisation_id) > ($5, $6)
             ORDER BY m.name_sort, m.organisation_id LIMIT $7",
            values![network, fresh.day, fresh.instant, now, &after.sort, &after.id, Page::<DueRow>::ASK],
        )
        .await?;
    Ok(Page::of(rows, |row: &DueRow| Position::after(&row.name_sort, row.id)))
}

/// How many entries of the network are due, up to `most`: what the page Heute asks each time. CROSS JOIN, so that SQLite begins with those that are due.
pub async fn due_up_to(tx: &mut Tx, network: Id<Network>, fresh: Fresh, most: i64) -> Result<i64> {
    tx.count(
        "SELECT count(*) AS n FROM (
             SELECT 1 AS one FROM organisations o CROSS JOIN memberships m
             WHERE (o.confirmed_on < $2 OR (o.confirmed_on IS NULL AND o.created_at < $3)) AND o.ended_on IS NULL
               AND m.network_id = $1 AND m.organisation_id = o.id AND m.until_day IS NULL LIMIT $4) AS due",
        values![network, fresh.day, fresh.instant, most],
    )
    .await
}

/// How many entries of the network are due, and how many of them can be asked.
pub async fn due_count(tx: &mut Tx, network: Id<Network>, fresh: Fresh, now: Timestamp) -> Result<DueCount> {
    let count = tx
        .one(
            "SELECT count(*) AS due,
                    count(CASE WHEN o.email = '' THEN 1 END) AS without_email,
                    count(CASE WHEN o.email <> '' AND NOT EXISTS (SELECT 1 FROM links l
                            WHERE l.kind = 'confirmation' AND l.object_id = o.id AND l.used_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > $4)
                          THEN 1 END) AS askable
             FROM organisations o CROSS JOIN memberships m
             WHERE (o.confirmed_on < $2 OR (o.confirmed_on IS NULL AND o.created_at < $3)) AND o.ended_on IS NULL
               AND m.network_id = $1 AND m.organisation_id = o.id AND m.until_day IS NULL",
            values![network, fresh.day, fresh.instant, now],
        )
        .await?;
    Ok(count.unwrap_or(DueCount { due: 0, askable: 0, without_email: 0 }))
}

record! {
    /// Whom to ask.
    #[derive(Debug, Clone)]
    pub struct AskRow {
        /// Key
        pub id: Id<Organisation>,
        /// Name
        pub name: String,
        /// E-Mail of the house
        pub email: String,
        /// Sort key
        pub name_sort: String,
    }
}

/// Entries to ask about: due, with an address, and without an open question. One page of them.
pub async fn askable(tx: &mut Tx, network: Id<Network>, fresh: Fresh, after: &Position, now: Timestamp) -> Result<Page<AskRow>> {
    let rows = tx
        .all(
            "SELECT o.id, o.name, o.email, m.name_sort
             FROM memberships m JOIN organisations o ON o.id = m.organisation_id
             WHERE m.network_id = $1 AND m.until_day IS NULL AND o.ended_on IS NULL AND o.email <> ''
               AND (o.confirmed_on < $2 OR (o.confirmed_on IS NULL AND o.created_at < $3))
               AND NOT EXISTS (SELECT 1 FROM links l
                    WHERE l.kind = 'confirmation' AND l.object_id = o.id AND l.used_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > $4)
               AND (m.name_sort, m.organisation_id) > ($5, $6)
             ORDER BY m.name_sort, m.organisation_id LIMIT $7",
            values![network, fresh.day, fresh.instant, now, &after.sort, &after.id, Page::<AskRow>::ASK],
        )
        .await?;
    Ok(Page::of(rows, |row: &AskRow| Position::after(&row.name_sort, row.id)))
}

/// Entries that are due and that no network has asked about within the year, at most `most`. Such as were never confirmed only where somebody of the network has
/// asked before.
pub async fn unasked(tx: &mut Tx, network: Id<Network>, fresh: Fresh, now: Timestamp, most: i64) -> Result<Vec<AskRow>> {
    tx.all(
        "SELECT o.id, o.name, o.email, m.name_sort
         FROM memberships m JOIN organisations o ON o.id = m.organisation_id
         WHERE m.network_id = $1 AND m.until_day IS NULL AND o.ended_on IS NULL AND o.email <> ''
           AND (o.confirmed_on < $2 OR (o.confirmed_on IS NULL AND o.created_at < $3
                AND EXISTS (SELECT 1 FROM memberships b WHERE b.network_id = $1 AND b.asked_on IS NOT NULL)))
           AND NOT EXISTS (SELECT 1 FROM memberships a WHERE a.organisation_id = o.id AND a.asked_on >= $2)
           AND NOT EXISTS (SELECT 1 FROM links l
                WHERE l.kind = 'confirmation' AND l.object_id = o.id AND l.used_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > $4)
         ORDER BY m.name_sort, o.id LIMIT $5",
        values![network, fresh.day, fresh.instant, now, most],
    )
    .await
}

/// How many organisations were asked on a day.
pub async fn asked_on(tx: &mut Tx, network: Id<Network>, day: Date) -> Result<i64> {
    tx.count("SELECT count(*) AS n FROM memberships WHERE network_id = $1 AND asked_on = $2", values![network, day]).await
}

record! {
    /// An entry that is due, of an organisation that a person works for.
    #[derive(Debug, Clone)]
    pub struct OwnRow {
        /// Key
        pub id: Id<Organisation>,
        /// Name
        pub name: String,
    }
}

/// Entries that are due, of organisations for which the account is admin or partner today; the first ten.
pub async fn due_of_account(tx: &mut Tx, account: Id<Account>, fresh: Fresh, today: Date) -> Result<Vec<OwnRow>> {
    tx.all(
        "SELECT o.id, o.name FROM organisations o
         WHERE o.id IN (SELECT r.organisation_id FROM roles r
                         WHERE r.account_id = $1 AND r.role IN ('admin', 'partner') AND r.from_day <= $4 AND (r.until_day IS NULL OR r.until_day >= $4))
           AND o.ended_on IS NULL AND (o.confirmed_on < $2 OR (o.confirmed_on IS NULL AND o.created_at < $3))
         ORDER BY o.name_sort, o.id LIMIT 10",
        values![account, fresh.day, fresh.instant, today],
    )
    .await
}
