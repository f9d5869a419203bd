//! The thread: what came from what, for things of different crates that meet by address.
//!
//! A question came from item 4 of a meeting, an offer from the question: each page shows both ends with their titles, and neither crate knows the other.

use db::{Id, Result, Tx, record, values};
use jiff::Timestamp;

use accounts::Network;

record! {
    /// One end of a thread.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct End {
        /// Address of its page, with the place on it: `/meetings/…#item-…`
        pub href: String,
        /// "Netzwerktreffen 1/2026, Punkt 4"
        pub title: String,
    }
}

impl End {
    /// A thing by its address and title.
    pub fn new(href: impl Into<String>, title: impl Into<String>) -> Self {
        Self { href: href.into(), title: title.into() }
    }
}

/// What a thing came from, and what came from it: `thread.html` shows both, each with what lies behind it.
#[derive(Debug, Clone, Default)]
pub struct Thread {
    /// The first beginning first
    pub origins: Vec<End>,
    /// What is nearest first
    pub results: Vec<End>,
}

/// Ties what came from something to it; twice is once.
pub async fn tie(tx: &mut Tx, network: Id<Network>, origin: &End, result: &End, now: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO threads (network_id, origin, origin_title, result, result_title, created_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (network_id, origin, result) DO NOTHING",
        values![network, &origin.href, &origin.title, &result.href, &result.title, now],
    )
    .await?;
    Ok(())
}

/// Ties what was just made to what another page brought along as its origin; an address that is no thing of the thread ties nothing.
pub async fn came_of(tx: &mut Tx, network: Id<Network>, from: &str, result: &End, now: Timestamp) -> Result<()> {
    if is_address(from)
        && let Some(known) = title(tx, network, from).await?
    {
        tie(tx, network, &End::new(from, known), result, now).await?;
    }
    Ok(())
}

/// Both directions of a thing. Two statements.
pub async fn thread(tx: &mut Tx, network: Id<Network>, href: &str) -> Result<Thread> {
    Ok(Thread { origins: came_from(tx, network, href).await?, results: led_to(tx, network, href).await? })
}

/// What it came from, and what that came from: the meeting of a question stands at the offer too. At most five steps, and none through a place where
/// more than a few things came together, such as the open points of an agenda: what is decided there came of none of them in particular.
pub async fn came_from(tx: &mut Tx, network: Id<Network>, href: &str) -> Result<Vec<End>> {
    tx.all(
        "WITH RECURSIVE up (href, title, created_at, step) AS (
             SELECT origin, origin_title, created_at, 1 FROM threads WHERE network_id = $1 AND result = $2
             UNION ALL SELECT t.origin, t.origin_title, t.created_at, u.step + 1 FROM up u JOIN threads t ON t.network_id = $1 AND t.result = u.href
             WHERE u.step < 5 AND (SELECT count(*) FROM threads c WHERE c.network_id = $1 AND c.result = u.href) <= 3)
         SELECT href, max(title) AS title FROM up WHERE href <> $2 GROUP BY href ORDER BY max(step) DESC, min(created_at), href LIMIT 100",
        values![network, href],
    )
    .await
}

/// What came from it, and what came from that.
pub async fn led_to(tx: &mut Tx, network: Id<Network>, href: &str) -> Result<Vec<End>> {
    tx.all(
        "WITH RECURSIVE down (href, title, created_at, step) AS (
             SELECT result, result_title, created_at, 1 FROM threads WHERE network_id = $1 AND origin = $2
             UNION ALL SELECT t.result, t.result_title, t.created_at, d.step + 1 FROM down d JOIN threads t ON t.network_id = $1 AND t.origin = d.href
             WHERE d.step < 5 AND (SELECT count(*) FROM threads c WHERE c.network_id = $1 AND c.result = d.href) <= 3)
         SELECT href, max(title) AS title FROM down WHERE href <> $2 GROUP BY href ORDER BY min(step), min(created_at), href LIMIT 100",
        values![network, href],
    )
    .await
}

record! {
    /// What is tied to a place on a page.
    #[derive(Debug, Clone)]
    pub struct Tied {
        /// The place: `/meetings/…#item-…`
        pub place: String,
        /// Address of what is tied to it
        pub href: String,
        /// Its title
        pub title: String,
    }
}

/// What came from all places on one page, such as the items of a meeting.
pub async fn led_from_page(tx: &mut Tx, network: Id<Network>, href: &str) -> Result<Vec<Tied>> {
    tx.all(
        "SELECT origin AS place, result AS href, result_title AS title FROM threads
         WHERE network_id = $1 AND origin >= $2 || '#' AND origin < $2 || '$' ORDER BY origin, created_at, result LIMIT 500",
        values![network, href],
    )
    .await
}

/// What all places on one page came from.
pub async fn led_to_page(tx: &mut Tx, network: Id<Network>, href: &str) -> Result<Vec<Tied>> {
    tx.all(
        "SELECT result AS place, origin AS href, origin_title AS title FROM threads
         WHERE network_id = $1 AND result >= $2 || '#' AND result < $2 || '$' ORDER BY result, created_at, origin LIMIT 500",
        values![network, href],
    )
    .await
}

/// What a thing is called in the thread, if it is in it.
pub async fn title(tx: &mut Tx, network: Id<Network>, href: &str) -> Result<Option<String>> {
    let row = tx
        .row(
            "SELECT result_title AS title FROM threads WHERE network_id = $1 AND result = $2
             UNION ALL SELECT origin_title AS title FROM threads WHERE network_id = $1 AND origin = $2 LIMIT 1",
            values![network, href],
        )
        .await?;
    row.map(|row| row.get("title")).transpose()
}

/// A thing that came from something lives elsewhere now: a topic that was taken onto an agenda.
pub async fn readdress(tx: &mut Tx, network: Id<Network>, href: &str, end: &End) -> Result<()> {
    tx.execute(
        "UPDATE threads SET result = $3, result_title = $4 WHERE network_id = $1 AND result = $2",
        values![network, href, &end.href, &end.title],
    )
    .await?;
    Ok(())
}

/// Whether this can be the address of a thing of ours: a path, as pages give it along.
pub fn is_address(href: &str) -> bool {
    href.starts_with('/') && !href.starts_with("//") && href.len() <= 200 && !href.chars().any(|c| c.is_control() || c == '\\')
}

/// A thing has another title now.
pub async fn rename(tx: &mut Tx, network: Id<Network>, end: &End) -> Result<()> {
    tx.execute("UPDATE threads SET origin_title = $3 WHERE network_id = $1 AND origin = $2", values![network, &end.href, &end.title])
        .await?;
    tx.execute("UPDATE threads SET result_title = $3 WHERE network_id = $1 AND result = $2", values![network, &end.href, &end.title])
        .await?;
    Ok(())
}

/// A thing is no more: nothing leads to it.
pub async fn untie(tx: &mut Tx, network: Id<Network>, href: &str) -> Result<()> {
    tx.execute("DELETE FROM threads WHERE network_id = $1 AND (origin = $2 OR result = $2)", values![network, href]).await?;
    Ok(())
}
