//! Lagebild, by law "regionales Arbeitsmarktmonitoring" (§ 9 Abs. 2 SGB III): indicators with their values, the official tables that bring them, and
//! the statements that the network makes of what it sees. A value is a number or one of three signs, and stays what it is everywhere.

pub mod access;
mod deliveries;
mod indicators;
pub mod rules;
pub mod sql;
mod statements;
pub mod table;
mod words;

use design::Link;
use web::{
    Capability, Entry,
    Language::{De, En},
    Routes, Say, Section,
    access::{any, deeds},
    retention::{IMPORT_DAYS, Keeps, Long},
};

use access::Deed;

pub use deliveries::{Delivered, deliver};
pub use statements::enter;

/// Kennzahl
pub enum Indicator {}

/// Einschätzung
pub enum Statement {}

/// Lieferung: a file with an official table.
pub enum Delivery {}

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "monitoring",
        routes,
        texts: &[(De, include_str!("../texts/de.ftl")), (En, include_str!("../texts/en.ftl"))],
        entries: || vec![Entry { section: Section::Network, label: "monitoring", href: "/monitoring", deed: any(Deed::ReadMonitoring) }],
        deeds: deeds::<Deed>,
        jobs: &[],
        today: None,
        forget: Some(|visit| Box::pin(deliveries::forget(visit))),
        keeps: &[Keeps { what: "keeps-delivery", long: Long::Days(IMPORT_DAYS) }],
        reminders: None,
        networks: None,
    }
}

fn routes() -> Routes {
    statements::routes(deliveries::routes(indicators::routes(Routes::new())))
}

/// The views of the Lagebild: what is observed, and what is made of it.
fn views(say: &Say, here: &str) -> Vec<Link> {
    [("indicators", "/monitoring"), ("statements", "/monitoring/statements")]
        .map(|(key, href)| {
            let mut link = Link::new(say.text(key).to_string(), href);
            link.current = href == here;
            link
        })
        .into()
}
