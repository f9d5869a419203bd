//! Whether the log is still as it was written.

use db::{Result, Tx, record, values};
use jiff::civil::Date;

use super::{GENESIS, Line, expiry::oldest};

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
/// the database. What was forgotten by [`super::expiry`] is not missing: a chain may begin behind the last line of a month that is so old.
///
/// Gives the number of lines that were read, and the findings.
pub async fn verify(tx: &mut Tx, only: Option<&str>, outside: &[Checkpoint], today: Date) -> Result<(i64, Vec<Finding>)> {
    let mut findings = Vec::new();
    let mut read = 0;
    let oldest = oldest(today);
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
        let (mut seq, mut hash, mut read_of_chain) = (0, GENESIS.to_owned(), 0);
        let points: Vec<&Checkpoint> = held.iter().filter(|point| point.chain == chain).collect();
        loop {
            let lines: Vec<Line> =
                tx.all("SELECT * FROM log_entries WHERE chain = $1 AND seq > $2 ORDER BY seq LIMIT 1000", values![&chain, seq]).await?;
            if lines.is_empty() {
                break;
            }
            for line in lines {
                if read_of_chain == 0
                    && let Some(point) = forgotten(&points, line.seq, &oldest)
                {
                    (seq, hash) = (point.seq, point.hash.clone());
                }
                (read, read_of_chain) = (read + 1, read_of_chain + 1);
                let found = |fault| Finding { chain: chain.clone(), seq: line.seq, fault };
                findings.extend((seq + 1..line.seq).map(|seq| Finding { chain: chain.clone(), seq, fault: Fault::Missing }));
                if line.computed() != line.hash {
                    findings.push(found(Fault::Changed));
                } else if line.seq == seq + 1 && line.prev_hash != hash {
                    findings.push(found(Fault::Reordered));
                }
                if points.iter().any(|point| point.seq == line.seq && point.hash != line.hash) {
                    findings.push(found(Fault::Rebuilt));
                }
                (seq, hash) = (line.seq, line.hash);
            }
        }
        // Nothing is left of a chain that has been silent for so long.
        if read_of_chain == 0
            && let Some(point) = forgotten(&points, last + 1, &oldest)
        {
            (seq, hash) = (point.seq, point.hash.clone());
        }
        let expected = points.iter().map(|point| point.seq).max().unwrap_or(0).max(last);
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

/// The point behind which a chain begins whose lines before were forgotten. It is one of an old enough month, and no later month ends before it: whoever removes lines
/// and writes a point for them has all points against them that left the database before.
fn forgotten<'p>(points: &[&'p Checkpoint], first: i64, oldest: &str) -> Option<&'p Checkpoint> {
    let is_in_order =
        |point: &Checkpoint| points.iter().all(|other| other.month.as_str() <= point.month.as_str() || other.seq >= point.seq);
    points.iter().copied().find(|point| point.seq + 1 == first && point.month.as_str() < oldest && is_in_order(point))
}
