//! One connection type for SQLite and PostgreSQL.
//!
//! A statement is one SQL text that both databases understand, with `$1` as its parameters. [`Db`] is the pool, [`Tx`] a
//! transaction that opens when it is first used, [`Value`] what goes in, [`Row`] what comes out, [`Id`] a typed key.

mod backup;
mod connect;
mod error;
mod id;
mod news;
mod restore;
mod row;
mod tx;
mod value;

pub use connect::{Db, Engine};
pub use error::{Error, Result, Violation};
pub use id::Id;
pub use row::{Column, Record, Row};
pub use tx::Tx;
pub use value::Value;

/// The parameters of a statement: `values![id, name]` is a `&[Value]`.
#[macro_export]
macro_rules! values {
    ($($value:expr),* $(,)?) => { &[$($crate::Value::from($value)),*] };
}

/// A struct that is read from a row, each field from the column of its name.
#[macro_export]
macro_rules! record {
    ($(#[$meta:meta])* $vis:vis struct $name:ident { $($(#[$field_meta:meta])* $field_vis:vis $field:ident : $kind:ty),* $(,)? }) => {
        $(#[$meta])* $vis struct $name { $($(#[$field_meta])* $field_vis $field: $kind),* }
        impl $crate::Record for $name {
            fn read(row: &$crate::Row) -> $crate::Result<Self> {
                Ok(Self { $($field: row.get(stringify!($field))?),* })
            }
        }
    };
}

/// Words that stand in the database, in addresses and in text keys, as an enum: `ALL`, `code`, `from_code`. Labels stand in the texts (`family-code`).
#[macro_export]
macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $code:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_meta])* $variant),* }
        impl $name {
            /// All of them, in the order of a list to choose from.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            /// The word in the database and in text keys.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }
            /// The one of this code, if there is one.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}
