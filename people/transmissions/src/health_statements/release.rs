//! The second person: she reads the one text, releases it or sends it back. Whether it may go is decided anew in that moment.

use accounts::{Account, Unit};
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use participants::{
    Participant,
    access::{helped, open},
    rules::{Sensitive, hints},
    sql::ParticipantRow,
};
use serde::Deserialize;
use web::{Error, Event, Facts, Form, Mail, Problems, Refused, Result, Say, Visit};

use super::{CATEGORIES, Reason, fact, label, sees, take_back};
use crate::{
    HealthStatement,
    access::Deed,
    arrivals::Arrived,
    pass_on::{Sending, Wish, hold, send},
    rules::{HEALTH, Purpose},
    sql::health_statements::{self, StatementRow},
    ways::ways,
};

/// Why it goes back.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    reason: String,
}

#[derive(Template)]
#[template(path = "health_statements/show.html")]
struct Show {
    say: Say,
    unit: Id<Unit>,
    participant: ParticipantRow,
    row: StatementRow,
    recipient: String,
    /// Who wrote it
    writer: String,
    /// The actor did
    is_mine: bool,
    /// She helps, and can note that it is taken back
    helps: bool,
    /// It may still go
    may_go: bool,
    sees: Arrived,
    typed: Typed,
    problems: Problems,
}

/// The key of one in an address.
type Place = Path<(Id<Unit>, Id<Participant>, Id<HealthStatement>)>;

/// One that waits: as the recipient will see it, and in which words she said yes. There is nothing more to be read of one that does not.
pub(crate) async fn show(mut visit: Visit, Path((unit, id, statement)): Place) -> Result<Response> {
    let (participant, here, row) = found(&mut visit, unit, id, statement).await?;
    if !row.waits() {
        let on = leads_to(&visit, unit, id, here);
        return visit.done("done-health-statement-over", on).await;
    }
    let content = content(&mut visit, unit, (participant, here), row, Typed::default()).await?;
    let title = content.title();
    visit.page(title, &content).await
}

/// She releases it: it goes at once, and its text is here no more.
pub(crate) async fn release(mut visit: Visit, Path((unit, id, statement)): Place) -> Result<Response> {
    let (participant, here, row) = second(&mut visit, unit, id, statement).await?;
    let on = leads_to(&visit, unit, id, here);
    if row.released_at.is_some() {
        return visit.done("done-health-statement-over", on).await;
    }
    let (purpose, now) =
        (Purpose::from_code(&row.purpose).ok_or_else(|| Error::internal("a purpose that the rules do not know"))?, visit.now());
    let ways = ways(&mut visit, unit, &participant, (row.recipient_id, purpose), None).await?;
    // Taken back, or sent back by somebody else.
    let Some(content) = &row.content else { return Err(Error::Stale) };
    // Closed since it was written, or its day has passed.
    let Some(ground) = ways.by_four_eyes().filter(|_| row.is_open(visit.today())) else {
        return Err(Refused("refused-health-statement-closed").into());
    };
    let by = me(&visit);
    if !health_statements::release(&mut visit.tx, unit, statement, now, &by).await? {
        return Err(Error::Stale);
    }
    visit.log(event("release", unit, &row));
    let wish = Wish { id: statement.cast(), recipient: row.recipient_id, purpose, fields: vec![HEALTH], order: None };
    let things = vec![(HEALTH, fact(content))];
    let sending = Sending { id: wish.id, wish: &wish, ground, consent: None, things, until: Some(row.until_day) };
    if !send(&mut visit, unit, &participant, sending).await? {
        return Err(Error::Stale);
    }
    visit.done("done-health-statement-released", on).await
}

/// She sends it back, and says why: it does not go, and its text is here no more.
pub(crate) async fn send_back(mut visit: Visit, Path((unit, id, statement)): Place, Form(typed): Form<Typed>) -> Result<Response> {
    let (participant, here, row) = second(&mut visit, unit, id, statement).await?;
    let on = leads_to(&visit, unit, id, here);
    if row.ended_as.as_deref() == Some("returned") {
        return visit.done("done-health-statement-over", on).await;
    }
    if !row.waits() {
        return Err(Error::Stale);
    }
    let Some(reason) = Reason::from_code(&typed.reason) else {
        let mut content = content(&mut visit, unit, (participant, here), row, typed).await?;
        content.problems.add("reason", "problem-health-statement-reason");
        let title = content.title();
        return visit.again(title, &content).await;
    };
    let (by, now) = (me(&visit), visit.now());
    if !health_statements::send_back(&mut visit.tx, unit, statement, now, (&by, reason.code())).await? {
        return Err(Error::Stale);
    }
    visit.log(event("return", unit, &row).reason(reason.code()));
    tell_writer(&mut visit, unit, &row).await?;
    visit.done("done-health-statement-returned", on).await
}

/// She takes it back, and somebody who helps her notes it.
pub(crate) async fn end(mut visit: Visit, Path((unit, id, statement)): Place) -> Result<Response> {
    let (_, here) = helped(&mut visit, unit, id).await?;
    visit.may(Deed::TakeConsent, here)?;
    take_back(&mut visit, unit, id, statement).await?;
    visit.done("done-health-statement-ended", format!("/units/{unit}/participants/{id}/transmissions")).await
}

async fn found(
    visit: &mut Visit,
    unit: Id<Unit>,
    id: Id<Participant>,
    statement: Id<HealthStatement>,
) -> Result<(ParticipantRow, Facts, StatementRow)> {
    let (participant, here) = helped(visit, unit, id).await?;
    visit.may(Deed::ReleaseHealthStatement, here)?;
    let row = health_statements::statement(&mut visit.tx, unit, id, statement).await?.ok_or(Error::NotFound)?;
    Ok((participant, here, row))
}

