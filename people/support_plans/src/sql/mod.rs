//! Every statement on the tables of this crate: one function, one text. Each is for one unit, whose compartment it does not leave.

pub mod appointments;

use accounts::{Account, Unit};
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use participants::Participant;

use crate::{Entry, Note, Version};

record! {
    /// An entry of a plan.
    #[derive(Debug, Clone)]
    pub struct EntryRow {
        /// Key
        pub id: Id<Entry>,
        /// See [`crate::rules::Kind`]
        pub kind: String,
        /// What
        pub text: String,
        /// Who of the unit does it; nobody: she herself
        pub doer_id: Option<Id<Account>>,
        /// Her name
        pub doer: Option<String>,
        /// Until when
        pub due_on: Option<Date>,
        /// See [`crate::rules::State`]
        pub state: String,
        /// The day on which it came to an end
        pub closed_on: Option<Date>,
        /// She says that it is not right
        pub disputed: bool,
        /// What she says to it
        pub remark: String,
        /// For saving without overwriting somebody else
        pub version: i64,
    }
}

/// The plan of somebody: what is due first comes first, what has no day last.
pub async fn entries(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>) -> Result<Vec<EntryRow>> {
    tx.all(
        "SELECT e.id, e.kind, e.text, e.doer_id, a.name AS doer, e.due_on, e.state, e.closed_on, e.disputed, e.remark, e.version
         FROM support_plan_entries e LEFT JOIN accounts a ON a.id = e.doer_id
         WHERE e.unit_id = $1 AND e.participant_id = $2
         ORDER BY e.kind, COALESCE(e.closed_on, e.due_on, '9999-12-31'), e.text, e.id",
        values![unit, participant],
    )
    .await
}

/// Enters something; `false` where the key is taken: a double click enters once.
pub async fn insert(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, row: &EntryRow) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO support_plan_entries (id, unit_id, participant_id, kind, text, doer_id, due_on, state, closed_on, disputed, remark)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (id) DO NOTHING",
            values![
                row.id,
                unit,
                participant,
                &row.kind,
                &row.text,
                row.doer_id,
                row.due_on,
                &row.state,
                row.closed_on,
                row.disputed,
                &row.remark
            ],
        )
        .await?;
    Ok(done == 1)
}

/// Saves, if nobody else has changed something since; `false` if somebody has.
pub async fn update(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, row: &EntryRow) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE support_plan_entries SET text = $4, doer_id = $5, due_on = $6, state = $7, closed_on = $8, disputed = $9, remark = $10,
                    version = version + 1
             WHERE unit_id = $1 AND participant_id = $2 AND id = $3 AND version = $11",
            values![
                unit,
                participant,
                row.id,
                &row.text,
                row.doer_id,
                row.due_on,
                &row.state,
                row.closed_on,
                row.disputed,
                &row.remark,
                row.version
            ],
        )
        .await?;
    Ok(done == 1)
}

/// Takes an entry out of the plan; `false` when it is so already.
pub async fn delete(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, id: Id<Entry>) -> Result<bool> {
    let done = tx
        .execute("DELETE FROM support_plan_entries WHERE unit_id = $1 AND participant_id = $2 AND id = $3", values![unit, participant, id])
        .await?;
    Ok(done == 1)
}

record! {
    /// The plan as it was agreed with her.
    #[derive(Debug, Clone)]
    pub struct VersionRow {
        /// Key
        pub id: Id<Version>,
        /// From one on
        pub number: i64,
        /// The whole plan in words
        pub content: String,
        /// The day
        pub agreed_on: Date,
        /// When it is looked at again
        pub review_on: Date,
    }
}

/// What was agreed, the newest first.
pub async fn versions(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>) -> Result<Vec<VersionRow>> {
    tx.all(
        "SELECT id, number, content, agreed_on, review_on FROM support_plan_versions
         WHERE unit_id = $1 AND participant_id = $2 ORDER BY number DESC LIMIT 50",
        values![unit, participant],
    )
    .await
}

/// Keeps what was agreed; `false` where the key or the number is taken.
pub async fn agree(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, row: &VersionRow, by: &str) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO support_plan_versions (id, unit_id, participant_id, number, content, agreed_on, agreed_by, review_on)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING",
            values![row.id, unit, participant, row.number, &row.content, row.agreed_on, by, row.review_on],
        )
        .await?;
    Ok(done == 1)
}

