//! What imports compare rows with, read in pages before the first row.

use db::{Id, Result, Tx, record, values};
use jiff::civil::Date;

use crate::{Holding, Import, Network, Office, Organisation, Person, Unit, sql::organisations::OrganisationRow};

/// Organisations of the installation that have not ended, some of them at a time: their cards are shared between networks.
pub async fn organisations(tx: &mut Tx, after: &str, limit: i64) -> Result<Vec<OrganisationRow>> {
    tx.all("SELECT * FROM organisations WHERE id > $1 AND ended_on IS NULL ORDER BY id LIMIT $2", values![after, limit]).await
}

record! {
    /// A thing of an organisation.
    pub struct Owned {
        /// The organisation
        pub organisation_id: Id<Organisation>,
        /// What it is
        pub value: String,
    }
}

record! {
    /// A membership in the network.
    pub struct Member {
        /// The organisation
        pub organisation_id: Id<Organisation>,
        /// See [`crate::rules::Part`].
        pub part: String,
        /// Member since
        pub since: Option<String>,
    }
}

/// Members of the network, some of them at a time.
pub async fn members(tx: &mut Tx, network: Id<Network>, after: &str, limit: i64) -> Result<Vec<Member>> {
    tx.all(
        "SELECT organisation_id, part, since FROM memberships
         WHERE network_id = $1 AND until_day IS NULL AND organisation_id > $2 ORDER BY organisation_id LIMIT $3",
        values![network, after, limit],
    )
    .await
}

/// Territories of organisations, some of them at a time.
pub async fn territories(tx: &mut Tx, after: (&str, &str), limit: i64) -> Result<Vec<Owned>> {
    tx.all(
        "SELECT organisation_id, territory_key AS value FROM organisation_territories
         WHERE (organisation_id, territory_key) > ($1, $2) ORDER BY organisation_id, territory_key LIMIT $3",
        values![after.0, after.1, limit],
    )
    .await
}

/// Topics of organisations, some of them at a time.
pub async fn topics(tx: &mut Tx, after: (&str, &str), limit: i64) -> Result<Vec<Owned>> {
    tx.all(
        "SELECT organisation_id, topic_id AS value FROM organisation_topics
         WHERE (organisation_id, topic_id) > ($1, $2) ORDER BY organisation_id, topic_id LIMIT $3",
        values![after.0, after.1, limit],
    )
    .await
}

/// Names of units, some of them at a time.
pub async fn units(tx: &mut Tx, after: (&str, &str), limit: i64) -> Result<Vec<Owned>> {
    tx.all(
        "SELECT organisation_id, name AS value FROM units WHERE (organisation_id, name) > ($1, $2) ORDER BY organisation_id, name LIMIT $3",
        values![after.0, after.1, limit],
    )
    .await
}

record! {
    /// Under which key a register knows an organisation.
    pub struct KeyRow {
        /// The register
        pub source: String,
        /// The key
        pub key: String,
        /// The organisation
        pub organisation_id: Id<Organisation>,
    }
}

/// Keys of registers, some of them at a time.
pub async fn keys(tx: &mut Tx, after: (&str, &str), limit: i64) -> Result<Vec<KeyRow>> {
    tx.all(
        "SELECT source, key, organisation_id FROM organisation_keys WHERE (source, key) > ($1, $2) ORDER BY source, key LIMIT $3",
        values![after.0, after.1, limit],
    )
    .await
}

/// Notes under which key a register knows an organisation.
pub async fn insert_keys(tx: &mut Tx, all: &[(Id<Organisation>, String, String)], import: Id<Import>) -> Result<()> {
    let values = |(organisation, source, key): &(Id<Organisation>, String, String)| Vec::from(values![source, key, *organisation, import]);
    tx.insert_all(
        "INSERT INTO organisation_keys (source, key, organisation_id, import_id) VALUES ($1, $2, $3, $4)
         ON CONFLICT (source, key) DO UPDATE SET organisation_id = excluded.organisation_id",
        &all.iter().map(values).collect::<Vec<_>>(),
    )
    .await?;
    Ok(())
}

record! {
    /// Stelle, also one that has ended: its name stays taken.
    #[derive(Debug, Clone)]
    pub struct UnitName {
        /// Key
        pub id: Id<Unit>,
        /// Name
        pub name: String,
    }
}

/// Units of an organisation.
pub async fn units_of(tx: &mut Tx, organisation: Id<Organisation>) -> Result<Vec<UnitName>> {
    tx.all("SELECT id, name FROM units WHERE organisation_id = $1 ORDER BY id", values![organisation]).await
}

record! {
    /// Who holds an office of an organisation.
    #[derive(Debug, Clone)]
    pub struct HoldingRow {
        /// Key
        pub id: Id<Holding>,
        /// The office
        pub office_id: Id<Office>,
        /// The person
        pub person_id: Id<Person>,
        /// Stands in for the holder.
        pub deputy: bool,
        /// First day
        pub from_day: Date,
        /// Last day
        pub until_day: Option<Date>,
        /// For saving without overwriting somebody else
        pub version: i64,
    }
}

/// Who holds or held which office of an organisation.
pub async fn holdings_of(tx: &mut Tx, organisation: Id<Organisation>) -> Result<Vec<HoldingRow>> {
    tx.all(
        "SELECT h.id, h.office_id, h.person_id, h.deputy, h.from_day, h.until_day, h.version
         FROM holdings h JOIN offices f ON f.id = h.office_id WHERE f.organisation_id = $1 ORDER BY h.id",
        values![organisation],
    )
    .await
}

/// Ends a holding on the day that the list says, or lets it run on; `false` when somebody else changed it meanwhile.
pub async fn set_until(tx: &mut Tx, id: Id<Holding>, version: i64, until: Option<Date>) -> Result<bool> {
    let done = tx
        .execute("UPDATE holdings SET until_day = $3, version = version + 1 WHERE id = $1 AND version = $2", values![id, version, until])
        .await?;
    Ok(done == 1)
}

record! {
    /// A person of another organisation with the same address.
    #[derive(Debug, Clone)]
    pub struct Elsewhere {
        /// Key
        pub id: Id<Person>,
        /// Vorname
        pub given_name: String,
        /// Nachname
        pub family_name: String,
        /// Name of the organisation
        pub organisation: String,
    }
}

/// People of the network who are reached at this address and work somewhere else.
pub async fn elsewhere(tx: &mut Tx, network: Id<Network>, organisation: Id<Organisation>, email: &str) -> Result<Vec<Elsewhere>> {
    tx.all(
        "SELECT p.id, p.given_name, p.family_name, o.name AS organisation
         FROM people p JOIN organisations o ON o.id = p.organisation_id JOIN memberships m ON m.organisation_id = o.id AND m.network_id = $1
         WHERE p.email = $3 AND p.organisation_id <> $2 AND p.ended_on IS NULL AND m.until_day IS NULL ORDER BY p.id LIMIT 5",
        values![network, organisation, email],
    )
    .await
}
