//! Every statement on the tables of this crate: one function, one text. Each is for one unit, whose compartment it does not leave.

pub mod emergency;
pub mod fact_restrictions;
pub mod facts;
pub mod frames;
pub mod seals;
pub mod support_circle;

use accounts::{Account, Organisation, Unit};
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use web::{
    Language, Position,
    fold::{folded, sorted},
};

use crate::{Notice, Participant};

record! {
    /// Teilnehmende/r
    #[derive(Debug, Clone)]
    pub struct ParticipantRow {
        /// Key
        pub id: Id<Participant>,
        /// Name, or the pseudonym that she chose
        pub name: String,
        /// See [`crate::rules::Frame`]
        pub frame: String,
        /// From when it counts; nothing is said: always
        pub frame_from: Option<Date>,
        /// Until when
        pub frame_until: Option<Date>,
        /// The office that has commissioned it; nothing is said: any of its kind
        pub commissioner_id: Option<Id<Organisation>>,
        /// What she was told before anything was kept
        pub notice_id: Id<Notice>,
        /// First day
        pub begun_on: Date,
        /// Last day; at the latest that of the unit
        pub ended_on: Option<Date>,
        /// Until when she is kept although her day has come or comes soon: then her record is restricted
        pub held_until: Option<Date>,
        /// Last day of the unit, where that is closed: then everything is only read
        pub closed_on: Option<Date>,
        /// For saving without overwriting somebody else
        pub version: i64,
    }
}

impl ParticipantRow {
    /// Whether the legal frame counts on a day.
    pub fn frame_counts(&self, day: Date) -> bool {
        self.frame_from.is_none_or(|from| from <= day) && self.frame_until.is_none_or(|until| until >= day)
    }
}

record! {
    /// A line of the caseload.
    #[derive(Debug, Clone)]
    pub struct Listed {
        /// Key
        pub id: Id<Participant>,
        /// Name
        pub name: String,
        /// See [`crate::rules::Frame`]
        pub frame: String,
        /// First day
        pub begun_on: Date,
        /// Last day
        pub ended_on: Option<Date>,
        /// Name of whoever leads
        pub lead: Option<String>,
        /// Whether the one who asks helps her: 1 or 0
        pub mine: i64,
        /// Sort key
        pub name_sort: String,
    }
}

/// What the caseload is filtered by.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// Folded words of a name
    pub words: Option<String>,
    /// Those with whom the work has ended, too
    pub ended: bool,
}

/// Whom a unit works with, in German order: all of them for whoever leads it, else those whom the account, or somebody it stands in for, helps. Of whom it is
/// barred it sees nothing.
pub async fn caseload(
    tx: &mut Tx,
    unit: Id<Unit>,
    (account, all): (Id<Account>, bool),
    search: &Search,
    after: &Position,
    today: Date,
    limit: i64,
) -> Result<Vec<Listed>> {
    tx.all(
        "SELECT c.id, c.name, c.frame, c.begun_on, c.ended_on, c.lead, c.mine, c.name_sort FROM (
           SELECT p.id, p.name, p.frame, p.begun_on, p.ended_on, p.name_sort,
                  (SELECT a.name FROM helpers h JOIN accounts a ON a.id = h.account_id
                    WHERE h.participant_id = p.id AND h.unit_id = $1 AND h.leads AND h.ended_on IS NULL) AS lead,
                  (SELECT count(*) FROM helpers h WHERE h.participant_id = p.id AND h.unit_id = $1 AND h.ended_on IS NULL
                      AND (h.account_id = $2 OR h.account_id IN (SELECT r.deputy_for FROM roles r JOIN roles q ON q.account_id = r.account_id AND q.unit_id = $1
                           WHERE r.account_id = $2 AND r.unit_id = $1 AND r.role IN ('coach', 'caseworker', 'unit_lead')
                             AND r.from_day <= $3 AND (r.until_day IS NULL OR r.until_day >= $3)
                             AND q.deputy_for IS NULL AND q.role IN ('coach', 'caseworker', 'unit_lead')
                             AND q.from_day <= $3 AND (q.until_day IS NULL OR q.until_day >= $3)))) AS mine
           FROM participants p
           WHERE p.unit_id = $1 AND (CAST($4 AS TEXT) IS NULL OR p.name_search LIKE '%' || $4 || '%') AND (CAST($5 AS BOOLEAN) OR p.ended_on IS NULL)
             AND (p.name_sort, p.id) > ($6, $7)
             AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.unit_id = $1 AND s.participant_id = p.id AND s.account_id = $2)) c
         WHERE CAST($8 AS BOOLEAN) OR c.mine > 0
         ORDER BY c.name_sort, c.id LIMIT $9",
        values![unit, account, today, search.words.clone(), search.ended, &after.sort, &after.id, all, limit],
    )
    .await
}