record! {
    /// A note of one's own.
    #[derive(Debug, Clone)]
    pub struct NoteRow {
        /// Key
        pub id: Id<Note>,
        /// What
        pub text: String,
        /// When
        pub written_at: Timestamp,
    }
}

/// The account's own notes on somebody, the newest first.
pub async fn notes(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, account: Id<Account>) -> Result<Vec<NoteRow>> {
    tx.all(
        "SELECT id, text, written_at FROM support_plan_notes WHERE unit_id = $1 AND participant_id = $2 AND account_id = $3
         ORDER BY written_at DESC, id LIMIT 100",
        values![unit, participant, account],
    )
    .await
}

/// Keeps a note; a double click keeps it once.
pub async fn write_note(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, account: Id<Account>, row: &NoteRow) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO support_plan_notes (id, unit_id, participant_id, account_id, text, written_at) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (id) DO NOTHING",
            values![row.id, unit, participant, account, &row.text, row.written_at],
        )
        .await?;
    Ok(done == 1)
}

/// Deletes one of the account's own notes.
pub async fn delete_note(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, account: Id<Account>, id: Id<Note>) -> Result<bool> {
    let done = tx
        .execute(
            "DELETE FROM support_plan_notes WHERE unit_id = $1 AND participant_id = $2 AND account_id = $3 AND id = $4",
            values![unit, participant, account, id],
        )
        .await?;
    Ok(done == 1)
}

record! {
    /// Something that is due for somebody.
    #[derive(Debug, Clone)]
    pub struct DueRow {
        /// Key
        pub id: Id<Entry>,
        /// Whose
        pub participant_id: Id<Participant>,
        /// Her name
        pub name: String,
        /// See [`crate::rules::Kind`]
        pub kind: String,
        /// What
        pub text: String,
        /// Until when
        pub due_on: Date,
        /// She says that it is not right
        pub disputed: bool,
        /// The version of the entry
        pub version: i64,
    }
}

/// What is due until a day for those whom the account helps, or somebody helps it stands in for today, the oldest first.
pub async fn due(tx: &mut Tx, unit: Id<Unit>, account: Id<Account>, [until, today]: [Date; 2], limit: i64) -> Result<Vec<DueRow>> {
    tx.all(
        "SELECT e.id, e.participant_id, p.name, e.kind, e.text, e.due_on, e.disputed, e.version
         FROM support_plan_entries e JOIN participants p ON p.id = e.participant_id
         WHERE e.unit_id = $1 AND p.unit_id = $1 AND p.ended_on IS NULL AND e.closed_on IS NULL AND e.due_on <= $3
           AND EXISTS (SELECT 1 FROM helpers h WHERE h.unit_id = $1 AND h.participant_id = e.participant_id AND h.ended_on IS NULL
                AND (h.account_id = $2 OR h.account_id IN (SELECT r.deputy_for FROM roles r JOIN roles q ON q.account_id = r.account_id AND q.unit_id = $1
                     WHERE r.account_id = $2 AND r.unit_id = $1 AND r.role IN ('coach', 'caseworker', 'unit_lead')
                       AND r.from_day <= $4 AND (r.until_day IS NULL OR r.until_day >= $4)
                       AND q.deputy_for IS NULL AND q.role IN ('coach', 'caseworker', 'unit_lead')
                       AND q.from_day <= $4 AND (q.until_day IS NULL OR q.until_day >= $4))))
           AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.unit_id = $1 AND s.participant_id = e.participant_id AND s.account_id = $2)
         ORDER BY e.due_on, e.id LIMIT $5",
        values![unit, account, until, today, limit],
    )
    .await
}

/// How many of them there are.
pub async fn count_due(tx: &mut Tx, unit: Id<Unit>, account: Id<Account>, [until, today]: [Date; 2]) -> Result<i64> {
    let count = "SELECT count(*) AS n FROM support_plan_entries e JOIN participants p ON p.id = e.participant_id
         WHERE e.unit_id = $1 AND p.unit_id = $1 AND p.ended_on IS NULL AND e.closed_on IS NULL AND e.due_on <= $3
           AND EXISTS (SELECT 1 FROM helpers h WHERE h.unit_id = $1 AND h.participant_id = e.participant_id AND h.ended_on IS NULL
                AND (h.account_id = $2 OR h.account_id IN (SELECT r.deputy_for FROM roles r JOIN roles q ON q.account_id = r.account_id AND q.unit_id = $1
                     WHERE r.account_id = $2 AND r.unit_id = $1 AND r.role IN ('coach', 'caseworker', 'unit_lead')
                       AND r.from_day <= $4 AND (r.until_day IS NULL OR r.until_day >= $4)
                       AND q.deputy_for IS NULL AND q.role IN ('coach', 'caseworker', 'unit_lead')
                       AND q.from_day <= $4 AND (q.until_day IS NULL OR q.until_day >= $4))))
           AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.unit_id = $1 AND s.participant_id = e.participant_id AND s.account_id = $2)";
    tx.count(count, values![unit, account, until, today]).await
}

