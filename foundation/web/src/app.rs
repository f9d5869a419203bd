use std::{future::Future, path::PathBuf, pin::Pin, sync::Arc, time::Duration};

use axum::{Router, extract::DefaultBodyLimit, middleware};
use db::Db;
use design::Link;
use jiff::civil::Date;
use tokio::sync::watch;
use tower_http::csrf::CsrfLayer;

use crate::{
    Chance, Clock, Error, Language, Reminders, Result, Routes, Say, Texts, Visit,
    access::AnyDeed,
    arrive, jobs,
    retention::Keeps,
    routes::{Route, assets},
    text_messages::Gateway,
};

/// The running program, shared by all requests. It holds no state of its own: what lasts is in the database.
pub struct App {
    /// The database.
    pub db: Db,
    /// How this installation runs.
    pub config: Config,
    /// The time.
    pub clock: Clock,
    /// Chance.
    pub chance: Chance,
    /// All capabilities.
    pub capabilities: Vec<Capability>,
    texts: Arc<Texts>,
    /// True once the program was asked to end: what stays open otherwise ends then.
    ending: watch::Sender<bool>,
}

/// The running program, as handlers hold it.
pub type Shared = Arc<App>;

/// How an installation runs; read from file, environment and command line by the program.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where people reach it, without a slash at the end: `https://netz.example.de`.
    pub base_url: String,
    /// The demonstration: made-up people, the outbox is a page, no second factor.
    pub demo: bool,
    /// Whether roles that decide over others need a second factor.
    pub second_factor: SecondFactor,
    /// Where mail goes out; without it, mails wait and sign-in links are printed on the console.
    pub smtp: Option<Smtp>,
    /// Where text messages go out; without it none is offered, but for the demonstration, whose outbox is a page.
    pub text_messages: Option<Gateway>,
    /// The mailbox that answers come into, where it is read from here.
    pub mailbox: Option<Mailbox>,
    /// The address that mails come from, until a network names its own.
    pub sender: String,
    /// Folder for what must leave the database, such as the log's checkpoints.
    pub data: PathBuf,
    /// Largest file that may be uploaded, in bytes.
    pub upload_limit: u64,
    /// Who may found a further network.
    pub founders: Founders,
    /// So many days after its end an account is erased, see [`crate::retention::ACCOUNT_DAYS`].
    pub account_days: i64,
    /// So many days after leaving a person of the directory is erased, see [`crate::retention::PERSON_DAYS`].
    pub person_days: i64,
}

impl Config {
    /// Whether text messages can be sent; in the demonstration they can be read in the outbox.
    pub fn sends_text_messages(&self) -> bool {
        self.text_messages.is_some() || self.demo
    }

    /// Whether mails wait because nobody has named a server for them yet. In the demonstration that is how it should be.
    pub fn keeps_mail(&self) -> bool {
        self.smtp.is_none() && !self.demo
    }
}

/// Whether a second factor is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecondFactor {
    /// By every role that needs it, see [`accounts::Role::needs_second_factor`].
    Required,
    /// By nobody: the demonstration and tests only.
    Off,
}

/// Who may found a further network of the installation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Founders {
    /// Whoever runs the installation.
    Operator,
    /// The coordinators of its networks too.
    Coordinators,
}

/// Where mail goes out.
#[derive(Debug, Clone)]
pub struct Smtp {
    /// `smtp://user:password@host:port?tls=required`, as lettre reads it.
    pub url: String,
}

/// A mailbox that is read by IMAP.
#[derive(Clone)]
pub struct Mailbox {
    /// Name of its server
    pub host: String,
    /// Port
    pub port: u16,
    /// By TLS from the first byte; without it on this machine only.
    pub encrypted: bool,
    /// Who signs in
    pub user: String,
    /// With what; nothing prints it.
    pub password: String,
    /// The folder that is read
    pub folder: String,
    /// The folder that read mails are moved to; without it they stay, marked as seen.
    pub done: Option<String>,
    /// How often it is read
    pub every: Duration,
}

impl std::fmt::Debug for Mailbox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}@{}:{}/{}", self.user, self.host, self.port, self.folder)
    }
}

/// What one crate brings into the house.
pub struct Capability {
    /// Its name, as in the folder.
    pub name: &'static str,
    /// Its pages.
    pub routes: fn() -> Routes,
    /// What people read in it.
    pub texts: &'static [(Language, &'static str)],
    /// Where its pages stand in the navigation.
    pub entries: fn() -> Vec<Entry>,
    /// Its deeds, for the role matrix.
    pub deeds: fn() -> Vec<AnyDeed>,
    /// What it does in the background.
    pub jobs: &'static [JobKindRef],
    /// What of it is on a person's desk today.
    pub today: Option<Gathered<Desk>>,
    /// What it reminds people of, in the one mail a day.
    pub reminders: Option<Reminders>,
    /// What of it is forgotten by itself, once a day and for all networks.
    pub forget: Option<for<'a> fn(&'a mut Visit) -> Later<'a, ()>>,
    /// How long it keeps what it forgets by itself, for the deletion concept.
    pub keeps: &'static [Keeps],
    /// The networks that a person can look at; only one capability has it.
    pub networks: Option<Gathered<Link>>,
}

