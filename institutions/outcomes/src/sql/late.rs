//! Tasks that are late, and whose turn it is then.

use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use network::Network;
use web::Waits;

use crate::{Task, sql::tasks::TaskRow};

/// Not theirs, with what was said about it: it is the coordination's turn. `false` when it was over already, or refused.
pub async fn refuse(tx: &mut Tx, id: Id<Task>, said: &str, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE tasks SET refused_at = $3, passed_at = COALESCE(passed_at, $3), reason = $2, version = version + 1
             WHERE id = $1 AND refused_at IS NULL AND done_at IS NULL AND dropped_at IS NULL",
            values![id, said, now],
        )
        .await?;
    Ok(done == 1)
}

/// For whom a task waits, in all networks: one that was due, or is old and has no day, and that nobody was reminded of, or a new one that nobody told of.
/// Whoever got a reminder since `lately` waits.
pub async fn to_remind(tx: &mut Tx, today: Date, old: Timestamp, lately: Timestamp) -> Result<Vec<Waits>> {
    tx.all(
        "SELECT DISTINCT t.network_id, t.email FROM tasks t
         WHERE t.done_at IS NULL AND t.dropped_at IS NULL AND t.passed_at IS NULL AND t.email <> ''
           AND ((t.reminded_at IS NULL AND (t.due < $1 OR (t.due IS NULL AND t.created_at < $2))) OR t.told_at IS NULL)
           AND (t.organisation_id IS NULL OR EXISTS (SELECT 1 FROM memberships m WHERE m.network_id = t.network_id AND m.organisation_id = t.organisation_id AND m.until_day IS NULL))
           AND NOT EXISTS (SELECT 1 FROM reminders r WHERE r.email = t.email AND r.sent_at > $3)
         ORDER BY t.network_id, t.email LIMIT 1000",
        values![today, old, lately],
    )
    .await
}

/// What of this waits for one address in one network, what is due first comes first.
pub async fn of_email(tx: &mut Tx, network: Id<Network>, email: &str, today: Date, old: Timestamp) -> Result<Vec<TaskRow>> {
    tx.all(
        "SELECT t.*, o.name AS organisation FROM tasks t LEFT JOIN organisations o ON o.id = t.organisation_id
         WHERE t.network_id = $1 AND t.email = $2 AND t.done_at IS NULL AND t.dropped_at IS NULL AND t.passed_at IS NULL
           AND ((t.reminded_at IS NULL AND (t.due < $3 OR (t.due IS NULL AND t.created_at < $4))) OR t.told_at IS NULL)
           AND (t.organisation_id IS NULL OR EXISTS (SELECT 1 FROM memberships m WHERE m.network_id = t.network_id AND m.organisation_id = t.organisation_id AND m.until_day IS NULL))
         ORDER BY t.list_sort, t.id LIMIT 100",
        values![network, email, today, old],
    )
    .await
}

/// Reminded, once; `false` when another process was faster.
pub async fn set_reminded(tx: &mut Tx, id: Id<Task>, now: Timestamp) -> Result<bool> {
    Ok(tx
        .execute(
            "UPDATE tasks SET reminded_at = $2 WHERE id = $1 AND reminded_at IS NULL AND done_at IS NULL AND dropped_at IS NULL",
            values![id, now],
        )
        .await?
        == 1)
}

/// Open tasks without a day that were reminded of and not answered, the longest first.
pub async fn silent(tx: &mut Tx, network: Id<Network>, limit: i64) -> Result<Vec<TaskRow>> {
    tx.all(
        "SELECT t.*, o.name AS organisation FROM tasks t LEFT JOIN organisations o ON o.id = t.organisation_id
         WHERE t.network_id = $1 AND t.done_at IS NULL AND t.dropped_at IS NULL AND t.refused_at IS NULL AND t.due IS NULL AND t.reminded_at IS NOT NULL
         ORDER BY t.reminded_at, t.id LIMIT $2",
        values![network, limit],
    )
    .await
}

/// Nobody answered the reminder, there is nobody to remind, or who had it has left the network: it is the coordination's turn.
pub async fn pass_on(tx: &mut Tx, today: Date, before: Timestamp, now: Timestamp) -> Result<u64> {
    tx.execute(
        "UPDATE tasks SET passed_at = $3
         WHERE done_at IS NULL AND dropped_at IS NULL AND passed_at IS NULL
           AND (reminded_at < $2 OR (email = '' AND due < $1)
                OR organisation_id NOT IN (SELECT m.organisation_id FROM memberships m WHERE m.network_id = tasks.network_id AND m.until_day IS NULL))",
        values![today, before, now],
    )
    .await
}

record! {
    /// What a network waits for.
    #[derive(Debug, Clone)]
    pub struct Waiting {
        /// How many tasks nobody has answered
        pub passed: i64,
        /// How many whoever had them does not take
        pub refused: i64,
        /// How many nobody is named for
        pub nameless: i64,
    }
}

/// What the coordination has to do about tasks.
pub async fn waiting(tx: &mut Tx, network: Id<Network>) -> Result<Option<Waiting>> {
    tx.one(
        "SELECT CAST(COALESCE(sum(CASE WHEN passed_at IS NOT NULL AND refused_at IS NULL THEN 1 ELSE 0 END), 0) AS BIGINT) AS passed,
                CAST(COALESCE(sum(CASE WHEN refused_at IS NOT NULL THEN 1 ELSE 0 END), 0) AS BIGINT) AS refused,
                CAST(COALESCE(sum(CASE WHEN email = '' AND passed_at IS NULL THEN 1 ELSE 0 END), 0) AS BIGINT) AS nameless
         FROM tasks WHERE network_id = $1 AND done_at IS NULL AND dropped_at IS NULL",
        values![network],
    )
    .await
}
