//! Responsibilities: the rules that say which office answers.

use db::{Id, Result, Tx, record, values};
use jiff::Timestamp;
use network::{Import, Network, Office, Organisation, Topic, sql::offices::Choosable};
use web::{Page, Position};

use crate::Responsibility;

record! {
    /// Zuständigkeit
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct RuleRow {
        /// Key
        pub id: Id<Responsibility>,
        /// None: all topics
        pub topic_id: Option<Id<Topic>>,
        /// Where
        pub territory_key: String,
        /// None: both
        pub sphere: Option<String>,
        /// Who answers
        pub office_id: Id<Office>,
        /// For saving without overwriting somebody else.
        pub version: i64,
    }
}

record! {
    /// A line of the list.
    #[derive(Debug, Clone)]
    pub struct Listed {
        /// Key
        pub id: Id<Responsibility>,
        /// Its topic; none: all topics
        pub topic_id: Option<Id<Topic>>,
        /// Name of the topic
        pub topic: Option<String>,
        /// Where
        pub territory_key: String,
        /// See [`territories::rules::TerritoryKind`].
        pub territory_kind: String,
        /// Name of the territory
        pub territory: String,
        /// Official key of its kind
        pub territory_label: String,
        /// None: both
        pub sphere: Option<String>,
        /// Who answers
        pub office_id: Id<Office>,
        /// Title of the office
        pub office: String,
        /// 1 when the office is gone or its organisation has left: the rule no longer counts.
        pub over: i64,
        /// Whose office it is
        pub organisation_id: Id<Organisation>,
        /// Name of the organisation
        pub organisation: String,
        /// Sort key: topic, then territory
        pub sort: String,
    }
}

/// What the list is narrowed by.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// Rules that name this topic.
    pub topic: Option<Id<Topic>>,
    /// Rules that count in this district: its own, its municipalities', its agency districts', its region's and Land's.
    pub district: Option<String>,
    /// Rules that name this sphere, or both.
    pub sphere: Option<&'static str>,
    /// Rules that lead to this office.
    pub office: Option<Id<Office>>,
}

/// Rules of the network by topic and territory, one page of them.
pub async fn rules(tx: &mut Tx, network: Id<Network>, search: &Search, after: &Position) -> Result<Page<Listed>> {
    let rows = rules_after(tx, network, search, after, Page::<Listed>::ASK).await?;
    Ok(Page::of(rows, |row: &Listed| Position::after(&row.sort, row.id)))
}

/// The same for an export: `limit` of them after a position.
pub async fn rules_after(tx: &mut Tx, network: Id<Network>, search: &Search, after: &Position, limit: i64) -> Result<Vec<Listed>> {
    tx.all(
            "SELECT r.id, r.topic_id, t.name AS topic, r.territory_key, g.kind AS territory_kind, g.name AS territory, g.label AS territory_label,
                    r.sphere, r.office_id, f.title AS office, f.organisation_id, o.name AS organisation,
                    CAST(CASE WHEN f.ended_on IS NULL AND EXISTS (SELECT 1 FROM memberships m WHERE m.network_id = $1
                             AND m.organisation_id = f.organisation_id AND m.until_day IS NULL) THEN 0 ELSE 1 END AS BIGINT) AS over, page.sort
             FROM (SELECT id, sort FROM (
                     SELECT r.id, COALESCE(t.name_sort, '') || ' ' || g.name_sort || ' ' || COALESCE(r.sphere, '') AS sort
                     FROM responsibilities r JOIN territories g ON g.key = r.territory_key LEFT JOIN topics t ON t.id = r.topic_id
                     WHERE r.network_id = $1 AND (CAST($2 AS TEXT) IS NULL OR r.topic_id = $2)
                       AND (CAST($3 AS TEXT) IS NULL OR g.key = $3 OR g.parent_key = $3 OR $3 LIKE g.key || '%'
                            OR g.key IN (SELECT a.agency_key FROM territories a WHERE a.parent_key = $3 OR a.key = $3))
                       AND (CAST($4 AS TEXT) IS NULL OR r.sphere IS NULL OR r.sphere = $4)
                       AND (CAST($5 AS TEXT) IS NULL OR r.office_id = $5)) AS listed
                   WHERE (sort, id) > ($6, $7) ORDER BY sort, id LIMIT $8) AS page
                  JOIN responsibilities r ON r.id = page.id JOIN territories g ON g.key = r.territory_key JOIN offices f ON f.id = r.office_id
                  JOIN organisations o ON o.id = f.organisation_id LEFT JOIN topics t ON t.id = r.topic_id
             ORDER BY page.sort, r.id",
            values![
                network,
                search.topic,
                search.district.as_ref(),
                search.sphere,
                search.office,
                &after.sort,
                &after.id,
                limit
            ],
        )
        .await
}

