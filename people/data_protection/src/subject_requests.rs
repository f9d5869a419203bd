//! Antrag: what she asks for is noted by whoever helps her, or by the officer where all of her is restricted, with the day until which she has to be answered (Art. 12(3) GDPR). Whoever leads the unit, and whoever watches over
//! its data, sees what is open: the former with names, the latter with numbers.

use accounts::{Role, Unit};
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use jiff::civil::Date;
use participants::{
    Participant,
    access::helped,
    sql::{ParticipantRow, hold},
};
use serde::Deserialize;
use web::{Error, Event, Facts, Form, Problems, Result, Say, Visit};

use crate::{
    SubjectRequest,
    access::{Deed, watched},
    deletions::me,
    restricted,
    rules::{Right, due},
    sql::{
        self, UnitRow,
        subject_requests::{self, Noted, SubjectRequestRow},
    },
};

/// So many stand on the page of a unit.
const SHOWN: i64 = 200;

/// A request as it is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    id: String,
    kind: String,
    received: String,
}

#[derive(Template)]
#[template(path = "subject_requests.html")]
struct SubjectRequests {
    say: Say,
    unit: UnitRow,
    /// Whoever leads the unit knows the names; the officer sees none
    leads: bool,
    today: Date,
    rows: Vec<SubjectRequestRow>,
}

#[derive(Template)]
#[template(path = "her_requests.html")]
struct HerRequests {
    say: Say,
    unit: Id<Unit>,
    participant: ParticipantRow,
    /// The officer looks, of whom nobody asks to be deleted
    watches: bool,
    today: Date,
    rows: Vec<SubjectRequestRow>,
    typed: Typed,
    problems: Problems,
}

/// What is open in a unit, and what was answered.
pub(crate) async fn list(mut visit: Visit, Path(unit): Path<Id<Unit>>) -> Result<Response> {
    let (row, _) = watched(&mut visit, unit, Deed::ReadRequests).await?;
    let (account, today) = (visit.actor.account(), visit.today());
    let rows = subject_requests::subject_requests(&mut visit.tx, unit, account, SHOWN).await?;
    let leads = visit.actor.is_of(Role::UnitLead, Some(unit));
    visit.log(Event::new("read", "subject_request").unit(unit).fields(if leads { vec!["name"] } else { vec![] }).count(rows.len()));
    visit.crumb_text("data-protection", "/data-protection");
    let content = SubjectRequests { say: visit.say.clone(), unit: row, leads, today, rows };
    visit.page(content.title(), &content).await
}

/// What one person has asked for, and the form for something new.
pub(crate) async fn hers(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>) -> Result<Response> {
    let typed = Typed {
        id: visit.random_id::<SubjectRequest>().to_string(),
        received: visit.say.typed_day(Some(visit.today())),
        ..Typed::default()
    };
    let content = content(&mut visit, unit, id, typed).await?;
    visit.page(content.title(), &content).await
}

/// She asks for something: noted, and the day of the answer counted from when she did.
pub(crate) async fn create(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let mut content = content(&mut visit, unit, id, typed).await?;
    let key: Id<SubjectRequest> = content.typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    let today = visit.today();
    // That she wants to be deleted is noted where it is begun.
    let kind = Right::from_code(&content.typed.kind).filter(|kind| *kind != Right::Deletion);
    if kind.is_none() {
        content.problems.add("kind", "problem-request-kind");
    }
    let received = content.problems.day("received", &content.typed.received);
    if received.is_none_or(|day| day > today) && content.problems.at(&visit.say, "received").is_empty() {
        content.problems.add("received", "problem-request-received");
    }
    let (Some(kind), Some(received), true) = (kind, received, content.problems.is_empty()) else {
        return visit.again(content.title(), &content).await;
    };
    hold(&mut visit.tx, unit, id).await?.then_some(()).ok_or(Error::NotFound)?;
    note(&mut visit, unit, id, (key, kind), received).await?;
    visit.done("done-request-noted", address(unit, id)).await
}

/// Notes one, once: for the form, and for the demonstration.
pub async fn note(
    visit: &mut Visit,
    unit: Id<Unit>,
    participant: Id<Participant>,
    (id, kind): (Id<SubjectRequest>, Right),
    received: Date,
) -> Result<()> {
    let (now, by) = (visit.now(), me(visit));
    let noted = Noted { id, participant, kind: kind.code(), received, due: due(received, false) };
    if subject_requests::insert(&mut visit.tx, unit, &noted, &by, now).await? {
        visit.log(Event::new("create", "subject_request").on(id).unit(unit).subject(participant, []).reason(kind.code()));
        return Ok(());
    }
    // A second click notes nothing more; something else with the same key is not noted by it.
    let account = visit.actor.account();
    let known = subject_requests::subject_request(&mut visit.tx, unit, id, account).await?;
    let is_same = known.is_some_and(|row| row.participant_id == participant && row.kind == kind.code() && row.received_on == received);
    is_same.then_some(()).ok_or(Error::Stale)
}

pub(crate) fn address(unit: Id<Unit>, participant: Id<Participant>) -> String {
    format!("/units/{unit}/participants/{participant}/requests")
}

