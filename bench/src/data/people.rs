//! What hangs on the organisations: people, offices, who holds them, rules and bodies.

use std::collections::{BTreeMap, HashSet};

use bodies::BodyMember;
use db::{Id, Tx, values};
use network::{Body, Holding, Office, Person, Topic};
use responsible::Responsibility;
use web::fold::{folded, sorted};

use super::{Entered, FAMILY_NAMES, GIVEN_NAMES, Insert, Maker, OFFICE_COUNT, OFFICES, Outcome, PEOPLE, findable};
use accounts::Network;

/// People and offices, evenly over the organisations; five thousand offices are vacant. Gives the offices, and the people's sort keys and keys.
pub(super) async fn people(
    tx: &mut Tx,
    maker: &mut Maker,
    network: Id<Network>,
    entered: &[Entered],
) -> Outcome<(Vec<Id<Office>>, Vec<(String, String)>)> {
    let of = |at: usize| &entered[at % entered.len()];
    let (mut ids, mut offices, mut listed): (Vec<Id<Person>>, Vec<Id<Office>>, Vec<_>) = (Vec::new(), Vec::new(), Vec::new());
    let mut insert = Insert::into(
        "people",
        &["id", "organisation_id", "salutation", "given_name", "family_name", "name_search", "name_sort", "phone", "email"],
    );
    for at in 0..PEOPLE {
        // Every given name a thousand times, each with every family name.
        let (given, family) = (GIVEN_NAMES[at % GIVEN_NAMES.len()], FAMILY_NAMES[at / GIVEN_NAMES.len() % FAMILY_NAMES.len()]);
        let (id, organisation): (Id<Person>, _) = (maker.id(), of(at));
        let (name, sort) = (format!("{given} {family}"), sorted(&format!("{family} {given}")));
        let (phone, email) = (format!("0{} {}", 2_000 + at % 7_000, 100_000 + at), format!("person{at}@nahtstelle.example"));
        insert.row(tx, values![id, organisation.id, "Frau", given, family, folded(&name), &sort, phone, email]).await?;
        findable(tx, maker, network, ("person", &id.to_string()), &name, &organisation.name).await?;
        listed.push((sort, id.to_string()));
        ids.push(id);
    }
    insert.finish(tx).await?;
    let mut insert =
        Insert::into("offices", &["id", "organisation_id", "title", "title_search", "title_sort", "phone", "email", "reachable"]);
    let mut held = Vec::new();
    for at in 0..OFFICE_COUNT {
        let (id, organisation, title): (Id<Office>, _, _) = (maker.id(), of(at), OFFICES[at % OFFICES.len()]);
        let email = format!("stelle{at}@nahtstelle.example");
        insert.row(tx, values![id, organisation.id, title, folded(title), sorted(title), "", email, "Mo–Do 9–15 Uhr"]).await?;
        findable(tx, maker, network, ("office", &id.to_string()), title, &organisation.name).await?;
        // A person and an office of the same number modulo the organisations belong together.
        let holder = if at < PEOPLE { Some(at) } else { Some(at % entered.len()).filter(|_| at % 2 == 0) };
        held.extend(holder.map(|holder| (id, ids[holder], false)));
        let deputy = at + entered.len();
        if at % 10 == 0 && deputy < PEOPLE {
            held.push((id, ids[deputy], true));
        }
        offices.push(id);
    }
    insert.finish(tx).await?;
    let mut insert = Insert::into("holdings", &["id", "office_id", "person_id", "deputy", "from_day"]);
    for (office, person, deputy) in held {
        insert.row(tx, values![maker.id::<Holding>(), office, person, deputy, "2021-04-01"]).await?;
    }
    insert.finish(tx).await?;
    let mut insert = Insert::into("absences", &["id", "person_id", "from_day", "until_day"]);
    for person in ids.iter().step_by(50) {
        insert.row(tx, values![maker.id::<()>(), *person, "2026-01-01", "2036-12-31"]).await?;
    }
    insert.finish(tx).await?;
    Ok((offices, listed))
}

/// For the network's districts: each Land has a rule for every topic, each district for every fourth (SGB II), each agency district for every
/// eighth (SGB III).
pub(super) async fn rules(
    tx: &mut Tx,
    maker: &mut Maker,
    network: Id<Network>,
    districts: &BTreeMap<String, String>,
    topics: &[Id<Topic>],
    offices: &[Id<Office>],
) -> Outcome<()> {
    let columns = ["id", "network_id", "topic_id", "territory_key", "sphere", "office_id", "created_at"];
    let mut insert = Insert::into("responsibilities", &columns);
    let mut rules: Vec<(&str, usize, Option<&str>)> = Vec::new();
    let mut seen = HashSet::new();
    for (district, agency) in districts {
        if seen.insert(&district[..2]) {
            rules.extend((0..topics.len()).map(|topic| (&district[..2], topic, None)));
        }
        rules.extend((0..topics.len()).step_by(4).map(|topic| (district.as_str(), topic, Some("sgb2"))));
        if seen.insert(agency) {
            rules.extend((0..topics.len()).step_by(8).map(|topic| (agency.as_str(), topic, Some("sgb3"))));
        }
    }
    for (at, (territory, topic, sphere)) in rules.into_iter().enumerate() {
        let id: Id<Responsibility> = maker.id();
        insert.row(tx, values![id, network, topics[topic], territory, sphere, offices[at * 7 % offices.len()], maker.at]).await?;
    }
    Ok(insert.finish(tx).await?)
}

/// An assembly of 400, a steering group, and ten working groups of 30.
pub(super) async fn bodies(tx: &mut Tx, maker: &mut Maker, network: Id<Network>, entered: &[Entered]) -> Outcome<()> {
    let mut bodies = Insert::into("bodies", &["id", "network_id", "name", "name_sort", "kind", "mandate", "meets"]);
    let mut seats = Vec::new();
    for at in 0..12 {
        let (name, kind, size) = match at {
            0 => ("Netzwerkversammlung".to_owned(), "assembly", 400),
            1 => ("Steuerungsgruppe".to_owned(), "steering", 12),
            _ => (format!("Arbeitsgruppe {}", at - 1), "working_group", 30),
        };
        let id: Id<Body> = maker.id();
        bodies.row(tx, values![id, network, &name, sorted(&name), kind, "", "FREQ=MONTHLY;INTERVAL=3"]).await?;
        seats.extend((0..size).map(|seat| (id, seat == 0, entered[(at * 97 + seat * 23) % entered.len()].id)));
    }
    bodies.finish(tx).await?;
    let mut members = Insert::into("body_members", &["id", "body_id", "organisation_id", "part"]);
    for (body, leads, organisation) in seats {
        let part = if leads { "chair" } else { "voting" };
        members.row(tx, values![maker.id::<BodyMember>(), body, organisation, part]).await?;
    }
    Ok(members.finish(tx).await?)
}
