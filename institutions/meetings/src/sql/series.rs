//! Series: how a body meets.

use db::{Id, Result, Tx, record, values};
use jiff::civil::Date;
use network::{Body, Network};

record! {
    /// Reihe
    #[derive(Debug, Clone)]
    pub struct SeriesRow {
        /// Whose
        pub body_id: Id<Body>,
        /// Name of the body
        pub body: String,
        /// "Netzwerktreffen"
        pub title: String,
        /// RRULE (RFC 5545)
        pub rule: String,
        /// Day of the first meeting
        pub first_day: Date,
        /// HH:MM in Berlin
        pub begins: String,
        /// How long
        pub minutes: i64,
        /// Ort
        pub place: String,
        /// Address of the video conference
        pub online: String,
        /// Telephone number to dial in
        pub dial_in: String,
        /// Barrierefreiheit, in words
        pub access: String,
        /// So many days before a meeting topics are taken
        pub topic_days: i64,
        /// So many days after the minutes objections are taken
        pub objection_days: i64,
        /// Whether public holidays are left out
        pub skips_holidays: bool,
        /// For saving without overwriting somebody else
        pub version: i64,
    }
}

/// The series of a body of the network.
pub async fn series(tx: &mut Tx, network: Id<Network>, body: Id<Body>) -> Result<Option<SeriesRow>> {
    tx.one(
        "SELECT s.*, b.name AS body FROM series s JOIN bodies b ON b.id = s.body_id WHERE s.body_id = $2 AND b.network_id = $1",
        values![network, body],
    )
    .await
}

/// All series of the network whose bodies still meet.
pub async fn all(tx: &mut Tx, network: Id<Network>) -> Result<Vec<SeriesRow>> {
    tx.all(
        "SELECT s.*, b.name AS body FROM series s JOIN bodies b ON b.id = s.body_id
         WHERE b.network_id = $1 AND b.ended_on IS NULL ORDER BY b.name_sort, b.id",
        values![network],
    )
    .await
}

record! {
    /// A date of a series that does not take place.
    #[derive(Debug, Clone)]
    pub struct ExceptionRow {
        /// Whose
        pub body_id: Id<Body>,
        /// The day
        pub day: Date,
    }
}

/// The dates that do not take place, of all series of the network from a day on.
pub async fn exceptions(tx: &mut Tx, network: Id<Network>, from: Date) -> Result<Vec<ExceptionRow>> {
    tx.all(
        "SELECT e.body_id, e.day FROM series_exceptions e JOIN bodies b ON b.id = e.body_id WHERE b.network_id = $1 AND e.day >= $2 ORDER BY e.day",
        values![network, from],
    )
    .await
}

/// Leaves a date out; a second time changes nothing.
pub async fn insert_exception(tx: &mut Tx, body: Id<Body>, day: Date) -> Result<()> {
    tx.execute("INSERT INTO series_exceptions (body_id, day) VALUES ($1, $2) ON CONFLICT (body_id, day) DO NOTHING", values![body, day])
        .await?;
    Ok(())
}

/// Takes a date in again that was left out.
pub async fn delete_exception(tx: &mut Tx, body: Id<Body>, day: Date) -> Result<()> {
    tx.execute("DELETE FROM series_exceptions WHERE body_id = $1 AND day = $2", values![body, day]).await?;
    Ok(())
}

/// Enters a series.
pub async fn insert(tx: &mut Tx, row: &SeriesRow) -> Result<()> {
    tx.execute(
        "INSERT INTO series (body_id, title, rule, first_day, begins, minutes, place, online, dial_in, access, topic_days, objection_days, skips_holidays)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        values![
            row.body_id,
            &row.title,
            &row.rule,
            row.first_day,
            &row.begins,
            row.minutes,
            &row.place,
            &row.online,
            &row.dial_in,
            &row.access,
            row.topic_days,
            row.objection_days,
            row.skips_holidays
        ],
    )
    .await?;
    Ok(())
}

/// Saves what was changed, if nobody else has since; `false` if somebody has.
pub async fn update(tx: &mut Tx, row: &SeriesRow) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE series SET title = $2, rule = $3, first_day = $4, begins = $5, minutes = $6, place = $7, online = $8, dial_in = $9, access = $10,
                    topic_days = $11, objection_days = $12, skips_holidays = $13, version = version + 1
             WHERE body_id = $1 AND version = $14",
            values![
                row.body_id,
                &row.title,
                &row.rule,
                row.first_day,
                &row.begins,
                row.minutes,
                &row.place,
                &row.online,
                &row.dial_in,
                &row.access,
                row.topic_days,
                row.objection_days,
                row.skips_holidays,
                row.version
            ],
        )
        .await?;
    Ok(done == 1)
}

/// The Länder that the network's districts lie in: the first two digits of the AGS.
pub async fn lands(tx: &mut Tx, network: Id<Network>) -> Result<Vec<String>> {
    let rows = tx
        .rows(
            "SELECT DISTINCT substr(territory_key, 1, 2) AS land FROM network_territories WHERE network_id = $1 ORDER BY land",
            values![network],
        )
        .await?;
    rows.iter().map(|row| row.get("land")).collect()
}
