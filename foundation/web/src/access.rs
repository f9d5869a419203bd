//! Who may do what. Each capability has its deeds, and one total function that decides and says why not.

use accounts::{Account, Actor, Held, LinkKind, LinkScope, Member, Network, Organisation, Role, Unit};
use db::Id;

/// What an actor may or may not do. One enum per capability; the decision is a total `match` without I/O.
pub trait Deed: Copy + Send + Sync + std::fmt::Debug + 'static {
    /// All deeds, in the order of the role matrix.
    const ALL: &'static [Self];

    /// Whether the actor may do it to a thing with these facts.
    fn decide(self, actor: &Actor, facts: &Facts) -> Result<(), Refused>;

    /// Whether there is anything at all that the actor may do it to: asked at the door of a route, before the thing is known.
    fn door(self, actor: &Actor) -> Result<(), Refused> {
        let mut refused = match self.decide(actor, &Facts::of_actor(actor)) {
            Ok(()) => return Ok(()),
            Err(refused) => refused,
        };
        for held in actor.roles() {
            match self
                .decide(actor, &Facts { network: held.network, organisation: held.organisation, account: actor.account(), unit: held.unit })
            {
                Ok(()) => return Ok(()),
                Err(why) => refused = why,
            }
        }
        Err(refused)
    }
}

/// What the decision needs to know of the thing: whose it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Facts {
    /// The network that the thing belongs to.
    pub network: Option<Id<Network>>,
    /// The organisation that the thing belongs to.
    pub organisation: Option<Id<Organisation>>,
    /// The account that the thing belongs to.
    pub account: Option<Id<Account>>,
    /// The unit in whose compartment the thing lies.
    pub unit: Option<Id<Unit>>,
}

impl Facts {
    /// A thing that is the actor's own.
    pub fn of_actor(actor: &Actor) -> Self {
        Self { account: actor.account(), ..Self::default() }
    }

    /// A thing of a network.
    pub fn network(network: Option<Id<Network>>) -> Self {
        Self { network, ..Self::default() }
    }

    /// A thing of an organisation, seen in a network.
    pub fn organisation(network: Option<Id<Network>>, organisation: Id<Organisation>) -> Self {
        Self { network, organisation: Some(organisation), ..Self::default() }
    }
}

/// Why not: the key of the sentence that says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused(pub &'static str);

/// A deed without its type, so that routes and the role matrix can hold those of all capabilities.
#[derive(Clone, Copy)]
pub struct AnyDeed {
    /// Its name: the variant.
    pub name: &'static str,
    /// See [`Deed::decide`].
    pub decide: fn(&'static str, &Actor, &Facts) -> Result<(), Refused>,
    /// See [`Deed::door`].
    pub door: fn(&'static str, &Actor) -> Result<(), Refused>,
}

/// All deeds of a capability.
pub fn deeds<D: Deed>() -> Vec<AnyDeed> {
    D::ALL.iter().map(|deed| any(*deed)).collect()
}

/// Forgets the type of a deed.
pub fn any<D: Deed>(deed: D) -> AnyDeed {
    let name = name(deed);
    AnyDeed { name, decide: |name, actor, facts| found::<D>(name)?.decide(actor, facts), door: |name, actor| found::<D>(name)?.door(actor) }
}

fn found<D: Deed>(wanted: &'static str) -> Result<D, Refused> {
    D::ALL.iter().copied().find(|deed| name(*deed) == wanted).ok_or(Refused("refused-unknown"))
}

/// The name of a deed: its variant. Deeds are few and live as long as the program.
fn name<D: Deed>(deed: D) -> &'static str {
    use std::{collections::BTreeSet, sync::Mutex};
    static NAMES: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let text = format!("{deed:?}");
    let mut names = NAMES.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some(name) = names.get(text.as_str()) {
        return name;
    }
    let name: &'static str = text.leak();
    names.insert(name);
    name
}

/// What one role may do to its own and to others' things: one cell of the role matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Nothing
    None,
    /// What is the account's own
    Self_,
    /// What belongs to the installation and to no network
    Installation,
    /// Those in the compartment of the own unit whom one helps
    Helped,
    /// What is in the compartment of the own unit
    Unit,
    /// What is of the own organisation
    Organisation,
    /// What is of the own network
    Network,
    /// Everything in the installation
    All,
}

/// How far a role's deed reaches. Asked of the same function as every page.
pub fn reach(deed: AnyDeed, role: Role) -> Reach {
    let (own, other) = (Id::<()>::minted(1, [1; 10]), Id::<()>::minted(1, [2; 10]));
    let held = Held { role, network: Some(own.cast()), organisation: Some(own.cast()), unit: Some(own.cast()), until: None };
    let actor = Actor::Account(Member {
        account: own.cast(),
        session: None,
        name: String::new(),
        email: String::new(),
        roles: vec![held],
        has_second_factor: false,
    });
    let within = |account: Id<()>| {
        let facts = Facts { network: Some(own.cast()), organisation: None, account: Some(account.cast()), unit: Some(own.cast()) };
        (deed.decide)(deed.name, &actor, &facts).is_ok()
    };
    let may = |network: Id<()>, organisation: Id<()>, account: Id<()>| {
        let facts =
            Facts { network: Some(network.cast()), organisation: Some(organisation.cast()), account: Some(account.cast()), unit: None };
        (deed.decide)(deed.name, &actor, &facts).is_ok()
    };
    if may(other, other, other) {
        Reach::All
    } else if may(own, other, other) {
        Reach::Network
    } else if may(own, own, other) || may(other, own, other) {
        Reach::Organisation
    } else if may(other, other, own) || may(own, own, own) {
        Reach::Self_
    } else if within(other) {
        Reach::Unit
    } else if within(own) {
        Reach::Helped
    } else if (deed.decide)(deed.name, &actor, &Facts::default()).is_ok() {
        Reach::Installation
    } else {
        Reach::None
    }
}

/// A link of this kind, as the role matrix asks about it.
pub fn link_actor(kind: LinkKind) -> Actor {
    Actor::Link(LinkScope { link: Id::minted(1, [3; 10]), kind, object: String::new() })
}
