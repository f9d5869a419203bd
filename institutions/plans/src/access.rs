//! What one does with plans, and who may.

use accounts::{Actor, Role};
use network::access::Deed as Directory;
use web::{Facts, Refused};

/// Handlung with plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Reading the plans of the network.
    ReadPlans,
    /// Writing plans and their steps, and ending them.
    EditPlans,
    /// Saying that a step is reached, or will not be.
    CompleteMilestones,
}

impl web::Deed for Deed {
    const ALL: &'static [Self] = &[Deed::ReadPlans, Deed::EditPlans, Deed::CompleteMilestones];

    fn decide(self, actor: &Actor, facts: &Facts) -> Result<(), Refused> {
        let coordinates = Directory::EditNetwork.decide(actor, facts).is_ok();
        match self {
            Deed::ReadPlans => Directory::ReadDirectory.decide(actor, facts),
            Deed::EditPlans if coordinates => Ok(()),
            Deed::EditPlans => Err(Refused("refused-plans")),
            // Whoever works with the network for the organisation that has the step knows how far it is.
            Deed::CompleteMilestones => {
                let has_it = [Role::Bca, Role::Partner].into_iter().any(|role| actor.is_at(role, facts.network, facts.organisation));
                if coordinates || has_it { Ok(()) } else { Err(Refused("refused-milestones")) }
            }
        }
    }
}
