//! The program: it lists the crates of the house, reads how it is to run, and does what the command line says.

pub mod audit;
pub mod backup;
mod command;
mod configuration;
pub mod demo;
mod import;
mod mail_in;
pub mod mailbox;
mod responsible;
pub mod restore;
mod serve;
mod today;
mod workers;

pub use command::{Trouble, run};

use web::Capability;

/// Every crate that brings pages, in the order of the navigation.
pub fn capabilities() -> Vec<Capability> {
    vec![
        today::capability(),
        network::capability(),
        confirmations::capability(),
        ::responsible::capability(),
        bodies::capability(),
        meetings::capability(),
        minutes::capability(),
        outcomes::capability(),
        monitoring::capability(),
        knowledge::capability(),
        offers::capability(),
        participants::capability(),
        participant_lists::capability(),
        handovers::capability(),
        data_protection::capability(),
        me::capability(),
        support_plans::capability(),
        transmissions::capability(),
        plans::capability(),
        chronicle::capability(),
        territories::capability(),
        pictures::capability(),
        set_up::capability(),
        imports::capability(),
        administration::capability(),
    ]
}
