//! Every statement on the tables of this crate: one function, one text. Each is for one unit, whose compartment it does not leave.

use accounts::{Account, Unit};
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use participants::Participant;
use web::{Page, Position};

use crate::ParticipantList;

record! {
    /// Teilnehmerliste
    #[derive(Debug, Clone)]
    pub struct ListRow {
        /// Key
        pub id: Id<ParticipantList>,
        /// When it was brought
        pub made_at: Timestamp,
        /// Under which law the unit works with all of them, see [`participants::rules::Frame`]
        pub frame: String,
        /// In which language all of them were told
        pub language: String,
        /// `screen`, `paper` or `spoken`
        pub manner: String,
        /// On which day
        pub told_on: Date,
        /// What was in the file and is not kept, by the words of the reasons
        pub not_kept: String,
        /// Headings that nobody knows, in JSON
        pub unread: String,
        /// See [`crate::rules::State`]
        pub state: String,
        /// Rows of the file
        pub total: i64,
        /// Whoever was taken up
        pub taken_up: i64,
        /// Rows that were left out because somebody has this name already
        pub there_rows: i64,
        /// Because a row further up means the same person
        pub twice_rows: i64,
        /// Because they could not be read
        pub error_rows: i64,
        /// Whoever stayed when the list was taken back
        pub kept: i64,
        /// When whoever was new was taken up
        pub applied_at: Option<Timestamp>,
        /// When that was taken back
        pub undone_at: Option<Timestamp>,
    }
}

record! {
    /// A line of the list of lists: no names.
    #[derive(Debug, Clone)]
    pub struct Listed {
        /// Key
        pub id: Id<ParticipantList>,
        /// When it was brought
        pub made_at: Timestamp,
        /// By which account
        pub made_by: Id<Account>,
        /// The name of that account
        pub by_name: Option<String>,
        /// See [`crate::rules::State`]
        pub state: String,
        /// Rows of the file
        pub total: i64,
        /// Whoever was taken up
        pub taken_up: i64,
    }
}

record! {
    /// A row of a list.
    #[derive(Debug, Clone)]
    pub struct RowRow {
        /// In the file, as Excel counts
        pub row: i64,
        /// Name
        pub name: String,
        /// What is known of her, by the names of the fields, in JSON
        pub known: String,
        /// First day
        pub begun_on: Option<Date>,
        /// See [`crate::rules::Outcome`]
        pub status: String,
        /// Why, in JSON
        pub message: String,
    }
}

/// Lists of a unit, the newest first, one page of them.
pub async fn lists(tx: &mut Tx, unit: Id<Unit>, after: &Position) -> Result<Page<Listed>> {
    let before: i64 = after.sort.parse().unwrap_or(i64::MAX);
    let rows = tx
        .all(
            "SELECT l.id, l.made_at, l.made_by, a.name AS by_name, l.state, l.total, l.taken_up
             FROM participant_lists l LEFT JOIN accounts a ON a.id = l.made_by
             WHERE l.unit_id = $1 AND (l.made_at < $2 OR (l.made_at = $2 AND l.id > $3)) ORDER BY l.made_at DESC, l.id LIMIT $4",
            values![unit, before, &after.id, Page::<Listed>::ASK],
        )
        .await?;
    Ok(Page::of(rows, |row: &Listed| Position::after(&row.made_at.as_millisecond().to_string(), row.id)))
}

/// A list of the unit, for whoever brought it.
pub async fn list(tx: &mut Tx, unit: Id<Unit>, id: Id<ParticipantList>, account: Id<Account>) -> Result<Option<ListRow>> {
    tx.one(
        "SELECT id, made_at, frame, language, manner, told_on, not_kept, unread, state, total, taken_up, there_rows, twice_rows, error_rows, kept,
                applied_at, undone_at
         FROM participant_lists WHERE unit_id = $1 AND id = $2 AND made_by = $3",
        values![unit, id, account],
    )
    .await
}

/// Keeps a list; `false` where the key is taken, wherever that is.
pub async fn insert(tx: &mut Tx, unit: Id<Unit>, row: &ListRow, by: Id<Account>) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO participant_lists (id, unit_id, made_by, made_at, frame, language, manner, told_on, not_kept, unread, state, total)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING",
            values![
                row.id,
                unit,
                by,
                row.made_at,
                &row.frame,
                &row.language,
                &row.manner,
                row.told_on,
                &row.not_kept,
                &row.unread,
                &row.state,
                row.total
            ],
        )
        .await?;
    Ok(done == 1)
}

/// Keeps what a row says, until the list is applied.
pub async fn insert_row(tx: &mut Tx, unit: Id<Unit>, list: Id<ParticipantList>, row: &RowRow) -> Result<()> {
    tx.execute(
        "INSERT INTO participant_list_rows (list_id, unit_id, row, name, known, begun_on, status, message) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![list, unit, row.row, &row.name, &row.known, row.begun_on, &row.status, &row.message],
    )
    .await?;
    Ok(())
}

