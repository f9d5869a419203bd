//! What one does with the regional monitoring, and who may.

use accounts::{Actor, Role};
use network::access::Deed as Directory;
use web::{Facts, Refused};

/// Handlung in the regional monitoring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Reading indicators and statements of the network, and taking them away as a file: they hold no people.
    ReadMonitoring,
    /// Bringing in official tables, saying what indicators mean, writing statements.
    EditMonitoring,
}

impl web::Deed for Deed {
    const ALL: &'static [Self] = &[Deed::ReadMonitoring, Deed::EditMonitoring];

    fn decide(self, actor: &Actor, facts: &Facts) -> Result<(), Refused> {
        match self {
            Deed::ReadMonitoring => Directory::ReadDirectory.decide(actor, facts),
            // § 18e SGB II: the BCA advises on how women fare on the regional labour market, so she writes what she sees.
            Deed::EditMonitoring if actor.is_in(Role::Bca, facts.network) => Ok(()),
            Deed::EditMonitoring => Directory::EditNetwork.decide(actor, facts).map_err(|_| Refused("refused-monitoring")),
        }
    }
}
