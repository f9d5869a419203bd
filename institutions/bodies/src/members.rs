use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::{Choice, Link};
use network::{
    Office, Organisation,
    rules::OrganisationKind,
    sql::{
        offices::{self, OfficeRow},
        organisations,
    },
};
use serde::Deserialize;
use web::{Error, Event, Filter, Form, Problems, Result, Say, Visit, address};

use crate::{
    Body, BodyMember,
    access::Deed,
    rules::{BodyKind, Seat, may_sit},
    sql::{self, BodyRow, Choosable, MemberRow, NewMember},
};

/// How many organisations a search offers.
const OFFERED: i64 = 20;

/// The way to a new seat: words, then an organisation.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Search {
    words: String,
    organisation: String,
}

#[derive(Template)]
#[template(path = "search.html")]
struct Choose {
    say: Say,
    body: BodyRow,
    words: String,
    found: Vec<Choosable>,
}

/// The form as it is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    id: String,
    version: i64,
    organisation: String,
    office: String,
    part: String,
    since: String,
    until: String,
}

#[derive(Template)]
#[template(path = "member.html")]
struct Edit {
    say: Say,
    body: BodyRow,
    organisation: String,
    offices: Vec<OfficeRow>,
    typed: Typed,
    saved: Option<Typed>,
    problems: Problems,
    is_new: bool,
}

/// First which organisation, then for which office and in which part.
pub(super) async fn new(mut visit: Visit, Path(id): Path<Id<Body>>, Filter(search): Filter<Search>) -> Result<Response> {
    let body = editable(&mut visit, id).await?;
    let network = visit.sight()?;
    let title = visit.say.text("seat-add").to_string();
    crumbs(&mut visit, &body);
    let Ok(organisation) = search.organisation.parse::<Id<Organisation>>() else {
        let found = sql::choosable(&mut visit.tx, network, &search.words, OFFERED).await?;
        let content = Choose { say: visit.say.clone(), body, words: search.words, found };
        return visit.page(title, &content).await;
    };
    let typed = Typed {
        id: visit.id::<BodyMember>().to_string(),
        organisation: organisation.to_string(),
        part: Seat::Voting.code().into(),
        ..Typed::default()
    };
    let content = form(&mut visit, body, typed, Problems::default(), true).await?;
    visit.page(title, &content).await
}

/// Gives a seat. The form brings its key along, so that a double click gives one.
pub(super) async fn create(mut visit: Visit, Path(id): Path<Id<Body>>, Form(typed): Form<Typed>) -> Result<Response> {
    let (body, today) = (editable(&mut visit, id).await?, visit.today());
    let key: Id<BodyMember> = typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    let members = sql::members(&mut visit.tx, id, today).await?;
    if members.iter().any(|member| member.id == key) {
        return visit.redirect(format!("/bodies/{id}")).await;
    }
    let network = visit.sight()?;
    let organisation = organisations::member(&mut visit.tx, network, typed.organisation()?).await?.ok_or(Error::NotFound)?;
    let offices = offices::offices(&mut visit.tx, organisation.id).await?;
    let problems = match typed.parse(key, &body, &offices, &members) {
        Ok(new) => match seat(&mut visit, &body, &organisation.kind, &new).await? {
            Ok(()) => return visit.done("done-seat-added", format!("/bodies/{id}")).await,
            Err(reason) => refused(reason),
        },
        Err(problems) => problems,
    };
    let title = visit.say.text("seat-add").to_string();
    let content = form(&mut visit, body, typed, problems, true).await?;
    visit.again(title, &content).await
}

/// Gives a seat, if an organisation of this kind may have it; otherwise the key of the reason. For the form and the demonstration.
pub async fn seat(visit: &mut Visit, body: &BodyRow, organisation_kind: &str, new: &NewMember) -> Result<Result<(), &'static str>> {
    let kinds = (BodyKind::from_code(&body.kind), OrganisationKind::from_code(organisation_kind));
    if let (Some(body), Some(organisation)) = kinds
        && let Err(reason) = may_sit(body, organisation)
    {
        return Ok(Err(reason));
    }
    sql::insert_member(&mut visit.tx, new).await?;
    visit.log(Event::new("create", "body_member").on(new.id));
    Ok(Ok(()))
}

