//! The second page: the districts that the network works in.

use std::collections::BTreeMap;

use askama::Template;
use axum::response::Response;
use design::{Choice, Link, Step};
use serde::Deserialize;
use territories::{
    rules::TerritoryKind,
    sql::{self, Choosable, NewTerritory},
};
use web::{Event, Form, Problems, Result, Routes, Say, Visit};

use super::{skip, steps};
use crate::access::Deed;

/// Where the set-up goes on.
const NEXT: &str = "/set-up/organisations";

/// So many districts can be ticked; of more, the names are typed.
const TICKED: usize = 15;

/// So many lines are read.
const LINES: usize = 50;

pub(super) fn routes(routes: Routes) -> Routes {
    routes.get("/set-up/territory", Deed::Continue, show).post("/set-up/territory", Deed::Continue, choose)
}

#[derive(Template)]
#[template(path = "territory.html")]
struct Territory {
    say: Say,
    steps: Vec<Step>,
    skip: Link,
    /// Names of the districts that the network has.
    chosen: Vec<String>,
    /// Districts to tick, if they are not too many.
    choices: Vec<Choice>,
    /// How many districts are known.
    known: usize,
    typed: String,
    problems: Problems,
    /// What to say of a line that cannot be understood.
    unclear: Option<Unclear>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Typed {
    district: Vec<String>,
    names: String,
}

/// A line that does not say which district it means.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Unclear {
    /// No such name is known, and without a key none can be entered.
    Unknown(String),
    /// Several districts have this name; each with its key.
    Several(String, String),
}

/// A line of the field.
#[derive(Debug, PartialEq, Eq)]
struct Line<'a> {
    /// Amtlicher Gemeindeschlüssel of a district: five digits
    key: Option<&'a str>,
    name: String,
}

async fn show(mut visit: Visit) -> Result<Response> {
    let content = page(&mut visit, Typed::default(), None).await?;
    let title = visit.say.text("set-up-territory").to_string();
    visit.page(title, &content).await
}

/// Chooses the ticked districts and those that were typed; enters the ones that are not known yet.
async fn choose(mut visit: Visit, Form(typed): Form<Typed>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::Continue, visit.here())?;
    let known = sql::of_kind(&mut visit.tx, Some(network), TerritoryKind::District.code(), None).await?;
    let mut keys: Vec<String> = typed.district.iter().filter(|key| known.iter().any(|one| one.key == **key)).cloned().collect();
    let mut new: BTreeMap<String, String> = BTreeMap::new();
    for line in typed.names.lines().take(LINES).filter_map(read) {
        match meant(&line, &known) {
            Ok(Some(key)) => keys.push(key.to_owned()),
            Ok(None) => new.extend(line.key.map(|key| (key.to_owned(), line.name))),
            Err(unclear) => {
                let content = page(&mut visit, typed, Some(unclear)).await?;
                let title = visit.say.text("set-up-territory").to_string();
                return visit.again(title, &content).await;
            }
        }
    }
    for (key, name) in new {
        let parent = sql::territory(&mut visit.tx, &key[..2]).await?.map(|land| land.key);
        let kind = TerritoryKind::District.code();
        let row = NewTerritory { key: &key, kind, name: &name, label: "", parent: parent.as_deref(), from: None };
        sql::insert(&mut visit.tx, &row).await?;
        visit.log(Event::new("create", "territory").key(&key));
        keys.push(key);
    }
    let mut added = 0;
    for key in &keys {
        added += usize::from(sql::choose(&mut visit.tx, network, key).await?);
    }
    if added > 0 {
        visit.log(Event::new("update", "network").on(network).fields(["territories"]).count(added));
    }
    visit.redirect(NEXT).await
}

/// "06433 Groß-Gerau", "Groß-Gerau 06433", "Groß-Gerau" or "06433"; nothing for an empty line.
fn read(line: &str) -> Option<Line<'_>> {
    let is_key = |word: &&str| word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit());
    let key = line.split_whitespace().find(is_key);
    let name = line.split_whitespace().filter(|word| Some(*word) != key).collect::<Vec<_>>().join(" ");
    let name = name.trim_matches([',', ';', ' ']).to_owned();
    (key.is_some() || !name.is_empty()).then_some(Line { key, name })
}

