//! What one does with hand-overs, and who may.

use accounts::{Actor, LinkKind};
use participants::access::Deed as With;
use web::{Facts, Refused, Result};

/// Handlung with hand-overs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Reading how far one is.
    ReadHandovers,
    /// Asking somebody to take over, and taking the question back.
    HandOver,
    /// Opening the link of a question: everybody who has it.
    OpenLink,
    /// Answering it.
    AnswerHandover,
}

impl web::Deed for Deed {
    const ALL: &'static [Self] = &[Deed::ReadHandovers, Deed::HandOver, Deed::OpenLink, Deed::AnswerHandover];

    fn decide(self, actor: &Actor, facts: &Facts) -> Result<(), Refused> {
        match self {
            Deed::ReadHandovers => With::ReadParticipant.decide(actor, facts),
            Deed::HandOver => With::EditParticipant.decide(actor, facts),
            Deed::OpenLink => Ok(()),
            Deed::AnswerHandover if matches!(actor, Actor::Link(scope) if scope.kind == LinkKind::Handover) => Ok(()),
            Deed::AnswerHandover => Err(Refused("refused-handover")),
        }
    }
}
