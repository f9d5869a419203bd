//! What hangs on an organisation: its territories, its topics, the bodies it sits in, and what lists of organisations are filtered by.

use db::{Id, Result, Tx, record, values};

use crate::{Body, Import, Network, Organisation, Topic};

record! {
    /// A territory or topic of an organisation.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Tag {
        /// Key
        pub key: String,
        /// Name
        pub name: String,
        /// See [`territories::rules::TerritoryKind`]; empty for a topic.
        pub kind: String,
        /// The register's key of the kind of territory; see [`territories::title`]
        pub label: String,
    }
}

/// Its territories.
pub async fn territories(tx: &mut Tx, id: Id<Organisation>) -> Result<Vec<Tag>> {
    tx.all(
        "SELECT t.key, t.name, t.kind, t.label FROM organisation_territories ot JOIN territories t ON t.key = ot.territory_key
         WHERE ot.organisation_id = $1 ORDER BY t.name_sort, t.key",
        values![id],
    )
    .await
}

/// Its topics in the network.
pub async fn topics(tx: &mut Tx, network: Id<Network>, id: Id<Organisation>) -> Result<Vec<Tag>> {
    tx.all(
        "SELECT t.id AS key, t.name, '' AS kind, '' AS label FROM organisation_topics ot JOIN topics t ON t.id = ot.topic_id
         WHERE ot.organisation_id = $2 AND t.network_id = $1 ORDER BY t.name_sort, t.id",
        values![network, id],
    )
    .await
}

/// Adds territories to organisations.
pub async fn add_territories(tx: &mut Tx, all: &[(Id<Organisation>, String)], import: Option<Id<Import>>) -> Result<()> {
    let values = |(id, key): &(Id<Organisation>, String)| Vec::from(values![*id, key, import]);
    tx.insert_all(
        "INSERT INTO organisation_territories (organisation_id, territory_key, import_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        &all.iter().map(values).collect::<Vec<_>>(),
    )
    .await?;
    Ok(())
}

/// Takes all territories away, before the new ones are added.
pub async fn clear_territories(tx: &mut Tx, id: Id<Organisation>) -> Result<()> {
    tx.execute("DELETE FROM organisation_territories WHERE organisation_id = $1", values![id]).await?;
    Ok(())
}

/// Adds a topic of the network; a key that is none of its topics adds nothing.
pub async fn add_topic(tx: &mut Tx, network: Id<Network>, id: Id<Organisation>, topic: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO organisation_topics (organisation_id, topic_id) SELECT $2, id FROM topics WHERE network_id = $1 AND id = $3
         ON CONFLICT DO NOTHING",
        values![network, id, topic],
    )
    .await?;
    Ok(())
}

/// Takes all topics of the network away, before the new ones are added.
pub async fn clear_topics(tx: &mut Tx, network: Id<Network>, id: Id<Organisation>) -> Result<()> {
    tx.execute(
        "DELETE FROM organisation_topics WHERE organisation_id = $2 AND topic_id IN (SELECT id FROM topics WHERE network_id = $1)",
        values![network, id],
    )
    .await?;
    Ok(())
}

/// Adds topics that an import names.
pub async fn add_topics_of_import(tx: &mut Tx, all: &[(Id<Organisation>, Id<Topic>)], import: Id<Import>) -> Result<()> {
    let values = |(organisation, topic): &(Id<Organisation>, Id<Topic>)| Vec::from(values![*organisation, *topic, import]);
    tx.insert_all(
        "INSERT INTO organisation_topics (organisation_id, topic_id, import_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        &all.iter().map(values).collect::<Vec<_>>(),
    )
    .await?;
    Ok(())
}

/// A topic that is no more: no organisation of any network works on it.
pub async fn forget_topic(tx: &mut Tx, topic: Id<Topic>) -> Result<()> {
    tx.execute("DELETE FROM organisation_topics WHERE topic_id = $1", values![topic]).await?;
    Ok(())
}

record! {
    /// A seat of the organisation in a body.
    #[derive(Debug, Clone)]
    pub struct SeatOf {
        /// The body
        pub id: Id<Body>,
        /// Its name
        pub name: String,
        /// `chair`, `voting` … as the crate `bodies` has them
        pub part: String,
    }
}

/// The bodies of the network in which it sits.
pub async fn seats(tx: &mut Tx, network: Id<Network>, id: Id<Organisation>) -> Result<Vec<SeatOf>> {
    tx.all(
        "SELECT b.id, b.name, bm.part FROM body_members bm JOIN bodies b ON b.id = bm.body_id
         WHERE bm.organisation_id = $2 AND b.network_id = $1 AND b.ended_on IS NULL AND bm.until_day IS NULL ORDER BY b.name_sort, b.id",
        values![network, id],
    )
    .await
}

/// How many rules lead to its offices.
pub async fn count_rules(tx: &mut Tx, network: Id<Network>, organisation: Id<Organisation>) -> Result<i64> {
    tx.count(
        "SELECT count(*) AS n FROM offices f JOIN responsibilities r ON r.office_id = f.id WHERE f.organisation_id = $2 AND r.network_id = $1",
        values![network, organisation],
    )
    .await
}

/// Districts of the network, its topics and its bodies: what the filters offer, in one statement. `kind` tells which.
pub async fn filter_options(tx: &mut Tx, network: Id<Network>) -> Result<Vec<Tag>> {
    tx.all(
        "SELECT t.key AS key, t.name AS name, t.name_sort AS sort, 'district' AS kind, t.label AS label
           FROM network_territories nt JOIN territories t ON t.key = nt.territory_key WHERE nt.network_id = $1
         UNION ALL SELECT id, name, name_sort, 'topic', '' FROM topics WHERE network_id = $1
         UNION ALL SELECT id, name, name_sort, 'body', '' FROM bodies WHERE network_id = $1 AND ended_on IS NULL
         ORDER BY 4, 3, 1",
        values![network],
    )
    .await
}
