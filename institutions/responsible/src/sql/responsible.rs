//! What "Wer ist zuständig?" asks the database: few statements, each by an index, however many offices there are.
//!
//! On the way along the stand-ins stands CROSS JOIN, so that SQLite begins with the one office at hand: it takes the line for long, and would first
//! read all offices.

use db::{Id, Record, Result, Row, Tx, record, values};
use jiff::civil::Date;
use network::{Network, Office, Organisation, Person, Topic};

use crate::{
    responsible::{Rule, TERRITORIES},
    rules::Sphere,
};

impl Record for Rule {
    fn read(row: &Row) -> Result<Self> {
        let sphere: Option<String> = row.get("sphere")?;
        Ok(Self {
            topic: row.get("topic_id")?,
            territory: row.get("territory_key")?,
            sphere: sphere.as_deref().and_then(Sphere::from_code),
            office: row.get("office_id")?,
        })
    }
}

/// Rules that can count for a topic in these territories (at most [`TERRITORIES`]): those of the topic, of what it is a part of, and of all topics.
///
/// An office that has ended and an organisation that has left the network answer nothing.
pub async fn candidates(tx: &mut Tx, network: Id<Network>, topic: Option<Id<Topic>>, territories: &[String]) -> Result<Vec<Rule>> {
    let key = |index: usize| territories.get(index).cloned();
    let [a, b, c, d, e, f]: [Option<String>; TERRITORIES] = std::array::from_fn(key);
    tx.all(
        "WITH RECURSIVE line (id, parent_id) AS (
             SELECT id, parent_id FROM topics WHERE network_id = $1 AND id = $2
             UNION SELECT t.id, t.parent_id FROM line JOIN topics t ON t.id = line.parent_id)
         SELECT r.topic_id, r.territory_key, r.sphere, r.office_id
         FROM responsibilities r JOIN offices f ON f.id = r.office_id
              JOIN memberships m ON m.network_id = r.network_id AND m.organisation_id = f.organisation_id
         WHERE r.network_id = $1 AND r.territory_key IN ($3, $4, $5, $6, $7, $8)
           AND (r.topic_id IS NULL OR r.topic_id IN (SELECT id FROM line))
           AND f.ended_on IS NULL AND m.until_day IS NULL",
        values![network, topic, a, b, c, d, e, f],
    )
    .await
}

record! {
    /// An office on the way of its stand-ins, with one of its people of today; several people give several rows.
    #[derive(Debug, Clone)]
    pub struct PostRow {
        /// The office
        pub id: Id<Office>,
        /// Bezeichnung
        pub title: String,
        /// Its own telephone number
        pub phone: String,
        /// Its own address
        pub email: String,
        /// When it can be reached, in words
        pub reachable: String,
        /// The office that answers when nobody of this one is there.
        pub stand_in_id: Option<Id<Office>>,
        /// Last day, if it has ended
        pub ended_on: Option<Date>,
        /// Whose office it is
        pub organisation_id: Id<Organisation>,
        /// Its name
        pub organisation: String,
        /// The house's telephone number
        pub organisation_phone: String,
        /// The house's address
        pub organisation_email: String,
        /// Who holds the office or stands in today
        pub person_id: Option<Id<Person>>,
        /// "Frau Dr."
        pub salutation: Option<String>,
        /// Given and family name
        pub name: Option<String>,
        /// The person's telephone number
        pub person_phone: Option<String>,
        /// The person's address
        pub person_email: Option<String>,
        /// Stands in for the holder
        pub deputy: Option<bool>,
        /// Last day of an absence that is running
        pub away_until: Option<Date>,
    }
}

/// An office and all that stand in for it, one after the other; each once, so that a circle ends. Who has left the network stands in for nobody.
///
/// The way is walked by single look-ups: for a join SQLite would first read all offices into a filter of its own, because it cannot know how short the
/// way is.
pub async fn line(tx: &mut Tx, network: Id<Network>, office: Id<Office>, today: Date) -> Result<Vec<PostRow>> {
    tx.all(
        "WITH RECURSIVE line (id) AS (
             SELECT CAST($1 AS TEXT)
             UNION SELECT (SELECT f.stand_in_id FROM offices f WHERE f.id = line.id) FROM line WHERE line.id IS NOT NULL)
         SELECT f.id, f.title, f.phone, f.email, f.reachable, f.stand_in_id, f.ended_on, f.organisation_id, o.name AS organisation,
                o.phone AS organisation_phone, o.email AS organisation_email, p.id AS person_id, p.salutation,
                p.given_name || ' ' || p.family_name AS name, p.phone AS person_phone, p.email AS person_email, h.deputy,
                (SELECT max(a.until_day) FROM absences a WHERE a.person_id = p.id AND a.from_day <= $2 AND a.until_day >= $2) AS away_until
         FROM offices f JOIN organisations o ON o.id = f.organisation_id
              LEFT JOIN holdings h ON h.office_id = f.id AND h.from_day <= $2 AND (h.until_day IS NULL OR h.until_day >= $2)
              LEFT JOIN people p ON p.id = h.person_id AND p.ended_on IS NULL
         WHERE f.id IN (SELECT id FROM line)
           AND EXISTS (SELECT 1 FROM memberships m WHERE m.network_id = $3 AND m.organisation_id = f.organisation_id AND m.until_day IS NULL)
         ORDER BY f.id, h.deputy, h.from_day, h.id",
        values![office, today, network],
    )
    .await
}

