use axum::{extract::Path, response::Response};
use files::{Cell, Column, Kind, Sheet};
use network::access::Deed;
use web::{Event, Export, Position, Result, Visit};

use crate::{fresh, sql};

/// The entries that are due as a file: whom to ring up where there is no address to write to.
pub(super) async fn export(mut visit: Visit, Path(format): Path<String>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::AskForConfirmation, visit.here())?;
    let (fresh, now) = (fresh(visit.today()), visit.now());
    let (mut rows, mut after) = (Vec::new(), Some(Position::default()));
    while let Some(position) = after {
        let page = sql::due(&mut visit.tx, network, fresh, &position, now).await?;
        rows.extend(page.rows);
        after = page.next;
    }
    visit.log(Event::new("export", "organisation").fields(["name", "email"]).reason("confirmation").count(rows.len()));
    let say = visit.say.clone();
    let column = |key: &'static str, kind| Column { name: say.text(key).into(), kind };
    let columns = [
        column("organisation", Kind::Text),
        column("email", Kind::Text),
        column("confirmation-last", Kind::Day),
        column("confirmation-asked", Kind::Day),
    ];
    let day = |day: Option<jiff::civil::Date>| day.map_or(Cell::Empty, Cell::Day);
    let mut cells = rows
        .into_iter()
        .map(|row| vec![Cell::Text(row.name), Cell::Text(row.email), day(row.confirmed_on), day(row.asked_at.map(web::today))]);
    let title: String = say.text("confirmation-title").into();
    let export = Export::made(&format, Sheet { title: &title, columns: &columns, rows: &mut cells })?;
    visit.export("zu-pruefen", export).await
}
