//! Files as people bring them, and files as nobody should.

#![allow(clippy::unwrap_used, reason = "these are tests, and so are their builders")]

mod archive;
mod cards;
mod doors;
mod hostile;
mod maps;
mod opendocument;
mod out;
mod real_files;
mod separated;
mod workbooks;

use std::ops::ControlFlow;

use files::{Format, Limits, Line, Problem, Reading, TableInfo, WarningKind, read_table, recognise};

/// A table that was recognised by its content and read to the end.
pub(crate) struct Table {
    pub(crate) format: Format,
    pub(crate) info: TableInfo,
    pub(crate) lines: Vec<Line>,
}

impl Table {
    pub(crate) fn rows(&self) -> Vec<Vec<&str>> {
        self.lines.iter().map(|line| line.cells.iter().map(String::as_str).collect()).collect()
    }

    pub(crate) fn numbers(&self) -> Vec<u32> {
        self.lines.iter().map(|line| line.row).collect()
    }

    pub(crate) fn warnings(&self) -> Vec<(WarningKind, u32, u32)> {
        self.info.warnings.iter().map(|warning| (warning.kind, warning.row, warning.count)).collect()
    }
}

pub(crate) fn read_with(name: &str, bytes: &[u8], reading: &Reading<'_>) -> Result<Table, Problem> {
    let format = recognise(name, bytes, &reading.limits)?;
    let mut lines = Vec::new();
    let info = read_table(bytes, &format, reading, &mut |line| {
        lines.push(line);
        ControlFlow::Continue(())
    })?;
    Ok(Table { format, info, lines })
}

pub(crate) fn read(name: &str, bytes: &[u8]) -> Result<Table, Problem> {
    read_with(name, bytes, &Reading::default())
}

pub(crate) fn limited(limits: Limits) -> Reading<'static> {
    Reading { limits, ..Reading::default() }
}
