//! Who is invited: whoever sits in the body, and guests. The coordination notes answers that came by telephone.

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use serde::Deserialize;
use web::{Error, Event, Form, Problems, Result, Routes, Say, Visit};

use crate::{
    Invitee, Meeting,
    access::Deed,
    dates::zoned,
    invitation,
    meetings::{crumbs, open},
    rules::{Answer, Part},
    sql::{
        invitees::{self as sql, InviteeRow},
        meetings::MeetingRow,
    },
};

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/meetings/{id}/guests/new", Deed::EditMeetings, new)
        .post("/meetings/{id}/guests", Deed::EditMeetings, create)
        .get("/meetings/{id}/invitees/{invitee}", Deed::EditMeetings, edit)
        .post("/meetings/{id}/invitees/{invitee}", Deed::EditMeetings, update)
        .post("/meetings/{id}/invitees/{invitee}/end", Deed::EditMeetings, end)
}

/// Puts whoever sits in the body on the day of the meeting on its list, where they are not on it yet. Whoever was taken off stays off.
pub async fn invite_body(visit: &mut Visit, meeting: &MeetingRow) -> Result<()> {
    let (new, addresses) = missing(visit, meeting).await?;
    for (id, email) in &addresses {
        sql::set_email(&mut visit.tx, *id, email).await?;
    }
    for row in &new {
        sql::insert(&mut visit.tx, row).await?;
    }
    Ok(())
}

/// Everybody on the list, and whoever [`invite_body`] would put on it: what is shown before it is done.
pub(crate) async fn everybody(visit: &mut Visit, meeting: &MeetingRow) -> Result<Vec<InviteeRow>> {
    let mut all = sql::invitees(&mut visit.tx, meeting.id).await?;
    let (new, addresses) = missing(visit, meeting).await?;
    for (id, email) in addresses {
        all.iter_mut().filter(|row| row.id == id).for_each(|row| row.email.clone_from(&email));
    }
    all.extend(new);
    Ok(all)
}

/// Who sits in the body and is not on the list, and new addresses of those who are. An address is held by one: whoever has none, or shares a mailbox
/// with somebody, is on the list with their key in its place, and gets no mail of their own.
pub(crate) async fn missing(visit: &mut Visit, meeting: &MeetingRow) -> Result<(Vec<InviteeRow>, Vec<(Id<Invitee>, String)>)> {
    let day = meeting.starts_at.map_or(visit.today(), |at| zoned(at).date());
    let mut known = sql::known(&mut visit.tx, meeting.id).await?;
    let (mut new, mut addresses) = (Vec::new(), Vec::new());
    for seat in sql::seated(&mut visit.tx, meeting.body_id, day).await? {
        let own = seat.email.as_deref().filter(|email| !email.is_empty());
        let email = accounts::folded_email(own.unwrap_or(&seat.organisation_email));
        let at = known.iter().position(|row| match seat.person_id {
            // A guest who was given a seat
            Some(person) => row.person_id == Some(person) || (row.organisation_id.is_none() && own.is_some() && row.email == email),
            None => row.organisation_id == Some(seat.organisation_id) && (row.person_id.is_none() || row.email == email),
        });
        if at.is_some_and(|at| known[at].withdrawn_at.is_some() || known[at].email.contains('@')) {
            continue;
        }
        let holder = known.iter_mut().find(|row| row.email == email);
        let is_free = !email.is_empty() && holder.as_ref().is_none_or(|row| row.withdrawn_at.is_some());
        if let Some(row) = holder.filter(|_| is_free) {
            row.email = row.id.to_string();
            addresses.push((row.id, row.email.clone()));
        }
        if let Some(row) = at.map(|at| &mut known[at]) {
            if is_free {
                row.email.clone_from(&email);
                addresses.push((row.id, email));
            }
            continue;
        }
        let key = seat.person_id.map_or(seat.organisation_id.to_string(), |person| person.to_string());
        let row = InviteeRow {
            organisation_id: Some(seat.organisation_id),
            organisation: Some(seat.organisation.clone()),
            person_id: seat.person_id,
            name: seat.name.unwrap_or(seat.organisation),
            ..InviteeRow::new(visit.id(), meeting.id, Part::Member, if is_free { email } else { key })
        };
        known.push(sql::KnownRow {
            id: row.id,
            organisation_id: row.organisation_id,
            person_id: row.person_id,
            email: row.email.clone(),
            withdrawn_at: None,
        });
        new.push(row);
    }
    Ok((new, addresses))
}

/// The form for a guest.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Guest {
    id: String,
    name: String,
    email: String,
}

#[derive(Template)]
#[template(path = "invitees/guest.html")]
struct New {
    say: Say,
    meeting: MeetingRow,
    typed: Guest,
    problems: Problems,
}

/// What the coordination notes of somebody.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Noted {
    answer: String,
    note: String,
}

#[derive(Template)]
#[template(path = "invitees/edit.html")]
struct Edit {
    say: Say,
    meeting: MeetingRow,
    invitee: InviteeRow,
    typed: Noted,
    problems: Problems,
}

