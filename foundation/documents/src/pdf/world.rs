//! All that the typesetter can reach: a fixed template, the data of one document, its pictures, and our fonts. There is no
//! file system, no network and no clock in it.

use std::sync::LazyLock;

use typst::{
    Feature, Library, LibraryExt,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

use super::data;
use crate::{Block, Document, Problem, picture};

/// What is the same for every document.
struct Stock {
    library: LazyHash<Library>,
    fonts: Vec<Font>,
    book: LazyHash<FontBook>,
    template: Source,
}

static STOCK: LazyLock<Stock> = LazyLock::new(|| {
    let fonts: Vec<Font> = typst_assets::fonts().flat_map(|file| Font::iter(Bytes::new(file))).collect();
    Stock {
        // Headers of rows are still behind this feature.
        library: LazyHash::new(Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        template: Source::new(file("template.typ"), include_str!("template.typ").into()),
    }
});

/// What the typesetter can reach for one document.
pub struct World {
    data: Bytes,
    pictures: Vec<Bytes>,
}

impl World {
    pub fn new(document: &Document, unknown: &[String]) -> Result<Self, Problem> {
        let mut pictures = Vec::new();
        for block in &document.blocks {
            if let Block::Figure(figure) = block {
                pictures.push(Bytes::from_string(picture::outlined(&picture::read(&figure.svg)?)));
            }
        }
        Ok(Self { data: Bytes::from_string(data::json(document, unknown)), pictures })
    }
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &STOCK.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &STOCK.book
    }

    fn main(&self) -> FileId {
        STOCK.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == STOCK.template.id() { Ok(STOCK.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let name = id.get().vpath().get_without_slash();
        if *id.get().root() != VirtualRoot::Project {
            return Err(FileError::AccessDenied);
        }
        if name == "document.json" {
            return Ok(self.data.clone());
        }
        let number = name.strip_prefix("picture-").and_then(|name| name.strip_suffix(".svg"));
        let picture = number.and_then(|number| self.pictures.get(number.parse::<usize>().ok()?));
        picture.cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        STOCK.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[expect(clippy::expect_used, reason = "a name that is written here, and it is one")]
fn file(name: &str) -> FileId {
    RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).expect("a name")).intern()
}
