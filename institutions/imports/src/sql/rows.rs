//! The rows of an import, and what it changed.

use db::{Id, Result, Tx, Value, record, values};
use network::Import;
use web::{Page, Position};

use crate::Outcome;

record! {
    /// A row of an import.
    #[derive(Debug, Clone)]
    pub struct RowRow {
        /// The row in the file, as a spreadsheet counts
        pub row: i64,
        /// See [`crate::Outcome`].
        pub outcome: String,
        /// What it is called
        pub title: String,
        /// Why: a message, as JSON; empty for none
        pub reason: String,
        /// What it may mean, as JSON
        pub choices: String,
        /// See [`crate::Decision`].
        pub decision: Option<String>,
        /// What was chosen
        pub chosen: Option<String>,
        /// See [`drafts::draft::Draft`], as JSON
        pub draft: Option<String>,
        /// Why it was not written: a message, as JSON
        pub left_out: Option<String>,
    }
}

/// A row on its way to the stage.
pub struct Staged {
    /// The row
    pub row: RowRow,
    /// Its cells as they stand in the file, as JSON; only of rows that may be left out
    pub cells: Option<String>,
}

impl Staged {
    fn values(&self) -> [Value; 7] {
        let row = &self.row;
        [
            Value::from(row.row),
            Value::from(&row.outcome),
            Value::from(&row.title),
            Value::from(&row.reason),
            Value::from(&row.choices),
            Value::from(row.draft.clone()),
            Value::from(self.cells.clone()),
        ]
    }
}

/// Puts rows on the stage, ten with one statement.
pub async fn insert(tx: &mut Tx, import: Id<Import>, rows: &[Staged]) -> Result<()> {
    let (tens, rest) = rows.as_chunks::<10>();
    for ten in tens {
        let mut values = vec![Value::from(import)];
        values.extend(ten.iter().flat_map(Staged::values));
        tx.execute(
            "INSERT INTO import_rows (import_id, row, outcome, title, reason, choices, draft, cells) VALUES
                ($1, $2, $3, $4, $5, $6, $7, $8), ($1, $9, $10, $11, $12, $13, $14, $15),
                ($1, $16, $17, $18, $19, $20, $21, $22), ($1, $23, $24, $25, $26, $27, $28, $29),
                ($1, $30, $31, $32, $33, $34, $35, $36), ($1, $37, $38, $39, $40, $41, $42, $43),
                ($1, $44, $45, $46, $47, $48, $49, $50), ($1, $51, $52, $53, $54, $55, $56, $57),
                ($1, $58, $59, $60, $61, $62, $63, $64), ($1, $65, $66, $67, $68, $69, $70, $71)
             ON CONFLICT (import_id, row) DO NOTHING",
            &values,
        )
        .await?;
    }
    for one in rest {
        let mut values = vec![Value::from(import)];
        values.extend(one.values());
        tx.execute(
            "INSERT INTO import_rows (import_id, row, outcome, title, reason, choices, draft, cells) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (import_id, row) DO NOTHING",
            &values,
        )
        .await?;
    }
    Ok(())
}

/// Clears the stage.
pub async fn clear(tx: &mut Tx, import: Id<Import>) -> Result<()> {
    tx.execute("DELETE FROM import_rows WHERE import_id = $1", values![import]).await?;
    Ok(())
}

record! {
    /// How many rows have an outcome.
    #[derive(Debug, Clone)]
    pub struct OutcomeCount {
        /// See [`crate::Outcome`].
        pub outcome: String,
        /// All of them
        pub n: i64,
        /// Those about which somebody decided
        pub decided: i64,
        /// Those that were not written
        pub left_out: i64,
    }
}

/// How many rows have which outcome.
pub async fn counts(tx: &mut Tx, import: Id<Import>) -> Result<Vec<OutcomeCount>> {
    tx.all(
        "SELECT outcome, count(*) AS n, count(decision) AS decided, count(left_out) AS left_out
         FROM import_rows WHERE import_id = $1 GROUP BY outcome",
        values![import],
    )
    .await
}

/// Rows of an outcome in the order of the file, one page of them.
pub async fn list(tx: &mut Tx, import: Id<Import>, outcome: Option<Outcome>, left_out: bool, after: &Position) -> Result<Page<RowRow>> {
    let beyond: i64 = after.sort.parse().unwrap_or(0);
    let rows = tx
        .all(
            "SELECT row, outcome, title, reason, choices, decision, chosen, draft, left_out FROM import_rows
             WHERE import_id = $1 AND (CAST($2 AS TEXT) IS NULL OR outcome = $2) AND ($3 = 0 OR left_out IS NOT NULL) AND row > $4
             ORDER BY row LIMIT $5",
            values![import, outcome.map(Outcome::code), i64::from(left_out), beyond, Page::<RowRow>::ASK],
        )
        .await?;
    Ok(Page::of(rows, |row: &RowRow| Position { sort: row.row.to_string(), id: String::new() }))
}

/// One row.
pub async fn row(tx: &mut Tx, import: Id<Import>, row: i64) -> Result<Option<RowRow>> {
    tx.one(
        "SELECT row, outcome, title, reason, choices, decision, chosen, draft, left_out FROM import_rows WHERE import_id = $1 AND row = $2",
        values![import, row],
    )
    .await
}

