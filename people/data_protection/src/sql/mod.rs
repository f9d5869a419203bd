//! Every statement on the tables of this crate, and those that look over a compartment: one function, one text. Each is for one unit.

pub mod deletions;
pub mod processing;
pub mod readings;
pub mod subject_requests;

use accounts::{Organisation, Unit};
use db::{Id, Result, Tx, record, values};

record! {
    /// A unit that is watched over.
    #[derive(Debug, Clone)]
    pub struct UnitRow {
        /// Key
        pub id: Id<Unit>,
        /// Its name
        pub name: String,
        /// Whose it is: the controller
        pub organisation_id: Id<Organisation>,
        /// What that is called
        pub organisation: String,
        /// How its data protection officer is reached; empty while nobody has said it
        pub dpo_contact: String,
    }
}

impl UnitRow {
    /// "Standort Waldmark, Bildungswerk Mittelauen gGmbH"
    pub fn label(&self) -> String {
        format!("{}, {}", self.name, self.organisation)
    }
}

/// A unit, also one that is closed: what lies in it lies in it still.
pub async fn unit(tx: &mut Tx, id: Id<Unit>) -> Result<Option<UnitRow>> {
    tx.one(
        "SELECT u.id, u.name, u.organisation_id, o.name AS organisation, u.dpo_contact FROM units u JOIN organisations o ON o.id = u.organisation_id WHERE u.id = $1",
        values![id],
    )
    .await
}

/// The units of an organisation, closed ones last: what lies in them lies in them still.
pub async fn units_of(tx: &mut Tx, organisation: Id<Organisation>) -> Result<Vec<UnitRow>> {
    tx.all(
        "SELECT u.id, u.name, u.organisation_id, o.name AS organisation, u.dpo_contact FROM units u JOIN organisations o ON o.id = u.organisation_id
         WHERE u.organisation_id = $1 ORDER BY CASE WHEN u.ended_on IS NULL THEN 0 ELSE 1 END, u.name_sort, u.id LIMIT 100",
        values![organisation],
    )
    .await
}
