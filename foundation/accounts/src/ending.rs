//! What ends by itself, and what must stay ended.

use db::{Id, Result, Tx, values};
use jiff::{Timestamp, civil::Date};

use crate::{Account, sql::AccountRow};

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

/// Ends an account at once, with its sessions, links, kept forms and roles, and with those who stand in for it; `false` when it has ended already.
pub async fn end_account(tx: &mut Tx, account: Id<Account>, at: Timestamp, today: Date) -> Result<bool> {
    let done = tx
        .execute("UPDATE accounts SET ended_at = $2, version = version + 1 WHERE id = $1 AND ended_at IS NULL", values![account, at])
        .await?;
    tx.execute("UPDATE sessions SET ended_at = $2 WHERE account_id = $1 AND ended_at IS NULL", values![account, at]).await?;
    tx.execute("UPDATE links SET revoked_at = $2 WHERE account_id = $1 AND used_at IS NULL AND revoked_at IS NULL", values![account, at])
        .await?;
    tx.execute("DELETE FROM kept_forms WHERE account_id = $1", values![account]).await?;
    // What would begin today or later never was; the rest ended yesterday.
    tx.execute("DELETE FROM roles WHERE (account_id = $1 OR deputy_for = $1) AND from_day >= $2", values![account, today]).await?;
    tx.execute(
        "UPDATE roles SET until_day = $2, version = version + 1 WHERE (account_id = $1 OR deputy_for = $1) AND (until_day IS NULL OR until_day > $2)",
        values![account, today.yesterday().unwrap_or(today)],
    )
    .await?;
    Ok(done == 1)
}

/// Accounts that ended before a moment and are to be erased.
pub async fn to_erase(tx: &mut Tx, before: Timestamp) -> Result<Vec<AccountRow>> {
    tx.all("SELECT * FROM accounts WHERE ended_at < $1 AND erased_at IS NULL ORDER BY id", values![before]).await
}

/// Accounts that are noted as ended and are not: they came back with a backup.
pub async fn came_back(tx: &mut Tx) -> Result<Vec<AccountRow>> {
    tx.all(
        "SELECT a.* FROM accounts a JOIN erasures e ON e.object_id = a.id AND e.object_type = 'account' WHERE a.ended_at IS NULL ORDER BY a.id",
        &[],
    )
    .await
}

/// Puts `word` in the place of the name, the key in that of the address, and takes the second factor away. The row stays: the log names its key.
pub async fn erase_account(tx: &mut Tx, account: Id<Account>, word: &str, now: Timestamp) -> Result<()> {
    tx.execute(
        "UPDATE accounts SET name = $2, email = id, email_search = id, totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL,
                failed_codes = 0, locked_until = NULL, erased_at = $3, version = version + 1
         WHERE id = $1",
        values![account, word, now],
    )
    .await?;
    tx.execute("DELETE FROM sessions WHERE account_id = $1", values![account]).await?;
    tx.execute("DELETE FROM links WHERE account_id = $1", values![account]).await?;
    Ok(())
}
