//! Appointments with somebody.

use accounts::Unit;
use db::{Id, Result, Tx, record, values};
use jiff::Timestamp;
use participants::Participant;

use crate::Appointment;

record! {
    /// Termin
    #[derive(Debug, Clone)]
    pub struct AppointmentRow {
        /// Key
        pub id: Id<Appointment>,
        /// When
        pub at: Timestamp,
        /// Where
        pub place: String,
        /// What to bring
        pub bring: String,
        /// What she answered: `yes`, `no`, or nothing yet
        pub answer: Option<String>,
    }
}

/// Those of somebody since a moment, the next first.
pub async fn appointments(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, since: Timestamp) -> Result<Vec<AppointmentRow>> {
    tx.all(
        "SELECT id, at, place, bring, answer FROM appointments WHERE unit_id = $1 AND participant_id = $2 AND at >= $3 ORDER BY at, id LIMIT 50",
        values![unit, participant, since],
    )
    .await
}

/// Makes one; a double click makes it once.
pub async fn insert(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, row: &AppointmentRow) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO appointments (id, unit_id, participant_id, at, place, bring) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING",
            values![row.id, unit, participant, row.at, &row.place, &row.bring],
        )
        .await?;
    Ok(done == 1)
}

/// What she answers; `false` where there is no such one.
pub async fn answer(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, id: Id<Appointment>, answer: &str) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE appointments SET answer = $4 WHERE unit_id = $1 AND participant_id = $2 AND id = $3",
            values![unit, participant, id, answer],
        )
        .await?;
    Ok(done == 1)
}

/// Takes one away.
pub async fn delete(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, id: Id<Appointment>) -> Result<bool> {
    let done = tx
        .execute("DELETE FROM appointments WHERE unit_id = $1 AND participant_id = $2 AND id = $3", values![unit, participant, id])
        .await?;
    Ok(done == 1)
}
