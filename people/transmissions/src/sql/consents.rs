//! What she said yes and no to.

use accounts::Unit;
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use participants::Participant;
use web::Language;

use crate::{Consent, rules::Purpose};

record! {
    /// Einwilligung
    #[derive(Debug, Clone)]
    pub struct ConsentRow {
        /// Key
        pub id: Id<Consent>,
        /// Whose
        pub participant_id: Id<Participant>,
        /// Who may get it
        pub recipient_id: Id<Unit>,
        /// See [`crate::rules::Purpose`]
        pub purpose: String,
        /// Codes of the categories that she said yes to, separated by blanks
        pub granted: String,
        /// And no
        pub refused: String,
        /// Last day
        pub until_day: Date,
        /// In which language it was shown
        pub language: String,
        /// Which edition of the text
        pub edition: String,
        /// The text with its questions and her answers
        pub shown: String,
        /// `screen`, `paper` or `phone`
        pub manner: String,
        /// When
        pub given_at: Timestamp,
        /// When it ended before its last day
        pub ended_at: Option<Timestamp>,
        /// `withdrawn`, `replaced` or `expired`
        pub ended_as: Option<String>,
    }
}

impl ConsentRow {
    /// Whether it counts today for a recipient and a purpose.
    pub fn counts(&self, recipient: Id<Unit>, purpose: Purpose, today: Date) -> bool {
        self.recipient_id == recipient && self.purpose == purpose.code() && self.is_open(today)
    }

    /// Whether it counts today.
    pub fn is_open(&self, today: Date) -> bool {
        self.ended_at.is_none() && self.until_day >= today
    }
}

/// Notes a consent; `false` where the key is taken, or another one for the same recipient and purpose is open.
pub async fn insert(tx: &mut Tx, unit: Id<Unit>, row: &ConsentRow, by: &str) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO consents (id, unit_id, participant_id, recipient_id, purpose, granted, refused, until_day, language, edition, shown, manner,
                                   given_at, given_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT DO NOTHING",
            values![
                row.id,
                unit,
                row.participant_id,
                row.recipient_id,
                &row.purpose,
                &row.granted,
                &row.refused,
                row.until_day,
                &row.language,
                &row.edition,
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
pub async fn consents(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>) -> Result<Vec<ConsentRow>> {
    tx.all(
        "SELECT id, participant_id, recipient_id, purpose, granted, refused, until_day, language, edition, shown, manner, given_at, ended_at, ended_as
         FROM consents WHERE unit_id = $1 AND participant_id = $2 ORDER BY given_at DESC, id LIMIT 100",
        values![unit, participant],
    )
    .await
}

/// The one that counts today for a recipient and a purpose. Held, so that nobody takes it back while something goes.
pub async fn valid(
    tx: &mut Tx,
    unit: Id<Unit>,
    participant: Id<Participant>,
    recipient: Id<Unit>,
    purpose: &str,
    today: Date,
) -> Result<Option<ConsentRow>> {
    tx.one(
        "UPDATE consents SET purpose = purpose WHERE unit_id = $1 AND participant_id = $2 AND recipient_id = $3 AND purpose = $4
            AND ended_at IS NULL AND until_day >= $5
         RETURNING id, participant_id, recipient_id, purpose, granted, refused, until_day, language, edition, shown, manner, given_at, ended_at, ended_as",
        values![unit, participant, recipient, purpose, today],
    )
    .await
}

/// Those that are over by their last day and not ended yet.
pub async fn over(tx: &mut Tx, unit: Id<Unit>, today: Date) -> Result<Vec<ConsentRow>> {
    tx.all(
        "SELECT id, participant_id, recipient_id, purpose, granted, refused, until_day, language, edition, shown, manner, given_at, ended_at, ended_as
         FROM consents WHERE unit_id = $1 AND ended_at IS NULL AND until_day < $2 ORDER BY given_at, id",
        values![unit, today],
    )
    .await
}

/// Ends the one that is open; `false` when it is so already.
pub async fn end(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, id: Id<Consent>, now: Timestamp, how: &str) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE consents SET ended_at = $4, ended_as = $5 WHERE unit_id = $1 AND participant_id = $2 AND id = $3 AND ended_at IS NULL",
            values![unit, participant, id, now, how],
        )
        .await?;
    Ok(done == 1)
}

record! {
    /// Somebody is asked on her own page.
    #[derive(Debug, Clone)]
    pub struct RequestRow {
        /// Who may get it
        pub recipient_id: Id<Unit>,
        /// See [`crate::rules::Purpose`]
        pub purpose: String,
        /// When
        pub asked_at: Timestamp,
    }
}

/// Asks her; twice is once.
pub async fn request(
    tx: &mut Tx,
    unit: Id<Unit>,
    participant: Id<Participant>,
    (recipient, purpose): (Id<Unit>, Purpose),
    by: &str,
    now: Timestamp,
) -> Result<()> {
    tx.execute(
        "INSERT INTO consent_requests (unit_id, participant_id, recipient_id, purpose, asked_by, asked_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT DO NOTHING",
        values![unit, participant, recipient, purpose.code(), by, now],
    )
    .await?;
    Ok(())
}

/// What she is asked and has not answered.
pub async fn requests(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>) -> Result<Vec<RequestRow>> {
    tx.all(
        "SELECT recipient_id, purpose, asked_at FROM consent_requests WHERE unit_id = $1 AND participant_id = $2 ORDER BY asked_at, recipient_id LIMIT 20",
        values![unit, participant],
    )
    .await
}

/// She is not asked any more: she has answered, wherever that was, or the question was taken back. `false` where there is none.
pub async fn answered(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, recipient: Id<Unit>, purpose: Purpose) -> Result<bool> {
    let done = tx
        .execute(
            "DELETE FROM consent_requests WHERE unit_id = $1 AND participant_id = $2 AND recipient_id = $3 AND purpose = $4",
            values![unit, participant, recipient, purpose.code()],
        )
        .await?;
    Ok(done == 1)
}

/// Deletes the questions to those whom the unit has forgotten.
pub async fn forget_requests(tx: &mut Tx, unit: Id<Unit>) -> Result<()> {
    tx.execute(
        "DELETE FROM consent_requests WHERE unit_id = $1 AND participant_id NOT IN (SELECT p.id FROM participants p WHERE p.unit_id = $1)",
        values![unit],
    )
    .await?;
    Ok(())
}

record! {
    /// A text that is released in a language.
    #[derive(Debug, Clone)]
    pub struct ReleaseRow {
        /// See [`Language::tag`]
        pub language: String,
        /// Which text, and which edition of it
        pub edition: String,
        /// When
        pub released_at: Timestamp,
    }
}

/// All that is released, of whatever edition.
pub async fn releases(tx: &mut Tx) -> Result<Vec<ReleaseRow>> {
    tx.all("SELECT language, edition, released_at FROM wording_releases ORDER BY language, edition", &[]).await
}

/// Releases an edition in a language; `false` when it is so already.
pub async fn release(tx: &mut Tx, row: &ReleaseRow, by: &str) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO wording_releases (language, edition, released_by, released_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            values![&row.language, &row.edition, by, row.released_at],
        )
        .await?;
    Ok(done == 1)
}

/// It is a draft again; `false` when it is so already.
pub async fn unrelease(tx: &mut Tx, language: Language, edition: &str) -> Result<bool> {
    Ok(tx.execute("DELETE FROM wording_releases WHERE language = $1 AND edition = $2", values![language.tag(), edition]).await? == 1)
}
