//! List = rule: in worlds made by chance, every list shows exactly those rows for which the decision function says yes. Exports and search are lists.

use std::collections::BTreeSet;

use accounts::{Account, Actor, Held, Member, Role, sql};
use db::{Id, values};
use jiff::{ToSpan, civil::Date};
use network::{
    organisations::Draft,
    rules::{OrganisationKind, Part},
    sql::{organisations::OrganisationRow, people::PersonRow},
};
use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use tokio::{runtime::Handle, task::block_in_place};
use web::{Deed, Facts, Visit};

use crate::world::{Network, Somebody, World};

/// Each world has two networks, three organisations, four accounts.
const NETWORKS: usize = 2;
const ORGANISATIONS: usize = 3;
const ACCOUNTS: usize = 4;

/// Worlds for each database.
const WORLDS: u32 = 10;

const ROLES: [Role; 6] = [Role::Coordinator, Role::Admin, Role::Admin, Role::Partner, Role::Head, Role::Dpo];

/// How an organisation stands to each network: not a member, a member, or one that has left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    None,
    Member,
    Left,
}

/// A role as chance gives it; days are counted from today.
#[derive(Debug, Clone)]
struct Given {
    account: usize,
    role: usize,
    network: usize,
    organisation: usize,
    from: i64,
    until: Option<i64>,
    deputy_for: Option<usize>,
}

#[derive(Debug, Clone)]
struct Plan {
    parts: Vec<[Standing; NETWORKS]>,
    roles: Vec<Given>,
    /// For which role, network and organisation.
    invitations: Vec<(usize, usize, Option<usize>)>,
}

fn plans() -> impl Strategy<Value = Plan> {
    let part = || prop_oneof![Just(Standing::None), Just(Standing::Member), Just(Standing::Member), Just(Standing::Left)];
    let parts = prop::collection::vec([part(), part()], ORGANISATIONS);
    let given = (
        0..ACCOUNTS,
        0..ROLES.len(),
        0..NETWORKS,
        0..ORGANISATIONS,
        -2_i64..=1,
        prop::option::of(-2_i64..=1),
        prop::option::weighted(0.2, 0..ACCOUNTS),
    )
        .prop_map(|(account, role, network, organisation, from, until, deputy_for)| Given {
            account,
            role,
            network,
            organisation,
            from,
            until: until.map(|until| until.max(from)),
            deputy_for,
        });
    let invitation = (0..ROLES.len(), 0..NETWORKS, prop::option::of(0..ORGANISATIONS));
    (parts, prop::collection::vec(given, 4..10), prop::collection::vec(invitation, 0..5)).prop_map(|(parts, roles, invitations)| Plan {
        parts,
        roles,
        invitations,
    })
}

/// A plan that has become true, among those of all worlds before it.
struct Made {
    networks: Vec<Network>,
    organisations: Vec<Id<accounts::Organisation>>,
    /// Of each organisation: key and family name.
    people: Vec<(String, String)>,
    /// Of each network: key and title.
    articles: Vec<(String, String)>,
    accounts: Vec<(Somebody, String)>,
    roles: Vec<(Id<Account>, Held, Date)>,
    invitations: Vec<(Facts, String)>,
    /// A word by which everybody of this world is found.
    word: String,
}

