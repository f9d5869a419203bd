//! Files with official tables, and what they changed.

use accounts::Account;
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use network::Network;
use web::{Page, Position, Upload};

use super::indicators::ValueRow;
use crate::Delivery;

record! {
    /// Lieferung
    #[derive(Debug, Clone)]
    pub struct DeliveryRow {
        /// Key
        pub id: Id<Delivery>,
        /// As the person's machine called it
        pub file_name: String,
        /// The file, as long as it is kept
        pub upload_id: Option<Id<Upload>>,
        /// What the table calls itself
        pub table_code: String,
        /// Its title
        pub title: String,
        /// The statistic that it comes from
        pub source: String,
        /// Whose it is, and under which licence
        pub licence: String,
        /// The day of the table
        pub released_on: Option<Date>,
        /// When it came
        pub created_at: Timestamp,
        /// When it was taken over
        pub applied_at: Option<Timestamp>,
        /// When it was taken back
        pub undone_at: Option<Timestamp>,
        /// Values that were new
        pub added: i64,
        /// Values that were different before
        pub changed: i64,
        /// Values that a later file had changed when it was taken back
        pub kept: i64,
    }
}

record! {
    /// What a night's work needs to know of a delivery.
    #[derive(Debug, Clone)]
    pub struct Old {
        /// Key
        pub id: Id<Delivery>,
        /// The file
        pub upload_id: Option<Id<Upload>>,
    }
}

/// Deliveries of the network, the newest first, one page of them.
pub async fn deliveries(tx: &mut Tx, network: Id<Network>, after: &Position) -> Result<Page<DeliveryRow>> {
    let rows = tx
        .all(
            "SELECT id, file_name, upload_id, table_code, title, source, licence, released_on, created_at, applied_at, undone_at, added, changed, kept
             FROM deliveries WHERE network_id = $1 AND (CAST($2 AS TEXT) = '' OR id < $2) ORDER BY id DESC LIMIT $3",
            values![network, &after.id, Page::<DeliveryRow>::ASK],
        )
        .await?;
    Ok(Page::of(rows, |row: &DeliveryRow| Position::after("", row.id)))
}

/// One delivery of the network.
pub async fn delivery(tx: &mut Tx, network: Id<Network>, id: Id<Delivery>) -> Result<Option<DeliveryRow>> {
    tx.one(
        "SELECT id, file_name, upload_id, table_code, title, source, licence, released_on, created_at, applied_at, undone_at, added, changed, kept
         FROM deliveries WHERE network_id = $1 AND id = $2",
        values![network, id],
    )
    .await
}

/// Enters a delivery.
pub async fn insert(tx: &mut Tx, network: Id<Network>, row: &DeliveryRow, by: Option<Id<Account>>) -> Result<()> {
    tx.execute(
        "INSERT INTO deliveries (id, network_id, file_name, upload_id, table_code, title, source, licence, released_on, created_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        values![
            row.id,
            network,
            &row.file_name,
            row.upload_id,
            &row.table_code,
            &row.title,
            &row.source,
            &row.licence,
            row.released_on,
            by,
            row.created_at
        ],
    )
    .await?;
    Ok(())
}

/// Marks a delivery as taken over; `false` when it is already.
pub async fn set_applied(tx: &mut Tx, id: Id<Delivery>, at: Timestamp, added: i64, changed: i64) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE deliveries SET applied_at = $2, added = $3, changed = $4 WHERE id = $1 AND applied_at IS NULL",
            values![id, at, added, changed],
        )
        .await?;
    Ok(done == 1)
}

/// Marks a delivery as taken back; `false` when it is already, or was never taken over.
pub async fn set_undone(tx: &mut Tx, id: Id<Delivery>, at: Timestamp, kept: i64) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE deliveries SET undone_at = $2, kept = $3 WHERE id = $1 AND applied_at IS NOT NULL AND undone_at IS NULL",
            values![id, at, kept],
        )
        .await?;
    Ok(done == 1)
}

/// Notes what stood there before a file brought another value.
pub async fn insert_change(tx: &mut Tx, delivery: Id<Delivery>, before: &ValueRow) -> Result<()> {
    tx.execute(
        "INSERT INTO delivery_changes (delivery_id, indicator_id, territory_key, period, number, sign, source, released_on, retrieved_at, preliminary,
                                       before_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        values![
            delivery,
            before.indicator_id,
            &before.territory_key,
            &before.period,
            before.figure.number(),
            before.figure.sign(),
            &before.source,
            before.released_on,
            before.retrieved_at,
            before.preliminary,
            before.delivery_id
        ],
    )
    .await?;
    Ok(())
}

/// How many values of a file a later one has changed.
pub async fn overtaken(tx: &mut Tx, delivery: Id<Delivery>) -> Result<i64> {
    tx.count("SELECT count(*) AS n FROM delivery_changes WHERE before_id = $1", values![delivery]).await
}

/// A file goes that a later one built upon: the later one then follows what was before it.
pub async fn pass_on_changes(tx: &mut Tx, delivery: Id<Delivery>) -> Result<()> {
    tx.execute(
        "UPDATE delivery_changes SET number = b.number, sign = b.sign, source = b.source, released_on = b.released_on, retrieved_at = b.retrieved_at,
                preliminary = b.preliminary, before_id = b.before_id
         FROM delivery_changes b
         WHERE delivery_changes.before_id = $1 AND b.delivery_id = $1 AND b.indicator_id = delivery_changes.indicator_id
           AND b.territory_key = delivery_changes.territory_key AND b.period = delivery_changes.period",
        values![delivery],
    )
    .await?;
    Ok(())
}

/// What nothing was before: taking back the later file takes the value away.
pub async fn drop_followers(tx: &mut Tx, delivery: Id<Delivery>) -> Result<()> {
    tx.execute("DELETE FROM delivery_changes WHERE before_id = $1", values![delivery]).await?;
    Ok(())
}

/// Forgets what a file changed: it cannot be taken back any more.
pub async fn forget_changes(tx: &mut Tx, delivery: Id<Delivery>) -> Result<()> {
    tx.execute("DELETE FROM delivery_changes WHERE delivery_id = $1", values![delivery]).await?;
    Ok(())
}

/// Deliveries that came before this instant and still have their file.
pub async fn old(tx: &mut Tx, before: Timestamp) -> Result<Vec<Old>> {
    tx.all(
        "SELECT id, upload_id FROM deliveries WHERE upload_id IS NOT NULL AND created_at < $1 AND (applied_at IS NULL OR applied_at < $1) ORDER BY id",
        values![before],
    )
    .await
}

/// The file of a delivery is gone.
pub async fn forget_upload(tx: &mut Tx, id: Id<Delivery>) -> Result<()> {
    tx.execute("UPDATE deliveries SET upload_id = NULL WHERE id = $1", values![id]).await?;
    Ok(())
}
