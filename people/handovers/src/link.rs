//! The page behind the link in the mail: no account, no name, nothing of her. A GET changes nothing but that it was read is noted by the click.

use accounts::{Actor, LinkKind, LinkScope, Token, Unit, sql as links};
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::civil::Date;
use participants::sql::{UnitRow, participant, unit as unit_row};
use serde::Deserialize;
use web::{Error, Event, Form, Problems, Result, Say, Visit, lines};

use crate::{
    Handover,
    access::Deed,
    doubts::{doubts, is_untold, told},
    mail::tell,
    meeting::{end, meet},
    rules::{Manner, State, is_early},
    sql::{self, HandoverRow},
};

/// Signs of a reason.
const LENGTH: usize = 1_000;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    #[serde(rename = "do")]
    what: String,
    contact: String,
    answer: String,
    /// How far it was when the page came
    shown: String,
    /// What its author has been told about these texts
    told: String,
}

#[derive(Template)]
#[template(path = "link.html")]
struct Show {
    say: Say,
    token: String,
    unit: UnitRow,
    row: HandoverRow,
    today: Date,
    state: State,
    typed: Typed,
    problems: Problems,
}

#[derive(Template)]
#[template(path = "over.html")]
struct Over {
    say: Say,
}

pub(crate) async fn show(mut visit: Visit, Path(token): Path<String>) -> Result<Response> {
    visit.public();
    match found(&mut visit, &token).await? {
        Some((unit, row)) => {
            let content = content(&mut visit, token, unit, row, Typed::default(), Problems::default()).await?;
            let title = visit.say.text("handover-link").to_string();
            visit.page(title, &content).await
        }
        None => over(visit).await,
    }
}

/// Read, yes, no with a reason, or that the first meeting was held. A second click says the same.
pub(crate) async fn answer(mut visit: Visit, Path(token): Path<String>, Form(typed): Form<Typed>) -> Result<Response> {
    visit.public();
    let Some((unit, row)) = found(&mut visit, &token).await? else { return over(visit).await };
    visit.may(Deed::AnswerHandover, visit.here())?;
    let (now, address) = (visit.now(), format!("/handover/{token}"));
    let mut problems = Problems::default();
    let contact = problems.optional("contact", &typed.contact);
    let said = lines(&typed.answer);
    if said.chars().count() > LENGTH {
        problems.add("answer", "problem-handover-long");
    }
    match typed.what.as_str() {
        "accept" if contact.is_empty() => problems.add("contact", "problem-handover-contact"),
        "decline" if said.is_empty() => problems.add("answer", "problem-handover-answer"),
        // Somebody else there has said yes meanwhile.
        "decline" if State::of(&row) == State::Accepted && typed.shown != State::Accepted.code() => {
            problems.add("answer", "problem-handover-meanwhile");
        }
        "met" if State::of(&row) == State::Accepted && is_early(&row, visit.today()) => problems.add("met", "problem-handover-early"),
        _ => {}
    }
    // What is said to her unit cannot be taken back: what may not belong there is said before.
    let is_sent = matches!(typed.what.as_str(), "accept" | "decline");
    let is_form_again = !problems.is_empty();
    if is_form_again || (is_sent && is_untold(&typed.written(), &typed.told)) {
        let content = content(&mut visit, token, unit, row, typed, problems).await?;
        let title = visit.say.text("handover-link").to_string();
        return if is_form_again { visit.again(title, &content).await } else { visit.page(title, &content).await };
    }
    let action = match typed.what.as_str() {
        "accept" if sql::accept(&mut visit.tx, unit, row.id, &contact, now).await? => {
            meet(&mut visit, unit, &row).await?;
            "accept"
        }
        "decline" if end(&mut visit, unit, &row, "declined", (&contact, &said)).await? => "decline",
        "met" if sql::take_over(&mut visit.tx, unit, row.id, now).await? => "take_over",
        "read" if sql::set_read(&mut visit.tx, unit, row.id, now).await? => "open",
        _ => return visit.redirect(address).await,
    };
    // Whoever answers has read it.
    sql::set_read(&mut visit.tx, unit, row.id, now).await?;
    visit.log(Event::new(action, "handover").on(row.id).unit(unit).subject(row.participant_id, []));
    if action != "open" {
        tell(&mut visit, unit, &row).await?;
    }
    visit.done("done-handover-answered", address).await
}

