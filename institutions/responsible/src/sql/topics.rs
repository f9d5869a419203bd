//! Topics of a network.

use db::{Id, Result, Tx, record, values};
use network::{Import, Network, Organisation, Topic, sql::tags};
use web::fold::{folded, sorted};

record! {
    /// Thema
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct TopicRow {
        /// Key
        pub id: Id<Topic>,
        /// Name
        pub name: String,
        /// Folded name
        pub name_search: String,
        /// The topic that it is a part of
        pub parent_id: Option<Id<Topic>>,
        /// For saving without overwriting somebody else.
        pub version: i64,
    }
}

record! {
    /// How much hangs on a topic.
    #[derive(Debug, Clone)]
    pub struct Uses {
        /// The topic
        pub id: Id<Topic>,
        /// Organisations of the network that work on it
        pub organisations: i64,
        /// Responsibilities that name it
        pub rules: i64,
    }
}

/// All topics of the network in German order; few enough to be read at once.
pub async fn topics(tx: &mut Tx, network: Id<Network>) -> Result<Vec<TopicRow>> {
    tx.all("SELECT id, name, name_search, parent_id, version FROM topics WHERE network_id = $1 ORDER BY name_sort, id", values![network])
        .await
}

/// What hangs on each topic of the network. Whoever left it is counted from its few, instead of looking up the membership of all.
pub async fn uses(tx: &mut Tx, network: Id<Network>) -> Result<Vec<Uses>> {
    tx.all(
        "SELECT t.id, (SELECT count(*) FROM organisation_topics ot WHERE ot.topic_id = t.id) - COALESCE(gone.n, 0) AS organisations,
                (SELECT count(*) FROM responsibilities r WHERE r.topic_id = t.id) AS rules
         FROM topics t LEFT JOIN (
              SELECT ot.topic_id, count(*) AS n FROM memberships m JOIN organisation_topics ot ON ot.organisation_id = m.organisation_id
              WHERE m.network_id = $1 AND m.until_day IS NOT NULL GROUP BY ot.topic_id) AS gone ON gone.topic_id = t.id
         WHERE t.network_id = $1",
        values![network],
    )
    .await
}

/// One topic of the network.
pub async fn topic(tx: &mut Tx, network: Id<Network>, id: Id<Topic>) -> Result<Option<TopicRow>> {
    tx.one("SELECT id, name, name_search, parent_id, version FROM topics WHERE network_id = $1 AND id = $2", values![network, id]).await
}

/// The topic of this name, however it is written.
pub async fn topic_of_name(tx: &mut Tx, network: Id<Network>, name: &str) -> Result<Option<TopicRow>> {
    tx.one(
        "SELECT id, name, name_search, parent_id, version FROM topics WHERE network_id = $1 AND name_search = $2",
        values![network, folded(name)],
    )
    .await
}

/// Enters a topic; a second one of its name is refused by the database.
pub async fn insert(tx: &mut Tx, network: Id<Network>, id: Id<Topic>, name: &str, parent: Option<Id<Topic>>) -> Result<()> {
    tx.execute(
        "INSERT INTO topics (id, network_id, name, name_search, name_sort, parent_id) VALUES ($1, $2, $3, $4, $5, $6)",
        values![id, network, name, folded(name), sorted(name), parent],
    )
    .await?;
    Ok(())
}

/// Enters a topic that an import names.
pub async fn insert_of_import(tx: &mut Tx, network: Id<Network>, id: Id<Topic>, name: &str, import: Id<Import>) -> Result<()> {
    tx.execute(
        "INSERT INTO topics (id, network_id, name, name_search, name_sort, import_id) VALUES ($1, $2, $3, $4, $5, $6)",
        values![id, network, name, folded(name), sorted(name), import],
    )
    .await?;
    Ok(())
}

/// Changes a topic; `false` when somebody else changed it meanwhile.
pub async fn update(tx: &mut Tx, network: Id<Network>, row: &TopicRow) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE topics SET name = $4, name_search = $5, name_sort = $6, parent_id = $7, version = version + 1
             WHERE network_id = $1 AND id = $2 AND version = $3",
            values![network, row.id, row.version, &row.name, folded(&row.name), sorted(&row.name), row.parent_id],
        )
        .await?;
    Ok(done == 1)
}

/// Removes a topic that no responsibility names. Its parts move up, and organisations lose it.
pub async fn delete(tx: &mut Tx, network: Id<Network>, row: &TopicRow) -> Result<bool> {
    tx.execute(
        "UPDATE topics SET parent_id = $3, version = version + 1 WHERE network_id = $1 AND parent_id = $2",
        values![network, row.id, row.parent_id],
    )
    .await?;
    tags::forget_topic(tx, row.id).await?;
    let done =
        tx.execute("DELETE FROM topics WHERE network_id = $1 AND id = $2 AND version = $3", values![network, row.id, row.version]).await?;
    Ok(done == 1)
}

record! {
    /// An organisation that works on a topic.
    #[derive(Debug, Clone)]
    pub struct WorkingRow {
        /// Key
        pub id: Id<Organisation>,
        /// Name
        pub name: String,
        /// See [`network::rules::OrganisationKind`].
        pub kind: String,
        /// Ort
        pub place: String,
        /// Telefon
        pub phone: String,
    }
}

/// Members of the network that work on a topic, the first `limit`.
pub async fn working(tx: &mut Tx, network: Id<Network>, id: Id<Topic>, limit: i64) -> Result<Vec<WorkingRow>> {
    tx.all(
        "SELECT o.id, o.name, o.kind, o.place, o.phone
         FROM organisation_topics ot JOIN organisations o ON o.id = ot.organisation_id
              JOIN memberships m ON m.organisation_id = o.id AND m.network_id = $1 AND m.until_day IS NULL
         WHERE ot.topic_id = $2 ORDER BY m.name_sort, o.id LIMIT $3",
        values![network, id, limit],
    )
    .await
}
