//! Which office commissions the work with somebody.

use accounts::{Network, Organisation};
use db::{Id, Result, Tx, record, values};

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

/// One of them, wherever it is.
pub async fn office(tx: &mut Tx, id: Id<Organisation>) -> Result<Option<OfficeRow>> {
    tx.one("SELECT id, name, kind FROM organisations WHERE id = $1", values![id]).await
}
