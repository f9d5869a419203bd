//! The log: append-only, hash-chained, without content values, written in the transaction of what it tells.
//!
//! One chain per network, one per unit that works with participants, and one for the installation. A chain's head row is locked while a line is added, so lines never fork. With each new month
//! the last hash of the old one becomes a checkpoint, which also leaves the database: a tail that was cut off, or a chain that was rebuilt, shows there.
//! After a year the lines of a month are forgotten (`expiry.rs`); the chain then begins behind its checkpoint, and a line of it says so.
//! What a line holds follows `domain.md` §7.5 (BDSG § 76 as its model: reason, date, time, who, recipient).

pub mod expiry;
mod proof;
mod seen;
mod who;

use accounts::{Actor, Network, Unit};
use db::{Id, Result, Tx, record, values};
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use crate::{arrive::Arrival, clock::zone};

pub(crate) use who::Who;

pub use crate::checkpoints::checkpoints_outside;
pub use proof::{Checkpoint, Fault, Finding, checkpoints, verify};
pub use seen::{Seen, of_subject, readings_of};

/// What the first line of a chain follows.
pub const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// One thing that was done.
#[derive(Debug, Clone)]
pub struct Event {
    action: &'static str,
    object_type: &'static str,
    object_id: Option<String>,
    fields: Vec<&'static str>,
    reason: Option<String>,
    count: Option<i64>,
    network: Option<Id<Network>>,
    unit: Option<Id<Unit>>,
    subject: Option<String>,
    categories: String,
    recipient: Option<Id<Unit>>,
}

impl Event {
    /// `action` is a verb (`create`, `update`, `end`, `export`, `import`, `sign_in` …), `object_type` the table's singular.
    pub fn new(action: &'static str, object_type: &'static str) -> Self {
        Self {
            action,
            object_type,
            object_id: None,
            fields: Vec::new(),
            reason: None,
            count: None,
            network: None,
            unit: None,
            subject: None,
            categories: String::new(),
            recipient: None,
        }
    }

    /// Whether somebody only looked.
    pub(crate) fn is_reading(&self) -> bool {
        self.action == "read"
    }

    /// To which thing.
    pub fn on<T>(mut self, id: Id<T>) -> Self {
        self.object_id = Some(id.to_string());
        self
    }

    /// To which thing, where its key is no UUID (a territory's AGS).
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.object_id = Some(key.into());
        self
    }

    /// Which fields changed or were read; their names, never their values.
    pub fn fields(mut self, fields: impl IntoIterator<Item = &'static str>) -> Self {
        self.fields = fields.into_iter().collect();
        self
    }

    /// Why: a code of ours, never free text about a person.
    pub fn reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }

    /// How many rows.
    pub fn count(mut self, count: usize) -> Self {
        self.count = i64::try_from(count).ok();
        self
    }

    /// In the chain of a unit: what happens in its compartment stands nowhere else.
    pub fn unit(mut self, unit: Id<Unit>) -> Self {
        self.unit = Some(unit);
        self
    }

    /// Whom it is about, with the codes of the categories (`C1` …) that were seen or changed.
    pub fn subject<T>(mut self, id: Id<T>, categories: impl IntoIterator<Item = &'static str>) -> Self {
        self.subject = Some(id.to_string());
        self.categories(categories)
    }

    /// The codes of the categories that were seen, where nobody knows yet whom it is about.
    pub fn categories(mut self, categories: impl IntoIterator<Item = &'static str>) -> Self {
        self.categories = categories.into_iter().collect::<Vec<_>>().join(" ");
        self
    }

    /// To which other unit it went, or from which one it came.
    pub fn recipient(mut self, unit: Id<Unit>) -> Self {
        self.recipient = Some(unit);
        self
    }

    /// In another network's chain than the one that is looked at.
    pub fn network(mut self, network: Id<Network>) -> Self {
        self.network = Some(network);
        self
    }
}

