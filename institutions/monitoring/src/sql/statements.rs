//! Statements of the network.

use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use network::{Body, Network, Topic};
use web::{Page, Position, fold::folded};

use crate::{Indicator, Statement};

record! {
    /// Einschätzung
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct StatementRow {
        /// Key
        pub id: Id<Statement>,
        /// See [`crate::rules::StatementKind`].
        pub kind: String,
        /// What is stated, in one sentence
        pub title: String,
        /// And why
        pub body: String,
        /// Where; nothing for the whole network
        pub territory_key: Option<String>,
        /// Its name
        pub territory: Option<String>,
        /// Official key of its kind
        pub territory_label: Option<String>,
        /// On what
        pub topic_id: Option<Id<Topic>>,
        /// Its name
        pub topic: Option<String>,
        /// The indicator of the value that stands as evidence
        pub indicator_id: Option<Id<Indicator>>,
        /// Its name
        pub indicator: Option<String>,
        /// The period of that value
        pub period: Option<String>,
        /// Other evidence, or a link
        pub evidence: String,
        /// From 1 to 4
        pub likelihood: i64,
        /// From 1 to 4
        pub effect: i64,
        /// Who states it, in words
        pub authors: String,
        /// Who sees it otherwise, and how
        pub dissent: String,
        /// What the network decided to do about it
        pub decided: String,
        /// When it was entered
        pub created_at: Timestamp,
        /// Last day
        pub ended_on: Option<Date>,
        /// For saving without overwriting somebody else.
        pub version: i64,
    }
}

/// What the list is asked for.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// See [`crate::rules::StatementKind`].
    pub kind: Option<&'static str>,
    /// A territory
    pub territory: Option<String>,
    /// A topic
    pub topic: Option<Id<Topic>>,
    /// A part of the title, folded
    pub words: Option<String>,
}

impl Search {
    /// Words as the list compares them; nothing for none.
    pub fn words(words: &str) -> Option<String> {
        Some(folded(words)).filter(|words| !words.is_empty())
    }
}

/// So many rows are asked for where all are meant: a picture, a file.
pub const ALL: i64 = 10_000;

/// Statements that the search finds, the newest first: those before the key `after`, at most `limit`.
pub async fn statements(tx: &mut Tx, network: Id<Network>, search: &Search, after: &str, limit: i64) -> Result<Vec<StatementRow>> {
    tx.all(
        "SELECT s.id, s.kind, s.title, s.body, s.territory_key, t.name AS territory, t.label AS territory_label, s.topic_id, o.name AS topic,
                s.indicator_id, i.name AS indicator, s.period, s.evidence, s.likelihood, s.effect, s.authors, s.dissent, s.decided, s.created_at,
                s.ended_on, s.version
         FROM statements s LEFT JOIN territories t ON t.key = s.territory_key LEFT JOIN topics o ON o.id = s.topic_id
              LEFT JOIN indicators i ON i.id = s.indicator_id
         WHERE s.network_id = $1 AND s.ended_on IS NULL AND (CAST($2 AS TEXT) IS NULL OR s.kind = $2)
           AND (CAST($3 AS TEXT) IS NULL OR s.territory_key = $3) AND (CAST($4 AS TEXT) IS NULL OR s.topic_id = $4)
           AND (CAST($5 AS TEXT) IS NULL OR s.title_search LIKE '%' || $5 || '%') AND (CAST($6 AS TEXT) = '' OR s.id < $6)
         ORDER BY s.id DESC LIMIT $7",
        values![network, search.kind, search.territory.as_ref(), search.topic, search.words.as_ref(), after, limit],
    )
    .await
}

/// One page of them.
pub async fn page(tx: &mut Tx, network: Id<Network>, search: &Search, after: &Position) -> Result<Page<StatementRow>> {
    let rows = statements(tx, network, search, &after.id, Page::<StatementRow>::ASK).await?;
    Ok(Page::of(rows, |row: &StatementRow| Position::after("", row.id)))
}

/// How many statements the search finds.
pub async fn count(tx: &mut Tx, network: Id<Network>, search: &Search) -> Result<i64> {
    tx.count(
        "SELECT count(*) AS n FROM statements s
         WHERE s.network_id = $1 AND s.ended_on IS NULL AND (CAST($2 AS TEXT) IS NULL OR s.kind = $2)
           AND (CAST($3 AS TEXT) IS NULL OR s.territory_key = $3) AND (CAST($4 AS TEXT) IS NULL OR s.topic_id = $4)
           AND (CAST($5 AS TEXT) IS NULL OR s.title_search LIKE '%' || $5 || '%')",
        values![network, search.kind, search.territory.as_ref(), search.topic, search.words.as_ref()],
    )
    .await
}

record! {
    /// A statement that rests on an indicator.
    #[derive(Debug, Clone)]
    pub struct Resting {
        /// Key
        pub id: Id<Statement>,
        /// Its title
        pub title: String,
        /// See [`crate::rules::StatementKind`].
        pub kind: String,
    }
}

/// Statements that rest on an indicator, the newest first.
pub async fn resting(tx: &mut Tx, network: Id<Network>, indicator: Id<Indicator>) -> Result<Vec<Resting>> {
    tx.all(
        "SELECT id, title, kind FROM statements WHERE network_id = $1 AND indicator_id = $2 AND ended_on IS NULL ORDER BY id DESC LIMIT 50",
        values![network, indicator],
    )
    .await
}

