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
        /// What it says; of what is restricted nothing, but where all is read: see [`facts`] and [`in_full`]
        pub value: String,
        /// She says that it is not right
        pub disputed: bool,
        /// When it was written down
        pub recorded_at: Timestamp,
        /// Since when nobody works with it
        pub restricted_at: Option<Timestamp>,
    }
}

impl FactRow {
    /// Nobody works with it for a while.
    pub fn is_restricted(&self) -> bool {
        self.restricted_at.is_some()
    }
}

/// What is known now. What is restricted is there, and its words are not (Art. 18 GDPR): so no page, no transmission and no message can have them.
pub async fn facts(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>) -> Result<Vec<FactRow>> {
    tx.all(
        "SELECT f.id, f.field, CASE WHEN r.id IS NULL THEN f.value ELSE '' END AS value, f.disputed, f.recorded_at, r.made_at AS restricted_at
         FROM facts f LEFT JOIN fact_restrictions r ON r.unit_id = $1 AND r.participant_id = f.participant_id AND r.field = f.field AND r.ended_at IS NULL
         WHERE f.unit_id = $1 AND f.participant_id = $2 AND f.replaced_at IS NULL ORDER BY f.field",
        values![unit, participant],
    )
    .await
}

/// The same with all words: for the data protection officer, and where words are compared and shown to nobody.
pub async fn in_full(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>) -> Result<Vec<FactRow>> {
    tx.all(
        "SELECT f.id, f.field, f.value, f.disputed, f.recorded_at, r.made_at AS restricted_at
         FROM facts f LEFT JOIN fact_restrictions r ON r.unit_id = $1 AND r.participant_id = f.participant_id AND r.field = f.field AND r.ended_at IS NULL
         WHERE f.unit_id = $1 AND f.participant_id = $2 AND f.replaced_at IS NULL ORDER BY f.field",
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
        /// Since when nobody works with it
        pub restricted_at: Option<Timestamp>,
    }
}

/// All that is kept of somebody, what was said before included. The words of what is restricted are there for herself and for the officer, and not for whoever
/// helps her.
pub async fn history(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, in_full: bool) -> Result<Vec<HistoryRow>> {
    tx.all(
        "SELECT f.field, CASE WHEN r.id IS NULL OR CAST($3 AS BOOLEAN) THEN f.value ELSE '' END AS value, f.disputed, f.recorded_at, f.replaced_at,
                r.made_at AS restricted_at
         FROM facts f LEFT JOIN fact_restrictions r ON r.unit_id = $1 AND r.participant_id = f.participant_id AND r.field = f.field AND r.ended_at IS NULL
         WHERE f.unit_id = $1 AND f.participant_id = $2 ORDER BY f.field, f.replaced_at IS NOT NULL, f.recorded_at DESC, f.id",
        values![unit, participant, in_full],
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
