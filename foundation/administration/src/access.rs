//! What one does in the administration, and who may.

use accounts::{Account, Actor, Held, LinkKind, Network, Role};
use db::Id;
use jiff::civil::Date;
use web::{Deed as _, Facts, Refused, Result, Visit};

use crate::rules::needs_unit;

/// Handlung in the administration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Signing in and out, taking an invitation, reading the statements at the foot of the page, reporting a barrier.
    Arrive,
    /// Reading and changing what belongs to one's own account: name, language, sessions, second factor, a kept form.
    KeepAccount,
    /// Searching in the network that is looked at.
    Search,
    /// Reading who may do what.
    ReadMatrix,
    /// Looking at the components of the pages.
    SeeGallery,
    /// Reading who has an account and which roles.
    ReadAccounts,
    /// Giving and ending roles, naming deputies, taking a second factor away.
    GiveRoles,
    /// Inviting people, and taking invitations back.
    Invite,
    /// Reading the log of a network, or that of the installation.
    ReadLog,
    /// Opening the outbox: in the demonstration its mails are everybody's own.
    ReadOutbox,
    /// Running the installation: its state, its statements, mails that did not arrive.
    RunInstallation,
}

impl web::Deed for Deed {
    const ALL: &'static [Self] = &[
        Deed::Arrive,
        Deed::KeepAccount,
        Deed::Search,
        Deed::ReadMatrix,
        Deed::SeeGallery,
        Deed::ReadAccounts,
        Deed::GiveRoles,
        Deed::Invite,
        Deed::ReadLog,
        Deed::ReadOutbox,
        Deed::RunInstallation,
    ];

    fn decide(self, actor: &Actor, facts: &Facts) -> Result<(), Refused> {
        let program = matches!(actor, Actor::Operator | Actor::Job(_));
        let coordinates = program || actor.is_in(Role::Coordinator, facts.network);
        // Of an organisation in two networks each network's coordination decides who works there for it: its administration holds only where it was given.
        let keeps = coordinates || actor.is_at(Role::Admin, facts.network, facts.organisation);
        let own = facts.account.is_some() && actor.account() == facts.account;
        let operates = matches!(actor, Actor::Operator) || actor.is(Role::Operator);
        let allowed = match self {
            Deed::Arrive => true,
            Deed::KeepAccount => own,
            Deed::Search => actor.member().is_some() && (facts.network.is_none() || actor.belongs_to(facts.network)),
            Deed::ReadMatrix | Deed::SeeGallery => actor.member().is_some(),
            Deed::ReadAccounts | Deed::GiveRoles => keeps,
            // Who sets the installation up invites the first people.
            Deed::Invite => keeps || matches!(actor, Actor::Link(scope) if scope.kind == LinkKind::SetUp),
            // The operator is a processor: the networks' matters are not the operator's to read.
            Deed::ReadLog if facts.network.is_none() => operates,
            Deed::ReadLog => coordinates || actor.is_in(Role::Dpo, facts.network),
            Deed::ReadOutbox => own || operates,
            Deed::RunInstallation => operates,
        };
        if allowed { Ok(()) } else { Err(Refused(self.reason())) }
    }
}

impl Deed {
    /// The key of the sentence that says who may.
    fn reason(self) -> &'static str {
        match self {
            Deed::Arrive | Deed::KeepAccount | Deed::Search | Deed::ReadMatrix | Deed::SeeGallery => "refused-account",
            Deed::ReadAccounts | Deed::GiveRoles | Deed::Invite => "refused-accounts",
            Deed::ReadLog => "refused-log",
            Deed::ReadOutbox | Deed::RunInstallation => "refused-operator",
        }
    }
}

/// Whether the actor may give this role where the facts say. Nobody gives more than they hold sway over: an organisation's administration gives the
/// roles of its own people but none to itself, a coordinator all of the network's, and nobody makes an operator but the command line. `facts.account` is
/// whom the role is for, if there is an account yet.
pub fn may_give(actor: &Actor, role: Role, facts: &Facts) -> Result<(), Refused> {
    Deed::Invite.decide(actor, facts)?;
    let founds = matches!(actor, Actor::Operator | Actor::Job(_) | Actor::Link(_));
    let coordinates = founds || actor.is_in(Role::Coordinator, facts.network);
    // Not even a coordinator lets herself into a unit's compartment, or makes herself the one who watches over it.
    let is_hers = facts.account.is_some() && actor.account() == facts.account;
    if is_hers && !founds && (!coordinates || needs_unit(role) || role == Role::Dpo) {
        return Err(Refused("refused-role-own"));
    }
    let allowed = match role {
        Role::Operator => matches!(actor, Actor::Operator),
        Role::Coordinator | Role::Dpo => coordinates,
        Role::Bca | Role::Partner | Role::Coach | Role::Caseworker | Role::UnitLead | Role::Head | Role::Admin => true,
    };
    if allowed { Ok(()) } else { Err(Refused("refused-role")) }
}

/// The last day on which a role that the actor gives there may end; nothing where there is no limit. A role that ends passes on nothing that outlasts
/// it: else a deputy would give herself what she only stands in for.
pub fn longest(actor: &Actor, role: Role, facts: &Facts) -> Result<Option<Date>, Refused> {
    let own = actor.with_roles(|held| held.until.is_none());
    let Err(refused) = may_give(&own, role, facts) else { return Ok(None) };
    let gives = |held: &Held| may_give(&actor.with_roles(|one| one == held), role, facts).is_ok();
    let until = actor.roles().iter().filter(|held| gives(held)).filter_map(|held| held.until).max();
    until.map(Some).ok_or(refused)
}

