//! What is written nearly like the words that were typed.
//!
//! Whoever mistypes one letter leaves the beginning, the middle or the end of the word as it is. So these three pieces are looked for in the list of all
//! words, and what they find is compared with the word letter by letter: in Rust, and hence alike for both databases.

use std::collections::{BTreeSet, HashMap};

use accounts::Network;
use db::{Id, Result, Tx, values};

use super::{Found, IN_THINGS, LONGEST, NOTHING, THINGS, asked_for, cut, holding, long, one_of};

/// Shorter words are too much like too many others.
const SHORTEST: usize = 5;

/// Shorter words are no part of a compound that is worth to be found alone.
const SHORTEST_PART: usize = 4;

/// So many words are looked at for each piece: a piece that thousands have leaves room for a word that is rare.
const LOOKED_AT: i64 = 2_000;

/// What a person of a network may have meant: one of the words is mistyped, or a compound whose parts stand apart, the others occur as they are. The
/// nearest only, in German order, and nothing that holds all words.
pub async fn similar(tx: &mut Tx, network: Option<Id<Network>>, words: &str, limit: usize) -> Result<Vec<Found>> {
    let words = cut(words);
    let words = long(&words);
    let mut held = Vec::new();
    for word in &words {
        held.push(asked_for(tx, word, IN_THINGS).await?);
    }
    let unheard: Vec<usize> = (0..words.len()).filter(|at| held[*at] == NOTHING).collect();
    let mut mistyped: Vec<usize> = (0..words.len()).filter(|at| is_comparable(words[*at])).collect();
    match unheard[..] {
        // Nothing holds the one beside what is like the other.
        [_, _, ..] => return Ok(Vec::new()),
        [one] => mistyped.retain(|at| *at == one),
        // Of several words, one that occurs as it is was not mistyped. What other networks have of it does not count.
        [] => {
            let mut missing = Vec::new();
            for at in mistyped.iter().copied().filter(|_| words.len() > 1) {
                if tx.row(THINGS, values![&held[at], network, 1_i64]).await?.is_none() {
                    missing.push(at);
                }
            }
            if !missing.is_empty() {
                mistyped = missing;
            }
        }
    }
    let mut asked: Vec<(usize, String)> = Vec::new();
    for at in mistyped {
        let others: String = held.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, held)| format!(" AND {held}")).collect();
        for (distance, meant) in meant(tx, words[at]).await? {
            // What holds the word as it is, the exact step has found.
            let not = if held[at] == NOTHING { String::new() } else { format!(" NOT {}", held[at]) };
            asked.push((distance, format!("{meant}{others}{not}")));
        }
    }
    asked.sort();
    // Of what is near in one letter and what is near in two, the latter is hardly meant.
    let (mut found, mut best): (Vec<Found>, _) = (Vec::new(), usize::MAX);
    for (distance, sought) in asked {
        if distance <= best {
            found.extend(tx.all::<Found>(THINGS, values![sought, network, i64::try_from(limit).unwrap_or(i64::MAX)]).await?);
        }
        if !found.is_empty() {
            best = best.min(distance);
        }
    }
    found.sort_by_cached_key(Found::place);
    found.dedup_by(|one, other| (&one.object_type, &one.object_id) == (&other.object_type, &other.object_id));
    found.truncate(limit);
    Ok(found)
}

fn is_comparable(word: &str) -> bool {
    word.chars().count() >= SHORTEST
}

/// What `search_index_things` is asked instead of a word, by the number of letters that differ.
async fn meant(tx: &mut Tx, word: &str) -> Result<Vec<(usize, String)>> {
    let (pattern, mut near) = (Pattern::of(word), BTreeSet::new());
    for piece in pieces(word) {
        for known in holding(tx, &piece, LOOKED_AT).await? {
            near.extend(pattern.distance_in(&known).map(|distance| (distance, known)));
        }
    }
    let words = |allowed: usize| {
        let words = near.iter().filter(|(distance, _)| *distance == allowed).map(|(_, word)| word.clone());
        one_of(&words.take(AT_MOST[allowed - 1]).collect::<Vec<_>>())
    };
    let near_or_apart = [words(1), apart(word)].into_iter().filter(|asked| !asked.is_empty() && asked != NOTHING).collect::<Vec<_>>();
    let mut meant = vec![(1, if near_or_apart.is_empty() { NOTHING.to_owned() } else { format!("({})", near_or_apart.join(" OR ")) })];
    meant.extend((2..=pattern.allowed).map(|allowed| (allowed, words(allowed))));
    meant.retain(|(_, asked)| asked != NOTHING);
    Ok(meant)
}

/// So many words that differ in one letter are looked for in things, and so many that differ in two.
const AT_MOST: [usize; 2] = [300, 100];

/// The parts of a compound as words of their own, wherever it may be cut: whoever looks for "Teilzeitausbildung" means "Ausbildung in Teilzeit" too.
fn apart(word: &str) -> String {
    let cuts = word.char_indices().map(|(at, _)| word.split_at(at));
    let cuts = cuts.filter(|(first, second)| first.chars().count() >= SHORTEST_PART && second.chars().count() >= SHORTEST_PART);
    // The joining s belongs to no part.
    let cuts =
        cuts.flat_map(|(first, second)| [Some(first), first.strip_suffix('s')].into_iter().flatten().map(move |first| (first, second)));
    cuts.map(|(first, second)| format!("(\"{first}\" AND \"{second}\")")).collect::<Vec<_>>().join(" OR ")
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
    fn a_compound_is_cut_into_words_of_some_length_without_the_joining_s() {
        assert_eq!(apart("amtshilfe"), "(\"amts\" AND \"hilfe\") OR (\"amt\" AND \"hilfe\") OR (\"amtsh\" AND \"ilfe\")");
        assert_eq!(apart("beratung"), "(\"bera\" AND \"tung\")");
        assert_eq!(apart("hilfe"), "");
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
