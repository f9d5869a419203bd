//! What has ended or was erased, by its key and nothing else: a backup that is brought back must not bring it back (Art. 17 DSGVO).

use db::{Result, Tx, record, values};
use jiff::Timestamp;

use crate::{Shared, outside};

const FILE: &str = "erasures.log";

record! {
    /// One key that must not come alive again.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Erasure {
        /// `account`, `person` or `participant`
        pub object_type: String,
        /// Its key.
        pub object_id: String,
        /// When the account ended, or the person was erased.
        pub at: Timestamp,
    }
}

/// Notes a key, in the transaction in which it ends.
pub async fn note(tx: &mut Tx, object_type: &str, object_id: &str, at: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO erasures (object_type, object_id, at) VALUES ($1, $2, $3) ON CONFLICT (object_type, object_id) DO NOTHING",
        values![object_type, object_id, at],
    )
    .await?;
    Ok(())
}

/// When a key was noted, if it was.
pub async fn noted_at(tx: &mut Tx, object_type: &str, object_id: &str) -> Result<Option<Timestamp>> {
    let row = tx.row("SELECT at FROM erasures WHERE object_type = $1 AND object_id = $2", values![object_type, object_id]).await?;
    row.map(|row| row.get("at")).transpose()
}

/// Notes many again, after a restore.
pub async fn note_all(tx: &mut Tx, erasures: &[Erasure]) -> Result<()> {
    for erasure in erasures {
        note(tx, &erasure.object_type, &erasure.object_id, erasure.at).await?;
    }
    Ok(())
}

async fn noted(tx: &mut Tx) -> Result<Vec<Erasure>> {
    tx.all("SELECT object_type, object_id, at FROM erasures ORDER BY at, object_type, object_id", &[]).await
}

/// Writes what has left no trace outside yet to `erasures.log` in the data folder, and gives all that is noted there or here.
///
/// # Errors
/// When the file cannot be read or written.
pub async fn erasures_outside(app: &Shared) -> crate::Result<Vec<Erasure>> {
    let mut known: Vec<Erasure> = outside::read(app, FILE).await?.lines().filter_map(read).collect();
    let mut added = noted(&mut app.db.read()).await?;
    added.retain(|erasure| !known.contains(erasure));
    let lines: String = added.iter().map(line).collect();
    outside::append(app, FILE, &lines).await?;
    known.extend(added);
    Ok(known)
}

fn line(erasure: &Erasure) -> String {
    format!("{}\t{}\t{}\n", erasure.object_type, erasure.object_id, erasure.at.as_millisecond())
}

fn read(line: &str) -> Option<Erasure> {
    let mut parts = line.split('\t');
    let (object_type, object_id) = (parts.next()?.to_owned(), parts.next()?.to_owned());
    let at = Timestamp::from_millisecond(parts.next()?.parse().ok()?).ok()?;
    Some(Erasure { object_type, object_id, at })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_as_it_was_written_and_half_a_line_is_none() {
        let one = Erasure { object_type: "person".into(), object_id: "7".into(), at: Timestamp::from_millisecond(12).unwrap() };
        assert_eq!(read(line(&one).trim_end()), Some(one));
        assert_eq!(read("person\t7"), None);
    }
}
