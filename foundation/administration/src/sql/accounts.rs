use accounts::{Account, Held, Network, Organisation, Unit, sql::RoleRow};
use db::{Id, Result, Tx, record, values};
use jiff::civil::Date;
use web::{Facts, Say};

use crate::access::Sight;

record! {
    /// A role with the names of whose it is and where.
    #[derive(Debug, Clone)]
    pub struct RoleView {
        /// Key
        pub id: Id<Held>,
        /// Whose it is.
        pub account_id: Id<Account>,
        /// Name of whose it is.
        pub name: String,
        /// Address that signs in.
        pub email: String,
        /// See [`accounts::Role`].
        pub role: String,
        /// Held in this network.
        pub network_id: Option<Id<Network>>,
        /// Held for this organisation.
        pub organisation_id: Option<Id<Organisation>>,
        /// Its name.
        pub organisation: Option<String>,
        /// Held for this unit.
        pub unit_id: Option<Id<Unit>>,
        /// Its name.
        pub unit: Option<String>,
        /// First day.
        pub from_day: Date,
        /// Last day.
        pub until_day: Option<Date>,
        /// Whose deputy holds it.
        pub deputy_for: Option<Id<Account>>,
        /// Name of whose deputy holds it.
        pub deputy_name: Option<String>,
    }
}

impl RoleView {
    /// What a decision about it needs to know.
    pub fn facts(&self) -> Facts {
        Facts { network: self.network_id, organisation: self.organisation_id, account: Some(self.account_id), unit: None }
    }

    /// Whether its last day has passed.
    pub fn is_over(&self, today: Date) -> bool {
        self.until_day.is_some_and(|until| until < today)
    }

    /// "Coach, Bildungswerk (Standort Waldmark)"
    pub fn words(&self, say: &Say) -> String {
        let role = say.word("role", &self.role);
        match (&self.organisation, &self.unit) {
            (Some(organisation), Some(unit)) => {
                say.text("role-at-unit").arg("role", role).arg("organisation", organisation.as_str()).arg("unit", unit.as_str()).into()
            }
            (Some(organisation), None) => say.text("role-at").arg("role", role).arg("organisation", organisation.as_str()).into(),
            (None, _) => role,
        }
    }

    /// The same as the row that holds it.
    pub fn row(&self) -> RoleRow {
        RoleRow {
            id: self.id,
            account_id: self.account_id,
            role: self.role.clone(),
            network_id: self.network_id,
            organisation_id: self.organisation_id,
            unit_id: self.unit_id,
            from_day: self.from_day,
            until_day: self.until_day,
            deputy_for: self.deputy_for,
        }
    }
}

/// All roles in sight of accounts that have not ended, past and coming ones too, those of one account together.
pub async fn roles_in_sight(tx: &mut Tx, sight: &Sight) -> Result<Vec<RoleView>> {
    tx.all(
        "SELECT r.id, r.account_id, a.name, a.email, r.role, r.network_id, r.organisation_id, o.name AS organisation, r.unit_id, u.name AS unit,
                r.from_day, r.until_day, r.deputy_for, d.name AS deputy_name
         FROM roles r
         JOIN accounts a ON a.id = r.account_id
         LEFT JOIN organisations o ON o.id = r.organisation_id
         LEFT JOIN units u ON u.id = r.unit_id
         LEFT JOIN accounts d ON d.id = r.deputy_for
         WHERE r.network_id = $1 AND a.ended_at IS NULL
           AND ($2 OR r.organisation_id IN (SELECT h.organisation_id FROM roles h WHERE h.account_id = $3 AND h.role = 'admin' AND h.network_id = $1
                                            AND h.from_day <= $4 AND (h.until_day IS NULL OR h.until_day >= $4)))
         ORDER BY r.account_id, r.from_day, r.id",
        values![sight.network, sight.whole, sight.account, sight.today],
    )
    .await
}

/// The same for one account.
pub async fn roles_of(tx: &mut Tx, sight: &Sight, account: Id<Account>) -> Result<Vec<RoleView>> {
    tx.all(
        "SELECT r.id, r.account_id, a.name, a.email, r.role, r.network_id, r.organisation_id, o.name AS organisation, r.unit_id, u.name AS unit,
                r.from_day, r.until_day, r.deputy_for, d.name AS deputy_name
         FROM roles r
         JOIN accounts a ON a.id = r.account_id
         LEFT JOIN organisations o ON o.id = r.organisation_id
         LEFT JOIN units u ON u.id = r.unit_id
         LEFT JOIN accounts d ON d.id = r.deputy_for
         WHERE r.account_id = $5 AND r.network_id = $1 AND a.ended_at IS NULL
           AND ($2 OR r.organisation_id IN (SELECT h.organisation_id FROM roles h WHERE h.account_id = $3 AND h.role = 'admin' AND h.network_id = $1
                                            AND h.from_day <= $4 AND (h.until_day IS NULL OR h.until_day >= $4)))
         ORDER BY r.from_day, r.id",
        values![sight.network, sight.whole, sight.account, sight.today, account],
    )
    .await
}
