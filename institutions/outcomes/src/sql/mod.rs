//! Every statement on decisions, tasks and questions.

pub mod decisions;
pub mod late;
pub mod questions;
pub mod tasks;

use db::{Id, Result, Tx, record, values};

use crate::Meeting;

record! {
    /// Where something that came of a meeting stands
    #[derive(Debug, Clone)]
    pub struct PlaceRow {
        /// Address of its page
        pub href: String,
        /// Order among those of its kind
        pub position: i64,
    }
}

/// The order of what came of a meeting.
pub async fn places(tx: &mut Tx, meeting: Id<Meeting>) -> Result<Vec<PlaceRow>> {
    tx.all(
        "SELECT '/decisions/' || d.id AS href, d.position AS position FROM items i JOIN decisions d ON d.item_id = i.id WHERE i.meeting_id = $1
         UNION ALL SELECT '/tasks/' || t.id AS href, t.position AS position FROM items i JOIN tasks t ON t.item_id = i.id WHERE i.meeting_id = $1
         UNION ALL SELECT '/questions/' || q.id AS href, q.position AS position FROM items i JOIN questions q ON q.item_id = i.id WHERE i.meeting_id = $1
         LIMIT 1000",
        values![meeting],
    )
    .await
}
