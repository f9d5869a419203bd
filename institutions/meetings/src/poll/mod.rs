//! Terminumfrage: dates are proposed for a meeting, whoever is invited says by their link which of them fit, and the coordination takes one.

mod answer;
mod proposal;
mod rules;

use std::collections::{BTreeMap, HashSet};

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::Timestamp;
use network::sql::networks;
use serde::Deserialize;
use web::{Error, Event, Form, Language, Problems, Result, Routes, Say, Visit};

use crate::{
    Invitee, Meeting, Poll,
    access::Deed,
    dates::when,
    invitation::{deadline, link, tell},
    invitees::{everybody, invite_body},
    meetings::{crumbs, findable, open},
    sql::{
        invitees::{self, InviteeRow},
        meetings::{self, MeetingRow},
        polls::{self as sql, DateRow, FitRow, PollRow},
    },
};
use proposal::{FIELDS, OPEN, Typed};

pub(crate) use answer::{Asked, asked};
pub use rules::{Fits, Tally, best};

pub(crate) fn routes(routes: Routes) -> Routes {
    let routes = routes
        .get("/meetings/{id}/poll", Deed::EditMeetings, show)
        .post("/meetings/{id}/poll", Deed::EditMeetings, create)
        .post("/meetings/{id}/poll/mails", Deed::EditMeetings, remind)
        .post("/meetings/{id}/poll/choice", Deed::EditMeetings, choose)
        .post("/meetings/{id}/poll/end", Deed::EditMeetings, end);
    answer::routes(routes)
}

/// The form for dates.
#[derive(Template)]
#[template(path = "poll/new.html")]
struct New {
    say: Say,
    meeting: MeetingRow,
    /// Key of the poll that it makes
    id: String,
    typed: Typed,
    problems: Problems,
    recipients: usize,
}

/// What was answered.
#[derive(Template)]
#[template(path = "poll/show.html")]
struct Show {
    say: Say,
    meeting: MeetingRow,
    dates: Vec<DateRow>,
    people: Vec<InviteeRow>,
    fits: Vec<FitRow>,
}

/// Its poll that runs.
async fn running(visit: &mut Visit, id: Id<Meeting>) -> Result<(MeetingRow, PollRow)> {
    let meeting = open(visit, id).await?;
    let poll = sql::newest(&mut visit.tx, id).await?.ok_or(Error::NotFound)?;
    if poll.closed_at.is_none() { Ok((meeting, poll)) } else { Err(Error::Stale) }
}

/// Whom a mail reaches, of those who are new in the body too.
async fn reachable(visit: &mut Visit, meeting: &MeetingRow) -> Result<Vec<InviteeRow>> {
    Ok(everybody(visit, meeting).await?.into_iter().filter(InviteeRow::is_reachable).collect())
}

/// The answers so far while a poll runs, otherwise the form for a new one.
async fn show(mut visit: Visit, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let meeting = open(&mut visit, id).await?;
    crumbs(&mut visit, Some(&meeting));
    let title = visit.say.text("poll").to_string();
    if let Some(poll) = sql::newest(&mut visit.tx, id).await?.filter(|poll| poll.closed_at.is_none()) {
        let dates = sql::dates(&mut visit.tx, poll.id).await?;
        let fits = sql::fits(&mut visit.tx, poll.id).await?;
        let content = Show { people: reachable(&mut visit, &meeting).await?, say: visit.say.clone(), meeting, dates, fits };
        return visit.page(title, &content).await;
    }
    let (key, typed) = (visit.id::<Poll>().to_string(), Typed::of(&meeting, &visit.say));
    let content = form(&mut visit, meeting, key, typed, Problems::default()).await?;
    visit.page(title, &content).await
}

async fn form(visit: &mut Visit, meeting: MeetingRow, id: String, typed: Typed, problems: Problems) -> Result<New> {
    let recipients = reachable(visit, &meeting).await?.len();
    Ok(New { say: visit.say.clone(), meeting, id, typed, problems, recipients })
}

