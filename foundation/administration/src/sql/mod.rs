//! Every statement of the administration: on its own table of invitations, and reading what others wrote.

pub mod accounts;
pub mod invitations;
pub mod log;
pub mod places;
