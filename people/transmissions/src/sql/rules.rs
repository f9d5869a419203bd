//! Units that can get something, and where networks are stricter.

use accounts::{Network, Organisation, Unit};
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use participants::rules::Frame;

use crate::rules::Direction;

record! {
    /// A unit as the other side sees it.
    #[derive(Debug, Clone)]
    pub struct PartyRow {
        /// Key
        pub id: Id<Unit>,
        /// Its name
        pub name: String,
        /// Whose it is
        pub organisation_id: Id<Organisation>,
        /// Its name
        pub organisation: String,
        /// See `organisations.kind`
        pub kind: String,
    }
}

impl PartyRow {
    /// "Markt und Integration, Jobcenter Auenburg"
    pub fn label(&self) -> String {
        format!("{}, {}", self.name, self.organisation)
    }
}

/// A unit, ended or not.
pub async fn party(tx: &mut Tx, unit: Id<Unit>) -> Result<Option<PartyRow>> {
    tx.one(
        "SELECT u.id, u.name, u.organisation_id, o.name AS organisation, o.kind FROM units u JOIN organisations o ON o.id = u.organisation_id WHERE u.id = $1",
        values![unit],
    )
    .await
}

/// Units of the network in which somebody works today who could take it, but for the own one; all of them for a choice, or `only` one by its key.
pub async fn recipients(tx: &mut Tx, network: Id<Network>, but: Id<Unit>, today: Date, only: Option<Id<Unit>>) -> Result<Vec<PartyRow>> {
    tx.all(
        "SELECT u.id, u.name, u.organisation_id, o.name AS organisation, o.kind FROM units u JOIN organisations o ON o.id = u.organisation_id
              JOIN memberships m ON m.organisation_id = o.id
         WHERE m.network_id = $1 AND m.until_day IS NULL AND u.ended_on IS NULL AND u.secrecy <> 'none' AND u.id <> $2
           AND u.id = COALESCE($4, u.id)
           AND EXISTS (SELECT 1 FROM roles r WHERE r.unit_id = u.id AND r.role IN ('coach', 'caseworker', 'unit_lead')
                  AND r.from_day <= $3 AND (r.until_day IS NULL OR r.until_day >= $3))
         ORDER BY o.name_sort, u.name_sort, u.id LIMIT 1000",
        values![network, but, today, only],
    )
    .await
}

/// Whether two units meet in a network today, and somebody works in the second one who could take something.
pub async fn meet(tx: &mut Tx, unit: Id<Unit>, other: Id<Unit>, today: Date) -> Result<bool> {
    let count = "SELECT count(*) AS n FROM units s JOIN memberships a ON a.organisation_id = s.organisation_id AND a.until_day IS NULL
              JOIN memberships b ON b.network_id = a.network_id AND b.until_day IS NULL JOIN units u ON u.organisation_id = b.organisation_id
         WHERE s.id = $1 AND u.id = $2 AND s.ended_on IS NULL AND u.ended_on IS NULL AND u.secrecy <> 'none' AND s.id <> u.id
           AND EXISTS (SELECT 1 FROM roles r WHERE r.unit_id = u.id AND r.role IN ('coach', 'caseworker', 'unit_lead')
                  AND r.from_day <= $3 AND (r.until_day IS NULL OR r.until_day >= $3))";
    Ok(tx.count(count, values![unit, other, today]).await? > 0)
}

record! {
    /// Who is told that something has come.
    #[derive(Debug, Clone)]
    pub struct Reader {
        /// Name
        pub name: String,
        /// E-Mail
        pub email: String,
    }
}

/// Who leads a unit today, or, where nobody does, who works there: at most ten.
pub async fn readers(tx: &mut Tx, unit: Id<Unit>, today: Date) -> Result<Vec<Reader>> {
    tx.all(
        "SELECT DISTINCT a.name, a.email FROM roles r JOIN accounts a ON a.id = r.account_id
         WHERE r.unit_id = $1 AND r.from_day <= $2 AND (r.until_day IS NULL OR r.until_day >= $2)
           AND (r.role = 'unit_lead' OR (r.role IN ('coach', 'caseworker') AND NOT EXISTS (SELECT 1 FROM roles l WHERE l.unit_id = $1
                  AND l.role = 'unit_lead' AND l.from_day <= $2 AND (l.until_day IS NULL OR l.until_day >= $2))))
         ORDER BY a.name LIMIT 10",
        values![unit, today],
    )
    .await
}

record! {
    /// Where a network is stricter.
    #[derive(Debug, Clone)]
    pub struct RestrictionRow {
        /// See [`participants::rules::Frame`]
        pub frame: String,
        /// See [`Direction`]
        pub direction: String,
        /// `C1` …
        pub category: String,
        /// `consent` or `never`
        pub answer: String,
    }
}

/// What counts for a unit: the restrictions of all networks that its organisation is in.
pub async fn restrictions_for(tx: &mut Tx, unit: Id<Unit>, frame: &str, direction: Direction) -> Result<Vec<RestrictionRow>> {
    tx.all(
        "SELECT r.frame, r.direction, r.category, r.answer FROM restrictions r JOIN memberships m ON m.network_id = r.network_id AND m.until_day IS NULL
              JOIN units u ON u.organisation_id = m.organisation_id
         WHERE u.id = $1 AND r.frame = $2 AND r.direction = $3 ORDER BY r.category, r.answer",
        values![unit, frame, direction.code()],
    )
    .await
}

/// Those of a network in one frame.
pub async fn restrictions(tx: &mut Tx, network: Id<Network>, frame: Frame) -> Result<Vec<RestrictionRow>> {
    tx.all(
        "SELECT frame, direction, category, answer FROM restrictions WHERE network_id = $1 AND frame = $2 ORDER BY direction, category",
        values![network, frame.code()],
    )
    .await
}

/// Makes a rule stricter for a network.
pub async fn restrict(tx: &mut Tx, network: Id<Network>, row: &RestrictionRow, by: &str, now: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO restrictions (network_id, frame, direction, category, answer, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (network_id, frame, direction, category) DO UPDATE SET answer = excluded.answer, set_by = excluded.set_by, set_at = excluded.set_at",
        values![network, &row.frame, &row.direction, &row.category, &row.answer, by, now],
    )
    .await?;
    Ok(())
}

/// The program's own rule counts again.
pub async fn release(tx: &mut Tx, network: Id<Network>, row: &RestrictionRow) -> Result<()> {
    tx.execute(
        "DELETE FROM restrictions WHERE network_id = $1 AND frame = $2 AND direction = $3 AND category = $4",
        values![network, &row.frame, &row.direction, &row.category],
    )
    .await?;
    Ok(())
}
