//! Which organisation is meant by words that somebody typed: forms ask for a name, and where several have it, which of them. Without I/O.

use design::Choice;
use web::fold::folded;

pub use crate::sql::named::{Named, named};

/// What became of the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant<'a> {
    /// This one
    One(&'a Named),
    /// Several have these words
    Several,
    /// No member has them
    Nobody,
}

/// The one that was chosen, the one that is called just so, or the only one. `chosen` is a key, or empty.
pub fn meant<'a>(found: &'a [Named], words: &str, chosen: &str) -> Meant<'a> {
    let called = |one: &&Named| folded(&one.name) == folded(words);
    let only = || found.first().filter(|_| found.len() == 1);
    match found.iter().find(|one| one.id.to_string() == chosen).or_else(|| found.iter().find(called)).or_else(only) {
        Some(one) => Meant::One(one),
        None if found.is_empty() => Meant::Nobody,
        None => Meant::Several,
    }
}

/// The found ones to choose from, each with its place.
pub fn choices(found: &[Named], chosen: &str) -> Vec<Choice> {
    let label = |one: &Named| if one.place.is_empty() { one.name.clone() } else { format!("{}, {}", one.name, one.place) };
    found.iter().map(|one| Choice::new(one.id.to_string(), label(one), one.id.to_string() == chosen)).collect()
}

#[cfg(test)]
mod tests {
    use db::Id;

    use super::*;

    #[test]
    fn words_mean_the_chosen_one_the_one_called_so_or_the_only_one() {
        let one = |number: u8, name: &str| Named { id: Id::minted(1, [number; 10]), name: name.to_owned(), place: String::new() };
        let found = [one(1, "Jobcenter"), one(2, "Jobcenter Waldmark")];
        assert_eq!(meant(&found, "JOBCENTER", ""), Meant::One(&found[0]));
        assert_eq!(meant(&found, "center", &found[1].id.to_string()), Meant::One(&found[1]));
        assert_eq!(meant(&found, "center", "x"), Meant::Several);
        assert_eq!(meant(&found[1..], "center", ""), Meant::One(&found[1]));
        assert_eq!(meant(&[], "Zirkus", ""), Meant::Nobody);
    }
}
