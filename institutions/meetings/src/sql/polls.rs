//! Date polls: proposed dates, and whom they fit.

use db::{Id, Result, Tx, record, values};
use jiff::Timestamp;

use crate::{Invitee, Meeting, Poll, PollDate, poll::Fits};

record! {
    /// Terminumfrage
    #[derive(Debug, Clone)]
    pub struct PollRow {
        /// Key
        pub id: Id<Poll>,
        /// For which meeting
        pub meeting_id: Id<Meeting>,
        /// When it was sent first
        pub created_at: Timestamp,
        /// Nobody is asked any more
        pub closed_at: Option<Timestamp>,
        /// The date that was chosen
        pub chosen_id: Option<Id<PollDate>>,
    }
}

record! {
    /// Terminvorschlag
    #[derive(Debug, Clone)]
    pub struct DateRow {
        /// Key
        pub id: Id<PollDate>,
        /// Begin
        pub starts_at: Timestamp,
        /// End
        pub ends_at: Timestamp,
    }
}

record! {
    /// Whether a date fits somebody
    #[derive(Debug, Clone)]
    pub struct FitRow {
        /// Which date
        pub date_id: Id<PollDate>,
        /// Whom
        pub invitee_id: Id<Invitee>,
        /// See [`Fits`]
        pub fits: String,
    }
}

/// The poll of a meeting that is open, otherwise the one that ended last.
pub async fn newest(tx: &mut Tx, meeting: Id<Meeting>) -> Result<Option<PollRow>> {
    tx.one("SELECT * FROM polls WHERE meeting_id = $1 ORDER BY closed_at DESC NULLS FIRST, id DESC LIMIT 1", values![meeting]).await
}

/// A poll by its key, so that a double click makes one.
pub async fn poll(tx: &mut Tx, id: Id<Poll>) -> Result<Option<PollRow>> {
    tx.one("SELECT * FROM polls WHERE id = $1", values![id]).await
}

/// Its dates, the earliest first.
pub async fn dates(tx: &mut Tx, poll: Id<Poll>) -> Result<Vec<DateRow>> {
    tx.all("SELECT id, starts_at, ends_at FROM poll_dates WHERE poll_id = $1 ORDER BY starts_at, ends_at", values![poll]).await
}

/// What everybody answered who is still invited.
pub async fn fits(tx: &mut Tx, poll: Id<Poll>) -> Result<Vec<FitRow>> {
    tx.all(
        "SELECT a.date_id, a.invitee_id, a.fits FROM poll_answers a JOIN poll_dates d ON d.id = a.date_id JOIN invitees i ON i.id = a.invitee_id
         WHERE d.poll_id = $1 AND i.withdrawn_at IS NULL",
        values![poll],
    )
    .await
}

/// What one person answered.
pub async fn fits_of(tx: &mut Tx, poll: Id<Poll>, invitee: Id<Invitee>) -> Result<Vec<FitRow>> {
    tx.all(
        "SELECT a.date_id, a.invitee_id, a.fits FROM poll_answers a JOIN poll_dates d ON d.id = a.date_id WHERE d.poll_id = $1 AND a.invitee_id = $2",
        values![poll, invitee],
    )
    .await
}

/// Enters a poll.
pub async fn insert(tx: &mut Tx, id: Id<Poll>, meeting: Id<Meeting>, now: Timestamp) -> Result<()> {
    tx.execute("INSERT INTO polls (id, meeting_id, created_at) VALUES ($1, $2, $3)", values![id, meeting, now]).await?;
    Ok(())
}

/// Proposes a date in it.
pub async fn insert_date(tx: &mut Tx, poll: Id<Poll>, row: &DateRow) -> Result<()> {
    tx.execute(
        "INSERT INTO poll_dates (id, poll_id, starts_at, ends_at) VALUES ($1, $2, $3, $4)",
        values![row.id, poll, row.starts_at, row.ends_at],
    )
    .await?;
    Ok(())
}

/// Whether a date fits somebody; a second answer takes the place of the first.
pub async fn set_fits(tx: &mut Tx, date: Id<PollDate>, invitee: Id<Invitee>, fits: Fits, now: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO poll_answers (date_id, invitee_id, fits, answered_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (date_id, invitee_id) DO UPDATE SET fits = excluded.fits, answered_at = excluded.answered_at",
        values![date, invitee, fits.code(), now],
    )
    .await?;
    Ok(())
}

/// Ends a poll, with the date that was chosen or without; `false` when it had ended.
pub async fn close(tx: &mut Tx, id: Id<Poll>, chosen: Option<Id<PollDate>>, now: Timestamp) -> Result<bool> {
    let done =
        tx.execute("UPDATE polls SET closed_at = $2, chosen_id = $3 WHERE id = $1 AND closed_at IS NULL", values![id, now, chosen]).await?;
    Ok(done == 1)
}
