//! Articles of a network, and what they said before.

mod lists;

use accounts::Account;
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use network::{Network, Organisation, Topic};
use web::fold::{folded, sorted};

use crate::Article;

pub use lists::{Listed, Search, articles, count};

record! {
    /// Artikel
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct ArticleRow {
        /// Key
        pub id: Id<Article>,
        /// Titel
        pub title: String,
        /// Text
        pub body: String,
        /// What it is about
        pub topic_id: Option<Id<Topic>>,
        /// Its name
        pub topic: Option<String>,
        /// Who keeps it: the organisation's name of today, or the words
        pub owner: String,
        /// Whose it is, if that is a member
        pub owner_id: Option<Id<Organisation>>,
        /// Quellen, one in each line
        pub sources: String,
        /// Last day on which it holds
        pub valid_until: Option<Date>,
        /// What replaces it
        pub replaced_by_id: Option<Id<Article>>,
        /// Its title
        pub replaced_by: Option<String>,
        /// Who wrote the text of today
        pub writer: Option<String>,
        /// Key of that account
        pub written_by: Option<Id<Account>>,
        /// When
        pub written_at: Timestamp,
        /// When it was withdrawn
        pub ended_on: Option<Date>,
        /// For saving without overwriting somebody else.
        pub version: i64,
    }
}

/// One article of the network, also one that was withdrawn.
pub async fn article(tx: &mut Tx, network: Id<Network>, id: Id<Article>) -> Result<Option<ArticleRow>> {
    tx.one(
        "SELECT a.id, a.title, a.body, a.topic_id, t.name AS topic, COALESCE(o.name, a.owner) AS owner, a.owner_id, a.sources, a.valid_until,
                a.replaced_by_id, r.title AS replaced_by, w.name AS writer, a.written_by, a.written_at, a.ended_on, a.version
         FROM articles a LEFT JOIN topics t ON t.id = a.topic_id LEFT JOIN organisations o ON o.id = a.owner_id
              LEFT JOIN articles r ON r.id = a.replaced_by_id LEFT JOIN accounts w ON w.id = a.written_by
         WHERE a.network_id = $1 AND a.id = $2",
        values![network, id],
    )
    .await
}

/// What is saved of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Key
    pub id: Id<Article>,
    /// Titel
    pub title: String,
    /// Text
    pub body: String,
    /// What it is about
    pub topic: Option<Id<Topic>>,
    /// Who keeps it, in words
    pub owner: String,
    /// Whose it is, if that is a member
    pub owner_id: Option<Id<Organisation>>,
    /// Quellen, one in each line
    pub sources: String,
    /// Last day on which it holds
    pub valid_until: Option<Date>,
    /// The version that it was opened with
    pub version: i64,
}

impl Draft {
    fn folded(&self) -> String {
        folded(&format!("{} {} {}", self.title, self.owner, self.body))
    }
}

/// Enters an article.
pub async fn insert(tx: &mut Tx, network: Id<Network>, draft: &Draft, by: Option<Id<Account>>, now: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO articles (id, network_id, title, title_sort, body, folded, topic_id, owner, owner_id, sources, valid_until, written_by, written_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        values![
            draft.id,
            network,
            &draft.title,
            sorted(&draft.title),
            &draft.body,
            draft.folded(),
            draft.topic,
            &draft.owner,
            draft.owner_id,
            &draft.sources,
            draft.valid_until,
            by,
            now
        ],
    )
    .await?;
    Ok(())
}

/// Changes an article; `false` when somebody else changed it meanwhile. `by` and `at`: whose words it holds now, and since when.
pub async fn update(tx: &mut Tx, network: Id<Network>, draft: &Draft, by: Option<Id<Account>>, at: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE articles SET title = $4, title_sort = $5, body = $6, folded = $7, topic_id = $8, owner = $9, owner_id = $10, sources = $11,
                    valid_until = $12, written_by = $13, written_at = $14, version = version + 1
             WHERE network_id = $1 AND id = $2 AND version = $3",
            values![
                network,
                draft.id,
                draft.version,
                &draft.title,
                sorted(&draft.title),
                &draft.body,
                draft.folded(),
                draft.topic,
                &draft.owner,
                draft.owner_id,
                &draft.sources,
                draft.valid_until,
                by,
                at
            ],
        )
        .await?;
    Ok(done == 1)
}

/// Keeps what an article said before it was saved over.
pub async fn insert_version(tx: &mut Tx, former: &ArticleRow) -> Result<()> {
    tx.execute(
        "INSERT INTO article_versions (article_id, version, title, body, written_by, written_at) VALUES ($1, $2, $3, $4, $5, $6)",
        values![former.id, former.version, &former.title, &former.body, former.written_by, former.written_at],
    )
    .await?;
    Ok(())
}

/// Says until when an article holds; `false` when it says so already.
pub async fn set_valid_until(tx: &mut Tx, network: Id<Network>, id: Id<Article>, until: Date) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE articles SET valid_until = $3, version = version + 1
             WHERE network_id = $1 AND id = $2 AND ended_on IS NULL AND valid_until < $3",
            values![network, id, until],
        )
        .await?;
    Ok(done == 1)
}

/// Says what replaces an article, or that nothing does; `false` when that is so already.
pub async fn set_replaced_by(tx: &mut Tx, network: Id<Network>, id: Id<Article>, other: Option<Id<Article>>) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE articles SET replaced_by_id = $3, version = version + 1
             WHERE network_id = $1 AND id = $2 AND replaced_by_id IS DISTINCT FROM $3",
            values![network, id, other],
        )
        .await?;
    Ok(done == 1)
}

