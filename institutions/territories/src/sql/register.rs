//! What imports write about territories.

use db::{Id, Result, Tx, record, values};
use web::fold::{folded, sorted};

use crate::Import;

record! {
    /// A territory as the register of municipalities has it.
    #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
    pub struct RegisterRow {
        /// AGS
        pub key: String,
        /// See [`crate::rules::TerritoryKind`].
        pub kind: String,
        /// Name
        pub name: String,
        /// Textkennzeichen
        pub label: String,
        /// Regionalschlüssel
        pub ars: Option<String>,
        /// What it is a part of
        pub parent_key: Option<String>,
        /// Agency district
        pub agency_key: Option<String>,
        /// Einwohner
        pub population: Option<i64>,
        /// Fläche
        pub area_ha: Option<i64>,
        /// For saving without overwriting somebody else
        pub version: i64,
    }
}

/// All territories, some of them at a time. Germany has fewer than 20,000, so all of them fit into memory (about 8 MB).
pub async fn page(tx: &mut Tx, after: &str, limit: i64) -> Result<Vec<RegisterRow>> {
    tx.all(
        "SELECT key, kind, name, label, ars, parent_key, agency_key, population, area_ha, version FROM territories WHERE key > $1 ORDER BY key LIMIT $2",
        values![after, limit],
    )
    .await
}

/// Enters a territory.
pub async fn insert(tx: &mut Tx, row: &RegisterRow, import: Id<Import>) -> Result<()> {
    tx.execute(
        "INSERT INTO territories (key, kind, name, name_search, name_sort, label, ars, parent_key, agency_key, population, area_ha, import_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        values![
            &row.key,
            &row.kind,
            &row.name,
            folded(&row.name),
            sorted(&row.name),
            &row.label,
            row.ars.as_ref(),
            row.parent_key.as_ref(),
            row.agency_key.as_ref(),
            row.population,
            row.area_ha,
            import
        ],
    )
    .await?;
    Ok(())
}

/// Changes a territory; `false` when somebody else changed it meanwhile.
pub async fn update(tx: &mut Tx, row: &RegisterRow) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE territories SET name = $3, name_search = $4, name_sort = $5, label = $6, ars = $7, parent_key = $8, agency_key = $9,
                    population = $10, area_ha = $11, version = version + 1
             WHERE key = $1 AND version = $2",
            values![
                &row.key,
                row.version,
                &row.name,
                folded(&row.name),
                sorted(&row.name),
                &row.label,
                row.ars.as_ref(),
                row.parent_key.as_ref(),
                row.agency_key.as_ref(),
                row.population,
                row.area_ha
            ],
        )
        .await?;
    Ok(done == 1)
}

record! {
    /// A postal code and where it is used.
    pub struct CodeRow {
        /// Five digits
        pub code: String,
        /// AGS
        pub territory_key: String,
    }
}

/// Postal codes, some of them at a time.
pub async fn codes(tx: &mut Tx, after: &CodeRow, limit: i64) -> Result<Vec<CodeRow>> {
    tx.all(
        "SELECT code, territory_key FROM postal_codes WHERE (code, territory_key) > ($1, $2) ORDER BY code, territory_key LIMIT $3",
        values![&after.code, &after.territory_key, limit],
    )
    .await
}

/// Enters a postal code.
pub async fn insert_code(tx: &mut Tx, code: &str, territory: &str, import: Id<Import>) -> Result<()> {
    tx.execute(
        "INSERT INTO postal_codes (code, territory_key, import_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        values![code, territory, import],
    )
    .await?;
    Ok(())
}

record! {
    /// An outline.
    #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
    pub struct OutlineRow {
        /// AGS
        pub territory_key: String,
        /// Rings of longitude and latitude, as JSON
        pub rings: String,
        /// The file it came from
        pub source: String,
        /// For saving without overwriting somebody else
        pub version: i64,
    }
}

/// The outline of a territory.
pub async fn outline(tx: &mut Tx, key: &str) -> Result<Option<OutlineRow>> {
    tx.one("SELECT territory_key, rings, source, version FROM outlines WHERE territory_key = $1", values![key]).await
}

/// Enters an outline.
pub async fn insert_outline(tx: &mut Tx, row: &OutlineRow, import: Id<Import>) -> Result<()> {
    tx.execute(
        "INSERT INTO outlines (territory_key, rings, source, import_id) VALUES ($1, $2, $3, $4)",
        values![&row.territory_key, &row.rings, &row.source, import],
    )
    .await?;
    Ok(())
}

/// Changes an outline; `false` when somebody else changed it meanwhile.
pub async fn update_outline(tx: &mut Tx, row: &OutlineRow) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE outlines SET rings = $3, source = $4, version = version + 1 WHERE territory_key = $1 AND version = $2",
            values![&row.territory_key, row.version, &row.rings, &row.source],
        )
        .await?;
    Ok(done == 1)
}

/// All networks of the installation: the register is read by each of them.
pub async fn networks(tx: &mut Tx) -> Result<Vec<Id<accounts::Network>>> {
    let rows = tx.rows("SELECT id FROM networks ORDER BY id", &[]).await?;
    rows.iter().map(|row| row.get("id")).collect()
}
