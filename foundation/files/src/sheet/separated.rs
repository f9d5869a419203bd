use csv::{Terminator, Writer, WriterBuilder};

use super::{Cell, DANGEROUS, Sheet};
use crate::Problem;
use crate::value::plain;

/// CSV as a German Excel opens it by a double click: byte order mark, `;`, decimal comma, `12.03.2026`, CRLF.
///
/// A text that would be a formula gets an apostrophe in front, in the header too; [`crate::read_table`] takes it away
/// again. Excel drops leading zeros when it opens a CSV file by a double click; the workbook keeps them.
pub fn csv_excel(sheet: Sheet<'_>) -> Result<Vec<u8>, Problem> {
    let start = "\u{feff}".as_bytes().to_vec();
    let writer = WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(start);
    write(sheet, writer, |cell| match cell {
        Cell::Real(value) => format!("{value}").replace('.', ","),
        Cell::Day(day) => day.strftime("%d.%m.%Y").to_string(),
        other => shown(other),
    })
}

/// CSV for programs: UTF-8, `,`, decimal point, `2026-03-12`, LF; defused like [`csv_excel`].
pub fn csv_plain(sheet: Sheet<'_>) -> Result<Vec<u8>, Problem> {
    let writer = WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(Vec::new());
    write(sheet, writer, shown)
}

fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => defused(text),
        Cell::Integer(value) => value.to_string(),
        Cell::Real(value) => plain(*value),
        Cell::Day(day) => day.to_string(),
    }
}

fn defused(text: &str) -> String {
    if text.starts_with(DANGEROUS) { format!("'{text}") } else { text.to_owned() }
}

fn write(sheet: Sheet<'_>, mut writer: Writer<Vec<u8>>, show: impl Fn(&Cell) -> String) -> Result<Vec<u8>, Problem> {
    let unwritable = |error: csv::Error| Problem::Unwritable { cause: error.to_string() };
    writer.write_record(sheet.columns.iter().map(|column| defused(&column.name))).map_err(unwritable)?;
    for mut row in sheet.rows {
        row.resize(sheet.columns.len(), Cell::Empty);
        let cells = row.iter().map(|cell| match cell {
            Cell::Real(value) if !value.is_finite() => String::new(),
            cell => show(cell),
        });
        writer.write_record(cells).map_err(unwritable)?;
    }
    writer.into_inner().map_err(|error| Problem::Unwritable { cause: error.to_string() })
}