record! {
    /// A line of the log.
    #[derive(Debug, Clone)]
    pub struct Line {
        /// Which chain.
        pub chain: String,
        /// Its number in the chain, from 1 without gaps.
        pub seq: i64,
        /// When.
        pub at: Timestamp,
        /// `account`, `link`, `job`, `operator` or `visitor`
        pub actor_kind: String,
        /// Which one.
        pub actor_id: Option<String>,
        /// In which role.
        pub actor_role: Option<String>,
        /// In which session.
        pub session_id: Option<String>,
        /// What was done.
        pub action: String,
        /// To what kind of thing.
        pub object_type: String,
        /// To which one.
        pub object_id: Option<String>,
        /// Names of fields, separated by blanks.
        pub fields: String,
        /// Why.
        pub reason: Option<String>,
        /// How many rows.
        pub count: Option<i64>,
        /// Which participant it is about.
        pub subject_id: Option<String>,
        /// Codes of the categories that were seen or changed, separated by blanks.
        pub categories: String,
        /// To which other unit it went, or from which one it came.
        pub recipient_id: Option<String>,
        /// Hash of the line before.
        pub prev_hash: String,
        /// SHA-256 over all of the above.
        pub hash: String,
    }
}

impl Line {
    /// The line as it follows one with this hash, with its own.
    #[must_use]
    pub fn after(mut self, hash: String) -> Self {
        self.prev_hash = hash;
        self.hash = self.computed();
        self
    }

