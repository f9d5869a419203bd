use files::{Format, Limits, Problem, Reading, WarningKind, peek};

use crate::{limited, read, read_with};

#[test]
fn rows_are_counted_as_excel_counts_them() {
    let text = "Liste der Träger\r\n\r\nName;Notiz;PLZ\r\nVHS;\"zwei\r\nZeilen \"\"hier\"\"\";06366\r\n\r\n;;\r\nIHK;kurz;06108\r\n";
    let table = read("a.csv", text.as_bytes()).unwrap();
    assert_eq!(table.info.header_row, 3);
    assert_eq!(table.info.columns, ["Name", "Notiz", "PLZ"]);
    assert_eq!(table.rows(), [["VHS", "zwei\nZeilen \"hier\"", "06366"], ["IHK", "kurz", "06108"]]);
    // The quoted line end makes one row of two lines.
    assert_eq!(table.numbers(), [4, 7]);
    assert_eq!(table.warnings(), []);
}

#[test]
fn every_encoding_gives_the_same_table() {
    let text = "Straße;Ort\r\nHäuserweg 1;Köthen\r\nÖlmühle 2;Görlitz\r\n";
    let expected = [["Häuserweg 1", "Köthen"], ["Ölmühle 2", "Görlitz"]];
    let wide = |big: bool| -> Vec<u8> {
        let bytes = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
        format!("\u{feff}{text}").encode_utf16().flat_map(bytes).collect()
    };
    let latin = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect::<Vec<u8>>();
    for bytes in [
        text.as_bytes().to_vec(),
        format!("\u{feff}{text}").into_bytes(),
        wide(false),
        wide(true),
        latin,
        text.replace("\r\n", "\r").into_bytes(),
    ] {
        let table = read("a.csv", &bytes).unwrap();
        assert_eq!(table.info.columns, ["Straße", "Ort"]);
        assert_eq!(table.rows(), expected);
        assert_eq!(table.numbers(), [2, 3]);
    }
}

#[test]
fn a_line_in_another_encoding_is_read_and_named() {
    let mut bytes = "Name;Ort\nVHS;Köthen\nIHK;München\n".as_bytes().to_vec();
    bytes.extend(b"HWK;G\xf6rlitz\nDGB;Hof\n");
    let table = read("a.csv", &bytes).unwrap();
    assert_eq!(table.rows()[2], ["HWK", "Görlitz"]);
    assert_eq!(table.warnings(), [(WarningKind::MixedEncodings, 4, 1)]);
}

#[test]
fn ragged_rows_are_read_and_named() {
    let table = read("a.csv", b"Name;Ort;PLZ\nVHS;Hof;95028\nIHK;Hof\nHWK;Hof;95028;zu viel\nDGB;Hof;95028;\n").unwrap();
    assert_eq!(table.rows(), [["VHS", "Hof", "95028"], ["IHK", "Hof", ""], ["HWK", "Hof", "95028"], ["DGB", "Hof", "95028"]]);
    assert_eq!(table.warnings(), [(WarningKind::LongRows, 4, 1), (WarningKind::ShortRows, 3, 1)]);
}

#[test]
fn lost_zeros_are_suspected_in_columns_of_keys_only() {
    let table = read("a.csv", b"PLZ;Einwohner;Amtl. Gemeindeschl\xc3\xbcssel\n6366;6366;1001000\n06108;12;15088020\n").unwrap();
    assert_eq!(table.warnings(), [(WarningKind::LostZeros, 2, 1), (WarningKind::LostZeros, 2, 1)]);
    assert_eq!(table.info.warnings[0].column, "PLZ");
    assert_eq!(table.rows()[0][0], "6366", "the warning changes nothing");
}

#[test]
fn what_protects_a_text_in_excel_is_taken_away() {
    let table = read("a.csv", b"PLZ;Telefon;Notiz;Name\n=\"06366\";'+49 345;'s war einmal;-\n\"=\"\"01067\"\"\";'=1;x;y\n").unwrap();
    assert_eq!(table.rows(), [["06366", "+49 345", "'s war einmal", "-"], ["01067", "=1", "x", "y"]]);
}

