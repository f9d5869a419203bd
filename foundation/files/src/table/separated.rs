use csv_core::{ReadFieldResult, Reader, ReaderBuilder, Terminator};

use super::row::Row;
use super::{Flow, Sink};
use crate::text::Lines;
use crate::{Limits, Problem, WarningKind};

/// The separators in the order of trust: a comma is also a decimal sign.
const SEPARATORS: [char; 4] = [';', '\t', '|', ','];

/// What is read to find the separator.
const SAMPLE: usize = 128 * 1024;

/// A cell that is still open is measured from that many bytes on; most never get there.
const CHECK_FROM: usize = 128 * 1024;

fn reader(separator: char) -> Reader {
    let separator = u8::try_from(separator).unwrap_or(b';');
    ReaderBuilder::new().delimiter(separator).terminator(Terminator::Any(b'\n')).build()
}

/// Reads text with separators; rows are counted as Excel counts them, a cell over several lines is one row.
pub fn read(bytes: &[u8], separator: char, encoding: &str, limits: &Limits, sink: &mut dyn Sink) -> Result<(), Problem> {
    let mut fields = Fields { core: reader(separator), row: Row::new(limits), column: 0, cell: Vec::new(), begun: false };
    for (index, piece) in Lines::new(bytes, encoding).enumerate() {
        // Excel's own way to name the separator.
        if index == 0 && piece.complete && names_separator(&piece.text).is_some() {
            fields.row.number += 1;
            continue;
        }
        if piece.foreign {
            sink.oddity(WarningKind::MixedEncodings, fields.row.number);
        }
        if !fields.begun && piece.complete && piece.text.trim().is_empty() {
            fields.row.number = fields.row.number.saturating_add(1);
            continue;
        }
        let end: &[u8] = if piece.complete { b"\n" } else { b"" };
        for part in [piece.text.as_bytes(), end] {
            if fields.feed(part, sink)? == Flow::Enough {
                return Ok(());
            }
        }
    }
    // Every line was given its end, so only a quotation mark can have kept the last row open.
    if fields.begun { Err(Problem::UnclosedQuote { row: fields.row.number }) } else { Ok(()) }
}

struct Fields<'a> {
    core: Reader,
    row: Row<'a>,
    column: u32,
    cell: Vec<u8>,
    begun: bool,
}

impl Fields<'_> {
    fn feed(&mut self, mut input: &[u8], sink: &mut dyn Sink) -> Result<Flow, Problem> {
        let mut output = [0u8; 1024];
        while !input.is_empty() {
            self.begun = true;
            let (result, taken, given) = self.core.read_field(input, &mut output);
            input = &input[taken..];
            self.cell.extend_from_slice(&output[..given]);
            match result {
                ReadFieldResult::Field { record_end } => {
                    self.close_cell()?;
                    if record_end && self.close_row(sink)? == Flow::Enough {
                        return Ok(Flow::Enough);
                    }
                }
                // Nobody waits for the end of a quotation that swallows the file.
                ReadFieldResult::OutputFull | ReadFieldResult::InputEmpty => {
                    if self.cell.len() > CHECK_FROM {
                        self.row.check_length(self.column, &String::from_utf8_lossy(&self.cell))?;
                    }
                }
                ReadFieldResult::End => break,
            }
        }
        Ok(Flow::On)
    }

    fn close_cell(&mut self) -> Result<(), Problem> {
        let text = String::from_utf8_lossy(&self.cell);
        self.row.set(self.column, unguarded(&text))?;
        self.column = self.column.saturating_add(1);
        self.cell.clear();
        Ok(())
    }

    fn close_row(&mut self, sink: &mut dyn Sink) -> Result<Flow, Problem> {
        let width = std::mem::take(&mut self.column) as usize;
        self.begun = false;
        let number = self.row.number;
        self.row.number = number.saturating_add(1);
        if self.row.is_blank() {
            return Ok(Flow::On);
        }
        self.row.widen(width);
        sink.row(number, self.row.take())
    }
}

/// The text without what protects it in a CSV file: `="06366"` keeps zeros in Excel, `'+49` is our own defusing.
fn unguarded(text: &str) -> &str {
    if let Some(inner) = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        return inner;
    }
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(crate::sheet::DANGEROUS) => rest,
        _ => text,
    }
}

fn names_separator(line: &str) -> Option<char> {
    let mut chars = line.trim_end().strip_prefix("sep=")?.chars();
    // `sep=` and a tab loses the tab in trimming.
    let separator = chars.next().unwrap_or('\t');
    (chars.next().is_none() && SEPARATORS.contains(&separator)).then_some(separator)
}

/// The separator of a text, by what splits the most rows into the same number of cells.
pub fn separator(bytes: &[u8], encoding: &str) -> Option<char> {
    let mut sample = String::new();
    for piece in Lines::new(bytes, encoding) {
        if sample.is_empty()
            && piece.complete
            && let Some(named) = names_separator(&piece.text)
        {
            return Some(named);
        }
        sample.push_str(&piece.text);
        if piece.complete {
            sample.push('\n');
        }
        if sample.len() > SAMPLE {
            break;
        }
    }
    let mut best: Option<(char, f64)> = None;
    for separator in SEPARATORS {
        let share = regularity(&sample, separator);
        // A later one must be clearly better: the commas of decimal numbers can be as regular as semicolons.
        if share > best.map_or(0.3, |(_, share)| share * 1.3) {
            best = Some((separator, share));
        }
    }
    best.map(|(separator, _)| separator)
}

/// The share of rows that have the commonest number of cells, if that is two or more.
fn regularity(sample: &str, separator: char) -> f64 {
    let mut counts: std::collections::BTreeMap<u32, u32> = std::collections::BTreeMap::new();
    let (mut core, mut input, mut cells, mut output) = (reader(separator), sample.as_bytes(), 0u32, [0u8; 1024]);
    let (mut filled, mut written) = (false, 0);
    loop {
        let (result, taken, given) = core.read_field(input, &mut output);
        input = &input[taken..];
        written += given;
        match result {
            ReadFieldResult::Field { record_end } => {
                cells += 1;
                filled |= written > 0;
                written = 0;
                if record_end {
                    // Title lines that Excel filled up with separators count as what they are.
                    if filled {
                        *counts.entry(cells).or_default() += 1;
                    }
                    (cells, filled) = (0, false);
                }
            }
            ReadFieldResult::OutputFull => {}
            ReadFieldResult::InputEmpty if input.is_empty() && taken == 0 => break,
            ReadFieldResult::InputEmpty => {}
            ReadFieldResult::End => break,
        }
    }
    let all: u32 = counts.values().sum();
    let (most, rows) = counts.iter().filter(|(cells, _)| **cells > 1).max_by_key(|(_, rows)| **rows).unwrap_or((&0, &0));
    if *most < 2 { 0.0 } else { f64::from(*rows) / f64::from(all.max(1)) }
}
