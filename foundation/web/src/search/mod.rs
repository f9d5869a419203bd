//! The one search box: what can be found, kept beside the things themselves, and found in whole and compound words; where these find little, by what
//! is written nearly alike.

mod near;

use accounts::Network;
use db::{Id, Result, Tx, record, values};

use crate::fold::{folded, sorted};

pub use near::similar;

/// What a thing is found by.
pub struct Entry<'a> {
    /// For whom: the members of a network, or everybody who signed in.
    pub network: Option<Id<Network>>,
    /// `organisation`, `person` …: the singular of its table, and the family of its label.
    pub object_type: &'static str,
    /// Its key.
    pub object_id: &'a str,
    /// Its name.
    pub title: &'a str,
    /// What tells it from others of its name.
    pub hint: &'a str,
    /// Other words that it is found by.
    pub words: &'a str,
}

record! {
    /// Something that was found.
    #[derive(Debug, Clone)]
    pub struct Found {
        /// `organisation`, `person` …
        pub object_type: String,
        /// Its key.
        pub object_id: String,
        /// Its name.
        pub title: String,
        /// What tells it from others of its name.
        pub hint: String,
    }
}

/// Makes a thing findable. `chance` is 63 bits of it: things whose titles begin alike need keys of their own.
pub async fn insert(tx: &mut Tx, chance: i64, entry: &Entry<'_>) -> Result<()> {
    let sort = sorted(entry.title);
    let text = format!("{} {}", mark(entry.object_type), folded(&format!("{} {} {}", entry.title, entry.hint, entry.words)));
    let mut id = first_key(&sort) | (chance & CHANCE);
    loop {
        let done = tx
            .execute(
                "INSERT INTO search_entries (id, network_id, object_type, object_id, title, title_sort, hint, folded)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING",
                values![id, entry.network, entry.object_type, entry.object_id, entry.title, &sort, entry.hint, &text],
            )
            .await?;
        if done == 1 {
            return Ok(());
        }
        // Taken: the place behind it is as good.
        id = (id & !CHANCE) | ((id + 1) & CHANCE);
    }
}

/// What a key has of chance; the bits above it are the beginning of the title.
const CHANCE: i64 = (1 << 31) - 1;

/// So many letters of a title fit into a key.
const LETTERS: u32 = 6;

/// Digits and letters in their order, a blank before and anything else behind them.
const SIGNS: i64 = 40;

/// The smallest key of a title that begins like this: keys are in the order of the titles, so the first things found are the first that are shown.
fn first_key(sort: &str) -> i64 {
    let place = |letter: char| match letter {
        ' ' => 0,
        '0'..='9' => 1 + i64::from(u32::from(letter) - u32::from('0')),
        'a'..='z' => 11 + i64::from(u32::from(letter) - u32::from('a')),
        _ => SIGNS - 1,
    };
    let letters = sort.chars().chain(std::iter::repeat(' ')).take(LETTERS as usize);
    letters.fold(0, |key, letter| key * SIGNS + place(letter)) << 31
}

/// The key behind all titles that begin like this.
fn last_key(sort: &str) -> i64 {
    let missing = LETTERS.saturating_sub(u32::try_from(sort.chars().count()).unwrap_or(LETTERS));
    first_key(sort) + (SIGNS.pow(missing) << 31)
}

/// What an entry's text begins with: a sign that nobody can search for, and enough to tell the kinds apart in the trigram index.
fn mark(object_type: &str) -> String {
    format!("#{}", object_type.chars().take(2).collect::<String>())
}

/// A pattern for `search_index.folded` that finds things of this kind by their words, for the filters of lists; nothing for words that are too short
/// for the trigram index.
pub fn pattern(object_type: &str, words: &str) -> Option<String> {
    let words = folded(words);
    words.split(' ').any(|word| word.chars().count() >= 3).then(|| format!("{}%{words}%", mark(object_type)))
}

/// Makes a thing unfindable.
pub async fn remove(tx: &mut Tx, object_type: &str, object_id: &str) -> Result<()> {
    tx.execute("DELETE FROM search_entries WHERE object_type = $1 AND object_id = $2", values![object_type, object_id]).await?;
    Ok(())
}

/// Makes a thing unfindable for one network.
pub async fn remove_from(tx: &mut Tx, network: Id<Network>, object_type: &str, object_id: &str) -> Result<()> {
    tx.execute(
        "DELETE FROM search_entries WHERE object_type = $1 AND object_id = $2 AND network_id = $3",
        values![object_type, object_id, network],
    )
    .await?;
    Ok(())
}

/// Three words are enough to tell things apart.
const WORDS_AT_MOST: usize = 3;

