//! The scan of a paper that she signed: a consent or a release. It is only ever handed out as a file, to whoever helps her.

use accounts::Unit;
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use db::Id;
use participants::{
    Participant,
    access::{helped, open},
    sql::{ParticipantRow, hold},
};
use serde::Deserialize;
use web::{Error, Event, Problems, Result, Say, Upload, Visit, paper::Kind};

use crate::{
    SignedPaper,
    access::Deed,
    sql::{
        consents::consents,
        secrecy_releases::{self as sql, PaperRow},
    },
};

/// So large a scan may be, unless the configuration allows less.
const LARGEST: u64 = 10 * 1024 * 1024;

/// So many pages of one signature.
const MOST: usize = 10;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct About {
    about: String,
}

#[derive(Template)]
#[template(path = "signed_paper.html")]
struct New {
    say: Say,
    unit: Id<Unit>,
    participant: ParticipantRow,
    about: String,
    /// Key of the paper that it makes
    id: String,
    megabytes: u64,
    problems: Problems,
}

/// What a scan is by its content; nothing if it is none.
fn kind(bytes: &[u8]) -> Option<Kind> {
    Kind::of(bytes).filter(|kind| matches!(kind, Kind::Pdf | Kind::Png | Kind::Jpeg))
}

/// The form for something that she said on paper.
async fn form(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>, about: &str) -> Result<New> {
    let (participant, here) = helped(visit, unit, id).await?;
    visit.may(Deed::TakeConsent, here)?;
    open(&participant)?;
    let said = consents(&mut visit.tx, unit, id).await?.into_iter().map(|row| row.id.to_string());
    let released = sql::releases(&mut visit.tx, unit, id).await?.into_iter().map(|row| row.id.to_string());
    if !said.chain(released).any(|key| key == about) {
        return Err(Error::NotFound);
    }
    visit.log(Event::new("read", "participant").on(id).unit(unit).subject(id, ["C1"]));
    visit.crumb_text("participants", "/participants");
    visit.crumb(&participant.name, format!("/units/{unit}/participants/{id}"));
    visit.crumb_text("transmissions", format!("/units/{unit}/participants/{id}/transmissions"));
    let key = visit.random_id::<SignedPaper>().to_string();
    let megabytes = visit.app.config.upload_limit.min(LARGEST) / (1024 * 1024);
    Ok(New { say: visit.say.clone(), unit, participant, about: about.to_owned(), id: key, megabytes, problems: Problems::default() })
}

pub(crate) async fn new(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Query(asked): Query<About>,
) -> Result<Response> {
    let content = form(&mut visit, unit, id, &asked.about).await?;
    let title = content.title();
    visit.page(title, &content).await
}

/// Takes a file. The form brings its key along, so that a double click keeps one.
pub(crate) async fn create(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>, upload: Upload) -> Result<Response> {
    // Looked into before the first statement, so that a large file holds no lock.
    let kind = kind(&upload.bytes);
    let key: Id<SignedPaper> = upload.field("id").parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    let mut content = form(&mut visit, unit, id, upload.field("about")).await?;
    // Held until this is kept: whoever is deleted in this moment takes it along.
    if !hold(&mut visit.tx, unit, id).await? {
        return Err(Error::NotFound);
    }
    let papers = sql::papers(&mut visit.tx, unit, id).await?;
    let address = format!("/units/{unit}/participants/{id}/transmissions");
    if papers.iter().any(|paper| paper.id == key) {
        return visit.redirect(address).await;
    }
    let problem = match kind {
        _ if upload.too_large || upload.bytes.len() as u64 > LARGEST => "problem-signed-paper-large",
        _ if upload.bytes.is_empty() => "problem-signed-paper-none",
        None => "problem-signed-paper-kind",
        Some(_) if papers.iter().filter(|paper| paper.about == content.about).count() >= MOST => "problem-signed-paper-many",
        Some(kind) => {
            let size = i64::try_from(upload.bytes.len()).map_err(Error::internal)?;
            let row = PaperRow { id: key, about: content.about, kind: kind.code().to_owned(), size, added_at: visit.now() };
            let by = visit.actor.account().map(|account| account.to_string()).unwrap_or_default();
            sql::insert_paper(&mut visit.tx, unit, id, &row, &upload.bytes, &by).await?;
            visit.log(Event::new("create", "signed_paper").on(key).unit(unit).subject(id, ["C1", "C8"]));
            return visit.done("done-signed-paper", address).await;
        }
    };
    content.problems.add("file", problem);
    let title = content.title();
    visit.again(title, &content).await
}

/// As a file to keep: nothing that somebody uploaded is shown as a page of ours.
pub(crate) async fn file(
    mut visit: Visit,
    Path((unit, id, paper)): Path<(Id<Unit>, Id<Participant>, Id<SignedPaper>)>,
) -> Result<Response> {
    let (_, here) = helped(&mut visit, unit, id).await?;
    visit.may(Deed::ReadTransmissions, here)?;
    let bytes = sql::bytes(&mut visit.tx, unit, id, paper).await?.ok_or(Error::NotFound)?;
    let kind = kind(&bytes).ok_or(Error::NotFound)?;
    visit.log(Event::new("read", "signed_paper").on(paper).unit(unit).subject(id, ["C1", "C8"]));
    visit.file(&format!("unterschrift.{}", kind.code()), kind.content_type(), bytes).await
}

/// It was the wrong one.
pub(crate) async fn end(mut visit: Visit, Path((unit, id, paper)): Path<(Id<Unit>, Id<Participant>, Id<SignedPaper>)>) -> Result<Response> {
    let (participant, here) = helped(&mut visit, unit, id).await?;
    visit.may(Deed::TakeConsent, here)?;
    open(&participant)?;
    if sql::remove_paper(&mut visit.tx, unit, id, paper).await? {
        visit.log(Event::new("delete", "signed_paper").on(paper).unit(unit).subject(id, ["C1", "C8"]));
    }
    visit.done("done-signed-paper-removed", format!("/units/{unit}/participants/{id}/transmissions")).await
}

impl New {
    fn title(&self) -> String {
        self.say.text("signed-paper-add").to_string()
    }

    fn back(&self) -> String {
        format!("/units/{}/participants/{}", self.unit, self.participant.id)
    }
}
