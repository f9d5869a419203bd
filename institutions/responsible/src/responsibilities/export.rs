use axum::{extract::Path, response::Response};
use files::{Cell, Column, Kind, Sheet};
use territories::title;
use web::{Event, Export, Filter, Position, Result, Visit};

use super::{Filters, sphere_word};
use crate::{
    access::Deed,
    sql::responsibilities::{self as sql, Listed},
};

/// So many rows are asked for at once, so that memory does not grow with the list.
const AT_ONCE: i64 = 1000;

/// The filtered list as a file.
pub(super) async fn export(mut visit: Visit, Path(format): Path<String>, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ExportResponsibilities, visit.here())?;
    let search = filters.search();
    let mut rows: Vec<Listed> = Vec::new();
    loop {
        let after = rows.last().map(|row| Position::after(&row.sort, row.id)).unwrap_or_default();
        let more = sql::rules_after(&mut visit.tx, network, &search, &after, AT_ONCE).await?;
        let last = i64::try_from(more.len()).unwrap_or(i64::MAX) < AT_ONCE;
        rows.extend(more);
        if last {
            break;
        }
    }
    visit.log(Event::new("export", "responsibility").fields(["topic", "territory", "sphere", "office"]).count(rows.len()));
    let say = visit.say.clone();
    let columns = ["topic", "territory", "sphere", "office", "organisation", "responsibility-note"]
        .map(|key| Column { name: say.text(key).into(), kind: Kind::Text });
    let mut cells = rows.into_iter().map(|row| {
        let note = if row.over > 0 { say.text("responsibility-over").to_string() } else { String::new() };
        [
            row.topic.unwrap_or_else(|| say.text("all-topics").to_string()),
            title(&say, &row.territory_kind, &row.territory, &row.territory_label),
            sphere_word(&say, row.sphere.as_deref()),
            row.office,
            row.organisation,
            note,
        ]
        .map(Cell::Text)
        .into()
    });
    let title: String = say.text("responsibilities").into();
    let export = Export::made(&format, Sheet { title: &title, columns: &columns, rows: &mut cells })?;
    visit.export("zustaendigkeiten", export).await
}
