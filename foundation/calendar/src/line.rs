//! Content lines (RFC 5545 §3.1): escaping, quoting, folding.
//!
//! Written here and not with the crate `icalendar`: that one leaves a quotation mark in a name and a line break in an address as they are, so that
//! what a person typed could become a line of its own, and it asks clock and chance when a stamp is missing.

/// Octets of a line before it is folded.
const WIDTH: usize = 75;

/// Lines of a calendar in the making.
#[derive(Default)]
pub(crate) struct Lines(String);

impl Lines {
    /// A line whose value is ours: codes, dates.
    pub(crate) fn plain(&mut self, name: &str, value: &str) {
        self.folded(&format!("{name}:{}", line(value)));
    }

    /// A line whose value is text that people wrote.
    pub(crate) fn text(&mut self, name: &str, value: &str) {
        self.folded(&format!("{name}:{}", escaped(value)));
    }

    /// A line with parameters, whose value is an address, a code or a date.
    pub(crate) fn with(&mut self, name: &str, parameters: &[(&str, &str)], value: &str) {
        let mut all = String::from(name);
        for (key, value) in parameters {
            all.push_str(&format!(";{key}={}", quoted(value)));
        }
        self.folded(&format!("{all}:{}", line(value)));
    }

    /// Lines that are already as they must be.
    pub(crate) fn ready(&mut self, lines: &str) {
        for each in lines.lines() {
            self.folded(each);
        }
    }

    pub(crate) fn finish(self) -> String {
        self.0
    }

    fn folded(&mut self, line: &str) {
        let mut used = 0;
        for each in line.chars() {
            if used + each.len_utf8() > WIDTH {
                self.0.push_str("\r\n ");
                used = 1; // the space counts
            }
            self.0.push(each);
            used += each.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// The address of a mailbox as a URI.
pub(crate) fn mailto(email: &str) -> String {
    let mut uri = String::from("mailto:");
    for each in email.trim().chars().filter(|each| !each.is_control()) {
        // RFC 6068 §2: these would end the address or mean something else in it.
        match each {
            '%' | ' ' | '"' | '<' | '>' | '?' | '#' | '&' | ',' | ';' | ':' | '\\' => uri.push_str(&format!("%{:02X}", u32::from(each))),
            _ => uri.push(each),
        }
    }
    uri
}

/// TEXT (§3.3.11). Outlook shows a lone carriage return as a box.
fn escaped(text: &str) -> String {
    let mut all = String::with_capacity(text.len() + 16);
    let mut characters = text.chars().peekable();
    while let Some(each) = characters.next() {
        match each {
            '\\' => all.push_str("\\\\"),
            ';' => all.push_str("\\;"),
            ',' => all.push_str("\\,"),
            '\n' => all.push_str("\\n"),
            '\r' => {
                characters.next_if_eq(&'\n');
                all.push_str("\\n");
            }
            '\t' => all.push('\t'),
            each if each.is_control() => {}
            each => all.push(each),
        }
    }
    all
}

/// A parameter's value. Quotation marks cannot stand in one; RFC 6868 writes them as `^'`, but Outlook shows that as it is, so they become simple ones.
fn quoted(value: &str) -> String {
    let value = line(value).replace('"', "'");
    if value.contains([':', ';', ',']) || !value.is_ascii() || value.contains(' ') { format!("\"{value}\"") } else { value }
}

/// One line, whatever it was.
fn line(value: &str) -> String {
    value.chars().filter(|each| !each.is_control()).collect()
}
