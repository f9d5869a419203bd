//! What the relation picture shows: who sits in which body.

use db::{Id, Result, Tx, record, values};
use network::{Body, Network, Organisation, organisations::Search};

/// So many seats are read at most; the picture of more would say nothing.
pub const SEATS: i64 = 5000;

/// So many organisations without a seat are named at most.
pub const LOOSE: i64 = 20;

record! {
    /// A member's seat in a body.
    #[derive(Debug, Clone)]
    pub struct SeatRow {
        /// The body
        pub body_id: Id<Body>,
        /// The organisation
        pub organisation_id: Id<Organisation>,
        /// Name
        pub name: String,
        /// Kurzname
        pub short_name: String,
        /// See [`network::rules::OrganisationKind`].
        pub kind: String,
    }
}

record! {
    /// A member without a seat.
    #[derive(Debug, Clone)]
    pub struct LooseRow {
        /// The organisation
        pub id: Id<Organisation>,
        /// Name
        pub name: String,
    }
}

/// Seats of the members that the search finds, in the order of their names. The assembly is left out: in it all meet all.
pub async fn seats(tx: &mut Tx, network: Id<Network>, search: &Search) -> Result<Vec<SeatRow>> {
    tx.all(
        "SELECT DISTINCT s.body_id, o.id AS organisation_id, o.name, o.short_name, m.kind, m.name_sort
         FROM bodies b JOIN body_members s ON s.body_id = b.id AND s.until_day IS NULL
              JOIN memberships m ON m.network_id = b.network_id AND m.organisation_id = s.organisation_id AND m.until_day IS NULL
              JOIN organisations o ON o.id = m.organisation_id
         WHERE b.network_id = $1 AND b.ended_on IS NULL AND b.kind <> 'assembly'
           AND (CAST($2 AS TEXT) IS NULL OR m.kind = $2)
           AND (CAST($3 AS TEXT) IS NULL OR m.organisation_id IN (SELECT ot.organisation_id FROM organisation_territories ot
                  WHERE (ot.territory_key >= $3 AND ot.territory_key < $3 || ':') OR ot.territory_key IN (substr($3, 1, 2), substr($3, 1, 3), substr($3, 1, 5))
                     OR ot.territory_key IN (SELECT t.agency_key FROM territories t WHERE t.parent_key = $3)))
           AND (CAST($4 AS TEXT) IS NULL OR m.organisation_id IN (SELECT tp.organisation_id FROM organisation_topics tp JOIN topics t ON t.id = tp.topic_id
                      WHERE tp.topic_id = $4 AND t.network_id = $1))
           AND (CAST($5 AS TEXT) IS NULL OR m.organisation_id IN (SELECT bm.organisation_id FROM body_members bm JOIN bodies b ON b.id = bm.body_id
                      WHERE bm.body_id = $5 AND b.network_id = $1 AND bm.until_day IS NULL))
           AND (CAST($6 AS TEXT) IS NULL OR m.organisation_id IN (SELECT w.id FROM organisations w WHERE w.name_search LIKE '%' || $6 || '%'))
         ORDER BY m.name_sort, o.id, s.body_id LIMIT $7",
        values![
            network,
            search.kind.map(|kind| kind.code()),
            search.district.as_ref(),
            search.topic,
            search.body,
            search.words(),
            SEATS
        ],
    )
    .await
}

/// The first members that the search finds and that sit in no body but the assembly.
pub async fn loose(tx: &mut Tx, network: Id<Network>, search: &Search) -> Result<Vec<LooseRow>> {
    tx.all(
        "SELECT o.id, o.name
         FROM memberships m JOIN organisations o ON o.id = m.organisation_id
         WHERE m.network_id = $1 AND m.until_day IS NULL
           AND NOT EXISTS (SELECT 1 FROM body_members s JOIN bodies b ON b.id = s.body_id
                 WHERE s.organisation_id = m.organisation_id AND s.until_day IS NULL AND b.network_id = $1 AND b.ended_on IS NULL AND b.kind <> 'assembly')
           AND (CAST($2 AS TEXT) IS NULL OR m.kind = $2)
           AND (CAST($3 AS TEXT) IS NULL OR m.organisation_id IN (SELECT ot.organisation_id FROM organisation_territories ot
                  WHERE (ot.territory_key >= $3 AND ot.territory_key < $3 || ':') OR ot.territory_key IN (substr($3, 1, 2), substr($3, 1, 3), substr($3, 1, 5))
                     OR ot.territory_key IN (SELECT t.agency_key FROM territories t WHERE t.parent_key = $3)))
           AND (CAST($4 AS TEXT) IS NULL OR m.organisation_id IN (SELECT tp.organisation_id FROM organisation_topics tp JOIN topics t ON t.id = tp.topic_id
                      WHERE tp.topic_id = $4 AND t.network_id = $1))
           AND (CAST($5 AS TEXT) IS NULL OR m.organisation_id IN (SELECT bm.organisation_id FROM body_members bm JOIN bodies b ON b.id = bm.body_id
                      WHERE bm.body_id = $5 AND b.network_id = $1 AND bm.until_day IS NULL))
           AND (CAST($6 AS TEXT) IS NULL OR m.organisation_id IN (SELECT w.id FROM organisations w WHERE w.name_search LIKE '%' || $6 || '%'))
         ORDER BY m.name_sort, m.organisation_id LIMIT $7",
        values![
            network,
            search.kind.map(|kind| kind.code()),
            search.district.as_ref(),
            search.topic,
            search.body,
            search.words(),
            LOOSE
        ],
    )
    .await
}
