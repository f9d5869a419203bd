use db::{Result, Tx, Value};

/// Rows in one statement: fewer round trips; 100 rows of 20 columns stay below SQLite's 32,766 parameters.
const ROWS: usize = 100;

/// Rows of one table on their way into the database, many in one statement.
///
/// A fixture's way and not the product's: no access, no log, no check but the database's own.
pub struct Insert {
    start: String,
    columns: usize,
    full: &'static str,
    values: Vec<Value>,
}

impl Insert {
    /// Into these columns of a table.
    pub fn into(table: &str, columns: &[&str]) -> Self {
        let start = format!("INSERT INTO {table} ({}) VALUES ", columns.join(", "));
        // Leaked once for each table: a statement has to be there as long as the program.
        let full = statement(&start, columns.len(), ROWS).leak();
        Self { start, columns: columns.len(), full, values: Vec::with_capacity(columns.len() * ROWS) }
    }

    /// One more row; its values in the order of the columns.
    pub async fn row(&mut self, tx: &mut Tx, values: &[Value]) -> Result<()> {
        debug_assert_eq!(values.len(), self.columns, "{}", self.start);
        self.values.extend_from_slice(values);
        if self.values.len() == self.columns * ROWS {
            tx.execute(self.full, &self.values).await?;
            self.values.clear();
        }
        Ok(())
    }

    /// The rows that are left.
    pub async fn finish(self, tx: &mut Tx) -> Result<()> {
        if !self.values.is_empty() {
            let rest: &'static str = statement(&self.start, self.columns, self.values.len() / self.columns).leak();
            tx.execute(rest, &self.values).await?;
        }
        Ok(())
    }
}

fn statement(start: &str, columns: usize, rows: usize) -> String {
    let row = |row: usize| {
        let values: Vec<String> = (1..=columns).map(|column| format!("${}", row * columns + column)).collect();
        format!("({})", values.join(", "))
    };
    format!("{start}{}", (0..rows).map(row).collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::statement;

    #[test]
    fn every_value_has_its_own_number() {
        assert_eq!(statement("INSERT INTO t (a, b) VALUES ", 2, 2), "INSERT INTO t (a, b) VALUES ($1, $2), ($3, $4)");
    }
}
