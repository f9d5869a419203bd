//! The pages that every installation has whatever its domain: signing in, one's own account, people with their roles and invitations, who may do what,
//! the log, the outbox, search, the installation's state, and the statements at the foot of every page.
//!
//! Passkeys come later beside the second factor: `second_factor` asks for a code where a session lacks it, and a passkey will fill the same field
//! `second_factor_at` of the session; nothing else needs to know by which of them it was filled.

pub mod access;
mod account;
mod kept;
mod rules;
mod second_factor;
mod sessions;
mod sign_in;

use web::{
    Capability, Entry,
    Language::{De, En},
    Routes, Section, Visit,
    access::{any, deeds},
};

use access::Deed;

pub use sign_in::sign_in_link;

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "administration",
        routes,
        texts: &[(De, include_str!("../texts/de.ftl")), (En, include_str!("../texts/en.ftl"))],
        entries,
        deeds: deeds::<Deed>,
        jobs: &[],
        today: None,
        networks: None,
    }
}

fn routes() -> Routes {
    let routes = sign_in::routes(Routes::new());
    let routes = second_factor::routes(routes);
    let routes = kept::routes(routes);
    let routes = account::routes(routes);
    sessions::routes(routes)
}

fn entries() -> Vec<Entry> {
    let entry = |section, label, href, deed| Entry { section, label, href, deed: any(deed) };
    vec![
        entry(Section::Person, "account", "/account", Deed::KeepAccount),
        entry(Section::Person, "sessions", "/account/sessions", Deed::KeepAccount),
    ]
}

/// While mail does not go out, a link stands on the console: whoever runs the installation can hand it over.
pub(crate) fn console(visit: &Visit, email: &str, address: &str) {
    if visit.app.config.smtp.is_none() && !visit.app.config.demo {
        println!("{email}: {address}");
    }
}
