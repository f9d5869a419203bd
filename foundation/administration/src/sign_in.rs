//! Anmelden: a link by mail, a page with one button behind it. No passwords.

use accounts::{
    Account, LinkKind, Token,
    sql::{self, LinkRow, NewLink},
};
use askama::Template;
use axum::{extract::Path, http::HeaderMap, response::Response};
use db::Id;
use jiff::SignedDuration;
use serde::Deserialize;
use web::{Error, Filter, Form, Language, Mail, Problems, Result, Routes, Say, Visit};

use crate::{
    access::Deed,
    console,
    rules::{LINK_LASTS, LINKS_AN_HOUR, Target},
    sessions,
};

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/sign-in", Deed::Arrive, ask).post("/sign-in", Deed::Arrive, send).get("/sign-in/{token}", Deed::Arrive, open).post(
        "/sign-in/{token}",
        Deed::Arrive,
        enter,
    )
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    target: String,
}

#[derive(Deserialize)]
struct SignIn {
    email: String,
    #[serde(default)]
    target: String,
}

impl SignIn {
    fn parse(&self) -> Result<String, Problems> {
        let mut problems = Problems::default();
        let email = problems.email("email", &self.email);
        if email.is_empty() {
            problems.add("email", "problem-email");
        }
        problems.then(email)
    }
}

/// Asks for the address; also what a link leads to that works no more, with the sentence that says why.
#[derive(Template)]
#[template(path = "sign_in.html")]
struct Page {
    say: Say,
    title: String,
    text: String,
    email: String,
    target: String,
    kept: bool,
    problems: Problems,
}

/// The answer to every address, known or not.
#[derive(Template)]
#[template(path = "sign_in_sent.html")]
struct Sent {
    say: Say,
    title: String,
    text: String,
    /// A mail went out: then it can be missed.
    mailed: bool,
}

#[derive(Template)]
#[template(path = "sign_in_link.html")]
struct Link {
    say: Say,
    token: String,
}

async fn ask(mut visit: Visit, Filter(asked): Filter<Asked>, headers: HeaderMap) -> Result<Response> {
    let target = Target::read(&asked.target);
    if visit.actor.member().is_some() {
        return visit.redirect(target.path()).await;
    }
    visit.public();
    let kept = web::cookie(&headers, "kept").is_some();
    let page = page(&visit, "sign-in", "sign-in-text", &target, kept);
    visit.page(page.title.clone(), &page).await
}

fn page(visit: &Visit, title: &str, text: &str, target: &Target, kept: bool) -> Page {
    let say = visit.say.clone();
    Page {
        title: say.text(title).into(),
        text: say.text(text).into(),
        say,
        email: String::new(),
        target: target.typed().to_owned(),
        kept,
        problems: Problems::default(),
    }
}

async fn send(mut visit: Visit, headers: HeaderMap, Form(form): Form<SignIn>) -> Result<Response> {
    visit.public();
    let target = Target::read(&form.target);
    let email = match form.parse() {
        Ok(email) => email,
        Err(problems) => {
            let kept = web::cookie(&headers, "kept").is_some();
            let page = Page { email: form.email, problems, ..page(&visit, "sign-in", "sign-in-text", &target, kept) };
            return visit.again(&page.title, &page).await;
        }
    };
    // An unknown address makes a link that opens nothing and a mail that is not kept: the same statements and the same texts, so that the time it takes
    // does not tell who has an account.
    let account = sql::account_by_email(&mut visit.tx, &email).await?.filter(|account| account.ended_at.is_none());
    let asks = account.as_ref().map_or_else(|| visit.id(), |account| account.id);
    let known = !too_many(&mut visit, asks).await? && account.is_some();
    let address = link(&mut visit, asks, known, &target, LINK_LASTS).await?;
    let (to, name, language) = match account {
        Some(account) => (account.email, account.name, Language::of(&account.language)),
        None => (email.clone(), email.clone(), visit.say.language),
    };
    let mail = mail(&visit, &to, &name, language, &address);
    visit.send_if(known, mail).await?;
    if known {
        console(&visit, &to, &address);
    }
    let page = sent(&visit, &email);
    visit.page(page.title.clone(), &page).await
}

/// Says where the link is: on its way, or on the console while no mail goes out.
fn sent(visit: &Visit, email: &str) -> Sent {
    let (say, config) = (visit.say.clone(), &visit.app.config);
    let mailed = !config.demo && !config.keeps_mail();
    let title = say.text(if mailed { "sign-in-sent" } else { "sign-in-sent-elsewhere" }).to_string();
    let text = if config.demo {
        say.text("sign-in-sent-demo").to_string()
    } else {
        let key = if mailed { "sign-in-sent-text" } else { "sign-in-sent-console" };
        say.text(key).arg("email", email).arg("minutes", LINK_LASTS.as_mins()).to_string()
    };
    Sent { title, text, mailed, say }
}

