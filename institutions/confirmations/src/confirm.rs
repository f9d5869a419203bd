//! The two buttons on an organisation's page: "Stimmt noch", or the question to the organisation itself.

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use network::{
    Organisation,
    access::Deed,
    confirmation,
    sql::{
        confirmation as asked, networks,
        organisations::{self, OrganisationRow},
    },
};
use serde::Deserialize;
use web::{Error, Event, Facts, Form, Result, Say, Visit};

use crate::question;

/// What the two buttons on an organisation's page send; nothing stands for "Stimmt noch".
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    /// `ask` asks the organisation instead of confirming for it.
    r#do: String,
    /// `1` asks although the last question is open.
    again: String,
}

/// Why nothing was sent, and what to do.
#[derive(Template)]
#[template(path = "unsent.html")]
struct Unsent {
    say: Say,
    organisation: OrganisationRow,
}

/// The last question is open: the page says so before a second one goes out.
#[derive(Template)]
#[template(path = "open.html")]
struct Open {
    say: Say,
    day: String,
    organisation: OrganisationRow,
}

/// "Stimmt noch", said by whoever keeps the entry; or the question to the organisation itself.
pub(super) async fn confirm(mut visit: Visit, Path(id): Path<Id<Organisation>>, Form(wish): Form<Wish>) -> Result<Response> {
    let network = visit.sight()?;
    let row = organisations::member(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let facts = Facts::organisation(row.kept_by_network.or(Some(network)), id);
    let address = format!("/organisations/{id}");
    if wish.r#do == "ask" {
        visit.may(Deed::AskForConfirmation, facts)?;
        if row.email.is_empty() {
            let title = visit.say.text("confirmation-unsent").to_string();
            let content = Unsent { say: visit.say.clone(), organisation: row };
            return visit.again(title, &content).await;
        }
        let from = networks::network(&mut visit.tx, network).await?.ok_or(Error::NotFound)?;
        let now = visit.now();
        if wish.again != "1"
            && let Some(at) = asked::open_question(&mut visit.tx, id, now).await?
        {
            let title = visit.say.text("confirmation-open").to_string();
            let content = Open { day: visit.say.day(web::today(at)), say: visit.say.clone(), organisation: row };
            return visit.page(title, &content).await;
        }
        // An older link for the same entry would only confuse.
        confirmation::take_back(&mut visit, id).await?;
        let today = visit.today();
        asked::set_asked(&mut visit.tx, network, id, today).await?;
        question(&mut visit, &from, id, &row.name, &row.email).await?;
        visit.log(Event::new("ask", "organisation").on(id).reason("confirmation"));
        return visit.done("done-confirmation-asked", address).await;
    }
    visit.may(Deed::ConfirmEntry, facts)?;
    let (today, by) = (visit.today(), visit.actor.member().map(|member| member.name.clone()).unwrap_or_default());
    let account = visit.actor.account();
    asked::set_confirmed(&mut visit.tx, id, today, &by, account).await?;
    visit.log(Event::new("confirm", "organisation").on(id));
    visit.done("done-confirmed", address).await
}
