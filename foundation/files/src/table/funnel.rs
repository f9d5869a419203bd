use std::ops::ControlFlow;

use super::header::{self, LOOK, Numbered};
use super::{Flow, Line, Reading, Sink, TableInfo};
use crate::problem::Warnings;
use crate::{Problem, WarningKind};

/// The first rows wait for the header to be found; longer ones do not wait for all of [`LOOK`].
const WAITING_BYTES: usize = 4 * 1024 * 1024;

/// What a cell costs beside its letters, so that blank ones count too.
const CELL_BYTES: usize = 8;

/// Merged cells and formulas above the header do not matter, so they wait too; more are only counted.
const WAITING_ODDITIES: usize = 1000;

/// Finds the header, keeps the limits and hands the rows on.
pub struct Funnel<'a> {
    reading: &'a Reading<'a>,
    each: &'a mut dyn FnMut(Line) -> ControlFlow<()>,
    chosen: Option<usize>,
    sheets: usize,
    waiting: Option<Vec<Numbered>>,
    waiting_bytes: usize,
    /// What all rows hold together: a row that is repeated, or a long text that many cells refer to, inflates too.
    given_bytes: u64,
    waiting_oddities: Vec<(WarningKind, u32)>,
    /// A text with separators says by their number how many cells a row has; a sheet does not.
    counted: bool,
    key_digits: Vec<Option<usize>>,
    stopped: bool,
    warnings: Warnings,
    info: TableInfo,
}

impl<'a> Funnel<'a> {
    pub fn new(reading: &'a Reading<'a>, each: &'a mut dyn FnMut(Line) -> ControlFlow<()>) -> Self {
        Self {
            reading,
            each,
            chosen: None,
            sheets: 0,
            waiting: Some(Vec::new()),
            waiting_bytes: 0,
            given_bytes: 0,
            waiting_oddities: Vec::new(),
            counted: true,
            key_digits: Vec::new(),
            stopped: false,
            warnings: Warnings::default(),
            info: TableInfo::default(),
        }
    }

    /// For formats that bring their own column names.
    pub fn with_columns(reading: &'a Reading<'a>, each: &'a mut dyn FnMut(Line) -> ControlFlow<()>, columns: Vec<String>) -> Self {
        let mut funnel = Self::new(reading, each);
        funnel.info.columns = columns;
        funnel.waiting = None;
        funnel
    }

    /// Takes the rows of that sheet only, by its place in the file.
    pub fn choose_sheet(&mut self, sheet: usize) {
        self.chosen = Some(sheet);
        self.counted = false;
    }

    pub fn finish(mut self) -> Result<TableInfo, Problem> {
        if self.waiting.is_some() && self.open()? == Flow::Enough {
            self.stopped = true;
        }
        self.info.warnings = self.warnings.sorted();
        Ok(self.info)
    }

    /// Decides on the header and lets the waiting rows go.
    fn open(&mut self) -> Result<Flow, Problem> {
        let rows = self.waiting.take().unwrap_or_default();
        let header = header::find(&rows, self.reading.known)?;
        self.info.header_row = rows[header.last].0;
        self.info.known = header.known;
        for (kind, names) in [(WarningKind::UnnamedColumn, &header.unnamed), (WarningKind::RepeatedColumn, &header.repeated)] {
            names.iter().for_each(|name| self.warnings.add(kind, self.info.header_row, name));
        }
        self.key_digits = header.columns.iter().map(|name| key_digits(name)).collect();
        self.info.columns = header.columns;
        for (kind, row) in std::mem::take(&mut self.waiting_oddities) {
            self.oddity(kind, row);
        }
        for (row, cells) in rows.into_iter().skip(header.last + 1) {
            if self.hand_out(row, cells)? == Flow::Enough {
                return Ok(Flow::Enough);
            }
        }
        Ok(Flow::On)
    }

    fn hand_out(&mut self, row: u32, mut cells: Vec<String>) -> Result<Flow, Problem> {
        if self.info.rows >= self.reading.limits.rows {
            return Err(Problem::TooManyRows { limit: self.reading.limits.rows });
        }
        let width = self.info.columns.len();
        if self.counted && cells.len() < width {
            self.warnings.add(WarningKind::ShortRows, row, "");
        }
        if cells.len() > width && cells[width..].iter().any(|cell| !cell.is_empty()) {
            self.warnings.add(WarningKind::LongRows, row, "");
        }
        cells.resize(width, String::new());
        for (column, digits) in self.key_digits.iter().enumerate() {
            let Some(digits) = digits else { continue };
            let cell = &cells[column];
            if cell.len() + 1 == *digits && cell.bytes().all(|byte| byte.is_ascii_digit()) {
                self.warnings.add(WarningKind::LostZeros, row, &self.info.columns[column]);
            }
        }
        self.info.rows += 1;
        match (self.each)(Line { row, cells }) {
            ControlFlow::Continue(()) => Ok(Flow::On),
            ControlFlow::Break(()) => {
                self.stopped = true;
                Ok(Flow::Enough)
            }
        }
    }
}

/// How many digits the keys in a column of that name have, where it is well known.
fn key_digits(name: &str) -> Option<usize> {
    let name = header::folded(name);
    let is = |words: &[&str]| words.iter().any(|word| name.contains(word));
    if is(&["plz", "postleitzahl"]) && !name.contains("ort") && !name.contains("name") {
        Some(5)
    } else if name == "ags" || is(&["gemeindeschlüssel", "gemeindeschluessel", "gemeindekennzahl"]) {
        Some(8)
    } else if is(&["kreisschlüssel", "kreisschluessel", "traegernummer", "trägernummer"]) {
        Some(5)
    } else {
        None
    }
}

impl Sink for Funnel<'_> {
    fn sheet(&mut self, name: &str, _hidden: bool) -> bool {
        let wanted = self.chosen == Some(self.sheets) && !self.stopped;
        self.sheets += 1;
        if wanted {
            self.info.sheet = Some(name.to_owned());
        }
        wanted
    }

    fn row(&mut self, row: u32, cells: Vec<String>) -> Result<Flow, Problem> {
        if self.stopped {
            return Ok(Flow::Enough);
        }
        let bytes = cells.iter().map(|cell| cell.len() + CELL_BYTES).sum::<usize>();
        self.given_bytes += bytes as u64;
        if self.given_bytes > self.reading.limits.inflated_bytes {
            return Err(Problem::Inflated { limit: self.reading.limits.inflated_bytes });
        }
        let Some(waiting) = &mut self.waiting else { return self.hand_out(row, cells) };
        self.waiting_bytes += bytes;
        waiting.push((row, cells));
        if waiting.len() >= LOOK || self.waiting_bytes >= WAITING_BYTES { self.open() } else { Ok(Flow::On) }
    }

    fn oddity(&mut self, kind: WarningKind, row: u32) {
        if self.waiting.is_some() && self.waiting_oddities.len() < WAITING_ODDITIES {
            self.waiting_oddities.push((kind, row));
        } else if self.waiting.is_some() || row >= self.info.header_row {
            self.warnings.add(kind, row, "");
        }
    }
}
