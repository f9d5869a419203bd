//! Zustand: how the installation is, for whoever runs it, and what its statements say.

use askama::Template;
use axum::response::Response;
use db::Engine;
use jiff::Timestamp;
use serde::Deserialize;
use web::{Event, Facts, Form, Problems, Result, Routes, Say, Visit, jobs, mail, settings};

use crate::access::Deed;

/// The imprint's text, and the address that reports of barriers go to.
pub(crate) const IMPRINT: &str = "imprint";
pub(crate) const CONTACT: &str = "contact";

/// The longest imprint; longer ones belong on the authority's own page, with a link.
const LONGEST: usize = 5000;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/state", Deed::RunInstallation, show).post("/state", Deed::RunInstallation, save)
}

#[derive(Deserialize)]
struct Typed {
    imprint: String,
    contact: String,
    /// What stood there when the form was opened: who overwrites another's text is to know it.
    imprint_before: String,
    contact_before: String,
}

impl Typed {
    fn parse(&self) -> Result<(String, String), Problems> {
        let mut problems = Problems::default();
        let contact = problems.email("contact", &self.contact);
        let imprint = self.imprint.replace("\r\n", "\n").trim().to_owned();
        if imprint.chars().count() > LONGEST {
            problems.add("imprint", "problem-imprint-long");
        }
        problems.then((imprint, contact))
    }
}

#[derive(Template)]
#[template(path = "state.html")]
struct Page {
    say: Say,
    facts: Vec<(String, String)>,
    imprint: String,
    contact: String,
    imprint_before: String,
    contact_before: String,
    /// Set when somebody else saved meanwhile: what stands there now.
    theirs: Option<(String, String)>,
    problems: Problems,
}

async fn stored(visit: &mut Visit) -> Result<(String, String)> {
    let imprint = settings::get(&mut visit.tx, IMPRINT).await?.unwrap_or_default();
    let contact = settings::get(&mut visit.tx, CONTACT).await?.unwrap_or_default();
    Ok((imprint, contact))
}

async fn page(visit: &mut Visit) -> Result<Page> {
    let (imprint, contact) = stored(visit).await?;
    Ok(Page {
        say: visit.say.clone(),
        facts: facts(visit).await?,
        imprint_before: imprint.clone(),
        contact_before: contact.clone(),
        imprint,
        contact,
        theirs: None,
        problems: Problems::default(),
    })
}

async fn facts(visit: &mut Visit) -> Result<Vec<(String, String)>> {
    let (mails, dead_mails) = mail::counts(&mut visit.tx).await?;
    let (jobs, dead_jobs) = jobs::counts(&mut visit.tx).await?;
    let backup = settings::get(&mut visit.tx, "last_backup").await?;
    let mailbox = mailbox(visit).await?;
    let (say, config) = (&visit.say, &visit.app.config);
    let backup = match backup.map(|at| at.parse::<Timestamp>()) {
        Some(Ok(at)) => say.instant(at),
        _ => say.text("state-backup-none").into(),
    };
    let engine = match visit.tx.engine() {
        Engine::Sqlite => "SQLite",
        Engine::Postgres => "PostgreSQL",
    };
    let queue = |waiting, dead| say.text("state-queue").arg("waiting", waiting).arg("dead", dead).to_string();
    let limit = i64::try_from(config.upload_limit / (1024 * 1024)).unwrap_or(i64::MAX);
    Ok(vec![
        (say.text("state-version").into(), env!("CARGO_PKG_VERSION").to_owned()),
        (say.text("state-address").into(), config.base_url.clone()),
        (say.text("state-database").into(), engine.to_owned()),
        (say.text("state-backup").into(), backup),
        (say.text("state-sending").into(), say.text(if config.smtp.is_some() { "state-sending-on" } else { "state-sending-off" }).into()),
        (
            say.text("state-text-messages").into(),
            say.text(if config.text_messages.is_some() { "state-text-messages-on" } else { "state-text-messages-off" }).into(),
        ),
        (say.text("state-mailbox").into(), mailbox),
        (say.text("state-mails").into(), queue(mails, dead_mails)),
        (say.text("state-jobs").into(), queue(jobs, dead_jobs)),
        (say.text("state-upload").into(), say.text("state-megabytes").arg("count", limit).into()),
    ])
}

/// When the mailbox was read last, or why it was not.
async fn mailbox(visit: &mut Visit) -> Result<String> {
    if visit.app.config.mailbox.is_none() {
        return Ok(visit.say.text("state-mailbox-off").into());
    }
    if let Some(problem) = settings::get(&mut visit.tx, settings::MAILBOX_PROBLEM).await? {
        let (kind, said) = problem.split_once(' ').unwrap_or((&problem, ""));
        return Ok(format!("{} ({said})", visit.say.word("mailbox-problem", kind)));
    }
    let read = settings::get(&mut visit.tx, settings::MAILBOX_READ).await?.and_then(|at| at.parse::<Timestamp>().ok());
    let say = &visit.say;
    Ok(read.map_or_else(|| say.text("state-mailbox-new").into(), |at| say.text("state-mailbox-read").arg("when", say.instant(at)).into()))
}

async fn show(mut visit: Visit) -> Result<Response> {
    visit.may(Deed::RunInstallation, Facts::default())?;
    let page = page(&mut visit).await?;
    let title = visit.say.text("state").to_string();
    visit.page(title, &page).await
}

async fn save(mut visit: Visit, Form(form): Form<Typed>) -> Result<Response> {
    visit.may(Deed::RunInstallation, Facts::default())?;
    let title = visit.say.text("state").to_string();
    let (imprint, contact) = match form.parse() {
        Ok(parsed) => parsed,
        Err(problems) => {
            let Typed { imprint, contact, imprint_before, contact_before } = form;
            let page = Page { imprint, contact, imprint_before, contact_before, problems, ..page(&mut visit).await? };
            return visit.again(title, &page).await;
        }
    };
    let now = stored(&mut visit).await?;
    if now != (form.imprint_before.replace("\r\n", "\n"), form.contact_before) {
        // What was typed stays in the form; saving again now overwrites knowingly.
        let page = Page { imprint, contact, theirs: Some(now), ..page(&mut visit).await? };
        return visit.conflict(title, &page).await;
    }
    settings::set(&mut visit.tx, IMPRINT, &imprint).await?;
    settings::set(&mut visit.tx, CONTACT, &contact).await?;
    visit.log(Event::new("update", "setting").fields([IMPRINT, CONTACT]));
    visit.done("done-state", "/state").await
}
