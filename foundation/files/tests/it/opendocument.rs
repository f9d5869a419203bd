use files::{Format, Limits, Problem, WarningKind};

use crate::archive::{opendocument, zipped};
use crate::{limited, read, read_with};

fn table(rows: &str) -> Vec<u8> {
    opendocument(&format!(r#"<table:table table:name="Träger">{rows}</table:table>"#))
}

fn row(cells: &[&str]) -> String {
    let cells: String = cells
        .iter()
        .map(|cell| format!("<table:table-cell office:value-type=\"string\"><text:p>{cell}</text:p></table:table-cell>"))
        .collect();
    format!("<table:table-row>{cells}</table:table-row>")
}

#[test]
fn a_document_gives_texts_numbers_and_days() {
    let cells = r#"<table:table-row>
        <table:table-cell office:value-type="string"><text:p>VHS<text:s text:c="2"/>&amp; <text:span>Söhne</text:span></text:p><text:p>Hof</text:p><office:annotation><text:p>ein Kommentar</text:p></office:annotation></table:table-cell>
        <table:table-cell office:value-type="float" office:value="6366"><text:p>06366</text:p></table:table-cell>
        <table:table-cell office:value-type="percentage" office:value="0.30000000000000004"><text:p>30 %</text:p></table:table-cell>
        <table:table-cell office:value-type="date" office:date-value="2026-03-12T00:00:00"><text:p>12.03.26</text:p></table:table-cell>
        <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAHR</text:p></table:table-cell>
        <table:table-cell office:value-type="time" office:time-value="PT08H30M00S"><text:p>8:30 Uhr</text:p></table:table-cell>
        <table:table-cell table:number-columns-repeated="16378"/></table:table-row>"#;
    let table = read("a.ods", &table(&(row(&["Name", "PLZ", "Quote", "Seit", "Aktiv", "Uhrzeit"]) + cells))).unwrap();
    assert_eq!(table.format, Format::Ods);
    assert_eq!(table.info.sheet_names, ["Träger"]);
    assert_eq!(table.rows(), [["VHS  & Söhne\nHof", "06366", "0.3", "2026-03-12", "WAHR", "08:30"]]);
}

#[test]
fn repeated_rows_are_rows_and_repeated_blanks_are_none() {
    let blank = r#"<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#;
    let same = row(&["VHS", "Hof"]).replace("<table:table-row>", r#"<table:table-row table:number-rows-repeated="3">"#);
    let few = read("a.ods", &table(&(row(&["Name", "Ort"]) + &same + blank + &row(&["IHK", "Hof"])))).unwrap();
    assert_eq!(few.numbers(), [2, 3, 4, 1_048_005]);
    let bomb = row(&["VHS", "Hof"]).replace("<table:table-row>", r#"<table:table-row table:number-rows-repeated="4294967295">"#);
    let limits = Limits { rows: 1000, ..Limits::default() };
    let bytes = table(&(row(&["Name", "Ort"]) + &bomb));
    assert_eq!(read_with("a.ods", &bytes, &limited(limits)).err(), Some(Problem::TooManyRows { limit: 1000 }));
    let wide = r#"<table:table-row><table:table-cell table:number-columns-repeated="4294967295"><text:p>x</text:p></table:table-cell></table:table-row>"#;
    assert_eq!(read("a.ods", &table(&(row(&["Name", "Ort"]) + wide))).err(), Some(Problem::TooManyColumns { row: 2, limit: 1000 }));
    let blanks =
        r#"<table:table-row><table:table-cell><text:p><text:s text:c="4000000000"/></text:p></table:table-cell></table:table-row>"#;
    assert!(matches!(read("a.ods", &table(blanks)).err(), Some(Problem::CellTooLong { row: 1, .. })));
}

#[test]
fn formulas_merged_cells_and_errors_are_named() {
    let odd = r#"<table:table-row>
        <table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>
        <table:table-cell table:number-columns-spanned="2"><text:p>breit</text:p></table:table-cell><table:covered-table-cell/>
        <table:table-cell table:formula="of:=NA()" office:value-type="string" calcext:value-type="error"><text:p>#NV</text:p></table:table-cell></table:table-row>"#;
    let table = read("a.ods", &table(&(row(&["a", "b", "c", "d"]) + odd))).unwrap();
    assert_eq!(table.rows(), [["2", "breit", "", ""]]);
    assert_eq!(table.warnings(), [(WarningKind::Formulas, 2, 2), (WarningKind::ErrorCells, 2, 1), (WarningKind::MergedCells, 2, 1)]);
}

#[test]
fn tables_inside_cells_and_pictures_do_not_disturb() {
    let nested = r#"<table:table-row><table:table-cell><text:p>VHS</text:p><table:table table:name="innen"><table:table-row><table:table-cell><text:p>innen</text:p></table:table-cell></table:table-row></table:table></table:table-cell>
        <table:table-cell><draw:frame><draw:text-box><text:p>Bild</text:p></draw:text-box></draw:frame><text:p>Hof</text:p></table:table-cell></table:table-row>"#;
    let found = read("a.ods", &table(&(row(&["Name", "Ort"]) + nested))).unwrap();
    assert_eq!(found.rows(), [["VHS", "Hof"]]);
    assert_eq!(found.info.sheet_names, ["Träger"]);
}

#[test]
fn an_encrypted_document_is_told() {
    let manifest = r#"<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"#;
    let bytes = zipped(&[("META-INF/manifest.xml", manifest), ("content.xml", "kein XML")]);
    assert_eq!(read("a.ods", &bytes).err(), Some(Problem::Password));
    assert_eq!(read("a.ods", &zipped(&[("encrypted-package", "x")])).err(), Some(Problem::Password));
    let letter = zipped(&[
        ("META-INF/manifest.xml", r#"<m><f full-path="/" media-type="application/vnd.oasis.opendocument.text"/></m>"#),
        ("content.xml", "<x/>"),
    ]);
    assert_eq!(read("a.odt", &letter).err(), Some(Problem::NotASpreadsheet));
}