    /// SHA-256 over every field with its length, so that no two lines can be written alike.
    fn computed(&self) -> String {
        let mut hasher = Sha256::new();
        let (seq, at, count) = (self.seq.to_string(), self.at.as_millisecond().to_string(), self.count.map(|n| n.to_string()));
        let parts: [Option<&str>; 17] = [
            Some(&self.chain),
            Some(&seq),
            Some(&at),
            Some(&self.actor_kind),
            self.actor_id.as_deref(),
            self.actor_role.as_deref(),
            self.session_id.as_deref(),
            Some(&self.action),
            Some(&self.object_type),
            self.object_id.as_deref(),
            Some(&self.fields),
            self.reason.as_deref(),
            count.as_deref(),
            self.subject_id.as_deref(),
            Some(&self.categories),
            self.recipient_id.as_deref(),
            Some(&self.prev_hash),
        ];
        for part in parts {
            match part {
                Some(text) => {
                    hasher.update([1]);
                    hasher.update((text.len() as u64).to_be_bytes());
                    hasher.update(text.as_bytes());
                }
                None => hasher.update([0]),
            }
        }
        hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

record! {
    struct Head {
        seq: i64,
        month: String,
        hash: String,
    }
}

/// Adds lines to their chains. Call it last in a transaction: it locks the chain's head.
pub(crate) async fn append(tx: &mut Tx, who: &Who, events: &[Event], now: Timestamp) -> Result<()> {
    for event in events {
        let chain = match (event.unit, event.network.or(who.network)) {
            (Some(unit), _) => format!("unit:{unit}"),
            (None, Some(network)) => format!("network:{network}"),
            (None, None) => "installation".to_owned(),
        };
        add(tx, chain, who, event, now).await?;
    }
    Ok(())
}

/// Adds a line to a chain.
async fn add(tx: &mut Tx, chain: String, who: &Who, event: &Event, now: Timestamp) -> Result<()> {
    let month = now.to_zoned(zone()).strftime("%Y-%m").to_string();
    tx.execute(
        "INSERT INTO log_heads (chain, seq, month, hash) VALUES ($1, 0, $2, $3) ON CONFLICT (chain) DO NOTHING",
        values![&chain, &month, GENESIS],
    )
    .await?;
    let head: Option<Head> =
        tx.one("UPDATE log_heads SET seq = seq + 1 WHERE chain = $1 RETURNING seq, month, hash", values![&chain]).await?;
    let Some(head) = head else { return Ok(()) };
    if head.month != month && head.seq > 1 {
        tx.execute(
            "INSERT INTO log_checkpoints (chain, month, seq, hash) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            values![&chain, &head.month, head.seq - 1, &head.hash],
        )
        .await?;
    }
    let line = Line {
        chain,
        seq: head.seq,
        at: now,
        actor_kind: who.kind.to_owned(),
        actor_id: who.id.clone(),
        actor_role: who.role(event.network.or(who.network), event.unit).map(str::to_owned),
        session_id: who.session.clone(),
        action: event.action.to_owned(),
        object_type: event.object_type.to_owned(),
        object_id: event.object_id.clone(),
        fields: event.fields.join(" "),
        reason: event.reason.clone(),
        count: event.count,
        subject_id: event.subject.clone(),
        categories: event.categories.clone(),
        recipient_id: event.recipient.map(|unit| unit.to_string()),
        prev_hash: String::new(),
        hash: String::new(),
    }
    .after(head.hash);
    insert(tx, &line).await?;
    tx.execute("UPDATE log_heads SET hash = $2, month = $3 WHERE chain = $1", values![&line.chain, &line.hash, &month]).await.map(drop)
}

async fn insert(tx: &mut Tx, line: &Line) -> Result<()> {
    tx.execute(
        "INSERT INTO log_entries (chain, seq, at, actor_kind, actor_id, actor_role, session_id, action, object_type, object_id, fields, reason,
                                  count, subject_id, categories, recipient_id, prev_hash, hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        values![
            &line.chain,
            line.seq,
            line.at,
            &line.actor_kind,
            line.actor_id.as_ref(),
            line.actor_role.as_ref(),
            line.session_id.as_ref(),
            &line.action,
            &line.object_type,
            line.object_id.as_ref(),
            &line.fields,
            line.reason.as_ref(),
            line.count,
            line.subject_id.as_ref(),
            &line.categories,
            line.recipient_id.as_ref(),
            &line.prev_hash,
            &line.hash
        ],
    )
    .await?;
    Ok(())
}

/// A refusal is logged in a transaction of its own: the one of the request is rolled back.
///
/// Of whom nobody knows nothing is logged: what never goes away again is not for anybody in the net to write.
pub(crate) async fn refused(arrival: &Arrival, route: Option<&str>, reason: &'static str) -> Result<()> {
    if matches!(arrival.actor, Actor::Visitor) {
        return Ok(());
    }
    let mut tx = arrival.app.db.write();
    let event = Event::new("refuse", "address").reason(reason);
    let event = match route {
        Some(route) => event.key(arrival.logged_path(route)),
        None => event,
    };
    append(&mut tx, &Who::of(&arrival.actor, arrival.network), &[event], arrival.now).await?;
    tx.commit().await
}

/// The newest lines of a chain before a number, for the page Verlauf.
pub async fn newest(tx: &mut Tx, chain: &str, before: i64, limit: i64) -> Result<Vec<Line>> {
    tx.all("SELECT * FROM log_entries WHERE chain = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3", values![chain, before, limit]).await
}

/// Lines that tell how access ended, the oldest first.
pub async fn endings(tx: &mut Tx) -> Result<Vec<Line>> {
    tx.all(
        "SELECT * FROM log_entries
         WHERE action IN ('end', 'revoke', 'reset') AND object_type IN ('role', 'deputy', 'membership', 'invitation', 'second_factor')
         ORDER BY at, chain, seq",
        &[],
    )
    .await
}

/// Whether the log holds this line.
pub async fn holds(tx: &mut Tx, line: &Line) -> Result<bool> {
    let count = "SELECT count(*) AS n FROM log_entries WHERE chain = $1 AND seq = $2 AND hash = $3";
    Ok(tx.count(count, values![&line.chain, line.seq, &line.hash]).await? > 0)
}

/// The newest lines about one thing.
pub async fn about(tx: &mut Tx, object_type: &str, object_id: &str, limit: i64) -> Result<Vec<Line>> {
    tx.all(
        "SELECT * FROM log_entries WHERE object_type = $1 AND object_id = $2 ORDER BY at DESC, seq DESC LIMIT $3",
        values![object_type, object_id, limit],
    )
    .await
}
