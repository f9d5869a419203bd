//! Archives made by hand.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook with the given cells (`<row>…`) and shared texts (`<si>…`), and what may stand behind the cells.
pub fn workbook(rows: &str, texts: &str, behind: &str) -> Vec<u8> {
    let relation = |id: &str, kind: &str, target: &str| {
        format!(
            r#"<Relationship Id="{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/>"#
        )
    };
    let wrapped = |inner: &str| format!(r#"<?xml version="1.0"?><Relationships>{inner}</Relationships>"#);
    let parts = relation("rId1", "worksheet", "worksheets/sheet1.xml")
        + &relation("rId2", "sharedStrings", "/xl/sharedStrings.xml")
        + &relation("rId3", "styles", "styles.xml");
    let styles = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;
    zipped(&[
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", &wrapped(&relation("rId1", "officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", r#"<workbook xmlns:r="r"><sheets><sheet name="Blatt &amp; mehr" r:id="rId1"/></sheets></workbook>"#),
        ("xl/_rels/workbook.xml.rels", &wrapped(&parts)),
        ("xl/styles.xml", styles),
        // A count that lies must not reserve memory.
        ("xl/sharedStrings.xml", &format!(r#"<sst uniqueCount="18446744073709551615">{texts}</sst>"#)),
        (
            "xl/worksheets/sheet1.xml",
            &format!("<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{rows}</sheetData>{behind}</worksheet>"),
        ),
    ])
}

/// A spreadsheet of ODF with the given content of its tables.
pub fn opendocument(tables: &str) -> Vec<u8> {
    zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        (
            "META-INF/manifest.xml",
            r#"<manifest:manifest><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>"#,
        ),
        (
            "content.xml",
            &format!(
                "<office:document-content><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
            ),
        ),
    ])
}
