use std::{error::Error, fmt};

/// Why there is no document; the first that was found.
///
/// Whoever puts a document together can avoid all of them, so these are sentences for the log and not for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// Nothing in the title, so that nobody could tell the document from another.
    NoTitle,
    /// A heading without words.
    EmptyHeading {
        /// The heading before it, or nothing.
        after: String,
    },
    /// A heading deeper than one below the heading before, or not of level 1 to 6.
    SkippedLevel {
        /// Its words.
        heading: String,
        /// Its level.
        level: u8,
        /// The level of the heading before; 0 stands for the title.
        after: u8,
    },
    /// A list without items, an item without words, or a list more than three deep.
    List {
        /// The heading it stands under.
        under: String,
    },
    /// A term without words.
    EmptyTerm {
        /// The heading it stands under.
        under: String,
    },
    /// A table without a caption.
    TableWithoutCaption {
        /// The heading it stands under.
        under: String,
    },
    /// A table without columns, or a column or row without its header.
    TableWithoutHeader {
        /// What it shows.
        table: String,
    },
    /// A row with more or fewer cells than the table has columns.
    RowLength {
        /// What the table shows.
        table: String,
        /// The row, from 1.
        row: usize,
    },
    /// A picture that says nothing to those who do not see it.
    FigureWithoutAlternative {
        /// The heading it stands under.
        under: String,
    },
    /// A notice without its first line.
    EmptyNotice {
        /// The heading it stands under.
        under: String,
    },
    /// A link without words, or to something else than http, https, mailto or tel.
    Link {
        /// Where it was to lead.
        address: String,
    },
    /// A picture that is no SVG.
    Picture {
        /// What the reader of pictures says.
        reason: String,
    },
    /// The page could not be set; a fault of this crate.
    Setting {
        /// What the typesetter says.
        reason: String,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoTitle => write!(f, "the document has no title"),
            Self::EmptyHeading { after } => write!(f, "the heading after \"{after}\" has no words"),
            Self::SkippedLevel { heading, level, after } => {
                write!(f, "the heading \"{heading}\" has level {level} after one of level {after}")
            }
            Self::List { under } => write!(f, "a list under \"{under}\" is empty, has an empty item, or is more than three deep"),
            Self::EmptyTerm { under } => write!(f, "a term under \"{under}\" has no words"),
            Self::TableWithoutCaption { under } => write!(f, "a table under \"{under}\" has no caption"),
            Self::TableWithoutHeader { table } => write!(f, "the table \"{table}\" lacks a header"),
            Self::RowLength { table, row } => write!(f, "row {row} of the table \"{table}\" has not one cell for each column"),
            Self::FigureWithoutAlternative { under } => write!(f, "a figure under \"{under}\" has no alternative text"),
            Self::EmptyNotice { under } => write!(f, "a notice under \"{under}\" has no first line"),
            Self::Link { address } => write!(f, "the link to \"{address}\" has no words or leads nowhere a reader may be sent"),
            Self::Picture { reason } => write!(f, "a figure is no SVG: {reason}"),
            Self::Setting { reason } => write!(f, "the page could not be set: {reason}"),
        }
    }
}

impl Error for Problem {}
