//! The page behind the link in each mail of a meeting: no account, one person, one meeting, and a GET changes nothing. Here one answers, reads the
//! agenda, and proposes a topic until the deadline. The minutes behind the same link are a page of their own: `minutes::attend`.

mod forms;
mod own;

use accounts::{Actor, LinkKind, LinkScope, Token};
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use network::{Network, sql::organisations};
use web::{Error, Form, Problems, Result, Routes, Say, Visit};

use crate::{
    Invitee,
    access::Deed,
    dates::when,
    poll,
    sql::{
        invitees::{self, InviteeRow},
        items::{self, ItemRow},
        meetings::{self, MeetingRow},
        papers::{self, PaperRow},
    },
};

use forms::{Given, Received, give, late, suggest};
pub(crate) use forms::{Proposal, Question, Topic, takes_topics};
pub use own::{facts_of, own};

pub(crate) fn routes(routes: Routes) -> Routes {
    own::routes(routes)
        .get("/attend/{token}", Deed::OpenLink, show)
        .post("/attend/{token}", Deed::OpenLink, answer)
        .get("/attend/{token}/topics", Deed::OpenLink, back)
        .post("/attend/{token}/topics", Deed::OpenLink, propose)
}

#[derive(Template)]
#[template(path = "attend/show.html")]
struct Show {
    say: Say,
    token: String,
    meeting: MeetingRow,
    agenda: Vec<ItemRow>,
    /// The poll that looks for its date
    poll: Option<poll::Asked>,
    /// Not while a poll looks for the date
    question: Option<Question>,
    proposal: Option<Proposal>,
    papers: Vec<PaperRow>,
    problems: Problems,
    /// What was just done, in a sentence
    done: String,
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

async fn answer(mut visit: Visit, Path(token): Path<String>, Form(given): Form<Given>) -> Result<Response> {
    visit.public();
    let Found::Open(found) = found(&mut visit, &token).await? else { return over(visit).await };
    let (meeting, mut invitee) = *found;
    match give(&mut visit, &meeting, &mut invitee, &given).await? {
        Received::Taken => page(visit, token, (meeting, invitee), "attend-thanks").await,
        Received::Late => page(visit, token, (meeting, invitee), "attend-late").await,
        Received::Unusable(problems) => again(visit, token, (meeting, invitee), problems).await,
    }
}

async fn propose(mut visit: Visit, Path(token): Path<String>, Form(typed): Form<Topic>) -> Result<Response> {
    visit.public();
    let Found::Open(found) = found(&mut visit, &token).await? else { return over(visit).await };
    let (meeting, invitee) = *found;
    let problems = match suggest(&mut visit, &meeting, &invitee, &typed).await? {
        Received::Taken => return page(visit, token, (meeting, invitee), "attend-topic-thanks").await,
        Received::Late => late(),
        Received::Unusable(problems) => problems,
    };
    let content = content(&mut visit, token, (meeting, invitee), problems, typed, String::new()).await?;
    visit.again(content.meeting.title.clone(), &content).await
}

/// Whoever opens the address of a form again, such as from the history of the browser, is led to the page that it stands on.
pub(crate) async fn back(mut visit: Visit, Path(token): Path<String>) -> Result<Response> {
    visit.public();
    match found(&mut visit, &token).await? {
        Found::Open(_) => visit.redirect(format!("/attend/{token}")).await,
        Found::Over => over(visit).await,
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
    if !still_there(visit, network, &invitee).await? {
        return Ok(Found::Over);
    }
    visit.act_as(Actor::Link(LinkScope { link: link.id, kind: LinkKind::Meeting, object }), network);
    visit.may(Deed::Attend, visit.here())?;
    let meeting = meetings::meeting(&mut visit.tx, network, invitee.meeting_id).await?.ok_or(Error::NotFound)?;
    Ok(Found::Open(Box::new((meeting, invitee))))
}

/// Whoever was invited for an organisation that has left is no member any more.
async fn still_there(visit: &mut Visit, network: Id<Network>, invitee: &InviteeRow) -> Result<bool> {
    let Some(organisation) = invitee.organisation_id else { return Ok(true) };
    Ok(organisations::member(&mut visit.tx, network, organisation).await?.is_some())
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
    let content = content(&mut visit, token, found, problems, Topic::default(), String::new()).await?;
    visit.again(content.meeting.title.clone(), &content).await
}

pub(crate) async fn page(mut visit: Visit, token: String, found: (MeetingRow, InviteeRow), done: &'static str) -> Result<Response> {
    let done = if done.is_empty() { String::new() } else { visit.say.text(done).to_string() };
    let content = content(&mut visit, token, found, Problems::default(), Topic::default(), done).await?;
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
    let question = Question::new(visit, format!("/attend/{token}"), &meeting, &invitee, &problems);
    let proposal = Proposal::new(visit, format!("/attend/{token}/topics"), &meeting, typed, &problems);
    let question = question.filter(|_| !poll.as_ref().is_some_and(poll::Asked::is_open));
    Ok(Show { say: visit.say.clone(), token, meeting, agenda, poll, question, proposal, papers, problems, done })
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

    fn papers_of(&self, item: &ItemRow) -> Vec<&PaperRow> {
        self.papers.iter().filter(|paper| paper.item_id == item.id).collect()
    }

    fn is_cancelled(&self) -> bool {
        self.meeting.cancelled_at.is_some()
    }

    /// Minutes are a page of their own once they are out.
    fn has_minutes(&self) -> bool {
        self.meeting.sent_at.is_some()
    }
}