/// Proposes dates and asks everybody who is invited. The form brings its key along, so that a double click asks once.
async fn create(mut visit: Visit, Path(id): Path<Id<Meeting>>, Form(fields): Form<BTreeMap<String, String>>) -> Result<Response> {
    let meeting = open(&mut visit, id).await?;
    let typed = Typed(fields);
    let key: Id<Poll> = typed.at("id").parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    let address = format!("/meetings/{id}/poll");
    if sql::poll(&mut visit.tx, key).await?.is_some() {
        return visit.redirect(address).await;
    }
    // Somebody else has asked meanwhile: her poll is shown.
    if sql::newest(&mut visit.tx, id).await?.is_some_and(|poll| poll.closed_at.is_none()) {
        return visit.done("done-poll-runs", address).await;
    }
    invite_body(&mut visit, &meeting).await?;
    let (now, people) = (visit.now(), reachable(&mut visit, &meeting).await?);
    let mut parsed = typed.parse(now);
    if people.is_empty() {
        let mut problems = parsed.err().unwrap_or_default();
        problems.add("", "problem-poll-nobody");
        parsed = Err(problems);
    }
    let dates = match parsed {
        Ok(dates) => dates,
        Err(problems) => {
            let content = form(&mut visit, meeting, key.to_string(), typed, problems).await?;
            let title = visit.say.text("poll").to_string();
            return visit.again(title, &content).await;
        }
    };
    sql::insert(&mut visit.tx, key, id, now).await?;
    let mut rows = Vec::new();
    for (starts_at, ends_at) in dates {
        let row = DateRow { id: visit.id(), starts_at, ends_at };
        sql::insert_date(&mut visit.tx, key, &row).await?;
        rows.push(row);
    }
    ask(&mut visit, &meeting, &rows, &people).await?;
    visit.log(Event::new("create", "poll").on(key).count(people.len()));
    visit.done("done-poll-sent", address).await
}

/// Asks those once more who have said nothing to any date, and whoever came onto the list since.
async fn remind(mut visit: Visit, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let (meeting, poll) = running(&mut visit, id).await?;
    let dates = sql::dates(&mut visit.tx, poll.id).await?;
    let answered: HashSet<Id<Invitee>> = sql::fits(&mut visit.tx, poll.id).await?.into_iter().map(|row| row.invitee_id).collect();
    invite_body(&mut visit, &meeting).await?;
    let mut people = reachable(&mut visit, &meeting).await?;
    people.retain(|one| !answered.contains(&one.id));
    ask(&mut visit, &meeting, &dates, &people).await?;
    visit.log(Event::new("resend", "poll").on(poll.id).count(people.len()));
    visit.done("done-poll-sent", format!("/meetings/{id}/poll")).await
}

