//! Plans of a network, and their steps.

use accounts::Account;
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use network::{Body, Network, Organisation};
use web::{Page, Position, fold::sorted};

use crate::{Milestone, Plan};

record! {
    /// Plan
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct PlanRow {
        /// Key
        pub id: Id<Plan>,
        /// Titel
        pub title: String,
        /// Ziel
        pub goal: String,
        /// Which body carries it
        pub body_id: Option<Id<Body>>,
        /// Its name
        pub body: Option<String>,
        /// When it was ended
        pub ended_on: Option<Date>,
        /// For saving without overwriting somebody else.
        pub version: i64,
    }
}

/// One plan of the network, also one that was ended.
pub async fn plan(tx: &mut Tx, network: Id<Network>, id: Id<Plan>) -> Result<Option<PlanRow>> {
    tx.one(
        "SELECT p.id, p.title, p.goal, p.body_id, b.name AS body, p.ended_on, p.version FROM plans p LEFT JOIN bodies b ON b.id = p.body_id
         WHERE p.network_id = $1 AND p.id = $2",
        values![network, id],
    )
    .await
}

record! {
    /// A line of the list.
    #[derive(Debug, Clone)]
    pub struct Listed {
        /// Key
        pub id: Id<Plan>,
        /// Titel
        pub title: String,
        /// Name of the body that carries it
        pub body: Option<String>,
        /// How many steps it has that were not dropped
        pub steps: i64,
        /// How many of them are reached
        pub done: i64,
        /// The day of the next open one
        pub next: Option<Date>,
        /// When it was ended
        pub ended_on: Option<Date>,
        /// Sort key
        pub title_sort: String,
    }
}

/// Plans of the network in German order, one page of them.
pub async fn plans(tx: &mut Tx, network: Id<Network>, after: &Position) -> Result<Page<Listed>> {
    let rows = plans_after(tx, network, after, Page::<Listed>::ASK).await?;
    Ok(Page::of(rows, |row: &Listed| Position::after(&row.title_sort, row.id)))
}

/// The same for an export: `limit` of them after a position.
pub async fn plans_after(tx: &mut Tx, network: Id<Network>, after: &Position, limit: i64) -> Result<Vec<Listed>> {
    tx.all(
        "SELECT p.id, p.title, b.name AS body, p.ended_on, p.title_sort,
                    (SELECT count(*) FROM milestones m WHERE m.plan_id = p.id AND (m.outcome IS NULL OR m.outcome = 'done')) AS steps,
                    (SELECT count(*) FROM milestones m WHERE m.plan_id = p.id AND m.outcome = 'done') AS done,
                    (SELECT min(m.due_day) FROM milestones m WHERE m.plan_id = p.id AND m.outcome IS NULL) AS next
             FROM plans p LEFT JOIN bodies b ON b.id = p.body_id
             WHERE p.network_id = $1 AND (p.title_sort, p.id) > ($2, $3) ORDER BY p.title_sort, p.id LIMIT $4",
        values![network, &after.sort, &after.id, limit],
    )
    .await
}

/// How many plans there are.
pub async fn count(tx: &mut Tx, network: Id<Network>) -> Result<i64> {
    tx.count("SELECT count(*) AS n FROM plans WHERE network_id = $1", values![network]).await
}

/// Enters a plan.
pub async fn insert(tx: &mut Tx, network: Id<Network>, row: &PlanRow, now: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO plans (id, network_id, title, title_sort, goal, body_id, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![row.id, network, &row.title, sorted(&row.title), &row.goal, row.body_id, now],
    )
    .await?;
    Ok(())
}

/// Changes a plan; `false` when somebody else changed it meanwhile.
pub async fn update(tx: &mut Tx, network: Id<Network>, row: &PlanRow) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE plans SET title = $4, title_sort = $5, goal = $6, body_id = $7, version = version + 1
             WHERE network_id = $1 AND id = $2 AND version = $3",
            values![network, row.id, row.version, &row.title, sorted(&row.title), &row.goal, row.body_id],
        )
        .await?;
    Ok(done == 1)
}

/// Ends a plan; `false` when it was before.
pub async fn end(tx: &mut Tx, network: Id<Network>, id: Id<Plan>, day: Date) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE plans SET ended_on = $3, version = version + 1 WHERE network_id = $1 AND id = $2 AND ended_on IS NULL",
            values![network, id, day],
        )
        .await?;
    Ok(done == 1)
}

record! {
    /// Schritt
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct MilestoneRow {
        /// Key
        pub id: Id<Milestone>,
        /// Titel
        pub title: String,
        /// Who has it: the organisation's name of today, or that of the day when it was chosen
        pub owner: String,
        /// That organisation
        pub owner_id: Option<Id<Organisation>>,
        /// Until when, as it was written
        pub due: String,
        /// The last day of that
        pub due_day: Date,
        /// Notiz
        pub note: String,
        /// See [`crate::rules::Outcome`]; nothing while it is open.
        pub outcome: Option<String>,
        /// When somebody said so
        pub closed_on: Option<Date>,
        /// Who did
        pub closer: Option<String>,
        /// For saving without overwriting somebody else.
        pub version: i64,
    }
}

