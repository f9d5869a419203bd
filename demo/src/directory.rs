//! What no register brings: responsibilities, bodies with their seats, and who is away.

use std::collections::HashMap;

use accounts::{Network, Organisation};
use bodies::rules::{BodyKind, Seat};
use db::Id;
use jiff::{ToSpan, civil::Date};
use network::{
    Body, Office, Topic,
    sql::{offices, people},
};
use responsible::{
    rules::Sphere,
    sql::{responsibilities, topics},
};
use serde::Deserialize;
use web::{Error, Event, Result, Visit};

use crate::files::{self, rows};

#[derive(Deserialize)]
struct RuleLine {
    #[serde(rename = "Thema")]
    topic: String,
    #[serde(rename = "Gebiet")]
    territory: String,
    #[serde(rename = "Rechtskreis")]
    sphere: String,
    #[serde(rename = "Organisation")]
    organisation: String,
    #[serde(rename = "Amt")]
    office: String,
}

#[derive(Deserialize)]
struct SeatLine {
    #[serde(rename = "Gremium")]
    body: String,
    #[serde(rename = "Art")]
    kind: String,
    #[serde(rename = "Rhythmus")]
    rhythm: String,
    #[serde(rename = "Organisation")]
    organisation: String,
    #[serde(rename = "Amt")]
    office: String,
    #[serde(rename = "Rolle")]
    part: String,
    #[serde(rename = "seit")]
    since: Option<Date>,
}

#[derive(Deserialize)]
struct AbsenceLine {
    #[serde(rename = "Organisation")]
    organisation: String,
    #[serde(rename = "Amt")]
    office: String,
    #[serde(rename = "Nachname")]
    family_name: String,
    #[serde(rename = "von")]
    from: String,
    #[serde(rename = "bis")]
    until: String,
}

/// Loads all of it into the network.
pub(crate) async fn load(visit: &mut Visit, network: Id<Network>) -> Result<()> {
    let mut known = Known { network, organisations: HashMap::new(), offices: HashMap::new(), topics: HashMap::new() };
    for line in rows::<RuleLine>(files::RESPONSIBILITIES)? {
        rule(visit, &mut known, &line).await?;
    }
    let mut entered: HashMap<String, Id<Body>> = HashMap::new();
    for line in rows::<SeatLine>(files::BODIES)? {
        let body = match entered.get(&line.body) {
            Some(body) => *body,
            None => body(visit, network, &line).await?,
        };
        entered.insert(line.body.clone(), body);
        seat(visit, &mut known, body, &line).await?;
    }
    for line in rows::<AbsenceLine>(files::ABSENCES)? {
        absence(visit, &mut known, &line).await?;
    }
    Ok(())
}

async fn rule(visit: &mut Visit, known: &mut Known, line: &RuleLine) -> Result<()> {
    let topic = known.topic(visit, &line.topic).await?;
    let (_, office) = known.office(visit, &line.organisation, &line.office).await?;
    let sphere = match line.sphere.as_str() {
        "SGB II" => Some(Sphere::Sgb2),
        "SGB III" => Some(Sphere::Sgb3),
        _ => None,
    };
    let row = responsibilities::RuleRow {
        id: visit.id(),
        topic_id: Some(topic),
        territory_key: line.territory.replace(' ', ""),
        sphere: sphere.map(|sphere| sphere.code().to_owned()),
        office_id: office,
        version: 1,
    };
    let now = visit.now();
    responsibilities::insert(&mut visit.tx, known.network, &row, None, now).await?;
    visit.log(Event::new("create", "responsibility").on(row.id));
    Ok(())
}

async fn body(visit: &mut Visit, network: Id<Network>, line: &SeatLine) -> Result<Id<Body>> {
    let kind = match line.kind.as_str() {
        "Versammlung" => BodyKind::Assembly,
        "Steuerungsgruppe" => BodyKind::Steering,
        "Arbeitsgruppe" => BodyKind::WorkingGroup,
        other => return Err(unexpected("Art", other)),
    };
    let meets = match line.rhythm.as_str() {
        "monatlich" => "FREQ=MONTHLY",
        "alle zwei Monate" => "FREQ=MONTHLY;INTERVAL=2",
        "vierteljährlich" => "FREQ=MONTHLY;INTERVAL=3",
        other => return Err(unexpected("Rhythmus", other)),
    };
    let row = bodies::sql::BodyRow {
        id: visit.id(),
        name: line.body.clone(),
        kind: kind.code().to_owned(),
        mandate: String::new(),
        meets: meets.to_owned(),
        since: line.since,
        ended_on: None,
        version: 1,
    };
    bodies::sql::insert(&mut visit.tx, network, &row).await?;
    visit.log(Event::new("create", "body").on(row.id));
    Ok(row.id)
}

