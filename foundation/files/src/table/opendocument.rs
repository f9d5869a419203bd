//! OpenDocument spreadsheets (ODF 1.2 and later), read as a stream: repeated rows and columns are numbers in the file
//! and must not become memory here.

use quick_xml::events::{BytesStart, Event};

use super::package::{Package, attribute, attributes, local, push_text};
use super::row::Row;
use super::workbook::bool_text;
use super::{Flow, Sink};
use crate::value::plain;
use crate::{Limits, Problem, WarningKind};

/// An OpenDocument spreadsheet; its tables are read from the start each time.
pub struct Document<'a> {
    package: Package<'a>,
    limits: &'a Limits,
}

impl<'a> Document<'a> {
    pub fn open(bytes: &'a [u8], limits: &'a Limits) -> Result<Self, Problem> {
        let mut package = Package::open(bytes, limits)?;
        is_spreadsheet(&mut package)?;
        Ok(Self { package, limits })
    }

    pub fn visit(&mut self, sink: &mut dyn Sink) -> Result<(), Problem> {
        self.package.reset();
        let missing = || Problem::damaged("content.xml", 0);
        let mut part = self.package.part("content.xml")?.ok_or_else(missing)?;
        let mut state = Tables { row: Row::new(self.limits), sink, wanted: false, tables: 0, repeat: 1, column: 0, cell: None };
        loop {
            let row = state.row.number;
            match part.next()? {
                Event::Start(start) => state.start(&start)?,
                Event::End(end) => state.end(end.local_name().into_inner())?,
                Event::Eof => return Ok(()),
                event => state.text(&event)?,
            }
            part.row = row;
        }
    }
}

/// Whether the list of parts says that the archive is a spreadsheet; a problem when it says that it is encrypted.
/// (`encrypted-package` is the way since ODF 1.4.)
pub fn is_spreadsheet(package: &mut Package<'_>) -> Result<bool, Problem> {
    if package.has("encrypted-package") {
        return Err(Problem::Password);
    }
    let mut spreadsheet = false;
    let Some(mut manifest) = package.part("META-INF/manifest.xml")? else { return Ok(false) };
    loop {
        match manifest.next()? {
            Event::Start(start) if local(&start) == "encryption-data" => return Err(Problem::Password),
            Event::Start(start) if attribute(&start, "full-path").as_deref() == Some("/") => {
                spreadsheet = attribute(&start, "media-type").is_some_and(|kind| kind.contains("opendocument.spreadsheet"));
            }
            Event::Eof => return Ok(spreadsheet),
            _ => {}
        }
    }
}

struct Tables<'a> {
    row: Row<'a>,
    sink: &'a mut dyn Sink,
    wanted: bool,
    /// Tables around this place; a table in a cell is not read.
    tables: u32,
    repeat: u32,
    column: u32,
    cell: Option<Cell>,
}

/// A cell while it is read.
#[derive(Default)]
struct Cell {
    repeat: u32,
    kind: String,
    /// The value in the attribute that belongs to the kind.
    value: Option<String>,
    text: String,
    paragraphs: u32,
    in_paragraph: bool,
    /// Elements open inside a comment or picture, whose words do not belong to the cell.
    aside: u32,
}

fn repeated(value: &str) -> u32 {
    value.parse().unwrap_or(1).max(1)
}

