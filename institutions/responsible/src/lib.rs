//! "Wer ist zuständig?": topics, the rules that lead from a topic and a territory to an office, the answer, and the gaps where there is none.

pub mod access;
mod gaps;
pub mod responsibilities;
mod responsible;
pub mod rules;
pub mod sql;
mod territory;
mod today;
pub mod topics;

use web::{
    Capability, Entry,
    Language::{De, En},
    Routes, Section,
    access::{any, deeds},
};

use access::Deed;

pub use responsible::{Answer, Case, Choice, Either, OfficeCard, Rule, Speaker, Speakers, TERRITORIES, There, ask, decide};

/// Zuständigkeit: topic × territory × legal sphere → office.
pub enum Responsibility {}

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "responsible",
        routes,
        texts: &[(De, include_str!("../texts/de.ftl")), (En, include_str!("../texts/en.ftl"))],
        entries,
        deeds: deeds::<Deed>,
        jobs: &[],
        today: Some(|visit| Box::pin(today::today(visit))),
        forget: None,
        keeps: &[],
        reminders: None,
        networks: None,
    }
}

fn routes() -> Routes {
    let routes = responsible::routes(Routes::new());
    let routes = responsibilities::routes(routes);
    let routes = gaps::routes(routes);
    let routes = topics::routes(routes);
    routes.get("/territories/{key}", Deed::ReadResponsibilities, territory::show)
}

fn entries() -> Vec<Entry> {
    let entry = |label, href| Entry { section: Section::Network, label, href, deed: any(Deed::ReadResponsibilities) };
    vec![
        entry("responsible", "/responsible"),
        entry("responsibilities", "/responsibilities"),
        entry("gaps", "/gaps"),
        entry("topics", "/topics"),
    ]
}
