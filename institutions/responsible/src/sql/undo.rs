//! Taking back topics that an import made; see [`territories::sql::undo`].

use db::{Id, Result, Tx, values};
use network::Import;
use territories::sql::undo::Made;

/// Topics of an import that nothing needs.
pub async fn topics(tx: &mut Tx, import: Id<Import>) -> Result<Vec<Made>> {
    tx.all(
        "SELECT t.id, t.name AS title, CAST(CASE WHEN t.version = 1 THEN 1 ELSE 0 END AS BIGINT) AS untouched FROM topics t
         WHERE t.import_id = $1
           AND NOT EXISTS (SELECT 1 FROM organisation_topics ot WHERE ot.topic_id = t.id)
           AND NOT EXISTS (SELECT 1 FROM responsibilities r WHERE r.topic_id = t.id)
           AND NOT EXISTS (SELECT 1 FROM topics p WHERE p.parent_id = t.id) ORDER BY t.id",
        values![import],
    )
    .await
}

/// Removes a topic.
pub async fn delete_topic(tx: &mut Tx, id: &str) -> Result<()> {
    tx.execute("DELETE FROM topics WHERE id = $1", values![id]).await?;
    Ok(())
}

/// Topics that were kept because something needs them.
pub async fn kept_topics(tx: &mut Tx, import: Id<Import>) -> Result<Vec<Made>> {
    tx.all("SELECT id, name AS title, CAST(1 AS BIGINT) AS untouched FROM topics WHERE import_id = $1 ORDER BY id", values![import]).await
}
