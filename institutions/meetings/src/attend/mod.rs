//! The page behind the link in each mail of a meeting: no account, one person, one meeting, and a GET changes nothing. Here one answers, reads the
//! agenda, and proposes a topic until the deadline. The minutes behind the same link are a page of their own: `minutes::attend`.

use accounts::{Actor, LinkKind, LinkScope, Token};
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use jiff::civil::Date;
use network::sql::organisations;
use serde::Deserialize;
use web::{Error, Event, Facts, Form, Problems, Result, Routes, Say, Visit};

use crate::{
    Invitee, Item,
    access::Deed,
    dates::when,
    poll,
    rules::{Answer, State},
    sql::{
        invitees::{self, InviteeRow},
        items::{self, ItemRow},
        meetings::{self, MeetingRow},
        papers::{self, PaperRow},
    },
    topics,
};

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/attend/{token}", Deed::OpenLink, show).post("/attend/{token}", Deed::OpenLink, answer).post(
        "/attend/{token}/topics",
        Deed::OpenLink,
        propose,
    )
}

#[derive(Template)]
#[template(path = "attend/show.html")]
struct Show {
    say: Say,
    token: String,
    today: Date,
    meeting: MeetingRow,
    invitee: InviteeRow,
    agenda: Vec<ItemRow>,
    /// The poll that looks for its date
    poll: Option<poll::Asked>,
    papers: Vec<PaperRow>,
    typed: Topic,
    problems: Problems,
    /// What was just done, in a sentence
    done: String,
}

/// A topic as it is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Topic {
    id: String,
    title: String,
    text: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Given {
    answer: String,
    note: String,
}

/// Too old, or taken back.
#[derive(Template)]
#[template(path = "attend/over.html")]
struct Over {
    say: Say,
}

/// What a link leads to.
enum Found {
    Open(Box<(MeetingRow, InviteeRow)>),
    Over,
}

async fn show(mut visit: Visit, Path(token): Path<String>) -> Result<Response> {
    visit.public();
    match found(&mut visit, &token).await? {
        Found::Open(found) => page(visit, token, *found, "").await,
        Found::Over => over(visit).await,
    }
}

/// Zu- oder absagen. It can be changed as often as one likes, until the meeting is over.
async fn answer(mut visit: Visit, Path(token): Path<String>, Form(given): Form<Given>) -> Result<Response> {
    visit.public();
    let Found::Open(found) = found(&mut visit, &token).await? else { return over(visit).await };
    let (meeting, invitee) = *found;
    let now = visit.now();
    let answer = Answer::from_code(&given.answer).filter(|answer| *answer != Answer::Open).ok_or(Error::Unreadable("error-unreadable"))?;
    if !is_asking(&meeting, visit.today()) {
        return page(visit, token, (meeting, invitee), "attend-late").await;
    }
    let mut problems = Problems::default();
    let note = problems.optional("note", &given.note);
    if !problems.is_empty() {
        let content = content(&mut visit, token, (meeting, invitee), problems, Topic::default(), String::new()).await?;
        return visit.again(content.meeting.title.clone(), &content).await;
    }
    invitees::set_answer(&mut visit.tx, invitee.id, answer, &note, now, "link").await?;
    visit.log(Event::new("answer", "invitee").on(invitee.id));
    let invitee = InviteeRow { answer: answer.code().to_owned(), note, answered_at: Some(now), ..invitee };
    page(visit, token, (meeting, invitee), "attend-thanks").await
}

/// Thema vorschlagen: it lies in the topic store of the body then.
async fn propose(mut visit: Visit, Path(token): Path<String>, Form(typed): Form<Topic>) -> Result<Response> {
    visit.public();
    let Found::Open(found) = found(&mut visit, &token).await? else { return over(visit).await };
    let (meeting, invitee) = *found;
    visit.may(Deed::ProposeTopic, Facts::network(visit.network()))?;
    if !takes_topics(&meeting, visit.today()) {
        let text = visit.say.text("attend-topics-late").to_string();
        let content = content(&mut visit, token, (meeting, invitee), Problems::default(), typed, text).await?;
        return visit.again(content.meeting.title.clone(), &content).await;
    }
    let id: Id<Item> = typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    if items::is_known(&mut visit.tx, id).await? {
        return page(visit, token, (meeting, invitee), "attend-topic-thanks").await;
    }
    let network = visit.sight()?;
    let body = bodies::sql::body(&mut visit.tx, network, meeting.body_id).await?;
    // The house, where there is one: a topic outlasts the person who proposed it.
    let by = invitee.organisation.clone().unwrap_or_else(|| invitee.name.clone());
    match topics::parse(id, &typed.title, &typed.text, body.as_ref(), by) {
        Ok(row) => {
            topics::propose(&mut visit, &row).await?;
            page(visit, token, (meeting, invitee), "attend-topic-thanks").await
        }
        Err(problems) => {
            let content = content(&mut visit, token, (meeting, invitee), problems, typed, String::new()).await?;
            visit.again(content.meeting.title.clone(), &content).await
        }
    }
}

