use axum::{extract::Path, response::Response};
use files::{Cell, Column, Kind, Sheet};
use web::{Event, Export, Filter, Result, Visit};

use super::{Filters, entries, find::table};
use crate::{access::Deed, responsible::Whole};

/// The gaps that the filter finds, a line for each.
pub(super) async fn export(mut visit: Visit, Path(format): Path<String>, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ExportResponsibilities, visit.here())?;
    let whole = Whole::read(&mut visit, network, None).await?;
    let (say, table) = (visit.say.clone(), table(&whole));
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for topic in filters.topics(&whole) {
        for district in filters.districts(&whole) {
            let (topic_name, place) = (&whole.topics[topic].name, &whole.districts[district].title);
            let found = entries(&say, &whole, table.cell(topic, district), topic_name, district);
            rows.extend(
                found
                    .into_iter()
                    .filter(|entry| entry.is_gap)
                    .map(|entry| [topic_name.clone(), place.clone(), entry.sphere, entry.what].map(Cell::Text).into()),
            );
        }
    }
    visit.log(Event::new("export", "responsibility").fields(["topic", "territory", "sphere", "gap"]).count(rows.len()));
    let columns =
        ["filter-topic", "filter-district", "sphere", "gaps-what"].map(|key| Column { name: say.text(key).into(), kind: Kind::Text });
    let title: String = say.text("gaps").into();
    let export = Export::made(&format, Sheet { title: &title, columns: &columns, rows: &mut rows.into_iter() })?;
    visit.export("luecken", export).await
}
