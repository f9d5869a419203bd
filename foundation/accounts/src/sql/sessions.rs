//! Sitzungen, who acts in them, and forms that outlived them.

use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};

use super::{account, held_roles};
use crate::{Account, Member, Network, Session, TokenHash};

record! {
    /// Sitzung
    #[derive(Debug, Clone)]
    pub struct SessionRow {
        /// Key
        pub id: Id<Session>,
        /// Whose it is.
        pub account_id: Id<Account>,
        /// The network that is looked at.
        pub network_id: Option<Id<Network>>,
        /// Browser and system, in words.
        pub device: String,
        /// When the second factor was given.
        pub second_factor_at: Option<Timestamp>,
        /// When it began.
        pub created_at: Timestamp,
        /// When it was last used, to within five minutes.
        pub seen_at: Timestamp,
        /// When it ends by itself.
        pub expires_at: Timestamp,
        /// When it was ended.
        pub ended_at: Option<Timestamp>,
    }
}

/// Begins a session.
#[expect(clippy::too_many_arguments, reason = "the columns of one row, each named")]
pub async fn insert_session(
    tx: &mut Tx,
    id: Id<Session>,
    token: &TokenHash,
    account: Id<Account>,
    network: Option<Id<Network>>,
    device: &str,
    now: Timestamp,
    expires: Timestamp,
) -> Result<()> {
    tx.execute(
        "INSERT INTO sessions (id, token_hash, account_id, network_id, device, created_at, seen_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $6, $7)",
        values![id, token, account, network, device, now, expires],
    )
    .await?;
    Ok(())
}

/// The session of this token, running or not.
pub async fn session(tx: &mut Tx, token: &TokenHash) -> Result<Option<SessionRow>> {
    tx.one("SELECT * FROM sessions WHERE token_hash = $1", values![token]).await
}

/// Running sessions of an account, the last used first.
pub async fn running_sessions(tx: &mut Tx, account: Id<Account>, now: Timestamp) -> Result<Vec<SessionRow>> {
    tx.all(
        "SELECT * FROM sessions WHERE account_id = $1 AND ended_at IS NULL AND expires_at > $2 ORDER BY seen_at DESC, id",
        values![account, now],
    )
    .await
}

/// Ends one session of an account.
pub async fn end_session(tx: &mut Tx, account: Id<Account>, id: Id<Session>, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute("UPDATE sessions SET ended_at = $3 WHERE id = $2 AND account_id = $1 AND ended_at IS NULL", values![account, id, now])
        .await?;
    Ok(done == 1)
}

/// Ends all sessions of an account but one.
pub async fn end_other_sessions(tx: &mut Tx, account: Id<Account>, but: Option<Id<Session>>, now: Timestamp) -> Result<u64> {
    tx.execute(
        "UPDATE sessions SET ended_at = $3 WHERE account_id = $1 AND ended_at IS NULL AND (CAST($2 AS TEXT) IS NULL OR id <> $2)",
        values![account, but, now],
    )
    .await
}

/// Notes that a session is used, and lets it run on.
pub async fn set_session_seen(tx: &mut Tx, id: Id<Session>, now: Timestamp, expires: Timestamp) -> Result<()> {
    tx.execute("UPDATE sessions SET seen_at = $2, expires_at = $3 WHERE id = $1", values![id, now, expires]).await?;
    Ok(())
}

/// Notes the network that is looked at.
pub async fn set_session_network(tx: &mut Tx, id: Id<Session>, network: Id<Network>) -> Result<()> {
    tx.execute("UPDATE sessions SET network_id = $2 WHERE id = $1", values![id, network]).await?;
    Ok(())
}

/// Notes that the second factor was given.
pub async fn set_second_factor(tx: &mut Tx, id: Id<Session>, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE sessions SET second_factor_at = $2 WHERE id = $1", values![id, now]).await?;
    Ok(())
}

/// However often it is used, a session ends after a week.
pub const LONGEST_SESSION: jiff::SignedDuration = jiff::SignedDuration::from_hours(24 * 7);

/// Who acts in a session, with the roles of today; `None` when it has ended.
pub async fn member(tx: &mut Tx, session: &SessionRow, now: Timestamp, today: Date) -> Result<Option<Member>> {
    if session.ended_at.is_some() || session.expires_at <= now || session.created_at + LONGEST_SESSION <= now {
        return Ok(None);
    }
    let Some(account) = account(tx, session.account_id).await?.filter(|account| account.ended_at.is_none()) else { return Ok(None) };
    let roles = held_roles(tx, account.id, today).await?;
    Ok(Some(Member {
        account: account.id,
        session: Some(session.id),
        name: account.name,
        email: account.email,
        roles,
        has_second_factor: account.totp_confirmed_at.is_some(),
    }))
}

/// So many forms are kept for an account: nobody needs more, and an old cookie must not fill the disk.
const KEPT_FORMS: i64 = 20;

/// Keeps a form for 24 hours, encrypted; see `web::kept`. Of many, the newest stay.
pub async fn insert_kept_form(
    tx: &mut Tx,
    id: Id<Session>,
    account: Id<Account>,
    path: &str,
    body: &[u8],
    expires: Timestamp,
) -> Result<()> {
    tx.execute(
        "INSERT INTO kept_forms (id, account_id, path, body, expires_at) VALUES ($1, $2, $3, $4, $5)",
        values![id, account, path, body, expires],
    )
    .await?;
    tx.execute(
        "DELETE FROM kept_forms WHERE account_id = $1
           AND id NOT IN (SELECT k.id FROM kept_forms k WHERE k.account_id = $1 ORDER BY k.expires_at DESC, k.id DESC LIMIT $2)",
        values![account, KEPT_FORMS],
    )
    .await?;
    Ok(())
}

record! {
    /// A form that was sent after its session had ended.
    pub struct KeptForm {
        /// Where it was sent to.
        pub path: String,
        /// Encrypted body.
        pub body: Vec<u8>,
    }
}

/// The kept form of this key, for its own account only.
pub async fn kept_form(tx: &mut Tx, id: Id<Session>, account: Id<Account>, now: Timestamp) -> Result<Option<KeptForm>> {
    tx.one("SELECT path, body FROM kept_forms WHERE id = $1 AND account_id = $2 AND expires_at > $3", values![id, account, now]).await
}

/// Forgets a kept form, and all that are out of date.
pub async fn delete_kept_form(tx: &mut Tx, id: Id<Session>, now: Timestamp) -> Result<()> {
    tx.execute("DELETE FROM kept_forms WHERE id = $1 OR expires_at <= $2", values![id, now]).await?;
    Ok(())
}
