//! The receipt of a consent as a PDF that she takes along: what was shown, what she said, how long it counts and how she takes it back. A language whose letters
//! the fonts do not have stands in German, and that is said.

use accounts::Unit;
use axum::{extract::Path, response::Response};
use db::Id;
use documents::{Block, Definition, Document, Item, List};
use participants::{Participant, access::helped, sql::ParticipantRow};
use web::{Error, Event, Language, Result, Say, Visit};

use crate::{
    Consent,
    access::Deed,
    consents::Answered,
    rules::Purpose,
    sql::{
        consents::{ConsentRow, consents},
        rules::{PartyRow, party},
    },
    ways::categories,
    wording,
};

pub(crate) async fn file(mut visit: Visit, Path((unit, id, consent)): Path<(Id<Unit>, Id<Participant>, Id<Consent>)>) -> Result<Response> {
    let (participant, here) = helped(&mut visit, unit, id).await?;
    visit.may(Deed::ReadTransmissions, here)?;
    receipt(visit, unit, &participant, consent, "einwilligung").await
}

/// The receipt of one of her consents, for whoever may read it: the unit prints it, and she opens it on her own page. `called` stands in the name of the file.
pub async fn receipt(
    mut visit: Visit,
    unit: Id<Unit>,
    participant: &ParticipantRow,
    consent: Id<Consent>,
    called: &str,
) -> Result<Response> {
    let all = consents(&mut visit.tx, unit, participant.id).await?;
    let row = all.iter().find(|row| row.id == consent).ok_or(Error::NotFound)?;
    let sender = party(&mut visit.tx, unit).await?.ok_or(Error::NotFound)?;
    let recipient = party(&mut visit.tx, row.recipient_id).await?.ok_or(Error::NotFound)?;
    visit.log(Event::new("export", "consent").on(row.id).unit(unit).subject(participant.id, ["C1"]).recipient(row.recipient_id));
    let language = Language::spoken(&row.language);
    // Its own language, where our fonts have its letters.
    let says = visit.app.say(if language == Language::En { Language::En } else { Language::De });
    let document = document(&says, visit.today(), &participant.name, (&sender, &recipient), row, language);
    let name = format!("{}_{called}.pdf", document.day);
    let made = tokio::task::spawn_blocking(move || documents::pdf(&document));
    let bytes = made.await.map_err(Error::internal)?.map_err(Error::internal)?;
    visit.file(&name, "application/pdf", bytes).await
}

fn document(
    say: &Say,
    day: jiff::civil::Date,
    name: &str,
    (sender, recipient): (&PartyRow, &PartyRow),
    row: &ConsentRow,
    language: Language,
) -> Document {
    let text = |key: &str| say.text(key).to_string();
    let define = |key: &str, words: String| Definition { term: text(key), text: words.into() };
    let until = match row.ended_at {
        Some(at) => say.text("receipt-ended").arg("at", say.instant(at)).to_string(),
        None => say.text("consent-until").arg("day", say.day(row.until_day)).to_string(),
    };
    let mut blocks = vec![
        Block::Definitions(vec![
            define("receipt-who", name.to_owned()),
            define("receipt-from", sender.label()),
            define("receipt-to", recipient.label()),
            define("receipt-purpose", say.word("purpose", &row.purpose)),
            define("receipt-given", say.instant(row.given_at)),
            define("receipt-manner", say.word("consent-manner", &row.manner)),
            define("receipt-until", until),
        ]),
        Block::Heading { level: 1, text: text("consent-shown") },
    ];
    let mut shown: Vec<String> = row.shown.lines().map(str::to_owned).collect();
    if language.is_rtl() {
        // Of an earlier edition only the words that were shown are known.
        let is_current = row.edition == wording::EDITION;
        let key = if is_current { "receipt-translated" } else { "receipt-earlier" };
        blocks.push(Block::Paragraph(say.text(key).arg("language", say.word("language", &row.language)).to_string().into()));
        shown = if is_current { german(say, recipient, row) } else { Vec::new() };
    }
    if !shown.is_empty() {
        let item = |line: String| Item { text: line.into(), below: None };
        blocks.push(Block::List(List { numbered: false, items: shown.into_iter().map(item).collect() }));
    }
    blocks.push(Block::Heading { level: 1, text: text("receipt-back") });
    blocks.push(Block::Paragraph(text("receipt-back-text").into()));
    Document {
        title: text("receipt"),
        language: if say.language == Language::En { documents::Language::English } else { documents::Language::German },
        organisation: sender.label(),
        day,
        subject: text("receipt-subject"),
        blocks,
    }
}

/// The same words in German.
fn german(say: &Say, recipient: &PartyRow, row: &ConsentRow) -> Vec<String> {
    let said = Answered {
        id: row.id,
        recipient: row.recipient_id,
        purpose: Purpose::from_code(&row.purpose).unwrap_or(Purpose::JointPlan),
        granted: categories(&row.granted),
        refused: categories(&row.refused),
        until: row.until_day,
        manner: row.manner.clone(),
        language: Language::De,
    };
    wording::shown(say, &recipient.label(), &said).lines().map(str::to_owned).collect()
}
