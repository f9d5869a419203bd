use axum::{extract::Path, response::Response};
use db::Id;
use files::{Cell, Column, Kind, Sheet};
use web::{Error, Event, Export, Position, Result, Visit};

use crate::{
    Plan,
    access::Deed,
    rules::{Outcome, state},
    sql::{self, Listed},
};

/// So many rows are asked for at once, so that memory does not grow with the list.
const AT_ONCE: i64 = 1000;

/// All plans of the network as a file, with how far they are.
pub(super) async fn all(mut visit: Visit, Path(format): Path<String>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadPlans, visit.here())?;
    let mut rows: Vec<Listed> = Vec::new();
    loop {
        let after = rows.last().map(|row| Position::after(&row.title_sort, row.id)).unwrap_or_default();
        let more = sql::plans_after(&mut visit.tx, network, &after, AT_ONCE).await?;
        let last = i64::try_from(more.len()).unwrap_or(i64::MAX) < AT_ONCE;
        rows.extend(more);
        if last {
            break;
        }
    }
    visit.log(Event::new("export", "plan").count(rows.len()));
    let say = visit.say.clone();
    let column = |key: &'static str, kind| Column { name: say.text(key).into(), kind };
    let columns = [
        column("plan", Kind::Text),
        column("plan-body", Kind::Text),
        column("plan-so-far", Kind::Text),
        column("plan-next", Kind::Day),
        column("plan-ended", Kind::Day),
    ];
    let mut cells = rows.into_iter().map(|row| {
        vec![
            Cell::Text(row.title),
            row.body.map_or(Cell::Empty, Cell::Text),
            Cell::Text(say.text("plan-progress").arg("done", row.done).arg("steps", row.steps).to_string()),
            row.next.map_or(Cell::Empty, Cell::Day),
            row.ended_on.map_or(Cell::Empty, Cell::Day),
        ]
    });
    let title: String = say.text("plans").into();
    let export = Export::made(&format, Sheet { title: &title, columns: &columns, rows: &mut cells })?;
    visit.export("plaene", export).await
}

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