/// The next row about which a person has to decide.
pub async fn next_open(tx: &mut Tx, import: Id<Import>, after: i64) -> Result<Option<RowRow>> {
    tx.one(
        "SELECT row, outcome, title, reason, choices, decision, chosen, draft, left_out FROM import_rows
         WHERE import_id = $1 AND outcome IN ('duplicate', 'ambiguous', 'unmatched') AND decision IS NULL AND row > $2 ORDER BY row LIMIT 1",
        values![import, after],
    )
    .await
}

/// Notes a decision, also for the other rows of the file that ask the same.
pub async fn decide(tx: &mut Tx, import: Id<Import>, row: &RowRow, decision: &str, chosen: Option<&str>) -> Result<u64> {
    tx.execute(
        "UPDATE import_rows SET decision = $4, chosen = $5
         WHERE import_id = $1 AND (row = $2 OR (reason = $3 AND outcome = $6 AND decision IS NULL))",
        values![import, row.row, &row.reason, decision, chosen, &row.outcome],
    )
    .await
}

record! {
    /// A row that is to be written.
    #[derive(Debug, Clone)]
    pub struct Due {
        /// The row in the file
        pub row: i64,
        /// See [`crate::Decision`].
        pub decision: Option<String>,
        /// What was chosen
        pub chosen: Option<String>,
        /// See [`drafts::draft::Draft`], as JSON
        pub draft: String,
    }
}

/// Rows that are to be written, in the order of the file, some of them at a time.
pub async fn due(tx: &mut Tx, import: Id<Import>, after: i64, limit: i64) -> Result<Vec<Due>> {
    tx.all(
        "SELECT row, decision, chosen, draft FROM import_rows
         WHERE import_id = $1 AND row > $2 AND draft IS NOT NULL AND (outcome IN ('new', 'changed') OR decision IN ('take', 'new'))
         ORDER BY row LIMIT $3",
        values![import, after, limit],
    )
    .await
}

/// Notes why a row was not written.
pub async fn set_left_out(tx: &mut Tx, import: Id<Import>, row: i64, reason: &str) -> Result<()> {
    tx.execute("UPDATE import_rows SET left_out = $3 WHERE import_id = $1 AND row = $2", values![import, row, reason]).await?;
    Ok(())
}

/// Notes all rows that are not written: those with an error, and those about which nobody decided or somebody said no.
pub async fn set_rest_left_out(tx: &mut Tx, import: Id<Import>, skipped: &str, open: &str) -> Result<()> {
    tx.execute(
        "UPDATE import_rows SET left_out = CASE WHEN outcome = 'error' THEN reason WHEN decision = 'skip' THEN $2 ELSE $3 END
         WHERE import_id = $1 AND left_out IS NULL
           AND (outcome = 'error' OR (outcome IN ('duplicate', 'ambiguous', 'unmatched') AND (decision IS NULL OR decision = 'skip')))",
        values![import, skipped, open],
    )
    .await?;
    Ok(())
}

record! {
    /// A row that is not written, as it stands in the file.
    pub struct LeftOut {
        /// The row in the file
        pub row: i64,
        /// Why: a message, as JSON
        pub why: String,
        /// Its cells, as JSON
        pub cells: Option<String>,
    }
}

/// Rows that were not written, some of them at a time.
pub async fn left_out(tx: &mut Tx, import: Id<Import>, after: i64, limit: i64) -> Result<Vec<LeftOut>> {
    tx.all(
        "SELECT row, left_out AS why, cells FROM import_rows WHERE import_id = $1 AND left_out IS NOT NULL AND row > $2 ORDER BY row LIMIT $3",
        values![import, after, limit],
    )
    .await
}

record! {
    /// A row with an error.
    pub struct Wrong {
        /// The row in the file
        pub row: i64,
        /// Why: a message, as JSON
        pub reason: String,
    }
}

/// The first rows with an error.
pub async fn errors(tx: &mut Tx, import: Id<Import>, limit: i64) -> Result<Vec<Wrong>> {
    tx.all("SELECT row, reason FROM import_rows WHERE import_id = $1 AND outcome = 'error' ORDER BY row LIMIT $2", values![import, limit])
        .await
}

/// Something that an import changed, or that could not be taken back.
#[derive(Debug, Clone)]
pub struct Change<'a> {
    /// `organisation`, `person` …
    pub object_type: &'a str,
    /// Its key
    pub object_id: &'a str,
    /// What it is called
    pub title: &'a str,
    /// What it was before, as JSON; nothing when this import made it
    pub before: Option<&'a str>,
    /// Its version after the change
    pub version: Option<i64>,
}

/// Notes a change. What was there before the first one is kept.
pub async fn set_change(tx: &mut Tx, import: Id<Import>, change: &Change<'_>) -> Result<()> {
    tx.execute(
        "INSERT INTO import_changes (import_id, object_type, object_id, title, before, version) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (import_id, object_type, object_id) DO UPDATE SET version = excluded.version",
        values![import, change.object_type, change.object_id, change.title, change.before, change.version],
    )
    .await?;
    Ok(())
}
