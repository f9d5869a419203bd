//! How many statements an import takes. Counted in a run of its own, because telling of every statement takes time.

use std::{
    error::Error,
    sync::atomic::{AtomicUsize, Ordering},
};

use db::Db;
use tracing::{Event, Metadata, Subscriber, span};

use super::import;
use crate::{
    data::{self, Addresses},
    databases::Place,
    visitor::app,
};

static COUNTED: AtomicUsize = AtomicUsize::new(0);

/// Hears of every statement from sqlx itself, whichever transaction it runs in.
struct Counter;

impl Subscriber for Counter {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "sqlx::query"
    }
    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }
    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}
    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}
    fn event(&self, _: &Event<'_>) {
        COUNTED.fetch_add(1, Ordering::Relaxed);
    }
    fn enter(&self, _: &span::Id) {}
    fn exit(&self, _: &span::Id) {}
}

/// Imports the file twice on SQLite and prints the statements of each; PostgreSQL runs the same ones.
pub async fn count(addresses: &Addresses) -> Result<(), Box<dyn Error>> {
    let place = Place::sqlite()?;
    let db = Db::open(&place.url).await?;
    let network = data::ground(&db, addresses).await?;
    let app = app(db.clone(), place.folder())?;
    // From here on, and for the rest of the program.
    tracing::subscriber::set_global_default(Counter)?;
    for name in ["the first time", "the same file again"] {
        let before = COUNTED.load(Ordering::Relaxed);
        let run = import(&app, network, addresses.bytes.clone()).await?;
        let statements = COUNTED.load(Ordering::Relaxed) - before;
        let rows = run.report.new
            + run.report.changed
            + run.report.unchanged
            + run.report.ambiguous
            + run.report.unmatched
            + run.report.duplicates;
        let per_row = f64::from(u32::try_from(statements)?) / f64::from(u32::try_from(rows.max(1))?);
        println!("Statements, {name}: {statements} for {rows} rows, {per_row:.2} for each.");
    }
    db.close().await;
    place.drop().await
}
