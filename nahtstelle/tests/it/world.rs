//! The world of a test, in the domain's words: networks, organisations, accounts; whoever has an account is also the client.
//!
//! Time stands still until a test lets it pass, chance is seeded, jobs run when they are told to, and mails can be read.

mod answer;
mod databases;
mod somebody;

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use accounts::{Account, Held, Role, Unit, sql};
use axum::Router;
use db::{Db, Id, Row, Value, values};
use jiff::{SignedDuration, Timestamp};
use web::{App, Chance, Clock, Config, SecondFactor, Shared, fold};

pub use answer::Answer;
pub use databases::{block_on, on_postgres, on_sqlite, with_postgres};
pub use somebody::{Somebody, encoded, multipart};

/// The address of the installation under test.
pub const BASE_URL: &str = "http://nahtstelle.example";

/// The name of the network that is there when a test does not care which.
pub const HOME: &str = "Netzwerk Mittelauen";

/// Tuesday, 3 March 2026, 9:00 in Berlin
const BEGINNING: &str = "2026-03-03T08:00:00Z";

/// One installation with nothing in it but what the test puts there.
pub struct World {
    pub app: Shared,
    router: Router,
    folder: Arc<tempfile::TempDir>,
    counter: AtomicU32,
}

impl World {
    pub fn new(db: Db) -> Self {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let config = Config {
            base_url: BASE_URL.to_owned(),
            demo: false,
            second_factor: SecondFactor::Off,
            smtp: None,
            text_messages: None,
            mailbox: None,
            sender: "Netzwerk <netzwerk@nahtstelle.example>".to_owned(),
            data: folder.path().to_owned(),
            upload_limit: 1024 * 1024,
            founders: web::Founders::Operator,
            account_days: web::retention::ACCOUNT_DAYS,
            person_days: web::retention::PERSON_DAYS,
        };
        Self::put_together(db, config, BEGINNING.parse().unwrap(), 1, folder)
    }

    fn put_together(db: Db, config: Config, at: Timestamp, seed: u64, folder: Arc<tempfile::TempDir>) -> Self {
        let app = App::new(db, config, Clock::standing(at), Chance::seeded(seed), nahtstelle::capabilities()).unwrap();
        Self { router: app.router(), app, folder, counter: AtomicU32::new(0) }
    }

    /// The same installation, started anew with another configuration.
    pub fn configured(&self, change: impl FnOnce(&mut Config)) -> Self {
        let mut config = self.app.config.clone();
        change(&mut config);
        Self::put_together(self.app.db.clone(), config, self.now(), self.number().into(), self.folder.clone())
    }

    /// A number that was not given before.
    pub(crate) fn number(&self) -> u32 {
        self.counter.fetch_add(1, Ordering::SeqCst) + 2
    }

    pub fn id<T>(&self) -> Id<T> {
        Id::minted(self.now().as_millisecond(), self.app.chance.bytes())
    }

    pub fn now(&self) -> Timestamp {
        self.app.clock.now()
    }

    /// Lets time pass.
    pub fn pass(&self, by: SignedDuration) {
        self.app.clock.pass(by);
    }

    /// Runs everything that is due in the background; gives how much that was.
    pub async fn run_jobs(&self) -> usize {
        web::run_due_jobs(&self.app).await.unwrap()
    }

    /// All mails, the newest first.
    pub async fn mails(&self) -> Vec<Letter> {
        let mails = web::mail::newest(&mut self.app.db.read(), 1000).await.unwrap();
        mails
            .into_iter()
            .map(|mail| Letter { to: mail.recipient, subject: mail.subject, body: mail.body, calendar: mail.calendar })
            .collect()
    }

    /// Runs a statement past all doors: for tampering.
    pub async fn sql(&self, sql: &'static str, values: &[Value]) -> u64 {
        let mut tx = self.app.db.write();
        let done = tx.execute(sql, values).await.unwrap();
        tx.commit().await.unwrap();
        done
    }

