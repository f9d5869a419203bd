//! The network's directory: organisations with their units, offices and the people who hold them, and the networks that they belong to. Every crate of
//! this wing stands on its keys, and every later one takes it as its pattern.

pub mod absences;
pub mod access;
pub mod confirmation;
pub mod named;
pub mod networks;
pub mod offices;
pub mod organisations;
pub mod people;
pub mod rules;
pub mod sql;
pub mod thread_kinds;
mod today;
pub mod units;

use web::{
    Capability, Entry,
    Language::{De, En},
    Routes, Section,
    access::{any, deeds},
    retention::{Keeps, Long},
};

use access::Deed;

pub use accounts::{Network, Organisation, Unit};
pub use territories::Import;

/// Amt: it stays when the person leaves, and can be vacant.
pub enum Office {}
/// Ansprechperson: a business contact, never a participant.
pub enum Person {}
/// Who holds an office, from when to when.
pub enum Holding {}
/// Abwesenheit of a person.
pub enum Absence {}
/// Thema. Its table is the one of the crate `responsible`, but organisations are found by it.
pub enum Topic {}
/// Gremium. Its table is the one of the crate `bodies`, but organisations are found by it.
pub enum Body {}

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "network",
        routes,
        texts: &[
            (De, include_str!("../texts/de/directory.ftl")),
            (En, include_str!("../texts/en/directory.ftl")),
            (De, include_str!("../texts/de/networks.ftl")),
            (En, include_str!("../texts/en/networks.ftl")),
        ],
        entries,
        deeds: deeds::<Deed>,
        jobs: &[],
        today: Some(|visit| Box::pin(today::today(visit))),
        forget: Some(|visit| Box::pin(people::forget(visit))),
        keeps: &[Keeps { what: "keeps-person", long: Long::Person }],
        reminders: None,
        networks: Some(|visit| Box::pin(networks::switcher(visit))),
    }
}

fn routes() -> Routes {
    let routes = organisations::routes(Routes::new());
    let routes = units::routes(routes);
    let routes = offices::routes(routes);
    let routes = people::routes(routes);
    let routes = absences::routes(routes);
    networks::routes(routes)
}

fn entries() -> Vec<Entry> {
    let entry = |section, label, href, deed| Entry { section, label, href, deed: any(deed) };
    vec![
        entry(Section::Network, "organisations", "/organisations", Deed::ReadDirectory),
        entry(Section::Network, "people", "/people", Deed::ReadDirectory),
        // Coordinators keep theirs there, and whoever runs the installation founds further ones.
        entry(Section::Administration, "networks-title", "/networks", Deed::FoundNetworkIfLet),
    ]
}
