//! The two forms of whoever is invited, by the link of a mail or signed in: whether one comes, and a topic for the store.

use askama::Template;
use db::Id;
use design::Choice;
use jiff::civil::Date;
use serde::Deserialize;
use web::{Error, Event, Problems, Result, Say, Visit};

use crate::{
    Item,
    access::Deed,
    rules::{Answer, State},
    sql::{
        invitees::{self, InviteeRow},
        items,
        meetings::MeetingRow,
    },
    topics,
};

/// A topic as it is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Topic {
    id: String,
    title: String,
    text: String,
}

/// An answer as it is given.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Given {
    answer: String,
    note: String,
}

/// What became of what was sent.
pub(crate) enum Received {
    /// It was taken
    Taken,
    /// The meeting or the deadline is over
    Late,
    /// It has to be mended
    Unusable(Problems),
}

/// The question whether somebody comes.
#[derive(Template)]
#[template(path = "attend/answer.html")]
pub(crate) struct Question {
    say: Say,
    action: String,
    invitee: InviteeRow,
    problems: Problems,
}

/// The form for a topic.
#[derive(Template)]
#[template(path = "attend/topic.html")]
pub(crate) struct Proposal {
    say: Say,
    action: String,
    until: Option<Date>,
    typed: Topic,
    problems: Problems,
}

/// Zu- oder absagen. It can be changed as often as one likes, until the meeting is over.
pub(crate) async fn give(visit: &mut Visit, meeting: &MeetingRow, invitee: &mut InviteeRow, given: &Given) -> Result<Received> {
    let now = visit.now();
    let answer = Answer::from_code(&given.answer).filter(|answer| *answer != Answer::Open).ok_or(Error::Unreadable("error-unreadable"))?;
    if !is_asking(meeting, visit.today()) {
        return Ok(Received::Late);
    }
    let mut problems = Problems::default();
    let note = problems.optional("note", &given.note);
    if !problems.is_empty() {
        invitee.note.clone_from(&given.note);
        return Ok(Received::Unusable(problems));
    }
    invitees::set_answer(&mut visit.tx, invitee.id, answer, &note, now, "link").await?;
    visit.log(Event::new("answer", "invitee").on(invitee.id));
    (invitee.answer, invitee.note, invitee.answered_at) = (answer.code().to_owned(), note, Some(now));
    Ok(Received::Taken)
}

/// Thema vorschlagen: it lies in the topic store of the body then. The form brings its key along, so that a double click proposes one.
pub(crate) async fn suggest(visit: &mut Visit, meeting: &MeetingRow, invitee: &InviteeRow, typed: &Topic) -> Result<Received> {
    visit.may(Deed::ProposeTopic, visit.here())?;
    if !takes_topics(meeting, visit.today()) {
        return Ok(Received::Late);
    }
    let id: Id<Item> = typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    if items::is_known(&mut visit.tx, id).await? {
        return Ok(Received::Taken);
    }
    let network = visit.sight()?;
    let body = bodies::sql::body(&mut visit.tx, network, meeting.body_id).await?;
    // The house, where there is one: a topic outlasts the person who proposed it.
    let by = invitee.organisation.clone().unwrap_or_else(|| invitee.name.clone());
    match topics::parse(id, &typed.title, &typed.text, body.as_ref(), by) {
        Ok(row) => topics::propose(visit, &row).await.map(|()| Received::Taken),
        Err(problems) => Ok(Received::Unusable(problems)),
    }
}

/// What is said of a topic that comes too late: it is still in the form.
pub(crate) fn late() -> Problems {
    let mut problems = Problems::default();
    problems.add("title", "attend-topics-late");
    problems
}

/// Whether answers still mean something.
fn is_asking(meeting: &MeetingRow, today: Date) -> bool {
    matches!(meeting.state(today), State::Draft | State::Invited | State::Running)
}

/// Until the deadline, and never after the minutes.
pub(crate) fn takes_topics(meeting: &MeetingRow, today: Date) -> bool {
    is_asking(meeting, today) && meeting.topics_until.is_none_or(|until| until >= today)
}

impl Question {
    /// Nothing while nobody knows when, and when it is over.
    pub(crate) fn new(visit: &Visit, action: String, meeting: &MeetingRow, invitee: &InviteeRow, problems: &Problems) -> Option<Self> {
        let asks = is_asking(meeting, visit.today()) && meeting.starts_at.is_some();
        asks.then(|| Self { say: visit.say.clone(), action, invitee: invitee.clone(), problems: problems.clone() })
    }

    /// "Ihre Antwort: Sie kommen."
    fn so_far(&self) -> String {
        self.say.word("attend-answer", &self.invitee.answer)
    }

    fn answers(&self) -> Vec<Choice> {
        let choice = |answer: &Answer| {
            Choice::new(answer.code(), self.say.word("attend-choice", answer.code()), answer.code() == self.invitee.answer)
        };
        Answer::ALL.iter().filter(|answer| **answer != Answer::Open).map(choice).collect()
    }

    /// What was answered stands out; before that, "Ich komme".
    fn kind(&self, choice: &Choice) -> &'static str {
        let open = self.invitee.answer == Answer::Open.code();
        if choice.selected || (open && choice.value == Answer::Yes.code()) { "primary" } else { "secondary" }
    }

    /// The same for whoever hears it.
    fn mark(&self, choice: &Choice) -> &'static str {
        if choice.selected { "aria-pressed=\"true\"" } else { "" }
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }
}

impl Proposal {
    /// Nothing after the deadline, but to whom something was typed: it can be sent another way.
    pub(crate) fn new(visit: &Visit, action: String, meeting: &MeetingRow, typed: Topic, problems: &Problems) -> Option<Self> {
        let shown = takes_topics(meeting, visit.today()) || !typed.title.is_empty() || !typed.text.is_empty();
        let typed = if typed.id.is_empty() { Topic { id: visit.id::<Item>().to_string(), ..typed } } else { typed };
        shown.then(|| Self { say: visit.say.clone(), action, until: meeting.topics_until, typed, problems: problems.clone() })
    }

    fn until(&self) -> String {
        self.until.map(|day| self.say.text("attend-topics-until").arg("day", self.say.day(day)).to_string()).unwrap_or_default()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }
}
