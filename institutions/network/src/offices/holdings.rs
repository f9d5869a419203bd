use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use jiff::civil::Date;
use serde::Deserialize;
use web::{Error, Event, Filter, Form, Problems, Result, Say, Visit};

use super::edit::found;
use crate::{
    Holding, Office,
    organisations::crumbs,
    people::{self, NewPerson},
    sql::{
        offices::{self as sql, HolderRow, NewHolding, OfficeRow},
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
    /// Who holds it today, apart from deputies.
    holders: Vec<String>,
}

/// What the address of the form says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    /// `1` for somebody who stands in.
    deputy: String,
}

#[derive(Template)]
#[template(path = "offices/holding_end.html")]
struct End {
    say: Say,
    office: OfficeRow,
    organisation: String,
    holder: HolderRow,
    /// Somebody else holds the office too.
    is_shared: bool,
}

pub(super) async fn new(mut visit: Visit, Path(id): Path<Id<Office>>, Filter(wish): Filter<Wish>) -> Result<Response> {
    let (office, organisation) = found(&mut visit, id).await?;
    crumbs(&mut visit, &organisation);
    visit.crumb(&office.title, format!("/offices/{id}"));
    let typed = Typed {
        id: visit.id::<Holding>().to_string(),
        from: visit.say.typed_day(Some(visit.today())),
        ends_others: "1".into(),
        deputy: wish.deputy,
        new_person: NewPerson { person_id: visit.id::<crate::Person>().to_string(), ..NewPerson::default() },
        ..Typed::default()
    };
    let today = visit.today();
    let content = New {
        people: people_of(&mut visit.tx, organisation.id).await?,
        holders: names(&sql::holders(&mut visit.tx, id, today).await?, today),
        say: visit.say.clone(),
        typed,
        problems: Problems::default(),
        office,
        organisation: organisation.name,
    };
    visit.page(content.title(), &content).await
}

/// Who holds the office on a day and is no deputy.
fn names(holders: &[HolderRow], today: Date) -> Vec<String> {
    holders.iter().filter(|holder| !holder.deputy && holder.runs(today)).map(|holder| holder.name.clone()).collect()
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
        Some(_) => {
            if !typed.new_person.is_empty() {
                problems.add("person", "problem-holder-both");
            }
            None
        }
        None if typed.new_person.is_empty() => {
            problems.add("person", "problem-holder");
            None
        }
        None => typed.new_person.parse(organisation.id, &mut problems)?,
    };
    let Some(from) = from.filter(|_| problems.is_empty()) else {
        let holders = names(&holders, today);
        let content = New { say: visit.say.clone(), typed, problems, office, organisation: organisation.name, people, holders };
        return visit.again(content.title(), &content).await;
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
    let note = if deputy { "done-deputy-added" } else { "done-holding-added" };
    visit.done(note, format!("/offices/{id}")).await
}

/// Says what ends, and from when on nobody holds the office: it cannot be taken back.
pub(super) async fn ask_end(mut visit: Visit, Path((id, holding)): Path<(Id<Office>, Id<Holding>)>) -> Result<Response> {
    let (office, organisation) = found(&mut visit, id).await?;
    crumbs(&mut visit, &organisation);
    visit.crumb(&office.title, format!("/offices/{id}"));
    let today = visit.today();
    let mut holders = sql::holders(&mut visit.tx, id, today).await?;
    holders.retain(|holder| holder.runs(today));
    let at = holders.iter().position(|holder| holder.id == holding).ok_or(Error::NotFound)?;
    let holder = holders.remove(at);
    let is_shared = holders.iter().any(|other| !other.deputy);
    let content = End { say: visit.say.clone(), office, organisation: organisation.name, holder, is_shared };
    visit.page(content.title(), &content).await
}

/// Ends a holding with today: the office is vacant from tomorrow on.
pub(super) async fn end(mut visit: Visit, Path((id, holding)): Path<(Id<Office>, Id<Holding>)>) -> Result<Response> {
    found(&mut visit, id).await?;
    let today = visit.today();
    let deputy = sql::holders(&mut visit.tx, id, today).await?.iter().any(|holder| holder.id == holding && holder.deputy);
    if !sql::end_holding(&mut visit.tx, id, holding, today).await? {
        return Err(Error::Stale);
    }
    visit.log(Event::new("end", "holding").on(holding));
    visit.done(if deputy { "done-deputy-ended" } else { "done-holding-ended" }, format!("/offices/{id}")).await
}

impl End {
    fn title(&self) -> String {
        self.say.text(if self.holder.deputy { "deputy-end" } else { "holding-end" }).to_string()
    }

    fn text(&self) -> String {
        let key = match (self.holder.deputy, self.is_shared) {
            (true, _) => "deputy-end-text",
            (false, true) => "holding-end-shared",
            (false, false) => "holding-end-text",
        };
        self.say.text(key).arg("name", self.holder.name.as_str()).to_string()
    }
}

impl New {
    fn title(&self) -> String {
        self.say.text(if self.typed.deputy == "1" { "deputy-add" } else { "holding-add" }).to_string()
    }

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
