//! What is written nearly like the words that were typed.
//!
//! Whoever mistypes one letter leaves the beginning, the middle or the end of the word as it is. So these three pieces are looked for in the same index as
//! whole words, and what they find is compared with the word letter by letter: in Rust, and hence alike for both databases.

use std::collections::HashMap;

use accounts::Network;
use db::{Id, Result, Tx, record, values};

use super::{Found, Sought, WORDS_AT_MOST, find};
use crate::fold::{folded, sorted};

/// Shorter words are too much like too many others.
const SHORTEST: usize = 5;

/// What does not fit into 64 bits is compared by its beginning.
const LONGEST: usize = 64;

/// So many things are looked at for each piece: a piece that thousands have leaves room for one that is rare.
const LOOKED_AT: i64 = 200;

/// So many things that are one letter away are enough.
const ENOUGH: usize = 5;

record! {
    /// Something that holds a piece of the word.
    struct Candidate {
        object_type: String,
        object_id: String,
        title: String,
        hint: String,
        folded: String,
    }
}

/// One piece of the mistyped word, and the other words whole. `search_index` is the seam, see [`super`].
const PIECES: &str = "SELECT object_type, object_id, title, hint, folded FROM search_index
    WHERE folded LIKE $1 AND folded LIKE $2 AND folded LIKE $3 AND (network_id = $4 OR network_id IS NULL)
      AND ($6 = '' OR replace(folded, $6, '') <> folded) AND ($7 = '' OR replace(folded, $7, '') <> folded)
    ORDER BY rowid LIMIT $5";

/// What a person of a network may have meant: one of the words is mistyped, the others occur as they are. The nearest only, in German
/// order, and nothing that holds all words.
pub async fn similar(tx: &mut Tx, network: Option<Id<Network>>, words: &str, limit: usize) -> Result<Vec<Found>> {
    let words = folded(words);
    let words: Vec<&str> = words.split(' ').filter(|word| word.chars().count() >= 3).take(WORDS_AT_MOST).collect();
    let mut mistyped: Vec<usize> = Vec::new();
    for (at, word) in words.iter().enumerate().filter(|(_, word)| word.chars().count() >= SHORTEST) {
        // Of several words, one that occurs as it is was not mistyped. Not asked for a single one: PostgreSQL would then go through all things in their order, in
        // the hope of meeting one soon.
        if words.len() == 1 || find(tx, network, word, LOOKED_AT).await?.is_empty() {
            mistyped.push(at);
        }
    }
    if mistyped.is_empty() {
        mistyped.extend((0..words.len()).filter(|at| words[*at].chars().count() >= SHORTEST));
    }
    let mut nearest: HashMap<(String, String), (usize, Found)> = HashMap::new();
    for at in mistyped {
        let word = words[at];
        let mut others = words.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, other)| Sought::of(other, true));
        let mut other = || others.next().unwrap_or_else(Sought::anything);
        let (second, third) = (other(), other());
        let pattern = Pattern::of(word);
        for piece in pieces(word) {
            let asked = values![format!("%{piece}%"), &second.pattern, &third.pattern, network, LOOKED_AT, &second.word, &third.word];
            let held: Vec<Candidate> = tx.all(PIECES, asked).await?;
            for one in held {
                // What holds the word as it is, the exact step has found.
                let Some(distance) = pattern.distance_in(&one.folded).filter(|distance| *distance > 0) else { continue };
                let key = (one.object_type.clone(), one.object_id.clone());
                let found = Found { object_type: one.object_type, object_id: one.object_id, title: one.title, hint: one.hint };
                let known = nearest.entry(key).or_insert_with(|| (distance, found));
                known.0 = known.0.min(distance);
            }
            // Nothing is nearer than one letter, and a handful tells what was meant.
            if nearest.values().filter(|(distance, _)| *distance == 1).count() >= ENOUGH {
                break;
            }
        }
    }
    // Of what is near in one letter and what is near in two, the latter is hardly meant.
    let best = nearest.values().map(|(distance, _)| *distance).min().unwrap_or_default();
    let mut found: Vec<Found> = nearest.into_values().filter(|(distance, _)| *distance == best).map(|(_, found)| found).collect();
    found.sort_by_cached_key(|found| (sorted(&found.title), found.object_id.clone()));
    found.truncate(limit);
    Ok(found)
}

/// Beginning, middle and end of a word, each a little less than half of it: two letters that were swapped in the middle leave two of them whole.
fn pieces(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let length = ((letters.len() - 1) / 2).max(3);
    let mut starts = vec![0, (letters.len() - length) / 2, letters.len() - length];
    starts.dedup();
    starts.into_iter().map(|start| letters[start..start + length].iter().collect()).collect()
}

