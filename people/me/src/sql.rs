//! Every statement on the tables of this crate: one function, one text.

use accounts::{Account, Unit};
use db::{Id, Result, Tx, record, values};
use jiff::Timestamp;
use participants::Participant;

use crate::Code;

record! {
    /// Blatt mit Code
    #[derive(Debug, Clone)]
    pub struct CodeRow {
        /// Key
        pub id: Id<Code>,
        /// Whose page it opens
        pub participant_id: Id<Participant>,
        /// See [`web::Language::tag`]
        pub language: String,
        /// When it was made
        pub made_at: Timestamp,
        /// Until when it opens
        pub expires_at: Timestamp,
        /// When it was taken back
        pub revoked_at: Option<Timestamp>,
    }
}

/// One code of the unit, whatever has become of it.
pub async fn code(tx: &mut Tx, unit: Id<Unit>, id: Id<Code>) -> Result<Option<CodeRow>> {
    tx.one(
        "SELECT id, participant_id, language, made_at, expires_at, revoked_at FROM me_codes WHERE unit_id = $1 AND id = $2",
        values![unit, id],
    )
    .await
}

/// The code that somebody has, if it was not taken back.
pub async fn current(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>) -> Result<Option<CodeRow>> {
    tx.one(
        "SELECT id, participant_id, language, made_at, expires_at, revoked_at FROM me_codes
         WHERE unit_id = $1 AND participant_id = $2 AND revoked_at IS NULL",
        values![unit, participant],
    )
    .await
}

/// Takes back the code that somebody has; `false` where she has none.
pub async fn revoke(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE me_codes SET revoked_at = $3 WHERE unit_id = $1 AND participant_id = $2 AND revoked_at IS NULL",
            values![unit, participant, now],
        )
        .await?;
    Ok(done > 0)
}

/// Keeps a new code.
pub async fn insert(tx: &mut Tx, unit: Id<Unit>, row: &CodeRow, by: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO me_codes (id, unit_id, participant_id, language, made_by, made_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![row.id, unit, row.participant_id, &row.language, by, row.made_at, row.expires_at],
    )
    .await?;
    Ok(())
}

/// Deletes the codes of those whom the unit has forgotten, and those that opened nothing any more before a moment.
pub async fn forget(tx: &mut Tx, unit: Id<Unit>, before: Timestamp) -> Result<()> {
    tx.execute(
        "DELETE FROM me_codes WHERE unit_id = $1 AND (expires_at < $2 OR revoked_at < $2 OR participant_id NOT IN (SELECT p.id FROM participants p WHERE p.unit_id = $1))",
        values![unit, before],
    )
    .await?;
    Ok(())
}

/// How many wrong codes were typed in a window.
pub async fn wrong(tx: &mut Tx, window: Timestamp) -> Result<i64> {
    tx.count("SELECT CAST(COALESCE(SUM(wrong), 0) AS BIGINT) AS n FROM me_attempts WHERE window_at = $1", values![window]).await
}

/// Counts a wrong code.
pub async fn count_wrong(tx: &mut Tx, window: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO me_attempts (window_at, wrong) VALUES ($1, 1) ON CONFLICT (window_at) DO UPDATE SET wrong = me_attempts.wrong + 1",
        values![window],
    )
    .await?;
    Ok(())
}

record! {
    /// Somebody whose text message did not arrive.
    #[derive(Debug, Clone)]
    pub struct FailedRow {
        /// Whose
        pub participant_id: Id<Participant>,
    }
}

/// To whom of those whom an account helps itself the newest code did not come by text message.
pub async fn failed(tx: &mut Tx, unit: Id<Unit>, account: Id<Account>, now: Timestamp) -> Result<Vec<FailedRow>> {
    tx.all(
        "SELECT c.participant_id FROM me_codes c JOIN mails m ON m.id = c.id JOIN participants p ON p.id = c.participant_id
         WHERE c.unit_id = $1 AND p.unit_id = $1 AND p.ended_on IS NULL AND c.revoked_at IS NULL AND c.expires_at > $3 AND m.state = 'dead'
           AND EXISTS (SELECT 1 FROM helpers h WHERE h.unit_id = $1 AND h.participant_id = c.participant_id AND h.account_id = $2 AND h.ended_on IS NULL)
           AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.unit_id = $1 AND s.participant_id = c.participant_id AND s.account_id = $2)
         ORDER BY c.made_at DESC, c.id DESC LIMIT 20",
        values![unit, account, now],
    )
    .await
}

/// Forgets the windows before a moment.
pub async fn forget_attempts(tx: &mut Tx, before: Timestamp) -> Result<()> {
    tx.execute("DELETE FROM me_attempts WHERE window_at < $1", values![before]).await?;
    Ok(())
}

/// Whether the unit has decided that whoever has looked stands there with a name.
pub async fn names_readers(tx: &mut Tx, unit: Id<Unit>) -> Result<bool> {
    Ok(tx.count("SELECT count(*) AS n FROM named_readers WHERE unit_id = $1", values![unit]).await? > 0)
}

/// It decides so; `false` when it is so already.
pub async fn name_readers(tx: &mut Tx, unit: Id<Unit>, by: &str, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute("INSERT INTO named_readers (unit_id, set_by, set_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", values![unit, by, now])
        .await?;
    Ok(done == 1)
}

/// It decides otherwise; `false` when it is so already.
pub async fn unname_readers(tx: &mut Tx, unit: Id<Unit>) -> Result<bool> {
    Ok(tx.execute("DELETE FROM named_readers WHERE unit_id = $1", values![unit]).await? == 1)
}
