//! Gebiete: the Länder, districts, municipalities and agency districts of the register, and which of them a network works in. Who is responsible in
//! one of them is said one crate above, in `responsible`.

pub mod access;
mod agency;
mod choice;
mod export;
mod list;
pub mod place;
pub mod rules;
pub mod sql;
mod words;

use web::{
    Capability, Entry,
    Language::{De, En},
    Routes, Section,
    access::{any, deeds},
};

use access::Deed;

pub use words::{placed, spelled, title, within};

/// Import of a file. Its table is the one of the crate `imports`; whatever it brings carries its key, from here upwards, so that it can be taken back.
pub enum Import {}

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "territories",
        routes,
        texts: &[(De, include_str!("../texts/de.ftl")), (En, include_str!("../texts/en.ftl"))],
        entries: || vec![Entry { section: Section::Network, label: "territories", href: "/territories", deed: any(Deed::ReadTerritories) }],
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
    Routes::new()
        .get("/territories", Deed::ReadTerritories, list::list)
        .get("/territories/export/{format}", Deed::ReadTerritories, export::export)
        .get("/territories/choice", Deed::EditTerritories, choice::ask)
        .post("/territories/choice", Deed::EditTerritories, choice::choose)
        .post("/territories/{key}/choice", Deed::EditTerritories, choice::change)
        .get("/territories/{key}/edit", Deed::EditTerritories, agency::edit)
        .post("/territories/{key}", Deed::EditTerritories, agency::update)
}
