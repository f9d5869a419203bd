//! The networks of a person: looking at another one, founding one.

mod edit;
mod found;
mod list;

use accounts::sql::set_session_network;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Link;
use jiff::civil::Date;
use web::{Error, Event, Facts, Result, Routes, Visit};

use crate::{
    Network,
    access::Deed,
    sql::networks::{self as sql, NetworkRow},
};

pub use found::give;

pub(crate) fn routes(routes: Routes) -> Routes {
    let routes = routes.get("/networks", Deed::SwitchNetwork, list::list).post("/networks/{id}/look", Deed::SwitchNetwork, look);
    edit::routes(found::routes(routes))
}

/// Looks at another network: it stays chosen for the session.
async fn look(mut visit: Visit, Path(id): Path<Id<Network>>) -> Result<Response> {
    if !mine(&mut visit).await?.iter().any(|network| network.id == id) {
        return Err(Error::NotFound);
    }
    visit.may(Deed::SwitchNetwork, Facts::network(Some(id)))?;
    if let Some(session) = visit.session.as_ref().map(|session| session.id) {
        set_session_network(&mut visit.tx, session, id).await?;
    }
    visit.done("done-networks-look", "/").await
}

async fn mine(visit: &mut Visit) -> Result<Vec<sql::Choosable>> {
    let (Some(account), today) = (visit.actor.account(), visit.today()) else { return Ok(Vec::new()) };
    Ok(sql::of_account(&mut visit.tx, account, today).await?)
}

/// For the head of every page: the networks of this person, the one that is looked at marked. One statement.
///
/// A link must not change anything, so it leads to the page with the buttons.
pub async fn switcher(visit: &mut Visit) -> Result<Vec<Link>> {
    let current = visit.network();
    let link =
        |network: sql::Choosable| Link::new(network.name, format!("/networks#look-{}", network.id)).current(current == Some(network.id));
    Ok(mine(visit).await?.into_iter().map(link).collect())
}

/// A network that begins.
#[derive(Debug, Clone)]
pub struct NewNetwork {
    /// Key
    pub id: Id<Network>,
    /// Name
    pub name: String,
    /// The address it writes from.
    pub sender: String,
    /// The day it was founded, if that is known.
    pub founded_on: Option<Date>,
    /// Keys of the districts that it works in.
    pub territories: Vec<String>,
}

/// Founds a network: at the set-up, and by whom the operator lets.
pub async fn found(visit: &mut Visit, new: &NewNetwork) -> Result<Id<Network>> {
    if !visit.can(Deed::SetUp, Facts::default()) {
        visit.may(found::deed(visit), visit.here())?;
    }
    let (id, now) = (new.id, visit.now());
    let row = NetworkRow { id, name: new.name.clone(), founded_on: new.founded_on, sender: new.sender.clone(), version: 1 };
    sql::insert(&mut visit.tx, &row, now).await?;
    for key in &new.territories {
        territories::sql::choose(&mut visit.tx, id, key).await?;
    }
    visit.log(Event::new("create", "network").on(id).network(id).fields(["name", "sender", "founded_on", "territories"]));
    Ok(id)
}
