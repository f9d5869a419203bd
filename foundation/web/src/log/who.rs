use accounts::{Actor, Held, Network, Unit};
use db::Id;

/// Who is named in a line.
pub(crate) struct Who {
    pub(super) kind: &'static str,
    pub(super) id: Option<String>,
    roles: Vec<Held>,
    pub(super) session: Option<String>,
    pub(super) network: Option<Id<Network>>,
}

impl Who {
    pub(crate) fn of(actor: &Actor, network: Option<Id<Network>>) -> Self {
        let member = actor.member();
        let id = match actor {
            Actor::Account(member) => Some(member.account.to_string()),
            Actor::Link(scope) => Some(scope.link.to_string()),
            Actor::Job(name) => Some((*name).to_owned()),
            Actor::Visitor | Actor::Operator => None,
        };
        let session = member.and_then(|member| member.session).map(|id| id.to_string());
        Self { kind: actor.kind(), id, roles: actor.roles().to_vec(), session, network }
    }

    /// Of several roles the one that weighs most: held in the network of the chain before one of the installation, and one that decides over others'
    /// entries before one that does not. Coordination comes first of all.
    pub(super) fn role(&self, network: Option<Id<Network>>, unit: Option<Id<Unit>>) -> Option<&'static str> {
        let held =
            self.roles.iter().filter(|held| (unit.is_some() && held.unit == unit) || held.network.is_none() || held.network == network);
        held.min_by_key(|held| (unit.is_some() && held.unit != unit, held.network != network, !held.role.needs_second_factor(), held.role))
            .map(|held| held.role.code())
    }
}
