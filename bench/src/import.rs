//! `bench import`: how long the 11,270 take from the file to the directory, in how many statements, and beside the database's own shell.

mod shell;
mod statements;

use std::{
    error::Error,
    time::{Duration, Instant},
};

use accounts::{Actor, Network};
use db::{Db, Id};
use imports::Report;
use web::{Shared, Visit};

use crate::{
    data::{self, Addresses, COUNT},
    databases::Place,
    figures::ratio,
    visitor::app,
};

/// The whole has to be faster.
const LIMIT: Duration = Duration::from_secs(10);

/// One import, in its two steps.
struct Run {
    staged: Duration,
    applied: Duration,
    report: Report,
}

async fn import(app: &Shared, network: Id<Network>, bytes: Vec<u8>) -> Result<Run, Box<dyn Error>> {
    let mut visit = Visit::inside(app, Actor::Operator, Some(network));
    let begun = Instant::now();
    let staged = imports::preview(&mut visit, "organisations", "gemeinden_2011.csv", bytes, None).await?;
    let staged_in = begun.elapsed();
    let begun = Instant::now();
    let report = imports::apply(&mut visit, staged.import).await?;
    Ok(Run { staged: staged_in, applied: begun.elapsed(), report })
}

/// Measures the import on each database.
pub async fn run(url: Option<&str>) -> Result<(), Box<dyn Error>> {
    let addresses = Addresses::read()?;
    let (places, mut lines) = (Place::all(url).await?, Vec::new());
    println!("{COUNT} organisations, {}.\n", addresses.whence());
    for place in places {
        let db = Db::open(&place.url).await?;
        let network = data::ground(&db, &addresses).await?;
        let app = app(db.clone(), place.folder())?;
        let first = import(&app, network, addresses.bytes.clone()).await?;
        let again = import(&app, network, addresses.bytes.clone()).await?;
        db.close().await;
        let shell = shell::load(&place).await?;
        let (whole, report) = (first.staged + first.applied, &first.report);
        lines.push(format!(
            "| {} | {} | {} | {} | {} | {} | {} | {} |",
            place.name,
            seconds(first.staged),
            seconds(first.applied),
            seconds(whole),
            seconds(shell),
            ratio(whole, shell),
            seconds(again.staged + again.applied),
            if whole < LIMIT { "" } else { "**over**" }
        ));
        println!(
            "{}: new {}, changed {}, unchanged {}, asked {}, wrong {}; the same file again: unchanged {}, new {}, changed {}",
            place.name,
            report.new,
            report.changed,
            report.unchanged,
            report.ambiguous + report.unmatched + report.duplicates,
            report.errors.len(),
            again.report.unchanged,
            again.report.new,
            again.report.changed
        );
        place.drop().await?;
    }
    println!(
        "\n| | compared (s) | written (s) | together (s) | shell (s) | ratio | same file again (s) | |\n|---|--:|--:|--:|--:|--:|--:|---|"
    );
    println!("{}\n", lines.join("\n"));
    statements::count(&addresses).await
}

fn seconds(time: Duration) -> String {
    format!("{:.2}", time.as_secs_f64())
}
