use jiff::{Timestamp, civil::Date};
use sqlx::{Row as _, postgres::PgRow, sqlite::SqliteRow};

use crate::{Error, Id, Result};

/// A row that a statement gave.
pub enum Row {
    #[doc(hidden)]
    Sqlite(SqliteRow),
    #[doc(hidden)]
    Postgres(PgRow),
}

/// A type that a column can be read as.
pub trait Column: Sized {
    /// Reads the column, or says why it cannot be.
    fn read(row: &Row, name: &str) -> Result<Self>;
}

/// A struct that is read from a row; made by [`crate::record!`].
pub trait Record: Sized {
    /// Reads all fields.
    fn read(row: &Row) -> Result<Self>;
}

impl Row {
    /// The column of this name.
    pub fn get<T: Column>(&self, name: &str) -> Result<T> {
        T::read(self, name)
    }
}

macro_rules! native {
    ($($kind:ty),*) => {$(
        impl Column for $kind {
            fn read(row: &Row, name: &str) -> Result<Self> {
                Ok(match row {
                    // An expression has no declared type in SQLite, so its kind is not compared.
                    Row::Sqlite(row) => row.try_get_unchecked(name)?,
                    Row::Postgres(row) => row.try_get(name)?,
                })
            }
        }
        impl Column for Option<$kind> {
            fn read(row: &Row, name: &str) -> Result<Self> {
                Ok(match row {
                    Row::Sqlite(row) => row.try_get_unchecked(name)?,
                    Row::Postgres(row) => row.try_get(name)?,
                })
            }
        }
    )*};
}
native!(String, i64, f64, bool, Vec<u8>);

/// Columns that are stored as another kind and parsed; what does not parse is an error, never a default.
macro_rules! parsed {
    ([$($generic:ident)?] $kind:ty, $stored:ty, $parse:expr) => {
        impl<$($generic)?> Column for $kind {
            fn read(row: &Row, name: &str) -> Result<Self> {
                let stored: $stored = row.get(name)?;
                ($parse)(stored).map_err(|error| unreadable(name, error))
            }
        }
        impl<$($generic)?> Column for Option<$kind> {
            fn read(row: &Row, name: &str) -> Result<Self> {
                let stored: Option<$stored> = row.get(name)?;
                stored.map($parse).transpose().map_err(|error| unreadable(name, error))
            }
        }
    };
}
parsed!([T] Id<T>, String, |text: String| text.parse::<Id<T>>());
parsed!([] Timestamp, i64, Timestamp::from_millisecond);
parsed!([] Date, String, |text: String| text.parse::<Date>());

fn unreadable(name: &str, error: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::Other(sqlx::Error::ColumnDecode { index: name.to_owned(), source: Box::new(error) })
}
