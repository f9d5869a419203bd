//! What people have asked for, and what they were answered.

use accounts::{Account, Unit};
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use participants::Participant;

use crate::SubjectRequest;

record! {
    /// Antrag
    #[derive(Debug, Clone)]
    pub struct SubjectRequestRow {
        /// Key
        pub id: Id<SubjectRequest>,
        /// Who asked
        pub participant_id: Id<Participant>,
        /// Her name, unless she is deleted
        pub name: Option<String>,
        /// See [`crate::rules::Right`]
        pub kind: String,
        /// When she asked
        pub received_on: Date,
        /// Until when she has to be answered
        pub due_on: Date,
        /// Why it takes longer than a month
        pub extension: Option<String>,
        /// See [`crate::rules::Answer`]
        pub answer: Option<String>,
        /// When she was told
        pub answered_on: Option<Date>,
        /// How: see [`crate::rules::Manner`]
        pub manner: Option<String>,
        /// Why not
        pub reason: String,
    }
}

/// What was asked in a unit, what is open first and by its day; nothing of whom the account is barred (R18).
pub async fn subject_requests(tx: &mut Tx, unit: Id<Unit>, account: Option<Id<Account>>, limit: i64) -> Result<Vec<SubjectRequestRow>> {
    tx.all(
        "SELECT q.id, q.participant_id, p.name, q.kind, q.received_on, q.due_on, q.extension, q.answer, q.answered_on, q.manner, q.reason
         FROM subject_requests q LEFT JOIN participants p ON p.id = q.participant_id AND p.unit_id = $1
         WHERE q.unit_id = $1 AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.unit_id = $1 AND s.participant_id = q.participant_id AND s.account_id = $2)
         ORDER BY CASE WHEN q.answer IS NULL THEN q.due_on ELSE '9999' END, q.answered_on DESC, q.id LIMIT $3",
        values![unit, account, limit],
    )
    .await
}

/// One of them.
pub async fn subject_request(
    tx: &mut Tx,
    unit: Id<Unit>,
    id: Id<SubjectRequest>,
    account: Option<Id<Account>>,
) -> Result<Option<SubjectRequestRow>> {
    tx.one(
        "SELECT q.id, q.participant_id, p.name, q.kind, q.received_on, q.due_on, q.extension, q.answer, q.answered_on, q.manner, q.reason
         FROM subject_requests q LEFT JOIN participants p ON p.id = q.participant_id AND p.unit_id = $1
         WHERE q.unit_id = $1 AND q.id = $2 AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.unit_id = $1 AND s.participant_id = q.participant_id AND s.account_id = $3)",
        values![unit, id, account],
    )
    .await
}

/// What somebody has asked for, the newest first.
pub async fn of_participant(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>) -> Result<Vec<SubjectRequestRow>> {
    tx.all(
        "SELECT q.id, q.participant_id, p.name, q.kind, q.received_on, q.due_on, q.extension, q.answer, q.answered_on, q.manner, q.reason
         FROM subject_requests q LEFT JOIN participants p ON p.id = q.participant_id AND p.unit_id = $1
         WHERE q.unit_id = $1 AND q.participant_id = $2 ORDER BY q.received_on DESC, q.id",
        values![unit, participant],
    )
    .await
}

/// How many have to be answered until a day.
pub async fn due(tx: &mut Tx, unit: Id<Unit>, account: Option<Id<Account>>, until: Date) -> Result<i64> {
    let count = "SELECT count(*) AS n FROM subject_requests q WHERE q.unit_id = $1 AND q.answer IS NULL AND q.due_on <= $2
         AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.unit_id = $1 AND s.participant_id = q.participant_id AND s.account_id = $3)";
    tx.count(count, values![unit, until, account]).await
}

/// What is noted of a request.
#[derive(Debug, Clone, Copy)]
pub struct Noted<'a> {
    /// Its key: the same again is the same request
    pub id: Id<SubjectRequest>,
    /// Who asks
    pub participant: Id<Participant>,
    /// For what
    pub kind: &'a str,
    /// Since when
    pub received: Date,
    /// Until when she has to be answered
    pub due: Date,
}

/// Notes one; `false` when it is noted already.
pub async fn insert(tx: &mut Tx, unit: Id<Unit>, noted: &Noted<'_>, by: &str, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO subject_requests (id, unit_id, participant_id, kind, received_on, due_on, noted_by, noted_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT DO NOTHING",
            values![noted.id, unit, noted.participant, noted.kind, noted.received, noted.due, by, now],
        )
        .await?;
    Ok(done == 1)
}

/// It takes longer, for a reason; `false` where it is answered or takes longer already.
pub async fn extend(tx: &mut Tx, unit: Id<Unit>, id: Id<SubjectRequest>, due: Date, reason: &str) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE subject_requests SET due_on = $3, extension = $4 WHERE unit_id = $1 AND id = $2 AND answer IS NULL AND extension IS NULL",
            values![unit, id, due, reason],
        )
        .await?;
    Ok(done == 1)
}

/// What she was answered.
#[derive(Debug, Clone, Copy)]
pub struct Answered<'a> {
    /// See [`crate::rules::Answer`]
    pub answer: &'a str,
    /// When she was told
    pub on: Date,
    /// How; nothing where nobody has to tell her
    pub manner: Option<&'a str>,
    /// Why not
    pub reason: &'a str,
}

/// Answers one; `false` where somebody has.
pub async fn answer(tx: &mut Tx, unit: Id<Unit>, id: Id<SubjectRequest>, answered: &Answered<'_>, by: &str) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE subject_requests SET answer = $3, answered_on = $4, manner = $5, reason = $6, answered_by = $7
             WHERE unit_id = $1 AND id = $2 AND answer IS NULL",
            values![unit, id, answered.answer, answered.on, answered.manner, answered.reason, by],
        )
        .await?;
    Ok(done == 1)
}

/// The open requests of somebody of one kind are answered by what was done.
pub async fn settle(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, kind: &str, answer: &str, on: Date) -> Result<()> {
    tx.execute(
        "UPDATE subject_requests SET answer = $4, answered_on = $5 WHERE unit_id = $1 AND participant_id = $2 AND kind = $3 AND answer IS NULL",
        values![unit, participant, kind, answer, on],
    )
    .await?;
    Ok(())
}

/// Forgets what was answered before a day.
pub async fn forget(tx: &mut Tx, unit: Id<Unit>, before: Date) -> Result<()> {
    tx.execute("DELETE FROM subject_requests WHERE unit_id = $1 AND answered_on < $2", values![unit, before]).await?;
    Ok(())
}