    /// Reads past all doors.
    pub async fn rows(&self, sql: &'static str, values: &[Value]) -> Vec<Row> {
        self.app.db.read().rows(sql, values).await.unwrap()
    }

    /// The `n` of a statement such as `SELECT count(*) AS n …`.
    pub async fn count(&self, sql: &'static str) -> i64 {
        self.app.db.read().count(sql, &[]).await.unwrap()
    }

    /// Somebody whom nobody knows.
    pub fn guest(&self) -> Somebody {
        Somebody::new(self.router.clone(), self.app.db.clone(), None, None)
    }

    /// The network that is there when a test does not care which.
    pub async fn home(&self) -> Network {
        self.network(HOME).await
    }

    /// The network of this name, made when it is missing.
    pub async fn network(&self, name: &str) -> Network {
        let known = self.rows("SELECT id FROM networks WHERE name = $1", values![name]).await;
        if let Some(row) = known.first() {
            return Network { id: row.get("id").unwrap() };
        }
        let id: Id<accounts::Network> = self.id();
        self.sql(
            "INSERT INTO networks (id, name, sender, created_at) VALUES ($1, $2, 'netzwerk@nahtstelle.example', $3)",
            values![id, name, self.now()],
        )
        .await;
        Network { id }
    }

    /// An organisation of the home network.
    pub async fn organisation(&self, name: &str) -> Organisation<'_> {
        self.organisation_in(&self.home().await, name).await
    }

    /// An organisation of this network.
    pub async fn organisation_in(&self, network: &Network, name: &str) -> Organisation<'_> {
        let id: Id<accounts::Organisation> = self.id();
        let (search, sort) = (fold::folded(name), fold::sorted(name));
        self.sql(
            "INSERT INTO organisations (id, name, name_search, name_sort, short_name, kind, street, postal_code, place, phone, email, website,
                                        languages, kept_by_network, created_at)
             VALUES ($1, $2, $3, $4, '', 'other', '', '', '', '', '', '', '', $5, $6)",
            values![id, name, search, &sort, network.id, self.now()],
        )
        .await;
        self.sql(
            "INSERT INTO memberships (network_id, organisation_id, part, name_sort, kind) VALUES ($1, $2, 'partner', $3, 'other')",
            values![network.id, id, sort],
        )
        .await;
        Organisation { world: self, id, network: network.id }
    }

    /// An account of this name; what it may do, and its way in, follow.
    pub fn account(&self, name: &str) -> NewAccount<'_> {
        NewAccount { world: self, name: name.to_owned(), roles: Vec::new() }
    }
}

/// A mail, as its reader sees it.
#[derive(Debug, Clone)]
pub struct Letter {
    pub to: String,
    pub subject: String,
    pub body: String,
    pub calendar: Option<String>,
}

impl Letter {
    /// The path of the first link into the installation.
    pub fn link(&self) -> String {
        let Some((_, rest)) = self.body.split_once(BASE_URL) else { panic!("no link in this mail:\n{}", self.body) };
        rest.chars().take_while(|c| !c.is_whitespace() && *c != '>').collect()
    }
}

/// Netzwerk
#[derive(Debug, Clone, Copy)]
pub struct Network {
    pub id: Id<accounts::Network>,
}

/// Organisation in a network
#[derive(Clone, Copy)]
pub struct Organisation<'w> {
    world: &'w World,
    pub id: Id<accounts::Organisation>,
    pub network: Id<accounts::Network>,
}

