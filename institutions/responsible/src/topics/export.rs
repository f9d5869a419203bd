use axum::{extract::Path, response::Response};
use files::{Cell, Column, Kind, Sheet};
use web::{Event, Export, Result, Visit};

use super::lines;
use crate::{access::Deed, sql::topics as sql};

/// The topics as a file, each with the one that it is a part of.
pub(super) async fn export(mut visit: Visit, Path(format): Path<String>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ExportResponsibilities, visit.here())?;
    let topics = sql::topics(&mut visit.tx, network).await?;
    let lines = lines(&mut visit, network, &topics).await?;
    visit.log(Event::new("export", "topic").fields(["name"]).count(lines.len()));
    let say = visit.say.clone();
    let column = |key: &'static str, kind| Column { name: say.text(key).into(), kind };
    let columns = [
        column("topic", Kind::Text),
        column("topic-parent", Kind::Text),
        column("organisations", Kind::Integer),
        column("responsibilities", Kind::Integer),
    ];
    let mut cells = lines.into_iter().map(|line| {
        let parent = topics.iter().find(|row| Some(row.id) == line.row.parent_id);
        vec![
            Cell::Text(line.row.name),
            parent.map_or(Cell::Empty, |row| Cell::Text(row.name.clone())),
            Cell::Integer(line.organisations),
            Cell::Integer(line.rules),
        ]
    });
    let title: String = say.text("topics").into();
    let export = Export::made(&format, Sheet { title: &title, columns: &columns, rows: &mut cells })?;
    visit.export("themen", export).await
}
