//! Lists on their way out. What a person typed must never run as a formula on somebody else's machine.

use jiff::civil::Date;

mod separated;
mod workbook;

pub use separated::{csv_excel, csv_plain};
pub use workbook::xlsx;

/// A text that begins with one of these is a formula, or its beginning, to a spreadsheet program.
pub(crate) const DANGEROUS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words, and digits that are no quantity: postal codes, keys.
    Text,
    /// A count.
    Integer,
    /// A measure.
    Real,
    /// A day.
    Day,
}

/// A column of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What stands above it.
    pub name: String,
    /// What it holds; a column of texts stays one in Excel when somebody types a postal code into it.
    pub kind: Kind,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A count.
    Integer(i64),
    /// A measure; what is not finite comes out as nothing.
    Real(f64),
    /// A day.
    Day(Date),
}

/// A list on its way out.
pub struct Sheet<'a> {
    /// The name of the sheet in a workbook; what Excel forbids in it is left out.
    pub title: &'a str,
    /// The header.
    pub columns: &'a [Column],
    /// The rows, asked one by one.
    pub rows: &'a mut dyn Iterator<Item = Vec<Cell>>,
}
