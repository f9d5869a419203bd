use std::fmt;

/// Why a file cannot be taken; `key` names the text for people, `arguments` what goes into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// Neither a table nor anything else that is known here: a picture, a letter, a program.
    NotASpreadsheet,
    /// A workbook or document that only opens with a password.
    Password,
    /// An .xls or .xlsb: Excel's binary formats; saving as .xlsx helps.
    BinaryExcel,
    /// A known file, but of contacts or a map where rows were expected.
    NotATable,
    /// No contact card in the file.
    NoContacts,
    /// No area with a border in the file.
    NoMap,
    /// A map whose coordinates are not degrees of longitude and latitude (WGS 84).
    NotDegrees,
    /// Nothing in the file, or no cell with content.
    Empty,
    /// Larger than `limit` bytes.
    TooLarge {
        /// Bytes.
        limit: u64,
    },
    /// Unpacks to more than `limit` bytes: a mistake of a program, or a bomb.
    Inflated {
        /// Bytes.
        limit: u64,
    },
    /// More text in one place than is held at once: different texts in a workbook, one row, one cell, one card.
    TooMuchText {
        /// Bytes.
        limit: u64,
    },
    /// More than `limit` rows with content.
    TooManyRows {
        /// Rows.
        limit: u32,
    },
    /// An area whose border has more than `limit` points.
    TooManyPoints {
        /// Points.
        limit: u32,
    },
    /// A cell beyond column `limit`.
    TooManyColumns {
        /// The row in the file, from 1.
        row: u32,
        /// Columns.
        limit: u16,
    },
    /// A cell with more than `limit` characters; in a CSV file often a quotation mark that is never closed.
    CellTooLong {
        /// The row in the file, from 1.
        row: u32,
        /// The column, from 1.
        column: u32,
        /// Characters.
        limit: u32,
    },
    /// A quotation mark opens and the file ends.
    UnclosedQuote {
        /// The row in which it opens, from 1.
        row: u32,
    },
    /// A text file with NUL bytes.
    NulBytes {
        /// The line in the file, from 1.
        row: u32,
    },
    /// Unreadable; `part` is the piece of the archive, `row` the last row that could be read.
    Damaged {
        /// The name inside the archive, or empty.
        part: String,
        /// From 1; 0 when no row was reached.
        row: u32,
    },
    /// The first row of the table looks like data.
    NoHeader {
        /// That row, from 1.
        row: u32,
    },
    /// No sheet of that name.
    NoSuchSheet {
        /// The name that was asked for.
        name: String,
    },
    /// A list could not be written: a text, a row or a sheet beyond what Excel takes.
    Unwritable {
        /// What the writer said, for the log.
        cause: String,
    },
}

impl Problem {
    /// The key of the text that says it.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NotASpreadsheet => "file-not-a-spreadsheet",
            Self::Password => "file-password",
            Self::BinaryExcel => "file-binary-excel",
            Self::NotATable => "file-not-a-table",
            Self::NoContacts => "file-no-contacts",
            Self::NoMap => "file-no-map",
            Self::NotDegrees => "file-not-degrees",
            Self::Empty => "file-empty",
            Self::TooLarge { .. } => "file-too-large",
            Self::Inflated { .. } => "file-inflated",
            Self::TooMuchText { .. } => "file-too-much-text",
            Self::TooManyRows { .. } => "file-too-many-rows",
            Self::TooManyPoints { .. } => "file-too-many-points",
            Self::TooManyColumns { .. } => "file-too-many-columns",
            Self::CellTooLong { .. } => "file-cell-too-long",
            Self::UnclosedQuote { .. } => "file-unclosed-quote",
            Self::NulBytes { .. } => "file-nul-bytes",
            Self::Damaged { .. } => "file-damaged",
            Self::NoHeader { .. } => "file-no-header",
            Self::NoSuchSheet { .. } => "file-no-such-sheet",
            Self::Unwritable { .. } => "file-unwritable",
        }
    }

    /// What the text needs: `megabytes` and `limit` as plain digits, `row` and `column` from 1.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooLarge { limit } | Self::Inflated { limit } | Self::TooMuchText { limit } => {
                vec![("megabytes", limit.div_ceil(1024 * 1024).to_string())]
            }
            Self::TooManyRows { limit } | Self::TooManyPoints { limit } => vec![("limit", limit.to_string())],
            Self::TooManyColumns { row, limit } => vec![("row", row.to_string()), ("limit", limit.to_string())],
            Self::CellTooLong { row, column, limit } => {
                vec![("row", row.to_string()), ("column", column.to_string()), ("limit", limit.to_string())]
            }
            Self::UnclosedQuote { row } | Self::NulBytes { row } | Self::NoHeader { row } => {
                vec![("row", row.to_string())]
            }
            Self::Damaged { part, row } => vec![("part", part.clone()), ("row", row.to_string())],
            Self::NoSuchSheet { name } => vec![("name", name.clone())],
            Self::Unwritable { cause } => vec![("cause", cause.clone())],
            Self::NotASpreadsheet
            | Self::Password
            | Self::BinaryExcel
            | Self::NotATable
            | Self::NoContacts
            | Self::NoMap
            | Self::NotDegrees
            | Self::Empty => Vec::new(),
        }
    }

    pub(crate) fn damaged(part: &str, row: u32) -> Self {
        Self::Damaged { part: part.to_owned(), row }
    }
}

