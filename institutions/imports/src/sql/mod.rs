//! Imports: the file, how far it is, and how its columns were matched.

pub mod rows;
pub mod undo;

use db::{Id, Result, Tx, record, values};
use jiff::Timestamp;
use network::{Import, Network};
use web::{Page, Position, Upload};

record! {
    /// Import of a file.
    #[derive(Debug, Clone)]
    pub struct ImportRow {
        /// Key
        pub id: Id<Import>,
        /// The network that brings it in.
        pub network_id: Id<Network>,
        /// See [`drafts::Kind`].
        pub kind: String,
        /// As the person's machine calls it.
        pub file_name: String,
        /// The file, while it is needed.
        pub upload_id: Option<Id<Upload>>,
        /// See [`drafts::source::Source`], as JSON.
        pub source: String,
        /// See [`drafts::source::Mapping`], as JSON; empty while a person has to say it.
        pub mapping: String,
        /// Whether organisations become members of the network.
        pub joins: bool,
        /// See [`crate::State`].
        pub state: String,
        /// Rows of the file, once they were counted
        pub total_rows: i64,
        /// Rows that were compared with what is there
        pub read_rows: i64,
        /// Why it failed: a message, as JSON
        pub problem: Option<String>,
        /// What is odd about it: messages, as JSON
        pub notes: String,
        /// When the file came
        pub created_at: Timestamp,
        /// When its rows had been compared
        pub checked_at: Option<Timestamp>,
        /// When it was written
        pub applied_at: Option<Timestamp>,
        /// When it was taken back
        pub undone_at: Option<Timestamp>,
    }
}

record! {
    /// A line of the list of imports.
    #[derive(Debug, Clone)]
    pub struct Listed {
        /// Key
        pub id: Id<Import>,
        /// See [`drafts::Kind`].
        pub kind: String,
        /// As the person's machine calls it.
        pub file_name: String,
        /// See [`crate::State`].
        pub state: String,
        /// Rows that were compared with what is there
        pub read_rows: i64,
        /// When the file came
        pub created_at: Timestamp,
        /// Who brought it
        pub by_name: Option<String>,
    }
}

/// Imports of a network, the newest first, one page of them.
pub async fn list(tx: &mut Tx, network: Id<Network>, after: &Position) -> Result<Page<Listed>> {
    let before: i64 = after.sort.parse().unwrap_or(i64::MAX);
    let rows = tx
        .all(
            "SELECT i.id, i.kind, i.file_name, i.state, i.read_rows, i.created_at, a.name AS by_name
             FROM imports i LEFT JOIN accounts a ON a.id = i.created_by
             WHERE i.network_id = $1 AND (i.created_at < $2 OR (i.created_at = $2 AND i.id > $3)) ORDER BY i.created_at DESC, i.id LIMIT $4",
            values![network, before, &after.id, Page::<Listed>::ASK],
        )
        .await?;
    Ok(Page::of(rows, |row: &Listed| Position::after(&row.created_at.as_millisecond().to_string(), row.id)))
}

/// How many imports a network has.
pub async fn count(tx: &mut Tx, network: Id<Network>) -> Result<i64> {
    tx.count("SELECT count(*) AS n FROM imports WHERE network_id = $1", values![network]).await
}

/// How many imports of a network are in a state.
pub async fn count_in_state(tx: &mut Tx, network: Id<Network>, state: &str) -> Result<i64> {
    tx.count("SELECT count(*) AS n FROM imports WHERE network_id = $1 AND state = $2", values![network, state]).await
}

/// One import of the network; those of others are not there.
pub async fn import(tx: &mut Tx, network: Id<Network>, id: Id<Import>) -> Result<Option<ImportRow>> {
    tx.one(
        "SELECT id, network_id, kind, file_name, upload_id, source, mapping, joins, state, total_rows, read_rows, problem, notes, created_at,
                checked_at, applied_at, undone_at
         FROM imports WHERE id = $2 AND network_id = $1",
        values![network, id],
    )
    .await
}

/// Enters an import.
pub async fn insert(tx: &mut Tx, row: &ImportRow, by: Option<Id<accounts::Account>>) -> Result<()> {
    tx.execute(
        "INSERT INTO imports (id, network_id, kind, file_name, upload_id, source, mapping, joins, state, problem, notes, created_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        values![
            row.id,
            row.network_id,
            &row.kind,
            &row.file_name,
            row.upload_id,
            &row.source,
            &row.mapping,
            row.joins,
            &row.state,
            row.problem.as_ref(),
            &row.notes,
            by,
            row.created_at
        ],
    )
    .await?;
    Ok(())
}

/// From one state into another; `false` when it is no longer in the first: of two clicks, one counts.
pub async fn set_state(tx: &mut Tx, id: Id<Import>, from: &str, to: &str) -> Result<bool> {
    Ok(tx.execute("UPDATE imports SET state = $3 WHERE id = $1 AND state = $2", values![id, from, to]).await? == 1)
}

