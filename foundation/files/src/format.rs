use crate::table::{self, Package, is_archive};
use crate::{Limits, Problem, text};

/// What a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Format {
    /// A workbook of Excel 2007 or later.
    Xlsx,
    /// An OpenDocument spreadsheet.
    Ods,
    /// Text with separators.
    Csv {
        /// `;`, `,`, tab or `|`.
        separator: char,
        /// The name in the Encoding standard: mostly `UTF-8`, `windows-1252` or `UTF-16LE`, at times `windows-1250`.
        encoding: &'static str,
        /// Whether the file begins with a byte order mark.
        bom: bool,
    },
    /// Records of the municipality register (GV100AD), fixed width.
    FixedWidth,
    /// Contact cards.
    Vcard,
    /// Areas with their borders.
    GeoJson,
}

/// Says what a file is, by its content; the name only decides whether a text without separators may be a table.
pub fn recognise(name: &str, bytes: &[u8], limits: &Limits) -> Result<Format, Problem> {
    limits.check_size(bytes)?;
    if bytes.starts_with(&OLE) {
        return Err(ole(bytes));
    }
    if is_archive(bytes) {
        return archive(bytes, limits);
    }
    let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    let table_by_name = ["csv", "tsv", "txt", "tab", "asc", "dat"].contains(&ending.as_str());
    let (encoding, bom) = text::encoding(bytes);
    if !matches!(encoding.name(), "UTF-16LE" | "UTF-16BE") {
        text::check_is_text(bytes, table_by_name)?;
    }
    let head = encoding.decode_with_bom_removal(&bytes[..bytes.len().min(64 * 1024)]).0;
    let head = head.trim_start();
    if head.is_empty() {
        return Err(Problem::Empty);
    }
    if head.get(..11).is_some_and(|begin| begin.eq_ignore_ascii_case("BEGIN:VCARD")) {
        return Ok(Format::Vcard);
    }
    match head.chars().next() {
        Some('{') if head.contains("\"Feature") => return Ok(Format::GeoJson),
        // Pages saved as .xls, XML, JSON, PDF and RTF are texts, but no tables.
        Some('{' | '[' | '<') => return Err(Problem::NotASpreadsheet),
        _ if head.starts_with("%PDF") => return Err(Problem::NotASpreadsheet),
        _ => {}
    }
    if table::is_register(bytes) {
        return Ok(Format::FixedWidth);
    }
    match table::separator(bytes, encoding.name()) {
        Some(separator) => Ok(Format::Csv { separator, encoding: encoding.name(), bom }),
        None if table_by_name => Ok(Format::Csv { separator: ';', encoding: encoding.name(), bom }),
        None => Err(Problem::NotASpreadsheet),
    }
}

