use std::{
    str::FromStr,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use sqlx::{
    ConnectOptions, Connection, PgPool, Postgres, Sqlite, SqlitePool, Transaction,
    migrate::{MigrateError, Migrator},
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::{Error, Result, Tx, news::News};

/// How long a writer waits for another writer before the answer is "busy".
const PATIENCE: Duration = Duration::from_secs(5);

/// The schema's history: one SQL text per step, understood by both databases, only forward.
pub(crate) static MIGRATIONS: Migrator = sqlx::migrate!("../../migrations");

/// A database: SQLite in a file, or PostgreSQL 15 and newer.
#[derive(Clone)]
pub struct Db {
    pub(crate) pools: Arc<Pools>,
    pub(crate) news: Arc<News>,
    /// How many statements have run
    ran: Arc<AtomicU64>,
}

/// Which database it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// SQLite, embedded
    Sqlite,
    /// PostgreSQL, or an engine that speaks its protocol
    Postgres,
}

pub(crate) enum Pools {
    /// SQLite allows one writer: one connection writes, several read what was committed.
    Sqlite {
        write: SqlitePool,
        read: SqlitePool,
    },
    Postgres {
        pool: PgPool,
        url: String,
    },
}

pub(crate) enum Open {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Db {
    /// Opens `sqlite:FILE` (made when missing) or `postgres://…`, and brings its schema up to date.
    ///
    /// # Errors
    /// [`Error::Unusable`] with a sentence for an address of another kind, for a database that was made by a newer program, and for a PostgreSQL
    /// database whose text order is not C (order is decided by the program; a second order in the database would disagree).
    pub async fn open(url: &str) -> Result<Db> {
        let db = Self::connect(url).await?;
        db.migrate().await?;
        Ok(db)
    }

    /// The same, but leaves the database as it is: for a look at what it holds before anything is done to it.
    pub async fn connect(url: &str) -> Result<Db> {
        if url.starts_with("sqlite:") {
            Self::open_sqlite(url).await
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            Self::open_postgres(url).await
        } else {
            Err(Error::Unusable(format!("„{url}“: die Datenbank-Adresse beginnt mit sqlite: oder postgres://")))
        }
    }

    /// Whether there is no table in it at all.
    pub async fn is_blank(&self) -> Result<bool> {
        let tables: i64 = match &*self.pools {
            Pools::Sqlite { read, .. } => sqlx::query_scalar("SELECT count(*) FROM sqlite_schema").fetch_one(read).await?,
            Pools::Postgres { pool, .. } => {
                sqlx::query_scalar("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()").fetch_one(pool).await?
            }
        };
        Ok(tables == 0)
    }

    async fn open_sqlite(url: &str) -> Result<Db> {
        let options = SqliteConnectOptions::from_str(url)?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // FULL: what was acknowledged survives a power cut.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(PATIENCE)
            // 4 MB for the connection that writes, 2 for each of four that read. A map of the file (mmap_size) would make a list of 1,000 people a third faster, and is counted as the program's
            // memory for each connection: 220 MB instead of 150 while it imports.
            .pragma("cache_size", "-4000")
            // What is deleted is overwritten where its page is written anyway: a text on somebody's health does not stay in the file.
            .pragma("secure_delete", "FAST")
            // As many rows as an export asks for at once wait for whoever reads them: a handful at a time has two threads wait for each other.
            .row_buffer_size(512)
            .optimize_on_close(true, 400);
        let pool = |connections| {
            SqlitePoolOptions::new().max_connections(connections).acquire_timeout(PATIENCE).after_release(|connection, _| {
                Box::pin(async move {
                    // On a full disk SQLite itself ends the transaction, and sqlx counts on without it: such a connection begins none any more.
                    connection.ping().await?;
                    Ok(!connection.is_in_transaction())
                })
            })
        };
        let write = pool(1).connect_with(options.clone()).await?;
        // A connection that only reads cannot note what it would optimise: its end would fail, be over later than that of the one that writes, and leave
        // the journal behind.
        let read = pool(4).connect_with(options.read_only(true).pragma("cache_size", "-2000").optimize_on_close(false, None)).await?;
        Ok(Db { pools: Arc::new(Pools::Sqlite { write, read }), news: Arc::new(News::new()), ran: Arc::default() })
    }

    async fn open_postgres(url: &str) -> Result<Db> {
        // Each time a plan of its own: filters that are not set fall away, and it is known how common a word is that is looked for.
        // Compiling a statement (jit) takes 30 to 50 ms where all else of it takes 10: no page of ours asks long enough for that to pay.
        // What is read often lies in memory or on a disk without a needle, where going to a row costs little more than reading on: with the default of 4 a
        // list of 1,000 people read all 50,000 first (75 ms instead of 33).
        // A table is read from its beginning, wherever somebody else is reading it: whoever asks again is not shown other rows.
        let options = PgConnectOptions::from_str(url)?.options([
            ("plan_cache_mode", "force_custom_plan"),
            ("jit", "off"),
            ("random_page_cost", "1.1"),
            ("synchronize_seqscans", "off"),
        ]);
        let pool = PgPoolOptions::new().max_connections(8).acquire_timeout(PATIENCE).connect_with(options).await?;
        let collation: String =
            sqlx::query_scalar("SELECT datcollate FROM pg_database WHERE datname = current_database()").fetch_one(&pool).await?;
        if !matches!(collation.as_str(), "C" | "POSIX" | "C.UTF-8" | "C.utf8") {
            return Err(Error::Unusable(format!(
                "Diese PostgreSQL-Datenbank sortiert nach „{collation}“; Nahtstelle braucht C. Anlegen mit: \
                 CREATE DATABASE nahtstelle TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C';"
            )));
        }
        Ok(Db { pools: Arc::new(Pools::Postgres { pool, url: url.to_owned() }), news: Arc::new(News::new()), ran: Arc::default() })
    }

    /// Brings the schema up to date.
    ///
    /// # Errors
    /// [`Error::Unusable`] for a database that was made by a newer program.
    pub async fn migrate(&self) -> Result<()> {
        let done = match &*self.pools {
            Pools::Sqlite { write, .. } => MIGRATIONS.run(write).await,
            Pools::Postgres { pool, .. } => MIGRATIONS.run(pool).await,
        };
        done.map_err(|error| match error {
            MigrateError::VersionMissing(step) => Error::Unusable(format!(
                "Diese Datenbank hat ein neueres Programm angelegt: den Schritt {step} ihres Aufbaus kennt dieses nicht. \
                 Starten Sie das neuere Programm, oder holen Sie eine Sicherung von vorher zurück."
            )),
            error => Error::Unusable(format!("Die Datenbank passt nicht zu diesem Programm: {error}")),
        })?;
        // The one seam where the databases differ: how compounds are found. Idempotent, so it runs at every start.
        match &*self.pools {
            Pools::Sqlite { write, .. } => {
                sqlx::raw_sql(include_str!("../../../migrations/only/sqlite.sql")).execute(write).await?;
            }
            Pools::Postgres { pool, .. } => {
                sqlx::raw_sql(include_str!("../../../migrations/only/postgres.sql")).execute(pool).await?;
            }
        }
        Ok(())
    }

    /// Which database it is.
    pub fn engine(&self) -> Engine {
        match &*self.pools {
            Pools::Sqlite { .. } => Engine::Sqlite,
            Pools::Postgres { .. } => Engine::Postgres,
        }
    }

    /// How many statements have run since it was opened, whoever asked for them: the work that an answer took, a failure too, is what came in between.
    pub fn statements(&self) -> u64 {
        self.ran.load(Ordering::Relaxed)
    }

    pub(crate) fn runs(&self) {
        self.ran.fetch_add(1, Ordering::Relaxed);
    }

    /// A transaction that sees one state of the data and cannot write.
    pub fn read(&self) -> Tx {
        Tx::new(self.clone(), false)
    }

    /// A transaction that may write.
    pub fn write(&self) -> Tx {
        Tx::new(self.clone(), true)
    }

    pub(crate) async fn begin(&self, writes: bool) -> Result<Open> {
        Ok(match (&*self.pools, writes) {
            (Pools::Sqlite { write, .. }, true) => Open::Sqlite(write.begin_with("BEGIN IMMEDIATE").await?),
            (Pools::Sqlite { read, .. }, false) => Open::Sqlite(read.begin().await?),
            (Pools::Postgres { pool, .. }, writes) => {
                let begun =
                    if writes { pool.begin().await } else { pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await };
                match begun {
                    Ok(tx) => Open::Postgres(tx),
                    Err(sqlx::Error::PoolTimedOut) => return Err(in_vain(pool).await),
                    Err(error) => return Err(error.into()),
                }
            }
        })
    }

    /// Lets the planner look at the data again, after much of it has changed.
    pub async fn analyze(&self) -> Result<()> {
        match &*self.pools {
            Pools::Sqlite { write, .. } => {
                sqlx::query("ANALYZE").execute(write).await?;
            }
            Pools::Postgres { pool, .. } => {
                sqlx::query("ANALYZE").execute(pool).await?;
            }
        }
        Ok(())
    }

    /// Waits for running statements and closes all connections.
    pub async fn close(&self) {
        match &*self.pools {
            Pools::Sqlite { write, read } => {
                read.close().await;
                write.close().await;
            }
            Pools::Postgres { pool, .. } => pool.close().await,
        }
    }
}

/// Why the pool has waited in vain: whether all its connections are at work, or there is no server to connect to.
async fn in_vain(pool: &PgPool) -> Error {
    match pool.connect_options().connect().await {
        Ok(_) => Error::Busy,
        Err(error) => error.into(),
    }
}
