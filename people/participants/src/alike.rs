//! Probable duplicates within one unit: names that may be the same one, written differently.

use strsim::osa_distance;
use web::fold::folded;

/// From so many letters on one that is wrong, missing, too many or swapped with the next may be a mistake; shorter names differ in one letter.
const MISTYPED: usize = 4;

/// A name as it is compared with others.
#[derive(Debug)]
pub struct Name(Vec<String>);

impl Name {
    /// Prepares a name; one that is folded already stays what it is.
    pub fn of(name: &str) -> Self {
        Self(folded(name).split_whitespace().map(str::to_owned).collect())
    }

    /// Whether both may be the same person: each word of the shorter name is in the other one, in any order, as it is, as its first letter, or with one mistake.
    /// One word alone is like another one word only: many are called Anna. Nor are first letters alone like anything: nobody finds out by them who is there.
    pub fn is_like(&self, other: &Self) -> bool {
        let (short, long) = if self.0.len() <= other.0.len() { (&self.0, &other.0) } else { (&other.0, &self.0) };
        let is_word = |word: &String| word.chars().count() > 1;
        if !short.iter().any(is_word) || !long.iter().any(is_word) || (short.len() == 1 && long.len() > 1) {
            return false;
        }
        let mut left: Vec<&str> = long.iter().map(String::as_str).collect();
        // Whole words first: an initial takes what is left.
        let mut rest: Vec<&str> = Vec::new();
        for word in short {
            match left.iter().position(|one| one == word) {
                Some(at) => drop(left.swap_remove(at)),
                None => rest.push(word),
            }
        }
        rest.into_iter().all(|word| match left.iter().position(|one| is_same(word, one)) {
            Some(at) => !left.swap_remove(at).is_empty(),
            None => false,
        })
    }
}

/// Two words that may be one.
fn is_same(one: &str, other: &str) -> bool {
    let is_initial =
        |short: &str, long: &str| short.chars().count() == 1 && short.chars().all(char::is_alphabetic) && long.starts_with(short);
    // One mistake leaves the first or the last letter.
    let is_near = || one.chars().next() == other.chars().next() || one.chars().last() == other.chars().last();
    let lengths = (one.chars().count(), other.chars().count());
    is_initial(one, other)
        || is_initial(other, one)
        || (lengths.0.min(lengths.1) >= MISTYPED && lengths.0.abs_diff(lengths.1) <= 1 && is_near() && osa_distance(one, other) <= 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_may_be_the_same_are_found_and_others_are_not() {
        let is_like = |one: &str, other: &str| Name::of(one).is_like(&Name::of(other)) && Name::of(other).is_like(&Name::of(one));
        for (one, other) in [
            ("Amira Hassan", "amira hassan"),
            ("Amira Hassan", "Hassan, Amira"),
            ("Amira Hassan", "Amira H."),
            ("Amira Hassan", "Amira Hasan"),
            ("Beate Kühn", "Beate Kuehn"),
            ("Anna Schäfer", "Anna Maria Schäfer"),
            ("Anna Schäfer-Klein", "Anna Schäfer"),
            ("Oksana Melnyk", "Oskana Melnyk"),
            ("Sonne", "Sonnne"),
        ] {
            assert!(is_like(one, other), "{one} and {other}");
        }
        for (one, other) in [
            ("Amira Hassan", "Amira Bassani"),
            ("Anna Schäfer", "Anna Schneider"),
            ("Anna", "Anna Schäfer"),
            ("Jan Groß", "Jun Groß"),
            ("Anna B.", "Anna C."),
            ("Stern 1", "Stern 10"),
            ("Amira Hassan", "Hassan Hassan"),
            ("Amira Hassan", "A. H."),
            ("", "Anna"),
            ("", ""),
        ] {
            assert!(!is_like(one, other), "{one} and {other}");
        }
    }
}
