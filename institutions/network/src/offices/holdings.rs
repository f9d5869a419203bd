use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use serde::Deserialize;
use web::{Error, Event, Form, Problems, Result, Say, Visit};

use super::edit::found;
use crate::{
    Holding, Office,
    organisations::crumbs,
    people::{self, NewPerson},
    sql::{
        offices::{self as sql, NewHolding, OfficeRow},
        people::{PersonRow, people_of},
    },
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    id: String,
    person: String,
    #[serde(flatten)]
    new_person: NewPerson,
    deputy: String,
    from: String,
    until: String,
    ends_others: String,
}

#[derive(Template)]
#[template(path = "offices/holdings.html")]
struct New {
    say: Say,
    typed: Typed,
    problems: Problems,
    office: OfficeRow,
    organisation: String,
    people: Vec<PersonRow>,
}

pub(super) async fn new(mut visit: Visit, Path(id): Path<Id<Office>>) -> Result<Response> {
    let (office, organisation) = found(&mut visit, id).await?;
    crumbs(&mut visit, &organisation);
    visit.crumb(&office.title, format!("/offices/{id}"));
    let typed = Typed {
        id: visit.id::<Holding>().to_string(),
        from: visit.say.typed_day(Some(visit.today())),
        ends_others: "1".into(),
        new_person: NewPerson { person_id: visit.id::<crate::Person>().to_string(), ..NewPerson::default() },
        ..Typed::default()
    };
    let content = New {
        people: people_of(&mut visit.tx, organisation.id).await?,
        say: visit.say.clone(),
        typed,
        problems: Problems::default(),
        office,
        organisation: organisation.name,
    };
    let title = visit.say.text("holding-add").to_string();
    visit.page(title, &content).await
}

/// Gives the office to somebody from a day on; on wish the holder before ends the day before.
pub(super) async fn create(mut visit: Visit, Path(id): Path<Id<Office>>, Form(typed): Form<Typed>) -> Result<Response> {
    let (office, organisation) = found(&mut visit, id).await?;
    let today = visit.today();
    let holding: Id<Holding> = typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    let holders = sql::holders(&mut visit.tx, id, today).await?;
    if holders.iter().any(|known| known.id == holding) {
        return visit.redirect(format!("/offices/{id}")).await;
    }
    let people = people_of(&mut visit.tx, organisation.id).await?;
    let mut problems = Problems::default();
    let from = problems.day("from", &typed.from);
    let until = problems.day("until", &typed.until);
    if typed.from.trim().is_empty() {
        problems.add("from", "problem-from");
    }
    if let (Some(from), Some(until)) = (from, until)
        && until < from
    {
        problems.add("until", "problem-until");
    }
    let chosen = people.iter().find(|person| person.id.to_string() == typed.person);
    let new_person = match chosen {
        Some(_) => None,
        None if typed.new_person.is_empty() => {
            problems.add("person", "problem-holder");
            None
        }
        None => typed.new_person.parse(organisation.id, &mut problems)?,
    };
    let Some(from) = from.filter(|_| problems.is_empty()) else {
        let title = visit.say.text("holding-add").to_string();
        let content = New { say: visit.say.clone(), typed, problems, office, organisation: organisation.name, people };
        return visit.again(title, &content).await;
    };
    let person = match (chosen, new_person) {
        (Some(person), _) => person.id,
        (None, Some(row)) => {
            people::enter(&mut visit, &row, &organisation.name, None).await?;
            row.id
        }
        (None, None) => return Err(Error::Unreadable("error-unreadable")),
    };
    let deputy = typed.deputy == "1";
    if typed.ends_others == "1"
        && !deputy
        && let Ok(day_before) = from.yesterday()
    {
        for holder in holders.iter().filter(|holder| !holder.deputy) {
            sql::end_holding(&mut visit.tx, id, holder.id, day_before).await?;
        }
    }
    let row = NewHolding { id: holding, office: id, person, deputy, from, until };
    sql::insert_holding(&mut visit.tx, &row, None).await?;
    visit.log(Event::new("create", "holding").on(holding));
    visit.done("done-holding-added", format!("/offices/{id}")).await
}

/// Ends a holding with today: the office is vacant from tomorrow on.
pub(super) async fn end(mut visit: Visit, Path((id, holding)): Path<(Id<Office>, Id<Holding>)>) -> Result<Response> {
    found(&mut visit, id).await?;
    let today = visit.today();
    if !sql::end_holding(&mut visit.tx, id, holding, today).await? {
        return Err(Error::Stale);
    }
    visit.log(Event::new("end", "holding").on(holding));
    visit.done("done-holding-ended", format!("/offices/{id}")).await
}

impl New {
    fn people_choices(&self) -> Vec<Choice> {
        self.people
            .iter()
            .map(|person| {
                let id = person.id.to_string();
                let selected = id == self.typed.person;
                Choice::new(id, format!("{}, {}", person.family_name, person.given_name), selected)
            })
            .collect()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }
}
