//! What one does with the chronicle, and who may: it follows from what one may do in the directory.

use accounts::Actor;
use network::access::Deed as Directory;
use web::{Facts, Refused};

/// Handlung with the chronicle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Reading what the network did in its years, and taking it away.
    ReadChronicle,
}

impl web::Deed for Deed {
    const ALL: &'static [Self] = &[Deed::ReadChronicle];

    fn decide(self, actor: &Actor, facts: &Facts) -> Result<(), Refused> {
        match self {
            Deed::ReadChronicle => Directory::ReadDirectory.decide(actor, facts),
        }
    }
}
