//! An earlier version of minutes, as it was sent.

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use meetings::{
    Meeting,
    access::Deed,
    crumbs,
    sql::meetings::{MeetingRow, meeting},
};
use web::{Error, Result, Say, Visit};

use crate::{
    Point, send,
    sql::{self, VersionRow},
};

#[derive(Template)]
#[template(path = "version.html")]
struct Show {
    say: Say,
    meeting: MeetingRow,
    version: VersionRow,
    points: Vec<Point>,
}

pub(crate) async fn show(mut visit: Visit, Path((id, number)): Path<(Id<Meeting>, i64)>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadMeetings, visit.here())?;
    let meeting = meeting(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let version = sql::version(&mut visit.tx, id, number).await?.ok_or(Error::NotFound)?;
    crumbs(&mut visit, Some(&meeting));
    visit.crumb_text("minutes", format!("/meetings/{id}/minutes"));
    let title = words(&visit.say, &version);
    let content = Show { say: visit.say.clone(), points: send::read(&version), meeting, version };
    visit.page(title, &content).await
}

/// "Fassung 1 vom 12. März 2026, 11:40 Uhr"
pub(crate) fn words(say: &Say, version: &VersionRow) -> String {
    say.text("minutes-version").arg("number", version.number).arg("at", say.instant(version.sent_at)).to_string()
}

impl Show {
    fn title(&self) -> String {
        words(&self.say, &self.version)
    }

    fn rows(&self) -> Vec<(usize, &Point)> {
        self.points.iter().enumerate().map(|(index, point)| (index + 1, point)).collect()
    }
}
