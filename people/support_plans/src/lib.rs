//! Plan: the goal of somebody in her own words, with milestones, modules and steps; agreed with her, looked at again, disputed where it is not right. Each
//! unit writes its own; of the other one's it shows what has come.

pub mod access;
mod appointments;
mod due;
mod entries;
mod notes;
pub mod rules;
mod show;
pub mod sql;
mod today;
mod versions;
mod written;

use web::{
    Capability, Entry as Place,
    Language::{De, En},
    Routes, Section,
    access::{any, deeds},
    retention::{Keeps, Long},
};

use access::Deed;

pub use appointments::{LASTS, make, when_and_where};
pub use entries::{change, enter};
pub use versions::{Agreed, agree, agreed};
pub use written::write;

/// Meilenstein, Modul or Schritt
pub enum Entry {}
/// The plan as it was agreed
pub enum Version {}
/// A note of one's own
pub enum Note {}
/// Termin
pub enum Appointment {}

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "support_plans",
        routes,
        texts: &[(De, include_str!("../texts/de.ftl")), (En, include_str!("../texts/en.ftl"))],
        entries: || vec![Place { section: Section::People, label: "due-steps", href: "/steps", deed: any(Deed::ReadDue) }],
        deeds: deeds::<Deed>,
        jobs: &[],
        today: Some(|visit| Box::pin(today::today(visit))),
        forget: Some(|visit| Box::pin(notes::forget(visit))),
        keeps: &[Keeps { what: "keeps-notes", long: Long::Months(notes::KEPT_MONTHS) }],
        reminders: None,
        networks: None,
    }
}

fn routes() -> Routes {
    Routes::new()
        .get("/steps", Deed::ReadDue, due::units)
        .get("/units/{id}/steps", Deed::ReadDue, due::list)
        .get("/units/{id}/participants/{participant}/plan", Deed::ReadPlan, show::show)
        .get("/units/{id}/participants/{participant}/plan/new", Deed::EditPlan, entries::new)
        .post("/units/{id}/participants/{participant}/plan", Deed::EditPlan, entries::create)
        .get("/units/{id}/participants/{participant}/plan/{entry}/edit", Deed::EditPlan, entries::edit)
        .post("/units/{id}/participants/{participant}/plan/{entry}", Deed::EditPlan, entries::update)
        .post("/units/{id}/participants/{participant}/plan/{entry}/done", Deed::EditPlan, entries::complete)
        .post("/units/{id}/participants/{participant}/plan/{entry}/end", Deed::EditPlan, entries::end)
        .post("/units/{id}/participants/{participant}/plan/versions", Deed::EditPlan, versions::create)
        .post("/units/{id}/participants/{participant}/appointments", Deed::EditPlan, appointments::create)
        .post("/units/{id}/participants/{participant}/appointments/{appointment}/end", Deed::EditPlan, appointments::end)
        .post("/units/{id}/participants/{participant}/plan/notes", Deed::EditPlan, notes::create)
        .post("/units/{id}/participants/{participant}/plan/notes/{note}/end", Deed::EditPlan, notes::end)
}
