//! What one does with files, and who may: it follows from what one may do in the directory.

use accounts::Actor;
use drafts::Kind;
use network::access::Deed as Directory;
use territories::{access::may_change, sql::register};
use web::{Facts, Refused, Result, Visit};

/// Handlung with files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Bringing in files, and taking an import back.
    Import,
}

impl web::Deed for Deed {
    const ALL: &'static [Self] = &[Deed::Import];

    fn decide(self, actor: &Actor, facts: &Facts) -> std::result::Result<(), Refused> {
        match self {
            Deed::Import => Directory::EditNetwork.decide(actor, facts),
        }
    }
}

/// Whether the actor may write what a file of this kind brings: a register is read by all networks, so one of several does not write it (decision 7).
pub async fn may_write(visit: &mut Visit, kind: &str) -> Result<std::result::Result<(), Refused>> {
    if !Kind::from_code(kind).is_some_and(Kind::is_register) {
        return Ok(Ok(()));
    }
    let works = register::networks(&mut visit.tx).await?;
    Ok(may_change(&visit.actor, visit.network(), &works))
}
