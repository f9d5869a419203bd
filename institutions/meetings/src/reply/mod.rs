//! What comes back by mail: answers of calendars count, everything else is noted with a sentence. Nothing here is ever answered by a mail, so two
//! programs cannot write to each other for ever.

use accounts::Actor;
use askama::Template;
use axum::response::Response;
use calendar::{Answer as Given, Content, Counter, Incoming, Moment, Reply as Read};
use db::{Id, codes};
use sha2::{Digest, Sha256};
use web::{Event, Facts, Mail, Result, Routes, Say, Shared, Visit, mail::of_message_id};

use crate::{
    Meeting,
    access::Deed,
    dates::when,
    invitation::meeting_of_uid,
    rules::Answer,
    sql::{
        invitees, meetings,
        replies::{self as sql, AboutRow, ReplyRow},
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
        /// For somebody who is invited, from an address that is not theirs
        Elsewhere = "elsewhere",
        /// Given before an answer that is there already
        Earlier = "earlier",
        /// About nothing of ours
        Unknown = "unknown",
        /// Another time was proposed
        Counter = "counter",
        /// A mail of ours did not arrive
        Bounced = "bounced",
        /// A mail of ours has not arrived yet
        Delayed = "delayed",
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

/// In bytes: PostgreSQL refuses keys of an index that are much longer than this, and nobody needs them.
const LONGEST_ID: usize = 200;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/meetings/replies", Deed::EditMeetings, list).get("/strays", Deed::ReadStrays, strays)
}

#[derive(Template)]
#[template(path = "reply/list.html")]
struct List {
    say: Say,
    rows: Vec<ReplyRow>,
    /// Those of no network
    strays: bool,
}

/// What came into the mailbox, with what became of it.
async fn list(mut visit: Visit) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditMeetings, visit.here())?;
    let content = List { rows: sql::newest(&mut visit.tx, network).await?, say: visit.say.clone(), strays: false };
    visit.crumb_text("meetings", "/meetings");
    let title = content.title();
    visit.page(title, &content).await
}

/// What came in and belongs to no network: somebody has to look into the mailbox.
async fn strays(mut visit: Visit) -> Result<Response> {
    visit.may(Deed::ReadStrays, Facts::default())?;
    let content = List { rows: sql::strays(&mut visit.tx).await?, say: visit.say.clone(), strays: true };
    let title = content.title();
    visit.page(title, &content).await
}

/// Takes a raw mail, as a mailbox or a pipe gives it. A mail that comes twice counts once.
///
/// # Errors
/// Only where the database fails: then it has to be brought again.
pub async fn receive(app: &Shared, raw: &[u8]) -> Result<Outcome> {
    let Ok(mail) = calendar::read(raw) else { return note(app, None, None, "", Outcome::Unreadable, raw).await };
    let some = Some(&mail);
    match &mail.content {
        Content::Reply(reply) => counted(app, &mail, reply, raw).await,
        Content::Counter(counter) => {
            let proposed = proposed(app, counter);
            note(app, some, meeting_of_uid(&counter.about.uid), &proposed, Outcome::Counter, raw).await
        }
        Content::Unusable(_) => note(app, some, None, "", Outcome::Unusable, raw).await,
        Content::Bounce(bounce) => {
            let whom: Vec<&str> = bounce.failures.iter().map(|failure| failure.recipient.as_str()).collect();
            let waits = !bounce.failures.is_empty() && bounce.failures.iter().all(|failure| !failure.permanent);
            let outcome = if waits { Outcome::Delayed } else { Outcome::Bounced };
            note(app, some, None, &whom.join(", "), outcome, raw).await
        }
        Content::Automatic(_) => note(app, some, None, "", Outcome::Automatic, raw).await,
        Content::Letter(_) => note(app, some, None, "", Outcome::Letter, raw).await,
    }
}

