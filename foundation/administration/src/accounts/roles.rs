use accounts::{
    Account, Held, Role,
    sql::{self, RoleRow},
};
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use jiff::civil::Date;
use serde::Deserialize;
use web::{Error, Event, Facts, Form, Problems, Result, Routes, Say, Visit};

use super::{RoleView, Sight, crumbs, role, roles_of};
use crate::{
    access::{Deed, lasts_too_long, longest},
    invite::revoke_unfounded,
    places::{self, Fields, Place, Typed},
};

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/accounts/{id}/roles/new", Deed::GiveRoles, new)
        .post("/accounts/{id}/roles", Deed::GiveRoles, give)
        .get("/accounts/{id}/roles/{role}/end", Deed::GiveRoles, ask_end)
        .post("/accounts/{id}/roles/{role}/end", Deed::GiveRoles, end)
}

#[derive(Deserialize)]
struct Given {
    id: Id<Held>,
    #[serde(default)]
    role: String,
    #[serde(default)]
    organisation: String,
    #[serde(default)]
    organisation_id: String,
    #[serde(default)]
    unit: String,
    from: String,
    until: String,
}

impl Given {
    /// Role and days; the place is looked up. Without a first day it begins today.
    fn parse(&self, today: Date, problems: &mut Problems) -> (Option<Role>, Date, Option<Date>) {
        let role = Role::from_code(&self.role);
        if role.is_none() {
            problems.add("role", "problem-role");
        }
        let from = problems.day("from", &self.from).unwrap_or(today);
        let until = problems.day("until", &self.until);
        if until.is_some_and(|until| until < from) {
            problems.add("until", "problem-until-before-from");
        }
        (role, from, until)
    }
}

#[derive(Template)]
#[template(path = "accounts/role.html")]
struct New {
    say: Say,
    account: Id<Account>,
    id: Id<Held>,
    roles: Vec<Choice>,
    place: Fields,
    from: String,
    until: String,
    problems: Problems,
}

/// Name of the person, who must be in sight.
async fn name(visit: &mut Visit, account: Id<Account>) -> Result<String> {
    let sight = Sight::of(visit)?;
    roles_of(&mut visit.tx, &sight, account).await?.into_iter().next().map(|role| role.name).ok_or(Error::NotFound)
}

async fn new(mut visit: Visit, Path(account): Path<Id<Account>>) -> Result<Response> {
    let name = name(&mut visit, account).await?;
    let place = places::blank(&mut visit, "").await?;
    crumbs(&mut visit, account, &name);
    let page = New {
        say: visit.say.clone(),
        account,
        id: visit.id(),
        roles: places::roles(&visit, ""),
        place,
        from: visit.say.typed_day(Some(visit.today())),
        until: String::new(),
        problems: Problems::default(),
    };
    let title = visit.say.text("accounts-give-to").arg("name", name).to_string();
    visit.page(title, &page).await
}

async fn give(mut visit: Visit, Path(account): Path<Id<Account>>, Form(form): Form<Given>) -> Result<Response> {
    let name = name(&mut visit, account).await?;
    let mut problems = Problems::default();
    let (role, from, until) = form.parse(visit.today(), &mut problems);
    let typed = Typed { organisation: form.organisation.clone(), organisation_id: form.organisation_id.clone(), unit: form.unit.clone() };
    let (place, fields) = places::find(&mut visit, role, &typed, &mut problems).await?;
    let facts = Facts { network: visit.network(), organisation: place.organisation, account: Some(account), unit: None };
    if let Some(role) = role
        && let Ok(longest) = longest(&visit.actor, role, &facts)
        && lasts_too_long(until, longest)
    {
        problems.add("until", "problem-role-longer");
    }
    let Some(role) = role.filter(|_| problems.is_empty()) else {
        crumbs(&mut visit, account, &name);
        let roles = places::roles(&visit, &form.role);
        let page = New { say: visit.say.clone(), account, id: form.id, roles, place: fields, from: form.from, until: form.until, problems };
        let title = visit.say.text("accounts-give-to").arg("name", name).to_string();
        return visit.again(title, &page).await;
    };
    let Place { organisation, unit } = place;
    visit.may(Deed::GiveRoles, facts)?;
    longest(&visit.actor, role, &facts)?;
    let row = RoleRow {
        id: form.id,
        account_id: account,
        role: role.code().to_owned(),
        network_id: visit.network(),
        organisation_id: organisation,
        unit_id: unit,
        from_day: from,
        until_day: until,
        deputy_for: None,
    };
    let by = visit.actor.account();
    if sql::insert_role(&mut visit.tx, &row, by).await? {
        visit.log(Event::new("give", "role").on(account).reason(format!("role-{}", crate::rules::hyphenated(role.code()))));
    }
    visit.done("done-role-given", format!("/accounts/{account}")).await
}

#[derive(Deserialize)]
struct Ended {
    until: String,
}

#[derive(Template)]
#[template(path = "accounts/end.html")]
struct End {
    say: Say,
    role: RoleView,
    words: String,
    until: String,
    problems: Problems,
}

fn end_page(visit: &mut Visit, role: RoleView, until: String, problems: Problems) -> End {
    crumbs(visit, role.account_id, &role.name);
    End { say: visit.say.clone(), words: role.words(&visit.say), role, until, problems }
}

async fn ask_end(mut visit: Visit, Path((account, id)): Path<(Id<Account>, Id<Held>)>) -> Result<Response> {
    let role = role(&mut visit, account, id).await?;
    let until = visit.say.typed_day(role.until_day);
    let page = end_page(&mut visit, role, until, Problems::default());
    let title = visit.say.text("accounts-end-title").to_string();
    visit.page(title, &page).await
}

async fn end(mut visit: Visit, Path((account, id)): Path<(Id<Account>, Id<Held>)>, Form(form): Form<Ended>) -> Result<Response> {
    // Held, so that nobody names a deputy for the role while it ends.
    sql::hold_account(&mut visit.tx, account).await?;
    let role = role(&mut visit, account, id).await?;
    let (today, mut problems) = (visit.today(), Problems::default());
    let yesterday = today.yesterday().map_err(Error::internal)?;
    // Without a day it ends at once: yesterday was its last.
    let until = problems.day("until", &form.until).unwrap_or(yesterday);
    if until < yesterday {
        problems.add("until", "problem-until-past");
    }
    if problems.is_empty() && is_last_coordinator(&mut visit, &role, until).await? {
        problems.add("until", "problem-last-coordinator");
    }
    if !problems.is_empty() {
        let page = end_page(&mut visit, role, form.until, problems);
        let title = visit.say.text("accounts-end-title").to_string();
        return visit.again(title, &page).await;
    }
    sql::end_role(&mut visit.tx, &role.row(), until).await?;
    if let Some(network) = role.network_id {
        revoke_unfounded(&mut visit, network).await?;
    }
    visit.log(Event::new("end", "role").on(account).reason(format!("role-{}", crate::rules::hyphenated(&role.role))));
    visit.done("done-role-ended", format!("/accounts/{account}")).await
}

/// Whether nobody would coordinate the network on the day after: then nobody could invite a new coordination either.
async fn is_last_coordinator(visit: &mut Visit, role: &RoleView, until: Date) -> Result<bool> {
    let Some(network) = role.network_id.filter(|_| role.role == Role::Coordinator.code() && role.deputy_for.is_none()) else {
        return Ok(false);
    };
    let after = until.tomorrow().map_err(Error::internal)?;
    sql::hold_coordinators(&mut visit.tx, network).await?;
    Ok(!sql::coordinators(&mut visit.tx, network, after).await?.iter().any(|other| other.id != role.id))
}
