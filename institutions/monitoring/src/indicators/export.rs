use axum::{extract::Path, response::Response};
use db::Id;
use files::{Cell, Column, Kind, Sheet};
use territories::rules::TerritoryKind;
use web::{Error, Event, Export, Result, Visit};

use crate::{Indicator, access::Deed, rules::Figure, sql::indicators as sql, words};

/// All values as a file. A sign is a word in it, never an empty cell and never a nought.
pub(super) async fn export(mut visit: Visit, Path((id, format)): Path<(Id<Indicator>, String)>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadMonitoring, visit.here())?;
    let row = sql::indicator(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let values = sql::values_of(&mut visit.tx, network, id).await?;
    let districts = territories::sql::districts(&mut visit.tx, network).await?;
    visit.log(Event::new("export", "indicator").on(id));
    let say = visit.say.clone();
    let column = |key: &str, kind| Column { name: say.text(key).to_string(), kind };
    let columns = [
        column("territory", Kind::Text),
        column("indicator-key", Kind::Text),
        column("indicator-period", Kind::Text),
        column("indicator-value", Kind::Real),
        column("indicator-unit", Kind::Text),
        column("indicator-source", Kind::Text),
        column("indicator-day", Kind::Day),
        column("indicator-provisional", Kind::Text),
    ];
    let mut cells = values.into_iter().map(|value| {
        let district = districts.iter().find(|district| district.key == value.territory_key);
        let title = district.map(|one| territories::title(&say, TerritoryKind::District.code(), &one.name, &one.label));
        vec![
            Cell::Text(title.unwrap_or_default()),
            Cell::Text(value.territory_key),
            Cell::Text(words::period(&say, &value.period)),
            match value.figure {
                Figure::Number(number) => Cell::Real(number),
                Figure::Sign(_) => Cell::Text(words::figure(&say, value.figure, 0)),
            },
            Cell::Text(row.unit.clone()),
            Cell::Text(value.source),
            value.released_on.map_or(Cell::Empty, Cell::Day),
            if value.preliminary { Cell::Text(say.text("yes").to_string()) } else { Cell::Empty },
        ]
    });
    let export = Export::made(&format, Sheet { title: &row.name, columns: &columns, rows: &mut cells })?;
    visit.export("kennzahl", export).await
}
