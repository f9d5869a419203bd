//! The tests against the whole application, one file per capability. `world` holds what they all stand on.

// A test that cannot go on says so by panicking.
#![allow(clippy::unwrap_used, clippy::expect_used)]

/// Runs an `async fn(&World)` as two tests, one on each database. Stands above it like an attribute.
macro_rules! on_each_database {
    ($name:ident) => {
        mod $name {
            #[test]
            fn on_sqlite() {
                crate::world::on_sqlite(super::$name);
            }

            #[test]
            fn on_postgres() {
                crate::world::on_postgres(super::$name);
            }
        }
    };
}

mod access;
mod accounts;
mod audit;
mod backup;
mod bodies;
mod borders;
mod chronicle;
mod closed_units;
mod confirmation;
mod consents;
mod crawl;
mod data_protection;
mod database;
mod decisions;
mod demo;
mod deputies;
mod directory;
mod editing;
mod emergency;
mod erasing;
mod exports;
mod faults;
mod forms;
mod frames;
mod garbage;
mod handovers;
mod health_statements;
mod her_rights;
mod holds;
mod import;
mod installation;
mod knowledge;
mod leaving;
mod limits;
mod lists;
mod log;
mod mailbox;
mod me;
mod meetings;
mod migrations;
mod minutes;
mod model;
mod monitoring;
mod networks;
mod offers;
mod outcomes;
mod outgoing;
mod own_page;
mod participant_lists;
mod participants;
mod pictures;
mod plans;
mod program;
mod races;
mod register;
mod reminders;
mod required_fields;
mod responsible;
mod retention;
mod seals;
mod search;
mod second_factor;
mod secrecy_releases;
mod set_up;
mod sharing;
mod side_channels;
mod sign_in;
mod sources;
mod statements;
mod support_plans;
mod text_messages;
mod texts;
mod today;
mod transmissions;
// Workbooks are made as for the reader of files.
#[path = "../../../foundation/files/tests/it/archive.rs"]
mod archive;
// The same tools look at documents by themselves, and at those that come out of pages.
#[path = "../../../foundation/documents/tests/it/tools.rs"]
mod tools;
mod world;
