use accounts::{Actor, Network, Token, sql::SessionRow};
use axum::{
    body::Body,
    extract::FromRequestParts,
    http::{HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use calendar::Calendar;
use db::{Id, Tx};
use design::{Link, Notice, NoticeKind};
use jiff::{Timestamp, civil::Date};

use crate::{
    Deed, Error, Event, Facts, Language, Mail, Result, Say, Shared,
    arrive::{Arrival, set_cookie},
    clock::today,
    log, mail, page,
};

/// One request of one actor: its transaction, time, chance, language, access and log. There is no second way to the data; jobs, imports, links and
/// the command line have a visit too.
pub struct Visit {
    /// The program.
    pub app: Shared,
    /// Opens when it is first used. Writes only when the request is no GET.
    pub tx: Tx,
    /// Who acts.
    pub actor: Actor,
    /// The session, also while the second factor is missing.
    pub session: Option<SessionRow>,
    /// Speaks the person's language.
    pub say: Say,
    /// The address without its query.
    pub path: String,
    /// The query as it came.
    pub query: String,
    pub(crate) network: Option<Id<Network>>,
    pub(crate) note: Option<String>,
    pub(crate) crumbs: Vec<Link>,
    pub(crate) notices: Vec<Notice>,
    pub(crate) public: bool,
    now: Timestamp,
    writes: bool,
    events: Vec<Event>,
}

/// How many statements an answer took; a response carries it for the tests.
#[derive(Debug, Clone, Copy)]
pub struct Statements(pub u32);

impl FromRequestParts<Shared> for Visit {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &Shared) -> Result<Self> {
        let arrival = parts.extensions.get::<Arrival>().cloned().ok_or(Error::NotFound)?;
        Ok(Self::of(arrival))
    }
}

impl Visit {
    pub(crate) fn of(arrival: Arrival) -> Self {
        let writes = !arrival.method.is_safe();
        Self {
            tx: if writes { arrival.app.db.write() } else { arrival.app.db.read() },
            say: arrival.app.say(arrival.language),
            app: arrival.app,
            actor: arrival.actor,
            session: arrival.session,
            path: arrival.path,
            query: arrival.query,
            network: arrival.network,
            note: arrival.note,
            crumbs: Vec::new(),
            notices: Vec::new(),
            public: false,
            now: arrival.now,
            writes,
            events: Vec::new(),
        }
    }

    /// A visit that no browser makes: a job, or the operator on the command line. It writes.
    pub fn inside(app: &Shared, actor: Actor, network: Option<Id<Network>>) -> Self {
        Self {
            tx: app.db.write(),
            say: app.say(Language::De),
            app: app.clone(),
            actor,
            session: None,
            path: String::new(),
            query: String::new(),
            network,
            note: None,
            crumbs: Vec::new(),
            notices: Vec::new(),
            public: false,
            now: app.clock.now(),
            writes: true,
            events: Vec::new(),
        }
    }

    /// When this visit began.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// The day in Berlin.
    pub fn today(&self) -> Date {
        today(self.now)
    }

    /// The network that is looked at, if the actor has one.
    pub fn network(&self) -> Option<Id<Network>> {
        self.network
    }

    /// The network that is looked at; whoever has none finds nothing.
    pub fn sight(&self) -> Result<Id<Network>> {
        self.network.ok_or(Error::NotFound)
    }

    /// A new key.
    pub fn id<T>(&self) -> Id<T> {
        Id::minted(self.now.as_millisecond(), self.app.chance.bytes())
    }

    /// A new key that does not tell when it was made: for people whom nobody shall know to have come.
    pub fn random_id<T>(&self) -> Id<T> {
        Id::random(self.app.chance.bytes())
    }

    /// A new secret for a link or a session.
    pub fn token(&self) -> Token {
        Token::made(self.app.chance.bytes())
    }

    /// Whether the actor may do this to a thing with these facts; if not, the reason becomes the answer.
    pub fn may<D: Deed>(&self, deed: D, facts: Facts) -> Result<()> {
        Ok(deed.decide(&self.actor, &facts)?)
    }

    /// The same as a yes or no, to show a button or not.
    pub fn can<D: Deed>(&self, deed: D, facts: Facts) -> bool {
        deed.decide(&self.actor, &facts).is_ok()
    }

    /// Whether the page of the navigation that begins at this address is open to the actor here: for a link to a crate that stands above.
    pub fn leads_to(&self, href: &str) -> bool {
        let entries = self.app.entries();
        let entry = entries.iter().find(|entry| entry.href == href);
        entry.is_some_and(|entry| (entry.deed.decide)(entry.deed.name, &self.actor, &self.here()).is_ok())
    }

    /// From here on somebody else acts, in this network: the link that was brought, or the person whose calendar answered.
    pub fn act_as(&mut self, actor: Actor, network: Id<Network>) {
        self.actor = actor;
        self.network = Some(network);
    }

    /// The facts of a thing of the network that is looked at.
    pub fn here(&self) -> Facts {
        Facts::network(self.network)
    }

    /// Notes what is done; written with the transaction, or not at all.
    pub fn log(&mut self, event: Event) {
        self.events.push(event);
    }

    /// Queues a mail in this transaction.
    pub async fn send(&mut self, mail: Mail) -> Result<()> {
        self.send_if(true, mail).await
    }

    /// The same, with an event for the recipient's calendar where there is one. Gives the key by which a bounce or an answer names the mail.
    pub async fn send_traced(&mut self, mail: Mail, event: Option<&Calendar>) -> Result<Id<Mail>> {
        let id = self.id();
        mail::queue(&mut self.tx, id, &mail, event, self.network, self.now, true).await?;
        Ok(id)
    }

    /// The same by a key that something else has, too: by it that something knows what has become of the mail.
    pub async fn send_as(&mut self, id: Id<Mail>, mail: Mail) -> Result<()> {
        Ok(mail::queue(&mut self.tx, id, &mail, None, self.network, self.now, true).await?)
    }

    /// The same, or only the work of it: where the time that an answer takes must not tell whether somebody was written to.
    pub async fn send_if(&mut self, really: bool, mail: Mail) -> Result<()> {
        let id = self.id();
        mail::queue(&mut self.tx, id, &mail, None, self.network, self.now, really).await?;
        Ok(())
    }

    /// The full address of a path, for mails.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.app.config.base_url)
    }

    /// Adds a step to "Sie sind hier".
    pub fn crumb(&mut self, label: impl Into<String>, href: impl Into<String>) {
        self.crumbs.push(Link::new(label, href));
    }

    /// The same, with the text of a key.
    pub fn crumb_text(&mut self, key: &str, href: impl Into<String>) {
        let label = self.say.text(key).to_string();
        self.crumb(label, href);
    }

    /// Shows a message above the page.
    pub fn notice(&mut self, kind: NoticeKind, text: impl Into<String>) {
        self.notices.push(Notice { kind, text: text.into(), action: None });
    }

    /// For guests: no navigation and no script.
    pub fn public(&mut self) {
        self.public = true;
    }

    /// Writes the log and makes everything last.
    pub async fn commit(&mut self) -> Result<()> {
        let events = std::mem::take(&mut self.events);
        if self.writes {
            log::append(&mut self.tx, &log::Who::of(&self.actor, self.network), &events, self.now).await?;
            self.tx.commit().await?;
        } else if !events.is_empty() {
            // Reading that is logged, such as an export: the line is there before the answer is.
            let mut tx = self.app.db.write();
            log::append(&mut tx, &log::Who::of(&self.actor, self.network), &events, self.now).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    /// Answers with a page.
    pub async fn page(self, title: impl Into<String>, content: &impl askama::Template) -> Result<Response> {
        let title = title.into();
        self.answer(StatusCode::OK, title.clone(), title, content).await
    }

    /// Answers with the form that came: something in it must be mended first. Nothing is written.
    pub async fn again(self, title: impl AsRef<str>, content: &impl askama::Template) -> Result<Response> {
        let said = self.say.text("title-error").arg("title", title.as_ref()).to_string();
        self.unwritten().answer(StatusCode::UNPROCESSABLE_ENTITY, said, title.as_ref().to_owned(), content).await
    }

    /// Answers with both versions: somebody else has saved meanwhile. Nothing is written.
    pub async fn conflict(self, title: impl AsRef<str>, content: &impl askama::Template) -> Result<Response> {
        let said = self.say.text("title-error").arg("title", title.as_ref()).to_string();
        self.unwritten().answer(StatusCode::CONFLICT, said, title.as_ref().to_owned(), content).await
    }

    /// The same where both versions are kept: what was written lasts, and a person has to look.
    pub async fn both_kept(self, title: impl AsRef<str>, content: &impl askama::Template) -> Result<Response> {
        let said = self.say.text("title-error").arg("title", title.as_ref()).to_string();
        self.answer(StatusCode::CONFLICT, said, title.as_ref().to_owned(), content).await
    }

    fn unwritten(mut self) -> Self {
        self.tx = self.app.db.read();
        // What was shown was read, although nothing is written.
        self.events.retain(Event::is_reading);
        self.writes = false;
        self
    }

    /// `place` is what the page is called in "Sie sind hier".
    async fn answer(mut self, status: StatusCode, title: String, place: String, content: &impl askama::Template) -> Result<Response> {
        let html = page::render(&mut self, title, place, content.render()?).await?;
        self.commit().await?;
        let mut response = (status, axum::response::Html(html)).into_response();
        response.extensions_mut().insert(Statements(self.tx.statements()));
        Ok(response)
    }

    /// Makes everything last and leads to another page.
    pub async fn redirect(mut self, address: impl AsRef<str>) -> Result<Response> {
        self.commit().await?;
        let location = HeaderValue::from_str(address.as_ref()).map_err(Error::internal)?;
        let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response();
        response.extensions_mut().insert(Statements(self.tx.statements()));
        Ok(response)
    }

    /// The same, with a message on the next page: the key of a text without arguments.
    pub async fn done(self, note: &'static str, address: impl AsRef<str>) -> Result<Response> {
        let app = self.app.clone();
        let mut response = self.redirect(address).await?;
        let cookie = set_cookie(&app, "note", note, 60)?;
        response.headers_mut().append(header::SET_COOKIE, cookie);
        Ok(response)
    }

    /// Answers with a file to keep.
    pub async fn file(mut self, name: &str, content_type: &'static str, bytes: Vec<u8>) -> Result<Response> {
        self.commit().await?;
        let name: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')).collect();
        let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")).map_err(Error::internal)?;
        let mut response = Body::from(bytes).into_response();
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
        response.headers_mut().insert(header::CONTENT_DISPOSITION, disposition);
        response.extensions_mut().insert(Statements(self.tx.statements()));
        Ok(response)
    }
}
