//! Questions.

use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use network::{Body, Network};
use web::Position;

use crate::{Item, Meeting, Question, rules::QuestionState};

record! {
    /// Frage
    #[derive(Debug, Clone)]
    pub struct QuestionRow {
        /// Key
        pub id: Id<Question>,
        /// Of which body
        pub body_id: Id<Body>,
        /// Its name
        pub body: String,
        /// In which meeting it was asked
        pub meeting_id: Id<Meeting>,
        /// Under which item
        pub item_id: Id<Item>,
        /// Order within the item
        pub position: i64,
        /// Its line, as it was last sent
        pub line: String,
        /// What was asked
        pub text: String,
        /// When
        pub asked_on: Date,
        /// What was found out
        pub answer: String,
        /// When
        pub answered_at: Option<Timestamp>,
        /// Closed without an answer
        pub withdrawn_at: Option<Timestamp>,
        /// For saving without overwriting somebody else
        pub version: i64,
    }
}

impl QuestionRow {
    /// How far it is.
    pub fn state(&self) -> QuestionState {
        match (self.answered_at, self.withdrawn_at) {
            (Some(_), _) => QuestionState::Answered,
            (_, Some(_)) => QuestionState::Closed,
            _ => QuestionState::Open,
        }
    }
}

/// One question of the network.
pub async fn question(tx: &mut Tx, network: Id<Network>, id: Id<Question>) -> Result<Option<QuestionRow>> {
    tx.one(
        "SELECT q.*, b.name AS body FROM questions q JOIN bodies b ON b.id = q.body_id WHERE q.id = $2 AND q.network_id = $1",
        values![network, id],
    )
    .await
}

/// Questions of a state, the newest first, `limit` lines after a position. The sort key is the day.
pub async fn questions(
    tx: &mut Tx,
    network: Id<Network>,
    state: Option<&'static str>,
    word: Option<String>,
    after: &Position,
    limit: i64,
) -> Result<Vec<QuestionRow>> {
    let (day, id) = if after.id.is_empty() { ("9999-12-31", "~") } else { (after.sort.as_str(), after.id.as_str()) };
    tx.all(
        "SELECT q.*, b.name AS body FROM questions q JOIN bodies b ON b.id = q.body_id
         WHERE q.network_id = $1 AND (q.asked_on, q.id) < ($2, $3)
           AND (CAST($4 AS TEXT) IS NULL OR $4 = CASE WHEN q.answered_at IS NOT NULL THEN 'answered' WHEN q.withdrawn_at IS NOT NULL THEN 'closed' ELSE 'open' END)
           AND (CAST($5 AS TEXT) IS NULL OR q.text_search LIKE '%' || $5 || '%')
         ORDER BY q.asked_on DESC, q.id DESC LIMIT $6",
        values![network, day, id, state, word, limit],
    )
    .await
}

/// Questions of an item that no correction took out, in the order in which they were asked.
pub async fn of_item(tx: &mut Tx, item: Id<Item>) -> Result<Vec<QuestionRow>> {
    tx.all(
        "SELECT q.*, b.name AS body FROM questions q JOIN bodies b ON b.id = q.body_id WHERE q.item_id = $1 AND q.line <> '' ORDER BY q.position, q.id",
        values![item],
    )
    .await
}

/// Questions of a body that nobody has answered or closed, the oldest first.
pub async fn open_of_body(tx: &mut Tx, body: Id<Body>) -> Result<Vec<QuestionRow>> {
    tx.all(
        "SELECT q.*, b.name AS body FROM questions q JOIN bodies b ON b.id = q.body_id
         WHERE q.body_id = $1 AND q.answered_at IS NULL AND q.withdrawn_at IS NULL ORDER BY q.asked_on, q.position, q.id LIMIT 100",
        values![body],
    )
    .await
}

/// Enters a question.
pub async fn insert(tx: &mut Tx, network: Id<Network>, row: &QuestionRow) -> Result<()> {
    tx.execute(
        "INSERT INTO questions (id, network_id, body_id, meeting_id, item_id, text, text_search, asked_on, position, line)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        values![
            row.id,
            network,
            row.body_id,
            row.meeting_id,
            row.item_id,
            &row.text,
            web::fold::folded(&row.text),
            row.asked_on,
            row.position,
            &row.line
        ],
    )
    .await?;
    Ok(())
}

/// Corrected minutes say it in other words.
pub async fn reword(tx: &mut Tx, id: Id<Question>, text: &str, line: &str) -> Result<()> {
    tx.execute(
        "UPDATE questions SET text = $2, text_search = $3, line = $4, version = version + 1 WHERE id = $1",
        values![id, text, web::fold::folded(text), line],
    )
    .await?;
    Ok(())
}

/// Saves the answer, if nobody else has saved since; `false` if somebody has.
pub async fn answer(tx: &mut Tx, id: Id<Question>, version: i64, answer: &str, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE questions SET answer = $3, answered_at = $4, withdrawn_at = NULL, version = version + 1 WHERE id = $1 AND version = $2",
            values![id, version, answer, now],
        )
        .await?;
    Ok(done == 1)
}

/// A correction took it out of the minutes.
pub async fn correct_out(tx: &mut Tx, id: Id<Question>, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE questions SET withdrawn_at = $2, line = '', version = version + 1 WHERE id = $1", values![id, now]).await?;
    Ok(())
}

/// Closes a question without an answer.
pub async fn withdraw(tx: &mut Tx, id: Id<Question>, now: Timestamp) -> Result<()> {
    tx.execute(
        "UPDATE questions SET withdrawn_at = $2, version = version + 1 WHERE id = $1 AND withdrawn_at IS NULL AND answered_at IS NULL",
        values![id, now],
    )
    .await?;
    Ok(())
}
