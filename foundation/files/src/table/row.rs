use crate::{Limits, Problem};

/// The text that one row may hold in all its cells together. Thousand cells of the full length would be 32 MB in a
/// single row, which nobody wrote by hand.
const ROW_BYTES: u64 = 4 * 1024 * 1024;

/// A row while it is filled, within the limits.
pub struct Row<'a> {
    limits: &'a Limits,
    /// From 1.
    pub number: u32,
    cells: Vec<String>,
    bytes: u64,
}

impl<'a> Row<'a> {
    pub fn new(limits: &'a Limits) -> Self {
        Self { limits, number: 1, cells: Vec::new(), bytes: 0 }
    }

    /// Puts a text into a column (from 0); a blank one leaves no trace, so that a stray format costs nothing.
    pub fn set(&mut self, column: u32, text: &str) -> Result<(), Problem> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        if column >= u32::from(self.limits.columns) {
            return Err(Problem::TooManyColumns { row: self.number, limit: self.limits.columns });
        }
        self.check_length(column, text)?;
        self.bytes += text.len() as u64;
        if self.bytes > ROW_BYTES {
            return Err(Problem::TooMuchText { limit: ROW_BYTES });
        }
        let column = column as usize;
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        text.clone_into(&mut self.cells[column]);
        Ok(())
    }

    /// Refuses a cell that is too long, also while it still grows.
    pub fn check_length(&self, column: u32, text: &str) -> Result<(), Problem> {
        let limit = self.limits.cell_chars as usize;
        if text.len() > limit && text.chars().count() > limit {
            return Err(Problem::CellTooLong { row: self.number, column: column + 1, limit: self.limits.cell_chars });
        }
        Ok(())
    }

    /// The most characters that a cell may have.
    pub fn longest(&self) -> u32 {
        self.limits.cell_chars
    }

    /// Keeps the width of a row whose last cells are blank.
    pub fn widen(&mut self, columns: usize) {
        let columns = columns.min(usize::from(self.limits.columns));
        if self.cells.len() < columns {
            self.cells.resize(columns, String::new());
        }
    }

    pub fn is_blank(&self) -> bool {
        self.bytes == 0
    }

    /// The cells, and the row is empty again.
    pub fn take(&mut self) -> Vec<String> {
        self.bytes = 0;
        std::mem::take(&mut self.cells)
    }
}
