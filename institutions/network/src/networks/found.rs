//! Founding a further network: whom the operator lets, which the configuration says (`founders`).

use accounts::{Account, Held, Role, sql::RoleRow};
use axum::response::Response;
use db::Id;
use serde::Deserialize;
use web::{Error, Event, Form, Founders, Problems, Result, Routes, Visit};

use super::{NewNetwork, found, list};
use crate::{Network, access::Deed, sql::networks as sql};

/// Where founding goes on: with the districts, as at the set-up.
const NEXT: &str = "/set-up/territory";

pub(super) fn routes(routes: Routes) -> Routes {
    routes.post("/networks", Deed::SwitchNetwork, create)
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Typed {
    /// Key of the network to be, made by the page: a double click founds one.
    pub id: Id<Network>,
    pub name: String,
    pub sender: String,
}

impl Typed {
    fn parse(&self) -> Result<NewNetwork, Problems> {
        let mut problems = Problems::default();
        let name = problems.required("name", &self.name, "networks-problem-name");
        let sender = problems.email("sender", &self.sender);
        if sender.is_empty() {
            problems.add("sender", "networks-problem-sender");
        }
        problems.then(NewNetwork { id: self.id, name, sender, founded_on: None, territories: Vec::new() })
    }
}

/// The deed that founding is in this installation.
pub(super) fn deed(visit: &Visit) -> Deed {
    match visit.app.config.founders {
        Founders::Operator => Deed::FoundNetwork,
        Founders::Coordinators => Deed::FoundNetworkIfLet,
    }
}

/// Founds the network; whoever founds it coordinates it, and looks at it from now on.
async fn create(mut visit: Visit, Form(typed): Form<Typed>) -> Result<Response> {
    visit.may(deed(&visit), visit.here())?;
    let (account, today) = (visit.actor.account().ok_or(Error::SignIn)?, visit.today());
    if sql::of_account(&mut visit.tx, account, today).await?.iter().any(|known| known.id == typed.id) {
        return visit.redirect(NEXT).await;
    }
    let new = match typed.parse() {
        Ok(new) => new,
        Err(problems) => return list::again(visit, typed, problems).await,
    };
    let network = found(&mut visit, &new).await?;
    give(&mut visit, account, Role::Coordinator, Some(network)).await?;
    if let Some(session) = visit.session.as_ref().map(|session| session.id) {
        accounts::sql::set_session_network(&mut visit.tx, session, network).await?;
    }
    visit.done("done-network-founded", NEXT).await
}

/// Gives whoever founds a role in it, from today on.
pub async fn give(visit: &mut Visit, account: Id<Account>, role: Role, network: Option<Id<Network>>) -> Result<()> {
    let row = RoleRow {
        id: visit.id::<Held>(),
        account_id: account,
        role: role.code().to_owned(),
        network_id: network,
        organisation_id: None,
        unit_id: None,
        from_day: visit.today(),
        until_day: None,
        deputy_for: None,
    };
    accounts::sql::insert_role(&mut visit.tx, &row, None).await?;
    let event = Event::new("give", "role").on(row.id).reason(role.code());
    visit.log(match network {
        Some(network) => event.network(network),
        None => event,
    });
    Ok(())
}
