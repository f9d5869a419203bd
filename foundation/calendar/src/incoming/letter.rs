//! What a person wrote, without what they quote and without their signature.

use super::mime::Mail;

/// Letters that are kept.
const LENGTH: usize = 50_000;

/// A mail that a person wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// What is new in it, as far as can be told.
    pub text: String,
    /// All of it: whoever doubts what was left out can look.
    pub whole: String,
    /// Whether more was written than is kept.
    pub is_cut: bool,
}

pub(super) fn read(mail: &Mail) -> Letter {
    let all: String = mail.text().replace("\r\n", "\n").replace(['\r', '\u{a0}'], " ");
    let all: String = all.trim().chars().filter(|each| matches!(each, '\n' | '\t') || !each.is_control()).collect();
    let new = new_lines(&all);
    // Whoever writes only below a signature is heard nevertheless.
    let text = if new.trim().is_empty() { &all } else { new.trim() };
    let is_cut = all.chars().count() > LENGTH || mail.parts.iter().any(|part| part.kind.starts_with("text/") && part.is_cut());
    let kept = |text: &str| text.chars().take(LENGTH).collect::<String>();
    Letter { text: kept(text), whole: kept(&all), is_cut }
}

fn new_lines(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let mut kept: Vec<&str> = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        if *line == "--" || *line == "-- " || divides(&lines[at..]) {
            break;
        }
        if let Some(length) = introduces(&lines[at..]) {
            let mut after = lines[at + length..].iter().skip_while(|line| line.is_empty());
            if !after.next().is_some_and(|line| line.starts_with('>')) {
                break;
            }
            // Answers may follow between the lines: only the line that introduces the quotation goes.
            at += length;
            continue;
        }
        if !line.starts_with('>') {
            kept.push(line);
        }
        at += 1;
    }
    while kept.last().is_some_and(|line| line.is_empty() || is_advertisement(line)) {
        kept.pop();
    }
    kept.join("\n")
}

/// "Am 3. März 2026 um 10:12 schrieb Petra Sommer:", which may be broken into up to three lines.
fn introduces(lines: &[&str]) -> Option<usize> {
    const BEGINNINGS: [&str; 4] = ["Am ", "On ", "Den ", "Le "];
    const ENDINGS: [&str; 4] = ["schrieb", "wrote", "geschrieben", "écrit"];
    if !lines.first().is_some_and(|line| BEGINNINGS.iter().any(|begin| line.starts_with(begin))) {
        return None;
    }
    (1..=3.min(lines.len())).find(|length| {
        let line = lines[..*length].join(" ");
        line.len() < 400
            && line.ends_with(':')
            && line.contains(|each: char| each.is_ascii_digit())
            && ENDINGS.iter().any(|end| line.contains(end))
    })
}

/// What Outlook, GMX and others put above a quotation that is not marked line by line.
fn divides(lines: &[&str]) -> bool {
    let line = lines.first().copied().unwrap_or_default();
    let bare = line.trim_matches(['-', '_', ' ', '*']).to_lowercase();
    let titled = (line.starts_with("--") || line.starts_with("__"))
        && [
            "ursprüngliche nachricht",
            "originalnachricht",
            "original message",
            "original-nachricht",
            "weitergeleitete nachricht",
            "forwarded message",
        ]
        .iter()
        .any(|title| bare.starts_with(title));
    let field = |line: &str, names: [&str; 3]| {
        let line = line.trim_start_matches('*');
        names.iter().any(|name| line.starts_with(name))
    };
    let headers = |lines: &[&str]| {
        lines.first().is_some_and(|line| field(line, ["Von:", "From:", "Gesendet:"]))
            && lines
                .iter()
                .take(6)
                .skip(1)
                .any(|line| field(line, ["Gesendet:", "Sent:", "Datum:"]) || field(line, ["Date:", "An:", "To:"]))
    };
    let ruled = line.len() >= 10 && line.bytes().all(|byte| byte == b'_') && headers(lines.get(1..).unwrap_or_default());
    titled || ruled || headers(lines)
}

/// What telephones and mail providers add below.
fn is_advertisement(line: &str) -> bool {
    const BEGINNINGS: [&str; 9] = [
        "Von meinem iPhone",
        "Von meinem iPad",
        "Von meinem Handy",
        "Von meinem Samsung",
        "Gesendet von",
        "Gesendet mit",
        "Diese Nachricht wurde von meinem",
        "Sent from",
        "Get Outlook for",
    ];
    BEGINNINGS.iter().any(|begin| line.starts_with(begin))
}
