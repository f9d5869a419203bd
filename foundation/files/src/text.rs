//! Text files: which encoding, and their lines.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::Problem;

/// Longer lines come in pieces, so that a file without line ends is not decoded as a whole.
const PIECE: usize = 64 * 1024;

/// Encodings in which lists from Germany's neighbours and databases come. What the detector says beyond these is a
/// mistake of the detector: short lists with few umlauts look like anything to it.
const EXPECTED: [&Encoding; 5] =
    [encoding_rs::WINDOWS_1250, encoding_rs::ISO_8859_2, encoding_rs::WINDOWS_1254, encoding_rs::WINDOWS_1257, encoding_rs::WINDOWS_1251];

/// The encoding of a text, and whether it says so itself by a byte order mark.
pub(crate) fn encoding(bytes: &[u8]) -> (&'static Encoding, bool) {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding, true);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return (UTF_8, false);
    }
    let (mut valid, mut invalid) = (0u32, 0u32);
    for line in bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_ascii()) {
        match std::str::from_utf8(line) {
            Ok(_) => valid += 1,
            Err(_) => invalid += 1,
        }
    }
    if valid > invalid {
        return (UTF_8, false);
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(&bytes[..bytes.len().min(1024 * 1024)], true);
    let guess = detector.guess(Some(b"de"), chardetng::Utf8Detection::Deny);
    (if EXPECTED.contains(&guess) { guess } else { WINDOWS_1252 }, false)
}

/// A line, or a piece of a long one.
pub(crate) struct Piece<'a> {
    pub text: Cow<'a, str>,
    /// Whether the line ends here.
    pub complete: bool,
    /// The text was not in the file's encoding.
    pub foreign: bool,
}

/// The lines of a text file; CRLF, LF and a lone CR end a line.
pub(crate) struct Lines<'a> {
    rest: &'a [u8],
    encoding: &'static Encoding,
    /// The last piece ended without the line's end.
    open: bool,
}

impl<'a> Lines<'a> {
    /// `encoding` as [`crate::Format::Csv`] names it; a byte order mark is skipped.
    pub fn new(bytes: &'a [u8], encoding: &str) -> Self {
        let encoding = Encoding::for_label_no_replacement(encoding.as_bytes()).unwrap_or(WINDOWS_1252);
        let skip = Encoding::for_bom(bytes).filter(|(bom, _)| *bom == encoding).map_or(0, |(_, length)| length);
        Self { rest: &bytes[skip..], encoding, open: false }
    }

    fn wide(&self) -> bool {
        self.encoding == UTF_16LE || self.encoding == UTF_16BE
    }

    /// The code unit at a byte position; 0 beyond the end.
    fn unit(&self, at: usize) -> u16 {
        match self.rest.get(at..at + 2) {
            Some(pair) if self.encoding == UTF_16LE => u16::from_le_bytes([pair[0], pair[1]]),
            Some(pair) => u16::from_be_bytes([pair[0], pair[1]]),
            None => 0,
        }
    }

    /// How many bytes belong to the piece, and how many to the line end behind it.
    fn measure(&self) -> (usize, usize) {
        if self.wide() {
            let most = self.rest.len().min(PIECE) & !1;
            for at in (0..most).step_by(2) {
                match self.unit(at) {
                    0x0a => return (at, 2),
                    0x0d => return (at, if self.unit(at + 2) == 0x0a { 4 } else { 2 }),
                    _ => {}
                }
            }
            // A surrogate pair is not torn apart.
            let torn = most == PIECE && (0xd800..0xdc00).contains(&self.unit(most - 2));
            return if most < 2 { (self.rest.len(), 0) } else { (if torn { most - 2 } else { most }, 0) };
        }
        let window = &self.rest[..self.rest.len().min(PIECE)];
        match window.iter().position(|byte| matches!(byte, b'\n' | b'\r')) {
            Some(at) if window[at] == b'\r' && self.rest.get(at + 1) == Some(&b'\n') => (at, 2),
            Some(at) => (at, 1),
            None if window.len() < PIECE => (window.len(), 0),
            // Neither is a character of UTF-8: back to where one begins, at most three bytes.
            None => {
                let whole = (window.len() - 3..window.len()).rev().find(|at| window[*at] & 0xc0 != 0x80);
                (whole.unwrap_or(window.len()), 0)
            }
        }
    }

