//! Personen und Rollen: who can sign in here, and what each may do from when to when.

mod deputies;
mod export;
mod reset;
mod roles;

use accounts::{Account, Role};
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::civil::Date;
use serde::Deserialize;
use web::{
    Error, Filter, Page, Position, Result, Routes, Say, Visit,
    fold::{folded, sorted},
};

use crate::{
    access::{Deed, Sight, may_give},
    ending,
    sql::accounts::{RoleView, roles_in_sight, roles_of},
};

pub(crate) fn routes(routes: Routes) -> Routes {
    let routes = routes
        .get("/accounts", Deed::ReadAccounts, list)
        .get("/accounts/export/{format}", Deed::ReadAccounts, export::export)
        .get("/accounts/{id}", Deed::ReadAccounts, show);
    let routes = roles::routes(routes);
    let routes = deputies::routes(routes);
    reset::routes(routes)
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    q: String,
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "accounts/list.html")]
struct List {
    say: Say,
    q: String,
    count: usize,
    people: Vec<Person>,
    next: String,
}

impl List {
    fn file(&self, format: &str) -> String {
        web::address(&format!("/accounts/export/{format}"), &[("q", &self.q)])
    }
}

/// One account with its roles of today and of days to come.
struct Person {
    id: Id<Account>,
    name: String,
    email: String,
    roles: Vec<String>,
    sort: String,
}

async fn list(mut visit: Visit, Filter(asked): Filter<Asked>) -> Result<Response> {
    let say = visit.say.clone();
    let people = people(&mut visit, &asked.q).await?;
    let (count, after) = (people.len(), Position::read(asked.after.as_deref()));
    let shown = usize::try_from(Page::<Person>::ASK).unwrap_or(usize::MAX);
    let rows = people
        .into_iter()
        .filter(|person| (person.sort.as_str(), person.id.to_string().as_str()) > (&after.sort, &after.id))
        .take(shown)
        .collect();
    let page = Page::of(rows, |person: &Person| Position::after(&person.sort, person.id));
    let next = page.next.map(|next| web::address("/accounts", &[("q", &asked.q), ("after", &next.to_string())])).unwrap_or_default();
    let page = List { say: say.clone(), q: asked.q, count, people: page.rows, next };
    visit.page(say.text("accounts"), &page).await
}

/// Whom the actor sees here, in German order. Accounts are those who work here, hundreds at most, and not the people of the directory: they are found and put in
/// order here.
async fn people(visit: &mut Visit, words: &str) -> Result<Vec<Person>> {
    let sight = Sight::of(visit)?;
    let (say, today, words) = (visit.say.clone(), visit.today(), folded(words));
    let roles = roles_in_sight(&mut visit.tx, &sight).await?;
    let mut people: Vec<Person> =
        roles.chunk_by(|a, b| a.account_id == b.account_id).filter_map(|roles| person(&say, roles, today)).collect();
    people.retain(|person| words.is_empty() || folded(&format!("{} {}", person.name, person.email)).contains(&words));
    people.sort_by(|a, b| (&a.sort, a.id).cmp(&(&b.sort, b.id)));
    Ok(people)
}

fn person(say: &Say, roles: &[RoleView], today: Date) -> Option<Person> {
    let first = roles.first()?;
    Some(Person {
        id: first.account_id,
        name: first.name.clone(),
        email: first.email.clone(),
        roles: roles.iter().filter(|role| !role.is_over(today)).map(|role| spoken(say, role, today)).collect(),
        sort: sorted(&first.name),
    })
}

/// "Coach, Bildungswerk, bis 30. April 2026, in Vertretung von Jutta Sommer"
fn spoken(say: &Say, role: &RoleView, today: Date) -> String {
    let mut parts = vec![role.words(say)];
    if role.from_day > today {
        parts.push(say.text("accounts-from").arg("day", say.day(role.from_day)).into());
    }
    if let Some(until) = role.until_day {
        parts.push(say.text("accounts-until").arg("day", say.day(until)).into());
    }
    if let Some(name) = &role.deputy_name {
        parts.push(say.text("accounts-deputy-of").arg("name", name.as_str()).into());
    }
    parts.join(", ")
}

