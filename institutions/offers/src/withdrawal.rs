//! An offer is withdrawn with a reason; it stays for whoever knows its address in the network, and nobody outside sees it any more.

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use serde::Deserialize;
use web::{Error, Event, Form, Problems, Result, Say, Visit, search};

use crate::{
    Offer,
    access::Deed,
    edit::{crumbs, editable},
    sql::{self, OfferRow},
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    reason: String,
}

#[derive(Template)]
#[template(path = "withdrawal.html")]
struct Ask {
    say: Say,
    offer: OfferRow,
    reason: String,
    problems: Problems,
}

pub(super) async fn ask(mut visit: Visit, Path(id): Path<Id<Offer>>) -> Result<Response> {
    let (_, offer) = editable(&mut visit, id).await?;
    crumbs(&mut visit, &offer);
    let title = visit.say.text("offer-withdraw").to_string();
    let content = Ask { say: visit.say.clone(), offer, reason: String::new(), problems: Problems::default() };
    visit.page(title, &content).await
}

pub(super) async fn create(mut visit: Visit, Path(id): Path<Id<Offer>>, Form(typed): Form<Typed>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditOffers, visit.here())?;
    let offer = sql::offer(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    if offer.withdrawn_on.is_some() {
        return visit.redirect(format!("/offers/{id}")).await;
    }
    let mut problems = Problems::default();
    let reason = problems.required("reason", &typed.reason, "problem-offer-reason");
    if !problems.is_empty() {
        let title = visit.say.text("offer-withdraw").to_string();
        let content = Ask { say: visit.say.clone(), offer, reason: typed.reason, problems };
        return visit.again(title, &content).await;
    }
    withdraw(&mut visit, id, &reason).await?;
    visit.done("done-offer-withdrawn", format!("/offers/{id}")).await
}

/// Withdraws an offer of the network that is looked at, with today; a second time changes nothing.
pub async fn withdraw(visit: &mut Visit, id: Id<Offer>, reason: &str) -> Result<()> {
    let (network, today, by) = (visit.sight()?, visit.today(), visit.actor.account());
    if sql::withdraw(&mut visit.tx, network, id, today, by, reason).await? {
        search::remove_from(&mut visit.tx, network, "offer", &id.to_string()).await?;
        visit.log(Event::new("withdraw", "offer").on(id));
    }
    Ok(())
}
