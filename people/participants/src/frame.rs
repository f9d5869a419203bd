//! Rechtsrahmen: under which law the unit works with somebody, from when to when, and by which office that is commissioned. What a norm lets pass it does within these days and
//! with that office; for all else she is asked (`transmissions::ways`).

use accounts::{Organisation, Unit};
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use jiff::civil::Date;
use serde::Deserialize;
use web::{Event, Form, Problems, Result, Say, Visit};

use crate::{
    CHANGED, Participant,
    access::{Deed, helped, open},
    rules::Frame,
    sql::{
        self, ParticipantRow,
        frames::{self, OfficeRow},
    },
};

/// The form as it is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    version: i64,
    frame: String,
    from: String,
    until: String,
    office: String,
}

#[derive(Template)]
#[template(path = "frame.html")]
struct Edit {
    say: Say,
    unit: Id<Unit>,
    participant: ParticipantRow,
    offices: Vec<OfficeRow>,
    typed: Typed,
    saved: Option<Typed>,
    problems: Problems,
}

pub(crate) async fn edit(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>) -> Result<Response> {
    let content = editable(&mut visit, unit, id).await?;
    let title = content.title();
    visit.page(title, &content).await
}

/// Saves it; whoever comes second sees both versions.
pub(crate) async fn update(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let mut content = editable(&mut visit, unit, id).await?;
    let parsed = typed.parse(&content.offices);
    content.typed = typed;
    let said = match parsed {
        Ok(said) => said,
        Err(problems) => {
            content.problems = problems;
            return visit.again(content.title(), &content).await;
        }
    };
    let row = ParticipantRow {
        frame: said.frame.code().to_owned(),
        frame_from: said.from,
        frame_until: said.until,
        commissioner_id: said.office,
        version: content.typed.version,
        ..content.participant.clone()
    };
    if !sql::update(&mut visit.tx, unit, &row).await? {
        let now = editable(&mut visit, unit, id).await?;
        content.saved = Some(now.typed);
        content.typed.version = now.participant.version;
        return visit.conflict(content.title(), &content).await;
    }
    visit.log(Event::new("update", "participant").on(id).unit(unit).subject(id, ["C3"]).fields(["frame"]));
    // What went by the law of the frame before may not go by that of the new one.
    visit.later(CHANGED, &format!("{unit} {id}")).await?;
    visit.done("done-saved", format!("/units/{unit}/participants/{id}")).await
}

async fn editable(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>) -> Result<Edit> {
    let (participant, here) = helped(visit, unit, id).await?;
    visit.may(Deed::EditParticipant, here)?;
    open(&participant)?;
    visit.log(Event::new("read", "participant").on(id).unit(unit).subject(id, ["C1", "C3"]));
    let network = visit.sight()?;
    let offices = frames::offices(&mut visit.tx, network).await?;
    visit.crumb_text("participants", "/participants");
    visit.crumb(&participant.name, format!("/units/{unit}/participants/{id}"));
    let typed = Typed::of(&visit.say, &participant);
    Ok(Edit { say: visit.say.clone(), unit, participant, offices, typed, saved: None, problems: Problems::default() })
}

/// What the form means.
struct Said {
    frame: Frame,
    from: Option<Date>,
    until: Option<Date>,
    office: Option<Id<Organisation>>,
}

/// "ab 1. März 2026, bis 30. August 2026, im Auftrag von: Jobcenter Auenburg": empty while nothing of it is said.
pub fn frame_days(say: &Say, row: &ParticipantRow, commissioner: Option<&str>) -> String {
    let day = |key: &'static str, day: Option<Date>| day.map(|day| say.text(key).arg("day", say.day(day)).to_string());
    let office = |name: &str| say.text("frame-by").arg("office", name).to_string();
    let all = [day("frame-since", row.frame_from), day("frame-to", row.frame_until), commissioner.map(office)];
    all.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Which kind of office commissions in a frame.
fn commissions(frame: Frame) -> Option<&'static str> {
    match frame {
        Frame::Sgb2Contract => Some("jobcenter"),
        Frame::Sgb3Contract => Some("employment_agency"),
        Frame::JcOwn | Frame::Muni16a | Frame::EsfProject | Frame::LanguageCourse | Frame::VoluntaryNetwork => None,
    }
}

impl Typed {
    fn of(say: &Say, row: &ParticipantRow) -> Self {
        Self {
            version: row.version,
            frame: row.frame.clone(),
            from: say.typed_day(row.frame_from),
            until: say.typed_day(row.frame_until),
            office: row.commissioner_id.map(|id| id.to_string()).unwrap_or_default(),
        }
    }

    fn parse(&self, offices: &[OfficeRow]) -> Result<Said, Problems> {
        let mut problems = Problems::default();
        let frame = Frame::from_code(&self.frame);
        if frame.is_none() {
            problems.add("frame", "problem-participant-frame");
        }
        let (from, until) = (problems.day("from", &self.from), problems.day("until", &self.until));
        if from.zip(until).is_some_and(|(from, until)| until < from) {
            problems.add("until", "problem-frame-days");
        }
        let office = offices.iter().find(|office| office.id.to_string() == self.office);
        let fits = office.is_some_and(|office| frame.and_then(commissions) == Some(office.kind.as_str()));
        if !self.office.is_empty() && !fits {
            problems.add("office", "problem-frame-office");
        }
        let Some(frame) = frame else { return Err(problems) };
        problems.then(Said { frame, from, until, office: office.map(|office| office.id) })
    }
}

impl Edit {
    fn title(&self) -> String {
        self.say.text("frame-of").arg("name", self.participant.name.as_str()).to_string()
    }

    fn back(&self) -> String {
        format!("/units/{}/participants/{}", self.unit, self.participant.id)
    }

    fn frames(&self) -> Vec<Choice> {
        let choice = |one: &Frame| Choice::new(one.code(), self.say.word("frame", one.code()), one.code() == self.typed.frame);
        Frame::ALL.iter().map(choice).collect()
    }

    fn offices(&self) -> Vec<Choice> {
        let choice = |one: &OfficeRow| Choice::new(one.id.to_string(), &one.name, one.id.to_string() == self.typed.office);
        self.offices.iter().map(choice).collect()
    }

    fn office(&self, id: &str) -> String {
        self.offices.iter().find(|one| one.id.to_string() == id).map(|one| one.name.clone()).unwrap_or_default()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    fn differences(&self) -> Vec<(String, String, String)> {
        let Some(saved) = &self.saved else { return Vec::new() };
        let row = |key: &str, mine: String, theirs: String| (self.say.text(key).to_string(), mine, theirs);
        let word = |code: &str| Frame::from_code(code).map(|frame| self.say.word("frame", frame.code())).unwrap_or_default();
        let all = [
            row("frame", word(&self.typed.frame), word(&saved.frame)),
            row("frame-from", self.typed.from.clone(), saved.from.clone()),
            row("frame-until", self.typed.until.clone(), saved.until.clone()),
            row("frame-office", self.office(&self.typed.office), self.office(&saved.office)),
        ];
        all.into_iter().filter(|(_, mine, theirs)| mine != theirs).collect()
    }
}
