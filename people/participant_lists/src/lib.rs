//! Teilnehmerlisten: a provider has its people in a spreadsheet, and takes them up at once. What the file says stays in the compartment of the unit and is
//! seen by whoever brought it; whether another unit knows somebody of it, nothing here tells.

pub mod access;
mod apply;
mod columns;
mod forget;
mod list;
mod new;
mod read;
mod rules;
mod show;
pub mod sql;
mod undo;

use web::{
    Capability,
    Language::{De, En},
    Routes,
    access::deeds,
    retention::{Keeps, Long},
};

use access::Deed;

/// Teilnehmerliste
pub enum ParticipantList {}

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "participant_lists",
        routes,
        texts: &[(De, include_str!("../texts/de.ftl")), (En, include_str!("../texts/en.ftl"))],
        entries: Vec::new,
        deeds: deeds::<Deed>,
        jobs: &[],
        today: None,
        forget: Some(|visit| Box::pin(forget::forget(visit))),
        keeps: &[Keeps { what: "keeps-list", long: Long::Days(rules::WAITS_DAYS) }],
        reminders: None,
        networks: None,
    }
}

fn routes() -> Routes {
    Routes::new()
        .get("/units/{id}/participant-lists", Deed::ReadLists, list::list)
        .get("/units/{id}/participant-lists/new", Deed::BringIn, new::new)
        .post("/units/{id}/participant-lists", Deed::BringIn, new::create)
        .get("/units/{id}/participant-lists/{list}", Deed::BringIn, show::show)
        .post("/units/{id}/participant-lists/{list}/apply", Deed::BringIn, apply::apply)
        .post("/units/{id}/participant-lists/{list}/cancel", Deed::BringIn, forget::cancel)
        .post("/units/{id}/participant-lists/{list}/undo", Deed::BringIn, undo::undo)
}
