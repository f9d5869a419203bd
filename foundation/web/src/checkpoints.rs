use crate::{
    Shared,
    log::{Checkpoint, checkpoints},
};

/// Writes checkpoints that have left no trace outside yet to `checkpoints.log` in the data folder, and reads that file back.
///
/// # Errors
/// When the file cannot be read or written.
pub async fn checkpoints_outside(app: &Shared) -> crate::Result<Vec<Checkpoint>> {
    let file = app.config.data.join("checkpoints.log");
    let text = match tokio::fs::read_to_string(&file).await {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(crate::Error::internal(error)),
    };
    let outside: Vec<Checkpoint> = text.lines().filter_map(read_checkpoint).collect();
    let mut tx = app.db.read();
    let mut added = String::new();
    for point in checkpoints(&mut tx).await? {
        if !outside.iter().any(|known| known.chain == point.chain && known.month == point.month) {
            added.push_str(&format!("{}\t{}\t{}\t{}\n", point.chain, point.month, point.seq, point.hash));
        }
    }
    if !added.is_empty() {
        use tokio::io::AsyncWriteExt;
        let mut open = tokio::fs::OpenOptions::new().append(true).create(true).open(&file).await.map_err(crate::Error::internal)?;
        open.write_all(added.as_bytes()).await.map_err(crate::Error::internal)?;
        open.sync_all().await.map_err(crate::Error::internal)?;
    }
    Ok(outside)
}

fn read_checkpoint(line: &str) -> Option<Checkpoint> {
    let mut parts = line.split('\t').map(str::to_owned);
    Some(Checkpoint { chain: parts.next()?, month: parts.next()?, seq: parts.next()?.parse().ok()?, hash: parts.next()? })
}
