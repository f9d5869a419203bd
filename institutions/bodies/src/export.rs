use axum::{extract::Path, response::Response};
use files::{Cell, Column, Kind, Sheet};
use web::{Event, Export, Filter, Result, Visit};

use crate::{access::Deed, list::Filters, meets, sql};

/// The bodies that the filter finds, a line for each seat of today with who has it; a body in which nobody sits has one line.
pub(super) async fn export(mut visit: Visit, Path(format): Path<String>, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ExportBodies, visit.here())?;
    let today = visit.today();
    let rows = sql::seats(&mut visit.tx, network, filters.kind(), filters.words().as_deref(), today).await?;
    visit.log(Event::new("export", "body").fields(["name", "organisation", "office", "holder"]).count(rows.len()));
    let say = visit.say.clone();
    let column = |key: &'static str, kind| Column { name: say.text(key).into(), kind };
    let columns = [
        column("body", Kind::Text),
        column("filter-kind", Kind::Text),
        column("body-mandate", Kind::Text),
        column("body-meets", Kind::Text),
        column("body-since", Kind::Day),
        column("organisation", Kind::Text),
        column("office", Kind::Text),
        column("organisation-contact", Kind::Text),
        column("seat", Kind::Text),
        column("seat-since", Kind::Day),
    ];
    let mut cells = rows.into_iter().map(|row| {
        let text = |value: Option<String>| value.map_or(Cell::Empty, Cell::Text);
        vec![
            Cell::Text(row.name),
            Cell::Text(say.word("body-kind", &row.kind)),
            Cell::Text(row.mandate),
            Cell::Text(meets::words(&say, &row.meets)),
            row.since.map_or(Cell::Empty, Cell::Day),
            text(row.organisation),
            text(row.office),
            text(row.holder),
            text(row.part.map(|part| say.word("seat", &part))),
            row.seat_since.map_or(Cell::Empty, Cell::Day),
        ]
    });
    let title: String = say.text("bodies").into();
    let export = Export::made(&format, Sheet { title: &title, columns: &columns, rows: &mut cells })?;
    visit.export("gremien", export).await
}
