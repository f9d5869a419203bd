//! The one search box: what can be found, kept beside the things themselves, and found in whole and compound words.

use accounts::Network;
use db::{Engine, Id, Result, Tx, record, values};

use crate::fold::{folded, sorted};

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

/// Makes a thing findable. `id` is 63 bits of chance: the full-text index wants a number.
pub async fn insert(tx: &mut Tx, id: i64, entry: &Entry<'_>) -> Result<()> {
    let text = folded(&format!("{} {} {}", entry.title, entry.hint, entry.words));
    tx.execute(
        "INSERT INTO search_entries (id, network_id, object_type, object_id, title, title_sort, hint, folded) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![id & i64::MAX, entry.network, entry.object_type, entry.object_id, entry.title, sorted(entry.title), entry.hint, text],
    )
    .await?;
    Ok(())
}

/// Makes a thing unfindable.
pub async fn remove(tx: &mut Tx, object_type: &str, object_id: &str) -> Result<()> {
    tx.execute("DELETE FROM search_entries WHERE object_type = $1 AND object_id = $2", values![object_type, object_id]).await?;
    Ok(())
}

/// Makes a thing unfindable for one network.
pub async fn remove_from(tx: &mut Tx, network: Id<Network>, object_type: &str, object_id: &str) -> Result<()> {
    tx.execute("DELETE FROM search_entries WHERE object_type = $1 AND object_id = $2 AND network_id = $3", values![object_type, object_id, network])
        .await?;
    Ok(())
}

/// The seam: where SQLite's trigram index and PostgreSQL's differ. Both find a part of a compound word of three letters and more.
const IN_SQLITE: &str = "SELECT object_type, object_id, title, hint FROM search_entries
    WHERE id IN (SELECT rowid FROM search_index WHERE folded MATCH $1) AND (network_id = $2 OR network_id IS NULL)
    ORDER BY title_sort, object_id LIMIT $3";
const IN_POSTGRES: &str = "SELECT object_type, object_id, title, hint FROM search_entries
    WHERE folded LIKE $1 AND folded LIKE $2 AND folded LIKE $3 AND (network_id = $4 OR network_id IS NULL)
    ORDER BY title_sort, object_id LIMIT $5";
/// Two letters are too short for trigrams: they are taken as the beginning of a name.
const BEGINNING: &str = "SELECT object_type, object_id, title, hint FROM search_entries
    WHERE title_sort >= $1 AND title_sort < $2 AND (network_id = $3 OR network_id IS NULL)
    ORDER BY title_sort, object_id LIMIT $4";

/// What a person of a network finds by these words: all words must occur, each as a part of a word.
pub async fn find(tx: &mut Tx, network: Option<Id<Network>>, words: &str, limit: i64) -> Result<Vec<Found>> {
    let words = folded(words);
    // Three words are enough to tell things apart; both databases look at the same three.
    let long: Vec<&str> = words.split(' ').filter(|word| word.chars().count() >= 3).take(3).collect();
    if long.is_empty() {
        let Some(last) = words.chars().last() else { return Ok(Vec::new()) };
        let mut beyond = words.clone();
        beyond.truncate(words.len() - last.len_utf8());
        beyond.push(char::from_u32(u32::from(last) + 1).unwrap_or(char::MAX));
        return tx.all(BEGINNING, values![&words, beyond, network, limit]).await;
    }
    match tx.engine() {
        Engine::Sqlite => {
            let query = long.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" AND ");
            tx.all(IN_SQLITE, values![query, network, limit]).await
        }
        Engine::Postgres => {
            let pattern = |index: usize| long.get(index).map_or_else(|| "%".to_owned(), |word| format!("%{word}%"));
            tx.all(IN_POSTGRES, values![pattern(0), pattern(1), pattern(2), network, limit]).await
        }
    }
}