/// Somebody of the unit. With a unit that is closed the work with everybody has ended.
pub async fn participant(tx: &mut Tx, unit: Id<Unit>, id: Id<Participant>) -> Result<Option<ParticipantRow>> {
    tx.one(
        "SELECT p.id, p.name, p.frame, p.frame_from, p.frame_until, p.commissioner_id, p.notice_id, p.begun_on, COALESCE(p.ended_on, u.ended_on) AS ended_on,
                (SELECT m.until_day FROM deletion_marks m WHERE m.unit_id = $1 AND m.participant_id = p.id AND m.kind = 'hold') AS held_until,
                u.ended_on AS closed_on, p.version
         FROM participants p JOIN units u ON u.id = p.unit_id WHERE p.unit_id = $1 AND p.id = $2",
        values![unit, id],
    )
    .await
}

record! {
    /// Somebody, as she is called.
    #[derive(Debug, Clone)]
    pub struct Called {
        /// Key
        pub id: Id<Participant>,
        /// Her name, folded
        pub name_search: String,
    }
}

/// What everybody of the unit is called, folded, with whom the work has not ended, as far as the account may know: for whoever takes somebody up.
pub async fn names(tx: &mut Tx, unit: Id<Unit>, account: Id<Account>) -> Result<Vec<Called>> {
    tx.all(
        "SELECT p.id, p.name_search FROM participants p WHERE p.unit_id = $1 AND p.ended_on IS NULL
           AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.unit_id = $1 AND s.participant_id = p.id AND s.account_id = $2) ORDER BY p.id",
        values![unit, account],
    )
    .await
}

/// The name that came with something from another unit, while that is opened and taken for nobody yet.
pub async fn arrived_name(tx: &mut Tx, unit: Id<Unit>, arrival: &str) -> Result<Option<String>> {
    let rows = tx
        .rows(
            "SELECT name FROM arrivals WHERE unit_id = $1 AND id = $2 AND read_at IS NOT NULL AND participant_id IS NULL AND deletion_at IS NULL",
            values![unit, arrival],
        )
        .await?;
    rows.first().map(|row| row.get("name")).transpose()
}

/// Takes up somebody; `false` where the key is taken, wherever that is.
pub async fn insert(tx: &mut Tx, unit: Id<Unit>, row: &ParticipantRow) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO participants (id, unit_id, name, name_search, name_sort, frame, notice_id, begun_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT DO NOTHING",
            values![row.id, unit, &row.name, folded(&row.name), sorted(&row.name), &row.frame, row.notice_id, row.begun_on],
        )
        .await?;
    Ok(done == 1)
}

/// The work with her ends with a day, or goes on after all; `false` when it is so already.
pub async fn set_ended(tx: &mut Tx, unit: Id<Unit>, id: Id<Participant>, day: Option<Date>) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE participants SET ended_on = $3, version = version + 1 WHERE unit_id = $1 AND id = $2 AND (ended_on IS NULL) <> (CAST($3 AS TEXT) IS NULL)",
            values![unit, id, day],
        )
        .await?;
    Ok(done == 1)
}

record! {
    /// Somebody whose unit is closed and with whom the work has not ended yet.
    #[derive(Debug, Clone)]
    pub struct LeftRow {
        /// Key
        pub id: Id<Participant>,
        /// Last day of the unit
        pub closed_on: Date,
    }
}

