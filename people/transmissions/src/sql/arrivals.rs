//! What has come from other units.

use accounts::{Account, Unit};
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use participants::{Participant, sql::facts::FactRow};
use web::Position;

use crate::{Arrival, Order, Transmission};

record! {
    /// Something that has come.
    #[derive(Debug, Clone)]
    pub struct ArrivalRow {
        /// Key
        pub id: Id<Arrival>,
        /// The act that brought it
        pub transmission_id: Id<Transmission>,
        /// Who passed it on
        pub sender_id: Id<Unit>,
        /// The standing order that it came from, by the key of its first transmission
        pub order_id: Option<Id<Order>>,
        /// What the sender calls her
        pub name: String,
        /// What it may be used for
        pub purpose: String,
        /// Why it was passed on
        pub ground: String,
        /// When
        pub arrived_at: Timestamp,
        /// When somebody read it first
        pub read_at: Option<Timestamp>,
        /// Whom of the unit's own people it was taken for
        pub participant_id: Option<Id<Participant>>,
        /// When it was asked to be deleted
        pub deletion_at: Option<Timestamp>,
        /// Last day on which it may be kept, where she has said one
        pub until_day: Option<Date>,
    }
}

record! {
    /// One thing that has come.
    #[derive(Debug, Clone)]
    pub struct ArrivedFact {
        /// See [`participants::rules::FIELDS`]
        pub field: String,
        /// What it says
        pub value: String,
        /// She says that it is not right
        pub disputed: bool,
        /// The sender works with it no more for a while
        pub restricted: bool,
    }
}

impl ArrivedFact {
    /// A copy of what is known; the mark of a dispute goes along (§ 84(2) SGB X). What is restricted does not go.
    pub fn of(fact: &FactRow) -> Self {
        Self { field: fact.field.clone(), value: fact.value.clone(), disputed: fact.disputed, restricted: fact.is_restricted() }
    }
}

/// Lays something into a unit's compartment.
pub async fn insert(tx: &mut Tx, unit: Id<Unit>, row: &ArrivalRow, facts: &[ArrivedFact]) -> Result<()> {
    tx.execute(
        "INSERT INTO arrivals (id, unit_id, transmission_id, sender_id, order_id, name, purpose, ground, arrived_at, participant_id, until_day)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        values![
            row.id,
            unit,
            row.transmission_id,
            row.sender_id,
            row.order_id,
            &row.name,
            &row.purpose,
            &row.ground,
            row.arrived_at,
            row.participant_id,
            row.until_day
        ],
    )
    .await?;
    for fact in facts {
        tx.execute(
            "INSERT INTO arrived_facts (unit_id, arrival_id, field, value, disputed) VALUES ($1, $2, $3, $4, $5)",
            values![unit, row.id, &fact.field, &fact.value, fact.disputed],
        )
        .await?;
    }
    Ok(())
}

/// What has come and nobody has taken for somebody yet, or is asked to be deleted; the newest first.
pub async fn open(tx: &mut Tx, unit: Id<Unit>, after: &Position, limit: i64) -> Result<Vec<ArrivalRow>> {
    tx.all(
        "SELECT id, transmission_id, sender_id, order_id, name, purpose, ground, arrived_at, read_at, participant_id, deletion_at, until_day FROM arrivals
         WHERE unit_id = $1 AND (participant_id IS NULL OR deletion_at IS NOT NULL) AND (CAST($2 AS TEXT) = '' OR id < $2)
         ORDER BY id DESC LIMIT $3",
        values![unit, &after.id, limit],
    )
    .await
}

/// Whom the unit took an earlier one of the same standing order for, and still works with.
pub async fn follows(tx: &mut Tx, unit: Id<Unit>, order: Id<Order>) -> Result<Option<Id<Participant>>> {
    let rows = tx
        .rows(
            "SELECT a.participant_id AS id FROM arrivals a JOIN participants p ON p.id = a.participant_id
             WHERE a.unit_id = $1 AND p.unit_id = $1 AND (a.transmission_id = $2 OR a.order_id = $2) AND a.deletion_at IS NULL AND p.ended_on IS NULL
             ORDER BY a.arrived_at DESC, a.id LIMIT 1",
            values![unit, order],
        )
        .await?;
    rows.first().map(|row| row.get("id")).transpose()
}

record! {
    /// One thing that has come of somebody, with where it came from.
    #[derive(Debug, Clone)]
    pub struct ReceivedRow {
        /// Key of what it came with
        pub id: Id<Arrival>,
        /// Who passed it on
        pub sender_id: Id<Unit>,
        /// What it may be used for
        pub purpose: String,
        /// When
        pub arrived_at: Timestamp,
        /// When somebody read it first
        pub read_at: Option<Timestamp>,
        /// See [`participants::rules::FIELDS`]
        pub field: String,
        /// What it says
        pub value: String,
        /// She says that it is not right
        pub disputed: bool,
        /// The sender works with it no more for a while
        pub restricted: bool,
    }
}

