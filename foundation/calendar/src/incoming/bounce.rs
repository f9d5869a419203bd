//! Mails of ours that did not arrive: RFC 3464, and what older mail servers write instead.

use mail_parser::Message;

use super::{
    mime::{Mail, Part, quoted_head},
    tidy,
};

const RECIPIENTS: usize = 100;

/// A mail of ours did not arrive, or not yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bounce {
    /// The Message-ID of our mail without its brackets
    pub original: Option<String>,
    /// Whom it did not reach; empty when the server does not say.
    pub failures: Vec<Failure>,
}

/// Whom a mail did not reach, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The address we wrote to
    pub recipient: String,
    /// Given up? If not, the server goes on trying.
    pub permanent: bool,
    /// The code of RFC 3463: 5.1.1 is an address that does not exist.
    pub status: Option<String>,
    /// What the server said.
    pub said: Option<String>,
}

pub(super) fn read(mail: &Mail) -> Option<Bounce> {
    let failures =
        match mail.parts.iter().find(|part| matches!(part.kind.as_str(), "message/delivery-status" | "message/global-delivery-status")) {
            Some(status) => reported(&status.text())?,
            None => told(mail)?,
        };
    Some(Bounce { original: original(mail), failures })
}

/// The blocks of a delivery status: one for the mail, then one for each recipient. Nothing if it tells of success only, which is a receipt.
fn reported(text: &str) -> Option<Vec<Failure>> {
    let text = text.replace("\r\n", "\n").replace("\n ", " ").replace("\n\t", " ");
    let blocks = text.split("\n\n").map(|block| {
        let field = |name: &str| {
            let line = block.lines().find_map(|line| line.split_once(':').filter(|(key, _)| key.trim().eq_ignore_ascii_case(name)))?;
            Some(line.1.trim()).filter(|value| !value.is_empty())
        };
        // A forwarded mail fails at an address that we have never heard of.
        let recipient = field("Original-Recipient").or(field("Final-Recipient")).map(bare).filter(|address| address.contains('@'))?;
        let status = field("Status").and_then(|value| value.split_whitespace().next()).map(str::to_owned);
        let permanent = match field("Action").map(str::to_ascii_lowercase).as_deref() {
            Some("failed") => true,
            Some("delayed") => false,
            Some(_) => return None,
            None => !status.as_deref().is_some_and(|code| code.starts_with('4')),
        };
        let said = field("Diagnostic-Code").map(|value| tidy(value.split_once(';').map_or(value, |(_, said)| said)));
        Some(Failure { recipient, permanent, status, said })
    });
    let failures: Vec<Failure> = blocks.flatten().take(RECIPIENTS).collect();
    let arrived = text.lines().filter_map(|line| line.split_once(':')).any(|(key, value)| {
        key.trim().eq_ignore_ascii_case("Action")
            && ["delivered", "relayed", "expanded"].contains(&value.trim().to_ascii_lowercase().as_str())
    });
    (!failures.is_empty() || !arrived).then_some(failures)
}

/// A bounce in words only: qmail, older Exim, and the mail providers that still use their form.
fn told(mail: &Mail) -> Option<Vec<Failure>> {
    let named = mail.header("X-Failed-Recipients");
    let from = mail.head.from().and_then(|from| from.first()?.address.as_deref()).unwrap_or_default().to_ascii_lowercase();
    let robot = ["mailer-daemon", "postmaster", "mailerdaemon"].iter().any(|name| from.starts_with(name));
    let nobody = mail.header("Return-Path").is_none_or(|path| path == "<>");
    let text = mail.text();
    let notice = own_words(&text);
    let complains = COMPLAINTS.iter().any(|words| notice.to_lowercase().contains(words));
    if named.is_none() && !(robot && nobody && complains) {
        return None;
    }
    let waits = ["delayed", "will be retried", "still being retried", "verzögert", "not yet been delivered", "warning:"];
    let subject = mail.head.subject().unwrap_or_default().to_lowercase();
    let permanent = !waits.iter().any(|words| subject.contains(words) || notice.to_lowercase().contains(words));
    let mut recipients: Vec<String> = match &named {
        Some(named) => named.split([',', ' ', '\r', '\n']).map(bare).collect(),
        None => notice.lines().filter_map(lone_address).collect(),
    };
    recipients.retain(|address| address.contains('@'));
    recipients.dedup();
    recipients.truncate(RECIPIENTS);
    let failures = recipients.into_iter().map(|recipient| {
        let (status, said) = reason(&about(notice, &recipient));
        Failure { recipient, permanent, status, said }
    });
    Some(failures.collect())
}

