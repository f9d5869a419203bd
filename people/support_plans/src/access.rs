//! What one does with the plan of somebody, and who may.

use accounts::Actor;
use participants::access::Deed as With;
use web::{Facts, Refused, Result};

/// Handlung with support plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Reading the plan.
    ReadPlan,
    /// Writing it, and agreeing on it with her.
    EditPlan,
    /// Reading which steps of one's own people are due.
    ReadDue,
}

impl web::Deed for Deed {
    const ALL: &'static [Self] = &[Deed::ReadPlan, Deed::EditPlan, Deed::ReadDue];

    fn decide(self, actor: &Actor, facts: &Facts) -> Result<(), Refused> {
        match self {
            Deed::ReadPlan => With::ReadParticipant.decide(actor, facts),
            Deed::EditPlan => With::EditParticipant.decide(actor, facts),
            Deed::ReadDue => With::ReadCaseload.decide(actor, facts),
        }
    }
}
