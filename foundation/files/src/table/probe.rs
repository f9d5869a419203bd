use super::header::{self, LOOK, Numbered};
use super::{Flow, Reading, Sink};
use crate::{Problem, WarningKind};

/// Workbooks with hundreds of sheets exist (one per district); the table is not the hundredth.
const SHEETS: usize = 50;

/// Enough to tell a cover sheet from a table.
const PROBE_BYTES: usize = 1024 * 1024;

/// Looks at the first rows of every sheet to choose one.
pub struct Probe<'a> {
    reading: &'a Reading<'a>,
    sheets: Vec<Seen>,
    rows: Vec<Numbered>,
    bytes: usize,
}

struct Seen {
    name: String,
    hidden: bool,
    rows: usize,
    has_table: bool,
    fit: f64,
}

impl<'a> Probe<'a> {
    pub fn new(reading: &'a Reading<'a>) -> Self {
        Self { reading, sheets: Vec::new(), rows: Vec::new(), bytes: 0 }
    }

    /// Judges the sheet that was read last.
    fn close(&mut self) {
        let rows = std::mem::take(&mut self.rows);
        self.bytes = 0;
        let Some(sheet) = self.sheets.last_mut().filter(|_| !rows.is_empty()) else { return };
        sheet.rows = rows.len();
        let columns = header::find(&rows, self.reading.known).map_or(0, |header| header.columns.len());
        sheet.has_table = rows.len() > 1 && columns > 1;
        sheet.fit = self.reading.known.iter().map(|names| header::fit(&rows, names).0).fold(0.0, f64::max);
    }

    /// The place of the sheet to read.
    pub fn choose(&mut self) -> Result<usize, Problem> {
        self.close();
        if let Some(name) = self.reading.sheet {
            let found = self.sheets.iter().position(|sheet| sheet.name == name);
            return found.ok_or_else(|| Problem::NoSuchSheet { name: name.to_owned() });
        }
        let visible = |sheet: &&(usize, &Seen)| !sheet.1.hidden && sheet.1.rows > 0;
        let all: Vec<(usize, &Seen)> = self.sheets.iter().enumerate().collect();
        // The first of the best: `max_by` gives the last.
        let fitting = all.iter().rev().filter(visible).filter(|(_, sheet)| sheet.fit >= 0.5);
        fitting
            .max_by(|(_, a), (_, b)| a.fit.total_cmp(&b.fit))
            .or_else(|| all.iter().filter(visible).find(|(_, sheet)| sheet.has_table))
            .or_else(|| all.iter().find(visible))
            .or_else(|| all.iter().find(|(_, sheet)| sheet.rows > 0))
            .map(|(index, _)| *index)
            .ok_or(Problem::Empty)
    }

    pub fn names(self) -> Vec<String> {
        self.sheets.into_iter().filter(|sheet| !sheet.hidden).map(|sheet| sheet.name).collect()
    }
}

impl Sink for Probe<'_> {
    fn sheet(&mut self, name: &str, hidden: bool) -> bool {
        self.close();
        let wanted = self.sheets.len() < SHEETS;
        // A list of names without end would be a bomb of its own.
        if self.sheets.len() < 10 * SHEETS {
            self.sheets.push(Seen { name: name.to_owned(), hidden, rows: 0, has_table: false, fit: 0.0 });
        }
        wanted
    }

    fn row(&mut self, row: u32, cells: Vec<String>) -> Result<Flow, Problem> {
        self.bytes += cells.iter().map(String::len).sum::<usize>();
        self.rows.push((row, cells));
        Ok(if self.rows.len() >= LOOK || self.bytes > PROBE_BYTES { Flow::Enough } else { Flow::On })
    }

    fn oddity(&mut self, _kind: WarningKind, _row: u32) {}
}
