//! Few settings of the installation as a whole, each a name and a text.

use db::{Result, Tx, values};

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
