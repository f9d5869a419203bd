use accounts::Network;
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use serde::Deserialize;
use web::{Error, Event, Form, Problems, Result, Say, Visit};

use crate::{
    access::{Deed, may_change},
    rules::TerritoryKind,
    sql::{self, Choosable, NewTerritory, TerritoryRow},
    title,
};

/// The form as it is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    version: i64,
    agency: String,
    number: String,
    name: String,
    all: String,
}

#[derive(Template)]
#[template(path = "agency.html")]
struct Edit {
    say: Say,
    territory: TerritoryRow,
    agencies: Vec<Choosable>,
    typed: Typed,
    is_stale: bool,
    problems: Problems,
}

/// The agency district of a district or municipality, where the register does not tell it or tells it wrong.
pub(super) async fn edit(mut visit: Visit, Path(key): Path<String>) -> Result<Response> {
    let (territory, _) = editable(&mut visit, &key).await?;
    let typed = Typed { version: territory.version, agency: territory.agency_key.clone().unwrap_or_default(), ..Typed::default() };
    let content = form(&mut visit, territory, typed, Problems::default()).await?;
    visit.crumb(visit.say.text("territories").to_string(), "/territories");
    visit.crumb(content.name(), format!("/territories/{key}"));
    let title = visit.say.text("territory-edit").to_string();
    visit.page(title, &content).await
}

/// Saves it, for the territory or for all municipalities of the district too.
pub(super) async fn update(mut visit: Visit, Path(key): Path<String>, Form(typed): Form<Typed>) -> Result<Response> {
    let (territory, works) = editable(&mut visit, &key).await?;
    let heading = visit.say.text("territory-edit").to_string();
    let agency = match parse(&mut visit, &typed).await? {
        Ok(agency) => agency,
        Err(problems) => {
            let content = form(&mut visit, territory, typed, problems).await?;
            return visit.again(heading, &content).await;
        }
    };
    if !sql::set_agency(&mut visit.tx, &key, typed.version, agency.as_deref()).await? {
        let typed = Typed { version: territory.version, ..typed };
        let mut content = form(&mut visit, territory, typed, Problems::default()).await?;
        content.is_stale = true;
        return visit.conflict(heading, &content).await;
    }
    let mut count = 1;
    if typed.all == "1" && territory.kind == TerritoryKind::District.code() {
        count += usize::try_from(sql::set_agency_of_parts(&mut visit.tx, &key, agency.as_deref()).await?).unwrap_or_default();
    }
    let event = Event::new("update", "territory").key(&key).fields(["agency_key"]).count(count);
    if works.is_empty() {
        visit.log(event.clone());
    }
    // Each of them reads the territory, so each finds in its own log who changed it.
    for network in works {
        visit.log(event.clone().network(network));
    }
    visit.done("done-saved", format!("/territories/{key}")).await
}

/// The territory, if the actor may change it, and the networks that work in it.
async fn editable(visit: &mut Visit, key: &str) -> Result<(TerritoryRow, Vec<Id<Network>>)> {
    visit.may(Deed::EditTerritories, visit.here())?;
    let row = sql::territory(&mut visit.tx, key).await?.ok_or(Error::NotFound)?;
    let kinds = [TerritoryKind::District.code(), TerritoryKind::Municipality.code()];
    if !kinds.contains(&row.kind.as_str()) {
        return Err(Error::NotFound);
    }
    let works = sql::networks_in(&mut visit.tx, key).await?;
    may_change(&visit.actor, visit.network(), &works)?;
    Ok((row, works))
}

async fn form(visit: &mut Visit, territory: TerritoryRow, typed: Typed, problems: Problems) -> Result<Edit> {
    let agencies = sql::of_kind(&mut visit.tx, None, TerritoryKind::AgencyDistrict.code(), None).await?;
    Ok(Edit { say: visit.say.clone(), territory, agencies, typed, is_stale: false, problems })
}

/// The key of the agency district: a known one, a new one by its number, or none.
async fn parse(visit: &mut Visit, typed: &Typed) -> Result<Result<Option<String>, Problems>> {
    let mut problems = Problems::default();
    let digits: String = typed.number.chars().filter(|c| !c.is_whitespace()).collect();
    let digits = digits.trim_start_matches(['A', 'a']).to_owned();
    let name = problems.optional("name", &typed.name);
    if digits.is_empty() {
        let known =
            typed.agency.is_empty() || sql::territory(&mut visit.tx, &typed.agency).await?.is_some_and(|row| row.kind == "agency_district");
        if !known {
            problems.add("agency", "problem-agency");
        }
        return Ok(problems.then(Some(typed.agency.clone()).filter(|key| !key.is_empty())));
    }
    if digits.len() != 5 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        problems.add("number", "problem-agency-number");
    }
    let key = format!("AA{digits}");
    if problems.is_empty() {
        let name = if name.is_empty() { digits.as_str() } else { name.as_str() };
        let new = NewTerritory { key: &key, kind: TerritoryKind::AgencyDistrict.code(), name, label: "", parent: None, from: None };
        if sql::insert(&mut visit.tx, &new).await? {
            visit.log(Event::new("create", "territory").key(&key));
        }
    }
    Ok(problems.then(Some(key)))
}

impl Edit {
    fn name(&self) -> String {
        title(&self.say, &self.territory.kind, &self.territory.name, &self.territory.label)
    }

    fn agency_choices(&self) -> Vec<Choice> {
        self.agencies
            .iter()
            .map(|row| Choice::new(&row.key, title(&self.say, &row.kind, &row.name, ""), row.key == self.typed.agency))
            .collect()
    }

    fn is_district(&self) -> bool {
        self.territory.kind == TerritoryKind::District.code()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    fn agency_name(&self, key: &str) -> String {
        self.agencies.iter().find(|row| row.key == key).map(|row| title(&self.say, &row.kind, &row.name, "")).unwrap_or_default()
    }

    /// What was chosen here and what was saved meanwhile.
    fn differences(&self) -> Vec<(String, String, String)> {
        let saved = self.agency_name(self.territory.agency_key.as_deref().unwrap_or_default());
        vec![(self.say.text("territory-agency-district").to_string(), self.agency_name(&self.typed.agency), saved)]
    }
}
