//! Official tables as Regionalstatistik and GENESIS give them out: bytes in, indicators with their values out, no I/O.
//!
//! The form, as the files show it: a line with the table's key, title lines of which the last names the statistic, header lines whose first cells are
//! empty and whose last one holds the units, rows of period, key, name, further breakdowns and values, and below a line of underscores the notes, the
//! licence and the day of the table. ISO-8859-1, `;`, decimal comma.

mod cells;
mod foot;

use std::{
    collections::{BTreeMap, HashMap},
    fmt,
};

use csv::StringRecord;
use jiff::civil::Date;

use crate::rules::{Figure, Period, PeriodKind};

/// So many values are read at most; official tables by district have some ten thousand.
const MOST: usize = 1_000_000;

/// Cells before the values: period, key, name.
const FIXED: usize = 3;

/// What a table says.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What it calls itself: `13211-02-05-4`
    pub code: String,
    /// Its title
    pub title: String,
    /// The statistic that it comes from
    pub source: String,
    /// What it says about itself below the values, a paragraph each
    pub notes: Vec<String>,
    /// Whose it is, and under which licence
    pub licence: String,
    /// Its day
    pub released_on: Option<Date>,
    /// Whether it calls itself preliminary
    pub preliminary: bool,
    /// What its periods are
    pub period_kind: PeriodKind,
    /// What it counts, in the order of its columns
    pub indicators: Vec<Column>,
    /// Keys and names of its territories, as it writes them
    pub territories: BTreeMap<String, String>,
    /// All values
    pub values: Vec<Value>,
    /// Cells that hold neither a number nor one of the three signs: to follow later, or too uncertain to be printed
    pub open: usize,
}

/// Something that a table counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The table's own words: `Arbeitslose, Ausländer`
    pub words: String,
    /// `Anzahl`, `Prozent`
    pub unit: String,
    /// So many digits stand behind the comma.
    pub decimals: i64,
}

/// A value of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    /// Which of [`Table::indicators`]
    pub indicator: usize,
    /// Which of [`Table::territories`]
    pub territory: String,
    /// Its period
    pub period: Period,
    /// What stands there
    pub figure: Figure,
}

/// Why a file is no such table: the key of the sentence, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// The key of a text with the arguments `line` and `cell`
    pub key: &'static str,
    /// In the file, from 1
    pub line: u64,
    /// What stands there
    pub cell: String,
}

impl Wrong {
    fn new(key: &'static str, line: u64, cell: &str) -> Self {
        Self { key, line, cell: cell.chars().filter(|c| !c.is_control()).take(60).collect() }
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} in line {}: {}", self.key, self.line, self.cell)
    }
}

impl std::error::Error for Wrong {}

impl Table {
    /// The periods in which it has values, in the order of time.
    pub fn periods(&self) -> Vec<Period> {
        let mut periods: Vec<Period> = self.values.iter().map(|value| value.period).collect();
        periods.sort_unstable();
        periods.dedup();
        periods
    }
}

/// Reads a table.
///
/// # Errors
/// What is wrong with which line; nothing is guessed.
pub fn read(bytes: &[u8]) -> Result<Table, Wrong> {
    let text = files::text(bytes);
    let (body, foot) = foot::split(&text);
    let mut lines = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(true).from_reader(body.as_bytes());
    let mut head = Head::default();
    let mut rows: Option<Rows> = None;
    for record in lines.records() {
        let record = record.map_err(|_| Wrong::new("table-problem-line", 0, ""))?;
        let line = record.position().map_or(0, csv::Position::line);
        match &mut rows {
            Some(rows) => rows.take(&record, line)?,
            None if head.takes(&record, line)? => {}
            None => {
                let mut begun = Rows::under(&head, line)?;
                begun.take(&record, line)?;
                rows = Some(begun);
            }
        }
    }
    let rows = rows.ok_or_else(|| head.missing())?;
    let foot = foot::read(foot);
    let source = if head.title.len() > 1 { head.title.pop() } else { None };
    let title = head.title.join(" ");
    let preliminary = title.to_lowercase().contains("vorläufig");
    let indicators = rows.indicators;
    Ok(Table {
        code: head.code,
        source: source.unwrap_or_else(|| title.clone()),
        preliminary,
        title,
        notes: foot.notes,
        licence: foot.licence,
        released_on: foot.released_on,
        period_kind: rows.kind.unwrap_or(PeriodKind::Year),
        indicators,
        territories: rows.territories,
        values: rows.values,
        open: rows.open,
    })
}

/// What stands above the values.
#[derive(Default)]
struct Head {
    code: String,
    title: Vec<String>,
    header: Vec<Vec<String>>,
}

impl Head {
    /// Takes a line of the head; `false` for the first line of values.
    fn takes(&mut self, record: &StringRecord, line: u64) -> Result<bool, Wrong> {
        let first = record.get(0).unwrap_or_default().trim();
        let alone = record.iter().skip(1).all(|cell| cell.trim().is_empty());
        if self.code.is_empty() {
            let code = first.strip_prefix("GENESIS-Tabelle:").or_else(|| first.strip_prefix("Tabelle:")).map(str::trim).unwrap_or_default();
            let is_code = code.len() >= 5 && code.len() <= 40 && code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            if !is_code || !alone {
                return Err(Wrong::new("table-problem-none", line, first));
            }
            self.code = code.to_owned();
        } else if first.is_empty() && !alone {
            self.header.push(record.iter().map(|cell| cell.trim().to_owned()).collect());
        } else if alone && !first.is_empty() && self.header.is_empty() {
            self.title.push(first.to_owned());
        } else if !alone {
            return Ok(false);
        }
        Ok(true)
    }