/// A word that is looked for in texts with some wrong letters: Myers, "A fast bit-vector algorithm for approximate string matching" (JACM 46, 1999).
struct Pattern {
    /// For each letter the places at which the word has it, as bits.
    places: HashMap<char, u64>,
    length: usize,
    /// So many letters may be missing, too many or different; two that are swapped count as two.
    allowed: usize,
}

impl Pattern {
    fn of(word: &str) -> Self {
        let mut places: HashMap<char, u64> = HashMap::new();
        let mut length = 0;
        for letter in word.chars().take(LONGEST) {
            *places.entry(letter).or_default() |= 1 << length;
            length += 1;
        }
        Self { places, length, allowed: if length <= SHORTEST { 1 } else { 2 } }
    }

    /// In how many letters the nearest place of a text differs from the word, if that is near enough.
    fn distance_in(&self, text: &str) -> Option<usize> {
        let last = 1_u64 << (self.length - 1);
        let (mut up, mut down, mut distance) = (u64::MAX, 0_u64, self.length);
        let mut best = distance;
        for letter in text.chars() {
            let same = self.places.get(&letter).copied().unwrap_or_default();
            let vertical = same | down;
            let horizontal = ((same & up).wrapping_add(up) ^ up) | same;
            let (mut plus, mut minus) = (down | !(horizontal | up), up & horizontal);
            if plus & last != 0 {
                distance += 1;
            } else if minus & last != 0 {
                distance -= 1;
            }
            best = best.min(distance);
            // No bit comes in from below: the word may begin anywhere in the text.
            plus <<= 1;
            minus <<= 1;
            up = minus | !(vertical | plus);
            down = plus & vertical;
        }
        Some(best).filter(|best| *best <= self.allowed)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_mistyped_word_keeps_one_of_its_pieces() {
        assert_eq!(pieces("kinderbetreung"), ["kinder", "erbetr", "treung"]);
        assert_eq!(pieces("kurse"), ["kur", "urs", "rse"]);
    }

    #[test]
    fn words_are_near_in_compounds_too() {
        let near = |word: &str, text: &str| Pattern::of(word).distance_in(text);
        assert_eq!(near("kinderbetreung", "#or kinderbetreuung auenburg"), Some(1));
        assert_eq!(near("betreung", "#or kinderbetreuungskosten"), Some(1));
        assert_eq!(near("teilziet", "teilzeitausbildung"), Some(2));
        assert_eq!(near("kurse", "kirche"), None);
        assert_eq!(near("sprachkurs", "schuldnerberatung"), None);
    }

    /// The distance of a word and the nearest part of a text, by the table of all beginnings (Sellers 1980).
    fn slow(word: &[char], text: &[char]) -> usize {
        let mut column: Vec<usize> = (0..=word.len()).collect();
        let mut best = word.len();
        for letter in text {
            let mut corner = column[0];
            for at in 1..=word.len() {
                let other = corner + usize::from(word[at - 1] != *letter);
                corner = column[at];
                column[at] = other.min(column[at] + 1).min(column[at - 1] + 1);
            }
            best = best.min(column[word.len()]);
        }
        best
    }

    proptest! {
        #[test]
        fn the_distance_is_that_of_the_table(word in "[abc]{5,9}", text in "[abc ]{0,25}") {
            let expected = slow(&word.chars().collect::<Vec<_>>(), &text.chars().collect::<Vec<_>>());
            let pattern = Pattern { allowed: 99, ..Pattern::of(&word) };
            prop_assert_eq!(pattern.distance_in(&text), Some(expected));
        }

        #[test]
        fn whoever_mistypes_one_letter_still_finds_the_word(word in "[a-z]{7,20}", at in 0_usize..20, letter in "[a-z]", kind in 0..4) {
            let mut typed: Vec<char> = word.chars().collect();
            let at = at % (typed.len() - 1);
            match kind {
                0 => typed[at] = letter.chars().next().unwrap(),
                1 => typed.insert(at, letter.chars().next().unwrap()),
                2 => drop(typed.remove(at)),
                _ => typed.swap(at, at + 1),
            }
            let typed: String = typed.into_iter().collect();
            prop_assert!(pieces(&typed).iter().any(|piece| word.contains(piece.as_str())), "{typed}");
            let text = format!("#or vor{word}nach");
            prop_assert!(Pattern::of(&typed).distance_in(&text).is_some());
        }
    }
}