/// One statement of the network.
pub async fn statement(tx: &mut Tx, network: Id<Network>, id: Id<Statement>) -> Result<Option<StatementRow>> {
    tx.one(
        "SELECT s.id, s.kind, s.title, s.body, s.territory_key, t.name AS territory, t.label AS territory_label, s.topic_id, o.name AS topic,
                s.indicator_id, i.name AS indicator, s.period, s.evidence, s.likelihood, s.effect, s.authors, s.dissent, s.decided, s.created_at,
                s.ended_on, s.version
         FROM statements s LEFT JOIN territories t ON t.key = s.territory_key LEFT JOIN topics o ON o.id = s.topic_id
              LEFT JOIN indicators i ON i.id = s.indicator_id
         WHERE s.network_id = $1 AND s.id = $2",
        values![network, id],
    )
    .await
}

/// Enters a statement.
pub async fn insert(tx: &mut Tx, network: Id<Network>, row: &StatementRow) -> Result<()> {
    tx.execute(
        "INSERT INTO statements (id, network_id, kind, title, title_search, body, territory_key, topic_id, indicator_id, period, evidence, likelihood,
                                 effect, authors, dissent, decided, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
        values![
            row.id,
            network,
            &row.kind,
            &row.title,
            folded(&row.title),
            &row.body,
            row.territory_key.as_ref(),
            row.topic_id,
            row.indicator_id,
            row.period.as_ref(),
            &row.evidence,
            row.likelihood,
            row.effect,
            &row.authors,
            &row.dissent,
            &row.decided,
            row.created_at
        ],
    )
    .await?;
    Ok(())
}

/// Changes a statement; `false` when somebody else changed it meanwhile.
pub async fn update(tx: &mut Tx, network: Id<Network>, row: &StatementRow) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE statements SET kind = $4, title = $5, title_search = $6, body = $7, territory_key = $8, topic_id = $9, indicator_id = $10,
                    period = $11, evidence = $12, likelihood = $13, effect = $14, authors = $15, dissent = $16, decided = $17, ended_on = $18,
                    version = version + 1
             WHERE network_id = $1 AND id = $2 AND version = $3",
            values![
                network,
                row.id,
                row.version,
                &row.kind,
                &row.title,
                folded(&row.title),
                &row.body,
                row.territory_key.as_ref(),
                row.topic_id,
                row.indicator_id,
                row.period.as_ref(),
                &row.evidence,
                row.likelihood,
                row.effect,
                &row.authors,
                &row.dissent,
                &row.decided,
                row.ended_on
            ],
        )
        .await?;
    Ok(done == 1)
}

record! {
    /// A topic to choose from.
    #[derive(Debug, Clone)]
    pub struct TopicRow {
        /// Key
        pub id: Id<Topic>,
        /// Name
        pub name: String,
    }
}

record! {
    /// A body whose agenda a statement can go onto.
    #[derive(Debug, Clone)]
    pub struct BodyRow {
        /// Key
        pub id: Id<Body>,
        /// Name
        pub name: String,
    }
}

record! {
    /// Where a statement is on an agenda.
    #[derive(Debug, Clone)]
    pub struct AgendaRow {
        /// The item: `/meetings/…#item-…`
        pub href: String,
        /// "Steuerungsgruppe 1/2026: Die Quote steigt"
        pub title: String,
        /// Begin of the meeting
        pub starts_at: Option<Timestamp>,
        /// Its end
        pub ends_at: Option<Timestamp>,
        /// Its minutes went out.
        pub sent_at: Option<Timestamp>,
    }
}

impl AgendaRow {
    /// Whether the meeting is still to be held.
    pub fn is_ahead(&self, now: Timestamp) -> bool {
        self.sent_at.is_none() && self.ends_at.or(self.starts_at).is_none_or(|at| at >= now)
    }
}

/// The agendas that a statement is on, but for those of meetings that were called off; the last first. The key of an item stands behind
/// `/meetings/`, the key of the meeting and `#item-`.
pub async fn agendas(tx: &mut Tx, network: Id<Network>, href: &str) -> Result<Vec<AgendaRow>> {
    tx.all(
        "SELECT t.result AS href, t.result_title AS title, m.starts_at, m.ends_at, m.sent_at
         FROM threads t JOIN items i ON i.id = substr(t.result, 53) JOIN meetings m ON m.id = i.meeting_id
         WHERE t.network_id = $1 AND t.origin = $2 AND t.result LIKE '/meetings/%' AND i.withdrawn_at IS NULL AND m.network_id = $1
           AND m.cancelled_at IS NULL
         ORDER BY t.created_at DESC, t.result LIMIT 100",
        values![network, href],
    )
    .await
}

/// The bodies of the network that still meet, in German order.
pub async fn bodies(tx: &mut Tx, network: Id<Network>) -> Result<Vec<BodyRow>> {
    tx.all("SELECT id, name FROM bodies WHERE network_id = $1 AND ended_on IS NULL ORDER BY name_sort, id", values![network]).await
}

/// The topics of the network in German order.
pub async fn topics(tx: &mut Tx, network: Id<Network>) -> Result<Vec<TopicRow>> {
    tx.all("SELECT id, name FROM topics WHERE network_id = $1 ORDER BY name_sort, id", values![network]).await
}
