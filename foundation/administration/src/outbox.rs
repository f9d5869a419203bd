//! Postausgang: mails that go out, and those that did not. In the demonstration, where none goes out, it is where they are read.

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use web::{
    Error, Event, Facts, Mail, Result, Routes, Say, Visit,
    mail::{self, MailRow},
};

use crate::access::Deed;

/// So many mails are shown of each sort.
const SHOWN: i64 = 100;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/outbox", Deed::ReadOutbox, list).get("/outbox/{id}", Deed::ReadOutbox, show).post(
        "/outbox/{id}/retry",
        Deed::RunInstallation,
        retry,
    )
}

/// In the demonstration all mails are everybody's own; else the outbox is the operator's.
fn may_read(visit: &Visit) -> Result<()> {
    if visit.app.config.demo {
        visit.may(Deed::ReadOutbox, Facts::of_actor(&visit.actor))
    } else {
        visit.may(Deed::RunInstallation, Facts::default())
    }
}

#[derive(Template)]
#[template(path = "outbox/list.html")]
struct List {
    say: Say,
    demo: bool,
    dead: Vec<MailRow>,
    mails: Vec<MailRow>,
}

async fn list(mut visit: Visit) -> Result<Response> {
    may_read(&visit)?;
    let dead = mail::dead(&mut visit.tx, SHOWN).await?;
    let mut mails = mail::newest(&mut visit.tx, SHOWN).await?;
    mails.retain(|mail| mail.state != "dead");
    let page = List { say: visit.say.clone(), demo: visit.app.config.demo, dead, mails };
    let title = visit.say.text("outbox").to_string();
    visit.page(title, &page).await
}

#[derive(Template)]
#[template(path = "outbox/show.html")]
struct Show {
    say: Say,
    mail: MailRow,
    /// The text, where it may be read: it holds links that sign people in.
    lines: Vec<Vec<Piece>>,
    retries: bool,
}

/// A part of a line: text, or a link to one of our pages.
struct Piece {
    text: String,
    href: String,
}

impl Show {
    fn sent(&self) -> String {
        self.mail.sent_at.map(|at| self.say.instant(at)).unwrap_or_default()
    }

    fn problem(&self) -> &str {
        self.mail.problem.as_deref().unwrap_or_default()
    }
}

async fn show(mut visit: Visit, Path(id): Path<Id<Mail>>) -> Result<Response> {
    may_read(&visit)?;
    let mail = mail::mail(&mut visit.tx, id).await?.ok_or(Error::NotFound)?;
    visit.crumb(visit.say.text("outbox").to_string(), "/outbox");
    let demo = visit.app.config.demo;
    let lines = if demo { lines(&mail.body, &visit.app.config.base_url) } else { Vec::new() };
    let retries = mail.state == "dead" && !mail.body.is_empty() && visit.can(Deed::RunInstallation, Facts::default());
    let title = visit.say.text("outbox-mail").arg("subject", mail.subject.as_str()).arg("recipient", mail.to()).to_string();
    let page = Show { say: visit.say.clone(), mail, lines, retries };
    visit.page(title, &page).await
}

/// The lines of a mail with our own addresses as links. They lead to the same pages as in a mail program, wherever this installation is reached.
fn lines(body: &str, base_url: &str) -> Vec<Vec<Piece>> {
    let piece = |word: &str| {
        let href = word.strip_prefix(base_url).filter(|path| path.starts_with('/')).unwrap_or_default();
        Piece { text: word.to_owned(), href: href.to_owned() }
    };
    body.lines().map(|line| line.split_inclusive(' ').map(|word| piece(word.trim_end_matches(' '))).collect()).collect()
}

async fn retry(mut visit: Visit, Path(id): Path<Id<Mail>>) -> Result<Response> {
    visit.may(Deed::RunInstallation, Facts::default())?;
    let now = visit.now();
    if mail::retry(&mut visit.tx, id, now).await? {
        visit.log(Event::new("resend", "mail").on(id));
    }
    visit.done("done-mail-retried", "/outbox").await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_addresses_become_links_and_others_do_not() {
        let lines = lines("Hallo,\nhttp://here:1/sign-in/0a führt herein, http://evil/ nicht.", "http://here:1");
        assert_eq!(lines.len(), 2);
        let hrefs: Vec<&str> = lines[1].iter().map(|piece| piece.href.as_str()).filter(|href| !href.is_empty()).collect();
        assert_eq!(hrefs, ["/sign-in/0a"]);
    }
}