    fn decode(&self, bytes: &'a [u8]) -> (Cow<'a, str>, bool) {
        if self.wide() {
            return (self.encoding.decode_without_bom_handling(bytes).0, false);
        }
        match std::str::from_utf8(bytes) {
            // Text in another encoding is hardly ever valid UTF-8 by chance, so a valid line is what it seems.
            Ok(text) => (Cow::Borrowed(text), self.encoding != UTF_8 && !text.is_ascii()),
            Err(_) if self.encoding == UTF_8 => (WINDOWS_1252.decode_without_bom_handling(bytes).0, true),
            Err(_) => (self.encoding.decode_without_bom_handling(bytes).0, false),
        }
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        if self.rest.is_empty() {
            // The last line of a file may lack its end.
            return std::mem::take(&mut self.open).then_some(Piece { text: Cow::Borrowed(""), complete: true, foreign: false });
        }
        let (length, end) = self.measure();
        let (piece, rest) = self.rest.split_at(length);
        self.rest = &rest[end..];
        let complete = end > 0;
        self.open = !complete;
        let (text, foreign) = self.decode(piece);
        Some(Piece { text, complete, foreign })
    }
}

/// Refuses bytes that are no text: control characters that no list has, or NUL.
pub(crate) fn check_is_text(bytes: &[u8], table_by_name: bool) -> Result<(), Problem> {
    let is_control = |byte: &&u8| **byte < 0x20 && !matches!(**byte, 0 | b'\t' | b'\n' | b'\r' | 0x0c | 0x1a);
    let sample = &bytes[..bytes.len().min(64 * 1024)];
    let controls = sample.iter().filter(is_control).count();
    if controls * 200 > sample.len() {
        return Err(Problem::NotASpreadsheet);
    }
    let Some(at) = bytes.iter().position(|byte| *byte == 0) else { return Ok(()) };
    let nuls = sample.iter().filter(|byte| **byte == 0).count();
    if !table_by_name || nuls * 4 > sample.len() {
        return Err(Problem::NotASpreadsheet);
    }
    let row = 1 + bytes[..at].iter().filter(|byte| **byte == b'\n').count();
    Err(Problem::NulBytes { row: u32::try_from(row).unwrap_or(u32::MAX) })
}

/// The whole text in whatever encoding it came, for formats that are parsed in one piece.
pub fn whole(bytes: &[u8]) -> Cow<'_, str> {
    let (encoding, _) = encoding(bytes);
    encoding.decode_with_bom_removal(bytes).0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(bytes: &[u8], encoding: &str) -> Vec<String> {
        let mut lines = vec![String::new()];
        for piece in Lines::new(bytes, encoding) {
            lines.last_mut().unwrap().push_str(&piece.text);
            if piece.complete {
                lines.push(String::new());
            }
        }
        lines
    }

    #[test]
    fn every_way_to_end_a_line_is_known() {
        assert_eq!(lines(b"a\r\nb\nc\rd", "UTF-8"), ["a", "b", "c", "d", ""]);
        let wide: Vec<u8> = "\u{feff}a\r\nß\rc".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(encoding(&wide), (UTF_16LE, true));
        assert_eq!(lines(&wide, "UTF-16LE"), ["a", "ß", "c", ""]);
    }

    #[test]
    fn a_long_line_is_cut_between_characters() {
        let long = "ä".repeat(PIECE);
        assert_eq!(lines(format!("x{long}\ny").as_bytes(), "UTF-8"), [format!("x{long}"), "y".to_owned(), String::new()]);
        let clefs = "x".to_owned() + &"𝄞".repeat(PIECE);
        let wide: Vec<u8> = clefs.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(lines(&wide, "UTF-16BE")[0], clefs);
    }

    #[test]
    fn the_encoding_is_found() {
        let latin: &[u8] = b"Stra\xdfe;K\xf6then;M\xfcnchen\nGr\xfc\xdfe;\xc4nderung;\xd6l\n";
        assert_eq!(encoding(latin), (WINDOWS_1252, false));
        assert_eq!(encoding("Straße\n".as_bytes()), (UTF_8, false));
        assert_eq!(encoding("\u{feff}Strasse\n".as_bytes()), (UTF_8, true));
        assert_eq!(encoding(b"plain"), (UTF_8, false));
        let mixed = [b"K\xc3\xb6then\nM\xc3\xbcnchen\n".as_slice(), b"G\xf6rlitz\n"].concat();
        assert_eq!(encoding(&mixed), (UTF_8, false));
        assert_eq!(lines(&mixed, "UTF-8"), ["Köthen", "München", "Görlitz", ""]);
    }

    #[test]
    fn nul_bytes_are_named_with_their_line() {
        assert_eq!(check_is_text(b"a;b\n1;\x002\nlonger line\n", true), Err(Problem::NulBytes { row: 2 }));
        assert_eq!(check_is_text(b"\x7fELF\x02\x01\x01\x00\x00\x00", false), Err(Problem::NotASpreadsheet));
        assert_eq!(check_is_text("Köthen\tÄ\r\n".as_bytes(), false), Ok(()));
    }
}
