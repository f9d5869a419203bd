//! Lists of offers, for the page and for a file, and their count. Both filter alike.

use db::{Id, Result, Tx, record, values};
use jiff::civil::Date;
use network::{Network, Organisation};
use web::Position;

use crate::{
    Offer,
    rules::{ending_until, stale_before},
};

/// What a list is filtered by; nothing filters nothing but what was withdrawn.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// Whose it is
    pub organisation: Option<Id<Organisation>>,
    /// See [`crate::rules::State`].
    pub state: Option<&'static str>,
    /// See [`crate::rules::Due`].
    pub due: Option<&'static str>,
    /// Folded words, all of which occur
    pub words: [Option<String>; 3],
}

/// How many offers the filter finds.
pub async fn count(tx: &mut Tx, network: Id<Network>, search: &Search, today: Date) -> Result<i64> {
    tx.count(
        "SELECT count(*) AS n FROM offers o
         WHERE o.network_id = $1 AND (CAST($2 AS TEXT) IS NULL OR o.carrier_id = $2)
           AND CASE WHEN CAST($3 AS TEXT) IS NULL THEN o.withdrawn_on IS NULL
                    ELSE $3 = CASE WHEN o.withdrawn_on IS NOT NULL THEN 'withdrawn' WHEN o.until_day < $4 THEN 'ended'
                                   WHEN o.from_day > $4 THEN 'planned' ELSE 'running' END END
           AND (CAST($5 AS TEXT) IS NULL OR (o.withdrawn_on IS NULL AND (o.until_day IS NULL OR o.until_day >= $4)
                AND (($5 = 'unconfirmed' AND o.confirmed_on < $6) OR ($5 = 'ending' AND o.until_day <= $7)
                     OR ($5 = 'gone' AND o.carrier_id IS NOT NULL AND NOT EXISTS (
                         SELECT 1 FROM memberships m JOIN organisations k ON k.id = m.organisation_id
                         WHERE m.network_id = o.network_id AND m.organisation_id = o.carrier_id AND m.until_day IS NULL AND k.ended_on IS NULL)))))
           AND (CAST($8 AS TEXT) IS NULL OR o.folded LIKE '%' || $8 || '%') AND (CAST($9 AS TEXT) IS NULL OR o.folded LIKE '%' || $9 || '%')
           AND (CAST($10 AS TEXT) IS NULL OR o.folded LIKE '%' || $10 || '%')",
        values![
            network,
            search.organisation,
            search.state,
            today,
            search.due,
            stale_before(today),
            ending_until(today),
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
        pub id: Id<Offer>,
        /// Titel
        pub title: String,
        /// Text
        pub text: String,
        /// Für wen
        pub audience: String,
        /// Who carries it
        pub carrier: String,
        /// With whom
        pub partners: String,
        /// Wo
        pub place: String,
        /// First day
        pub from_day: Date,
        /// Last day
        pub until_day: Option<Date>,
        /// Plätze
        pub capacity: String,
        /// How one gets in
        pub entry: String,
        /// Whether everybody may read it
        pub is_public: bool,
        /// When somebody last said that it is right
        pub confirmed_on: Date,
        /// When it was withdrawn
        pub withdrawn_on: Option<Date>,
        /// Why
        pub reason: String,
        /// Sort key
        pub title_sort: String,
    }
}

/// Offers of the network in German order with all that they say, the first `limit` after a position.
pub async fn offers(tx: &mut Tx, network: Id<Network>, search: &Search, after: &Position, today: Date, limit: i64) -> Result<Vec<Listed>> {
    tx.all(
        "SELECT o.id, o.title, o.text, o.audience, COALESCE(c.name, o.carrier) AS carrier, o.partners, o.place, o.from_day, o.until_day, o.capacity,
                o.entry, o.is_public, o.confirmed_on, o.withdrawn_on, o.reason, o.title_sort
         FROM offers o LEFT JOIN organisations c ON c.id = o.carrier_id
         WHERE o.network_id = $1 AND (CAST($2 AS TEXT) IS NULL OR o.carrier_id = $2)
           AND CASE WHEN CAST($3 AS TEXT) IS NULL THEN o.withdrawn_on IS NULL
                    ELSE $3 = CASE WHEN o.withdrawn_on IS NOT NULL THEN 'withdrawn' WHEN o.until_day < $4 THEN 'ended'
                                   WHEN o.from_day > $4 THEN 'planned' ELSE 'running' END END
           AND (CAST($5 AS TEXT) IS NULL OR (o.withdrawn_on IS NULL AND (o.until_day IS NULL OR o.until_day >= $4)
                AND (($5 = 'unconfirmed' AND o.confirmed_on < $6) OR ($5 = 'ending' AND o.until_day <= $7)
                     OR ($5 = 'gone' AND o.carrier_id IS NOT NULL AND NOT EXISTS (
                         SELECT 1 FROM memberships m JOIN organisations k ON k.id = m.organisation_id
                         WHERE m.network_id = o.network_id AND m.organisation_id = o.carrier_id AND m.until_day IS NULL AND k.ended_on IS NULL)))))
           AND (CAST($8 AS TEXT) IS NULL OR o.folded LIKE '%' || $8 || '%') AND (CAST($9 AS TEXT) IS NULL OR o.folded LIKE '%' || $9 || '%')
           AND (CAST($10 AS TEXT) IS NULL OR o.folded LIKE '%' || $10 || '%') AND (o.title_sort, o.id) > ($11, $12)
         ORDER BY o.title_sort, o.id LIMIT $13",
        values![
            network,
            search.organisation,
            search.state,
            today,
            search.due,
            stale_before(today),
            ending_until(today),
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
