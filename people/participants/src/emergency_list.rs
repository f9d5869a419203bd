//! Who has opened a record in an emergency, and who has tried: for whoever leads the unit, and, without the names of those whom it was about, for the data protection
//! officer of its organisation.

use accounts::{Role, Unit};
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::Timestamp;
use web::{Error, Event, Facts, Result, Say, Visit};

use crate::{
    access::{Deed, compartment},
    emergency,
    sql::emergency::{self as sql, Listed, PlaceRow},
};

/// So many lines stand on the page: more than a year should see.
const SHOWN: i64 = 500;

#[derive(Template)]
#[template(path = "emergency_list.html")]
struct List {
    say: Say,
    id: Id<Unit>,
    unit: PlaceRow,
    rows: Vec<Listed>,
    /// Whoever looks leads the unit: she sees about whom it was, and can end it
    leads: bool,
    now: Timestamp,
}

pub(crate) async fn list(mut visit: Visit, Path(id): Path<Id<Unit>>) -> Result<Response> {
    let unit = sql::place(&mut visit.tx, id).await?.ok_or(Error::NotFound)?;
    visit.may(Deed::ReadEmergencyAccesses, Facts { organisation: Some(unit.organisation_id), ..compartment(&visit, id) })?;
    let (account, leads) = (visit.actor.account(), visit.actor.is_of(Role::UnitLead, Some(id)));
    let rows = sql::list(&mut visit.tx, id, account, leads, SHOWN).await?;
    let read = Event::new("read", "emergency_access").unit(id).count(rows.len());
    visit.log(if leads { read.fields(["name"]) } else { read });
    if leads {
        visit.crumb_text("participants", "/participants");
    }
    let content = List { say: visit.say.clone(), id, unit, rows, leads, now: visit.now() };
    let title = visit.say.text("emergencies").to_string();
    visit.page(title, &content).await
}

impl List {
    /// "Standort Waldmark, Bildungswerk Mittelauen"
    fn place(&self) -> String {
        format!("{}, {}", self.unit.name, self.unit.organisation)
    }

    fn at(&self, row: &Listed) -> String {
        self.say.instant(row.begun_at)
    }

    fn reason(&self, row: &Listed) -> String {
        row.reason.as_deref().map(|reason| self.say.word("emergency-reason", reason)).unwrap_or_default()
    }

    fn about(&self, row: &Listed) -> String {
        row.participant.clone().unwrap_or_default()
    }

    fn is_open(&self, row: &Listed) -> bool {
        row.participant_id.is_some() && row.ended_at.is_none() && row.ends_at > self.now
    }

    /// "offen bis 3. März 2026, 13:00 Uhr", "beendet …", "abgelaufen …", or that nothing was opened
    fn state(&self, row: &Listed) -> String {
        let (key, at) = match row.ended_at {
            _ if row.participant_id.is_none() => return self.say.text("emergency-state-none").to_string(),
            Some(at) => ("emergency-state-ended", at),
            None if self.is_open(row) => ("emergency-state-open", row.ends_at),
            None => ("emergency-state-over", row.ends_at),
        };
        self.say.text(key).arg("at", self.say.instant(at)).to_string()
    }

    fn end(&self, row: &Listed) -> String {
        format!("{}/{}/end", emergency::list(self.id), row.id)
    }
}
