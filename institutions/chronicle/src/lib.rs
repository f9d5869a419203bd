//! Chronik: what a network did in each of its years, put together from what the other crates keep: meetings, members, decisions, offers and the steps of
//! its plans. As a page and as a document to hand on. This crate writes no table.

pub mod access;
mod file;
mod page;
pub mod rules;
pub mod sql;

use web::{
    Capability, Entry,
    Language::{De, En},
    Routes, Section,
    access::{any, deeds},
};

use access::Deed;

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "chronicle",
        routes,
        texts: &[(De, include_str!("../texts/de.ftl")), (En, include_str!("../texts/en.ftl"))],
        entries: || vec![Entry { section: Section::Figures, label: "chronicle", href: "/chronicle", deed: any(Deed::ReadChronicle) }],
        deeds: deeds::<Deed>,
        jobs: &[],
        today: None,
        forget: None,
        keeps: &[],
        reminders: None,
        networks: None,
    }
}

fn routes() -> Routes {
    Routes::new().get("/chronicle", Deed::ReadChronicle, page::show).get("/chronicle/export/{format}", Deed::ReadChronicle, file::export)
}
