//! Termine with somebody: when, where, what to bring; she answers on her own page.

use accounts::Unit;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::{SignedDuration, Timestamp};
use participants::Participant;
use serde::Deserialize;
use web::{Error, Event, Form, Problems, Result, Say, Visit, instant, time};

use crate::{
    Appointment,
    entries::{editable, plan},
    sql::appointments::{self as sql, AppointmentRow},
};

/// Something of a day that has begun is still the next for so long.
pub const LASTS: SignedDuration = SignedDuration::from_hours(2);

/// The form as it is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub(crate) id: String,
    pub(crate) day: String,
    pub(crate) time: String,
    pub(crate) place: String,
    pub(crate) bring: String,
}

/// Makes one; the form comes back with the plan when something in it must be mended.
pub(crate) async fn create(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    editable(&mut visit, unit, id).await?;
    let key: Id<Appointment> = typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    let now = visit.now();
    match read(&typed, key, now) {
        Ok(row) => {
            make(&mut visit, unit, id, &row).await?;
            visit.done("done-appointment", plan(unit, id)).await
        }
        Err(problems) => crate::show::again(visit, unit, id, typed, problems).await,
    }
}

/// Makes one: for the form, the demonstration and hand-overs.
pub async fn make(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>, row: &AppointmentRow) -> Result<()> {
    if sql::insert(&mut visit.tx, unit, id, row).await? {
        visit.log(Event::new("create", "appointment").on(row.id).unit(unit).subject(id, ["C5"]));
    }
    Ok(())
}

/// It does not take place.
pub(crate) async fn end(
    mut visit: Visit,
    Path((unit, id, appointment)): Path<(Id<Unit>, Id<Participant>, Id<Appointment>)>,
) -> Result<Response> {
    editable(&mut visit, unit, id).await?;
    if sql::delete(&mut visit.tx, unit, id, appointment).await? {
        visit.log(Event::new("erase", "appointment").on(appointment).unit(unit).subject(id, ["C5"]));
    }
    visit.done("done-appointment-gone", plan(unit, id)).await
}

fn read(typed: &Typed, id: Id<Appointment>, now: Timestamp) -> Result<AppointmentRow, Problems> {
    let mut problems = Problems::default();
    let meeting = when_and_where(&mut problems, [&typed.day, &typed.time], ("place", &typed.place), now);
    let bring = problems.optional("bring", &typed.bring);
    let Some((at, place)) = meeting else { return Err(problems) };
    problems.then(AppointmentRow { id, at, place, bring, answer: None })
}

/// When and where, as the fields `day`, `time` and the one of the place have it: for appointments and for whatever else meets her. Notes what must be mended.
pub fn when_and_where(
    problems: &mut Problems,
    [day, clock]: [&str; 2],
    (field, place): (&'static str, &str),
    now: Timestamp,
) -> Option<(Timestamp, String)> {
    let date = problems.day("day", day);
    if day.trim().is_empty() {
        problems.add("day", "problem-appointment-day");
    }
    let clock = time(clock);
    if clock.is_none() {
        problems.add("time", "problem-appointment-time");
    }
    let place = problems.required(field, place, "problem-appointment-place");
    let at = instant(date?, clock?)?;
    if at < now {
        problems.add("day", "problem-appointment-past");
    }
    Some((at, place))
}

/// "Donnerstag, 5. März 2026, 9:00 Uhr: Rathaus, Raum 112. Mitbringen: Ausweis"
pub(crate) fn line(say: &Say, row: &AppointmentRow) -> String {
    let key = if row.bring.is_empty() { "appointment-line" } else { "appointment-line-bring" };
    say.text(key).arg("at", say.instant(row.at)).arg("place", row.place.as_str()).arg("bring", row.bring.as_str()).to_string()
}
