//! The log: append-only, hash-chained, without content values, written in the transaction of what it tells.
//!
//! One chain per network and one for the installation. A chain's head row is locked while a line is added, so lines never fork. With each new month
//! the last hash of the old one becomes a checkpoint, which also leaves the database: a tail that was cut off, or a chain that was rebuilt, shows there.
//! What a line holds follows `domain.md` §7.5 (BDSG § 76 as its model: reason, date, time, who, recipient).

mod who;

use accounts::{Actor, Network};
use db::{Id, Result, Tx, record, values};
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use crate::{arrive::Arrival, clock::zone};

pub(crate) use who::Who;

pub use crate::checkpoints::checkpoints_outside;

/// What the first line of a chain follows.
const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

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
}

impl Event {
    /// `action` is a verb (`create`, `update`, `end`, `export`, `import`, `sign_in` …), `object_type` the table's singular.
    pub fn new(action: &'static str, object_type: &'static str) -> Self {
        Self { action, object_type, object_id: None, fields: Vec::new(), reason: None, count: None, network: None }
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
        /// Hash of the line before.
        pub prev_hash: String,
        /// SHA-256 over all of the above.
        pub hash: String,
    }
}

impl Line {
    /// SHA-256 over every field with its length, so that no two lines can be written alike.
    fn computed(&self) -> String {
        let mut hasher = Sha256::new();
        let (seq, at, count) = (self.seq.to_string(), self.at.as_millisecond().to_string(), self.count.map(|n| n.to_string()));
        let parts: [Option<&str>; 14] = [
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
        let network = event.network.or(who.network);
        let chain = network.map_or_else(|| "installation".to_owned(), |network| format!("network:{network}"));
        let month = now.to_zoned(zone()).strftime("%Y-%m").to_string();
        tx.execute(
            "INSERT INTO log_heads (chain, seq, month, hash) VALUES ($1, 0, $2, $3) ON CONFLICT (chain) DO NOTHING",
            values![&chain, &month, GENESIS],
        )
        .await?;
        let head: Option<Head> =
            tx.one("UPDATE log_heads SET seq = seq + 1 WHERE chain = $1 RETURNING seq, month, hash", values![&chain]).await?;
        let Some(head) = head else { continue };
        if head.month != month && head.seq > 1 {
            tx.execute(
                "INSERT INTO log_checkpoints (chain, month, seq, hash) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
                values![&chain, &head.month, head.seq - 1, &head.hash],
            )
            .await?;
        }
        let mut line = Line {
            chain,
            seq: head.seq,
            at: now,
            actor_kind: who.kind.to_owned(),
            actor_id: who.id.clone(),
            actor_role: who.role(network).map(str::to_owned),
            session_id: who.session.clone(),
            action: event.action.to_owned(),
            object_type: event.object_type.to_owned(),
            object_id: event.object_id.clone(),
            fields: event.fields.join(" "),
            reason: event.reason.clone(),
            count: event.count,
            prev_hash: head.hash,
            hash: String::new(),
        };
        line.hash = line.computed();
        insert(tx, &line).await?;
        tx.execute("UPDATE log_heads SET hash = $2, month = $3 WHERE chain = $1", values![&line.chain, &line.hash, &month]).await?;
    }
    Ok(())
}

async fn insert(tx: &mut Tx, line: &Line) -> Result<()> {
    tx.execute(
        "INSERT INTO log_entries (chain, seq, at, actor_kind, actor_id, actor_role, session_id, action, object_type, object_id, fields, reason,
                                  count, prev_hash, hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
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

/// A place where the log is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which chain.
    pub chain: String,
    /// Which line.
    pub seq: i64,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What can be wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Its content does not match its hash.
    Changed,
    /// It is not there.
    Missing,
    /// It does not follow the line before it.
    Reordered,
    /// The chain ends before the place that its head or a checkpoint names.
    Cut,
    /// Its hash is not the one that a checkpoint holds: the chain was rebuilt.
    Rebuilt,
}

record! {
    /// The last line of a closed month.
    #[derive(Debug, Clone)]
    pub struct Checkpoint {
        /// Which chain.
        pub chain: String,
        /// Which month, YYYY-MM.
        pub month: String,
        /// The number of its last line.
        pub seq: i64,
        /// Its hash.
        pub hash: String,
    }
}

/// All checkpoints, in order.
pub async fn checkpoints(tx: &mut Tx) -> Result<Vec<Checkpoint>> {
    tx.all("SELECT chain, month, seq, hash FROM log_checkpoints ORDER BY chain, month", &[]).await
}

/// Reads one chain of the log, or all of them, and names every line that is not as it was written. `outside` are checkpoints that were kept outside
/// the database.
///
/// Gives the number of lines that were read, and the findings.
pub async fn verify(tx: &mut Tx, only: Option<&str>, outside: &[Checkpoint]) -> Result<(i64, Vec<Finding>)> {
    let mut findings = Vec::new();
    let mut read = 0;
    let mut held = checkpoints(tx).await?;
    held.extend_from_slice(outside);
    held.retain(|point| only.is_none_or(|only| point.chain == only));
    // A chain whose head was taken away is still a chain.
    let chains = tx
        .rows(
            "SELECT c.chain, COALESCE(h.seq, 0) AS seq, COALESCE(h.hash, '') AS hash
             FROM (SELECT chain FROM log_heads UNION SELECT chain FROM log_entries) c LEFT JOIN log_heads h ON h.chain = c.chain
             WHERE CAST($1 AS TEXT) IS NULL OR c.chain = $1 ORDER BY c.chain",
            values![only],
        )
        .await?;
    for head in chains {
        let (chain, last, last_hash): (String, i64, String) = (head.get("chain")?, head.get("seq")?, head.get("hash")?);
        let (mut seq, mut hash) = (0, GENESIS.to_owned());
        loop {
            let lines: Vec<Line> =
                tx.all("SELECT * FROM log_entries WHERE chain = $1 AND seq > $2 ORDER BY seq LIMIT 1000", values![&chain, seq]).await?;
            if lines.is_empty() {
                break;
            }
            for line in lines {
                read += 1;
                let found = |fault| Finding { chain: chain.clone(), seq: line.seq, fault };
                findings.extend((seq + 1..line.seq).map(|seq| Finding { chain: chain.clone(), seq, fault: Fault::Missing }));
                if line.computed() != line.hash {
                    findings.push(found(Fault::Changed));
                } else if line.seq == seq + 1 && line.prev_hash != hash {
                    findings.push(found(Fault::Reordered));
                }
                if held.iter().any(|point| point.chain == chain && point.seq == line.seq && point.hash != line.hash) {
                    findings.push(found(Fault::Rebuilt));
                }
                (seq, hash) = (line.seq, line.hash);
            }
        }
        let expected = held.iter().filter(|point| point.chain == chain).map(|point| point.seq).max().unwrap_or(0).max(last);
        if seq < expected {
            findings.push(Finding { chain: chain.clone(), seq: seq + 1, fault: Fault::Cut });
        } else if hash != last_hash {
            findings.push(Finding { chain: chain.clone(), seq, fault: Fault::Changed });
        }
    }
    for point in held.iter().filter(|point| point.seq > 0) {
        let known: i64 = tx.count("SELECT count(*) AS n FROM log_heads WHERE chain = $1", values![&point.chain]).await?;
        if known == 0 {
            findings.push(Finding { chain: point.chain.clone(), seq: 1, fault: Fault::Cut });
        }
    }
    Ok((read, findings))
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
