//! Wer darf was: the role matrix, asked of the same functions as every page.

use accounts::{Actor, LinkKind, Role};
use askama::Template;
use axum::{extract::Path, response::Response};
use documents::{Block, Column, Document, Row as Line, Table};
use web::{
    Error, Event, Facts, Language, Result, Routes, Say, Visit,
    access::{AnyDeed, Reach, link_actor, reach},
};

use crate::{access::Deed, rules::kebab};

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/access", Deed::ReadMatrix, show).get("/access/{format}", Deed::ReadMatrix, file)
}

#[derive(Template)]
#[template(path = "matrix.html")]
struct Page {
    say: Say,
    roles: Vec<String>,
    parts: Vec<Part>,
}

/// The deeds of one capability.
struct Part {
    name: &'static str,
    title: String,
    rows: Vec<Row>,
}

struct Row {
    deed: String,
    /// One word per role.
    cells: Vec<String>,
    visitor: String,
    /// Which links from mails open it.
    links: String,
}

async fn show(visit: Visit) -> Result<Response> {
    let parts = parts(&visit)?;
    let say = visit.say.clone();
    let page = Page { say: say.clone(), roles: roles(&say), parts };
    visit.page(say.text("matrix"), &page).await
}

/// The same to be taken along.
async fn file(mut visit: Visit, Path(format): Path<String>) -> Result<Response> {
    let parts = parts(&visit)?;
    if format != "pdf" {
        return Err(Error::NotFound);
    }
    visit.log(Event::new("export", "matrix"));
    let document = document(&visit, parts);
    let name = format!("{}_rollen.pdf", document.day);
    let made = tokio::task::spawn_blocking(move || documents::pdf(&document));
    let bytes = made.await.map_err(Error::internal)?.map_err(Error::internal)?;
    visit.file(&name, "application/pdf", bytes).await
}

fn roles(say: &Say) -> Vec<String> {
    Role::ALL.iter().map(|role| say.word("role", role.code())).collect()
}

fn parts(visit: &Visit) -> Result<Vec<Part>> {
    visit.may(Deed::ReadMatrix, Facts::of_actor(&visit.actor))?;
    let say = &visit.say;
    let part = |capability: &web::Capability| Part {
        name: capability.name,
        title: say.word("capability", capability.name),
        rows: (capability.deeds)().into_iter().map(|deed| row(say, capability.name, deed)).collect(),
    };
    Ok(visit.app.capabilities.iter().filter(|capability| !(capability.deeds)().is_empty()).map(part).collect())
}

/// On paper a deed stands beside those who may do it: thirteen columns fit no page.
fn document(visit: &Visit, parts: Vec<Part>) -> Document {
    let say = &visit.say;
    let text = |key: &str| say.text(key).to_string();
    let roles = roles(say);
    let nothing = say.word("reach", code(Reach::None));
    let who = |row: &Row| {
        let may = roles.iter().zip(&row.cells).filter(|(_, cell)| **cell != nothing).map(|(role, cell)| format!("{role}: {cell}"));
        let visitor = (row.visitor == text("yes")).then(|| text("matrix-visitor"));
        let links = (row.links != text("no")).then(|| format!("{}: {}", text("matrix-link"), row.links));
        let all: Vec<String> = may.chain(visitor).chain(links).collect();
        if all.is_empty() { nothing.clone() } else { all.join("; ") }
    };
    let column = |key: &str| Column { header: text(key), numeric: false };
    let mut blocks = vec![Block::Paragraph(text("matrix-text").into()), Block::Paragraph(text("matrix-reach").into())];
    for part in parts {
        let rows = part.rows.iter().map(|row| Line([row.deed.clone(), who(row)].map(Into::into).into())).collect();
        blocks.push(Block::Heading { level: 1, text: part.title.clone() });
        let columns = vec![column("matrix-deed"), column("matrix-who")];
        blocks.push(Block::Table(Table { caption: part.title, columns, row_headers: true, rows }));
    }
    Document {
        title: text("matrix"),
        language: if say.language == Language::En { documents::Language::English } else { documents::Language::German },
        organisation: text("matrix-organisation"),
        day: visit.today(),
        subject: text("matrix-subject"),
        blocks,
    }
}

fn row(say: &Say, capability: &str, deed: AnyDeed) -> Row {
    let opens = |actor: &Actor| (deed.door)(deed.name, actor).is_ok();
    let visitor = opens(&Actor::Visitor);
    // What a guest may do needs no link.
    let links: Vec<String> =
        LinkKind::ALL.into_iter().filter(|kind| !visitor && opens(&link_actor(*kind))).map(|kind| say.word("link", kind.code())).collect();
    Row {
        deed: say.word("deed", &format!("{capability}-{}", kebab(deed.name))),
        cells: Role::ALL.iter().map(|role| say.word("reach", code(reach(deed, *role)))).collect(),
        visitor: say.text(if visitor { "yes" } else { "no" }).into(),
        links: if links.is_empty() { say.text("no").into() } else { links.join(", ") },
    }
}

fn code(reach: Reach) -> &'static str {
    match reach {
        Reach::None => "none",
        Reach::Self_ => "own",
        Reach::Installation => "installation",
        Reach::Helped => "helped",
        Reach::Unit => "unit",
        Reach::Organisation => "organisation",
        Reach::Network => "network",
        Reach::All => "all",
    }
}
