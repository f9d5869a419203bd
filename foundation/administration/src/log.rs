//! Verlauf: who did what and when, and whether the log is still as it was written.

use accounts::Network;
use askama::Template;
use axum::response::Response;
use db::Id;
use design::Link;
use serde::Deserialize;
use web::{
    Error, Event, Facts, Filter, Form, Result, Routes, Say, Visit,
    log::{Fault, Finding},
};

use crate::{
    access::Deed,
    sql::log::{LineView, network_name, newest},
};

/// So many lines stand on a page.
const SHOWN: usize = 50;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/log", Deed::ReadLog, show).post("/log/check", Deed::ReadLog, check)
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    chain: String,
    before: Option<i64>,
}

#[derive(Deserialize)]
struct Checked {
    #[serde(default)]
    chain: String,
}

/// One of the two chains that can be open to somebody.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Chain {
    Network(Id<Network>),
    Installation,
}

impl Chain {
    /// Those that the actor may read.
    fn open(visit: &Visit) -> Vec<Chain> {
        let network = visit.network().filter(|network| visit.can(Deed::ReadLog, Facts::network(Some(*network)))).map(Chain::Network);
        let installation = visit.can(Deed::ReadLog, Facts::default()).then_some(Chain::Installation);
        network.into_iter().chain(installation).collect()
    }

    /// The one that an address names, else the first that is open.
    fn chosen(visit: &Visit, named: &str) -> Result<Chain> {
        let open = Self::open(visit);
        let chosen = open.iter().copied().find(|chain| chain.code() == named).or(open.first().copied());
        match chosen {
            Some(chain) => Ok(chain),
            None => Err(visit.may(Deed::ReadLog, visit.here()).err().unwrap_or(Error::NotFound)),
        }
    }

    fn code(self) -> &'static str {
        match self {
            Chain::Network(_) => "network",
            Chain::Installation => "installation",
        }
    }

    /// As it stands in the log.
    fn key(self) -> String {
        match self {
            Chain::Network(network) => format!("network:{network}"),
            Chain::Installation => "installation".to_owned(),
        }
    }
}

#[derive(Template)]
#[template(path = "log.html")]
struct Page {
    say: Say,
    chain: &'static str,
    chains: Vec<Link>,
    lines: Vec<LineView>,
    /// Addresses of the navigation that are open to the reader.
    open: Vec<&'static str>,
    older: String,
}

impl Page {
    fn who(&self, line: &LineView) -> String {
        let say = &self.say;
        match (&line.actor, &line.actor_role) {
            (Some(name), Some(role)) => say.text("log-who").arg("name", name.as_str()).arg("role", say.word("role", role)).into(),
            (Some(name), None) => name.clone(),
            (None, _) => say.word("log-actor", &line.actor_kind),
        }
    }

    fn action(&self, line: &LineView) -> String {
        let say = &self.say;
        // A newer program may have written words that this one does not know.
        if say.knows(&key("log-action", &line.action)) { say.word("log-action", &line.action) } else { say.text("log-action-other").into() }
    }

    /// "Konto: Jutta Sommer", "Organisation, 3 Angaben", "Einladung", "Verlauf, 5 Einträge, bis 2025-01"
    fn what(&self, line: &LineView) -> String {
        let say = &self.say;
        let known = say.knows(&key("log-object", &line.object_type));
        let mut what = if known { say.word("log-object", &line.object_type) } else { say.text("log-object-other").into() };
        if let Some(name) = &line.object {
            what = format!("{what}: {name}");
        }
        let fields = line.fields.split_whitespace().count();
        if fields > 0 {
            what = format!("{what}, {}", say.text("log-fields").arg("count", fields));
        }
        if let Some(count) = line.count {
            what = format!("{what}, {}", say.text("log-count").arg("count", count));
        }
        if let ("forget", Some(month)) = (line.action.as_str(), &line.object_id) {
            what = format!("{what}, {}", say.text("log-until").arg("month", month.as_str()));
        }
        match &line.reason {
            Some(reason) if say.knows(reason) => format!("{what} – {}", say.text(reason)),
            _ => what,
        }
    }

    /// Where the reader may open the thing.
    fn href<'l>(&self, line: &'l LineView) -> &'l str {
        let path = line.path.as_deref().unwrap_or_default();
        if self.open.iter().any(|folder| path.starts_with(folder)) { path } else { "" }
    }
}

