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
    sql::{UnitRow, subject_requests},
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
    /// The officer gives her access
    gives: bool,
}

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
    let gives = gives(&mut visit, unit, &participant).await?;
    let content = Restricted { say: visit.say.clone(), unit: row, participant, is_whole, facts, gives };
    let title = content.participant.name.clone();
    visit.page(title, &content).await
}

/// Somebody of whom something is restricted, for the officer: who helps her does not read it and cannot give her access to it, so the officer does.
pub async fn restricted(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>) -> Result<ParticipantRow> {
    let (_, participant) = somebody(visit, unit, id).await?;
    (gives(visit, unit, &participant).await? && is_any(visit, unit, &participant).await?).then_some(participant).ok_or(Error::NotFound)
}

/// Of whoever is worked with the officer gives access when she has asked for it, and not without.
async fn gives(visit: &mut Visit, unit: Id<Unit>, participant: &ParticipantRow) -> Result<bool> {
    let rows = subject_requests::of_participant(&mut visit.tx, unit, participant.id).await?;
    let rights = [Right::Access.code(), Right::Portability.code()];
    let has_asked = rows.iter().any(|row| row.answer.is_none() && rights.contains(&row.kind.as_str()));
    Ok(has_asked || is_restricted(participant, visit.today()))
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

    /// Where she gets all that is known of her.
    fn access(&self) -> String {
        format!("/units/{}/readings/{}/access", self.unit.id, self.participant.id)
    }

    fn label(&self, fact: &FactRow) -> String {
        self.say.word("participant", &fact.field)
    }

    fn since(&self, fact: &FactRow) -> String {
        participants::restricted(&self.say, fact)
    }
}
