//! Übermittlung: the one way on which something about a person gets from one unit to another. What goes is a copy, of single things, for one purpose, by one
//! law or by what she said yes to; it is recorded on both sides, and what she takes back stops at once.

pub mod access;
mod arrivals;
mod consents;
mod forget;
pub mod health_statements;
mod orders;
mod pass_on;
mod questions;
mod recall;
mod receipt;
mod received;
mod restrictions;
pub mod rules;
mod secrecy_releases;
mod show;
mod signed_papers;
pub mod sql;
mod today;
mod transmit;
mod ways;
pub mod wording;

use web::{
    Capability, Entry, JobKind,
    Language::{De, En},
    Routes, Section,
    access::{any, deeds},
    retention::{Keeps, Long},
};

use access::Deed;

pub use arrivals::Arrived;
pub use consents::{Answered, MONTHS, give, withdraw};
pub use health_statements::take_back as take_back_statement;
pub use orders::follow;
pub use pass_on::{Wish, pass_on};
pub use questions::{Question, questions};
pub use recall::recall_all;
pub use receipt::receipt;
pub use received::{Follower, Received, followers, news, received};
pub use secrecy_releases::{release, take_back as take_back_release, words as release_words};
pub use show::{Show, gathered};
pub use ways::{Ways, ways};

/// Einwilligung
pub enum Consent {}
/// Angabe zur Gesundheit
pub enum HealthStatement {}
/// Übermittlung, as its sender keeps it
pub enum Transmission {}
/// Eingang: a transmission, as its recipient keeps it
pub enum Arrival {}
/// Entbindung von der Schweigepflicht
pub enum SecrecyRelease {}
/// The scan of something that she signed
pub enum SignedPaper {}
/// Dauerauftrag
pub enum Order {}

/// What changed is passed on where somebody asked for that.
const CHANGED: JobKind = JobKind { name: participants::CHANGED, run: |visit, who| Box::pin(orders::run(visit, who)) };

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "transmissions",
        routes,
        texts: &[(De, include_str!("../texts/de.ftl")), (En, include_str!("../texts/en.ftl"))],
        entries: || {
            vec![
                Entry { section: Section::People, label: "arrivals", href: "/arrivals", deed: any(Deed::ReadArrivals) },
                Entry { section: Section::People, label: "wording", href: "/transmissions/wording", deed: any(Deed::ReadRules) },
                Entry { section: Section::People, label: "transmission-rules", href: "/transmissions/rules", deed: any(Deed::ReadRules) },
            ]
        },
        deeds: deeds::<Deed>,
        jobs: &[CHANGED],
        today: Some(|visit| Box::pin(today::today(visit))),
        forget: Some(|visit| Box::pin(forget::forget(visit))),
        keeps: &[
            Keeps { what: "keeps-arrival", long: Long::For(forget::KEPT_FOR) },
            Keeps { what: "keeps-health-statement", long: Long::Days(health_statements::WAITS_DAYS) },
            Keeps { what: "keeps-health-arrived", long: Long::Months(health_statements::LONGEST) },
            Keeps { what: "keeps-proof", long: Long::Months(forget::PROVED_MONTHS) },
        ],
        reminders: None,
        networks: None,
    }
}

fn routes() -> Routes {
    Routes::new()
        .get("/units/{id}/participants/{participant}/transmissions", Deed::ReadTransmissions, show::show)
        .get("/units/{id}/participants/{participant}/transmissions/new", Deed::Transmit, transmit::new)
        .post("/units/{id}/participants/{participant}/transmissions", Deed::Transmit, transmit::create)
        .post("/units/{id}/participants/{participant}/transmissions/{transmission}/end", Deed::Transmit, recall::end)
        .post("/units/{id}/participants/{participant}/orders/{order}/end", Deed::Transmit, orders::end)
        .get("/units/{id}/participants/{participant}/consents/new", Deed::TakeConsent, consents::new)
        .post("/units/{id}/participants/{participant}/consents", Deed::TakeConsent, consents::create)
        .post("/units/{id}/participants/{participant}/consents/requests", Deed::TakeConsent, consents::ask)
        .post("/units/{id}/participants/{participant}/consents/requests/end", Deed::TakeConsent, questions::end)
        .post("/units/{id}/participants/{participant}/consents/{consent}/end", Deed::TakeConsent, consents::end)
        .get("/units/{id}/participants/{participant}/consents/{consent}/receipt", Deed::ReadTransmissions, receipt::file)
        .get("/units/{id}/participants/{participant}/health-statements/new", Deed::Transmit, health_statements::new)
        .post("/units/{id}/participants/{participant}/health-statements", Deed::Transmit, health_statements::create)
        .get("/units/{id}/participants/{participant}/health-statements/{statement}", Deed::ReleaseHealthStatement, health_statements::show)
        .post(
            "/units/{id}/participants/{participant}/health-statements/{statement}/release",
            Deed::ReleaseHealthStatement,
            health_statements::release,
        )
        .post(
            "/units/{id}/participants/{participant}/health-statements/{statement}/return",
            Deed::ReleaseHealthStatement,
            health_statements::send_back,
        )
        .post("/units/{id}/participants/{participant}/health-statements/{statement}/end", Deed::TakeConsent, health_statements::end)
        .get("/units/{id}/participants/{participant}/secrecy-releases/new", Deed::TakeConsent, secrecy_releases::new)
        .post("/units/{id}/participants/{participant}/secrecy-releases", Deed::TakeConsent, secrecy_releases::create)
        .post("/units/{id}/participants/{participant}/secrecy-releases/{release}/end", Deed::TakeConsent, secrecy_releases::end)
        .get("/units/{id}/participants/{participant}/signed-papers/new", Deed::TakeConsent, signed_papers::new)
        .post("/units/{id}/participants/{participant}/signed-papers", Deed::TakeConsent, signed_papers::create)
        .get("/units/{id}/participants/{participant}/signed-papers/{paper}", Deed::ReadTransmissions, signed_papers::file)
        .post("/units/{id}/participants/{participant}/signed-papers/{paper}/end", Deed::TakeConsent, signed_papers::end)
        .get("/arrivals", Deed::ReadArrivals, arrivals::units)
        .get("/units/{id}/arrivals", Deed::ReadArrivals, arrivals::list)
        .get("/units/{id}/arrivals/{arrival}", Deed::ReadArrivals, arrivals::show)
        .post("/units/{id}/arrivals/{arrival}", Deed::ReadArrivals, arrivals::assign)
        .post("/units/{id}/arrivals/{arrival}/read", Deed::ReadArrivals, arrivals::read)
        .post("/units/{id}/arrivals/{arrival}/assignment/end", Deed::ReadArrivals, arrivals::unassign)
        .post("/units/{id}/arrivals/{arrival}/end", Deed::ReadArrivals, arrivals::end)
        .get("/transmissions/rules", Deed::ReadRules, restrictions::list)
        .post("/transmissions/rules", Deed::RestrictRules, restrictions::set)
        .get("/transmissions/wording", Deed::ReadRules, wording::list)
        .post("/transmissions/wording/{language}", Deed::RestrictRules, wording::release)
        .post("/transmissions/wording/{language}/end", Deed::RestrictRules, wording::end)
}
