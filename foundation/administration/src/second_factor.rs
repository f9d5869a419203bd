//! Zweiter Faktor: a code of the person's authenticator app, after the link and before everything else.

use accounts::{
    CodeError, Secret,
    sql::{self, AccountRow},
};
use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use web::{Error, Event, Facts, Filter, Form, Problems, Result, Routes, Say, Visit};

use crate::{
    access::Deed,
    rules::{Target, after_wrong_code},
};

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        // Open to everybody, because nobody counts as signed in before; the handlers ask for a session that waits.
        .get("/second-factor", Deed::Arrive, ask)
        .post("/second-factor", Deed::Arrive, give)
        .get("/account/second-factor", Deed::KeepAccount, renew)
        .post("/account/second-factor", Deed::KeepAccount, renewed)
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    target: String,
}

#[derive(Deserialize)]
struct Given {
    code: String,
    /// A new secret on its way from the page to the database: it is stored only when a code of it was right.
    #[serde(default)]
    secret: String,
    #[serde(default)]
    target: String,
}

#[derive(Deserialize)]
struct Renewed {
    #[serde(default)]
    current: String,
    code: String,
    secret: String,
}

/// Asks for a code; with `new`, sets the second factor up.
#[derive(Template)]
#[template(path = "second_factor.html")]
struct Page {
    say: Say,
    title: String,
    action: &'static str,
    new: Option<New>,
    /// The code of the app so far is asked for too.
    asks_current: bool,
    target: String,
    locked: String,
    problems: Problems,
}

/// A secret that is being set up.
struct New {
    secret: String,
    spelled: String,
    picture: String,
}

impl New {
    fn of(secret: &Secret, email: &str) -> Result<Self> {
        let address = secret.address(email).ok_or_else(|| Error::internal("no otpauth address"))?;
        Ok(Self {
            secret: secret.bytes().iter().map(|byte| format!("{byte:02x}")).collect(),
            spelled: secret.spelled(),
            picture: web::qr::picture(&address)?,
        })
    }
}

/// The secret as the page's hidden field has it: 20 bytes as hex.
fn secret(hex: &str) -> Option<Secret> {
    if hex.len() != 40 || !hex.is_ascii() {
        return None;
    }
    let bytes: Option<Vec<u8>> = (0..20).map(|index| u8::from_str_radix(&hex[2 * index..2 * index + 2], 16).ok()).collect();
    bytes.map(Secret::stored)
}

/// The account whose session waits for its second factor.
async fn waiting(visit: &mut Visit) -> Result<AccountRow> {
    let (now, today) = (visit.now(), visit.today());
    let session = visit.session.clone().ok_or(Error::SignIn)?;
    // A session that has ended still arrives with its cookie; it opens nothing.
    sql::member(&mut visit.tx, &session, now, today).await?.ok_or(Error::SignIn)?;
    sql::account(&mut visit.tx, session.account_id).await?.ok_or(Error::SignIn)
}

fn locked(visit: &Visit, account: &AccountRow) -> String {
    let until = account.locked_until.filter(|until| *until > visit.now());
    until.map(|until| visit.say.text("second-factor-locked").arg("until", visit.say.instant(until)).to_string()).unwrap_or_default()
}

fn page(visit: &Visit, title: &str, account: &AccountRow, new: Option<New>, target: &Target) -> Page {
    Page {
        say: visit.say.clone(),
        title: visit.say.text(title).into(),
        action: "/second-factor",
        new,
        asks_current: false,
        target: target.typed().to_owned(),
        locked: locked(visit, account),
        problems: Problems::default(),
    }
}

fn is_set_up(account: &AccountRow) -> bool {
    account.totp_secret.is_some() && account.totp_confirmed_at.is_some()
}

async fn ask(mut visit: Visit, Filter(asked): Filter<Asked>) -> Result<Response> {
    let target = Target::read(&asked.target);
    if visit.actor.member().is_some() {
        return visit.redirect(target.path()).await;
    }
    let account = waiting(&mut visit).await?;
    visit.public();
    let page = if is_set_up(&account) {
        page(&visit, "second-factor", &account, None, &target)
    } else {
        let new = New::of(&Secret::made(visit.app.chance.bytes()), &account.email)?;
        page(&visit, "second-factor-new", &account, Some(new), &target)
    };
    visit.page(page.title.clone(), &page).await
}

async fn give(mut visit: Visit, Form(form): Form<Given>) -> Result<Response> {
    let target = Target::read(&form.target);
    if visit.actor.member().is_some() {
        return visit.redirect(target.path()).await;
    }
    let account = waiting(&mut visit).await?;
    let account = sql::hold_account(&mut visit.tx, account.id).await?.ok_or(Error::SignIn)?;
    let session = visit.session.as_ref().map(|session| session.id).ok_or(Error::SignIn)?;
    visit.public();
    let now = visit.now();
    let problems = if is_set_up(&account) {
        check(&mut visit, &account, "code", &form.code).await?
    } else {
        let secret = secret(&form.secret).ok_or(Error::Unreadable("error-unreadable"))?;
        match new_step(&visit, &secret, &form.code) {
            Ok(step) => {
                store(&mut visit, &account, &secret, step).await?;
                Problems::default()
            }
            Err(problems) => problems,
        }
    };
    if !problems.is_empty() {
        let account = sql::account(&mut visit.tx, account.id).await?.ok_or(Error::SignIn)?;
        // The wrong attempt counts, although its form comes back.
        visit.commit().await?;
        let new = match secret(&form.secret) {
            Some(secret) if !is_set_up(&account) => Some(New::of(&secret, &account.email)?),
            _ => None,
        };
        let title = if new.is_some() { "second-factor-new" } else { "second-factor" };
        let page = Page { problems, ..page(&visit, title, &account, new, &target) };
        return visit.again(&page.title, &page).await;
    }
    sql::set_second_factor(&mut visit.tx, session, now).await?;
    visit.log(Event::new("confirm", "second_factor").on(account.id));
    visit.redirect(target.path()).await
}

