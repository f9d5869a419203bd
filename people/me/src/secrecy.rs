//! Who may speak about her with whom, because she said so; she takes it back here.

use accounts::Unit;
use askama::Template;
use axum::{extract::Path, http::HeaderMap, response::Response};
use db::Id;
use participants::{Participant, sql::support_circle::helpers};
use transmissions::{
    SecrecyRelease,
    sql::secrecy_releases::{ReleaseRow, releases},
    take_back_release,
};
use web::{Result, Say, Visit};

use crate::visits::must;

/// What counts today.
#[derive(Template)]
#[template(path = "secrecy.html")]
pub(crate) struct Secrecy {
    say: Say,
    releases: Vec<ReleaseRow>,
}

pub(crate) async fn secrecy(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>) -> Result<Secrecy> {
    let today = visit.today();
    let mut releases = releases(&mut visit.tx, unit, id).await?;
    // Whoever helps her no more has nothing to speak about.
    let helpers = helpers(&mut visit.tx, unit, id).await?;
    releases.retain(|row| row.is_open(today) && helpers.iter().any(|one| one.account_id == row.professional_id));
    Ok(Secrecy { say: visit.say.clone(), releases })
}

/// She takes one back.
pub(crate) async fn end(mut visit: Visit, Path(id): Path<Id<SecrecyRelease>>, headers: HeaderMap) -> Result<Response> {
    let hers = must(&mut visit, &headers).await?;
    take_back_release(&mut visit, hers.unit, hers.participant.id, id).await?;
    visit.done("done-me-secrecy", "/me").await
}

impl Secrecy {
    fn line(&self, row: &ReleaseRow) -> String {
        let listener = if row.house.is_empty() { row.listener.clone() } else { format!("{}, {}", row.listener, row.house) };
        let line =
            self.say.text("me-secrecy-line").arg("professional", row.professional.as_str()).arg("listener", self.say.name(&listener));
        line.arg("content", self.say.typed(&row.content)).arg("day", self.say.day(row.until_day)).to_string()
    }
}
