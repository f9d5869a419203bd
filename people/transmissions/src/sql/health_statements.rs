//! Texts about somebody's health that wait for a second person, and what stays of them: the proof without the text.

use accounts::{Account, Unit};
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use participants::Participant;

use crate::{HealthStatement, sql::rules::Reader};

record! {
    /// Angabe zur Gesundheit
    #[derive(Debug, Clone)]
    pub struct StatementRow {
        /// Key, and that of the transmission by which it goes
        pub id: Id<HealthStatement>,
        /// Whose health
        pub participant_id: Id<Participant>,
        /// Who may get it
        pub recipient_id: Id<Unit>,
        /// See [`crate::rules::Purpose`]
        pub purpose: String,
        /// The text, as long as it waits
        pub content: Option<String>,
        /// Last day at the recipient
        pub until_day: Date,
        /// The words that she was shown, without the text
        pub shown: String,
        /// `screen` or `paper`
        pub manner: String,
        /// When she said yes
        pub given_at: Timestamp,
        /// Whose account wrote it
        pub written_by: String,
        /// When the second person released it
        pub released_at: Option<Timestamp>,
        /// When it ended
        pub ended_at: Option<Timestamp>,
        /// `returned`, `withdrawn`, `recalled`, `lapsed` or `expired`
        pub ended_as: Option<String>,
        /// Why it was returned: see [`crate::health_statements::Reason`]
        pub reason: Option<String>,
    }
}

impl StatementRow {
    /// Whether it waits for the second person.
    pub fn waits(&self) -> bool {
        self.content.is_some()
    }

    /// Whether her yes counts today.
    pub fn is_open(&self, today: Date) -> bool {
        self.ended_at.is_none() && self.until_day >= today
    }
}

/// Notes one that waits; `false` where the key is taken.
pub async fn insert(tx: &mut Tx, unit: Id<Unit>, row: &StatementRow) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO health_statements (id, unit_id, participant_id, recipient_id, purpose, content, until_day, shown, manner, given_at, written_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (id) DO NOTHING",
            values![
                row.id,
                unit,
                row.participant_id,
                row.recipient_id,
                &row.purpose,
                row.content.as_deref(),
                row.until_day,
                &row.shown,
                &row.manner,
                row.given_at,
                &row.written_by
            ],
        )
        .await?;
    Ok(done == 1)
}

/// All of somebody, the newest first.
pub async fn statements(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>) -> Result<Vec<StatementRow>> {
    tx.all(
        "SELECT id, participant_id, recipient_id, purpose, content, until_day, shown, manner, given_at, written_by, released_at, ended_at, ended_as, reason
         FROM health_statements WHERE unit_id = $1 AND participant_id = $2 ORDER BY given_at DESC, id LIMIT 100",
        values![unit, participant],
    )
    .await
}

/// One of somebody.
pub async fn statement(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, id: Id<HealthStatement>) -> Result<Option<StatementRow>> {
    tx.one(
        "SELECT id, participant_id, recipient_id, purpose, content, until_day, shown, manner, given_at, written_by, released_at, ended_at, ended_as, reason
         FROM health_statements WHERE unit_id = $1 AND participant_id = $2 AND id = $3",
        values![unit, participant, id],
    )
    .await
}

/// The second person releases one that waits, and its text is gone here; `false` where it waits no more, or she is the one who wrote it.
pub async fn release(tx: &mut Tx, unit: Id<Unit>, id: Id<HealthStatement>, now: Timestamp, by: &str) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE health_statements SET content = NULL, released_at = $3, released_by = $4
             WHERE unit_id = $1 AND id = $2 AND content IS NOT NULL AND written_by <> $4",
            values![unit, id, now, by],
        )
        .await?;
    Ok(done == 1)
}

/// The second person sends one back, and its text is gone here; `false` as above.
pub async fn send_back(tx: &mut Tx, unit: Id<Unit>, id: Id<HealthStatement>, now: Timestamp, (by, reason): (&str, &str)) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE health_statements SET content = NULL, ended_at = $3, ended_as = 'returned', reason = $5
             WHERE unit_id = $1 AND id = $2 AND content IS NOT NULL AND written_by <> $4",
            values![unit, id, now, by, reason],
        )
        .await?;
    Ok(done == 1)
}

/// Ends one, whether it waits or has gone, and its text is gone here; `false` when it is so already.
pub async fn end(tx: &mut Tx, unit: Id<Unit>, id: Id<HealthStatement>, now: Timestamp, how: &str) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE health_statements SET content = NULL, ended_at = $3, ended_as = $4 WHERE unit_id = $1 AND id = $2 AND ended_at IS NULL",
            values![unit, id, now, how],
        )
        .await?;
    Ok(done == 1)
}

