//! Tasks.

use accounts::Organisation;
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use network::{Body, Network, Person};
use web::{Position, fold::folded};

use crate::{Item, Meeting, Task, rules::TaskState};

record! {
    /// Aufgabe
    #[derive(Debug, Clone)]
    pub struct TaskRow {
        /// Key
        pub id: Id<Task>,
        /// Whose matter it is
        pub network_id: Id<Network>,
        /// Of which body
        pub body_id: Option<Id<Body>>,
        /// In which meeting it was given
        pub meeting_id: Option<Id<Meeting>>,
        /// Under which item
        pub item_id: Option<Id<Item>>,
        /// Order within the item
        pub position: i64,
        /// Its line, as it was last sent
        pub line: String,
        /// What is to be done
        pub text: String,
        /// Who has it
        pub organisation_id: Option<Id<Organisation>>,
        /// Its name
        pub organisation: Option<String>,
        /// Who in it
        pub person_id: Option<Id<Person>>,
        /// Whom the minutes named, in their words
        pub named: String,
        /// Where its mails go
        pub email: String,
        /// Last day
        pub due: Option<Date>,
        /// Its place in its list
        pub list_sort: String,
        /// When it was done
        pub done_at: Option<Timestamp>,
        /// The account that said so; empty when it was said by the link
        pub done_by: String,
        /// What came of it
        pub result: String,
        /// Given up
        pub dropped_at: Option<Timestamp>,
        /// Why
        pub reason: String,
        /// When whoever has it was told
        pub told_at: Option<Timestamp>,
        /// When it was reminded of, once
        pub reminded_at: Option<Timestamp>,
        /// When it became the coordination's turn
        pub passed_at: Option<Timestamp>,
        /// When whoever had it said that it is not theirs
        pub refused_at: Option<Timestamp>,
        /// When it was given
        pub created_at: Timestamp,
        /// For saving without overwriting somebody else
        pub version: i64,
    }
}

impl TaskRow {
    /// Nothing but a key.
    pub fn draft(id: Id<Task>, network: Id<Network>, now: Timestamp) -> Self {
        Self {
            id,
            network_id: network,
            body_id: None,
            meeting_id: None,
            item_id: None,
            position: 0,
            line: String::new(),
            text: String::new(),
            organisation_id: None,
            organisation: None,
            person_id: None,
            named: String::new(),
            email: String::new(),
            due: None,
            list_sort: String::new(),
            done_at: None,
            done_by: String::new(),
            result: String::new(),
            dropped_at: None,
            reason: String::new(),
            told_at: None,
            reminded_at: None,
            passed_at: None,
            refused_at: None,
            created_at: now,
            version: 1,
        }
    }

    /// How far it is.
    pub fn state(&self, today: Date) -> TaskState {
        TaskState::of(self.done_at, self.dropped_at, self.due, today)
    }

    /// Whether whoever had it does not take it, and nobody else has it yet.
    pub fn is_refused(&self) -> bool {
        self.refused_at.is_some() && self.done_at.is_none() && self.dropped_at.is_none()
    }

    /// Whether somebody has it and was not told yet.
    pub fn is_untold(&self) -> bool {
        self.told_at.is_none() && self.done_at.is_none() && self.dropped_at.is_none() && !self.email.is_empty()
    }

    /// Whether the one reminder is due: its day is over, or it has none and was given before `old`.
    pub fn is_late(&self, today: Date, old: Timestamp) -> bool {
        self.reminded_at.is_none() && self.due.map_or(self.created_at < old, |due| due < today)
    }

    /// What a state is called here.
    pub fn word(&self, state: TaskState) -> &'static str {
        if self.is_refused() { "refused" } else { state.code() }
    }

    /// The house that has it, for where a person's name does not belong: what is found, and what stands in other texts.
    pub fn house(&self) -> &str {
        match &self.organisation {
            Some(name) => name,
            None if self.person_id.is_none() => &self.named,
            None => "",
        }
    }

    /// Who has it, in words: whom the minutes named, else the organisation.
    pub fn who(&self) -> &str {
        if self.named.is_empty() { self.organisation.as_deref().unwrap_or_default() } else { &self.named }
    }
}

/// Of what is open, what is due first comes first, and last what has no day. Of what is over, what ended last comes first.
fn place(due: Option<Date>, ended: Option<Timestamp>) -> String {
    match ended {
        Some(at) => format!("{:019}", i64::MAX - at.as_millisecond()),
        None => due.map_or_else(|| "9999-12-31".to_owned(), |day| day.to_string()),
    }
}

/// One task of the network.
pub async fn task(tx: &mut Tx, network: Id<Network>, id: Id<Task>) -> Result<Option<TaskRow>> {
    tx.one(
        "SELECT t.*, o.name AS organisation FROM tasks t LEFT JOIN organisations o ON o.id = t.organisation_id WHERE t.id = $2 AND t.network_id = $1",
        values![network, id],
    )
    .await
}

