//! Kennzahlen: what is observed, where it comes from, and how it has gone on in each district.

mod edit;
mod export;
mod list;
mod plot;
mod show;

use web::{Result, Routes, Visit, search};

use crate::{access::Deed, sql::indicators::IndicatorRow};

/// So long is a definition at most.
pub(crate) const LONGEST: usize = 8000;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/monitoring", Deed::ReadMonitoring, list::list)
        .get("/monitoring/indicators/{id}", Deed::ReadMonitoring, show::show)
        .get("/monitoring/indicators/{id}/export/{format}", Deed::ReadMonitoring, export::export)
        .get("/monitoring/indicators/{id}/edit", Deed::EditMonitoring, edit::edit)
        .post("/monitoring/indicators/{id}", Deed::EditMonitoring, edit::update)
}

/// Makes it findable under its new name.
pub(crate) async fn findable(visit: &mut Visit, row: &IndicatorRow) -> Result<()> {
    let (network, key) = (visit.sight()?, row.id.to_string());
    search::remove_from(&mut visit.tx, network, "indicator", &key).await?;
    let entry = search::Entry {
        network: Some(network),
        object_type: "indicator",
        object_id: &key,
        title: &row.name,
        hint: &row.source,
        words: &row.table_code,
    };
    search::insert(&mut visit.tx, i64::from_be_bytes(visit.app.chance.bytes()), &entry).await?;
    Ok(())
}
