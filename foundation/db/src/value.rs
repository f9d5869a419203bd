use jiff::{Timestamp, civil::Date};

use crate::Id;

/// A parameter of a statement: one of five kinds, each of which may be absent (PostgreSQL wants to know the kind of a NULL).
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// TEXT
    Text(Option<String>),
    /// BIGINT
    Integer(Option<i64>),
    /// DOUBLE PRECISION
    Real(Option<f64>),
    /// BOOLEAN
    Boolean(Option<bool>),
    /// BYTEA or BLOB
    Bytes(Option<Vec<u8>>),
}

macro_rules! value_from {
    ($($kind:ty => $variant:ident($convert:expr)),* $(,)?) => {$(
        impl From<$kind> for Value {
            fn from(value: $kind) -> Self { Value::$variant(Some($convert(value))) }
        }
        impl From<Option<$kind>> for Value {
            fn from(value: Option<$kind>) -> Self { Value::$variant(value.map($convert)) }
        }
    )*};
}

value_from! {
    String => Text(|v| v),
    &str => Text(|v: &str| v.to_owned()),
    &String => Text(|v: &String| v.clone()),
    i64 => Integer(|v| v),
    i32 => Integer(i64::from),
    u32 => Integer(i64::from),
    f64 => Real(|v| v),
    bool => Boolean(|v| v),
    Vec<u8> => Bytes(|v| v),
    &[u8] => Bytes(|v: &[u8]| v.to_vec()),
    // An instant is stored as milliseconds since 1970, a day as YYYY-MM-DD.
    Timestamp => Integer(|v: Timestamp| v.as_millisecond()),
    Date => Text(|v: Date| v.to_string()),
}

impl<T> From<Id<T>> for Value {
    fn from(id: Id<T>) -> Self {
        Value::Text(Some(id.to_string()))
    }
}

impl<T> From<Option<Id<T>>> for Value {
    fn from(id: Option<Id<T>>) -> Self {
        Value::Text(id.map(|id| id.to_string()))
    }
}
