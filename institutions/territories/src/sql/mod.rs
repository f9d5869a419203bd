//! Territories, their postal codes, and which of them a network works in.

pub mod register;
pub mod undo;

use accounts::{Network, Organisation};
use db::{Id, Result, Tx, record, values};
use jiff::civil::Date;
use web::fold::{folded, sorted};

record! {
    /// Gebiet
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct TerritoryRow {
        /// AGS of 2, 3, 5 or 8 digits, or AA and 5 digits
        pub key: String,
        /// See [`crate::rules::TerritoryKind`].
        pub kind: String,
        /// Name as the register writes it: "Lindbronn, Stadt"
        pub name: String,
        /// Official key of its kind: 41 kreisfreie Stadt, 44 Landkreis …
        pub label: String,
        /// What it is a part of.
        pub parent_key: Option<String>,
        /// Agency district (SGB III)
        pub agency_key: Option<String>,
        /// Name of the agency district
        pub agency: Option<String>,
        /// Einwohner
        pub population: Option<i64>,
        /// For saving without overwriting somebody else.
        pub version: i64,
    }
}

record! {
    /// A place that an input may mean, with the district that tells it from others of its name.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct PlaceRow {
        /// Key
        pub key: String,
        /// See [`crate::rules::TerritoryKind`].
        pub kind: String,
        /// Name
        pub name: String,
        /// Official key of its kind
        pub label: String,
        /// What it is a part of: the district of a municipality.
        pub parent_key: Option<String>,
        /// Its name
        pub parent: Option<String>,
        /// Its official key
        pub parent_label: Option<String>,
        /// 1 when the network works there.
        pub here: i64,
    }
}

/// One territory.
pub async fn territory(tx: &mut Tx, key: &str) -> Result<Option<TerritoryRow>> {
    tx.one(
        "SELECT t.key, t.kind, t.name, t.label, t.parent_key, t.agency_key, a.name AS agency, t.population, t.version
         FROM territories t LEFT JOIN territories a ON a.key = t.agency_key WHERE t.key = $1",
        values![key],
    )
    .await
}

record! {
    /// A territory on the way from a place to its Land.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct AroundRow {
        /// Key
        pub key: String,
        /// See [`crate::rules::TerritoryKind`].
        pub kind: String,
        /// Name
        pub name: String,
        /// Official key of its kind
        pub label: String,
        /// Agency district; of a district also the one that all its municipalities share
        pub agency_key: Option<String>,
        /// Name of the agency district
        pub agency: Option<String>,
        /// Over how many agency districts the municipalities of a district are spread; 0 for all other kinds
        pub agencies: i64,
    }
}

/// A territory and all that it is a part of, the smallest first.
pub async fn around(tx: &mut Tx, key: &str) -> Result<Vec<AroundRow>> {
    tx.all(
        "WITH RECURSIVE up (key, step) AS (
             SELECT CAST($1 AS TEXT), 0
             UNION ALL SELECT (SELECT t.parent_key FROM territories t WHERE t.key = up.key), up.step + 1 FROM up
                       WHERE up.key IS NOT NULL AND up.step < 6),
           line AS (
             SELECT up.step, t.key, t.kind, t.name, t.label,
                    (SELECT count(DISTINCT m.agency_key) FROM territories m WHERE t.kind = 'district' AND m.parent_key = t.key) AS agencies,
                    COALESCE(t.agency_key, (SELECT min(m.agency_key) FROM territories m WHERE t.kind = 'district' AND m.parent_key = t.key
                                            HAVING count(DISTINCT m.agency_key) = 1)) AS agency_key
             FROM up JOIN territories t ON t.key = up.key)
         SELECT l.key, l.kind, l.name, l.label, l.agency_key, a.name AS agency, l.agencies
         FROM line l LEFT JOIN territories a ON a.key = l.agency_key ORDER BY l.step",
        values![key],
    )
    .await
}

