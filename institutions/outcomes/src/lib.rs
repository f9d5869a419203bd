//! Was herauskommt: decisions, tasks and questions of meetings. Minutes give them with a mark at the beginning of a line; from then on they live here,
//! with a number, somebody who has them and a day, and the thread says from both ends where they came from.

pub mod access;
mod decisions;
pub mod due;
pub mod lines;
mod link;
mod mail;
mod questions;
mod record;
pub mod rules;
pub mod sql;
mod tasks;
mod today;
pub mod whom;

use web::{
    Capability, Entry,
    Language::{De, En},
    Result, Routes, Section, Visit,
    access::{any, deeds},
};

use access::Deed;

pub use mail::{assigned, for_address};
pub use record::{Origin, record, short};

/// Treffen, whose outcomes these are; its table belongs to the crate above.
pub enum Meeting {}
/// Tagesordnungspunkt; its table belongs to the crate above.
pub enum Item {}
/// Beschluss
pub enum Decision {}
/// Aufgabe
pub enum Task {}
/// Frage
pub enum Question {}

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "outcomes",
        routes,
        texts: &[(De, include_str!("../texts/de.ftl")), (En, include_str!("../texts/en.ftl"))],
        entries: || {
            let entry = |label, href| Entry { section: Section::Dates, label, href, deed: any(Deed::ReadOutcomes) };
            vec![entry("decisions", "/decisions"), entry("tasks", "/tasks"), entry("questions", "/questions")]
        },
        deeds: deeds::<Deed>,
        jobs: &[],
        today: Some(|visit| Box::pin(today::today(visit))),
        forget: Some(|visit| Box::pin(forget(visit))),
        keeps: &[],
        reminders: Some(mail::REMINDERS),
        networks: None,
    }
}

/// Whoever was erased has no task any more.
async fn forget(visit: &mut Visit) -> Result<()> {
    let now = visit.now();
    for row in sql::tasks::of_erased(&mut visit.tx).await? {
        sql::tasks::unname(&mut visit.tx, row.id, now).await?;
        accounts::sql::revoke_links(&mut visit.tx, accounts::LinkKind::Task, &row.id.to_string(), now).await?;
    }
    Ok(())
}

fn routes() -> Routes {
    let routes = decisions::routes(Routes::new());
    let routes = tasks::routes(routes);
    let routes = questions::routes(routes);
    link::routes(routes)
}
