use std::io::Read;

use files::{Cell, Column, Kind, Problem, Sheet, csv_excel, csv_plain, xlsx};
use jiff::civil::date;
use proptest::prelude::*;

use crate::read;

fn columns() -> Vec<Column> {
    let column = |name: &str, kind| Column { name: name.into(), kind };
    vec![
        column("Name", Kind::Text),
        column("PLZ", Kind::Text),
        column("Zahl", Kind::Integer),
        column("Quote", Kind::Real),
        column("Seit", Kind::Day),
    ]
}

fn rows() -> Vec<Vec<Cell>> {
    let text = |text: &str| Cell::Text(text.into());
    vec![
        vec![text("VHS; \"Köthen\""), text("06366"), Cell::Integer(-12), Cell::Real(0.5), Cell::Day(date(2026, 3, 12))],
        vec![text("=1+1"), text("+49"), Cell::Empty, Cell::Real(f64::NAN), Cell::Empty],
        vec![text("@SUM(A1)")],
    ]
}

fn made(write: impl Fn(Sheet<'_>) -> Result<Vec<u8>, Problem>) -> Vec<u8> {
    write(Sheet { title: "Träger: alle", columns: &columns(), rows: &mut rows().into_iter() }).unwrap()
}

#[test]
fn csv_for_excel_is_what_a_german_excel_opens() {
    let text = String::from_utf8(made(csv_excel)).unwrap();
    assert_eq!(
        text,
        "\u{feff}Name;PLZ;Zahl;Quote;Seit\r\n\"VHS; \"\"Köthen\"\"\";06366;-12;0,5;12.03.2026\r\n'=1+1;'+49;;;\r\n'@SUM(A1);;;;\r\n"
    );
}

#[test]
fn csv_for_programs_is_plain() {
    let text = String::from_utf8(made(csv_plain)).unwrap();
    assert_eq!(text, "Name,PLZ,Zahl,Quote,Seit\n\"VHS; \"\"Köthen\"\"\",06366,-12,0.5,2026-03-12\n'=1+1,'+49,,,\n'@SUM(A1),,,,\n");
}

#[test]
fn every_list_comes_back_as_it_went() {
    for (name, bytes, quote, day) in [
        ("a.xlsx", made(xlsx), "0.5", "2026-03-12"),
        ("a.csv", made(csv_excel), "0,5", "12.03.2026"),
        ("a.csv", made(csv_plain), "0.5", "2026-03-12"),
    ] {
        let table = read(name, &bytes).unwrap();
        assert_eq!(table.info.columns, ["Name", "PLZ", "Zahl", "Quote", "Seit"]);
        assert_eq!(table.rows()[0], ["VHS; \"Köthen\"", "06366", "-12", quote, day]);
        assert_eq!(table.rows()[1], ["=1+1", "+49", "", "", ""]);
    }
}

#[test]
fn a_workbook_holds_its_header_filters_and_no_formula() {
    let bytes = made(xlsx);
    assert_eq!(bytes, made(xlsx), "the same list gives the same bytes");
    let part = |name: &str| {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let sheet = part("xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<autoFilter ref=\"A1:E4\"/>") && sheet.contains("state=\"frozen\""), "{sheet}");
    assert!(!sheet.contains("<f>") && !sheet.contains("mergeCell"), "{sheet}");
    assert!(part("xl/styles.xml").contains("quotePrefix=\"1\""));
    assert!(part("xl/workbook.xml").contains("Träger alle"));
}

#[test]
fn a_list_without_rows_is_a_header() {
    for write in [xlsx, csv_excel, csv_plain] {
        let bytes = write(Sheet { title: "", columns: &columns(), rows: &mut std::iter::empty() }).unwrap();
        let name = if bytes.starts_with(b"PK") { "a.xlsx" } else { "a.csv" };
        assert_eq!(read(name, &bytes).unwrap().info.columns.len(), 5);
    }
}

#[test]
fn what_excel_cannot_hold_is_said() {
    let mut rows = std::iter::once(vec![Cell::Text("x".repeat(40_000))]);
    let result = xlsx(Sheet { title: "a", columns: &columns(), rows: &mut rows });
    assert!(matches!(result, Err(Problem::Unwritable { .. })), "{result:?}");
}

proptest! {
    #[test]
    fn any_text_survives_the_way_out_and_in(
        texts in prop::collection::vec(prop::array::uniform3("[ -~äöüß€🙂\n\"';,=+@|-]{0,20}"), 1..20),
        excel in any::<bool>(),
    ) {
        let texts: Vec<[String; 3]> = texts.into_iter().map(|row| row.map(|text| format!("{}.", text.trim()))).collect();
        let column = |name: &str| Column { name: name.into(), kind: Kind::Text };
        let columns = [column("Erste Spalte"), column("Zweite Spalte"), column("Dritte Spalte")];
        let mut rows = texts.iter().map(|row| row.iter().cloned().map(Cell::Text).collect());
        let sheet = Sheet { title: "x", columns: &columns, rows: &mut rows };
        let bytes = if excel { csv_excel(sheet) } else { csv_plain(sheet) }.unwrap();
        let format = files::Format::Csv { separator: if excel { ';' } else { ',' }, encoding: "UTF-8", bom: excel };
        let mut read = Vec::new();
        let known: &[&[&str]] = &[&["Erste Spalte", "Zweite Spalte", "Dritte Spalte"]];
        let reading = files::Reading { known, ..files::Reading::default() };
        files::read_table(&bytes, &format, &reading, &mut |line| { read.push(line.cells); std::ops::ControlFlow::Continue(()) }).unwrap();
        let unguarded = |text: &String| text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).map_or(text.clone(), str::to_owned);
        let expected: Vec<Vec<String>> = texts.iter().map(|row| row.iter().map(unguarded).collect()).collect();
        prop_assert_eq!(read, expected);
    }
}
