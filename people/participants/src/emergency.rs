//! Notzugriff: whoever works in a unit opens the record of somebody whom she does not help, for reading and for some hours. Nothing is listed or suggested: she has
//! to know her by name. Each attempt is kept, also one that opens nothing, and whoever leads the unit and its data protection officer are told of each access at once.

use accounts::{Role, Unit};
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use jiff::SignedDuration;
use serde::Deserialize;
use web::{Error, Event, Facts, Form, Language, Mail, Problems, Refused, Result, Say, Visit};

use crate::{
    EmergencyAccess, Participant,
    access::{Deed, compartment, is_restricted, role_in},
    rules::{EMERGENCY_HOURS, Reason},
    sql::{
        self, UnitRow,
        emergency::{self, Called, EmergencyRow},
        seals, support_circle,
    },
};

/// The form as it is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    id: String,
    name: String,
    reason: String,
    hours: String,
    /// Which one, where several are called so
    participant: String,
}

#[derive(Template)]
#[template(path = "emergency.html")]
struct Emergency {
    say: Say,
    unit: UnitRow,
    typed: Typed,
    /// Those who are called so, where they are several
    called: Vec<Called>,
    problems: Problems,
}

pub(crate) async fn new(mut visit: Visit, Path(unit): Path<Id<Unit>>) -> Result<Response> {
    visit.may(Deed::OpenEmergencyAccess, compartment(&visit, unit))?;
    let unit = sql::compartment(&mut visit.tx, unit).await?.ok_or(Error::NotFound)?;
    let typed = Typed { id: visit.random_id::<EmergencyAccess>().to_string(), ..Typed::default() };
    let content = Emergency { say: visit.say.clone(), unit, typed, called: Vec::new(), problems: Problems::default() };
    visit.crumb_text("participants", "/participants");
    let title = visit.say.text("emergency").to_string();
    visit.page(title, &content).await
}

/// Opens the record of whoever has this name in the unit. The form brings its key along, so that a double click opens it once.
pub(crate) async fn create(mut visit: Visit, Path(unit): Path<Id<Unit>>, Form(typed): Form<Typed>) -> Result<Response> {
    let unit = sql::compartment(&mut visit.tx, unit).await?.ok_or(Error::NotFound)?;
    let (account, now, today) = (visit.actor.account().ok_or(Error::NotFound)?, visit.now(), visit.today());
    let works = emergency::works(&mut visit.tx, unit.id, account, today).await?;
    let allowed = visit.may(Deed::OpenEmergencyAccess, compartment(&visit, unit.id));
    // Whoever only stands in sees those whom the other one helps, and nobody else.
    if let Err(refused) = allowed.and(if works { Ok(()) } else { Err(Refused("refused-compartment").into()) }) {
        attempt(&mut visit, unit.id, Reason::from_code(&typed.reason), 0).await?;
        return Err(refused);
    }
    let id: Id<EmergencyAccess> = typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    let mut problems = Problems::default();
    let name = problems.required("name", &typed.name, "problem-participant-name");
    let reason = Reason::from_code(&typed.reason);
    if reason.is_none() {
        problems.add("reason", "problem-emergency-reason");
    }
    let hours = EMERGENCY_HOURS.into_iter().find(|hours| hours.to_string() == typed.hours);
    if hours.is_none() {
        problems.add("hours", "problem-emergency-hours");
    }
    let (Some(reason), Some(hours), true) = (reason, hours, problems.is_empty()) else {
        // Nobody was looked for: an incomplete form tells nothing about anybody.
        return again(visit, unit, typed, Vec::new(), problems).await;
    };
    let called = emergency::called(&mut visit.tx, unit.id, &name, account).await?;
    let chosen = match &called[..] {
        [one] => Some(one.id),
        several => several.iter().map(|one| one.id).find(|one| one.to_string() == typed.participant),
    };
    let Some(participant) = chosen else {
        attempt(&mut visit, unit.id, Some(reason), called.len()).await?;
        let (field, problem) =
            if called.is_empty() { ("name", "problem-emergency-nobody") } else { ("participant", "problem-emergency-several") };
        problems.add(field, problem);
        return again(visit, unit, typed, called, problems).await;
    };
    let address = format!("/units/{}/participants/{participant}", unit.id);
    let help = support_circle::helps(&mut visit.tx, unit.id, participant, account, today).await?;
    if help.own + help.stands_in > 0 {
        // She may anyway.
        return visit.redirect(address).await;
    }
    let somebody = sql::participant(&mut visit.tx, unit.id, participant).await?;
    if somebody.is_some_and(|somebody| is_restricted(&somebody, today)) {
        attempt(&mut visit, unit.id, Some(reason), called.len()).await?;
        return Err(Refused("refused-restricted").into());
    }
    let row = EmergencyRow {
        id,
        participant_id: Some(participant),
        account_id: account,
        reason: Some(reason.code().to_owned()),
        begun_at: now,
        ends_at: now + SignedDuration::from_hours(hours),
    };
    if !emergency::insert(&mut visit.tx, unit.id, &row).await? {
        // A second click leads to where the first one did; anything else with a key that is taken does not.
        let first = emergency::access(&mut visit.tx, unit.id, id).await?;
        let same = first.is_some_and(|first| first.account_id == account && first.participant_id == Some(participant));
        if same {
            return visit.redirect(address).await;
        }
        attempt(&mut visit, unit.id, Some(reason), called.len()).await?;
        return Err(Error::Stale);
    }
    visit.log(Event::new("open", "emergency_access").on(id).unit(unit.id).subject(participant, ["C1"]).reason(reason.code()));
    report(&mut visit, &unit, participant, (reason, hours)).await?;
    visit.done("done-emergency-opened", address).await
}