record! {
    /// Somebody who said something on her own page.
    #[derive(Debug, Clone)]
    pub struct SaidRow {
        /// Whom it is about
        pub participant_id: Id<Participant>,
        /// Whether it is about what is passed on, and not about the plan: 1 or 0
        pub consent: i64,
    }
}

/// Who of those whom an account helps itself has said something on her own page that it has not looked at yet. That is read from the chain of the unit: what she does is noted
/// there as hers, and so is each look.
pub async fn said(tx: &mut Tx, unit: Id<Unit>, account: Id<Account>, since: Timestamp) -> Result<Vec<SaidRow>> {
    tx.all(
        "SELECT DISTINCT h.participant_id, CAST(CASE WHEN l.object_type = 'consent' THEN 1 ELSE 0 END AS BIGINT) AS consent
         FROM helpers h JOIN participants p ON p.id = h.participant_id JOIN log_entries l ON l.chain = $3 AND l.subject_id = h.participant_id
         WHERE h.unit_id = $1 AND p.unit_id = $1 AND p.ended_on IS NULL AND h.account_id = $2 AND h.ended_on IS NULL
           AND l.at >= $4 AND l.actor_kind = 'link' AND l.object_type IN ('appointment', 'plan_entry', 'fact', 'consent') AND l.action <> 'read'
           AND NOT EXISTS (SELECT 1 FROM log_entries r WHERE r.chain = $3 AND r.subject_id = h.participant_id AND r.seq > l.seq AND r.actor_id = $2
                AND r.action = 'read' AND r.object_type = CASE WHEN l.object_type = 'consent' THEN 'transmission' ELSE 'support_plan' END)
           AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.unit_id = $1 AND s.participant_id = h.participant_id AND s.account_id = $2)
         ORDER BY 1, 2 LIMIT 20",
        values![unit, account, format!("unit:{unit}"), since],
    )
    .await
}

/// Deletes the plans of those whom the unit has forgotten.
pub async fn forget(tx: &mut Tx, unit: Id<Unit>) -> Result<()> {
    for gone in [
        "DELETE FROM support_plan_entries WHERE unit_id = $1 AND participant_id NOT IN (SELECT p.id FROM participants p WHERE p.unit_id = $1)",
        "DELETE FROM support_plan_versions WHERE unit_id = $1 AND participant_id NOT IN (SELECT p.id FROM participants p WHERE p.unit_id = $1)",
        "DELETE FROM support_plan_notes WHERE unit_id = $1 AND participant_id NOT IN (SELECT p.id FROM participants p WHERE p.unit_id = $1)",
        "DELETE FROM appointments WHERE unit_id = $1 AND participant_id NOT IN (SELECT p.id FROM participants p WHERE p.unit_id = $1)",
    ] {
        tx.execute(gone, values![unit]).await?;
    }
    Ok(())
}

/// Deletes the notes of whoever does not help her any more, written before a moment, and appointments from before then.
pub async fn forget_old(tx: &mut Tx, unit: Id<Unit>, before: Timestamp) -> Result<()> {
    tx.execute(
        "DELETE FROM support_plan_notes WHERE unit_id = $1 AND written_at < $2 AND NOT EXISTS (SELECT 1 FROM helpers h WHERE h.unit_id = $1
            AND h.participant_id = support_plan_notes.participant_id AND h.account_id = support_plan_notes.account_id AND h.ended_on IS NULL)",
        values![unit, before],
    )
    .await?;
    tx.execute("DELETE FROM appointments WHERE unit_id = $1 AND at < $2", values![unit, before]).await?;
    Ok(())
}

/// Deletes the notes on those with whom the work ended before a day.
pub async fn forget_notes(tx: &mut Tx, unit: Id<Unit>, before: Date) -> Result<()> {
    tx.execute(
        "DELETE FROM support_plan_notes WHERE unit_id = $1 AND participant_id IN (SELECT p.id FROM participants p WHERE p.unit_id = $1 AND p.ended_on <= $2)",
        values![unit, before],
    )
    .await?;
    Ok(())
}