    /// Why there were no values.
    fn missing(&self) -> Wrong {
        let key = if self.code.is_empty() { "table-problem-none" } else { "table-problem-empty" };
        Wrong::new(key, 1, &self.code)
    }
}

/// The values, and what is known of their columns.
struct Rows {
    /// Where the values begin
    first: usize,
    /// Words and unit of each column of values
    columns: Vec<(String, String)>,
    kind: Option<PeriodKind>,
    indicators: Vec<Column>,
    /// By breakdown and column
    known: HashMap<(String, usize), usize>,
    seen: HashMap<(usize, String, Period), u64>,
    territories: BTreeMap<String, String>,
    values: Vec<Value>,
    open: usize,
}

impl Rows {
    /// The columns are those of the header's last line, which holds the units.
    fn under(head: &Head, line: u64) -> Result<Self, Wrong> {
        let wrong = || Wrong::new("table-problem-header", line, "");
        let units = head.header.last().ok_or_else(wrong)?;
        let first = units.iter().take_while(|unit| unit.is_empty()).count();
        let last = units.iter().rposition(|unit| !unit.is_empty()).ok_or_else(wrong)?;
        // Without its line of units the last line of words would be taken for it.
        let is_above = |line: &Vec<String>| line.iter().enumerate().all(|(at, words)| words.is_empty() || (first..=last).contains(&at));
        if first < FIXED || head.title.is_empty() || head.header.len() < 2 || !head.header.iter().all(is_above) {
            return Err(wrong());
        }
        let words = |column: usize| {
            let lines = &head.header[..head.header.len() - 1];
            let words: Vec<&str> =
                lines.iter().filter_map(|line| line.get(column)).map(String::as_str).filter(|words| !words.is_empty()).collect();
            words.join(", ")
        };
        let columns: Vec<(String, String)> = (first..=last).map(|column| (words(column), units[column].clone())).collect();
        if columns.iter().any(|(words, unit)| words.is_empty() || unit.is_empty()) {
            return Err(wrong());
        }
        Ok(Self {
            first,
            columns,
            kind: None,
            indicators: Vec::new(),
            known: HashMap::new(),
            seen: HashMap::new(),
            territories: BTreeMap::new(),
            values: Vec::new(),
            open: 0,
        })
    }

    fn take(&mut self, record: &StringRecord, line: u64) -> Result<(), Wrong> {
        let cell = |at: usize| record.get(at).map(str::trim).unwrap_or_default();
        if record.len() < self.first + self.columns.len() {
            return Err(Wrong::new("table-problem-cells", line, cell(0)));
        }
        let period = cells::period(cell(0)).ok_or_else(|| Wrong::new("table-problem-period", line, cell(0)))?;
        if *self.kind.get_or_insert(period.kind()) != period.kind() {
            return Err(Wrong::new("table-problem-period", line, cell(0)));
        }
        let (key, name) = (cell(1).to_owned(), cell(2).to_owned());
        if key.is_empty() || key.len() > 12 || name.is_empty() {
            return Err(Wrong::new("table-problem-territory", line, cell(1)));
        }
        // "Insgesamt" is what the column says without a breakdown.
        let parts: Vec<&str> = (FIXED..self.first).map(cell).filter(|part| !part.is_empty() && *part != "Insgesamt").collect();
        let breakdown = parts.join(", ");
        for column in 0..self.columns.len() {
            let (figure, decimals) = match cells::figure(cell(self.first + column)) {
                Some(cells::Cell::Figure(figure, decimals)) => (figure, decimals),
                Some(cells::Cell::Open) => {
                    self.open += 1;
                    continue;
                }
                None => return Err(Wrong::new("table-problem-value", line, cell(self.first + column))),
            };
            let indicator = self.indicator(&breakdown, column);
            self.indicators[indicator].decimals = self.indicators[indicator].decimals.max(decimals);
            if self.seen.insert((indicator, key.clone(), period), line).is_some() {
                return Err(Wrong::new("table-problem-twice", line, &name));
            }
            if self.values.len() >= MOST {
                return Err(Wrong::new("table-problem-long", line, ""));
            }
            self.values.push(Value { indicator, territory: key.clone(), period, figure });
        }
        self.territories.insert(key, name);
        Ok(())
    }

    fn indicator(&mut self, breakdown: &str, column: usize) -> usize {
        if let Some(known) = self.known.get(&(breakdown.to_owned(), column)) {
            return *known;
        }
        let (words, unit) = &self.columns[column];
        let words = if breakdown.is_empty() { words.clone() } else { format!("{words}, {breakdown}") };
        // Two columns of the same words are one and the same to everybody who reads them, except for their place.
        let twin = self.indicators.iter().any(|other| other.words == words);
        let words = if twin { format!("{words} ({})", column + 1) } else { words };
        self.indicators.push(Column { words, unit: unit.clone(), decimals: 0 });
        self.known.insert((breakdown.to_owned(), column), self.indicators.len() - 1);
        self.indicators.len() - 1
    }
}

#[cfg(test)]
mod tests;
