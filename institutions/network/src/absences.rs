//! Abwesenheiten: while somebody is away, the deputy is named instead.

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::{Span, civil::Date};
use serde::Deserialize;
use web::{Error, Event, Form, Problems, Result, Routes, Say, Visit};

use crate::{
    Absence, Person,
    access::Deed,
    organisations::crumbs,
    people::found,
    sql::people::{self as sql, AbsenceRow, PersonRow},
};

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/people/{id}/absences/new", Deed::EditOrganisation, new).post("/people/{id}/absences", Deed::EditOrganisation, create).post(
        "/people/{id}/absences/{absence}/end",
        Deed::EditOrganisation,
        end,
    )
}

/// In years: whoever is away for longer has left the office.
const LONGEST: i32 = 2;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Typed {
    id: String,
    from: String,
    until: String,
}

#[derive(Template)]
#[template(path = "absences.html")]
struct New {
    say: Say,
    typed: Typed,
    problems: Problems,
    person: PersonRow,
}

async fn new(mut visit: Visit, Path(id): Path<Id<Person>>) -> Result<Response> {
    let (person, organisation) = found(&mut visit, id).await?;
    crumbs(&mut visit, &organisation);
    visit.crumb(person.name(), format!("/people/{id}"));
    let typed = Typed { id: visit.id::<Absence>().to_string(), from: visit.say.typed_day(Some(visit.today())), until: String::new() };
    let content = New { say: visit.say.clone(), typed, problems: Problems::default(), person };
    let title = visit.say.text("absence-add").to_string();
    visit.page(title, &content).await
}

async fn create(mut visit: Visit, Path(id): Path<Id<Person>>, Form(typed): Form<Typed>) -> Result<Response> {
    let (person, _) = found(&mut visit, id).await?;
    let today = visit.today();
    let absence: Id<Absence> = typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    let address = format!("/people/{id}");
    let entered = sql::absences(&mut visit.tx, id, today).await?;
    if entered.iter().any(|known| known.id == absence) {
        return visit.redirect(address).await;
    }
    let mut problems = Problems::default();
    let (from, until) = (problems.day("from", &typed.from), problems.day("until", &typed.until));
    if typed.from.trim().is_empty() {
        problems.add("from", "problem-from");
    }
    if typed.until.trim().is_empty() {
        problems.add("until", "problem-absence-until");
    }
    if let (Some(from), Some(until)) = (from, until) {
        if let Some(problem) = refused(from, until, today, &entered) {
            problems.add("until", problem);
        } else if problems.is_empty() {
            sql::insert_absence(&mut visit.tx, absence, id, from, until).await?;
            // That somebody is away is what the others need; why is nobody's business and is not asked.
            visit.log(Event::new("create", "absence").on(absence));
            return visit.done("done-absence-added", address).await;
        }
    }
    let title = visit.say.text("absence-add").to_string();
    let content = New { say: visit.say.clone(), typed, problems, person };
    visit.again(title, &content).await
}

/// Why these days are no absence: the key of the sentence.
fn refused(from: Date, until: Date, today: Date, entered: &[AbsenceRow]) -> Option<&'static str> {
    let longest = from.saturating_add(Span::new().years(LONGEST));
    let overlaps = |known: &AbsenceRow| known.from_day <= until && from <= known.until_day;
    match () {
        () if until < from => Some("problem-until"),
        () if until < today => Some("problem-absence-past"),
        () if until >= longest => Some("problem-absence-long"),
        () if entered.iter().any(overlaps) => Some("problem-absence-overlaps"),
        () => None,
    }
}

async fn end(mut visit: Visit, Path((id, absence)): Path<(Id<Person>, Id<Absence>)>) -> Result<Response> {
    found(&mut visit, id).await?;
    if sql::delete_absence(&mut visit.tx, id, absence).await? {
        visit.log(Event::new("end", "absence").on(absence));
    }
    visit.done("done-absence-ended", format!("/people/{id}")).await
}

impl New {
    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }
}
