//! Who acts: accounts, their sessions and links, the roles they hold, and what an actor is.
//!
//! Rules and statements only; the pages for them are in `administration`.

mod actor;
mod code;
pub mod ending;
mod role;
pub mod sql;
mod token;

pub use actor::{Actor, Held, LinkKind, LinkScope, Member};
pub use code::{CodeError, Secret};
pub use role::Role;
pub use token::{Token, TokenHash};

/// Konto
pub enum Account {}
/// Sitzung
pub enum Session {}
/// A link from a mail, good for one thing.
pub enum Link {}
/// Netzwerk: the row belongs to `network`, the key is here because roles are held in it.
pub enum Network {}
/// Organisation: as for [`Network`].
pub enum Organisation {}
/// Stelle, the compartment for participants' data: as for [`Network`].
pub enum Unit {}

/// Folds an e-mail address for comparison: mailbox providers treat case as the same, and so do people.
pub fn folded_email(email: &str) -> String {
    email.trim().to_lowercase()
}

/// Whether this can be an e-mail address: something, one @, a domain with a dot or localhost, and no blanks.
pub fn is_email(text: &str) -> bool {
    let text = text.trim();
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    !local.is_empty()
        && !local.contains('@')
        && !domain.starts_with('.')
        && !domain.ends_with('.')
        && (domain.contains('.') || domain == "localhost")
        && text.len() <= 254
        && !text.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, ',' | ';' | '<' | '>' | '"'))
}
