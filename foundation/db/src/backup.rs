use std::path::Path;

use crate::{Db, Error, Result, connect::Pools};

impl Db {
    /// Writes a copy of the whole database to `file` while the program runs. Nobody but the file's owner may read it.
    ///
    /// SQLite: `VACUUM INTO`, a consistent copy without free pages. PostgreSQL: `pg_dump` in its custom format, from the machine's own binaries.
    ///
    /// # Errors
    /// [`Error::Unusable`] with a sentence when the file exists or cannot be written, or when `pg_dump` is missing or fails.
    pub async fn backup(&self, file: &Path) -> Result<()> {
        let target = file.display().to_string();
        // Made before it is filled, so that it has its rights from the first byte on; `VACUUM INTO` takes an empty file.
        let made = tokio::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(file).await;
        made.map_err(|error| match error.kind() {
            std::io::ErrorKind::AlreadyExists => Error::Unusable(format!("„{target}“ gibt es schon; eine Sicherung überschreibt nichts.")),
            _ => Error::Unusable(format!("„{target}“ lässt sich nicht schreiben: {error}")),
        })?;
        let done = match &*self.pools {
            Pools::Sqlite { read, .. } => sqlx::query("VACUUM INTO $1").bind(&target).execute(read).await.map(drop).map_err(Error::from),
            Pools::Postgres { url, .. } => tool("pg_dump", &["--format=custom", "--file", &target, "--dbname", url]).await.map(drop),
        };
        if done.is_err() {
            // Half a backup is worse than none. That it cannot be removed changes nothing about what is told.
            let _ = tokio::fs::remove_file(file).await;
        }
        done
    }
}

/// Runs one of PostgreSQL's programs, gives what it printed, and turns its failure into a sentence.
pub(crate) async fn tool(program: &str, arguments: &[&str]) -> Result<String> {
    let output = tokio::process::Command::new(program).args(arguments).output().await.map_err(|error| {
        Error::Unusable(format!("{program} lässt sich nicht starten ({error}); es gehört zum Paket postgresql-client."))
    })?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(Error::Unusable(format!("{program}: {}", String::from_utf8_lossy(&output.stderr).trim())))
}
