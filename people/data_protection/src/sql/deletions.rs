//! Who is due for deletion, and what was released.

use accounts::{Account, Unit};
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use participants::Participant;

use crate::DeletionRun;

record! {
    /// Somebody who is due, or whose deletion waits for a reason.
    #[derive(Debug, Clone)]
    pub struct Due {
        /// Key
        pub id: Id<Participant>,
        /// Name, for whoever leads the unit
        pub name: String,
        /// See [`participants::rules::Frame`]
        pub frame: String,
        /// First day of the work with her
        pub begun_on: Date,
        /// Its last day
        pub ended_on: Option<Date>,
        /// When she asked for it
        pub requested_at: Option<Timestamp>,
        /// Why it waits
        pub hold: Option<String>,
        /// Until when
        pub hold_until: Option<Date>,
        /// How much else she has asked for and not been answered: that comes first
        pub unanswered: i64,
    }
}

/// Whoever's work ended before a day, or who asked for it, those that wait for a reason last; 500 at a time. Nobody of whom the account
/// is barred (R18); for no account all.
pub async fn due(tx: &mut Tx, unit: Id<Unit>, account: Option<Id<Account>>, ended_before: Date, today: Date) -> Result<Vec<Due>> {
    tx.all(
        "SELECT p.id, p.name, p.frame, p.begun_on, p.ended_on, r.made_at AS requested_at, h.reason AS hold, h.until_day AS hold_until,
             (SELECT count(*) FROM subject_requests q WHERE q.unit_id = $1 AND q.participant_id = p.id AND q.answer IS NULL AND q.kind <> 'deletion') AS unanswered
         FROM participants p LEFT JOIN deletion_marks r ON r.unit_id = $1 AND r.participant_id = p.id AND r.kind = 'request'
              LEFT JOIN deletion_marks h ON h.unit_id = $1 AND h.participant_id = p.id AND h.kind = 'hold' AND h.until_day >= $3
         WHERE p.unit_id = $1 AND (p.ended_on <= $2 OR r.made_at IS NOT NULL)
           AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.unit_id = $1 AND s.participant_id = p.id AND s.account_id = $4)
         ORDER BY CASE WHEN h.reason IS NULL THEN 0 ELSE 1 END, p.ended_on, p.id LIMIT 500",
        values![unit, ended_before, today, account],
    )
    .await
}

/// How many are due and on no list yet, for the desk of an account.
pub async fn count(tx: &mut Tx, unit: Id<Unit>, account: Option<Id<Account>>, ended_before: Date, today: Date) -> Result<i64> {
    let count = "SELECT count(*) AS n FROM participants p
         WHERE p.unit_id = $1 AND (p.ended_on <= $2 OR EXISTS (SELECT 1 FROM deletion_marks r WHERE r.unit_id = $1 AND r.participant_id = p.id AND r.kind = 'request'))
           AND NOT EXISTS (SELECT 1 FROM deletion_marks h WHERE h.unit_id = $1 AND h.participant_id = p.id AND h.kind = 'hold' AND h.until_day >= $3)
           AND NOT EXISTS (SELECT 1 FROM deletion_entries e WHERE e.unit_id = $1 AND e.participant_id = p.id)
           AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.unit_id = $1 AND s.participant_id = p.id AND s.account_id = $4)";
    tx.count(count, values![unit, ended_before, today, account]).await
}

/// Whether a release of a unit waits for this account: not for the one who made it, and where whoever made it does not lead the unit for one who does.
pub async fn waiting(tx: &mut Tx, unit: Id<Unit>, but: &str, leads: bool) -> Result<i64> {
    let count = "SELECT count(*) AS n FROM deletion_runs r
         WHERE r.unit_id = $1 AND r.released_at IS NULL AND r.ended_at IS NULL AND r.made_by <> $2 AND (r.by_lead OR $3)";
    tx.count(count, values![unit, but, leads]).await
}

record! {
    /// A release, waiting for the second one or done.
    #[derive(Debug, Clone)]
    pub struct RunRow {
        /// Key
        pub id: Id<DeletionRun>,
        /// Who released first
        pub made_by: String,
        /// Her name
        pub maker: Option<String>,
        /// When
        pub made_at: Timestamp,
        /// She leads the unit
        pub by_lead: bool,
        /// Name of who released it too
        pub releaser: Option<String>,
        /// When
        pub released_at: Option<Timestamp>,
        /// When it was taken back
        pub ended_at: Option<Timestamp>,
        /// How many were deleted
        pub erased: Option<i64>,
    }
}

