//! What one does with territories, and who may.

use accounts::{Actor, Network, Role};
use db::Id;
use web::{Facts, Refused};

/// Handlung with territories.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Reading the register and the districts of the network.
    ReadTerritories,
    /// Choosing the districts of the network, and setting agency districts as far as [`may_change`] lets.
    EditTerritories,
}

impl web::Deed for Deed {
    const ALL: &'static [Self] = &[Deed::ReadTerritories, Deed::EditTerritories];

    fn decide(self, actor: &Actor, facts: &Facts) -> Result<(), Refused> {
        let coordinates = matches!(actor, Actor::Operator | Actor::Job(_)) || actor.is_in(Role::Coordinator, facts.network);
        match self {
            Deed::ReadTerritories if coordinates || actor.belongs_to(facts.network) => Ok(()),
            Deed::ReadTerritories => Err(Refused("refused-members")),
            Deed::EditTerritories if coordinates => Ok(()),
            Deed::EditTerritories => Err(Refused("refused-coordination")),
        }
    }
}

/// Whether the actor may change what all networks of the installation read: a territory, or the register as a whole. `works` are the networks that work
/// with it. A network changes what it works with alone; what several share, the operator does (decision 7).
pub fn may_change(actor: &Actor, network: Option<Id<Network>>, works: &[Id<Network>]) -> Result<(), Refused> {
    let operates = matches!(actor, Actor::Operator | Actor::Job(_)) || actor.is(Role::Operator);
    let alone = matches!(works, [only] if Some(*only) == network);
    if operates || alone { Ok(()) } else { Err(Refused("refused-register")) }
}
