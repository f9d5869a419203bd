//! The sheet of paper: a picture and a code that open her page, handed over by somebody who helps her. It names nobody.

use accounts::{Link, LinkKind, Token, Unit, sql as links};
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use jiff::SignedDuration;
use participants::{Participant, access::helped, sql::ParticipantRow};
use serde::Deserialize;
use web::{Error, Event, Form, Language, Result, Say, Visit};

use crate::{
    Code,
    access::Deed,
    language::choices,
    sql::{self, CodeRow},
    text_messages::{Telephone, became, telephone},
    visits::object,
};

/// How long a sheet is good.
const GOOD_FOR: SignedDuration = SignedDuration::from_hours(24 * 90);

/// So long it is kept that there was one.
pub(crate) const KEPT_FOR: SignedDuration = SignedDuration::from_hours(24 * 30);

/// Signs of a code: Crockford's base 32, which has none that look alike. Twelve of them are 60 bits.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many signs a code has.
const LENGTH: usize = 12;

#[derive(Template)]
#[template(path = "codes.html")]
struct Codes {
    say: Say,
    unit: Id<Unit>,
    participant: ParticipantRow,
    current: Option<CodeRow>,
    telephone: Telephone,
    /// `waiting` or `failed`, where a message was to bring the code
    became: Option<&'static str>,
    /// Key of the code that a message would bring
    next: Id<Code>,
}

#[derive(Template)]
#[template(path = "sheet.html")]
struct Sheet {
    say: Say,
    /// Speaks her language.
    hers: Say,
    back: String,
    picture: String,
    address: String,
    /// In groups of four
    code: String,
    row: CodeRow,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    language: String,
}

pub(crate) async fn show(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>) -> Result<Response> {
    let participant = handed(&mut visit, unit, id).await?;
    let now = visit.now();
    let current = sql::current(&mut visit.tx, unit, id).await?.filter(|row| row.expires_at > now);
    let telephone = telephone(&mut visit, unit, id).await?;
    let became = match &current {
        Some(row) => became(&mut visit, row).await?,
        None => None,
    };
    visit.log(Event::new("read", "own_page_code").unit(unit).subject(id, ["C1", "C2"]));
    let content = Codes { say: visit.say.clone(), unit, participant, current, telephone, became, next: visit.random_id() };
    let title = content.title();
    visit.page(title, &content).await
}

/// Makes a new sheet and shows it, once. The old one opens nothing any more.
pub(crate) async fn create(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let participant = handed(&mut visit, unit, id).await?;
    if participant.ended_on.is_some() {
        return Err(Error::Stale);
    }
    let language = Language::spoken(&typed.language);
    let key = visit.random_id();
    let (row, code) = make(&mut visit, unit, id, (key, language), &["C1"]).await?;
    let content = Sheet {
        hers: visit.app.say(language),
        say: visit.say.clone(),
        back: format!("/units/{unit}/participants/{id}/codes"),
        picture: web::qr::picture(&visit.link(&format!("/me/code/{code}")))?,
        address: visit.link("/me"),
        code: code.as_bytes().chunks(4).map(|four| String::from_utf8_lossy(four)).collect::<Vec<_>>().join(" "),
        row,
    };
    let title = visit.say.text("me-codes").to_string();
    visit.page(title, &content).await
}

