//! What minutes say, as it is kept, shown and set: points with their parts.

use std::collections::HashMap;

use meetings::sql::items::ItemRow;
use outcomes::lines::{Kind, Line};
use serde::{Deserialize, Serialize};
use web::Say;

use crate::marked::who;

/// An item of the agenda with what was written about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// Its title
    pub title: String,
    /// Who presented it
    pub presenter: String,
    /// What was written, as it was written
    pub notes: String,
    /// The same for reading
    pub parts: Vec<Part>,
}

/// A paragraph, or a marked line with what it became.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// "Beschluss 1/2026-1", "Aufgabe VHS, bis 20. März 2026"; empty for a paragraph
    pub label: String,
    /// The words
    pub text: String,
}

/// The numbers of the decisions of one item, by their lines, in the order in which they were given.
pub(crate) type Numbers = HashMap<String, Vec<String>>;

/// The points of an agenda, each with the numbers of its decisions; none where nothing is numbered yet.
pub(crate) fn points(say: &Say, items: &[ItemRow], lines: &[Vec<Line>], numbers: &[Numbers]) -> Vec<Point> {
    let none = Numbers::new();
    let point = |(index, (item, lines)): (usize, (&ItemRow, &Vec<Line>))| Point {
        title: item.title.clone(),
        presenter: item.presenter.clone(),
        notes: item.notes.clone(),
        parts: parts(say, &item.notes, lines, numbers.get(index).unwrap_or(&none)),
    };
    items.iter().zip(lines).enumerate().map(point).collect()
}

fn parts(say: &Say, notes: &str, lines: &[Line], numbers: &Numbers) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut paragraph: Vec<&str> = Vec::new();
    let mut used: HashMap<&str, usize> = HashMap::new();
    let end = |paragraph: &mut Vec<&str>, parts: &mut Vec<Part>| {
        if !paragraph.is_empty() {
            parts.push(Part { label: String::new(), text: paragraph.join("\n") });
            paragraph.clear();
        }
    };
    for (at, words) in notes.lines().enumerate() {
        if let Some(line) = lines.iter().find(|line| line.at == at) {
            end(&mut paragraph, &mut parts);
            // The same words twice are two decisions.
            let before = used.entry(&line.raw).or_default();
            let number = numbers.get(&line.raw).and_then(|all| all.get(*before));
            *before += 1;
            parts.push(Part { label: label(say, line, number.filter(|_| line.kind == Kind::Decision)), text: line.text.clone() });
        } else if words.trim().is_empty() {
            end(&mut paragraph, &mut parts);
        } else {
            paragraph.push(words.trim_end());
        }
    }
    end(&mut paragraph, &mut parts);
    parts
}

/// "Beschluss 1/2026-1", "Aufgabe, VHS, bis 20. März 2026", "Frage"
pub(crate) fn label(say: &Say, line: &Line, number: Option<&String>) -> String {
    let word = say.word("line", line.kind.code());
    match line.kind {
        Kind::Decision => number.map_or_else(|| word.clone(), |number| format!("{word} {number}")),
        Kind::Question => word,
        Kind::Task => {
            let due = line.due.day().map(|day| say.text("line-until").arg("day", say.day(day)).to_string()).unwrap_or_default();
            [word.as_str(), who(&line.whom).0, due.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        }
    }
}

/// "Erkannt: 1 Beschluss, 1 Aufgabe, 0 Fragen"
pub(crate) fn recognised(say: &Say, lines: &[Line]) -> String {
    let count = |kind: Kind| i64::try_from(lines.iter().filter(|line| line.kind == kind).count()).unwrap_or(i64::MAX);
    say.text("lines-recognised")
        .arg("decisions", count(Kind::Decision))
        .arg("tasks", count(Kind::Task))
        .arg("questions", count(Kind::Question))
        .to_string()
}
