//! Angabe zur Gesundheit (R05): what has to be heeded at work or on a course, in one short text, for one recipient and one purpose, until a day. She says yes to exactly this
//! text (Art. 9(2) a GDPR, § 67b SGB X), and a second person reads it before it goes. It is no field: here it is known only as long as it waits for that person.

mod new;
mod release;

use accounts::Unit;
use db::{Id, codes};
use jiff::{SignedDuration, civil::Date};
use participants::{Participant, sql::ParticipantRow};
use web::{Error, Event, Result, Say, Visit};

use crate::{
    HealthStatement,
    arrivals::Arrived,
    pass_on::hold,
    recall::recall,
    rules::{Ground, HEALTH, Purpose},
    sql::{
        self,
        arrivals::ArrivedFact,
        health_statements::{self, StatementRow},
    },
};

pub use new::{Written, write};
pub(crate) use new::{create, new};
pub(crate) use release::{end, release, send_back, show};

/// So many signs: enough for what has to be heeded, too few for a history.
const LENGTH: usize = 500;

/// How long the recipient may keep it, in months.
pub(crate) const MONTHS: [i32; 3] = [1, 3, 6];

/// So many months at most.
pub(crate) const LONGEST: i32 = MONTHS[MONTHS.len() - 1];

/// So many days it waits for a second person.
pub(crate) const WAITS_DAYS: i64 = 14;

/// With whom and with what the log is written.
const CATEGORIES: [&str; 2] = ["C1", "C8"];

codes! {
    /// Why the second person sends it back: no free text, in which something of her health could stay.
    Reason {
        /// It names an illness
        Diagnosis = "diagnosis",
        /// The recipient does not need all of it
        TooMuch = "too_much",
        /// Nobody can tell from it what to heed
        Unclear = "unclear",
        /// Another recipient, or another purpose
        Recipient = "recipient",
        /// She should be asked again
        Ask = "ask",
    }
}

/// What she is told, a paragraph each; her text stands after the first.
const PARAGRAPHS: [&str; 6] = [
    "health-statement-what",
    "health-statement-purpose",
    "health-statement-second",
    "health-statement-free",
    "health-statement-back",
    "health-statement-until",
];

/// What she is told before she is asked.
fn paragraphs(say: &Say, recipient: &str, purpose: Purpose, until: Date) -> Vec<String> {
    let words = |key: &str| {
        let text = say.text(key).arg("recipient", recipient).arg("purpose", say.word("purpose-hers", purpose.code()));
        text.arg("day", say.day(until)).to_string()
    };
    PARAGRAPHS.map(words).into()
}

fn question(say: &Say, recipient: &str) -> String {
    say.text("health-statement-question").arg("recipient", recipient).to_string()
}

/// All that she read and her yes, as it is kept: in the place of her text stands that it is not.
fn shown(say: &Say, recipient: &str, purpose: Purpose, until: Date) -> String {
    let mut lines = paragraphs(say, recipient, purpose, until);
    lines.insert(1, say.text("health-statement-gap").to_string());
    lines.push(format!("{} {}", question(say, recipient), say.text("consent-yes")));
    lines.join("\n")
}

/// It, as the recipient will see it.
fn sees(say: &Say, participant: &ParticipantRow, sender: String, purpose: &str, content: &str) -> Arrived {
    Arrived {
        say: say.clone(),
        name: participant.name.clone(),
        sender,
        purpose: purpose.to_owned(),
        ground: Ground::ExplicitConsent.code().to_owned(),
        facts: vec![fact(content)],
        is_hers: false,
    }
}

fn fact(content: &str) -> ArrivedFact {
    ArrivedFact { field: HEALTH.name.to_owned(), value: content.to_owned(), disputed: false, restricted: false }
}

/// "Markt und Integration, Jobcenter Auenburg"
async fn label(visit: &mut Visit, unit: Id<Unit>) -> Result<String> {
    Ok(sql::rules::party(&mut visit.tx, unit).await?.ok_or(Error::NotFound)?.label())
}

/// She takes it back: for the page, for her own, and for whoever wants to be deleted. What waits does not go, and what has gone is called back.
pub async fn take_back(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>, statement: Id<HealthStatement>) -> Result<()> {
    let now = visit.now();
    hold(visit, unit, id).await?;
    let row = health_statements::statement(&mut visit.tx, unit, id, statement).await?.ok_or(Error::NotFound)?;
    if !health_statements::end(&mut visit.tx, unit, statement, now, "withdrawn").await? {
        return Ok(());
    }
    visit.log(Event::new("take_back", "health_statement").on(statement).unit(unit).subject(id, CATEGORIES).recipient(row.recipient_id));
    let gone = sql::transmission(&mut visit.tx, unit, id, statement.cast()).await?.filter(|row| row.deletion_at.is_none());
    match gone {
        Some(gone) => recall(visit, unit, row.recipient_id, &[gone]).await,
        None => Ok(()),
    }
}

/// What nobody has released in time is gone; what has gone and is over by its day is over on this side, too.
pub(crate) async fn forget(visit: &mut Visit, unit: Id<Unit>) -> Result<()> {
    let (now, today) = (visit.now(), visit.today());
    for row in health_statements::unreleased(&mut visit.tx, unit, now - SignedDuration::from_hours(24 * WAITS_DAYS)).await? {
        end_by_itself(visit, unit, &row, "lapsed").await?;
    }
    for row in health_statements::over(&mut visit.tx, unit, today).await? {
        end_by_itself(visit, unit, &row, "expired").await?;
        sql::set_over(&mut visit.tx, unit, row.id.cast(), now).await?;
    }
    Ok(())
}

async fn end_by_itself(visit: &mut Visit, unit: Id<Unit>, row: &StatementRow, how: &'static str) -> Result<()> {
    let now = visit.now();
    // Whoever releases it in this moment is first, or finds it gone; of somebody who is forgotten there is nobody to hold.
    participants::sql::hold(&mut visit.tx, unit, row.participant_id).await?;
    if health_statements::end(&mut visit.tx, unit, row.id, now, how).await? {
        let event = Event::new("end", "health_statement").on(row.id).unit(unit).subject(row.participant_id, CATEGORIES);
        visit.log(event.reason(how).recipient(row.recipient_id));
    }
    Ok(())
}
