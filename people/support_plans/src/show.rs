//! The plan of somebody on one page: what this unit plans with her, and what has come from others.

use accounts::Unit;
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use participants::{
    Participant,
    access::helped,
    restricted,
    rules::{Sensitive, hints},
    sql::{
        ParticipantRow,
        facts::{FactRow, facts},
        support_circle::{DeputyRow, HelperRow, deputies, helpers},
    },
};
use transmissions::{Follower, Received, followers, received};
use web::{Error, Event, Problems, Result, Say, Visit};

use crate::{
    Appointment, Note, Version,
    access::Deed,
    appointments::{LASTS, Typed, line},
    entries::plan,
    rules::{Kind, State},
    sql::{self, EntryRow, NoteRow, VersionRow, appointments::AppointmentRow},
    versions::{self, months},
    written::progress,
};

/// What of others belongs to a plan.
const FIELDS: [&str; 4] = ["goal", "milestones", "modules", "steps"];

#[derive(Template)]
#[template(path = "show.html")]
struct Show {
    say: Say,
    unit: Id<Unit>,
    participant: ParticipantRow,
    goal: Option<FactRow>,
    entries: Vec<EntryRow>,
    versions: Vec<VersionRow>,
    /// The plan as it stands, in words
    now: String,
    helpers: Vec<HelperRow>,
    deputies: Vec<DeputyRow>,
    followers: Vec<Follower>,
    received: Vec<Received>,
    notes: Vec<NoteRow>,
    appointments: Vec<AppointmentRow>,
    version: Id<Version>,
    note: Id<Note>,
    /// The form of a new appointment
    typed: Typed,
    problems: Problems,
}

pub(crate) async fn show(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>) -> Result<Response> {
    let typed = Typed { id: visit.random_id::<Appointment>().to_string(), ..Typed::default() };
    let content = content(&mut visit, unit, id, typed, Problems::default()).await?;
    let title = content.title();
    visit.page(title, &content).await
}

/// The plan with the form of an appointment that must be mended.
pub(crate) async fn again(mut visit: Visit, unit: Id<Unit>, id: Id<Participant>, typed: Typed, problems: Problems) -> Result<Response> {
    let content = content(&mut visit, unit, id, typed, problems).await?;
    visit.again(content.title(), &content).await
}

async fn content(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>, typed: Typed, problems: Problems) -> Result<Show> {
    let (participant, here) = helped(visit, unit, id).await?;
    visit.may(Deed::ReadPlan, here)?;
    let account = visit.actor.account().ok_or(Error::NotFound)?;
    let known = facts(&mut visit.tx, unit, id).await?;
    visit.log(Event::new("read", "support_plan").unit(unit).subject(id, ["C1", "C4", "C5"]));
    visit.crumb_text("participants", "/participants");
    visit.crumb(&participant.name, format!("/units/{unit}/participants/{id}"));
    let (since, today) = (visit.now() - LASTS, visit.today());
    Ok(Show {
        now: versions::content(visit, &known),
        appointments: sql::appointments::appointments(&mut visit.tx, unit, id, since).await?,
        entries: sql::entries(&mut visit.tx, unit, id).await?,
        versions: sql::versions(&mut visit.tx, unit, id).await?,
        helpers: helpers(&mut visit.tx, unit, id).await?,
        deputies: deputies(&mut visit.tx, unit, id, today).await?,
        followers: followers(visit, unit, id, &FIELDS).await?,
        received: received(visit, unit, id, &FIELDS).await?,
        notes: sql::notes(&mut visit.tx, unit, id, account).await?,
        version: visit.random_id(),
        note: visit.random_id(),
        say: visit.say.clone(),
        unit,
        participant,
        goal: known.into_iter().find(|fact| fact.field == "goal"),
        typed,
        problems,
    })
}

impl Show {
    fn restricted(&self, goal: &FactRow) -> String {
        restricted(&self.say, goal)
    }

    fn agreed(&self, row: &VersionRow) -> String {
        versions::agreed(&self.say, row, self.goal.as_ref().is_some_and(FactRow::is_restricted))
    }

