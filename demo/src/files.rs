//! The files of the region, brought in as a coordinator would.

use accounts::{Actor, Network};
use db::Id;
use serde::de::DeserializeOwned;
use web::{Error, Result, Shared, Visit};

pub(crate) const BODIES: &str = include_str!("../region/gremien.csv");
pub(crate) const RESPONSIBILITIES: &str = include_str!("../region/zustaendigkeiten.csv");
pub(crate) const ARTICLES: &str = include_str!("../region/wissen.csv");
pub(crate) const OFFERS: &str = include_str!("../region/angebote.csv");
pub(crate) const PLANS: &str = include_str!("../region/plaene.csv");
pub(crate) const ABSENCES: &str = include_str!("../region/abwesenheiten.csv");

/// The rows of one of our own lists: `;` between the cells, the header names the fields.
pub(crate) fn rows<T: DeserializeOwned>(text: &str) -> Result<Vec<T>> {
    csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes()).deserialize().map(|row| row.map_err(Error::internal)).collect()
}

/// Each file with its kind, in the order in which one needs the other.
const FILES: [(&str, &str, &[u8]); 6] = [
    ("municipalities", "gemeinden.txt", include_bytes!("../region/gemeinden.txt")),
    ("postal-codes", "postleitzahlen.csv", include_bytes!("../region/postleitzahlen.csv")),
    ("geometry", "kreise.geojson", include_bytes!("../region/kreise.geojson")),
    ("jobcenter", "jobcenter.csv", include_bytes!("../region/jobcenter.csv")),
    ("organisations", "organisationen.csv", include_bytes!("../region/organisationen.csv")),
    ("people", "ansprechpersonen.csv", include_bytes!("../region/ansprechpersonen.csv")),
];

/// Brings in all files. Rows about which a person would have to decide are a fault of the files.
pub(crate) async fn import_all(app: &Shared, network: Id<Network>) -> Result<()> {
    for (kind, name, bytes) in FILES {
        let mut visit = Visit::inside(app, Actor::Operator, Some(network));
        let preview = imports::preview(&mut visit, kind, name, bytes.to_vec(), None).await?;
        if !preview.errors.is_empty() || preview.ambiguous + preview.unmatched + preview.duplicates > 0 {
            return Err(Error::internal(format!("region: {name} is not clear: {preview:?}")));
        }
        imports::apply(&mut visit, preview.import).await?;
    }
    Ok(())
}
