//! Spreadsheets, contact cards and maps: bytes in, rows out, and back again.
//!
//! Nothing here opens a file, asks the clock or knows the domain, so that every door can be fuzzed. [`recognise`] says
//! what a file is, [`read_table`] hands its rows out one by one within [`Limits`], [`vcard`] and [`geometry`] do the
//! same for contacts and districts, and [`Sheet`] writes lists. What goes wrong is a [`Problem`], what is merely odd a
//! [`Warning`]; both name a text and the place, never a sentence.
//!
//! Workbooks are read with quick-xml and not with calamine: calamine takes the archive itself, so that inflated bytes
//! cannot be counted while it reads, reserves room for as many strings as the file claims to have, and holds a full
//! copy of font and border for each cell format. The tests ask calamine for a second opinion.

pub mod geometry;
pub mod vcard;

mod format;
mod limits;
mod problem;
mod sheet;
mod table;
mod text;
mod value;

pub use format::{Format, recognise};
pub use limits::Limits;
pub use problem::{Problem, Warning, WarningKind};
pub use sheet::{Cell, Column, Kind, Sheet, csv_excel, csv_plain, xlsx};
pub use table::{Line, Reading, TableInfo, peek, read_table};
pub use text::whole as text;
pub use value::{coming_day, day, is_no_day, number, padded, with_year};