/// An answer counts for whoever is invited, if it is about the date that holds now and comes from their own address: anybody can write a name into a
/// calendar's answer. What an assistant answers stands in the list, for the coordination to note.
async fn counted(app: &Shared, mail: &Incoming, reply: &Read, raw: &[u8]) -> Result<Outcome> {
    let Some(id) = meeting_of_uid(&reply.about.uid) else { return note(app, Some(mail), None, "", Outcome::Unknown, raw).await };
    let mut visit = Visit::inside(app, Actor::Job("mail-in"), None);
    let Some(network) = meetings::network_of(&mut visit.tx, id).await? else {
        drop(visit);
        return note(app, Some(mail), None, "", Outcome::Unknown, raw).await;
    };
    visit.act_as(Actor::Job("mail-in"), network);
    let meeting = meetings::meeting(&mut visit.tx, network, id).await?;
    let invitee = invitees::of_email(&mut visit.tx, id, &reply.attendee.email).await?;
    let (now, today) = (visit.now(), visit.today());
    let mut outcome = match (&meeting, &invitee) {
        (None, _) => Outcome::Unknown,
        (Some(meeting), _) if !meeting.state(today).is_open() => Outcome::Over,
        (_, None) => Outcome::Stranger,
        // Some programs leave the number out, then it is 0 and says nothing.
        (Some(meeting), Some(_)) if reply.about.sequence > 0 && i64::from(reply.about.sequence) < meeting.sequence => Outcome::Old,
        (Some(_), Some(invitee)) if accounts::folded_email(&sender(mail)) != invitee.email => Outcome::Elsewhere,
        (Some(_), Some(_)) => Outcome::Counted,
    };
    let (answer, comment) = answer(reply);
    if let (Outcome::Counted, Some(invitee)) = (outcome, &invitee) {
        // When it was given, not when it arrived; a clock that goes ahead says nothing.
        let at = reply.about.stamp.filter(|at| *at <= now).unwrap_or(now);
        if invitees::set_answer(&mut visit.tx, invitee.id, answer, &comment, at, "calendar").await? {
            visit.log(Event::new("answer", "invitee").on(invitee.id).reason("calendar"));
        } else {
            outcome = Outcome::Earlier;
        }
    }
    // Nothing is lost of what does not count and may be meant.
    let detail = match &invitee {
        Some(invitee) if matches!(outcome, Outcome::Elsewhere | Outcome::Earlier) => {
            let words = [invitee.label(), app.say(web::Language::De).word("answer", answer.code()), comment];
            words.iter().filter(|word| !word.is_empty()).cloned().collect::<Vec<_>>().join(": ").chars().take(300).collect()
        }
        _ => String::new(),
    };
    let row = ReplyRow {
        id: visit.id(),
        meeting_id: Some(id),
        meeting: None,
        sender: sender(mail),
        outcome: outcome.code().to_owned(),
        detail,
        received_at: now,
    };
    // Read before: what was just done is not kept.
    if !sql::insert(&mut visit.tx, &row, &message_id(mail, raw), Some(network)).await? {
        return Ok(Outcome::Again);
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

/// Notes a mail that is no answer: of the meeting that it names, or that the mail of ours was about which it answers or brings back.
async fn note(
    app: &Shared,
    mail: Option<&Incoming>,
    meeting: Option<Id<Meeting>>,
    detail: &str,
    outcome: Outcome,
    raw: &[u8],
) -> Result<Outcome> {
    let mut visit = Visit::inside(app, Actor::Job("mail-in"), None);
    let now = visit.now();
    let named = match meeting {
        Some(id) => meetings::network_of(&mut visit.tx, id).await?,
        None => None,
    };
    let ours = match mail {
        Some(mail) if named.is_none() => ours(&mut visit, mail).await?,
        _ => None,
    };
    let about = ours.as_ref().map(|(_, about)| about);
    let network = match named.or(about.and_then(|about| about.network_id)) {
        None => sql::only_network(&mut visit.tx).await?,
        known => known,
    };
    let comes_back = matches!(outcome, Outcome::Bounced | Outcome::Delayed);
    let detail = match about {
        Some(about) if comes_back && detail.is_empty() => about.recipient.as_deref().unwrap_or_default(),
        _ => detail,
    };
    let row = ReplyRow {
        id: visit.id(),
        meeting_id: if named.is_some() { meeting } else { about.and_then(|about| about.meeting_id) },
        meeting: None,
        sender: mail.map(sender).unwrap_or_default(),
        outcome: outcome.code().to_owned(),
        detail: detail.chars().take(300).collect(),
        received_at: now,
    };
    let key = mail.map_or_else(|| hash(raw), |mail| message_id(mail, raw));
    let new = sql::insert(&mut visit.tx, &row, &key, network).await?;
    if let (true, Outcome::Bounced, Some((mail, _))) = (new, outcome, &ours) {
        invitees::set_bounced(&mut visit.tx, *mail, now).await?;
    }
    visit.commit().await?;
    Ok(if new { outcome } else { Outcome::Again })
}

/// The mail of ours that it brings back or answers, and what that was about.
async fn ours(visit: &mut Visit, mail: &Incoming) -> Result<Option<(Id<Mail>, AboutRow)>> {
    for id in ours_named(mail) {
        if let Some(about) = sql::about(&mut visit.tx, id).await?.filter(|about| about.network_id.is_some()) {
            return Ok(Some((id, about)));
        }
    }
    Ok(None)
}

/// Mails of ours that a mail names as what it brings back or answers, the nearest first.
fn ours_named(mail: &Incoming) -> Vec<Id<Mail>> {
    let brought_back = match &mail.content {
        Content::Bounce(bounce) => bounce.original.as_ref(),
        _ => None,
    };
    brought_back.into_iter().chain(&mail.head.answers).filter_map(|id| of_message_id(id)).take(10).collect()
}

fn sender(mail: &Incoming) -> String {
    mail.head.from.as_ref().map(|from| from.email.chars().take(300).collect()).unwrap_or_default()
}

/// What a mail is known by when it comes again.
fn message_id(mail: &Incoming, raw: &[u8]) -> String {
    match &mail.head.message_id {
        Some(id) if id.len() > LONGEST_ID => hash(id.as_bytes()),
        Some(id) => id.clone(),
        None => hash(raw),
    }
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

    fn title(&self) -> String {
        self.say.text(if self.strays { "strays" } else { "replies" }).to_string()
    }

    /// Its title and address.
    fn meeting(&self, row: &ReplyRow) -> Option<(String, String)> {
        row.meeting.clone().zip(row.meeting_id).map(|(title, id)| (title, format!("/meetings/{id}")))
    }
}
