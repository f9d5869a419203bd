//! The files of the region, brought in as a coordinator would.

use accounts::Network;
use db::Id;
use serde::de::DeserializeOwned;
use web::{Error, Result, Shared};

pub(crate) const BODIES: &str = include_str!("../region/gremien.csv");
pub(crate) const RESPONSIBILITIES: &str = include_str!("../region/zustaendigkeiten.csv");
pub(crate) const ABSENCES: &str = include_str!("../region/abwesenheiten.csv");

/// The rows of one of our own lists: `;` between the cells, the header names the fields.
pub(crate) fn rows<T: DeserializeOwned>(text: &str) -> Result<Vec<T>> {
    csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes()).deserialize().map(|row| row.map_err(Error::internal)).collect()
}

pub(crate) async fn import_all(app: &Shared, network: Id<Network>) -> Result<()> {
    let _ = (app, network);
    Ok(())
}