async fn make(world: &World, plan: &Plan) -> Made {
    let (number, today) = (world.number(), web::today(world.now()));
    let word = format!("sippe{number:05}x");
    let mut networks = Vec::new();
    for at in 0..NETWORKS {
        networks.push(world.network(&format!("Netz {number} {at}")).await);
    }
    let (mut organisations, mut people) = (Vec::new(), Vec::new());
    for (at, parts) in plan.parts.iter().enumerate() {
        let id = world.id();
        organisations.push(id);
        let family = format!("P{number:05}x{at}");
        let person = world.id();
        people.push((person.to_string(), family.clone()));
        let mut visit = Visit::inside(&world.app, Actor::Operator, Some(networks[0].id));
        let row = organisation(id, &format!("Haus {number:05}x{at} {word}"));
        // Entering makes a member of the first network; the others are joined as an import does it.
        let draft = Draft { row: row.clone(), territories: Vec::new(), topics: Vec::new(), part: Part::Partner, since: None };
        network::organisations::enter(&mut visit, &draft, None).await.unwrap();
        network::sql::organisations::set_member(&mut visit.tx, networks[1].id, &row, "partner", None, None).await.unwrap();
        let (key, hint) = (id.to_string(), String::new());
        let entry = web::search::Entry {
            network: Some(networks[1].id),
            object_type: "organisation",
            object_id: &key,
            title: &row.name,
            hint: &hint,
            words: "",
        };
        web::search::insert(&mut visit.tx, i64::from(number) * 8 + at as i64, &entry).await.unwrap();
        let of = PersonRow {
            id: person,
            organisation_id: id,
            salutation: String::new(),
            given_name: word.clone(),
            family_name: family,
            phone: String::new(),
            email: String::new(),
            account_id: None,
            ended_on: None,
            version: 1,
        };
        network::people::enter(&mut visit, &of, &row.name, None).await.unwrap();
        visit.commit().await.unwrap();
        for (network, part) in networks.iter().zip(parts) {
            if *part != Standing::Member {
                leave(world, network, id, *part).await;
            }
        }
    }
    let mut articles = Vec::new();
    for (at, network) in networks.iter().enumerate() {
        let mut visit = Visit::inside(&world.app, Actor::Operator, Some(network.id));
        let (id, title) = (world.id(), format!("Artikel {number:05}x{at}"));
        let draft = knowledge::sql::Draft {
            id,
            title: title.clone(),
            body: word.clone(),
            topic: None,
            owner: String::new(),
            owner_id: None,
            sources: String::new(),
            valid_until: None,
            version: 1,
        };
        knowledge::enter(&mut visit, &draft).await.unwrap();
        visit.commit().await.unwrap();
        articles.push((id.to_string(), title));
    }
    let mut made =
        Made { networks, organisations, people, articles, accounts: Vec::new(), roles: Vec::new(), invitations: Vec::new(), word };
    for at in 0..ACCOUNTS {
        let name = format!("Konto {number:05}x{at}");
        let somebody = world.account(&name).signs_in().await;
        made.accounts.push((somebody, name));
    }
    let mut tx = world.app.db.write();
    for given in &plan.roles {
        let account = made.accounts[given.account].0.account.unwrap();
        let role = ROLES[given.role];
        let organisation = Some(made.organisations[given.organisation]).filter(|_| !role.is_of_network());
        let row = sql::RoleRow {
            id: world.id::<Held>(),
            account_id: account,
            role: role.code().to_owned(),
            network_id: Some(made.networks[given.network].id),
            organisation_id: organisation,
            unit_id: None,
            from_day: today.checked_add(given.from.days()).unwrap(),
            until_day: given.until.map(|until| today.checked_add(until.days()).unwrap()),
            deputy_for: given.deputy_for.map(|other| made.accounts[other].0.account.unwrap()),
        };
        sql::insert_role(&mut tx, &row, None).await.unwrap();
        let held = Held { role, network: row.network_id, organisation, unit: None, until: row.until_day };
        made.roles.push((account, held, row.from_day));
    }
    tx.commit().await.unwrap();
    for (at, (role, network, organisation)) in plan.invitations.iter().enumerate() {
        let (network, organisation) = (made.networks[*network].id, organisation.map(|at| made.organisations[at]));
        let name = format!("Gast {number:05}x{at}");
        world
            .sql(
                "INSERT INTO invitations (id, email, name, role, network_id, organisation_id, created_at, expires_at) VALUES ($1, 'a@b.example', $2, $3, $4, $5, $6, $6)",
                values![world.id::<()>(), &name, ROLES[*role].code(), network, organisation, world.now()],
            )
            .await;
        made.invitations.push((Facts { network: Some(network), organisation, account: None, unit: None }, name));
    }
    made
}

/// The organisation leaves, as the page does it; or it never was a member.
async fn leave(world: &World, network: &Network, organisation: Id<accounts::Organisation>, part: Standing) {
    let coordinator = world.account(&format!("Leitung {}", world.number())).role(Role::Coordinator, network).signs_in().await;
    assert_eq!(coordinator.post(&format!("/organisations/{organisation}/end"), &[]).await.status, 303);
    world.sql("DELETE FROM roles WHERE account_id = $1", values![coordinator.account]).await;
    if part == Standing::None {
        world.sql("DELETE FROM memberships WHERE network_id = $1 AND organisation_id = $2", values![network.id, organisation]).await;
    }
}