/// The folders of things that may be opened, each with the page of the navigation whose deed they share.
const FOLDERS: [(&str, &str); 17] = [
    ("/accounts", "/accounts"),
    ("/articles", "/articles"),
    ("/bodies", "/bodies"),
    ("/decisions", "/decisions"),
    ("/imports", "/imports"),
    ("/invitations", "/invitations"),
    ("/meetings", "/meetings"),
    ("/monitoring", "/monitoring"),
    ("/offers", "/offers"),
    ("/offices", "/organisations"),
    ("/organisations", "/organisations"),
    ("/people", "/people"),
    ("/plans", "/plans"),
    ("/questions", "/questions"),
    ("/tasks", "/tasks"),
    ("/territories", "/territories"),
    ("/topics", "/topics"),
];

/// The key of the word for a code of the log.
fn key(family: &str, code: &str) -> String {
    format!("{family}-{}", crate::rules::hyphenated(code))
}

async fn show(mut visit: Visit, Filter(asked): Filter<Asked>) -> Result<Response> {
    let chain = Chain::chosen(&visit, &asked.chain)?;
    let before = asked.before.unwrap_or(i64::MAX);
    let limit = i64::try_from(SHOWN + 1).unwrap_or(i64::MAX);
    let mut lines = newest(&mut visit.tx, &chain.key(), before, limit).await?;
    let more = lines.len() > SHOWN;
    lines.truncate(SHOWN);
    let older = lines.last().filter(|_| more).map(|line| line.seq.to_string()).unwrap_or_default();
    let older = if older.is_empty() { older } else { web::address("/log", &[("chain", chain.code()), ("before", &older)]) };
    let chains = chains(&mut visit, chain).await?;
    let open = FOLDERS.into_iter().filter(|(_, page)| visit.leads_to(page)).map(|(folder, _)| folder).collect();
    let page = Page { say: visit.say.clone(), chain: chain.code(), chains, lines, open, older };
    let title = visit.say.text("log").to_string();
    visit.page(title, &page).await
}

/// Links to the chains, when several are open.
async fn chains(visit: &mut Visit, chosen: Chain) -> Result<Vec<Link>> {
    let open = Chain::open(visit);
    if open.len() < 2 {
        return Ok(Vec::new());
    }
    let mut links = Vec::new();
    for chain in open {
        let label = match chain {
            Chain::Network(network) => network_name(&mut visit.tx, network).await?.unwrap_or_default(),
            Chain::Installation => visit.say.text("log-installation").into(),
        };
        links.push(Link::new(label, web::address("/log", &[("chain", chain.code())])).current(chain == chosen));
    }
    Ok(links)
}

#[derive(Template)]
#[template(path = "log_check.html")]
struct Report {
    say: Say,
    chain: &'static str,
    read: i64,
    findings: Vec<String>,
}

/// Reads the chain, in a transaction that holds up nobody who writes. What stands in those of others is theirs.
async fn check(mut visit: Visit, Form(form): Form<Checked>) -> Result<Response> {
    let chain = Chain::chosen(&visit, &form.chain)?;
    let (outside, today) = (web::log::checkpoints_outside(&visit.app).await?, visit.today());
    let (read, findings) = web::log::verify(&mut visit.app.db.read(), Some(&chain.key()), &outside, today).await?;
    visit.log(Event::new("verify", "log").count(usize::try_from(read).unwrap_or(usize::MAX)));
    visit.crumb(visit.say.text("log").to_string(), web::address("/log", &[("chain", chain.code())]));
    let say = visit.say.clone();
    let sentence = |finding: &Finding| say.text(fault(finding.fault)).arg("seq", finding.seq).to_string();
    let page = Report { say: say.clone(), chain: chain.code(), read, findings: findings.iter().map(sentence).collect() };
    visit.page(say.text("log-check-title"), &page).await
}

/// The key of the sentence about it.
fn fault(fault: Fault) -> &'static str {
    match fault {
        Fault::Changed => "log-fault-changed",
        Fault::Missing => "log-fault-missing",
        Fault::Reordered => "log-fault-reordered",
        Fault::Cut => "log-fault-cut",
        Fault::Rebuilt => "log-fault-rebuilt",
    }
}
