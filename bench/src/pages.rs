//! `bench pages`: how long answers take, each kind of page 300 times with ever other filters and places in the list.

mod bare;
mod cases;

use std::{error::Error, time::Duration};

use db::Db;

use crate::{
    data::{self, Addresses},
    databases::Place,
    figures::{HEAD, Measured},
    visitor::{Visitor, app},
};

/// How often each page is asked for.
const TIMES: usize = 300;
/// Asked before anything is measured: prepared statements and the database's cache are part of a running program.
const WARM: usize = 10;
/// 99 of 100 answers have to be faster.
const LIMIT: Duration = Duration::from_millis(25);

/// Measures all pages on each database.
pub async fn run(url: Option<&str>) -> Result<(), Box<dyn Error>> {
    let addresses = Addresses::read()?;
    for place in Place::all(url).await? {
        let db = Db::open(&place.url).await?;
        let made = data::fill(&db, &addresses).await?;
        let app = app(db.clone(), place.folder())?;
        let visitor = Visitor::new(&app, &made.token);
        println!("\n### {}, addresses {}\n\n{HEAD}", place.name, addresses.whence());
        let mut late = Vec::new();
        for case in cases::all(&made) {
            let mut measured = Measured { name: case.name, answers: Vec::new(), bare: Vec::new(), statements: 0, bytes: 0 };
            for at in 0..WARM + TIMES {
                let answered = visitor.get(&(case.address)(at)).await?;
                let bare = match &case.bare {
                    Some(bare) => Some(bare(at).time(&db, &made).await?),
                    None => None,
                };
                if at >= WARM {
                    measured.answers.push(answered.time);
                    measured.bare.extend(bare);
                    measured.statements = measured.statements.max(answered.statements);
                    measured.bytes = measured.bytes.max(answered.bytes);
                }
            }
            println!("{}", measured.line(LIMIT));
            if !measured.in_time(LIMIT) {
                late.push(case.name);
            }
        }
        let verdict = if late.is_empty() {
            "Every page is under 25 ms at p99.".to_owned()
        } else {
            format!("Over 25 ms at p99: {}.", late.join(", "))
        };
        println!("\n{verdict}");
        db.close().await;
        place.drop().await?;
    }
    Ok(())
}
