//! Taking back what an import made. A thing is taken back when it is as the import left it and nothing else needs it.
//!
//! Whether it is as it was left, its version says: 1, or the one that the import itself noted when a later row of the file added to it.

use db::{Id, Result, Tx, record, values};
use territories::sql::undo::Made;

use crate::{Import, Network, Organisation};

/// Takes back who holds an office since this import.
pub async fn holdings(tx: &mut Tx, import: Id<Import>) -> Result<u64> {
    tx.execute(
        "DELETE FROM holdings WHERE import_id = $1
           AND (version = 1 OR version = (SELECT c.version FROM import_changes c WHERE c.import_id = $1 AND c.object_type = 'holding' AND c.object_id = holdings.id))",
        values![import],
    )
    .await
}

/// Holdings that were kept.
pub async fn kept_holdings(tx: &mut Tx, import: Id<Import>) -> Result<Vec<Made>> {
    tx.all(
        "SELECT h.id, f.title, CAST(0 AS BIGINT) AS untouched FROM holdings h JOIN offices f ON f.id = h.office_id WHERE h.import_id = $1 ORDER BY h.id",
        values![import],
    )
    .await
}

/// Offices of an import that nobody needs.
pub async fn offices(tx: &mut Tx, import: Id<Import>) -> Result<Vec<Made>> {
    tx.all(
        "SELECT f.id, f.title, CAST(CASE WHEN f.version = 1 OR f.version = c.version THEN 1 ELSE 0 END AS BIGINT) AS untouched
         FROM offices f LEFT JOIN import_changes c ON c.import_id = $1 AND c.object_type = 'office' AND c.object_id = f.id
         WHERE f.import_id = $1
           AND NOT EXISTS (SELECT 1 FROM holdings h WHERE h.office_id = f.id)
           AND NOT EXISTS (SELECT 1 FROM responsibilities r WHERE r.office_id = f.id)
           AND NOT EXISTS (SELECT 1 FROM body_members b WHERE b.office_id = f.id)
           AND NOT EXISTS (SELECT 1 FROM offices s WHERE s.stand_in_id = f.id) ORDER BY f.id",
        values![import],
    )
    .await
}

/// Removes an office.
pub async fn delete_office(tx: &mut Tx, id: &str) -> Result<()> {
    tx.execute("DELETE FROM offices WHERE id = $1", values![id]).await?;
    Ok(())
}

/// Offices that were kept because something needs them.
pub async fn kept_offices(tx: &mut Tx, import: Id<Import>) -> Result<Vec<Made>> {
    tx.all("SELECT id, title, CAST(1 AS BIGINT) AS untouched FROM offices WHERE import_id = $1 ORDER BY id", values![import]).await
}

/// People of an import whom nobody needs.
pub async fn people(tx: &mut Tx, import: Id<Import>) -> Result<Vec<Made>> {
    tx.all(
        "SELECT p.id, p.given_name || ' ' || p.family_name AS title,
                CAST(CASE WHEN (p.version = 1 OR p.version = c.version) AND p.account_id IS NULL THEN 1 ELSE 0 END AS BIGINT) AS untouched
         FROM people p LEFT JOIN import_changes c ON c.import_id = $1 AND c.object_type = 'person' AND c.object_id = p.id
         WHERE p.import_id = $1 AND NOT EXISTS (SELECT 1 FROM holdings h WHERE h.person_id = p.id)
           AND NOT EXISTS (SELECT 1 FROM absences a WHERE a.person_id = p.id) ORDER BY p.id",
        values![import],
    )
    .await
}

/// Removes a person.
pub async fn delete_person(tx: &mut Tx, id: &str) -> Result<()> {
    tx.execute("DELETE FROM people WHERE id = $1", values![id]).await?;
    Ok(())
}

/// People who were kept because something needs them.
pub async fn kept_people(tx: &mut Tx, import: Id<Import>) -> Result<Vec<Made>> {
    tx.all(
        "SELECT id, given_name || ' ' || family_name AS title, CAST(1 AS BIGINT) AS untouched FROM people WHERE import_id = $1 ORDER BY id",
        values![import],
    )
    .await
}

/// Takes back units that nobody has changed and nothing needs.
pub async fn units(tx: &mut Tx, import: Id<Import>) -> Result<u64> {
    tx.execute(
        "DELETE FROM units WHERE import_id = $1 AND version = 1
           AND NOT EXISTS (SELECT 1 FROM offices f WHERE f.unit_id = units.id)
           AND NOT EXISTS (SELECT 1 FROM roles r WHERE r.unit_id = units.id)
           AND NOT EXISTS (SELECT 1 FROM invitations i WHERE i.unit_id = units.id)",
        values![import],
    )
    .await
}

/// Units that were kept.
pub async fn kept_units(tx: &mut Tx, import: Id<Import>) -> Result<Vec<Made>> {
    tx.all(
        "SELECT id, name AS title, CAST(CASE WHEN version = 1 THEN 1 ELSE 0 END AS BIGINT) AS untouched FROM units WHERE import_id = $1 ORDER BY id",
        values![import],
    )
    .await
}

