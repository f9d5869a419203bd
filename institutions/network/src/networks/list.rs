use askama::Template;
use axum::response::Response;
use db::Id;
use web::{Facts, Problems, Result, Say, Visit};

use super::{
    found::{Typed, deed},
    mine,
};
use crate::{Network, access::Deed, sql::networks as sql};

#[derive(Template)]
#[template(path = "networks/list.html")]
struct List {
    say: Say,
    networks: Vec<Line>,
    /// The form for a further network, for who may found one.
    founding: Option<Typed>,
    problems: Problems,
}

struct Line {
    id: Id<Network>,
    name: String,
    current: bool,
    keeps: bool,
}

/// The networks in which this person has a role.
pub(super) async fn list(mut visit: Visit) -> Result<Response> {
    let blank = Typed { id: visit.id(), name: String::new(), sender: String::new() };
    let founding = visit.can(deed(&visit), visit.here()).then_some(blank);
    let page = page(&mut visit, founding, Problems::default()).await?;
    let title = page.say.text("networks-title").to_string();
    visit.page(title, &page).await
}

/// The page again, because something in its form must be mended.
pub(super) async fn again(mut visit: Visit, typed: Typed, problems: Problems) -> Result<Response> {
    let page = page(&mut visit, Some(typed), problems).await?;
    let title = page.say.text("networks-title").to_string();
    visit.again(title, &page).await
}

async fn page(visit: &mut Visit, founding: Option<Typed>, problems: Problems) -> Result<List> {
    let networks = mine(visit).await?;
    let line = |network: sql::Choosable| Line {
        id: network.id,
        current: visit.network() == Some(network.id),
        keeps: visit.can(Deed::EditNetwork, Facts::network(Some(network.id))),
        name: network.name,
    };
    Ok(List { networks: networks.into_iter().map(line).collect(), founding, problems, say: visit.say.clone() })
}

impl List {
    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }
}
