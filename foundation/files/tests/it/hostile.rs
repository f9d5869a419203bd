//! Whatever comes in, an answer comes out. Valid files that were broken are in `tests/mutations.rs`.

use proptest::prelude::*;

use crate::{
    archive::{opendocument, workbook, zipped},
    doors,
};

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
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        doors::ALL.iter().for_each(|door| door(&bytes));
    }

    #[test]
    fn any_text_is_answered(text in "[;,\t|\"\n\r=' a-zäö0-9.@]{0,400}") {
        doors::ALL.iter().for_each(|door| door(text.as_bytes()));
    }

    #[test]
    fn hostile_markup_is_answered(cells in markup(), texts in markup(), behind in markup()) {
        doors::file(&workbook(&cells, &texts, &behind));
        doors::file(&opendocument(&cells));
        doors::file(&zipped(&[("[Content_Types].xml", "x"), ("_rels/.rels", &cells), ("xl/workbook.xml", &texts)]));
    }
}