/// What has come of somebody and still counts, the newest first.
pub async fn received(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, limit: i64) -> Result<Vec<ReceivedRow>> {
    tx.all(
        "SELECT a.id, a.sender_id, a.purpose, a.arrived_at, a.read_at, f.field, f.value, f.disputed, f.restricted
         FROM arrivals a JOIN arrived_facts f ON f.arrival_id = a.id
         WHERE a.unit_id = $1 AND f.unit_id = $1 AND a.participant_id = $2 AND a.deletion_at IS NULL
         ORDER BY a.arrived_at DESC, a.id, f.field LIMIT $3",
        values![unit, participant, limit],
    )
    .await
}

/// Of whom, of those whom the account helps or somebody helps it stands in for today, something new has come by a standing order and nobody has read it yet.
pub async fn news(tx: &mut Tx, unit: Id<Unit>, account: Id<Account>, today: Date) -> Result<Vec<Id<Participant>>> {
    let rows = tx
        .rows(
            "SELECT DISTINCT a.participant_id AS id FROM arrivals a
             WHERE a.unit_id = $1 AND a.read_at IS NULL AND a.deletion_at IS NULL
           AND EXISTS (SELECT 1 FROM helpers h WHERE h.unit_id = $1 AND h.participant_id = a.participant_id AND h.ended_on IS NULL
                AND (h.account_id = $2 OR h.account_id IN (SELECT r.deputy_for FROM roles r JOIN roles q ON q.account_id = r.account_id AND q.unit_id = $1
                     WHERE r.account_id = $2 AND r.unit_id = $1 AND r.role IN ('coach', 'caseworker', 'unit_lead')
                       AND r.from_day <= $3 AND (r.until_day IS NULL OR r.until_day >= $3)
                       AND q.deputy_for IS NULL AND q.role IN ('coach', 'caseworker', 'unit_lead')
                       AND q.from_day <= $3 AND (q.until_day IS NULL OR q.until_day >= $3))))
           AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.unit_id = $1 AND s.participant_id = a.participant_id AND s.account_id = $2)
             ORDER BY 1 LIMIT 20",
            values![unit, account, today],
        )
        .await?;
    rows.iter().map(|row| row.get("id")).collect()
}

record! {
    /// How much waits.
    #[derive(Debug, Clone)]
    pub struct Waiting {
        /// Not read by anybody, and not known of whom
        pub unread: i64,
        /// To be deleted
        pub deletions: i64,
    }
}

/// How much waits in a unit.
pub async fn waiting(tx: &mut Tx, unit: Id<Unit>) -> Result<Waiting> {
    let waiting = tx
        .one(
            "SELECT count(*) FILTER (WHERE read_at IS NULL AND participant_id IS NULL AND deletion_at IS NULL) AS unread, count(*) FILTER (WHERE deletion_at IS NOT NULL) AS deletions
             FROM arrivals WHERE unit_id = $1",
            values![unit],
        )
        .await?;
    Ok(waiting.unwrap_or(Waiting { unread: 0, deletions: 0 }))
}

/// One of them.
pub async fn arrival(tx: &mut Tx, unit: Id<Unit>, id: Id<Arrival>) -> Result<Option<ArrivalRow>> {
    tx.one(
        "SELECT id, transmission_id, sender_id, order_id, name, purpose, ground, arrived_at, read_at, participant_id, deletion_at, until_day FROM arrivals
         WHERE unit_id = $1 AND id = $2",
        values![unit, id],
    )
    .await
}

/// What the unit took for one of its own people, the newest first.
pub async fn of_participant(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, limit: i64) -> Result<Vec<ArrivalRow>> {
    tx.all(
        "SELECT id, transmission_id, sender_id, order_id, name, purpose, ground, arrived_at, read_at, participant_id, deletion_at, until_day FROM arrivals
         WHERE unit_id = $1 AND participant_id = $2 ORDER BY arrived_at DESC, id LIMIT $3",
        values![unit, participant, limit],
    )
    .await
}

/// What came with it.
pub async fn facts(tx: &mut Tx, unit: Id<Unit>, id: Id<Arrival>) -> Result<Vec<ArrivedFact>> {
    tx.all(
        "SELECT field, value, disputed, restricted FROM arrived_facts WHERE unit_id = $1 AND arrival_id = $2 ORDER BY field",
        values![unit, id],
    )
    .await
}

/// Somebody reads it for the first time; `false` when somebody has before.
pub async fn set_read(tx: &mut Tx, unit: Id<Unit>, id: Id<Arrival>, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE arrivals SET read_at = $3 WHERE unit_id = $1 AND id = $2 AND read_at IS NULL AND deletion_at IS NULL",
            values![unit, id, now],
        )
        .await?;
    Ok(done == 1)
}

