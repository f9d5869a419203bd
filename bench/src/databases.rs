//! Where is measured: a new SQLite database in a temporary folder, and a new PostgreSQL database on the server that is named.

use std::{
    error::Error,
    path::Path,
    str::FromStr,
    sync::atomic::{AtomicU32, Ordering},
};

use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, postgres::PgConnectOptions};
use tempfile::TempDir;

/// Names the maintenance database of a server on which databases may be made; the tests use the same one.
const SERVER: &str = "NAHTSTELLE_TEST_POSTGRES";

/// A database of a benchmark; gone when the benchmark is over.
pub struct Place {
    /// "SQLite" or "PostgreSQL"
    pub name: &'static str,
    /// Its address.
    pub url: String,
    folder: TempDir,
    /// The server, when a database on it has to be dropped.
    server: Option<(String, String)>,
}

impl Place {
    /// A new database of each kind that can be had, or of the kind of the address that is given: `sqlite:` for SQLite, or a PostgreSQL server.
    pub async fn all(url: Option<&str>) -> Result<Vec<Self>, Box<dyn Error>> {
        let server = std::env::var(SERVER).ok();
        Ok(match (url, server) {
            (Some(url), _) if url.starts_with("sqlite:") => vec![Self::sqlite()?],
            (Some(url), _) => vec![Self::postgres(url).await?],
            (None, Some(server)) => vec![Self::sqlite()?, Self::postgres(&server).await?],
            (None, None) => {
                println!("Without {SERVER} only SQLite is measured: eval \"$(.ci/postgres start)\" starts a server.\n");
                vec![Self::sqlite()?]
            }
        })
    }

    /// A new SQLite database.
    pub fn sqlite() -> Result<Self, Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let url = format!("sqlite:{}", folder.path().join("bench.sqlite").display());
        Ok(Self { name: "SQLite", url, folder, server: None })
    }

    async fn postgres(server: &str) -> Result<Self, Box<dyn Error>> {
        static COUNTER: AtomicU32 = AtomicU32::new(0);
        let name = format!("nahtstelle_bench_{}_{}", std::process::id(), COUNTER.fetch_add(1, Ordering::SeqCst));
        on_server(server, format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await?;
        on_server(server, format!("CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'")).await?;
        let (start, query) = server.split_once('?').map_or((server, String::new()), |(start, query)| (start, format!("?{query}")));
        let (scheme, rest) = start.split_once("://").ok_or("the server's address begins with postgres://")?;
        let host = rest.split_once('/').map_or(rest, |(host, _)| host);
        let url = format!("{scheme}://{host}/{name}{query}");
        Ok(Self { name: "PostgreSQL", url, folder: tempfile::tempdir()?, server: Some((server.to_owned(), name)) })
    }

    /// Another new database of the same kind.
    pub async fn beside(&self) -> Result<Self, Box<dyn Error>> {
        match &self.server {
            Some((server, _)) => Self::postgres(server).await,
            None => Self::sqlite(),
        }
    }

    /// A folder for files of this benchmark.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The database goes.
    pub async fn drop(self) -> Result<(), Box<dyn Error>> {
        if let Some((server, name)) = &self.server {
            on_server(server, format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await?;
        }
        Ok(())
    }
}

async fn on_server(server: &str, sql: String) -> Result<(), Box<dyn Error>> {
    let mut connection = PgConnection::connect_with(&PgConnectOptions::from_str(server)?).await?;
    connection.execute(AssertSqlSafe(sql)).await?;
    Ok(connection.close().await?)
}
