use axum::{extract::Path, response::Response};
use files::{Cell, Column, Kind, Sheet};
use web::{Event, Export, Filter, Position, Result, Visit};

use super::Filters;
use crate::{
    access::Deed,
    sql::organisations::{self as sql, Listed},
};

/// So many rows are asked for at once, so that memory does not grow with the list.
const AT_ONCE: i64 = 1000;

/// The filtered list as a file; that contacts were taken away is logged.
pub(super) async fn export(mut visit: Visit, Path(format): Path<String>, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ExportDirectory, visit.here())?;
    let (search, today) = (filters.search(), visit.today());
    let mut rows: Vec<Listed> = Vec::new();
    loop {
        let after = rows.last().map(|row| Position::after(&row.name_sort, row.id)).unwrap_or_default();
        let more = sql::members_after(&mut visit.tx, network, &search, &after, today, AT_ONCE).await?;
        let last = i64::try_from(more.len()).unwrap_or(i64::MAX) < AT_ONCE;
        rows.extend(more);
        if last {
            break;
        }
    }
    visit.log(Event::new("export", "organisation").fields(["name", "phone", "email", "contact"]).count(rows.len()));
    let say = visit.say.clone();
    let column = |key: &'static str| Column { name: say.text(key).into(), kind: Kind::Text };
    let columns = [
        "organisation",
        "organisation-short-name",
        "organisation-kind",
        "organisation-place",
        "phone",
        "email",
        "organisation-contact",
        "organisation-part",
        "organisation-since",
        "organisation-public-body",
        "organisation-s35-body",
    ]
    .map(column);
    let mut cells = rows.into_iter().map(|row| {
        [
            row.name,
            row.short_name,
            say.word("kind", &row.kind),
            row.place,
            row.phone,
            row.email,
            row.contact.unwrap_or_default(),
            say.word("part", &row.part),
            row.since.unwrap_or_default(),
            say.word("said", &row.public_body),
            say.word("said", &row.sgb1_s35_body),
        ]
        .map(Cell::Text)
        .into()
    });
    let title: String = say.text("organisations").into();
    let export = Export::made(&format, Sheet { title: &title, columns: &columns, rows: &mut cells })?;
    visit.export("organisationen", export).await
}
