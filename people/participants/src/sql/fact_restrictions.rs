//! Single things with which nobody works for a while.

use accounts::Unit;
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};

use crate::{FactRestriction, Participant};

record! {
    /// That something is restricted, or was.
    #[derive(Debug, Clone)]
    pub struct FactRestrictionRow {
        /// Key
        pub id: Id<FactRestriction>,
        /// See [`crate::rules::FIELDS`]
        pub field: String,
        /// See [`crate::fact_restrictions::Ground`]
        pub ground: String,
        /// Since when
        pub made_at: Timestamp,
        /// When she was told that it is lifted
        pub told_on: Option<Date>,
        /// When it was
        pub ended_at: Option<Timestamp>,
    }
}

/// What is restricted of somebody and what was, the newest first.
pub async fn fact_restrictions(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>) -> Result<Vec<FactRestrictionRow>> {
    tx.all(
        "SELECT id, field, ground, made_at, told_on, ended_at FROM fact_restrictions WHERE unit_id = $1 AND participant_id = $2
         ORDER BY ended_at IS NOT NULL, made_at DESC, id",
        values![unit, participant],
    )
    .await
}

/// Restricts something; `false` where it is already.
pub async fn insert(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, row: &FactRestrictionRow, by: &str) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO fact_restrictions (id, unit_id, participant_id, field, ground, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT DO NOTHING",
            values![row.id, unit, participant, &row.field, &row.ground, by, row.made_at],
        )
        .await?;
    Ok(done == 1)
}

/// Lifts it; `false` where somebody has.
pub async fn end(
    tx: &mut Tx,
    unit: Id<Unit>,
    participant: Id<Participant>,
    id: Id<FactRestriction>,
    told: Date,
    (by, now): (&str, Timestamp),
) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE fact_restrictions SET told_on = $4, ended_by = $5, ended_at = $6
             WHERE unit_id = $1 AND participant_id = $2 AND id = $3 AND ended_at IS NULL",
            values![unit, participant, id, told, by, now],
        )
        .await?;
    Ok(done == 1)
}

/// Holds somebody and counts a change: whoever has her form open, with what is restricted in it or without, sees both versions. `false` when she is gone.
pub async fn hold_and_count(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>) -> Result<bool> {
    let done =
        tx.execute("UPDATE participants SET version = version + 1 WHERE unit_id = $1 AND id = $2", values![unit, participant]).await?;
    Ok(done == 1)
}
