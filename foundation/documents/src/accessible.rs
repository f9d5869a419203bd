//! What a document must have so that everybody can read it: EN 301 549 chapter 10 and PDF/UA-1 (ISO 14289-1) ask for it,
//! BITV 2.0 § 3 makes both the law for public bodies.

use crate::{Block, Document, List, Problem, Run, Table, Text, letters::blank};

/// Lists in lists; what lies deeper is not found again by ear.
const DEPTH: u8 = 3;
/// Bytes of an address; longer ones are cut off by readers.
const ADDRESS: usize = 2_000;

/// Whether everybody could read `document`; the first thing that is in the way if not.
pub fn check(document: &Document) -> Result<(), Problem> {
    if blank(&document.title) {
        return Err(Problem::NoTitle);
    }
    let (mut under, mut before) = ("", 0);
    for block in &document.blocks {
        match block {
            Block::Heading { level, text } => {
                heading(*level, text, under, before)?;
                (under, before) = (text, *level);
            }
            Block::Paragraph(text) => words(text)?,
            Block::List(each) => list(each, under, DEPTH)?,
            Block::Definitions(all) => {
                for each in all {
                    ensure(!blank(&each.term), || Problem::EmptyTerm { under: under.into() })?;
                    words(&each.text)?;
                }
            }
            Block::Table(each) => table(each, under)?,
            Block::Figure(each) => {
                ensure(!blank(&each.alternative), || Problem::FigureWithoutAlternative { under: under.into() })?;
            }
            Block::Notice(each) => {
                ensure(!blank(&each.title), || Problem::EmptyNotice { under: under.into() })?;
                words(&each.text)?;
            }
            Block::PageBreak => {}
        }
    }
    Ok(())
}

fn heading(level: u8, text: &str, after: &str, before: u8) -> Result<(), Problem> {
    ensure(!blank(text), || Problem::EmptyHeading { after: after.into() })?;
    ensure((1..=6).contains(&level) && level <= before + 1, || Problem::SkippedLevel { heading: text.into(), level, after: before })
}

fn list(list: &List, under: &str, depth: u8) -> Result<(), Problem> {
    ensure(depth > 0 && !list.items.is_empty(), || Problem::List { under: under.into() })?;
    for item in &list.items {
        ensure(!item.text.is_blank(), || Problem::List { under: under.into() })?;
        words(&item.text)?;
        if let Some(below) = &item.below {
            self::list(below, under, depth - 1)?;
        }
    }
    Ok(())
}

fn table(table: &Table, under: &str) -> Result<(), Problem> {
    ensure(!blank(&table.caption), || Problem::TableWithoutCaption { under: under.into() })?;
    let headed = !table.columns.is_empty() && table.columns.iter().all(|column| !blank(&column.header));
    ensure(headed, || Problem::TableWithoutHeader { table: table.caption.clone() })?;
    for (at, row) in table.rows.iter().enumerate() {
        ensure(row.0.len() == table.columns.len(), || Problem::RowLength { table: table.caption.clone(), row: at + 1 })?;
        let headed = !table.row_headers || row.0.first().is_some_and(|cell| !cell.is_blank());
        ensure(headed, || Problem::TableWithoutHeader { table: table.caption.clone() })?;
        row.0.iter().try_for_each(words)?;
    }
    Ok(())
}

fn words(text: &Text) -> Result<(), Problem> {
    for run in &text.0 {
        if let Run::Link { text, address } = run {
            ensure(!blank(text) && leads_somewhere(address), || Problem::Link { address: address.chars().take(200).collect() })?;
        }
    }
    Ok(())
}

/// A document is opened outside our pages, with the rights of its reader: no scripts, no files, no other programs.
fn leads_somewhere(address: &str) -> bool {
    let scheme = ["https://", "http://", "mailto:", "tel:"].into_iter().find(|scheme| address.starts_with(scheme));
    scheme.is_some_and(|scheme| address.len() > scheme.len())
        && address.len() <= ADDRESS
        && !address.chars().any(|c| c.is_control() || c.is_whitespace())
}

fn ensure(holds: bool, problem: impl FnOnce() -> Problem) -> Result<(), Problem> {
    if holds { Ok(()) } else { Err(problem()) }
}
