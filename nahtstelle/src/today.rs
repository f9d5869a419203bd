//! Heute: what lies on a person's desk, gathered from all capabilities; for guests the start page.

use accounts::Role;
use askama::Template;
use axum::response::Response;
use design::{Link, Task};
use web::{
    Capability, Desk, DeskItem, Entry, Error, Facts, Language, Refused, Result, Routes, Section, Visit,
    access::{any, deeds},
};

/// What this brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "nahtstelle",
        routes: || Routes::new().get("/", Deed::Arrive, today),
        texts: &[(Language::De, include_str!("../texts/de.ftl")), (Language::En, include_str!("../texts/en.ftl"))],
        entries: || vec![Entry { section: Section::Today, label: "section-today", href: "/", deed: any(Deed::Arrive) }],
        deeds: deeds::<Deed>,
        jobs: &[],
        today: None,
        forget: None,
        keeps: &[],
        reminders: None,
        networks: None,
    }
}

/// What one does at the front door.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    /// Coming to the start page, which is open to everybody.
    Arrive,
}

impl web::Deed for Deed {
    const ALL: &'static [Self] = &[Deed::Arrive];

    fn decide(self, _: &accounts::Actor, _: &Facts) -> Result<(), Refused> {
        match self {
            Deed::Arrive => Ok(()),
        }
    }
}

/// The page of somebody who signed in.
#[derive(Template)]
#[template(path = "today.html")]
struct Today {
    greeting: String,
    date: String,
    panels: Vec<Panel>,
    late: String,
    empty: String,
    empty_text: String,
    ways: Vec<Link>,
}

struct Panel {
    title: String,
    tasks: Vec<Task>,
}

/// The page of a guest.
#[derive(Template)]
#[template(path = "start.html")]
struct Start {
    title: String,
    text: String,
    sign_in: String,
    hint: String,
}

async fn today(mut visit: Visit) -> Result<Response> {
    let Some(member) = visit.actor.member() else { return start(visit).await };
    let name = member.name.clone();
    let mut desks = Vec::new();
    for gather in visit.app.clone().capabilities.iter().filter_map(|capability| capability.today) {
        desks.extend(gather(&mut visit).await?);
    }
    let say = visit.say.clone();
    let ways = if desks.iter().all(|desk| desk.items.is_empty()) { ways(&visit) } else { Vec::new() };
    let page = Today {
        greeting: say.text(greeting(visit.now())).arg("name", name).to_string(),
        date: say.weekday(visit.today()),
        panels: panels(&visit, desks),
        late: say.text("today-late").into(),
        empty: say.text("today-empty").into(),
        empty_text: say.text(if visit.network().is_some() { "today-empty-text" } else { "today-empty-alone" }).into(),
        ways,
    };
    let title = say.text("section-today").to_string();
    visit.page(title, &page).await
}

/// Who has no session reads what this is; whose second factor is missing is asked for it.
async fn start(mut visit: Visit) -> Result<Response> {
    let now = visit.now();
    if visit.session.as_ref().is_some_and(|session| session.ended_at.is_none() && session.expires_at > now) {
        return Err(Error::SecondFactor);
    }
    visit.public();
    let say = visit.say.clone();
    let page = Start {
        title: say.text("start-title").into(),
        text: say.text("start-text").into(),
        sign_in: say.text("start-sign-in").into(),
        hint: say.text("start-hint").into(),
    };
    visit.page(page.title.clone(), &page).await
}

/// The key of the greeting that fits the hour in Berlin.
fn greeting(now: jiff::Timestamp) -> &'static str {
    let zone = jiff::tz::TimeZone::get("Europe/Berlin").unwrap_or(jiff::tz::TimeZone::UTC);
    match now.to_zoned(zone).hour() {
        4..=10 => "today-morning",
        11..=17 => "today-day",
        _ => "today-evening",
    }
}

/// Desks in their order, those of one title as one; on each what is due first on top, and what has no date last, as it was put there.
fn panels(visit: &Visit, mut desks: Vec<Desk>) -> Vec<Panel> {
    desks.retain(|desk| !desk.items.is_empty());
    desks.sort_by_key(|desk| desk.order);
    desks.dedup_by(|next, desk| {
        let is_same = next.title == desk.title;
        if is_same {
            desk.items.append(&mut next.items);
        }
        is_same
    });
    let panel = |mut desk: Desk| {
        desk.items.sort_by_key(|item| (item.due.is_none(), item.due));
        Panel { title: desk.title, tasks: desk.items.into_iter().map(|item| task(visit, item)).collect() }
    };
    desks.into_iter().map(panel).collect()
}

fn task(visit: &Visit, item: DeskItem) -> Task {
    let (say, today) = (&visit.say, visit.today());
    let when = match item.due {
        Some(due) if due < today => say.text("today-since").arg("day", say.day(due)).into(),
        Some(due) if due == today => say.text("today-until-today").into(),
        Some(due) => say.text("today-until").arg("day", say.weekday(due)).into(),
        None => item.since,
    };
    Task { label: item.text, href: item.href, when, late: item.due.is_some_and(|due| due < today) }
}

/// The next steps of somebody whose desk is empty: the first page of each section that is open to her.
fn ways(visit: &Visit) -> Vec<Link> {
    let open = |section: Section| {
        let entry = visit
            .app
            .entries()
            .into_iter()
            .find(|entry| entry.section == section && (entry.deed.door)(entry.deed.name, &visit.actor).is_ok())?;
        Some(Link::new(visit.say.text(entry.label), entry.href))
    };
    let sections = [Section::Network, Section::Administration].into_iter().filter_map(open);
    // What data protection comes for lies deeper.
    let log = visit.actor.is(Role::Dpo).then(|| Link::new(visit.say.text("log"), "/log"));
    log.into_iter().chain(sections).collect()
}

#[cfg(test)]
mod tests {
    use web::Deed as _;

    use super::*;

    #[test]
    fn the_greeting_follows_the_hour_in_berlin() {
        // In summer Berlin is two hours ahead of UTC.
        assert_eq!(greeting("2026-07-01T08:59:00Z".parse().unwrap()), "today-morning");
        assert_eq!(greeting("2026-07-01T09:00:00Z".parse().unwrap()), "today-day");
        assert_eq!(greeting("2026-07-01T16:00:00Z".parse().unwrap()), "today-evening");
        assert_eq!(greeting("2026-07-01T01:59:00Z".parse().unwrap()), "today-evening");
    }

    #[test]
    fn anybody_may_come_to_the_front_door() {
        assert!(Deed::Arrive.door(&accounts::Actor::Visitor).is_ok());
    }
}
