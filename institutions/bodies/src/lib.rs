//! Gremien: their mandate, how often they meet, and who sits in them. A seat belongs to an organisation, at best to one of its offices, so that it
//! stays when the person leaves.

pub mod access;
mod edit;
mod export;
mod list;
pub mod meets;
mod members;
pub mod rules;
mod show;
pub mod sql;

use web::{
    Capability, Entry,
    Language::{De, En},
    Routes, Section,
    access::{any, deeds},
};

use access::Deed;

pub use edit::enter;
pub use members::seat;
pub use network::Body;

/// An organisation's seat in a body.
pub enum BodyMember {}

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "bodies",
        routes,
        texts: &[(De, include_str!("../texts/de.ftl")), (En, include_str!("../texts/en.ftl"))],
        entries: || vec![Entry { section: Section::Network, label: "bodies", href: "/bodies", deed: any(Deed::ReadBodies) }],
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
        .get("/bodies", Deed::ReadBodies, list::list)
        .get("/bodies/export/{format}", Deed::ExportBodies, export::export)
        .get("/bodies/new", Deed::EditBodies, edit::new)
        .post("/bodies", Deed::EditBodies, edit::create)
        .get("/bodies/{id}", Deed::ReadBodies, show::show)
        .get("/bodies/{id}/edit", Deed::EditBodies, edit::edit)
        .post("/bodies/{id}", Deed::EditBodies, edit::update)
        .post("/bodies/{id}/end", Deed::EditBodies, edit::end)
        .get("/bodies/{id}/members/new", Deed::EditBodies, members::new)
        .post("/bodies/{id}/members", Deed::EditBodies, members::create)
        .get("/bodies/{id}/members/{member}/edit", Deed::EditBodies, members::edit)
        .post("/bodies/{id}/members/{member}", Deed::EditBodies, members::update)
        .post("/bodies/{id}/members/{member}/end", Deed::EditBodies, members::end)
}
