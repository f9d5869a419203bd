use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use files::{Format, Limits, Problem, Reading, WarningKind};
use rust_xlsxwriter::{ExcelDateTime, Format as Look, Formula, Workbook};

use crate::archive::{workbook, zipped};
use crate::{limited, read, read_with};

fn saved(fill: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(&mut book);
    book.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_gives_texts_numbers_and_days() {
    let bytes = saved(|book| {
        let page = book.add_worksheet();
        page.set_name("Träger").unwrap();
        for (column, name) in ["Name", "PLZ", "Quote", "Seit", "Aktiv"].into_iter().enumerate() {
            page.write(0, column as u16, name).unwrap();
        }
        page.write(1, 0, "VHS & Söhne\n<GmbH>").unwrap();
        page.write_with_format(1, 1, 6366, &Look::new().set_num_format("00000")).unwrap();
        page.write(1, 2, 0.1 + 0.2).unwrap();
        let day = ExcelDateTime::from_ymd(2026, 3, 12).unwrap();
        page.write_datetime_with_format(1, 3, &day, &Look::new().set_num_format("dd.mm.yyyy")).unwrap();
        page.write(1, 4, true).unwrap();
        page.write(4, 0, "IHK").unwrap();
        page.write(4, 2, 1.234).unwrap();
    });
    let table = read("träger.xlsx", &bytes).unwrap();
    assert_eq!(table.format, Format::Xlsx);
    assert_eq!(table.info.sheet.as_deref(), Some("Träger"));
    assert_eq!(table.rows(), [["VHS & Söhne\n<GmbH>", "06366", "0.3", "2026-03-12", "WAHR"], ["IHK", "", "1.2340", "", ""]]);
    assert_eq!(table.numbers(), [2, 5]);
    assert_eq!(table.warnings(), []);
}

#[test]
fn formulas_merged_cells_and_errors_are_named() {
    let bytes = saved(|book| {
        let page = book.add_worksheet();
        let look = Look::new();
        page.merge_range(0, 0, 0, 2, "Ein Titel über allem", &look).unwrap();
        page.write_row(1, 0, ["Name", "Summe", "Ort"]).unwrap();
        page.write_row(2, 0, ["VHS", "", "Hof"]).unwrap();
        page.write_formula(2, 1, Formula::new("=1+1").set_result("2")).unwrap();
        page.write_row(3, 0, ["IHK", "", ""]).unwrap();
        page.write_formula(3, 1, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
        page.merge_range(4, 0, 5, 0, "HWK", &look).unwrap();
        page.write(4, 1, "oben").unwrap();
        page.write(5, 1, "unten").unwrap();
    });
    let table = read("a.xlsx", &bytes).unwrap();
    assert_eq!(table.rows(), [["VHS", "2", "Hof"], ["IHK", "", ""], ["HWK", "oben", ""], ["", "unten", ""]]);
    assert_eq!(table.warnings(), [(WarningKind::Formulas, 3, 2), (WarningKind::ErrorCells, 4, 1), (WarningKind::MergedCells, 5, 1)]);
}

#[test]
fn the_sheet_with_the_table_is_found() {
    let bytes = saved(|book| {
        book.add_worksheet().set_name("Deckblatt").unwrap().write(0, 0, "Bericht 2026").unwrap();
        book.add_worksheet().set_name("Erste").unwrap().write_row_matrix(0, 0, [["a", "b"], ["1", "2"]]).unwrap();
        book.add_worksheet().set_name("Zweite").unwrap().write_row_matrix(0, 0, [["PLZ", "Ort"], ["06366", "Köthen"]]).unwrap();
        let hidden = book.add_worksheet().set_name("Versteckt").unwrap();
        hidden.write_row_matrix(0, 0, [["PLZ", "Ort"], ["x", "y"]]).unwrap();
        hidden.set_hidden(true);
    });
    let sheet = |reading: &Reading<'_>| read_with("a.xlsx", &bytes, reading).map(|table| table.info.sheet.unwrap());
    assert_eq!(sheet(&Reading::default()).unwrap(), "Erste");
    assert_eq!(sheet(&Reading { known: &[&["plz", "ort"]], ..Reading::default() }).unwrap(), "Zweite");
    assert_eq!(sheet(&Reading { sheet: Some("Deckblatt"), ..Reading::default() }).unwrap(), "Deckblatt");
    let missing = Problem::NoSuchSheet { name: "Dritte".into() };
    assert_eq!(sheet(&Reading { sheet: Some("Dritte"), ..Reading::default() }), Err(missing));
    assert_eq!(read("a.xlsx", &bytes).unwrap().info.sheet_names, ["Deckblatt", "Erste", "Zweite"]);
}

#[test]
fn an_empty_workbook_is_empty() {
    assert_eq!(
        read(
            "a.xlsx",
            &saved(|book| {
                book.add_worksheet();
            })
        )
        .err(),
        Some(Problem::Empty)
    );
}

#[test]
fn every_way_to_write_a_cell_is_read() {
    let rows = r#"<row><c t="inlineStr"><is><t>Name</t></is></c><c t="s"><v>1</v></c><c t="str"><v>Ort_x000D_</v></c><c t="inlineStr"><is><t>Tag</t></is></c></row>
        <row r="7"><c r="D7" t="d"><v>2026-03-12T00:00:00</v></c><c r="A7" t="s"><v>0</v></c><c r="B7" s="1"><v>6366</v></c><c t="b"><v>0</v></c></row>
        <row><c t="inlineStr"><is><r><t>VHS</t></r><r><t xml:space="preserve"> Hof</t></r><rPh><t>aside</t></rPh></is></c><c/><c><v></v></c><c s="2"><v>46093</v></c></row>"#;
    let texts = "<si><r><t>IHK &amp; </t></r><r><t>HWK</t></r></si><si><t>PLZ</t></si><si/>";
    let table = read("a.xlsx", &workbook(rows, texts, "")).unwrap();
    assert_eq!(table.info.sheet.as_deref(), Some("Blatt & mehr"));
    assert_eq!(table.info.columns, ["Name", "PLZ", "Ort", "Tag"]);
    assert_eq!(table.rows(), [["IHK & HWK", "06366", "FALSCH", "2026-03-12"], ["VHS Hof", "", "", "2026-03-12"]]);
    assert_eq!(table.numbers(), [7, 8]);
}

#[test]
fn a_cell_in_the_last_corner_costs_nothing() {
    let rows = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>"#;
    assert_eq!(read("a.xlsx", &workbook(rows, "", "")).err(), Some(Problem::TooManyColumns { row: 1_048_576, limit: 1000 }));
    let formatted = r#"<row r="1"><c r="A1" t="str"><v>Name</v></c><c r="B1" t="str"><v>Ort</v></c></row><row r="2"><c r="A2" t="str"><v>VHS</v></c><c r="XFD2" s="1"/></row>"#;
    assert_eq!(read("a.xlsx", &workbook(formatted, "", "")).unwrap().rows(), [["VHS", ""]]);
}

#[test]
fn damaged_and_hostile_workbooks_are_refused() {
    let problem = |rows: &str, texts: &str| read("a.xlsx", &workbook(rows, texts, "")).err().unwrap();
    let sheet = || "xl/worksheets/sheet1.xml".to_owned();
    let no_such_text = r#"<row r="3"><c t="s"><v>5</v></c></row>"#;
    assert_eq!(problem(no_such_text, ""), Problem::Damaged { part: sheet(), row: 3 });
    assert!(matches!(problem("<row><c></row>", ""), Problem::Damaged { .. }));
    assert!(matches!(problem(&"<x>".repeat(500), ""), Problem::Damaged { .. }));
    let comment = format!("<!--{}-->", "x".repeat(2 * 1024 * 1024));
    assert_eq!(problem(&comment, ""), Problem::TooMuchText { limit: 1024 * 1024 });
    let long = format!(r#"<row><c t="inlineStr"><is>{}</is></c></row>"#, "<t>xxxxxxxxxxxxxxxxxxxxxxxx</t>".repeat(5000));
    assert_eq!(problem(&long, ""), Problem::CellTooLong { row: 1, column: 1, limit: 32_767 });
    // One text of 30,000 letters, a thousand times in one row.
    let many = format!("<row>{}</row>", r#"<c t="s"><v>0</v></c>"#.repeat(900));
    assert_eq!(problem(&many, &format!("<si><t>{}</t></si>", "x".repeat(30_000))), Problem::TooMuchText { limit: 4 * 1024 * 1024 });
    assert_eq!(problem("", &"<si/>".repeat(2_000_000)), Problem::TooMuchText { limit: 48 * 1024 * 1024 });
}

#[test]
fn a_zip_bomb_is_counted_while_it_inflates() {
    let rows = r#"<row><c t="str"><v>Hof</v></c></row>"#.repeat(400_000);
    let bytes = workbook(&rows, "", "");
    assert!(bytes.len() < 200_000, "{}", bytes.len());
    let limits = Limits { inflated_bytes: 5_000_000, ..Limits::default() };
    assert_eq!(read_with("a.xlsx", &bytes, &limited(limits)).err(), Some(Problem::Inflated { limit: 5_000_000 }));
}

#[test]
fn other_archives_are_no_spreadsheets() {
    let letter = zipped(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w:document/>")]);
    assert_eq!(read("brief.docx", &letter).err(), Some(Problem::NotASpreadsheet));
    let binary = zipped(&[("[Content_Types].xml", "<Types/>"), ("xl/workbook.bin", "")]);
    assert_eq!(read("a.xlsb", &binary).err(), Some(Problem::BinaryExcel));
    let mut broken = workbook("<row><c><v>1</v></c></row>", "", "");
    broken.truncate(broken.len() / 2);
    assert_eq!(read("a.xlsx", &broken).err(), Some(Problem::Damaged { part: String::new(), row: 0 }));
}

#[test]
fn calamine_reads_the_same() {
    let bytes = saved(|book| {
        let page = book.add_worksheet();
        page.write_row(0, 0, ["Name", "Zahl", "Tag", "Leer"]).unwrap();
        let look = Look::new().set_num_format("yyyy\\-mm\\-dd");
        for row in 1..400u32 {
            page.write(row, 0, format!("Träger <{}> & Söhne", row % 37)).unwrap();
            page.write(row, 1, f64::from(row) * 1.1).unwrap();
            page.write_datetime_with_format(row, 2, ExcelDateTime::from_serial_datetime(f64::from(row) * 101.0).unwrap(), &look).unwrap();
        }
    });
    let table = read("a.xlsx", &bytes).unwrap();
    let mut other = Xlsx::new(Cursor::new(&bytes)).unwrap();
    let range = other.worksheet_range_at(0).unwrap().unwrap();
    assert_eq!(table.lines.len(), range.height() - 1);
    for (line, row) in table.lines.iter().zip(range.rows().skip(1)) {
        assert_eq!(line.cells[0], row[0].to_string());
        assert_eq!(files::number(&line.cells[1]).unwrap(), format!("{:.10}", row[1].as_f64()).parse::<f64>().unwrap());
        let Data::DateTime(day) = &row[2] else { panic!("{:?}", row[2]) };
        let (year, month, day, ..) = day.to_ymd_hms_milli();
        assert_eq!(line.cells[2], format!("{year:04}-{month:02}-{day:02}"));
    }
}

trait AsNumber {
    fn as_f64(&self) -> f64;
}

impl AsNumber for Data {
    fn as_f64(&self) -> f64 {
        match self {
            Data::Float(value) => *value,
            Data::Int(value) => *value as f64,
            other => panic!("{other:?}"),
        }
    }
}
