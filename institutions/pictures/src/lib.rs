//! The list of organisations as pictures: the map of the network's districts, and who sits in the same bodies. Each stands beside a table with the same
//! numbers. This crate writes no table.

pub mod access;
mod map;
mod relations;
pub mod sql;

use web::{
    Capability,
    Language::{De, En},
    Routes,
    access::deeds,
};

use access::Deed;

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "pictures",
        routes,
        texts: &[(De, include_str!("../texts/de.ftl")), (En, include_str!("../texts/en.ftl"))],
        entries: Vec::new,
        deeds: deeds::<Deed>,
        jobs: &[],
        today: None,
        forget: None,
        keeps: &[],
        reminders: None,
        networks: None,
    }
}

fn routes() -> Routes {
    relations::routes(map::routes(Routes::new()))
}