/// The person and the meeting behind a link. From here on the link acts, in the network of the meeting, in place of whoever came with it.
async fn found(visit: &mut Visit, token: &str) -> Result<Found> {
    let link = accounts::sql::link(&mut visit.tx, &Token::received(token).hash()).await?;
    let link = link.filter(|link| link.kind == LinkKind::Meeting.code()).ok_or(Error::NotFound)?;
    let object = link.object_id.clone().unwrap_or_default();
    let id: Id<Invitee> = object.parse().map_err(|_| Error::NotFound)?;
    if link.revoked_at.is_some() || link.expires_at <= visit.now() {
        return Ok(Found::Over);
    }
    let Some(invitee) = invitees::invitee(&mut visit.tx, id).await? else { return Ok(Found::Over) };
    let network = meetings::network_of(&mut visit.tx, invitee.meeting_id).await?.ok_or(Error::NotFound)?;
    // Whoever was invited for an organisation that has left is no member any more.
    if let Some(organisation) = invitee.organisation_id
        && organisations::member(&mut visit.tx, network, organisation).await?.is_none()
    {
        return Ok(Found::Over);
    }
    visit.act_as(Actor::Link(LinkScope { link: link.id, kind: LinkKind::Meeting, object }), network);
    visit.may(Deed::Attend, visit.here())?;
    let meeting = meetings::meeting(&mut visit.tx, network, invitee.meeting_id).await?.ok_or(Error::NotFound)?;
    Ok(Found::Open(Box::new((meeting, invitee))))
}

/// Whether answers still mean something.
fn is_asking(meeting: &MeetingRow, today: Date) -> bool {
    matches!(meeting.state(today), State::Draft | State::Invited | State::Running)
}

/// Until the deadline, and never after the minutes.
fn takes_topics(meeting: &MeetingRow, today: Date) -> bool {
    is_asking(meeting, today) && meeting.topics_until.is_none_or(|until| until >= today)
}

/// Who came by which link, for what else it lets one do; nobody if it is too old or taken back.
pub async fn invited(visit: &mut Visit, token: &str) -> Result<Option<(MeetingRow, InviteeRow)>> {
    Ok(match found(visit, token).await? {
        Found::Open(found) => Some(*found),
        Found::Over => None,
    })
}

/// The page once more, with what has to be mended.
pub(crate) async fn again(mut visit: Visit, token: String, found: (MeetingRow, InviteeRow), problems: Problems) -> Result<Response> {
    let typed = Topic { id: visit.id::<Item>().to_string(), ..Topic::default() };
    let content = content(&mut visit, token, found, problems, typed, String::new()).await?;
    visit.again(content.meeting.title.clone(), &content).await
}

pub(crate) async fn page(mut visit: Visit, token: String, found: (MeetingRow, InviteeRow), done: &'static str) -> Result<Response> {
    let done = if done.is_empty() { String::new() } else { visit.say.text(done).to_string() };
    let typed = Topic { id: visit.id::<Item>().to_string(), ..Topic::default() };
    let content = content(&mut visit, token, found, Problems::default(), typed, done).await?;
    visit.page(content.meeting.title.clone(), &content).await
}

async fn content(
    visit: &mut Visit,
    token: String,
    (meeting, invitee): (MeetingRow, InviteeRow),
    problems: Problems,
    typed: Topic,
    done: String,
) -> Result<Show> {
    let agenda = items::agenda(&mut visit.tx, meeting.id).await?;
    let papers = papers::papers(&mut visit.tx, meeting.id).await?;
    let poll = poll::asked(visit, &token, &meeting, &invitee).await?;
    Ok(Show { say: visit.say.clone(), today: visit.today(), token, meeting, invitee, agenda, poll, papers, typed, problems, done })
}

/// The page of a link that is good for nothing any more.
///
/// # Errors
/// If it cannot be written.
pub async fn over(visit: Visit) -> Result<Response> {
    let title = visit.say.text("attend-over").to_string();
    let content = Over { say: visit.say.clone() };
    visit.page(title, &content).await
}

impl Show {
    fn when(&self) -> String {
        when(&self.say, self.meeting.starts_at, self.meeting.ends_at)
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    fn papers_of(&self, item: &ItemRow) -> Vec<&PaperRow> {
        self.papers.iter().filter(|paper| paper.item_id == item.id).collect()
    }

    fn is_cancelled(&self) -> bool {
        self.meeting.cancelled_at.is_some()
    }

    fn is_asking(&self) -> bool {
        is_asking(&self.meeting, self.today)
    }

    /// Whether one is asked to come: not while nobody knows when.
    fn asks_to_come(&self) -> bool {
        self.is_asking() && self.meeting.starts_at.is_some() && !self.poll.as_ref().is_some_and(poll::Asked::is_open)
    }

    fn takes_topics(&self) -> bool {
        takes_topics(&self.meeting, self.today)
    }

    /// Minutes are a page of their own once they are out.
    fn has_minutes(&self) -> bool {
        self.meeting.sent_at.is_some()
    }

    /// "Bisher: Sie kommen."
    fn so_far(&self) -> String {
        self.say.word("attend-answer", &self.invitee.answer)
    }

    fn answers(&self) -> Vec<Choice> {
        let choice = |answer: &Answer| {
            Choice::new(answer.code(), self.say.word("attend-choice", answer.code()), answer.code() == self.invitee.answer)
        };
        Answer::ALL.iter().filter(|answer| **answer != Answer::Open).map(choice).collect()
    }

    /// Only "Ich komme" stands out.
    fn kind(&self, choice: &Choice) -> &'static str {
        if choice.value == Answer::Yes.code() { "primary" } else { "secondary" }
    }

    fn topics_until(&self) -> String {
        self.meeting
            .topics_until
            .map(|day| self.say.text("attend-topics-until").arg("day", self.say.day(day)).to_string())
            .unwrap_or_default()
    }
}
