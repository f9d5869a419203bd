//! Rollen.

use db::{Id, Result, Tx, record, values};
use jiff::civil::Date;

use crate::{Account, Held, Network, Organisation, Role, Unit};

record! {
    /// Rolle of an account, with the names of where it is held.
    #[derive(Debug, Clone)]
    pub struct RoleRow {
        /// Key
        pub id: Id<Held>,
        /// Whose it is.
        pub account_id: Id<Account>,
        /// See [`Role`].
        pub role: String,
        /// Held in this network.
        pub network_id: Option<Id<Network>>,
        /// Held for this organisation.
        pub organisation_id: Option<Id<Organisation>>,
        /// Held for this unit.
        pub unit_id: Option<Id<Unit>>,
        /// First day.
        pub from_day: Date,
        /// Last day.
        pub until_day: Option<Date>,
        /// Whose deputy holds it.
        pub deputy_for: Option<Id<Account>>,
    }
}

/// Gives a role; `false` when a role of this key was given already.
pub async fn insert_role(tx: &mut Tx, role: &RoleRow, given_by: Option<Id<Account>>) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO roles (id, account_id, role, network_id, organisation_id, unit_id, from_day, until_day, deputy_for, given_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING",
            values![
                role.id,
                role.account_id,
                &role.role,
                role.network_id,
                role.organisation_id,
                role.unit_id,
                role.from_day,
                role.until_day,
                role.deputy_for,
                given_by
            ],
        )
        .await?;
    Ok(done == 1)
}

/// Ends a role with the end of a day, and with it those who stand in for its holder.
pub async fn end_role(tx: &mut Tx, role: &RoleRow, until: Date) -> Result<()> {
    // What would have ended before it began never was.
    tx.execute(
        "DELETE FROM roles
         WHERE from_day > $2 AND (id = $1 OR (deputy_for = $3 AND role = $4 AND network_id IS NOT DISTINCT FROM $5
                                              AND organisation_id IS NOT DISTINCT FROM $6 AND unit_id IS NOT DISTINCT FROM $7))",
        values![role.id, until, role.account_id, &role.role, role.network_id, role.organisation_id, role.unit_id],
    )
    .await?;
    tx.execute(
        "UPDATE roles SET until_day = $2, version = version + 1
         WHERE (until_day IS NULL OR until_day > $2) AND (id = $1 OR (deputy_for = $3 AND role = $4 AND network_id IS NOT DISTINCT FROM $5
                                                          AND organisation_id IS NOT DISTINCT FROM $6 AND unit_id IS NOT DISTINCT FROM $7))",
        values![role.id, until, role.account_id, &role.role, role.network_id, role.organisation_id, role.unit_id],
    )
    .await?;
    Ok(())
}

/// Holds all roles of a network's coordinators until the transaction ends, so that two of them cannot take each other's away at once: whoever comes second
/// looks at what the first has left.
pub async fn hold_coordinators(tx: &mut Tx, network: Id<Network>) -> Result<()> {
    tx.execute("UPDATE roles SET version = version WHERE network_id = $1 AND role = 'coordinator'", values![network]).await?;
    Ok(())
}

/// The roles of those who coordinate a network on a day and from then on; look with [`hold_coordinators`] before one of them is taken away.
pub async fn coordinators(tx: &mut Tx, network: Id<Network>, day: Date) -> Result<Vec<RoleRow>> {
    tx.all(
        "SELECT roles.* FROM roles JOIN accounts ON accounts.id = roles.account_id
         WHERE roles.network_id = $1 AND roles.role = 'coordinator' AND roles.deputy_for IS NULL AND accounts.ended_at IS NULL
           AND roles.from_day <= $2 AND roles.until_day IS NULL",
        values![network, day],
    )
    .await
}

/// Ends all roles held for an organisation in a network, with the day before: who has left reads no more.
pub async fn end_roles_for(tx: &mut Tx, network: Id<Network>, organisation: Id<Organisation>, today: Date) -> Result<()> {
    let yesterday = today.yesterday().unwrap_or(today);
    tx.execute(
        "DELETE FROM roles WHERE network_id = $1 AND organisation_id = $2 AND from_day >= $3",
        values![network, organisation, today],
    )
    .await?;
    tx.execute(
        "UPDATE roles SET until_day = $3, version = version + 1
         WHERE network_id = $1 AND organisation_id = $2 AND from_day <= $3 AND (until_day IS NULL OR until_day > $3)",
        values![network, organisation, yesterday],
    )
    .await?;
    Ok(())
}

/// Roles of an account, past and coming ones too.
pub async fn roles(tx: &mut Tx, account: Id<Account>) -> Result<Vec<RoleRow>> {
    tx.all("SELECT * FROM roles WHERE account_id = $1 ORDER BY from_day, id", values![account]).await
}

/// One role.
pub async fn role(tx: &mut Tx, id: Id<Held>) -> Result<Option<RoleRow>> {
    tx.one("SELECT * FROM roles WHERE id = $1", values![id]).await
}

/// Roles that an account holds today; those of an ended account are none.
pub async fn held_roles(tx: &mut Tx, account: Id<Account>, today: Date) -> Result<Vec<Held>> {
    let rows: Vec<RoleRow> = tx
        .all(
            "SELECT * FROM roles WHERE account_id = $1 AND from_day <= $2 AND (until_day IS NULL OR until_day >= $2) ORDER BY role, id",
            values![account, today],
        )
        .await?;
    Ok(rows.iter().filter_map(RoleRow::held).collect())
}

impl RoleRow {
    fn held(&self) -> Option<Held> {
        Some(Held {
            role: Role::from_code(&self.role)?,
            network: self.network_id,
            organisation: self.organisation_id,
            unit: self.unit_id,
            until: self.until_day,
        })
    }
}