#[derive(Template)]
#[template(path = "accounts/show.html")]
struct Show {
    say: Say,
    id: Id<Account>,
    name: String,
    email: String,
    roles: Vec<Row>,
    /// Whether the actor may take the second factor away.
    reset: bool,
    /// Whether the actor may end the account.
    ends: bool,
}

struct Row {
    role: RoleView,
    deputies: Vec<String>,
    over: bool,
    changes: bool,
}

impl Show {
    fn until(&self, row: &Row) -> String {
        row.role.until_day.map(|day| self.say.day(day)).unwrap_or_default()
    }

    fn role(&self, row: &Row) -> String {
        row.role.words(&self.say)
    }
}

async fn show(mut visit: Visit, Path(id): Path<Id<Account>>) -> Result<Response> {
    let sight = Sight::of(&visit)?;
    let roles = roles_of(&mut visit.tx, &sight, id).await?;
    let first = roles.first().ok_or(Error::NotFound)?;
    let (name, email) = (first.name.clone(), first.email.clone());
    let (say, today) = (visit.say.clone(), visit.today());
    let everybody = roles_in_sight(&mut visit.tx, &sight).await?;
    let account = accounts::sql::account(&mut visit.tx, id).await?.ok_or(Error::NotFound)?;
    let reset = account.totp_confirmed_at.is_some() && reset::allowed(&mut visit, id).await?;
    let ends = ending::allowed(&mut visit, id).await?;
    let row = |role: RoleView| Row {
        deputies: everybody
            .iter()
            .filter(|other| other.is_deputy_of(&role) && !other.is_over(today))
            .map(|other| deputy(&say, other))
            .collect(),
        over: role.is_over(today),
        changes: !role.is_over(today) && changes(&visit, &role),
        role,
    };
    let rows = roles.into_iter().map(row).collect();
    visit.crumb(say.text("accounts").to_string(), "/accounts");
    let page = Show { say, id, name: name.clone(), email, roles: rows, reset, ends };
    visit.page(name, &page).await
}

/// "Meral Yildiz, vom 1. bis 14. April 2026"
fn deputy(say: &Say, role: &RoleView) -> String {
    let until = role.until_day.map(|day| say.day(day)).unwrap_or_default();
    say.text("accounts-deputy").arg("name", role.name.as_str()).arg("from", say.day(role.from_day)).arg("until", until).into()
}

impl RoleView {
    /// Whether this role is held in place of the holder of that one.
    fn is_deputy_of(&self, role: &RoleView) -> bool {
        self.deputy_for == Some(role.account_id)
            && (&self.role, self.network_id, self.organisation_id, self.unit_id)
                == (&role.role, role.network_id, role.organisation_id, role.unit_id)
    }
}

/// Whether the actor may end the role or name a deputy: whoever may give it.
fn changes(visit: &Visit, role: &RoleView) -> bool {
    visit.can(Deed::GiveRoles, role.facts())
        && Role::from_code(&role.role).is_some_and(|code| may_give(&visit.actor, code, &role.facts()).is_ok())
}

/// A role of this account that the actor may change; what is out of sight is not there.
async fn role(visit: &mut Visit, account: Id<Account>, role: Id<accounts::Held>) -> Result<RoleView> {
    let sight = Sight::of(visit)?;
    let roles = roles_of(&mut visit.tx, &sight, account).await?;
    let role = roles.into_iter().find(|view| view.id == role).ok_or(Error::NotFound)?;
    visit.may(Deed::GiveRoles, role.facts())?;
    may_give(&visit.actor, Role::from_code(&role.role).ok_or(Error::NotFound)?, &role.facts())?;
    Ok(role)
}

/// "Sie sind hier": the list and the person.
fn crumbs(visit: &mut Visit, id: Id<Account>, name: &str) {
    visit.crumb(visit.say.text("accounts").to_string(), "/accounts");
    visit.crumb(name, format!("/accounts/{id}"));
}
