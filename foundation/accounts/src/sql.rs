//! Every statement on the tables of accounts.

use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};

use crate::{Account, Held, Link, LinkKind, Member, Network, Organisation, Role, Session, TokenHash, Unit, folded_email};

record! {
    /// Konto
    #[derive(Debug, Clone)]
    pub struct AccountRow {
        /// Key
        pub id: Id<Account>,
        /// The address that signs in.
        pub email: String,
        /// As the person wants to be called.
        pub name: String,
        /// `de` or `en`
        pub language: String,
        /// The second factor's secret, confirmed or not.
        pub totp_secret: Option<Vec<u8>>,
        /// When the second factor was set up.
        pub totp_confirmed_at: Option<Timestamp>,
        /// Time step of the last code that was accepted.
        pub totp_last_step: Option<i64>,
        /// Wrong codes since the last right one.
        pub failed_codes: i64,
        /// No code is looked at before this.
        pub locked_until: Option<Timestamp>,
        /// When the account was ended.
        pub ended_at: Option<Timestamp>,
        /// For saving without overwriting somebody else.
        pub version: i64,
    }
}

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

record! {
    /// A link from a mail.
    #[derive(Debug, Clone)]
    pub struct LinkRow {
        /// Key
        pub id: Id<Link>,
        /// What it is for, see [`LinkKind`].
        pub kind: String,
        /// Whom it signs in.
        pub account_id: Option<Id<Account>>,
        /// The one thing that it opens.
        pub object_id: Option<String>,
        /// Where to go afterwards: a path of this installation.
        pub target: Option<String>,
        /// Until when it works.
        pub expires_at: Timestamp,
        /// When it was used up.
        pub used_at: Option<Timestamp>,
        /// When it was taken back.
        pub revoked_at: Option<Timestamp>,
    }
}

record! {
    /// Rolle of an account, with the names of where it is held.
    #[derive(Debug, Clone)]
    pub struct RoleRow {
        /// Key
        pub id: Id<Held>,
        /// Whose it is.
        pub account_id: Id<Account>,
        /// See [`Role`].
        pub role: String,
        /// Held in this network.
        pub network_id: Option<Id<Network>>,
        /// Held for this organisation.
        pub organisation_id: Option<Id<Organisation>>,
        /// Held for this unit.
        pub unit_id: Option<Id<Unit>>,
        /// First day.
        pub from_day: Date,
        /// Last day.
        pub until_day: Option<Date>,
        /// Whose deputy holds it.
        pub deputy_for: Option<Id<Account>>,
    }
}

/// The account of this address.
pub async fn account_by_email(tx: &mut Tx, email: &str) -> Result<Option<AccountRow>> {
    tx.one("SELECT * FROM accounts WHERE email_search = $1", values![folded_email(email)]).await
}

/// The account of this key.
pub async fn account(tx: &mut Tx, id: Id<Account>) -> Result<Option<AccountRow>> {
    tx.one("SELECT * FROM accounts WHERE id = $1", values![id]).await
}

/// Makes an account; the address must not have one yet.
pub async fn insert_account(tx: &mut Tx, id: Id<Account>, email: &str, name: &str, language: &str, now: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO accounts (id, email, email_search, name, language, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        values![id, email.trim(), folded_email(email), name.trim(), language, now],
    )
    .await?;
    Ok(())
}

/// Changes name and language; `false` when somebody else changed the account meanwhile.
pub async fn set_account(tx: &mut Tx, id: Id<Account>, version: i64, name: &str, language: &str) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE accounts SET name = $3, language = $4, version = version + 1 WHERE id = $1 AND version = $2",
            values![id, version, name.trim(), language],
        )
        .await?;
    Ok(done == 1)
}

/// Stores a second factor that is not confirmed yet.
pub async fn set_secret(tx: &mut Tx, id: Id<Account>, secret: &[u8]) -> Result<()> {
    tx.execute("UPDATE accounts SET totp_secret = $2, totp_confirmed_at = NULL, totp_last_step = NULL WHERE id = $1", values![id, secret])
        .await?;
    Ok(())
}

/// The account of this key, held against others until the transaction ends: of two codes at once, the second sees what became of the first.
pub async fn hold_account(tx: &mut Tx, id: Id<Account>) -> Result<Option<AccountRow>> {
    tx.one("UPDATE accounts SET version = version WHERE id = $1 RETURNING *", values![id]).await
}

/// A right code: its step cannot be used again, and wrong ones are forgotten.
pub async fn set_code_used(tx: &mut Tx, id: Id<Account>, step: i64, now: Timestamp) -> Result<()> {
    tx.execute(
        "UPDATE accounts SET totp_last_step = $2, totp_confirmed_at = COALESCE(totp_confirmed_at, $3), failed_codes = 0, locked_until = NULL WHERE id = $1",
        values![id, step, now],
    )
    .await?;
    Ok(())
}

