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
use web::{Error, Event, Facts, Form, Problems, Result, Routes, Say, Visit, fold::sorted};

use super::{RoleView, Sight, crumbs, role, roles_in_sight};
use crate::access::{Deed, lasts_too_long, longest, may_give};

pub(super) fn routes(routes: Routes) -> Routes {
    routes.get("/accounts/{id}/roles/{role}/deputies/new", Deed::GiveRoles, new).post(
        "/accounts/{id}/roles/{role}/deputies",
        Deed::GiveRoles,
        name,
    )
}

#[derive(Deserialize)]
struct Named {
    id: Id<Held>,
    deputy: String,
    from: String,
    until: String,
}

impl Named {
    /// A deputy stands in for a time, both days are needed, and within that of the role.
    fn parse(&self, people: &[Choice], role: &RoleView, longest: Option<Date>, today: Date) -> Result<(Id<Account>, Date, Date), Problems> {
        let mut problems = Problems::default();
        let deputy = people.iter().find(|choice| choice.label == self.deputy.trim() || choice.value == self.deputy.trim());
        let deputy = deputy.and_then(|choice| choice.value.parse().ok());
        if deputy.is_none() {
            problems.add("deputy", "problem-deputy");
        }
        // Before the role begins there is nothing to stand in for.
        let from = problems.day("from", &self.from).unwrap_or(today).max(role.from_day);
        let until = problems.day("until", &self.until);
        match until {
            Some(until) if until < from => problems.add("until", "problem-until-before-from"),
            Some(until) if until < today => problems.add("until", "problem-until-past"),
            Some(until) if role.until_day.is_some_and(|last| until > last) => problems.add("until", "problem-deputy-role"),
            until if until.is_some() && lasts_too_long(until, longest) => problems.add("until", "problem-role-longer"),
            None if self.until.trim().is_empty() => problems.add("until", "problem-deputy-until"),
            _ => {}
        }
        match (deputy, until) {
            (Some(deputy), Some(until)) => problems.then((deputy, from, until)),
            _ => Err(problems),
        }
    }
}

#[derive(Template)]
#[template(path = "accounts/deputy.html")]
struct Page {
    say: Say,
    role: RoleView,
    words: String,
    id: Id<Held>,
    /// Everybody who could stand in: the key, and "Name (Adresse)".
    people: Vec<Choice>,
    deputy: String,
    from: String,
    until: String,
    problems: Problems,
}

/// Up to so many people are a select; above that, typing a name is quicker.
const SELECT: usize = 15;

impl Page {
    fn few(&self) -> bool {
        self.people.len() <= SELECT
    }
}

/// The role, and the accounts in sight besides its holder. A deputy has no deputy.
async fn load(visit: &mut Visit, account: Id<Account>, id: Id<Held>) -> Result<(RoleView, Vec<Choice>)> {
    let role = role(visit, account, id).await?;
    if role.deputy_for.is_some() || role.is_over(visit.today()) {
        return Err(Error::NotFound);
    }
    let sight = Sight::of(visit)?;
    let everybody = roles_in_sight(&mut visit.tx, &sight).await?;
    let mut people: Vec<&RoleView> = everybody.chunk_by(|a, b| a.account_id == b.account_id).filter_map(<[_]>::first).collect();
    people.retain(|person| person.account_id != account);
    people.sort_by_key(|person| (sorted(&person.name), person.account_id));
    let choice = |person: &RoleView| Choice::new(person.account_id.to_string(), format!("{} ({})", person.name, person.email), false);
    Ok((role, people.into_iter().map(choice).collect()))
}

async fn new(mut visit: Visit, Path((account, id)): Path<(Id<Account>, Id<Held>)>) -> Result<Response> {
    let (role, people) = load(&mut visit, account, id).await?;
    crumbs(&mut visit, account, &role.name);
    let page = Page {
        say: visit.say.clone(),
        words: role.words(&visit.say),
        role,
        id: visit.id(),
        people,
        deputy: String::new(),
        from: visit.say.typed_day(Some(visit.today())),
        until: String::new(),
        problems: Problems::default(),
    };
    let title = visit.say.text("accounts-name-deputy").to_string();
    visit.page(title, &page).await
}

async fn name(mut visit: Visit, Path((account, id)): Path<(Id<Account>, Id<Held>)>, Form(form): Form<Named>) -> Result<Response> {
    // Held, so that the role does not end while a deputy is named for it.
    sql::hold_account(&mut visit.tx, account).await?;
    let (role, mut people) = load(&mut visit, account, id).await?;
    let longest = longest(&visit.actor, Role::from_code(&role.role).ok_or(Error::NotFound)?, &role.facts())?;
    let (deputy, from, until) = match form.parse(&people, &role, longest, visit.today()) {
        Ok(parsed) => parsed,
        Err(problems) => {
            crumbs(&mut visit, account, &role.name);
            for choice in &mut people {
                choice.selected = choice.value == form.deputy;
            }
            let words = role.words(&visit.say);
            let say = visit.say.clone();
            let page = Page { say, words, role, id: form.id, people, deputy: form.deputy, from: form.from, until: form.until, problems };
            let title = visit.say.text("accounts-name-deputy").to_string();
            return visit.again(title, &page).await;
        }
    };
    may_give(&visit.actor, Role::from_code(&role.role).ok_or(Error::NotFound)?, &Facts { account: Some(deputy), ..role.facts() })?;
    let row = RoleRow { id: form.id, account_id: deputy, from_day: from, until_day: Some(until), deputy_for: Some(account), ..role.row() };
    let by = visit.actor.account();
    if sql::insert_role(&mut visit.tx, &row, by).await? {
        visit.log(Event::new("give", "deputy").on(deputy).reason(format!("role-{}", crate::rules::hyphenated(&role.role))));
    }
    visit.done("done-deputy-named", format!("/accounts/{account}")).await
}
