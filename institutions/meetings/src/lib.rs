//! Treffen: how a body meets, the agenda and the topics that wait for one, who is invited and who comes.
//! What is written down is the crate above: `minutes`.
//!
//! A meeting is one page from its draft to its final minutes; how far it is follows from when what was done. Everybody who is invited has a link of
//! their own in each mail, which is good for this one meeting and needs no account.

pub mod access;
mod agenda;
pub mod attend;
pub mod dates;
mod invitation;
mod invitees;
mod meetings;
mod papers;
mod poll;
pub mod reply;
pub mod rules;
mod series;
pub mod sql;
mod today;
mod topics;

use web::{
    Capability, Entry,
    Language::{De, En},
    Result, Routes, Section, Visit,
    access::{any, deeds},
    retention::KEPT_FOR,
    retention::{Keeps, Long},
};

use access::Deed;

pub use agenda::room;
pub use invitation::{link, tell};
pub use invitees::invite_body;
pub use meetings::{crumbs, enter, facts, planned::Planned};
pub use outcomes::{Item, Meeting};

/// Somebody who is invited to a meeting.
pub enum Invitee {}
/// Unterlage of an item.
pub enum Paper {}
/// Terminumfrage: dates that are proposed for a meeting.
pub enum Poll {}
/// Terminvorschlag of a poll.
pub enum PollDate {}
/// A mail that came into the mailbox that invitations name.
pub enum Reply {}

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "meetings",
        routes,
        texts: &[(De, include_str!("../texts/de.ftl")), (En, include_str!("../texts/en.ftl"))],
        entries: || {
            vec![
                Entry { section: Section::Dates, label: "meetings", href: "/meetings", deed: any(Deed::ReadMeetings) },
                Entry { section: Section::Administration, label: "strays", href: "/strays", deed: any(Deed::ReadStrays) },
            ]
        },
        deeds: deeds::<Deed>,
        jobs: &[],
        today: Some(|visit| Box::pin(today::today(visit))),
        forget: Some(|visit| Box::pin(forget(visit))),
        keeps: &[Keeps { what: "keeps-replies", long: Long::For(KEPT_FOR) }],
        reminders: Some(invitation::REMINDERS),
        networks: None,
    }
}

/// What came into the mailbox is kept as long as mails are; whoever was erased leaves the lists too.
async fn forget(visit: &mut Visit) -> Result<()> {
    let before = visit.now() - KEPT_FOR;
    sql::replies::forget(&mut visit.tx, before).await?;
    sql::invitees::forget_mails(&mut visit.tx).await?;
    sql::papers::forget(&mut visit.tx, before).await?;
    Ok(sql::invitees::erase(&mut visit.tx).await?)
}

fn routes() -> Routes {
    let routes = meetings::routes(Routes::new());
    let routes = series::routes(routes);
    let routes = agenda::routes(routes);
    let routes = topics::routes(routes);
    let routes = invitees::routes(routes);
    let routes = invitation::routes(routes);
    let routes = attend::routes(routes);
    let routes = poll::routes(routes);
    let routes = papers::routes(routes);
    reply::routes(routes)
}
