//! Who has opened somebody's record in an emergency, or has tried to.

use accounts::{Account, Organisation, Unit};
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use web::fold::folded;

use crate::{EmergencyAccess, Participant};

record! {
    /// Somebody of the unit who has a name.
    #[derive(Debug, Clone)]
    pub struct Called {
        /// Key
        pub id: Id<Participant>,
        /// Name of whoever leads the work with her
        pub lead: Option<String>,
    }
}

/// Whom of the unit an account means by a whole name; nobody of whom it is barred. Keys are random, so their order tells nothing.
pub async fn called(tx: &mut Tx, unit: Id<Unit>, name: &str, account: Id<Account>) -> Result<Vec<Called>> {
    tx.all(
        "SELECT p.id, (SELECT a.name FROM helpers h JOIN accounts a ON a.id = h.account_id
                        WHERE h.participant_id = p.id AND h.unit_id = $1 AND h.leads AND h.ended_on IS NULL) AS lead
         FROM participants p WHERE p.unit_id = $1 AND p.name_search = $2
           AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.unit_id = $1 AND s.participant_id = p.id AND s.account_id = $3)
         ORDER BY p.id LIMIT 50",
        values![unit, folded(name), account],
    )
    .await
}

record! {
    /// Notzugriff, or the attempt of one
    #[derive(Debug, Clone)]
    pub struct EmergencyRow {
        /// Key
        pub id: Id<EmergencyAccess>,
        /// Whose record was opened; nobody's by an attempt
        pub participant_id: Option<Id<Participant>>,
        /// Who
        pub account_id: Id<Account>,
        /// See [`crate::rules::Reason`]
        pub reason: Option<String>,
        /// From when
        pub begun_at: Timestamp,
        /// Until when
        pub ends_at: Timestamp,
    }
}

/// Keeps an access or an attempt; `false` where the key is taken, wherever that is.
pub async fn insert(tx: &mut Tx, unit: Id<Unit>, row: &EmergencyRow) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO emergency_accesses (id, unit_id, participant_id, account_id, reason, begun_at, ends_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT DO NOTHING",
            values![row.id, unit, row.participant_id, row.account_id, row.reason.as_deref(), row.begun_at, row.ends_at],
        )
        .await?;
    Ok(done == 1)
}

/// An access or an attempt.
pub async fn access(tx: &mut Tx, unit: Id<Unit>, id: Id<EmergencyAccess>) -> Result<Option<EmergencyRow>> {
    tx.one(
        "SELECT id, participant_id, account_id, reason, begun_at, ends_at FROM emergency_accesses WHERE unit_id = $1 AND id = $2",
        values![unit, id],
    )
    .await
}

record! {
    /// An access that is open.
    #[derive(Debug, Clone)]
    pub struct OpenRow {
        /// Key
        pub id: Id<EmergencyAccess>,
        /// Until when
        pub ends_at: Timestamp,
    }
}

/// The access to somebody's record that an account has open at a moment: of several the one that lasts longest. It is over when the account does not work in the
/// unit herself any more, also where she still stands in for somebody.
pub async fn open(
    tx: &mut Tx,
    unit: Id<Unit>,
    participant: Id<Participant>,
    account: Id<Account>,
    now: Timestamp,
) -> Result<Option<OpenRow>> {
    tx.one(
        "SELECT e.id, e.ends_at FROM emergency_accesses e
         WHERE e.unit_id = $1 AND e.participant_id = $2 AND e.account_id = $3 AND e.ended_at IS NULL AND e.ends_at > $4
           AND EXISTS (SELECT 1 FROM roles q WHERE q.account_id = $3 AND q.unit_id = $1 AND q.deputy_for IS NULL
                  AND q.role IN ('coach', 'caseworker', 'unit_lead') AND q.from_day <= $5 AND (q.until_day IS NULL OR q.until_day >= $5))
         ORDER BY e.ends_at DESC, e.id LIMIT 1",
        values![unit, participant, account, now, web::today(now)],
    )
    .await
}

/// Whether an account works with participants in the unit herself, and does not only stand in for somebody.
pub async fn works(tx: &mut Tx, unit: Id<Unit>, account: Id<Account>, today: Date) -> Result<bool> {
    let count = "SELECT count(*) AS n FROM roles q WHERE q.account_id = $2 AND q.unit_id = $1 AND q.deputy_for IS NULL
           AND q.role IN ('coach', 'caseworker', 'unit_lead') AND q.from_day <= $3 AND (q.until_day IS NULL OR q.until_day >= $3)";
    Ok(tx.count(count, values![unit, account, today]).await? > 0)
}

