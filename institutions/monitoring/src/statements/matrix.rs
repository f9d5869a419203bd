//! Statements by likelihood and effect, as a drawing of four by four fields. Pure calculation.

use crate::rules::STEPS;

/// Size of the drawing; its words are 13 units high.
const LEFT: f64 = 92.0;
const TOP: f64 = 8.0;
/// A field of the drawing.
pub(super) const FIELD_WIDTH: f64 = 168.0;
/// Its height: four lines of words.
pub(super) const FIELD_HEIGHT: f64 = 92.0;
/// So many titles stand in a field; for more there is a word.
const LINES: usize = 4;
/// So many letters of a title fit into a field.
const LETTERS: usize = 20;

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
    /// As much of it as fits
    pub short: String,
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
            // The last line is for how many more there are.
            let shown = if here.len() > LINES { LINES - 1 } else { here.len() };
            let line = |at: usize| {
                #[allow(clippy::cast_precision_loss)] // at most four
                let at = at as f64;
                y + 20.0 + at * 20.0
            };
            let entries = here.iter().take(shown).enumerate();
            let entries = entries.map(|(at, one)| Entry {
                address: one.address.clone(),
                title: one.title.to_owned(),
                short: short(one.title),
                is_risk: one.is_risk,
                x: x + 14.0,
                y: line(at),
            });
            fields.push(Field { x, y, step: (likelihood + effect - 2) / 2, entries: entries.collect(), more: here.len() - shown, more_y: line(shown) });
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

/// As much of a title as fits, cut between words where that leaves enough of it.
fn short(title: &str) -> String {
    if title.chars().count() <= LETTERS {
        return title.to_owned();
    }
    let cut: String = title.chars().take(LETTERS - 1).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    let kept = if whole.chars().count() * 2 > LETTERS { whole } else { cut.as_str() };
    format!("{}…", kept.trim_end_matches([' ', ',', '-', ':', '.']))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_title_is_cut_between_words() {
        assert_eq!(short("Kita-Plätze fehlen"), "Kita-Plätze fehlen");
        assert_eq!(short("Kita-Plätze fehlen in den Randzeiten"), "Kita-Plätze fehlen…");
        assert_eq!(short("Donaudampfschifffahrtsgesellschaft"), "Donaudampfschifffah…");
    }

    proptest! {
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
                let lines = field.entries.len() + usize::from(field.more > 0);
                prop_assert!(lines <= LINES && (0..=3).contains(&field.step));
                let inside = field.entries.iter().map(|entry| entry.y).chain((field.more > 0).then_some(field.more_y));
                for y in inside {
                    prop_assert!(y > field.y && y < field.y + FIELD_HEIGHT);
                }
            }
        }
    }
}
