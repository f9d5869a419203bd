//! Sitzungen: where an account is signed in. Signing in begins one, signing out ends it.

use accounts::{
    Actor, Session,
    sql::{self, AccountRow, SessionRow},
};
use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use db::Id;
use web::{Error, Event, Facts, Result, Routes, SESSION_LENGTH, Say, Visit};

use crate::{
    access::Deed,
    rules::{Device, Target},
};

/// How long the browser keeps the cookie, in seconds. Longer than a session: the cookie of one that has ended still tells whose typed form is to be
/// kept. Whether a session runs is decided here and not by the browser.
const COOKIE_LASTS: u32 = 30 * 24 * 60 * 60;

/// How long the browser remembers the language, in seconds.
const LANGUAGE_LASTS: u32 = 365 * 24 * 60 * 60;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/account/sessions", Deed::KeepAccount, list)
        .post("/account/sessions/end-others", Deed::KeepAccount, end_others)
        .post("/account/sessions/{id}/end", Deed::KeepAccount, end)
        .post("/sign-out", Deed::Arrive, sign_out)
}

#[derive(Template)]
#[template(path = "sessions.html")]
struct Page {
    say: Say,
    sessions: Vec<Row>,
}

struct Row {
    id: Id<Session>,
    device: String,
    since: String,
    seen: String,
    this: bool,
}

/// Begins a session of this account, and leads to where the person wanted to go; first to a form that was kept for her.
pub(crate) async fn begin(mut visit: Visit, account: &AccountRow, target: &Target, headers: &HeaderMap) -> Result<Response> {
    let (now, token) = (visit.now(), visit.token());
    let session = SessionRow {
        id: visit.id(),
        account_id: account.id,
        network_id: None,
        device: device(&visit, headers),
        second_factor_at: None,
        created_at: now,
        seen_at: now,
        expires_at: now + SESSION_LENGTH,
        ended_at: None,
    };
    if let Some(before) = &visit.session {
        // This browser shows one session at a time; the one before would run on unseen.
        sql::end_session(&mut visit.tx, before.account_id, before.id, now).await?;
    }
    sql::insert_session(&mut visit.tx, session.id, &token.hash(), account.id, None, &session.device, now, session.expires_at).await?;
    let today = visit.today();
    if let Some(member) = sql::member(&mut visit.tx, &session, now, today).await? {
        visit.actor = Actor::Account(member);
    }
    visit.log(Event::new("sign_in", "account").on(account.id));
    let cookie = set(&visit, web::COOKIE, token.reveal(), COOKIE_LASTS)?;
    let language = language_cookie(&visit, &account.language)?;
    let kept = web::cookie(headers, "kept").is_some();
    let mut response = visit.redirect(if kept { "/kept" } else { target.path() }).await?;
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response.headers_mut().append(header::SET_COOKIE, language);
    Ok(response)
}

/// A cookie that only this house gets and no script reads.
pub(crate) fn set(visit: &Visit, name: &str, value: &str, seconds: u32) -> Result<HeaderValue> {
    web::set_cookie(&visit.app, name, value, seconds)
}

/// The cookie that lets every page speak the account's language, also before the next sign-in.
pub(crate) fn language_cookie(visit: &Visit, language: &str) -> Result<HeaderValue> {
    set(visit, "language", language, LANGUAGE_LASTS)
}

fn device(visit: &Visit, headers: &HeaderMap) -> String {
    let device = Device::read(headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default());
    let say = &visit.say;
    match (device.browser, device.system) {
        (Some(browser), Some(system)) => say.text("sessions-device").arg("browser", browser).arg("system", system).into(),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => say.text("sessions-device-unknown").into(),
    }
}

async fn list(mut visit: Visit) -> Result<Response> {
    visit.may(Deed::KeepAccount, Facts::of_actor(&visit.actor))?;
    let account = visit.actor.account().ok_or(Error::SignIn)?;
    let (now, this, say) = (visit.now(), visit.session.as_ref().map(|session| session.id), visit.say.clone());
    let sessions = sql::running_sessions(&mut visit.tx, account, now).await?;
    let row = |session: SessionRow| Row {
        id: session.id,
        since: say.instant(session.created_at),
        seen: say.instant(session.seen_at),
        this: Some(session.id) == this,
        device: session.device,
    };
    let page = Page { sessions: sessions.into_iter().map(row).collect(), say: say.clone() };
    visit.page(say.text("sessions"), &page).await
}

async fn end(mut visit: Visit, Path(id): Path<Id<Session>>) -> Result<Response> {
    let (account, now) = (visit.actor.account().ok_or(Error::SignIn)?, visit.now());
    if visit.session.as_ref().is_some_and(|session| session.id == id) {
        return sign_out(visit).await;
    }
    if !sql::end_session(&mut visit.tx, account, id, now).await? {
        // Ended already, by a second click or by itself: what was wanted is so. Another's session is not there.
        return visit.redirect("/account/sessions").await;
    }
    visit.log(Event::new("end", "session").on(id));
    visit.done("done-session-ended", "/account/sessions").await
}

async fn end_others(mut visit: Visit) -> Result<Response> {
    let (account, now) = (visit.actor.account().ok_or(Error::SignIn)?, visit.now());
    let this = visit.session.as_ref().map(|session| session.id);
    let ended = sql::end_other_sessions(&mut visit.tx, account, this, now).await?;
    visit.log(Event::new("end", "session").count(usize::try_from(ended).unwrap_or(usize::MAX)));
    visit.done("done-sessions-ended", "/account/sessions").await
}

/// Works for everybody: whose session has ended meanwhile wants to be signed out too.
async fn sign_out(visit: Visit) -> Result<Response> {
    leave(visit, "/").await
}

/// Ends this browser's session, if there is one, and leads on.
pub(crate) async fn leave(mut visit: Visit, address: &str) -> Result<Response> {
    if let Some(session) = visit.session.clone() {
        let now = visit.now();
        if sql::end_session(&mut visit.tx, session.account_id, session.id, now).await? {
            visit.log(Event::new("sign_out", "account").on(session.account_id));
        }
    }
    let gone = set(&visit, web::COOKIE, "", 0)?;
    let mut response = visit.redirect(address).await?;
    response.headers_mut().append(header::SET_COOKIE, gone);
    Ok(response)
}
