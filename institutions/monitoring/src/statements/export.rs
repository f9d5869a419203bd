use axum::{extract::Path, response::Response};
use files::{Cell, Column, Kind, Sheet};
use web::{Event, Export, Filter, Result, Visit};

use super::{list::Filters, place};
use crate::{
    access::Deed,
    sql::statements::{self as sql, ALL},
    words,
};

/// The statements that the filters find, as a file.
pub(super) async fn export(mut visit: Visit, Path(format): Path<String>, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadMonitoring, visit.here())?;
    let rows = sql::statements(&mut visit.tx, network, &filters.search(), "", ALL).await?;
    visit.log(Event::new("export", "statement"));
    let say = visit.say.clone();
    let column = |(key, kind): (&str, Kind)| Column { name: say.text(key).to_string(), kind };
    let columns = [
        ("statement", Kind::Text),
        ("filter-kind", Kind::Text),
        ("statement-body", Kind::Text),
        ("territory", Kind::Text),
        ("topic", Kind::Text),
        ("likelihood", Kind::Integer),
        ("effect", Kind::Integer),
        ("indicator", Kind::Text),
        ("indicator-period", Kind::Text),
        ("statement-evidence", Kind::Text),
        ("statement-authors", Kind::Text),
        ("statement-dissent", Kind::Text),
        ("statement-decided", Kind::Text),
        ("statement-entered", Kind::Day),
    ]
    .map(column);
    let mut cells = rows.into_iter().map(|row| {
        vec![
            Cell::Text(row.title.clone()),
            Cell::Text(say.word("statement-kind", &row.kind)),
            Cell::Text(row.body.clone()),
            Cell::Text(place(&say, &row)),
            Cell::Text(row.topic.unwrap_or_default()),
            Cell::Integer(row.likelihood),
            Cell::Integer(row.effect),
            Cell::Text(row.indicator.unwrap_or_default()),
            Cell::Text(row.period.map(|period| words::period(&say, &period)).unwrap_or_default()),
            Cell::Text(row.evidence),
            Cell::Text(row.authors),
            Cell::Text(row.dissent),
            Cell::Text(row.decided),
            Cell::Day(web::today(row.created_at)),
        ]
    });
    let title: String = say.text("statements").into();
    let export = Export::made(&format, Sheet { title: &title, columns: &columns, rows: &mut cells })?;
    visit.export("einschaetzungen", export).await
}
