//! Standing orders.

use accounts::Unit;
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use participants::Participant;

use crate::Order;

record! {
    /// Dauerauftrag
    #[derive(Debug, Clone)]
    pub struct OrderRow {
        /// Key
        pub id: Id<Order>,
        /// Whose
        pub participant_id: Id<Participant>,
        /// Who gets it
        pub recipient_id: Id<Unit>,
        /// See [`crate::rules::Purpose`]
        pub purpose: String,
        /// Names of the fields, separated by blanks
        pub fields: String,
        /// Last day
        pub until_day: Date,
        /// Who made it
        pub made_by: String,
        /// Which facts have gone, by their keys, separated by blanks
        pub gone: String,
    }
}

/// Makes one; twice is once.
pub async fn insert(tx: &mut Tx, unit: Id<Unit>, row: &OrderRow) -> Result<()> {
    tx.execute(
        "INSERT INTO orders (id, unit_id, participant_id, recipient_id, purpose, fields, until_day, made_by, gone)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING",
        values![row.id, unit, row.participant_id, row.recipient_id, &row.purpose, &row.fields, row.until_day, &row.made_by, &row.gone],
    )
    .await?;
    Ok(())
}

/// Those of somebody that go on.
pub async fn orders(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, today: Date) -> Result<Vec<OrderRow>> {
    tx.all(
        "SELECT id, participant_id, recipient_id, purpose, fields, until_day, made_by, gone FROM orders
         WHERE unit_id = $1 AND participant_id = $2 AND ended_at IS NULL AND until_day >= $3 ORDER BY until_day, id",
        values![unit, participant, today],
    )
    .await
}

/// Those that go on to a unit that is closed.
pub async fn to_closed(tx: &mut Tx, unit: Id<Unit>) -> Result<Vec<OrderRow>> {
    tx.all(
        "SELECT o.id, o.participant_id, o.recipient_id, o.purpose, o.fields, o.until_day, o.made_by, o.gone FROM orders o JOIN units u ON u.id = o.recipient_id
         WHERE o.unit_id = $1 AND o.ended_at IS NULL AND u.ended_on IS NOT NULL ORDER BY o.until_day, o.id",
        values![unit],
    )
    .await
}

/// Those that go on while the legal frame of their person does not count.
pub async fn out_of_frame(tx: &mut Tx, unit: Id<Unit>, today: Date) -> Result<Vec<OrderRow>> {
    tx.all(
        "SELECT o.id, o.participant_id, o.recipient_id, o.purpose, o.fields, o.until_day, o.made_by, o.gone
         FROM orders o JOIN participants p ON p.id = o.participant_id
         WHERE o.unit_id = $1 AND p.unit_id = $1 AND o.ended_at IS NULL AND o.until_day >= $2 AND (p.frame_from > $2 OR p.frame_until < $2) ORDER BY o.until_day, o.id",
        values![unit, today],
    )
    .await
}

/// These facts have gone by now.
pub async fn set_gone(tx: &mut Tx, unit: Id<Unit>, id: Id<Order>, gone: &str) -> Result<()> {
    tx.execute("UPDATE orders SET gone = $3 WHERE unit_id = $1 AND id = $2", values![unit, id, gone]).await?;
    Ok(())
}

/// Stops one; `false` when it is so already.
pub async fn end(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, id: Id<Order>, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE orders SET ended_at = $4 WHERE unit_id = $1 AND participant_id = $2 AND id = $3 AND ended_at IS NULL",
            values![unit, participant, id, now],
        )
        .await?;
    Ok(done == 1)
}

/// Deletes those that ended before a day, or whose person is forgotten.
pub async fn forget(tx: &mut Tx, unit: Id<Unit>, before: Date) -> Result<()> {
    tx.execute(
        "DELETE FROM orders WHERE unit_id = $1 AND (until_day < $2 OR participant_id NOT IN (SELECT p.id FROM participants p WHERE p.unit_id = $1))",
        values![unit, before],
    )
    .await?;
    Ok(())
}
