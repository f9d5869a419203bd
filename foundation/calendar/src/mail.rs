//! The parts of a mail that brings a calendar text.

use lettre::message::{
    Body, MultiPart, SinglePart,
    header::{ContentDisposition, ContentTransferEncoding, ContentType},
};

use crate::Calendar;

/// The body of a mail with its text and its event: as the last of the alternatives, which Outlook and Gmail show with their buttons, and as a file for
/// programs that know only attachments.
///
/// The borders are fixed, not by chance: neither quoted-printable nor Base64 can contain `=_`, so no text can imitate them.
pub fn body(text: &str, calendar: &Calendar) -> MultiPart {
    let alternatives = MultiPart::alternative()
        .boundary("=_alternatives")
        .singlepart(part(ContentType::TEXT_PLAIN, text, ContentTransferEncoding::QuotedPrintable))
        .singlepart(part(header(&calendar.content_type()), calendar.as_str(), ContentTransferEncoding::Base64));
    let file = SinglePart::builder()
        .header(header("application/ics; name=\"invite.ics\""))
        .header(ContentDisposition::attachment("invite.ics"))
        .body(encoded(calendar.as_str(), ContentTransferEncoding::Base64));
    MultiPart::mixed().boundary("=_parts").multipart(alternatives).singlepart(file)
}

fn part(kind: ContentType, text: &str, encoding: ContentTransferEncoding) -> SinglePart {
    SinglePart::builder().header(kind).body(encoded(text, encoding))
}

fn encoded(text: &str, encoding: ContentTransferEncoding) -> Body {
    Body::new_with_encoding(text.to_owned(), encoding).unwrap_or_else(|_| Body::new(text.to_owned()))
}

fn header(text: &str) -> ContentType {
    ContentType::parse(text).unwrap_or(ContentType::TEXT_PLAIN)
}
