use axum::{extract::Path, response::Response};
use files::{Cell, Column, Kind, Sheet};
use web::{Event, Export, Filter, Result, Visit};

use crate::{
    access::Deed,
    list::{Filters, found},
    placed, sql, title,
};

/// The districts of the network as a file, or what the search finds. They are public and name nobody: whoever reads them may take them along.
pub(super) async fn export(mut visit: Visit, Path(format): Path<String>, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadTerritories, visit.here())?;
    let say = visit.say.clone();
    let column = |key: &'static str, kind| Column { name: say.text(key).into(), kind };
    let mut columns = vec![column("territories-name", Kind::Text), column("territories-key", Kind::Text)];
    let lines: Vec<Vec<Cell>> = if filters.is_search() {
        columns.push(column("territories-kind", Kind::Text));
        let found = found(&mut visit, network, &filters).await?;
        found.into_iter().map(|row| [placed(&say, &row), row.key, say.word("territory-kind", &row.kind)].map(Cell::Text).into()).collect()
    } else {
        columns.extend(["territories-municipalities", "territories-organisations"].map(|key| column(key, Kind::Integer)));
        let districts = sql::districts(&mut visit.tx, network).await?.into_iter();
        let line = |row: sql::District| {
            let name = title(&say, &row.kind, &row.name, &row.label);
            vec![Cell::Text(name), Cell::Text(row.key), Cell::Integer(row.municipalities), Cell::Integer(row.organisations)]
        };
        districts.map(line).collect()
    };
    visit.log(Event::new("export", "territory").fields(["name"]).count(lines.len()));
    let heading: String = say.text("territories").into();
    let export = Export::made(&format, Sheet { title: &heading, columns: &columns, rows: &mut lines.into_iter() })?;
    visit.export("gebiete", export).await
}
