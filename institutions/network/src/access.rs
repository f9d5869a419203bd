//! What one does in the directory, and who may.

use accounts::{Actor, LinkKind, Role};
use web::{Facts, Refused};

/// Handlung in the directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Reading organisations, offices and people of the network.
    ReadDirectory,
    /// Taking contacts away as a file.
    ExportDirectory,
    /// Entering a new organisation.
    AddOrganisation,
    /// Changing an organisation, its units, offices and people.
    EditOrganisation,
    /// Asking organisations whether their entry is still right.
    AskForConfirmation,
    /// Saying "Stimmt noch".
    ConfirmEntry,
    /// Changing what belongs to the network as a whole. What crates above this one let a coordinator do follows from it.
    EditNetwork,
    /// Looking at another of one's networks.
    SwitchNetwork,
    /// Founding the first network of the installation.
    SetUp,
    /// Founding a further network, where only whoever runs the installation may.
    FoundNetwork,
    /// Founding a further network, where coordinators may too.
    FoundNetworkIfLet,
    /// Opening the page of a link from a mail: the link itself is asked what it is good for.
    OpenLink,
}

impl web::Deed for Deed {
    const ALL: &'static [Self] = &[
        Deed::ReadDirectory,
        Deed::ExportDirectory,
        Deed::AddOrganisation,
        Deed::EditOrganisation,
        Deed::AskForConfirmation,
        Deed::ConfirmEntry,
        Deed::EditNetwork,
        Deed::SwitchNetwork,
        Deed::SetUp,
        Deed::FoundNetwork,
        Deed::FoundNetworkIfLet,
        Deed::OpenLink,
    ];

    fn decide(self, actor: &Actor, facts: &Facts) -> Result<(), Refused> {
        let coordinates = matches!(actor, Actor::Operator | Actor::Job(_)) || actor.is_in(Role::Coordinator, facts.network);
        // An organisation has one card for all of its networks. One of them keeps it (`facts.network`), or whichever is looked at where none does: its
        // administration is whom that network made it, or another network's coordination would give herself the card.
        let keeps = coordinates || actor.is_at(Role::Admin, facts.network, facts.organisation);
        let link = |kind| matches!(actor, Actor::Link(scope) if scope.kind == kind);
        // A link is good for the one organisation that it was sent to.
        let asked = matches!(actor, Actor::Link(scope) if facts.organisation.is_none_or(|id| id.to_string() == scope.object));
        let operates = matches!(actor, Actor::Operator) || actor.is(Role::Operator);
        let allowed = match self {
            // Business contacts, shared among the members of a network; not between networks.
            Deed::ReadDirectory => coordinates || actor.belongs_to(facts.network),
            Deed::ExportDirectory => {
                let roles = [Role::Bca, Role::Partner, Role::UnitLead, Role::Caseworker, Role::Coach];
                coordinates || roles.into_iter().any(|role| actor.is_in(role, facts.network))
            }
            Deed::EditOrganisation => keeps,
            // Whoever works with the network for the organisation knows whether its entry is right.
            Deed::ConfirmEntry => keeps || actor.is_for(Role::Partner, facts.organisation) || (asked && link(LinkKind::Confirmation)),
            Deed::AddOrganisation | Deed::AskForConfirmation | Deed::EditNetwork => coordinates,
            Deed::SwitchNetwork => actor.member().is_some(),
            Deed::SetUp => matches!(actor, Actor::Operator) || link(LinkKind::SetUp),
            Deed::FoundNetwork => operates,
            // A role that ends passes on nothing that outlasts it: whoever founds a network coordinates it without end.
            Deed::FoundNetworkIfLet => operates || actor.with_roles(|held| held.until.is_none()).is_in(Role::Coordinator, facts.network),
            Deed::OpenLink => true,
        };
        if allowed { Ok(()) } else { Err(Refused(self.reason())) }
    }
}

impl Deed {
    /// The key of the sentence that says who may.
    fn reason(self) -> &'static str {
        match self {
            Deed::ReadDirectory | Deed::SwitchNetwork => "refused-members",
            Deed::ExportDirectory => "refused-export",
            Deed::EditOrganisation | Deed::ConfirmEntry => "refused-keepers",
            Deed::AddOrganisation | Deed::AskForConfirmation | Deed::EditNetwork => "refused-coordination",
            Deed::SetUp | Deed::OpenLink => "refused-set-up",
            Deed::FoundNetwork | Deed::FoundNetworkIfLet => "refused-found",
        }
    }
}
