//! The pages behind the link in the mail: no account, one organisation, and a GET changes nothing.

use accounts::{Actor, LinkKind, LinkScope, Token, sql::LinkRow};
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::Timestamp;
use network::{
    Organisation,
    access::Deed,
    sql::{
        confirmation::{open_question, set_confirmed},
        networks,
        offices::{self, HolderRow, OfficeRow},
        organisations::{self, OrganisationRow},
        units::{self, UnitRow},
    },
};
use serde::Deserialize;
use web::{Error, Event, Facts, Form, Language, Mail, Problems, Result, Say, Visit};

/// Signs of a hint that are sent on.
const HINT_LENGTH: usize = 2000;

/// The entry as its organisation sees it.
#[derive(Template)]
#[template(path = "entry.html")]
struct Entry {
    say: Say,
    token: String,
    organisation: OrganisationRow,
    units: Vec<UnitRow>,
    offices: Vec<OfficeRow>,
    holders: Vec<HolderRow>,
    typed: String,
    problems: Problems,
}

/// Nothing more to do here: done, done before, or too late.
#[derive(Template)]
#[template(path = "over.html")]
struct Over {
    title: String,
    text: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Hint {
    hint: String,
}

/// What a link leads to.
enum Found {
    /// It works.
    Open(Box<OrganisationRow>, Id<accounts::Link>),
    /// It does not work any more.
    Over(End, Box<OrganisationRow>),
}

/// How a link came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// Confirmed just now
    Confirmed,
    /// Confirmed with it before
    Before,
    /// A hint went out just now
    Sent,
    /// A hint went out with it before
    SentBefore,
    /// Too old, taken back, or the organisation has ended
    Expired,
    /// A newer mail has a link that works
    Replaced,
}

pub(super) async fn show(mut visit: Visit, Path(token): Path<String>) -> Result<Response> {
    visit.public();
    match found(&mut visit, &token).await? {
        Found::Open(organisation, _) => {
            let content = entry(&mut visit, token, *organisation).await?;
            let title = visit.say.text("confirm-title").to_string();
            visit.page(title, &content).await
        }
        Found::Over(end, organisation) => over(visit, end, &organisation).await,
    }
}

/// "Stimmt noch". Of two clicks at once, one confirms; both are thanked.
pub(super) async fn confirm(mut visit: Visit, Path(token): Path<String>) -> Result<Response> {
    visit.public();
    let (organisation, link) = match found(&mut visit, &token).await? {
        Found::Open(organisation, link) => (organisation, link),
        Found::Over(end, organisation) => return over(visit, end, &organisation).await,
    };
    visit.may(Deed::ConfirmEntry, Facts::organisation(None, organisation.id))?;
    let (now, today) = (visit.now(), visit.today());
    if accounts::sql::use_link(&mut visit.tx, link, now).await? {
        set_confirmed(&mut visit.tx, organisation.id, today, &organisation.email, None).await?;
        let network = networks::of_organisation(&mut visit.tx, organisation.id).await?;
        let event = Event::new("confirm", "organisation").on(organisation.id);
        visit.log(match network {
            Some(network) => event.network(network.id),
            None => event,
        });
    }
    over(visit, End::Confirmed, &organisation).await
}

/// "Was stimmt nicht?": goes to the network's own address by mail. The link is used up, so that a hint is sent once.
pub(super) async fn hint(mut visit: Visit, Path(token): Path<String>, Form(typed): Form<Hint>) -> Result<Response> {
    visit.public();
    let (organisation, link) = match found(&mut visit, &token).await? {
        Found::Open(organisation, link) => (organisation, link),
        Found::Over(end, organisation) => return over(visit, end, &organisation).await,
    };
    let text = typed.hint.trim();
    let problem = match text.chars().count() {
        0 => Some("confirm-problem-hint"),
        length if length > HINT_LENGTH => Some("confirm-problem-long"),
        _ => None,
    };
    if let Some(problem) = problem {
        let mut content = entry(&mut visit, token, *organisation).await?;
        content.problems.add("hint", problem);
        content.typed = typed.hint;
        let title = visit.say.text("confirm-title").to_string();
        return visit.again(title, &content).await;
    }
    let network = networks::of_organisation(&mut visit.tx, organisation.id).await?.ok_or(Error::NotFound)?;
    let now = visit.now();
    if accounts::sql::use_link(&mut visit.tx, link, now).await? {
        let say = visit.app.say(Language::De);
        let subject = say.text("confirm-mail-subject").arg("organisation", organisation.name.as_str()).to_string();
        let body = say
            .text("confirm-mail-body")
            .arg("organisation", organisation.name.as_str())
            .arg("hint", text)
            .arg("link", visit.link(&format!("/organisations/{}/edit", organisation.id)))
            .to_string();
        visit.send(Mail { to: network.sender, subject, body }).await?;
        visit.log(Event::new("hint", "organisation").on(organisation.id).network(network.id));
    }
    over(visit, End::Sent, &organisation).await
}

