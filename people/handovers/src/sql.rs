//! Every statement on hand-overs: one function, one text. Each is for the unit that hands over.

use accounts::{Account, Organisation, Unit};
use db::{Id, Result, Tx, record, values};
use jiff::Timestamp;
use participants::Participant;

use crate::Handover;

record! {
    /// Übergabe
    #[derive(Debug, Clone)]
    pub struct HandoverRow {
        /// Key
        pub id: Id<Handover>,
        /// Whom it is about
        pub participant_id: Id<Participant>,
        /// Who is asked
        pub recipient: String,
        /// Where the question went
        pub email: String,
        /// Whom else to write to there when nothing moves: the office's organisation; empty where there is none, or one works here
        pub second_email: String,
        /// Its unit, where one works here
        pub recipient_id: Option<Id<Unit>>,
        /// See [`crate::rules::Manner`]
        pub manner: String,
        /// When both meet her
        pub meets_at: Option<Timestamp>,
        /// Where
        pub place: String,
        /// Why, for one's own unit
        pub reason: String,
        /// When they were asked
        pub offered_at: Timestamp,
        /// When somebody there read it
        pub read_at: Option<Timestamp>,
        /// When the answer was yes
        pub accepted_at: Option<Timestamp>,
        /// When the first meeting was confirmed
        pub taken_over_at: Option<Timestamp>,
        /// When it ended without that
        pub ended_at: Option<Timestamp>,
        /// `declined`, `expired` or `withdrawn`
        pub ended_as: Option<String>,
        /// Who answers there
        pub contact: String,
        /// What she says
        pub answer: String,
        /// When they were reminded
        pub reminded_at: Option<Timestamp>,
        /// When both heads were told
        pub escalated_at: Option<Timestamp>,
        /// When they were asked for the first meeting
        pub awaited_at: Option<Timestamp>,
        /// When both heads were told that there is none
        pub pressed_at: Option<Timestamp>,
        /// When she came back, and it was the unit's own again
        pub returned_at: Option<Timestamp>,
    }
}

impl HandoverRow {
    /// Whether somebody else on the other side can be written to when nothing moves.
    pub fn has_two_sides(&self) -> bool {
        self.recipient_id.is_some() || !self.second_email.is_empty()
    }
}

/// Those of somebody, the newest first.
pub async fn handovers(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>) -> Result<Vec<HandoverRow>> {
    tx.all(
        "SELECT id, participant_id, recipient, email, second_email, recipient_id, manner, meets_at, place, reason, offered_at, read_at, accepted_at, taken_over_at,
                ended_at, ended_as, contact, answer, reminded_at, escalated_at, awaited_at, pressed_at, returned_at
         FROM handovers WHERE unit_id = $1 AND participant_id = $2 ORDER BY offered_at DESC, id LIMIT 50",
        values![unit, participant],
    )
    .await
}

/// One of the unit.
pub async fn handover(tx: &mut Tx, unit: Id<Unit>, id: Id<Handover>) -> Result<Option<HandoverRow>> {
    tx.one(
        "SELECT id, participant_id, recipient, email, second_email, recipient_id, manner, meets_at, place, reason, offered_at, read_at, accepted_at, taken_over_at,
                ended_at, ended_as, contact, answer, reminded_at, escalated_at, awaited_at, pressed_at, returned_at
         FROM handovers WHERE unit_id = $1 AND id = $2",
        values![unit, id],
    )
    .await
}

/// Those of the unit that wait for somebody.
pub async fn open(tx: &mut Tx, unit: Id<Unit>) -> Result<Vec<HandoverRow>> {
    tx.all(
        "SELECT id, participant_id, recipient, email, second_email, recipient_id, manner, meets_at, place, reason, offered_at, read_at, accepted_at, taken_over_at,
                ended_at, ended_as, contact, answer, reminded_at, escalated_at, awaited_at, pressed_at, returned_at
         FROM handovers WHERE unit_id = $1 AND ended_at IS NULL AND taken_over_at IS NULL ORDER BY offered_at, id LIMIT 500",
        values![unit],
    )
    .await
}

/// Where an organisation can be written to.
pub async fn organisation_email(tx: &mut Tx, organisation: Id<Organisation>) -> Result<Option<String>> {
    let rows = tx.rows("SELECT email FROM organisations WHERE id = $1", values![organisation]).await?;
    rows.first().map(|row| row.get("email")).transpose()
}

/// Asks somebody; `false` where the key is taken, or one of hers is under way.
pub async fn insert(tx: &mut Tx, unit: Id<Unit>, row: &HandoverRow, by: &str) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO handovers (id, unit_id, participant_id, recipient, email, second_email, recipient_id, manner, meets_at, place, reason, offered_at, offered_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING",
            values![
                row.id,
                unit,
                row.participant_id,
                &row.recipient,
                &row.email,
                &row.second_email,
                row.recipient_id,
                &row.manner,
                row.meets_at,
                &row.place,
                &row.reason,
                row.offered_at,
                by
            ],
        )
        .await?;
    Ok(done == 1)
}

