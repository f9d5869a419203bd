//! Items of agendas, and topics that wait for one.

use db::{Id, Result, Tx, record, values};
use jiff::Timestamp;
use network::{Body, Network};

use crate::{Item, Meeting, rules::ItemKind};

record! {
    /// Tagesordnungspunkt, or a topic in the store while it has no meeting
    #[derive(Debug, Clone)]
    pub struct ItemRow {
        /// Key
        pub id: Id<Item>,
        /// Whose
        pub body_id: Id<Body>,
        /// On whose agenda
        pub meeting_id: Option<Id<Meeting>>,
        /// Order
        pub position: i64,
        /// While it is the last, what is new comes before it
        pub closing: bool,
        /// Title
        pub title: String,
        /// See [`crate::rules::ItemKind`]
        pub kind: String,
        /// How long
        pub minutes: i64,
        /// Who presents it, in words
        pub presenter: String,
        /// What it is about
        pub text: String,
        /// Who proposed it, in words
        pub proposed_by: String,
        /// The item of an earlier meeting that goes on here
        pub follows_id: Option<Id<Item>>,
        /// What was written in the meeting
        pub notes: String,
        /// Who wrote last
        pub notes_by: String,
        /// When
        pub notes_at: Option<Timestamp>,
        /// For saving without overwriting somebody else
        pub version: i64,
    }
}

impl ItemRow {
    /// An item without words: on an agenda, or in the store.
    pub fn draft(id: Id<Item>, body: Id<Body>, meeting: Option<Id<Meeting>>) -> Self {
        Self {
            id,
            body_id: body,
            meeting_id: meeting,
            position: 0,
            closing: false,
            title: String::new(),
            kind: ItemKind::Discussion.code().to_owned(),
            minutes: 0,
            presenter: String::new(),
            text: String::new(),
            proposed_by: String::new(),
            follows_id: None,
            notes: String::new(),
            notes_by: String::new(),
            notes_at: None,
            version: 1,
        }
    }
}

/// The agenda in its order.
pub async fn agenda(tx: &mut Tx, meeting: Id<Meeting>) -> Result<Vec<ItemRow>> {
    tx.all("SELECT * FROM items WHERE meeting_id = $1 AND withdrawn_at IS NULL ORDER BY position, id", values![meeting]).await
}

/// Topics of a body that wait for a meeting, the oldest first.
pub async fn store(tx: &mut Tx, body: Id<Body>) -> Result<Vec<ItemRow>> {
    tx.all(
        "SELECT * FROM items WHERE body_id = $1 AND meeting_id IS NULL AND withdrawn_at IS NULL ORDER BY created_at, id LIMIT 100",
        values![body],
    )
    .await
}

record! {
    /// A topic that waits, of whichever body
    #[derive(Debug, Clone)]
    pub struct WaitingRow {
        /// Key
        pub id: Id<Item>,
        /// Title
        pub title: String,
        /// Name of its body
        pub body: String,
    }
}

/// All topics of the network that wait for a meeting, the oldest first.
pub async fn waiting(tx: &mut Tx, network: Id<Network>) -> Result<Vec<WaitingRow>> {
    tx.all(
        "SELECT i.id, i.title, b.name AS body FROM items i JOIN bodies b ON b.id = i.body_id
         WHERE b.network_id = $1 AND b.ended_on IS NULL AND i.meeting_id IS NULL AND i.withdrawn_at IS NULL ORDER BY i.created_at, i.id LIMIT 100",
        values![network],
    )
    .await
}

/// An item or a topic of the network.
pub async fn item(tx: &mut Tx, network: Id<Network>, id: Id<Item>) -> Result<Option<ItemRow>> {
    tx.one("SELECT * FROM items WHERE id = $2 AND network_id = $1 AND withdrawn_at IS NULL", values![network, id]).await
}

