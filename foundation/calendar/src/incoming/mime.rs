//! A mail's parts.
//!
//! Headers, encodings and charsets are mail-parser's; the tree is walked here. mail-parser follows messages within messages without a bound and looks
//! for each border that never comes to the end of the mail, so that one hostile mail of 25 MB could hold a processor for hours.

use std::borrow::Cow;

use mail_parser::{
    HeaderValue, Message, MessageParser, MimeHeaders,
    decoders::{base64::base64_decode, charsets::map::charset_decoder, quoted_printable::quoted_printable_decode},
};

use super::{Unreadable, html};

const BYTES: usize = 25_000_000;
const HEAD: usize = 256_000;
const DEPTH: usize = 10;
const PARTS: usize = 200;
/// Bytes of a text that are looked at, encoded.
const TEXT: usize = 1_000_000;

/// A mail with its leaves in order.
pub(super) struct Mail<'a> {
    pub(super) head: Message<'a>,
    pub(super) parts: Vec<Part<'a>>,
}

/// What is not divided any further.
#[derive(Default)]
pub(super) struct Part<'a> {
    /// "text/plain", in lower case
    pub(super) kind: String,
    /// What a calendar part says it asks for.
    pub(super) method: Option<String>,
    /// Name of the file
    pub(super) name: Option<String>,
    attached: bool,
    border: String,
    charset: String,
    encoding: String,
    body: &'a [u8],
}

impl<'a> Mail<'a> {
    pub(super) fn split(raw: &'a [u8]) -> Result<Self, Unreadable> {
        if raw.len() > BYTES {
            return Err(Unreadable::TooLarge);
        }
        // Some mailboxes hand mails out with the line that separates them in an mbox.
        let raw =
            if raw.starts_with(b"From ") { raw.iter().position(|byte| *byte == b'\n').map_or(raw, |end| &raw[end + 1..]) } else { raw };
        let (head, body) = head_and_body(raw)?;
        let head = head.ok_or(Unreadable::NoHead)?;
        let mut parts = Vec::new();
        divide(Part::new(Some(&head), body), 0, &mut 0, &mut parts)?;
        Ok(Self { head, parts })
    }

    /// Whether the mail as a whole, or one of its parts, is of this kind.
    pub(super) fn has(&self, kind: &str) -> bool {
        self.parts.iter().any(|part| part.kind == kind)
    }

    /// A header's text as it stands there.
    pub(super) fn header(&self, name: &'static str) -> Option<String> {
        // Returned by name, so that also those are found that mail-parser knows only as others.
        self.head.headers_raw().find(|(each, _)| each.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim().to_owned())
    }

    /// What a person would read: the plain text, or else the HTML as text.
    pub(super) fn text(&self) -> String {
        let written = |part: &&Part| !part.attached;
        let plain = self.parts.iter().filter(written).find(|part| part.kind == "text/plain").map(Part::text);
        let html = || self.parts.iter().filter(written).find(|part| part.kind == "text/html").map(|part| html::text(&part.text()));
        plain.filter(|text| !text.trim().is_empty()).or_else(html).unwrap_or_default()
    }
}

