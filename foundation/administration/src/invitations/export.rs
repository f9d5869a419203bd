use axum::{extract::Path, response::Response};
use files::{Cell, Column, Kind, Sheet};
use web::{Event, Export, Position, Result, Visit};

use super::page;
use crate::access::Sight;

/// The invitations in sight of this person as a file, without the links in them.
pub(super) async fn export(mut visit: Visit, Path(format): Path<String>) -> Result<Response> {
    let sight = Sight::of(&visit)?;
    let (mut rows, mut after) = (Vec::new(), Some(Position::default()));
    while let Some(position) = after {
        let page = page(&mut visit, &sight, &position).await?;
        rows.extend(page.rows);
        after = page.next;
    }
    visit.log(Event::new("export", "invitation").fields(["name", "email", "role"]).count(rows.len()));
    let (say, now) = (visit.say.clone(), visit.now());
    let columns =
        ["invitations-name", "invitations-email", "invitations-role", "place-organisation", "invitations-by", "invitations-state"]
            .map(|key| Column { name: say.text(key).into(), kind: Kind::Text });
    let mut cells = rows.into_iter().map(|row| {
        let (role, place, state) = (say.word("role", &row.role), row.where_to(), row.spoken(&say, now));
        let inviter = row.inviter.unwrap_or_else(|| say.text("invitation-operator").to_string());
        [row.name, row.email, role, place, inviter, state].map(Cell::Text).into()
    });
    let title: String = say.text("invitations").into();
    let export = Export::made(&format, Sheet { title: &title, columns: &columns, rows: &mut cells })?;
    visit.export("einladungen", export).await
}