/// How many rules the search finds.
pub async fn count(tx: &mut Tx, network: Id<Network>, search: &Search) -> Result<i64> {
    tx.count(
        "SELECT count(*) AS n FROM responsibilities r JOIN territories g ON g.key = r.territory_key
         WHERE r.network_id = $1 AND (CAST($2 AS TEXT) IS NULL OR r.topic_id = $2)
           AND (CAST($3 AS TEXT) IS NULL OR g.key = $3 OR g.parent_key = $3 OR $3 LIKE g.key || '%'
                OR g.key IN (SELECT a.agency_key FROM territories a WHERE a.parent_key = $3 OR a.key = $3))
           AND (CAST($4 AS TEXT) IS NULL OR r.sphere IS NULL OR r.sphere = $4)
           AND (CAST($5 AS TEXT) IS NULL OR r.office_id = $5)",
        values![network, search.topic, search.district.as_ref(), search.sphere, search.office],
    )
    .await
}

/// One rule of the network.
pub async fn rule(tx: &mut Tx, network: Id<Network>, id: Id<Responsibility>) -> Result<Option<RuleRow>> {
    tx.one(
        "SELECT id, topic_id, territory_key, sphere, office_id, version FROM responsibilities WHERE network_id = $1 AND id = $2",
        values![network, id],
    )
    .await
}

/// The rule that stands where this one would, another than itself.
pub async fn rule_in_place(tx: &mut Tx, network: Id<Network>, row: &RuleRow) -> Result<Option<RuleRow>> {
    tx.one(
        "SELECT id, topic_id, territory_key, sphere, office_id, version FROM responsibilities
         WHERE network_id = $1 AND territory_key = $2 AND COALESCE(topic_id, '') = COALESCE($3, '') AND COALESCE(sphere, '') = COALESCE($4, '')
           AND id <> $5",
        values![network, &row.territory_key, row.topic_id, row.sphere.as_ref(), row.id],
    )
    .await
}

/// Enters a rule; a second one for the same topic, territory and sphere is refused by the database.
pub async fn insert(tx: &mut Tx, network: Id<Network>, row: &RuleRow, import: Option<Id<Import>>, now: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO responsibilities (id, network_id, topic_id, territory_key, sphere, office_id, import_id, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![row.id, network, row.topic_id, &row.territory_key, row.sphere.as_ref(), row.office_id, import, now],
    )
    .await?;
    Ok(())
}

/// Changes a rule; `false` when somebody else changed it meanwhile.
pub async fn update(tx: &mut Tx, network: Id<Network>, row: &RuleRow) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE responsibilities SET topic_id = $4, territory_key = $5, sphere = $6, office_id = $7, version = version + 1
             WHERE network_id = $1 AND id = $2 AND version = $3",
            values![network, row.id, row.version, row.topic_id, &row.territory_key, row.sphere.as_ref(), row.office_id],
        )
        .await?;
    Ok(done == 1)
}

/// Removes a rule; `false` when somebody else changed it meanwhile.
pub async fn delete(tx: &mut Tx, network: Id<Network>, id: Id<Responsibility>, version: i64) -> Result<bool> {
    let done = tx
        .execute("DELETE FROM responsibilities WHERE network_id = $1 AND id = $2 AND version = $3", values![network, id, version])
        .await?;
    Ok(done == 1)
}

/// An office of a member of the network by its key, with its organisation's name; nothing for one that has ended.
pub async fn choosable_office(tx: &mut Tx, network: Id<Network>, id: Id<Office>) -> Result<Option<Choosable>> {
    tx.one(
        "SELECT f.id, f.title, o.name AS organisation
         FROM offices f JOIN organisations o ON o.id = f.organisation_id JOIN memberships m ON m.organisation_id = o.id
         WHERE f.id = $2 AND m.network_id = $1 AND m.until_day IS NULL AND f.ended_on IS NULL",
        values![network, id],
    )
    .await
}
