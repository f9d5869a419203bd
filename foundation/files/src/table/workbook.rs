//! Workbooks of Excel (ECMA-376), sheet by sheet as a stream.

use std::collections::HashMap;

use quick_xml::events::{BytesStart, Event};

use super::package::{Package, Part, attribute, attributes, local, push_text};
use super::row::Row;
use super::{Flow, Sink};
use crate::{Limits, Problem, WarningKind};

mod look;
mod texts;

use look::Look;
use texts::Texts;

/// Kinds of parts and cell formats a workbook may declare; Excel itself stops at 65,490 formats.
const DECLARED: usize = 70_000;

/// A workbook whose texts and formats are read; its sheets are read from the archive each time.
pub struct Workbook<'a> {
    package: Package<'a>,
    limits: &'a Limits,
    sheets: Vec<SheetPart>,
    texts: Texts,
    looks: Vec<Look>,
    since_1904: bool,
}

struct SheetPart {
    name: String,
    hidden: bool,
    path: String,
}

/// Yes and no as a German Excel shows them, so that a sheet saved as CSV and as XLSX says the same.
pub fn bool_text(value: bool) -> &'static str {
    if value { "WAHR" } else { "FALSCH" }
}

impl<'a> Workbook<'a> {
    pub fn open(bytes: &'a [u8], limits: &'a Limits) -> Result<Self, Problem> {
        let mut package = Package::open(bytes, limits)?;
        let root = relations(&mut package, "")?;
        let main = root.into_values().find(|relation| relation.kind == "officeDocument");
        let main = main.map_or_else(|| "xl/workbook.xml".to_owned(), |relation| relation.path);
        if main.ends_with(".bin") {
            return Err(Problem::BinaryExcel);
        }
        let relations = relations(&mut package, &main)?;
        let path = |kind: &str| relations.values().find(|relation| relation.kind == kind).map(|relation| relation.path.clone());
        let texts = match path("sharedStrings") {
            Some(path) => texts::read(&mut package, &path, limits)?,
            None => Texts::default(),
        };
        let looks = match path("styles") {
            Some(path) => looks(&mut package, &path)?,
            None => Vec::new(),
        };
        let mut book = Self { package, limits, sheets: Vec::new(), texts, looks, since_1904: false };
        book.read_contents(&main, &relations)?;
        Ok(book)
    }

    /// The list of sheets, and from when days are counted.
    fn read_contents(&mut self, main: &str, relations: &HashMap<String, Relation>) -> Result<(), Problem> {
        let mut part = self.package.part(main)?.ok_or_else(|| Problem::damaged(main, 0))?;
        loop {
            match part.next()? {
                Event::Start(start) if local(&start) == "sheet" => {
                    let (mut name, mut hidden, mut relation) = (String::new(), false, None);
                    attributes(&start, |key, value| match key {
                        "name" => value.clone_into(&mut name),
                        "state" => hidden = value != "visible",
                        "id" => relation = relations.get(value),
                        _ => {}
                    });
                    // Sheets with a chart only have no cells.
                    if let Some(relation) = relation.filter(|relation| relation.kind == "worksheet") {
                        self.sheets.push(SheetPart { name, hidden, path: relation.path.clone() });
                    }
                }
                Event::Start(start) if local(&start) == "workbookPr" => {
                    if let Some(value) = attribute(&start, "date1904") {
                        self.since_1904 = value == "1" || value == "true";
                    }
                }
                Event::Eof => return Ok(()),
                _ => {}
            }
            if self.sheets.len() > DECLARED {
                return Err(Problem::damaged(main, 0));
            }
        }
    }

    pub fn visit(&mut self, sink: &mut dyn Sink) -> Result<(), Problem> {
        self.package.reset();
        for sheet in &self.sheets {
            if !sink.sheet(&sheet.name, sheet.hidden) {
                continue;
            }
            let mut part = self.package.part(&sheet.path)?.ok_or_else(|| Problem::damaged(&sheet.path, 0))?;
            let mut cells = Cells {
                texts: &self.texts,
                looks: &self.looks,
                since_1904: self.since_1904,
                row: Row::new(self.limits),
                column: 0,
                cell: None,
                sink: &mut *sink,
            };
            cells.read(&mut part, &sheet.path)?;
        }
        Ok(())
    }
}

