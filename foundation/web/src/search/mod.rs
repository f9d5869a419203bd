//! The one search box: what can be found, kept beside the things themselves, and found in whole and compound words; where these find little, by what
//! is written nearly alike.
//!
//! A list of all words says which of them hold what was typed; things are found by whole words. The list knows the words of all networks and is shown to
//! nobody: what is found are things, and of these only the network's own.

mod near;

use std::collections::BTreeMap;

use accounts::Network;
use db::{Db, Id, Result, Tx, record, values};

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

impl Found {
    /// Its place among what was found: by its name, and what has the same name by what tells it from others.
    fn place(&self) -> (String, String, String) {
        (sorted(&self.title), sorted(&self.hint), self.object_id.clone())
    }
}

/// Makes a thing findable. `chance` is 63 bits of it: things whose titles begin alike need keys of their own.
pub async fn insert(tx: &mut Tx, chance: i64, entry: &Entry<'_>) -> Result<()> {
    insert_all(tx, std::slice::from_ref(entry), || chance).await
}

/// Makes many things findable at once; each gets a `chance` of its own.
pub async fn insert_all(tx: &mut Tx, entries: &[Entry<'_>], mut chance: impl FnMut() -> i64) -> Result<()> {
    // The place behind one that is taken is as good.
    let next = |id: i64| (id & !CHANCE) | ((id + 1) & CHANCE);
    let mut left: BTreeMap<i64, &Entry<'_>> = BTreeMap::new();
    for entry in entries {
        let mut id = first_key(&sorted(entry.title)) | (chance() & CHANCE);
        while left.contains_key(&id) {
            id = next(id);
        }
        left.insert(id, entry);
    }
    while !left.is_empty() {
        let values = |(id, entry): (&i64, &&Entry<'_>)| {
            let text = format!("{} {}", mark(entry.object_type), cut(&format!("{} {} {}", entry.title, entry.hint, entry.words)));
            let (sort, title, hint) = (sorted(entry.title), entry.title, entry.hint);
            Vec::from(values![*id, entry.network, entry.object_type, entry.object_id, title, sort, hint, text])
        };
        let placed = tx
            .insert_all(
                "INSERT INTO search_entries (id, network_id, object_type, object_id, title, title_sort, hint, folded)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING RETURNING id",
                &left.iter().map(values).collect::<Vec<_>>(),
            )
            .await?;
        for row in placed {
            left.remove(&row.get("id")?);
        }
        left = left.into_iter().map(|(id, entry)| (next(id), entry)).collect();
    }
    Ok(())
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

/// A text's words as they are found, of each the beginning.
fn cut(text: &str) -> String {
    let words = folded(text);
    words.split(' ').map(|word| word.char_indices().nth(LONGEST).map_or(word, |(end, _)| &word[..end])).collect::<Vec<_>>().join(" ")
}

/// So many letters of a word are looked at.
const LONGEST: usize = 64;

/// Whether a word is long enough for the index of parts, which knows three letters in a row.
fn is_long(word: &str) -> bool {
    word.chars().count() >= 3
}

/// What an entry's text begins with: a sign that nobody can search for, and enough to tell the kinds apart in the index of words.
fn mark(object_type: &str) -> String {
    format!("#{}", object_type.chars().take(2).collect::<String>())
}

/// Asked for this, `search_index_things` finds nothing and costs nothing.
pub const NOTHING: &str = "\"#\"";

/// Whether these words are found by their parts: one or two letters alone are the beginning of a name.
pub fn is_indexed(words: &str) -> bool {
    folded(words).split(' ').any(is_long)
}

/// What `search_index_things` is asked for things of this kind by their words, for the filters of lists; nothing for words that are not
/// [indexed](is_indexed).
pub async fn sought(tx: &mut Tx, object_type: &str, words: &str) -> Result<Option<String>> {
    if !is_indexed(words) {
        return Ok(None);
    }
    let mut all = format!("\"{}\"", mark(object_type));
    for word in cut(words).split(' ').take(WORDS_AT_MOST * 2) {
        let part = if is_long(word) { asked_for(tx, word, IN_LISTS).await? } else { format!("\"{word}\"*") };
        all = format!("{all} AND {part}");
    }
    Ok(Some(all))
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

/// Forgets words that no thing has any more: a name that was erased is not left among them. Looking for them takes seconds where there are many things, and
/// holds nobody up who writes; the databases leave a word that a thing has got meanwhile (see migrations/only).
pub(crate) async fn forget(db: &Db) -> Result<()> {
    let unused = "SELECT word FROM search_index_words WHERE NOT EXISTS (SELECT 1 FROM search_index_used WHERE term = word)";
    let words: Vec<Word> = db.read().all(unused, &[]).await?;
    let mut tx = db.write();
    for word in words {
        tx.execute("DELETE FROM search_index_words WHERE word = $1", values![word.word]).await?;
    }
    tx.commit().await
}

/// Three words are enough to tell things apart.
const WORDS_AT_MOST: usize = 3;

/// So many words that hold what was typed are looked for in things: they have more of them than are shown.
const IN_THINGS: i64 = 300;

/// A list counts all that it finds.
const IN_LISTS: i64 = 5_000;

/// The seam are `search_index_…`: in SQLite full-text tables, in PostgreSQL views and functions, see `migrations/only`. Of what thousands hold, PostgreSQL gives any.
const THINGS: &str = "SELECT object_type, object_id, title, hint FROM search_index_things($1)
    WHERE network_id = $2 OR network_id IS NULL ORDER BY rowid LIMIT $3";
/// Some of what very many things hold, where all of them would take longer than a page may.
const SOME: &str =
    "SELECT object_type, object_id, title, hint FROM search_index_some($1) WHERE network_id = $2 OR network_id IS NULL LIMIT $3";
/// Two letters are too short for trigrams: they are taken as the beginning of a name.
const BEGINNING: &str = "SELECT object_type, object_id, title, hint FROM search_entries
    WHERE id >= $1 AND id < $2 AND (network_id = $3 OR network_id IS NULL)
    ORDER BY id LIMIT $4";

/// What a person of a network finds by these words: all words must occur, each as a part of a word.
pub async fn find(tx: &mut Tx, network: Option<Id<Network>>, words: &str, limit: i64) -> Result<Vec<Found>> {
    let words = cut(words);
    let long = long(&words);
    let mut found: Vec<Found> = if words.is_empty() {
        Vec::new()
    } else if long.is_empty() {
        tx.all(BEGINNING, values![first_key(&words), last_key(&words), network, limit]).await?
    } else {
        let mut all = Vec::new();
        for word in long {
            all.push(asked_for(tx, word, IN_THINGS).await?);
        }
        // A word that is not in the list is in no thing.
        if all.iter().any(|one| one == NOTHING) {
            return Ok(Vec::new());
        }
        let sought = all.join(" AND ");
        let some: Vec<Found> = tx.all(SOME, values![&sought, network, limit]).await?;
        let is_enough = i64::try_from(some.len()).is_ok_and(|many| many >= limit);
        if is_enough { some } else { tx.all(THINGS, values![sought, network, limit]).await? }
    };
    // The key holds the first letters only.
    found.sort_by_cached_key(Found::place);
    Ok(found)
}

/// The words that are looked up.
fn long(words: &str) -> Vec<&str> {
    words.split(' ').filter(|word| is_long(word)).take(WORDS_AT_MOST).collect()
}

record! {
    struct Word {
        word: String,
    }
}

/// Words that hold this part, whoever's they are.
async fn holding(tx: &mut Tx, part: &str, limit: i64) -> Result<Vec<String>> {
    let words: Vec<Word> =
        tx.all("SELECT word FROM search_index_parts WHERE word LIKE $1 LIMIT $2", values![format!("%{part}%"), limit]).await?;
    Ok(words.into_iter().map(|word| word.word).collect())
}

/// What `search_index_things` is asked for things with a word that holds this part. Where more words hold it than are looked at, those of other networks may
/// be all that was looked at: then words that begin with it count whether they were looked at or not.
async fn asked_for(tx: &mut Tx, part: &str, limit: i64) -> Result<String> {
    let words = holding(tx, part, limit).await?;
    let is_all = i64::try_from(words.len()).is_ok_and(|many| many < limit);
    Ok(if is_all { one_of(&words) } else { format!("({} OR \"{part}\"*)", one_of(&words)) })
}

/// One of these words, for `search_index_things`.
fn one_of(words: &[String]) -> String {
    if words.is_empty() { NOTHING.to_owned() } else { format!("(\"{}\")", words.join("\" OR \"")) }
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
    fn one_of_many_words_is_asked_for_and_of_none_nothing() {
        assert_eq!(one_of(&["kurs".to_owned(), "kurse".to_owned()]), "(\"kurs\" OR \"kurse\")");
        assert_eq!(one_of(&[]), NOTHING);
        assert_eq!(cut(&"Ä".repeat(99)).len(), LONGEST);
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