fn refused(reason: &'static str) -> Problems {
    let mut problems = Problems::default();
    problems.add("", reason);
    problems
}

pub(super) async fn edit(mut visit: Visit, Path((id, member)): Path<(Id<Body>, Id<BodyMember>)>) -> Result<Response> {
    let (body, row) = seated(&mut visit, id, member).await?;
    crumbs(&mut visit, &body);
    let typed = Typed::of(&row, &visit.say);
    let content = form(&mut visit, body, typed, Problems::default(), false).await?;
    let title = visit.say.text("seat-edit").to_string();
    visit.page(title, &content).await
}

pub(super) async fn update(
    mut visit: Visit,
    Path((id, member)): Path<(Id<Body>, Id<BodyMember>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (body, row) = seated(&mut visit, id, member).await?;
    let today = visit.today();
    let typed = Typed { id: member.to_string(), organisation: row.organisation_id.to_string(), ..typed };
    let members = sql::members(&mut visit.tx, id, today).await?;
    let offices = offices::offices(&mut visit.tx, row.organisation_id).await?;
    let title = visit.say.text("seat-edit").to_string();
    let new = match typed.parse(member, &body, &offices, &members) {
        Ok(new) => new,
        Err(problems) => {
            let content = form(&mut visit, body, typed, problems, false).await?;
            return visit.again(title, &content).await;
        }
    };
    if !sql::update_member(&mut visit.tx, &new, typed.version).await? {
        let typed = Typed { version: row.version, ..typed };
        let mut content = form(&mut visit, body, typed, Problems::default(), false).await?;
        content.saved = Some(Typed::of(&row, &visit.say));
        return visit.conflict(title, &content).await;
    }
    visit.log(Event::new("update", "body_member").on(member));
    visit.done("done-saved", format!("/bodies/{id}")).await
}

/// Ends a seat with today; it stays as a former one.
pub(super) async fn end(mut visit: Visit, Path((id, member)): Path<(Id<Body>, Id<BodyMember>)>) -> Result<Response> {
    seated(&mut visit, id, member).await?;
    // Today is the first day without the seat: whoever looks at once sees it gone.
    let last = visit.today().yesterday().map_err(Error::internal)?;
    if sql::end_member(&mut visit.tx, id, member, last).await? {
        visit.log(Event::new("end", "body_member").on(member));
    }
    visit.done("done-seat-ended", format!("/bodies/{id}")).await
}

/// A body that runs, for whoever may change it.
async fn editable(visit: &mut Visit, id: Id<Body>) -> Result<BodyRow> {
    let network = visit.sight()?;
    visit.may(Deed::EditBodies, visit.here())?;
    sql::body(&mut visit.tx, network, id).await?.filter(|body| body.ended_on.is_none()).ok_or(Error::NotFound)
}

async fn seated(visit: &mut Visit, id: Id<Body>, member: Id<BodyMember>) -> Result<(BodyRow, MemberRow)> {
    let (body, today) = (editable(visit, id).await?, visit.today());
    let row = sql::members(&mut visit.tx, id, today).await?.into_iter().find(|row| row.id == member).ok_or(Error::NotFound)?;
    Ok((body, row))
}

async fn form(visit: &mut Visit, body: BodyRow, typed: Typed, problems: Problems, is_new: bool) -> Result<Edit> {
    let network = visit.sight()?;
    let organisation = organisations::member(&mut visit.tx, network, typed.organisation()?).await?.ok_or(Error::NotFound)?;
    let offices = offices::offices(&mut visit.tx, organisation.id).await?;
    Ok(Edit { say: visit.say.clone(), body, organisation: organisation.name, offices, typed, saved: None, problems, is_new })
}

fn crumbs(visit: &mut Visit, body: &BodyRow) {
    visit.crumb(visit.say.text("bodies").to_string(), "/bodies");
    visit.crumb(&body.name, format!("/bodies/{}", body.id));
}

impl Typed {
    fn of(row: &MemberRow, say: &Say) -> Self {
        Self {
            id: row.id.to_string(),
            version: row.version,
            organisation: row.organisation_id.to_string(),
            office: row.office_id.map(|id| id.to_string()).unwrap_or_default(),
            part: row.part.clone(),
            since: say.typed_day(row.since),
            until: say.typed_day(row.until_day),
        }
    }

    fn organisation(&self) -> Result<Id<Organisation>> {
        self.organisation.parse().map_err(|_| Error::Unreadable("error-unreadable"))
    }

    /// What it means, or what must be mended. `offices` are those of the organisation.
    fn parse(&self, id: Id<BodyMember>, body: &BodyRow, offices: &[OfficeRow], members: &[MemberRow]) -> Result<NewMember, Problems> {
        let mut problems = Problems::default();
        let organisation: Option<Id<Organisation>> = self.organisation.parse().ok();
        let office: Option<Id<Office>> = self.office.parse().ok();
        let keeps = members.iter().any(|member| member.id == id && member.office_id == office);
        if !keeps && office.is_some_and(|office| !offices.iter().any(|row| row.id == office)) {
            problems.add("office", "problem-seat-office");
        }
        let part = Seat::from_code(&self.part);
        if part.is_none() {
            problems.add("part", "problem-seat-part");
        }
        let (since, until) = (problems.day("since", &self.since), problems.day("until", &self.until));
        if until.is_some_and(|until| since.is_some_and(|since| until < since)) {
            problems.add("until", "problem-until");
        }
        let is_same = |other: &&MemberRow| Some(other.organisation_id) == organisation && other.office_id == office && other.id != id;
        if members.iter().any(|other| is_same(&other) && other.until_day.is_none()) {
            problems.add("office", "problem-seat-taken");
        }
        match (organisation, part) {
            (Some(organisation), Some(part)) => {
                problems.then(NewMember { id, body: body.id, organisation, office, part: part.code(), since, until })
            }
            _ => Err(problems),
        }
    }
}

impl Choose {
    /// Each organisation, with the reason where it may not sit here.
    fn offers(&self) -> Vec<(Link, String, String)> {
        let kind = BodyKind::from_code(&self.body.kind);
        let offer = |row: &Choosable| {
            let organisation = OrganisationKind::from_code(&row.kind);
            let refused = kind.zip(organisation).and_then(|(body, organisation)| may_sit(body, organisation).err());
            let href = address(&format!("/bodies/{}/members/new", self.body.id), &[("organisation", &row.id.to_string())]);
            let what = [self.say.word("kind", &row.kind), row.place.clone()]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(", ");
            (Link::new(&row.name, href), what, refused.map(|key| self.say.text(key).to_string()).unwrap_or_default())
        };
        self.found.iter().map(offer).collect()
    }

    fn action(&self) -> String {
        format!("/bodies/{}/members/new", self.body.id)
    }
}

impl Edit {
    fn title(&self) -> String {
        self.say.text(if self.is_new { "seat-add" } else { "seat-edit" }).to_string()
    }

    fn action(&self) -> String {
        let id = self.body.id;
        if self.is_new { format!("/bodies/{id}/members") } else { format!("/bodies/{id}/members/{}", self.typed.id) }
    }

    fn office_choices(&self) -> Vec<Choice> {
        self.offices.iter().map(|row| Choice::new(row.id.to_string(), &row.title, row.id.to_string() == self.typed.office)).collect()
    }

    fn office_title(&self, typed: &Typed) -> String {
        self.offices.iter().find(|row| row.id.to_string() == typed.office).map(|row| row.title.clone()).unwrap_or_default()
    }

    /// Fields in which the two versions differ: label, mine, saved.
    fn differences(&self) -> Vec<(String, String, String)> {
        let Some(saved) = &self.saved else { return Vec::new() };
        let part = |typed: &Typed| self.say.word("seat", &typed.part);
        [
            ("office", self.office_title(&self.typed), self.office_title(saved)),
            ("seat", part(&self.typed), part(saved)),
            ("seat-since", self.typed.since.clone(), saved.since.clone()),
            ("seat-until", self.typed.until.clone(), saved.until.clone()),
        ]
        .into_iter()
        .filter(|(_, mine, theirs)| mine != theirs)
        .map(|(key, mine, theirs)| (self.say.text(key).to_string(), mine, theirs))
        .collect()
    }

    fn parts(&self) -> Vec<Choice> {
        Seat::ALL.iter().map(|seat| Choice::new(seat.code(), self.say.word("seat", seat.code()), seat.code() == self.typed.part)).collect()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }
}
