//! Verzeichnis von Verarbeitungstätigkeiten (Art. 30 GDPR) of a unit, written from what is really kept and passed on there: a draft that its data protection officer
//! confirms.

use accounts::{Role, Unit};
use axum::{extract::Path, response::Response};
use db::Id;
use documents::{Block, Column, Definition, Document, Item, List, Row, Table};
use jiff::civil::Date;
use participants::rules::{Category, Frame, KEPT_MONTHS, field_named};
use web::{Error, Event, Result, Say, Visit};

use crate::{
    access::{Deed, watched},
    paper,
    sql::{
        UnitRow,
        processing::{self, Pair},
    },
};

/// What protects the data: each is a text, and the program does it.
const MEASURES: [&str; 8] = [
    "processing-measure-compartment",
    "processing-measure-helpers",
    "processing-measure-transmission",
    "processing-measure-health",
    "processing-measure-log",
    "processing-measure-factor",
    "processing-measure-deletion",
    "processing-measure-operator",
];

pub(crate) async fn show(mut visit: Visit, Path(unit): Path<Id<Unit>>) -> Result<Response> {
    let document = written(&mut visit, unit).await?;
    paper::page(visit, document, format!("/units/{unit}/processing/pdf")).await
}

pub(crate) async fn file(mut visit: Visit, Path((unit, format)): Path<(Id<Unit>, String)>) -> Result<Response> {
    let document = written(&mut visit, unit).await?;
    if format != "pdf" {
        return Err(Error::NotFound);
    }
    visit.log(Event::new("export", "processing").unit(unit));
    paper::pdf(visit, document, "verarbeitungen").await
}

async fn written(visit: &mut Visit, unit: Id<Unit>) -> Result<Document> {
    let (row, _) = watched(visit, unit, Deed::ReadUnit).await?;
    let frames = processing::frames(&mut visit.tx, unit).await?;
    let fields = processing::fields(&mut visit.tx, unit).await?;
    let recipients = processing::recipients(&mut visit.tx, unit).await?;
    let has_health = processing::has_health(&mut visit.tx, unit).await?;
    Ok(document(&visit.say, &row, visit.today(), (&frames, &fields, has_health), &recipients))
}

/// `kept`: under which frames, which fields, and whether anything on health has gone or come.
fn document(say: &Say, unit: &UnitRow, day: Date, kept: (&[String], &[String], bool), recipients: &[Pair]) -> Document {
    let (frames, fields, has_health) = kept;
    let text = |key: &str| say.text(key).to_string();
    let heading = |key: &str| Block::Heading { level: 1, text: text(key) };
    let define = |key: &str, words: String| Definition { term: text(key), text: words.into() };
    let list = |lines: Vec<String>| {
        Block::List(List { numbered: false, items: lines.into_iter().map(|line| Item { text: line.into(), below: None }).collect() })
    };
    let column = |key: &str| Column { header: text(key), numeric: false };
    let frames: Vec<String> =
        frames.iter().filter_map(|code| Frame::from_code(code)).map(|frame| say.word("frame", frame.code())).collect();
    let or_none = |lines: Vec<String>| if lines.is_empty() { text("processing-nothing") } else { lines.join("; ") };
    let known = |category: Category| {
        let of = |field: &&String| field_named(field).is_some_and(|field| field.category == category);
        fields.iter().filter(of).map(|field| say.word("participant", field)).collect::<Vec<_>>()
    };
    let mut kinds = vec![Row([say.word("category", Category::Identity.word()), text("participant-name")].map(Into::into).into())];
    kinds.extend(
        Category::ALL
            .into_iter()
            .map(|category| (category, known(category)))
            .filter(|(_, fields)| !fields.is_empty())
            .map(|(category, fields)| Row([say.word("category", category.word()), fields.join(", ")].map(Into::into).into())),
    );
    if has_health {
        kinds.push(Row([say.word("category", Category::Health.word()), text("participant-health")].map(Into::into).into()));
    }
    let roles = [Role::Coach, Role::Caseworker, Role::UnitLead, Role::Dpo]
        .map(|role| Row([say.word("role", role.code()), say.word("processing-role", role.code())].map(Into::into).into()));
    let went = |pair: &Pair| Row([pair.what.clone(), say.word("purpose", &pair.of)].map(Into::into).into());
    let mut blocks = vec![
        Block::Paragraph(text("processing-draft").into()),
        Block::Definitions(vec![
            define("processing-controller", unit.organisation.clone()),
            define("processing-unit", unit.name.clone()),
            define("processing-officer", if unit.dpo_contact.is_empty() { text("said-unknown") } else { unit.dpo_contact.clone() }),
            define("processing-purpose", text("processing-purpose-text")),
            define("processing-frames", or_none(frames)),
            define("processing-people", text("processing-people-text")),
            define("processing-deletion", say.text("processing-deletion-text").arg("months", KEPT_MONTHS).to_string()),
            define("processing-third", text("processing-third-text")),
        ]),
        heading("processing-kinds"),
        Block::Table(Table {
            caption: text("processing-kinds"),
            columns: vec![column("processing-kind"), column("processing-fields")],
            row_headers: true,
            rows: kinds,
        }),
        heading("processing-recipients"),
    ];
    blocks.push(if recipients.is_empty() {
        Block::Paragraph(text("processing-nobody").into())
    } else {
        Block::Table(Table {
            caption: text("processing-recipients"),
            columns: vec![column("processing-recipient"), column("processing-purpose")],
            row_headers: true,
            rows: recipients.iter().map(went).collect(),
        })
    });
    blocks.extend([
        heading("processing-access"),
        Block::Table(Table {
            caption: text("processing-access"),
            columns: vec![column("processing-role"), column("processing-sees")],
            row_headers: true,
            rows: roles.into(),
        }),
        heading("processing-measures"),
        list(MEASURES.iter().map(|key| text(key)).collect()),
    ]);
    Document {
        title: say.text("processing-of").arg("unit", unit.name.as_str()).to_string(),
        language: paper::language(say),
        organisation: unit.organisation.clone(),
        day,
        subject: text("processing-subject"),
        blocks,
    }
}
