//! The bare query: the main statement of a page alone, in a read transaction of its own, prepared, its rows decoded.

use std::time::{Duration, Instant};

use db::{Db, Result};
use jiff::civil::{Date, date};
use network::{
    organisations::Search,
    sql::{organisations, people},
};
use responsible::sql::responsible;
use web::Position;

use crate::data::Made;

/// So many rows a page asks for.
const PAGE: i64 = 51;

/// The day on which people hold offices, as far as the statements care.
const TODAY: Date = date(2026, 11, 22);

/// The main statement of a page.
pub enum Bare {
    /// A page of organisations.
    Organisations(Search, Position),
    /// A page of people.
    People(people::Search, Position),
    /// All organisations that are found.
    AllOrganisations(Search),
    /// All people who are found.
    AllPeople(people::Search),
    /// What the search box finds.
    Found(String),
    /// Rules that can count in a municipality (AGS) for a topic (its place in the list).
    Rules(String, usize),
}

impl Bare {
    /// Runs it.
    pub async fn time(self, db: &Db, made: &Made) -> Result<Duration> {
        let mut begun = Instant::now();
        let (mut tx, network) = (db.read(), made.network);
        match self {
            Bare::Organisations(search, after) => {
                organisations::members_after(&mut tx, network, &search, &after, TODAY, PAGE).await?;
            }
            Bare::People(search, after) => {
                // How many there are decides how they are found.
                let count = people::count(&mut tx, network, &search, TODAY).await?;
                begun = Instant::now();
                people::people_after(&mut tx, network, &search, count, &after, TODAY, PAGE).await?;
            }
            Bare::AllOrganisations(search) => {
                organisations::members_after(&mut tx, network, &search, &Position::default(), TODAY, i64::MAX).await?;
            }
            Bare::AllPeople(search) => {
                people::people_after(&mut tx, network, &search, 0, &Position::default(), TODAY, i64::MAX).await?;
            }
            Bare::Found(words) => {
                web::search::find(&mut tx, Some(network), &words, 101).await?;
            }
            Bare::Rules(key, topic) => {
                let around = [key[..2].to_owned(), key[..5].to_owned(), key];
                responsible::candidates(&mut tx, network, made.topics[topic].0.parse().ok(), &around).await?;
            }
        }
        tx.commit().await?;
        Ok(begun.elapsed())
    }
}
