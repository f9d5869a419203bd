//! Indicators and their values.

use db::{Id, Record, Result, Row, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use network::Network;
use web::{Page, Position, fold::sorted};

use crate::{Delivery, Indicator, rules::Figure};

record! {
    /// Kennzahl
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct IndicatorRow {
        /// Key
        pub id: Id<Indicator>,
        /// The table that it comes from
        pub table_code: String,
        /// The words of its column there
        pub column_words: String,
        /// Name
        pub name: String,
        /// What it counts
        pub definition: String,
        /// Who counts it
        pub source: String,
        /// Einheit
        pub unit: String,
        /// Whether values of several territories may be added up
        pub additive: bool,
        /// See [`crate::rules::PeriodKind`].
        pub period_kind: String,
        /// Digits behind the comma
        pub decimals: i64,
        /// The file that brought it
        pub delivery_id: Option<Id<Delivery>>,
        /// For saving without overwriting somebody else.
        pub version: i64,
    }
}

record! {
    /// A line of the list.
    #[derive(Debug, Clone)]
    pub struct Listed {
        /// Key
        pub id: Id<Indicator>,
        /// Name
        pub name: String,
        /// Sort key
        pub name_sort: String,
        /// Einheit
        pub unit: String,
        /// Who counts it
        pub source: String,
        /// The newest period
        pub newest: Option<String>,
        /// For how many territories it has values
        pub territories: i64,
    }
}

/// A value with its place and its period.
#[derive(Debug, Clone, PartialEq)]
pub struct ValueRow {
    /// Of which indicator
    pub indicator_id: Id<Indicator>,
    /// Where
    pub territory_key: String,
    /// When; see [`crate::rules::Period`].
    pub period: String,
    /// What
    pub figure: Figure,
    /// Table and licence
    pub source: String,
    /// The day of the table
    pub released_on: Option<Date>,
    /// When it was brought in
    pub retrieved_at: Timestamp,
    /// Whether it may still change
    pub preliminary: bool,
    /// The file that brought it
    pub delivery_id: Option<Id<Delivery>>,
}

impl Record for ValueRow {
    fn read(row: &Row) -> Result<Self> {
        let sign: Option<String> = row.get("sign")?;
        Ok(Self {
            indicator_id: row.get("indicator_id")?,
            territory_key: row.get("territory_key")?,
            period: row.get("period")?,
            figure: Figure::of(row.get("number")?, sign.as_deref()),
            source: row.get("source")?,
            released_on: row.get("released_on")?,
            retrieved_at: row.get("retrieved_at")?,
            preliminary: row.get("preliminary")?,
            delivery_id: row.get("delivery_id")?,
        })
    }
}

/// Indicators of the network in German order, one page of them.
pub async fn indicators(tx: &mut Tx, network: Id<Network>, words: Option<&str>, after: &Position) -> Result<Page<Listed>> {
    let rows = tx
        .all(
            "SELECT i.id, i.name, i.name_sort, i.unit, i.source,
                    (SELECT max(v.period) FROM indicator_values v WHERE v.indicator_id = i.id) AS newest,
                    (SELECT count(DISTINCT v.territory_key) FROM indicator_values v WHERE v.indicator_id = i.id) AS territories
             FROM indicators i
             WHERE i.network_id = $1 AND (CAST($2 AS TEXT) IS NULL OR i.name_sort LIKE '%' || $2 || '%') AND (i.name_sort, i.id) > ($3, $4)
             ORDER BY i.name_sort, i.id LIMIT $5",
            values![network, words, &after.sort, &after.id, Page::<Listed>::ASK],
        )
        .await?;
    Ok(Page::of(rows, |row: &Listed| Position::after(&row.name_sort, row.id)))
}

/// How many indicators the filter finds.
pub async fn count(tx: &mut Tx, network: Id<Network>, words: Option<&str>) -> Result<i64> {
    tx.count(
        "SELECT count(*) AS n FROM indicators WHERE network_id = $1 AND (CAST($2 AS TEXT) IS NULL OR name_sort LIKE '%' || $2 || '%')",
        values![network, words],
    )
    .await
}

/// One indicator of the network.
pub async fn indicator(tx: &mut Tx, network: Id<Network>, id: Id<Indicator>) -> Result<Option<IndicatorRow>> {
    tx.one(
        "SELECT id, table_code, column_words, name, definition, source, unit, additive, period_kind, decimals, delivery_id, version
         FROM indicators WHERE network_id = $1 AND id = $2",
        values![network, id],
    )
    .await
}

/// The indicators that a table of this key brought before.
pub async fn indicators_of_table(tx: &mut Tx, network: Id<Network>, code: &str) -> Result<Vec<IndicatorRow>> {
    tx.all(
        "SELECT id, table_code, column_words, name, definition, source, unit, additive, period_kind, decimals, delivery_id, version
         FROM indicators WHERE network_id = $1 AND table_code = $2 ORDER BY id",
        values![network, code],
    )
    .await
}

/// Enters an indicator.
pub async fn insert(tx: &mut Tx, network: Id<Network>, row: &IndicatorRow) -> Result<()> {
    tx.execute(
        "INSERT INTO indicators (id, network_id, table_code, column_words, name, name_sort, definition, source, unit, additive, period_kind,
                                 decimals, delivery_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        values![
            row.id,
            network,
            &row.table_code,
            &row.column_words,
            &row.name,
            sorted(&row.name),
            &row.definition,
            &row.source,
            &row.unit,
            row.additive,
            &row.period_kind,
            row.decimals,
            row.delivery_id
        ],
    )
    .await?;
    Ok(())
}

/// Changes what an indicator is called and means; `false` when somebody else changed it meanwhile.
pub async fn update(tx: &mut Tx, network: Id<Network>, row: &IndicatorRow) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE indicators SET name = $4, name_sort = $5, definition = $6, source = $7, unit = $8, additive = $9, version = version + 1
             WHERE network_id = $1 AND id = $2 AND version = $3",
            values![network, row.id, row.version, &row.name, sorted(&row.name), &row.definition, &row.source, &row.unit, row.additive],
        )
        .await?;
    Ok(done == 1)
}

