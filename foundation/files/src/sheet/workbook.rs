use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::{Cell, DANGEROUS, Kind, Sheet};
use crate::Problem;

/// Excel's own last row, the header taken off.
const ROWS: u32 = 1_048_575;

/// The widest a column is made by itself, in characters.
const WIDEST: usize = 60;

/// A workbook with typed cells, a header that stays and filters; nothing merged, no formula.
///
/// A text that would be a formula is written as text with Excel's own mark for it, so that it stays one when somebody
/// edits the cell. The same list gives the same bytes: no date of making is kept in the file.
pub fn xlsx(sheet: Sheet<'_>) -> Result<Vec<u8>, Problem> {
    let unwritable = |error: XlsxError| Problem::Unwritable { cause: error.to_string() };
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(2000, 1, 1).map_err(unwritable)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let page = book.add_worksheet();
    page.set_name(sheet_name(sheet.title)).map_err(unwritable)?;

    let looks = Looks::new();
    let mut widths: Vec<usize> = sheet.columns.iter().map(|column| column.name.chars().count() + 3).collect();
    for (column, about) in (0u16..).zip(sheet.columns) {
        page.write_string_with_format(0, column, &about.name, &looks.header).map_err(unwritable)?;
        page.set_column_format(column, looks.of(about.kind)).map_err(unwritable)?;
    }
    let mut last = 0;
    for (row, cells) in (1u32..).zip(sheet.rows) {
        if row > ROWS {
            return Err(Problem::TooManyRows { limit: ROWS });
        }
        for ((column, about), cell) in (0u16..).zip(sheet.columns).zip(&cells) {
            let width = looks.write(page, row, column, about.kind, cell).map_err(unwritable)?;
            let widest = &mut widths[usize::from(column)];
            *widest = (*widest).max(width);
        }
        last = row;
    }
    for (column, width) in (0u16..).zip(&widths) {
        page.set_column_width(column, (*width).clamp(8, WIDEST) as f64 + 1.0).map_err(unwritable)?;
    }
    if let Some(last_column) = u16::try_from(sheet.columns.len()).ok().and_then(|count| count.checked_sub(1)) {
        page.autofilter(0, 0, last, last_column).map_err(unwritable)?;
        page.set_freeze_panes(1, 0).map_err(unwritable)?;
        page.set_repeat_rows(0, 0).map_err(unwritable)?;
    }
    book.save_to_buffer().map_err(unwritable)
}

/// A name that Excel takes: at most 31 characters, without the signs that it keeps for addresses.
fn sheet_name(title: &str) -> String {
    let clean: String = title.chars().filter(|c| !"[]:*?/\\".contains(*c) && !c.is_control()).take(31).collect();
    let clean = clean.trim().trim_matches('\'').trim();
    if clean.is_empty() { "Liste".to_owned() } else { clean.to_owned() }
}

struct Looks {
    header: Format,
    text: Format,
    /// Text that Excel would take for a formula.
    quoted: Format,
    integer: Format,
    real: Format,
    day: Format,
}

impl Looks {
    fn new() -> Self {
        Self {
            header: Format::new().set_bold().set_num_format("@"),
            text: Format::new().set_num_format("@"),
            quoted: Format::new().set_num_format("@").set_quote_prefix(),
            integer: Format::new().set_num_format("0"),
            real: Format::new(),
            day: Format::new().set_num_format("dd.mm.yyyy"),
        }
    }

    fn of(&self, kind: Kind) -> &Format {
        match kind {
            Kind::Text => &self.text,
            Kind::Integer => &self.integer,
            Kind::Real => &self.real,
            Kind::Day => &self.day,
        }
    }

    /// Writes a cell; gives the characters it shows.
    fn write(&self, page: &mut Worksheet, row: u32, column: u16, kind: Kind, cell: &Cell) -> Result<usize, XlsxError> {
        match cell {
            Cell::Text(text) if !text.is_empty() => {
                let look = if text.starts_with(DANGEROUS) { &self.quoted } else { &self.text };
                page.write_string_with_format(row, column, text, look)?;
                Ok(text.lines().map(|line| line.chars().count()).max().unwrap_or(0))
            }
            // Beyond 15 digits Excel would round: such a number is a key.
            Cell::Integer(value) if value.unsigned_abs() >= 1_000_000_000_000_000 => {
                page.write_string_with_format(row, column, value.to_string(), &self.text)?;
                Ok(19)
            }
            Cell::Integer(value) => {
                page.write_number_with_format(row, column, *value as f64, self.number(kind))?;
                Ok(value.to_string().len())
            }
            Cell::Real(value) if value.is_finite() => {
                page.write_number_with_format(row, column, *value, &self.real)?;
                Ok(12)
            }
            Cell::Day(day) => {
                match excel_day(*day) {
                    Some(date) => page.write_datetime_with_format(row, column, &date, &self.day)?,
                    None => page.write_string_with_format(row, column, day.to_string(), &self.text)?,
                };
                Ok(10)
            }
            Cell::Empty | Cell::Text(_) | Cell::Real(_) => Ok(0),
        }
    }

    fn number(&self, kind: Kind) -> &Format {
        if kind == Kind::Real { &self.real } else { &self.integer }
    }
}

/// A day that Excel knows; before 1900 it knows none.
fn excel_day(day: Date) -> Option<ExcelDateTime> {
    let (year, month, day) = (u16::try_from(day.year()), u8::try_from(day.month()), u8::try_from(day.day()));
    ExcelDateTime::from_ymd(year.ok()?, month.ok()?, day.ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_name_that_excel_takes() {
        assert_eq!(sheet_name("Organisationen / Kreis: [Hof]?"), "Organisationen  Kreis Hof");
        assert_eq!(sheet_name("'*'"), "Liste");
        assert_eq!(sheet_name(&"ä".repeat(40)).chars().count(), 31);
    }
}
