use axum::{extract::Path, response::Response};
use files::{Cell, Column, Kind, Sheet};
use web::{Event, Export, Position, Result, Visit};

use crate::{access::Deed, list::kind, sql};

/// The imports of the network as a file: which files came, and what became of them. Nothing of what stood in them.
pub(super) async fn export(mut visit: Visit, Path(format): Path<String>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::Import, visit.here())?;
    let (mut rows, mut after) = (Vec::new(), Some(Position::default()));
    while let Some(position) = after {
        let page = sql::list(&mut visit.tx, network, &position).await?;
        rows.extend(page.rows);
        after = page.next;
    }
    visit.log(Event::new("export", "import").fields(["file_name", "created_by"]).count(rows.len()));
    let say = visit.say.clone();
    let column = |key: &'static str, kind| Column { name: say.text(key).into(), kind };
    let columns = [
        column("import-file", Kind::Text),
        column("import-kind", Kind::Text),
        column("import-state", Kind::Text),
        column("import-rows", Kind::Integer),
        column("import-when", Kind::Day),
        column("import-by", Kind::Text),
    ];
    let mut cells = rows.into_iter().map(|row| {
        let (kind, state) = (kind(&say, &row), say.word("import-state", &row.state));
        let by = row.by_name.map_or(Cell::Empty, Cell::Text);
        vec![
            Cell::Text(row.file_name),
            Cell::Text(kind),
            Cell::Text(state),
            Cell::Integer(row.read_rows),
            Cell::Day(web::today(row.created_at)),
            by,
        ]
    });
    let title: String = say.text("imports").into();
    let export = Export::made(&format, Sheet { title: &title, columns: &columns, rows: &mut cells })?;
    visit.export("importe", export).await
}
