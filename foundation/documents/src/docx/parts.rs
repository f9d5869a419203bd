//! The document in the pieces that WordprocessingML knows: paragraphs with a style, tables, pictures. Lists are paragraphs
//! that name their list and level.

use crate::{Block, Document, List, Notice, Problem, Run, Table, Text, letters, picture};

/// Twentieths of a point between the margins.
pub const WIDTH: usize = 9_070;
/// English Metric Units between the margins, and as high as a picture may be with a caption below it.
const ROOM: (f32, f32) = (5_759_450.0, 8_000_000.0);
/// English Metric Units of a picture's pixel, of which an inch has 96.
const PIXEL: f32 = 9_525.0;

/// A piece of the body.
pub enum Part {
    Paragraph { lead: Lead, style: &'static str, list: Option<(usize, usize)>, pieces: Vec<Piece> },
    Table { lead: Lead, caption: String, columns: Vec<Head>, row_headers: bool, rows: Vec<Vec<Vec<Piece>>> },
    Picture { lead: Lead, number: usize, width: u32, height: u32, alternative: String, caption: String },
}

/// What comes before a part; an empty paragraph in its place would be read out as one.
#[derive(Default)]
pub struct Lead {
    /// It begins a page.
    pub new_page: bool,
    /// It follows a table, which leaves no space below itself.
    pub apart: bool,
}

/// Words of one kind.
pub struct Piece {
    pub text: String,
    /// The name of a character style, or nothing.
    pub style: &'static str,
    /// The number of its address, from 1.
    pub link: Option<usize>,
}

/// A column of a table.
pub struct Head {
    pub header: String,
    pub numeric: bool,
}

/// All of them, with what other files of the package hold.
#[derive(Default)]
pub struct Parts {
    pub parts: Vec<Part>,
    /// Addresses, in the order of their numbers.
    pub links: Vec<String>,
    /// Whether each list counts, in the order of their numbers.
    pub lists: Vec<bool>,
    /// PNGs, in the order of their numbers.
    pub pictures: Vec<Vec<u8>>,
    lead: Lead,
}

impl Parts {
    pub fn of(document: &Document) -> Result<Self, Problem> {
        let mut parts = Self::default();
        let about = [letters::line(&document.subject), document.language.day(document.day)];
        parts.line("Normal", &document.organisation);
        parts.line("Title", &document.title);
        parts.line("Subtitle", &about.into_iter().filter(|each| !each.is_empty()).collect::<Vec<_>>().join(" · "));
        for block in &document.blocks {
            parts.block(block)?;
        }
        Ok(parts)
    }

    fn block(&mut self, block: &Block) -> Result<(), Problem> {
        match block {
            Block::Heading { level, text } => {
                let styles = ["Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading6"];
                self.line(styles[usize::from(*level) - 1], text);
            }
            Block::Paragraph(text) => self.paragraph("Normal", text),
            Block::List(list) => {
                self.lists.push(list.numbered);
                self.list(list, self.lists.len(), 0);
            }
            Block::Definitions(all) => {
                for each in all {
                    let mut text = Text::default().strong(letters::line(&each.term)).plain(": ");
                    text.0.extend_from_slice(&each.text.0);
                    self.paragraph("Definition", &text);
                }
            }
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => {
                let picture = picture::read(&figure.svg)?;
                let (width, height) = (picture.size().width() * PIXEL, picture.size().height() * PIXEL);
                let scale = (ROOM.0 / width).min(ROOM.1 / height).min(1.0);
                self.pictures.push(picture::png(&picture)?);
                let (alternative, caption) = (letters::line(&figure.alternative), letters::line(&figure.caption));
                let (lead, number) = (std::mem::take(&mut self.lead), self.pictures.len());
                // Positive and below ROOM, so the casts only round.
                let (width, height) = ((width * scale) as u32, (height * scale) as u32);
                self.parts.push(Part::Picture { lead, number, width, height, alternative, caption });
            }
            Block::Notice(Notice { title, text }) => {
                self.paragraph("Notice", &Text::default().strong(letters::line(title)));
                self.paragraph("Notice", text);
            }
            Block::PageBreak => self.lead.new_page = true,
        }
        Ok(())
    }

    fn line(&mut self, style: &'static str, text: &str) {
        self.paragraph(style, &Text::from(letters::line(text)));
    }

    fn paragraph(&mut self, style: &'static str, text: &Text) {
        if !text.is_blank() {
            self.push(style, None, text);
        }
    }

    fn list(&mut self, list: &List, number: usize, level: usize) {
        for item in &list.items {
            self.push("ListParagraph", Some((number, level)), &item.text);
            if let Some(below) = &item.below {
                // A number of its own, so that it counts as it is told and from 1.
                self.lists.push(below.numbered);
                self.list(below, self.lists.len(), level + 1);
            }
        }
    }

    fn push(&mut self, style: &'static str, list: Option<(usize, usize)>, text: &Text) {
        let (lead, pieces) = (std::mem::take(&mut self.lead), self.pieces(text));
        self.parts.push(Part::Paragraph { lead, style, list, pieces });
    }

    fn table(&mut self, table: &Table) {
        let columns = table.columns.iter().map(|column| Head { header: letters::line(&column.header), numeric: column.numeric }).collect();
        let rows = table.rows.iter().map(|row| row.0.iter().map(|cell| self.pieces(cell)).collect()).collect();
        let (lead, caption) = (std::mem::take(&mut self.lead), letters::line(&table.caption));
        self.parts.push(Part::Table { lead, caption, columns, row_headers: table.row_headers, rows });
        self.lead.apart = true;
    }

    fn pieces(&mut self, text: &Text) -> Vec<Piece> {
        let piece = |run: &Run| {
            let (style, link) = match run {
                Run::Plain(_) => ("", None),
                Run::Emphasis(_) => ("Emphasis", None),
                Run::Strong(_) => ("Strong", None),
                Run::Link { address, .. } => {
                    self.links.push(address.clone());
                    ("Hyperlink", Some(self.links.len()))
                }
            };
            Piece { text: letters::clean(run.text()), style, link }
        };
        text.0.iter().map(piece).collect()
    }
}
