//! The doors through which foreign bytes come in, and what must be true of every answer. The tests and the fuzz targets go through the same ones.

use std::ops::ControlFlow;

use files::{
    Format, Limits, Problem, Reading,
    geometry::{self, Projection},
    number, padded, read_table, recognise, vcard,
};

/// What takes bytes and panics when the answer is wrong.
pub type Door = fn(&[u8]);

/// Small, so that each of them is met.
pub fn limits() -> Limits {
    Limits { rows: 1000, columns: 100, inflated_bytes: 4 * 1024 * 1024, held_bytes: 1024 * 1024, ..Limits::default() }
}

/// A file that says by its content what it is.
pub fn file(bytes: &[u8]) {
    for name in ["a.csv", "a"] {
        match recognise(name, bytes, &limits()) {
            Ok(format) => table(bytes, &format),
            Err(problem) => is_said(&problem),
        }
    }
}

/// Text with separators, whatever encoding it claims.
pub fn text(bytes: &[u8]) {
    for separator in [';', ',', '\t', '|'] {
        for encoding in ["UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"] {
            table(bytes, &Format::Csv { separator, encoding, bom: false });
        }
    }
}

/// Records of the municipality register (GV100AD).
pub fn register(bytes: &[u8]) {
    table(bytes, &Format::FixedWidth);
}

/// A workbook or spreadsheet, whatever is in the archive.
pub fn archive(bytes: &[u8]) {
    table(bytes, &Format::Xlsx);
    table(bytes, &Format::Ods);
}

/// Contact cards.
pub fn cards(bytes: &[u8]) {
    let mut seen = 0;
    let read = vcard::read(bytes, &limits(), &mut |_| {
        seen += 1;
        ControlFlow::Continue(())
    });
    match read {
        Ok(count) => assert_eq!(count, seen),
        Err(problem) => is_said(&problem),
    }
}

/// A map, up to the drawing.
pub fn map(bytes: &[u8]) {
    let read = geometry::read(bytes, &limits(), &mut |feature| {
        if let Some(bounds) = geometry::bounds(&feature.rings) {
            let path = geometry::svg_path(&feature.rings, &Projection::fitting(bounds, 300), 0.5);
            assert!(path.bytes().all(|byte| b"Mlhvz -0123456789".contains(&byte)), "{path}");
        }
        ControlFlow::Continue(())
    });
    if let Err(problem) = read {
        is_said(&problem);
    }
}

/// A day, a number or a key as it is typed into a form.
pub fn value(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Some(day) = files::day(&text) {
        assert_eq!(files::day(&day.to_string()), Some(day), "{text:?}");
    }
    assert!(number(&text).is_none_or(f64::is_finite), "{text:?}");
    if let Some(key) = padded(&text, 5) {
        assert!(key.len() >= 5, "{text:?} becomes {key:?}");
    }
}

/// All of them.
pub const ALL: [Door; 7] = [file, text, register, archive, cards, map, value];

fn table(bytes: &[u8], format: &Format) {
    let limits = limits();
    let reading = Reading { limits: limits.clone(), known: &[&["Name", "Ort"]], sheet: None };
    let (mut rows, mut last, mut widest) = (0, 0, 0);
    let read = read_table(bytes, format, &reading, &mut |line| {
        assert!(line.row > last, "row {} comes after row {last}", line.row);
        (rows, last, widest) = (rows + 1, line.row, line.cells.len().max(widest));
        let longest = line.cells.iter().map(|cell| cell.chars().count()).max().unwrap_or_default();
        assert!(longest <= limits.cell_chars as usize, "a cell of {longest} characters");
        ControlFlow::Continue(())
    });
    match read {
        Ok(info) => {
            assert_eq!(info.rows, rows);
            assert!(rows <= limits.rows && info.columns.len() <= usize::from(limits.columns));
            assert!(widest <= info.columns.len(), "{widest} cells under {} columns", info.columns.len());
        }
        Err(problem) => is_said(&problem),
    }
}

/// There is a text for it, and the text has what it needs.
fn is_said(problem: &Problem) {
    assert!(problem.key().starts_with("file-"), "{problem:?}");
    assert!(problem.arguments().iter().all(|(name, _)| !name.is_empty()), "{problem:?}");
}
