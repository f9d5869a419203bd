//! Tables: every format hands its rows to the same [`funnel`], which finds the header and keeps the limits.

use std::ops::ControlFlow;

use crate::{Format, Limits, Problem, Warning, WarningKind};

mod funnel;
mod header;
mod opendocument;
mod package;
mod probe;
mod register;
mod row;
mod separated;
mod workbook;

pub(crate) use opendocument::is_spreadsheet;
pub(crate) use package::{Package, is_archive};
pub(crate) use register::is_register;
pub(crate) use separated::separator;

/// How a table is to be read.
#[derive(Debug, Clone, Default)]
pub struct Reading<'a> {
    /// What it may cost.
    pub limits: Limits,
    /// Headers of known sources; they help to find the header below a preamble, and the right sheet.
    pub known: &'a [&'a [&'a str]],
    /// The sheet to read; without it the one that fits a known header, else the first with a table.
    pub sheet: Option<&'a str>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The row in the file as Excel counts, from 1.
    pub row: u32,
    /// As many as there are columns, trimmed: numbers without separators of thousands and with a point, days as
    /// `2026-03-12`, yes and no as Excel shows them (`WAHR`, `FALSCH`). CSV cells come as they were written.
    pub cells: Vec<String>,
}

/// What is known about a table after it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TableInfo {
    /// The last row of the header as Excel counts; 0 when the format brings its own column names.
    pub header_row: u32,
    /// One name per column, each once; a blank one is called by its letter (`Spalte C`).
    pub columns: Vec<String>,
    /// The sheet that was read.
    pub sheet: Option<String>,
    /// All sheets that are not hidden.
    pub sheet_names: Vec<String>,
    /// Which of the known headers it is: all of its names are there.
    pub known: Option<usize>,
    /// Rows that were handed out.
    pub rows: u32,
    /// What was odd; incomplete when the reading was broken off.
    pub warnings: Vec<Warning>,
}

/// Whether a reader of a format goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Flow {
    On,
    /// No more rows of this sheet are wanted.
    Enough,
}

/// Who takes the rows of the formats: first the [`probe`] that chooses the sheet, then the [`funnel`].
trait Sink {
    /// Whether the rows of this sheet are wanted.
    fn sheet(&mut self, name: &str, hidden: bool) -> bool;
    fn row(&mut self, row: u32, cells: Vec<String>) -> Result<Flow, Problem>;
    fn oddity(&mut self, kind: WarningKind, row: u32);
}

/// Hands out a table row by row, blank rows left out; `Break` ends the reading early and is no problem.
pub fn read_table(
    bytes: &[u8],
    format: &Format,
    reading: &Reading<'_>,
    each: &mut dyn FnMut(Line) -> ControlFlow<()>,
) -> Result<TableInfo, Problem> {
    reading.limits.check_size(bytes)?;
    match format {
        Format::Csv { separator, encoding, .. } => {
            let mut funnel = funnel::Funnel::new(reading, each);
            separated::read(bytes, *separator, encoding, &reading.limits, &mut funnel)?;
            funnel.finish()
        }
        Format::FixedWidth => {
            let mut funnel = funnel::Funnel::with_columns(reading, each, register::columns());
            register::read(bytes, &reading.limits, &mut funnel)?;
            funnel.finish()
        }
        Format::Xlsx => {
            let mut book = workbook::Workbook::open(bytes, &reading.limits)?;
            from_sheets(reading, each, |sink| book.visit(sink))
        }
        Format::Ods => {
            let mut document = opendocument::Document::open(bytes, &reading.limits)?;
            from_sheets(reading, each, |sink| document.visit(sink))
        }
        Format::Vcard | Format::GeoJson => Err(Problem::NotATable),
    }
}

/// Looks at the beginning of all sheets, chooses one and reads it.
fn from_sheets(
    reading: &Reading<'_>,
    each: &mut dyn FnMut(Line) -> ControlFlow<()>,
    mut visit: impl FnMut(&mut dyn Sink) -> Result<(), Problem>,
) -> Result<TableInfo, Problem> {
    let mut probe = probe::Probe::new(reading);
    visit(&mut probe)?;
    let chosen = probe.choose()?;
    let mut funnel = funnel::Funnel::new(reading, each);
    funnel.choose_sheet(chosen);
    visit(&mut funnel)?;
    let mut info = funnel.finish()?;
    info.sheet_names = probe.names();
    Ok(info)
}

/// The columns and the first rows: what a page for mapping columns needs.
pub fn peek(bytes: &[u8], format: &Format, reading: &Reading<'_>, rows: usize) -> Result<(TableInfo, Vec<Line>), Problem> {
    let mut lines = Vec::new();
    let info = read_table(bytes, format, reading, &mut |line| {
        lines.push(line);
        if lines.len() >= rows { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })?;
    Ok((info, lines))
}
