//! Asking somebody to take over: whom, how, why. Nothing of her goes along with the question.

use accounts::Unit;
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use jiff::Timestamp;
use participants::{
    Participant,
    access::helped,
    sql::{ParticipantRow, unit as unit_row},
};
use responsible::{Answer, ask as ask_who};
use serde::Deserialize;
use support_plans::when_and_where;
use transmissions::sql::rules::{PartyRow, readers, recipients};
use web::{Error, Event, Form, Problems, Result, Say, Visit, lines};

use crate::{
    Handover,
    access::Deed,
    mail::ask,
    rules::{Manner, State, theirs},
    sql::{self, HandoverRow},
};

/// Signs of a reason.
const LENGTH: usize = 1_000;

/// The form as it is typed, and what "Wer ist zuständig?" is asked.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    id: String,
    topic: String,
    place: String,
    /// Key of a unit; empty: the office that is responsible
    unit: String,
    manner: String,
    day: String,
    time: String,
    room: String,
    reason: String,
    /// `propose`: nobody is asked yet, only who is responsible
    #[serde(rename = "do")]
    what: String,
}

/// Who is asked.
#[derive(Debug, Clone)]
struct Whom {
    label: String,
    email: String,
    /// The organisation behind an office
    second: String,
    unit: Option<Id<Unit>>,
}

/// What is asked of whom: for the form and the demonstration.
#[derive(Debug, Clone)]
pub struct Offer {
    /// Its key: the same again asks nobody
    pub id: Id<Handover>,
    /// Who is asked, in words
    pub recipient: String,
    /// Where the question goes
    pub email: String,
    /// Whom else to write to there when nothing moves, if anybody
    pub second_email: String,
    /// Its unit, where one works here
    pub unit: Option<Id<Unit>>,
    /// How
    pub manner: Manner,
    /// When and where both meet her
    pub meeting: Option<(Timestamp, String)>,
    /// Why, for one's own unit
    pub reason: String,
}

#[derive(Template)]
#[template(path = "new.html")]
struct New {
    say: Say,
    unit: Id<Unit>,
    participant: ParticipantRow,
    units: Vec<PartyRow>,
    typed: Typed,
    /// The office that is responsible, why, and whether it can be written to
    proposed: Option<(String, String, bool)>,
    /// Why nobody is proposed
    nobody: String,
    problems: Problems,
}

pub(crate) async fn new(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>) -> Result<Response> {
    let typed = Typed { id: visit.random_id::<Handover>().to_string(), ..Typed::default() };
    let (content, _) = content(&mut visit, unit, id, typed).await?;
    let title = content.title();
    visit.page(title, &content).await
}

/// Asks, or says first who is responsible: by a form, because a topic that stood in an address would tell of her. The form brings its key along, so that a double click asks once.
pub(crate) async fn create(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (mut content, whom) = content(&mut visit, unit, id, typed).await?;
    if content.typed.what == "propose" {
        let title = content.title();
        return visit.page(title, &content).await;
    }
    let key: Id<Handover> = content.typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    let address = format!("/units/{unit}/participants/{id}/handovers");
    if sql::handover(&mut visit.tx, unit, key).await?.is_some() {
        return visit.redirect(address).await;
    }
    let (now, rows) = (visit.now(), sql::handovers(&mut visit.tx, unit, id).await?);
    let closed = if rows.iter().any(|row| State::of(row).is_open()) {
        Some("problem-handover-open")
    } else {
        theirs(&rows).map(|_| "problem-handover-theirs")
    };
    match (content.read(whom, key, now), closed) {
        (Ok(_), Some(sentence)) => {
            content.problems.add("unit", sentence);
            let title = content.title();
            visit.again(title, &content).await
        }
        (Ok(wish), None) => {
            offer(&mut visit, unit, id, &wish).await?;
            visit.done("done-handover-offered", address).await
        }
        (Err(problems), _) => {
            content.problems = problems;
            let title = content.title();
            visit.again(title, &content).await
        }
    }
}

/// Asks somebody to take over. The appointment is hers once the answer is yes.
pub async fn offer(visit: &mut Visit, unit: Id<Unit>, participant: Id<Participant>, wish: &Offer) -> Result<()> {
    let row = HandoverRow {
        id: wish.id,
        participant_id: participant,
        recipient: wish.recipient.clone(),
        email: wish.email.clone(),
        second_email: wish.second_email.clone(),
        recipient_id: wish.unit,
        manner: wish.manner.code().to_owned(),
        meets_at: wish.meeting.as_ref().map(|(at, _)| *at),
        place: wish.meeting.as_ref().map(|(_, place)| place.clone()).unwrap_or_default(),
        reason: wish.reason.clone(),
        offered_at: visit.now(),
        read_at: None,
        accepted_at: None,
        taken_over_at: None,
        ended_at: None,
        ended_as: None,
        contact: String::new(),
        answer: String::new(),
        reminded_at: None,
        escalated_at: None,
        awaited_at: None,
        pressed_at: None,
        returned_at: None,
    };
    let by = visit.actor.account().map(|account| account.to_string()).unwrap_or_default();
    if !sql::insert(&mut visit.tx, unit, &row, &by).await? {
        // One of hers is under way.
        return Err(Error::Stale);
    }
    visit.log(Event::new("offer", "handover").on(row.id).unit(unit).subject(participant, []));
    ask(visit, unit, &row, ["handover-mail-subject", "handover-mail-body"]).await
}