impl Tables<'_> {
    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), Problem> {
        let name = local(start);
        if name == "table" {
            self.tables += 1;
            if self.tables == 1 {
                self.wanted = self.sink.sheet(&attribute(start, "name").unwrap_or_default(), false);
                self.row.take();
                self.row.number = 1;
            }
        }
        if !self.wanted || self.tables != 1 {
            return Ok(());
        }
        if let Some(cell) = &mut self.cell {
            if cell.aside > 0 || matches!(name, "annotation" | "frame" | "custom-shape") {
                cell.aside += 1;
                return Ok(());
            }
            match name {
                "p" => {
                    if cell.paragraphs > 0 {
                        cell.text.push('\n');
                    }
                    cell.paragraphs = cell.paragraphs.saturating_add(1);
                    cell.in_paragraph = true;
                }
                "s" => {
                    let count = attribute(start, "c").map_or(1, |count| repeated(&count)).min(1 + self.row.longest());
                    cell.text.extend(std::iter::repeat_n(' ', count as usize));
                }
                "tab" => cell.text.push('\t'),
                "line-break" => cell.text.push('\n'),
                _ => {}
            }
            return self.row.check_length(self.column, &cell.text);
        }
        match name {
            "table-row" => {
                self.repeat = attribute(start, "number-rows-repeated").map_or(1, |count| repeated(&count));
                self.column = 0;
            }
            "table-cell" | "covered-table-cell" => self.cell = Some(self.open_cell(start)),
            _ => {}
        }
        Ok(())
    }

    fn open_cell(&mut self, start: &BytesStart<'_>) -> Cell {
        let mut cell = Cell { repeat: 1, ..Cell::default() };
        let (mut formula, mut merged) = (false, false);
        attributes(start, |name, value| match name {
            "number-columns-repeated" => cell.repeat = repeated(value),
            // calcext:value-type says "error" where office:value-type says "string".
            "value-type" if cell.kind != "error" => value.clone_into(&mut cell.kind),
            "value" | "date-value" | "time-value" | "boolean-value" | "string-value" => cell.value = Some(value.to_owned()),
            "formula" => formula = true,
            "number-columns-spanned" | "number-rows-spanned" => merged |= repeated(value) > 1,
            _ => {}
        });
        let row = self.row.number;
        for (kind, found) in [
            (WarningKind::Formulas, formula),
            (WarningKind::FormulasWithoutValue, formula && cell.kind.is_empty()),
            (WarningKind::MergedCells, merged),
            (WarningKind::ErrorCells, cell.kind == "error"),
        ] {
            if found {
                self.sink.oddity(kind, row);
            }
        }
        cell
    }

    fn text(&mut self, event: &Event<'_>) -> Result<(), Problem> {
        let Some(cell) = self.cell.as_mut().filter(|cell| cell.in_paragraph && cell.aside == 0) else { return Ok(()) };
        if self.tables == 1 {
            push_text(event, &mut cell.text);
            self.row.check_length(self.column, &cell.text)?;
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Problem> {
        if name == "table" {
            self.tables = self.tables.saturating_sub(1);
            return Ok(());
        }
        if !self.wanted || self.tables != 1 {
            return Ok(());
        }
        match (name, &mut self.cell) {
            (_, Some(cell)) if cell.aside > 0 => cell.aside -= 1,
            ("p", Some(cell)) => cell.in_paragraph = false,
            ("table-cell" | "covered-table-cell", _) => return self.close_cell(),
            ("table-row", None) => return self.close_row(),
            _ => {}
        }
        Ok(())
    }

    fn close_cell(&mut self) -> Result<(), Problem> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        let next = self.column.saturating_add(cell.repeat);
        let text = cell.shown();
        if !text.trim().is_empty() {
            for column in self.column..next {
                self.row.set(column, &text)?;
            }
        }
        self.column = next;
        Ok(())
    }

    fn close_row(&mut self) -> Result<(), Problem> {
        let first = self.row.number;
        self.row.number = first.saturating_add(self.repeat);
        if self.row.is_blank() {
            return Ok(());
        }
        let cells = self.row.take();
        for number in first..self.row.number {
            if self.sink.row(number, cells.clone())? == Flow::Enough {
                self.wanted = false;
                break;
            }
        }
        Ok(())
    }
}

impl Cell {
    /// The value as text; what is shown only where the file has no value.
    fn shown(self) -> String {
        let value = self.value.as_deref();
        match self.kind.as_str() {
            "error" => String::new(),
            "float" | "currency" | "percentage" => {
                let number = value.and_then(|value| value.parse::<f64>().ok());
                // A postal code with a number format shows the zero that its value has lost.
                let zeros = self.text.starts_with('0') && self.text.bytes().all(|byte| byte.is_ascii_digit());
                match number {
                    Some(number) if zeros && self.text.parse() == Ok(number) => self.text,
                    Some(number) => plain(number),
                    None => self.text,
                }
            }
            "date" => value.map_or(self.text.clone(), moment),
            "time" => value.and_then(clock).unwrap_or(self.text),
            "boolean" => value.map_or(self.text.clone(), |value| bool_text(value == "true").to_owned()),
            _ => match self.value {
                Some(value) if self.paragraphs == 0 => value,
                _ => self.text,
            },
        }
    }
}

/// `2026-03-12T00:00:00` is a day, `2026-03-12T08:30:00.5` a minute.
pub(super) fn moment(value: &str) -> String {
    match value.split_once('T') {
        Some((day, time)) if time.trim_end_matches(['0', ':', '.', 'Z']).is_empty() => day.to_owned(),
        Some((day, time)) => format!("{day}T{}", time.get(..5).unwrap_or(time)),
        None => value.to_owned(),
    }
}

/// `PT08H30M00S` is 08:30.
fn clock(value: &str) -> Option<String> {
    let (hours, rest) = value.strip_prefix("PT")?.split_once('H')?;
    let (minutes, _) = rest.split_once('M')?;
    Some(format!("{:02}:{:02}", hours.parse::<u32>().ok()?, minutes.parse::<u32>().ok()?))
}