/// With whom the work ends because the unit is closed.
pub async fn left(tx: &mut Tx, unit: Id<Unit>) -> Result<Vec<LeftRow>> {
    tx.all(
        "SELECT p.id, u.ended_on AS closed_on FROM participants p JOIN units u ON u.id = p.unit_id
         WHERE p.unit_id = $1 AND u.ended_on IS NOT NULL AND p.ended_on IS NULL ORDER BY p.id",
        values![unit],
    )
    .await
}

/// Every unit: what is forgotten is forgotten in each compartment by itself.
pub async fn units(tx: &mut Tx) -> Result<Vec<Id<Unit>>> {
    let rows = tx.rows("SELECT id FROM units ORDER BY id", &[]).await?;
    rows.iter().map(|row| row.get("id")).collect()
}

/// Deletes somebody with all that is known of her; `false` when there is nobody.
pub async fn erase(tx: &mut Tx, unit: Id<Unit>, id: Id<Participant>) -> Result<bool> {
    tx.execute("DELETE FROM facts WHERE unit_id = $1 AND participant_id = $2", values![unit, id]).await?;
    tx.execute("DELETE FROM fact_restrictions WHERE unit_id = $1 AND participant_id = $2", values![unit, id]).await?;
    tx.execute("DELETE FROM emergency_accesses WHERE unit_id = $1 AND participant_id = $2", values![unit, id]).await?;
    tx.execute("DELETE FROM seals WHERE unit_id = $1 AND participant_id = $2", values![unit, id]).await?;
    tx.execute("DELETE FROM helpers WHERE unit_id = $1 AND participant_id = $2", values![unit, id]).await?;
    Ok(tx.execute("DELETE FROM participants WHERE unit_id = $1 AND id = $2", values![unit, id]).await? == 1)
}

/// Whoever was deleted and is here: a backup was brought back.
pub async fn erased(tx: &mut Tx, unit: Id<Unit>) -> Result<Vec<Id<Participant>>> {
    let rows = tx
        .rows(
            "SELECT p.id FROM participants p JOIN erasures e ON e.object_id = p.id AND e.object_type = 'participant' WHERE p.unit_id = $1 ORDER BY p.id",
            values![unit],
        )
        .await?;
    rows.iter().map(|row| row.get("id")).collect()
}

/// Holds somebody for the rest of the transaction: who is worked with again in this moment keeps everything, or is gone with everything. `false` when she is gone.
pub async fn hold(tx: &mut Tx, unit: Id<Unit>, id: Id<Participant>) -> Result<bool> {
    Ok(tx.execute("UPDATE participants SET version = version WHERE unit_id = $1 AND id = $2", values![unit, id]).await? == 1)
}

/// Holds somebody of whom nobody has changed anything since she was taken up at a moment: her name, what is known of her, who helps. `false` otherwise.
pub async fn hold_untouched(tx: &mut Tx, unit: Id<Unit>, id: Id<Participant>, at: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE participants SET version = version WHERE unit_id = $1 AND id = $2 AND version = 1 AND ended_on IS NULL
               AND NOT EXISTS (SELECT 1 FROM facts f WHERE f.unit_id = $1 AND f.participant_id = $2
                   AND (f.recorded_at <> $3 OR f.replaced_at IS NOT NULL OR f.disputed))
               AND (SELECT count(*) FROM helpers h WHERE h.unit_id = $1 AND h.participant_id = $2) = 1",
            values![unit, id, at],
        )
        .await?;
    Ok(done == 1)
}

/// Deletes somebody with all that is known of her, who helped, and that she was told.
pub async fn remove(tx: &mut Tx, unit: Id<Unit>, id: Id<Participant>) -> Result<()> {
    let Some(row) = participant(tx, unit, id).await? else { return Ok(()) };
    erase(tx, unit, id).await?;
    tx.execute("DELETE FROM notices WHERE unit_id = $1 AND id = $2", values![unit, row.notice_id]).await?;
    Ok(())
}

/// Deletes notices from before a moment after which nobody was taken up, or whose person is forgotten.
pub async fn forget_notices(tx: &mut Tx, unit: Id<Unit>, before: Timestamp) -> Result<()> {
    tx.execute(
        "DELETE FROM notices WHERE unit_id = $1 AND given_at < $2 AND id NOT IN (SELECT p.notice_id FROM participants p WHERE p.unit_id = $1)",
        values![unit, before],
    )
    .await?;
    Ok(())
}

