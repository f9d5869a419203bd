//! Links from mails.

use db::{Id, Result, Tx, record, values};
use jiff::Timestamp;

use crate::{Account, Link, LinkKind, TokenHash};

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
    tx.count("SELECT count(*) AS n FROM links WHERE kind = $1 AND object_id = $2 AND created_at >= $3", values![kind.code(), object, since])
        .await
}

/// Forgets links of a kind for one thing that had expired before a moment.
pub async fn delete_links(tx: &mut Tx, kind: LinkKind, object: &str, before: Timestamp) -> Result<()> {
    tx.execute("DELETE FROM links WHERE kind = $1 AND object_id = $2 AND expires_at < $3", values![kind.code(), object, before]).await?;
    Ok(())
}
