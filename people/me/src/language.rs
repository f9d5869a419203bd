//! In which language she reads: chosen by her, kept in her browser.

use axum::{http::header, response::Response};
use design::Choice;
use serde::Deserialize;
use web::{Form, Language, Result, Visit, set_cookie};

/// The cookie of the choice.
pub(crate) const COOKIE: &str = "me-language";

/// How long the choice is kept, in seconds: a visit.
const KEPT: u32 = 30 * 60;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Chosen {
    language: String,
}

pub(crate) async fn set(visit: Visit, Form(chosen): Form<Chosen>) -> Result<Response> {
    let cookie = set_cookie(&visit.app, COOKIE, Language::spoken(&chosen.language).tag(), KEPT)?;
    let mut response = visit.redirect("/me").await?;
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}

/// All of them, by their own names.
pub(crate) fn choices(now: Language) -> Vec<Choice> {
    Language::ALL.into_iter().map(|one| Choice::new(one.tag(), one.own_name(), one == now)).collect()
}
