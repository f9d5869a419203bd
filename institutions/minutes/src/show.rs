use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use jiff::civil::Date;
use meetings::{
    Meeting,
    access::Deed,
    crumbs,
    dates::when,
    facts,
    rules::State,
    sql::{
        invitees::{self, InviteeRow},
        items,
        meetings::{MeetingRow, meeting},
    },
};
use web::{Error, Language, Problems, Result, Say, Visit};

use crate::{
    Objection, Point,
    attendance::boxes,
    content::points,
    file::attendance,
    marked::marked,
    object::{Objecting, objecting},
    send,
    sql::{self, ObjectionRow, VersionRow},
    version::words,
};

#[derive(Template)]
#[template(path = "show.html")]
struct Show {
    say: Say,
    today: Date,
    meeting: MeetingRow,
    points: Vec<Point>,
    invitees: Vec<InviteeRow>,
    versions: Vec<VersionRow>,
    objections: Vec<ObjectionRow>,
    /// The first item, where one begins to write
    first: String,
    /// What is written says something else than what was sent
    changed: bool,
    may_write: bool,
    may_send: bool,
    /// The objection whose answer has to be mended, and what was typed
    unanswered: Option<(Id<Objection>, String)>,
    problems: Problems,
    /// For whoever is invited, while objections are taken
    objecting: Option<Objecting>,
}

/// What is written, or what was sent. While it is being written, only those who may write see it.
pub(crate) async fn show(mut visit: Visit, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadMeetings, visit.here())?;
    let meeting = meeting(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let content = content(&mut visit, meeting).await?;
    visit.page(content.title(), &content).await
}

/// The page once more, with an answer to an objection that cannot be taken.
pub(crate) async fn unanswered(mut visit: Visit, meeting: MeetingRow, objection: Id<Objection>, typed: String) -> Result<Response> {
    let mut content = content(&mut visit, meeting).await?;
    content.problems.add("answer", "problem-objection-answer");
    content.unanswered = Some((objection, typed));
    visit.again(content.title(), &content).await
}

async fn content(visit: &mut Visit, meeting: MeetingRow) -> Result<Show> {
    let id = meeting.id;
    let facts = facts(visit, &meeting).await?;
    let may_write = visit.can(Deed::WriteMinutes, facts) && meeting.cancelled_at.is_none();
    if meeting.sent_at.is_none() && !may_write {
        visit.may(Deed::WriteMinutes, facts)?;
        return Err(Error::NotFound);
    }
    let may_send = visit.can(Deed::EditMeetings, visit.here()) && meeting.cancelled_at.is_none();
    let versions = sql::versions(&mut visit.tx, id).await?;
    let sent = versions.first().map(send::read);
    let (mut written, mut first) = (Vec::new(), String::new());
    if may_write {
        let agenda = items::agenda(&mut visit.tx, id).await?;
        let (lines, _) = marked(visit, &meeting, &agenda).await?;
        let numbers = send::numbers(visit, &agenda).await?;
        written = points(&visit.app.say(Language::De), &agenda, &lines, &numbers);
        first = agenda.first().map(|item| format!("/meetings/{id}/items/{}/notes", item.id)).unwrap_or_default();
    }
    let written_in = |points: &[Point]| points.iter().map(|point| (point.title.clone(), point.notes.clone())).collect::<Vec<_>>();
    let changed = may_send && sent.as_ref().is_some_and(|sent| written_in(sent) != written_in(&written));
    crumbs(visit, Some(&meeting));
    Ok(Show {
        points: if changed { written } else { sent.unwrap_or(written) },
        invitees: invitees::invitees(&mut visit.tx, id).await?,
        objections: if may_send && meeting.sent_at.is_some() { sql::objections(&mut visit.tx, id).await? } else { Vec::new() },
        objecting: objecting(visit, &meeting).await?,
        today: visit.today(),
        say: visit.say.clone(),
        meeting,
        versions,
        first,
        changed,
        may_write,
        may_send,
        unanswered: None,
        problems: Problems::default(),
    })
}

impl Show {
    fn title(&self) -> String {
        self.say.text("minutes-title").arg("title", self.meeting.title.as_str()).to_string()
    }

    fn when(&self) -> String {
        when(&self.say, self.meeting.starts_at, self.meeting.ends_at)
    }

    fn state(&self) -> State {
        self.meeting.state(self.today)
    }

    fn status(&self) -> String {
        match self.state() {
            State::Circulated | State::Final => self.say.word("meeting-state", self.state().code()),
            _ => self.say.text("minutes-draft").to_string(),
        }
    }

    fn is_sent(&self) -> bool {
        self.meeting.sent_at.is_some()
    }

    /// Which version this page knows.
    fn known(&self) -> i64 {
        self.versions.first().map_or(0, |version| version.number)
    }

    fn recipients(&self) -> usize {
        self.invitees.iter().filter(|one| one.is_reachable()).count()
    }

    fn is_empty(&self) -> bool {
        self.points.iter().all(|point| point.notes.is_empty())
    }

    /// "Einwände bis 26. März 2026"
    fn objections_until(&self) -> String {
        let until = self.meeting.objections_until.map(|day| self.say.day(day)).unwrap_or_default();
        self.say.text("minutes-until").arg("day", until).to_string()
    }

    fn rows(&self) -> Vec<(usize, &Point)> {
        self.points.iter().enumerate().map(|(index, point)| (index + 1, point)).collect()
    }

    fn there(&self) -> String {
        attendance(&self.invitees).0.join("; ")
    }

    fn absent(&self) -> String {
        attendance(&self.invitees).1.join("; ")
    }

    fn boxes(&self) -> Vec<Choice> {
        boxes(&self.invitees)
    }

    fn write_words(&self) -> String {
        self.say.text(if self.is_sent() { "minutes-amend" } else { "minutes-write" }).to_string()
    }

    fn who(&self, objection: &ObjectionRow) -> String {
        invitees::label(&objection.name, objection.organisation.as_deref())
    }

    fn at(&self, at: &jiff::Timestamp) -> String {
        self.say.instant(*at)
    }

    /// Where its answer is typed; the one that has to be mended is where the summary leads to.
    fn field(&self, objection: &ObjectionRow) -> String {
        if self.typed(objection).is_some() { "answer".to_owned() } else { format!("answer-{}", objection.id) }
    }

    fn typed(&self, objection: &ObjectionRow) -> Option<&String> {
        self.unanswered.as_ref().filter(|(id, _)| *id == objection.id).map(|(_, typed)| typed)
    }

    fn error(&self) -> String {
        self.problems.at(&self.say, "answer")
    }

    fn version_words(&self, version: &VersionRow) -> String {
        words(&self.say, version)
    }
}
