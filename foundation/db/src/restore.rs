use std::path::Path;

use sqlx::{AssertSqlSafe, Row as _, Sqlite, SqliteConnection, SqlitePool, Transaction, sqlite::SqliteConnectOptions};

use crate::{
    Db, Error, Result, Tx,
    backup::{run as run_tool, tool},
    connect::{MIGRATIONS, Open, Pools},
};

impl Db {
    /// Replaces everything in the database by what a backup holds, and gives the transaction in which that happens: what belongs to it, such as
    /// ending sessions, is done in the same one, and nothing has happened before its commit.
    ///
    /// SQLite: all rows go and those of the backup come, in one transaction, so other processes may go on reading. `scratch` is a file that does not
    /// exist: there a copy of the backup is brought up to date first; the caller removes it.
    /// PostgreSQL: `pg_restore` does it in a transaction of its own, which is over when this returns.
    ///
    /// # Errors
    /// [`Error::Unusable`] with a sentence for a file that is no backup of this program or one of a newer program; then nothing was changed.
    pub async fn restore(&self, file: &Path, scratch: &Path) -> Result<Tx> {
        if !file.is_file() {
            return Err(Error::Unusable(format!("„{}“ gibt es nicht.", file.display())));
        }
        match &*self.pools {
            Pools::Sqlite { write, .. } => {
                bring_up_to_date(file, scratch).await?;
                Ok(Tx::begun(self.clone(), Open::Sqlite(replace(write, scratch).await?)))
            }
            Pools::Postgres { url, .. } => {
                let name = file.display().to_string();
                known_to_us(dumped_version(&name).await?, &name)?;
                let options = ["--clean", "--if-exists", "--single-transaction", "--no-owner", "--no-privileges", "--exit-on-error"];
                run_tool(tool("pg_restore", &[&options[..], &[&name]].concat(), Some(url))).await?;
                self.migrate().await?;
                Ok(self.write())
            }
        }
    }
}

/// A backup of an older program gets today's tables and columns, in a copy of its own.
async fn bring_up_to_date(file: &Path, scratch: &Path) -> Result<()> {
    let no_backup = |_| Error::Unusable(format!("„{}“ ist keine Sicherung dieses Programms.", file.display()));
    // Immutable: a backup may lie on a medium that cannot be written, and has no journal beside it.
    let options = SqliteConnectOptions::new().filename(file).immutable(true).read_only(true);
    let pool = SqlitePool::connect_with(options).await.map_err(no_backup)?;
    let version: i64 = sqlx::query_scalar("SELECT coalesce(max(version), 0) FROM _sqlx_migrations WHERE success")
        .fetch_one(&pool)
        .await
        .map_err(no_backup)?;
    let sound: String = sqlx::query_scalar("PRAGMA integrity_check(1)").fetch_one(&pool).await.map_err(no_backup)?;
    pool.close().await;
    known_to_us(Some(version), &file.display().to_string())?;
    if sound != "ok" {
        return Err(Error::Unusable(format!("„{}“ ist beschädigt: {sound}", file.display())));
    }
    let copied = tokio::fs::copy(file, scratch).await;
    copied.map_err(|error| Error::Unusable(format!("„{}“ lässt sich nicht kopieren: {error}", file.display())))?;
    let copy = Db::open(&format!("sqlite:{}", scratch.display())).await?;
    copy.close().await;
    Ok(())
}

/// All rows go, those of the other file come. References may dangle until the end.
async fn replace(write: &SqlitePool, from: &Path) -> Result<Transaction<'static, Sqlite>> {
    // There is one writing connection, so the transaction below finds the other file on it.
    sqlx::query("ATTACH DATABASE $1 AS backup").bind(from.display().to_string()).execute(write).await?;
    let mut tx = write.begin_with("BEGIN IMMEDIATE").await?;
    sqlx::query("PRAGMA defer_foreign_keys = ON").execute(&mut *tx).await?;
    // search_index_things, the list of words and their shadow tables follow search_entries by their triggers.
    let tables: Vec<String> = sqlx::query_scalar(
        "SELECT name FROM main.sqlite_schema
         WHERE type = 'table' AND name NOT LIKE 'sqlite@_%' ESCAPE '@' AND name NOT LIKE 'search@_index%' ESCAPE '@' AND name <> '_sqlx_migrations'",
    )
    .fetch_all(&mut *tx)
    .await?;
    for table in &tables {
        run(&mut tx, format!("DELETE FROM main.{table}")).await?;
    }
    for table in &tables {
        let columns = columns(&mut tx, table).await?;
        run(&mut tx, format!("INSERT INTO main.{table} ({columns}) SELECT {columns} FROM backup.{table}")).await?;
    }
    Ok(tx)
}

async fn columns(tx: &mut SqliteConnection, table: &str) -> Result<String> {
    let rows = sqlx::query("SELECT name FROM pragma_table_info($1) ORDER BY cid").bind(table).fetch_all(tx).await?;
    let names: Vec<String> = rows.iter().map(|row| row.try_get("name")).collect::<std::result::Result<_, _>>()?;
    Ok(names.join(", "))
}

/// The names in the statement come from our own schema.
async fn run(tx: &mut SqliteConnection, sql: String) -> Result<()> {
    sqlx::query(AssertSqlSafe(sql)).execute(tx).await?;
    Ok(())
}

/// The schema's version in a file of `pg_dump`: the highest in the rows of its table of migrations.
async fn dumped_version(file: &str) -> Result<Option<i64>> {
    let rows = run_tool(tool("pg_restore", &["--data-only", "--table=_sqlx_migrations", "--file=-", file], None)).await?;
    let versions = rows.lines().skip_while(|line| !line.starts_with("COPY ")).skip(1).take_while(|line| *line != "\\.");
    Ok(versions.filter_map(|line| line.split('\t').next()?.parse::<i64>().ok()).max())
}

/// A schema that this program made, or one that it can bring up to date.
fn known_to_us(version: Option<i64>, file: &str) -> Result<()> {
    let newest = MIGRATIONS.iter().map(|migration| migration.version).max().unwrap_or(0);
    match version {
        Some(version) if version > newest => Err(Error::Unusable(format!("„{file}“ stammt von einer neueren Fassung des Programms."))),
        Some(1..) => Ok(()),
        _ => Err(Error::Unusable(format!("„{file}“ ist keine Sicherung dieses Programms."))),
    }
}
