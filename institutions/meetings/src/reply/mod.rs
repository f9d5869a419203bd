//! What comes back by mail: answers of calendars count, everything else is noted with a sentence. Nothing here is ever answered by a mail, so two
//! programs cannot write to each other for ever.

use accounts::Actor;
use askama::Template;
use axum::response::Response;
use calendar::{Answer as Given, Content, Counter, Incoming, Moment, Reply as Read};
use db::{Id, codes};
use sha2::{Digest, Sha256};
use web::{Event, Result, Routes, Say, Shared, Visit};

use crate::{
    Meeting,
    access::Deed,
    dates::when,
    invitation::meeting_of_uid,
    rules::Answer,
    sql::{
        invitees, meetings,
        replies::{self as sql, ReplyRow},
    },
};

codes! {
    /// What became of a mail.
    Outcome {
        /// The answer counts
        Counted = "counted",
        /// The meeting is called off or over
        Over = "over",
        /// About an earlier date of the meeting
        Old = "old",
        /// From somebody who is not invited
        Stranger = "stranger",
        /// About nothing of ours
        Unknown = "unknown",
        /// Another time was proposed
        Counter = "counter",
        /// A mail of ours did not arrive
        Bounced = "bounced",
        /// Written by a program
        Automatic = "automatic",
        /// Written by a person
        Letter = "letter",
        /// A calendar's answer that cannot be used
        Unusable = "unusable",
        /// No mail that can be read
        Unreadable = "unreadable",
        /// Read before
        Again = "again",
    }
}

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/meetings/replies", Deed::EditMeetings, list)
}

#[derive(Template)]
#[template(path = "reply/list.html")]
struct List {
    say: Say,
    rows: Vec<ReplyRow>,
}

/// What came into the mailbox, with what became of it.
async fn list(mut visit: Visit) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditMeetings, visit.here())?;
    let content = List { rows: sql::newest(&mut visit.tx, network).await?, say: visit.say.clone() };
    visit.crumb_text("meetings", "/meetings");
    let title = visit.say.text("replies").to_string();
    visit.page(title, &content).await
}

/// Takes a raw mail, as a mailbox or a pipe gives it. A mail that comes twice counts once.
///
/// # Errors
/// Only where the database fails: then it has to be brought again.
pub async fn receive(app: &Shared, raw: &[u8]) -> Result<Outcome> {
    let read = calendar::read(raw);
    let Ok(mail) = read else {
        return note(app, None, ("", ""), Outcome::Unreadable, raw).await;
    };
    let sender = mail.head.from.as_ref().map(|from| from.email.clone()).unwrap_or_default();
    match &mail.content {
        Content::Reply(reply) => counted(app, &mail, reply, &sender, raw).await,
        Content::Counter(counter) => {
            let proposed = proposed(app, counter);
            note(app, meeting_of_uid(&counter.about.uid), (&sender, &proposed), Outcome::Counter, raw).await
        }
        Content::Unusable(_) => note(app, None, (&sender, ""), Outcome::Unusable, raw).await,
        Content::Bounce(bounce) => {
            let whom: Vec<&str> = bounce.failures.iter().map(|failure| failure.recipient.as_str()).collect();
            note(app, None, (&sender, &whom.join(", ")), Outcome::Bounced, raw).await
        }
        Content::Automatic(_) => note(app, None, (&sender, ""), Outcome::Automatic, raw).await,
        Content::Letter(_) => note(app, None, (&sender, ""), Outcome::Letter, raw).await,
    }
}

