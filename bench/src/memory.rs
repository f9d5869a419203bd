//! `bench memory`: what the running program takes: after its start, after 200 page views, and while it takes in the 11,270.

mod program;

use std::{error::Error, time::Duration};

use db::{Db, Id, values};
use network::Import;
use web::Chance;

use crate::{
    data::{self, Addresses},
    databases::Place,
};
use program::Program;

/// Most that it may take while it does nothing, in MB.
const IDLE: f64 = 60.0;
/// Most that it may take while it imports, in MB.
const BUSY: f64 = 150.0;
const VIEWS: usize = 200;

/// Measures the memory on each database.
pub async fn run(url: Option<&str>) -> Result<(), Box<dyn Error>> {
    let addresses = Addresses::read()?;
    let mut lines = Vec::new();
    for place in Place::all(url).await? {
        let db = Db::open(&place.url).await?;
        let made = data::fill(&db, &addresses).await?;
        db.close().await;
        let program = Program::start(&place.url, place.folder(), &made.token)?;
        let started = program.memory("VmRSS")?;
        for at in 0..VIEWS {
            let path = match at % 4 {
                0 => "/organisations".to_owned(),
                1 => format!("/people?q={}", data::GIVEN_NAMES[at % data::GIVEN_NAMES.len()]),
                2 => format!("/organisations/{}", made.organisations[at * 7_919 % made.organisations.len()].1),
                _ => format!("/responsible?topic={}&place={}", data::TOPICS[0], made.places[at * 37 % made.places.len()].0),
            };
            program.get(&path)?;
        }
        let viewed = program.memory("VmRSS")?;
        program.forget_peak()?;
        let (state, seconds) = imported(&place, &program, &addresses).await?;
        let (peak, after) = (program.memory("VmHWM")?, program.memory("VmRSS")?);
        program.stop()?;
        let mark = if viewed < IDLE && peak < BUSY { "" } else { "**over**" };
        lines
            .push(format!("| {} | {started:.1} | {viewed:.1} | {peak:.1} | {after:.1} | {state} in {seconds:.1} s | {mark} |", place.name));
        place.drop().await?;
    }
    println!(
        "Addresses {}.\n\n| MB resident | after start | after {VIEWS} pages | most while importing | afterwards | import | |\n|---|--:|--:|--:|--:|---|---|",
        addresses.whence()
    );
    println!("{}", lines.join("\n"));
    Ok(())
}

/// Brings the file in through the page, as a browser does, and waits for its end.
async fn imported(place: &Place, program: &Program, addresses: &Addresses) -> Result<(String, f64), Box<dyn Error>> {
    let db = Db::connect(&place.url).await?;
    let id: Id<Import> = Id::minted(1_790_000_000_000, Chance::machine().bytes());
    let begun = std::time::Instant::now();
    program.upload(
        "/imports",
        &[("id", &id.to_string()), ("kind", "organisations"), ("joins", "on")],
        "gemeinden_2011.csv",
        &addresses.bytes,
    )?;
    wait(&db, id, "checking").await?;
    program.post(&format!("/imports/{id}/apply"))?;
    let state = wait(&db, id, "applying").await?;
    db.close().await;
    Ok((state, begun.elapsed().as_secs_f64()))
}

/// Waits until an import is no longer in this state; gives the one that it is in.
async fn wait(db: &Db, id: Id<Import>, state: &str) -> Result<String, Box<dyn Error>> {
    for _ in 0..6000 {
        let row = db.read().row("SELECT state FROM imports WHERE id = $1", values![id]).await?;
        let now: String = row.ok_or("the import did not begin")?.get("state")?;
        if now != state {
            return Ok(now);
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    Err(format!("an import stays {state}").into())
}
