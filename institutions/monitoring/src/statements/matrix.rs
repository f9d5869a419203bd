//! Statements by likelihood and effect, as a drawing of four by four fields. Pure calculation.

use crate::rules::STEPS;

/// Size of the drawing; its words are 13 units high.
const LEFT: f64 = 92.0;
const TOP: f64 = 8.0;
/// A field of the drawing.
pub(super) const FIELD_WIDTH: f64 = 168.0;
/// Its height: two titles of two lines, and how many more there are.
pub(super) const FIELD_HEIGHT: f64 = 104.0;
/// So many titles stand in a field.
const TITLES: usize = 2;
/// From a title to the next one.
const TITLE_STEP: f64 = 38.0;
/// From line to line.
const LINE_STEP: f64 = 16.0;
/// So many letters fit into a line of a field.
const LETTERS: usize = 17;

/// A statement on its way into the drawing.
pub(super) struct Placed<'a> {
    pub address: String,
    pub title: &'a str,
    pub is_risk: bool,
    pub likelihood: i64,
    pub effect: i64,
}

/// A field with what stands in it.
#[derive(Debug, PartialEq)]
pub(super) struct Field {
    pub x: f64,
    pub y: f64,
    /// How dark it is: from 0 to 3
    pub step: i64,
    pub entries: Vec<Entry>,
    /// How many more there are
    pub more: usize,
    /// Where that is said
    pub more_y: f64,
}

/// A statement in its field.
#[derive(Debug, PartialEq)]
pub(super) struct Entry {
    pub address: String,
    pub title: String,
    /// As much of it as fits into two lines, each with its place
    pub lines: Vec<(f64, String)>,
    pub is_risk: bool,
    pub x: f64,
    pub y: f64,
}

/// All fields: likelihood to the right, effect upwards.
pub(super) fn fields(placed: &[Placed<'_>]) -> Vec<Field> {
    let mut fields = Vec::new();
    for effect in (1..=STEPS).rev() {
        for likelihood in 1..=STEPS {
            let (x, y) = corner(likelihood, effect);
            let here: Vec<&Placed<'_>> = placed.iter().filter(|one| one.likelihood == likelihood && one.effect == effect).collect();
            let line = |at: usize| {
                #[allow(clippy::cast_precision_loss)] // at most two
                let at = at as f64;
                y + 18.0 + at * TITLE_STEP
            };
            let entries: Vec<Entry> = here
                .iter()
                .take(TITLES)
                .enumerate()
                .map(|(at, one)| Entry {
                    address: one.address.clone(),
                    title: one.title.to_owned(),
                    lines: [line(at), line(at) + LINE_STEP].into_iter().zip(lines(one.title)).collect(),
                    is_risk: one.is_risk,
                    x: x + 10.0,
                    y: line(at),
                })
                .collect();
            let more = here.len() - entries.len();
            fields.push(Field { x, y, step: (likelihood + effect - 2) / 2, entries, more, more_y: line(TITLES) + 2.0 });
        }
    }
    fields
}

/// Upper left corner of a field.
pub(super) fn corner(likelihood: i64, effect: i64) -> (f64, f64) {
    #[allow(clippy::cast_precision_loss)] // at most four
    let (column, row) = ((likelihood - 1) as f64, (STEPS - effect) as f64);
    (LEFT + column * FIELD_WIDTH, TOP + row * FIELD_HEIGHT)
}

/// A title in two lines, broken between words where that leaves enough in the first; what does not fit is left out.
fn lines(title: &str) -> Vec<String> {
    let (first, rest) = broken(title);
    if rest.is_empty() {
        return vec![first];
    }
    let (second, rest) = broken(&rest);
    if rest.is_empty() {
        return vec![first, second];
    }
    let kept: String = second.chars().take(LETTERS - 1).collect();
    vec![first, format!("{}…", kept.trim_end_matches([' ', ',', '-', ':', '.']))]
}

/// A line, and what comes after it.
fn broken(text: &str) -> (String, String) {
    let letters: Vec<char> = text.chars().collect();
    if letters.len() <= LETTERS {
        return (text.to_owned(), String::new());
    }
    // The blank that ends the last whole word; a long word is broken inside.
    let blank = letters[..=LETTERS].iter().rposition(|letter| *letter == ' ').filter(|at| *at * 3 > LETTERS);
    let part = |letters: &[char]| letters.iter().collect::<String>();
    match blank {
        Some(at) => (part(&letters[..at]), part(&letters[at + 1..])),
        None => (format!("{}-", part(&letters[..LETTERS - 1])), part(&letters[LETTERS - 1..])),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_title_is_broken_between_words() {
        assert_eq!(lines("Kita-Plätze fehlen"), ["Kita-Plätze", "fehlen"]);
        assert_eq!(lines("Kita"), ["Kita"]);
        assert_eq!(lines("Kita-Plätze fehlen in den Randzeiten"), ["Kita-Plätze", "fehlen in den…"]);
        assert_eq!(lines("Langzeitarbeitslosigkeit in Steinbrück"), ["Langzeitarbeitsl-", "osigkeit in…"]);
    }

    proptest! {
        #[test]
        fn no_line_is_too_long(title in "[a-zäöü -]{1,60}") {
            let lines = lines(title.trim());
            prop_assert!(lines.len() <= 2);
            for line in lines {
                prop_assert!(line.chars().count() <= LETTERS, "{}", line);
            }
        }

        #[test]
        fn every_statement_stands_in_one_field_or_is_counted(places in prop::collection::vec((1_i64..=4, 1_i64..=4), 0..40)) {
            let placed: Vec<Placed<'_>> = places
                .iter()
                .map(|(likelihood, effect)| Placed { address: String::new(), title: "Titel", is_risk: true, likelihood: *likelihood, effect: *effect })
                .collect();
            let fields = fields(&placed);
            prop_assert_eq!(fields.len(), 16);
            prop_assert_eq!(fields.iter().map(|field| field.entries.len() + field.more).sum::<usize>(), places.len());
            for field in &fields {
                prop_assert!(field.entries.len() <= TITLES && (0..=3).contains(&field.step));
                let inside = field.entries.iter().flat_map(|entry| entry.lines.iter().map(|(y, _)| *y)).chain((field.more > 0).then_some(field.more_y));
                for y in inside {
                    prop_assert!(y > field.y && y < field.y + FIELD_HEIGHT);
                }
            }
        }
    }
}