/// What the rows of a list say, in the order of the file.
pub async fn rows(tx: &mut Tx, unit: Id<Unit>, list: Id<ParticipantList>) -> Result<Vec<RowRow>> {
    tx.all(
        "SELECT row, name, known, begun_on, status, message FROM participant_list_rows WHERE unit_id = $1 AND list_id = $2 ORDER BY row",
        values![unit, list],
    )
    .await
}

/// The list is applied; `false` where it is so already: of two clicks one counts, and the other waits here until the first is done.
pub async fn set_applied(tx: &mut Tx, unit: Id<Unit>, list: Id<ParticipantList>, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE participant_lists SET state = 'applied', applied_at = $3, unread = '[]' WHERE unit_id = $1 AND id = $2 AND state = 'read'",
            values![unit, list, now],
        )
        .await?;
    Ok(done == 1)
}

/// How many rows became what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Taken up
    pub taken_up: i64,
    /// Left out, because somebody has this name already
    pub there: i64,
    /// Because a row further up means the same person
    pub twice: i64,
    /// Because they cannot be read
    pub error: i64,
}

/// Notes what became of the rows.
pub async fn set_counts(tx: &mut Tx, unit: Id<Unit>, list: Id<ParticipantList>, counts: Counts) -> Result<()> {
    tx.execute(
        "UPDATE participant_lists SET taken_up = $3, there_rows = $4, twice_rows = $5, error_rows = $6 WHERE unit_id = $1 AND id = $2",
        values![unit, list, counts.taken_up, counts.there, counts.twice, counts.error],
    )
    .await?;
    Ok(())
}

/// Of a row that was taken up only who came by it is kept.
pub async fn set_taken_up(tx: &mut Tx, unit: Id<Unit>, list: Id<ParticipantList>, row: i64, participant: Id<Participant>) -> Result<()> {
    tx.execute(
        "UPDATE participant_list_rows SET name = '', known = '{}', begun_on = NULL, message = '', status = 'taken_up', participant_id = $4
         WHERE unit_id = $1 AND list_id = $2 AND row = $3",
        values![unit, list, row, participant],
    )
    .await?;
    Ok(())
}

/// Forgets what the rows say that nobody was taken up by.
pub async fn forget_left_out(tx: &mut Tx, unit: Id<Unit>, list: Id<ParticipantList>) -> Result<()> {
    tx.execute("DELETE FROM participant_list_rows WHERE unit_id = $1 AND list_id = $2 AND participant_id IS NULL", values![unit, list])
        .await?;
    Ok(())
}

/// Deletes a list that is not applied, with its rows; `false` where it is.
pub async fn remove(tx: &mut Tx, unit: Id<Unit>, list: Id<ParticipantList>) -> Result<bool> {
    // Held first: a list that is applied in this moment keeps its rows.
    let held = "UPDATE participant_lists SET state = state WHERE unit_id = $1 AND id = $2 AND state = 'read'";
    if tx.execute(held, values![unit, list]).await? == 0 {
        return Ok(false);
    }
    forget_left_out(tx, unit, list).await?;
    tx.execute("DELETE FROM participant_lists WHERE unit_id = $1 AND id = $2", values![unit, list]).await?;
    Ok(true)
}

/// The list is taken back; `false` where it is so already, or was not applied since a moment.
pub async fn set_undone(tx: &mut Tx, unit: Id<Unit>, list: Id<ParticipantList>, since: Timestamp, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE participant_lists SET state = 'undone', undone_at = $4 WHERE unit_id = $1 AND id = $2 AND state = 'applied' AND applied_at >= $3",
            values![unit, list, since, now],
        )
        .await?;
    Ok(done == 1)
}

/// Who came by a list.
pub async fn taken_up(tx: &mut Tx, unit: Id<Unit>, list: Id<ParticipantList>) -> Result<Vec<Id<Participant>>> {
    let sql =
        "SELECT participant_id FROM participant_list_rows WHERE unit_id = $1 AND list_id = $2 AND participant_id IS NOT NULL ORDER BY row";
    let rows = tx.rows(sql, values![unit, list]).await?;
    rows.iter().map(|row| row.get("participant_id")).collect()
}