/// A wrong code: how many there were by now, and until when no further one is looked at.
pub async fn set_code_failed(tx: &mut Tx, id: Id<Account>, failed: i64, locked_until: Option<Timestamp>) -> Result<()> {
    tx.execute("UPDATE accounts SET failed_codes = $2, locked_until = $3 WHERE id = $1", values![id, failed, locked_until]).await?;
    Ok(())
}

/// Takes the second factor away: the person sets up a new one at the next sign-in.
pub async fn clear_secret(tx: &mut Tx, id: Id<Account>) -> Result<()> {
    tx.execute(
        "UPDATE accounts SET totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL, failed_codes = 0, locked_until = NULL WHERE id = $1",
        values![id],
    )
    .await?;
    Ok(())
}

/// Begins a session.
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

/// What a new link is for.
pub struct NewLink<'a> {
    /// Key
    pub id: Id<Link>,
    /// Hash of its token
    pub token: &'a TokenHash,
    /// What it may do
    pub kind: LinkKind,
    /// Whom it signs in
    pub account: Option<Id<Account>>,
    /// The one thing that it opens
    pub object: Option<&'a str>,
    /// Where to go afterwards: a path of this installation
    pub target: Option<&'a str>,
    /// Until when it works
    pub expires: Timestamp,
}

/// Stores a link.
pub async fn insert_link(tx: &mut Tx, link: &NewLink<'_>, now: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO links (id, token_hash, kind, account_id, object_id, target, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![link.id, link.token, link.kind.code(), link.account, link.object, link.target, now, link.expires],
    )
    .await?;
    Ok(())
}

/// The link of this token, whatever has become of it.
pub async fn link(tx: &mut Tx, token: &TokenHash) -> Result<Option<LinkRow>> {
    tx.one("SELECT * FROM links WHERE token_hash = $1", values![token]).await
}

/// Uses a link up; `false` when it was used, taken back or is expired: of two at once, one wins.
pub async fn use_link(tx: &mut Tx, id: Id<Link>, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE links SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $2",
            values![id, now],
        )
        .await?;
    Ok(done == 1)
}

/// Takes back all open links of a kind for one thing.
pub async fn revoke_links(tx: &mut Tx, kind: LinkKind, object: &str, now: Timestamp) -> Result<u64> {
    tx.execute(
        "UPDATE links SET revoked_at = $3 WHERE kind = $1 AND object_id = $2 AND used_at IS NULL AND revoked_at IS NULL",
        values![kind.code(), object, now],
    )
    .await
}

/// How many links of a kind were made for one thing since a moment.
pub async fn links_since(tx: &mut Tx, kind: LinkKind, object: &str, since: Timestamp) -> Result<i64> {
    tx.count("SELECT count(*) AS n FROM links WHERE kind = $1 AND object_id = $2 AND created_at >= $3", values![kind.code(), object, since]).await
}

/// Forgets links of a kind for one thing that had expired before a moment.
pub async fn delete_links(tx: &mut Tx, kind: LinkKind, object: &str, before: Timestamp) -> Result<()> {
    tx.execute("DELETE FROM links WHERE kind = $1 AND object_id = $2 AND expires_at < $3", values![kind.code(), object, before]).await?;
    Ok(())
}

/// Gives a role; `false` when a role of this key was given already.
pub async fn insert_role(tx: &mut Tx, role: &RoleRow, given_by: Option<Id<Account>>) -> Result<bool> {
    let done = tx.execute(
        "INSERT INTO roles (id, account_id, role, network_id, organisation_id, unit_id, from_day, until_day, deputy_for, given_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING",
        values![
            role.id,
            role.account_id,
            &role.role,
            role.network_id,
            role.organisation_id,
            role.unit_id,
            role.from_day,
            role.until_day,
            role.deputy_for,
            given_by
        ],
    )
    .await?;
    Ok(done == 1)
}

/// Ends a role with the end of a day, and with it those who stand in for its holder.
pub async fn end_role(tx: &mut Tx, role: &RoleRow, until: Date) -> Result<()> {
    // What would have ended before it began never was.
    tx.execute(
        "DELETE FROM roles
         WHERE from_day > $2 AND (id = $1 OR (deputy_for = $3 AND role = $4 AND network_id IS NOT DISTINCT FROM $5
                                              AND organisation_id IS NOT DISTINCT FROM $6 AND unit_id IS NOT DISTINCT FROM $7))",
        values![role.id, until, role.account_id, &role.role, role.network_id, role.organisation_id, role.unit_id],
    )
    .await?;
    tx.execute(
        "UPDATE roles SET until_day = $2, version = version + 1
         WHERE (until_day IS NULL OR until_day > $2) AND (id = $1 OR (deputy_for = $3 AND role = $4 AND network_id IS NOT DISTINCT FROM $5
                                                          AND organisation_id IS NOT DISTINCT FROM $6 AND unit_id IS NOT DISTINCT FROM $7))",
        values![role.id, until, role.account_id, &role.role, role.network_id, role.organisation_id, role.unit_id],
    )
    .await?;
    Ok(())
}

