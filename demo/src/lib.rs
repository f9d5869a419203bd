//! The demonstration: five districts that are made up, with their organisations, offices, bodies, articles, offers, plans and habits, and eight people
//! with an account.
//!
//! Everything goes in through the functions that the pages use: registers and lists as imports of the files in `region/`, the rest through the
//! doors of the crates it belongs to. Nothing here writes a table by itself.

mod articles;
mod directory;
mod files;
mod meetings;
mod minutes;
mod monitoring;
mod offers;
mod participants;
mod personas;
mod plans;
mod support_plans;

use accounts::{Actor, Network};
use db::Id;
use network::sql::networks;
use web::{Event, Result, Shared, Visit};

pub use personas::{Persona, personas};

/// The districts of the region; its Land is 17, which no real one has.
const DISTRICTS: [&str; 5] = ["17001", "17002", "17003", "17004", "17005"];

/// Fills an empty database with the region.
///
/// # Errors
/// When a file of the region does not say what the loader expects: a fault of the build, found by every test.
pub async fn load(app: &Shared) -> Result<()> {
    let network = found(app).await?;
    files::import_all(app, network).await?;
    let mut visit = Visit::inside(app, Actor::Operator, Some(network));
    for district in DISTRICTS {
        territories::sql::choose(&mut visit.tx, network, district).await?;
    }
    directory::load(&mut visit, network).await?;
    monitoring::load(&mut visit, network).await?;
    articles::load(&mut visit, network).await?;
    personas::load(&mut visit, network).await?;
    meetings::load(&mut visit, network).await?;
    offers::load(&mut visit, network).await?;
    plans::load(&mut visit, network).await?;
    participants::load(&mut visit, network).await?;
    visit.commit().await?;
    app.db.analyze().await?;
    Ok(())
}

/// The network meets four times a year since June 2011.
async fn found(app: &Shared) -> Result<Id<Network>> {
    let mut visit = Visit::inside(app, Actor::Operator, None);
    let (id, now) = (visit.id(), visit.now());
    let row = networks::NetworkRow {
        id,
        name: "Netzwerk Chancengleichheit Mittelauen".to_owned(),
        founded_on: Some(jiff::civil::date(2011, 6, 15)),
        sender: "netzwerk@mittelauen.example".to_owned(),
        version: 1,
    };
    networks::insert(&mut visit.tx, &row, now).await?;
    visit.log(Event::new("create", "network").on(id).network(id));
    visit.commit().await?;
    Ok(id)
}
