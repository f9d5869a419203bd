//! Lists of articles, for the page and for a file, and their count. Both filter alike.

use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use network::{Network, Organisation, Topic};
use web::Position;

use crate::Article;

/// What a list is filtered by; nothing filters nothing.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// What it is about
    pub topic: Option<Id<Topic>>,
    /// Whose it is
    pub owner: Option<Id<Organisation>>,
    /// See [`crate::rules::Standing`].
    pub standing: Option<&'static str>,
    /// Folded words, all of which occur
    pub words: [Option<String>; 3],
}

/// How many articles the filter finds.
pub async fn count(tx: &mut Tx, network: Id<Network>, search: &Search, today: Date) -> Result<i64> {
    tx.count(
        "SELECT count(*) AS n FROM articles a
         WHERE a.network_id = $1 AND a.ended_on IS NULL AND (CAST($2 AS TEXT) IS NULL OR a.topic_id = $2)
           AND (CAST($3 AS TEXT) IS NULL OR a.owner_id = $3)
           AND (CAST($4 AS TEXT) IS NULL OR $4 = CASE WHEN a.replaced_by_id IS NOT NULL THEN 'replaced' WHEN a.valid_until < $5 THEN 'expired' ELSE 'valid' END)
           AND (CAST($6 AS TEXT) IS NULL OR a.folded LIKE '%' || $6 || '%') AND (CAST($7 AS TEXT) IS NULL OR a.folded LIKE '%' || $7 || '%')
           AND (CAST($8 AS TEXT) IS NULL OR a.folded LIKE '%' || $8 || '%')",
        values![
            network,
            search.topic,
            search.owner,
            search.standing,
            today,
            search.words[0].clone(),
            search.words[1].clone(),
            search.words[2].clone()
        ],
    )
    .await
}

record! {
    /// A line of the list, and of the file.
    #[derive(Debug, Clone)]
    pub struct Listed {
        /// Key
        pub id: Id<Article>,
        /// Titel
        pub title: String,
        /// Text
        pub body: String,
        /// What it is about
        pub topic: Option<String>,
        /// Who keeps it
        pub owner: String,
        /// Quellen, one in each line
        pub sources: String,
        /// Last day on which it holds
        pub valid_until: Option<Date>,
        /// What replaces it
        pub replaced_by: Option<String>,
        /// When its text was written
        pub written_at: Timestamp,
        /// Sort key
        pub title_sort: String,
    }
}

/// Articles of the network in German order with all that they say, the first `limit` after a position.
pub async fn articles(
    tx: &mut Tx,
    network: Id<Network>,
    search: &Search,
    after: &Position,
    today: Date,
    limit: i64,
) -> Result<Vec<Listed>> {
    tx.all(
        "SELECT a.id, a.title, a.body, t.name AS topic, COALESCE(o.name, a.owner) AS owner, a.sources, a.valid_until, r.title AS replaced_by,
                a.written_at, a.title_sort
         FROM articles a LEFT JOIN topics t ON t.id = a.topic_id LEFT JOIN organisations o ON o.id = a.owner_id
              LEFT JOIN articles r ON r.id = a.replaced_by_id
         WHERE a.network_id = $1 AND a.ended_on IS NULL AND (CAST($2 AS TEXT) IS NULL OR a.topic_id = $2)
           AND (CAST($3 AS TEXT) IS NULL OR a.owner_id = $3)
           AND (CAST($4 AS TEXT) IS NULL OR $4 = CASE WHEN a.replaced_by_id IS NOT NULL THEN 'replaced' WHEN a.valid_until < $5 THEN 'expired' ELSE 'valid' END)
           AND (CAST($6 AS TEXT) IS NULL OR a.folded LIKE '%' || $6 || '%') AND (CAST($7 AS TEXT) IS NULL OR a.folded LIKE '%' || $7 || '%')
           AND (CAST($8 AS TEXT) IS NULL OR a.folded LIKE '%' || $8 || '%') AND (a.title_sort, a.id) > ($9, $10)
         ORDER BY a.title_sort, a.id LIMIT $11",
        values![
            network,
            search.topic,
            search.owner,
            search.standing,
            today,
            search.words[0].clone(),
            search.words[1].clone(),
            search.words[2].clone(),
            &after.sort,
            &after.id,
            limit
        ],
    )
    .await
}
