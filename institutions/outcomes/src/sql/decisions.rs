//! Decisions.

use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use network::{Body, Network};
use web::Position;

use crate::{Decision, Item, Meeting};

record! {
    /// Beschluss
    #[derive(Debug, Clone)]
    pub struct DecisionRow {
        /// Key
        pub id: Id<Decision>,
        /// Of which body
        pub body_id: Id<Body>,
        /// Its name
        pub body: String,
        /// In which meeting
        pub meeting_id: Id<Meeting>,
        /// Under which item
        pub item_id: Id<Item>,
        /// Order within the meeting
        pub position: i64,
        /// "1/2026-1"
        pub number: String,
        /// What was decided
        pub text: String,
        /// When
        pub decided_on: Date,
        /// Sort key
        pub sort: String,
        /// Its line, as it was last sent
        pub line: String,
        /// Taken out of the minutes by a correction
        pub withdrawn_at: Option<Timestamp>,
    }
}

/// What the register is filtered by; nothing filters nothing.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// Of which body
    pub body: Option<Id<Body>>,
    /// Folded words, all of which occur
    pub words: [Option<String>; 2],
}

/// One decision of the network.
pub async fn decision(tx: &mut Tx, network: Id<Network>, id: Id<Decision>) -> Result<Option<DecisionRow>> {
    tx.one(
        "SELECT d.*, b.name AS body FROM decisions d JOIN bodies b ON b.id = d.body_id WHERE d.id = $2 AND d.network_id = $1",
        values![network, id],
    )
    .await
}

/// The register, the newest first, `limit` lines after a position.
pub async fn decisions(tx: &mut Tx, network: Id<Network>, search: &Search, after: &Position, limit: i64) -> Result<Vec<DecisionRow>> {
    let (sort, id) = if after.id.is_empty() { ("~", "~") } else { (after.sort.as_str(), after.id.as_str()) };
    tx.all(
        "SELECT d.*, b.name AS body FROM decisions d JOIN bodies b ON b.id = d.body_id
         WHERE d.network_id = $1 AND d.withdrawn_at IS NULL AND (d.sort, d.id) < ($2, $3) AND (CAST($4 AS TEXT) IS NULL OR d.body_id = $4)
           AND (CAST($5 AS TEXT) IS NULL OR d.text_search LIKE '%' || $5 || '%') AND (CAST($6 AS TEXT) IS NULL OR d.text_search LIKE '%' || $6 || '%')
         ORDER BY d.sort DESC, d.id DESC LIMIT $7",
        values![network, sort, id, search.body, search.words[0].clone(), search.words[1].clone(), limit],
    )
    .await
}

/// Decisions of an item that stand, in their order.
pub async fn of_item(tx: &mut Tx, item: Id<Item>) -> Result<Vec<DecisionRow>> {
    tx.all(
        "SELECT d.*, b.name AS body FROM decisions d JOIN bodies b ON b.id = d.body_id WHERE d.item_id = $1 AND d.withdrawn_at IS NULL ORDER BY d.position",
        values![item],
    )
    .await
}

/// The next number within a meeting; one that was given once is not given again.
pub async fn next_position(tx: &mut Tx, meeting: Id<Meeting>) -> Result<i64> {
    tx.count("SELECT COALESCE(max(position), 0) + 1 AS n FROM decisions WHERE meeting_id = $1", values![meeting]).await
}

/// Enters a decision.
pub async fn insert(tx: &mut Tx, network: Id<Network>, row: &DecisionRow) -> Result<()> {
    tx.execute(
        "INSERT INTO decisions (id, network_id, body_id, meeting_id, item_id, position, number, text, text_search, decided_on, sort, line)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        values![
            row.id,
            network,
            row.body_id,
            row.meeting_id,
            row.item_id,
            row.position,
            &row.number,
            &row.text,
            web::fold::folded(&format!("{} {}", row.number, row.text)),
            row.decided_on,
            &row.sort,
            &row.line
        ],
    )
    .await?;
    Ok(())
}

/// Corrected minutes say it in other words.
pub async fn reword(tx: &mut Tx, id: Id<Decision>, number: &str, text: &str, line: &str) -> Result<()> {
    let folded = web::fold::folded(&format!("{number} {text}"));
    tx.execute("UPDATE decisions SET text = $2, text_search = $3, line = $4 WHERE id = $1", values![id, text, folded, line]).await?;
    Ok(())
}

/// Corrected minutes do not have it any more.
pub async fn withdraw(tx: &mut Tx, id: Id<Decision>, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE decisions SET withdrawn_at = $2, line = '' WHERE id = $1", values![id, now]).await?;
    Ok(())
}
