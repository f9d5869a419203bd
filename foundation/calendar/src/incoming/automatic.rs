//! Mails that a program wrote.

use mail_parser::MimeHeaders;

use super::mime::Mail;

/// What kind of program wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Automatic {
    /// An absence note (Abwesenheitsnotiz), or another automatic answer.
    Absence,
    /// A receipt: delivered, or read.
    Receipt,
    /// A mailing list or circular
    List,
    /// Anything else that says it was not written by a person.
    Other,
}

/// How mail programs begin the subject of an absence note.
const ABSENT: [&str; 12] = [
    "automatische antwort",
    "abwesenheitsnotiz",
    "abwesenheitsnachricht",
    "abwesenheit:",
    "abwesend:",
    "automatic reply",
    "auto reply",
    "auto-reply",
    "autoreply",
    "out of office",
    "out-of-office",
    "urlaubsnachricht",
];

/// Nothing for a mail that a person wrote, as far as its headers tell.
pub(super) fn kind(mail: &Mail) -> Option<Automatic> {
    let header = |name| mail.header(name).map(|value| value.to_ascii_lowercase());
    let report = mail.head.content_type().and_then(|kind| kind.attribute("report-type")).unwrap_or_default();
    if report.eq_ignore_ascii_case("disposition-notification")
        || mail.has("message/disposition-notification")
        || mail.has("message/delivery-status")
    {
        return Some(Automatic::Receipt);
    }
    let submitted = header("Auto-Submitted").unwrap_or_default();
    let precedence = header("Precedence").unwrap_or_default();
    let subject = mail.head.subject().unwrap_or_default().trim().to_lowercase();
    if submitted.starts_with("auto-replied")
        || precedence == "auto_reply"
        || ["X-Autoreply", "X-Autorespond", "X-Autoreply-From", "X-Mail-Autoreply"].iter().any(|name| mail.header(name).is_some())
        || ABSENT.iter().any(|begin| subject.starts_with(begin))
    {
        return Some(Automatic::Absence);
    }
    if mail.header("List-Id").is_some() || matches!(precedence.as_str(), "list" | "bulk" | "junk") {
        return Some(Automatic::List);
    }
    let program = !submitted.is_empty() && !submitted.starts_with("no");
    // Exchange sets it on what it writes itself; single kinds of receipts may be suppressed by people too.
    let suppressed =
        header("X-Auto-Response-Suppress").is_some_and(|value| ["all", "oof", "autoreply"].iter().any(|kind| value.contains(kind)));
    let unanswerable = header("Return-Path").is_some_and(|path| path == "<>");
    (program || suppressed || unanswerable).then_some(Automatic::Other)
}