/// The beginning of a compound file: old Office formats, and the wrapper around encrypted new ones.
const OLE: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// An encrypted workbook has an entry of that name in the folder of the compound file, written in UTF-16.
fn ole(bytes: &[u8]) -> Problem {
    let wide = |name: &str| -> Vec<u8> { name.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let has = |name: &str| {
        let name = wide(name);
        bytes.windows(name.len()).any(|window| window == name)
    };
    if has("EncryptedPackage") {
        Problem::Password
    } else if has("Workbook") || has("Book") {
        Problem::BinaryExcel
    } else {
        Problem::NotASpreadsheet
    }
}

fn archive(bytes: &[u8], limits: &Limits) -> Result<Format, Problem> {
    let mut package = Package::open(bytes, limits)?;
    if package.has_ending("workbook.bin") {
        Err(Problem::BinaryExcel)
    } else if package.has("[Content_Types].xml") && package.has_ending("workbook.xml") {
        Ok(Format::Xlsx)
    } else if table::is_spreadsheet(&mut package)? {
        Ok(Format::Ods)
    } else {
        Err(Problem::NotASpreadsheet)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recognised(name: &str, bytes: &[u8]) -> Result<Format, Problem> {
        recognise(name, bytes, &Limits::default())
    }

    fn csv(separator: char, encoding: &'static str, bom: bool) -> Result<Format, Problem> {
        Ok(Format::Csv { separator, encoding, bom })
    }

    #[test]
    fn every_german_flavour_of_csv_is_told_apart() {
        let text = "Name;Ort;Quote\nKöthen, Stadt;Köthen;0,5\nGörlitz, Stadt;Görlitz;0,7\n";
        assert_eq!(recognised("a.csv", text.as_bytes()), csv(';', "UTF-8", false));
        assert_eq!(recognised("a.csv", format!("\u{feff}{text}").as_bytes()), csv(';', "UTF-8", true));
        let latin = encoding_rs::WINDOWS_1252.encode(text).0;
        assert_eq!(recognised("a.csv", &latin), csv(';', "windows-1252", false));
        let wide: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(recognised("a.txt", &wide), csv(';', "UTF-16LE", true));
        for separator in [',', '\t', '|'] {
            let other = text.replace([','], ".").replace(';', &separator.to_string());
            assert_eq!(recognised("ohne Endung", other.as_bytes()), csv(separator, "UTF-8", false), "{separator:?}");
        }
        assert_eq!(recognised("a.csv", b"sep=|\na;b|c\n1;2|3\n"), csv('|', "UTF-8", false));
    }

    #[test]
    fn commas_of_decimal_numbers_do_not_separate() {
        let text = "Kreis;2019;2020\nHof;5,1;6,2\nAnsbach;7,3;8,4\n";
        assert_eq!(recognised("a.csv", text.as_bytes()), csv(';', "UTF-8", false));
    }

    #[test]
    fn what_is_no_table_is_refused_with_its_own_reason() {
        let problem = |name: &str, bytes: &[u8]| recognised(name, bytes).unwrap_err();
        assert_eq!(problem("leer.csv", b""), Problem::Empty);
        assert_eq!(problem("leer.csv", b"\xef\xbb\xbf \r\n"), Problem::Empty);
        assert_eq!(problem("bild.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01"), Problem::NotASpreadsheet);
        assert_eq!(problem("bild.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01"), Problem::NotASpreadsheet);
        assert_eq!(problem("a.xls", b"<html><table><tr><td>1</td></tr></table>"), Problem::NotASpreadsheet);
        assert_eq!(problem("a.pdf", b"%PDF-1.7\na;b\nc;d\n"), Problem::NotASpreadsheet);
        assert_eq!(problem("brief.doc", "Sehr geehrte Damen und Herren\n".as_bytes()), Problem::NotASpreadsheet);
        assert_eq!(problem("a.csv", b"a;b\n1;\x002\n"), Problem::NulBytes { row: 2 });
        assert_eq!(problem("a.xlsx", b"PK\x03\x04broken"), Problem::damaged("", 0));
        let small = Limits { file_bytes: 3, ..Limits::default() };
        assert_eq!(recognise("a.csv", b"a;b;c", &small), Err(Problem::TooLarge { limit: 3 }));
    }

    #[test]
    fn a_password_is_told_from_an_old_format() {
        let wide = |name: &str| -> Vec<u8> { name.encode_utf16().flat_map(u16::to_le_bytes).collect() };
        let compound = |entry: &str| [OLE.to_vec(), vec![0; 504], wide("Root Entry"), wide(entry)].concat();
        assert_eq!(recognised("a.xlsx", &compound("EncryptedPackage")), Err(Problem::Password));
        assert_eq!(recognised("a.xls", &compound("Workbook")), Err(Problem::BinaryExcel));
        assert_eq!(recognised("a.doc", &compound("WordDocument")), Err(Problem::NotASpreadsheet));
    }

    #[test]
    fn cards_maps_and_records_are_recognised() {
        assert_eq!(recognised("a.vcf", b"begin:vcard\r\nVERSION:3.0"), Ok(Format::Vcard));
        assert_eq!(recognised("a.json", b"{ \"type\": \"FeatureCollection\""), Ok(Format::GeoJson));
        assert_eq!(recognised("a.json", b"{\"a\":1}"), Err(Problem::NotASpreadsheet));
        let records = format!("10202403310100000000000{:<50}\n402024033101001       {:<50}\n", "Schleswig-Holstein", "Flensburg");
        assert_eq!(recognised("GV100AD.txt", records.as_bytes()), Ok(Format::FixedWidth));
    }
}
