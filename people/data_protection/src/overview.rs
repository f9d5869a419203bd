//! Datenschutz: what whoever watches over the data of units, or leads one, finds first: what is due, and who has seen what of somebody.

use accounts::{Role, Unit};
use askama::Template;
use axum::response::Response;
use db::Id;
use design::{Choice, Link};
use jiff::ToSpan;
use web::{Facts, Result, Say, Visit};

use crate::{
    access::Deed,
    carry_out::ended_before,
    readings::choices,
    rules::SOON,
    sql::{self, UnitRow, deletions, subject_requests},
};

#[derive(Template)]
#[template(path = "overview.html")]
struct Overview {
    say: Say,
    units: Vec<Watched>,
    /// Units to choose from where the officer asks who has seen what
    choices: Vec<Choice>,
    asks: bool,
    links: Vec<Link>,
}

/// A unit with what is to be done there.
struct Watched {
    unit: UnitRow,
    due: i64,
    waiting: i64,
    /// Requests that have to be answered soon, or late already
    asked: i64,
}

pub(crate) async fn show(mut visit: Visit) -> Result<Response> {
    let today = visit.today();
    let account = visit.actor.account();
    let me = account.map(|account| account.to_string()).unwrap_or_default();
    let (mut units, mut asked) = (Vec::new(), Vec::new());
    for unit in open(&mut visit).await? {
        let facts = Facts { unit: Some(unit.id), organisation: Some(unit.organisation_id), ..visit.here() };
        if visit.can(Deed::ReadReadings, facts) {
            asked.push(unit.clone());
        }
        units.push(Watched {
            due: deletions::count(&mut visit.tx, unit.id, account, ended_before(today), today).await?,
            waiting: deletions::waiting(&mut visit.tx, unit.id, &me, visit.actor.is_of(Role::UnitLead, Some(unit.id))).await?,
            asked: subject_requests::due(&mut visit.tx, unit.id, account, today.saturating_add(SOON.days())).await?,
            unit,
        });
    }
    // Where something is to be done stands first.
    units.sort_by_key(|watched| watched.due + watched.waiting + watched.asked == 0);
    let further = [
        ("deletion-concept", "/deletion-concept"),
        ("matrix", "/access"),
        ("transmission-rules", "/transmissions/rules"),
        ("wording", "/transmissions/wording"),
        ("log", "/log"),
    ];
    let links = further.into_iter().filter(|(_, href)| visit.leads_to(href) || *href == "/deletion-concept");
    let links = links.map(|(label, href)| Link::new(visit.say.text(label), href)).collect();
    let content = Overview { say: visit.say.clone(), units, choices: choices(&asked, ""), asks: !asked.is_empty(), links };
    let title = visit.say.text("data-protection").to_string();
    visit.page(title, &content).await
}

/// The units that somebody watches over or leads.
pub(crate) async fn open(visit: &mut Visit) -> Result<Vec<UnitRow>> {
    let mut units: Vec<UnitRow> = Vec::new();
    let mut organisations = Vec::new();
    let mut own: Vec<Id<Unit>> = Vec::new();
    for held in visit.actor.roles() {
        match (held.role, held.organisation, held.unit) {
            (Role::Dpo, Some(organisation), _) if !organisations.contains(&organisation) => organisations.push(organisation),
            (Role::UnitLead, _, Some(unit)) if !own.contains(&unit) => own.push(unit),
            _ => {}
        }
    }
    for organisation in organisations {
        units.extend(sql::units_of(&mut visit.tx, organisation).await?);
    }
    for unit in own {
        if !units.iter().any(|row| row.id == unit) {
            units.extend(sql::unit(&mut visit.tx, unit).await?);
        }
    }
    Ok(units)
}

impl Overview {
    /// "3 Löschungen sind fällig"
    fn due(&self, watched: &Watched) -> String {
        match (watched.waiting, watched.due) {
            (0, 0) => self.say.text("deletions-none").to_string(),
            (0, due) => self.say.text("data-protection-due").arg("count", due).to_string(),
            _ => self.say.text("data-protection-waiting").to_string(),
        }
    }

    /// "Ein Antrag ist zu beantworten"
    fn asked(&self, watched: &Watched) -> String {
        self.say.text("data-protection-asked").arg("count", watched.asked).to_string()
    }

    fn kind(&self, watched: &Watched) -> &'static str {
        if watched.due + watched.waiting > 0 { "warning" } else { "success" }
    }

    fn href(&self, watched: &Watched) -> String {
        format!("/units/{}", watched.unit.id)
    }
}