/// Organisations of an import that nothing else needs; memberships, territories, topics and keys go with them.
pub async fn organisations(tx: &mut Tx, import: Id<Import>, network: Id<Network>) -> Result<Vec<Made>> {
    tx.all(
        "SELECT o.id, o.name AS title,
                CAST(CASE WHEN (o.version = 1 OR o.version = c.version) AND o.confirmed_on IS NULL THEN 1 ELSE 0 END AS BIGINT) AS untouched
         FROM organisations o LEFT JOIN import_changes c ON c.import_id = $1 AND c.object_type = 'organisation' AND c.object_id = o.id
         WHERE o.import_id = $1
           AND NOT EXISTS (SELECT 1 FROM units u WHERE u.organisation_id = o.id)
           AND NOT EXISTS (SELECT 1 FROM offices f WHERE f.organisation_id = o.id)
           AND NOT EXISTS (SELECT 1 FROM people p WHERE p.organisation_id = o.id)
           AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = o.id AND m.network_id <> $2)
           AND NOT EXISTS (SELECT 1 FROM body_members b WHERE b.organisation_id = o.id)
           AND NOT EXISTS (SELECT 1 FROM roles r WHERE r.organisation_id = o.id)
           AND NOT EXISTS (SELECT 1 FROM invitations i WHERE i.organisation_id = o.id) ORDER BY o.id",
        values![import, network],
    )
    .await
}

/// Removes an organisation with its membership, territories, topics and keys.
pub async fn delete_organisation(tx: &mut Tx, id: &str) -> Result<()> {
    tx.execute("DELETE FROM memberships WHERE organisation_id = $1", values![id]).await?;
    tx.execute("DELETE FROM organisation_territories WHERE organisation_id = $1", values![id]).await?;
    tx.execute("DELETE FROM organisation_topics WHERE organisation_id = $1", values![id]).await?;
    tx.execute("DELETE FROM organisation_keys WHERE organisation_id = $1", values![id]).await?;
    tx.execute("DELETE FROM organisations WHERE id = $1", values![id]).await?;
    Ok(())
}

/// Organisations that were kept because something needs them.
pub async fn kept_organisations(tx: &mut Tx, import: Id<Import>) -> Result<Vec<Made>> {
    tx.all("SELECT id, name AS title, CAST(1 AS BIGINT) AS untouched FROM organisations WHERE import_id = $1 ORDER BY id", values![import])
        .await
}

/// Organisations that were there before and that the import took into the network: they leave it, unless they sit in one of its bodies.
pub async fn joined(tx: &mut Tx, import: Id<Import>, network: Id<Network>) -> Result<Vec<Made>> {
    tx.all(
        "SELECT o.id, o.name AS title, CAST(1 AS BIGINT) AS untouched
         FROM memberships m JOIN organisations o ON o.id = m.organisation_id
         WHERE m.import_id = $1 AND m.network_id = $2 AND (o.import_id IS NULL OR o.import_id <> $1)
           AND NOT EXISTS (SELECT 1 FROM body_members bm JOIN bodies b ON b.id = bm.body_id WHERE bm.organisation_id = o.id AND b.network_id = $2)
         ORDER BY o.id",
        values![import, network],
    )
    .await
}

/// Ends a membership that an import began, as if it had not been.
pub async fn leave(tx: &mut Tx, network: Id<Network>, id: &str) -> Result<()> {
    tx.execute("DELETE FROM memberships WHERE network_id = $1 AND organisation_id = $2", values![network, id]).await?;
    Ok(())
}

/// Territories, topics and keys that an import added to organisations that were there before.
pub async fn added(tx: &mut Tx, import: Id<Import>) -> Result<()> {
    tx.execute("DELETE FROM organisation_territories WHERE import_id = $1 AND organisation_id NOT IN (SELECT id FROM organisations WHERE import_id = $1)", values![import]).await?;
    tx.execute("DELETE FROM organisation_topics WHERE import_id = $1 AND organisation_id NOT IN (SELECT id FROM organisations WHERE import_id = $1)", values![import]).await?;
    tx.execute(
        "DELETE FROM organisation_keys WHERE import_id = $1 AND organisation_id NOT IN (SELECT id FROM organisations WHERE import_id = $1)",
        values![import],
    )
    .await?;
    Ok(())
}

record! {
    /// How a membership is now.
    pub struct MembershipRow {
        /// Part
        pub part: String,
        /// Since
        pub since: Option<String>,
    }
}

/// How a membership is now.
pub async fn membership(tx: &mut Tx, network: Id<Network>, id: Id<Organisation>) -> Result<Option<MembershipRow>> {
    tx.one("SELECT part, since FROM memberships WHERE network_id = $1 AND organisation_id = $2 AND until_day IS NULL", values![network, id])
        .await
}
