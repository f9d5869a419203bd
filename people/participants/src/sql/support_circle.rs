//! Who helps somebody.

use accounts::{Account, Unit};
use db::{Id, Result, Tx, record, values};
use jiff::civil::Date;

use crate::{Helper, Participant};

record! {
    /// Somebody who helps.
    #[derive(Debug, Clone)]
    pub struct HelperRow {
        /// Key
        pub id: Id<Helper>,
        /// Whose account
        pub account_id: Id<Account>,
        /// Name
        pub name: String,
        /// Where her mails go
        pub email: String,
        /// The work is hers
        pub leads: bool,
        /// First day
        pub from_day: Date,
        /// In which role she works in the unit
        pub role: Option<String>,
    }
}

/// Who helps now, whoever leads first.
pub async fn helpers(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>) -> Result<Vec<HelperRow>> {
    tx.all(
        "SELECT h.id, h.account_id, a.name, a.email, h.leads, h.from_day,
                (SELECT r.role FROM roles r WHERE r.account_id = h.account_id AND r.unit_id = $1 AND r.deputy_for IS NULL
                    AND r.role IN ('coach', 'caseworker', 'unit_lead') AND (r.until_day IS NULL OR r.until_day >= h.from_day)
                  ORDER BY r.from_day DESC, r.id LIMIT 1) AS role
         FROM helpers h JOIN accounts a ON a.id = h.account_id
         WHERE h.unit_id = $1 AND h.participant_id = $2 AND h.ended_on IS NULL ORDER BY CASE WHEN h.leads THEN 0 ELSE 1 END, a.name, h.id",
        values![unit, participant],
    )
    .await
}

record! {
    /// Somebody who stands in for one who helps.
    #[derive(Debug, Clone)]
    pub struct DeputyRow {
        /// Name
        pub name: String,
        /// Name of the one who helps
        pub stands_in_for: String,
        /// Last day
        pub until_day: Option<Date>,
    }
}

/// Who stands in today for those who help, and sees what they see.
pub async fn deputies(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, today: Date) -> Result<Vec<DeputyRow>> {
    tx.all(
        "SELECT a.name, b.name AS stands_in_for, r.until_day FROM helpers h JOIN roles r ON r.deputy_for = h.account_id
              JOIN accounts a ON a.id = r.account_id JOIN accounts b ON b.id = h.account_id
         WHERE h.unit_id = $1 AND h.participant_id = $2 AND h.ended_on IS NULL AND r.unit_id = $1 AND r.role IN ('coach', 'caseworker', 'unit_lead')
           AND r.from_day <= $3 AND (r.until_day IS NULL OR r.until_day >= $3)
           AND EXISTS (SELECT 1 FROM roles q WHERE q.account_id = r.account_id AND q.unit_id = $1 AND q.deputy_for IS NULL
                  AND q.role IN ('coach', 'caseworker', 'unit_lead') AND q.from_day <= $3 AND (q.until_day IS NULL OR q.until_day >= $3))
           AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.unit_id = $1 AND s.participant_id = $2 AND s.account_id = r.account_id)
         ORDER BY a.name, r.id LIMIT 50",
        values![unit, participant, today],
    )
    .await
}

record! {
    /// How somebody is with a participant.
    #[derive(Debug, Clone, Copy)]
    pub struct Help {
        /// She helps herself: 1 or 0
        pub own: i64,
        /// She stands in today for so many of the unit who help; only whoever works in the unit herself does
        pub stands_in: i64,
        /// She is barred: then she may not know that there is such a person. 1 or 0
        pub barred: i64,
    }
}

