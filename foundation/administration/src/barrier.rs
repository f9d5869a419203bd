//! Barriere melden: whoever cannot use a page says so, without an account.

use askama::Template;
use axum::response::Response;
use jiff::SignedDuration;
use serde::Deserialize;
use web::{Filter, Form, Language, Mail, Problems, Result, Routes, Say, Visit, mail, settings};

use crate::{access::Deed, state::CONTACT};

/// So many reports an hour are passed on: the form is open to everybody, also to machines.
const AN_HOUR: i64 = 20;

/// The longest description.
const LONGEST: usize = 3000;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/barrier", Deed::Arrive, ask).post("/barrier", Deed::Arrive, send)
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    page: String,
}

#[derive(Deserialize)]
struct Typed {
    page: String,
    what: String,
    email: String,
}

impl Typed {
    fn parse(&self) -> Result<(String, String, String), Problems> {
        let mut problems = Problems::default();
        let page = problems.optional("page", &self.page);
        let what = self.what.trim().to_owned();
        if what.is_empty() {
            problems.add("what", "problem-barrier");
        }
        if what.chars().count() > LONGEST {
            problems.add("what", "problem-barrier-long");
        }
        let email = problems.email("email", &self.email);
        problems.then((page, what, email))
    }
}

#[derive(Template)]
#[template(path = "barrier.html")]
struct Page {
    say: Say,
    page: String,
    what: String,
    email: String,
    problems: Problems,
}

#[derive(Template)]
#[template(path = "barrier_sent.html")]
struct Sent {
    say: Say,
    answered: bool,
}

async fn ask(visit: Visit, Filter(asked): Filter<Asked>) -> Result<Response> {
    let page = Page { say: visit.say.clone(), page: asked.page, what: String::new(), email: String::new(), problems: Problems::default() };
    let title = visit.say.text("barrier").to_string();
    visit.page(title, &page).await
}

async fn send(mut visit: Visit, Form(form): Form<Typed>) -> Result<Response> {
    let title = visit.say.text("barrier").to_string();
    let to = recipient(&mut visit).await?;
    let mut parsed = form.parse();
    if parsed.is_ok() && too_many(&mut visit, &to).await? {
        let mut problems = Problems::default();
        problems.add("", "problem-barrier-many");
        parsed = Err(problems);
    }
    let (page, what, email) = match parsed {
        Ok(parsed) => parsed,
        Err(problems) => {
            let page = Page { say: visit.say.clone(), page: form.page, what: form.what, email: form.email, problems };
            return visit.again(title, &page).await;
        }
    };
    // The report goes to whoever runs the installation, in the installation's first language.
    let say = visit.app.say(Language::De);
    let none = say.text("barrier-not-said").to_string();
    let or_none = |text: &str| if text.is_empty() { none.clone() } else { text.to_owned() };
    let body = say.text("mail-barrier-body").arg("page", or_none(&page)).arg("what", what).arg("email", or_none(&email)).to_string();
    visit.send(Mail { to, subject: say.text("mail-barrier-subject").into(), body }).await?;
    let page = Sent { say: visit.say.clone(), answered: !email.is_empty() };
    let title = visit.say.text("barrier-sent").to_string();
    visit.page(title, &page).await
}

/// The address that the operator named for it, else the one that mails come from.
async fn recipient(visit: &mut Visit) -> Result<String> {
    let named = settings::get(&mut visit.tx, CONTACT).await?.filter(|contact| !contact.is_empty());
    Ok(named.unwrap_or_else(|| visit.app.config.sender.clone()))
}

async fn too_many(visit: &mut Visit, to: &str) -> Result<bool> {
    let (since, subject) =
        (visit.now() - SignedDuration::from_hours(1), visit.app.say(Language::De).text("mail-barrier-subject").to_string());
    Ok(mail::count_since(&mut visit.tx, to, &subject, since).await? >= AN_HOUR)
}
