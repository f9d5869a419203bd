//! What a cell says.

use crate::rules::{Figure, Period, Sign};

/// A cell of values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Cell {
    /// A number or one of the three signs, with so many digits behind the comma
    Figure(Figure, i64),
    /// `...` (to follow later), `/` (too uncertain to be printed), or nothing at all
    Open,
}

/// Signs of official tables: Statistische Ämter des Bundes und der Länder, "Zeichenerklärung". Digits with a decimal comma, no thousands.
pub(super) fn figure(cell: &str) -> Option<Cell> {
    let sign = |sign| Some(Cell::Figure(Figure::Sign(sign), 0));
    match cell {
        "-" | "–" => return sign(Sign::Nothing),
        "." | "•" => return sign(Sign::Unknown),
        "x" | "X" => return sign(Sign::Senseless),
        "" | "..." | "…" | "/" => return Some(Cell::Open),
        _ => {}
    }
    let unsigned = cell.strip_prefix('-').unwrap_or(cell);
    let (whole, decimals) = unsigned.split_once(',').unwrap_or((unsigned, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let fits = !whole.is_empty() && whole.len() <= 15 && decimals.len() <= 6 && digits(whole) && digits(decimals) && !cell.ends_with(',');
    let number = fits.then(|| cell.replace(',', ".").parse::<f64>().ok()).flatten()?;
    // There is one nought.
    Some(Cell::Figure(Figure::Number(number + 0.0), i64::try_from(decimals.len()).ok()?))
}

/// `2020`, `31.12.2019`, `2020-07`, `2020-Q3`.
pub(super) fn period(cell: &str) -> Option<Period> {
    if cell.contains('.') { files::day(cell).map(Period::Day) } else { Period::parse(cell) }
}
