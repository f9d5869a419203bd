use db::Id;

/// How many rows a list shows at once.
const LENGTH: usize = 50;

/// Where a page of a list begins: after the last row of the page before, so that its cost does not grow with what lies before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Position {
    /// Sort key of that row.
    pub sort: String,
    /// Its key, for equal sort keys.
    pub id: String,
}

impl Position {
    /// Reads the `after` of an address; the list's beginning for anything else.
    pub fn read(after: Option<&str>) -> Self {
        after
            .and_then(|after| after.rsplit_once('~'))
            .map(|(sort, id)| Self { sort: sort.to_owned(), id: id.to_owned() })
            .unwrap_or_default()
    }

    /// After this row.
    pub fn after<T>(sort: &str, id: Id<T>) -> Self {
        Self { sort: sort.to_owned(), id: id.to_string() }
    }
}

impl std::fmt::Display for Position {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}~{}", self.sort, self.id)
    }
}

/// One page of a list.
#[derive(Debug, Clone)]
pub struct Page<T> {
    /// Its rows.
    pub rows: Vec<T>,
    /// Where the next one begins, if there is one.
    pub next: Option<Position>,
}

impl<T> Page<T> {
    /// How many rows to ask the database for: one more than is shown tells whether there is a next page.
    pub const ASK: i64 = LENGTH as i64 + 1;

    /// Made of the rows that the database gave.
    pub fn of(mut rows: Vec<T>, position: impl Fn(&T) -> Position) -> Self {
        let more = rows.len() > LENGTH;
        rows.truncate(LENGTH);
        let next = rows.last().filter(|_| more).map(position);
        Self { rows, next }
    }
}

/// An address with a query; empty values are left out, all are encoded.
pub fn address(path: &str, query: &[(&str, &str)]) -> String {
    let pairs: Vec<_> = query.iter().filter(|(_, value)| !value.is_empty()).collect();
    if pairs.is_empty() {
        return path.to_owned();
    }
    format!("{path}?{}", serde_html_form::to_string(&pairs).unwrap_or_default())
}