/// The steps of a plan, the earliest first.
pub async fn milestones(tx: &mut Tx, plan: Id<Plan>) -> Result<Vec<MilestoneRow>> {
    tx.all(
        "SELECT m.id, m.title, COALESCE(o.name, m.owner) AS owner, m.owner_id, m.due, m.due_day, m.note, m.outcome, m.closed_on, a.name AS closer, m.version
         FROM milestones m LEFT JOIN organisations o ON o.id = m.owner_id LEFT JOIN accounts a ON a.id = m.closed_by
         WHERE m.plan_id = $1 ORDER BY m.due_day, m.id LIMIT 500",
        values![plan],
    )
    .await
}

/// One step of a plan.
pub async fn milestone(tx: &mut Tx, plan: Id<Plan>, id: Id<Milestone>) -> Result<Option<MilestoneRow>> {
    tx.one(
        "SELECT m.id, m.title, COALESCE(o.name, m.owner) AS owner, m.owner_id, m.due, m.due_day, m.note, m.outcome, m.closed_on, a.name AS closer, m.version
         FROM milestones m LEFT JOIN organisations o ON o.id = m.owner_id LEFT JOIN accounts a ON a.id = m.closed_by
         WHERE m.plan_id = $1 AND m.id = $2",
        values![plan, id],
    )
    .await
}

/// Enters a step.
pub async fn insert_milestone(tx: &mut Tx, plan: Id<Plan>, row: &MilestoneRow, now: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO milestones (id, plan_id, title, owner, owner_id, due, due_day, note, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![row.id, plan, &row.title, &row.owner, row.owner_id, &row.due, row.due_day, &row.note, now],
    )
    .await?;
    Ok(())
}

/// Changes a step; `false` when somebody else changed it meanwhile.
pub async fn update_milestone(tx: &mut Tx, plan: Id<Plan>, row: &MilestoneRow) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE milestones SET title = $4, owner = $5, owner_id = $6, due = $7, due_day = $8, note = $9, version = version + 1
             WHERE plan_id = $1 AND id = $2 AND version = $3",
            values![plan, row.id, row.version, &row.title, &row.owner, row.owner_id, &row.due, row.due_day, &row.note],
        )
        .await?;
    Ok(done == 1)
}

/// Says what became of a step, on which day; `false` when somebody has before.
pub async fn close(tx: &mut Tx, id: Id<Milestone>, outcome: &str, day: Date, by: Option<Id<Account>>, note: &str) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE milestones SET outcome = $2, closed_on = $3, closed_by = $4, note = $5, version = version + 1 WHERE id = $1 AND outcome IS NULL",
            values![id, outcome, day, by, note],
        )
        .await?;
    Ok(done == 1)
}

/// It is open again; `false` when it was.
pub async fn reopen(tx: &mut Tx, id: Id<Milestone>) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE milestones SET outcome = NULL, closed_on = NULL, closed_by = NULL, version = version + 1 WHERE id = $1 AND outcome IS NOT NULL",
            values![id],
        )
        .await?;
    Ok(done == 1)
}

record! {
    /// An open step whose day is near or over.
    #[derive(Debug, Clone)]
    pub struct DueRow {
        /// Key
        pub id: Id<Milestone>,
        /// Titel
        pub title: String,
        /// Whose it is
        pub plan_id: Id<Plan>,
        /// The last day
        pub due_day: Date,
    }
}

/// Open steps of the network that are due up to a day, the first few.
pub async fn due(tx: &mut Tx, network: Id<Network>, until: Date, limit: i64) -> Result<Vec<DueRow>> {
    tx.all(
        "SELECT m.id, m.title, m.plan_id, m.due_day FROM milestones m JOIN plans p ON p.id = m.plan_id
         WHERE p.network_id = $1 AND p.ended_on IS NULL AND m.outcome IS NULL AND m.due_day <= $2 ORDER BY m.due_day, m.id LIMIT $3",
        values![network, until, limit],
    )
    .await
}

/// The same of those that an organisation has for which an account works with the network as a partner or commissioner today.
pub async fn due_of_account(
    tx: &mut Tx,
    network: Id<Network>,
    account: Id<Account>,
    today: Date,
    until: Date,
    limit: i64,
) -> Result<Vec<DueRow>> {
    tx.all(
        "SELECT m.id, m.title, m.plan_id, m.due_day FROM milestones m JOIN plans p ON p.id = m.plan_id
         WHERE p.network_id = $1 AND p.ended_on IS NULL AND m.outcome IS NULL AND m.due_day <= $4
           AND m.owner_id IN (SELECT r.organisation_id FROM roles r WHERE r.account_id = $2 AND r.network_id = $1 AND r.role IN ('bca', 'partner')
                                AND r.from_day <= $3 AND (r.until_day IS NULL OR r.until_day >= $3))
         ORDER BY m.due_day, m.id LIMIT $5",
        values![network, account, today, until, limit],
    )
    .await
}
