//! What came into the mailbox, and what became of it.

use db::{Id, Result, Tx, record, values};
use jiff::Timestamp;
use network::Network;
use web::Mail;

use crate::{Meeting, Reply};

record! {
    /// A mail that came in
    #[derive(Debug, Clone)]
    pub struct ReplyRow {
        /// Key
        pub id: Id<Reply>,
        /// About which meeting
        pub meeting_id: Option<Id<Meeting>>,
        /// Its title
        pub meeting: Option<String>,
        /// Who sent it
        pub sender: String,
        /// See [`crate::reply::Outcome`]
        pub outcome: String,
        /// What was proposed or answered, or whom it did not reach
        pub detail: String,
        /// When it was read
        pub received_at: Timestamp,
    }
}

/// Notes a mail; `false` when it was noted before.
pub async fn insert(tx: &mut Tx, row: &ReplyRow, message_id: &str, network: Option<Id<Network>>) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO replies (id, message_id, network_id, meeting_id, sender, outcome, detail, received_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (message_id) DO NOTHING",
            values![row.id, message_id, network, row.meeting_id, &row.sender, &row.outcome, &row.detail, row.received_at],
        )
        .await?;
    Ok(done == 1)
}

record! {
    /// What a mail of ours was about
    #[derive(Debug, Clone)]
    pub struct AboutRow {
        /// Whom it was written to
        pub recipient: Option<String>,
        /// About which meeting
        pub meeting_id: Option<Id<Meeting>>,
        /// Of which network
        pub network_id: Option<Id<Network>>,
    }
}

/// What a mail of ours was about; a mail that was never ours is about nothing.
pub async fn about(tx: &mut Tx, mail: Id<Mail>) -> Result<Option<AboutRow>> {
    tx.one(
        "SELECT COALESCE(m.recipient, i.email) AS recipient, i.meeting_id, COALESCE(e.network_id, m.network_id) AS network_id
         FROM (SELECT CAST($1 AS TEXT) AS id) asked LEFT JOIN mails m ON m.id = asked.id LEFT JOIN invitee_mails s ON s.mail_id = asked.id
              LEFT JOIN invitees i ON i.id = s.invitee_id LEFT JOIN meetings e ON e.id = i.meeting_id",
        values![mail],
    )
    .await
}

/// The network, where the installation has only one.
pub async fn only_network(tx: &mut Tx) -> Result<Option<Id<Network>>> {
    let rows = tx.rows("SELECT id FROM networks ORDER BY id LIMIT 2", &[]).await?;
    match rows.as_slice() {
        [one] => Ok(Some(one.get("id")?)),
        _ => Ok(None),
    }
}

/// The newest mails that belong to no network.
pub async fn strays(tx: &mut Tx) -> Result<Vec<ReplyRow>> {
    tx.all(
        "SELECT r.id, r.meeting_id, CAST(NULL AS TEXT) AS meeting, r.sender, r.outcome, r.detail, r.received_at
         FROM replies r WHERE r.network_id IS NULL ORDER BY r.received_at DESC, r.id DESC LIMIT 100",
        &[],
    )
    .await
}

/// How many mails belong to no network.
pub async fn count_strays(tx: &mut Tx) -> Result<i64> {
    tx.count("SELECT count(*) AS n FROM replies WHERE network_id IS NULL", &[]).await
}

/// The newest mails about meetings of the network.
pub async fn newest(tx: &mut Tx, network: Id<Network>) -> Result<Vec<ReplyRow>> {
    tx.all(
        "SELECT r.id, r.meeting_id, m.title AS meeting, r.sender, r.outcome, r.detail, r.received_at
         FROM replies r LEFT JOIN meetings m ON m.id = r.meeting_id
         WHERE r.network_id = $1 ORDER BY r.received_at DESC, r.id DESC LIMIT 100",
        values![network],
    )
    .await
}

/// Forgets mails that were read before an instant.
pub async fn forget(tx: &mut Tx, before: Timestamp) -> Result<()> {
    tx.execute("DELETE FROM replies WHERE received_at < $1", values![before]).await?;
    Ok(())
}