/// Ends what an account has open of somebody: all of it, or a second access would go on behind the first. `false` when it is over already.
pub async fn end(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, account: Id<Account>, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE emergency_accesses SET ended_at = $4
             WHERE unit_id = $1 AND participant_id = $2 AND account_id = $3 AND ended_at IS NULL AND ends_at > $4",
            values![unit, participant, account, now],
        )
        .await?;
    Ok(done > 0)
}

record! {
    /// A line of the list.
    #[derive(Debug, Clone)]
    pub struct Listed {
        /// Key
        pub id: Id<EmergencyAccess>,
        /// Name of whoever has opened it, or has tried to
        pub who: String,
        /// Whose record was opened; nobody's by an attempt
        pub participant_id: Option<Id<Participant>>,
        /// Her name, for whoever may know it
        pub participant: Option<String>,
        /// See [`crate::rules::Reason`]
        pub reason: Option<String>,
        /// From when
        pub begun_at: Timestamp,
        /// Until when
        pub ends_at: Timestamp,
        /// When somebody ended it before
        pub ended_at: Option<Timestamp>,
    }
}

/// What was opened and tried in a unit, the newest first; about whom only where that is asked for, and nothing about whom the account is barred of.
pub async fn list(tx: &mut Tx, unit: Id<Unit>, account: Option<Id<Account>>, about_whom: bool, limit: i64) -> Result<Vec<Listed>> {
    tx.all(
        "SELECT e.id, a.name AS who, e.participant_id, CASE WHEN CAST($2 AS BOOLEAN) THEN p.name END AS participant, e.reason, e.begun_at, e.ends_at, e.ended_at
         FROM emergency_accesses e JOIN accounts a ON a.id = e.account_id LEFT JOIN participants p ON p.id = e.participant_id AND p.unit_id = $1
         WHERE e.unit_id = $1 AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.unit_id = $1 AND s.participant_id = e.participant_id AND s.account_id = $4)
         ORDER BY e.begun_at DESC, e.id LIMIT $3",
        values![unit, about_whom, limit, account],
    )
    .await
}

/// How many records are open in an emergency now, but for those of whom the account is barred.
pub async fn running(tx: &mut Tx, unit: Id<Unit>, account: Option<Id<Account>>, now: Timestamp) -> Result<i64> {
    let count = "SELECT count(*) AS n FROM emergency_accesses e
         WHERE e.unit_id = $1 AND e.participant_id IS NOT NULL AND e.ended_at IS NULL AND e.ends_at > $3
           AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.unit_id = $1 AND s.participant_id = e.participant_id AND s.account_id = $2)";
    tx.count(count, values![unit, account, now]).await
}

record! {
    /// A unit, ended or not, and whose it is.
    #[derive(Debug, Clone)]
    pub struct PlaceRow {
        /// Its name
        pub name: String,
        /// Name of its organisation
        pub organisation: String,
        /// Key of its organisation, whose data protection officer reads the list
        pub organisation_id: Id<Organisation>,
    }
}

/// The unit of a list: the list is there for as long as its rows are, also when the unit is closed.
pub async fn place(tx: &mut Tx, unit: Id<Unit>) -> Result<Option<PlaceRow>> {
    tx.one(
        "SELECT u.name, o.name AS organisation, u.organisation_id FROM units u JOIN organisations o ON o.id = u.organisation_id WHERE u.id = $1",
        values![unit],
    )
    .await
}

record! {
    /// Who is told.
    #[derive(Debug, Clone)]
    pub struct Reader {
        /// Name
        pub name: String,
        /// E-Mail
        pub email: String,
    }
}

/// Who is told that somebody has opened a record: the data protection officers of the organisation, and whoever else leads the unit today; nobody who is barred.
pub async fn readers(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, but: Id<Account>, today: Date) -> Result<Vec<Reader>> {
    tx.all(
        "SELECT DISTINCT a.name, a.email FROM units u JOIN roles r ON u.id = r.unit_id OR r.organisation_id = u.organisation_id
              JOIN accounts a ON a.id = r.account_id
         WHERE u.id = $1 AND a.ended_at IS NULL AND r.from_day <= $3 AND (r.until_day IS NULL OR r.until_day >= $3)
           AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.unit_id = $1 AND s.participant_id = $4 AND s.account_id = a.id)
           AND ((r.role = 'dpo' AND r.organisation_id = u.organisation_id) OR (r.role = 'unit_lead' AND r.unit_id = $1 AND a.id <> $2))
         ORDER BY a.name, a.email LIMIT 50",
        values![unit, but, today, participant],
    )
    .await
}

/// Forgets what was opened or tried before a moment.
pub async fn forget(tx: &mut Tx, unit: Id<Unit>, before: Timestamp) -> Result<()> {
    tx.execute("DELETE FROM emergency_accesses WHERE unit_id = $1 AND begun_at < $2", values![unit, before]).await?;
    Ok(())
}