/// A task, whichever network it is of: for who comes by its link.
pub async fn by_key(tx: &mut Tx, id: Id<Task>) -> Result<Option<TaskRow>> {
    tx.one(
        "SELECT t.*, o.name AS organisation FROM tasks t LEFT JOIN organisations o ON o.id = t.organisation_id WHERE t.id = $1",
        values![id],
    )
    .await
}

/// What the list is filtered by.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// See [`TaskState`]; nothing means all that are not over
    pub state: Option<&'static str>,
    /// Whose
    pub organisation: Option<Id<Organisation>>,
    /// Those alone that are the coordination's turn
    pub passed: bool,
    /// Those alone that nobody can be reminded of
    pub nameless: bool,
    /// A folded word
    pub word: Option<String>,
}

/// Tasks, `limit` lines after a position: of what is open what is due first, of what is over what ended last.
pub async fn tasks(tx: &mut Tx, network: Id<Network>, search: &Search, after: &Position, today: Date, limit: i64) -> Result<Vec<TaskRow>> {
    tx.all(
        "SELECT t.*, o.name AS organisation FROM tasks t LEFT JOIN organisations o ON o.id = t.organisation_id
         WHERE t.network_id = $1 AND (t.list_sort, t.id) > ($2, $3)
           AND CASE WHEN CAST($4 AS TEXT) IS NULL THEN t.done_at IS NULL AND t.dropped_at IS NULL
                    ELSE $4 = CASE WHEN t.done_at IS NOT NULL THEN 'done' WHEN t.dropped_at IS NOT NULL THEN 'dropped' WHEN t.due < $5 THEN 'overdue' ELSE 'open' END END
           AND (NOT CAST($9 AS BOOLEAN) OR t.passed_at IS NOT NULL) AND (NOT CAST($10 AS BOOLEAN) OR (t.email = '' AND t.passed_at IS NULL))
           AND (CAST($6 AS TEXT) IS NULL OR t.organisation_id = $6) AND (CAST($7 AS TEXT) IS NULL OR t.text_search LIKE '%' || $7 || '%')
         ORDER BY t.list_sort, t.id LIMIT $8",
        values![network, &after.sort, &after.id, search.state, today, search.organisation, search.word.clone(), limit, search.passed, search.nameless],
    )
    .await
}

/// Open tasks that go to this address and were not refused, what is due first comes first.
pub async fn of_email(tx: &mut Tx, network: Id<Network>, email: &str) -> Result<Vec<TaskRow>> {
    tx.all(
        "SELECT t.*, o.name AS organisation FROM tasks t LEFT JOIN organisations o ON o.id = t.organisation_id
         WHERE t.network_id = $1 AND t.email = $2 AND t.done_at IS NULL AND t.dropped_at IS NULL AND t.refused_at IS NULL
           AND (t.organisation_id IS NULL OR EXISTS (SELECT 1 FROM memberships m WHERE m.network_id = t.network_id AND m.organisation_id = t.organisation_id AND m.until_day IS NULL)) ORDER BY t.list_sort, t.id LIMIT 20",
        values![network, email],
    )
    .await
}

/// Tasks of a meeting, in the order in which they were given.
pub async fn of_meeting(tx: &mut Tx, meeting: Id<Meeting>) -> Result<Vec<TaskRow>> {
    tx.all(
        "SELECT t.*, o.name AS organisation FROM tasks t LEFT JOIN organisations o ON o.id = t.organisation_id WHERE t.meeting_id = $1
           AND (t.organisation_id IS NULL OR EXISTS (SELECT 1 FROM memberships m WHERE m.network_id = t.network_id AND m.organisation_id = t.organisation_id AND m.until_day IS NULL)) ORDER BY t.item_id, t.position, t.id",
        values![meeting],
    )
    .await
}

/// Tasks of an item that no correction took out, in the order in which they were given.
pub async fn of_item(tx: &mut Tx, item: Id<Item>) -> Result<Vec<TaskRow>> {
    tx.all(
        "SELECT t.*, o.name AS organisation FROM tasks t LEFT JOIN organisations o ON o.id = t.organisation_id
         WHERE t.item_id = $1 AND t.line <> '' ORDER BY t.position, t.id",
        values![item],
    )
    .await
}

/// Open tasks of a body that were given before a meeting: what its agenda takes over.
pub async fn open_of_body(tx: &mut Tx, body: Id<Body>) -> Result<Vec<TaskRow>> {
    tx.all(
        "SELECT t.*, o.name AS organisation FROM tasks t LEFT JOIN organisations o ON o.id = t.organisation_id
         WHERE t.body_id = $1 AND t.done_at IS NULL AND t.dropped_at IS NULL ORDER BY t.list_sort, t.id LIMIT 100",
        values![body],
    )
    .await
}

