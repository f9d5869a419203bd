//! Every statement on the tables of accounts.

mod accounts;
mod links;
mod roles;
mod sessions;

pub use accounts::*;
pub use links::*;
pub use roles::*;
pub use sessions::*;
