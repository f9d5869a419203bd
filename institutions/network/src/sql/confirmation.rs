//! Who was asked whether its entry is still right, and that somebody said so. Whom to ask is for the crate `confirmations` to find.

use accounts::Account;
use db::{Id, Result, Tx, values};
use jiff::{Timestamp, civil::Date};

use crate::{Network, Organisation};

/// Notes that an organisation is asked today; `false` when it was already.
pub async fn set_asked(tx: &mut Tx, network: Id<Network>, id: Id<Organisation>, today: Date) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE memberships SET asked_on = $3 WHERE network_id = $1 AND organisation_id = $2 AND (asked_on IS NULL OR asked_on < $3)",
            values![network, id, today],
        )
        .await?;
    Ok(done == 1)
}

/// When an organisation was asked, while its link works and nobody has answered.
pub async fn open_question(tx: &mut Tx, id: Id<Organisation>, now: Timestamp) -> Result<Option<Timestamp>> {
    let row = tx
        .row(
            "SELECT max(created_at) AS at FROM links
             WHERE kind = 'confirmation' AND object_id = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $2",
            values![id.to_string(), now],
        )
        .await?;
    row.map_or(Ok(None), |row| row.get("at"))
}

/// Somebody said "Stimmt noch". `by` is in words, `account` whose words they are. The version counts on, so that an import taken back keeps the entry.
pub async fn set_confirmed(tx: &mut Tx, id: Id<Organisation>, day: Date, by: &str, account: Option<Id<Account>>) -> Result<()> {
    tx.execute(
        "UPDATE organisations SET confirmed_on = $2, confirmed_by = $3, confirmed_account = $4, version = version + 1 WHERE id = $1",
        values![id, day, by, account],
    )
    .await?;
    Ok(())
}