/// One mail for each, with a link of their own.
async fn ask(visit: &mut Visit, meeting: &MeetingRow, dates: &[DateRow], people: &[InviteeRow]) -> Result<()> {
    let network = visit.sight()?;
    let from = networks::network(&mut visit.tx, network).await?.ok_or(Error::NotFound)?;
    // Organisations have no language; the networks' own is German.
    let say = visit.app.say(Language::De);
    let lines: Vec<String> = dates.iter().map(|date| format!("- {}", when(&say, Some(date.starts_at), Some(date.ends_at)))).collect();
    // The link is good for as long as the last date would need it.
    let last = MeetingRow { ends_at: dates.iter().map(|date| date.ends_at).max(), ..meeting.clone() };
    for invitee in people {
        let link = link(visit, &last, invitee).await?;
        let subject = say.text("poll-mail-subject").arg("title", meeting.title.as_str()).to_string();
        let body = say
            .text("poll-mail-body")
            .arg("name", invitee.name.as_str())
            .arg("network", from.name.as_str())
            .arg("title", meeting.title.as_str())
            .arg("dates", lines.join("\n"))
            .arg("link", link.as_str())
            .arg("deadline", deadline(visit, meeting))
            .to_string();
        tell(visit, invitee, subject, body, None).await?;
    }
    Ok(())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Choice {
    date: String,
}

/// Takes a date: the meeting is at it from now on, and the invitation is next.
async fn choose(mut visit: Visit, Path(id): Path<Id<Meeting>>, Form(choice): Form<Choice>) -> Result<Response> {
    let (meeting, now) = (open(&mut visit, id).await?, visit.now());
    let poll = sql::newest(&mut visit.tx, id).await?.ok_or(Error::NotFound)?;
    let dates = sql::dates(&mut visit.tx, poll.id).await?;
    let date = dates.iter().find(|date| date.id.to_string() == choice.date).ok_or(Error::NotFound)?;
    let next = format!("/meetings/{id}/invitation");
    if !sql::close(&mut visit.tx, poll.id, Some(date.id), now).await? {
        // A second click on the same button.
        return if poll.chosen_id == Some(date.id) { visit.redirect(next).await } else { Err(Error::Stale) };
    }
    put_at(&mut visit, meeting, date.starts_at, date.ends_at).await?;
    visit.log(Event::new("end", "poll").on(poll.id));
    visit.done("done-poll-chosen", next).await
}

/// Puts a meeting at another time, as the form does: calendars learn of it, and whoever was invited is asked anew.
async fn put_at(visit: &mut Visit, saved: MeetingRow, starts: Timestamp, ends: Timestamp) -> Result<()> {
    let (network, invited) = (visit.sight()?, saved.invited_at.is_some());
    let moved = (saved.starts_at, saved.ends_at) != (Some(starts), Some(ends));
    let sequence = saved.sequence + i64::from(invited && moved);
    let row = MeetingRow { starts_at: Some(starts), ends_at: Some(ends), sequence, ..saved };
    if !meetings::update(&mut visit.tx, network, &row).await? {
        return Err(Error::Stale);
    }
    if moved && invited {
        invitees::reopen(&mut visit.tx, row.id).await?;
    }
    findable(visit, &row).await?;
    visit.log(Event::new("update", "meeting").on(row.id).fields(["starts_at", "ends_at"]));
    Ok(())
}

/// Ends the poll without a date.
async fn end(mut visit: Visit, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let (_, poll) = running(&mut visit, id).await?;
    let now = visit.now();
    sql::close(&mut visit.tx, poll.id, None, now).await?;
    visit.log(Event::new("end", "poll").on(poll.id));
    visit.done("done-poll-ended", format!("/meetings/{id}")).await
}

impl New {
    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    /// The dates that stand open, and those behind a click.
    fn rows(&self, more: bool) -> Vec<(usize, [&'static str; 3])> {
        FIELDS.into_iter().enumerate().filter(|(at, _)| (*at >= OPEN) == more).collect()
    }

    /// Whether something was typed there.
    fn has_more(&self) -> bool {
        FIELDS[OPEN..].iter().flatten().any(|field| !self.typed.at(field).is_empty())
    }

    fn legend(&self, at: &usize) -> String {
        self.say.text("poll-date").arg("number", at + 1).to_string()
    }

    /// Times are asked for once; further down they may be left out.
    fn time_hint(&self, at: &usize) -> String {
        self.say.text(if *at == 0 { "time-hint" } else { "poll-time-hint" }).to_string()
    }

    fn send_words(&self) -> String {
        self.say.text("poll-send").arg("count", self.recipients).to_string()
    }
}

impl Show {
    fn when(&self, date: &DateRow) -> String {
        when(&self.say, Some(date.starts_at), Some(date.ends_at))
    }

    fn answer(&self, date: &DateRow, who: &InviteeRow) -> Option<Fits> {
        let row = self.fits.iter().find(|row| row.date_id == date.id && row.invitee_id == who.id)?;
        Fits::from_code(&row.fits)
    }

    fn word(&self, date: &DateRow, who: &InviteeRow) -> String {
        self.say.word("fits", self.answer(date, who).map_or("open", Fits::code))
    }

    /// Each date with its count, and whether none fits better.
    fn tallies(&self) -> Vec<(&DateRow, Tally, bool)> {
        let tally = |date: &DateRow| Tally::of(self.people.iter().filter_map(|who| self.answer(date, who)));
        let tallies: Vec<Tally> = self.dates.iter().map(tally).collect();
        let best = best(&tallies);
        self.dates.iter().zip(tallies).enumerate().map(|(at, (date, tally))| (date, tally, best.contains(&at))).collect()
    }

    fn silent(&self) -> usize {
        self.people.iter().filter(|who| self.fits.iter().all(|row| row.invitee_id != who.id)).count()
    }

    /// "3 von 8 haben geantwortet"
    fn progress(&self) -> String {
        let answered = self.people.len() - self.silent();
        self.say.text("poll-progress").arg("answered", answered).arg("asked", self.people.len()).to_string()
    }

    fn remind_words(&self) -> String {
        self.say.text("poll-remind").arg("count", self.silent()).to_string()
    }
}
