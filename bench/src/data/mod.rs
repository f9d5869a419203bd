//! The data set of all benchmarks: always the same, made by a seed, and as large as the figures say.

mod addresses;
mod insert;
mod names;
mod people;

use std::{
    collections::{BTreeMap, HashSet},
    error::Error,
};

use accounts::{Account, Held, Network, Organisation, Role, Token, sql};
use db::{Db, Id, Tx, values};
use jiff::{Timestamp, civil::date};
use network::Topic;
use web::{
    Chance, Clock,
    fold::{folded, sorted},
    search,
};

pub use addresses::{Address, Addresses, COUNT};
pub use insert::Insert;
pub use names::{FAMILY_NAMES, GIVEN_NAMES, OFFICES, TOPICS};

/// People in the directory.
pub const PEOPLE: usize = 50_000;
/// Offices in the directory.
pub const OFFICE_COUNT: usize = 60_000;
/// Exactly so many organisations are providers: what an export takes.
pub const PROVIDERS: usize = 1_000;
/// Districts that the network works in; its directory reaches further.
const HOME: usize = 12;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// What was made, as far as the benchmarks ask for it.
pub struct Made {
    /// The one network.
    pub network: Id<Network>,
    /// Session of a coordinator.
    pub token: String,
    /// Sort key and key of every organisation, in the order of the list.
    pub organisations: Vec<(String, String)>,
    /// The same of every person.
    pub people: Vec<(String, String)>,
    /// Some offices.
    pub offices: Vec<String>,
    /// Topics with their names.
    pub topics: Vec<(String, &'static str)>,
    /// Districts of the network.
    pub districts: Vec<String>,
    /// Municipalities: AGS, name, postal code.
    pub places: Vec<(String, String, String)>,
}

/// Chance and time.
struct Maker {
    chance: Chance,
    at: i64,
}

impl Maker {
    fn new() -> Outcome<Self> {
        let at = "2026-01-01T00:00:00Z".parse::<Timestamp>()?.as_millisecond();
        Ok(Self { chance: Chance::seeded(11_270), at })
    }

    fn id<T>(&mut self) -> Id<T> {
        self.at += 1;
        Id::minted(self.at, self.chance.bytes())
    }