/// What a notice says of one recipient: from the line that names it to the next one's. All of it if no line does.
fn about(notice: &str, recipient: &str) -> String {
    let after = notice.lines().skip_while(|line| lone_address(line).is_none_or(|address| address != recipient));
    let own: Vec<&str> = after.skip(1).take_while(|line| lone_address(line).is_none()).take(50).collect();
    if own.is_empty() { notice.lines().take(200).collect::<Vec<_>>().join("\n") } else { own.join("\n") }
}

/// One of these stands in every notice that is one.
const COMPLAINTS: [&str; 12] = [
    "could not be delivered",
    "couldn't be delivered",
    "could not deliver",
    "wasn't able to deliver",
    "was not able to deliver",
    "undeliverable",
    "undelivered",
    "unzustellbar",
    "nicht zugestellt",
    "delivery failed",
    "delivery to the following",
    "following address",
];

/// How the quoted mail begins, where it is not a part of its own.
const COPIES: [&str; 6] = [
    "--- below this line is a copy",
    "------ this is a copy of",
    "--- the header of the original message",
    "--- header of the original",
    "--- kopfzeilen der ursprünglichen",
    "------ this is a copy",
];

fn own_words(text: &str) -> &str {
    let mut end = 0;
    for line in text.split_inclusive('\n') {
        let begin = line.trim_start().chars().take(60).collect::<String>().to_lowercase();
        if COPIES.iter().any(|copy| begin.starts_with(copy)) {
            break;
        }
        end += line.len();
    }
    &text[..end]
}

/// An address that has a line for itself: `<a@b>:`, `a@b`, `  a@b:`
fn lone_address(line: &str) -> Option<String> {
    let line = line.trim().trim_end_matches(':').trim_matches(['<', '>', '"', '\'']);
    let one = !line.is_empty() && line.len() < 320 && !line.contains(|each: char| each.is_whitespace() || "<>,;()".contains(each));
    let (local, domain) = line.split_once('@')?;
    (one && !local.is_empty() && domain.contains('.')).then(|| line.to_owned())
}

/// The first code in the notice and its line.
fn reason(notice: &str) -> (Option<String>, Option<String>) {
    let enhanced = |word: &str| {
        let mut numbers = word.split('.');
        let class = matches!(numbers.next(), Some("4" | "5"));
        let rest: Vec<&str> = numbers.collect();
        class
            && rest.len() == 2
            && rest.iter().all(|each| (1..=3).contains(&each.len()) && each.bytes().all(|digit| digit.is_ascii_digit()))
    };
    let words = |line: &str| line.split(|each: char| !each.is_ascii_digit() && each != '.').map(str::to_owned).collect::<Vec<_>>();
    for line in notice.lines() {
        if let Some(code) = words(line).into_iter().find(|word| enhanced(word)) {
            return (Some(code), Some(tidy(line)));
        }
    }
    let plain = |word: &String| word.len() == 3 && (word.starts_with('4') || word.starts_with('5')) && !word.contains('.');
    (None, notice.lines().find(|line| words(line).iter().any(plain)).map(tidy))
}

/// Our Message-ID: in the mail that comes back, in what is quoted of it, or in what the notice answers (Exchange).
fn original(mail: &Mail) -> Option<String> {
    let returned =
        |part: &&Part| matches!(part.kind.as_str(), "message/rfc822" | "text/rfc822-headers" | "message/global" | "message/rfc822-headers");
    let in_part = || mail.parts.iter().filter(returned).find_map(|part| quoted_head(&part.bytes()).and_then(|head| id(&head)));
    let in_text = || mail.parts.iter().filter(|part| part.kind == "text/plain").find_map(|part| quoted_id(&part.text()));
    let answered = || super::Head::of(&mail.head).answers.into_iter().next();
    in_part().or_else(in_text).or_else(answered)
}

fn id(head: &Message) -> Option<String> {
    head.message_id().map(tidy).filter(|id| !id.is_empty())
}

fn quoted_id(text: &str) -> Option<String> {
    let rest = text.lines().find_map(|line| {
        let line = line.trim_start_matches(['>', ' ', '\t']);
        line.get(..11).filter(|name| name.eq_ignore_ascii_case("message-id:")).map(|_| &line[11..])
    })?;
    let id = rest.trim().trim_start_matches('<').split('>').next().unwrap_or_default();
    (id.contains('@')).then(|| tidy(id))
}

fn bare(value: &str) -> String {
    let address = value.split_once(';').map_or(value, |(_, address)| address);
    tidy(address.trim().trim_matches(['<', '>']))
}
