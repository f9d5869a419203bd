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
use web::{Error, Language, Result, Say, Visit};

use crate::{
    Point,
    content::points,
    file::attendance,
    marked::marked,
    object::{Objecting, objecting},
    send,
    sql::{self, ObjectionRow, VersionRow},
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
    /// For whoever is invited, while objections are taken
    objecting: Option<Objecting>,
}

/// What is written, or what was sent. While it is being written, only those who may write see it.
pub(crate) async fn show(mut visit: Visit, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadMeetings, visit.here())?;
    let meeting = meeting(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let facts = facts(&mut visit, &meeting).await?;
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
        let (lines, _) = marked(&mut visit, &meeting, &agenda).await?;
        let numbers = send::numbers(&mut visit, &agenda).await?;
        written = points(&visit.app.say(Language::De), &agenda, &lines, &numbers);
        first = agenda.first().map(|item| format!("/meetings/{id}/items/{}/notes", item.id)).unwrap_or_default();
    }
    let words = |points: &[Point]| points.iter().map(|point| (point.title.clone(), point.notes.clone())).collect::<Vec<_>>();
    let changed = may_send && sent.as_ref().is_some_and(|sent| words(sent) != words(&written));
    crumbs(&mut visit, Some(&meeting));
    let content = Show {
        points: if changed { written } else { sent.unwrap_or(written) },
        invitees: invitees::invitees(&mut visit.tx, id).await?,
        objections: if may_send && meeting.sent_at.is_some() { sql::objections(&mut visit.tx, id).await? } else { Vec::new() },
        objecting: objecting(&mut visit, &meeting).await?,
        today: visit.today(),
        say: visit.say.clone(),
        meeting,
        versions,
        first,
        changed,
        may_write,
        may_send,
    };
    let title = content.title();
    visit.page(title, &content).await
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

    /// "Protokoll senden an 11"
    fn send_words(&self) -> String {
        self.say.text("minutes-send").arg("count", i64::try_from(self.recipients()).unwrap_or(i64::MAX)).to_string()
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

    /// Everybody on the list, ticked if they were there; where nobody was ticked yet, who said that they would be.
    fn boxes(&self) -> Vec<Choice> {
        let ticked = self.invitees.iter().any(|one| one.attended.is_some());
        let is_there = |one: &InviteeRow| if ticked { one.attended == Some(true) } else { matches!(one.answer.as_str(), "yes" | "deputy") };
        let choice = |one: &InviteeRow| Choice::new(one.id.to_string(), one.label(), is_there(one));
        self.invitees.iter().map(choice).collect()
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

    fn version_words(&self, version: &VersionRow) -> String {
        self.say.text("minutes-version").arg("number", version.number).arg("at", self.say.instant(version.sent_at)).to_string()
    }
}
