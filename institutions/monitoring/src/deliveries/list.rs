use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use web::{Filter, Page, Position, Problems, Result, Say, Upload, Visit, address};

use super::{enter, id_of, read};
use crate::{
    Delivery,
    access::Deed,
    sql::deliveries::{self as sql, DeliveryRow},
    table::Wrong,
};

const PATH: &str = "/monitoring/deliveries";

/// Where the list begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct From {
    after: String,
}

#[derive(Template)]
#[template(path = "deliveries/list.html")]
struct List {
    say: Say,
    id: String,
    page: Page<DeliveryRow>,
    first: bool,
    problems: Problems,
    wrong: Option<Wrong>,
    megabytes: u64,
}

/// The tables that were brought in, and the form for another one.
pub(super) async fn list(mut visit: Visit, Filter(from): Filter<From>) -> Result<Response> {
    visit.may(Deed::EditMonitoring, visit.here())?;
    let id = visit.id::<Delivery>().to_string();
    let content = page(&mut visit, id, &from.after).await?;
    visit.crumb_text("monitoring", "/monitoring");
    let title = visit.say.text("deliveries").to_string();
    visit.page(title, &content).await
}

/// Takes a file. The form brings its key along, so that a double click takes it once.
pub(super) async fn create(mut visit: Visit, upload: Upload) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditMonitoring, visit.here())?;
    let id = id_of(&upload)?;
    if sql::delivery(&mut visit.tx, network, id).await?.is_some() {
        return visit.redirect(format!("{PATH}/{id}")).await;
    }
    let (mut problems, mut wrong) = (Problems::default(), None);
    if upload.too_large {
        problems.add("file", "delivery-problem-large");
    } else if upload.name.is_empty() || upload.bytes.is_empty() {
        problems.add("file", "delivery-problem-none");
    } else {
        match read(upload.bytes).await? {
            (Ok(table), bytes) => {
                enter(&mut visit, id, &upload.name, &bytes, &table).await?;
                return visit.redirect(format!("{PATH}/{id}")).await;
            }
            (Err(what), _) => {
                problems.add("file", "delivery-problem-table");
                wrong = Some(what);
            }
        }
    }
    let mut content = page(&mut visit, id.to_string(), "").await?;
    (content.problems, content.wrong) = (problems, wrong);
    visit.crumb_text("monitoring", "/monitoring");
    let title = visit.say.text("deliveries").to_string();
    visit.again(title, &content).await
}

async fn page(visit: &mut Visit, id: String, after: &str) -> Result<List> {
    let network = visit.sight()?;
    let after = Position::read(Some(after));
    let page = sql::deliveries(&mut visit.tx, network, &after).await?;
    let megabytes = visit.app.config.upload_limit / (1024 * 1024);
    let first = after == Position::default();
    Ok(List { say: visit.say.clone(), id, page, first, problems: Problems::default(), wrong: None, megabytes })
}

impl List {
    /// What must be mended at the file: with the line, where one is to blame.
    fn error(&self) -> String {
        match &self.wrong {
            Some(wrong) => self.say.text(wrong.key).arg("line", wrong.line).arg("cell", wrong.cell.as_str()).to_string(),
            None => self.problems.at(&self.say, "file"),
        }
    }

    fn next(&self) -> String {
        self.page.next.as_ref().map(|next| address(PATH, &[("after", &next.to_string())])).unwrap_or_default()
    }

    fn back(&self) -> &'static str {
        if self.first { "" } else { PATH }
    }

    fn state(&self, row: &DeliveryRow) -> String {
        self.say.text(super::show::state(row)).to_string()
    }
}