#[test]
fn bad_tables_are_refused_with_the_place() {
    let problem = |text: &str| read("a.csv", text.as_bytes()).err().unwrap();
    assert_eq!(problem("Name;Ort\nVHS;\"Hof\nIHK;Hof\n"), Problem::UnclosedQuote { row: 2 });
    let long = "x".repeat(40_000);
    assert_eq!(problem(&format!("Name;Ort\nVHS;{long}\n")), Problem::CellTooLong { row: 2, column: 2, limit: 32_767 });
    assert_eq!(problem(&format!("Name;Ort\nVHS;\"{}", "Hof\n".repeat(100_000))), Problem::CellTooLong { row: 2, column: 2, limit: 32_767 });
    assert_eq!(problem("VHS;a@vhs.example\nIHK;b@ihk.example\n"), Problem::NoHeader { row: 1 });
    assert_eq!(problem(";;\n;;\n"), Problem::Empty);
    let wide = format!("Name{}\nVHS{}Hof\n", ";x".repeat(900), ";".repeat(1_000_000));
    assert_eq!(problem(&wide), Problem::TooManyColumns { row: 2, limit: 1000 });
    let rows = limited(Limits { rows: 2, ..Limits::default() });
    let three = read_with("a.csv", b"Name;Ort\na;b\nc;d\ne;f\n", &rows);
    assert_eq!(three.err(), Some(Problem::TooManyRows { limit: 2 }));
}

#[test]
fn a_single_column_is_a_table_when_its_name_says_so() {
    let table = read("orte.csv", "Ort\nHof\nKöthen\n".as_bytes()).unwrap();
    assert_eq!((table.info.columns, table.lines.len()), (vec!["Ort".to_owned()], 2));
}

#[test]
fn a_header_alone_is_an_empty_table() {
    let table = read("a.csv", b"Name;Ort;PLZ\n").unwrap();
    assert_eq!((table.info.columns.len(), table.info.rows), (3, 0));
}

#[test]
fn the_first_rows_are_enough_for_mapping() {
    let text: String = "Name;Ort\n".to_owned() + &"VHS;Hof\n".repeat(1000);
    let format = Format::Csv { separator: ';', encoding: "UTF-8", bom: false };
    let (info, lines) = peek(text.as_bytes(), &format, &Reading::default(), 5).unwrap();
    assert_eq!((info.columns.len(), info.rows, lines.len()), (2, 5, 5));
}

#[test]
fn a_known_source_is_recognised_below_its_preamble() {
    let known: &[&[&str]] = &[&["plz", "ort"], &["Traeger-Nummer", "Jobcenter", "Form"]];
    let reading = Reading { known, ..Reading::default() };
    let text = "Anlage 1;zu § 2;Verordnung\nStand;1.1.;2026\ntraeger_nummer;jobcenter;form\n03002;Vorpommern;gE\n";
    let table = read_with("a.csv", text.as_bytes(), &reading).unwrap();
    assert_eq!((table.info.known, table.info.header_row, table.info.rows), (Some(1), 3, 1));
}

#[test]
fn the_municipality_register_is_read_by_its_record_description() {
    let mut record: Vec<char> = " ".repeat(220).chars().collect();
    let mut put = |at: usize, text: &str| text.chars().enumerate().for_each(|(index, c)| record[at + index] = c);
    for (at, text) in [
        (0, "60"),
        (2, "20240331"),
        (10, "15082015"),
        (18, "0015"),
        (22, "Köthen (Anhalt), Stadt"),
        (122, "63"),
        (128, "00000007842"),
        (139, "00000025186"),
        (150, "00000012280"),
        (165, "06366"),
        (170, "*****"),
        (185, "04301"),
    ] {
        put(at, text);
    }
    let record: String = record.into_iter().collect();
    let state = format!("102024033115          {:<50}{:<50}", "Sachsen-Anhalt", "");
    for bytes in [format!("{state}\r\n{record}\r\n").into_bytes(), format!("{state}\n{record}").chars().map(|c| c as u8).collect()] {
        let table = read("GV100AD_310324.txt", &bytes).unwrap();
        assert_eq!(table.format, Format::FixedWidth);
        let value = |name: &str| table.lines[1].cells[table.info.columns.iter().position(|column| column == name).unwrap()].as_str();
        assert_eq!((value("satzart"), value("schluessel"), value("name")), ("60", "15082015", "Köthen (Anhalt), Stadt"));
        assert_eq!((value("bevoelkerung"), value("flaeche_ha"), value("postleitzahl_mehrere")), ("25186", "7842", "*****"));
        assert_eq!((value("arbeitsagentur"), value("verband")), ("04301", "0015"));
        assert_eq!((table.lines[0].cells[2].as_str(), table.info.header_row), ("15", 0));
    }
    let broken = read("GV100AD.txt", format!("{}kaputt\n", format!("{state}\n").repeat(6)).as_bytes());
    assert_eq!(broken.err(), Some(Problem::Damaged { part: String::new(), row: 7 }));
}