/// Whether something may end on `until`, or never, where it may last to `longest`.
pub fn lasts_too_long(until: Option<Date>, longest: Option<Date>) -> bool {
    longest.is_some_and(|longest| until.is_none_or(|until| until > longest))
}

/// Whose accounts, roles and invitations are listed: all of the network's for a coordinator, else those of the organisations whose administration one
/// holds in it today. It says in SQL what [`Deed::ReadAccounts`] says about one row.
pub struct Sight {
    /// The network that is looked at.
    pub network: Id<Network>,
    /// Whether all of it is in sight.
    pub whole: bool,
    /// Whose sight it is.
    pub account: Option<Id<Account>>,
    /// The day on which roles are held.
    pub today: Date,
}

impl Sight {
    /// Of this visit.
    pub fn of(visit: &Visit) -> Result<Self> {
        let whole = visit.can(Deed::ReadAccounts, visit.here());
        Ok(Self { network: visit.sight()?, whole, account: visit.actor.account(), today: visit.today() })
    }
}

#[cfg(test)]
mod tests {
    use accounts::Member;
    use web::access::{Reach, any, reach};

    use super::*;

    fn holder(role: Role) -> Actor {
        let held = Held { role, network: Some(id(1)), organisation: Some(id(2)), unit: None, until: None };
        Actor::Account(Member {
            account: id(3),
            session: None,
            name: String::new(),
            email: String::new(),
            roles: vec![held],
            has_second_factor: false,
        })
    }

    fn id<T>(number: u8) -> Id<T> {
        Id::minted(1, [number; 10])
    }

    #[test]
    fn an_administration_cannot_make_coordinators_and_nobody_makes_operators() {
        let here = Facts::organisation(Some(id(1)), id(2));
        assert!(may_give(&holder(Role::Admin), Role::Coach, &here).is_ok());
        assert!(may_give(&holder(Role::Admin), Role::Coordinator, &here).is_err());
        assert!(may_give(&holder(Role::Coordinator), Role::Coordinator, &here).is_ok());
        assert!(may_give(&holder(Role::Coordinator), Role::Operator, &here).is_err());
        // Nobody watches over the data by her own word.
        let herself = Facts { account: Some(id(3)), ..here };
        assert!(may_give(&holder(Role::Coordinator), Role::Dpo, &here).is_ok());
        assert!(may_give(&holder(Role::Coordinator), Role::Dpo, &herself).is_err());
        assert!(may_give(&holder(Role::Operator), Role::Operator, &here).is_err());
        assert!(may_give(&Actor::Operator, Role::Operator, &here).is_ok());
    }

    #[test]
    fn a_role_that_ends_passes_on_nothing_that_outlasts_it() {
        let day = |text: &str| text.parse::<Date>().ok();
        let until = |last: &str| Held { until: day(last), ..holder(Role::Coordinator).roles()[0].clone() };
        let here = Facts::organisation(Some(id(1)), id(2));
        let of = |roles: Vec<Held>| match holder(Role::Coordinator) {
            Actor::Account(member) => Actor::Account(Member { roles, ..member }),
            other => other,
        };
        let two = of(vec![until("2026-03-10"), until("2026-04-10")]);
        assert_eq!(longest(&two, Role::Dpo, &here), Ok(day("2026-04-10")));
        assert_eq!(longest(&of(vec![until("2026-03-10"), until("none")]), Role::Dpo, &here), Ok(None));
        assert_eq!(longest(&Actor::Operator, Role::Operator, &here), Ok(None));
        assert!(longest(&two, Role::Operator, &here).is_err());
        assert!(lasts_too_long(None, day("2026-03-10")) && lasts_too_long(day("2026-03-11"), day("2026-03-10")));
        assert!(!lasts_too_long(day("2026-03-10"), day("2026-03-10")) && !lasts_too_long(None, None));
    }

    #[test]
    fn an_administration_reaches_its_own_organisation_only() {
        assert!(may_give(&holder(Role::Admin), Role::Coach, &Facts::organisation(Some(id(1)), id(9))).is_err());
        assert_eq!(reach(any(Deed::GiveRoles), Role::Admin), Reach::Organisation);
        assert_eq!(reach(any(Deed::GiveRoles), Role::Coordinator), Reach::Network);
        assert_eq!(reach(any(Deed::GiveRoles), Role::Operator), Reach::None);
    }

    #[test]
    fn an_administration_holds_in_the_network_in_which_it_was_given() {
        let elsewhere = Facts::organisation(Some(id(9)), id(2));
        for deed in [Deed::ReadAccounts, Deed::GiveRoles, Deed::Invite] {
            assert!(deed.decide(&holder(Role::Admin), &Facts::organisation(Some(id(1)), id(2))).is_ok(), "{deed:?}");
            assert!(deed.decide(&holder(Role::Admin), &elsewhere).is_err(), "{deed:?}");
        }
        assert!(may_give(&holder(Role::Admin), Role::Partner, &elsewhere).is_err());
    }

    #[test]
    fn the_operator_reads_the_log_of_the_installation_and_no_networks() {
        assert_eq!(reach(any(Deed::ReadLog), Role::Operator), Reach::Installation);
        assert_eq!(reach(any(Deed::ReadLog), Role::Dpo), Reach::Network);
        assert_eq!(reach(any(Deed::ReadLog), Role::Coach), Reach::None);
    }

    #[test]
    fn guests_come_in_and_no_further() {
        for deed in Deed::ALL {
            assert_eq!(deed.door(&Actor::Visitor).is_ok(), *deed == Deed::Arrive, "{deed:?}");
        }
    }
}
