//! Who helps her, who stands in today, and what becomes of her next.

use accounts::Unit;
use askama::Template;
use db::Id;
use handovers::{
    rules::{State, theirs},
    sql::{HandoverRow, handovers},
};
use participants::{
    Participant,
    sql::{
        UnitRow,
        support_circle::{DeputyRow, HelperRow, deputies, helpers},
    },
};
use web::{Result, Say, Visit};

#[derive(Template)]
#[template(path = "support_circle.html")]
pub(crate) struct SupportCircle {
    say: Say,
    unit: UnitRow,
    helpers: Vec<HelperRow>,
    deputies: Vec<DeputyRow>,
    handovers: Vec<HandoverRow>,
}

pub(crate) async fn support_circle(visit: &mut Visit, of: Id<Unit>, id: Id<Participant>, unit: &UnitRow) -> Result<SupportCircle> {
    let today = visit.today();
    Ok(SupportCircle {
        say: visit.say.clone(),
        unit: unit.clone(),
        helpers: helpers(&mut visit.tx, of, id).await?,
        deputies: deputies(&mut visit.tx, of, id, today).await?,
        handovers: handovers(&mut visit.tx, of, id).await?,
    })
}

impl SupportCircle {
    fn helper(&self, helper: &HelperRow) -> String {
        let key = if helper.leads { "me-lead" } else { "me-helper" };
        self.say.text(key).arg("name", helper.name.as_str()).to_string()
    }

    /// "Aylin Polat vertritt Daniel Weber bis 5. März 2026."
    fn deputy(&self, row: &DeputyRow) -> String {
        let key = if row.until_day.is_some() { "me-deputy" } else { "me-deputy-open" };
        let day = row.until_day.map(|day| self.say.day(day)).unwrap_or_default();
        self.say.text(key).arg("name", row.name.as_str()).arg("other", row.stands_in_for.as_str()).arg("day", day).to_string()
    }

    fn house(&self) -> String {
        self.say.name(&format!("{}, {}", self.unit.name, self.unit.organisation))
    }

    fn reach(&self) -> String {
        let ways: Vec<&str> = [self.unit.phone.as_str(), self.unit.email.as_str()].into_iter().filter(|way| !way.is_empty()).collect();
        if ways.is_empty() { String::new() } else { self.say.text("me-reach").arg("reach", ways.join(", ")).to_string() }
    }

    fn officer(&self) -> String {
        self.say.text("me-officer").arg("contact", self.say.name(&self.unit.dpo_contact)).to_string()
    }

    /// What becomes of her next: who is responsible for her by now, or how far the newest hand-over is that was not taken back.
    fn handover(&self) -> String {
        let newest = || self.handovers.iter().find(|row| State::of(row) != State::Withdrawn);
        let Some(row) = theirs(&self.handovers).or_else(newest) else { return String::new() };
        let key = match State::of(row) {
            State::Offered | State::Withdrawn => "me-handover-asked",
            State::Read => "me-handover-read",
            State::Accepted if row.awaited_at.is_some() => "me-handover-awaited",
            State::Accepted => "me-handover-accepted",
            State::TakenOver => "me-handover-done",
            State::Declined => "me-handover-declined",
            State::Expired => "me-handover-silent",
            State::Returned => "me-handover-back",
        };
        self.say.text(key).arg("recipient", self.say.name(&row.recipient)).arg("contact", self.say.name(&row.contact)).to_string()
    }
}
