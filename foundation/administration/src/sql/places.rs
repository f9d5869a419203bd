use accounts::{Network, Organisation, Unit};
use db::{Id, Result, Tx, record, values};
use jiff::civil::Date;

record! {
    /// An organisation of the network, as far as it must be told from others.
    #[derive(Debug, Clone)]
    pub struct OrganisationRow {
        /// Key
        pub id: Id<Organisation>,
        /// Name
        pub name: String,
        /// Name, short name and place folded, see [`web::fold::folded`].
        pub name_search: String,
        /// Where it sits.
        pub place: String,
    }
}

record! {
    /// Stelle of an organisation.
    #[derive(Debug, Clone)]
    pub struct UnitRow {
        /// Key
        pub id: Id<Unit>,
        /// Name
        pub name: String,
    }
}

/// Members of the network whose folded name contains these words; those whose name begins with them come first, so that none of exactly this name is cut off.
pub async fn organisations_named(tx: &mut Tx, network: Id<Network>, words: &str, today: Date, limit: i64) -> Result<Vec<OrganisationRow>> {
    tx.all(
        "SELECT o.id, o.name, o.name_search, o.place
         FROM memberships m JOIN organisations o ON o.id = m.organisation_id
         WHERE m.network_id = $1 AND (m.until_day IS NULL OR m.until_day >= $2) AND o.ended_on IS NULL AND o.name_search LIKE $3
         ORDER BY CASE WHEN o.name_search LIKE $4 THEN 0 ELSE 1 END, o.name_sort, o.id LIMIT $5",
        values![network, today, format!("%{words}%"), format!("{words}%"), limit],
    )
    .await
}

/// A member of the network.
pub async fn organisation(tx: &mut Tx, network: Id<Network>, id: Id<Organisation>) -> Result<Option<OrganisationRow>> {
    tx.one(
        "SELECT o.id, o.name, o.name_search, o.place FROM memberships m JOIN organisations o ON o.id = m.organisation_id
         WHERE m.network_id = $1 AND o.id = $2 AND m.until_day IS NULL",
        values![network, id],
    )
    .await
}

/// The units of an organisation that there still are.
pub async fn units(tx: &mut Tx, organisation: Id<Organisation>) -> Result<Vec<UnitRow>> {
    tx.all("SELECT id, name FROM units WHERE organisation_id = $1 AND ended_on IS NULL ORDER BY name_sort, id", values![organisation]).await
}
