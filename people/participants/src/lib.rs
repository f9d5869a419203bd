//! Teilnehmende: people whom a unit works with. What is known of them lies in the compartment of this unit, each thing with its category, and is seen
//! by those who help them. Nothing here tells whether another unit knows somebody too.

pub mod access;
pub mod alike;
mod caseload;
mod emergency;
mod emergency_list;
mod ending;
pub mod fact_restrictions;
mod facts;
mod frame;
pub mod notice;
pub mod rules;
mod seals;
mod show;
pub mod sql;
mod support_circle;
mod take_up;

use web::{
    Capability, Entry,
    Language::{De, En},
    Routes, Section,
    access::{any, deeds},
    retention::{KEPT_FOR, Keeps, Long},
};

use access::Deed;

pub use caseload::of_unit;
pub use ending::{erase, take_back};
pub use fact_restrictions::restricted;
pub use facts::{mark, record};
pub use frame::frame_days;
pub use show::{is_other_side, looked_at, nobody};
pub use take_up::{TakenUp, enter, found};

/// Teilnehmende/r
pub enum Participant {}
/// One thing that is known of somebody
pub enum Fact {}
/// Einschränkung: that nobody works with something that is known, at her wish
pub enum FactRestriction {}
/// Somebody who helps
pub enum Helper {}
/// That somebody was told what happens with what she says
pub enum Notice {}
/// Notzugriff: that somebody's record was opened in an emergency, or that it was tried
pub enum EmergencyAccess {}

/// The job that follows when something about somebody has changed, with the unit and the participant, separated by a blank: whoever passes on changes does it.
pub const CHANGED: &str = "participant_changed";

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "participants",
        routes,
        texts: &[(De, include_str!("../texts/de.ftl")), (En, include_str!("../texts/en.ftl"))],
        entries: || vec![Entry { section: Section::People, label: "participants", href: "/participants", deed: any(Deed::ReadCaseload) }],
        deeds: deeds::<Deed>,
        jobs: &[],
        today: None,
        forget: Some(|visit| Box::pin(ending::forget(visit))),
        keeps: &[
            Keeps { what: "keeps-participant", long: Long::Months(rules::KEPT_MONTHS) },
            Keeps { what: "keeps-replaced", long: Long::For(KEPT_FOR) },
            Keeps { what: "keeps-emergency", long: Long::For(rules::EMERGENCIES_KEPT_FOR) },
            Keeps { what: "keeps-notice", long: Long::For(KEPT_FOR) },
        ],
        reminders: None,
        networks: None,
    }
}

fn routes() -> Routes {
    Routes::new()
        .get("/participants", Deed::ReadCaseload, caseload::units)
        .get("/units/{id}/participants", Deed::ReadCaseload, caseload::list)
        .get("/units/{id}/notices/new", Deed::TakeUp, notice::new)
        .post("/units/{id}/notices", Deed::TakeUp, notice::create)
        .get("/units/{id}/participants/new", Deed::TakeUp, take_up::new)
        .post("/units/{id}/participants", Deed::TakeUp, take_up::create)
        .get("/units/{id}/emergency-accesses", Deed::ReadEmergencyAccesses, emergency_list::list)
        .get("/units/{id}/emergency-accesses/new", Deed::OpenEmergencyAccess, emergency::new)
        .post("/units/{id}/emergency-accesses", Deed::OpenEmergencyAccess, emergency::create)
        .post("/units/{id}/emergency-accesses/{access}/end", Deed::EndEmergencyAccess, emergency::end)
        .get("/units/{id}/participants/{participant}", Deed::ReadParticipant, show::show)
        .get("/units/{id}/participants/{participant}/edit", Deed::EditParticipant, facts::edit)
        .post("/units/{id}/participants/{participant}", Deed::EditParticipant, facts::update)
        .get("/units/{id}/participants/{participant}/frame/edit", Deed::EditParticipant, frame::edit)
        .post("/units/{id}/participants/{participant}/frame", Deed::EditParticipant, frame::update)
        .post("/units/{id}/participants/{participant}/end", Deed::EditParticipant, ending::end)
        .post("/units/{id}/participants/{participant}/end/end", Deed::EditParticipant, ending::reopen)
        .post("/units/{id}/participants/{participant}/disputes/{fact}", Deed::EditParticipant, facts::dispute)
        .get("/units/{id}/participants/{participant}/restrictions", Deed::EditParticipant, fact_restrictions::list)
        .post("/units/{id}/participants/{participant}/restrictions", Deed::EditParticipant, fact_restrictions::create)
        .post("/units/{id}/participants/{participant}/restrictions/end", Deed::EditParticipant, fact_restrictions::end)
        .get("/units/{id}/participants/{participant}/helpers", Deed::ArrangeHelp, support_circle::list)
        .post("/units/{id}/participants/{participant}/helpers", Deed::ArrangeHelp, support_circle::create)
        .post("/units/{id}/participants/{participant}/helpers/{helper}/lead", Deed::ArrangeHelp, support_circle::lead)
        .post("/units/{id}/participants/{participant}/helpers/{helper}/end", Deed::ArrangeHelp, support_circle::end)
        .post("/units/{id}/participants/{participant}/seals", Deed::ArrangeHelp, seals::create)
        .post("/units/{id}/participants/{participant}/seals/{account}/end", Deed::ArrangeHelp, seals::end)
}
