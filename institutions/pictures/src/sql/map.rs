//! What the map shows: the network's districts with their outlines, and where its members work.

use db::{Id, Result, Tx, record, values};
use network::{Network, Organisation, organisations::Search};

record! {
    /// A district of the network.
    #[derive(Debug, Clone)]
    pub struct District {
        /// Key
        pub key: String,
        /// Name
        pub name: String,
        /// The register's key of its kind; see [`territories::title`]
        pub label: String,
        /// Its outline, if one was imported.
        pub rings: Option<String>,
    }
}

record! {
    /// A member and one of the territories that it works in.
    #[derive(Debug, Clone)]
    pub struct Reach {
        /// The organisation
        pub organisation_id: Id<Organisation>,
        /// See [`network::rules::OrganisationKind`].
        pub kind: String,
        /// A Land, district, municipality or agency district
        pub territory_key: String,
    }
}

record! {
    /// An agency district and a district that it covers at least a part of.
    #[derive(Debug, Clone)]
    pub struct Covered {
        /// The district
        pub district: String,
        /// The agency district
        pub agency: String,
    }
}

/// The districts of the network with their outlines.
pub async fn districts(tx: &mut Tx, network: Id<Network>) -> Result<Vec<District>> {
    tx.all(
        "SELECT t.key, t.name, t.label, l.rings
         FROM network_territories nt JOIN territories t ON t.key = nt.territory_key LEFT JOIN outlines l ON l.territory_key = t.key
         WHERE nt.network_id = $1 ORDER BY t.name_sort, t.key",
        values![network],
    )
    .await
}

/// Which agency districts lie in the network's districts.
pub async fn agencies(tx: &mut Tx, network: Id<Network>) -> Result<Vec<Covered>> {
    tx.all(
        "SELECT DISTINCT t.parent_key AS district, t.agency_key AS agency
         FROM network_territories nt JOIN territories t ON t.parent_key = nt.territory_key
         WHERE nt.network_id = $1 AND t.agency_key IS NOT NULL",
        values![network],
    )
    .await
}

/// Where the members that the search finds work, as far as it is in or around the districts of the network. The same conditions as [`network::sql::organisations::count_members`].
pub async fn reach(tx: &mut Tx, network: Id<Network>, search: &Search) -> Result<Vec<Reach>> {
    tx.all(
        "SELECT m.organisation_id, m.kind, r.territory_key
         FROM organisation_territories r JOIN memberships m ON m.organisation_id = r.organisation_id AND m.network_id = $1 AND m.until_day IS NULL
         WHERE r.territory_key IN (
                   SELECT territory_key FROM network_territories WHERE network_id = $1
                   UNION SELECT substr(territory_key, 1, 2) FROM network_territories WHERE network_id = $1
                   UNION SELECT substr(territory_key, 1, 3) FROM network_territories WHERE network_id = $1
                   UNION SELECT t.key FROM network_territories nt JOIN territories t ON t.parent_key = nt.territory_key WHERE nt.network_id = $1
                   UNION SELECT t.agency_key FROM network_territories nt JOIN territories t ON t.parent_key = nt.territory_key WHERE nt.network_id = $1)
           AND (CAST($2 AS TEXT) IS NULL OR m.kind = $2)
           AND (CAST($3 AS TEXT) IS NULL OR m.organisation_id IN (SELECT ot.organisation_id FROM organisation_territories ot
                  WHERE (ot.territory_key >= $3 AND ot.territory_key < $3 || ':') OR ot.territory_key IN (substr($3, 1, 2), substr($3, 1, 3), substr($3, 1, 5))
                     OR ot.territory_key IN (SELECT t.agency_key FROM territories t WHERE t.parent_key = $3)))
           AND (CAST($4 AS TEXT) IS NULL OR m.organisation_id IN (SELECT tp.organisation_id FROM organisation_topics tp JOIN topics t ON t.id = tp.topic_id
                      WHERE tp.topic_id = $4 AND t.network_id = $1))
           AND (CAST($5 AS TEXT) IS NULL OR m.organisation_id IN (SELECT bm.organisation_id FROM body_members bm JOIN bodies b ON b.id = bm.body_id
                      WHERE bm.body_id = $5 AND b.network_id = $1 AND bm.until_day IS NULL))
           AND (CAST($6 AS TEXT) IS NULL OR m.organisation_id IN (SELECT w.id FROM organisations w WHERE w.name_search LIKE '%' || $6 || '%'))",
        values![
            network,
            search.kind.map(|kind| kind.code()),
            search.district.as_ref(),
            search.topic,
            search.body,
            search.words()
        ],
    )
    .await
}
