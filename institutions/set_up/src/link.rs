//! The first page: who you are and what the network is called. Its link stands on the console of an empty installation.

use accounts::{Account, Actor, Link, LinkKind, LinkScope, Network, Role, Token, sql};
use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::Response,
};
use db::Id;
use design::Step;
use jiff::{SignedDuration, Timestamp};
use network::{
    access::Deed as Directory,
    networks::{self, NewNetwork, give},
};
use serde::Deserialize;
use web::{Error, Event, Facts, Form, Problems, Result, Routes, SESSION_LENGTH, Say, Visit};

use super::steps;
use crate::access::Deed;

/// Where the set-up goes on.
const NEXT: &str = "/set-up/territory";

/// Within this time a second click on the same form signs in once more: the answer to the first click may have been lost.
const DOUBLE_CLICK: SignedDuration = SignedDuration::from_mins(2);

/// How long the browser keeps the cookie, in seconds; how long the session runs is decided here and not by the browser.
const COOKIE_LASTS: u32 = 30 * 24 * 60 * 60;

pub(super) fn routes(routes: Routes) -> Routes {
    routes.get("/set-up/{token}", Deed::OpenLink, show).post("/set-up/{token}", Deed::OpenLink, found)
}

#[derive(Template)]
#[template(path = "link.html")]
struct First {
    say: Say,
    steps: Vec<Step>,
    token: String,
    typed: Typed,
    problems: Problems,
}

/// The link works no more.
#[derive(Template)]
#[template(path = "over.html")]
struct Over {
    say: Say,
}

#[derive(Debug, Clone, Deserialize)]
struct Typed {
    /// Key of the account to be, made by the page: a double click founds one network.
    id: Id<Account>,
    name: String,
    email: String,
    network: String,
    sender: String,
}

struct Parsed {
    name: String,
    email: String,
    network: String,
    sender: String,
}

/// What a link is good for.
enum Found {
    Open(Id<Link>),
    Used(Timestamp),
    Over,
}

/// A GET uses nothing up: whoever opens the link twice sees the form twice.
async fn show(mut visit: Visit, Path(token): Path<String>) -> Result<Response> {
    visit.public();
    let Found::Open(_) = find(&mut visit, &token).await? else { return over(visit).await };
    let typed = Typed { id: visit.id(), name: String::new(), email: String::new(), network: String::new(), sender: String::new() };
    let content = page(&visit, token, typed, Problems::default());
    let title = visit.say.text("set-up-title").to_string();
    visit.page(title, &content).await
}

/// Makes the account, the network and the session, all or nothing.
async fn found(mut visit: Visit, Path(token): Path<String>, Form(typed): Form<Typed>) -> Result<Response> {
    visit.public();
    let link = match find(&mut visit, &token).await? {
        Found::Open(link) => link,
        Found::Used(at) => return once_more(visit, at, &typed).await,
        Found::Over => return over(visit).await,
    };
    visit.may(Directory::SetUp, Facts::default())?;
    let parsed = match typed.parse() {
        Ok(parsed) => parsed,
        Err(problems) => {
            let content = page(&visit, token, typed, problems);
            let title = visit.say.text("set-up-title").to_string();
            return visit.again(title, &content).await;
        }
    };
    let now = visit.now();
    if !sql::use_link(&mut visit.tx, link, now).await? || sql::account_by_email(&mut visit.tx, &parsed.email).await?.is_some() {
        return over(visit).await;
    }
    let language = visit.say.language.tag();
    sql::insert_account(&mut visit.tx, typed.id, &parsed.email, &parsed.name, language, now).await?;
    visit.log(Event::new("create", "account").on(typed.id).reason("set-up"));
    let new = NewNetwork { id: visit.id(), name: parsed.network, sender: parsed.sender, founded_on: None, territories: Vec::new() };
    let network = networks::found(&mut visit, &new).await?;
    give(&mut visit, typed.id, Role::Coordinator, Some(network)).await?;
    give(&mut visit, typed.id, Role::Operator, None).await?;
    begin(visit, typed.id, Some(network)).await
}

