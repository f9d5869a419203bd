use calcard::vcard::{VCard, VCardEntry, VCardParameter, VCardParameterValue, VCardProperty, VCardValue, VCardVersion};

use super::{Card, Typed};
use crate::Problem;

/// The versions that are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// For Outlook and older address books.
    V3,
    /// RFC 6350.
    V4,
}

/// A file of cards, folded at 75 bytes between characters, with CRLF.
pub fn write(cards: &mut dyn Iterator<Item = Card>, version: Version) -> Result<Vec<u8>, Problem> {
    let mut text = String::new();
    let version = match version {
        Version::V3 => VCardVersion::V3_0,
        Version::V4 => VCardVersion::V4_0,
    };
    for card in cards {
        entries(card).write_to(&mut text, version).map_err(|error| Problem::Unwritable { cause: error.to_string() })?;
    }
    Ok(text.into_bytes())
}

fn entries(card: Card) -> VCard {
    let mut written = VCard { entries: Vec::new() };
    // FN must be there, in version 3 N too.
    let name = if card.full_name.is_empty() { card.organisation.first().cloned().unwrap_or_default() } else { card.full_name };
    one(&mut written, VCardProperty::Fn, name);
    let parts = [card.family_name, card.given_name, String::new(), card.honorific, String::new()];
    several(&mut written, VCardProperty::N, parts, &[]);
    if !card.organisation.is_empty() {
        several(&mut written, VCardProperty::Org, card.organisation, &[]);
    }
    for (property, text) in [
        (VCardProperty::Title, card.title),
        (VCardProperty::Role, card.role),
        (VCardProperty::Note, card.note),
        (VCardProperty::Uid, card.uid.unwrap_or_default()),
        (VCardProperty::Rev, card.revised.unwrap_or_default()),
    ] {
        if !text.is_empty() {
            one(&mut written, property, text);
        }
    }
    for (property, all) in [(VCardProperty::Tel, card.phones), (VCardProperty::Email, card.emails)] {
        for Typed { value, kinds } in all {
            several(&mut written, property.clone(), [value], &kinds);
        }
    }
    for address in card.addresses {
        let parts = [String::new(), String::new(), address.street, address.place, address.region, address.postal_code, address.country];
        several(&mut written, VCardProperty::Adr, parts, &address.kinds);
    }
    for url in card.urls {
        one(&mut written, VCardProperty::Url, url);
    }
    written
}

fn one(card: &mut VCard, property: VCardProperty, text: String) {
    several(card, property, [text], &[]);
}

fn several(card: &mut VCard, property: VCardProperty, parts: impl IntoIterator<Item = String>, kinds: &[String]) {
    let mut entry = VCardEntry::new(property);
    for kind in kinds {
        // A word and nothing else: what a file brought in must not open a line of its own.
        let word: String = kind.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        if !word.is_empty() {
            entry.params.push(VCardParameter::typ(VCardParameterValue::Text(word)));
        }
    }
    entry.values = parts.into_iter().map(|part| VCardValue::Text(one_kind_of_line_end(&part))).collect();
    card.entries.push(entry);
}

/// Only line feeds are escaped in a card; other control characters have no place in it.
fn one_kind_of_line_end(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").chars().filter(|c| !c.is_control() || *c == '\n' || *c == '\t').collect()
}
