//! A form that was typed while its session ended: it waits here to be sent again.

use askama::Template;
use axum::{
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use web::{Facts, Result, Routes, Say, Visit};

use crate::{access::Deed, sessions};

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/kept", Deed::KeepAccount, show).post("/kept", Deed::KeepAccount, send).post("/kept/discard", Deed::KeepAccount, discard)
}

#[derive(Template)]
#[template(path = "kept.html")]
struct Page {
    say: Say,
    path: String,
    fields: Vec<(String, String)>,
}

impl Page {
    fn readable(&self) -> Vec<&(String, String)> {
        web::readable(&self.fields)
    }
}

async fn show(mut visit: Visit, headers: HeaderMap) -> Result<Response> {
    visit.may(Deed::KeepAccount, Facts::of_actor(&visit.actor))?;
    let cookie = web::cookie(&headers, "kept").unwrap_or_default();
    let Some(kept) = web::reopen_kept(&mut visit, &cookie).await? else {
        // Another person's, or out of date: then the way leads on.
        let gone = sessions::set(&visit, "kept", "", 0)?;
        let mut response = visit.redirect("/").await?;
        response.headers_mut().append(header::SET_COOKIE, gone);
        return Ok(response);
    };
    let page = Page { say: visit.say.clone(), path: kept.path, fields: kept.fields };
    let title = visit.say.text("kept").to_string();
    visit.page(title, &page).await
}

/// Lets the browser send the same fields to where they were meant for, and forgets them here.
async fn send(mut visit: Visit, headers: HeaderMap) -> Result<Response> {
    let cookie = web::cookie(&headers, "kept").unwrap_or_default();
    let path = web::reopen_kept(&mut visit, &cookie).await?.map_or_else(|| "/".to_owned(), |kept| kept.path);
    let found = path != "/";
    let mut response = forget(visit, &cookie, &path).await?;
    if found {
        // 307 keeps method and body: the form arrives where it was sent in the first place.
        *response.status_mut() = StatusCode::TEMPORARY_REDIRECT;
    }
    Ok(response)
}

async fn discard(visit: Visit, headers: HeaderMap) -> Result<Response> {
    let cookie = web::cookie(&headers, "kept").unwrap_or_default();
    forget(visit, &cookie, "/").await
}

async fn forget(mut visit: Visit, cookie: &str, address: &str) -> Result<Response> {
    if web::reopen_kept(&mut visit, cookie).await?.is_some() {
        web::forget_kept(&mut visit, cookie).await?;
    }
    let gone = sessions::set(&visit, "kept", "", 0)?;
    let mut response = visit.redirect(address).await?;
    response.headers_mut().append(header::SET_COOKIE, gone);
    Ok(response)
}
