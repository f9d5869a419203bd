//! Which office commissions the work with somebody.

use accounts::{Network, Organisation};
use db::{Id, Result, Tx, record, values};

use super::ParticipantRow;

record! {
    /// Somebody who commissions: a Jobcenter or an employment agency.
    #[derive(Debug, Clone)]
    pub struct OfficeRow {
        /// Key
        pub id: Id<Organisation>,
        /// Its name
        pub name: String,
        /// See `organisations.kind`
        pub kind: String,
    }
}

/// Those of a network.
pub async fn offices(tx: &mut Tx, network: Id<Network>) -> Result<Vec<OfficeRow>> {
    tx.all(
        "SELECT o.id, o.name, o.kind FROM organisations o JOIN memberships m ON m.organisation_id = o.id
         WHERE m.network_id = $1 AND m.until_day IS NULL AND o.kind IN ('jobcenter', 'employment_agency') ORDER BY o.name_sort, o.id LIMIT 200",
        values![network],
    )
    .await
}

/// The name of the office that has commissioned the work with somebody, wherever it is.
pub async fn commissioner(tx: &mut Tx, participant: &ParticipantRow) -> Result<Option<String>> {
    let Some(id) = participant.commissioner_id else { return Ok(None) };
    let office: Option<OfficeRow> = tx.one("SELECT id, name, kind FROM organisations WHERE id = $1", values![id]).await?;
    Ok(office.map(|office| office.name))
}
