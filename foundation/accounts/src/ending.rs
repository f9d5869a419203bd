//! What ends by itself, and what must stay ended.

use db::{Result, Tx, values};
use jiff::Timestamp;

/// Ends all sessions, and takes back all links by which somebody signs in. After a restore, what was ended or used since the backup must not come
/// alive again; a link for "Stimmt noch" may.
pub async fn end_everything(tx: &mut Tx, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE sessions SET ended_at = $1 WHERE ended_at IS NULL", values![now]).await?;
    tx.execute("UPDATE links SET revoked_at = $1 WHERE kind <> 'confirmation' AND used_at IS NULL AND revoked_at IS NULL", values![now])
        .await?;
    Ok(())
}

/// Forgets kept forms that are out of date now, and sessions and links that were over before `before`.
pub async fn forget_ended(tx: &mut Tx, now: Timestamp, before: Timestamp) -> Result<()> {
    tx.execute("DELETE FROM kept_forms WHERE expires_at <= $1", values![now]).await?;
    tx.execute("DELETE FROM sessions WHERE expires_at < $1 OR ended_at < $1", values![before]).await?;
    // A link for an address without an account opens nothing, and is only there because it takes the same time to make.
    tx.execute(
        "DELETE FROM links WHERE expires_at < $1 OR (kind = 'sign_in' AND account_id IS NULL AND expires_at < $2)",
        values![before, now],
    )
    .await?;
    Ok(())
}
