//! How far it is, step by step, for those who help her.

use accounts::Unit;
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use participants::{Participant, access::helped, sql::ParticipantRow};
use web::{Error, Event, Result, Say, Visit, address};

use crate::{
    Handover,
    access::Deed,
    doubts::doubts,
    mail::call_off,
    meeting,
    rules::{State, theirs},
    sql::{self, HandoverRow},
};

#[derive(Template)]
#[template(path = "show.html")]
struct Show {
    say: Say,
    unit: Id<Unit>,
    participant: ParticipantRow,
    rows: Vec<HandoverRow>,
}

pub(crate) async fn show(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>) -> Result<Response> {
    let (participant, here) = helped(&mut visit, unit, id).await?;
    visit.may(Deed::ReadHandovers, here)?;
    let rows = sql::handovers(&mut visit.tx, unit, id).await?;
    visit.log(Event::new("read", "handover").unit(unit).subject(id, ["C1"]));
    visit.crumb_text("participants", "/participants");
    visit.crumb(&participant.name, format!("/units/{unit}/participants/{id}"));
    let content = Show { say: visit.say.clone(), unit, participant, rows };
    let title = content.title();
    visit.page(title, &content).await
}

/// The question is taken back, and the link answers nothing any more; or she has come back, and the unit is responsible again.
pub(crate) async fn end(mut visit: Visit, Path((unit, id, handover)): Path<(Id<Unit>, Id<Participant>, Id<Handover>)>) -> Result<Response> {
    let (_, here) = helped(&mut visit, unit, id).await?;
    visit.may(Deed::HandOver, here)?;
    let row = sql::handover(&mut visit.tx, unit, handover).await?.filter(|row| row.participant_id == id).ok_or(Error::NotFound)?;
    let now = visit.now();
    let mut done = "done-handover-ended";
    if State::of(&row).is_theirs() {
        if sql::take_back(&mut visit.tx, unit, handover, now).await? {
            visit.log(Event::new("end", "handover").on(handover).unit(unit).subject(id, []).reason("returned"));
            call_off(&mut visit, unit, &row).await?;
        }
        done = "done-handover-returned";
    } else if meeting::end(&mut visit, unit, &row, "withdrawn", ("", "")).await? {
        visit.log(Event::new("end", "handover").on(handover).unit(unit).subject(id, []).reason("withdrawn"));
    }
    visit.done(done, format!("/units/{unit}/participants/{id}/handovers")).await
}

impl Show {
    fn title(&self) -> String {
        self.say.text("handovers-of").arg("name", self.participant.name.as_str()).to_string()
    }

    fn href(&self) -> String {
        format!("/units/{}/participants/{}/handovers", self.unit, self.participant.id)
    }

    /// One at a time, and only whoever is responsible hands over; with whom the work has ended nobody is handed over.
    fn can_hand_over(&self) -> bool {
        self.participant.ended_on.is_none() && theirs(&self.rows).is_none() && !self.rows.iter().any(|row| State::of(row).is_open())
    }

    fn state(&self, row: &HandoverRow) -> String {
        self.say.word("handover-state", State::of(row).code())
    }

    /// What was written may say something that does not belong there.
    fn doubts(&self, row: &HandoverRow) -> String {
        doubts(&self.say, &format!("{} {} {} {}", row.place, row.reason, row.contact, row.answer))
    }

    fn kind(&self, row: &HandoverRow) -> &'static str {
        match State::of(row) {
            State::Accepted | State::TakenOver => "success",
            State::Declined | State::Expired => "warning",
            State::Offered | State::Read | State::Withdrawn | State::Returned => "info",
        }
    }

    fn is_open(&self, row: &HandoverRow) -> bool {
        State::of(row).is_open()
    }

    /// It is theirs, and comes back only by a deed of this unit.
    fn is_theirs(&self, row: &HandoverRow) -> bool {
        self.participant.ended_on.is_none() && theirs(&self.rows).is_some_and(|now| now.id == row.id)
    }

    /// "Verantwortlich ist Ihre Stelle.": one sentence for the person, not for each hand-over.
    fn responsible(&self) -> String {
        match theirs(&self.rows) {
            Some(row) => self.say.text("handover-theirs").arg("recipient", row.recipient.as_str()).to_string(),
            None => self.say.text("handover-ours").to_string(),
        }
    }

    /// "gefragt am …", "gelesen …", "angenommen … (Hr. Sahin)", "erstes Treffen bestätigt …"
    fn steps(&self, row: &HandoverRow) -> Vec<String> {
        let at = |key: &'static str, at: Option<jiff::Timestamp>| {
            at.map(|at| self.say.text(key).arg("at", self.say.instant(at)).arg("contact", row.contact.as_str()).to_string())
        };
        let all = [
            at("handover-offered", Some(row.offered_at)),
            at("handover-read", row.read_at),
            at("handover-accepted", row.accepted_at),
            at("handover-taken-over", row.taken_over_at),
            at("handover-returned", row.returned_at),
            at("handover-reminded", row.reminded_at),
            at(if row.has_two_sides() { "handover-escalated" } else { "handover-escalated-own" }, row.escalated_at),
            at("handover-awaited", row.awaited_at),
            at(if row.has_two_sides() { "handover-pressed" } else { "handover-pressed-own" }, row.pressed_at),
            at("handover-over", row.ended_at),
        ];
        all.into_iter().flatten().collect()
    }

    fn meets(&self, row: &HandoverRow) -> String {
        let at = row.meets_at.map(|at| self.say.instant(at)).unwrap_or_default();
        match row.meets_at {
            Some(_) => self.say.text("handover-meets").arg("at", at).arg("place", row.place.as_str()).to_string(),
            None => self.say.word("handover-manner", &row.manner),
        }
    }

    /// Where what may go is passed on, once the answer is yes.
    fn pass_on(&self, row: &HandoverRow) -> String {
        match (row.recipient_id, State::of(row)) {
            (Some(recipient), State::Accepted | State::TakenOver) => {
                let base = format!("/units/{}/participants/{}/transmissions/new", self.unit, self.participant.id);
                address(&base, &[("recipient", recipient.to_string().as_str()), ("purpose", "hand_over")])
            }
            _ => String::new(),
        }
    }
}
