//! Documents that people take with them: a tagged PDF and a DOCX from the same typed data.
//!
//! A [`Document`] says what is in it, never how it looks; [`pdf`] and [`docx`] give bytes. Both first look whether
//! somebody who cannot see the page could read it, and refuse with a [`Problem`] what could not be: a figure without
//! words, a heading that skips a level, a table without headers.
//!
//! Nothing here opens a file, asks the network or the clock: the day is data, fonts are part of the program, and the
//! same document makes the same bytes. Typst sets the PDF and is named nowhere outside this crate; what people wrote
//! reaches it as data and is never read as markup.

mod accessible;
mod document;
mod docx;
mod language;
mod letters;
mod pdf;
mod picture;
mod problem;

pub use document::{Block, Column, Definition, Document, Figure, Item, List, Notice, Row, Run, Table, Text};
pub use docx::docx;
pub use language::Language;
pub use pdf::pdf;
pub use problem::Problem;
