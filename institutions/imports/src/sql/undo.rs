//! What an import changed, and what of it could not be taken back.

use db::{Id, Result, Tx, record, values};
use network::Import;

record! {
    /// Something that an import changed.
    #[derive(Debug, Clone)]
    pub struct Changed {
        /// `organisation`, `person` …
        pub object_type: String,
        /// Its key
        pub object_id: String,
        /// What it is called
        pub title: String,
        /// What it was, as JSON
        pub before: String,
        /// Its version after the change
        pub version: Option<i64>,
    }
}

/// What an import changed and did not make itself.
pub async fn changes(tx: &mut Tx, import: Id<Import>) -> Result<Vec<Changed>> {
    tx.all(
        "SELECT c.object_type, c.object_id, c.title, c.before, c.version FROM import_changes c
         WHERE c.import_id = $1 AND c.before IS NOT NULL AND c.kept IS NULL
           AND NOT EXISTS (SELECT 1 FROM organisations o WHERE c.object_type = 'organisation' AND o.id = c.object_id AND o.import_id = $1)
           AND NOT EXISTS (SELECT 1 FROM people p WHERE c.object_type = 'person' AND p.id = c.object_id AND p.import_id = $1)
           AND NOT EXISTS (SELECT 1 FROM offices f WHERE c.object_type = 'office' AND f.id = c.object_id AND f.import_id = $1)
           AND NOT EXISTS (SELECT 1 FROM holdings h WHERE c.object_type = 'holding' AND h.id = c.object_id AND h.import_id = $1)
           AND NOT EXISTS (SELECT 1 FROM territories t WHERE c.object_type = 'territory' AND t.key = c.object_id AND t.import_id = $1)
         ORDER BY c.object_type, c.object_id",
        values![import],
    )
    .await
}

/// Notes what could not be taken back, and why.
pub async fn set_kept(tx: &mut Tx, import: Id<Import>, object_type: &str, object_id: &str, title: &str, why: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO import_changes (import_id, object_type, object_id, title, kept) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (import_id, object_type, object_id) DO UPDATE SET kept = excluded.kept",
        values![import, object_type, object_id, title, why],
    )
    .await?;
    Ok(())
}

record! {
    /// Something that was kept.
    #[derive(Debug, Clone)]
    pub struct Kept {
        /// `organisation`, `person` …
        pub object_type: String,
        /// Its key
        pub object_id: String,
        /// What it is called
        pub title: String,
        /// `edited` or `used`
        pub why: String,
    }
}

/// What could not be taken back; the first of it.
pub async fn kept(tx: &mut Tx, import: Id<Import>, limit: i64) -> Result<Vec<Kept>> {
    tx.all(
        "SELECT object_type, object_id, title, kept AS why FROM import_changes
         WHERE import_id = $1 AND kept IS NOT NULL ORDER BY object_type, title, object_id LIMIT $2",
        values![import, limit],
    )
    .await
}

/// How much could not be taken back.
pub async fn count_kept(tx: &mut Tx, import: Id<Import>) -> Result<i64> {
    tx.count("SELECT count(*) AS n FROM import_changes WHERE import_id = $1 AND kept IS NOT NULL", values![import]).await
}
