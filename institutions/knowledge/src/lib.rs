//! Wissen: what a network has found out, as short articles. Each has somebody who keeps it and a day until which it holds, and nothing that was
//! written is lost: a text that is saved over stays as a version.

pub mod access;
mod edit;
mod export;
mod list;
mod markup;
mod replacement;
pub mod rules;
mod show;
pub mod sql;
mod today;
mod validity;
mod versions;

use web::{
    Capability, Entry,
    Language::{De, En},
    Routes, Section,
    access::{any, deeds},
};

use access::Deed;

pub use edit::enter;

/// Artikel
pub enum Article {}

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "knowledge",
        routes,
        texts: &[(De, include_str!("../texts/de.ftl")), (En, include_str!("../texts/en.ftl"))],
        entries: || vec![Entry { section: Section::Network, label: "articles", href: "/articles", deed: any(Deed::ReadArticles) }],
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
        .get("/articles", Deed::ReadArticles, list::list)
        .get("/articles/export/{format}", Deed::ReadArticles, export::export)
        .get("/articles/new", Deed::EditArticles, edit::new)
        .post("/articles", Deed::EditArticles, edit::create)
        .get("/articles/{id}", Deed::ReadArticles, show::show)
        .get("/articles/{id}/edit", Deed::EditArticles, edit::edit)
        .post("/articles/{id}", Deed::EditArticles, edit::update)
        .post("/articles/{id}/end", Deed::EditArticles, edit::end)
        .post("/articles/{id}/validity", Deed::EditArticles, validity::create)
        .get("/articles/{id}/replacement", Deed::EditArticles, replacement::choose)
        .post("/articles/{id}/replacement", Deed::EditArticles, replacement::create)
        .post("/articles/{id}/replacement/end", Deed::EditArticles, replacement::end)
        .get("/articles/{id}/versions", Deed::ReadArticles, versions::list)
}
