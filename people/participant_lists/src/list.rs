//! Lists that were brought in: when, by whom, and how many people came by them. No names.

use accounts::{Account, Unit};
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use participants::{
    access::compartment,
    sql::{UnitRow, unit as named_unit},
};
use serde::Deserialize;
use web::{Error, Filter, Page, Position, Result, Say, Visit, address};

use crate::{
    access::Deed,
    sql::{self, Listed},
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct From {
    after: String,
}

#[derive(Template)]
#[template(path = "list.html")]
struct List {
    say: Say,
    unit: UnitRow,
    account: Id<Account>,
    page: Page<Listed>,
    first: bool,
}

pub(crate) async fn list(mut visit: Visit, Path(unit): Path<Id<Unit>>, Filter(from): Filter<From>) -> Result<Response> {
    visit.may(Deed::ReadLists, compartment(&visit, unit))?;
    let account = visit.actor.account().ok_or(Error::NotFound)?;
    let unit = named_unit(&mut visit.tx, unit).await?.ok_or(Error::NotFound)?;
    let after = Position::read(Some(&from.after));
    let page = sql::lists(&mut visit.tx, unit.id, &after).await?;
    crumbs(&mut visit, &unit);
    let content = List { say: visit.say.clone(), unit, account, page, first: after == Position::default() };
    let title = visit.say.text("participant-lists").to_string();
    visit.page(title, &content).await
}

/// The steps from the navigation to a unit's lists.
pub(crate) fn crumbs(visit: &mut Visit, unit: &UnitRow) {
    visit.crumb_text("participants", "/participants");
    visit.crumb(&unit.name, format!("/units/{}/participants", unit.id));
}

/// Where a list is looked at.
pub(crate) fn place(unit: Id<Unit>, list: impl std::fmt::Display) -> String {
    format!("/units/{unit}/participant-lists/{list}")
}

impl List {
    fn href(&self) -> String {
        format!("/units/{}/participant-lists", self.unit.id)
    }

    /// Only whoever brought a list opens it.
    fn way(&self, row: &Listed) -> String {
        if row.made_by == self.account { place(self.unit.id, row.id) } else { String::new() }
    }

    fn by<'a>(&self, row: &'a Listed) -> &'a str {
        row.by_name.as_deref().unwrap_or("–")
    }

    fn next(&self) -> String {
        let next = self.page.next.as_ref().map(ToString::to_string).unwrap_or_default();
        if next.is_empty() { next } else { address(&self.href(), &[("after", &next)]) }
    }

    fn back(&self) -> String {
        if self.first { String::new() } else { self.href() }
    }
}
