//! Konto beenden: by its owner, or by whoever manages it; and what becomes of an account that has ended (Art. 17 DSGVO).

use accounts::{
    Account, Role, ending,
    sql::{self, AccountRow},
};
use askama::Template;
use axum::{extract::Path, http::header, response::Response};
use db::Id;
use jiff::{SignedDuration, Timestamp};
use web::{Error, Event, Facts, Problems, Refused, Result, Routes, Say, Visit, erasures, mail, retention::FORGET};

use crate::{
    access::{Deed, Sight, lasts_too_long, longest},
    sessions,
    sql::{accounts::roles_of, invitations},
};

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/account/end", Deed::KeepAccount, ask_own)
        .post("/account/end", Deed::KeepAccount, end_own)
        .get("/accounts/{id}/end", Deed::GiveRoles, ask)
        .post("/accounts/{id}/end", Deed::GiveRoles, end)
}

#[derive(Template)]
#[template(path = "ending.html")]
struct Page {
    say: Say,
    title: String,
    action: String,
    back: String,
    text: String,
    days: i64,
    problems: Problems,
}

impl Page {
    fn of(visit: &Visit, account: &AccountRow, problems: Problems) -> Self {
        let (say, own) = (visit.say.clone(), visit.actor.account() == Some(account.id));
        let back = if own { "/account".to_owned() } else { format!("/accounts/{}", account.id) };
        let action = if own { "/account/end".to_owned() } else { format!("/accounts/{}/end", account.id) };
        let name = account.name.as_str();
        let title = if own { say.text("account-end") } else { say.text("account-end-of").arg("name", name) }.to_string();
        let text = if own { say.text("account-end-own") } else { say.text("account-end-other").arg("name", name) };
        Self { title, action, back, text: text.into(), days: visit.app.config.account_days, problems, say }
    }
}

async fn own(visit: &mut Visit) -> Result<AccountRow> {
    visit.may(Deed::KeepAccount, Facts::of_actor(&visit.actor))?;
    let id = visit.actor.account().ok_or(Error::SignIn)?;
    sql::hold_account(&mut visit.tx, id).await?.ok_or(Error::NotFound)
}

async fn ask_own(mut visit: Visit) -> Result<Response> {
    let id = visit.actor.account().ok_or(Error::SignIn)?;
    let account = sql::account(&mut visit.tx, id).await?.ok_or(Error::NotFound)?;
    let page = Page::of(&visit, &account, Problems::default());
    visit.crumb_text("account", "/account");
    visit.page(page.title.clone(), &page).await
}

async fn end_own(mut visit: Visit) -> Result<Response> {
    let account = own(&mut visit).await?;
    if is_last_coordination(&mut visit, account.id).await? {
        return last(visit, &account).await;
    }
    end_at_once(&mut visit, &account).await?;
    let gone = sessions::set(&visit, web::COOKIE, "", 0)?;
    let mut response = visit.done("done-account-ended", "/").await?;
    response.headers_mut().append(header::SET_COOKIE, gone);
    Ok(response)
}

/// Whether the actor may end an account: only who could have given each role that it holds anywhere, for as long as it holds it. One's own is ended on
/// one's own page.
pub(crate) async fn allowed(visit: &mut Visit, account: Id<Account>) -> Result<bool> {
    let today = visit.today();
    let roles = sql::roles(&mut visit.tx, account).await?;
    let mut open = roles.iter().filter(|role| role.until_day.is_none_or(|until| until >= today));
    Ok(visit.actor.account() != Some(account)
        && open.all(|row| {
            let facts = Facts { network: row.network_id, organisation: row.organisation_id, account: Some(account), unit: None };
            let longest = Role::from_code(&row.role).and_then(|role| longest(&visit.actor, role, &facts).ok());
            longest.is_some_and(|longest| !lasts_too_long(row.until_day, longest))
        }))
}

/// The account, which must be in sight, if the actor may end it.
async fn managed(visit: &mut Visit, id: Id<Account>) -> Result<AccountRow> {
    let sight = Sight::of(visit)?;
    if roles_of(&mut visit.tx, &sight, id).await?.is_empty() {
        return Err(Error::NotFound);
    }
    if !allowed(visit, id).await? {
        return Err(Error::Refused(Refused("refused-account-end")));
    }
    sql::account(&mut visit.tx, id).await?.ok_or(Error::NotFound)
}