record! {
    /// Who is responsible by law where no rule says otherwise: a Jobcenter (§ 6d SGB II) or an employment agency (§ 9 SGB III).
    #[derive(Debug, Clone)]
    pub struct KeeperRow {
        /// The territory that it is entered with
        pub territory_key: String,
        /// `jobcenter` or `employment_agency`
        pub kind: String,
        /// The organisation
        pub id: Id<Organisation>,
        /// Its name
        pub name: String,
        /// Its telephone number
        pub phone: String,
        /// Its address
        pub email: String,
        /// Its office that most rules of the network lead to; the first by title among equals.
        pub office_id: Option<Id<Office>>,
    }
}

/// Jobcenter and employment agencies of the network that are entered with this district or agency district.
pub async fn keepers_at(tx: &mut Tx, network: Id<Network>, district: &str, agency: Option<&str>) -> Result<Vec<KeeperRow>> {
    tx.all(
        "SELECT ot.territory_key, o.kind, o.id, o.name, o.phone, o.email,
                (SELECT f.id FROM offices f WHERE f.organisation_id = o.id AND f.ended_on IS NULL
                  ORDER BY (SELECT count(*) FROM responsibilities r WHERE r.office_id = f.id AND r.network_id = $1) DESC, f.title_sort, f.id
                  LIMIT 1) AS office_id
         FROM organisation_territories ot JOIN organisations o ON o.id = ot.organisation_id
              JOIN memberships m ON m.network_id = $1 AND m.organisation_id = o.id
         WHERE ot.territory_key IN ($2, $3) AND m.kind IN ('jobcenter', 'employment_agency') AND m.until_day IS NULL AND o.ended_on IS NULL
         ORDER BY ot.territory_key, o.name_sort, o.id",
        values![network, district, agency],
    )
    .await
}

/// Jobcenter and employment agencies of the network that are entered with one of its districts, with an agency district of theirs, or with the one that is
/// named; their offices are not looked for.
pub async fn keepers(tx: &mut Tx, network: Id<Network>, beside: Option<&str>) -> Result<Vec<KeeperRow>> {
    tx.all(
        "SELECT ot.territory_key, o.kind, o.id, o.name, o.phone, o.email, CAST(NULL AS TEXT) AS office_id
         FROM organisation_territories ot JOIN organisations o ON o.id = ot.organisation_id
              JOIN memberships m ON m.network_id = $1 AND m.organisation_id = o.id
         WHERE ot.territory_key IN (
                   SELECT n.territory_key FROM network_territories n WHERE n.network_id = $1
                   UNION SELECT t.agency_key FROM network_territories n JOIN territories t ON t.key = n.territory_key WHERE n.network_id = $1
                   UNION SELECT t.agency_key FROM network_territories n JOIN territories t ON t.parent_key = n.territory_key WHERE n.network_id = $1
                   UNION SELECT CAST($2 AS TEXT))
           AND m.kind IN ('jobcenter', 'employment_agency') AND m.until_day IS NULL AND o.ended_on IS NULL
         ORDER BY ot.territory_key, o.name_sort, o.id",
        values![network, beside],
    )
    .await
}

record! {
    /// A district of the network, or one of the territories around it.
    #[derive(Debug, Clone)]
    pub struct AroundRow {
        /// The district
        pub district: String,
        /// The territory: the district itself, or what it is a part of
        pub key: String,
        /// See [`territories::rules::TerritoryKind`].
        pub kind: String,
        /// Name
        pub name: String,
        /// Official key of its kind
        pub label: String,
        /// Agency district, where it is one for all of it
        pub agency_key: Option<String>,
    }
}

/// The districts of the network, each followed by what it is a part of.
pub async fn districts_with_around(tx: &mut Tx, network: Id<Network>) -> Result<Vec<AroundRow>> {
    tx.all(
        "WITH RECURSIVE up (district, key, step) AS (
             SELECT territory_key, territory_key, 0 FROM network_territories WHERE network_id = $1
             UNION ALL SELECT up.district, (SELECT t.parent_key FROM territories t WHERE t.key = up.key), up.step + 1 FROM up
                       WHERE up.key IS NOT NULL AND up.step < 6)
         SELECT up.district, t.key, t.kind, t.name, t.label, t.agency_key
         FROM up JOIN territories t ON t.key = up.key JOIN territories d ON d.key = up.district
         ORDER BY d.name_sort, d.key, up.step",
        values![network],
    )
    .await
}