struct Relation {
    /// The last word of its type; the rest differs between the strict and the usual flavour.
    kind: String,
    path: String,
}

/// The parts that a part refers to.
fn relations(package: &mut Package<'_>, of: &str) -> Result<HashMap<String, Relation>, Problem> {
    let (folder, name) = of.rsplit_once('/').unwrap_or(("", of));
    let path = if folder.is_empty() { format!("_rels/{name}.rels") } else { format!("{folder}/_rels/{name}.rels") };
    let mut relations = HashMap::new();
    let Some(mut part) = package.part(&path)? else { return Ok(relations) };
    loop {
        match part.next()? {
            Event::Start(start) if local(&start) == "Relationship" => {
                let (mut id, mut kind, mut target) = (String::new(), String::new(), String::new());
                attributes(&start, |key, value| match key {
                    "Id" => value.clone_into(&mut id),
                    "Type" => value.rsplit('/').next().unwrap_or(value).clone_into(&mut kind),
                    "Target" => value.clone_into(&mut target),
                    _ => {}
                });
                relations.insert(id, Relation { kind, path: resolved(folder, &target) });
            }
            Event::Eof => return Ok(relations),
            _ => {}
        }
        if relations.len() > DECLARED {
            return Err(Problem::damaged(&path, 0));
        }
    }
}

/// The path of a target that is named from a folder, or from the root when it begins with `/`.
fn resolved(folder: &str, target: &str) -> String {
    let mut path: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            ".." => drop(path.pop()),
            "" | "." => {}
            step => path.push(step),
        }
    }
    path.retain(|step| !step.is_empty());
    path.join("/")
}

/// What the cell formats show, in the order in which cells refer to them.
fn looks(package: &mut Package<'_>, path: &str) -> Result<Vec<Look>, Problem> {
    let (mut own, mut looks, mut in_cells) = (HashMap::new(), Vec::new(), false);
    let Some(mut part) = package.part(path)? else { return Ok(looks) };
    loop {
        match part.next()? {
            Event::Start(start) => match local(&start) {
                "numFmt" => {
                    let code = attribute(&start, "formatCode").unwrap_or_default();
                    own.insert(attribute(&start, "numFmtId").unwrap_or_default(), Look::of_code(&code));
                }
                "cellXfs" => in_cells = true,
                "xf" if in_cells => {
                    let id = attribute(&start, "numFmtId").unwrap_or_default();
                    looks.push(own.get(&id).copied().unwrap_or_else(|| Look::of_id(&id)));
                }
                _ => {}
            },
            Event::End(end) if end.local_name().into_inner() == "cellXfs" => in_cells = false,
            Event::Eof => return Ok(looks),
            _ => {}
        }
        if own.len() + looks.len() > DECLARED {
            return Err(Problem::damaged(path, 0));
        }
    }
}

/// The cells of one sheet while it is read.
struct Cells<'a> {
    texts: &'a Texts,
    looks: &'a [Look],
    since_1904: bool,
    row: Row<'a>,
    column: u32,
    cell: Option<Cell>,
    sink: &'a mut dyn Sink,
}

#[derive(Default)]
struct Cell {
    kind: String,
    look: Look,
    value: String,
    formula: bool,
    has_value: bool,
    /// Inside `v`, or inside the `t` of a text that is not a reading aid.
    reading: bool,
    in_phonetic: bool,
}

