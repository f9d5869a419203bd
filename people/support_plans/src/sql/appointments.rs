//! Appointments with somebody.

use accounts::{Account, Unit};
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
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

record! {
    /// An appointment on a desk: when, and with whom as a key; a desk has no names.
    #[derive(Debug, Clone)]
    pub struct ComingRow {
        /// Whom it is with
        pub participant_id: Id<Participant>,
        /// When
        pub at: Timestamp,
    }
}

/// Those between two moments with whom an account helps today, or stands in for.
pub async fn coming(tx: &mut Tx, unit: Id<Unit>, account: Id<Account>, [from, to]: [Timestamp; 2], today: Date) -> Result<Vec<ComingRow>> {
    tx.all(
        "SELECT t.participant_id, t.at FROM appointments t JOIN participants p ON p.id = t.participant_id
         WHERE t.unit_id = $1 AND p.unit_id = $1 AND p.ended_on IS NULL AND t.at >= $3 AND t.at < $4
           AND EXISTS (SELECT 1 FROM helpers h WHERE h.unit_id = $1 AND h.participant_id = t.participant_id AND h.ended_on IS NULL
                AND (h.account_id = $2 OR h.account_id IN (SELECT r.deputy_for FROM roles r JOIN roles q ON q.account_id = r.account_id AND q.unit_id = $1
                     WHERE r.account_id = $2 AND r.unit_id = $1 AND r.role IN ('coach', 'caseworker', 'unit_lead')
                       AND r.from_day <= $5 AND (r.until_day IS NULL OR r.until_day >= $5)
                       AND q.deputy_for IS NULL AND q.role IN ('coach', 'caseworker', 'unit_lead')
                       AND q.from_day <= $5 AND (q.until_day IS NULL OR q.until_day >= $5))))
           AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.unit_id = $1 AND s.participant_id = t.participant_id AND s.account_id = $2)
         ORDER BY t.at, t.id LIMIT 20",
        values![unit, account, from, to, today],
    )
    .await
}
