//! Organisations of a network by words that somebody typed.

use db::{Id, Result, Tx, record, values};
use web::fold::{folded, sorted};

use crate::{Network, Organisation};

/// So many are offered where the words name several.
const OFFERED: i64 = 20;

record! {
    /// A member that the words name.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Named {
        /// Key
        pub id: Id<Organisation>,
        /// Name
        pub name: String,
        /// Ort
        pub place: String,
    }
}

/// Members whose name, short name or place has these words, before them the one that is called just so; nobody for no words.
pub async fn named(tx: &mut Tx, network: Id<Network>, words: &str) -> Result<Vec<Named>> {
    let (words, sort) = (folded(words), sorted(words));
    if words.is_empty() {
        return Ok(Vec::new());
    }
    tx.all(
        "SELECT o.id, o.name, o.place FROM memberships m JOIN organisations o ON o.id = m.organisation_id
         WHERE m.network_id = $1 AND m.until_day IS NULL AND o.name_search LIKE '%' || $2 || '%'
         ORDER BY CASE WHEN m.name_sort = $3 THEN 0 ELSE 1 END, m.name_sort, o.id LIMIT $4",
        values![network, words, sort, OFFERED],
    )
    .await
}
