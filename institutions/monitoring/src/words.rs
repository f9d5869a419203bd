//! How values, periods and changes are said.

use web::{Language, Say};

use crate::rules::{Change, Figure, Period};

/// "1.234,5": so many digits behind the comma, in the language of the page.
pub(crate) fn number(say: &Say, number: f64, decimals: i64) -> String {
    let text = format!("{number:.*}", usize::try_from(decimals.clamp(0, 6)).unwrap_or(0));
    let (sign, text) = text.strip_prefix('-').map_or(("", text.as_str()), |text| ("−", text));
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    let whole = whole.parse::<i64>().map_or_else(|_| whole.to_owned(), |whole| say.number(whole));
    let comma = match say.language {
        Language::De => ',',
        _ => '.',
    };
    if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}{comma}{rest}") }
}

/// The number, or the sign in words.
pub(crate) fn figure(say: &Say, figure: Figure, decimals: i64) -> String {
    match figure {
        Figure::Number(value) => number(say, value, decimals),
        Figure::Sign(sign) => say.word("sign", sign.code()),
    }
}

/// "2020", "3. Quartal 2020", "Juli 2020", "31. Dezember 2019"; a text of another origin as it stands.
pub(crate) fn period(say: &Say, text: &str) -> String {
    match Period::parse(text) {
        Some(Period::Quarter(year, quarter)) => {
            say.text("period-quarter").arg("quarter", i64::from(quarter)).arg("year", year.to_string()).to_string()
        }
        Some(Period::Month(year, month)) => {
            say.text("period-month").arg("month", say.word("month", &month.to_string())).arg("year", year.to_string()).to_string()
        }
        Some(Period::Day(day)) => say.day(day),
        Some(Period::Year(_)) | None => text.to_owned(),
    }
}

/// "312 mehr (7,1 % mehr)", "0,3 Prozentpunkte weniger", "unverändert", "nicht vergleichbar".
pub(crate) fn change(say: &Say, change: Change, unit: &str, decimals: i64) -> String {
    let Change::By(difference, percent) = change else {
        return say.text(if change == Change::Same { "change-same" } else { "change-unsaid" }).to_string();
    };
    let amount = number(say, difference.abs(), decimals);
    let is_more = difference > 0.0;
    // A rate that rises from 4 to 5 percent has risen by one point, not by one percent.
    if is_rate(unit) {
        return say.text(if is_more { "change-points-more" } else { "change-points-less" }).arg("amount", amount).to_string();
    }
    match percent {
        Some(percent) => {
            let percent = number(say, percent.abs(), 1);
            let key = if is_more { "change-percent-more" } else { "change-percent-less" };
            say.text(key).arg("amount", amount).arg("percent", percent).to_string()
        }
        None => say.text(if is_more { "change-more" } else { "change-less" }).arg("amount", amount).to_string(),
    }
}

/// Whether the unit is a share of a hundred.
pub(crate) fn is_rate(unit: &str) -> bool {
    matches!(unit, "Prozent" | "%")
}

/// The value with its unit: "6,1 Prozent"; a count needs none.
pub(crate) fn with_unit(say: &Say, value: Figure, unit: &str, decimals: i64) -> String {
    let text = figure(say, value, decimals);
    match value {
        Figure::Number(_) if unit != "Anzahl" => format!("{text} {unit}"),
        _ => text,
    }
}
