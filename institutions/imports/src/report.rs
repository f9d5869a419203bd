use axum::{extract::Path, response::Response};
use db::Id;
use files::{Cell, Column, Sheet};
use network::Import;
use web::{Error, Event, Result, Visit};

use super::{said, show};
use crate::sql::rows;

/// How many rows are read at a time.
const ROWS: i64 = 1000;

/// The rows that were not written, with the reason and the columns of the file, so that they can be mended and read again.
pub(super) async fn left_out(mut visit: Visit, Path(id): Path<Id<Import>>) -> Result<Response> {
    let (_, source) = show::found(&mut visit, id).await?;
    let mut lines: Vec<Vec<Cell>> = Vec::new();
    let mut after = 0;
    loop {
        let page = rows::left_out(&mut visit.tx, id, after, ROWS).await?;
        let Some(last) = page.last() else { break };
        after = last.row;
        for row in page {
            let cells: Vec<String> = row.cells.as_deref().and_then(|cells| serde_json::from_str(cells).ok()).unwrap_or_default();
            let mut line = vec![Cell::Integer(row.row), Cell::Text(said(&row.why, &visit.say))];
            line.extend(cells.into_iter().map(Cell::Text));
            lines.push(line);
        }
    }
    let text = |name: String| Column { name, kind: files::Kind::Text };
    let mut columns = vec![Column { name: visit.say.text("import-row").to_string(), kind: files::Kind::Integer }];
    columns.push(text(visit.say.text("import-row-why").to_string()));
    columns.extend(source.columns.into_iter().map(text));
    let width = columns.len();
    let count = lines.len();
    let title = visit.say.text("import-left-out-title").to_string();
    let mut lines = lines.into_iter().map(|mut line| {
        line.resize(width, Cell::Empty);
        line
    });
    let bytes = files::xlsx(Sheet { title: &title, columns: &columns, rows: &mut lines }).map_err(Error::internal)?;
    visit.log(Event::new("export", "import").on(id).count(count));
    visit.file("nicht-eingelesen.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes).await
}
