//! Meine Angaben: what a person says about herself, and what we keep of her.

use accounts::{
    Role,
    sql::{self, AccountRow},
};
use askama::Template;
use axum::{http::header, response::Response};
use design::Choice;
use serde::Deserialize;
use web::{Error, Event, Facts, Form, Problems, Result, Routes, Say, Visit};

use crate::{access::Deed, sessions};

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/account", Deed::KeepAccount, show).post("/account", Deed::KeepAccount, save)
}

#[derive(Deserialize)]
struct Typed {
    name: String,
    language: String,
    version: i64,
}

impl Typed {
    fn parse(&self) -> Result<(String, &'static str), Problems> {
        let mut problems = Problems::default();
        let name = problems.required("name", &self.name, "problem-name");
        let language = match self.language.as_str() {
            "de" => "de",
            "en" => "en",
            _ => {
                problems.add("language", "problem-language");
                "de"
            }
        };
        problems.then((name, language))
    }
}

#[derive(Template)]
#[template(path = "account.html")]
struct Page {
    say: Say,
    email: String,
    name: String,
    languages: Vec<Choice>,
    version: i64,
    second_factor: String,
    /// Set when the account was changed elsewhere meanwhile: what stands there now, name and language.
    theirs: Option<(String, String)>,
    problems: Problems,
}

fn page(visit: &Visit, account: &AccountRow) -> Page {
    let say = visit.say.clone();
    let second_factor = match account.totp_confirmed_at {
        Some(at) => say.text("account-second-factor-since").arg("since", say.day(web::today(at))).to_string(),
        None if visit.actor.roles().iter().any(|held| Role::needs_second_factor(held.role)) => {
            say.text("account-second-factor-missing").into()
        }
        None => say.text("account-second-factor-none").into(),
    };
    Page {
        email: account.email.clone(),
        name: account.name.clone(),
        languages: languages(&account.language),
        version: account.version,
        second_factor,
        theirs: None,
        problems: Problems::default(),
        say,
    }
}

/// Each language in its own words, so that whoever landed in the wrong one finds the way back.
fn languages(chosen: &str) -> Vec<Choice> {
    vec![Choice::new("de", "Deutsch", chosen == "de"), Choice::new("en", "English", chosen == "en")]
}

async fn show(mut visit: Visit) -> Result<Response> {
    visit.may(Deed::KeepAccount, Facts::of_actor(&visit.actor))?;
    let id = visit.actor.account().ok_or(Error::SignIn)?;
    let account = sql::account(&mut visit.tx, id).await?.ok_or(Error::NotFound)?;
    let page = page(&visit, &account);
    let title = visit.say.text("account").to_string();
    visit.page(title, &page).await
}

async fn save(mut visit: Visit, Form(form): Form<Typed>) -> Result<Response> {
    visit.may(Deed::KeepAccount, Facts::of_actor(&visit.actor))?;
    let id = visit.actor.account().ok_or(Error::SignIn)?;
    let account = sql::account(&mut visit.tx, id).await?.ok_or(Error::NotFound)?;
    let title = visit.say.text("account").to_string();
    let (name, language) = match form.parse() {
        Ok(parsed) => parsed,
        Err(problems) => {
            let page =
                Page { name: form.name, languages: languages(&form.language), version: form.version, problems, ..page(&visit, &account) };
            return visit.again(title, &page).await;
        }
    };
    if !sql::set_account(&mut visit.tx, id, form.version, &name, language).await? {
        let theirs =
            languages(&account.language).into_iter().find(|choice| choice.selected).map(|choice| (account.name.clone(), choice.label));
        // What was typed stays in the form; saving again now overwrites knowingly.
        let page = Page { name, languages: languages(language), theirs, ..page(&visit, &account) };
        return visit.conflict(title, &page).await;
    }
    visit.log(Event::new("update", "account").on(id).fields(["name", "language"]));
    let cookie = sessions::language_cookie(&visit, language)?;
    let mut response = visit.done("done-account", "/account").await?;
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}