/// Begins the first session, with its second factor given: whoever reads the console runs the installation, and no code can have been set up
/// before there was an account. The next sign-in asks for one.
async fn begin(mut visit: Visit, account: Id<Account>, network: Option<Id<Network>>) -> Result<Response> {
    let (session, token, now) = (visit.id(), visit.token(), visit.now());
    let device = visit.say.text("set-up-device").to_string();
    sql::insert_session(&mut visit.tx, session, &token.hash(), account, network, &device, now, now + SESSION_LENGTH).await?;
    sql::set_second_factor(&mut visit.tx, session, now).await?;
    visit.log(Event::new("sign_in", "account").on(account).reason("set-up"));
    let secure = if visit.app.config.base_url.starts_with("https:") { "; Secure" } else { "" };
    let cookie = format!("{}={}; Path=/; Max-Age={COOKIE_LASTS}; HttpOnly; SameSite=Lax{secure}", web::COOKIE, token.reveal());
    let mut response = visit.redirect(NEXT).await?;
    response.headers_mut().append(header::SET_COOKIE, HeaderValue::from_str(&cookie).map_err(Error::internal)?);
    Ok(response)
}

/// A second click: the same form, with the key that only its page knows, a moment later.
async fn once_more(mut visit: Visit, used: Timestamp, typed: &Typed) -> Result<Response> {
    let account = sql::account(&mut visit.tx, typed.id).await?.filter(|account| account.ended_at.is_none());
    match account {
        Some(account) if visit.now() < used + DOUBLE_CLICK => begin(visit, account.id, None).await,
        _ => over(visit).await,
    }
}

/// Looks the link up. From here on it acts, in place of whoever came with it.
async fn find(visit: &mut Visit, token: &str) -> Result<Found> {
    let link = sql::link(&mut visit.tx, &Token::received(token).hash()).await?;
    let Some(link) = link.filter(|link| link.kind == LinkKind::SetUp.code() && link.revoked_at.is_none()) else { return Ok(Found::Over) };
    let object = link.object_id.unwrap_or_default();
    visit.actor = Actor::Link(LinkScope { link: link.id, kind: LinkKind::SetUp, object });
    Ok(match link.used_at {
        Some(at) => Found::Used(at),
        None if link.expires_at <= visit.now() => Found::Over,
        None => Found::Open(link.id),
    })
}

async fn over(visit: Visit) -> Result<Response> {
    let content = Over { say: visit.say.clone() };
    let title = visit.say.text("set-up-over").to_string();
    visit.again(title, &content).await
}

fn page(visit: &Visit, token: String, typed: Typed, problems: Problems) -> First {
    First { say: visit.say.clone(), steps: steps(&visit.say, 0), token, typed, problems }
}

impl First {
    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }
}

impl Typed {
    fn parse(&self) -> Result<Parsed, Problems> {
        let mut problems = Problems::default();
        let name = problems.required("name", &self.name, "set-up-problem-name");
        let email = problems.email("email", &self.email);
        if email.is_empty() {
            problems.add("email", "set-up-problem-email");
        }
        let network = problems.required("network", &self.network, "networks-problem-name");
        let sender = problems.email("sender", &self.sender);
        // Who names no other address writes from her own.
        let sender = if sender.is_empty() { email.clone() } else { sender };
        problems.then(Parsed { name, email, network, sender })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> Typed {
        Typed {
            id: Id::minted(1, [1; 10]),
            name: "Jutta Sommer".into(),
            email: "sommer@stelle.example".into(),
            network: "Netzwerk Mittelauen".into(),
            sender: String::new(),
        }
    }

    #[test]
    fn who_names_no_address_for_the_network_writes_from_her_own() {
        assert_eq!(typed().parse().ok().map(|parsed| parsed.sender).as_deref(), Some("sommer@stelle.example"));
        let other = Typed { sender: "netz@stelle.example".into(), ..typed() };
        assert_eq!(other.parse().ok().map(|parsed| parsed.sender).as_deref(), Some("netz@stelle.example"));
    }

    #[test]
    fn what_is_missing_is_said_at_its_field() {
        let empty = Typed { name: " ".into(), email: String::new(), network: String::new(), ..typed() };
        let mut expected = Problems::default();
        expected.add("name", "set-up-problem-name");
        expected.add("email", "set-up-problem-email");
        expected.add("network", "networks-problem-name");
        assert_eq!(empty.parse().err(), Some(expected));
    }
}