/// Whether this key is taken, so that a double click makes one.
pub async fn is_known(tx: &mut Tx, id: Id<Item>) -> Result<bool> {
    Ok(tx.count("SELECT count(*) AS n FROM items WHERE id = $1", values![id]).await? > 0)
}

/// Whether something is already on the agenda of a meeting of this body that is still to be held, with this title and text. The key of an item stands behind `/meetings/`, the
/// key of the meeting and `#item-`.
pub async fn is_on_one(
    tx: &mut Tx,
    network: Id<Network>,
    from: &str,
    body: Id<Body>,
    [title, text]: [&str; 2],
    now: Timestamp,
) -> Result<bool> {
    let count = tx
        .count(
            "SELECT count(*) AS n FROM threads t JOIN items i ON i.id = substr(t.result, 53) JOIN meetings m ON m.id = i.meeting_id
             WHERE t.network_id = $1 AND t.origin = $2 AND t.result LIKE '/meetings/%' AND i.body_id = $3 AND i.withdrawn_at IS NULL AND i.title = $5 AND i.text = $6
               AND m.cancelled_at IS NULL AND m.sent_at IS NULL AND COALESCE(m.ends_at, m.starts_at, $4) >= $4",
            values![network, from, body, now, title, text],
        )
        .await?;
    Ok(count > 0)
}

/// The place behind the last item.
pub async fn next_position(tx: &mut Tx, meeting: Id<Meeting>) -> Result<i64> {
    tx.count("SELECT COALESCE(max(position), 0) + 1 AS n FROM items WHERE meeting_id = $1", values![meeting]).await
}

/// Enters an item.
pub async fn insert(tx: &mut Tx, network: Id<Network>, row: &ItemRow, now: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO items (id, network_id, body_id, meeting_id, position, title, kind, minutes, presenter, text, proposed_by, follows_id, created_at,
                            closing)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        values![
            row.id,
            network,
            row.body_id,
            row.meeting_id,
            row.position,
            &row.title,
            &row.kind,
            row.minutes,
            &row.presenter,
            &row.text,
            &row.proposed_by,
            row.follows_id,
            now,
            row.closing
        ],
    )
    .await?;
    Ok(())
}

/// Saves what was changed, if nobody else has since; `false` if somebody has. The notes are none of it.
pub async fn update(tx: &mut Tx, network: Id<Network>, row: &ItemRow) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE items SET title = $3, kind = $4, minutes = $5, presenter = $6, text = $7, version = version + 1
             WHERE id = $1 AND network_id = $2 AND version = $8",
            values![row.id, network, &row.title, &row.kind, row.minutes, &row.presenter, &row.text, row.version],
        )
        .await?;
    Ok(done == 1)
}

/// Puts an item at a place of an agenda.
pub async fn place(tx: &mut Tx, id: Id<Item>, meeting: Id<Meeting>, position: i64) -> Result<()> {
    tx.execute("UPDATE items SET meeting_id = $2, position = $3 WHERE id = $1", values![id, meeting, position]).await?;
    Ok(())
}

/// Puts an item back into the store.
pub async fn store_again(tx: &mut Tx, id: Id<Item>) -> Result<()> {
    tx.execute("UPDATE items SET meeting_id = NULL, position = 0 WHERE id = $1", values![id]).await?;
    Ok(())
}

/// Takes an item or a topic back; it stays for memory.
pub async fn withdraw(tx: &mut Tx, id: Id<Item>, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE items SET withdrawn_at = $2 WHERE id = $1 AND withdrawn_at IS NULL", values![id, now]).await?;
    Ok(())
}

/// Saves what was written if nobody has written since: `old` is what it was. `false` if somebody has.
pub async fn write_notes(tx: &mut Tx, item: Id<Item>, old: &str, new: &str, by: &str, now: Timestamp) -> Result<bool> {
    let done = tx
        .execute("UPDATE items SET notes = $3, notes_by = $4, notes_at = $5 WHERE id = $1 AND notes = $2", values![item, old, new, by, now])
        .await?;
    Ok(done == 1)
}