/// The organisation behind a link. From here on the link acts, in place of whoever came with it.
async fn found(visit: &mut Visit, token: &str) -> Result<Found> {
    let link = accounts::sql::link(&mut visit.tx, &Token::received(token).hash()).await?;
    let link = link.filter(|link| link.kind == LinkKind::Confirmation.code()).ok_or(Error::NotFound)?;
    let object = link.object_id.clone().unwrap_or_default();
    let id: Id<Organisation> = object.parse().map_err(|_| Error::NotFound)?;
    let organisation = organisations::organisation(&mut visit.tx, id).await?.ok_or(Error::NotFound)?;
    visit.actor = Actor::Link(LinkScope { link: link.id, kind: LinkKind::Confirmation, object });
    let now = visit.now();
    Ok(match end(&link, &organisation, now) {
        Some(End::Expired) if open_question(&mut visit.tx, id, now).await?.is_some() => Found::Over(End::Replaced, Box::new(organisation)),
        Some(end) => Found::Over(end, Box::new(organisation)),
        None => Found::Open(Box::new(organisation), link.id),
    })
}

/// How a link came to its end; nothing while it works.
fn end(link: &LinkRow, organisation: &OrganisationRow, now: Timestamp) -> Option<End> {
    if let Some(used) = link.used_at {
        let confirmed = organisation.confirmed_on.is_some_and(|day| day >= web::today(used));
        return Some(if confirmed { End::Before } else { End::SentBefore });
    }
    (link.revoked_at.is_some() || link.expires_at <= now || organisation.ended_on.is_some()).then_some(End::Expired)
}

async fn entry(visit: &mut Visit, token: String, organisation: OrganisationRow) -> Result<Entry> {
    visit.may(Deed::ConfirmEntry, Facts::organisation(None, organisation.id))?;
    let today = visit.today();
    let units = units::units(&mut visit.tx, organisation.id).await?;
    let offices = offices::offices(&mut visit.tx, organisation.id).await?;
    let mut holders = offices::holders_of_organisation(&mut visit.tx, organisation.id, today).await?;
    holders.retain(|holder| holder.from_day <= today);
    Ok(Entry { say: visit.say.clone(), token, organisation, units, offices, holders, typed: String::new(), problems: Problems::default() })
}

/// The last page, whichever way it came to an end.
async fn over(visit: Visit, end: End, organisation: &OrganisationRow) -> Result<Response> {
    let say = visit.say.clone();
    let day = organisation.confirmed_on.map(|day| say.day(day)).unwrap_or_default();
    let (title, text) = end.keys();
    let text = say.text(text).arg("name", organisation.name.as_str()).arg("day", day).to_string();
    let content = Over { title: say.text(title).into(), text };
    visit.page(content.title.clone(), &content).await
}

impl End {
    fn keys(self) -> (&'static str, &'static str) {
        match self {
            End::Confirmed => ("confirm-thanks", "confirm-thanks-text"),
            End::Before => ("confirm-before", "confirm-before-text"),
            End::Sent => ("confirm-hint-sent", "confirm-hint-sent-text"),
            End::SentBefore => ("confirm-hint-before", "confirm-hint-before-text"),
            End::Expired => ("confirm-expired", "confirm-expired-text"),
            End::Replaced => ("confirm-expired", "confirm-replaced-text"),
        }
    }
}

impl Entry {
    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    fn address(&self) -> String {
        let place = format!("{} {}", self.organisation.postal_code, self.organisation.place);
        [self.organisation.street.as_str(), place.trim()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// Who holds an office, deputies marked, or that nobody does.
    fn holders(&self, office: &OfficeRow) -> String {
        let names: Vec<String> = self
            .holders
            .iter()
            .filter(|holder| holder.office_id == office.id)
            .map(|holder| {
                let name = format!("{} {}", holder.salutation, holder.name).trim().to_owned();
                if holder.deputy { self.say.text("confirm-deputy").arg("name", name).to_string() } else { name }
            })
            .collect();
        if names.is_empty() { self.say.text("confirm-vacant").to_string() } else { names.join(", ") }
    }
}
