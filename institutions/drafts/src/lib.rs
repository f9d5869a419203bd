//! From a file to what its rows say, in the words of the directory, before anything is known about what is there: its kind, its columns, each row as a
//! draft, and the sentence that says why a row cannot be understood. It touches no table.

mod day;
pub mod draft;
pub mod items;
mod kind;
mod message;
pub mod parse;
pub mod source;

pub use day::day;
pub use kind::Kind;
pub use message::{Faults, Message};
