//! Whatever comes in, an answer comes out.

use std::ops::ControlFlow;

use files::{Cell, Column, Format, Kind, Limits, Reading, Sheet, read_table, recognise, xlsx};
use proptest::prelude::*;

use crate::archive::{opendocument, workbook, zipped};

fn swallow(name: &str, bytes: &[u8]) {
    let limits = Limits { rows: 1000, inflated_bytes: 4 * 1024 * 1024, ..Limits::default() };
    let go_on = &mut |_| ControlFlow::Continue(());
    if let Ok(format) = recognise(name, bytes, &limits) {
        let reading = Reading { limits: limits.clone(), known: &[&["Name", "Ort"]], sheet: None };
        if let Ok(info) = read_table(bytes, &format, &reading, &mut |_| ControlFlow::Continue(())) {
            assert!(info.rows <= 1000);
        }
    }
    let _ = files::geometry::read(bytes, &limits, &mut |_| ControlFlow::Continue(()));
    let _ = files::vcard::read(bytes, &limits, &mut |_| ControlFlow::Continue(()));
    for separator in [';', ','] {
        let format = Format::Csv { separator, encoding: "UTF-8", bom: false };
        let _ = read_table(bytes, &format, &Reading::default(), go_on);
    }
    let _ = read_table(bytes, &Format::FixedWidth, &Reading::default(), go_on);
}

fn valid() -> Vec<Vec<u8>> {
    let columns = [Column { name: "Name".into(), kind: Kind::Text }, Column { name: "Zahl".into(), kind: Kind::Integer }];
    let rows = (0..5).map(|number| vec![Cell::Text(format!("Träger {number}")), Cell::Integer(number)]);
    let row = "<table:table-row><table:table-cell table:number-columns-repeated=\"2\"><text:p>a<text:s/></text:p></table:table-cell></table:table-row>";
    vec![
        xlsx(Sheet { title: "x", columns: &columns, rows: &mut rows.into_iter() }).unwrap(),
        opendocument(&format!("<table:table table:name=\"x\">{}</table:table>", row.repeat(3))),
        "Name;Ort\nVHS;\"Hof\n1\"\nIHK;Köthen\n".as_bytes().to_vec(),
        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:A\r\nTEL;TYPE=work:1\r\nEND:VCARD\r\n".as_bytes().to_vec(),
        br#"{"type":"FeatureCollection","features":[{"geometry":{"type":"Polygon","coordinates":[[[1,2],[3,4],[5,6]]]}}]}"#.to_vec(),
    ]
}

/// Cells and texts as XML, so that what is inside an archive is hostile and not only the archive.
fn markup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "<(row|c|v|f|is|t|si|table:table|table:table-row|table:table-cell|text:p|text:s|mergeCell)( (r|s|t|ref|text:c|table:number-columns-repeated|table:number-rows-repeated|office:value-type)=\"(s|b|e|d|str|inlineStr|float|date|[A-Z]{1,4}[0-9]{1,11}|[0-9]{1,20}|\\PC{0,5})\"){0,3}/?>",
        "</(row|c|v|f|is|t|si|table:table|table:table-row|table:table-cell|text:p)>",
        "[0-9]{1,25}|-?[0-9]\\.[0-9]e[0-9]{1,3}|\\PC{0,8}|&(amp|lt|#x0|#[0-9]{1,9}|x);",
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..600), csv in any::<bool>()) {
        swallow(if csv { "a.csv" } else { "a" }, &bytes);
    }

    #[test]
    fn any_text_is_answered(text in "[;,\t|\"\n\r=' a-zäö0-9.@]{0,400}") {
        swallow("a.csv", text.as_bytes());
    }

    #[test]
    fn mutated_files_are_answered(which in 0usize..5, changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8), cut in any::<prop::sample::Index>(), cuts in any::<bool>()) {
        let mut bytes = valid().swap_remove(which);
        for (at, value) in changes {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        if cuts {
            bytes.truncate(cut.index(bytes.len()) + 1);
        }
        swallow("a.csv", &bytes);
    }

    #[test]
    fn hostile_markup_is_answered(cells in markup(), texts in markup(), behind in markup()) {
        swallow("a.xlsx", &workbook(&cells, &texts, &behind));
        swallow("a.ods", &opendocument(&cells));
        swallow("a.xlsx", &zipped(&[("[Content_Types].xml", "x"), ("_rels/.rels", &cells), ("xl/workbook.xml", &texts)]));
    }
}
