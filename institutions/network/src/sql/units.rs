//! Units of organisations.

use db::{Id, Result, Tx, record, values};
use jiff::civil::Date;
use web::fold::sorted;

use crate::{Import, Organisation, Unit};

record! {
    /// Stelle
    #[derive(Debug, Clone)]
    pub struct UnitRow {
        /// Key
        pub id: Id<Unit>,
        /// The organisation that it is a part of.
        pub organisation_id: Id<Organisation>,
        /// Name
        pub name: String,
        /// Whether it is itself the controller (§ 67(4) SGB X).
        pub controller: bool,
        /// See [`crate::rules::Secrecy`].
        pub secrecy: String,
        /// See [`crate::rules::Function`].
        pub function: String,
        /// How its data protection officer is reached; empty while nobody has said it
        pub dpo_contact: String,
        /// Telefon
        pub phone: String,
        /// E-Mail of the unit
        pub email: String,
        /// For saving without overwriting somebody else.
        pub version: i64,
    }
}

/// The units of an organisation that have not ended.
pub async fn units(tx: &mut Tx, organisation: Id<Organisation>) -> Result<Vec<UnitRow>> {
    tx.all(
        "SELECT id, organisation_id, name, controller, secrecy, function, dpo_contact, phone, email, version FROM units
         WHERE organisation_id = $1 AND ended_on IS NULL ORDER BY name_sort, id",
        values![organisation],
    )
    .await
}

/// One unit.
pub async fn unit(tx: &mut Tx, id: Id<Unit>) -> Result<Option<UnitRow>> {
    tx.one(
        "SELECT id, organisation_id, name, controller, secrecy, function, dpo_contact, phone, email, version FROM units WHERE id = $1",
        values![id],
    )
    .await
}

/// The unit of this name, also one that has ended.
pub async fn unit_of_name(tx: &mut Tx, organisation: Id<Organisation>, name: &str) -> Result<Option<UnitRow>> {
    tx.one(
        "SELECT id, organisation_id, name, controller, secrecy, function, dpo_contact, phone, email, version FROM units WHERE organisation_id = $1 AND name = $2",
        values![organisation, name],
    )
    .await
}

/// Enters a unit.
pub async fn insert(tx: &mut Tx, row: &UnitRow, import: Option<Id<Import>>) -> Result<()> {
    tx.execute(
        "INSERT INTO units (id, organisation_id, name, name_sort, controller, secrecy, phone, email, import_id, function, dpo_contact)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        values![
            row.id,
            row.organisation_id,
            &row.name,
            sorted(&row.name),
            row.controller,
            &row.secrecy,
            &row.phone,
            &row.email,
            import,
            &row.function,
            &row.dpo_contact
        ],
    )
    .await?;
    Ok(())
}

/// Changes a unit; `false` when somebody else changed it meanwhile.
pub async fn update(tx: &mut Tx, row: &UnitRow) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE units SET name = $3, name_sort = $4, controller = $5, secrecy = $6, phone = $7, email = $8, function = $9, dpo_contact = $10,
                    version = version + 1
             WHERE id = $1 AND version = $2",
            values![
                row.id,
                row.version,
                &row.name,
                sorted(&row.name),
                row.controller,
                &row.secrecy,
                &row.phone,
                &row.email,
                &row.function,
                &row.dpo_contact
            ],
        )
        .await?;
    Ok(done == 1)
}

/// Closes a unit; `false` when it is so already.
pub async fn end(tx: &mut Tx, id: Id<Unit>, today: Date) -> Result<bool> {
    let end = "UPDATE units SET ended_on = $2, version = version + 1 WHERE id = $1 AND ended_on IS NULL";
    Ok(tx.execute(end, values![id, today]).await? == 1)
}