/// Municipalities with a postal code, and the district whose AGS has the same five digits.
pub async fn places_of_code(tx: &mut Tx, network: Option<Id<Network>>, code: &str) -> Result<Vec<PlaceRow>> {
    tx.all(
        "SELECT t.key, t.kind, t.name, t.label, t.parent_key, d.name AS parent, d.label AS parent_label,
                (SELECT count(*) FROM network_territories n WHERE n.network_id = $1 AND n.territory_key IN (t.key, t.parent_key)) AS here
         FROM territories t LEFT JOIN territories d ON d.key = t.parent_key
         WHERE t.key = $2 OR t.key IN (SELECT territory_key FROM postal_codes WHERE code = $2) ORDER BY t.name_sort, t.key LIMIT 50",
        values![network, code],
    )
    .await
}

/// Municipalities and districts whose folded name is this, or begins with it and goes on with another word.
pub async fn places_of_name(tx: &mut Tx, network: Option<Id<Network>>, name: &str) -> Result<Vec<PlaceRow>> {
    let name = folded(name);
    // A blank is the only sign of a folded name that sorts before "!".
    let beyond = format!("{name}!");
    tx.all(
        "SELECT t.key, t.kind, t.name, t.label, t.parent_key, d.name AS parent, d.label AS parent_label,
                (SELECT count(*) FROM network_territories n WHERE n.network_id = $1 AND n.territory_key IN (t.key, t.parent_key)) AS here
         FROM territories t LEFT JOIN territories d ON d.key = t.parent_key
         WHERE t.kind IN ('municipality', 'district') AND t.name_search >= $2 AND t.name_search < $3
         ORDER BY t.kind DESC, t.name_sort, t.key LIMIT 100",
        values![network, name, beyond],
    )
    .await
}

/// The places of these keys: a municipality, a district, or an agency district.
pub async fn places_of_key(tx: &mut Tx, network: Option<Id<Network>>, key: &str) -> Result<Vec<PlaceRow>> {
    tx.all(
        "SELECT t.key, t.kind, t.name, t.label, t.parent_key, d.name AS parent, d.label AS parent_label,
                (SELECT count(*) FROM network_territories n WHERE n.network_id = $1 AND n.territory_key IN (t.key, t.parent_key)) AS here
         FROM territories t LEFT JOIN territories d ON d.key = t.parent_key WHERE t.key = $2",
        values![network, key],
    )
    .await
}

/// The networks that work in a territory, in a part of it, or in what it is a part of.
pub async fn networks_in(tx: &mut Tx, key: &str) -> Result<Vec<Id<Network>>> {
    let rows = tx
        .rows(
            "SELECT DISTINCT n.network_id FROM network_territories n JOIN territories t ON t.key = n.territory_key
             WHERE t.key = $1 OR t.parent_key = $1 OR t.key = (SELECT o.parent_key FROM territories o WHERE o.key = $1) ORDER BY n.network_id",
            values![key],
        )
        .await?;
    rows.iter().map(|row| row.get("network_id")).collect()
}

record! {
    /// A district that the network works in, with what is entered for it.
    #[derive(Debug, Clone)]
    pub struct District {
        /// Key
        pub key: String,
        /// See [`crate::rules::TerritoryKind`].
        pub kind: String,
        /// Name
        pub name: String,
        /// Official key of its kind
        pub label: String,
        /// Agency district, where it is one for all of it.
        pub agency_key: Option<String>,
        /// How many municipalities it has.
        pub municipalities: i64,
        /// How many organisations of the network work in it.
        pub organisations: i64,
    }
}

/// The districts of the network, in German order.
pub async fn districts(tx: &mut Tx, network: Id<Network>) -> Result<Vec<District>> {
    tx.all(
        "SELECT t.key, t.kind, t.name, t.label, t.agency_key,
                (SELECT count(*) FROM territories m WHERE m.parent_key = t.key AND m.kind = 'municipality') AS municipalities,
                (SELECT count(*) FROM organisation_territories ot JOIN memberships ms ON ms.organisation_id = ot.organisation_id
                  WHERE ot.territory_key = t.key AND ms.network_id = $1 AND ms.until_day IS NULL) AS organisations
         FROM network_territories n JOIN territories t ON t.key = n.territory_key
         WHERE n.network_id = $1 ORDER BY t.name_sort, t.key",
        values![network],
    )
    .await
}

