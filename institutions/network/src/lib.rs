//! The network's directory: organisations with their units, offices and the people who hold them, topics, territories and bodies, and the answer to
//! "Wer ist zuständig?". Imports fill it from real files. Everything later stands on its keys.

pub mod absences;
pub mod access;
pub mod bodies;
mod confirmation;
mod gaps;
pub mod import;
mod map;
pub mod networks;
pub mod offices;
pub mod organisations;
pub mod people;
mod relations;
pub mod responsibilities;
pub mod responsible;
pub mod rules;
mod set_up;
pub mod sql;
pub mod territories;
mod today;
pub mod topics;
pub mod units;

use web::{
    Capability, Entry,
    Language::{De, En},
    Routes, Section, Visit,
    access::{any, deeds},
};

use access::Deed;

pub use accounts::{Network, Organisation, Unit};

/// Amt: it stays when the person leaves, and can be vacant.
pub enum Office {}
/// Ansprechperson: a business contact, never a participant.
pub enum Person {}
/// Who holds an office, from when to when.
pub enum Holding {}
/// Abwesenheit of a person.
pub enum Absence {}
/// Thema
pub enum Topic {}
/// Zuständigkeit: topic × territory × legal sphere → office.
pub enum Responsibility {}
/// Gremium
pub enum Body {}
/// An organisation's seat in a body.
pub enum BodyMember {}
/// Import of a file.
pub enum Import {}

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "network",
        routes,
        texts: &[
            (De, include_str!("../texts/de/directory.ftl")),
            (En, include_str!("../texts/en/directory.ftl")),
            (De, include_str!("../texts/de/responsible.ftl")),
            (En, include_str!("../texts/en/responsible.ftl")),
            (De, include_str!("../texts/de/pictures.ftl")),
            (En, include_str!("../texts/en/pictures.ftl")),
            (De, include_str!("../texts/de/import.ftl")),
            (En, include_str!("../texts/en/import.ftl")),
        ],
        entries,
        deeds: deeds::<Deed>,
        jobs: &[import::CHECK, import::APPLY, confirmation::ASK_ALL],
        today: Some(|visit| Box::pin(today::today(visit))),
        forget: Some(|visit| Box::pin(forget(visit))),
        networks: Some(|visit| Box::pin(networks::switcher(visit))),
    }
}

/// What is forgotten by itself: files that were brought in, and people who left.
async fn forget(visit: &mut Visit) -> web::Result<()> {
    import::forget(visit).await?;
    people::forget(visit).await
}

fn routes() -> Routes {
    let routes = organisations::routes(Routes::new());
    let routes = units::routes(routes);
    let routes = offices::routes(routes);
    let routes = people::routes(routes);
    let routes = absences::routes(routes);
    let routes = bodies::routes(routes);
    let routes = topics::routes(routes);
    let routes = territories::routes(routes);
    let routes = responsible::routes(routes);
    let routes = responsibilities::routes(routes);
    let routes = gaps::routes(routes);
    let routes = map::routes(routes);
    let routes = relations::routes(routes);
    let routes = confirmation::routes(routes);
    let routes = networks::routes(routes);
    let routes = set_up::routes(routes);
    import::routes(routes)
}

fn entries() -> Vec<Entry> {
    let entry = |section, label, href, deed| Entry { section, label, href, deed: any(deed) };
    vec![
        entry(Section::Network, "organisations", "/organisations", Deed::ReadDirectory),
        entry(Section::Network, "people", "/people", Deed::ReadDirectory),
        entry(Section::Network, "responsible", "/responsible", Deed::ReadDirectory),
        entry(Section::Network, "responsibilities", "/responsibilities", Deed::ReadDirectory),
        entry(Section::Network, "gaps", "/gaps", Deed::ReadDirectory),
        entry(Section::Network, "bodies", "/bodies", Deed::ReadDirectory),
        entry(Section::Network, "topics", "/topics", Deed::ReadDirectory),
        entry(Section::Network, "territories", "/territories", Deed::ReadDirectory),
        entry(Section::Administration, "imports", "/imports", Deed::Import),
        // Coordinators keep theirs there, and whoever runs the installation founds further ones.
        entry(Section::Administration, "networks-title", "/networks", Deed::FoundNetworkIfLet),
    ]
}