impl Cells<'_> {
    fn read(&mut self, part: &mut Part<'_>, path: &str) -> Result<(), Problem> {
        loop {
            let row = self.row.number;
            let flow = match part.next()? {
                Event::Start(start) => {
                    self.start(&start)?;
                    Flow::On
                }
                Event::End(end) => self.end(end.local_name().into_inner(), path)?,
                Event::Eof => return Ok(()),
                event => {
                    if let Some(cell) = self.cell.as_mut().filter(|cell| cell.reading) {
                        push_text(&event, &mut cell.value);
                        self.row.check_length(self.column, &cell.value)?;
                    }
                    Flow::On
                }
            };
            if flow == Flow::Enough {
                return Ok(());
            }
            part.row = row;
        }
    }

    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), Problem> {
        let name = local(start);
        if let Some(cell) = &mut self.cell {
            match name {
                "v" => (cell.reading, cell.has_value) = (cell.kind != "inlineStr", true),
                "t" => (cell.reading, cell.has_value) = (!cell.in_phonetic, true),
                "rPh" => cell.in_phonetic = true,
                "f" => cell.formula = true,
                _ => {}
            }
            return Ok(());
        }
        match name {
            "row" => {
                if let Some(number) = attribute(start, "r").and_then(|number| number.parse::<u32>().ok()) {
                    self.row.number = number.max(1);
                }
                self.column = 0;
            }
            "c" => {
                let mut cell = Cell::default();
                attributes(start, |key, value| match key {
                    "r" => self.column = column(value).unwrap_or(self.column),
                    "s" => cell.look = value.parse().ok().and_then(|at: usize| self.looks.get(at)).copied().unwrap_or_default(),
                    "t" => value.clone_into(&mut cell.kind),
                    _ => {}
                });
                self.cell = Some(cell);
            }
            "mergeCell" => {
                let area = attribute(start, "ref").unwrap_or_default();
                let first = area.split(':').next().unwrap_or_default().trim_start_matches(|c: char| c.is_ascii_alphabetic());
                self.sink.oddity(WarningKind::MergedCells, first.parse().unwrap_or(1));
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str, path: &str) -> Result<Flow, Problem> {
        match (name, &mut self.cell) {
            ("v" | "t", Some(cell)) => cell.reading = false,
            ("rPh", Some(cell)) => cell.in_phonetic = false,
            ("c", Some(_)) => self.close_cell(path)?,
            ("row", None) => {
                let number = self.row.number;
                self.row.number = number.saturating_add(1);
                if !self.row.is_blank() {
                    return self.sink.row(number, self.row.take());
                }
            }
            _ => {}
        }
        Ok(Flow::On)
    }

    fn close_cell(&mut self, path: &str) -> Result<(), Problem> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        let row = self.row.number;
        if cell.formula {
            let kind = if cell.has_value { WarningKind::Formulas } else { WarningKind::FormulasWithoutValue };
            self.sink.oddity(kind, row);
        }
        match cell.kind.as_str() {
            "s" if cell.value.is_empty() => {}
            "s" => {
                let text = cell.value.trim().parse().ok().and_then(|at| self.texts.get(at));
                self.row.set(self.column, text.ok_or_else(|| Problem::damaged(path, row))?)?;
            }
            "b" => self.row.set(self.column, bool_text(cell.value.trim() == "1"))?,
            "e" => self.sink.oddity(WarningKind::ErrorCells, row),
            "d" => self.row.set(self.column, &super::opendocument::moment(&cell.value))?,
            "str" | "inlineStr" => self.row.set(self.column, &texts::unescaped(&cell.value))?,
            _ => match cell.value.trim().parse::<f64>() {
                Ok(number) if number.is_finite() => self.row.set(self.column, &cell.look.shown(number, self.since_1904))?,
                _ => self.row.set(self.column, &cell.value)?,
            },
        }
        self.column = self.column.saturating_add(1);
        Ok(())
    }
}

/// The column of `AB12`, from 0.
fn column(place: &str) -> Option<u32> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic);
    let number =
        letters.fold(0u32, |number, letter| number.saturating_mul(26).saturating_add(u32::from(letter.to_ascii_uppercase() - b'A') + 1));
    number.checked_sub(1)
}
