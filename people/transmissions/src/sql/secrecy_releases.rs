//! Who may speak with whom about what, because she said so; and the papers that she signed.

use accounts::{Account, Unit};
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use participants::Participant;

use crate::{SecrecyRelease, SignedPaper};

record! {
    /// Entbindung von der Schweigepflicht
    #[derive(Debug, Clone)]
    pub struct ReleaseRow {
        /// Key
        pub id: Id<SecrecyRelease>,
        /// Whose
        pub participant_id: Id<Participant>,
        /// Who is released
        pub professional_id: Id<Account>,
        /// Her name on that day
        pub professional: String,
        /// With whom she may speak
        pub listener: String,
        /// Where that person works; may be empty
        pub house: String,
        /// About what
        pub content: String,
        /// Last day
        pub until_day: Date,
        /// The text as it was shown
        pub shown: String,
        /// `screen` or `paper`
        pub manner: String,
        /// When
        pub given_at: Timestamp,
        /// When she took it back
        pub ended_at: Option<Timestamp>,
    }
}

impl ReleaseRow {
    /// Whether it counts today.
    pub fn is_open(&self, today: Date) -> bool {
        self.ended_at.is_none() && self.until_day >= today
    }
}

/// Notes a release; `false` where the key is taken.
pub async fn insert(tx: &mut Tx, unit: Id<Unit>, row: &ReleaseRow, by: &str) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO secrecy_releases (id, unit_id, participant_id, professional_id, professional, listener, house, content, until_day, shown, manner,
                                           given_at, given_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING",
            values![
                row.id,
                unit,
                row.participant_id,
                row.professional_id,
                &row.professional,
                &row.listener,
                &row.house,
                &row.content,
                row.until_day,
                &row.shown,
                &row.manner,
                row.given_at,
                by
            ],
        )
        .await?;
    Ok(done == 1)
}

/// All of somebody, the newest first.
pub async fn releases(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>) -> Result<Vec<ReleaseRow>> {
    tx.all(
        "SELECT id, participant_id, professional_id, professional, listener, house, content, until_day, shown, manner, given_at, ended_at
         FROM secrecy_releases WHERE unit_id = $1 AND participant_id = $2 ORDER BY given_at DESC, id LIMIT 100",
        values![unit, participant],
    )
    .await
}

/// She takes one back; `false` when it was over.
pub async fn end(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, id: Id<SecrecyRelease>, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE secrecy_releases SET ended_at = $4 WHERE unit_id = $1 AND participant_id = $2 AND id = $3 AND ended_at IS NULL",
            values![unit, participant, id, now],
        )
        .await?;
    Ok(done == 1)
}

record! {
    /// The scan of a paper that she signed, without its content.
    #[derive(Debug, Clone)]
    pub struct PaperRow {
        /// Key
        pub id: Id<SignedPaper>,
        /// Key of the consent or the release
        pub about: String,
        /// `pdf`, `png` or `jpeg`
        pub kind: String,
        /// In bytes
        pub size: i64,
        /// When it was added
        pub added_at: Timestamp,
    }
}

/// Keeps a scan; a second click with the same key keeps one.
pub async fn insert_paper(
    tx: &mut Tx,
    unit: Id<Unit>,
    participant: Id<Participant>,
    row: &PaperRow,
    bytes: &[u8],
    by: &str,
) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO signed_papers (id, unit_id, participant_id, about, kind, size, bytes, added_by, added_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING",
            values![row.id, unit, participant, &row.about, &row.kind, row.size, bytes, by, row.added_at],
        )
        .await?;
    Ok(done == 1)
}

/// All of somebody, the oldest first.
pub async fn papers(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>) -> Result<Vec<PaperRow>> {
    tx.all(
        "SELECT id, about, kind, size, added_at FROM signed_papers WHERE unit_id = $1 AND participant_id = $2 ORDER BY added_at, id LIMIT 200",
        values![unit, participant],
    )
    .await
}

/// The content of one.
pub async fn bytes(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, id: Id<SignedPaper>) -> Result<Option<Vec<u8>>> {
    let row = tx
        .row("SELECT bytes FROM signed_papers WHERE unit_id = $1 AND participant_id = $2 AND id = $3", values![unit, participant, id])
        .await?;
    row.map(|row| row.get("bytes")).transpose()
}

/// Removes one, because it was the wrong one; `false` when it was gone.
pub async fn remove_paper(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, id: Id<SignedPaper>) -> Result<bool> {
    let done = tx
        .execute("DELETE FROM signed_papers WHERE unit_id = $1 AND participant_id = $2 AND id = $3", values![unit, participant, id])
        .await?;
    Ok(done == 1)
}

/// Deletes both of those whom the unit has forgotten: they name people, and what the register of consents says is proof enough.
pub async fn forget(tx: &mut Tx, unit: Id<Unit>) -> Result<()> {
    tx.execute(
        "DELETE FROM secrecy_releases WHERE unit_id = $1 AND participant_id NOT IN (SELECT p.id FROM participants p WHERE p.unit_id = $1)",
        values![unit],
    )
    .await?;
    tx.execute(
        "DELETE FROM signed_papers WHERE unit_id = $1 AND participant_id NOT IN (SELECT p.id FROM participants p WHERE p.unit_id = $1)",
        values![unit],
    )
    .await?;
    Ok(())
}
