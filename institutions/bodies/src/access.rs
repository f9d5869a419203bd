//! What one does with bodies, and who may: it follows from what one may do in the directory.

use accounts::Actor;
use network::access::Deed as Directory;
use web::{Facts, Refused};

/// Handlung with bodies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Reading the bodies of the network, and who sits in them.
    ReadBodies,
    /// Taking them away as a file.
    ExportBodies,
    /// Founding, changing and ending bodies, giving and ending seats.
    EditBodies,
}

impl web::Deed for Deed {
    const ALL: &'static [Self] = &[Deed::ReadBodies, Deed::ExportBodies, Deed::EditBodies];

    fn decide(self, actor: &Actor, facts: &Facts) -> Result<(), Refused> {
        match self {
            Deed::ReadBodies => Directory::ReadDirectory.decide(actor, facts),
            Deed::ExportBodies => Directory::ExportDirectory.decide(actor, facts),
            Deed::EditBodies => Directory::EditNetwork.decide(actor, facts),
        }
    }
}
