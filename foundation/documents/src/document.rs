//! What a document is made of.

use jiff::civil::Date;

use crate::{Language, letters::blank};

/// A document with all that its reader is told, in reading order.
#[derive(Debug, Clone)]
pub struct Document {
    /// The name of the document; its window and its first line show it.
    pub title: String,
    /// The language of its texts.
    pub language: Language,
    /// Who it comes from, shown at the head of every page.
    pub organisation: String,
    /// The day it stands for: of the meeting, of the end of the quarter.
    pub day: Date,
    /// What it is about, in a few words.
    pub subject: String,
    /// What follows the title.
    pub blocks: Vec<Block>,
}

/// A piece of a document.
#[derive(Debug, Clone)]
pub enum Block {
    /// A heading; the title is above all of them, so the first has level 1.
    Heading {
        /// 1 to 6, never more than one deeper than the heading before.
        level: u8,
        /// Its words.
        text: String,
    },
    /// A paragraph; one without words leaves nothing behind.
    Paragraph(Text),
    /// Items with a dot or a number.
    List(List),
    /// Terms with what is to be said about each: place, time, who was there.
    Definitions(Vec<Definition>),
    /// Figures in rows and columns.
    Table(Table),
    /// A picture.
    Figure(Figure),
    /// A box that stands out.
    Notice(Notice),
    /// What follows begins on a new page.
    PageBreak,
}

/// Words in a row; a line feed in them begins a new line.
#[derive(Debug, Clone, Default)]
pub struct Text(pub Vec<Run>);

/// Words of one kind.
#[derive(Debug, Clone)]
pub enum Run {
    /// As they are.
    Plain(String),
    /// Stressed, shown in italics.
    Emphasis(String),
    /// Important, shown in bold.
    Strong(String),
    /// They lead somewhere.
    Link {
        /// What is read.
        text: String,
        /// Where it leads: http, https, mailto or tel.
        address: String,
    },
}

/// A list, numbered from 1 or with dots.
#[derive(Debug, Clone, Default)]
pub struct List {
    /// Whether the order counts.
    pub numbered: bool,
    /// Its items.
    pub items: Vec<Item>,
}

/// An item of a list.
#[derive(Debug, Clone, Default)]
pub struct Item {
    /// Its words.
    pub text: Text,
    /// The list that belongs to it, at most three deep.
    pub below: Option<List>,
}

/// A term and what is said about it.
#[derive(Debug, Clone)]
pub struct Definition {
    /// The term, without a colon.
    pub term: String,
    /// What is said about it.
    pub text: Text,
}

/// A table.
#[derive(Debug, Clone)]
pub struct Table {
    /// What it shows, read before its cells.
    pub caption: String,
    /// Its columns from left to right.
    pub columns: Vec<Column>,
    /// Whether the first cell of a row is the header of that row.
    pub row_headers: bool,
    /// Its rows from top to bottom.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its header.
    pub header: String,
    /// Whether it holds numbers, which stand at the right with figures of one width.
    pub numeric: bool,
}

/// The cells of a row, one for each column.
#[derive(Debug, Clone)]
pub struct Row(pub Vec<Text>);

/// A picture with the words for those who do not see it.
#[derive(Debug, Clone)]
pub struct Figure {
    /// An SVG, complete in itself: what it names outside is not looked for.
    pub svg: Vec<u8>,
    /// What there is to see.
    pub alternative: String,
    /// What stands below it, or nothing.
    pub caption: String,
}

/// A box that stands out.
#[derive(Debug, Clone)]
pub struct Notice {
    /// Its first line.
    pub title: String,
    /// What it says.
    pub text: Text,
}

impl Text {
    /// With these words as they are.
    #[must_use]
    pub fn plain(mut self, text: impl Into<String>) -> Self {
        self.0.push(Run::Plain(text.into()));
        self
    }

    /// With these words stressed.
    #[must_use]
    pub fn emphasis(mut self, text: impl Into<String>) -> Self {
        self.0.push(Run::Emphasis(text.into()));
        self
    }

    /// With these words as important ones.
    #[must_use]
    pub fn strong(mut self, text: impl Into<String>) -> Self {
        self.0.push(Run::Strong(text.into()));
        self
    }

    /// With these words leading to `address`.
    #[must_use]
    pub fn link(mut self, text: impl Into<String>, address: impl Into<String>) -> Self {
        self.0.push(Run::Link { text: text.into(), address: address.into() });
        self
    }

    /// Whether there is nothing to read in it.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|run| blank(run.text()))
    }
}

impl Run {
    /// What is read.
    pub fn text(&self) -> &str {
        match self {
            Self::Plain(text) | Self::Emphasis(text) | Self::Strong(text) | Self::Link { text, .. } => text,
        }
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::default().plain(text)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::default().plain(text)
    }
}

impl From<Text> for Item {
    fn from(text: Text) -> Self {
        Self { text, below: None }
    }
}
