//! Every statement on the tables of the directory: one function, one SQL text.

pub mod bodies;
pub mod confirmation;
pub mod erasure;
pub mod imports;
pub mod networks;
pub mod offices;
pub mod organisations;
pub mod outlines;
pub mod people;
pub mod relations;
pub mod responsibilities;
pub mod responsible;
pub mod territories;
pub mod today;
pub mod topics;
pub mod units;