    fn goal_key(&self) -> &'static str {
        if self.goal.is_some() { "support-plan-goal-change" } else { "support-plan-goal-edit" }
    }

    fn title(&self) -> String {
        self.say.text("support-plan-of").arg("name", self.participant.name.as_str()).to_string()
    }

    fn person(&self) -> String {
        format!("/units/{}/participants/{}", self.unit, self.participant.id)
    }

    fn href(&self) -> String {
        plan(self.unit, self.participant.id)
    }

    fn is_over(&self) -> bool {
        self.participant.ended_on.is_some()
    }

    /// "vereinbart am 12. Februar 2026 (Fassung 2)", or that it has changed since.
    fn state(&self) -> String {
        let Some(latest) = self.versions.first() else { return self.say.text("support-plan-not-agreed").to_string() };
        let key = if latest.content == self.now { "support-plan-agreed" } else { "support-plan-changed" };
        self.say.text(key).arg("day", self.say.day(latest.agreed_on)).arg("number", latest.number).to_string()
    }

    fn appointment(&self, row: &AppointmentRow) -> String {
        line(&self.say, row)
    }

    /// What stands on her own page and on the sheet that a house posts to her.
    fn appointment_doubts(&self, row: &AppointmentRow) -> Vec<String> {
        self.doubts(&self.appointment(row))
    }

    /// "kommt", "kommt nicht", or that there is no answer yet
    fn answer(&self, row: &AppointmentRow) -> String {
        self.say.word("appointment-answer", row.answer.as_deref().unwrap_or("none"))
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    fn kinds(&self) -> &'static [Kind] {
        Kind::ALL
    }

    fn heading(&self, kind: &Kind) -> String {
        self.say.word("participant", kind.field())
    }

    fn add(&self, kind: &Kind) -> String {
        self.say.word("support-plan-add", kind.code())
    }

    fn of(&self, kind: &Kind) -> Vec<&EntryRow> {
        self.entries.iter().filter(|row| row.kind == kind.code()).collect()
    }

    /// "2 von 5 sind fertig"
    fn progress(&self, kind: &Kind) -> String {
        let (done, all) = progress(&self.of(kind));
        self.say.text("support-plan-progress").arg("done", done).arg("all", all).to_string()
    }

    fn done(&self, kind: &Kind) -> usize {
        progress(&self.of(kind)).0
    }

    fn all(&self, kind: &Kind) -> usize {
        progress(&self.of(kind)).1
    }

    /// "geplant, bis 30. April 2026", "fertig, 12. Februar 2026"
    fn line(&self, row: &EntryRow) -> String {
        let state = self.say.word("support-plan-state", &row.state);
        match (row.closed_on, row.due_on) {
            (Some(day), _) => self.say.text("support-plan-closed-on").arg("state", state).arg("day", self.say.day(day)).to_string(),
            (None, Some(day)) => self.say.text("support-plan-due-on").arg("state", state).arg("day", self.say.day(day)).to_string(),
            (None, None) => state,
        }
    }

    fn sign(&self, row: &EntryRow) -> &'static str {
        match State::from_code(&row.state) {
            Some(state) if state.is_good() => "success",
            Some(state) if state.is_closed() => "warning",
            _ => "info",
        }
    }

    /// "macht: Daniel Weber"
    fn doer(&self, row: &EntryRow) -> String {
        if row.kind != Kind::Step.code() {
            return String::new();
        }
        let who = row.doer.clone().unwrap_or_else(|| self.participant.name.clone());
        self.say.text("support-plan-does").arg("who", who).to_string()
    }

    fn edit(&self, row: &EntryRow) -> String {
        format!("{}/{}/edit", self.href(), row.id)
    }

    /// "sichtbar für: Daniel Weber; Markt und Integration, Jobcenter Auenburg (Ziel, Meilensteine, bis 31. Dezember 2026)"
    fn audience(&self) -> String {
        let names = self.helpers.iter().map(|helper| helper.name.as_str()).chain(self.deputies.iter().map(|row| row.name.as_str()));
        let names = names.collect::<Vec<_>>().join(", ");
        let follower = |one: &Follower| {
            let fields: Vec<String> = one.fields.iter().map(|field| self.say.word("participant", field)).collect();
            let text = self.say.text("support-plan-follower").arg("recipient", one.recipient.as_str()).arg("fields", fields.join(", "));
            text.arg("day", self.say.day(one.until)).to_string()
        };
        let all: Vec<String> = std::iter::once(names).chain(self.followers.iter().map(follower)).collect();
        self.say.text("participant-audience").arg("names", all.join("; ")).to_string()
    }

    /// What a text may say that does not belong there.
    fn doubts(&self, text: &str) -> Vec<String> {
        let sentence = |sensitive: Sensitive| self.say.word("participant-hint", sensitive.word());
        hints(text).into_iter().map(sentence).collect()
    }

    fn can_agree(&self) -> bool {
        !self.is_over() && !self.now.is_empty() && self.versions.first().is_none_or(|latest| latest.content != self.now)
    }

    fn months(&self) -> Vec<Choice> {
        months()
            .map(|count| Choice::new(count.to_string(), self.say.text("support-plan-months").arg("months", count).to_string(), count == 3))
            .into()
    }

    fn version(&self, row: &VersionRow) -> String {
        let text = self.say.text("support-plan-version").arg("number", row.number).arg("day", self.say.day(row.agreed_on));
        text.arg("review", self.say.day(row.review_on)).to_string()
    }

    fn from(&self, one: &Received) -> String {
        self.say.text("support-plan-from").arg("sender", one.sender.as_str()).to_string()
    }

    /// "Stand 26. November 2026, 10:42 Uhr", what it was received for
    fn as_of(&self, one: &Received) -> String {
        let text = self.say.text("support-plan-as-of").arg("at", self.say.instant(one.at));
        text.arg("purpose", self.say.word("purpose", &one.purpose)).to_string()
    }

    fn label(&self, field: &str) -> String {
        self.say.word("participant", field)
    }
}
