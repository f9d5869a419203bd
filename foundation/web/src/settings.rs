//! Few settings of the installation as a whole, each a name and a text.

use db::{Result, Tx, values};

/// When the mailbox was read last.
pub const MAILBOX_READ: &str = "mailbox_read";

/// Why it was not: the last word of a text key, and what the server said.
pub const MAILBOX_PROBLEM: &str = "mailbox_problem";

/// The setting of this name.
pub async fn get(tx: &mut Tx, name: &str) -> Result<Option<String>> {
    tx.row("SELECT value FROM settings WHERE name = $1", values![name]).await?.map(|row| row.get("value")).transpose()
}

/// Sets it.
pub async fn set(tx: &mut Tx, name: &str, value: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        values![name, value],
    )
    .await?;
    Ok(())
}

/// Takes it away.
pub async fn clear(tx: &mut Tx, name: &str) -> Result<()> {
    tx.execute("DELETE FROM settings WHERE name = $1", values![name]).await?;
    Ok(())
}