/// The hand-over behind a link, and its unit; nothing where the link is over. From here on the link acts.
async fn found(visit: &mut Visit, token: &str) -> Result<Option<(Id<Unit>, HandoverRow)>> {
    let link = links::link(&mut visit.tx, &Token::received(token).hash()).await?;
    let link = link.filter(|link| link.kind == LinkKind::Handover.code()).ok_or(Error::NotFound)?;
    let object = link.object_id.clone().unwrap_or_default();
    let keys = object.split_once(' ').map(|(unit, id)| (unit.parse::<Id<Unit>>(), id.parse::<Id<Handover>>()));
    let Some((Ok(unit), Ok(id))) = keys else { return Err(Error::NotFound) };
    if link.revoked_at.is_some() || link.expires_at <= visit.now() {
        return Ok(None);
    }
    let row = sql::handover(&mut visit.tx, unit, id).await?;
    // With whom the work has ended nobody is handed over any more.
    let somebody = match &row {
        Some(row) => participant(&mut visit.tx, unit, row.participant_id).await?,
        None => None,
    };
    let row = row.filter(|_| somebody.is_some_and(|somebody| somebody.ended_on.is_none()));
    visit.actor = Actor::Link(LinkScope { link: link.id, kind: LinkKind::Handover, object });
    Ok(row.filter(|row| !matches!(State::of(row), State::Withdrawn | State::Returned)).map(|row| (unit, row)))
}

async fn content(visit: &mut Visit, token: String, unit: Id<Unit>, row: HandoverRow, typed: Typed, problems: Problems) -> Result<Show> {
    let unit = unit_row(&mut visit.tx, unit).await?.ok_or(Error::NotFound)?;
    Ok(Show { say: visit.say.clone(), token, unit, today: visit.today(), state: State::of(&row), row, typed, problems })
}

async fn over(visit: Visit) -> Result<Response> {
    let title = visit.say.text("handover-link-over").to_string();
    let content = Over { say: visit.say.clone() };
    visit.page(title, &content).await
}

impl Typed {
    fn written(&self) -> String {
        format!("{} {}", self.contact, self.answer)
    }
}

impl Show {
    fn told(&self) -> String {
        told(&self.typed.written())
    }

    fn doubts(&self) -> String {
        doubts(&self.say, &self.typed.written())
    }

    fn status(&self) -> String {
        self.say.word("handover-state", self.state.code())
    }

    fn sender(&self) -> String {
        format!("{}, {}", self.unit.name, self.unit.organisation)
    }

    fn reach(&self) -> String {
        [self.unit.phone.as_str(), self.unit.email.as_str()].into_iter().filter(|way| !way.is_empty()).collect::<Vec<_>>().join(", ")
    }

    fn meets(&self) -> String {
        match self.row.meets_at {
            Some(at) => self.say.text("handover-meets").arg("at", self.say.instant(at)).arg("place", self.row.place.as_str()).to_string(),
            None => self.say.word("handover-manner", Manner::from_code(&self.row.manner).map_or("written", Manner::code)),
        }
    }

    fn waits(&self) -> bool {
        matches!(self.state, State::Offered | State::Read)
    }

    fn is_accepted(&self) -> bool {
        self.state == State::Accepted
    }

    /// "Ab dem 12. März 2026 bestätigen Sie hier …", as long as there is nothing to confirm.
    fn opens_on(&self) -> Option<String> {
        let at = self.row.meets_at.filter(|_| is_early(&self.row, self.today))?;
        Some(self.say.text("handover-link-early").arg("day", self.say.day(web::today(at))).to_string())
    }

    fn is_taken_over(&self) -> bool {
        self.state == State::TakenOver
    }

    fn is_new(&self) -> bool {
        self.state == State::Offered
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }
}
