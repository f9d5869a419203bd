//! Who helps somebody within the unit. One of them leads; whoever joins does not become responsible by it: the lead is handed over by an act of its own.

use accounts::{Account, Role, Unit};
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use serde::Deserialize;
use web::{Error, Event, Form, Mail, Problems, Result, Say, Visit};

use crate::{
    Helper, Participant,
    access::{Deed, arranged},
    sql::{
        ParticipantRow, seals,
        support_circle::{self as sql, Colleague, DeputyRow, HelperRow},
    },
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    id: String,
    account: String,
    /// See [`crate::seals`]
    pub(crate) barred: String,
}

#[derive(Template)]
#[template(path = "support_circle.html")]
struct Helpers {
    say: Say,
    unit: Id<Unit>,
    participant: ParticipantRow,
    helpers: Vec<HelperRow>,
    deputies: Vec<DeputyRow>,
    colleagues: Vec<Colleague>,
    barred: Vec<Colleague>,
    /// Whoever could be barred
    staff: Vec<Colleague>,
    me: Option<Id<Account>>,
    typed: Typed,
    problems: Problems,
    /// What is known of her may be read too
    may_read: bool,
    /// Whoever looks leads the unit
    leads: bool,
}

pub(crate) async fn list(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>) -> Result<Response> {
    let typed = Typed { id: visit.random_id::<Helper>().to_string(), ..Typed::default() };
    let content = content(&mut visit, unit, id, typed, Problems::default()).await?;
    let title = content.title();
    visit.page(title, &content).await
}

/// Somebody of the unit helps from now on.
pub(crate) async fn create(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (_, helps) = arranges(&mut visit, unit, id).await?;
    let (helper, today): (Id<Helper>, _) = (typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?, visit.today());
    let colleagues = sql::colleagues(&mut visit.tx, unit, today).await?;
    let barred = seals::barred(&mut visit.tx, unit, id).await?;
    let may_help = |one: &Id<Account>| one.to_string() == typed.account && !barred.iter().any(|barred| barred.id == *one);
    let Some(account) = colleagues.iter().map(|one| one.id).find(may_help) else {
        let mut problems = Problems::default();
        problems.add("account", "problem-helper");
        return again(visit, unit, id, typed, problems).await;
    };
    // Whoever leads the unit says who helps; that she helps herself says somebody who does already, while there is anybody. Else she would read whom she wants to.
    let is_herself = Some(account) == visit.actor.account() && !helps;
    if is_herself && !sql::helpers(&mut visit.tx, unit, id).await?.is_empty() {
        let mut problems = Problems::default();
        problems.add("account", "problem-helper-oneself");
        return again(visit, unit, id, typed, problems).await;
    }
    // The lead is given by an act of its own, also where nobody has it.
    if sql::insert(&mut visit.tx, unit, id, helper, account, false, today).await? {
        log(&mut visit, "create", unit, id, helper);
    } else if !sql::helpers(&mut visit.tx, unit, id).await?.iter().any(|one| one.account_id == account) {
        return Err(Error::Stale);
    }
    visit.done("done-helper-added", address(unit, id)).await
}

/// Hands the lead over.
pub(crate) async fn lead(mut visit: Visit, Path((unit, id, helper)): Path<(Id<Unit>, Id<Participant>, Id<Helper>)>) -> Result<Response> {
    arranges(&mut visit, unit, id).await?;
    let helpers = sql::helpers(&mut visit.tx, unit, id).await?;
    let chosen = helpers.iter().find(|one| one.id == helper).ok_or(Error::Stale)?;
    if !chosen.leads {
        if !sql::set_lead(&mut visit.tx, unit, id, helper).await? {
            return Err(Error::Stale);
        }
        log(&mut visit, "lead", unit, id, helper);
        // Nobody becomes responsible without knowing it. The mail names nobody.
        if Some(chosen.account_id) != visit.actor.account() {
            let link = visit.link(&format!("/units/{unit}/participants/{id}"));
            let subject = visit.say.text("lead-mail-subject").to_string();
            let body = visit.say.text("lead-mail-body").arg("name", chosen.name.as_str()).arg("link", link).to_string();
            visit.send(Mail { to: chosen.email.clone(), subject, body }).await?;
        }
    }
    visit.done("done-helper-leads", address(unit, id)).await
}

/// Helps no longer. Whoever leads hands that over first: nobody is left without.
pub(crate) async fn end(mut visit: Visit, Path((unit, id, helper)): Path<(Id<Unit>, Id<Participant>, Id<Helper>)>) -> Result<Response> {
    arranges(&mut visit, unit, id).await?;
    let (account, today) = (visit.actor.account(), visit.today());
    let helpers = sql::helpers(&mut visit.tx, unit, id).await?;
    let gone: Option<Id<Account>> = helpers.iter().find(|one| one.id == helper).map(|one| one.account_id);
    if sql::end(&mut visit.tx, unit, id, helper, today).await? {
        log(&mut visit, "end", unit, id, helper);
    } else if gone.is_some() {
        // She leads by now.
        return Err(Error::Stale);
    }
    // Whoever stops helping herself sees nothing of her any more.
    let next = if gone == account { format!("/units/{unit}/participants") } else { address(unit, id) };
    visit.done("done-helper-ended", next).await
}

