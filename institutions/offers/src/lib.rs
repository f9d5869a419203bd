//! Angebote: what a network's work has led to, for people to use. Each is carried by one organisation, says for whom it is and how one gets in, and came
//! from somewhere: the thread tells from which decision. What is public is read without an account, by people and, as HSDS, by programs.

pub mod access;
mod confirmation;
mod edit;
mod export;
mod list;
mod public;
pub mod rules;
mod show;
pub mod sql;
mod today;
mod typed;
mod withdrawal;
mod words;

use web::{
    Capability, Entry,
    Language::{De, En},
    Routes, Section,
    access::{any, deeds},
};

use access::Deed;

pub use edit::enter;
pub use withdrawal::withdraw;

/// Angebot
pub enum Offer {}

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "offers",
        routes,
        texts: &[(De, include_str!("../texts/de.ftl")), (En, include_str!("../texts/en.ftl"))],
        entries: || vec![Entry { section: Section::Programmes, label: "offers", href: "/offers", deed: any(Deed::ReadOffers) }],
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
    Routes::new()
        .get("/offers", Deed::ReadOffers, list::list)
        .get("/offers/export/{format}", Deed::ExportOffers, export::export)
        .get("/offers/new", Deed::EditOffers, edit::new)
        .post("/offers", Deed::EditOffers, edit::create)
        .get("/offers/{id}", Deed::ReadOffers, show::show)
        .get("/offers/{id}/edit", Deed::EditOffers, edit::edit)
        .post("/offers/{id}", Deed::EditOffers, edit::update)
        .post("/offers/{id}/confirmation", Deed::ConfirmOffers, confirmation::create)
        .get("/offers/{id}/withdrawal", Deed::EditOffers, withdrawal::ask)
        .post("/offers/{id}/withdrawal", Deed::EditOffers, withdrawal::create)
        .get("/public/offers/{id}", Deed::ReadPublicOffers, public::show)
        .get("/public/networks/{id}/offers", Deed::ReadPublicOffers, public::list)
        .get("/public/networks/{id}/hsds", Deed::ReadPublicOffers, public::hsds::about)
        .get("/public/networks/{id}/hsds/services", Deed::ReadPublicOffers, public::hsds::services)
        .get("/public/networks/{id}/hsds/services/{service}", Deed::ReadPublicOffers, public::hsds::one)
}