/// Somebody there opens it.
pub async fn set_read(tx: &mut Tx, unit: Id<Unit>, id: Id<Handover>, now: Timestamp) -> Result<bool> {
    Ok(tx.execute("UPDATE handovers SET read_at = $3 WHERE unit_id = $1 AND id = $2 AND read_at IS NULL", values![unit, id, now]).await?
        == 1)
}

/// The answer is yes; `false` when it is answered or over.
pub async fn accept(tx: &mut Tx, unit: Id<Unit>, id: Id<Handover>, contact: &str, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE handovers SET accepted_at = $3, contact = $4 WHERE unit_id = $1 AND id = $2 AND accepted_at IS NULL AND ended_at IS NULL",
            values![unit, id, now, contact],
        )
        .await?;
    Ok(done == 1)
}

/// The first meeting was held: from now on it is theirs. Only after a yes.
pub async fn take_over(tx: &mut Tx, unit: Id<Unit>, id: Id<Handover>, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE handovers SET taken_over_at = $3
             WHERE unit_id = $1 AND id = $2 AND accepted_at IS NOT NULL AND taken_over_at IS NULL AND ended_at IS NULL",
            values![unit, id, now],
        )
        .await?;
    Ok(done == 1)
}

/// It ends without that, for a reason; `false` when it is over.
pub async fn end(
    tx: &mut Tx,
    unit: Id<Unit>,
    id: Id<Handover>,
    how: &str,
    (contact, answer): (&str, &str),
    now: Timestamp,
) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE handovers SET ended_at = $3, ended_as = $4, contact = CASE WHEN $5 = '' THEN contact ELSE $5 END, answer = $6
             WHERE unit_id = $1 AND id = $2 AND taken_over_at IS NULL AND ended_at IS NULL",
            values![unit, id, now, how, contact, answer],
        )
        .await?;
    Ok(done == 1)
}

/// They were reminded.
pub async fn set_reminded(tx: &mut Tx, unit: Id<Unit>, id: Id<Handover>, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE handovers SET reminded_at = $3 WHERE unit_id = $1 AND id = $2", values![unit, id, now]).await?;
    Ok(())
}

/// Both heads were told.
pub async fn set_escalated(tx: &mut Tx, unit: Id<Unit>, id: Id<Handover>, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE handovers SET escalated_at = $3 WHERE unit_id = $1 AND id = $2", values![unit, id, now]).await?;
    Ok(())
}

/// They were asked for the first meeting.
pub async fn set_awaited(tx: &mut Tx, unit: Id<Unit>, id: Id<Handover>, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE handovers SET awaited_at = $3 WHERE unit_id = $1 AND id = $2", values![unit, id, now]).await?;
    Ok(())
}

/// Both heads were told that there is none.
pub async fn set_pressed(tx: &mut Tx, unit: Id<Unit>, id: Id<Handover>, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE handovers SET pressed_at = $3 WHERE unit_id = $1 AND id = $2", values![unit, id, now]).await?;
    Ok(())
}

/// She has come back; `false` where it is not theirs.
pub async fn take_back(tx: &mut Tx, unit: Id<Unit>, id: Id<Handover>, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE handovers SET returned_at = $3 WHERE unit_id = $1 AND id = $2 AND taken_over_at IS NOT NULL AND returned_at IS NULL",
            values![unit, id, now],
        )
        .await?;
    Ok(done == 1)
}

/// Deletes those of whom the unit has forgotten.
pub async fn forget(tx: &mut Tx, unit: Id<Unit>) -> Result<()> {
    tx.execute(
        "DELETE FROM handovers WHERE unit_id = $1 AND participant_id NOT IN (SELECT p.id FROM participants p WHERE p.unit_id = $1)",
        values![unit],
    )
    .await?;
    Ok(())
}

/// Of whom, of those whom the account helps, the newest hand-over was answered, came back, or stands still after a yes since a moment.
pub async fn answered(tx: &mut Tx, unit: Id<Unit>, account: Id<Account>, since: Timestamp) -> Result<Vec<Id<Participant>>> {
    let rows = tx
        .rows(
            "SELECT DISTINCT o.participant_id AS id FROM handovers o JOIN helpers h ON h.participant_id = o.participant_id
             WHERE o.unit_id = $1 AND h.unit_id = $1 AND h.account_id = $2 AND h.ended_on IS NULL
               AND (o.accepted_at >= $3 OR o.awaited_at >= $3 OR (o.ended_as IN ('declined', 'expired') AND o.ended_at >= $3))
               AND NOT EXISTS (SELECT 1 FROM handovers n WHERE n.unit_id = $1 AND n.participant_id = o.participant_id AND n.offered_at > o.offered_at)
             ORDER BY 1 LIMIT 20",
            values![unit, account, since],
        )
        .await?;
    rows.iter().map(|row| row.get("id")).collect()
}
