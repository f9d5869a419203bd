//! Übergabe: somebody else is to help her from now on. Whom to ask is proposed by "Wer ist zuständig?"; the other side answers by a link, without an account and
//! without learning who she is; until it has confirmed the first meeting the unit that hands over stays responsible. Nobody falls between two offices.

pub mod access;
mod doubts;
mod link;
mod mail;
mod meeting;
mod new;
pub mod rules;
mod show;
pub mod sql;
mod waiting;

use web::{
    Capability,
    Language::{De, En},
    Routes,
    access::deeds,
};

use access::Deed;

pub use new::{Offer, offer};

/// Übergabe
pub enum Handover {}

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "handovers",
        routes,
        texts: &[(De, include_str!("../texts/de.ftl")), (En, include_str!("../texts/en.ftl"))],
        entries: Vec::new,
        deeds: deeds::<Deed>,
        jobs: &[],
        today: Some(|visit| Box::pin(waiting::desk(visit))),
        forget: Some(|visit| Box::pin(waiting::follow_up(visit))),
        keeps: &[],
        reminders: None,
        networks: None,
    }
}

fn routes() -> Routes {
    Routes::new()
        .get("/units/{id}/participants/{participant}/handovers", Deed::ReadHandovers, show::show)
        .get("/units/{id}/participants/{participant}/handovers/new", Deed::HandOver, new::new)
        .post("/units/{id}/participants/{participant}/handovers", Deed::HandOver, new::create)
        .post("/units/{id}/participants/{participant}/handovers/{handover}/end", Deed::HandOver, show::end)
        .get("/handover/{token}", Deed::OpenLink, link::show)
        .post("/handover/{token}", Deed::OpenLink, link::answer)
}