/// A newer table may print more digits; fewer change nothing.
pub async fn set_decimals(tx: &mut Tx, id: Id<Indicator>, decimals: i64) -> Result<()> {
    tx.execute("UPDATE indicators SET decimals = $2 WHERE id = $1 AND decimals < $2", values![id, decimals]).await?;
    Ok(())
}

/// Indicators that a file brought, that nobody has edited, and that nothing needs any more.
pub async fn idle(tx: &mut Tx, delivery: Id<Delivery>) -> Result<Vec<IndicatorRow>> {
    tx.all(
        "SELECT i.id, i.table_code, i.column_words, i.name, i.definition, i.source, i.unit, i.additive, i.period_kind, i.decimals,
                i.delivery_id, i.version
         FROM indicators i
         WHERE i.delivery_id = $1 AND i.version = 1
           AND NOT EXISTS (SELECT 1 FROM indicator_values v WHERE v.indicator_id = i.id)
           AND NOT EXISTS (SELECT 1 FROM delivery_changes c WHERE c.indicator_id = i.id)
           AND NOT EXISTS (SELECT 1 FROM statements s WHERE s.indicator_id = i.id)
         ORDER BY i.id",
        values![delivery],
    )
    .await
}

/// Takes an indicator away that nothing needs.
pub async fn delete(tx: &mut Tx, id: Id<Indicator>) -> Result<()> {
    tx.execute("DELETE FROM indicators WHERE id = $1", values![id]).await?;
    Ok(())
}

/// All values of an indicator of the network, in the order of time.
pub async fn values_of(tx: &mut Tx, network: Id<Network>, id: Id<Indicator>) -> Result<Vec<ValueRow>> {
    tx.all(
        "SELECT v.indicator_id, v.territory_key, v.period, v.number, v.sign, v.source, v.released_on, v.retrieved_at, v.preliminary, v.delivery_id
         FROM indicator_values v JOIN indicators i ON i.id = v.indicator_id
         WHERE i.network_id = $1 AND v.indicator_id = $2 ORDER BY v.period, v.territory_key",
        values![network, id],
    )
    .await
}

/// One value.
pub async fn value(tx: &mut Tx, id: Id<Indicator>, territory: &str, period: &str) -> Result<Option<ValueRow>> {
    tx.one(
        "SELECT indicator_id, territory_key, period, number, sign, source, released_on, retrieved_at, preliminary, delivery_id
         FROM indicator_values WHERE indicator_id = $1 AND territory_key = $2 AND period = $3",
        values![id, territory, period],
    )
    .await
}

/// The values that tables of this key brought before.
pub async fn values_of_table(tx: &mut Tx, network: Id<Network>, code: &str) -> Result<Vec<ValueRow>> {
    tx.all(
        "SELECT v.indicator_id, v.territory_key, v.period, v.number, v.sign, v.source, v.released_on, v.retrieved_at, v.preliminary, v.delivery_id
         FROM indicator_values v JOIN indicators i ON i.id = v.indicator_id WHERE i.network_id = $1 AND i.table_code = $2",
        values![network, code],
    )
    .await
}

/// Writes a value, whatever stood there.
pub async fn set_value(tx: &mut Tx, row: &ValueRow) -> Result<()> {
    tx.execute(
        "INSERT INTO indicator_values (indicator_id, territory_key, period, number, sign, source, released_on, retrieved_at, preliminary, delivery_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (indicator_id, territory_key, period) DO UPDATE SET number = excluded.number, sign = excluded.sign, source = excluded.source,
             released_on = excluded.released_on, retrieved_at = excluded.retrieved_at, preliminary = excluded.preliminary,
             delivery_id = excluded.delivery_id",
        values![
            row.indicator_id,
            &row.territory_key,
            &row.period,
            row.figure.number(),
            row.figure.sign(),
            &row.source,
            row.released_on,
            row.retrieved_at,
            row.preliminary,
            row.delivery_id
        ],
    )
    .await?;
    Ok(())
}

/// Gives back what a file changed and nobody has changed since.
pub async fn restore_values(tx: &mut Tx, delivery: Id<Delivery>) -> Result<u64> {
    tx.execute(
        "UPDATE indicator_values SET number = c.number, sign = c.sign, source = c.source, released_on = c.released_on, retrieved_at = c.retrieved_at,
                preliminary = c.preliminary, delivery_id = c.before_id
         FROM delivery_changes c
         WHERE indicator_values.delivery_id = $1 AND c.delivery_id = $1 AND c.indicator_id = indicator_values.indicator_id
           AND c.territory_key = indicator_values.territory_key AND c.period = indicator_values.period",
        values![delivery],
    )
    .await
}

/// Takes away what a file brought anew.
pub async fn delete_values(tx: &mut Tx, delivery: Id<Delivery>) -> Result<u64> {
    tx.execute("DELETE FROM indicator_values WHERE delivery_id = $1", values![delivery]).await
}