async fn too_many(visit: &mut Visit, account: Id<Account>) -> Result<bool> {
    let since = visit.now() - SignedDuration::from_hours(1);
    Ok(sql::links_since(&mut visit.tx, LinkKind::SignIn, &account.to_string(), since).await? >= LINKS_AN_HOUR)
}

/// Makes a sign-in link and gives its full address. For an account that is not `known` it opens nothing.
pub(crate) async fn link(visit: &mut Visit, account: Id<Account>, known: bool, target: &Target, lasts: SignedDuration) -> Result<String> {
    let (id, token, now, object) = (visit.id(), visit.token(), visit.now(), account.to_string());
    let link = NewLink {
        id,
        token: &token.hash(),
        kind: LinkKind::SignIn,
        account: Some(account).filter(|_| known),
        object: Some(&object),
        target: Some(target.path()),
        expires: now + lasts,
    };
    // Links that expired a day ago tell nobody anything any more.
    sql::delete_links(&mut visit.tx, LinkKind::SignIn, &object, now - SignedDuration::from_hours(24)).await?;
    sql::insert_link(&mut visit.tx, &link, now).await?;
    Ok(visit.link(&format!("/sign-in/{}", token.reveal())))
}

fn mail(visit: &Visit, to: &str, name: &str, language: Language, address: &str) -> Mail {
    let say = visit.app.say(language);
    let body =
        say.text("mail-sign-in-body").arg("name", name.to_owned()).arg("link", address.to_owned()).arg("minutes", LINK_LASTS.as_mins());
    Mail { to: to.to_owned(), subject: say.text("mail-sign-in-subject").into(), body: body.into() }
}

/// Mail programs and scanners open links before people do: opening uses nothing up.
async fn open(mut visit: Visit, Path(token): Path<String>, headers: HeaderMap) -> Result<Response> {
    visit.public();
    let link = sql::link(&mut visit.tx, &Token::received(&token).hash()).await?;
    if !works(&visit, link.as_ref()) {
        return gone(visit, link.as_ref(), &headers).await;
    }
    let page = Link { say: visit.say.clone(), token };
    let title = visit.say.text("sign-in-link").to_string();
    visit.page(title, &page).await
}

async fn enter(mut visit: Visit, Path(token): Path<String>, headers: HeaderMap) -> Result<Response> {
    let (hash, now) = (Token::received(&token).hash(), visit.now());
    let link = sql::link(&mut visit.tx, &hash).await?.filter(|link| link.kind == LinkKind::SignIn.code());
    let account = match link.as_ref().and_then(|link| link.account_id) {
        Some(account) => sql::account(&mut visit.tx, account).await?.filter(|account| account.ended_at.is_none()),
        None => None,
    };
    let (Some(link), Some(account)) = (&link, account) else { return gone(visit, link.as_ref(), &headers).await };
    if !sql::use_link(&mut visit.tx, link.id, now).await? {
        return gone(visit, Some(link), &headers).await;
    }
    let target = Target::read(link.target.as_deref().unwrap_or_default());
    sessions::begin(visit, &account, &target, &headers).await
}

fn works(visit: &Visit, link: Option<&LinkRow>) -> bool {
    link.is_some_and(|link| {
        link.kind == LinkKind::SignIn.code()
            && link.account_id.is_some()
            && link.used_at.is_none()
            && link.revoked_at.is_none()
            && link.expires_at > visit.now()
    })
}

/// A link that works no more is never a dead end: it says why, and offers a new one.
async fn gone(mut visit: Visit, link: Option<&LinkRow>, headers: &HeaderMap) -> Result<Response> {
    if visit.actor.member().is_some() && link.is_some_and(|link| link.used_at.is_some() && link.account_id == visit.actor.account()) {
        // A second click on the link that just signed this person in.
        return visit.redirect("/").await;
    }
    visit.public();
    let text = match link {
        Some(link) if link.used_at.is_some() => "sign-in-used",
        Some(link) if link.expires_at <= visit.now() => "sign-in-expired",
        _ => "sign-in-unknown",
    };
    let target = Target::read(link.and_then(|link| link.target.as_deref()).unwrap_or_default());
    let kept = web::cookie(headers, "kept").is_some();
    let page = page(&visit, "sign-in-gone", text, &target, kept);
    visit.page(page.title.clone(), &page).await
}

/// A link that signs an account in, for whoever may hand it over: the demonstration prints one per persona.
///
/// # Errors
/// [`Error::NotFound`] when there is no such account, [`Error::Refused`] for anybody but the command line.
pub async fn sign_in_link(visit: &mut Visit, account: Id<Account>, lasts: SignedDuration) -> Result<String> {
    if !matches!(visit.actor, accounts::Actor::Operator) {
        return Err(Error::Refused(web::Refused("refused-operator")));
    }
    sql::account(&mut visit.tx, account).await?.ok_or(Error::NotFound)?;
    link(visit, account, true, &Target::read("/"), lasts).await
}