impl fmt::Display for Problem {
    /// For the log: key and arguments.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())?;
        self.arguments().iter().try_for_each(|(name, value)| write!(f, " {name}={value}"))
    }
}

impl std::error::Error for Problem {}

/// Something odd in a table that was read all the same; each kind comes once, with its first row and how often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// What it is.
    pub kind: WarningKind,
    /// Where it was seen first, from 1.
    pub row: u32,
    /// The column's name where it matters, else empty.
    pub column: String,
    /// How often.
    pub count: u32,
}

/// What can be odd about a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WarningKind {
    /// Cells that are calculated; the value that was saved last counts.
    Formulas,
    /// Calculated cells that were saved without a value; they come as empty.
    FormulasWithoutValue,
    /// Cells that hold an error such as #NV; they come as empty.
    ErrorCells,
    /// Merged cells; the value belongs to the first of them.
    MergedCells,
    /// Lines that are not in the file's encoding; they were read as Windows-1252.
    MixedEncodings,
    /// Rows with more cells than the header; the surplus is not read.
    LongRows,
    /// Rows with fewer cells than the header; the rest is empty.
    ShortRows,
    /// Numbers that look as if Excel had taken their leading zeros.
    LostZeros,
    /// A column without a name; it is called by its letter.
    UnnamedColumn,
    /// Two columns of the same name; the later is numbered.
    RepeatedColumn,
}

impl Warning {
    /// The key of the text that says it.
    pub fn key(&self) -> &'static str {
        match self.kind {
            WarningKind::Formulas => "file-warning-formulas",
            WarningKind::FormulasWithoutValue => "file-warning-formulas-without-value",
            WarningKind::ErrorCells => "file-warning-error-cells",
            WarningKind::MergedCells => "file-warning-merged-cells",
            WarningKind::MixedEncodings => "file-warning-mixed-encodings",
            WarningKind::LongRows => "file-warning-long-rows",
            WarningKind::ShortRows => "file-warning-short-rows",
            WarningKind::LostZeros => "file-warning-lost-zeros",
            WarningKind::UnnamedColumn => "file-warning-unnamed-column",
            WarningKind::RepeatedColumn => "file-warning-repeated-column",
        }
    }

    /// `row`, `column` and `count`, always all three.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        vec![("row", self.row.to_string()), ("column", self.column.clone()), ("count", self.count.to_string())]
    }
}

/// The warnings of one reading, each kind and column once.
#[derive(Debug, Default)]
pub(crate) struct Warnings(Vec<Warning>);

impl Warnings {
    pub fn add(&mut self, kind: WarningKind, row: u32, column: &str) {
        match self.0.iter_mut().find(|seen| seen.kind == kind && seen.column == column) {
            Some(seen) => seen.count = seen.count.saturating_add(1),
            None => self.0.push(Warning { kind, row, column: column.to_owned(), count: 1 }),
        }
    }

    pub fn sorted(mut self) -> Vec<Warning> {
        self.0.sort_by_key(|warning| (warning.kind, warning.row));
        self.0
    }
}