record! {
    /// A territory to choose from.
    #[derive(Debug, Clone)]
    pub struct Choosable {
        /// Key
        pub key: String,
        /// See [`crate::rules::TerritoryKind`].
        pub kind: String,
        /// Name
        pub name: String,
        /// Official key of its kind
        pub label: String,
        /// 1 when the network works in it.
        pub chosen: i64,
    }
}

/// All territories of a kind, those of one Land on wish (`land`: its key).
pub async fn of_kind(tx: &mut Tx, network: Option<Id<Network>>, kind: &str, land: Option<&str>) -> Result<Vec<Choosable>> {
    tx.all(
        "SELECT t.key, t.kind, t.name, t.label,
                (SELECT count(*) FROM network_territories n WHERE n.network_id = $1 AND n.territory_key = t.key) AS chosen
         FROM territories t WHERE t.kind = $2 AND (CAST($3 AS TEXT) IS NULL OR t.key LIKE $3 || '%') ORDER BY t.name_sort, t.key",
        values![network, kind, land],
    )
    .await
}

/// What a rule of the network can be made for without a search: its districts, and the agency districts, regions and Länder around them.
pub async fn usual(tx: &mut Tx, network: Id<Network>) -> Result<Vec<Choosable>> {
    tx.all(
        "WITH RECURSIVE own (key) AS (SELECT territory_key FROM network_territories WHERE network_id = $1),
              up (key) AS (SELECT key FROM own UNION SELECT (SELECT t.parent_key FROM territories t WHERE t.key = up.key) FROM up WHERE up.key IS NOT NULL)
         SELECT t.key, t.kind, t.name, t.label, CAST(1 AS BIGINT) AS chosen FROM territories t
         WHERE t.key IN (SELECT key FROM up)
            OR t.key IN (SELECT m.agency_key FROM territories m WHERE m.parent_key IN (SELECT key FROM own) OR m.key IN (SELECT key FROM own))
         ORDER BY t.kind, t.name_sort, t.key",
        values![network],
    )
    .await
}

record! {
    /// A part of a territory.
    #[derive(Debug, Clone)]
    pub struct PartRow {
        /// Key
        pub key: String,
        /// See [`crate::rules::TerritoryKind`].
        pub kind: String,
        /// Name
        pub name: String,
        /// Official key of its kind
        pub label: String,
        /// Agency district
        pub agency_key: Option<String>,
        /// Name of the agency district
        pub agency: Option<String>,
        /// Einwohner
        pub population: Option<i64>,
    }
}

/// What a territory consists of; of an agency district the municipalities and districts that are in it.
pub async fn parts(tx: &mut Tx, key: &str) -> Result<Vec<PartRow>> {
    tx.all(
        "SELECT t.key, t.kind, t.name, t.label, t.agency_key, a.name AS agency, t.population
         FROM territories t LEFT JOIN territories a ON a.key = t.agency_key
         WHERE t.parent_key = $1 OR t.agency_key = $1 ORDER BY t.name_sort, t.key LIMIT 2000",
        values![key],
    )
    .await
}

record! {
    /// A postal code of a municipality.
    #[derive(Debug, Clone)]
    pub struct CodeRow {
        /// Five digits
        pub code: String,
        /// The municipality
        pub territory_key: String,
    }
}

/// Postal codes of a territory and of its parts.
pub async fn codes(tx: &mut Tx, key: &str) -> Result<Vec<CodeRow>> {
    tx.all(
        "SELECT code, territory_key FROM postal_codes
         WHERE territory_key = $1 OR territory_key IN (SELECT key FROM territories WHERE parent_key = $1) ORDER BY code, territory_key",
        values![key],
    )
    .await
}

