//! "Stimmt noch": once a year every organisation is asked whether its entry is still right, by a link in a mail that needs no account.

mod ask;
mod link;

use accounts::{LinkKind, sql::NewLink};
use axum::{extract::Path, response::Response};
use db::{Id, Tx};
use jiff::{SignedDuration, Timestamp, civil::Date};
use serde::Deserialize;
use web::{Error, Event, Facts, Form, Language, Mail, Result, Routes, Visit};

use crate::{
    Organisation,
    access::Deed,
    sql::{
        confirmation::{self as sql, Fresh},
        networks::NetworkRow,
        organisations,
    },
};

pub use ask::{ASK_ALL, ask_yearly};

/// How long the link in the mail works.
const LINK_LASTS: SignedDuration = SignedDuration::from_hours(60 * 24);

pub(crate) fn routes(routes: Routes) -> Routes {
    let routes = routes.post("/organisations/{id}/confirmation", Deed::ConfirmEntry, confirm);
    link::routes(ask::routes(routes))
}

/// What counts as fresh: confirmed within the last year.
pub(crate) fn fresh(today: Date) -> Fresh {
    let day = today.saturating_sub(jiff::Span::new().years(1));
    let instant = day.to_zoned(jiff::tz::TimeZone::UTC).map(|zoned| zoned.timestamp()).unwrap_or(Timestamp::UNIX_EPOCH);
    Fresh { day, instant }
}

/// What the two buttons on an organisation's page send; nothing stands for "Stimmt noch".
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wish {
    /// `ask` asks the organisation instead of confirming for it.
    r#do: String,
    /// `1` asks although the last question is open.
    again: String,
}

/// "Stimmt noch", said by whoever keeps the entry; or the question to the organisation itself.
async fn confirm(mut visit: Visit, Path(id): Path<Id<Organisation>>, Form(wish): Form<Wish>) -> Result<Response> {
    let network = visit.sight()?;
    let row = organisations::member(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let facts = Facts::organisation(row.kept_by_network.or(Some(network)), id);
    let address = format!("/organisations/{id}");
    if wish.r#do == "ask" {
        visit.may(Deed::AskForConfirmation, facts)?;
        if row.email.is_empty() {
            let title = visit.say.text("confirmation-unsent").to_string();
            let content = ask::Unsent { say: visit.say.clone(), organisation: row };
            return visit.again(title, &content).await;
        }
        let from = crate::sql::networks::network(&mut visit.tx, network).await?.ok_or(Error::NotFound)?;
        let now = visit.now();
        if wish.again != "1"
            && let Some(at) = sql::open_question(&mut visit.tx, id, now).await?
        {
            let title = visit.say.text("confirmation-open").to_string();
            let content = ask::Open { day: visit.say.day(web::today(at)), say: visit.say.clone(), organisation: row };
            return visit.page(title, &content).await;
        }
        // An older link for the same entry would only confuse.
        take_back(&mut visit, id).await?;
        let today = visit.today();
        sql::set_asked(&mut visit.tx, network, id, today).await?;
        question(&mut visit, &from, id, &row.name, &row.email).await?;
        visit.log(Event::new("ask", "organisation").on(id).reason("confirmation"));
        return visit.done("done-confirmation-asked", address).await;
    }
    visit.may(Deed::ConfirmEntry, facts)?;
    let (today, by) = (visit.today(), visit.actor.member().map(|member| member.name.clone()).unwrap_or_default());
    let account = visit.actor.account();
    sql::set_confirmed(&mut visit.tx, id, today, &by, account).await?;
    visit.log(Event::new("confirm", "organisation").on(id));
    visit.done("done-confirmed", address).await
}

/// Takes back the links by which an entry can be read and confirmed: its address is another now, or it has left a network.
pub async fn take_back(visit: &mut Visit, id: Id<Organisation>) -> Result<()> {
    let now = visit.now();
    take_back_links(&mut visit.tx, id, now).await
}

/// The same, for an import.
pub async fn take_back_links(tx: &mut Tx, id: Id<Organisation>, now: Timestamp) -> Result<()> {
    accounts::sql::revoke_links(tx, LinkKind::Confirmation, &id.to_string(), now).await?;
    Ok(())
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
