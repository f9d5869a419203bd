//! What is written about a hand-over: a link, and nothing of her.

use std::collections::BTreeSet;

use accounts::{Link, LinkKind, Unit, sql as links};
use db::Id;
use jiff::SignedDuration;
use participants::sql::{seals, support_circle::helpers};
use transmissions::sql::rules::{PartyRow, party, readers};
use web::{Error, Language, Mail, Result, Visit};

use crate::{Handover, sql::HandoverRow};

/// How long a link answers: as long as a hand-over can wait, and the first meeting after it.
const GOOD_FOR: SignedDuration = SignedDuration::from_hours(24 * 60);

/// What a link of this crate opens.
pub(crate) fn object(unit: Id<Unit>, id: Id<Handover>) -> String {
    format!("{unit} {id}")
}

/// Asks the other side, or reminds it: each mail has a link of its own.
pub(crate) async fn ask(visit: &mut Visit, unit: Id<Unit>, row: &HandoverRow, [subject, body]: [&str; 2]) -> Result<()> {
    let (token, now, object) = (visit.token(), visit.now(), object(unit, row.id));
    let link = links::NewLink {
        id: visit.id::<Link>(),
        token: &token.hash(),
        kind: LinkKind::Handover,
        account: None,
        object: Some(&object),
        target: None,
        expires: now + GOOD_FOR,
    };
    links::insert_link(&mut visit.tx, &link, now).await?;
    let sender = sender(visit, unit).await?.label();
    let say = visit.app.say(Language::De);
    let link = visit.link(&format!("/handover/{}", token.reveal()));
    let body = say.text(body).arg("recipient", row.recipient.as_str()).arg("sender", sender.as_str()).arg("link", link).to_string();
    let subject = say.text(subject).arg("sender", sender).to_string();
    visit.send(Mail { to: row.email.clone(), subject, body }).await
}

/// Tells those who help her that something has happened.
pub(crate) async fn tell(visit: &mut Visit, unit: Id<Unit>, row: &HandoverRow) -> Result<()> {
    let link = visit.link(&format!("/units/{unit}/participants/{}/handovers", row.participant_id));
    let say = visit.app.say(Language::De);
    for helper in helpers(&mut visit.tx, unit, row.participant_id).await?.into_iter().filter(|helper| helper.leads) {
        let body = say.text("handover-told-body").arg("name", helper.name.as_str()).arg("link", link.as_str()).to_string();
        visit.send(Mail { to: helper.email, subject: say.text("handover-told-subject").to_string(), body }).await?;
    }
    Ok(())
}

/// Tells both heads that it stands still: who leads the unit here; and on the other side who leads the one that was asked, or the house of the office. Where nobody else is
/// known there, only one's own: [`HandoverRow::has_two_sides`].
pub(crate) async fn escalate(visit: &mut Visit, unit: Id<Unit>, row: &HandoverRow, [subject, body]: [&str; 2]) -> Result<()> {
    let today = visit.today();
    let (sender, say) = (sender(visit, unit).await?.label(), visit.app.say(Language::De));
    let mut to: BTreeSet<String> = readers(&mut visit.tx, unit, today).await?.into_iter().map(|head| head.email).collect();
    // Whoever is barred does not learn that there is somebody.
    for one in seals::barred(&mut visit.tx, unit, row.participant_id).await? {
        if let Some(account) = links::account(&mut visit.tx, one.id).await? {
            to.remove(&account.email);
        }
    }
    match row.recipient_id {
        Some(recipient) => {
            let theirs = readers(&mut visit.tx, recipient, today).await?;
            // Nobody works there any more: the unit itself was written to, and is again.
            to.extend(if theirs.is_empty() { vec![row.email.clone()] } else { theirs.into_iter().map(|head| head.email).collect() });
        }
        None => to.extend(Some(row.second_email.clone()).filter(|email| !email.is_empty())),
    }
    let day = say.day(web::today(row.accepted_at.unwrap_or(row.offered_at)));
    for to in to {
        let body =
            say.text(body).arg("sender", sender.as_str()).arg("recipient", row.recipient.as_str()).arg("day", day.as_str()).to_string();
        visit.send(Mail { to, subject: say.text(subject).to_string(), body }).await?;
    }
    Ok(())
}

/// Tells the other side, which had said yes, that the unit is responsible after all: the question is taken back, or she has come back.
pub(crate) async fn call_off(visit: &mut Visit, unit: Id<Unit>, row: &HandoverRow) -> Result<()> {
    let (sender, say) = (sender(visit, unit).await?.label(), visit.app.say(Language::De));
    let day = say.day(web::today(row.offered_at));
    let body =
        say.text("handover-back-body").arg("sender", sender.as_str()).arg("recipient", row.recipient.as_str()).arg("day", day).to_string();
    let subject = say.text("handover-back-subject").arg("sender", sender).to_string();
    visit.send(Mail { to: row.email.clone(), subject, body }).await
}

/// The unit that hands over.
pub(crate) async fn sender(visit: &mut Visit, unit: Id<Unit>) -> Result<PartyRow> {
    party(&mut visit.tx, unit).await?.ok_or(Error::NotFound)
}
