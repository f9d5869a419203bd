use accounts::Network;
use db::{Id, Result, Tx, record, values};
use jiff::Timestamp;

record! {
    /// A line of the log, with the names of who acted and of the account it was about.
    #[derive(Debug, Clone)]
    pub struct LineView {
        /// Its number in the chain.
        pub seq: i64,
        /// When.
        pub at: Timestamp,
        /// `account`, `link`, `job`, `operator` or `visitor`
        pub actor_kind: String,
        /// In which role.
        pub actor_role: Option<String>,
        /// Name of the account that acted.
        pub actor: Option<String>,
        /// What was done.
        pub action: String,
        /// To what kind of thing.
        pub object_type: String,
        /// To which one.
        pub object_id: Option<String>,
        /// Name of the account that it was done to.
        pub object: Option<String>,
        /// Names of fields, separated by blanks.
        pub fields: String,
        /// Why: a text key of ours.
        pub reason: Option<String>,
        /// How many rows.
        pub count: Option<i64>,
    }
}

/// The newest lines of a chain before a number.
pub async fn newest(tx: &mut Tx, chain: &str, before: i64, limit: i64) -> Result<Vec<LineView>> {
    tx.all(
        "SELECT l.seq, l.at, l.actor_kind, l.actor_role, a.name AS actor, l.action, l.object_type, l.object_id, b.name AS object, l.fields, l.reason,
                l.count
         FROM log_entries l
         LEFT JOIN accounts a ON a.id = l.actor_id
         LEFT JOIN accounts b ON b.id = l.object_id
         WHERE l.chain = $1 AND l.seq < $2 ORDER BY l.seq DESC LIMIT $3",
        values![chain, before, limit],
    )
    .await
}

/// Name of a network.
pub async fn network_name(tx: &mut Tx, id: Id<Network>) -> Result<Option<String>> {
    tx.row("SELECT name FROM networks WHERE id = $1", values![id]).await?.map(|row| row.get("name")).transpose()
}
