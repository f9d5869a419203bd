//! The chronicle as a document: tagged PDF and DOCX, in German as the network's papers are.

use axum::{extract::Path, response::Response};
use documents::{Block, Column, Document, List, Row, Table, Text};
use jiff::civil::Date;
use web::{Error, Event, Filter, Language, Result, Visit};

use crate::{
    access::Deed,
    page::{Chronicle, Filters, NAMED, told},
    rules::{Happening, Kind},
};

/// The years that are asked for. Setting takes a moment of one processor, so it is done beside the requests.
pub(crate) async fn export(mut visit: Visit, Path(format): Path<String>, Filter(filters): Filter<Filters>) -> Result<Response> {
    visit.may(Deed::ReadChronicle, visit.here())?;
    let (make, kind): (fn(&Document) -> _, _) = match format.as_str() {
        "pdf" => (documents::pdf, "application/pdf"),
        "docx" => (documents::docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        _ => return Err(Error::NotFound),
    };
    let say = visit.app.say(Language::De);
    let chronicle = told(&mut visit, filters.span(), say).await?;
    let day = visit.today();
    let document = document(&chronicle, day);
    visit.log(Event::new("export", "chronicle").count(chronicle.years.len()));
    let bytes = tokio::task::spawn_blocking(move || make(&document)).await.map_err(Error::internal)?.map_err(Error::internal)?;
    visit.file(&format!("{day}_chronik.{format}"), kind, bytes).await
}

fn document(chronicle: &Chronicle, day: Date) -> Document {
    let say = &chronicle.say;
    let mut blocks = vec![Block::Paragraph(chronicle.finding().into())];
    if !chronicle.years.is_empty() {
        blocks.push(Block::Heading { level: 1, text: say.text("chronicle-overview").into() });
        blocks.push(overview(chronicle));
    }
    for (number, year) in &chronicle.years {
        blocks.push(Block::Heading { level: 1, text: number.to_string() });
        for (heading, _, all) in chronicle.kinds(year) {
            blocks.push(Block::Heading { level: 2, text: heading });
            let item = |one: &Happening| {
                let aside = chronicle.aside(one);
                let text = Text::default().plain(&one.title);
                if aside.is_empty() { text.into() } else { text.plain(format!(" ({aside})")).into() }
            };
            blocks.push(Block::List(List { numbered: false, items: all.iter().take(NAMED).map(item).collect() }));
            blocks.push(Block::Paragraph(chronicle.more(all).into()));
        }
    }
    Document {
        title: say.text("chronicle-of").arg("network", chronicle.network.as_str()).to_string(),
        language: documents::Language::German,
        organisation: chronicle.network.clone(),
        day,
        subject: say.text("chronicle-subject").into(),
        blocks,
    }
}

/// The years with their numbers in one table.
fn overview(chronicle: &Chronicle) -> Block {
    let say = &chronicle.say;
    let kinds = Kind::ALL.iter().map(|kind| Column { header: say.word("chronicle-kind", kind.code()), numeric: true });
    let columns = std::iter::once(Column { header: say.text("chronicle-year").into(), numeric: false }).chain(kinds).collect();
    let rows = chronicle.years.iter().map(|(number, year)| {
        let counts = Kind::ALL.iter().map(|kind| year.count(*kind).to_string().into());
        Row(std::iter::once(number.to_string().into()).chain(counts).collect())
    });
    Block::Table(Table { caption: say.text("chronicle-years").into(), columns, row_headers: true, rows: rows.collect() })
}
