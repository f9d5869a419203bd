use crate::{
    Shared,
    log::{Checkpoint, checkpoints},
    outside,
};

const FILE: &str = "checkpoints.log";

/// Writes checkpoints that have left no trace outside yet to `checkpoints.log` in the data folder, and reads that file back.
///
/// # Errors
/// When the file cannot be read or written.
pub async fn checkpoints_outside(app: &Shared) -> crate::Result<Vec<Checkpoint>> {
    let text = outside::read(app, FILE).await?;
    let known: Vec<Checkpoint> = text.lines().filter_map(read_checkpoint).collect();
    let mut tx = app.db.read();
    let mut added = String::new();
    for point in checkpoints(&mut tx).await? {
        if !known.iter().any(|known| known.chain == point.chain && known.month == point.month) {
            added.push_str(&format!("{}\t{}\t{}\t{}\n", point.chain, point.month, point.seq, point.hash));
        }
    }
    outside::append(app, FILE, &added).await?;
    Ok(known)
}

fn read_checkpoint(line: &str) -> Option<Checkpoint> {
    let mut parts = line.split('\t').map(str::to_owned);
    Some(Checkpoint { chain: parts.next()?, month: parts.next()?, seq: parts.next()?.parse().ok()?, hash: parts.next()? })
}