/// Notes how the columns are matched, what the file brings, and whether organisations join.
pub async fn set_mapping(tx: &mut Tx, id: Id<Import>, kind: &str, mapping: &str, joins: bool) -> Result<()> {
    tx.execute("UPDATE imports SET kind = $2, mapping = $3, joins = $4 WHERE id = $1", values![id, kind, mapping, joins]).await?;
    Ok(())
}

/// How many rows there are, and how many have been compared.
pub async fn set_progress(tx: &mut Tx, id: Id<Import>, total: i64, read: i64) -> Result<bool> {
    let done = tx
        .execute("UPDATE imports SET total_rows = $2, read_rows = $3 WHERE id = $1 AND state = 'checking'", values![id, total, read])
        .await?;
    Ok(done == 1)
}

/// All rows have been compared; `false` when the import was cancelled meanwhile.
pub async fn set_checked(tx: &mut Tx, id: Id<Import>, notes: &str, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE imports SET state = 'checked', notes = $2, checked_at = $3 WHERE id = $1 AND state = 'checking'",
            values![id, notes, now],
        )
        .await?;
    Ok(done == 1)
}

/// It is written.
pub async fn set_applied(tx: &mut Tx, id: Id<Import>, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE imports SET state = 'applied', applied_at = $2 WHERE id = $1", values![id, now]).await?;
    Ok(())
}

/// It failed, and why.
pub async fn set_failed(tx: &mut Tx, id: Id<Import>, problem: &str) -> Result<()> {
    tx.execute("UPDATE imports SET state = 'failed', problem = $2 WHERE id = $1", values![id, problem]).await?;
    Ok(())
}

/// It was taken back.
pub async fn set_undone(tx: &mut Tx, id: Id<Import>, now: Timestamp) -> Result<bool> {
    Ok(tx.execute("UPDATE imports SET state = 'undone', undone_at = $2 WHERE id = $1 AND state = 'applied'", values![id, now]).await? == 1)
}

/// The file is no longer needed.
pub async fn forget_upload(tx: &mut Tx, id: Id<Import>) -> Result<()> {
    tx.execute("UPDATE imports SET upload_id = NULL WHERE id = $1", values![id]).await?;
    Ok(())
}

record! {
    /// How the columns of a source were matched last time.
    pub struct Remembered {
        /// As JSON
        pub mapping: String,
    }
}

/// How the columns of a source were matched last time.
pub async fn mapping(tx: &mut Tx, network: Id<Network>, kind: &str, columns: &str) -> Result<Option<Remembered>> {
    tx.one("SELECT mapping FROM import_mappings WHERE network_id = $1 AND kind = $2 AND columns = $3", values![network, kind, columns])
        .await
}

/// What files with these columns were, if it was always the same.
pub async fn kind_of_columns(tx: &mut Tx, network: Id<Network>, columns: &str) -> Result<Option<String>> {
    let rows = tx.rows("SELECT kind FROM import_mappings WHERE network_id = $1 AND columns = $2", values![network, columns]).await?;
    match rows.as_slice() {
        [only] => only.get("kind").map(Some),
        _ => Ok(None),
    }
}

/// Remembers how the columns of a source are matched.
pub async fn remember_mapping(tx: &mut Tx, network: Id<Network>, kind: &str, columns: &str, mapping: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO import_mappings (network_id, kind, columns, mapping) VALUES ($1, $2, $3, $4)
         ON CONFLICT (network_id, kind, columns) DO UPDATE SET mapping = excluded.mapping",
        values![network, kind, columns, mapping],
    )
    .await?;
    Ok(())
}

record! {
    /// An import whose file and rows are no longer needed.
    pub struct Old {
        /// Key
        pub id: Id<Import>,
        /// The file
        pub upload_id: Option<Id<Upload>>,
    }
}

/// Imports of all networks that ended before a moment and still have their file.
pub async fn old(tx: &mut Tx, before: Timestamp) -> Result<Vec<Old>> {
    tx.all(
        "SELECT id, upload_id FROM imports
         WHERE upload_id IS NOT NULL AND COALESCE(undone_at, applied_at, created_at) < $1 ORDER BY id LIMIT 1000",
        values![before],
    )
    .await
}

/// Forgets what stood before the import.
pub async fn forget_changes(tx: &mut Tx, id: Id<Import>) -> Result<()> {
    tx.execute("DELETE FROM import_changes WHERE import_id = $1", values![id]).await?;
    Ok(())
}

/// Forgets what people were called before an import, of those who have been erased since.
pub async fn forget_erased(tx: &mut Tx) -> Result<u64> {
    tx.execute(
        "DELETE FROM import_changes WHERE object_type = 'person' AND object_id IN (SELECT object_id FROM erasures WHERE object_type = 'person')",
        &[],
    )
    .await
}
