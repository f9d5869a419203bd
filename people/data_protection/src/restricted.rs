//! What is restricted (§ 84 SGB X, Art. 18 GDPR; R15): a whole record that is kept although its day has come, or single things with which nobody works at her wish. The data
//! protection officer reads it, and each look is noted.

use accounts::Unit;
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::civil::Date;
use participants::{
    Participant,
    access::is_restricted,
    rules::{Category, field_named},
    sql::{
        ParticipantRow,
        facts::{FactRow, facts, in_full},
        participant, seals,
    },
};
use web::{Error, Event, Result, Say, Visit};

use crate::{
    access::{Deed, watched},
    rules::Right,
    sql::{UnitRow, subject_requests::of_participant},
    subject_requests,
};

#[derive(Template)]
#[template(path = "restricted.html")]
struct Restricted {
    say: Say,
    unit: UnitRow,
    participant: ParticipantRow,
    /// The whole record, and not single things of it
    is_whole: bool,
    facts: Vec<FactRow>,
    /// What the officer gives her
    gives: Vec<Way>,
}

/// How she gets what she has a right to.
#[derive(Clone, Copy)]
struct Way {
    right: Right,
    /// The address ends so
    end: &'static str,
    /// Key of what the link says
    label: &'static str,
}

const WAYS: [Way; 3] = [
    Way { right: Right::Access, end: "pdf", label: "restricted-access-pdf" },
    Way { right: Right::Access, end: "json", label: "restricted-access-json" },
    Way { right: Right::Portability, end: "given", label: "restricted-access-given" },
];

pub(crate) async fn show(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>) -> Result<Response> {
    let (row, participant) = somebody(&mut visit, unit, id).await?;
    let is_whole = is_restricted(&participant, visit.today());
    let known = in_full(&mut visit.tx, unit, id).await?;
    // Of whoever is worked with the officer reads what is restricted, and nothing else.
    let facts: Vec<FactRow> = known.into_iter().filter(|fact| is_whole || fact.is_restricted()).collect();
    if !is_whole && facts.is_empty() {
        return Err(Error::NotFound);
    }
    let known = facts.iter().filter_map(|fact| field_named(&fact.field)).map(|field| field.category);
    let mut categories: Vec<Category> = std::iter::once(Category::Identity).chain(known).collect();
    categories.sort_unstable();
    categories.dedup();
    let codes = categories.into_iter().map(Category::code);
    visit.log(Event::new("read", "participant").on(id).unit(unit).subject(id, codes).reason("restricted"));
    visit.crumb_text("data-protection", "/data-protection");
    visit.crumb_text("readings-ask", "/data-protection/readings");
    let gives = ways(&mut visit, unit, &participant).await?;
    let content = Restricted { say: visit.say.clone(), unit: row, participant, is_whole, facts, gives };
    let title = content.participant.name.clone();
    visit.page(title, &content).await
}

/// Somebody of whom something is restricted, for the officer: who helps her does not read it and cannot give her access to it, so the officer does. `end` is that of the
/// address: each right opens its own and no other.
pub async fn restricted(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>, end: &str) -> Result<ParticipantRow> {
    let (_, participant) = somebody(visit, unit, id).await?;
    let is_hers = ways(visit, unit, &participant).await?.iter().any(|way| way.end == end);
    (is_hers && is_any(visit, unit, &participant).await?).then_some(participant).ok_or(Error::NotFound)
}

/// Somebody of whom all is restricted, for the officer: she notes what that person asks for.
pub(crate) async fn whole(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>) -> Result<Option<ParticipantRow>> {
    match somebody(visit, unit, id).await {
        Ok((_, participant)) => Ok(Some(participant).filter(|participant| is_restricted(participant, visit.today()))),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Of whoever is worked with the officer gives what she has asked for, and nothing without that; of whoever is restricted as a whole nobody else could.
async fn ways(visit: &mut Visit, unit: Id<Unit>, participant: &ParticipantRow) -> Result<Vec<Way>> {
    let asked = of_participant(&mut visit.tx, unit, participant.id).await?;
    let is_whole = is_restricted(participant, visit.today());
    let has_asked = |way: &Way| asked.iter().any(|row| row.answer.is_none() && row.kind == way.right.code());
    Ok(WAYS.into_iter().filter(|way| is_whole || has_asked(way)).collect())
}

/// Whether all of somebody is restricted, or a single thing.
pub(crate) async fn is_any(visit: &mut Visit, unit: Id<Unit>, participant: &ParticipantRow) -> Result<bool> {
    let is_whole = is_restricted(participant, visit.today());
    Ok(is_whole || facts(&mut visit.tx, unit, participant.id).await?.iter().any(FactRow::is_restricted))
}

async fn somebody(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>) -> Result<(UnitRow, ParticipantRow)> {
    let (row, _) = watched(visit, unit, Deed::ReadRestricted).await?;
    let account = visit.actor.account().ok_or(Error::NotFound)?;
    let is_barred = seals::is_barred(&mut visit.tx, unit, id, account).await?;
    let somebody = participant(&mut visit.tx, unit, id).await?;
    Ok((row, somebody.filter(|_| !is_barred).ok_or(Error::NotFound)?))
}

impl Restricted {
    /// "Eingeschränkt bis 31. Dezember 2026", or that it is single things.
    fn until(&self) -> String {
        if !self.is_whole {
            return self.say.text("restricted-facts").to_string();
        }
        let day = self.participant.held_until.map(|day: Date| self.say.day(day)).unwrap_or_default();
        self.say.text("restricted-until").arg("day", day).to_string()
    }

    fn text(&self) -> String {
        self.say.text(if self.is_whole { "restricted-text" } else { "restricted-facts-text" }).to_string()
    }

    fn ended(&self) -> String {
        let day = self.participant.ended_on.map(|day| self.say.day(day));
        day.map(|day| self.say.text("participant-ended").arg("day", day).to_string()).unwrap_or_default()
    }

    fn address(&self, way: &Way) -> String {
        format!("/units/{}/readings/{}/access/{}", self.unit.id, self.participant.id, way.end)
    }

    /// What she has asked for.
    fn requests(&self) -> String {
        subject_requests::address(self.unit.id, self.participant.id)
    }

    fn label(&self, fact: &FactRow) -> String {
        self.say.word("participant", &fact.field)
    }

    fn since(&self, fact: &FactRow) -> String {
        participants::restricted(&self.say, fact)
    }
}