/// Which ones wait since before a moment, or for somebody whom the unit has forgotten.
pub async fn unreleased(tx: &mut Tx, unit: Id<Unit>, before: Timestamp) -> Result<Vec<StatementRow>> {
    tx.all(
        "SELECT id, participant_id, recipient_id, purpose, content, until_day, shown, manner, given_at, written_by, released_at, ended_at, ended_as, reason
         FROM health_statements WHERE unit_id = $1 AND content IS NOT NULL
           AND (given_at < $2 OR participant_id NOT IN (SELECT p.id FROM participants p WHERE p.unit_id = $1)) ORDER BY given_at, id",
        values![unit, before],
    )
    .await
}

/// Which ones have gone and are over by their last day.
pub async fn over(tx: &mut Tx, unit: Id<Unit>, today: Date) -> Result<Vec<StatementRow>> {
    tx.all(
        "SELECT id, participant_id, recipient_id, purpose, content, until_day, shown, manner, given_at, written_by, released_at, ended_at, ended_as, reason
         FROM health_statements WHERE unit_id = $1 AND released_at IS NOT NULL AND ended_at IS NULL AND until_day < $2 ORDER BY given_at, id",
        values![unit, today],
    )
    .await
}

/// Deletes what is kept as proof from before a moment, of those whom the unit has forgotten.
pub async fn forget(tx: &mut Tx, unit: Id<Unit>, before: Timestamp) -> Result<()> {
    tx.execute(
        "DELETE FROM health_statements WHERE unit_id = $1 AND ended_at < $2 AND participant_id NOT IN (SELECT p.id FROM participants p WHERE p.unit_id = $1)",
        values![unit, before],
    )
    .await?;
    Ok(())
}

record! {
    /// One that waits for whoever asks.
    #[derive(Debug, Clone)]
    pub struct WaitingRow {
        /// Key
        pub id: Id<HealthStatement>,
        /// Whose health
        pub participant_id: Id<Participant>,
    }
}

/// Which ones the account may release: written by another one, of those whom it helps or stands in for today, or of all where it leads the unit.
pub async fn waiting(tx: &mut Tx, unit: Id<Unit>, account: Id<Account>, leads: bool, today: Date) -> Result<Vec<WaitingRow>> {
    tx.all(
        "SELECT w.id, w.participant_id FROM health_statements w
         WHERE w.unit_id = $1 AND w.content IS NOT NULL AND w.written_by <> $2
           AND ($3 OR EXISTS (SELECT 1 FROM helpers h WHERE h.unit_id = $1 AND h.participant_id = w.participant_id AND h.ended_on IS NULL
                AND (h.account_id = $2 OR h.account_id IN (SELECT r.deputy_for FROM roles r JOIN roles q ON q.account_id = r.account_id AND q.unit_id = $1
                     WHERE r.account_id = $2 AND r.unit_id = $1 AND r.role IN ('coach', 'caseworker', 'unit_lead')
                       AND r.from_day <= $4 AND (r.until_day IS NULL OR r.until_day >= $4)
                       AND q.deputy_for IS NULL AND q.role IN ('coach', 'caseworker', 'unit_lead')
                       AND q.from_day <= $4 AND (q.until_day IS NULL OR q.until_day >= $4)))))
           AND EXISTS (SELECT 1 FROM participants p WHERE p.unit_id = $1 AND p.id = w.participant_id AND p.ended_on IS NULL)
           AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.unit_id = $1 AND s.participant_id = w.participant_id AND s.account_id = $2)
         ORDER BY w.given_at, w.id LIMIT 20",
        values![unit, account, leads, today],
    )
    .await
}

/// Who may release what an account has written of somebody: whoever else helps her or stands in for one who does, and whoever leads the unit; at most ten.
pub async fn second(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, but: Id<Account>, today: Date) -> Result<Vec<Reader>> {
    tx.all(
        "SELECT DISTINCT a.name, a.email FROM roles r JOIN accounts a ON a.id = r.account_id
         WHERE r.unit_id = $1 AND r.role IN ('coach', 'caseworker', 'unit_lead') AND r.from_day <= $4 AND (r.until_day IS NULL OR r.until_day >= $4)
           AND a.id <> $3 AND (r.role = 'unit_lead' OR EXISTS (SELECT 1 FROM helpers h WHERE h.unit_id = $1 AND h.participant_id = $2
                AND h.ended_on IS NULL AND (h.account_id = a.id OR (h.account_id = r.deputy_for AND EXISTS (SELECT 1 FROM roles q
                     WHERE q.account_id = r.deputy_for AND q.unit_id = $1 AND q.deputy_for IS NULL AND q.role IN ('coach', 'caseworker', 'unit_lead')
                       AND q.from_day <= $4 AND (q.until_day IS NULL OR q.until_day >= $4))))))
           AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.unit_id = $1 AND s.participant_id = $2 AND s.account_id = a.id)
         ORDER BY a.name LIMIT 10",
        values![unit, participant, but, today],
    )
    .await
}
