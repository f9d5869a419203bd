//! A valid file of each kind, small enough to be broken at each of its bytes.

use files::{Cell, Column, Kind, Sheet, xlsx};

use crate::{
    archive::{opendocument, workbook},
    doors::{self, Door},
};

const ROWS: &str = r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Ort</t></is></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>6366</v></c><c r="C2" s="2"><v>46000.5</v></c></row><row r="3"><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1</f><v>x</v></c></row>"#;
const TEXTS: &str = r#"<si><t>Name</t></si><si><r><t>Tr</t></r><r><t xml:space="preserve">&#228;ger &amp; Co</t></r></si>"#;
const TABLES: &str = r#"<table:table table:name="Blatt"><table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell><table:table-cell><text:p>Ort</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="float" office:value="1.5"/><table:table-cell table:number-columns-repeated="2"><text:p>a<text:s text:c="2"/>b</text:p></table:table-cell></table:table-row></table:table>"#;
const CARD: &str = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Meral Yildiz\r\nN:Yildiz;Meral;;Dr.;\r\nORG:VHS;Programm\r\nTEL;TYPE=\"work,voice\":tel:+49-471-1\r\nEMAIL;TYPE=work:m@vhs.example\r\nADR:;;Markt 1;Auenburg;;00101;\r\nNOTE:eine\\nNotiz\\, lang\r\n gefaltet\r\nEND:VCARD\r\n";
const OLD_CARD: &str = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg\r\nTEL;WORK;VOICE:1\r\nPHOTO;ENCODING=BASE64:\r\n AAAA\r\n\r\nEND:VCARD\r\n";
const MAP: &str = r#"{"type":"FeatureCollection","crs":{"properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"features":[{"properties":{"AGS":"17001","EWZ":1.5e3,"x":[1,{"a":null}]},"geometry":{"type":"MultiPolygon","coordinates":[[[[9.7,49.8],[9.8,49.8,12],[9.8,49.9],[9.7,49.8]]]]}},{"geometry":null}]}"#;

/// What the file is called, its bytes, and the door that it is meant for.
pub fn all() -> Vec<(&'static str, Vec<u8>, Door)> {
    let columns = [Column { name: "Name".into(), kind: Kind::Text }, Column { name: "Zahl".into(), kind: Kind::Integer }];
    let rows = (0..3).map(|number| vec![Cell::Text(format!("Träger {number}")), Cell::Integer(number)]);
    let table = "Liste der Träger\r\n\r\nName;Ort;PLZ;Seit\r\nVHS;\"Hof\n\"\"Mitte\"\"\";06366;12.3.2026\r\nIHK;Köthen;6108;2026-03-12\r\n";
    let wide: Vec<u8> = format!("\u{feff}{table}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    vec![
        ("our own workbook", xlsx(Sheet { title: "x", columns: &columns, rows: &mut rows.into_iter() }).unwrap(), doors::archive),
        ("a workbook", workbook(ROWS, TEXTS, "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"), doors::archive),
        ("an open document", opendocument(TABLES), doors::archive),
        ("a table", table.as_bytes().to_vec(), doors::text),
        ("a table in Windows-1252", table.chars().map(|c| c as u8).collect(), doors::text),
        ("a table in UTF-16", wide, doors::text),
        ("cards", CARD.as_bytes().to_vec(), doors::cards),
        ("old cards", OLD_CARD.as_bytes().to_vec(), doors::cards),
        ("a map", MAP.as_bytes().to_vec(), doors::map),
        ("a register", register(), doors::register),
        ("a day", b"12.03.2026 14:30 Uhr".to_vec(), doors::value),
    ]
}

/// What it is, the text, and the archive around it.
pub type Inside = (&'static str, &'static str, fn(&str) -> Vec<u8>);

/// The insides of the archives: whoever breaks only an archive never gets behind its checksums.
pub fn insides() -> [Inside; 3] {
    [
        ("the cells of a workbook", ROWS, |rows| workbook(rows, TEXTS, "")),
        ("the texts of a workbook", TEXTS, |texts| workbook(ROWS, texts, "")),
        ("the tables of an open document", TABLES, opendocument),
    ]
}

fn register() -> Vec<u8> {
    let state = format!("102024033115          {:<50}{:<50}", "Sachsen-Anhalt", "");
    let mut town = vec![b' '; 220];
    for (at, text) in
        [(0, "6020240331150820150015"), (22, "K\u{f6}then (Anhalt), Stadt"), (122, "63"), (128, "00000007842"), (139, "00000025186")]
    {
        text.chars().enumerate().for_each(|(offset, sign)| town[at + offset] = sign as u8);
    }
    [state.as_bytes(), b"\r\n", &town, b"\r\n"].concat()
}