pub(crate) fn log(visit: &mut Visit, action: &'static str, unit: Id<Unit>, participant: Id<Participant>, helper: Id<Helper>) {
    visit.log(Event::new(action, "helper").on(helper).unit(unit).subject(participant, []));
}

pub(crate) fn address(unit: Id<Unit>, id: Id<Participant>) -> String {
    format!("/units/{unit}/participants/{id}/helpers")
}

async fn arranges(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>) -> Result<(ParticipantRow, bool)> {
    let (row, here) = arranged(visit, unit, id).await?;
    Ok((row, visit.can(Deed::ReadParticipant, here)))
}

/// The page with a form that must be mended.
pub(crate) async fn again(mut visit: Visit, unit: Id<Unit>, id: Id<Participant>, typed: Typed, problems: Problems) -> Result<Response> {
    let content = content(&mut visit, unit, id, typed, problems).await?;
    visit.again(content.title(), &content).await
}

async fn content(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>, typed: Typed, problems: Problems) -> Result<Helpers> {
    let (participant, may_read) = arranges(visit, unit, id).await?;
    let today = visit.today();
    visit.crumb_text("participants", "/participants");
    visit.log(Event::new("read", "helper").unit(unit).subject(id, ["C1"]));
    Ok(Helpers {
        say: visit.say.clone(),
        unit,
        participant,
        helpers: sql::helpers(&mut visit.tx, unit, id).await?,
        deputies: sql::deputies(&mut visit.tx, unit, id, today).await?,
        colleagues: sql::colleagues(&mut visit.tx, unit, today).await?,
        barred: seals::barred(&mut visit.tx, unit, id).await?,
        staff: seals::staff(&mut visit.tx, unit, today).await?,
        me: visit.actor.account(),
        typed,
        problems,
        may_read,
        leads: visit.actor.is_of(Role::UnitLead, Some(unit)),
    })
}

/// "Aylin Polat vertritt Daniel Weber bis 5. März 2026"
pub(crate) fn deputy(say: &Say, row: &DeputyRow) -> String {
    let key = if row.until_day.is_some() { "helper-deputy" } else { "helper-deputy-open" };
    let day = row.until_day.map(|day| say.day(day)).unwrap_or_default();
    say.text(key).arg("name", row.name.as_str()).arg("other", row.stands_in_for.as_str()).arg("day", day).to_string()
}

impl Helpers {
    fn title(&self) -> String {
        self.say.text("helpers-of").arg("name", self.participant.name.as_str()).to_string()
    }

    fn href(&self) -> String {
        address(self.unit, self.participant.id)
    }

    fn record(&self) -> String {
        format!("/units/{}/participants/{}", self.unit, self.participant.id)
    }

    fn line(&self, helper: &HelperRow) -> String {
        let key = if helper.leads { "helper-leads" } else { "helper-helps" };
        self.say.text(key).arg("name", helper.name.as_str()).arg("day", self.say.day(helper.from_day)).to_string()
    }

    /// "Arbeitet hier als: Coach"
    fn role(&self, helper: &HelperRow) -> String {
        helper
            .role
            .as_deref()
            .map(|role| self.say.text("helper-role").arg("role", self.say.word("role", role)).to_string())
            .unwrap_or_default()
    }

    fn deputy(&self, row: &DeputyRow) -> String {
        deputy(&self.say, row)
    }

    fn is_barred(&self, account: Id<Account>) -> bool {
        self.barred.iter().any(|one| one.id == account)
    }

    /// Those of the house who are not barred yet; nobody bars herself.
    fn staff_choices(&self) -> Vec<Choice> {
        let others = self.staff.iter().filter(|one| !self.is_barred(one.id) && Some(one.id) != self.me);
        others.map(|one| Choice::new(one.id.to_string(), &one.name, one.id.to_string() == self.typed.barred)).collect()
    }

    fn seals(&self) -> String {
        format!("{}/seals", self.record())
    }

    /// Those of the unit who do not help yet.
    fn choices(&self) -> Vec<Choice> {
        let helps = |account| self.helpers.iter().any(|helper| helper.account_id == account);
        let is_herself = |account| !self.may_read && !self.helpers.is_empty() && self.me == Some(account);
        let others = self.colleagues.iter().filter(|one| !helps(one.id) && !self.is_barred(one.id) && !is_herself(one.id));
        others.map(|one| Choice::new(one.id.to_string(), &one.name, one.id.to_string() == self.typed.account)).collect()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }
}
