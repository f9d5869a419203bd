//! Einladung: mails with an event for the calendar and a link of one's own, first and again when something has changed.

mod reminder;

use accounts::{LinkKind, sql::NewLink};
use askama::Template;
use axum::{extract::Path, response::Response};
use calendar::{Answer, Attendee, Calendar, Conference, Event as Appointment, Person, Status, When};
use db::Id;
use jiff::SignedDuration;
use network::sql::networks::{self, NetworkRow};
use serde::Deserialize;
use web::{Error, Event, Form, Language, Mail, Result, Routes, Say, Visit};

use crate::{
    Meeting,
    access::Deed,
    attend::takes_topics,
    dates::when,
    invitees::{everybody, invite_body},
    meetings::{crumbs, open},
    rules::{self, Part},
    sql::{
        invitees::{self, InviteeRow},
        items::{self, ItemRow},
        meetings::{self as sql, MeetingRow},
    },
};

pub(crate) use reminder::REMINDERS;

/// So long after the meeting a link from one of its mails works: minutes, objections and tasks follow.
const LINK_LASTS: SignedDuration = SignedDuration::from_hours(90 * 24);

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/meetings/{id}/invitation", Deed::EditMeetings, ask).post("/meetings/{id}/invitation", Deed::EditMeetings, send)
}

#[derive(Template)]
#[template(path = "invitation/ask.html")]
struct Ask {
    say: Say,
    meeting: MeetingRow,
    agenda: Vec<ItemRow>,
    recipients: Vec<InviteeRow>,
    /// Without an address
    unreachable: Vec<InviteeRow>,
}