record! {
    /// An organisation of the network that works in a territory.
    #[derive(Debug, Clone)]
    pub struct WorkingRow {
        /// Key
        pub id: Id<Organisation>,
        /// Name
        pub name: String,
        /// `jobcenter`, `municipality` … as the crate `network` has them
        pub kind: String,
        /// Telefon
        pub phone: String,
        /// The territory that is entered with it
        pub territory_key: String,
    }
}

/// Organisations of the network that work in a territory, in its district or in its agency district; the first 200.
pub async fn working(tx: &mut Tx, network: Id<Network>, key: &str, district: &str, agency: &str) -> Result<Vec<WorkingRow>> {
    tx.all(
        "SELECT o.id, o.name, o.kind, o.phone, min(ot.territory_key) AS territory_key
         FROM organisation_territories ot JOIN organisations o ON o.id = ot.organisation_id
              JOIN memberships m ON m.organisation_id = o.id AND m.network_id = $1 AND m.until_day IS NULL
         WHERE ot.territory_key IN ($2, $3, $4) AND o.ended_on IS NULL
         GROUP BY o.id, o.name, o.kind, o.phone, o.name_sort ORDER BY o.name_sort, o.id LIMIT 200",
        values![network, key, district, agency],
    )
    .await
}

/// The network works in this territory from now on.
pub async fn choose(tx: &mut Tx, network: Id<Network>, key: &str) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO network_territories (network_id, territory_key) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            values![network, key],
        )
        .await?;
    Ok(done == 1)
}

/// The network no longer works in this territory.
pub async fn leave(tx: &mut Tx, network: Id<Network>, key: &str) -> Result<bool> {
    Ok(tx.execute("DELETE FROM network_territories WHERE network_id = $1 AND territory_key = $2", values![network, key]).await? == 1)
}

/// A territory that is entered by hand.
#[derive(Debug, Clone)]
pub struct NewTerritory<'a> {
    /// Key, see [`TerritoryRow::key`]
    pub key: &'a str,
    /// See [`crate::rules::TerritoryKind`].
    pub kind: &'a str,
    /// Name
    pub name: &'a str,
    /// Official key of its kind; empty when it is not known
    pub label: &'a str,
    /// What it is a part of
    pub parent: Option<&'a str>,
    /// From when on
    pub from: Option<Date>,
}

/// Enters a territory by hand; one that is known stays as it is.
pub async fn insert(tx: &mut Tx, new: &NewTerritory<'_>) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO territories (key, kind, name, name_search, name_sort, label, parent_key, valid_from) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (key) DO NOTHING",
            values![new.key, new.kind, new.name, folded(new.name), sorted(new.name), new.label, new.parent, new.from],
        )
        .await?;
    Ok(done == 1)
}

/// Sets the agency district of a territory; `false` when somebody else changed it meanwhile.
pub async fn set_agency(tx: &mut Tx, key: &str, version: i64, agency: Option<&str>) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE territories SET agency_key = $3, version = version + 1 WHERE key = $1 AND version = $2",
            values![key, version, agency],
        )
        .await?;
    Ok(done == 1)
}

/// Sets the agency district of all municipalities of a district.
pub async fn set_agency_of_parts(tx: &mut Tx, district: &str, agency: Option<&str>) -> Result<u64> {
    tx.execute(
        "UPDATE territories SET agency_key = $2, version = version + 1 WHERE parent_key = $1 AND kind = 'municipality'",
        values![district, agency],
    )
    .await
}

/// The municipalities of a district.
pub async fn places_in(tx: &mut Tx, network: Option<Id<Network>>, district: &str) -> Result<Vec<PlaceRow>> {
    tx.all(
        "SELECT t.key, t.kind, t.name, t.label, t.parent_key, d.name AS parent, d.label AS parent_label,
                (SELECT count(*) FROM network_territories n WHERE n.network_id = $1 AND n.territory_key = t.parent_key) AS here
         FROM territories t LEFT JOIN territories d ON d.key = t.parent_key
         WHERE t.parent_key = $2 AND t.kind = 'municipality' ORDER BY t.name_sort, t.key",
        values![network, district],
    )
    .await
}