async fn seat(visit: &mut Visit, known: &mut Known, body: Id<Body>, line: &SeatLine) -> Result<()> {
    let (organisation, office) = known.office(visit, &line.organisation, &line.office).await?;
    let part = match line.part.as_str() {
        "Leitung" => Seat::Chair,
        // The tool knows no deputy chair: who stands in sits there with a vote.
        "stellvertretende Leitung" | "Mitglied" => Seat::Voting,
        "Gast" => Seat::Guest,
        other => return Err(unexpected("Rolle", other)),
    };
    let new = bodies::sql::NewMember {
        id: visit.id(),
        body,
        organisation,
        office: Some(office),
        part: part.code(),
        since: line.since,
        until: None,
    };
    bodies::sql::insert_member(&mut visit.tx, &new).await?;
    visit.log(Event::new("create", "body_member").on(new.id));
    Ok(())
}

async fn absence(visit: &mut Visit, known: &mut Known, line: &AbsenceLine) -> Result<()> {
    let (organisation, _) = known.office(visit, &line.organisation, &line.office).await?;
    let staff = people::people_of(&mut visit.tx, organisation).await?;
    let person =
        staff.into_iter().find(|person| person.family_name == line.family_name).ok_or_else(|| unexpected("Nachname", &line.family_name))?;
    let (id, from, until) = (visit.id(), day(visit.today(), &line.from)?, day(visit.today(), &line.until)?);
    people::insert_absence(&mut visit.tx, id, person.id, from, until).await?;
    visit.log(Event::new("create", "absence").on(id));
    Ok(())
}

/// `heute`, or days from today: `+14`, `-3`.
pub(crate) fn day(today: Date, text: &str) -> Result<Date> {
    let days: i64 = if text == "heute" { 0 } else { text.parse().map_err(|_| unexpected("Tag", text))? };
    today.checked_add(days.days()).map_err(Error::internal)
}

/// What has been looked up, by the names in the files.
struct Known {
    network: Id<Network>,
    organisations: HashMap<String, Id<Organisation>>,
    offices: HashMap<(String, String), Id<Office>>,
    topics: HashMap<String, Id<Topic>>,
}

impl Known {
    async fn organisation(&mut self, visit: &mut Visit, name: &str) -> Result<Id<Organisation>> {
        if let Some(id) = self.organisations.get(name) {
            return Ok(*id);
        }
        let found = bodies::sql::choosable(&mut visit.tx, self.network, name, 20).await?;
        let found = found.into_iter().find(|one| one.name == name).ok_or_else(|| unexpected("Organisation", name))?;
        self.organisations.insert(name.to_owned(), found.id);
        Ok(found.id)
    }

    async fn office(&mut self, visit: &mut Visit, organisation: &str, title: &str) -> Result<(Id<Organisation>, Id<Office>)> {
        let whose = self.organisation(visit, organisation).await?;
        let name = (organisation.to_owned(), title.to_owned());
        if let Some(id) = self.offices.get(&name) {
            return Ok((whose, *id));
        }
        let found = offices::office_of_title(&mut visit.tx, whose, title)
            .await?
            .ok_or_else(|| unexpected("Amt", &format!("{organisation}: {title}")))?;
        self.offices.insert(name, found.id);
        Ok((whose, found.id))
    }

    /// The topic of this name, entered when no organisation works on it yet.
    async fn topic(&mut self, visit: &mut Visit, name: &str) -> Result<Id<Topic>> {
        if let Some(id) = self.topics.get(name) {
            return Ok(*id);
        }
        let id = match topics::topic_of_name(&mut visit.tx, self.network, name).await? {
            Some(topic) => topic.id,
            None => {
                let id = visit.id();
                topics::insert(&mut visit.tx, self.network, id, name, None).await?;
                visit.log(Event::new("create", "topic").on(id));
                id
            }
        };
        self.topics.insert(name.to_owned(), id);
        Ok(id)
    }
}

/// The files are part of the program, so this is a fault of the build.
pub(crate) fn unexpected(column: &str, value: &str) -> Error {
    Error::internal(format!("region: „{value}“ under {column} means nothing here"))
}