/// The known district that a line means; nothing for a new one that has key and name.
fn meant<'a>(line: &Line<'_>, known: &'a [Choosable]) -> Result<Option<&'a str>, Unclear> {
    if let Some(key) = line.key {
        return match known.iter().find(|district| district.key == key) {
            Some(district) => Ok(Some(&district.key)),
            None if line.name.is_empty() => Err(Unclear::Unknown(key.to_owned())),
            None => Ok(None),
        };
    }
    let wanted = web::fold::folded(&line.name);
    let is_meant = |district: &&Choosable| {
        let name = web::fold::folded(&district.name);
        // "Ansbach" also means "Ansbach, Stadt": a shared name is asked about and never decided.
        name == wanted || name.strip_prefix(&wanted).is_some_and(|rest| rest.starts_with(' '))
    };
    let candidates: Vec<&Choosable> = known.iter().filter(is_meant).collect();
    match candidates.as_slice() {
        [] => Err(Unclear::Unknown(line.name.clone())),
        [one] => Ok(Some(&one.key)),
        several => {
            let choices: Vec<_> = several.iter().map(|district| format!("{} {}", district.key, district.name)).collect();
            Err(Unclear::Several(line.name.clone(), choices.join("; ")))
        }
    }
}

async fn page(visit: &mut Visit, typed: Typed, unclear: Option<Unclear>) -> Result<Territory> {
    let network = visit.sight()?;
    visit.may(Deed::Continue, visit.here())?;
    let known = sql::of_kind(&mut visit.tx, Some(network), TerritoryKind::District.code(), None).await?;
    let chosen = known.iter().filter(|district| district.chosen > 0).map(|district| district.name.clone()).collect();
    let tickable = if known.len() > TICKED { &[] } else { known.as_slice() };
    let tick = |district: &Choosable| {
        let label = format!("{} ({})", district.name, district.key);
        Choice::new(&district.key, label, district.chosen > 0 || typed.district.contains(&district.key))
    };
    let say = visit.say.clone();
    let mut problems = Problems::default();
    if unclear.is_some() {
        problems.add("names", "set-up-problem-names");
    }
    Ok(Territory {
        steps: steps(&say, 1),
        skip: skip(&say, NEXT),
        chosen,
        choices: tickable.iter().map(tick).collect(),
        known: known.len(),
        typed: typed.names,
        problems,
        unclear,
        say,
    })
}

impl Territory {
    /// What is wrong with the line, and what to write instead.
    fn error(&self) -> String {
        match &self.unclear {
            Some(Unclear::Unknown(name)) => self.say.text("set-up-unknown").arg("name", name.as_str()).into(),
            Some(Unclear::Several(name, choices)) => {
                self.say.text("set-up-several").arg("name", name.as_str()).arg("choices", choices.as_str()).into()
            }
            None => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn district(key: &str, name: &str) -> Choosable {
        Choosable { key: key.into(), kind: "district".into(), name: name.into(), label: String::new(), chosen: 0 }
    }

    #[test]
    fn a_line_is_read_with_its_key_before_or_behind_the_name() {
        let line = |key, name: &str| Some(Line { key, name: name.into() });
        assert_eq!(read("06433 Groß-Gerau"), line(Some("06433"), "Groß-Gerau"));
        assert_eq!(read(" Landkreis Groß-Gerau, 06433 "), line(Some("06433"), "Landkreis Groß-Gerau"));
        assert_eq!(read("Bergstraße"), line(None, "Bergstraße"));
        assert_eq!(read("06433"), line(Some("06433"), ""));
        assert_eq!(read("   "), None);
    }

    #[test]
    fn a_name_that_two_districts_share_is_asked_about() {
        let known = [district("09561", "Ansbach, Stadt"), district("09571", "Ansbach"), district("06431", "Bergstraße")];
        let meant = |line: &str| meant(&read(line).unwrap(), &known).map(|key| key.map(str::to_owned));
        assert_eq!(meant("bergstrasse"), Ok(Some("06431".into())));
        assert_eq!(meant("Ansbach"), Err(Unclear::Several("Ansbach".into(), "09561 Ansbach, Stadt; 09571 Ansbach".into())));
        assert_eq!(meant("Ansbach 09571"), Ok(Some("09571".into())));
        assert_eq!(meant("Hof"), Err(Unclear::Unknown("Hof".into())));
        assert_eq!(meant("09475 Hof"), Ok(None));
        assert_eq!(meant("09475"), Err(Unclear::Unknown("09475".into())));
        // "Berg" is the beginning of a word, not a name.
        assert_eq!(meant("Berg"), Err(Unclear::Unknown("Berg".into())));
    }
}
