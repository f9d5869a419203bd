//! The door: a code is given, by the picture on the sheet or typed in. Opening is a click of its own, so that nothing that only looks at addresses opens it.

use accounts::{LinkKind, Token, sql as links};
use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use design::Choice;
use jiff::Timestamp;
use serde::Deserialize;
use web::{Error, Event, Form, Problems, Result, Say, Visit, cookie, set_cookie};

use crate::{
    codes::read,
    language::choices,
    sql,
    visits::{self, begin, opened},
};

/// Wrong codes are counted in windows of this many milliseconds.
const WINDOW: i64 = 10 * 60 * 1000;

/// So many wrong ones in a window of the whole installation, and no code is looked at any more until it is over: with 60 bits of chance in each of ten thousand
/// sheets nobody finds one in a lifetime.
const WRONG: i64 = 1_000;

/// The cookie that carries a scanned code from its address to the button.
const SCANNED: &str = "me-code";

/// How long, in seconds.
const SCANNED_FOR: u32 = 10 * 60;

/// Where "schnell schließen" leads: the weather.
const AWAY: &str = "https://www.dwd.de/";

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    code: String,
}

#[derive(Template)]
#[template(path = "open.html")]
struct Open {
    say: Say,
    code: String,
    /// It came with the picture, and is not typed.
    is_scanned: bool,
    problems: Problems,
}

/// What the picture leads to. Nothing is looked up: whether a code is right is told by opening only. The code goes on in a cookie, so that no page with it stays
/// in the history of the browser.
pub(crate) async fn new(visit: Visit, Path(code): Path<String>) -> Result<Response> {
    let scanned = set_cookie(&visit.app, SCANNED, &read(&code), SCANNED_FOR)?;
    let mut response = visit.redirect("/me").await?;
    response.headers_mut().append(header::SET_COOKIE, scanned);
    Ok(response)
}

/// The page where the code is typed, for whoever has no visit; where it was scanned there is only the button.
pub(crate) async fn ask(mut visit: Visit, headers: &HeaderMap) -> Result<Response> {
    visits::speak(&mut visit, headers, "de");
    let is_scanned = cookie(headers, SCANNED).is_some();
    page(visit, String::new(), is_scanned, Problems::default()).await
}

/// Opens. A code opens as often as the sheet is good, each time for one visit.
pub(crate) async fn create(mut visit: Visit, headers: HeaderMap, Form(typed): Form<Typed>) -> Result<Response> {
    visits::speak(&mut visit, &headers, "de");
    let scanned = cookie(&headers, SCANNED).unwrap_or_default();
    let (code, now) = (read(if typed.code.is_empty() { &scanned } else { &typed.code }), visit.now());
    let window = Timestamp::from_millisecond(now.as_millisecond() / WINDOW * WINDOW).map_err(Error::internal)?;
    if sql::wrong(&mut visit.tx, window).await? >= WRONG {
        return refused(visit, typed.code, "me-code-busy").await;
    }
    let link = links::link(&mut visit.tx, &Token::received(&code).hash()).await?;
    let object = link.filter(|link| link.kind == LinkKind::OwnPage.code() && link.revoked_at.is_none()).and_then(|link| link.object_id);
    let found = match &object {
        Some(object) => opened(&mut visit, object).await?,
        None => None,
    };
    let (Some(object), Some((unit, row))) = (object, found) else {
        sql::count_wrong(&mut visit.tx, window).await?;
        visit.commit().await?;
        return refused(visit, typed.code, "me-code-wrong").await;
    };
    let token = begin(&mut visit, &object).await?;
    visit.log(Event::new("open", "own_page").on(row.id).unit(unit).subject(row.participant_id, ["C1"]));
    let app = visit.app.clone();
    let mut response = visit.redirect("/me").await?;
    let seconds = u32::try_from(visits::LASTS.as_secs()).unwrap_or(0);
    response.headers_mut().append(header::SET_COOKIE, set_cookie(&app, visits::COOKIE, token.reveal(), seconds)?);
    response.headers_mut().append(header::SET_COOKIE, set_cookie(&app, SCANNED, "", 0)?);
    // Until she chooses another one, it is the language of her sheet.
    if cookie(&headers, crate::language::COOKIE).is_none() {
        response.headers_mut().append(header::SET_COOKIE, set_cookie(&app, crate::language::COOKIE, &row.language, seconds)?);
    }
    Ok(response)
}

/// Away, at once: the browser forgets the visit. Nothing is written, so that it takes no time.
pub(crate) async fn away(visit: Visit) -> Result<Response> {
    let gone = [set_cookie(&visit.app, visits::COOKIE, "", 0)?, set_cookie(&visit.app, SCANNED, "", 0)?];
    let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, HeaderValue::from_static(AWAY))]).into_response();
    for cookie in gone {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

async fn refused(visit: Visit, code: String, sentence: &'static str) -> Result<Response> {
    let mut problems = Problems::default();
    problems.add("code", sentence);
    page(visit, code, false, problems).await
}

async fn page(visit: Visit, code: String, is_scanned: bool, problems: Problems) -> Result<Response> {
    let is_again = !problems.is_empty();
    let content = Open { say: visit.say.clone(), code, is_scanned, problems };
    let title = visit.say.text("me-open-title").to_string();
    if is_again { visit.again(title, &content).await } else { visit.page(title, &content).await }
}

impl Open {
    fn languages(&self) -> Vec<Choice> {
        choices(self.say.language)
    }

    fn error(&self) -> String {
        self.problems.at(&self.say, "code")
    }
}
