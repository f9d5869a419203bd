use axum::{extract::Path, response::Response};
use files::{Cell, Column, Kind, Sheet};
use web::{Event, Export, Position, Result, Visit};

use super::list::{content, past};
use crate::{access::Deed, sql::meetings::Listed};

/// What the list shows on all of its pages: what is to come, what the series plan, and what was.
pub(super) async fn export(mut visit: Visit, Path(format): Path<String>) -> Result<Response> {
    visit.may(Deed::ExportMeetings, visit.here())?;
    let list = content(&mut visit, &Position::default()).await?;
    let (mut were, mut after) = (list.past.rows.clone(), list.past.next.clone());
    while let Some(position) = after {
        let page = past(&mut visit, &position).await?;
        were.extend(page.rows);
        after = page.next;
    }
    let say = visit.say.clone();
    let columns = ["meeting", "body", "meeting-date", "meeting-place", "meeting-state"];
    let columns = columns.map(|key| Column { name: say.text(key).into(), kind: Kind::Text });
    let line = |words: [String; 5]| Vec::from(words.map(Cell::Text));
    let met = |row: &Listed| line([row.title.clone(), row.body.clone(), list.when(row), row.place.clone(), list.state(row)]);
    let mut lines: Vec<Vec<Cell>> = list.coming.iter().map(met).collect();
    let planned = || say.text("meeting-planned").to_string();
    lines.extend(
        list.dates.iter().map(|(row, one)| line([row.title.clone(), row.body.clone(), list.planned(one), row.place.clone(), planned()])),
    );
    lines.extend(were.iter().map(met));
    visit.log(Event::new("export", "meeting").fields(["title", "place"]).count(lines.len()));
    let title: String = say.text("meetings").into();
    let export = Export::made(&format, Sheet { title: &title, columns: &columns, rows: &mut lines.into_iter() })?;
    visit.export("treffen", export).await
}
