//! Which row is the header.

use crate::Problem;
use crate::value::{day, number};

/// Rows that are looked at to find the header; preambles of statistical offices take up to a dozen.
pub const LOOK: usize = 64;

/// A row of the file with its number.
pub type Numbered = (u32, Vec<String>);

/// The header that was found among the first rows.
#[derive(Debug, PartialEq, Eq)]
pub struct Header {
    /// Index of its last row.
    pub last: usize,
    pub columns: Vec<String>,
    /// Columns without a name, those with the name of another.
    pub unnamed: Vec<String>,
    pub repeated: Vec<String>,
    pub known: Option<usize>,
}

/// Small letters and digits only, so that `Amtl. Gemeinde-Schlüssel` and `amtl.gemeindeschlüssel` are one name.
pub fn folded(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// How well the first rows fit a known header: share of its names in the best row, and that row.
pub fn fit(rows: &[Numbered], known: &[&str]) -> (f64, usize) {
    let wanted: Vec<String> = known.iter().map(|name| folded(name)).collect();
    let mut best = (0.0, 0);
    for (index, (_, cells)) in rows.iter().enumerate() {
        let cells: Vec<String> = cells.iter().map(|cell| folded(cell)).collect();
        let hits = wanted.iter().filter(|name| cells.contains(name)).count();
        let share = hits as f64 / wanted.len().max(1) as f64;
        if share > best.0 {
            best = (share, index);
        }
    }
    best
}

/// Finds the header among the first rows of a table.
pub fn find(rows: &[Numbered], known: &[&[&str]]) -> Result<Header, Problem> {
    // Of two known headers that fit completely the longer says more.
    let fits = known.iter().enumerate().map(|(index, names)| (fit(rows, names), names.len(), index));
    let best = fits.max_by(|((a, _), long, _), ((b, _), longer, _)| a.total_cmp(b).then(long.cmp(longer)));
    if let Some(((share, row), _, index)) = best.filter(|((share, _), _, _)| *share >= 0.5) {
        let complete = share > 0.999;
        return Ok(named(rows, row, row, complete.then_some(index)));
    }
    let first = guess(rows)?;
    // Statistical offices spread the header over several rows; the columns of the labels stay blank in all of them.
    let blank_start = |index: usize| rows.get(index).is_some_and(|(_, cells)| cells.first().is_some_and(String::is_empty));
    let mut last = first;
    while blank_start(first) && blank_start(last + 1) && rows[last + 1].1.iter().all(|cell| number(cell).is_none()) {
        last += 1;
    }
    Ok(named(rows, first, last, None))
}

fn filled(cells: &[String]) -> usize {
    cells.iter().filter(|cell| !cell.is_empty()).count()
}

/// Up to the last cell with content.
fn extent(cells: &[String]) -> usize {
    cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1)
}

/// The first row that is about as full as the table is wide. When that is data already, the names above leave more
/// columns blank than usual.
fn guess(rows: &[Numbered]) -> Result<usize, Problem> {
    let mut extents: Vec<usize> = rows.iter().map(|(_, cells)| extent(cells)).collect();
    extents.sort_unstable();
    let width = *extents.get(extents.len() / 2).ok_or(Problem::Empty)?;
    let full = |index: usize, share: f64| {
        let least = if width < 2 { 1 } else { ((width as f64 * share).ceil() as usize).max(2) };
        filled(&rows[index].1) >= least
    };
    let header = |index: usize| is_header(&rows[index].1, rows.get(index + 1).map(|(_, cells)| cells.as_slice()));
    let first = (0..rows.len()).find(|index| full(*index, 0.75)).unwrap_or(0);
    if header(first) {
        return Ok(first);
    }
    let above = (0..first).find(|index| full(*index, 0.5) && header(*index));
    above.ok_or(Problem::NoHeader { row: rows[first].0 })
}

/// Data has, in the same column of the next row, the same kind of value; a header has words above values.
fn is_header(cells: &[String], below: Option<&[String]>) -> bool {
    let is_value = |cell: &str| {
        let long_number = number(cell).is_some() && cell.bytes().filter(u8::is_ascii_digit).count() >= 5;
        cell.contains('@') || day(cell).is_some() || long_number
    };
    let with_letters = cells.iter().filter(|cell| cell.chars().any(char::is_alphabetic)).count();
    let looks_like_data = cells.iter().enumerate().filter(|(_, cell)| is_value(cell)).any(|(column, cell)| match below {
        Some(below) => below.get(column).is_some_and(|under| is_value(under) && day(under).is_some() == day(cell).is_some()),
        None => true,
    });
    with_letters > 0 && !looks_like_data && (with_letters * 2 >= filled(cells) || filled(cells) > 2)
}

