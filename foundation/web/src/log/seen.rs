//! Who has seen or changed what of a participant, as she and those who help her read it.

use accounts::Unit;
use db::{Id, Result, Tx, record, values};
use jiff::Timestamp;

record! {
    /// That somebody did something to a participant's data.
    #[derive(Debug, Clone)]
    pub struct Seen {
        /// When
        pub at: Timestamp,
        /// Name of the account that did
        pub actor: Option<String>,
        /// In which role
        pub actor_role: Option<String>,
        /// `account`, `link`, `job` …: see [`accounts::Actor::kind`]
        pub actor_kind: String,
        /// What
        pub action: String,
        /// To what kind of thing
        pub object_type: String,
        /// Codes of the categories, separated by blanks
        pub categories: String,
        /// Why, in a word: `emergency` …
        pub reason: Option<String>,
    }
}

/// Who has read or exported something of a participant, the newest first; her own looks and papers are not among them.
pub async fn readings_of(tx: &mut Tx, unit: Id<Unit>, subject: &str, limit: i64) -> Result<Vec<Seen>> {
    tx.all(
        "SELECT l.at, a.name AS actor, l.actor_role, l.actor_kind, l.action, l.object_type, l.categories, l.reason
         FROM log_entries l LEFT JOIN accounts a ON a.id = l.actor_id
         WHERE l.chain = $1 AND l.subject_id = $2 AND l.action IN ('read', 'export') AND (l.actor_kind <> 'link' OR l.object_type = 'handover')
         ORDER BY l.seq DESC LIMIT $3",
        values![format!("unit:{unit}"), subject, limit],
    )
    .await
}

/// Who saw or changed what of a participant, the newest first: a chain of the unit knows nothing of other units.
pub async fn of_subject(tx: &mut Tx, unit: Id<Unit>, subject: &str, limit: i64) -> Result<Vec<Seen>> {
    tx.all(
        "SELECT l.at, a.name AS actor, l.actor_role, l.actor_kind, l.action, l.object_type, l.categories, l.reason
         FROM log_entries l LEFT JOIN accounts a ON a.id = l.actor_id
         WHERE l.chain = $1 AND l.subject_id = $2 ORDER BY l.seq DESC LIMIT $3",
        values![format!("unit:{unit}"), subject, limit],
    )
    .await
}
