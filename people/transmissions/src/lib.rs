//! Übermittlung: the one way on which something about a person gets from one unit to another. What goes is a copy, of single things, for one purpose, by one
//! law or by what she said yes to; it is recorded on both sides, and what she takes back stops at once.

pub mod access;
mod arrivals;
mod consents;
mod orders;
mod pass_on;
mod questions;
mod recall;
mod receipt;
mod received;
mod restrictions;
pub mod rules;
mod show;
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
pub use orders::follow;
pub use pass_on::{Wish, pass_on};
pub use questions::{Question, questions};
pub use recall::recall_all;
pub use received::{Follower, Received, followers, news, received};
pub use show::{Show, gathered};
pub use ways::{Ways, ways};

/// Einwilligung
pub enum Consent {}
/// Übermittlung, as its sender keeps it
pub enum Transmission {}
/// Eingang: a transmission, as its recipient keeps it
pub enum Arrival {}
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
        forget: Some(|visit| Box::pin(arrivals::forget(visit))),
        keeps: &[
            Keeps { what: "keeps-arrival", long: Long::For(arrivals::KEPT_FOR) },
            Keeps { what: "keeps-proof", long: Long::For(arrivals::PROVED_FOR) },
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
        .post("/units/{id}/participants/{participant}/consents/{consent}/end", Deed::TakeConsent, consents::end)
        .get("/units/{id}/participants/{participant}/consents/{consent}/receipt", Deed::ReadTransmissions, receipt::file)
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
