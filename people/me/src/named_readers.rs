//! Whether whoever has looked stands on the pages of participants with a name or with a role: the unit decides, by whoever leads it.

use accounts::Unit;
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use participants::{
    access::compartment,
    rules::Category,
    sql::{UnitRow, compartment as unit_row},
};
use web::{Error, Event, Result, Say, Visit, log::Seen};

use crate::{access::Deed, sql};

#[derive(Template)]
#[template(path = "named_readers.html")]
struct Show {
    say: Say,
    unit: UnitRow,
    is_named: bool,
}

pub(crate) async fn show(mut visit: Visit, Path(unit): Path<Id<Unit>>) -> Result<Response> {
    visit.may(Deed::NameReaders, compartment(&visit, unit))?;
    let row = unit_row(&mut visit.tx, unit).await?.ok_or(Error::NotFound)?;
    let is_named = sql::names_readers(&mut visit.tx, unit).await?;
    visit.crumb_text("participants", format!("/units/{unit}/participants"));
    let title = visit.say.text("named-readers").to_string();
    let content = Show { say: visit.say.clone(), unit: row, is_named };
    visit.page(title, &content).await
}

/// From now on names are shown, also of those who have looked before.
pub(crate) async fn create(visit: Visit, Path(unit): Path<Id<Unit>>) -> Result<Response> {
    set(visit, unit, true).await
}

/// Roles are shown again.
pub(crate) async fn end(visit: Visit, Path(unit): Path<Id<Unit>>) -> Result<Response> {
    set(visit, unit, false).await
}

async fn set(mut visit: Visit, unit: Id<Unit>, named: bool) -> Result<Response> {
    visit.may(Deed::NameReaders, compartment(&visit, unit))?;
    let (by, now) = (visit.actor.account().map(|account| account.to_string()).unwrap_or_default(), visit.now());
    let changed =
        if named { sql::name_readers(&mut visit.tx, unit, &by, now).await? } else { sql::unname_readers(&mut visit.tx, unit).await? };
    if changed {
        visit.log(Event::new(if named { "create" } else { "end" }, "named_readers").unit(unit));
    }
    visit.done("done-saved", format!("/units/{unit}/named-readers")).await
}

/// "3. März 2026, 10:00 Uhr: Coach, Standort Waldmark. Gelesen: Erreichbarkeit"; with the name before it where the unit has decided so.
pub(crate) fn looked(say: &Say, unit: &UnitRow, named: bool, seen: &Seen) -> String {
    let name = seen.actor.as_ref().filter(|_| named).map(|name| format!("{name}, ")).unwrap_or_default();
    let who = match &seen.actor_role {
        Some(role) => format!("{name}{}, {}", say.word("role", role), say.name(&unit.name)),
        None => say.text("me-seen-program").to_string(),
    };
    // Behind a code that lies on a table nothing is called by its name that is about her health.
    let word = |category: Category| match category {
        Category::Health => say.text("me-special").to_string(),
        category => say.word("category", category.word()),
    };
    let mut what = seen.categories.split(' ').filter_map(Category::from_code).map(word).collect::<Vec<_>>().join(", ");
    if seen.reason.as_deref() == Some("emergency") {
        what = format!("{what} ({})", say.text("me-seen-emergency"));
    }
    let key = if what.is_empty() { "me-seen-line" } else { "me-seen-what" };
    say.text(key).arg("at", say.instant(seen.at)).arg("who", who).arg("what", what).to_string()
}