/// Whether the account helps, or stands in today for somebody of the unit who does; and whether it is barred.
pub async fn helps(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, account: Id<Account>, today: Date) -> Result<Help> {
    let help = tx
        .one(
            "SELECT count(*) FILTER (WHERE h.account_id = $3) AS own,
                    count(*) FILTER (WHERE h.account_id IN (SELECT r.deputy_for FROM roles r JOIN roles q ON q.account_id = r.account_id AND q.unit_id = $1
                        WHERE r.account_id = $3 AND r.unit_id = $1 AND r.role IN ('coach', 'caseworker', 'unit_lead')
                          AND r.from_day <= $4 AND (r.until_day IS NULL OR r.until_day >= $4)
                          AND q.deputy_for IS NULL AND q.role IN ('coach', 'caseworker', 'unit_lead')
                          AND q.from_day <= $4 AND (q.until_day IS NULL OR q.until_day >= $4))) AS stands_in,
                    (SELECT count(*) FROM seals s WHERE s.unit_id = $1 AND s.participant_id = $2 AND s.account_id = $3) AS barred
             FROM helpers h WHERE h.unit_id = $1 AND h.participant_id = $2 AND h.ended_on IS NULL",
            values![unit, participant, account, today],
        )
        .await?;
    Ok(help.unwrap_or(Help { own: 0, stands_in: 0, barred: 0 }))
}

/// From today on somebody helps; who helps already stays as she is.
pub async fn insert(
    tx: &mut Tx,
    unit: Id<Unit>,
    participant: Id<Participant>,
    id: Id<Helper>,
    account: Id<Account>,
    leads: bool,
    today: Date,
) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO helpers (id, unit_id, participant_id, account_id, leads, from_day) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
            values![id, unit, participant, account, leads, today],
        )
        .await?;
    Ok(done == 1)
}

/// Hands over the lead within the unit: of two moments there is none in which nobody has it. `false` where the one who should have it helps no longer:
/// then nothing may last.
pub async fn set_lead(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, id: Id<Helper>) -> Result<bool> {
    tx.execute(
        "UPDATE helpers SET leads = $3 WHERE unit_id = $1 AND participant_id = $2 AND leads AND ended_on IS NULL",
        values![unit, participant, false],
    )
    .await?;
    let done = tx
        .execute(
            "UPDATE helpers SET leads = $4 WHERE unit_id = $1 AND participant_id = $2 AND id = $3 AND ended_on IS NULL",
            values![unit, participant, id, true],
        )
        .await?;
    Ok(done == 1)
}

/// Whoever works in the unit no longer helps no longer, whatever she led: a role that is given again later opens nothing by itself.
pub async fn end_of_gone(tx: &mut Tx, unit: Id<Unit>, today: Date) -> Result<()> {
    tx.execute(
        "UPDATE helpers SET ended_on = $2 WHERE unit_id = $1 AND ended_on IS NULL AND NOT EXISTS (
             SELECT 1 FROM roles r WHERE r.account_id = helpers.account_id AND r.unit_id = $1 AND r.deputy_for IS NULL
               AND r.role IN ('coach', 'caseworker', 'unit_lead') AND (r.until_day IS NULL OR r.until_day >= $2))",
        values![unit, today],
    )
    .await?;
    Ok(())
}

/// Helps no longer; whoever leads cannot go like this. `false` when it is so already.
pub async fn end(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, id: Id<Helper>, today: Date) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE helpers SET ended_on = $4 WHERE unit_id = $1 AND participant_id = $2 AND id = $3 AND ended_on IS NULL AND NOT leads",
            values![unit, participant, id, today],
        )
        .await?;
    Ok(done == 1)
}

record! {
    /// Somebody of the unit who could help.
    #[derive(Debug, Clone)]
    pub struct Colleague {
        /// The account
        pub id: Id<Account>,
        /// Name
        pub name: String,
    }
}

/// Who works with participants in the unit today.
pub async fn colleagues(tx: &mut Tx, unit: Id<Unit>, today: Date) -> Result<Vec<Colleague>> {
    tx.all(
        "SELECT DISTINCT a.id, a.name FROM roles r JOIN accounts a ON a.id = r.account_id
         WHERE r.unit_id = $1 AND r.role IN ('coach', 'caseworker', 'unit_lead') AND r.deputy_for IS NULL
           AND r.from_day <= $2 AND (r.until_day IS NULL OR r.until_day >= $2)
         ORDER BY a.name, a.id LIMIT 200",
        values![unit, today],
    )
    .await
}