/// How many others coordinate a network on a day, after holding all of its coordinators' roles until the transaction ends, so that two of them cannot
/// take each other's role away at once.
pub async fn other_coordinators(tx: &mut Tx, network: Id<Network>, but: Id<Held>, day: Date) -> Result<i64> {
    tx.execute("UPDATE roles SET version = version WHERE network_id = $1 AND role = 'coordinator'", values![network]).await?;
    tx.count(
        "SELECT count(*) AS n FROM roles JOIN accounts ON accounts.id = roles.account_id
         WHERE roles.network_id = $1 AND roles.role = 'coordinator' AND roles.id <> $2 AND roles.deputy_for IS NULL AND accounts.ended_at IS NULL
           AND roles.from_day <= $3 AND roles.until_day IS NULL",
        values![network, but, day],
    )
    .await
}

/// Ends all roles held for an organisation in a network, with the day before: who has left reads no more.
pub async fn end_roles_for(tx: &mut Tx, network: Id<Network>, organisation: Id<Organisation>, today: Date) -> Result<()> {
    let yesterday = today.yesterday().unwrap_or(today);
    tx.execute("DELETE FROM roles WHERE network_id = $1 AND organisation_id = $2 AND from_day >= $3", values![network, organisation, today]).await?;
    tx.execute(
        "UPDATE roles SET until_day = $3, version = version + 1
         WHERE network_id = $1 AND organisation_id = $2 AND from_day <= $3 AND (until_day IS NULL OR until_day > $3)",
        values![network, organisation, yesterday],
    )
    .await?;
    Ok(())
}

/// Roles of an account, past and coming ones too.
pub async fn roles(tx: &mut Tx, account: Id<Account>) -> Result<Vec<RoleRow>> {
    tx.all("SELECT * FROM roles WHERE account_id = $1 ORDER BY from_day, id", values![account]).await
}

/// One role.
pub async fn role(tx: &mut Tx, id: Id<Held>) -> Result<Option<RoleRow>> {
    tx.one("SELECT * FROM roles WHERE id = $1", values![id]).await
}

/// Roles that an account holds today; those of an ended account are none.
pub async fn held_roles(tx: &mut Tx, account: Id<Account>, today: Date) -> Result<Vec<Held>> {
    let rows: Vec<RoleRow> = tx
        .all(
            "SELECT * FROM roles WHERE account_id = $1 AND from_day <= $2 AND (until_day IS NULL OR until_day >= $2) ORDER BY role, id",
            values![account, today],
        )
        .await?;
    Ok(rows.iter().filter_map(RoleRow::held).collect())
}

impl RoleRow {
    fn held(&self) -> Option<Held> {
        Some(Held {
            role: Role::from_code(&self.role)?,
            network: self.network_id,
            organisation: self.organisation_id,
            unit: self.unit_id,
            as_deputy: self.deputy_for.is_some(),
        })
    }
}

/// However often it is used, a session ends after a week.
const LONGEST_SESSION: jiff::SignedDuration = jiff::SignedDuration::from_hours(24 * 7);

/// Who acts in a session, with the roles of today; `None` when it has ended.
pub async fn member(tx: &mut Tx, session: &SessionRow, now: Timestamp, today: Date) -> Result<Option<Member>> {
    if session.ended_at.is_some() || session.expires_at <= now || session.created_at + LONGEST_SESSION <= now {
        return Ok(None);
    }
    let Some(account) = account(tx, session.account_id).await?.filter(|account| account.ended_at.is_none()) else { return Ok(None) };
    let roles = held_roles(tx, account.id, today).await?;
    Ok(Some(Member { account: account.id, session: Some(session.id), name: account.name, email: account.email, roles, has_second_factor: account.totp_confirmed_at.is_some() }))
}

/// Keeps a form for 24 hours, encrypted; see `web::kept`.
pub async fn insert_kept_form(tx: &mut Tx, id: Id<Session>, account: Id<Account>, path: &str, body: &[u8], expires: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO kept_forms (id, account_id, path, body, expires_at) VALUES ($1, $2, $3, $4, $5)",
        values![id, account, path, body, expires],
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
