//! Every statement of the administration: on its own table of invitations, and reading what others wrote.

/// Accounts with their roles, as the pages list them.
pub mod accounts;
/// Invitations.
pub mod invitations;
/// Lines of the log with the names that belong to them.
pub mod log;
/// Where roles can be held: read only, the tables belong to `network`.
pub mod places;