/// Looks at a code of the stored secret; the account is held, so that a code is good once and guesses are counted one after the other.
async fn check(visit: &mut Visit, account: &AccountRow, field: &'static str, code: &str) -> Result<Problems> {
    let (now, mut problems) = (visit.now(), Problems::default());
    if account.locked_until.is_some_and(|until| until > now) {
        problems.add(field, "problem-code-locked");
        return Ok(problems);
    }
    let secret = Secret::stored(account.totp_secret.clone().unwrap_or_default());
    match secret.check(code, seconds(visit), account.totp_last_step) {
        Ok(step) => sql::set_code_used(&mut visit.tx, account.id, step, now).await?,
        Err(why) => {
            let (failed, locked) = after_wrong_code(account.failed_codes, account.locked_until, now);
            sql::set_code_failed(&mut visit.tx, account.id, failed, locked).await?;
            visit.log(Event::new("fail", "second_factor").on(account.id));
            problems.add(
                field,
                match (locked, why) {
                    (Some(_), _) => "problem-code-locked",
                    (None, CodeError::Used) => "problem-code-used",
                    (None, CodeError::Wrong) => "problem-code",
                },
            );
        }
    }
    Ok(problems)
}

/// The time step of a code of a secret that is not stored yet.
fn new_step(visit: &Visit, secret: &Secret, code: &str) -> Result<i64, Problems> {
    secret.check(code, seconds(visit), None).map_err(|_| {
        let mut problems = Problems::default();
        problems.add("code", "problem-code-new");
        problems
    })
}

/// Stores a new secret, of which the code of this step was right.
async fn store(visit: &mut Visit, account: &AccountRow, secret: &Secret, step: i64) -> Result<()> {
    let now = visit.now();
    sql::set_secret(&mut visit.tx, account.id, secret.bytes()).await?;
    sql::set_code_used(&mut visit.tx, account.id, step, now).await?;
    visit.log(Event::new("create", "second_factor").on(account.id));
    Ok(())
}

fn seconds(visit: &Visit) -> u64 {
    visit.now().as_second().max(0).unsigned_abs()
}

async fn renew(mut visit: Visit) -> Result<Response> {
    visit.may(Deed::KeepAccount, Facts::of_actor(&visit.actor))?;
    let account = visit.actor.account().ok_or(Error::SignIn)?;
    let account = sql::account(&mut visit.tx, account).await?.ok_or(Error::NotFound)?;
    let new = New::of(&Secret::made(visit.app.chance.bytes()), &account.email)?;
    let page = renewal(&mut visit, &account, new);
    visit.page(page.title.clone(), &page).await
}

fn renewal(visit: &mut Visit, account: &AccountRow, new: New) -> Page {
    visit.crumb(visit.say.text("account").to_string(), "/account");
    let title = if is_set_up(account) { "second-factor-renew" } else { "second-factor-set-up" };
    Page {
        action: "/account/second-factor",
        asks_current: is_set_up(account),
        ..page(visit, title, account, Some(new), &Target::read("/"))
    }
}

async fn renewed(mut visit: Visit, Form(form): Form<Renewed>) -> Result<Response> {
    let account = visit.actor.account().ok_or(Error::SignIn)?;
    let account = sql::hold_account(&mut visit.tx, account).await?.ok_or(Error::NotFound)?;
    let secret = secret(&form.secret).ok_or(Error::Unreadable("error-unreadable"))?;
    // The new app's code comes first: a slip there must not use up the code of the one so far.
    let problems = match new_step(&visit, &secret, &form.code) {
        Ok(step) => {
            let problems =
                if is_set_up(&account) { check(&mut visit, &account, "current", &form.current).await? } else { Problems::default() };
            if problems.is_empty() {
                store(&mut visit, &account, &secret, step).await?;
            }
            problems
        }
        Err(problems) => problems,
    };
    if !problems.is_empty() {
        let account = sql::account(&mut visit.tx, account.id).await?.ok_or(Error::NotFound)?;
        visit.commit().await?;
        let new = New::of(&secret, &account.email)?;
        let page = Page { problems, ..renewal(&mut visit, &account, new) };
        return visit.again(&page.title, &page).await;
    }
    let (now, session) = (visit.now(), visit.session.as_ref().map(|session| session.id));
    if let Some(session) = session {
        sql::set_second_factor(&mut visit.tx, session, now).await?;
    }
    visit.done("done-second-factor", "/account").await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_goes_through_the_form_unchanged() {
        let made = Secret::made([7; 20]);
        let new = New::of(&made, "weber@bildungswerk.example").unwrap();
        assert_eq!(secret(&new.secret).unwrap().bytes(), made.bytes());
        for other in ["", "zz", &"g".repeat(40), &"ä".repeat(20), &"0".repeat(42)] {
            assert!(secret(other).is_none(), "{other}");
        }
    }

    #[test]
    fn the_picture_fits_into_an_attribute() {
        let new = New::of(&Secret::made([7; 20]), "weber@bildungswerk.example").unwrap();
        assert!(new.picture.starts_with("data:image/svg+xml,%3C"));
        assert!(!new.picture.contains(['"', '<', '#', '\n']));
    }
}
