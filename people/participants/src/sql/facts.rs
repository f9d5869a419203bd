//! What is known of somebody.

use accounts::Unit;
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};

use crate::{Fact, Participant};

record! {
    /// One thing that is known now.
    #[derive(Debug, Clone)]
    pub struct FactRow {
        /// Key
        pub id: Id<Fact>,
        /// See [`crate::rules::FIELDS`]
        pub field: String,
        /// What it says
        pub value: String,
        /// She says that it is not right
        pub disputed: bool,
        /// When it was written down
        pub recorded_at: Timestamp,
    }
}

/// What is known now.
pub async fn facts(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>) -> Result<Vec<FactRow>> {
    tx.all(
        "SELECT id, field, value, disputed, recorded_at FROM facts
         WHERE unit_id = $1 AND participant_id = $2 AND replaced_at IS NULL ORDER BY field",
        values![unit, participant],
    )
    .await
}

record! {
    /// One thing that is known or was known until a while ago.
    #[derive(Debug, Clone)]
    pub struct HistoryRow {
        /// See [`crate::rules::FIELDS`]
        pub field: String,
        /// What it says
        pub value: String,
        /// She says that it is not right
        pub disputed: bool,
        /// When it was written down
        pub recorded_at: Timestamp,
        /// When something else was
        pub replaced_at: Option<Timestamp>,
    }
}

/// All that is kept of somebody, what was said before included.
pub async fn history(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>) -> Result<Vec<HistoryRow>> {
    tx.all(
        "SELECT field, value, disputed, recorded_at, replaced_at FROM facts WHERE unit_id = $1 AND participant_id = $2
         ORDER BY field, replaced_at IS NOT NULL, recorded_at DESC, id",
        values![unit, participant],
    )
    .await
}

/// What was said before is history from now on.
pub async fn replace(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, field: &str, now: Timestamp) -> Result<()> {
    tx.execute(
        "UPDATE facts SET replaced_at = $4 WHERE unit_id = $1 AND participant_id = $2 AND field = $3 AND replaced_at IS NULL",
        values![unit, participant, field, now],
    )
    .await?;
    Ok(())
}

/// Forgets a field with all that was ever said of it: what somebody takes back is gone.
pub async fn forget_field(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, field: &str) -> Result<()> {
    tx.execute("DELETE FROM facts WHERE unit_id = $1 AND participant_id = $2 AND field = $3", values![unit, participant, field]).await?;
    Ok(())
}

/// Forgets what was replaced before a moment.
pub async fn forget_replaced(tx: &mut Tx, unit: Id<Unit>, before: Timestamp) -> Result<()> {
    tx.execute("DELETE FROM facts WHERE unit_id = $1 AND replaced_at < $2", values![unit, before]).await?;
    Ok(())
}

/// Writes something down.
pub async fn insert(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, row: &FactRow, by: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO facts (id, unit_id, participant_id, field, value, disputed, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![row.id, unit, participant, &row.field, &row.value, row.disputed, by, row.recorded_at],
    )
    .await?;
    Ok(())
}

/// She says that it is not right, or that it is again.
pub async fn set_disputed(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, id: Id<Fact>, disputed: bool) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE facts SET disputed = $4 WHERE unit_id = $1 AND participant_id = $2 AND id = $3 AND replaced_at IS NULL",
            values![unit, participant, id, disputed],
        )
        .await?;
    Ok(done == 1)
}

record! {
    /// A unit that gets whatever changes of some fields.
    #[derive(Debug, Clone)]
    pub struct FollowerRow {
        /// Its name
        pub unit: String,
        /// Whose it is
        pub organisation: String,
        /// Names of the fields, separated by blanks
        pub fields: String,
    }
}

/// Who follows somebody by a standing order today.
pub async fn followers(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, today: Date) -> Result<Vec<FollowerRow>> {
    tx.all(
        "SELECT u.name AS unit, o.name AS organisation, d.fields FROM orders d JOIN units u ON u.id = d.recipient_id JOIN organisations o ON o.id = u.organisation_id
         WHERE d.unit_id = $1 AND d.participant_id = $2 AND d.ended_at IS NULL AND d.until_day >= $3 ORDER BY o.name, u.name, d.id",
        values![unit, participant, today],
    )
    .await
}
