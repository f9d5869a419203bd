//! What one does with files, and who may: it follows from what one may do in the directory.

use accounts::Actor;
use network::access::Deed as Directory;
use web::{Facts, Refused};

/// Handlung with files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Bringing in files, and taking an import back.
    Import,
}

impl web::Deed for Deed {
    const ALL: &'static [Self] = &[Deed::Import];

    fn decide(self, actor: &Actor, facts: &Facts) -> Result<(), Refused> {
        match self {
            Deed::Import => Directory::EditNetwork.decide(actor, facts),
        }
    }
}