async fn ask(mut visit: Visit, Path(id): Path<Id<Account>>) -> Result<Response> {
    let account = managed(&mut visit, id).await?;
    let page = Page::of(&visit, &account, Problems::default());
    visit.crumb_text("accounts", "/accounts");
    visit.crumb(account.name, format!("/accounts/{id}"));
    visit.page(page.title.clone(), &page).await
}

async fn end(mut visit: Visit, Path(id): Path<Id<Account>>) -> Result<Response> {
    sql::hold_account(&mut visit.tx, id).await?;
    let account = managed(&mut visit, id).await?;
    if is_last_coordination(&mut visit, id).await? {
        return last(visit, &account).await;
    }
    end_at_once(&mut visit, &account).await?;
    visit.done("done-account-ended", "/accounts").await
}

async fn last(visit: Visit, account: &AccountRow) -> Result<Response> {
    let mut problems = Problems::default();
    problems.add("", "problem-last-coordinator");
    let page = Page::of(&visit, account, problems);
    visit.again(page.title.clone(), &page).await
}

/// Whether a network would be left that nobody coordinates.
async fn is_last_coordination(visit: &mut Visit, account: Id<Account>) -> Result<bool> {
    let today = visit.today();
    for role in sql::roles(&mut visit.tx, account).await? {
        let open = role.until_day.is_none_or(|until| until >= today);
        let Some(network) = role.network_id.filter(|_| open && role.role == Role::Coordinator.code() && role.deputy_for.is_none()) else {
            continue;
        };
        sql::hold_coordinators(&mut visit.tx, network).await?;
        if !sql::coordinators(&mut visit.tx, network, today).await?.iter().any(|other| other.account_id != account) {
            return Ok(true);
        }
    }
    Ok(false)
}

async fn end_at_once(visit: &mut Visit, account: &AccountRow) -> Result<()> {
    let now = visit.now();
    end_as_of(visit, account, now).await?;
    visit.log(Event::new("end", "account").on(account.id));
    Ok(())
}

/// Ends the account, what it was invited to, and what it invited others to: who leaves in anger has no second way in.
async fn end_as_of(visit: &mut Visit, account: &AccountRow, at: Timestamp) -> Result<()> {
    let (today, id) = (visit.today(), account.id.to_string());
    ending::end_account(&mut visit.tx, account.id, at, today).await?;
    for open in invitations::open(&mut visit.tx).await? {
        if open.invited_by == Some(account.id) || accounts::folded_email(&open.email) == accounts::folded_email(&account.email) {
            invitations::set_revoked(&mut visit.tx, open.id, at).await?;
        }
    }
    erasures::note(&mut visit.tx, "account", &id, at).await?;
    Ok(())
}

/// Once a day and after a restore: what came back with a backup ends again, what ended long enough ago is erased, invitations that nobody answered go.
pub(crate) async fn forget(visit: &mut Visit) -> Result<()> {
    let (now, days) = (visit.now(), visit.app.config.account_days);
    let before = now - SignedDuration::from_hours(24 * days.max(0));
    for account in ending::came_back(&mut visit.tx).await? {
        let at = erasures::noted_at(&mut visit.tx, "account", &account.id.to_string()).await?.unwrap_or(now);
        end_as_of(visit, &account, at).await?;
        visit.log(Event::new("end", "account").on(account.id).reason("restore"));
    }
    let word = visit.say.text("account-erased").to_string();
    for account in ending::to_erase(&mut visit.tx, before).await? {
        mail::forget(&mut visit.tx, &account.email).await?;
        for sent in invitations::to_somebody(&mut visit.tx).await? {
            if accounts::folded_email(&sent.email) == accounts::folded_email(&account.email) {
                invitations::erase(&mut visit.tx, sent.id, &word).await?;
            }
        }
        ending::erase_account(&mut visit.tx, account.id, &word, now).await?;
        visit.log(Event::new("erase", "account").on(account.id));
        // What others keep of her, such as that she confirmed an entry, goes in a moment and not only in the next night.
        visit.later_once(FORGET.name, "").await?;
    }
    invitations::forget_unanswered(&mut visit.tx, before).await?;
    Ok(())
}
