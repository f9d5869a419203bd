use std::sync::Arc;

use accounts::{Actor, Network, Session, Token, sql};
use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::Response,
};
use db::Id;
use jiff::{SignedDuration, Timestamp};

use crate::{
    Error, Language, Refused, Result, SecondFactor, Shared,
    clock::today,
    error::Failed,
    forms::{LARGEST, LONGEST},
    log, page, typed,
};

/// The cookie of a session.
pub const COOKIE: &str = "nahtstelle";

/// How long a session runs after it was last used.
pub const SESSION_LENGTH: SignedDuration = SignedDuration::from_hours(12);

/// A session's last use is written at most this often: reading must not cost a write each time.
const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(5);

/// The script of a page says with it that nobody clicked: it asks by itself.
const BACKGROUND: &str = "x-background";

/// Who came, before it is known what for.
#[derive(Clone)]
pub(crate) struct Arrival {
    pub app: Shared,
    pub actor: Actor,
    pub session: Option<sql::SessionRow>,
    /// Signed in by mail, but the second factor is still missing.
    pub needs_code: bool,
    pub network: Option<Id<Network>>,
    pub language: Language,
    pub now: Timestamp,
    pub method: Method,
    pub path: String,
    pub query: String,
    pub note: Option<String>,
}

impl Arrival {
    /// The path without the secrets of links: it may stand in what the program tells its operator.
    pub(crate) fn spoken_path(&self) -> String {
        let secret = |part: &&str| part.len() >= 64 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
        // The code of a participant's own page is short, because it is typed.
        let path = self.path.strip_prefix("/me/code/").map_or(self.path.as_str(), |_| "/me/code/…");
        path.split('/').map(|part| if secret(&part) { "…" } else { part }).collect::<Vec<_>>().join("/")
    }

    /// The path as the log may keep it: that of its route, with the keys of ours that stand in it. Secrets of links, and whatever else somebody
    /// wrote into an address, are left out.
    pub(crate) fn logged_path(&self, route: &str) -> String {
        let mut is_within = false;
        let mut said = |(pattern, part): (&str, &str)| {
            let is_key = pattern.starts_with('{');
            // What of a unit's compartment it was is for the chain of the unit alone.
            let is_hidden = is_key && is_within;
            is_within |= matches!(pattern, "participants" | "participant-lists" | "arrivals" | "readings" | "deletions");
            is_within |= pattern.starts_with("emergency");
            match part.parse::<Id<()>>() {
                _ if !is_key => pattern.to_owned(),
                Ok(key) if !is_hidden => key.to_string(),
                _ => "…".to_owned(),
            }
        };
        route.split('/').zip(self.path.split('/')).map(&mut said).collect::<Vec<_>>().join("/")
    }
}