/// An answer counts for whoever is invited, if it is about the date that holds now.
async fn counted(app: &Shared, mail: &Incoming, reply: &Read, sender: &str, raw: &[u8]) -> Result<Outcome> {
    let Some(id) = meeting_of_uid(&reply.about.uid) else { return note(app, None, (sender, ""), Outcome::Unknown, raw).await };
    let mut visit = Visit::inside(app, Actor::Job("mail-in"), None);
    let Some(network) = meetings::network_of(&mut visit.tx, id).await? else {
        return note(app, None, (sender, ""), Outcome::Unknown, raw).await;
    };
    visit.act_as(Actor::Job("mail-in"), network);
    let meeting = meetings::meeting(&mut visit.tx, network, id).await?;
    let invitee = invitees::of_email(&mut visit.tx, id, &reply.attendee.email).await?;
    let (now, today) = (visit.now(), visit.today());
    let outcome = match (&meeting, &invitee) {
        (None, _) => Outcome::Unknown,
        (Some(meeting), _) if !meeting.state(today).is_open() => Outcome::Over,
        (_, None) => Outcome::Stranger,
        // Some programs leave the number out, then it is 0 and says nothing.
        (Some(meeting), Some(_)) if reply.about.sequence > 0 && i64::from(reply.about.sequence) < meeting.sequence => Outcome::Old,
        (Some(_), Some(_)) => Outcome::Counted,
    };
    let row = ReplyRow {
        id: visit.id(),
        meeting_id: Some(id),
        meeting: None,
        sender: sender.to_owned(),
        outcome: outcome.code().to_owned(),
        detail: String::new(),
        received_at: now,
    };
    if !sql::insert(&mut visit.tx, &row, &message_id(mail, raw), Some(network)).await? {
        return Ok(Outcome::Again);
    }
    if let (Outcome::Counted, Some(invitee)) = (outcome, invitee) {
        let (answer, note) = answer(reply);
        invitees::set_answer(&mut visit.tx, invitee.id, answer, &note, now, "calendar").await?;
        visit.log(Event::new("answer", "invitee").on(invitee.id).reason("calendar"));
    }
    visit.commit().await?;
    Ok(outcome)
}

/// The calendar's word in ours, with what was written to it: one line.
fn answer(reply: &Read) -> (Answer, String) {
    let comment: String =
        reply.comment.as_deref().unwrap_or_default().chars().map(|c| if c.is_control() { ' ' } else { c }).take(300).collect();
    match reply.answer {
        Given::Accepted => (Answer::Yes, comment),
        Given::Declined => (Answer::No, comment),
        Given::Tentative => (Answer::Maybe, comment),
        Given::Delegated => (Answer::Deputy, reply.delegated_to.join(", ")),
        Given::Open => (Answer::Open, comment),
    }
}

fn proposed(app: &Shared, counter: &Counter) -> String {
    let time = |moment: &Option<Moment>| match moment {
        Some(Moment::Time(at)) => Some(*at),
        _ => None,
    };
    let say = app.say(web::Language::De);
    time(&counter.start).map(|starts| when(&say, Some(starts), time(&counter.end))).unwrap_or_default()
}

/// Notes a mail that changes nothing.
async fn note(app: &Shared, meeting: Option<Id<Meeting>>, (sender, detail): (&str, &str), outcome: Outcome, raw: &[u8]) -> Result<Outcome> {
    let mut visit = Visit::inside(app, Actor::Job("mail-in"), None);
    let network = match meeting {
        Some(id) => meetings::network_of(&mut visit.tx, id).await?,
        None => None,
    };
    let row = ReplyRow {
        id: visit.id(),
        meeting_id: meeting.filter(|_| network.is_some()),
        meeting: None,
        sender: sender.chars().take(300).collect(),
        outcome: outcome.code().to_owned(),
        detail: detail.chars().take(300).collect(),
        received_at: visit.now(),
    };
    let key = calendar::read(raw).map_or_else(|_| hash(raw), |mail| message_id(&mail, raw));
    let new = sql::insert(&mut visit.tx, &row, &key, network).await?;
    visit.commit().await?;
    Ok(if new { outcome } else { Outcome::Again })
}

fn message_id(mail: &Incoming, raw: &[u8]) -> String {
    mail.head.message_id.clone().unwrap_or_else(|| hash(raw))
}

fn hash(raw: &[u8]) -> String {
    Sha256::digest(raw).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl List {
    fn outcome(&self, row: &ReplyRow) -> String {
        self.say.word("reply-outcome", &row.outcome)
    }

    fn received(&self, row: &ReplyRow) -> String {
        self.say.instant(row.received_at)
    }

    fn meeting(&self, row: &ReplyRow) -> String {
        row.meeting.clone().unwrap_or_default()
    }
}
