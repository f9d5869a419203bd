//! Gebiete: the districts that the network works in, what lies in them, and the agency districts of the SGB III.

use accounts::Network;
use askama::Template;
use axum::response::Response;
use db::Id;
use design::Link;
use serde::Deserialize;
use web::{Filter, Result, Say, Visit, address};

use crate::{
    access::Deed,
    place::{Typed, read},
    placed,
    sql::{self, District, PlaceRow},
    title,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filters {
    q: String,
}

#[derive(Template)]
#[template(path = "list.html")]
struct List {
    say: Say,
    filters: Filters,
    districts: Vec<District>,
    found: Vec<PlaceRow>,
    may_edit: bool,
    may_import: bool,
}

/// The network's districts, or what is found by a name, a postal code or an AGS. A name that exists more than once shows all of its places.
pub(super) async fn list(mut visit: Visit, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadTerritories, visit.here())?;
    let found = found(&mut visit, network, &filters).await?;
    let districts = sql::districts(&mut visit.tx, network).await?;
    let content = List {
        may_edit: visit.can(Deed::EditTerritories, visit.here()),
        may_import: visit.leads_to("/imports"),
        say: visit.say.clone(),
        filters,
        districts,
        found,
    };
    let title = visit.say.text("territories").to_string();
    visit.page(title, &content).await
}

/// What a name, a postal code or an AGS finds.
pub(super) async fn found(visit: &mut Visit, network: Id<Network>, filters: &Filters) -> Result<Vec<PlaceRow>> {
    let (tx, sight) = (&mut visit.tx, Some(network));
    Ok(match read(&filters.q) {
        Typed::Nothing => Vec::new(),
        Typed::Key(key) | Typed::District(key) => sql::places_of_key(tx, sight, &key).await?,
        Typed::FiveDigits(code, _) => sql::places_of_code(tx, sight, &code).await?,
        Typed::Name { name, .. } => sql::places_of_name(tx, sight, &name).await?,
    })
}

impl Filters {
    pub(super) fn is_search(&self) -> bool {
        !self.q.trim().is_empty()
    }
}

impl List {
    fn file(&self, format: &str) -> String {
        address(&format!("/territories/export/{format}"), &[("q", &self.filters.q)])
    }

    fn is_search(&self) -> bool {
        self.filters.is_search()
    }

    fn heading(&self) -> String {
        let count = |list: usize| i64::try_from(list).unwrap_or(i64::MAX);
        if self.is_search() {
            self.say.text("territories-found").arg("count", count(self.found.len())).to_string()
        } else {
            self.say.text("territories-count").arg("count", count(self.districts.len())).to_string()
        }
    }

    fn title(&self, district: &District) -> String {
        title(&self.say, &district.kind, &district.name, &district.label)
    }

    /// A place, and what tells it from others of its name.
    fn place(&self, row: &PlaceRow) -> Link {
        Link::new(placed(&self.say, row), format!("/territories/{}", row.key))
    }

    fn organisations(&self, district: &District) -> String {
        address("/organisations", &[("district", &district.key)])
    }
}
