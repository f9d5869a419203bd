//! Versions of minutes, and what was objected.

use accounts::Organisation;
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use meetings::{Invitee, Meeting};
use network::{Network, Person};

use crate::Objection;

record! {
    /// Somebody at the table, with what people call their house.
    #[derive(Debug, Clone)]
    pub struct TableRow {
        /// For which organisation
        pub organisation_id: Option<Id<Organisation>>,
        /// Its name
        pub organisation: Option<String>,
        /// Its short name
        pub short_name: Option<String>,
        /// Who
        pub person_id: Option<Id<Person>>,
        /// Name
        pub name: String,
        /// E-Mail
        pub email: String,
    }
}

/// Those who are invited, by name, as far as their organisation is still in the network.
pub async fn table(tx: &mut Tx, network: Id<Network>, meeting: Id<Meeting>) -> Result<Vec<TableRow>> {
    tx.all(
        "SELECT i.organisation_id, o.name AS organisation, o.short_name, i.person_id, i.name, i.email
         FROM invitees i LEFT JOIN organisations o ON o.id = i.organisation_id
         WHERE i.meeting_id = $2 AND i.withdrawn_at IS NULL AND i.email LIKE '%@%'
           AND (i.organisation_id IS NULL
                OR EXISTS (SELECT 1 FROM memberships m WHERE m.network_id = $1 AND m.organisation_id = i.organisation_id AND m.until_day IS NULL))
         ORDER BY i.name, i.id",
        values![network, meeting],
    )
    .await
}

record! {
    /// A version of minutes, as it was sent
    #[derive(Debug, Clone)]
    pub struct VersionRow {
        /// 1, 2, …
        pub number: i64,
        /// See [`crate::Point`], as JSON
        pub items: String,
        /// Why it was corrected
        pub reason: String,
        /// Who sent it
        pub sent_by: String,
        /// When
        pub sent_at: Timestamp,
    }
}

/// All versions, the newest first.
pub async fn versions(tx: &mut Tx, meeting: Id<Meeting>) -> Result<Vec<VersionRow>> {
    tx.all(
        "SELECT number, items, reason, sent_by, sent_at FROM minutes WHERE meeting_id = $1 ORDER BY number DESC LIMIT 100",
        values![meeting],
    )
    .await
}

/// One version.
pub async fn version(tx: &mut Tx, meeting: Id<Meeting>, number: i64) -> Result<Option<VersionRow>> {
    tx.one("SELECT number, items, reason, sent_by, sent_at FROM minutes WHERE meeting_id = $1 AND number = $2", values![meeting, number])
        .await
}

/// Keeps a version.
pub async fn insert(tx: &mut Tx, meeting: Id<Meeting>, row: &VersionRow) -> Result<()> {
    tx.execute(
        "INSERT INTO minutes (meeting_id, number, items, reason, sent_by, sent_at) VALUES ($1, $2, $3, $4, $5, $6)",
        values![meeting, row.number, &row.items, &row.reason, &row.sent_by, row.sent_at],
    )
    .await?;
    Ok(())
}

record! {
    /// Einwand
    #[derive(Debug, Clone)]
    pub struct ObjectionRow {
        /// Key
        pub id: Id<Objection>,
        /// Whose
        pub invitee_id: Id<Invitee>,
        /// Their name
        pub name: String,
        /// Their house
        pub organisation: Option<String>,
        /// What they say
        pub text: String,
        /// When
        pub created_at: Timestamp,
        /// What was answered
        pub answer: String,
        /// When
        pub settled_at: Option<Timestamp>,
    }
}

/// What was objected, the oldest first.
pub async fn objections(tx: &mut Tx, meeting: Id<Meeting>) -> Result<Vec<ObjectionRow>> {
    tx.all(
        "SELECT j.id, j.invitee_id, i.name, o.name AS organisation, j.text, j.created_at, j.answer, j.settled_at
         FROM objections j JOIN invitees i ON i.id = j.invitee_id LEFT JOIN organisations o ON o.id = i.organisation_id
         WHERE j.meeting_id = $1 ORDER BY j.created_at, j.id LIMIT 200",
        values![meeting],
    )
    .await
}

/// What one person objected, the oldest first.
pub async fn objections_of(tx: &mut Tx, invitee: Id<Invitee>) -> Result<Vec<ObjectionRow>> {
    tx.all(
        "SELECT j.id, j.invitee_id, i.name, o.name AS organisation, j.text, j.created_at, j.answer, j.settled_at
         FROM objections j JOIN invitees i ON i.id = j.invitee_id LEFT JOIN organisations o ON o.id = i.organisation_id
         WHERE j.invitee_id = $1 ORDER BY j.created_at, j.id LIMIT 200",
        values![invitee],
    )
    .await
}

/// Takes an objection; twice is once.
pub async fn object(tx: &mut Tx, id: Id<Objection>, meeting: Id<Meeting>, invitee: Id<Invitee>, text: &str, now: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO objections (id, meeting_id, invitee_id, text, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING",
        values![id, meeting, invitee, text, now],
    )
    .await?;
    Ok(())
}

/// How many objections of somebody wait for an answer.
pub async fn open_objections(tx: &mut Tx, invitee: Id<Invitee>) -> Result<i64> {
    tx.count("SELECT count(*) AS n FROM objections WHERE invitee_id = $1 AND settled_at IS NULL", values![invitee]).await
}

/// Answers an objection; `false` when it was already.
pub async fn settle(tx: &mut Tx, meeting: Id<Meeting>, id: Id<Objection>, answer: &str, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE objections SET answer = $3, settled_at = $4 WHERE id = $2 AND meeting_id = $1 AND settled_at IS NULL",
            values![meeting, id, answer, now],
        )
        .await?;
    Ok(done == 1)
}

record! {
    /// A meeting that waits for its minutes, or whose minutes somebody objects to.
    #[derive(Debug, Clone)]
    pub struct UnsentRow {
        /// Key
        pub id: Id<Meeting>,
        /// Its title
        pub title: String,
        /// Its begin
        pub starts_at: Option<Timestamp>,
        /// How many objections wait; 0 where the minutes are not out
        pub objections: i64,
        /// Minutes went out.
        pub sent_at: Option<Timestamp>,
        /// Last day of objections
        pub objections_until: Option<Date>,
    }
}

/// Meetings that have begun and whose minutes are not out, and those with objections that wait; the newest first.
pub async fn unsent(tx: &mut Tx, network: Id<Network>, now: Timestamp) -> Result<Vec<UnsentRow>> {
    tx.all(
        "SELECT m.id, m.title, m.starts_at, m.sent_at, m.objections_until,
                (SELECT count(*) FROM objections j WHERE j.meeting_id = m.id AND j.settled_at IS NULL) AS objections
         FROM meetings m
         WHERE m.network_id = $1 AND m.cancelled_at IS NULL
           AND ((m.sent_at IS NULL AND m.starts_at < $2)
                OR m.id IN (SELECT j.meeting_id FROM objections j WHERE j.settled_at IS NULL))
         ORDER BY m.starts_at DESC, m.id LIMIT 5",
        values![network, now],
    )
    .await
}
