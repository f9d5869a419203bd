//! Name and sender address of a network.

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::civil::Date;
use serde::Deserialize;
use web::{Error, Event, Facts, Form, Problems, Result, Routes, Say, Visit};

use crate::{
    Network,
    access::Deed,
    sql::networks::{self as sql, NetworkRow},
};

pub(super) fn routes(routes: Routes) -> Routes {
    routes.get("/networks/{id}/edit", Deed::EditNetwork, show).post("/networks/{id}/edit", Deed::EditNetwork, save)
}

#[derive(Template)]
#[template(path = "networks/edit.html")]
struct Edit {
    say: Say,
    id: Id<Network>,
    typed: Typed,
    saved: Option<Typed>,
    problems: Problems,
}

impl Edit {
    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    /// Fields in which the two versions differ: label, mine, saved.
    fn differences(&self) -> Vec<(String, String, String)> {
        let Some(saved) = &self.saved else { return Vec::new() };
        let pairs = [
            ("networks-name", &self.typed.name, &saved.name),
            ("networks-sender", &self.typed.sender, &saved.sender),
            ("networks-founded", &self.typed.founded_on, &saved.founded_on),
        ];
        let differ = pairs.into_iter().filter(|(_, mine, theirs)| mine != theirs);
        differ.map(|(key, mine, theirs)| (self.say.text(key).to_string(), mine.clone(), theirs.clone())).collect()
    }
}

#[derive(Debug, Clone, Deserialize)]
struct Typed {
    version: i64,
    name: String,
    sender: String,
    founded_on: String,
}

struct Parsed {
    name: String,
    sender: String,
    founded_on: Option<Date>,
}

impl Typed {
    fn of(row: &NetworkRow, say: &Say) -> Self {
        Self { version: row.version, name: row.name.clone(), sender: row.sender.clone(), founded_on: say.typed_day(row.founded_on) }
    }

    fn parse(&self) -> Result<Parsed, Problems> {
        let mut problems = Problems::default();
        let parsed = Parsed {
            name: problems.required("name", &self.name, "networks-problem-name"),
            sender: problems.email("sender", &self.sender),
            founded_on: problems.day("founded_on", &self.founded_on),
        };
        if parsed.sender.is_empty() {
            problems.add("sender", "networks-problem-sender");
        }
        problems.then(parsed)
    }
}

async fn show(mut visit: Visit, Path(id): Path<Id<Network>>) -> Result<Response> {
    let row = editable(&mut visit, id).await?;
    let typed = Typed::of(&row, &visit.say);
    let page = Edit { say: visit.say.clone(), id, typed, saved: None, problems: Problems::default() };
    visit.crumb_text("networks-title", "/networks");
    let title = page.say.text("networks-edit-title").to_string();
    visit.page(title, &page).await
}

async fn save(mut visit: Visit, Path(id): Path<Id<Network>>, Form(typed): Form<Typed>) -> Result<Response> {
    let row = editable(&mut visit, id).await?;
    let say = visit.say.clone();
    let title = say.text("networks-edit-title").to_string();
    let parsed = match typed.parse() {
        Ok(parsed) => parsed,
        Err(problems) => return visit.again(title, &Edit { say, id, typed, saved: None, problems }).await,
    };
    let changed = NetworkRow { id, name: parsed.name, founded_on: parsed.founded_on, sender: parsed.sender, version: typed.version };
    if !sql::update(&mut visit.tx, &changed).await? {
        let saved = Some(Typed::of(&row, &say));
        // Saving once more from the page that shows both is a decision, no accident.
        let typed = Typed { version: row.version, ..typed };
        return visit.conflict(title, &Edit { say, id, typed, saved, problems: Problems::default() }).await;
    }
    visit.log(Event::new("update", "network").on(id).network(id).fields(["name", "sender", "founded_on"]));
    visit.done("done-saved", "/networks").await
}

/// The network, for whoever belongs to it and may change it.
async fn editable(visit: &mut Visit, id: Id<Network>) -> Result<NetworkRow> {
    let row = sql::network(&mut visit.tx, id).await?.filter(|row| visit.actor.belongs_to(Some(row.id))).ok_or(Error::NotFound)?;
    visit.may(Deed::EditNetwork, Facts::network(Some(id)))?;
    Ok(row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_needs_a_name_and_an_address_that_mail_can_come_from() {
        let form = Typed { version: 1, name: " ".into(), sender: "nicht da".into(), founded_on: "15.6.2011".into() };
        let mut expected = Problems::default();
        expected.add("name", "networks-problem-name");
        expected.add("sender", "problem-email");
        assert_eq!(form.parse().err(), Some(expected));
        let form = Typed { name: "Netz".into(), sender: String::new(), ..form };
        let mut expected = Problems::default();
        expected.add("sender", "networks-problem-sender");
        assert_eq!(form.parse().err(), Some(expected));
    }
}
