//! Files beside the database that only grow: what must not go with it, and must not come back with it.

use tokio::io::AsyncWriteExt;

use crate::{Error, Result, Shared};

/// What such a file in the data folder holds; nothing where there is none yet.
pub(crate) async fn read(app: &Shared, name: &str) -> Result<String> {
    match tokio::fs::read_to_string(app.config.data.join(name)).await {
        Ok(text) => Ok(text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
        Err(error) => Err(Error::internal(error)),
    }
}

/// Writes on at its end, and waits until it is on the disk.
pub(crate) async fn append(app: &Shared, name: &str, text: &str) -> Result<()> {
    if text.is_empty() {
        return Ok(());
    }
    let file = app.config.data.join(name);
    let mut open = tokio::fs::OpenOptions::new().append(true).create(true).mode(0o600).open(&file).await.map_err(Error::internal)?;
    open.write_all(text.as_bytes()).await.map_err(Error::internal)?;
    open.sync_all().await.map_err(Error::internal)
}