/// All words have to occur. `search_index` is the seam: a full-text table in SQLite, a view in PostgreSQL, both with a trigram index behind `LIKE`. What the
/// patterns leave open, the words themselves decide, see [`Sought`].
const WORDS: &str = "SELECT object_type, object_id, title, hint FROM search_index
    WHERE folded LIKE $1 AND folded LIKE $2 AND folded LIKE $3 AND (network_id = $4 OR network_id IS NULL)
      AND ($6 = '' OR replace(folded, $6, '') <> folded) AND ($7 = '' OR replace(folded, $7, '') <> folded) AND ($8 = '' OR replace(folded, $8, '') <> folded)
    ORDER BY rowid LIMIT $5";
/// Two letters are too short for trigrams: they are taken as the beginning of a name.
const BEGINNING: &str = "SELECT object_type, object_id, title, hint FROM search_entries
    WHERE id >= $1 AND id < $2 AND (network_id = $3 OR network_id IS NULL)
    ORDER BY id LIMIT $4";

/// What a person of a network finds by these words: all words must occur, each as a part of a word.
pub async fn find(tx: &mut Tx, network: Option<Id<Network>>, words: &str, limit: i64) -> Result<Vec<Found>> {
    let words = folded(words);
    let long: Vec<&str> = words.split(' ').filter(|word| word.chars().count() >= 3).take(WORDS_AT_MOST).collect();
    let mut found: Vec<Found> = if long.is_empty() {
        if words.is_empty() {
            return Ok(Vec::new());
        }
        tx.all(BEGINNING, values![first_key(&words), last_key(&words), network, limit]).await?
    } else {
        let sought = |index: usize| long.get(index).map_or_else(Sought::anything, |word| Sought::of(word, long.len() > 1));
        let [one, two, three] = [sought(0), sought(1), sought(2)];
        tx.all(WORDS, values![one.pattern, two.pattern, three.pattern, network, limit, one.word, two.word, three.word]).await?
    };
    // The key holds the first letters only.
    found.sort_by_cached_key(|found| (sorted(&found.title), found.object_id.clone()));
    Ok(found)
}

/// A word as the index finds it.
struct Sought {
    /// For `LIKE`
    pattern: String,
    /// What has to stand there, where the pattern alone does not say it
    word: String,
}

impl Sought {
    /// The word. Beside others, which leave few things to look at, only its beginning, middle and end are looked up: an index of trigrams reads a list for
    /// each three letters, and these are the lists of a long word that cost.
    fn of(word: &str, beside_others: bool) -> Self {
        let letters: Vec<char> = word.chars().collect();
        if !beside_others || letters.len() < 9 {
            return Self { pattern: format!("%{word}%"), word: String::new() };
        }
        let three = |at: usize| letters[at..at + 3].iter().collect::<String>();
        let (middle, end) = (three(letters.len() / 2 - 1), three(letters.len() - 3));
        Self { pattern: format!("%{}%{middle}%{end}%", three(0)), word: word.to_owned() }
    }

    /// No word at all.
    fn anything() -> Self {
        Self { pattern: "%".to_owned(), word: String::new() }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_beginning_covers_the_titles_that_begin_like_it_and_no_others() {
        for title in ["be", "be zz", "bezirk", "bezirksamt ost", "beé"] {
            assert!((first_key("be")..last_key("be")).contains(&first_key(title)), "{title}");
        }
        for title in ["b", "bd", "bf", "a be"] {
            assert!(!(first_key("be")..last_key("be")).contains(&first_key(title)), "{title}");
        }
    }

    #[test]
    fn a_long_word_beside_others_is_looked_up_by_three_pieces_and_held_to_all_of_it() {
        let alone = Sought::of("kinderbetreuung", false);
        assert_eq!((alone.pattern.as_str(), alone.word.as_str()), ("%kinderbetreuung%", ""));
        let beside = Sought::of("kinderbetreuung", true);
        assert_eq!((beside.pattern.as_str(), beside.word.as_str()), ("%kin%bet%ung%", "kinderbetreuung"));
        assert_eq!(Sought::of("neunsigns", true).pattern, "%neu%nsi%gns%");
    }

    #[test]
    fn words_of_two_letters_have_no_pattern() {
        assert_eq!(pattern("person", "Müller"), Some("#pe%muller%".to_owned()));
        assert_eq!(pattern("person", "Mü"), None);
        assert_eq!(pattern("person", " "), None);
    }

    proptest! {
        #[test]
        fn keys_are_in_the_order_of_the_titles(one in "[a-z0-9 ]{0,9}", other in "[a-z0-9 ]{0,9}") {
            let (one, other) = (sorted(&one), sorted(&other));
            prop_assert!(one > other || first_key(&one) <= first_key(&other));
        }

        #[test]
        fn a_key_leaves_room_for_chance_and_is_no_negative_number(title in ".{0,9}") {
            prop_assert!(first_key(&sorted(&title)) >= 0);
            prop_assert_eq!(first_key(&sorted(&title)) & CHANCE, 0);
        }
    }
}