fn organisation(id: Id<accounts::Organisation>, name: &str) -> OrganisationRow {
    OrganisationRow {
        id,
        name: name.to_owned(),
        short_name: String::new(),
        kind: OrganisationKind::ALL[0].code().to_owned(),
        jobcenter_kind: None,
        carrier_number: None,
        street: String::new(),
        postal_code: String::new(),
        place: String::new(),
        phone: String::new(),
        email: String::new(),
        website: String::new(),
        languages: String::new(),
        public_body: "unknown".into(),
        sgb1_s35_body: "unknown".into(),
        kept_by_network: None,
        confirmed_on: None,
        confirmed_by: None,
        ended_on: None,
        version: 1,
    }
}

/// What is compared: the names in a list.
type Names = BTreeSet<String>;

impl Made {
    /// The account with the roles that it holds today, worked out anew.
    fn actor(&self, at: usize, today: Date) -> Actor {
        let account = self.accounts[at].0.account.unwrap();
        let held = |(of, held, from): &(Id<Account>, Held, Date)| {
            (*of == account && *from <= today && held.until.is_none_or(|until| until >= today)).then(|| held.clone())
        };
        Actor::Account(Member {
            account,
            session: None,
            name: String::new(),
            email: String::new(),
            roles: self.roles.iter().filter_map(held).collect(),
            has_second_factor: false,
        })
    }

    fn is_member(&self, plan: &Plan, organisation: usize, network: usize) -> bool {
        plan.parts[organisation][network] == Standing::Member
    }

    /// Those organisations of the network, or their people, for which the directory's rule says yes.
    fn directory(&self, plan: &Plan, actor: &Actor, network: usize, deed: network::access::Deed, people: bool) -> Names {
        let seen = |at: &usize| {
            let facts = Facts::organisation(Some(self.networks[network].id), self.organisations[*at]);
            self.is_member(plan, *at, network) && deed.decide(actor, &facts).is_ok()
        };
        let name = |at: usize| if people { self.people[at].0.clone() } else { self.organisations[at].to_string() };
        (0..ORGANISATIONS).filter(seen).map(name).collect()
    }

    fn articles(&self, actor: &Actor, network: usize) -> Names {
        let facts = Facts::network(Some(self.networks[network].id));
        let seen = knowledge::access::Deed::ReadArticles.decide(actor, &facts).is_ok();
        self.articles.iter().skip(network).take(usize::from(seen)).map(|(key, _)| key.clone()).collect()
    }

    fn accounts(&self, actor: &Actor, network: usize) -> Names {
        use administration::access::Deed::ReadAccounts;
        let here = self.networks[network].id;
        let seen = |account: Id<Account>| {
            self.roles.iter().any(|(of, held, _)| {
                let facts = Facts { network: held.network, organisation: held.organisation, account: Some(account), unit: None };
                *of == account && held.network == Some(here) && ReadAccounts.decide(actor, &facts).is_ok()
            })
        };
        self.accounts.iter().filter(|(somebody, _)| seen(somebody.account.unwrap())).map(|(_, name)| name.clone()).collect()
    }

    fn invitations(&self, actor: &Actor, network: usize) -> Names {
        use administration::access::Deed::Invite;
        let here = self.networks[network].id;
        let seen = |facts: &Facts| facts.network == Some(here) && Invite.decide(actor, facts).is_ok();
        self.invitations.iter().filter(|(facts, _)| seen(facts)).map(|(_, name)| format!("{name}a@b.example")).collect()
    }
}

/// The rows of a list by what the selector names; a page that is refused shows none.
async fn rows(by: &Somebody, path: &str, selector: &str) -> Names {
    let page = by.get(path).await;
    assert!(matches!(page.status, 200 | 403), "{path}: {} {}", page.status, page.all());
    if page.status == 200 { page.texts(selector).into_iter().collect() } else { Names::new() }
}

