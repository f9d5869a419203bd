use sqlx::Executor;

use crate::{Db, Engine, Error, Record, Result, Row, Value, connect::Open};

/// A transaction that opens when it is first used, so that reading a slow request's body holds no lock.
///
/// It is rolled back unless [`Tx::commit`] was called.
pub struct Tx {
    db: Db,
    writes: bool,
    open: Option<Open>,
    statements: u32,
    /// News that go out with the commit, where the database itself tells nobody.
    pub(crate) told: Vec<String>,
}

/// Binds the values in order and runs one of sqlx's fetching methods on the right connection.
macro_rules! run {
    ($tx:expr, $sql:expr, $values:expr, $method:ident, $wrap_sqlite:expr, $wrap_postgres:expr) => {{
        let sql = $sql;
        $tx.statements += 1;
        $tx.db.runs();
        match $tx.opened().await? {
            Open::Sqlite(tx) => {
                let mut query = sqlx::query(sql);
                for value in $values {
                    query = match value {
                        Value::Text(v) => query.bind(v.clone()),
                        Value::Integer(v) => query.bind(*v),
                        Value::Real(v) => query.bind(*v),
                        Value::Boolean(v) => query.bind(*v),
                        Value::Bytes(v) => query.bind(v.clone()),
                    };
                }
                ($wrap_sqlite)(query.$method(&mut **tx).await?)
            }
            Open::Postgres(tx) => {
                let mut query = sqlx::query(sql);
                for value in $values {
                    query = match value {
                        Value::Text(v) => query.bind(v.clone()),
                        Value::Integer(v) => query.bind(*v),
                        Value::Real(v) => query.bind(*v),
                        Value::Boolean(v) => query.bind(*v),
                        Value::Bytes(v) => query.bind(v.clone()),
                    };
                }
                ($wrap_postgres)(query.$method(&mut **tx).await?)
            }
        }
    }};
}

impl Tx {
    pub(crate) fn new(db: Db, writes: bool) -> Self {
        Self { db, writes, open: None, statements: 0, told: Vec::new() }
    }

    pub(crate) fn begun(db: Db, open: Open) -> Self {
        Self { db, writes: true, open: Some(open), statements: 0, told: Vec::new() }
    }

    /// How many statements have run: a page's number of statements is a reviewed figure.
    pub fn statements(&self) -> u32 {
        self.statements
    }

    /// Which of the two databases this is: for the one seam of full-text search, and nothing else.
    pub fn engine(&self) -> Engine {
        self.db.engine()
    }

    pub(crate) async fn opened(&mut self) -> Result<&mut Open> {
        let open = match self.open.take() {
            Some(open) => open,
            None => self.db.begin(self.writes).await?,
        };
        Ok(self.open.insert(open))
    }

    /// All rows.
    pub async fn rows(&mut self, sql: &'static str, values: &[Value]) -> Result<Vec<Row>> {
        let rows: Vec<Row> =
            run!(self, sql, values, fetch_all, |rows: Vec<_>| rows.into_iter().map(Row::Sqlite).collect(), |rows: Vec<_>| {
                rows.into_iter().map(Row::Postgres).collect()
            });
        Ok(rows)
    }

    /// The first row, if there is one.
    pub async fn row(&mut self, sql: &'static str, values: &[Value]) -> Result<Option<Row>> {
        let row: Option<Row> =
            run!(self, sql, values, fetch_optional, |row: Option<_>| row.map(Row::Sqlite), |row: Option<_>| row.map(Row::Postgres));
        Ok(row)
    }

    /// All rows, read as `T`.
    pub async fn all<T: Record>(&mut self, sql: &'static str, values: &[Value]) -> Result<Vec<T>> {
        self.rows(sql, values).await?.iter().map(T::read).collect()
    }

    /// The first row, read as `T`.
    pub async fn one<T: Record>(&mut self, sql: &'static str, values: &[Value]) -> Result<Option<T>> {
        self.row(sql, values).await?.as_ref().map(T::read).transpose()
    }

