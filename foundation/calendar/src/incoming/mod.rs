//! Mails that come in: what they are, and what is in them.
//!
//! A mailbox that is named in invitations gets answers, bounces, absence notes, letters and rubbish, from anybody. [`read`] tells them apart; who may
//! answer what is decided by the caller. Nothing that is [`Content::Bounce`] or [`Content::Automatic`] may ever be answered, or two programs write to
//! each other for ever (RFC 3834).

mod answer;
mod automatic;
mod bounce;
mod html;
mod letter;
mod mime;

use jiff::{Timestamp, civil::Date};
use mail_parser::Message;

pub use automatic::Automatic;
pub use bounce::{Bounce, Failure};
pub use letter::Letter;

use crate::event::{Answer, Person};
use mime::Mail;

/// A mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// What every mail has.
    pub head: Head,
    /// What it is.
    pub content: Content,
}

/// What is said on the envelope. Anybody can write anything here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Sender
    pub from: Option<Person>,
    /// Recipients, also those in copy.
    pub to: Vec<String>,
    /// Subject
    pub subject: String,
    /// Message-ID without its brackets
    pub message_id: Option<String>,
    /// The mails it answers, the nearest first.
    pub answers: Vec<String>,
    /// When its sender says it was sent.
    pub sent: Option<Timestamp>,
}

/// What a mail is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A calendar's answer to an invitation.
    Reply(Reply),
    /// A calendar's proposal of another time.
    Counter(Counter),
    /// A calendar's answer that cannot be used, and why.
    Unusable(Unusable),
    /// A mail of ours did not arrive, or not yet.
    Bounce(Bounce),
    /// Written by a program.
    Automatic(Automatic),
    /// Written by a person, as far as can be told.
    Letter(Letter),
}

/// An answer to an invitation (METHOD:REPLY).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// Who answers. It need not be who sent the mail: assistants answer for others, and strangers may try.
    pub attendee: Person,
    /// Which event
    pub about: About,
    /// The answer
    pub answer: Answer,
    /// What they wrote to it.
    pub comment: Option<String>,
    /// Whom they send instead.
    pub delegated_to: Vec<String>,
}

/// A proposal of another time (METHOD:COUNTER).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counter {
    /// Who proposes.
    pub attendee: Person,
    /// Which event
    pub about: About,
    /// Begin that they propose
    pub start: Option<Moment>,
    /// End that they propose
    pub end: Option<Moment>,
    /// What they wrote to it.
    pub comment: Option<String>,
}

/// Which event, in which version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// UID
    pub uid: String,
    /// The version that was answered; Gmail and Apple leave it out at times, then it is 0.
    pub sequence: u32,
    /// Which one of a series. We send none, others may.
    pub occurrence: Option<Moment>,
    /// When it was answered: of two answers the later one holds.
    pub stamp: Option<Timestamp>,
}

/// A time or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// An instant
    Time(Timestamp),
    /// A whole day
    Day(Date),
}

/// Why a mail is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// More than 25 MB
    TooLarge,
    /// Headers of more than 256 kB
    HeadTooLarge,
    /// No headers at all: no mail.
    NoHead,
    /// Parts within parts, deeper than any mail program goes.
    TooDeep,
    /// More than 200 parts.
    TooManyParts,
}

/// Why a calendar's answer cannot be used, although its mail is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unusable {
    /// A calendar text of more than 256 kB.
    TooLarge,
    /// What claims to be a calendar text is none.
    NoCalendar,
    /// A calendar's answer without an event
    NoEvent,
    /// … whose event has no UID
    NoUid,
    /// … that does not say who answers
    NoAttendee,
    /// … that names several people, none of whom sent it
    SeveralAttendees,
    /// … without an answer that we know.
    NoAnswer,
}

/// Reads a raw mail, as a mailbox or a pipe gives it.
pub fn read(raw: &[u8]) -> Result<Incoming, Unreadable> {
    let mail = Mail::split(raw)?;
    let head = Head::of(&mail.head);
    // A bounce quotes the invitation with its calendar text, and an answer comes from a program too: hence the order.
    let content = if let Some(bounce) = bounce::read(&mail) {
        Content::Bounce(bounce)
    } else if let Some(answer) = answer::read(&mail, &head).unwrap_or_else(|why| Some(Content::Unusable(why))) {
        answer
    } else if let Some(automatic) = automatic::kind(&mail) {
        Content::Automatic(automatic)
    } else {
        Content::Letter(letter::read(&mail))
    };
    Ok(Incoming { head, content })
}

impl Head {
    fn of(head: &Message) -> Self {
        let from = head.from().or(head.reply_to()).and_then(|address| {
            let first = address.iter().find(|each| each.address.is_some())?;
            Some(Person { name: first.name.as_deref().map(tidy).filter(|name| !name.is_empty()), email: tidy(first.address.as_deref()?) })
        });
        let to = [head.to(), head.cc()].into_iter().flatten().flat_map(|all| all.iter());
        let answers = [head.in_reply_to(), head.references()].map(mime::ids);
        let mut nearest: Vec<String> = Vec::new();
        for id in answers[0].iter().chain(answers[1].iter().rev()) {
            if !nearest.contains(id) && nearest.len() < 50 {
                nearest.push(id.clone());
            }
        }
        Self {
            from,
            to: to.filter_map(|each| each.address.as_deref().map(tidy)).take(1_000).collect(),
            subject: head.subject().map(tidy).unwrap_or_default(),
            message_id: head.message_id().map(tidy),
            answers: nearest,
            sent: head.date().filter(|date| date.is_valid()).and_then(|date| Timestamp::from_second(date.to_timestamp()).ok()),
        }
    }
}

/// One line of bounded length: what comes from a header goes onto pages.
fn tidy(text: &str) -> String {
    let words: Vec<&str> = text.split(|each: char| each.is_whitespace() || each.is_control()).filter(|word| !word.is_empty()).collect();
    words.join(" ").chars().take(1_000).collect()
}
