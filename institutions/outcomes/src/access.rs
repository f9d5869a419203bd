//! What one does with decisions, tasks and questions, and who may.

use accounts::{Actor, LinkKind, Role};
use network::access::Deed as Directory;
use web::{Facts, Refused};

/// Handlung with what came out of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Reading decisions, tasks and questions of the network.
    ReadOutcomes,
    /// Taking them away as a file.
    ExportOutcomes,
    /// Giving tasks, passing them to somebody else, answering and closing questions.
    EditOutcomes,
    /// Saying that a task is done: the coordination, whoever works for the organisation that has it, and the link that its mail brought.
    CompleteTask,
    /// Opening the page of a link from a mail: the link itself is asked what it is good for.
    OpenLink,
}

impl web::Deed for Deed {
    const ALL: &'static [Self] = &[Deed::ReadOutcomes, Deed::ExportOutcomes, Deed::EditOutcomes, Deed::CompleteTask, Deed::OpenLink];

    fn decide(self, actor: &Actor, facts: &Facts) -> Result<(), Refused> {
        let edits = || Directory::EditNetwork.decide(actor, facts).is_ok();
        let works = || {
            let roles = [Role::Partner, Role::Admin, Role::Bca, Role::UnitLead, Role::Caseworker, Role::Coach];
            roles.into_iter().any(|role| actor.is_at(role, facts.network, facts.organisation))
        };
        match self {
            Deed::ReadOutcomes => Directory::ReadDirectory.decide(actor, facts),
            Deed::ExportOutcomes => Directory::ExportDirectory.decide(actor, facts),
            Deed::EditOutcomes if edits() => Ok(()),
            Deed::EditOutcomes => Err(Refused("refused-coordination")),
            Deed::CompleteTask if edits() || works() || matches!(actor, Actor::Link(scope) if scope.kind == LinkKind::Task) => Ok(()),
            Deed::CompleteTask => Err(Refused("refused-task")),
            Deed::OpenLink => Ok(()),
        }
    }
}
