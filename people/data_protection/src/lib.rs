//! Datenschutz: who has seen what of somebody, what is deleted when and by whose release, and the papers that a data protection officer keeps, written from what the
//! program really does.

pub mod access;
mod carry_out;
mod concept;
mod deletions;
mod overview;
mod paper;
mod processing;
mod readings;
mod release;
mod request;
mod restricted;
pub mod rules;
pub mod sql;
mod subject_answers;
mod subject_requests;
mod today;

use web::{
    Capability, Entry,
    Language::{De, En},
    Routes, Section,
    access::{any, deeds},
    retention::{Keeps, Long},
};

use access::Deed;

pub use request::request_deletion;
pub use restricted::restricted;
pub use subject_requests::{note, state, what};

/// Löschlauf: a list of people that two release for deletion
pub enum DeletionRun {}
/// Antrag: what somebody asks for with regard to what is known of her
pub enum SubjectRequest {}

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "data_protection",
        routes,
        texts: &[(De, include_str!("../texts/de.ftl")), (En, include_str!("../texts/en.ftl"))],
        entries: || {
            vec![Entry { section: Section::Administration, label: "data-protection", href: "/data-protection", deed: any(Deed::ReadUnit) }]
        },
        deeds: deeds::<Deed>,
        jobs: &[],
        today: Some(|visit| Box::pin(today::desk(visit))),
        forget: Some(|visit| Box::pin(carry_out::forget(visit))),
        keeps: &[Keeps { what: "keeps-requests", long: Long::Months(rules::PROVED_MONTHS) }],
        reminders: None,
        networks: None,
    }
}

fn routes() -> Routes {
    Routes::new()
        .get("/data-protection", Deed::ReadUnit, overview::show)
        .get("/data-protection/readings", Deed::ReadReadings, readings::new)
        .post("/data-protection/readings", Deed::ReadReadings, readings::ask)
        .get("/units/{id}/readings/{participant}", Deed::ReadReadings, readings::show)
        .get("/units/{id}/readings/{participant}/record", Deed::ReadRestricted, restricted::show)
        .get("/units/{id}/deletions", Deed::ReleaseDeletions, deletions::list)
        .post("/units/{id}/deletions", Deed::ReleaseDeletions, deletions::create)
        .get("/units/{id}/deletions/{run}/release", Deed::ReleaseDeletions, release::ask)
        .post("/units/{id}/deletions/{run}/release", Deed::ReleaseDeletions, release::release)
        .post("/units/{id}/deletions/{run}/end", Deed::ReleaseDeletions, deletions::end)
        .post("/units/{id}/deletions/holds", Deed::HoldDeletion, deletions::except)
        .post("/units/{id}/deletions/holds/{participant}/end", Deed::HoldDeletion, deletions::readmit)
        .get("/units/{id}/participants/{participant}/deletion", Deed::RequestDeletion, request::show)
        .post("/units/{id}/participants/{participant}/deletion", Deed::RequestDeletion, request::update)
        .get("/units/{id}/participants/{participant}/requests", Deed::NoteRequest, subject_requests::hers)
        .post("/units/{id}/participants/{participant}/requests", Deed::NoteRequest, subject_requests::create)
        .get("/units/{id}/requests", Deed::ReadRequests, subject_requests::list)
        .get("/units/{id}/requests/{request}", Deed::AnswerRequest, subject_answers::show)
        .post("/units/{id}/requests/{request}/answer", Deed::AnswerRequest, subject_answers::create)
        .post("/units/{id}/requests/{request}/extension", Deed::AnswerRequest, subject_answers::extend)
        .get("/units/{id}/processing", Deed::ReadUnit, processing::show)
        .get("/units/{id}/processing/{format}", Deed::ReadUnit, processing::file)
        .get("/deletion-concept", Deed::ReadConcept, concept::show)
        .get("/deletion-concept/{format}", Deed::ReadConcept, concept::file)
}