/// It is about somebody whom the unit works with.
pub async fn assign(tx: &mut Tx, unit: Id<Unit>, id: Id<Arrival>, participant: Id<Participant>) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE arrivals SET participant_id = $3 WHERE unit_id = $1 AND id = $2 AND participant_id IS NULL AND read_at IS NOT NULL AND deletion_at IS NULL",
            values![unit, id, participant],
        )
        .await?;
    Ok(done == 1)
}

/// It was not about her after all, nor what came by the same standing order: all of it lies there for a while again. What nobody has opened stays so. `false` when
/// somebody has said so before.
pub async fn unassign(tx: &mut Tx, unit: Id<Unit>, row: &ArrivalRow, participant: Id<Participant>, now: Timestamp) -> Result<bool> {
    let order: Id<Order> = row.order_id.unwrap_or(row.transmission_id.cast());
    let done = tx
        .execute(
            "UPDATE arrivals SET participant_id = NULL, read_at = CASE WHEN read_at IS NULL THEN read_at ELSE $4 END
             WHERE unit_id = $1 AND participant_id = $3 AND (id = $2 OR order_id = $5 OR transmission_id = $5)",
            values![unit, row.id, participant, now, order],
        )
        .await?;
    Ok(done > 0)
}

/// What an act has brought, if it is still there.
pub async fn of_transmission(tx: &mut Tx, unit: Id<Unit>, transmission: Id<Transmission>) -> Result<Option<ArrivalRow>> {
    tx.one(
        "SELECT id, transmission_id, sender_id, order_id, name, purpose, ground, arrived_at, read_at, participant_id, deletion_at, until_day FROM arrivals
         WHERE unit_id = $1 AND transmission_id = $2",
        values![unit, transmission],
    )
    .await
}

/// The sender asks that it be deleted.
pub async fn set_deletion(tx: &mut Tx, unit: Id<Unit>, transmission: Id<Transmission>, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE arrivals SET deletion_at = $3 WHERE unit_id = $1 AND transmission_id = $2", values![unit, transmission, now])
        .await?;
    Ok(())
}

/// She disputes at the sender what went, or it is settled there: the mark follows (Art. 19 GDPR). A copy of what was said before stays as it was. `false` where
/// it is so already.
pub async fn set_disputed(tx: &mut Tx, unit: Id<Unit>, transmission: Id<Transmission>, fact: &FactRow) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE arrived_facts SET disputed = $4 WHERE unit_id = $1 AND field = $3 AND value = $5 AND disputed <> $4
               AND arrival_id IN (SELECT a.id FROM arrivals a WHERE a.unit_id = $1 AND a.transmission_id = $2)",
            values![unit, transmission, &fact.field, fact.disputed, &fact.value],
        )
        .await?;
    Ok(done == 1)
}

/// The sender works with it no more for a while, or again: the mark follows (Art. 19 GDPR), to what was said of it before, too. `false` where it is so already.
pub async fn set_restricted(tx: &mut Tx, unit: Id<Unit>, transmission: Id<Transmission>, fact: &FactRow) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE arrived_facts SET restricted = $4 WHERE unit_id = $1 AND field = $3 AND restricted <> $4
               AND arrival_id IN (SELECT a.id FROM arrivals a WHERE a.unit_id = $1 AND a.transmission_id = $2)",
            values![unit, transmission, &fact.field, fact.is_restricted()],
        )
        .await?;
    Ok(done == 1)
}

/// Deletes one, with all that came with it.
pub async fn delete(tx: &mut Tx, unit: Id<Unit>, id: Id<Arrival>) -> Result<()> {
    tx.execute("DELETE FROM arrived_facts WHERE unit_id = $1 AND arrival_id = $2", values![unit, id]).await?;
    tx.execute("DELETE FROM arrivals WHERE unit_id = $1 AND id = $2", values![unit, id]).await?;
    Ok(())
}

/// Which ones are out of date: nobody took them for somebody since a moment, or their person is forgotten.
/// What she has said a day for goes after that day, and where the work with her has ended before another one, unless she is kept longer for a reason (R15).
pub async fn out_of_date(tx: &mut Tx, unit: Id<Unit>, before: Timestamp, today: Date, ended_before: Date) -> Result<Vec<ArrivalRow>> {
    tx.all(
        "SELECT id, transmission_id, sender_id, order_id, name, purpose, ground, arrived_at, read_at, participant_id, deletion_at, until_day FROM arrivals
         WHERE unit_id = $1 AND ((participant_id IS NULL AND arrived_at < $2 AND (read_at IS NULL OR read_at < $2))
            OR (participant_id IS NOT NULL AND participant_id NOT IN (SELECT p.id FROM participants p WHERE p.unit_id = $1))
            OR until_day < $3 OR (until_day IS NOT NULL AND participant_id IN (SELECT e.id FROM participants e WHERE e.unit_id = $1 AND e.ended_on < $4
                   AND NOT EXISTS (SELECT 1 FROM deletion_marks m WHERE m.unit_id = $1 AND m.participant_id = e.id AND m.kind = 'hold' AND m.until_day >= $3))))",
        values![unit, before, today, ended_before],
    )
    .await
}