/// Withdraws an article; `false` when it was before.
pub async fn end(tx: &mut Tx, network: Id<Network>, id: Id<Article>, day: Date) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE articles SET ended_on = $3, version = version + 1 WHERE network_id = $1 AND id = $2 AND ended_on IS NULL",
            values![network, id, day],
        )
        .await?;
    Ok(done == 1)
}

record! {
    /// A text that was saved over, without its body.
    #[derive(Debug, Clone)]
    pub struct VersionRow {
        /// The article's version while this was its text
        pub version: i64,
        /// Titel
        pub title: String,
        /// Who wrote it
        pub writer: Option<String>,
        /// When
        pub written_at: Timestamp,
    }
}

/// What an article said before, the newest `limit` texts.
pub async fn versions(tx: &mut Tx, article: Id<Article>, limit: i64) -> Result<Vec<VersionRow>> {
    tx.all(
        "SELECT v.version, v.title, a.name AS writer, v.written_at FROM article_versions v LEFT JOIN accounts a ON a.id = v.written_by
         WHERE v.article_id = $1 ORDER BY v.version DESC LIMIT $2",
        values![article, limit],
    )
    .await
}

record! {
    /// What an article said.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct TextRow {
        /// The article's version while this was its text
        pub version: i64,
        /// Titel
        pub title: String,
        /// Text
        pub body: String,
    }
}

/// Two former texts of an article; those of them that there are.
pub async fn texts(tx: &mut Tx, article: Id<Article>, one: i64, other: i64) -> Result<Vec<TextRow>> {
    tx.all(
        "SELECT version, title, body FROM article_versions WHERE article_id = $1 AND (version = $2 OR version = $3)",
        values![article, one, other],
    )
    .await
}

record! {
    /// Something to choose from.
    #[derive(Debug, Clone)]
    pub struct Choosable {
        /// Key
        pub id: String,
        /// Name
        pub name: String,
    }
}

/// All topics of the network in German order; few enough to be read at once.
pub async fn topics(tx: &mut Tx, network: Id<Network>) -> Result<Vec<Choosable>> {
    tx.all("SELECT id, name FROM topics WHERE network_id = $1 ORDER BY name_sort, id", values![network]).await
}

/// The member of this name or short name, in whatever case it is written.
pub async fn organisation_of_name(tx: &mut Tx, network: Id<Network>, name: &str) -> Result<Option<Choosable>> {
    tx.one(
        "SELECT o.id, o.name FROM memberships m JOIN organisations o ON o.id = m.organisation_id
         WHERE m.network_id = $1 AND m.until_day IS NULL AND (m.name_sort = $2 OR lower(o.name) = $3 OR lower(o.short_name) = $3)
         ORDER BY CASE WHEN m.name_sort = $2 THEN 0 ELSE 1 END, o.id LIMIT 1",
        values![network, sorted(name), name.trim().to_lowercase()],
    )
    .await
}

/// What can replace an article: others that nothing replaces, with the words in their title; the first few.
pub async fn replacements(tx: &mut Tx, network: Id<Network>, id: Id<Article>, words: &str, limit: i64) -> Result<Vec<Choosable>> {
    tx.all(
        "SELECT id, title AS name FROM articles
         WHERE network_id = $1 AND id <> $2 AND ended_on IS NULL AND replaced_by_id IS NULL AND title_sort LIKE '%' || $3 || '%'
         ORDER BY title_sort, id LIMIT $4",
        values![network, id, folded(words), limit],
    )
    .await
}

/// What an article replaces.
pub async fn replaced(tx: &mut Tx, network: Id<Network>, id: Id<Article>) -> Result<Vec<Choosable>> {
    tx.all(
        "SELECT id, title AS name FROM articles WHERE network_id = $1 AND replaced_by_id = $2 AND ended_on IS NULL ORDER BY title_sort, id LIMIT 20",
        values![network, id],
    )
    .await
}

/// How many articles of the network have expired.
pub async fn expired(tx: &mut Tx, network: Id<Network>, today: Date) -> Result<i64> {
    tx.count(
        "SELECT count(*) AS n FROM articles WHERE network_id = $1 AND valid_until < $2 AND replaced_by_id IS NULL AND ended_on IS NULL",
        values![network, today],
    )
    .await
}

record! {
    /// How many articles of an organisation have expired.
    #[derive(Debug, Clone)]
    pub struct Expired {
        /// Whose
        pub id: Id<Organisation>,
        /// Its name
        pub name: String,
        /// How many
        pub n: i64,
    }
}

/// Of the organisations for which an account has a role today: how many of their articles have expired.
pub async fn expired_of_account(tx: &mut Tx, network: Id<Network>, account: Id<Account>, today: Date) -> Result<Vec<Expired>> {
    tx.all(
        "SELECT o.id, o.name, count(*) AS n FROM articles a JOIN organisations o ON o.id = a.owner_id
         WHERE a.network_id = $1 AND a.valid_until < $3 AND a.replaced_by_id IS NULL AND a.ended_on IS NULL
           AND a.owner_id IN (SELECT r.organisation_id FROM roles r
                              WHERE r.account_id = $2 AND r.network_id = $1 AND r.from_day <= $3 AND (r.until_day IS NULL OR r.until_day >= $3))
         GROUP BY o.id, o.name, o.name_sort ORDER BY o.name_sort, o.id",
        values![network, account, today],
    )
    .await
}
