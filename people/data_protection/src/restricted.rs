//! What is restricted (§ 84(4) SGB X, Art. 18 GDPR; R15): kept although its day has come. Nobody works with it; the data protection officer reads it, and each look is noted.

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
        facts::{FactRow, facts},
        participant, seals,
    },
};
use web::{Error, Event, Result, Say, Visit};

use crate::{
    access::{Deed, watched},
    sql::UnitRow,
};

#[derive(Template)]
#[template(path = "restricted.html")]
struct Restricted {
    say: Say,
    unit: UnitRow,
    participant: ParticipantRow,
    facts: Vec<FactRow>,
}

pub(crate) async fn show(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>) -> Result<Response> {
    let (row, _) = watched(&mut visit, unit, Deed::ReadRestricted).await?;
    let (account, today) = (visit.actor.account().ok_or(Error::NotFound)?, visit.today());
    let is_barred = seals::is_barred(&mut visit.tx, unit, id, account).await?;
    let somebody = participant(&mut visit.tx, unit, id).await?;
    let participant = somebody.filter(|row| !is_barred && is_restricted(row, today)).ok_or(Error::NotFound)?;
    let facts = facts(&mut visit.tx, unit, id).await?;
    let known = facts.iter().filter_map(|fact| field_named(&fact.field)).map(|field| field.category);
    let mut categories: Vec<Category> = std::iter::once(Category::Identity).chain(known).collect();
    categories.sort_unstable();
    categories.dedup();
    let codes = categories.into_iter().map(Category::code);
    visit.log(Event::new("read", "participant").on(id).unit(unit).subject(id, codes).reason("restricted"));
    visit.crumb_text("data-protection", "/data-protection");
    visit.crumb_text("readings-ask", "/data-protection/readings");
    let content = Restricted { say: visit.say.clone(), unit: row, participant, facts };
    let title = content.participant.name.clone();
    visit.page(title, &content).await
}

impl Restricted {
    /// "Eingeschränkt bis 31. Dezember 2026"
    fn until(&self) -> String {
        let day = self.participant.held_until.map(|day: Date| self.say.day(day)).unwrap_or_default();
        self.say.text("restricted-until").arg("day", day).to_string()
    }

    fn ended(&self) -> String {
        let day = self.participant.ended_on.map(|day| self.say.day(day)).unwrap_or_default();
        self.say.text("participant-ended").arg("day", day).to_string()
    }

    fn label(&self, fact: &FactRow) -> String {
        self.say.word("participant", &fact.field)
    }
}
