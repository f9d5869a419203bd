//! Every statement on the tables of the directory: one function, one SQL text.

pub mod confirmation;
pub mod erasure;
pub mod known;
pub mod named;
pub mod networks;
pub mod offices;
pub mod organisations;
pub mod people;
pub mod tags;
pub mod today;
pub mod undo;
pub mod units;
