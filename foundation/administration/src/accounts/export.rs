use axum::{extract::Path, response::Response};
use files::{Cell, Column, Kind, Sheet};
use web::{Event, Export, Filter, Result, Visit};

use super::{Asked, people};

/// Who can sign in here and in which roles, as a file: exactly those whom the list shows to this person.
pub(super) async fn export(mut visit: Visit, Path(format): Path<String>, Filter(asked): Filter<Asked>) -> Result<Response> {
    let people = people(&mut visit, &asked.q).await?;
    visit.log(Event::new("export", "account").fields(["name", "email", "roles"]).count(people.len()));
    let say = visit.say.clone();
    let columns = ["account-name", "account-email", "accounts-roles"].map(|key| Column { name: say.text(key).into(), kind: Kind::Text });
    let mut cells = people.into_iter().map(|person| {
        let roles = if person.roles.is_empty() { say.text("accounts-no-role").to_string() } else { person.roles.join("; ") };
        [person.name, person.email, roles].map(Cell::Text).into()
    });
    let title: String = say.text("accounts").into();
    let export = Export::made(&format, Sheet { title: &title, columns: &columns, rows: &mut cells })?;
    visit.export("personen-und-rollen", export).await
}