/// Keeps a new code, of which nobody else knows; the old one opens nothing any more. It says which kinds of things were needed for it.
pub(crate) async fn make(
    visit: &mut Visit,
    unit: Id<Unit>,
    id: Id<Participant>,
    (key, language): (Id<Code>, Language),
    categories: &[&'static str],
) -> Result<(CodeRow, String)> {
    take_back(visit, unit, id).await?;
    let now = visit.now();
    let row = CodeRow {
        id: key,
        participant_id: id,
        language: language.tag().to_owned(),
        made_at: now,
        expires_at: now + GOOD_FOR,
        revoked_at: None,
    };
    let by = visit.actor.account().map(|account| account.to_string()).unwrap_or_default();
    sql::insert(&mut visit.tx, unit, &row, &by).await?;
    let code = written(visit.app.chance.bytes());
    let link = links::NewLink {
        id: visit.id::<Link>(),
        token: &Token::received(&code).hash(),
        kind: LinkKind::OwnPage,
        account: None,
        object: Some(&object(unit, row.id)),
        target: None,
        expires: row.expires_at,
    };
    links::insert_link(&mut visit.tx, &link, now).await?;
    visit.log(Event::new("create", "own_page_code").on(row.id).unit(unit).subject(id, categories.iter().copied()));
    Ok((row, code))
}

/// The sheet is lost, or in the wrong hands.
pub(crate) async fn end(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>) -> Result<Response> {
    handed(&mut visit, unit, id).await?;
    take_back(&mut visit, unit, id).await?;
    visit.done("done-me-code-ended", format!("/units/{unit}/participants/{id}/codes")).await
}

/// What somebody has opens nothing any more, and visits that began with it are over: they look for the same row.
async fn take_back(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>) -> Result<()> {
    let now = visit.now();
    let Some(row) = sql::current(&mut visit.tx, unit, id).await? else { return Ok(()) };
    if sql::revoke(&mut visit.tx, unit, id, now).await? {
        let object = object(unit, row.id);
        for kind in [LinkKind::OwnPage, LinkKind::OwnVisit] {
            links::revoke_links(&mut visit.tx, kind, &object, now).await?;
        }
        visit.log(Event::new("end", "own_page_code").on(row.id).unit(unit).subject(id, []));
    }
    Ok(())
}

/// Somebody whom the actor may hand a sheet to.
pub(crate) async fn handed(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>) -> Result<ParticipantRow> {
    let (participant, here) = helped(visit, unit, id).await?;
    visit.may(Deed::HandOut, here)?;
    visit.crumb_text("participants", "/participants");
    visit.crumb(&participant.name, format!("/units/{unit}/participants/{id}"));
    Ok(participant)
}

/// What is out of date.
pub(crate) async fn forget(visit: &mut Visit) -> Result<()> {
    let before = visit.now() - KEPT_FOR;
    for unit in participants::sql::units(&mut visit.tx).await? {
        sql::forget(&mut visit.tx, unit, before).await?;
    }
    sql::forget_attempts(&mut visit.tx, before).await?;
    Ok(())
}

/// A code made from chance.
fn written(chance: [u8; LENGTH]) -> String {
    chance.iter().map(|byte| char::from(SIGNS[usize::from(byte % 32)])).collect()
}

/// A code as somebody typed it: in any case and with anything between the groups; signs that look alike are one.
pub(crate) fn read(typed: &str) -> String {
    let sign = |sign: char| match sign.to_ascii_uppercase() {
        'O' => Some('0'),
        'I' | 'L' => Some('1'),
        other => SIGNS.contains(&u8::try_from(other).unwrap_or(b'?')).then_some(other),
    };
    typed.chars().filter_map(sign).take(LENGTH + 1).collect()
}

impl Codes {
    fn title(&self) -> String {
        self.say.text("me-codes-of").arg("name", self.participant.name.as_str()).to_string()
    }

    fn href(&self) -> String {
        format!("/units/{}/participants/{}/codes", self.unit, self.participant.id)
    }

    fn is_over(&self) -> bool {
        self.participant.ended_on.is_some()
    }

    fn state(&self) -> String {
        match &self.current {
            Some(row) => {
                let until = self.say.day(web::today(row.expires_at));
                self.say.text("me-codes-now").arg("at", self.say.instant(row.made_at)).arg("day", until).to_string()
            }
            None => self.say.text("me-codes-none").to_string(),
        }
    }

    /// Why no message can go, or where it goes to.
    fn message(&self) -> String {
        match &self.telephone {
            Telephone::NoGateway => self.say.text("me-codes-message-no-gateway").to_string(),
            Telephone::Unknown => self.say.text("me-codes-message-unknown").to_string(),
            Telephone::Known(number) => self.say.text("me-codes-message-to").arg("number", number.as_str()).to_string(),
        }
    }

    fn sign(&self) -> &'static str {
        if self.became == Some("failed") { "warning" } else { "info" }
    }

    fn sends(&self) -> bool {
        matches!(self.telephone, Telephone::Known(_))
    }

    fn languages(&self) -> Vec<Choice> {
        choices(self.current.as_ref().map_or(Language::De, |row| Language::spoken(&row.language)))
    }
}

impl Sheet {
    fn lang(&self) -> &'static str {
        self.hers.language.tag()
    }

    fn is_rtl(&self) -> bool {
        self.hers.language.is_rtl()
    }

    fn until(&self) -> String {
        self.hers.text("me-sheet-until").arg("day", self.hers.day(web::today(self.row.expires_at))).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = written([0, 1, 2, 3, 10, 20, 30, 31, 32, 33, 100, 255]);
        assert_eq!(code.len(), LENGTH);
        let spaced = format!(" {}-{} {}", code[..4].to_lowercase(), &code[4..8], &code[8..]);
        assert_eq!(read(&spaced), code);
        assert_eq!(read("oil0"), "0110");
        assert!(read(&"A".repeat(500)).len() <= LENGTH + 1);
    }
}
