//! The document as a DOCX, for those who go on writing in it.
//!
//! Written here, over the zip that is in the house anyway: docx-rs 0.4 can say neither which rows of a table are headers, nor
//! what there is to see in a picture, nor the language of a text; and a package is ten small files.

mod parts;

use std::io::{Cursor, Write};

use askama::Template;
use zip::{DateTime, ZipWriter, write::SimpleFileOptions};

use crate::{Document, Language, Problem, accessible, letters};
use parts::{Part, Parts, WIDTH};

#[derive(Template)]
#[template(path = "docx/document.xml")]
struct Body {
    parts: Vec<Part>,
}

#[derive(Template)]
#[template(path = "docx/document_relationships.xml")]
struct Relationships<'a> {
    pictures: &'a [Vec<u8>],
    links: &'a [String],
}

#[derive(Template)]
#[template(path = "docx/numbering.xml")]
struct Numbering<'a> {
    lists: &'a [bool],
}

#[derive(Template)]
#[template(path = "docx/styles.xml")]
struct Styles<'a> {
    locale: &'a str,
}

#[derive(Template)]
#[template(path = "docx/settings.xml")]
struct Settings<'a> {
    locale: &'a str,
    decimal: char,
}

#[derive(Template)]
#[template(path = "docx/core.xml")]
struct Core<'a> {
    title: &'a str,
    subject: &'a str,
    organisation: &'a str,
    locale: &'a str,
    date: String,
}

#[derive(Template)]
#[template(path = "docx/header.xml")]
struct Header<'a> {
    title: &'a str,
    organisation: &'a str,
}

#[derive(Template)]
#[template(path = "docx/footer.xml")]
struct Footer {
    day: String,
    page: [&'static str; 2],
}

/// The document as a DOCX with headings, lists, header rows and alternative texts that are ones, not only look like them.
///
/// # Errors
/// A [`Problem`] if not everybody could read it.
pub fn docx(document: &Document) -> Result<Vec<u8>, Problem> {
    accessible::check(document)?;
    let Parts { parts, links, lists, pictures, .. } = Parts::of(document)?;
    let (title, organisation, subject) =
        (&letters::line(&document.title), &letters::line(&document.organisation), &letters::line(&document.subject));
    let locale = &format!("{}-{}", document.language.code(), document.language.region());
    let decimal = if document.language == Language::German { ',' } else { '.' };

    let mut package = Package::new();
    package.add("[Content_Types].xml", include_bytes!("docx/content_types.xml"))?;
    package.add("_rels/.rels", include_bytes!("docx/package_relationships.xml"))?;
    package.fill("docProps/core.xml", &Core { title, subject, organisation, locale, date: document.day.to_string() })?;
    package.fill("word/document.xml", &Body { parts })?;
    package.fill("word/_rels/document.xml.rels", &Relationships { pictures: &pictures, links: &links })?;
    package.fill("word/styles.xml", &Styles { locale })?;
    package.fill("word/numbering.xml", &Numbering { lists: &lists })?;
    package.fill("word/settings.xml", &Settings { locale, decimal })?;
    package.fill("word/header.xml", &Header { title, organisation })?;
    package.fill("word/footer.xml", &Footer { day: document.language.day(document.day), page: document.language.page() })?;
    for (at, picture) in pictures.iter().enumerate() {
        package.add(&format!("word/media/picture{}.png", at + 1), picture)?;
    }
    package.finish()
}

struct Package(ZipWriter<Cursor<Vec<u8>>>);

impl Package {
    fn new() -> Self {
        Self(ZipWriter::new(Cursor::new(Vec::new())))
    }

    fn fill(&mut self, name: &str, template: &impl Template) -> Result<(), Problem> {
        let text = template.render().map_err(failed)?;
        self.add(name, text.as_bytes())
    }

    fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), Problem> {
        // The same bytes for the same document: no time of writing.
        let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
        self.0.start_file(name, options).map_err(failed)?;
        self.0.write_all(bytes).map_err(failed)
    }

    fn finish(self) -> Result<Vec<u8>, Problem> {
        Ok(self.0.finish().map_err(failed)?.into_inner())
    }
}

fn failed(error: impl std::fmt::Display) -> Problem {
    Problem::Setting { reason: error.to_string() }
}