async fn invited(visit: &mut Visit, id: Id<Meeting>, invitee: Id<Invitee>) -> Result<(MeetingRow, InviteeRow)> {
    let meeting = open(visit, id).await?;
    let row = sql::invitee(&mut visit.tx, invitee).await?.filter(|row| row.meeting_id == id).ok_or(Error::NotFound)?;
    Ok((meeting, row))
}

async fn new(mut visit: Visit, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let meeting = open(&mut visit, id).await?;
    crumbs(&mut visit, Some(&meeting));
    let typed = Guest { id: visit.id::<Invitee>().to_string(), ..Guest::default() };
    let title = visit.say.text("guest-add").to_string();
    let content = New { say: visit.say.clone(), meeting, typed, problems: Problems::default() };
    visit.page(title, &content).await
}

/// Puts a guest on the list, once.
async fn create(mut visit: Visit, Path(id): Path<Id<Meeting>>, Form(typed): Form<Guest>) -> Result<Response> {
    let meeting = open(&mut visit, id).await?;
    let invitee: Id<Invitee> = typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    let mut problems = Problems::default();
    let name = problems.required("name", &typed.name, "problem-guest-name");
    let email = problems.email("email", &typed.email);
    if typed.email.trim().is_empty() {
        problems.add("email", "problem-email");
    }
    let known = sql::of_email(&mut visit.tx, id, &accounts::folded_email(&email)).await?;
    if known.as_ref().is_some_and(|known| known.id != invitee) {
        problems.add("email", "problem-guest-known");
    }
    if !problems.is_empty() {
        let title = visit.say.text("guest-add").to_string();
        let content = New { say: visit.say.clone(), meeting, typed, problems };
        return visit.again(title, &content).await;
    }
    let row = InviteeRow { name, ..InviteeRow::new(invitee, id, Part::Guest, accounts::folded_email(&email)) };
    if known.is_none() {
        sql::insert(&mut visit.tx, &row).await?;
        visit.log(Event::new("create", "invitee").on(invitee));
    }
    visit.done("done-guest-added", format!("/meetings/{id}")).await
}

async fn edit(mut visit: Visit, Path((id, invitee)): Path<(Id<Meeting>, Id<Invitee>)>) -> Result<Response> {
    let (meeting, row) = invited(&mut visit, id, invitee).await?;
    crumbs(&mut visit, Some(&meeting));
    let typed = Noted { answer: row.answer.clone(), note: row.note.clone() };
    let title = row.name.clone();
    let content = Edit { say: visit.say.clone(), meeting, invitee: row, typed, problems: Problems::default() };
    visit.page(title, &content).await
}

/// Notes an answer that came another way.
async fn update(mut visit: Visit, Path((id, invitee)): Path<(Id<Meeting>, Id<Invitee>)>, Form(typed): Form<Noted>) -> Result<Response> {
    let (meeting, row) = invited(&mut visit, id, invitee).await?;
    let now = visit.now();
    let mut problems = Problems::default();
    let note = problems.optional("note", &typed.note);
    match Answer::from_code(&typed.answer) {
        Some(answer) if problems.is_empty() => {
            sql::set_answer(&mut visit.tx, invitee, answer, &note, now, "coordination").await?;
            visit.log(Event::new("answer", "invitee").on(invitee));
            visit.done("done-saved", format!("/meetings/{id}")).await
        }
        answer => {
            if answer.is_none() {
                problems.add("answer", "problem-answer");
            }
            let title = row.name.clone();
            let content = Edit { say: visit.say.clone(), meeting, invitee: row, typed, problems };
            visit.again(title, &content).await
        }
    }
}

/// Takes somebody off the list; whoever was written to is told.
async fn end(mut visit: Visit, Path((id, invitee)): Path<(Id<Meeting>, Id<Invitee>)>) -> Result<Response> {
    let (meeting, row) = invited(&mut visit, id, invitee).await?;
    let now = visit.now();
    sql::withdraw(&mut visit.tx, invitee, now).await?;
    let is_written_to = row.sequence.is_some() || sql::written_to(&mut visit.tx, id).await?.contains(&invitee);
    if is_written_to && row.is_reachable() {
        let next = MeetingRow { sequence: meeting.sequence + 1, ..meeting };
        invitation::send_cancellation(&mut visit, &next, &row).await?;
    }
    visit.log(Event::new("end", "invitee").on(invitee));
    visit.done("done-invitee-ended", format!("/meetings/{id}")).await
}

impl New {
    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }
}

impl Edit {
    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    fn address(&self) -> String {
        if self.invitee.is_reachable() { self.invitee.email.clone() } else { self.say.text("invitation-unreachable").to_string() }
    }

    fn answers(&self) -> Vec<Choice> {
        let choice =
            |answer: &Answer| Choice::new(answer.code(), self.say.word("answer", answer.code()), answer.code() == self.typed.answer);
        Answer::ALL.iter().map(choice).collect()
    }
}