record! {
    /// Municipalities of a district that are alike: same agency district, no rule of their own. Or one that has rules of its own.
    #[derive(Debug, Clone)]
    pub struct PartRow {
        /// The district
        pub district: String,
        /// The municipality, where it has rules of its own
        pub municipality: Option<String>,
        /// Its name
        pub name: Option<String>,
        /// Agency district of the municipalities, where they have one of their own
        pub agency_key: Option<String>,
        /// How many they are
        pub n: i64,
    }
}

/// The municipalities of the network's districts, alike ones together: what the answers can differ by.
pub async fn district_parts(tx: &mut Tx, network: Id<Network>) -> Result<Vec<PartRow>> {
    tx.all(
        "SELECT district, municipality, min(name) AS name, agency_key, count(*) AS n FROM (
             SELECT t.parent_key AS district, t.agency_key,
                    CASE WHEN EXISTS (SELECT 1 FROM responsibilities r WHERE r.network_id = $1 AND r.territory_key = t.key) THEN t.key END AS municipality,
                    t.name
             FROM network_territories n JOIN territories t ON t.parent_key = n.territory_key AND t.kind = 'municipality'
             WHERE n.network_id = $1) AS single
         GROUP BY district, municipality, agency_key ORDER BY district, municipality, agency_key",
        values![network],
    )
    .await
}

/// All rules of the network that count.
pub async fn all_rules(tx: &mut Tx, network: Id<Network>) -> Result<Vec<Rule>> {
    tx.all(
        "SELECT r.topic_id, r.territory_key, r.sphere, r.office_id
         FROM responsibilities r JOIN offices f ON f.id = r.office_id
              JOIN memberships m ON m.network_id = r.network_id AND m.organisation_id = f.organisation_id
         WHERE r.network_id = $1 AND f.ended_on IS NULL AND m.until_day IS NULL",
        values![network],
    )
    .await
}

record! {
    /// An office that nobody holds today.
    #[derive(Debug, Clone)]
    pub struct VacantRow {
        /// The office
        pub id: Id<Office>,
        /// Bezeichnung
        pub title: String,
        /// Name of its organisation
        pub organisation: String,
        /// The office that answers instead.
        pub stand_in_id: Option<Id<Office>>,
    }
}

/// Offices that rules of the network lead to, and all that stand in for them, as far as nobody holds them today, they have ended, or their organisation has
/// left the network; by title. Counted, because for NOT EXISTS PostgreSQL reads all holdings and all people at once.
pub async fn vacant(tx: &mut Tx, network: Id<Network>, today: Date) -> Result<Vec<VacantRow>> {
    tx.all(
        "WITH RECURSIVE line (id) AS (
             SELECT office_id FROM responsibilities WHERE network_id = $1
             UNION SELECT (SELECT f.stand_in_id FROM offices f WHERE f.id = line.id) FROM line WHERE line.id IS NOT NULL)
         SELECT f.id, f.title, o.name AS organisation, CASE WHEN m.organisation_id IS NULL THEN NULL ELSE f.stand_in_id END AS stand_in_id
         FROM offices f JOIN organisations o ON o.id = f.organisation_id
              LEFT JOIN memberships m ON m.network_id = $1 AND m.organisation_id = f.organisation_id AND m.until_day IS NULL
         WHERE f.id IN (SELECT id FROM line)
           AND (f.ended_on IS NOT NULL OR m.organisation_id IS NULL OR (
                   SELECT count(*) FROM holdings h JOIN people p ON p.id = h.person_id
                   WHERE h.office_id = f.id AND p.ended_on IS NULL AND h.from_day <= $2 AND (h.until_day IS NULL OR h.until_day >= $2)) = 0)
         ORDER BY f.title_sort, o.name_sort, f.id",
        values![network, today],
    )
    .await
}

record! {
    /// What an office is called.
    #[derive(Debug, Clone)]
    pub struct NamedRow {
        /// The office
        pub id: Id<Office>,
        /// Bezeichnung
        pub title: String,
        /// Name of its organisation
        pub organisation: String,
    }
}

/// What the offices are called that rules of the network lead to.
pub async fn named(tx: &mut Tx, network: Id<Network>) -> Result<Vec<NamedRow>> {
    tx.all(
        "SELECT f.id, f.title, o.name AS organisation FROM offices f JOIN organisations o ON o.id = f.organisation_id
         WHERE f.id IN (SELECT r.office_id FROM responsibilities r WHERE r.network_id = $1)",
        values![network],
    )
    .await
}