/// The same for the deed of the second person: she is never the one who wrote it. Held, so that nobody takes it back or releases it in the same moment.
async fn second(
    visit: &mut Visit,
    unit: Id<Unit>,
    id: Id<Participant>,
    statement: Id<HealthStatement>,
) -> Result<(ParticipantRow, Facts, StatementRow)> {
    let (_, here) = helped(visit, unit, id).await?;
    visit.may(Deed::ReleaseHealthStatement, here)?;
    hold(visit, unit, id).await?;
    let (participant, here, row) = found(visit, unit, id, statement).await?;
    open(&participant)?;
    if row.written_by == me(visit) {
        return Err(Refused("refused-health-statement").into());
    }
    Ok((participant, here, row))
}

async fn content(
    visit: &mut Visit,
    unit: Id<Unit>,
    (participant, here): (ParticipantRow, Facts),
    row: StatementRow,
    typed: Typed,
) -> Result<Show> {
    let (sender, recipient) = (label(visit, unit).await?, label(visit, row.recipient_id).await?);
    let text = row.content.clone().unwrap_or_default();
    visit.log(event("read", unit, &row));
    let helps = visit.can(Deed::TakeConsent, here);
    let may_go = match Purpose::from_code(&row.purpose) {
        Some(purpose) => ways(visit, unit, &participant, (row.recipient_id, purpose), None).await?.by_four_eyes().is_some(),
        None => false,
    };
    let may_go = may_go && row.is_open(visit.today());
    visit.crumb_text("participants", "/participants");
    if helps {
        visit.crumb(&participant.name, format!("/units/{unit}/participants/{}", participant.id));
        visit.crumb_text("transmissions", format!("/units/{unit}/participants/{}/transmissions", participant.id));
    }
    Ok(Show {
        sees: sees(&visit.say, &participant, sender, &row.purpose, &text),
        say: visit.say.clone(),
        writer: writer(visit, &row).await?.map(|account| account.name).unwrap_or_default(),
        is_mine: row.written_by == me(visit),
        unit,
        participant,
        row,
        recipient,
        helps,
        may_go,
        typed,
        problems: Problems::default(),
    })
}

async fn writer(visit: &mut Visit, row: &StatementRow) -> Result<Option<accounts::sql::AccountRow>> {
    let Ok(account) = row.written_by.parse::<Id<Account>>() else { return Ok(None) };
    Ok(accounts::sql::account(&mut visit.tx, account).await?)
}

/// Whoever wrote it learns that it came back; why stands on the page, and not in the mail.
async fn tell_writer(visit: &mut Visit, unit: Id<Unit>, row: &StatementRow) -> Result<()> {
    let Some(account) = writer(visit, row).await? else { return Ok(()) };
    let link = visit.link(&format!("/units/{unit}/participants/{}/transmissions", row.participant_id));
    let body = visit.say.text("health-statement-back-mail-body").arg("name", account.name.as_str()).arg("link", link).to_string();
    let subject = visit.say.text("health-statement-back-mail-subject").to_string();
    visit.send(Mail { to: account.email, subject, body }).await
}

fn event(action: &'static str, unit: Id<Unit>, row: &StatementRow) -> Event {
    let event = Event::new(action, "health_statement").on(row.id).unit(unit);
    event.subject(row.participant_id, CATEGORIES).recipient(row.recipient_id)
}

fn me(visit: &Visit) -> String {
    visit.actor.account().map(|account| account.to_string()).unwrap_or_default()
}

/// Whoever only leads the unit reads nothing else of her.
fn leads_to(visit: &Visit, unit: Id<Unit>, id: Id<Participant>, here: Facts) -> String {
    if visit.can(Deed::ReadTransmissions, here) { format!("/units/{unit}/participants/{id}/transmissions") } else { "/".to_owned() }
}

impl Show {
    fn title(&self) -> String {
        self.say.text("health-statement-waits-title").arg("name", self.participant.name.as_str()).to_string()
    }

    fn href(&self) -> String {
        format!("/units/{}/participants/{}/health-statements/{}", self.unit, self.participant.id, self.row.id)
    }

    /// "Aufgeschrieben von Daniel Weber am 3. März 2026, 10:00 Uhr"
    fn written(&self) -> String {
        let text = self.say.text("health-statement-written").arg("name", self.writer.as_str());
        text.arg("at", self.say.instant(self.row.given_at)).to_string()
    }

    fn manner(&self) -> String {
        self.say.word("consent-manner", &self.row.manner)
    }

    fn until(&self) -> String {
        self.say.text("arrival-until").arg("day", self.say.day(self.row.until_day)).to_string()
    }

    fn shown(&self) -> Vec<&str> {
        self.row.shown.lines().collect()
    }

    fn reasons(&self) -> Vec<Choice> {
        let choice =
            |one: &Reason| Choice::new(one.code(), self.say.word("health-statement-reason", one.code()), one.code() == self.typed.reason);
        Reason::ALL.iter().map(choice).collect()
    }

    /// What it may say that does not belong there.
    fn doubts(&self) -> Vec<String> {
        let others = hints(self.row.content.as_deref().unwrap_or_default()).into_iter().filter(|sensitive| *sensitive != Sensitive::Health);
        others.map(|sensitive| self.say.word("participant-hint", sensitive.word())).collect()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }
}