/// Finds out who came, lets the request through, and turns a failure into a page.
pub(crate) async fn arrive(State(app): State<Shared>, request: Request, next: Next) -> Response {
    let (visitor, token) = before(&app, &request);
    // A NUL in an address is no key of anything, and no text that a database takes.
    if visitor.path.contains("%00") {
        return finish(&visitor, page::error(&visitor, &Error::NotFound, None).await);
    }
    let signed_in = signed_in(visitor.clone(), token, is_use(&request)).await;
    // Whoever is known may paste a book, and is told that it is one; of strangers no more is held than a form can be.
    let known = signed_in.as_ref().is_ok_and(|arrival| arrival.actor.member().is_some());
    let (mut request, typed) = match typed::held(request, if known { LONGEST } else { LARGEST }).await {
        Ok(held) => held,
        Err(error) => return finish(&visitor, page::error(&visitor, &error, None).await),
    };
    let arrival = match signed_in {
        Ok(arrival) => arrival,
        Err(error) => {
            tracing::error!(%error, "session cannot be read");
            return finish(&visitor, page::error(&visitor, &error, typed.as_ref()).await);
        }
    };
    request.extensions_mut().insert(arrival.clone());
    let route = request.extensions().get::<MatchedPath>().cloned();
    let again = typed.as_ref().map(|typed| typed.request(&request));
    let mut response = next.clone().run(request).await;
    // Of two clicks in the same moment the second stumbles over the row of the first (PostgreSQL). Nothing of it was written; asked again, it finds that row.
    if failure(&response).is_some_and(|error| error.is_taken())
        && let Some(request) = again
    {
        response = next.run(request).await;
    }
    if let Some(error) = failure(&response) {
        if let Error::Refused(refused) = &*error
            && let Err(error) = log::refused(&arrival, route.as_ref().map(MatchedPath::as_str), refused.0).await
        {
            tracing::error!(%error, "a refusal could not be logged");
        }
        // What was to be remembered stays so, such as the key of a kept form.
        let cookies: Vec<HeaderValue> = response.headers().get_all(header::SET_COOKIE).iter().cloned().collect();
        response = page::error(&arrival, &error, typed.as_ref()).await;
        for cookie in cookies {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }
    finish(&arrival, response)
}

/// What went wrong, if something did: an error of ours, or an answer in a word or two that the layers below give to what no page of ours sends.
fn failure(response: &Response) -> Option<Arc<Error>> {
    if let Some(Failed(error)) = response.extensions().get::<Failed>() {
        return Some(error.clone());
    }
    let is_page = response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if is_page || !response.status().is_client_error() {
        return None;
    }
    Some(Arc::new(match response.status() {
        StatusCode::FORBIDDEN => Error::Refused(Refused("refused-elsewhere")),
        StatusCode::PAYLOAD_TOO_LARGE => Error::Unreadable("error-too-large"),
        // An address whose variable part is no key leads to nothing.
        _ => Error::NotFound,
    }))
}

/// What the request itself tells, and the session's token.
fn before(app: &Shared, request: &Request) -> (Arrival, Option<String>) {
    let now = app.clock.now();
    let headers = request.headers();
    let arrival = Arrival {
        app: app.clone(),
        actor: Actor::Visitor,
        session: None,
        needs_code: false,
        network: None,
        language: language(headers),
        now,
        method: request.method().clone(),
        path: request.uri().path().to_owned(),
        query: request.uri().query().unwrap_or_default().to_owned(),
        note: cookie(headers, "note"),
    };
    let token = cookie(headers, COOKIE);
    (arrival, token)
}

/// Whether somebody is at work there: a session that an open page kept alive by itself would never end. What a page sends by itself was typed by somebody.
fn is_use(request: &Request) -> bool {
    let headers = request.headers();
    let listens = headers.get(header::ACCEPT).is_some_and(|asked| asked.as_bytes().starts_with(b"text/event-stream"));
    let asks_by_itself = listens || headers.get(BACKGROUND).is_some_and(|value| value == "1");
    !(asks_by_itself && matches!(*request.method(), Method::GET | Method::HEAD))
}

/// What the database knows of the session. If it is used, that is noted.
async fn signed_in(mut arrival: Arrival, token: Option<String>, is_use: bool) -> Result<Arrival> {
    let (app, now) = (arrival.app.clone(), arrival.now);
    let Some(token) = token else { return Ok(arrival) };
    let mut tx = app.db.read();
    let Some(session) = sql::session(&mut tx, &Token::received(&token).hash()).await? else { return Ok(arrival) };
    if let Some(member) = sql::member(&mut tx, &session, now, today(now)).await? {
        drop(tx);
        if is_use && session.seen_at + SEEN_EVERY <= now {
            // On a full disk people can still read.
            if let Err(error) = seen(&app, session.id, now).await {
                tracing::warn!(%error, "the last use of a session was not noted");
            }
        }
        let needed = app.config.second_factor == SecondFactor::Required
            && (member.has_second_factor || member.roles.iter().any(|held| held.role.needs_second_factor()));
        arrival.network = network(&member.roles, session.network_id);
        if needed && session.second_factor_at.is_none() {
            arrival.needs_code = true;
        } else {
            arrival.actor = Actor::Account(member);
        }
    }
    arrival.session = Some(session);
    Ok(arrival)
}

async fn seen(app: &Shared, session: Id<Session>, now: Timestamp) -> db::Result<()> {
    let mut tx = app.db.write();
    sql::set_session_seen(&mut tx, session, now, now + SESSION_LENGTH).await?;
    tx.commit().await
}

/// The cookie of a choice, else what the browser asks for first.
fn language(headers: &HeaderMap) -> Language {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or("de");
    Language::of(&cookie(headers, "language").unwrap_or_else(|| asked.to_owned()))
}

/// The network that is looked at: the one last chosen, if a role is still held there.
fn network(roles: &[accounts::Held], chosen: Option<Id<Network>>) -> Option<Id<Network>> {
    let mut held = roles.iter().filter_map(|held| held.network);
    let first = held.next();
    chosen.filter(|chosen| first == Some(*chosen) || held.any(|network| network == *chosen)).or(first)
}

/// The value of a cookie.
pub fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, value)| *key == name && !value.is_empty())
        .map(|(_, value)| value.to_owned())
}

/// A cookie of ours: for this browser only, and over TLS only where there is TLS.
pub fn set_cookie(app: &Shared, name: &str, value: &str, seconds: u32) -> Result<HeaderValue> {
    let secure = if app.config.base_url.starts_with("https:") { "; Secure" } else { "" };
    HeaderValue::from_str(&format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}")).map_err(Error::internal)
}

/// Headers of every answer: no third party, no frame, nothing kept in shared caches.
fn finish(arrival: &Arrival, mut response: Response) -> Response {
    const HEADERS: [(HeaderName, &str); 5] = [
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'",
        ),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), payment=()"),
    ];
    let shown = arrival.note.is_some()
        && response.headers().get(header::CONTENT_TYPE).is_some_and(|value| value.as_bytes().starts_with(b"text/html"));
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if arrival.app.config.base_url.starts_with("https:") {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if shown {
        headers.append(header::SET_COOKIE, HeaderValue::from_static("note=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"));
    }
    response
}