/// `A`, `B`, … `Z`, `AA`, as above the columns in Excel.
fn letters(column: usize) -> String {
    let digit = char::from(b'A' + u8::try_from(column % 26).unwrap_or(0));
    if column < 26 { digit.to_string() } else { letters(column / 26 - 1) + &digit.to_string() }
}

/// Gives every column a name of its own.
fn named(rows: &[Numbered], first: usize, last: usize, known: Option<usize>) -> Header {
    let head = &rows[first..=last];
    let mut width = head.iter().map(|(_, cells)| extent(cells)).max().unwrap_or(0);
    // A column that most rows fill and nobody named is a column too; what a few rows have beyond the header is not.
    let data = &rows[last + 1..];
    let mut extents: Vec<usize> = data.iter().map(|(_, cells)| extent(cells)).collect();
    extents.sort_unstable();
    width = width.max(extents.get(extents.len() / 2).copied().unwrap_or(0));

    let (mut columns, mut unnamed, mut repeated) = (Vec::<String>::new(), Vec::new(), Vec::new());
    for column in 0..width {
        let mut parts: Vec<&str> = Vec::new();
        for part in head.iter().filter_map(|(_, cells)| cells.get(column)).filter(|part| !part.is_empty()) {
            if parts.last() != Some(&part.as_str()) {
                parts.push(part);
            }
        }
        let mut name = parts.join(" / ").split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            name = format!("Spalte {}", letters(column));
            unnamed.push(name.clone());
        }
        if columns.contains(&name) {
            repeated.push(name.clone());
            let free = (2..).map(|count| format!("{name} ({count})")).find(|name| !columns.contains(name));
            name = free.unwrap_or(name);
        }
        columns.push(name);
    }
    Header { last, columns, unnamed, repeated, known }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Numbered> {
        let row = |(index, line): (usize, &str)| (index as u32 + 1, line.split(';').map(|cell| cell.trim().to_owned()).collect());
        text.lines().enumerate().map(row).collect()
    }

    #[test]
    fn a_preamble_is_skipped() {
        let found =
            find(&rows("Adressliste\nStand;12.3.2026\nName;Ort;PLZ;Telefon\nVHS;Köthen;06366;03496 1\nIHK;Halle;06108;0345 2"), &[]);
        let header = found.unwrap();
        assert_eq!((header.last, header.columns), (2, vec!["Name".into(), "Ort".into(), "PLZ".into(), "Telefon".into()]));
    }

    #[test]
    fn a_known_header_is_found_below_anything() {
        let table = rows("x;y;z\nA;B;C\ntraeger-nummer;Jobcenter;Form\n03002;Vorpommern;gE");
        let known: &[&[&str]] = &[&["name", "ort"], &["Traegernummer", "jobcenter"]];
        let header = find(&table, known).unwrap();
        assert_eq!((header.last, header.known), (2, Some(1)));
        let partly: &[&[&str]] = &[&["Traegernummer", "jobcenter", "Bundesland"]];
        assert_eq!(find(&table, partly).unwrap().known, None);
    }

    #[test]
    fn a_header_over_several_rows_is_joined() {
        let header = find(&rows(";;Arbeitslose;Arbeitslose\n;;Anzahl;Anteil\n2020;DG;2695444;5,9\n2020;01;92140;5,8"), &[]).unwrap();
        assert_eq!(header.last, 1);
        assert_eq!(header.columns, ["Spalte A", "Spalte B", "Arbeitslose / Anzahl", "Arbeitslose / Anteil"]);
    }

    #[test]
    fn a_table_without_a_header_is_noticed() {
        let data = "VHS;06366;info@vhs.example\nIHK;06108;info@ihk.example";
        assert_eq!(find(&rows(data), &[]), Err(Problem::NoHeader { row: 1 }));
        assert_eq!(find(&rows("1;2\n3;4"), &[]), Err(Problem::NoHeader { row: 1 }));
        assert_eq!(find(&[], &[]), Err(Problem::Empty));
    }

    #[test]
    fn days_and_years_may_be_names_of_columns() {
        let header = find(&rows("Kreis;31.12.2019;31.12.2020\nHof;12;13\nAnsbach;14;15"), &[]).unwrap();
        assert_eq!(header.columns, ["Kreis", "31.12.2019", "31.12.2020"]);
        assert!(find(&rows("Kreis;2019;2020;2021\nHof;12;13;14"), &[]).is_ok());
    }

    #[test]
    fn every_column_has_a_name_of_its_own() {
        let header = find(&rows("Name;;Name;Name (2)\na;b;c;d\ne;f;g;h"), &[]).unwrap();
        assert_eq!(header.columns, ["Name", "Spalte B", "Name (2)", "Name (2) (2)"]);
        assert_eq!((header.unnamed.len(), header.repeated.len()), (1, 2));
        assert_eq!((letters(25), letters(26), letters(16_383)), ("Z".into(), "AA".into(), "XFD".into()));
    }
}