impl<'a> Part<'a> {
    /// A part without headers is plain text.
    fn new(head: Option<&Message>, body: &'a [u8]) -> Self {
        let Some(head) = head else { return Self { kind: "text/plain".to_owned(), body, ..Self::default() } };
        let kind = head.content_type();
        let attribute = |name| kind.and_then(|kind| kind.attribute(name)).map(str::to_owned);
        Self {
            kind: kind.map_or("text/plain".to_owned(), |kind| {
                format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or("plain")).to_ascii_lowercase()
            }),
            method: attribute("method"),
            name: head.attachment_name().map(str::to_owned),
            attached: head.content_disposition().is_some_and(|how| how.is_attachment()),
            border: attribute("boundary").unwrap_or_default(),
            charset: attribute("charset").unwrap_or_default(),
            encoding: head.content_transfer_encoding().unwrap_or_default().trim().to_ascii_lowercase(),
            body,
        }
    }

    /// The content without its transfer encoding, not more than the first megabyte.
    pub(super) fn bytes(&self) -> Cow<'_, [u8]> {
        let body = &self.body[..self.body.len().min(TEXT)];
        let decoded = match self.encoding.as_str() {
            "base64" => base64_decode(body),
            "quoted-printable" => quoted_printable_decode(body),
            _ => None,
        };
        decoded.map_or(Cow::Borrowed(body), Cow::Owned)
    }

    /// Whether there is more of it than is looked at.
    pub(super) fn is_cut(&self) -> bool {
        self.body.len() > TEXT
    }

    /// The content as text. What says nothing of its charset and is no UTF-8 comes from an old Windows.
    pub(super) fn text(&self) -> String {
        let bytes = self.bytes();
        let stated = Some(self.charset.as_bytes()).filter(|charset| !charset.is_empty() && !charset.eq_ignore_ascii_case(b"utf-8"));
        match (stated.and_then(charset_decoder), std::str::from_utf8(&bytes)) {
            (Some(decode), _) => decode(&bytes),
            (_, Ok(text)) => text.to_owned(),
            // A text that was cut within a letter
            (_, Err(error)) if error.error_len().is_none() => String::from_utf8_lossy(&bytes[..error.valid_up_to()]).into_owned(),
            _ => charset_decoder(b"windows-1252").map_or_else(|| String::from_utf8_lossy(&bytes).into_owned(), |decode| decode(&bytes)),
        }
    }
}

/// The headers of a message that stands in another one, or only its headers.
pub(super) fn quoted_head(bytes: &[u8]) -> Option<Message<'_>> {
    head_and_body(bytes).ok()?.0
}

/// Message-IDs without their brackets.
pub(super) fn ids(value: &HeaderValue) -> Vec<String> {
    let all = match value {
        HeaderValue::Text(one) => vec![one.as_ref()],
        HeaderValue::TextList(all) => all.iter().map(AsRef::as_ref).collect(),
        _ => Vec::new(),
    };
    all.into_iter().map(super::tidy).filter(|id| !id.is_empty()).take(100).collect()
}

fn divide<'a>(part: Part<'a>, depth: usize, seen: &mut usize, parts: &mut Vec<Part<'a>>) -> Result<(), Unreadable> {
    *seen += 1;
    if *seen > PARTS {
        return Err(Unreadable::TooManyParts);
    }
    if !part.kind.starts_with("multipart/") || part.border.is_empty() {
        parts.push(part);
        return Ok(());
    }
    if depth >= DEPTH {
        return Err(Unreadable::TooDeep);
    }
    for piece in between(part.body, part.border.as_bytes()) {
        let (head, body) = head_and_body(piece)?;
        divide(Part::new(head.as_ref(), body), depth + 1, seen, parts)?;
    }
    Ok(())
}

/// What stands between the border lines; a last one that is missing is the end.
fn between<'a>(body: &'a [u8], border: &[u8]) -> Vec<&'a [u8]> {
    let mut pieces = Vec::new();
    let mut begin = None;
    let mut at = 0;
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        if let Some(after) = line.strip_prefix(b"--").and_then(|rest| rest.strip_prefix(border)) {
            let after = after.trim_ascii();
            if after.is_empty() || after == b"--" {
                pieces.extend(begin.map(|begin| without_line_end(&body[begin..at])));
                begin = after.is_empty().then_some(at + line.len());
                if begin.is_none() || pieces.len() > PARTS {
                    return pieces;
                }
            }
        }
        at += line.len();
    }
    pieces.extend(begin.map(|begin| &body[begin..]));
    pieces
}

/// The line end before a border belongs to the border.
fn without_line_end(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    bytes.strip_suffix(b"\r").unwrap_or(bytes)
}

fn head_and_body(raw: &[u8]) -> Result<(Option<Message<'_>>, &[u8]), Unreadable> {
    let mut end = 0;
    for line in raw.split_inclusive(|byte| *byte == b'\n') {
        end += line.len();
        if end > HEAD {
            return Err(Unreadable::HeadTooLarge);
        }
        if line.trim_ascii().is_empty() && !line.starts_with(b" ") && !line.starts_with(b"\t") {
            break;
        }
    }
    let (head, body) = raw.split_at(end);
    let head = if head.trim_ascii().is_empty() { None } else { MessageParser::default().parse_headers(head) };
    Ok((head, body))
}
