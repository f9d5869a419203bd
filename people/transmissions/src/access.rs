//! What one does with transmissions, and who may.

use accounts::{Actor, Role};
use participants::access::Deed as With;
use web::{Facts, Refused, Result};

/// Handlung with transmissions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Reading what was passed on of somebody, and what has come.
    ReadTransmissions,
    /// Passing something on.
    Transmit,
    /// Noting what somebody said yes and no to, and that she takes it back.
    TakeConsent,
    /// Reading one text about her health that somebody else has written, and releasing it.
    ReleaseHealthStatement,
    /// Reading what has come from other units.
    ReadArrivals,
    /// Reading the rules.
    ReadRules,
    /// Making them stricter for a network.
    RestrictRules,
}

impl web::Deed for Deed {
    const ALL: &'static [Self] = &[
        Deed::ReadTransmissions,
        Deed::Transmit,
        Deed::TakeConsent,
        Deed::ReleaseHealthStatement,
        Deed::ReadArrivals,
        Deed::ReadRules,
        Deed::RestrictRules,
    ];

    fn decide(self, actor: &Actor, facts: &Facts) -> Result<(), Refused> {
        match self {
            // Whoever helps somebody, and nobody else.
            Deed::ReadTransmissions => With::ReadParticipant.decide(actor, facts),
            Deed::Transmit | Deed::TakeConsent => With::EditParticipant.decide(actor, facts),
            // Another one who helps her, or whoever leads the unit: she reads this one text, and nothing else of her. That it is another one decides `health_statements`.
            Deed::ReleaseHealthStatement => With::ArrangeHelp.decide(actor, facts),
            // Whoever works in the unit: nobody knows yet whom it is for.
            Deed::ReadArrivals => With::ReadCaseload.decide(actor, facts),
            Deed::ReadRules if actor.account().is_some() && actor.belongs_to(facts.network) => Ok(()),
            Deed::ReadRules => Err(Refused("refused-account")),
            Deed::RestrictRules if actor.is_in(Role::Dpo, facts.network) => Ok(()),
            Deed::RestrictRules => Err(Refused("refused-restrict-rules")),
        }
    }
}