/// The page of one person: for whoever helps her, and for the officer where all of her is restricted, whom nobody else reads then.
async fn content(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>, typed: Typed) -> Result<HerRequests> {
    let of = sql::unit(&mut visit.tx, unit).await?.ok_or(Error::NotFound)?;
    let facts = Facts { unit: Some(unit), organisation: Some(of.organisation_id), ..visit.here() };
    let whole = if visit.can(Deed::ReadRestricted, facts) { restricted::whole(visit, unit, id).await? } else { None };
    let watches = whole.is_some();
    let participant = if let Some(participant) = whole {
        visit.may(Deed::NoteRequest, facts)?;
        visit.crumb_text("data-protection", "/data-protection");
        visit.crumb(&participant.name, format!("/units/{unit}/readings/{id}/record"));
        participant
    } else {
        let (participant, here) = helped(visit, unit, id).await?;
        visit.may(Deed::NoteRequest, here)?;
        visit.crumb_text("participants", "/participants");
        visit.crumb(&participant.name, format!("/units/{unit}/participants/{id}"));
        participant
    };
    visit.log(Event::new("read", "subject_request").unit(unit).subject(id, ["C1"]));
    let rows = subject_requests::of_participant(&mut visit.tx, unit, id).await?;
    let (say, today, problems) = (visit.say.clone(), visit.today(), Problems::default());
    Ok(HerRequests { say, unit, participant, watches, today, rows, typed, problems })
}

/// "offen, Antwort bis 3. April 2026", "20. März 2026: abgelehnt, auf Papier gegeben: …": for every page that shows one.
pub fn state(say: &Say, row: &SubjectRequestRow) -> String {
    let (Some(answer), Some(day)) = (&row.answer, row.answered_on) else {
        let until = say.text("request-until").arg("day", say.day(row.due_on)).to_string();
        return match row.extension.as_deref() {
            Some(why) => format!("{until}. {}", say.text("request-longer").arg("why", why)),
            None => until,
        };
    };
    let mut text = say.text("request-answered").arg("answer", say.word("request-answer", answer)).arg("day", say.day(day)).to_string();
    if let Some(manner) = &row.manner {
        text = format!("{text}, {}", say.word("request-manner", manner));
    }
    if row.reason.is_empty() { text } else { format!("{text}: {}", row.reason.split_whitespace().collect::<Vec<_>>().join(" ")) }
}

/// Whether its day is over.
pub(crate) fn is_late(row: &SubjectRequestRow, today: Date) -> bool {
    row.answer.is_none() && row.due_on < today
}

impl SubjectRequests {
    fn title(&self) -> String {
        self.say.text("requests-of").arg("unit", self.unit.name.as_str()).to_string()
    }

    /// Her name for whoever leads, else how many there are before her.
    fn who(&self, row: &SubjectRequestRow, at: usize) -> String {
        match &row.name {
            _ if !self.leads => self.say.text("deletion-somebody").arg("number", at).to_string(),
            Some(name) => name.clone(),
            None => self.say.text("request-nobody").to_string(),
        }
    }

    fn kind(&self, row: &SubjectRequestRow) -> String {
        self.say.word("request-kind", &row.kind)
    }

    fn href(&self, row: &SubjectRequestRow) -> String {
        format!("/units/{}/requests/{}", self.unit.id, row.id)
    }

    fn state(&self, row: &SubjectRequestRow) -> String {
        state(&self.say, row)
    }

    fn is_late(&self, row: &SubjectRequestRow) -> bool {
        is_late(row, self.today)
    }
}

impl HerRequests {
    fn title(&self) -> String {
        self.say.text("requests-of-her").arg("name", self.participant.name.as_str()).to_string()
    }

    fn action(&self) -> String {
        address(self.unit, self.participant.id)
    }

    fn deletion(&self) -> String {
        format!("/units/{}/participants/{}/deletion", self.unit, self.participant.id)
    }

    fn kinds(&self) -> Vec<Choice> {
        let kinds = Right::ALL.iter().filter(|kind| **kind != Right::Deletion);
        kinds.map(|kind| Choice::new(kind.code(), self.say.word("request-kind", kind.code()), kind.code() == self.typed.kind)).collect()
    }

    /// "Auskunft: alles, was hier über sie steht (verlangt am 3. März 2026)"
    fn what(&self, row: &SubjectRequestRow) -> String {
        what(&self.say, row)
    }

    fn href(&self, row: &SubjectRequestRow) -> String {
        format!("/units/{}/requests/{}", self.unit, row.id)
    }

    fn state(&self, row: &SubjectRequestRow) -> String {
        state(&self.say, row)
    }

    fn is_late(&self, row: &SubjectRequestRow) -> bool {
        is_late(row, self.today)
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }
}

/// "Auskunft: alles, was hier über sie steht (verlangt am 3. März 2026)"
pub fn what(say: &Say, row: &SubjectRequestRow) -> String {
    let kind = say.word("request-kind", &row.kind);
    say.text("request-what-line").arg("kind", kind).arg("day", say.day(row.received_on)).to_string()
}