/// Keeps that it was tried, and lets that last whatever the answer is: what is refused or comes back writes nothing by itself. How many are called so is
/// noted; who was asked for is not, she may be somebody whom this unit does not know.
async fn attempt(visit: &mut Visit, unit: Id<Unit>, reason: Option<Reason>, called: usize) -> Result<()> {
    let (id, now) = (visit.random_id(), visit.now());
    let row = EmergencyRow {
        id,
        participant_id: None,
        account_id: visit.actor.account().ok_or(Error::NotFound)?,
        reason: reason.map(|reason| reason.code().to_owned()),
        begun_at: now,
        ends_at: now,
    };
    emergency::insert(&mut visit.tx, unit, &row).await?;
    let event = Event::new("attempt", "emergency_access").on(id).unit(unit).count(called);
    visit.log(match reason {
        Some(reason) => event.reason(reason.code()),
        None => event,
    });
    visit.commit().await
}

/// Tells whoever leads the unit, and its data protection officer: who it was, and not about whom.
async fn report(visit: &mut Visit, unit: &UnitRow, participant: Id<Participant>, (reason, hours): (Reason, i64)) -> Result<()> {
    let account = visit.actor.account().ok_or(Error::NotFound)?;
    let (now, today, say) = (visit.now(), visit.today(), visit.app.say(Language::De));
    let who = visit.actor.member().map(|member| member.name.clone()).unwrap_or_default();
    let role = role_in(&visit.actor, unit.id).map(|role| say.word("role", role.code())).unwrap_or_default();
    let link = visit.link(&list(unit.id));
    for reader in emergency::readers(&mut visit.tx, unit.id, participant, account, today).await? {
        let body = say
            .text("emergency-mail-body")
            .arg("name", reader.name.as_str())
            .arg("who", who.as_str())
            .arg("role", role.as_str())
            .arg("unit", format!("{}, {}", unit.name, unit.organisation))
            .arg("at", say.instant(now))
            .arg("length", length(&say, hours))
            .arg("reason", say.word("emergency-reason", reason.code()))
            .arg("link", link.as_str())
            .to_string();
        visit.send(Mail { to: reader.email, subject: say.text("emergency-mail-subject").to_string(), body }).await?;
    }
    Ok(())
}

/// Ends it before it ends by itself: by whoever has opened it, or by whoever leads the unit.
pub(crate) async fn end(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<EmergencyAccess>)>) -> Result<Response> {
    let (here, now) = (compartment(&visit, unit), visit.now());
    let row = emergency::access(&mut visit.tx, unit, id).await?.ok_or(Error::NotFound)?;
    // To colleagues it looks like not there: they do not read the list.
    visit.may(Deed::EndEmergencyAccess, Facts { account: Some(row.account_id), ..here }).map_err(|_| Error::NotFound)?;
    let participant = row.participant_id.ok_or(Error::NotFound)?;
    let account = visit.actor.account().ok_or(Error::NotFound)?;
    if seals::is_barred(&mut visit.tx, unit, participant, account).await? {
        return Err(Error::NotFound);
    }
    if emergency::end(&mut visit.tx, unit, participant, row.account_id, now).await? {
        visit.log(Event::new("end", "emergency_access").on(id).unit(unit).subject(participant, []));
    }
    let leads = visit.actor.is_of(Role::UnitLead, Some(unit));
    let next = if leads { list(unit) } else { format!("/units/{unit}/participants") };
    visit.done("done-emergency-ended", next).await
}

/// The address of the list.
pub(crate) fn list(unit: Id<Unit>) -> String {
    format!("/units/{unit}/emergency-accesses")
}

async fn again(mut visit: Visit, unit: UnitRow, typed: Typed, called: Vec<Called>, problems: Problems) -> Result<Response> {
    visit.crumb_text("participants", "/participants");
    let content = Emergency { say: visit.say.clone(), unit, typed, called, problems };
    let title = visit.say.text("emergency").to_string();
    visit.again(title, &content).await
}

/// "1 Stunde", "4 Stunden"
fn length(say: &Say, hours: i64) -> String {
    say.text("emergency-length").arg("hours", hours).to_string()
}

impl Emergency {
    fn action(&self) -> String {
        list(self.unit.id)
    }

    fn back(&self) -> String {
        format!("/units/{}/participants", self.unit.id)
    }

    fn reasons(&self) -> Vec<Choice> {
        let choice = |one: &Reason| Choice::new(one.code(), self.say.word("emergency-reason", one.code()), one.code() == self.typed.reason);
        Reason::ALL.iter().map(choice).collect()
    }

    fn lengths(&self) -> Vec<Choice> {
        let choice = |hours: &i64| Choice::new(hours.to_string(), length(&self.say, *hours), hours.to_string() == self.typed.hours);
        EMERGENCY_HOURS.iter().map(choice).collect()
    }

    /// By whom they are helped, and by nothing else.
    fn choices(&self) -> Vec<Choice> {
        let lead = |one: &Called| one.lead.clone().unwrap_or_else(|| self.say.text("helper-none").to_string());
        let choice = |one: &Called| Choice::new(one.id.to_string(), lead(one), one.id.to_string() == self.typed.participant);
        self.called.iter().map(choice).collect()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }
}