async fn content(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>, typed: Typed) -> Result<(New, Option<Whom>)> {
    let (participant, here) = helped(visit, unit, id).await?;
    visit.may(Deed::HandOver, here)?;
    if participant.ended_on.is_some() {
        return Err(Error::Stale);
    }
    let (network, today) = (visit.sight()?, visit.today());
    let units = recipients(&mut visit.tx, network, unit, today, None).await?;
    let (mut proposed, mut nobody, mut whom) = (None, String::new(), None);
    if let Some(chosen) = units.iter().find(|one| one.id.to_string() == typed.unit) {
        let email = unit_row(&mut visit.tx, chosen.id).await?.map(|row| row.email).unwrap_or_default();
        // A unit without an address of its own is asked through whoever leads it.
        let head = readers(&mut visit.tx, chosen.id, today).await?.into_iter().next().map(|reader| reader.email);
        let email = Some(email).filter(|email| !email.is_empty()).or(head);
        whom = email.map(|email| Whom { label: chosen.label(), email, second: String::new(), unit: Some(chosen.id) });
    } else if !typed.topic.trim().is_empty() || !typed.place.trim().is_empty() {
        match ask_who(visit, &typed.topic, &typed.place, None).await? {
            Answer::Office { office, because, .. } => {
                let label = office.to_string();
                proposed = Some((label.clone(), because, !office.email.is_empty()));
                if !office.email.is_empty() {
                    // What may go is passed on to a unit that somebody has chosen, and to no other.
                    let house = sql::organisation_email(&mut visit.tx, office.organisation_id).await?;
                    let second = house.filter(|house| *house != office.email).unwrap_or_default();
                    whom = Some(Whom { label, email: office.email.clone(), second, unit: None });
                }
            }
            Answer::Question { question, .. } => nobody = question,
            Answer::Nobody { because, .. } | Answer::NoSuchPlace { because } => nobody = because,
        }
    }
    visit.log(Event::new("read", "participant").on(id).unit(unit).subject(id, ["C1"]));
    visit.crumb_text("participants", "/participants");
    visit.crumb(&participant.name, format!("/units/{unit}/participants/{id}"));
    visit.crumb_text("handovers", format!("/units/{unit}/participants/{id}/handovers"));
    let content = New { say: visit.say.clone(), unit, participant, units, typed, proposed, nobody, problems: Problems::default() };
    Ok((content, whom))
}

impl New {
    fn read(&self, whom: Option<Whom>, id: Id<Handover>, now: Timestamp) -> Result<Offer, Problems> {
        let (typed, mut problems) = (&self.typed, Problems::default());
        if whom.is_none() {
            problems.add("unit", "problem-handover-whom");
        }
        let manner = Manner::from_code(&typed.manner);
        if manner.is_none() {
            problems.add("manner", "problem-handover-manner");
        }
        let reason = lines(&typed.reason);
        if reason.chars().count() > LENGTH {
            problems.add("reason", "problem-handover-long");
        }
        let mut meeting = None;
        if manner == Some(Manner::Appointment) {
            meeting = when_and_where(&mut problems, [&typed.day, &typed.time], ("room", &typed.room), now);
        }
        let (Some(whom), Some(manner)) = (whom, manner) else { return Err(problems) };
        problems.then(Offer {
            id,
            recipient: whom.label,
            email: whom.email,
            second_email: whom.second,
            unit: whom.unit,
            manner,
            meeting,
            reason,
        })
    }

    fn title(&self) -> String {
        self.say.text("handover-new-of").arg("name", self.participant.name.as_str()).to_string()
    }

    fn href(&self) -> String {
        format!("/units/{}/participants/{}/handovers", self.unit, self.participant.id)
    }

    fn unit_choices(&self) -> Vec<Choice> {
        let choice = |one: &PartyRow| Choice::new(one.id.to_string(), one.label(), one.id.to_string() == self.typed.unit);
        self.units.iter().map(choice).collect()
    }

    fn manners(&self) -> Vec<Choice> {
        let choice = |one: &Manner| Choice::new(one.code(), self.say.word("handover-manner", one.code()), one.code() == self.typed.manner);
        Manner::ALL.iter().map(choice).collect()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }
}
