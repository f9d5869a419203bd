//! Who has seen what of whom.

use accounts::{Account, Unit};
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use participants::Participant;
use web::fold::folded;

record! {
    /// Somebody of the unit who is called so.
    #[derive(Debug, Clone)]
    pub struct Named {
        /// Key
        pub id: Id<Participant>,
        /// Name
        pub name: String,
        /// See [`participants::rules::Frame`]
        pub frame: String,
        /// First day
        pub begun_on: Date,
    }
}

/// Those of the unit who are called just so, else those whose name has this word; nobody of whom the account is barred (R18).
pub async fn named(tx: &mut Tx, unit: Id<Unit>, account: Option<Id<Account>>, [name, word]: [&str; 2], limit: i64) -> Result<Vec<Named>> {
    tx.all(
        "SELECT p.id, p.name, p.frame, p.begun_on FROM participants p
         WHERE p.unit_id = $1 AND (p.name_search = $2 OR (' ' || p.name_search || ' ' LIKE '% ' || $3 || ' %'
               AND NOT EXISTS (SELECT 1 FROM participants q WHERE q.unit_id = $1 AND q.name_search = $2
                      AND NOT EXISTS (SELECT 1 FROM seals t WHERE t.unit_id = $1 AND t.participant_id = q.id AND t.account_id = $5))))
           AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.unit_id = $1 AND s.participant_id = p.id AND s.account_id = $5)
         ORDER BY p.name_sort, p.id LIMIT $4",
        values![unit, folded(name), folded(word), limit, account],
    )
    .await
}

record! {
    /// That somebody read something of her or did something to it.
    #[derive(Debug, Clone)]
    pub struct Reading {
        /// Its number in the unit's chain
        pub seq: i64,
        /// When
        pub at: Timestamp,
        /// `account`, `link`, `job` …
        pub actor_kind: String,
        /// Which account
        pub actor_id: Option<String>,
        /// Its name
        pub actor: Option<String>,
        /// In which role
        pub actor_role: Option<String>,
        /// What
        pub action: String,
        /// To what kind of thing
        pub object_type: String,
        /// Codes of the categories, separated by blanks
        pub categories: String,
        /// Why, as a code
        pub reason: Option<String>,
        /// The other unit that it went to or came from
        pub recipient: Option<String>,
    }
}

/// What the unit's chain says of somebody, the newest first, before a number.
pub async fn readings(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>, before: i64, limit: i64) -> Result<Vec<Reading>> {
    tx.all(
        "SELECT l.seq, l.at, l.actor_kind, l.actor_id, a.name AS actor, l.actor_role, l.action, l.object_type, l.categories, l.reason,
                o.name AS recipient
         FROM log_entries l LEFT JOIN accounts a ON a.id = l.actor_id LEFT JOIN units u ON u.id = l.recipient_id
              LEFT JOIN organisations o ON o.id = u.organisation_id
         WHERE l.chain = $1 AND l.subject_id = $2 AND l.seq < $3 ORDER BY l.seq DESC LIMIT $4",
        values![format!("unit:{unit}"), participant.to_string(), before, limit],
    )
    .await
}

record! {
    /// That an account helps her, or stands in for one that does, from when to when.
    #[derive(Debug, Clone)]
    pub struct Span {
        /// Whose account
        pub account_id: Id<Account>,
        /// For whom it stands in
        pub deputy_for: Option<Id<Account>>,
        /// First day
        pub from_day: Date,
        /// Last day
        pub until_day: Option<Date>,
    }
}

/// Who helps her or helped her.
pub async fn helped(tx: &mut Tx, unit: Id<Unit>, participant: Id<Participant>) -> Result<Vec<Span>> {
    tx.all(
        "SELECT h.account_id, CAST(NULL AS TEXT) AS deputy_for, h.from_day, h.ended_on AS until_day FROM helpers h WHERE h.unit_id = $1 AND h.participant_id = $2",
        values![unit, participant],
    )
    .await
}

/// Who stands in for others of the unit or stood in.
pub async fn stood_in(tx: &mut Tx, unit: Id<Unit>) -> Result<Vec<Span>> {
    tx.all(
        "SELECT r.account_id, r.deputy_for, r.from_day, r.until_day FROM roles r WHERE r.unit_id = $1 AND r.deputy_for IS NOT NULL",
        values![unit],
    )
    .await
}