    /// Chance for a key of the search box.
    fn number(&mut self) -> i64 {
        i64::from_be_bytes(self.chance.bytes()) & i64::MAX
    }
}

/// Makes a thing findable as the product does.
async fn findable(
    tx: &mut Tx,
    maker: &mut Maker,
    network: Id<Network>,
    (kind, id): (&'static str, &str),
    title: &str,
    hint: &str,
) -> db::Result<()> {
    let entry = search::Entry { network: Some(network), object_type: kind, object_id: id, title, hint, words: "" };
    search::insert(tx, maker.number(), &entry).await
}

/// An organisation that was made, for what hangs on it.
struct Entered {
    id: Id<Organisation>,
    name: String,
    kind: &'static str,
    /// How wide its territory is, in digits of the AGS; 0 for the agency district.
    reach: usize,
}

/// Where everything stands: the network, its territories, and somebody who may do all that is measured.
struct Ground {
    network: Id<Network>,
    token: String,
    /// Agency district of each district
    agencies: BTreeMap<String, String>,
    /// Districts of the network
    home: Vec<String>,
}

impl Ground {
    async fn lay(tx: &mut Tx, maker: &mut Maker, addresses: &Addresses) -> Outcome<Self> {
        let network: Id<Network> = maker.id();
        tx.execute(
            "INSERT INTO networks (id, name, sender, created_at) VALUES ($1, 'Netzwerk Messung', 'netz@nahtstelle.example', $2)",
            values![network, maker.at],
        )
        .await?;
        let token = coordinator(tx, maker, network).await?;
        let agencies = territories(tx, addresses).await?;
        let home: Vec<String> = agencies.keys().step_by(agencies.len().div_ceil(HOME).max(1)).cloned().collect();
        for key in &home {
            tx.execute("INSERT INTO network_territories (network_id, territory_key) VALUES ($1, $2)", values![network, key]).await?;
        }
        Ok(Self { network, token, agencies, home })
    }
}

/// A network and its territories, without any organisation: what an import finds.
pub async fn ground(db: &Db, addresses: &Addresses) -> Outcome<Id<Network>> {
    let (mut maker, mut tx) = (Maker::new()?, db.write());
    let ground = Ground::lay(&mut tx, &mut maker, addresses).await?;
    tx.commit().await?;
    db.analyze().await?;
    Ok(ground.network)
}

/// Fills an empty database in one transaction, past all doors.
pub async fn fill(db: &Db, addresses: &Addresses) -> Outcome<Made> {
    let (mut maker, mut tx) = (Maker::new()?, db.write());
    let Ground { network, token, agencies: districts, home } = Ground::lay(&mut tx, &mut maker, addresses).await?;
    let topics = topics(&mut tx, &mut maker, network).await?;
    let (entered, mut organisations) = organisations(&mut tx, &mut maker, network, addresses, &districts, &topics).await?;
    let (offices, mut people) = people::people(&mut tx, &mut maker, network, &entered).await?;
    let at_home = districts.into_iter().filter(|(key, _)| home.contains(key)).collect();
    people::rules(&mut tx, &mut maker, network, &at_home, &topics, &offices).await?;
    people::bodies(&mut tx, &mut maker, network, &entered).await?;
    tx.commit().await?;
    db.analyze().await?;
    organisations.sort();
    people.sort();
    let places = addresses.rows.iter().map(|row| (row.key.clone(), row.name.clone(), row.postal_code.clone())).collect();
    Ok(Made {
        network,
        token,
        organisations,
        people,
        offices: offices.iter().step_by(100).map(ToString::to_string).collect(),
        topics: topics.iter().zip(TOPICS).map(|(id, name)| (id.to_string(), name)).collect(),
        districts: home,
        places,
    })
}

/// Somebody who may do all that is measured, signed in with a second factor.
async fn coordinator(tx: &mut Tx, maker: &mut Maker, network: Id<Network>) -> Outcome<String> {
    let account: Id<Account> = maker.id();
    let now = Clock::Machine.now();
    sql::insert_account(tx, account, "messung@nahtstelle.example", "Jutta Sommer", "de", now).await?;
    let role = sql::RoleRow {
        id: maker.id::<Held>(),
        account_id: account,
        role: Role::Coordinator.code().to_owned(),
        network_id: Some(network),
        organisation_id: None,
        unit_id: None,
        from_day: date(2026, 1, 1),
        until_day: None,
        deputy_for: None,
    };
    sql::insert_role(tx, &role, None).await?;
    let (session, token) = (maker.id(), Token::made(maker.chance.bytes()));
    sql::insert_session(tx, session, &token.hash(), account, None, "Messung", now, now + web::SESSION_LENGTH).await?;
    sql::set_second_factor(tx, session, now).await?;
    Ok(token.reveal().to_owned())
}

/// Länder, districts, municipalities and their postal codes as the addresses name them; an agency district for every third district.
async fn territories(tx: &mut Tx, addresses: &Addresses) -> Outcome<BTreeMap<String, String>> {
    let mut lands: BTreeMap<String, &str> = BTreeMap::new();
    let mut districts: BTreeMap<String, &str> = BTreeMap::new();
    for row in &addresses.rows {
        lands.entry(row.key[..2].to_owned()).or_insert(&row.land);
        districts.entry(row.key[..5].to_owned()).or_insert(&row.district);
    }
    let agencies: BTreeMap<String, String> =
        districts.keys().enumerate().map(|(at, key)| (key.clone(), format!("AA{:05}", 11_000 + at / 3))).collect();
    let columns = ["key", "kind", "name", "name_search", "name_sort", "label", "parent_key", "agency_key", "population"];
    let mut insert = Insert::into("territories", &columns);
    let none = || None::<&str>;
    for (key, name) in &lands {
        insert.row(tx, values![key, "land", *name, folded(name), sorted(name), "", none(), none(), 1_000_000_i64]).await?;
    }
    let mut made = HashSet::new();
    for key in agencies.values().filter(|key| made.insert(key.as_str())) {
        let name = format!("Agenturbezirk {}", &key[2..]);
        insert.row(tx, values![key, "agency_district", &name, folded(&name), sorted(&name), "", none(), none(), None::<i64>]).await?;
    }
    for (key, name) in &districts {
        insert.row(tx, values![key, "district", *name, folded(name), sorted(name), "44", Some(&key[..2]), none(), 200_000_i64]).await?;
    }
    let mut codes = Vec::new();
    for row in addresses.rows.iter().filter(|row| made.insert(row.key.as_str())) {
        let (name, agency) = (&row.name, agencies.get(&row.key[..5]).map(String::as_str));
        insert
            .row(tx, values![&row.key, "municipality", name, folded(name), sorted(name), "64", Some(&row.key[..5]), agency, 5_000_i64])
            .await?;
        codes.push((&row.postal_code, &row.key));
    }
    insert.finish(tx).await?;
    let mut insert = Insert::into("postal_codes", &["code", "territory_key"]);
    for (code, key) in codes {
        insert.row(tx, values![code, key]).await?;
    }
    insert.finish(tx).await?;
    Ok(agencies)
}

async fn topics(tx: &mut Tx, maker: &mut Maker, network: Id<Network>) -> Outcome<Vec<Id<Topic>>> {
    let mut ids: Vec<Id<Topic>> = Vec::new();
    for (at, name) in TOPICS.iter().enumerate() {
        let (id, parent) = (maker.id(), (at % 4 > 0).then(|| ids[at / 4 * 4]));
        tx.execute(
            "INSERT INTO topics (id, network_id, name, name_search, name_sort, parent_id) VALUES ($1, $2, $3, $4, $5, $6)",
            values![id, network, *name, folded(name), sorted(name), parent],
        )
        .await?;
        ids.push(id);
    }
    Ok(ids)
}

/// What an organisation of this place in the list is called, what it is, and in how wide a territory it works (digits of the AGS).
fn kind(at: usize, row: &Address) -> (&'static str, String, usize) {
    match at {
        _ if at.is_multiple_of(11) && at / 11 < PROVIDERS => ("provider", format!("Bildungswerk {}", row.name), 5),
        _ if at % 11 == 1 => ("employer", format!("Metallbau {} GmbH", row.name), 8),
        _ if at % 28 == 5 => ("jobcenter", format!("Jobcenter {}", row.district), 5),
        _ if at % 97 == 3 => ("employment_agency", format!("Agentur für Arbeit {}", row.name), 0),
        _ if at % 25 == 7 => ("adult_education", format!("Volkshochschule {}", row.name), 5),
        _ if at % 19 == 2 => ("welfare_org", format!("Wohlfahrtsverband {}", row.name), 8),
        _ if at % 113 == 9 => ("migrant_org", format!("Migrantenverein {}", row.name), 5),
        _ => ("municipality", format!("Gemeindeverwaltung {}", row.name), 8),
    }
}

async fn organisations(
    tx: &mut Tx,
    maker: &mut Maker,
    network: Id<Network>,
    addresses: &Addresses,
    districts: &BTreeMap<String, String>,
    topics: &[Id<Topic>],
) -> Outcome<(Vec<Entered>, Vec<(String, String)>)> {
    let (mut entered, mut listed) = (Vec::new(), Vec::new());
    let mut insert = Insert::into(
        "organisations",
        &[
            "id",
            "name",
            "name_search",
            "name_sort",
            "short_name",
            "kind",
            "street",
            "postal_code",
            "place",
            "phone",
            "email",
            "website",
            "languages",
            "kept_by_network",
            "created_at",
        ],
    );
    for at in 0..COUNT {
        let row = &addresses.rows[at % addresses.rows.len()];
        let (kind, name, reach) = kind(at, row);
        let id: Id<Organisation> = maker.id();
        let sort = sorted(&name);
        let (phone, email) = (format!("0{} {}", 2_000 + at % 7_000, 10_000 + at), format!("info{at}@nahtstelle.example"));
        let search = folded(&format!("{name} {}", row.place));
        insert
            .row(
                tx,
                values![
                    id,
                    &name,
                    search,
                    &sort,
                    "",
                    kind,
                    &row.street,
                    &row.postal_code,
                    &row.place,
                    phone,
                    email,
                    "",
                    "",
                    network,
                    maker.at
                ],
            )
            .await?;
        listed.push((sort, id.to_string()));
        entered.push(Entered { id, name, kind, reach });
    }
    // What is referred to goes first.
    insert.finish(tx).await?;
    let mut members = Insert::into("memberships", &["network_id", "organisation_id", "part", "since", "name_sort", "kind"]);
    let mut places = Insert::into("organisation_territories", &["organisation_id", "territory_key"]);
    let mut works = Insert::into("organisation_topics", &["organisation_id", "topic_id"]);
    for (at, (one, (sort, _))) in entered.iter().zip(&listed).enumerate() {
        let row = &addresses.rows[at % addresses.rows.len()];
        members.row(tx, values![network, one.id, "partner", "2011-05", sort, one.kind]).await?;
        let district = &row.key[..5];
        let territory = if one.reach == 0 { districts[district].as_str() } else { &row.key[..one.reach] };
        places.row(tx, values![one.id, territory]).await?;
        for step in 0..=at % 3 {
            works.row(tx, values![one.id, topics[(at + step * 13) % topics.len()]]).await?;
        }
        findable(tx, maker, network, ("organisation", &one.id.to_string()), &one.name, &row.place).await?;
    }
    for rest in [members, places, works] {
        rest.finish(tx).await?;
    }
    Ok((entered, listed))
}
