//! Who is barred from somebody's record. Statements that list or count people leave them out by themselves.

use accounts::{Account, Unit};
use db::{Id, Result, Tx, values};
use jiff::{Timestamp, civil::Date};

use crate::{Participant, sql::support_circle::Colleague};

/// Who is barred.
pub async fn barred(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>) -> Result<Vec<Colleague>> {
    tx.all(
        "SELECT a.id, a.name FROM seals s JOIN accounts a ON a.id = s.account_id WHERE s.unit_id = $1 AND s.participant_id = $2 ORDER BY a.name, a.id",
        values![unit, participant],
    )
    .await
}

/// Whether an account is barred.
pub async fn is_barred(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, account: Id<Account>) -> Result<bool> {
    let count = "SELECT count(*) AS n FROM seals WHERE unit_id = $1 AND participant_id = $2 AND account_id = $3";
    Ok(tx.count(count, values![unit, participant, account]).await? > 0)
}

/// Whoever has an account of the house that the unit belongs to, in whatever role: any of them may come to work in the unit, stand in or watch over its data.
pub async fn staff(tx: &mut Tx, unit: Id<Unit>, today: Date) -> Result<Vec<Colleague>> {
    tx.all(
        "SELECT DISTINCT a.id, a.name FROM units u JOIN units v ON v.organisation_id = u.organisation_id
              JOIN roles r ON r.unit_id = v.id OR r.organisation_id = u.organisation_id JOIN accounts a ON a.id = r.account_id
         WHERE u.id = $1 AND a.ended_at IS NULL AND (r.until_day IS NULL OR r.until_day >= $2) ORDER BY a.name, a.id LIMIT 500",
        values![unit, today],
    )
    .await
}

/// Bars an account; `false` when it is so already.
pub async fn insert(
    tx: &mut Tx,
    unit: Id<Unit>,
    participant: Id<Participant>,
    account: Id<Account>,
    by: &str,
    now: Timestamp,
) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO seals (unit_id, participant_id, account_id, made_by, made_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
            values![unit, participant, account, by, now],
        )
        .await?;
    Ok(done == 1)
}

/// It is barred no longer; `false` when it is so already.
pub async fn end(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, account: Id<Account>) -> Result<bool> {
    let done = tx
        .execute("DELETE FROM seals WHERE unit_id = $1 AND participant_id = $2 AND account_id = $3", values![unit, participant, account])
        .await?;
    Ok(done == 1)
}
