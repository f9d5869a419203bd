//! What one does with territories, and who may.

use accounts::{Actor, Role};
use web::{Facts, Refused};

/// Handlung with territories.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Reading the register and the districts of the network.
    ReadTerritories,
    /// Choosing the districts of the network, and setting agency districts.
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
