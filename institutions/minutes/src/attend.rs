//! The minutes behind the link in their mail: no account, one person, one meeting. Here one reads, takes the file, and objects until the day.

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::{Timestamp, civil::Date};
use meetings::{
    Invitee,
    attend::{invited, over},
    dates::when,
    rules::State,
    sql::meetings::MeetingRow,
};
use serde::Deserialize;
use web::{Error, Form, Problems, Result, Say, Visit};

use crate::{
    Objection,
    content::Point,
    file::document,
    objections::{Raised, raise, takes},
    send::read,
    sql::{self, ObjectionRow, VersionRow},
    version::words,
};

#[derive(Template)]
#[template(path = "attend.html")]
struct Show {
    say: Say,
    token: String,
    today: Date,
    meeting: MeetingRow,
    points: Vec<Point>,
    /// The newest first
    versions: Vec<VersionRow>,
    /// What this person has objected, with the answers
    objections: Vec<ObjectionRow>,
    /// The key of an objection that may follow
    objection: Id<Objection>,
    typed: String,
    problems: Problems,
    /// What was just done, in a sentence
    done: String,
}

/// What somebody typed against the minutes.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Objected {
    pub(crate) id: String,
    pub(crate) objection: String,
}

pub(crate) async fn show(mut visit: Visit, Path(token): Path<String>) -> Result<Response> {
    visit.public();
    let Some((meeting, invitee)) = invited(&mut visit, &token).await? else { return over(visit).await };
    let content = content(&mut visit, token, meeting, invitee.id).await?;
    visit.page(content.title(), &content).await
}

/// The minutes as a file.
pub(crate) async fn file(mut visit: Visit, Path((token, format)): Path<(String, String)>) -> Result<Response> {
    visit.public();
    match invited(&mut visit, &token).await? {
        Some((meeting, _)) => document(visit, &meeting, &format).await,
        None => over(visit).await,
    }
}

/// Whoever opens the address of the form again is led to the minutes, and to the meeting while they are not out.
pub(crate) async fn back(mut visit: Visit, Path(token): Path<String>) -> Result<Response> {
    visit.public();
    let Some((meeting, _)) = invited(&mut visit, &token).await? else { return over(visit).await };
    let below = if meeting.sent_at.is_some() { "/minutes" } else { "" };
    visit.redirect(format!("/attend/{token}{below}")).await
}

/// Einwand gegen das Protokoll. What cannot be taken is said, and what was typed is still there.
pub(crate) async fn object(mut visit: Visit, Path(token): Path<String>, Form(given): Form<Objected>) -> Result<Response> {
    visit.public();
    let Some((meeting, invitee)) = invited(&mut visit, &token).await? else { return over(visit).await };
    let raised = raise(&mut visit, &meeting, &invitee, &given.id, &given.objection).await?;
    let mut content = content(&mut visit, token, meeting, invitee.id).await?;
    let problem = match raised {
        Raised::Taken => {
            content.done = visit.say.text("objection-thanks").to_string();
            return visit.page(content.title(), &content).await;
        }
        Raised::Unusable => "problem-objection",
        Raised::Late => "objection-late",
        Raised::Many => "objection-many",
    };
    content.problems.add("objection", problem);
    content.typed = given.objection;
    visit.again(content.title(), &content).await
}

/// There is no page before the minutes are out.
async fn content(visit: &mut Visit, token: String, meeting: MeetingRow, invitee: Id<Invitee>) -> Result<Show> {
    if meeting.sent_at.is_none() {
        return Err(Error::NotFound);
    }
    let versions = sql::versions(&mut visit.tx, meeting.id).await?;
    Ok(Show {
        say: visit.say.clone(),
        token,
        today: visit.today(),
        points: versions.first().map(read).unwrap_or_default(),
        versions,
        objections: sql::objections_of(&mut visit.tx, invitee).await?,
        meeting,
        objection: visit.id(),
        typed: String::new(),
        problems: Problems::default(),
        done: String::new(),
    })
}

impl Show {
    fn title(&self) -> String {
        self.say.text("minutes-title").arg("title", self.meeting.title.as_str()).to_string()
    }

    fn when(&self) -> String {
        when(&self.say, self.meeting.starts_at, self.meeting.ends_at)
    }

    /// "Protokoll verschickt", "Protokoll verbindlich"
    fn status(&self) -> String {
        self.say.word("meeting-state", self.meeting.state(self.today).code())
    }

    /// Late objections are refused with what was typed, so that it can be sent on.
    fn takes_objections(&self) -> bool {
        takes(&self.meeting, self.today) || !self.typed.is_empty()
    }

    fn is_circulated(&self) -> bool {
        self.meeting.state(self.today) == State::Circulated
    }

    fn objections_until(&self) -> String {
        let until = self.meeting.objections_until.map(|day| self.say.day(day)).unwrap_or_default();
        self.say.text("minutes-until").arg("day", until).to_string()
    }

    fn objection_id(&self) -> String {
        self.objection.to_string()
    }

    fn rows(&self) -> Vec<(usize, &Point)> {
        self.points.iter().enumerate().map(|(index, point)| (index + 1, point)).collect()
    }

    /// What was corrected, since it was sent first.
    fn corrections(&self) -> Vec<(String, &str)> {
        let corrected = self.versions.iter().filter(|version| version.number > 1);
        corrected.map(|version| (words(&self.say, version), version.reason.as_str())).collect()
    }

    fn at(&self, at: &Timestamp) -> String {
        self.say.instant(*at)
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }
}