/// Whom it goes to, before it goes.
async fn ask(mut visit: Visit, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let meeting = ready(&mut visit, id).await?;
    crumbs(&mut visit, Some(&meeting));
    let (recipients, unreachable) = everybody(&mut visit, &meeting).await?.into_iter().partition(InviteeRow::is_reachable);
    let content = Ask { agenda: items::agenda(&mut visit.tx, id).await?, say: visit.say.clone(), meeting, recipients, unreachable };
    visit.page(content.title(), &content).await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Again {
    /// The version that everybody has, where they are to get it once more
    after: String,
}

/// Writes to everybody who does not have this version yet: a second click writes to nobody.
async fn send(mut visit: Visit, Path(id): Path<Id<Meeting>>, Form(again): Form<Again>) -> Result<Response> {
    let mut meeting = ready(&mut visit, id).await?;
    // The agenda is another one, say: the same invitation once more is a version of its own.
    if let Ok(known) = again.after.parse()
        && sql::next_sequence(&mut visit.tx, id, known).await?
    {
        meeting.sequence = known + 1;
    }
    let (network, now) = (visit.sight()?, visit.now());
    invite_body(&mut visit, &meeting).await?;
    let from = networks::network(&mut visit.tx, network).await?.ok_or(Error::NotFound)?;
    let agenda = items::agenda(&mut visit.tx, id).await?;
    let all = invitees::invitees(&mut visit.tx, id).await?;
    let due = all.iter().filter(|one| one.lacks(meeting.sequence));
    let mut sent = 0;
    for invitee in due {
        invite(&mut visit, &from, &meeting, &agenda, invitee).await?;
        sent += 1;
    }
    sql::set_invited(&mut visit.tx, id, now).await?;
    if sent > 0 {
        visit.log(Event::new("invite", "meeting").on(id).count(sent));
    }
    visit.done("done-invitations-sent", format!("/meetings/{id}")).await
}

/// A meeting that one can be invited to: it has a date and is not over.
async fn ready(visit: &mut Visit, id: Id<Meeting>) -> Result<MeetingRow> {
    let meeting = open(visit, id).await?;
    if meeting.starts_at.is_some() { Ok(meeting) } else { Err(Error::Stale) }
}

/// One person's mail. Four statements.
async fn invite(visit: &mut Visit, from: &NetworkRow, meeting: &MeetingRow, agenda: &[ItemRow], invitee: &InviteeRow) -> Result<()> {
    let link = link(visit, meeting, invitee).await?;
    let again = invitee.sequence.is_some();
    // Organisations have no language; the networks' own is German.
    let say = visit.app.say(Language::De);
    let topics: Vec<String> = (1..).zip(agenda).map(|(number, item): (usize, _)| format!("{number}. {}", item.title)).collect();
    let subject = say.text(if again { "invitation-mail-again" } else { "invitation-mail-subject" });
    let subject = subject.arg("title", meeting.title.as_str()).arg("when", when(&say, meeting.starts_at, meeting.ends_at)).to_string();
    let body = say
        .text("invitation-mail-body")
        .arg("name", invitee.name.as_str())
        .arg("network", from.name.as_str())
        .arg("title", meeting.title.as_str())
        .arg("when", when(&say, meeting.starts_at, meeting.ends_at))
        .arg("where", place(meeting))
        .arg("agenda", topics.join("\n"))
        .arg("link", link.as_str())
        .arg("takes", if takes_topics(meeting, visit.today()) { "yes" } else { "no" })
        .arg("deadline", deadline(visit, meeting))
        .to_string();
    // Not before the version that took an earlier one out of their calendar (RFC 5546 2.1.5).
    let sequence = meeting.sequence.max(invitee.cancelled_sequence.unwrap_or_default());
    let event = appointment(visit, from, &MeetingRow { sequence, ..meeting.clone() }, &link)?;
    let calendar = if invitee.part == Part::Guest.code() { event.publish() } else { event.request(&attendee(invitee)) };
    tell(visit, invitee, subject, body, Some(&calendar)).await?;
    invitees::set_sequence(&mut visit.tx, invitee.id, meeting.sequence).await?;
    Ok(())
}

/// Tells one person that the meeting does not take place, or not with them, and takes it out of the calendar.
pub(crate) async fn send_cancellation(visit: &mut Visit, meeting: &MeetingRow, invitee: &InviteeRow) -> Result<()> {
    let network = visit.sight()?;
    let from = networks::network(&mut visit.tx, network).await?.ok_or(Error::NotFound)?;
    let say = visit.app.say(Language::De);
    let off = meeting.cancelled_at.is_some();
    let when = when(&say, meeting.starts_at, meeting.ends_at);
    let subject = say.text(if off { "cancellation-mail-subject" } else { "uninvited-mail-subject" });
    let subject = subject.arg("title", meeting.title.as_str()).arg("when", when.as_str()).to_string();
    let body = say.text(if off { "cancellation-mail-body" } else { "uninvited-mail-body" });
    let body = body
        .arg("name", invitee.name.as_str())
        .arg("network", from.name.as_str())
        .arg("title", meeting.title.as_str())
        .arg("when", when.as_str())
        .arg("sender", from.sender.as_str())
        .to_string();
    // Whoever was only asked for a date has nothing in the calendar.
    if invitee.sequence.is_none() {
        return tell(visit, invitee, subject, body, None).await;
    }
    let sequence = meeting.sequence.max(invitee.cancelled_sequence.map_or(0, |last| last + 1));
    let event = appointment(visit, &from, &MeetingRow { sequence, ..meeting.clone() }, "")?;
    let calendar = off_calendar(&event, invitee);
    invitees::set_cancelled(&mut visit.tx, invitee.id, sequence).await?;
    tell(visit, invitee, subject, body, Some(&calendar)).await
}

/// A mail to somebody who is invited, whatever it is about: it is noted which one, so that a bounce of it finds the way back.
pub async fn tell(visit: &mut Visit, invitee: &InviteeRow, subject: String, body: String, event: Option<&Calendar>) -> Result<()> {
    let mail = visit.send_traced(Mail { to: invitee.email.clone(), subject, body }, event).await?;
    Ok(invitees::insert_mail(&mut visit.tx, mail, invitee.id).await?)
}

fn off_calendar(event: &Appointment, invitee: &InviteeRow) -> Calendar {
    let asked = attendee(invitee);
    event.cancel(Some(&asked).filter(|_| invitee.part == Part::Member.code()))
}

/// With what they have answered, where that still counts: a calendar does not ask again.
fn attendee(invitee: &InviteeRow) -> Attendee {
    let answer = match rules::Answer::from_code(&invitee.answer) {
        Some(rules::Answer::Yes) => Answer::Accepted,
        Some(rules::Answer::Maybe) => Answer::Tentative,
        Some(rules::Answer::No) => Answer::Declined,
        Some(rules::Answer::Deputy) => Answer::Delegated,
        Some(rules::Answer::Open) | None => Answer::Open,
    };
    Attendee { answer, ..Attendee::invited(Person { name: Some(invitee.name.clone()), email: invitee.email.clone() }) }
}

/// A paragraph that says until when topics are taken; nothing where no day is set, and when it is over.
pub(crate) fn deadline(visit: &Visit, meeting: &MeetingRow) -> String {
    let Some(until) = meeting.topics_until.filter(|until| *until >= visit.today()) else { return String::new() };
    let say = visit.app.say(Language::De);
    format!("\n\n{}", say.text("mail-topics-until").arg("day", say.day(until)))
}

/// The address of a new link for one person and one meeting.
pub async fn link(visit: &mut Visit, meeting: &MeetingRow, invitee: &InviteeRow) -> Result<String> {
    let (token, now, object) = (visit.token(), visit.now(), invitee.id.to_string());
    let link = NewLink {
        id: visit.id(),
        token: &token.hash(),
        kind: LinkKind::Meeting,
        account: None,
        object: Some(&object),
        target: None,
        expires: meeting.ends_at.or(meeting.starts_at).unwrap_or(now).max(now) + LINK_LASTS,
    };
    accounts::sql::insert_link(&mut visit.tx, &link, now).await?;
    Ok(visit.link(&format!("/attend/{}", token.reveal())))
}

/// The meeting as calendars know it. Its UID is the same for its whole life.
fn appointment(visit: &Visit, from: &NetworkRow, meeting: &MeetingRow, link: &str) -> Result<Appointment> {
    let start = meeting.starts_at.ok_or(Error::Stale)?;
    Ok(Appointment {
        uid: uid(visit, meeting.id),
        sequence: u32::try_from(meeting.sequence).unwrap_or(u32::MAX),
        stamp: visit.now(),
        when: When::Time { start, end: meeting.ends_at.unwrap_or(start) },
        summary: meeting.title.clone(),
        location: Some(place(meeting)).filter(|place| !place.is_empty()),
        description: Some(from.name.clone()),
        url: Some(link.to_owned()).filter(|link| !link.is_empty()),
        conference: Some(Conference { url: meeting.online.clone(), label: visit.say.text("meeting-online").to_string() })
            .filter(|conference| !conference.url.is_empty()),
        organiser: Person { name: Some(from.name.clone()), email: from.sender.clone() },
        status: if meeting.cancelled_at.is_some() { Status::Cancelled } else { Status::Confirmed },
    })
}

/// "…@netz.example.de": the key of the meeting and the name of the installation.
fn uid(visit: &Visit, meeting: Id<Meeting>) -> String {
    let host = visit.app.config.base_url.rsplit("//").next().unwrap_or_default().split([':', '/']).next().unwrap_or_default();
    format!("{meeting}@{host}")
}

/// The meeting that an answer from a calendar is about.
pub(crate) fn meeting_of_uid(uid: &str) -> Option<Id<Meeting>> {
    uid.split('@').next()?.parse().ok()
}

/// "Raum 112, Landratsamt; Einwahl 06062 …"
fn place(meeting: &MeetingRow) -> String {
    [&meeting.place, &meeting.dial_in].into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join("; ")
}

impl Ask {
    fn title(&self) -> String {
        self.say.text(if self.meeting.invited_at.is_some() { "invitation-again" } else { "invitation-title" }).to_string()
    }

    fn when(&self) -> String {
        when(&self.say, self.meeting.starts_at, self.meeting.ends_at)
    }

    /// Those who do not have this version yet.
    fn due(&self) -> usize {
        self.recipients.iter().filter(|one| one.lacks(self.meeting.sequence)).count()
    }

    fn repeat_words(&self) -> String {
        self.say.text("invitation-repeat").arg("count", i64::try_from(self.recipients.len()).unwrap_or(i64::MAX)).to_string()
    }

    fn send_words(&self) -> String {
        self.say.text("invitation-send").arg("count", i64::try_from(self.due()).unwrap_or(i64::MAX)).to_string()
    }
}
