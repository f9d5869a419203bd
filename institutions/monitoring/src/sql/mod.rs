//! Statements on the tables of the regional monitoring.

pub mod deliveries;
pub mod indicators;
pub mod statements;