    /// A number that the statement gives in its column `n`, such as `SELECT count(*) AS n`.
    pub async fn count(&mut self, sql: &'static str, values: &[Value]) -> Result<i64> {
        self.row(sql, values).await?.map_or(Ok(0), |row| row.get("n"))
    }

    /// How many rows were written.
    pub async fn execute(&mut self, sql: &'static str, values: &[Value]) -> Result<u64> {
        Ok(run!(
            self,
            sql,
            values,
            execute,
            |done: sqlx::sqlite::SqliteQueryResult| done.rows_affected(),
            |done: sqlx::postgres::PgQueryResult| done.rows_affected()
        ))
    }

    /// Runs `INSERT … VALUES ($1, …, $n) …` for each of the rows of `n` values, many of them at once, and gives what it returns.
    ///
    /// What `ON CONFLICT DO UPDATE` changes may not occur twice among the rows.
    pub async fn insert_all(&mut self, sql: &'static str, rows: &[Vec<Value>]) -> Result<Vec<Row>> {
        let columns = rows.first().map_or(1, Vec::len).max(1);
        let mut returned = Vec::new();
        for some in rows.chunks(VALUES_AT_ONCE / columns) {
            let sql = sqlx::AssertSqlSafe(repeated(sql, columns, some.len())?);
            let values: Vec<&Value> = some.iter().flatten().collect();
            returned.extend::<Vec<Row>>(run!(
                self,
                sql,
                values,
                fetch_all,
                |rows: Vec<_>| rows.into_iter().map(Row::Sqlite).collect(),
                |rows: Vec<_>| rows.into_iter().map(Row::Postgres).collect()
            ));
        }
        Ok(returned)
    }

    /// Lets the database prepare the statement without running it: the watchman over all statements uses it.
    pub async fn prepare(&mut self, sql: &'static str) -> Result<()> {
        use sqlx::SqlSafeStr;
        match self.opened().await? {
            Open::Sqlite(tx) => drop((&mut **tx).prepare(sql.into_sql_str()).await?),
            Open::Postgres(tx) => drop((&mut **tx).prepare(sql.into_sql_str()).await?),
        }
        Ok(())
    }

    /// Makes what was written last. Without it, all is undone.
    pub async fn commit(&mut self) -> Result<()> {
        match self.open.take() {
            Some(Open::Sqlite(tx)) => tx.commit().await?,
            Some(Open::Postgres(tx)) => tx.commit().await?,
            None => {}
        }
        for news in self.told.drain(..) {
            // Without anybody who listens there is nobody to tell.
            let _ = self.db.news.sender.send(news);
        }
        Ok(())
    }
}

/// So many values go with one statement. SQLite takes 32,766, but sqlx asks it for the name of each, which SQLite looks for from the beginning: with eight times
/// as many that took half of an import.
const VALUES_AT_ONCE: usize = 1_000;

/// The statement with `($1, …, $columns)` once for each of `rows`, counted on.
fn repeated(sql: &'static str, columns: usize, rows: usize) -> Result<String> {
    let row = |at: usize| {
        let places: Vec<String> = (at * columns + 1..=(at + 1) * columns).map(|place| format!("${place}")).collect();
        format!("({})", places.join(", "))
    };
    let Some((head, tail)) = sql.split_once(&row(0)) else {
        return Err(Error::Unusable(format!("not a statement for rows of {columns} values: {sql}")));
    };
    Ok(format!("{head}{}{tail}", (0..rows).map(row).collect::<Vec<_>>().join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_is_repeated_for_each_row() {
        let sql = "INSERT INTO t (a, b) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        assert_eq!(repeated(sql, 2, 1).unwrap(), sql);
        assert_eq!(repeated(sql, 2, 3).unwrap(), "INSERT INTO t (a, b) VALUES ($1, $2), ($3, $4), ($5, $6) ON CONFLICT DO NOTHING");
    }

    #[test]
    fn rows_that_do_not_fit_the_statement_are_refused() {
        assert!(repeated("INSERT INTO t (a, b) VALUES ($1, $2)", 3, 2).is_err());
    }
}
