use std::path::Path;

use tokio::process::Command;

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
            Pools::Postgres { url, .. } => run(tool("pg_dump", &["--format=custom", "--file", &target], Some(url))).await.map(drop),
        };
        if done.is_err() {
            // Half a backup is worse than none. That it cannot be removed changes nothing about what is told.
            let _ = tokio::fs::remove_file(file).await;
        }
        done
    }
}

/// One of PostgreSQL's programs, on the database of this address. The password goes by the environment, which other users cannot read; arguments are
/// there for everybody to see, in `ps`.
pub(crate) fn tool(program: &str, arguments: &[&str], url: Option<&str>) -> Command {
    let mut command = Command::new(program);
    if let Some(url) = url {
        let (url, password) = without_password(url);
        command.args(["--dbname", &url]);
        if let Some(password) = password {
            command.env("PGPASSWORD", password);
        }
    }
    command.args(arguments);
    command
}

/// Runs it, gives what it printed, and turns its failure into a sentence.
pub(crate) async fn run(mut command: Command) -> Result<String> {
    let program = command.as_std().get_program().to_string_lossy().into_owned();
    let output = command.output().await.map_err(|error| {
        Error::Unusable(format!("{program} lässt sich nicht starten ({error}); es gehört zum Paket postgresql-client."))
    })?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(Error::Unusable(format!("{program}: {}", String::from_utf8_lossy(&output.stderr).trim())))
}

/// The same address without its password, and the password: before the `@` or as a parameter, percent-encoded as addresses are.
fn without_password(url: &str) -> (String, Option<String>) {
    let (base, query) = url.split_once('?').unwrap_or((url, ""));
    let mut password = None;
    let (scheme, rest) = base.split_once("://").unwrap_or(("postgres", base));
    let (authority, path) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
    let authority = match authority.rsplit_once('@') {
        Some((user, host)) => match user.split_once(':') {
            Some((name, secret)) => {
                password = Some(decoded(secret));
                format!("{name}@{host}")
            }
            None => authority.to_owned(),
        },
        None => authority.to_owned(),
    };
    let mut kept = Vec::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        match pair.strip_prefix("password=") {
            Some(secret) => password = Some(decoded(secret)),
            None => kept.push(pair),
        }
    }
    let query = if kept.is_empty() { String::new() } else { format!("?{}", kept.join("&")) };
    (format!("{scheme}://{authority}{path}{query}"), password)
}

/// `%40` is `@`.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = tail.get(..2).and_then(|two| std::str::from_utf8(two).ok()).and_then(|two| u8::from_str_radix(two, 16).ok());
        match (first, hex) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_taken_out_of_an_address_wherever_it_stands() {
        let cases = [
            (
                "postgres://nahtstelle:geheim@db:5432/netz?sslmode=require",
                "postgres://nahtstelle@db:5432/netz?sslmode=require",
                Some("geheim"),
            ),
            ("postgres://nahtstelle:p%40ss%3Aw%C3%B6rt@db/netz", "postgres://nahtstelle@db/netz", Some("p@ss:wört")),
            ("postgresql://db/netz?user=n&password=100%25&host=/run", "postgresql://db/netz?user=n&host=/run", Some("100%")),
            ("postgres:///netz?host=/run", "postgres:///netz?host=/run", None),
            ("postgres://nahtstelle@db/netz", "postgres://nahtstelle@db/netz", None),
        ];
        for (url, shown, password) in cases {
            assert_eq!(without_password(url), (shown.to_owned(), password.map(str::to_owned)), "{url}");
        }
    }

    #[test]
    fn what_a_tool_is_started_with_does_not_show_the_password() {
        for program in ["pg_dump", "pg_restore"] {
            let command = tool(program, &["--format=custom"], Some("postgres://nahtstelle:geheim@db/netz?password=geheim"));
            let command = command.as_std();
            assert!(command.get_args().all(|argument| !argument.to_string_lossy().contains("geheim")), "{command:?}");
            let secret = command.get_envs().find(|(name, _)| *name == "PGPASSWORD").and_then(|(_, value)| value);
            assert_eq!(secret, Some("geheim".as_ref()));
        }
    }
}
