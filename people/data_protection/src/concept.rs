//! Löschkonzept: what is forgotten when. Each crate says it of what it keeps, and this page puts it together.

use axum::{extract::Path, response::Response};
use documents::{Block, Column, Document, Row, Table};
use jiff::SignedDuration;
use web::{
    Error, Event, Facts, Result, Visit,
    retention::{KEEPS, Keeps, Long},
};

use crate::{access::Deed, paper};

pub(crate) async fn show(visit: Visit) -> Result<Response> {
    let document = written(&visit)?;
    paper::page(visit, document, "/deletion-concept/pdf".to_owned()).await
}

pub(crate) async fn file(mut visit: Visit, Path(format): Path<String>) -> Result<Response> {
    let document = written(&visit)?;
    if format != "pdf" {
        return Err(Error::NotFound);
    }
    visit.log(Event::new("export", "deletion_concept"));
    paper::pdf(visit, document, "loeschkonzept").await
}

fn written(visit: &Visit) -> Result<Document> {
    visit.may(Deed::ReadConcept, Facts::of_actor(&visit.actor))?;
    let say = &visit.say;
    let text = |key: &str| say.text(key).to_string();
    let column = |key: &str| Column { header: text(key), numeric: false };
    let kept = visit.app.capabilities.iter().flat_map(|capability| capability.keeps).chain(KEEPS);
    let row = |keeps: &Keeps| Row([text(keeps.what), long(visit, keeps.long)].map(Into::into).into());
    let table = Table {
        caption: text("deletion-concept"),
        columns: vec![column("concept-what"), column("concept-long")],
        row_headers: true,
        rows: kept.map(row).collect(),
    };
    let paragraph = |key: &str| Block::Paragraph(text(key).into());
    Ok(Document {
        title: text("deletion-concept"),
        language: paper::language(say),
        organisation: text("concept-organisation"),
        day: visit.today(),
        subject: text("concept-subject"),
        blocks: vec![
            paragraph("concept-how"),
            Block::Table(table),
            paragraph("concept-two"),
            paragraph("concept-log"),
            paragraph("concept-backup"),
        ],
    })
}

/// "12 Monate", "30 Tage", "24 Stunden"
fn long(visit: &Visit, long: Long) -> String {
    let (key, number) = match long {
        Long::For(time) if time < SignedDuration::from_hours(48) => ("concept-hours", time.as_hours()),
        Long::For(time) => ("concept-days", time.as_hours() / 24),
        Long::Days(days) => ("concept-days", days),
        Long::Months(months) => ("concept-months", i64::from(months)),
        Long::Account => ("concept-days", visit.app.config.account_days),
        Long::Person => ("concept-days", visit.app.config.person_days),
    };
    visit.say.text(key).arg("number", number).to_string()
}
