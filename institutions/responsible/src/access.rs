//! What one does about responsibilities, and who may: it follows from what one may do in the directory.

use accounts::Actor;
use network::access::Deed as Directory;
use web::{Facts, Refused};

/// Handlung about responsibilities.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Asking who is responsible, reading rules, topics and gaps.
    ReadResponsibilities,
    /// Taking rules, topics and gaps away as a file.
    ExportResponsibilities,
    /// Changing responsibilities and topics of the network.
    EditResponsibilities,
}

impl web::Deed for Deed {
    const ALL: &'static [Self] = &[Deed::ReadResponsibilities, Deed::ExportResponsibilities, Deed::EditResponsibilities];

    fn decide(self, actor: &Actor, facts: &Facts) -> Result<(), Refused> {
        match self {
            Deed::ReadResponsibilities => Directory::ReadDirectory.decide(actor, facts),
            Deed::ExportResponsibilities => Directory::ExportDirectory.decide(actor, facts),
            Deed::EditResponsibilities => Directory::EditNetwork.decide(actor, facts),
        }
    }
}
