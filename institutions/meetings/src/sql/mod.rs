//! Every statement on the tables of this crate: one function, one text.

pub mod invitees;
pub mod items;
pub mod meetings;
pub mod papers;
pub mod polls;
pub mod replies;
pub mod series;
