use axum::{extract::Path, response::Response};
use db::Id;
use files::{Cell, Column, Kind, Sheet};
use web::{Error, Event, Export, Result, Visit};

use crate::{
    Plan,
    access::Deed,
    rules::{Outcome, state},
    sql,
};

/// The steps of a plan as a file.
pub(super) async fn export(mut visit: Visit, Path((id, format)): Path<(Id<Plan>, String)>) -> Result<Response> {
    let (network, today) = (visit.sight()?, visit.today());
    visit.may(Deed::ReadPlans, visit.here())?;
    let plan = sql::plan(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let rows = sql::milestones(&mut visit.tx, id).await?;
    visit.log(Event::new("export", "plan").on(id).count(rows.len()));
    let say = visit.say.clone();
    let column = |key: &'static str, kind| Column { name: say.text(key).into(), kind };
    let columns = [
        column("milestone", Kind::Text),
        column("milestone-owner", Kind::Text),
        column("milestone-due", Kind::Text),
        column("milestone-due-day", Kind::Day),
        column("milestone-state", Kind::Text),
        column("milestone-closed", Kind::Day),
        column("milestone-note", Kind::Text),
    ];
    let mut cells = rows.into_iter().map(|row| {
        let state = state(row.outcome.as_deref().and_then(Outcome::from_code), row.due_day, today);
        vec![
            Cell::Text(row.title),
            Cell::Text(row.owner),
            Cell::Text(row.due),
            Cell::Day(row.due_day),
            Cell::Text(say.word("milestone-state", state.code())),
            row.closed_on.map_or(Cell::Empty, Cell::Day),
            Cell::Text(row.note),
        ]
    });
    let export = Export::made(&format, Sheet { title: &plan.title, columns: &columns, rows: &mut cells })?;
    visit.export("plan", export).await
}
