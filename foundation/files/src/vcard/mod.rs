//! Contact cards: vCard 2.1, 3.0 and 4.0 in, 3.0 and 4.0 out.
//!
//! calcard knows the grammar of all versions with their folding, escaping and charsets; what is kept of a card, and
//! that a card is complete, is decided here.

use std::ops::ControlFlow;

use crate::{Limits, Problem};

mod read;
mod write;

pub use write::{Version, write};

/// A contact (RFC 6350); what the product has no place for is not read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Card {
    /// The place of the card in the file, from 1; not written.
    pub position: u32,
    /// UID.
    pub uid: Option<String>,
    /// FN; made from the name or the organisation when it is missing.
    pub full_name: String,
    /// N, first part.
    pub family_name: String,
    /// N, second and third part.
    pub given_name: String,
    /// N, fourth part: `Dr.`, `Prof.`
    pub honorific: String,
    /// ORG: the organisation, then its units downwards.
    pub organisation: Vec<String>,
    /// TITLE: the position.
    pub title: String,
    /// ROLE: the task.
    pub role: String,
    /// TEL.
    pub phones: Vec<Typed>,
    /// EMAIL.
    pub emails: Vec<Typed>,
    /// ADR.
    pub addresses: Vec<Address>,
    /// URL.
    pub urls: Vec<String>,
    /// NOTE.
    pub note: String,
    /// REV: an instant such as `2026-03-12T08:30:00Z`, or what was written.
    pub revised: Option<String>,
}

/// A number or address for reaching somebody, with its TYPE words in small letters (`work`, `cell`, `fax`).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    /// The number or the mail address.
    pub value: String,
    /// Sorted, without `pref`, `voice` and `internet`, which say nothing.
    pub kinds: Vec<String>,
}

/// A postal address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Address {
    /// Street with number; a post box and an addition stand before it, each with a comma.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Town.
    pub place: String,
    /// Land.
    pub region: String,
    /// Country.
    pub country: String,
    /// TYPE words as in [`Typed`].
    pub kinds: Vec<String>,
}

/// Hands out the cards of a file one by one; gives how many there were.
pub fn read(bytes: &[u8], limits: &Limits, each: &mut dyn FnMut(Card) -> ControlFlow<()>) -> Result<u32, Problem> {
    limits.check_size(bytes)?;
    read::read(&crate::text::whole(bytes), limits, each)
}
