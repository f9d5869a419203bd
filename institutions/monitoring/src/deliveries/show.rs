use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use territories::{rules::TerritoryKind, sql::District};
use web::{Error, Result, Say, Visit};

use super::{Plan, planned, table_of, take_back, take_over, until};
use crate::{
    Delivery,
    access::Deed,
    sql::deliveries::{self as sql, DeliveryRow},
    table::Table,
    words,
};

/// So many names of territories outside of the network are shown.
const NAMED: usize = 12;

#[derive(Template)]
#[template(path = "deliveries/show.html")]
struct Show {
    say: Say,
    row: DeliveryRow,
    /// What it would change, as long as that is open
    preview: Option<(Table, Plan)>,
    may_undo: bool,
}

/// What was recognised in a file, or what became of it.
pub(super) async fn show(mut visit: Visit, Path(id): Path<Id<Delivery>>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditMonitoring, visit.here())?;
    let row = sql::delivery(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let mut preview = None;
    if row.applied_at.is_none()
        && let Some(table) = table_of(&mut visit, &row).await?
    {
        let plan = planned(&mut visit, &table).await?;
        preview = Some((table, plan));
    }
    let may_undo = row.undone_at.is_none() && row.applied_at.is_some_and(|applied| until(applied) >= visit.now());
    let content = Show { say: visit.say.clone(), row, preview, may_undo };
    visit.crumb_text("monitoring", "/monitoring");
    visit.crumb_text("deliveries", "/monitoring/deliveries");
    let title = content.row.file_name.clone();
    visit.page(title, &content).await
}

/// Takes the values over. Twice is once.
pub(super) async fn apply(mut visit: Visit, Path(id): Path<Id<Delivery>>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditMonitoring, visit.here())?;
    let row = sql::delivery(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let address = format!("/monitoring/deliveries/{id}");
    if row.applied_at.is_some() {
        return visit.redirect(address).await;
    }
    // A file that is no longer kept cannot be taken over: it has to be brought again.
    let Some(table) = table_of(&mut visit, &row).await? else { return Err(Error::Stale) };
    take_over(&mut visit, &row, &table).await?;
    visit.done("done-delivery-applied", address).await
}

/// Takes them back, within 30 days.
pub(super) async fn undo(mut visit: Visit, Path(id): Path<Id<Delivery>>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditMonitoring, visit.here())?;
    let row = sql::delivery(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let address = format!("/monitoring/deliveries/{id}");
    if take_back(&mut visit, &row).await? { visit.done("done-delivery-undone", address).await } else { visit.redirect(address).await }
}

/// The key of the word for how far a delivery is.
pub(super) fn state(row: &DeliveryRow) -> &'static str {
    match (row.applied_at, row.undone_at, row.upload_id) {
        (_, Some(_), _) => "delivery-state-undone",
        (Some(_), None, _) => "delivery-state-applied",
        (None, None, Some(_)) => "delivery-state-open",
        (None, None, None) => "delivery-state-gone",
    }
}

impl Show {
    fn state(&self) -> String {
        self.say.text(state(&self.row)).to_string()
    }

    fn released(&self) -> String {
        self.row.released_on.map(|day| self.say.day(day)).unwrap_or_default()
    }

    fn periods(&self, table: &Table) -> String {
        let periods = table.periods();
        let said = |at: usize| periods.get(at).map(|period| words::period(&self.say, &period.to_string())).unwrap_or_default();
        match periods.len() {
            0 | 1 => said(0),
            count => self.say.text("delivery-periods").arg("first", said(0)).arg("last", said(count - 1)).arg("count", count).to_string(),
        }
    }

    /// Words, unit, and whether it is there already.
    fn indicators(&self, table: &Table, plan: &Plan) -> Vec<(String, String, String)> {
        let known = |at: usize| match (&plan.known[at], plan.brings(at)) {
            (Some(_), _) => "delivery-indicator-known",
            (None, true) => "delivery-indicator-new",
            (None, false) => "delivery-indicator-none",
        };
        let columns = table.indicators.iter().enumerate();
        columns.map(|(at, column)| (column.words.clone(), column.unit.clone(), self.say.text(known(at)).to_string())).collect()
    }

    fn names(&self, districts: &[District]) -> String {
        let title = |one: &District| territories::title(&self.say, TerritoryKind::District.code(), &one.name, &one.label);
        districts.iter().map(title).collect::<Vec<_>>().join(", ")
    }

    fn outside(&self, plan: &Plan) -> String {
        let names = plan.outside.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(" · ");
        let more = plan.outside.len().saturating_sub(NAMED);
        if more == 0 { names } else { self.say.text("delivery-outside-more").arg("names", names).arg("count", more).to_string() }
    }

    fn counts(&self, plan: &Plan) -> String {
        let (added, changed) = plan.counts();
        self.say.text("delivery-counts").arg("added", added).arg("changed", changed).arg("unchanged", plan.unchanged).to_string()
    }

    fn changes_something(&self, plan: &Plan) -> bool {
        !plan.writes.is_empty()
    }

    fn report(&self) -> String {
        self.say.text("delivery-report").arg("added", self.row.added).arg("changed", self.row.changed).to_string()
    }

    fn undo_until(&self) -> String {
        let until = self.row.applied_at.map(|applied| self.say.day(web::today(until(applied)))).unwrap_or_default();
        self.say.text("delivery-undo-until").arg("day", until).to_string()
    }
}