/// Whether anything above the crate of participants knows somebody: a plan, an appointment, a sheet with a code, something passed on or arrived; or its record was opened in
/// an emergency. A test
/// compares these tables with the schema.
pub async fn is_used(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>) -> Result<bool> {
    let count = "SELECT count(*) AS n FROM (
           SELECT participant_id FROM appointments WHERE unit_id = $1 AND participant_id = $2
           UNION ALL SELECT participant_id FROM arrivals WHERE unit_id = $1 AND participant_id = $2
           UNION ALL SELECT participant_id FROM consent_requests WHERE unit_id = $1 AND participant_id = $2
           UNION ALL SELECT participant_id FROM consents WHERE unit_id = $1 AND participant_id = $2
           UNION ALL SELECT participant_id FROM deletion_entries WHERE unit_id = $1 AND participant_id = $2
           UNION ALL SELECT participant_id FROM deletion_marks WHERE unit_id = $1 AND participant_id = $2
           UNION ALL SELECT participant_id FROM emergency_accesses WHERE unit_id = $1 AND participant_id = $2
           UNION ALL SELECT participant_id FROM fact_restrictions WHERE unit_id = $1 AND participant_id = $2
           UNION ALL SELECT participant_id FROM handovers WHERE unit_id = $1 AND participant_id = $2
           UNION ALL SELECT participant_id FROM health_statements WHERE unit_id = $1 AND participant_id = $2
           UNION ALL SELECT participant_id FROM me_codes WHERE unit_id = $1 AND participant_id = $2
           UNION ALL SELECT participant_id FROM orders WHERE unit_id = $1 AND participant_id = $2
           UNION ALL SELECT participant_id FROM seals WHERE unit_id = $1 AND participant_id = $2
           UNION ALL SELECT participant_id FROM secrecy_releases WHERE unit_id = $1 AND participant_id = $2
           UNION ALL SELECT participant_id FROM signed_papers WHERE unit_id = $1 AND participant_id = $2
           UNION ALL SELECT participant_id FROM subject_requests WHERE unit_id = $1 AND participant_id = $2
           UNION ALL SELECT participant_id FROM support_plan_entries WHERE unit_id = $1 AND participant_id = $2
           UNION ALL SELECT participant_id FROM support_plan_notes WHERE unit_id = $1 AND participant_id = $2
           UNION ALL SELECT participant_id FROM support_plan_versions WHERE unit_id = $1 AND participant_id = $2
           UNION ALL SELECT participant_id FROM transmissions WHERE unit_id = $1 AND participant_id = $2) used";
    Ok(tx.count(count, values![unit, participant]).await? > 0)
}

/// Forgets who came by a list: she is gone.
pub async fn remove_row(tx: &mut Tx, unit: Id<Unit>, list: Id<ParticipantList>, participant: Id<Participant>) -> Result<()> {
    tx.execute(
        "DELETE FROM participant_list_rows WHERE unit_id = $1 AND list_id = $2 AND participant_id = $3",
        values![unit, list, participant],
    )
    .await?;
    Ok(())
}

/// Notes how many stayed when a list was taken back.
pub async fn set_kept(tx: &mut Tx, unit: Id<Unit>, list: Id<ParticipantList>, kept: i64) -> Result<()> {
    tx.execute("UPDATE participant_lists SET kept = $3 WHERE unit_id = $1 AND id = $2", values![unit, list, kept]).await?;
    Ok(())
}

record! {
    /// Somebody who came by a list and is still there.
    #[derive(Debug, Clone)]
    pub struct Kept {
        /// Key
        pub id: Id<Participant>,
        /// Name
        pub name: String,
    }
}

/// Who came by a list and is still there, if the account helps her today.
pub async fn kept(tx: &mut Tx, unit: Id<Unit>, list: Id<ParticipantList>, account: Id<Account>) -> Result<Vec<Kept>> {
    tx.all(
        "SELECT p.id, p.name FROM participant_list_rows r
           JOIN participants p ON p.id = r.participant_id AND p.unit_id = $1
           JOIN helpers h ON h.participant_id = p.id AND h.unit_id = $1 AND h.account_id = $3 AND h.ended_on IS NULL
         WHERE r.unit_id = $1 AND r.list_id = $2 ORDER BY p.name_sort, p.id",
        values![unit, list, account],
    )
    .await
}

/// Forgets lists that came before a moment and were never applied. Gives their number.
pub async fn forget_waiting(tx: &mut Tx, unit: Id<Unit>, before: Timestamp) -> Result<u64> {
    tx.execute(
        "DELETE FROM participant_list_rows WHERE unit_id = $1
           AND list_id IN (SELECT l.id FROM participant_lists l WHERE l.unit_id = $1 AND l.state = 'read' AND l.made_at < $2)",
        values![unit, before],
    )
    .await?;
    tx.execute("DELETE FROM participant_lists WHERE unit_id = $1 AND state = 'read' AND made_at < $2", values![unit, before]).await
}

/// Forgets who came by lists that were applied before a moment: they can no longer be taken back.
pub async fn forget_applied(tx: &mut Tx, unit: Id<Unit>, before: Timestamp) -> Result<()> {
    tx.execute(
        "DELETE FROM participant_list_rows WHERE unit_id = $1
           AND list_id IN (SELECT l.id FROM participant_lists l WHERE l.unit_id = $1 AND l.applied_at < $2)",
        values![unit, before],
    )
    .await?;
    Ok(())
}
