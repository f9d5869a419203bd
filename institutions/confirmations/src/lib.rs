//! "Stimmt noch": once a year every organisation is asked whether its entry is still right, by a link in a mail that needs no account.
//!
//! When an entry was asked about and confirmed stands with the entry (`network`), whose deeds these are; this crate writes no table.

mod ask;
mod confirm;
mod export;
mod link;
pub mod sql;
mod today;

use accounts::{LinkKind, sql::NewLink};
use db::Id;
use jiff::{SignedDuration, Timestamp, civil::Date};
use network::{Organisation, access::Deed, sql::networks::NetworkRow};
use web::{
    Capability, Language,
    Language::{De, En},
    Mail, Result, Routes, Visit,
};

use sql::Fresh;

pub use ask::ask_yearly;

/// How long the link in the mail works.
const LINK_LASTS: SignedDuration = SignedDuration::from_hours(60 * 24);

/// What this crate brings into the house.
pub fn capability() -> Capability {
    Capability {
        name: "confirmations",
        routes,
        texts: &[(De, include_str!("../texts/de.ftl")), (En, include_str!("../texts/en.ftl"))],
        entries: Vec::new,
        deeds: Vec::new,
        jobs: &[ask::ASK_ALL],
        today: Some(|visit| Box::pin(today::today(visit))),
        forget: None,
        keeps: &[],
        reminders: None,
        networks: None,
    }
}

fn routes() -> Routes {
    Routes::new()
        .post("/organisations/{id}/confirmation", Deed::ConfirmEntry, confirm::confirm)
        .get("/confirmations", Deed::AskForConfirmation, ask::show)
        .get("/confirmations/export/{format}", Deed::AskForConfirmation, export::export)
        .post("/confirmations", Deed::AskForConfirmation, ask::ask)
        .get("/confirm/{token}", Deed::OpenLink, link::show)
        .post("/confirm/{token}", Deed::OpenLink, link::confirm)
        .post("/confirm/{token}/hint", Deed::OpenLink, link::hint)
}

/// What counts as fresh: confirmed within the last year.
fn fresh(today: Date) -> Fresh {
    let day = today.saturating_sub(jiff::Span::new().years(1));
    let instant = day.to_zoned(jiff::tz::TimeZone::UTC).map(|zoned| zoned.timestamp()).unwrap_or(Timestamp::UNIX_EPOCH);
    Fresh { day, instant }
}

/// Sends the question with its link. Two statements.
async fn question(visit: &mut Visit, from: &NetworkRow, id: Id<Organisation>, name: &str, email: &str) -> Result<()> {
    let (token, now, object) = (visit.token(), visit.now(), id.to_string());
    let expires = now + LINK_LASTS;
    let link = NewLink {
        id: visit.id(),
        token: &token.hash(),
        kind: LinkKind::Confirmation,
        account: None,
        object: Some(&object),
        target: None,
        expires,
    };
    accounts::sql::insert_link(&mut visit.tx, &link, now).await?;
    // Organisations have no language; the networks' own is German.
    let say = visit.app.say(Language::De);
    let subject = say.text("confirmation-mail-subject").arg("network", from.name.as_str()).to_string();
    let body = say
        .text("confirmation-mail-body")
        .arg("network", from.name.as_str())
        .arg("organisation", name)
        .arg("link", visit.link(&format!("/confirm/{}", token.reveal())))
        .arg("until", say.day(web::today(expires)))
        .to_string();
    visit.send(Mail { to: email.to_owned(), subject, body }).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_due_a_year_after_it_was_confirmed() {
        let fresh = fresh("2024-02-29".parse().unwrap());
        assert_eq!(fresh.day.to_string(), "2023-02-28");
        assert_eq!(fresh.instant.to_string(), "2023-02-28T00:00:00Z");
    }
}
