use axum::{extract::Path, response::Response};
use files::{Cell, Column, Kind, Sheet};
use web::{Event, Export, Filter, Position, Result, Visit};

use crate::{
    access::Deed,
    list::Filters,
    rules::state,
    sql::{self, Listed},
};

/// So many rows are asked for at once, so that memory does not grow with the list.
const AT_ONCE: i64 = 500;

/// The filtered list as a file, with the whole texts.
pub(super) async fn export(mut visit: Visit, Path(format): Path<String>, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ExportOffers, visit.here())?;
    let (search, today) = (filters.search(), visit.today());
    let mut rows: Vec<Listed> = Vec::new();
    loop {
        let after = rows.last().map(|row| Position::after(&row.title_sort, row.id)).unwrap_or_default();
        let more = sql::offers(&mut visit.tx, network, &search, &after, today, AT_ONCE).await?;
        let last = i64::try_from(more.len()).unwrap_or(i64::MAX) < AT_ONCE;
        rows.extend(more);
        if last {
            break;
        }
    }
    visit.log(Event::new("export", "offer").fields(["title", "text", "carrier", "entry"]).count(rows.len()));
    let say = visit.say.clone();
    let column = |key: &'static str, kind| Column { name: say.text(key).into(), kind };
    let columns = [
        column("offer-title", Kind::Text),
        column("offer-state", Kind::Text),
        column("offer-audience", Kind::Text),
        column("offer-carrier", Kind::Text),
        column("offer-partners", Kind::Text),
        column("offer-place", Kind::Text),
        column("offer-from", Kind::Day),
        column("offer-until", Kind::Day),
        column("offer-capacity", Kind::Text),
        column("offer-entry", Kind::Text),
        column("offer-public", Kind::Text),
        column("offer-confirmed", Kind::Day),
        column("offer-text", Kind::Text),
        column("offer-reason", Kind::Text),
    ];
    let mut cells = rows.into_iter().map(|row| {
        let state = state(row.from_day, row.until_day, row.withdrawn_on.is_some(), today);
        vec![
            Cell::Text(row.title),
            Cell::Text(say.word("offer-state", state.code())),
            Cell::Text(row.audience),
            Cell::Text(row.carrier),
            Cell::Text(row.partners),
            Cell::Text(row.place),
            Cell::Day(row.from_day),
            row.until_day.map_or(Cell::Empty, Cell::Day),
            Cell::Text(row.capacity),
            Cell::Text(row.entry),
            Cell::Text(say.text(if row.is_public { "yes" } else { "no" }).into()),
            Cell::Day(row.confirmed_on),
            Cell::Text(row.text),
            Cell::Text(row.reason),
        ]
    });
    let title: String = say.text("offers").into();
    let export = Export::made(&format, Sheet { title: &title, columns: &columns, rows: &mut cells })?;
    visit.export("angebote", export).await
}