impl Organisation<'_> {
    /// A unit of it.
    pub async fn unit(&self, name: &str) -> Place {
        let id: Id<Unit> = self.world.id();
        self.world
            .sql(
                "INSERT INTO units (id, organisation_id, name, name_sort, controller, secrecy, phone, email) VALUES ($1, $2, $3, $4, $5, 'none', '', '')",
                values![id, self.id, name, fold::sorted(name), false],
            )
            .await;
        Place { unit: Some(id), ..self.into() }
    }

    /// A person of it, as a business contact: "Daniel Weber" or "Weber". Gives the key.
    pub async fn person(&self, name: &str) -> String {
        let id: Id<()> = self.world.id();
        let (given, family) = name.rsplit_once(' ').unwrap_or(("", name));
        self.world
            .sql(
                "INSERT INTO people (id, organisation_id, salutation, given_name, family_name, name_search, name_sort, phone, email)
                 VALUES ($1, $2, '', $3, $4, $5, $6, '', $7)",
                values![id, self.id, given, family, fold::folded(name), fold::sorted(&format!("{family} {given}")), address(name)],
            )
            .await;
        id.to_string()
    }
}

/// Where a role is held.
#[derive(Debug, Clone, Copy, Default)]
pub struct Place {
    pub network: Option<Id<accounts::Network>>,
    pub organisation: Option<Id<accounts::Organisation>>,
    pub unit: Option<Id<Unit>>,
}

impl From<()> for Place {
    fn from((): ()) -> Self {
        Self::default()
    }
}

impl From<&Network> for Place {
    fn from(network: &Network) -> Self {
        Self { network: Some(network.id), ..Self::default() }
    }
}

impl From<&Organisation<'_>> for Place {
    fn from(organisation: &Organisation<'_>) -> Self {
        Self { network: Some(organisation.network), organisation: Some(organisation.id), unit: None }
    }
}

/// An account that is about to be made.
pub struct NewAccount<'w> {
    world: &'w World,
    name: String,
    roles: Vec<(Role, Place)>,
}

impl NewAccount<'_> {
    /// With this role: in a network, for an organisation or a unit, or `()` for the installation.
    pub fn role(mut self, role: Role, place: impl Into<Place>) -> Self {
        self.roles.push((role, place.into()));
        self
    }

    /// Makes the account, without a session.
    pub async fn made(self) -> Id<Account> {
        let (world, id) = (self.world, self.world.id());
        let mut tx = world.app.db.write();
        sql::insert_account(&mut tx, id, &address(&self.name), &self.name, "de", world.now()).await.unwrap();
        for (role, place) in self.roles {
            let role = sql::RoleRow {
                id: world.id::<Held>(),
                account_id: id,
                role: role.code().to_owned(),
                network_id: place.network,
                organisation_id: place.organisation,
                unit_id: place.unit,
                from_day: web::today(world.now()),
                until_day: None,
                deputy_for: None,
            };
            sql::insert_role(&mut tx, &role, None).await.unwrap();
        }
        tx.commit().await.unwrap();
        id
    }

    /// Makes the account and signs in, with a second factor.
    pub async fn signs_in(self) -> Somebody {
        self.arrives(true).await
    }

    /// Makes the account and signs in; the second factor is still missing.
    pub async fn signs_in_without_code(self) -> Somebody {
        self.arrives(false).await
    }

    async fn arrives(self, second_factor: bool) -> Somebody {
        let world = self.world;
        let account = self.made().await;
        let token = accounts::Token::made(world.app.chance.bytes());
        let (session, now) = (world.id(), world.now());
        let mut tx = world.app.db.write();
        sql::insert_session(&mut tx, session, &token.hash(), account, None, "Test", now, now + web::SESSION_LENGTH).await.unwrap();
        if second_factor {
            sql::set_second_factor(&mut tx, session, now).await.unwrap();
        }
        tx.commit().await.unwrap();
        Somebody::new(world.router.clone(), world.app.db.clone(), Some(account), Some(token.reveal()))
    }
}

/// "Jutta Sommer" reads mail at jutta.sommer@nahtstelle.example.
pub fn address(name: &str) -> String {
    format!("{}@nahtstelle.example", fold::folded(name).replace(' ', "."))
}
