//! What the record of processing activities says of a unit.

use accounts::Unit;
use db::{Id, Result, Tx, record, values};

record! {
    /// A word with what it belongs to.
    #[derive(Debug, Clone)]
    pub struct Pair {
        /// What: a frame, a recipient
        pub what: String,
        /// To what: a purpose, fields
        pub of: String,
    }
}

/// Under which legal frames the unit works with people.
pub async fn frames(tx: &mut Tx, unit: Id<Unit>) -> Result<Vec<String>> {
    let rows = tx.rows("SELECT DISTINCT frame FROM participants WHERE unit_id = $1 ORDER BY frame", values![unit]).await?;
    rows.iter().map(|row| row.get("frame")).collect()
}

/// Fields of which something is known of anybody.
pub async fn fields(tx: &mut Tx, unit: Id<Unit>) -> Result<Vec<String>> {
    let rows = tx.rows("SELECT DISTINCT f.field FROM participants p JOIN facts f ON f.participant_id = p.id AND f.unit_id = $1 WHERE p.unit_id = $1 ORDER BY f.field", values![unit]).await?;
    rows.iter().map(|row| row.get("field")).collect()
}

/// Whether anything about anybody's health waits, has gone, or has come.
pub async fn has_health(tx: &mut Tx, unit: Id<Unit>) -> Result<bool> {
    let count = "SELECT (SELECT count(*) FROM health_statements s WHERE s.unit_id = $1)
              + (SELECT count(*) FROM arrived_facts f WHERE f.unit_id = $1 AND f.field = 'health') AS n";
    Ok(tx.count(count, values![unit]).await? > 0)
}

/// To whom something was passed on, and for what purpose.
pub async fn recipients(tx: &mut Tx, unit: Id<Unit>) -> Result<Vec<Pair>> {
    tx.all(
        "SELECT DISTINCT u.name || ', ' || o.name AS what, t.purpose AS of FROM transmissions t JOIN units u ON u.id = t.recipient_id
              JOIN organisations o ON o.id = u.organisation_id
         WHERE t.unit_id = $1 ORDER BY 1, 2",
        values![unit],
    )
    .await
}
