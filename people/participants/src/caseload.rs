//! Whom a unit works with. Whoever leads it sees all names and who helps; others see those whom they help.

use accounts::{Role, Unit};
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Link;
use serde::Deserialize;
use web::{
    Error, Event, Filter, Page, Position, Result, Say, Visit, address,
    fold::{folded, sorted},
};

use crate::{
    Participant,
    access::{Deed, compartment, known, own_units},
    rules::Frame,
    sql::{self, Listed, Search, UnitRow},
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Filters {
    q: String,
    ended: String,
    after: String,
}

#[derive(Template)]
#[template(path = "units.html")]
struct Units {
    say: Say,
    title: String,
    units: Vec<Link>,
}

#[derive(Template)]
#[template(path = "caseload.html")]
struct Caseload {
    say: Say,
    unit: UnitRow,
    filters: Filters,
    page: Page<Listed>,
    first: bool,
    leads: bool,
}

pub(crate) async fn units(visit: Visit) -> Result<Response> {
    of_unit(visit, "participants").await
}

/// What of a unit has this name in texts and addresses: of the only unit that somebody works in, else the units to choose from.
pub async fn of_unit(mut visit: Visit, what: &'static str) -> Result<Response> {
    let units = own_units(&visit.actor);
    if let [unit] = units[..] {
        return visit.redirect(format!("/units/{unit}/{what}")).await;
    }
    let mut links = Vec::new();
    for unit in units {
        if let Some(row) = sql::compartment(&mut visit.tx, unit).await? {
            links.push(Link::new(format!("{}, {}", row.name, row.organisation), format!("/units/{unit}/{what}")));
        }
    }
    let title = visit.say.text(what).to_string();
    let content = Units { say: visit.say.clone(), title: title.clone(), units: links };
    visit.page(title, &content).await
}

pub(crate) async fn list(mut visit: Visit, Path(unit): Path<Id<Unit>>, Filter(filters): Filter<Filters>) -> Result<Response> {
    visit.may(Deed::ReadCaseload, compartment(&visit, unit))?;
    let account = visit.actor.account().ok_or(Error::NotFound)?;
    let unit = sql::compartment(&mut visit.tx, unit).await?.ok_or(Error::NotFound)?;
    let leads = visit.actor.is_of(Role::UnitLead, Some(unit.id));
    let after = match filters.after.parse() {
        Ok(id) => after(&mut visit, unit.id, id).await?,
        Err(_) => Position::default(),
    };
    let today = visit.today();
    let search = Search { words: Some(folded(&filters.q)).filter(|words| !words.is_empty()), ended: !filters.ended.is_empty() };
    let rows = sql::caseload(&mut visit.tx, unit.id, (account, leads), &search, &after, today, Page::<Listed>::ASK).await?;
    let page = Page::of(rows, |row: &Listed| Position::after(&row.name_sort, row.id));
    // A search by name asks for somebody, and is noted as such; whose names were shown is noted by their number.
    let reason = if search.words.is_some() { "search" } else { "caseload" };
    visit.log(Event::new("read", "participant").unit(unit.id).fields(["name"]).reason(reason).count(page.rows.len()));
    visit.crumb_text("participants", "/participants");
    let content = Caseload { say: visit.say.clone(), unit, filters, page, first: after == Position::default(), leads };
    let title = content.unit.name.clone();
    visit.page(title, &content).await
}

/// Where somebody stands in the order. Only a key stands in the address, and the order is that of the names: whoever may not know of her gets the first page by the same
/// work, as for somebody that there never was. Else a page would tell that she is there, and between which names.
async fn after(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>) -> Result<Position> {
    match known(visit, unit, id).await {
        Ok((row, ..)) => Ok(Position::after(&sorted(&row.name), row.id)),
        Err(Error::NotFound) => Ok(Position::default()),
        Err(error) => Err(error),
    }
}

impl Caseload {
    fn href(&self) -> String {
        format!("/units/{}/participants", self.unit.id)
    }

    fn frame(&self, row: &Listed) -> String {
        Frame::from_code(&row.frame).map(|frame| self.say.word("frame", frame.code())).unwrap_or_default()
    }

    fn since(&self, row: &Listed) -> String {
        match row.ended_on {
            Some(day) => self.say.text("participant-ended").arg("day", self.say.day(day)).to_string(),
            None => self.say.day(row.begun_on),
        }
    }

    /// Whoever leads the unit opens only those whom she helps, and says of the others who helps.
    fn way(&self, row: &Listed) -> String {
        let end = if row.mine > 0 { "" } else { "/helpers" };
        format!("{}/{}{end}", self.href(), row.id)
    }

    fn lead(&self, row: &Listed) -> String {
        row.lead.clone().unwrap_or_else(|| self.say.text("helper-none").to_string())
    }

    fn address(&self, after: &str) -> String {
        address(&self.href(), &[("q", self.filters.q.as_str()), ("ended", &self.filters.ended), ("after", after)])
    }

    fn next(&self) -> String {
        self.page.next.as_ref().map(|next| self.address(&next.id)).unwrap_or_default()
    }

    fn back(&self) -> String {
        if self.first { String::new() } else { self.address("") }
    }

    /// "Diese Stelle gibt es seit 3. März 2026 nicht mehr."
    fn closed(&self) -> String {
        self.unit.ended_on.map(|day| self.say.text("unit-closed").arg("day", self.say.day(day)).to_string()).unwrap_or_default()
    }

    fn shows_ended(&self) -> bool {
        !self.filters.ended.is_empty()
    }
}
