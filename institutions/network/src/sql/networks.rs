//! Networks, and which of them a person can look at.

use accounts::Account;
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};

use crate::Network;

record! {
    /// Netzwerk
    #[derive(Debug, Clone)]
    pub struct NetworkRow {
        /// Key
        pub id: Id<Network>,
        /// Name
        pub name: String,
        /// The day it was founded; may lie long before this installation.
        pub founded_on: Option<Date>,
        /// The address it writes from; answers arrive there.
        pub sender: String,
        /// For saving without overwriting somebody else.
        pub version: i64,
    }
}

record! {
    /// A network to choose from.
    #[derive(Debug, Clone)]
    pub struct Choosable {
        /// Key
        pub id: Id<Network>,
        /// Name
        pub name: String,
    }
}

/// One network.
pub async fn network(tx: &mut Tx, id: Id<Network>) -> Result<Option<NetworkRow>> {
    tx.one("SELECT id, name, founded_on, sender, version FROM networks WHERE id = $1", values![id]).await
}

/// All of the installation.
pub async fn all(tx: &mut Tx) -> Result<Vec<NetworkRow>> {
    tx.all("SELECT id, name, founded_on, sender, version FROM networks ORDER BY created_at, id", &[]).await
}

/// The networks in which an account holds a role today.
pub async fn of_account(tx: &mut Tx, account: Id<Account>, today: Date) -> Result<Vec<Choosable>> {
    tx.all(
        "SELECT n.id, n.name FROM networks n
         WHERE n.id IN (SELECT r.network_id FROM roles r WHERE r.account_id = $1 AND r.from_day <= $2 AND (r.until_day IS NULL OR r.until_day >= $2))
         ORDER BY n.created_at, n.id",
        values![account, today],
    )
    .await
}

/// The network that answers for an organisation: the one that keeps its entry, else the one it joined that was founded here first.
pub async fn of_organisation(tx: &mut Tx, organisation: Id<crate::Organisation>) -> Result<Option<NetworkRow>> {
    tx.one(
        "SELECT n.id, n.name, n.founded_on, n.sender, n.version
         FROM memberships m JOIN networks n ON n.id = m.network_id JOIN organisations o ON o.id = m.organisation_id
         WHERE m.organisation_id = $1 AND m.until_day IS NULL
         ORDER BY CASE WHEN o.kept_by_network = n.id THEN 0 ELSE 1 END, n.created_at, n.id LIMIT 1",
        values![organisation],
    )
    .await
}

/// All networks of which an organisation is a member.
pub async fn all_of_organisation(tx: &mut Tx, organisation: Id<crate::Organisation>) -> Result<Vec<Id<Network>>> {
    let rows = tx
        .rows(
            "SELECT network_id FROM memberships WHERE organisation_id = $1 AND until_day IS NULL ORDER BY network_id",
            values![organisation],
        )
        .await?;
    rows.iter().map(|row| row.get("network_id")).collect()
}

/// Founds a network.
pub async fn insert(tx: &mut Tx, row: &NetworkRow, now: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO networks (id, name, founded_on, sender, created_at) VALUES ($1, $2, $3, $4, $5)",
        values![row.id, &row.name, row.founded_on, &row.sender, now],
    )
    .await?;
    Ok(())
}

/// Changes a network; `false` when somebody else changed it meanwhile.
pub async fn update(tx: &mut Tx, row: &NetworkRow) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE networks SET name = $3, founded_on = $4, sender = $5, version = version + 1 WHERE id = $1 AND version = $2",
            values![row.id, row.version, &row.name, row.founded_on, &row.sender],
        )
        .await?;
    Ok(done == 1)
}