/// The keys behind the links of a list.
async fn keys(by: &Somebody, path: &str, selector: &str) -> Names {
    let page = by.get(path).await;
    assert!(matches!(page.status, 200 | 403), "{path}: {} {}", page.status, page.all());
    if page.status != 200 {
        return Names::new();
    }
    page.attributes(selector, "href").into_iter().map(|href| href.rsplit('/').next().unwrap_or_default().to_owned()).collect()
}

/// Which of these names stand in a file.
async fn in_file(by: &Somebody, path: &str, known: &[(String, String)]) -> Names {
    let file = by.get(path).await;
    assert!(matches!(file.status, 200 | 403), "{path}: {}", file.status);
    let text = String::from_utf8_lossy(&file.body).into_owned();
    known.iter().filter(|(_, name)| file.status == 200 && text.contains(name.as_str())).map(|(key, _)| key.clone()).collect()
}

/// Looks at every list with every account in every network, and gives the first one that is not the rule.
async fn compare(world: &World, plan: &Plan) -> Result<(), String> {
    use network::access::Deed::{ExportDirectory, ReadDirectory};
    let made = make(world, plan).await;
    let today = web::today(world.now());
    let houses: Vec<(String, String)> =
        made.people.iter().zip(&made.organisations).map(|((_, family), id)| (id.to_string(), family.replace('P', "Haus "))).collect();
    for (at, (somebody, name)) in made.accounts.iter().enumerate() {
        let actor = made.actor(at, today);
        for network in 0..NETWORKS {
            let id = made.networks[network].id;
            let look = somebody.post(&format!("/networks/{id}/look"), &[]).await.status;
            if look != if actor.belongs_to(Some(id)) { 303 } else { 404 } {
                return Err(format!("{name} looks at network {network}: {look}"));
            }
            if look == 404 {
                continue;
            }
            let search = format!("/search?q={}", made.word);
            let houses_seen = made.directory(plan, &actor, network, ReadDirectory, false);
            let people_seen = made.directory(plan, &actor, network, ReadDirectory, true);
            let articles_seen = made.articles(&actor, network);
            let mistyped = format!("/search?q={}", made.word.replace("pp", "p"));
            let both: Names = houses_seen.iter().chain(&people_seen).chain(&articles_seen).cloned().collect();
            let lists = [
                ("/accounts", rows(somebody, "/accounts", "tbody th").await, made.accounts(&actor, network)),
                ("/invitations", rows(somebody, "/invitations", "tbody th").await, made.invitations(&actor, network)),
                ("/organisations", keys(somebody, "/organisations", "tbody th a").await, houses_seen),
                ("/people", keys(somebody, "/people", "tbody th a").await, people_seen),
                ("/articles", keys(somebody, "/articles", "tbody th a").await, articles_seen.clone()),
                ("/articles/export", in_file(somebody, "/articles/export/csv-plain", &made.articles).await, articles_seen),
                ("/search", keys(somebody, &search, "main li a").await, both.clone()),
                ("/search, mistyped", keys(somebody, &mistyped, "main li a").await, both),
                (
                    "/organisations/export",
                    in_file(somebody, "/organisations/export/csv-plain", &houses).await,
                    made.directory(plan, &actor, network, ExportDirectory, false),
                ),
                (
                    "/people/export",
                    in_file(somebody, "/people/export/csv-plain", &made.people).await,
                    made.directory(plan, &actor, network, ExportDirectory, true),
                ),
            ];
            for (list, shown, rule) in lists {
                if shown != rule {
                    return Err(format!("{list} in network {network} as {name}: the list has {shown:?}, the rule says {rule:?}"));
                }
            }
        }
    }
    Ok(())
}

on_each_database!(every_list_shows_exactly_what_the_rule_allows);
async fn every_list_shows_exactly_what_the_rule_allows(world: &World) {
    let config = Config { cases: WORLDS, failure_persistence: None, max_shrink_iters: 40, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let outcome =
        block_in_place(|| runner.run(&plans(), |plan| Handle::current().block_on(compare(world, &plan)).map_err(TestCaseError::fail)));
    if let Err(error) = outcome {
        panic!("{error}");
    }
}