/// The newest releases.
pub async fn runs(tx: &mut Tx, unit: Id<Unit>, limit: i64) -> Result<Vec<RunRow>> {
    tx.all(
        "SELECT r.id, r.made_by, a.name AS maker, r.made_at, r.by_lead, b.name AS releaser, r.released_at, r.ended_at, r.erased
         FROM deletion_runs r LEFT JOIN accounts a ON a.id = r.made_by LEFT JOIN accounts b ON b.id = r.released_by
         WHERE r.unit_id = $1 ORDER BY r.made_at DESC, r.id DESC LIMIT $2",
        values![unit, limit],
    )
    .await
}

/// Releases for the first time; `false` where something is released already.
pub async fn insert(tx: &mut Tx, unit: Id<Unit>, id: Id<DeletionRun>, by: &str, by_lead: bool, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO deletion_runs (id, unit_id, made_by, made_at, by_lead) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
            values![id, unit, by, now, by_lead],
        )
        .await?;
    Ok(done == 1)
}

/// Whom it is about.
pub async fn insert_entry(tx: &mut Tx, unit: Id<Unit>, run: Id<DeletionRun>, participant: Id<Participant>) -> Result<()> {
    tx.execute("INSERT INTO deletion_entries (unit_id, run_id, participant_id) VALUES ($1, $2, $3)", values![unit, run, participant])
        .await?;
    Ok(())
}

/// Whom a release is about, as far as the account may know; for no account all.
pub async fn entries(tx: &mut Tx, unit: Id<Unit>, run: Id<DeletionRun>, account: Option<Id<Account>>) -> Result<Vec<Id<Participant>>> {
    let rows = tx
        .rows(
            "SELECT e.participant_id FROM deletion_entries e WHERE e.unit_id = $1 AND e.run_id = $2
               AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.unit_id = $1 AND s.participant_id = e.participant_id AND s.account_id = $3) ORDER BY e.participant_id",
            values![unit, run, account],
        )
        .await?;
    rows.iter().map(|row| row.get("participant_id")).collect()
}

/// Releases for the second time; `false` when somebody else did or it was taken back.
pub async fn release(tx: &mut Tx, unit: Id<Unit>, id: Id<DeletionRun>, by: &str, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE deletion_runs SET released_by = $3, released_at = $4 WHERE unit_id = $1 AND id = $2 AND released_at IS NULL AND ended_at IS NULL",
            values![unit, id, by, now],
        )
        .await?;
    Ok(done == 1)
}

/// Counts somebody as deleted, or as one who stays after all; she is not on the list any more.
pub async fn drop_entry(tx: &mut Tx, unit: Id<Unit>, run: Id<DeletionRun>, participant: Id<Participant>, erased: bool) -> Result<()> {
    tx.execute("DELETE FROM deletion_entries WHERE unit_id = $1 AND run_id = $2 AND participant_id = $3", values![unit, run, participant])
        .await?;
    tx.execute(
        "UPDATE deletion_runs SET erased = coalesce(erased, 0) + $3 WHERE unit_id = $1 AND id = $2",
        values![unit, run, i64::from(erased)],
    )
    .await?;
    Ok(())
}

/// Takes somebody from every list that was released.
pub async fn strike(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>) -> Result<()> {
    tx.execute("DELETE FROM deletion_entries WHERE unit_id = $1 AND participant_id = $2", values![unit, participant]).await?;
    Ok(())
}

/// Releases by two that are not carried out to the end.
pub async fn released(tx: &mut Tx, unit: Id<Unit>) -> Result<Vec<Id<DeletionRun>>> {
    let rows = tx
        .rows(
            "SELECT r.id FROM deletion_runs r WHERE r.unit_id = $1 AND r.released_at IS NOT NULL
               AND EXISTS (SELECT 1 FROM deletion_entries e WHERE e.unit_id = $1 AND e.run_id = r.id) ORDER BY r.id",
            values![unit],
        )
        .await?;
    rows.iter().map(|row| row.get("id")).collect()
}

/// Those of the unit who are on a list that two have released, and wait for their day.
pub async fn awaited(tx: &mut Tx, unit: Id<Unit>) -> Result<Vec<Id<Participant>>> {
    let rows = tx
        .rows(
            "SELECT e.participant_id FROM deletion_entries e JOIN deletion_runs r ON r.id = e.run_id AND r.unit_id = $1
             WHERE e.unit_id = $1 AND r.released_at IS NOT NULL",
            values![unit],
        )
        .await?;
    rows.iter().map(|row| row.get("participant_id")).collect()
}