/// Enters a task.
pub async fn insert(tx: &mut Tx, row: &TaskRow) -> Result<()> {
    tx.execute(
        "INSERT INTO tasks (id, network_id, body_id, meeting_id, item_id, text, text_search, organisation_id, person_id, named, email, due, list_sort, created_at,
                            position, line)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        values![
            row.id,
            row.network_id,
            row.body_id,
            row.meeting_id,
            row.item_id,
            &row.text,
            folded(&format!("{} {}", row.text, row.house())),
            row.organisation_id,
            row.person_id,
            &row.named,
            &row.email,
            row.due,
            place(row.due, row.done_at.or(row.dropped_at)),
            row.created_at,
            row.position,
            &row.line
        ],
    )
    .await?;
    Ok(())
}

/// Saves what was changed, if nobody else has since; `false` if somebody has. Whoever gets it is told and reminded anew; what was
/// refused stays so until somebody else gets it.
pub async fn update(tx: &mut Tx, row: &TaskRow) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE tasks SET text = $3, text_search = $4, organisation_id = $5, person_id = $6, named = $7, email = $8, due = $9, list_sort = $10,
                    line = $11, reminded_at = NULL, told_at = CASE WHEN email = $8 THEN told_at END, passed_at = CASE WHEN refused_at IS NOT NULL AND email = $8 THEN passed_at END,
                    reason = CASE WHEN refused_at IS NOT NULL AND email <> $8 THEN '' ELSE reason END,
                    refused_at = CASE WHEN email = $8 THEN refused_at END, version = version + 1
             WHERE id = $1 AND version = $2",
            values![
                row.id,
                row.version,
                &row.text,
                folded(&format!("{} {}", row.text, row.house())),
                row.organisation_id,
                row.person_id,
                &row.named,
                &row.email,
                row.due,
                place(row.due, row.done_at.or(row.dropped_at)),
                &row.line
            ],
        )
        .await?;
    Ok(done == 1)
}

/// Whoever has it knows.
pub async fn set_told(tx: &mut Tx, id: Id<Task>, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE tasks SET told_at = $2 WHERE id = $1", values![id, now]).await?;
    Ok(())
}

/// Done; `false` when it was over already.
pub async fn set_done(tx: &mut Tx, id: Id<Task>, by: &str, result: &str, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE tasks SET done_at = $4, done_by = $2, result = $3, list_sort = $5, version = version + 1 WHERE id = $1 AND done_at IS NULL AND dropped_at IS NULL",
            values![id, by, result, now, place(None, Some(now))],
        )
        .await?;
    Ok(done == 1)
}

/// Given up, with the reason; `false` when it was over already.
pub async fn drop_task(tx: &mut Tx, id: Id<Task>, reason: &str, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE tasks SET dropped_at = $3, reason = $2, list_sort = $4, version = version + 1 WHERE id = $1 AND done_at IS NULL AND dropped_at IS NULL",
            values![id, reason, now, place(None, Some(now))],
        )
        .await?;
    Ok(done == 1)
}

/// A correction took it out of the minutes; `false` when it was over already.
pub async fn correct_out(tx: &mut Tx, id: Id<Task>, reason: &str, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE tasks SET dropped_at = $3, reason = $2, line = '', list_sort = $4, version = version + 1 WHERE id = $1 AND done_at IS NULL AND dropped_at IS NULL",
            values![id, reason, now, place(None, Some(now))],
        )
        .await?;
    Ok(done == 1)
}

/// Open again.
pub async fn reopen(tx: &mut Tx, id: Id<Task>) -> Result<()> {
    tx.execute(
        "UPDATE tasks SET done_at = NULL, done_by = '', dropped_at = NULL, reason = '', reminded_at = NULL, passed_at = NULL, refused_at = NULL,
                list_sort = COALESCE(due, '9999-12-31'), version = version + 1
         WHERE id = $1",
        values![id],
    )
    .await?;
    Ok(())
}

/// Tasks of people who were erased from the directory and are still named.
pub async fn of_erased(tx: &mut Tx) -> Result<Vec<TaskRow>> {
    tx.all(
        "SELECT t.*, o.name AS organisation FROM tasks t LEFT JOIN organisations o ON o.id = t.organisation_id
         WHERE t.person_id IN (SELECT id FROM people WHERE erased_at IS NOT NULL) LIMIT 1000",
        &[],
    )
    .await
}

/// Names nobody any more; what is open is the coordination's turn.
pub async fn unname(tx: &mut Tx, id: Id<Task>, now: Timestamp) -> Result<()> {
    tx.execute(
        "UPDATE tasks SET named = '', email = '', person_id = NULL, passed_at = COALESCE(passed_at, $2), version = version + 1 WHERE id = $1",
        values![id, now],
    )
    .await?;
    Ok(())
}
