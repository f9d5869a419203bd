//! The document as a PDF.

mod data;
mod world;

use typst::{
    comemo,
    diag::SourceDiagnostic,
    layout::{Frame, FrameItem},
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::{Document, Problem, accessible};
use world::World;

/// How often characters without a form are looked for; what follows one that was replaced can itself turn out to have none.
const ATTEMPTS: usize = 3;

/// The document as a PDF that screen readers can read (PDF/UA-1) and archives may keep (PDF/A-2a).
///
/// # Errors
/// A [`Problem`] if not everybody could read it.
pub fn pdf(document: &Document) -> Result<Vec<u8>, Problem> {
    accessible::check(document)?;
    let made = pages(document).and_then(|pages| typst_pdf::pdf(&pages, &options()?).map_err(said));
    // What the typesetter remembers would speed up the same document again, and nobody needs that; it would also keep
    // minutes in memory that are nobody else's business.
    comemo::evict(0);
    made
}

/// The pages, without a character that no font has.
fn pages(document: &Document) -> Result<PagedDocument, Problem> {
    let mut unknown = Vec::new();
    let mut pages = set(&World::new(document, &unknown)?)?;
    // PDF/A forbids the empty box that fonts show for a character they do not have (ISO 19005-2, 6.2.11.8), so the
    // typesetter is asked which ones it could not set; a list of our own would know less than its fonts.
    for _ in 0..ATTEMPTS {
        let before = unknown.len();
        pages.pages().iter().for_each(|page| without_form(&page.frame, &mut unknown));
        if unknown.len() == before {
            break;
        }
        pages = set(&World::new(document, &unknown)?)?;
    }
    Ok(pages)
}

fn set(world: &World) -> Result<PagedDocument, Problem> {
    typst::compile(world).output.map_err(said)
}

fn options() -> Result<PdfOptions, Problem> {
    // Both hold at once: PDF/A-2 and PDF/UA-1 are rules on top of PDF 1.7, and level A asks for the tags that UA defines.
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]);
    let standards = standards.map_err(|error| Problem::Setting { reason: error.message().to_string() })?;
    Ok(PdfOptions { standards, ..PdfOptions::default() })
}

/// Collects the characters in `frame` that no font has, each with the marks that belong to it.
fn without_form(frame: &Frame, unknown: &mut Vec<String>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => without_form(&group.frame, unknown),
            FrameItem::Text(text) => {
                for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
                    let letters = &text.text[glyph.range()];
                    if !unknown.iter().any(|each| each == letters) {
                        unknown.push(letters.into());
                    }
                }
            }
            _ => {}
        }
    }
}

fn said(errors: impl IntoIterator<Item = SourceDiagnostic>) -> Problem {
    let reasons: Vec<_> = errors.into_iter().map(|error| error.message.to_string()).collect();
    Problem::Setting { reason: reasons.join("; ") }
}
