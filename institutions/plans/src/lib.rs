//! Pläne: what a network has set itself, in steps with somebody who has each of them and a day; what was reached stays as its history.

pub mod access;
mod completion;
mod edit;
mod export;
mod list;
mod milestones;
pub mod rules;
mod show;
pub mod sql;
mod timeline;
mod today;
mod when;

use web::{
    Capability, Entry,
    Language::{De, En},
    Routes, Section,
    access::{any, deeds},
};

use access::Deed;

pub use edit::enter;
pub use milestones::add;
pub use when::due;

/// Plan
pub enum Plan {}
/// Schritt of a plan
pub enum Milestone {}

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "plans",
        routes,
        texts: &[(De, include_str!("../texts/de.ftl")), (En, include_str!("../texts/en.ftl"))],
        entries: || vec![Entry { section: Section::Dates, label: "plans", href: "/plans", deed: any(Deed::ReadPlans) }],
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
        .get("/plans", Deed::ReadPlans, list::list)
        .get("/plans/export/{format}", Deed::ReadPlans, export::all)
        .get("/plans/new", Deed::EditPlans, edit::new)
        .post("/plans", Deed::EditPlans, edit::create)
        .get("/plans/{id}", Deed::ReadPlans, show::show)
        .get("/plans/{id}/export/{format}", Deed::ReadPlans, export::export)
        .get("/plans/{id}/edit", Deed::EditPlans, edit::edit)
        .post("/plans/{id}", Deed::EditPlans, edit::update)
        .post("/plans/{id}/end", Deed::EditPlans, edit::end)
        .get("/plans/{id}/milestones/new", Deed::EditPlans, milestones::new)
        .post("/plans/{id}/milestones", Deed::EditPlans, milestones::create)
        .get("/plans/{id}/milestones/{milestone}/edit", Deed::EditPlans, milestones::edit)
        .post("/plans/{id}/milestones/{milestone}", Deed::EditPlans, milestones::update)
        .get("/plans/{id}/milestones/{milestone}/completion", Deed::CompleteMilestones, completion::ask)
        .post("/plans/{id}/milestones/{milestone}/completion", Deed::CompleteMilestones, completion::create)
        .post("/plans/{id}/milestones/{milestone}/completion/end", Deed::EditPlans, completion::end)
}
