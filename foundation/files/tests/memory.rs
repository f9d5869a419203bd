//! The bound that the documentation of `Limits` states, measured.

#![allow(clippy::unwrap_used, reason = "these are tests, and so are their builders")]

use std::io::{Cursor, Write};
use std::ops::ControlFlow;

use files::{Limits, Problem, Reading, TableInfo, read_table, recognise};
use peak_alloc::PeakAlloc;
use zip::write::{SimpleFileOptions, ZipWriter};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const MEGABYTE: usize = 1024 * 1024;

/// What the work takes at its peak beside what was there before.
fn peak_of<T>(work: impl FnOnce() -> T) -> (usize, T) {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let result = work();
    (MEMORY.peak_usage().saturating_sub(before), result)
}

fn measured(name: &str, bytes: &[u8]) -> (usize, Result<TableInfo, Problem>) {
    let reading = Reading::default();
    peak_of(|| {
        let format = recognise(name, bytes, &reading.limits)?;
        read_table(bytes, &format, &reading, &mut |_| ControlFlow::Continue(()))
    })
}

/// Writes the content of a part of an archive.
type Fill<'a> = &'a dyn Fn(&mut dyn Write);

fn zipped(parts: &[(&str, Fill<'_>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, fill) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        fill(&mut std::io::BufWriter::new(&mut writer));
    }
    writer.finish().unwrap().into_inner()
}

fn text(text: &'static str) -> impl Fn(&mut dyn Write) {
    move |out| out.write_all(text.as_bytes()).unwrap()
}

fn repeated(start: &'static str, middle: String, times: usize, end: &'static str) -> impl Fn(&mut dyn Write) {
    move |out| {
        out.write_all(start.as_bytes()).unwrap();
        (0..times).for_each(|_| out.write_all(middle.as_bytes()).unwrap());
        out.write_all(end.as_bytes()).unwrap();
    }
}

fn workbook(sheet: Fill<'_>, texts: Fill<'_>, styles: Fill<'_>) -> Vec<u8> {
    zipped(&[
        ("[Content_Types].xml", &text("<Types/>")),
        ("xl/workbook.xml", &text(r#"<workbook><sheets><sheet name="a" id="r1"/></sheets></workbook>"#)),
        (
            "xl/_rels/workbook.xml.rels",
            &text(
                r#"<r><Relationship Id="r1" Type="x/worksheet" Target="a.xml"/><Relationship Id="r2" Type="x/sharedStrings" Target="b.xml"/><Relationship Id="r3" Type="x/styles" Target="c.xml"/></r>"#,
            ),
        ),
        ("xl/a.xml", sheet),
        ("xl/b.xml", texts),
        ("xl/c.xml", styles),
    ])
}

fn opendocument(content: Fill<'_>) -> Vec<u8> {
    zipped(&[
        ("META-INF/manifest.xml", &text(r#"<m><f full-path="/" media-type="application/vnd.oasis.opendocument.spreadsheet"/></m>"#)),
        ("content.xml", content),
    ])
}

/// One test, so that nothing else allocates while it measures.
#[test]
fn reading_stays_within_the_stated_bounds_whatever_the_file_says() {
    let nothing = text("<x/>");
    let cell = r#"<c t="inlineStr"><is><t>Ein gewöhnlicher Text</t></is></c>"#;
    let row = |cells: usize| format!("<row>{}</row>", cell.repeat(cells));
    let honest = repeated("<worksheet><sheetData>", row(20), 5_000, "</sheetData></worksheet>");
    let deep = repeated("", "<a>".into(), 1_000_000, "");
    let distinct = |out: &mut dyn Write| {
        out.write_all(b"<sst>").unwrap();
        (0..300_000).for_each(|number| write!(out, "<si><t>Text {number} und noch mehr</t></si>").unwrap());
        out.write_all(b"</sst>").unwrap();
    };
    let short = repeated("<sst uniqueCount=\"4000000000\">", "<si/>".into(), 2_000_000, "</sst>");
    let runs = repeated("<sst><si>", "<t>aaaaaaaaaaaaaaaaaaaa</t>".into(), 500_000, "</si></sst>");
    let formats = repeated("<s><cellXfs>", "<xf/>".into(), 1_000_000, "</cellXfs></s>");
    let tag = repeated("<worksheet><sheetData x=\"", "x".into(), 5_000_000, "\"/></worksheet>");
    let sheets = repeated(
        "<worksheet><sheetData>",
        format!("<row>{}</row>", "<c t=\"s\"><v>0</v></c>".repeat(999)),
        200,
        "</sheetData></worksheet>",
    );
    let long_text = repeated("<sst><si><t>", "x".into(), 32_000, "</t></si></sst>");
    let document_row = r#"<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="1000"><text:p>xxxxxxxxxxxxxxxx</text:p></table:table-cell></table:table-row>"#;
    let repeats = repeated("<o><table:table>", document_row.into(), 1, "</table:table></o>");
    let tables =
        repeated("<o>", "<table:table table:name=\"Ein Blatt mit einem Namen\"><table:table-row/></table:table>".into(), 200_000, "</o>");

    let latin = |text: &str| -> Vec<u8> { text.chars().map(|c| c as u8).collect() };
    let hostile: Vec<(&str, &str, Vec<u8>)> = vec![
        ("a hundred thousand honest cells", "a.xlsx", workbook(&honest, &nothing, &nothing)),
        ("300,000 different texts", "a.xlsx", workbook(&nothing, &distinct, &nothing)),
        ("two million empty texts and a count that lies", "a.xlsx", workbook(&nothing, &short, &nothing)),
        ("one text in half a million runs", "a.xlsx", workbook(&nothing, &runs, &nothing)),
        ("a million cell formats", "a.xlsx", workbook(&nothing, &nothing, &formats)),
        ("elements in elements", "a.xlsx", workbook(&deep, &nothing, &nothing)),
        ("a tag of 5 MB", "a.xlsx", workbook(&tag, &nothing, &nothing)),
        ("one long text in each of two hundred thousand cells", "a.xlsx", workbook(&sheets, &long_text, &nothing)),
        ("a thousand columns repeated a million times", "a.ods", opendocument(&repeats)),
        ("two hundred thousand tables", "a.ods", opendocument(&tables)),
        (
            "20 MB of rows",
            "a.csv",
            "Name;Ort;Notiz\n"
                .to_owned()
                .into_bytes()
                .into_iter()
                .chain("Träger;Köthen;\"eine Notiz\"\n".bytes().cycle().take(19 * MEGABYTE))
                .collect(),
        ),
        ("20 MB without a line end", "a.csv", latin(&"ä".repeat(19 * MEGABYTE))),
        ("20 MB after a quotation mark", "a.csv", latin(&format!("Name;Ort\na;\"{}", "x\n".repeat(9 * MEGABYTE)))),
        ("4 MB of separators", "a.csv", ";".repeat(4 * MEGABYTE).into_bytes()),
        ("an archive of a hundred thousand parts", "a.xlsx", b"PK\x03\x04".iter().copied().chain(b"PK\x01\x02".repeat(100_000)).collect()),
    ];
    let bound = Limits::default().held_bytes as usize + 16 * MEGABYTE;
    for (what, name, bytes) in &hostile {
        let (peak, result) = measured(name, bytes);
        let outcome = result.map_or_else(|problem| problem.to_string(), |info| format!("{} rows", info.rows));
        report(what, bytes, peak, &outcome);
        assert!(peak < bound, "{what}: {peak} bytes");
    }

    let card = |inner: String| format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\n{inner}END:VCARD\r\n").into_bytes();
    for (what, bytes) in [
        ("a card with a picture of 19 MB", card(format!("PHOTO;ENCODING=b;TYPE=JPEG:{}\r\n", "AAAA".repeat(19 * MEGABYTE / 4)))),
        ("a card with a note of 19 MB", card(format!("NOTE:{}\r\n", "\\n".repeat(19 * MEGABYTE / 2)))),
        ("a card with a million numbers", card("TEL:1\r\n".repeat(MEGABYTE))),
        ("a card with a name in a million parts", card(format!("N:{}\r\n", ";".repeat(MEGABYTE)))),
        ("a card with as many parts as it may have", card("TEL;TYPE=a,b:1\r\n".repeat(4900))),
        ("many cards in Windows-1252", latin(&"BEGIN:VCARD\nFN:Ä\nEND:VCARD\n".repeat(100_000))),
    ] {
        let (peak, result) = peak_of(|| files::vcard::read(&bytes, &Limits::default(), &mut |_| ControlFlow::Continue(())));
        report(what, &bytes, peak, &format!("{result:?}"));
        assert!(peak < 2 * bytes.len() + 16 * MEGABYTE, "{what}: {peak} bytes");
    }

    let map = |points: &str| format!(r#"{{"features":[{{"geometry":{{"type":"Polygon","coordinates":[[{points}]]}}}}]}}"#).into_bytes();
    for (what, bytes) in [
        ("as many short points as fit", map(&"[1,2],".repeat(3 * MEGABYTE))),
        ("a point in a ring of its own", map(&"[[1,2]],".repeat(2 * MEGABYTE))),
        ("a property of 19 MB", format!(r#"{{"features":[{{"properties":{{"a":"{}"}}}}]}}"#, "\\n".repeat(9 * MEGABYTE)).into_bytes()),
    ] {
        let (peak, result) = peak_of(|| files::geometry::read(&bytes, &Limits::default(), &mut |_| ControlFlow::Continue(())));
        report(what, &bytes, peak, &format!("{result:?}"));
        assert!(peak < 2 * bytes.len() + 32 * MEGABYTE, "{what}: {peak} bytes");
    }
}

fn report(what: &str, bytes: &[u8], peak: usize, outcome: &str) {
    let megabytes = |count: usize| count as f64 / MEGABYTE as f64;
    println!("{:>6.1} MB  {what} ({:.1} MB file): {outcome}", megabytes(peak), megabytes(bytes.len()));
}
