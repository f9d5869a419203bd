//! Papers of items.

use db::{Id, Result, Tx, record, values};
use jiff::Timestamp;

use crate::{Item, Meeting, Paper};

record! {
    /// Unterlage, without its content
    #[derive(Debug, Clone)]
    pub struct PaperRow {
        /// Key
        pub id: Id<Paper>,
        /// Of which item
        pub item_id: Id<Item>,
        /// Name of the file
        pub name: String,
        /// See [`web::paper::Kind`]
        pub kind: String,
        /// In bytes
        pub size: i64,
    }
}

/// The papers of a meeting's items, in the order in which they came.
pub async fn papers(tx: &mut Tx, meeting: Id<Meeting>) -> Result<Vec<PaperRow>> {
    tx.all(
        "SELECT p.id, p.item_id, p.name, p.kind, p.size FROM papers p JOIN items i ON i.id = p.item_id
         WHERE i.meeting_id = $1 AND i.withdrawn_at IS NULL ORDER BY p.created_at, p.id",
        values![meeting],
    )
    .await
}

/// One of them.
pub async fn paper(tx: &mut Tx, meeting: Id<Meeting>, id: Id<Paper>) -> Result<Option<PaperRow>> {
    tx.one(
        "SELECT p.id, p.item_id, p.name, p.kind, p.size FROM papers p JOIN items i ON i.id = p.item_id
         WHERE p.id = $2 AND i.meeting_id = $1 AND i.withdrawn_at IS NULL",
        values![meeting, id],
    )
    .await
}

/// Its content.
pub async fn bytes(tx: &mut Tx, id: Id<Paper>) -> Result<Option<Vec<u8>>> {
    tx.row("SELECT bytes FROM papers WHERE id = $1", values![id]).await?.map(|row| row.get("bytes")).transpose()
}

/// How many papers an item has.
pub async fn count(tx: &mut Tx, item: Id<Item>) -> Result<i64> {
    tx.count("SELECT count(*) AS n FROM papers WHERE item_id = $1", values![item]).await
}

/// Keeps a paper.
pub async fn insert(tx: &mut Tx, row: &PaperRow, bytes: &[u8], now: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO papers (id, item_id, name, kind, size, bytes, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![row.id, row.item_id, &row.name, &row.kind, row.size, bytes, now],
    )
    .await?;
    Ok(())
}

/// Removes a paper with its content; `false` when it was gone.
pub async fn remove(tx: &mut Tx, id: Id<Paper>) -> Result<bool> {
    Ok(tx.execute("DELETE FROM papers WHERE id = $1", values![id]).await? == 1)
}

/// Forgets the papers of items that were taken back before an instant.
pub async fn forget(tx: &mut Tx, before: Timestamp) -> Result<()> {
    tx.execute("DELETE FROM papers WHERE item_id IN (SELECT id FROM items WHERE withdrawn_at < $1)", values![before]).await?;
    Ok(())
}
