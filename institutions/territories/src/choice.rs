use askama::Template;
use axum::{extract::Path, response::Response};
use design::Choice;
use serde::Deserialize;
use web::{Error, Event, Filter, Form, Result, Say, Visit, address};

use crate::{
    access::Deed,
    rules::TerritoryKind,
    sql::{self, Choosable},
    title,
};

#[derive(Template)]
#[template(path = "choice.html")]
struct Choose {
    say: Say,
    lands: Vec<Choosable>,
    land: String,
    districts: Vec<Choosable>,
    may_import: bool,
}

/// Of which Land the districts are offered.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Of {
    land: String,
}

/// The districts of a Land to tick; with one Land, or few districts in all, there is nothing to choose first.
pub(super) async fn ask(mut visit: Visit, Filter(of): Filter<Of>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditTerritories, visit.here())?;
    let lands = sql::of_kind(&mut visit.tx, None, TerritoryKind::Land.code(), None).await?;
    let land = match &lands[..] {
        [only] => only.key.clone(),
        _ => lands.iter().find(|row| row.key == of.land).map(|row| row.key.clone()).unwrap_or_default(),
    };
    let districts = if land.is_empty() && !lands.is_empty() {
        Vec::new()
    } else {
        sql::of_kind(
            &mut visit.tx,
            Some(network),
            TerritoryKind::District.code(),
            Some(&land).filter(|land| !land.is_empty()).map(String::as_str),
        )
        .await?
    };
    let content = Choose { may_import: visit.leads_to("/imports"), say: visit.say.clone(), lands, land, districts };
    visit.crumb(visit.say.text("territories").to_string(), "/territories");
    let title = visit.say.text("territories-choose").to_string();
    visit.page(title, &content).await
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Chosen {
    land: String,
    district: Vec<String>,
}

/// Makes the ticked districts of a Land the network's, and leaves the others of it.
pub(super) async fn choose(mut visit: Visit, Form(chosen): Form<Chosen>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditTerritories, visit.here())?;
    let land = Some(chosen.land.as_str()).filter(|land| !land.is_empty());
    let known = sql::of_kind(&mut visit.tx, Some(network), TerritoryKind::District.code(), land).await?;
    for row in known {
        let (is_chosen, is_here) = (chosen.district.contains(&row.key), row.chosen > 0);
        if is_chosen == is_here {
            continue;
        }
        let action = if is_chosen {
            sql::choose(&mut visit.tx, network, &row.key).await?;
            "create"
        } else {
            sql::leave(&mut visit.tx, network, &row.key).await?;
            "end"
        };
        visit.log(Event::new(action, "network_territory").key(row.key));
    }
    visit.done("done-territories", "/territories").await
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Here {
    here: String,
}

/// The same for one district, from its own page.
pub(super) async fn change(mut visit: Visit, Path(key): Path<String>, Form(form): Form<Here>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditTerritories, visit.here())?;
    let territory = sql::territory(&mut visit.tx, &key).await?.ok_or(Error::NotFound)?;
    let done = if form.here == "yes" {
        sql::choose(&mut visit.tx, network, &territory.key).await?
    } else {
        sql::leave(&mut visit.tx, network, &territory.key).await?
    };
    if done {
        visit.log(Event::new(if form.here == "yes" { "create" } else { "end" }, "network_territory").key(&territory.key));
    }
    visit.done("done-territories", format!("/territories/{}", territory.key)).await
}

impl Choose {
    fn land_choices(&self) -> Vec<Choice> {
        self.lands.iter().map(|row| Choice::new(&row.key, &row.name, row.key == self.land)).collect()
    }

    fn district_choices(&self) -> Vec<Choice> {
        self.districts.iter().map(|row| Choice::new(&row.key, title(&self.say, &row.kind, &row.name, &row.label), row.chosen > 0)).collect()
    }

    /// Nothing is entered yet: neither Länder nor districts.
    fn is_empty(&self) -> bool {
        self.lands.is_empty() && self.districts.is_empty()
    }

    fn here(&self) -> String {
        address("/territories/choice", &[("land", &self.land)])
    }
}