/// See [`jobs::JobKind`].
pub type JobKindRef = jobs::JobKind;

/// What a capability gives when all are asked, such as for Heute.
pub type Gathered<T> = for<'a> fn(&'a mut Visit) -> Later<'a, Vec<T>>;

/// A result that is awaited.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'a>>;

/// Where an entry of the navigation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// Heute
    Today,
    /// Netzwerk
    Network,
    /// Termine
    Dates,
    /// Programme
    Programmes,
    /// Teilnehmende
    People,
    /// Auswertung
    Figures,
    /// The person's own menu
    Person,
    /// Verwaltung, reached from the person's menu
    Administration,
    /// The foot of every page
    Footer,
}

impl Section {
    /// The key of its label.
    pub fn key(self) -> &'static str {
        match self {
            Section::Today => "section-today",
            Section::Network => "section-network",
            Section::Dates => "section-dates",
            Section::Programmes => "section-programmes",
            Section::People => "section-people",
            Section::Figures => "section-figures",
            Section::Person => "section-person",
            Section::Administration => "section-administration",
            Section::Footer => "section-footer",
        }
    }
}

/// A page's place in the navigation; absent for whom its deed is not allowed.
#[derive(Clone, Copy)]
pub struct Entry {
    /// Where it stands.
    pub section: Section,
    /// The key of its label.
    pub label: &'static str,
    /// Its address; addresses that begin with it belong to it.
    pub href: &'static str,
    /// What one does there.
    pub deed: AnyDeed,
}

/// A part of the page Heute.
#[derive(Debug, Clone)]
pub struct Desk {
    /// Its heading.
    pub title: String,
    /// Smaller comes first.
    pub order: u8,
    /// What lies there.
    pub items: Vec<DeskItem>,
}

/// One thing on the desk: a sentence with a verb, at most one date, one link.
#[derive(Debug, Clone)]
pub struct DeskItem {
    /// The sentence.
    pub text: String,
    /// Where it is done.
    pub href: String,
    /// Until when.
    pub due: Option<Date>,
    /// A word on how long it waits, where there is no date.
    pub since: String,
}

impl App {
    /// Puts the house together.
    ///
    /// # Errors
    /// Says which text cannot be read: a fault of the build, found by every test.
    pub fn new(db: Db, config: Config, clock: Clock, chance: Chance, capabilities: Vec<Capability>) -> Result<Shared, String> {
        let sources = crate::TEXTS.iter().chain(capabilities.iter().flat_map(|capability| capability.texts)).copied();
        let texts = Arc::new(Texts::read(sources)?);
        Ok(Arc::new(Self { db, config, clock, chance, capabilities, texts, ending: watch::Sender::new(false) }))
    }

    /// The program was asked to end: pages that stay open are let go.
    pub fn end(&self) {
        self.ending.send_replace(true);
    }

    /// Ready when the program was asked to end.
    pub(crate) fn ended(&self) -> watch::Receiver<bool> {
        self.ending.subscribe()
    }

    /// Speaks this language.
    pub fn say(&self, language: Language) -> Say {
        Say::new(self.texts.clone(), language)
    }

    /// Every route with its deed: what the route table and the role matrix show.
    pub fn route_table(&self) -> Vec<Route> {
        self.capabilities.iter().flat_map(|capability| (capability.routes)().list).collect()
    }

    /// All entries of the navigation in their order.
    pub fn entries(&self) -> Vec<Entry> {
        let mut entries: Vec<Entry> = self.capabilities.iter().flat_map(|capability| (capability.entries)()).collect();
        entries.sort_by_key(|entry| entry.section);
        entries
    }

    /// All pages behind one service.
    pub fn router(self: &Shared) -> Router {
        let mut router = Router::new();
        for capability in &self.capabilities {
            router = router.merge((capability.routes)().router);
        }
        let limit = usize::try_from(self.config.upload_limit).unwrap_or(usize::MAX).saturating_add(64 * 1024);
        router
            .fallback(async || Error::NotFound)
            .method_not_allowed_fallback(async || Error::NotFound)
            .layer(DefaultBodyLimit::max(limit))
            .layer(tower_http::catch_panic::CatchPanicLayer::custom(|_| {
                use axum::response::IntoResponse;
                Error::internal("a handler panicked").into_response()
            }))
            .layer(CsrfLayer::new())
            .layer(middleware::from_fn_with_state(self.clone(), arrive::arrive))
            .route("/assets/{name}", axum::routing::get(assets))
            .layer(tower_http::compression::CompressionLayer::new())
            .with_state(self.clone())
    }
}
