use askama::Template;
use axum::response::Response;
use design::Choice;
use network::Import;
use serde::Deserialize;
use web::{Filter, Page, Position, Problems, Result, Say, Visit};

use super::upload;
use crate::{
    access::Deed,
    sql::{self, Listed},
};

/// Where the list begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct From {
    after: String,
}

/// The form for a file as it was sent; the file itself has to be chosen again.
pub(super) struct Typed {
    pub id: String,
    pub kind: String,
    pub joins: bool,
}

#[derive(Template)]
#[template(path = "list.html")]
struct List {
    say: Say,
    count: i64,
    page: Page<Listed>,
    first: bool,
    typed: Typed,
    problems: Problems,
    megabytes: u64,
}

/// All imports of the network, and the form for a new one.
pub(super) async fn list(mut visit: Visit, Filter(from): Filter<From>) -> Result<Response> {
    visit.may(Deed::Import, visit.here())?;
    let typed = Typed { id: visit.id::<Import>().to_string(), kind: String::new(), joins: true };
    let content = page(&mut visit, typed, Problems::default(), &from.after).await?;
    let title = visit.say.text("imports").to_string();
    visit.page(title, &content).await
}

/// The form again, because something in it must be mended.
pub(super) async fn again(mut visit: Visit, typed: Typed, problems: Problems) -> Result<Response> {
    let content = page(&mut visit, typed, problems, "").await?;
    let title = visit.say.text("imports").to_string();
    visit.again(title, &content).await
}

async fn page(visit: &mut Visit, typed: Typed, problems: Problems, after: &str) -> Result<List> {
    let network = visit.sight()?;
    let after = Position::read(Some(after));
    let page = sql::list(&mut visit.tx, network, &after).await?;
    let count = sql::count(&mut visit.tx, network).await?;
    let megabytes = visit.app.config.upload_limit / (1024 * 1024);
    Ok(List { say: visit.say.clone(), count, page, first: after == Position::default(), typed, problems, megabytes })
}

/// What a file brings, as far as it is known.
pub(super) fn kind(say: &Say, row: &Listed) -> String {
    if row.kind.is_empty() { say.text("import-kind-open").to_string() } else { say.word("import-kind", &row.kind) }
}

impl List {
    fn kinds(&self) -> Vec<Choice> {
        upload::kinds(&self.say, &self.typed.kind)
    }

    fn next(&self) -> String {
        let next = self.page.next.as_ref().map(ToString::to_string).unwrap_or_default();
        if next.is_empty() { next } else { web::address("/imports", &[("after", &next)]) }
    }

    fn back(&self) -> &str {
        if self.first { "" } else { "/imports" }
    }

    fn kind(&self, row: &Listed) -> String {
        kind(&self.say, row)
    }

    fn by<'a>(&self, row: &'a Listed) -> &'a str {
        row.by_name.as_deref().unwrap_or("–")
    }
}
