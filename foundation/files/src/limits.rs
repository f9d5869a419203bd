/// What a foreign file may cost before it is refused.
///
/// The bound that follows: beside the file itself and what the caller keeps of the rows, reading a table takes at most
/// **[`Limits::held_bytes`] plus 16 MB**, by default 64 MB, whatever the file says about itself. A file of contacts
/// takes at most twice its own size plus 16 MB (one card with a note that fills the file), a map at most twice its size
/// plus 32 MB. `tests/memory.rs` measures all three.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// The size of the file as it comes in.
    pub file_bytes: u64,
    /// All bytes that leave the archive of an XLSX or ODS file, counted while they are inflated; the sizes that the
    /// archive claims are not asked. The same limit holds for what comes out as rows, because a row may be repeated and
    /// a text referred to without end. It bounds the time, not the memory.
    pub inflated_bytes: u64,
    /// What must be kept for the whole reading: the table of shared texts in a workbook.
    pub held_bytes: u64,
    /// Rows with content below the header.
    pub rows: u32,
    /// Columns up to the last one with content.
    pub columns: u16,
    /// Characters in one cell; Excel itself allows 32,767.
    pub cell_chars: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 20 * 1024 * 1024,
            inflated_bytes: 256 * 1024 * 1024,
            held_bytes: 48 * 1024 * 1024,
            rows: 300_000,
            columns: 1_000,
            cell_chars: 32_767,
        }
    }
}

impl Limits {
    /// Refuses a file that is too large or empty before anything looks into it.
    pub(crate) fn check_size(&self, bytes: &[u8]) -> Result<(), crate::Problem> {
        if bytes.is_empty() {
            return Err(crate::Problem::Empty);
        }
        if bytes.len() as u64 > self.file_bytes {
            return Err(crate::Problem::TooLarge { limit: self.file_bytes });
        }
        Ok(())
    }
}