/// Counts a change, if nobody else has changed something since; `false` if somebody has.
pub async fn update(tx: &mut Tx, unit: Id<Unit>, row: &ParticipantRow) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE participants SET name = $3, name_search = $4, name_sort = $5, frame = $6, frame_from = $8, frame_until = $9,
                    commissioner_id = $10, version = version + 1
             WHERE unit_id = $1 AND id = $2 AND version = $7",
            values![
                unit,
                row.id,
                &row.name,
                folded(&row.name),
                sorted(&row.name),
                &row.frame,
                row.version,
                row.frame_from,
                row.frame_until,
                row.commissioner_id
            ],
        )
        .await?;
    Ok(done == 1)
}

record! {
    /// That somebody was told.
    #[derive(Debug, Clone)]
    pub struct NoticeRow {
        /// Key
        pub id: Id<Notice>,
        /// In which language
        pub language: String,
        /// Which edition of the text
        pub edition: String,
        /// `screen`, `paper` or `spoken`
        pub manner: String,
        /// When
        pub given_at: Timestamp,
    }
}

/// Notes that somebody was told; twice is once.
pub async fn give_notice(tx: &mut Tx, unit: Id<Unit>, row: &NoticeRow, by: &str) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO notices (id, unit_id, language, edition, manner, given_at, given_by) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING",
            values![row.id, unit, &row.language, &row.edition, &row.manner, row.given_at, by],
        )
        .await?;
    Ok(done == 1)
}

/// What somebody was told.
pub async fn notice(tx: &mut Tx, unit: Id<Unit>, id: Id<Notice>) -> Result<Option<NoticeRow>> {
    tx.one("SELECT id, language, edition, manner, given_at FROM notices WHERE unit_id = $1 AND id = $2", values![unit, id]).await
}

record! {
    /// A unit whose compartment is open to somebody.
    #[derive(Debug, Clone)]
    pub struct UnitRow {
        /// Key
        pub id: Id<Unit>,
        /// Its name
        pub name: String,
        /// Whose it is
        pub organisation: String,
        /// Phone
        pub phone: String,
        /// E-Mail
        pub email: String,
        /// How its data protection officer is reached; empty while nobody has said it
        pub dpo_contact: String,
        /// Last day, where it is closed
        pub ended_on: Option<Date>,
    }
}

/// A unit, closed or not: what lies in it lies in it still, and is read.
pub async fn compartment(tx: &mut Tx, id: Id<Unit>) -> Result<Option<UnitRow>> {
    tx.one(
        "SELECT u.id, u.name, o.name AS organisation, u.phone, u.email, u.dpo_contact, u.ended_on FROM units u JOIN organisations o ON o.id = u.organisation_id
         WHERE u.id = $1",
        values![id],
    )
    .await
}

/// Whether the text message that was to bring somebody the code of her own page did not go: it has the key of the code.
pub async fn message_failed(tx: &mut Tx, unit: Id<Unit>, id: Id<Participant>) -> Result<bool> {
    let count = "SELECT count(*) AS n FROM me_codes c JOIN mails m ON m.id = c.id
                 WHERE c.unit_id = $1 AND c.participant_id = $2 AND c.revoked_at IS NULL AND m.state = 'dead'";
    Ok(tx.count(count, values![unit, id]).await? > 0)
}

/// Whether an edition of a text is released in a language: somebody who is responsible for data protection has said so.
pub async fn is_released(tx: &mut Tx, language: Language, edition: &str) -> Result<bool> {
    let count = "SELECT count(*) AS n FROM wording_releases WHERE language = $1 AND edition = $2";
    Ok(tx.count(count, values![language.tag(), edition]).await? > 0)
}

/// A unit that is not closed: one where something new begins.
pub async fn unit(tx: &mut Tx, id: Id<Unit>) -> Result<Option<UnitRow>> {
    tx.one(
        "SELECT u.id, u.name, o.name AS organisation, u.phone, u.email, u.dpo_contact, u.ended_on FROM units u JOIN organisations o ON o.id = u.organisation_id
         WHERE u.id = $1 AND u.ended_on IS NULL",
        values![id],
    )
    .await
}
