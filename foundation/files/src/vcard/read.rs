use std::ops::ControlFlow;

use calcard::common::IanaString;
use calcard::vcard::{VCard, VCardEntry, VCardParameterName, VCardParameterValue, VCardProperty, VCardValue};
use calcard::{Entry, Parser};

use super::{Address, Card, Typed};
use crate::{Limits, Problem};

/// TYPE words that say nothing, or something about the order only.
const SILENT: [&str; 5] = ["pref", "voice", "internet", "x400", "msg"];

/// Lines, and parts between semicolons and commas, of one card; a long note has a few hundred.
const PARTS: usize = 20_000;

pub fn read(text: &str, limits: &Limits, each: &mut dyn FnMut(Card) -> ControlFlow<()>) -> Result<u32, Problem> {
    check_cards(text)?;
    let mut parser = Parser::new(text);
    let mut position = 0u32;
    loop {
        match parser.entry() {
            Entry::VCard(card) => {
                position += 1;
                if position > limits.rows {
                    return Err(Problem::TooManyRows { limit: limits.rows });
                }
                if each(contact(card, position)).is_break() {
                    return Ok(position);
                }
            }
            Entry::Eof if position == 0 => return Err(Problem::NoContacts),
            Entry::Eof => return Ok(position),
            // Lines between cards that belong to none.
            _ => {}
        }
    }
}

/// Every card that begins must end: else a download broke off, and half a card would come in. And no card may have
/// parts without end: each takes far more memory than the sign that divides it from the next.
fn check_cards(text: &str) -> Result<(), Problem> {
    let (mut open, mut parts) = (None, 0usize);
    for (number, line) in (1u32..).zip(text.lines()) {
        let line = line.trim_end();
        parts += 1 + line.bytes().filter(|byte| matches!(byte, b';' | b',')).count();
        if line.eq_ignore_ascii_case("BEGIN:VCARD") {
            parts = 0;
            if let Some(row) = open.replace(number) {
                return Err(Problem::damaged("", row));
            }
        } else if line.eq_ignore_ascii_case("END:VCARD") {
            open = None;
        } else if line.starts_with([' ', '\t']) || !line.contains(':') {
            // The lines of a picture.
            parts -= 1;
        }
        if parts > PARTS {
            return Err(Problem::TooMuchText { limit: PARTS as u64 });
        }
    }
    open.map_or(Ok(()), |row| Err(Problem::damaged("", row)))
}

fn contact(card: VCard, position: u32) -> Card {
    let mut contact = Card { position, ..Card::default() };
    for entry in card.entries {
        let first = || whole(&entry);
        match entry.name {
            VCardProperty::Uid => contact.uid = Some(first()).filter(|uid| !uid.is_empty()),
            VCardProperty::Fn if contact.full_name.is_empty() => contact.full_name = first(),
            VCardProperty::N => {
                contact.family_name = part(&entry, 0);
                contact.given_name = joined([part(&entry, 1), part(&entry, 2)], " ");
                contact.honorific = part(&entry, 3);
            }
            VCardProperty::Org if contact.organisation.is_empty() => {
                contact.organisation = (0..entry.values.len()).map(|at| part(&entry, at)).filter(|name| !name.is_empty()).collect();
            }
            VCardProperty::Title if contact.title.is_empty() => contact.title = first(),
            VCardProperty::Role if contact.role.is_empty() => contact.role = first(),
            VCardProperty::Tel => contact.phones.extend(typed(&entry, &["tel:"])),
            VCardProperty::Email => contact.emails.extend(typed(&entry, &["mailto:"])),
            VCardProperty::Adr => contact.addresses.extend(address(&entry)),
            VCardProperty::Url => contact.urls.extend(Some(first()).filter(|url| !url.is_empty())),
            VCardProperty::Note => contact.note = joined([std::mem::take(&mut contact.note), first()], "\n"),
            VCardProperty::Rev => contact.revised = Some(first()).filter(|revised| !revised.is_empty()),
            _ => {}
        }
    }
    if contact.full_name.is_empty() {
        let name = joined([contact.honorific.as_str(), &contact.given_name, &contact.family_name], " ");
        contact.full_name = if name.is_empty() { contact.organisation.first().cloned().unwrap_or_default() } else { name };
    }
    contact
}

fn text(value: &VCardValue) -> String {
    match value {
        VCardValue::Text(text) => text.replace("\r\n", "\n").trim().to_owned(),
        VCardValue::Component(parts) => parts.iter().map(|part| part.trim()).collect::<Vec<_>>().join(" "),
        VCardValue::Integer(number) => number.to_string(),
        VCardValue::Float(number) => number.to_string(),
        VCardValue::Boolean(value) => value.to_string(),
        VCardValue::PartialDateTime(moment) => moment.to_rfc3339().unwrap_or_default(),
        VCardValue::Kind(_) | VCardValue::Binary(_) | VCardValue::Sex(_) | VCardValue::GramGender(_) => String::new(),
    }
}

/// One of the parts between semicolons.
fn part(entry: &VCardEntry, at: usize) -> String {
    entry.values.get(at).map(text).unwrap_or_default()
}

/// All of a value that has no parts.
fn whole(entry: &VCardEntry) -> String {
    joined(entry.values.iter().map(text), ", ")
}

fn joined<S: AsRef<str>>(parts: impl IntoIterator<Item = S>, between: &str) -> String {
    let mut all = String::new();
    for part in parts {
        let part = part.as_ref();
        if !all.is_empty() && !part.is_empty() {
            all.push_str(between);
        }
        all.push_str(part);
    }
    all
}

fn typed(entry: &VCardEntry, schemes: &[&str]) -> Option<Typed> {
    let value = whole(entry);
    let scheme = schemes.iter().find(|scheme| value.get(..scheme.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(scheme)));
    let value = scheme.map_or(value.as_str(), |scheme| &value[scheme.len()..]).trim();
    (!value.is_empty()).then(|| Typed { value: value.to_owned(), kinds: kinds(entry) })
}

/// The words of TYPE; version 2.1 writes them without that name (`TEL;WORK;FAX:`).
fn kinds(entry: &VCardEntry) -> Vec<String> {
    let mut kinds: Vec<String> = Vec::new();
    for parameter in &entry.params {
        let word = match (&parameter.name, &parameter.value) {
            (VCardParameterName::Type, VCardParameterValue::Type(kind)) => kind.as_str().to_owned(),
            (VCardParameterName::Type, VCardParameterValue::Text(text)) => text.clone(),
            (VCardParameterName::Other(name), VCardParameterValue::Null) => name.clone(),
            _ => continue,
        };
        kinds.extend(word.split(',').map(|word| word.trim().to_lowercase()).filter(|word| !word.is_empty()));
    }
    kinds.retain(|kind| !SILENT.contains(&kind.as_str()));
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

fn address(entry: &VCardEntry) -> Option<Address> {
    let address = Address {
        street: joined([part(entry, 0), part(entry, 1), part(entry, 2)], ", "),
        place: part(entry, 3),
        region: part(entry, 4),
        postal_code: part(entry, 5),
        country: part(entry, 6),
        kinds: Vec::new(),
    };
    (address != Address::default()).then(|| Address { kinds: kinds(entry), ..address })
}
