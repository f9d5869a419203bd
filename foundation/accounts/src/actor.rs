use db::Id;
use jiff::civil::Date;

use crate::{Account, Link, Network, Organisation, Role, Session, Unit};

/// Who acts. There is no other way to the data than as one of these.
#[derive(Debug, Clone)]
pub enum Actor {
    /// Nobody that we know.
    Visitor,
    /// A person who signed in.
    Account(Member),
    /// Somebody with a link from a mail: no account, one thing.
    Link(LinkScope),
    /// A task of the program itself, by its name.
    Job(&'static str),
    /// The operator on the command line.
    Operator,
}

/// A person who signed in, with the roles held today.
#[derive(Debug, Clone)]
pub struct Member {
    /// The account.
    pub account: Id<Account>,
    /// The session, to be named in the log.
    pub session: Option<Id<Session>>,
    /// As the person wants to be called.
    pub name: String,
    /// The address that signs in.
    pub email: String,
    /// Roles held today, own ones and those of whom this person stands in for.
    pub roles: Vec<Held>,
    /// A second factor is set up: then it is asked for, whatever the roles.
    pub has_second_factor: bool,
}

/// One role that is held today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The role.
    pub role: Role,
    /// The network in which it is held.
    pub network: Option<Id<Network>>,
    /// The organisation for which it is held.
    pub organisation: Option<Id<Organisation>>,
    /// The unit for which it is held.
    pub unit: Option<Id<Unit>>,
    /// Last day, of a role that ends.
    pub until: Option<Date>,
}

/// What a link from a mail is good for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkScope {
    /// The link.
    pub link: Id<Link>,
    /// What it may do.
    pub kind: LinkKind,
    /// The one thing that it may do it to.
    pub object: String,
}

/// What links there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkKind {
    /// Signing in
    SignIn,
    /// Accepting an invitation
    Invitation,
    /// "Stimmt noch": confirming an organisation's entry
    Confirmation,
    /// First set-up of the installation
    SetUp,
    /// One person's invitation to one meeting, and what it lets her do
    Meeting,
    /// One task: reporting it done
    Task,
    /// The code on paper that opens a participant's own page
    OwnPage,
    /// Her visit to it: half an hour
    OwnVisit,
    /// The question whether somebody takes over
    Handover,
}

impl LinkKind {
    /// All kinds, in the order of the role matrix.
    pub const ALL: [LinkKind; 9] = [
        LinkKind::SignIn,
        LinkKind::Invitation,
        LinkKind::Confirmation,
        LinkKind::SetUp,
        LinkKind::Meeting,
        LinkKind::Task,
        LinkKind::OwnPage,
        LinkKind::OwnVisit,
        LinkKind::Handover,
    ];

    /// The word in the database.
    pub fn code(self) -> &'static str {
        match self {
            LinkKind::SignIn => "sign_in",
            LinkKind::Invitation => "invitation",
            LinkKind::Confirmation => "confirmation",
            LinkKind::SetUp => "set_up",
            LinkKind::Meeting => "meeting",
            LinkKind::Task => "task",
            LinkKind::OwnPage => "own_page",
            LinkKind::OwnVisit => "own_visit",
            LinkKind::Handover => "handover",
        }
    }
}

impl Actor {
    /// The person, if one signed in.
    pub fn member(&self) -> Option<&Member> {
        match self {
            Actor::Account(member) => Some(member),
            _ => None,
        }
    }

    /// The account, if one signed in.
    pub fn account(&self) -> Option<Id<Account>> {
        self.member().map(|member| member.account)
    }

    /// Roles held today; none for whoever is no account.
    pub fn roles(&self) -> &[Held] {
        self.member().map_or(&[], |member| &member.roles)
    }

    /// Whether the role is held anywhere.
    pub fn is(&self, role: Role) -> bool {
        self.roles().iter().any(|held| held.role == role)
    }

    /// Whether the role is held in this network.
    pub fn is_in(&self, role: Role, network: Option<Id<Network>>) -> bool {
        network.is_some() && self.roles().iter().any(|held| held.role == role && held.network == network)
    }

    /// Whether the role is held for this organisation, in whatever network: for its card, which all of its networks share.
    pub fn is_for(&self, role: Role, organisation: Option<Id<Organisation>>) -> bool {
        organisation.is_some() && self.roles().iter().any(|held| held.role == role && held.organisation == organisation)
    }

    /// Whether the role is held for this organisation in this network: the same organisation may belong to several.
    pub fn is_at(&self, role: Role, network: Option<Id<Network>>, organisation: Option<Id<Organisation>>) -> bool {
        let here = |held: &Held| held.role == role && held.network == network && held.organisation == organisation;
        network.is_some() && organisation.is_some() && self.roles().iter().any(here)
    }

    /// Whether the role is held for this unit, whose compartment is open to nobody else.
    pub fn is_of(&self, role: Role, unit: Option<Id<Unit>>) -> bool {
        unit.is_some() && self.roles().iter().any(|held| held.role == role && held.unit == unit)
    }

    /// The same actor with those roles only that fit.
    #[must_use]
    pub fn with_roles(&self, fit: impl Fn(&Held) -> bool) -> Self {
        let mut actor = self.clone();
        if let Actor::Account(member) = &mut actor {
            member.roles.retain(fit);
        }
        actor
    }

    /// Whether any role is held in this network.
    pub fn belongs_to(&self, network: Option<Id<Network>>) -> bool {
        network.is_some() && self.roles().iter().any(|held| held.network == network)
    }

    /// What the log calls this kind of actor.
    pub fn kind(&self) -> &'static str {
        match self {
            Actor::Visitor => "visitor",
            Actor::Account(_) => "account",
            Actor::Link(_) => "link",
            Actor::Job(_) => "job",
            Actor::Operator => "operator",
        }
    }
}
