//! "Stimmt noch": somebody has looked, and the offer is as it is written.

use axum::{extract::Path, response::Response};
use db::Id;
use web::{Event, Facts, Result, Visit};

use crate::{Offer, access::Deed, edit::open, sql};

/// Confirms an offer as of today; twice on one day is once.
pub(super) async fn create(mut visit: Visit, Path(id): Path<Id<Offer>>) -> Result<Response> {
    let (network, offer) = open(&mut visit, id).await?;
    let (today, by) = (visit.today(), visit.actor.account());
    visit.may(Deed::ConfirmOffers, Facts { organisation: offer.carrier_id, ..visit.here() })?;
    if sql::set_confirmed(&mut visit.tx, network, id, today, by).await? {
        visit.log(Event::new("confirm", "offer").on(id));
    }
    visit.done("done-offer-confirmed", format!("/offers/{id}")).await
}
