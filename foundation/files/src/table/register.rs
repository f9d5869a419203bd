//! The municipality register GV100AD of the Federal Statistical Office: records of fixed width.

use super::row::Row;
use super::{Flow, Sink};
use crate::text::{Lines, encoding};
use crate::{Limits, Problem, WarningKind};

/// Column name and place in the record, counted in characters from 0 (record description of GV100AD). All kinds of
/// record share one table; a place that a kind does not use is blank there.
const FIELDS: [(&str, usize, usize); 14] = [
    ("satzart", 0, 2),
    ("gebietsstand", 2, 10),
    // Land 2 digits, region 3, district 5, association 5 (its own 4 follow in `verband`), municipality 8.
    ("schluessel", 10, 18),
    ("verband", 18, 22),
    ("name", 22, 72),
    ("sitz", 72, 122),
    ("textkennzeichen", 122, 124),
    ("flaeche_ha", 128, 139),
    ("bevoelkerung", 139, 150),
    ("maennlich", 150, 161),
    ("postleitzahl", 165, 170),
    ("postleitzahl_mehrere", 170, 175),
    ("gerichte", 181, 185),
    ("arbeitsagentur", 185, 190),
];

/// Fields of the statistics are filled with zeros; keys keep theirs.
const QUANTITIES: [&str; 3] = ["flaeche_ha", "bevoelkerung", "maennlich"];

pub fn columns() -> Vec<String> {
    FIELDS.iter().map(|(name, ..)| (*name).to_owned()).collect()
}

/// Whether the first lines are records: a known kind, a day, and a key of digits.
pub fn is_register(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(16 * 1024)];
    let mut lines = Lines::new(head, "UTF-8").filter(|piece| piece.complete && !piece.text.trim().is_empty()).take(5).peekable();
    lines.peek().is_some()
        && lines.all(|line| {
            let kind = line.text.get(..2).unwrap_or("");
            let day = line.text.get(2..10).unwrap_or("");
            let state = line.text.get(10..12).unwrap_or("");
            ["10", "20", "30", "40", "50", "60"].contains(&kind)
                && day.bytes().all(|byte| byte.is_ascii_digit())
                && (day.starts_with("19") || day.starts_with("20"))
                && state.len() == 2
                && state.bytes().all(|byte| byte.is_ascii_digit())
                && line.text.chars().count() > 22
        })
}

/// Reads the records; lines of another kind than 10 to 60 are refused, because then the file is not what it seemed.
pub fn read(bytes: &[u8], limits: &Limits, sink: &mut dyn Sink) -> Result<(), Problem> {
    let mut row = Row::new(limits);
    let mut line = String::new();
    for piece in Lines::new(bytes, encoding(bytes).0.name()) {
        if piece.foreign {
            sink.oddity(WarningKind::MixedEncodings, row.number);
        }
        line.push_str(&piece.text);
        row.check_length(0, &line)?;
        if !piece.complete {
            continue;
        }
        if !line.trim().is_empty() && record(&line, &mut row, sink)? == Flow::Enough {
            return Ok(());
        }
        line.clear();
        row.number = row.number.saturating_add(1);
    }
    Ok(())
}

fn record(line: &str, row: &mut Row<'_>, sink: &mut dyn Sink) -> Result<Flow, Problem> {
    let chars: Vec<char> = line.chars().collect();
    if chars.len() < 23 || !chars[..10].iter().all(char::is_ascii_digit) {
        return Err(Problem::damaged("", row.number));
    }
    for (column, (name, from, to)) in (0u32..).zip(FIELDS) {
        let field: String = chars.iter().skip(from).take(to - from).collect();
        let mut field = field.trim();
        if QUANTITIES.contains(&name) && !field.is_empty() {
            let digits = field.trim_start_matches('0');
            field = if digits.is_empty() { "0" } else { digits };
        }
        row.set(column, field)?;
    }
    row.widen(FIELDS.len());
    sink.row(row.number, row.take())
}