/// Takes a release back; `false` when it is done or taken back already.
pub async fn end(tx: &mut Tx, unit: Id<Unit>, id: Id<DeletionRun>, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE deletion_runs SET ended_at = $3 WHERE unit_id = $1 AND id = $2 AND released_at IS NULL AND ended_at IS NULL",
            values![unit, id, now],
        )
        .await?;
    tx.execute("DELETE FROM deletion_entries WHERE unit_id = $1 AND run_id = $2 AND $3", values![unit, id, done == 1]).await?;
    Ok(done == 1)
}

/// A reason to delete earlier or later.
#[derive(Debug, Clone, Copy)]
pub struct Mark<'a> {
    /// `request` or `hold`
    pub kind: &'a str,
    /// Of a hold
    pub reason: Option<&'a str>,
    /// Its last day
    pub until: Option<Date>,
}

/// Marks somebody; a mark of the same kind is replaced.
pub async fn mark(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, mark: Mark<'_>, by: &str, now: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO deletion_marks (unit_id, participant_id, kind, reason, until_day, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (unit_id, participant_id, kind) DO UPDATE SET reason = excluded.reason, until_day = excluded.until_day,
             made_by = excluded.made_by, made_at = excluded.made_at",
        values![unit, participant, mark.kind, mark.reason, mark.until, by, now],
    )
    .await?;
    Ok(())
}

/// Takes a mark away; `false` when there is none.
pub async fn unmark(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, kind: &str) -> Result<bool> {
    let done = tx
        .execute("DELETE FROM deletion_marks WHERE unit_id = $1 AND participant_id = $2 AND kind = $3", values![unit, participant, kind])
        .await?;
    Ok(done > 0)
}

record! {
    /// A mark on somebody.
    #[derive(Debug, Clone)]
    pub struct MarkRow {
        /// `request` or `hold`
        pub kind: String,
        /// Of a hold
        pub reason: Option<String>,
        /// Its last day
        pub until_day: Option<Date>,
        /// When it was made
        pub made_at: Timestamp,
    }
}

/// The marks on somebody.
pub async fn marks(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>) -> Result<Vec<MarkRow>> {
    tx.all(
        "SELECT kind, reason, until_day, made_at FROM deletion_marks WHERE unit_id = $1 AND participant_id = $2 ORDER BY kind",
        values![unit, participant],
    )
    .await
}

/// When she asked for it.
pub async fn requested_at(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>) -> Result<Option<Timestamp>> {
    let row = tx
        .row(
            "SELECT made_at FROM deletion_marks WHERE unit_id = $1 AND participant_id = $2 AND kind = 'request'",
            values![unit, participant],
        )
        .await?;
    row.map(|row| row.get("made_at")).transpose()
}

/// Marks of people who are gone.
pub async fn forget(tx: &mut Tx, unit: Id<Unit>) -> Result<()> {
    tx.execute(
        "DELETE FROM deletion_marks WHERE unit_id = $1 AND participant_id NOT IN (SELECT p.id FROM participants p WHERE p.unit_id = $1)",
        values![unit],
    )
    .await?;
    Ok(())
}

record! {
    /// So many people's work ended in a year.
    #[derive(Debug, Clone)]
    pub struct EndedRow {
        /// The year
        pub year: i64,
        /// See [`participants::rules::Frame`]
        pub frame: String,
        /// `under_6`, `under_12` months or `longer`
        pub length: String,
        /// So many
        pub people: i64,
    }
}

/// What is known of the deleted: numbers.
pub async fn ended(tx: &mut Tx, unit: Id<Unit>) -> Result<Vec<EndedRow>> {
    tx.all(
        "SELECT year, frame, length, people FROM ended_work WHERE unit_id = $1 ORDER BY year DESC, frame, length LIMIT 200",
        values![unit],
    )
    .await
}

/// Counts somebody, before she is deleted.
pub async fn count_ended(tx: &mut Tx, unit: Id<Unit>, year: i64, frame: &str, length: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO ended_work (unit_id, year, frame, length, people) VALUES ($1, $2, $3, $4, 1)
         ON CONFLICT (unit_id, year, frame, length) DO UPDATE SET people = ended_work.people + 1",
        values![unit, year, frame, length],
    )
    .await?;
    Ok(())
}
