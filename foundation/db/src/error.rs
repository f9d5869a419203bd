use sqlx::error::ErrorKind;

/// What a database call may end in.
#[derive(Debug)]
pub enum Error {
    /// A UNIQUE, CHECK, NOT NULL or foreign key constraint; the text names it as the database does, see [`Error::is_taken`].
    Violated {
        /// Which kind of constraint it was.
        kind: Violation,
        /// The constraint as the database names it.
        detail: String,
    },
    /// Somebody else holds the lock for longer than we wait; nothing was written.
    Busy,
    /// The disk is full; nothing was written.
    Full,
    /// The database cannot be reached; only when this was a commit may something have been written.
    Away,
    /// The database is one that we refuse to use, with the sentence that says why and what to do.
    Unusable(String),
    /// Anything else.
    Other(sqlx::Error),
}

/// Which kind of constraint was violated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Violation {
    /// UNIQUE or PRIMARY KEY
    Unique,
    /// A row that is referred to is missing, or still referred to.
    Reference,
    /// CHECK or NOT NULL
    Check,
}

/// The result of a database call.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// Whether `columns` of `table` were to be unique and are not.
    ///
    /// SQLite names the columns (`table.a, table.b`), PostgreSQL the constraint (`table_a_b_key`, or `table_pkey`).
    pub fn is_taken(&self, table: &str, columns: &[&str]) -> bool {
        let Error::Violated { kind: Violation::Unique, detail } = self else { return false };
        let sqlite = columns.iter().map(|c| format!("{table}.{c}")).collect::<Vec<_>>().join(", ");
        let postgres = format!("{table}_{}_key", columns.join("_"));
        detail.ends_with(&sqlite) || *detail == postgres || (columns == ["id"] && *detail == format!("{table}_pkey"))
    }

    /// Whether a row is still referred to, or refers to something that is not there.
    pub fn is_reference(&self) -> bool {
        matches!(self, Error::Violated { kind: Violation::Reference, .. })
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::PoolTimedOut => return Error::Busy,
            sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => return Error::Away,
            _ => {}
        }
        let Some(database) = error.as_database_error() else { return Error::Other(error) };
        let code = database.code().unwrap_or_default().into_owned();
        // SQLite's extended result codes keep the primary code in the low byte: 5 BUSY, 6 LOCKED, 13 FULL.
        let primary = code.parse::<u32>().ok().filter(|_| database.try_downcast_ref::<sqlx::sqlite::SqliteError>().is_some());
        match primary.map(|code| code & 0xff) {
            Some(5 | 6) => return Error::Busy,
            Some(13) => return Error::Full,
            _ => {}
        }
        match code.as_str() {
            // PostgreSQL: serialization_failure, deadlock_detected, lock_not_available
            "40001" | "40P01" | "55P03" => return Error::Busy,
            // PostgreSQL: disk_full
            "53100" => return Error::Full,
            // PostgreSQL: too_many_connections, admin_shutdown, crash_shutdown, cannot_connect_now, and what has to do with the connection
            "53300" | "57P01" | "57P02" | "57P03" | "08000" | "08001" | "08003" | "08004" | "08006" => return Error::Away,
            _ => {}
        }
        let kind = match database.kind() {
            ErrorKind::UniqueViolation => Violation::Unique,
            ErrorKind::ForeignKeyViolation => Violation::Reference,
            ErrorKind::NotNullViolation | ErrorKind::CheckViolation => Violation::Check,
            _ => return Error::Other(error),
        };
        let detail = database.constraint().unwrap_or(database.message()).to_owned();
        Error::Violated { kind, detail }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Error::Violated { detail, .. } => write!(f, "constraint violated: {detail}"),
            Error::Busy => f.write_str("the database is busy"),
            Error::Full => f.write_str("the disk is full"),
            Error::Away => f.write_str("the database cannot be reached"),
            Error::Unusable(why) => f.write_str(why),
            Error::Other(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Other(error) => Some(error),
            _ => None,
        }
    }
}
