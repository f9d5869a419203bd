//! Every statement on the tables of this crate: one function, one text. Each is for one unit, whose compartment it does not leave: what the other one
//! gets is written by a statement of its own, from values.

pub mod arrivals;
pub mod consents;
pub mod health_statements;
pub mod orders;
pub mod rules;
pub mod secrecy_releases;

use accounts::Unit;
use db::{Id, Result, Tx, record, values};
use jiff::Timestamp;
use participants::Participant;

use crate::{Consent, Order, Transmission};

record! {
    /// What the sender keeps.
    #[derive(Debug, Clone)]
    pub struct TransmissionRow {
        /// Key
        pub id: Id<Transmission>,
        /// Whom it is about
        pub participant_id: Id<Participant>,
        /// To whom it went
        pub recipient_id: Id<Unit>,
        /// See [`crate::rules::Purpose`]
        pub purpose: String,
        /// See [`crate::rules::Ground`]
        pub ground: String,
        /// What she said yes to, where that is the ground
        pub consent_id: Option<Id<Consent>>,
        /// The standing order that it came from
        pub order_id: Option<Id<Order>>,
        /// Names of the fields, separated by blanks
        pub fields: String,
        /// When
        pub sent_at: Timestamp,
        /// When it was read there
        pub read_at: Option<Timestamp>,
        /// In which role
        pub read_role: Option<String>,
        /// When the recipient was asked to delete it
        pub deletion_at: Option<Timestamp>,
        /// When the recipient said that it is deleted
        pub deleted_at: Option<Timestamp>,
    }
}

/// Notes a transmission; `false` where the key is taken: a double click sends once.
pub async fn insert(tx: &mut Tx, unit: Id<Unit>, row: &TransmissionRow, by: &str) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO transmissions (id, unit_id, participant_id, recipient_id, purpose, ground, consent_id, order_id, fields, sent_at, sent_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (id) DO NOTHING",
            values![
                row.id,
                unit,
                row.participant_id,
                row.recipient_id,
                &row.purpose,
                &row.ground,
                row.consent_id,
                row.order_id,
                &row.fields,
                row.sent_at,
                by
            ],
        )
        .await?;
    Ok(done == 1)
}

/// What was passed on of somebody, the newest first.
pub async fn transmissions(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, limit: i64) -> Result<Vec<TransmissionRow>> {
    tx.all(
        "SELECT id, participant_id, recipient_id, purpose, ground, consent_id, order_id, fields, sent_at, read_at, read_role, deletion_at, deleted_at
         FROM transmissions WHERE unit_id = $1 AND participant_id = $2 ORDER BY sent_at DESC, id LIMIT $3",
        values![unit, participant, limit],
    )
    .await
}

/// One of somebody.
pub async fn transmission(
    tx: &mut Tx,
    unit: Id<Unit>,
    participant: Id<Participant>,
    id: Id<Transmission>,
) -> Result<Option<TransmissionRow>> {
    tx.one(
        "SELECT id, participant_id, recipient_id, purpose, ground, consent_id, order_id, fields, sent_at, read_at, read_role, deletion_at, deleted_at
         FROM transmissions WHERE unit_id = $1 AND participant_id = $2 AND id = $3",
        values![unit, participant, id],
    )
    .await
}

/// What went of somebody and is not called back.
pub async fn out(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>) -> Result<Vec<TransmissionRow>> {
    tx.all(
        "SELECT id, participant_id, recipient_id, purpose, ground, consent_id, order_id, fields, sent_at, read_at, read_role, deletion_at, deleted_at
         FROM transmissions WHERE unit_id = $1 AND participant_id = $2 AND deletion_at IS NULL ORDER BY sent_at, id",
        values![unit, participant],
    )
    .await
}

/// What went by consent to a recipient for a purpose and is not called back: by the consent that has just ended, or by one that it replaced.
pub async fn by_consent(
    tx: &mut Tx,
    unit: Id<Unit>,
    participant: Id<Participant>,
    recipient: Id<Unit>,
    purpose: &str,
) -> Result<Vec<TransmissionRow>> {
    tx.all(
        "SELECT id, participant_id, recipient_id, purpose, ground, consent_id, order_id, fields, sent_at, read_at, read_role, deletion_at, deleted_at
         FROM transmissions WHERE unit_id = $1 AND participant_id = $2 AND recipient_id = $3 AND purpose = $4
            AND consent_id IS NOT NULL AND deletion_at IS NULL ORDER BY sent_at, id",
        values![unit, participant, recipient, purpose],
    )
    .await
}

/// The answer that comes back from the recipient: that it was read, by which role.
pub async fn set_read(tx: &mut Tx, unit: Id<Unit>, id: Id<Transmission>, now: Timestamp, role: Option<&str>) -> Result<()> {
    tx.execute(
        "UPDATE transmissions SET read_at = $3, read_role = $4 WHERE unit_id = $1 AND id = $2 AND read_at IS NULL",
        values![unit, id, now, role],
    )
    .await?;
    Ok(())
}

/// She wants it deleted where it went.
pub async fn set_deletion(tx: &mut Tx, unit: Id<Unit>, id: Id<Transmission>, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE transmissions SET deletion_at = $3 WHERE unit_id = $1 AND id = $2", values![unit, id, now]).await?;
    Ok(())
}

/// The answer that comes back from the recipient: that it is deleted.
pub async fn set_deleted(tx: &mut Tx, unit: Id<Unit>, id: Id<Transmission>, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE transmissions SET deleted_at = $3 WHERE unit_id = $1 AND id = $2 AND deleted_at IS NULL", values![unit, id, now])
        .await?;
    Ok(())
}

/// It is over by the last day that was said with it: both sides know that day, and nobody has to ask or to answer.
pub async fn set_over(tx: &mut Tx, unit: Id<Unit>, id: Id<Transmission>, now: Timestamp) -> Result<()> {
    tx.execute(
        "UPDATE transmissions SET deletion_at = $3, deleted_at = $3 WHERE unit_id = $1 AND id = $2 AND deletion_at IS NULL",
        values![unit, id, now],
    )
    .await?;
    Ok(())
}

/// Deletes what is kept as proof from before a moment, of those whom the unit has forgotten: of the others something may still lie at a recipient.
pub async fn forget(tx: &mut Tx, unit: Id<Unit>, before: Timestamp) -> Result<()> {
    tx.execute("DELETE FROM transmissions WHERE unit_id = $1 AND sent_at < $2 AND participant_id NOT IN (SELECT p.id FROM participants p WHERE p.unit_id = $1)", values![unit, before]).await?;
    tx.execute(
        "DELETE FROM consents WHERE unit_id = $1 AND ended_at < $2 AND participant_id NOT IN (SELECT p.id FROM participants p WHERE p.unit_id = $1) AND NOT EXISTS (SELECT 1 FROM transmissions t WHERE t.unit_id = $1 AND t.consent_id = consents.id)",
        values![unit, before],
    )
    .await?;
    Ok(())
}
