//! What a file is by its content, whatever its name says. No I/O.

use std::io::Cursor;

use db::codes;
use zip::ZipArchive;

codes! {
    /// What a paper is.
    Kind {
        /// PDF
        Pdf = "pdf",
        /// Word
        Docx = "docx",
        /// Excel
        Xlsx = "xlsx",
        /// LibreOffice Writer
        Odt = "odt",
        /// Picture, PNG
        Png = "png",
        /// Picture, JPEG
        Jpeg = "jpeg",
    }
}

impl Kind {
    /// What the bytes are; nothing if they are none of these, or bring a program along.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"%PDF-") {
            return Some(Kind::Pdf);
        }
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            return Some(Kind::Png);
        }
        if bytes.starts_with(b"\xff\xd8\xff") {
            return Some(Kind::Jpeg);
        }
        bytes.starts_with(b"PK\x03\x04").then(|| packed(bytes)).flatten()
    }

    /// The type that browsers are told.
    pub fn content_type(self) -> &'static str {
        match self {
            Kind::Pdf => "application/pdf",
            Kind::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Kind::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Kind::Odt => "application/vnd.oasis.opendocument.text",
            Kind::Png => "image/png",
            Kind::Jpeg => "image/jpeg",
        }
    }

    /// The name to keep: without folders and signs that do harm, and with the ending of what it is.
    pub fn name(self, given: &str) -> String {
        let own = given.rsplit(['/', '\\']).next().unwrap_or_default();
        let (stem, ending) = own.rsplit_once('.').unwrap_or((own, ""));
        let known = ending.eq_ignore_ascii_case(self.code()) || (self == Kind::Jpeg && ending.eq_ignore_ascii_case("jpg"));
        let stem = if known { stem } else { own };
        let clean = |sign: char| if sign.is_control() || "<>:\"|?*".contains(sign) { ' ' } else { sign };
        let words: Vec<String> = stem.chars().map(clean).collect::<String>().split_whitespace().map(str::to_owned).collect();
        let stem: String = words.join(" ").trim_matches('.').chars().take(120).collect();
        format!("{}.{}", if stem.is_empty() { "Unterlage" } else { &stem }, self.code())
    }
}

/// A document of an office program: only the list of its parts is read, nothing is unpacked.
fn packed(bytes: &[u8]) -> Option<Kind> {
    let archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let parts: Vec<String> = archive.file_names().map(|name| Some(name.ok()?.to_ascii_lowercase())).collect::<Option<_>>()?;
    let has = |part: &str| parts.iter().any(|name| name == part);
    // Macros
    let programs = parts.iter().any(|name| name.ends_with("vbaproject.bin") || name.starts_with("basic/") || name.starts_with("scripts/"));
    // An OpenDocument begins with its type, unpacked.
    let open_text = bytes.get(30..).is_some_and(|rest| rest.starts_with(b"mimetypeapplication/vnd.oasis.opendocument.text"));
    match () {
        () if programs => None,
        () if has("word/document.xml") => Some(Kind::Docx),
        () if has("xl/workbook.xml") => Some(Kind::Xlsx),
        () if open_text && has("content.xml") => Some(Kind::Odt),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::{ZipWriter, write::SimpleFileOptions};

    use super::*;

    fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            writer.start_file(*name, SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored)).unwrap();
            writer.write_all(text.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn a_file_is_what_its_content_is() {
        assert_eq!(Kind::of(b"%PDF-1.7\n..."), Some(Kind::Pdf));
        assert_eq!(Kind::of(b"\x89PNG\r\n\x1a\n..."), Some(Kind::Png));
        assert_eq!(Kind::of(b"\xff\xd8\xff\xe0..."), Some(Kind::Jpeg));
        assert_eq!(Kind::of(&archive(&[("[Content_Types].xml", ""), ("word/document.xml", "")])), Some(Kind::Docx));
        assert_eq!(Kind::of(&archive(&[("xl/workbook.xml", "")])), Some(Kind::Xlsx));
        assert_eq!(Kind::of(&archive(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "")])), Some(Kind::Odt));
    }

    #[test]
    fn what_is_none_of_them_or_brings_a_program_along_is_not_taken() {
        for bytes in [&b""[..], b"<html><script>", b"MZ\x90\x00", b"PK\x03\x04 and nothing behind it", b" %PDF-1.7", b"\xd0\xcf\x11\xe0"] {
            assert_eq!(Kind::of(bytes), None, "{bytes:?}");
        }
        assert_eq!(Kind::of(&archive(&[("word/document.xml", ""), ("word/vbaProject.bin", "")])), None);
        assert_eq!(Kind::of(&archive(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "")])), None);
        assert_eq!(Kind::of(&archive(&[("setup.exe", "")])), None);
    }

    #[test]
    fn a_name_loses_its_folder_and_gets_the_ending_of_what_it_is() {
        for (kind, given, kept) in [
            (Kind::Pdf, "Übersicht Teilzeit.pdf", "Übersicht Teilzeit.pdf"),
            (Kind::Pdf, r"C:\Users\Sommer\Bericht.PDF", "Bericht.pdf"),
            (Kind::Jpeg, "Foto.jpg", "Foto.jpeg"),
            (Kind::Pdf, "../../etc/passwd", "passwd.pdf"),
            (Kind::Png, "Plan\r\n\"böse\".exe", "Plan böse .exe.png"),
            (Kind::Docx, "", "Unterlage.docx"),
            (Kind::Docx, ".docx", "Unterlage.docx"),
        ] {
            assert_eq!(kind.name(given), kept, "{given:?}");
        }
    }
}
