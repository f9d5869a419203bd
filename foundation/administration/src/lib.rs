//! The pages that every installation has whatever its domain: signing in, one's own account, people with their roles and invitations, who may do what,
//! the log, the outbox, search, the installation's state, and the statements at the foot of every page.
//!
//! Passkeys come later beside the second factor: `second_factor` asks for a code where a session lacks it, and a passkey will fill the same field
//! `second_factor_at` of the session; nothing else needs to know by which of them it was filled.

pub mod access;
mod account;
mod accounts;
mod barrier;
mod ending;
mod invitation;
mod invitations;
mod invite;
mod kept;
mod log;
mod matrix;
mod outbox;
mod places;
mod rules;
mod search;
mod second_factor;
mod sessions;
mod sign_in;
pub mod sql;
mod state;
mod statements;
mod today;

use web::{
    Capability, Entry,
    Language::{De, En},
    Routes, Section, Visit,
    access::{any, deeds},
    retention::{Keeps, Long},
};

use access::Deed;

pub use invite::{NewInvitation, invite, revoke_invitations_for};
pub use sign_in::sign_in_link;

/// Einladung
pub enum Invitation {}

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "administration",
        routes,
        texts: &[(De, include_str!("../texts/de.ftl")), (En, include_str!("../texts/en.ftl"))],
        entries,
        deeds: deeds::<Deed>,
        jobs: &[web::retention::FORGET],
        today: Some(|visit| Box::pin(today::today(visit))),
        forget: Some(|visit| Box::pin(ending::forget(visit))),
        keeps: &[Keeps { what: "keeps-account", long: Long::Account }],
        reminders: None,
        networks: None,
    }
}

fn routes() -> Routes {
    let routes = sign_in::routes(Routes::new());
    let routes = second_factor::routes(routes);
    let routes = kept::routes(routes);
    let routes = account::routes(routes);
    let routes = ending::routes(routes);
    let routes = accounts::routes(routes);
    let routes = invitations::routes(routes);
    let routes = invitation::routes(routes);
    let routes = sessions::routes(routes);
    let routes = matrix::routes(routes);
    let routes = log::routes(routes);
    let routes = outbox::routes(routes);
    let routes = search::routes(routes);
    let routes = state::routes(routes);
    let routes = statements::routes(routes);
    barrier::routes(routes)
}

fn entries() -> Vec<Entry> {
    let entry = |section, label, href, deed| Entry { section, label, href, deed: any(deed) };
    vec![
        entry(Section::Person, "account", "/account", Deed::KeepAccount),
        entry(Section::Person, "sessions", "/account/sessions", Deed::KeepAccount),
        entry(Section::Administration, "accounts", "/accounts", Deed::ReadAccounts),
        entry(Section::Administration, "invitations", "/invitations", Deed::Invite),
        entry(Section::Administration, "matrix", "/access", Deed::ReadMatrix),
        entry(Section::Administration, "log", "/log", Deed::ReadLog),
        entry(Section::Administration, "outbox", "/outbox", Deed::RunInstallation),
        entry(Section::Administration, "state", "/state", Deed::RunInstallation),
        // The demonstration leads there from its footer; for everybody else it is of no use.
        entry(Section::Administration, "gallery", "/gallery", Deed::RunInstallation),
        entry(Section::Footer, "imprint", "/imprint", Deed::Arrive),
        entry(Section::Footer, "privacy", "/privacy", Deed::Arrive),
        entry(Section::Footer, "accessibility", "/accessibility", Deed::Arrive),
        entry(Section::Footer, "barrier", "/barrier", Deed::Arrive),
    ]
}

/// Lists that are walked forward only have no numbered pages.
pub(crate) const NO_PAGES: [design::Link; 0] = [];

/// While mail does not go out, a link stands on the console: whoever runs the installation can hand it over.
pub(crate) fn console(visit: &Visit, email: &str, address: &str) {
    if visit.app.config.smtp.is_none() && !visit.app.config.demo {
        println!("{email}: {address}");
    }
}
