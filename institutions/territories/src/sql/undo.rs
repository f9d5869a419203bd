//! Taking back what an import made. A thing is taken back when it is as the import left it and nothing else needs it.
//!
//! Whether it is as it was left, its version says: 1, or the one that the import itself noted when a later row of the file added to it.

use db::{Id, Result, Tx, record, values};

use crate::Import;

record! {
    /// Something that an import made.
    #[derive(Debug, Clone)]
    pub struct Made {
        /// Key
        pub id: String,
        /// What it is called
        pub title: String,
        /// 1 when it is as the import left it
        pub untouched: i64,
    }
}

/// Takes back postal codes.
pub async fn codes(tx: &mut Tx, import: Id<Import>) -> Result<u64> {
    tx.execute("DELETE FROM postal_codes WHERE import_id = $1", values![import]).await
}

/// Takes back outlines that no other import has changed since.
pub async fn outlines(tx: &mut Tx, import: Id<Import>) -> Result<u64> {
    tx.execute("DELETE FROM outlines WHERE import_id = $1 AND version = 1", values![import]).await
}

/// Takes back territories of a kind that nobody has changed and nothing needs.
pub async fn territories(tx: &mut Tx, import: Id<Import>, kind: &str) -> Result<u64> {
    tx.execute(
        "DELETE FROM territories WHERE import_id = $1 AND kind = $2
           AND (version = 1 OR version = (SELECT c.version FROM import_changes c WHERE c.import_id = $1 AND c.object_type = 'territory' AND c.object_id = territories.key))
           AND NOT EXISTS (SELECT 1 FROM territories p WHERE p.parent_key = territories.key)
           AND NOT EXISTS (SELECT 1 FROM territories a WHERE a.agency_key = territories.key)
           AND NOT EXISTS (SELECT 1 FROM postal_codes c WHERE c.territory_key = territories.key)
           AND NOT EXISTS (SELECT 1 FROM outlines l WHERE l.territory_key = territories.key)
           AND NOT EXISTS (SELECT 1 FROM network_territories n WHERE n.territory_key = territories.key)
           AND NOT EXISTS (SELECT 1 FROM organisation_territories o WHERE o.territory_key = territories.key)
           AND NOT EXISTS (SELECT 1 FROM responsibilities r WHERE r.territory_key = territories.key)
           AND NOT EXISTS (SELECT 1 FROM indicator_values v WHERE v.territory_key = territories.key)
           AND NOT EXISTS (SELECT 1 FROM statements s WHERE s.territory_key = territories.key)",
        values![import, kind],
    )
    .await
}

/// Territories that were kept.
pub async fn kept_territories(tx: &mut Tx, import: Id<Import>) -> Result<Vec<Made>> {
    tx.all(
        "SELECT key AS id, name AS title, CAST(CASE WHEN version = 1 THEN 1 ELSE 0 END AS BIGINT) AS untouched
         FROM territories WHERE import_id = $1 ORDER BY key",
        values![import],
    )
    .await
}
