//! Bodies of a network, and who sits in them.

use db::{Id, Result, Tx, record, values};
use jiff::civil::Date;
use network::{Network, Office, Organisation};
use web::{
    Page, Position,
    fold::{folded, sorted},
};

use crate::{Body, BodyMember};

record! {
    /// Gremium
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct BodyRow {
        /// Key
        pub id: Id<Body>,
        /// Name
        pub name: String,
        /// See [`crate::rules::BodyKind`].
        pub kind: String,
        /// Auftrag
        pub mandate: String,
        /// How often it meets, as an RRULE; empty when it is not fixed
        pub meets: String,
        /// Since when
        pub since: Option<Date>,
        /// Last day
        pub ended_on: Option<Date>,
        /// For saving without overwriting somebody else.
        pub version: i64,
    }
}

record! {
    /// A line of the list.
    #[derive(Debug, Clone)]
    pub struct Listed {
        /// Key
        pub id: Id<Body>,
        /// Name
        pub name: String,
        /// See [`crate::rules::BodyKind`].
        pub kind: String,
        /// How often it meets, as an RRULE
        pub meets: String,
        /// Since when
        pub since: Option<Date>,
        /// How many seats are taken
        pub members: i64,
        /// Sort key
        pub name_sort: String,
    }
}

record! {
    /// A seat.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct MemberRow {
        /// Key
        pub id: Id<BodyMember>,
        /// Whose seat it is
        pub organisation_id: Id<Organisation>,
        /// Its name
        pub organisation: String,
        /// Its kind
        pub organisation_kind: String,
        /// The office that sits there
        pub office_id: Option<Id<Office>>,
        /// Its title
        pub office: Option<String>,
        /// Who holds that office today
        pub holder: Option<String>,
        /// See [`crate::rules::Seat`].
        pub part: String,
        /// Since when
        pub since: Option<Date>,
        /// Last day
        pub until_day: Option<Date>,
        /// When its organisation left the network: the seat is over since then.
        pub left_on: Option<Date>,
        /// For saving without overwriting somebody else.
        pub version: i64,
    }
}

/// Bodies of the network in German order, one page of them.
pub async fn bodies(
    tx: &mut Tx,
    network: Id<Network>,
    kind: Option<&str>,
    words: Option<&str>,
    after: &Position,
    today: Date,
) -> Result<Page<Listed>> {
    let rows = tx
        .all(
            "SELECT b.id, b.name, b.kind, b.meets, b.since, b.name_sort,
                    (SELECT count(*) FROM body_members m JOIN memberships ms ON ms.network_id = b.network_id AND ms.organisation_id = m.organisation_id
                      WHERE m.body_id = b.id AND (m.until_day IS NULL OR m.until_day >= $6) AND ms.until_day IS NULL) AS members
             FROM bodies b
             WHERE b.network_id = $1 AND b.ended_on IS NULL AND (CAST($2 AS TEXT) IS NULL OR b.kind = $2)
               AND (CAST($3 AS TEXT) IS NULL OR b.name_sort LIKE '%' || $3 || '%') AND (b.name_sort, b.id) > ($4, $5)
             ORDER BY b.name_sort, b.id LIMIT $7",
            values![network, kind, words, &after.sort, &after.id, today, Page::<Listed>::ASK],
        )
        .await?;
    Ok(Page::of(rows, |row: &Listed| Position::after(&row.name_sort, row.id)))
}

record! {
    /// A line of the export: a body with one of its seats, or without any.
    #[derive(Debug, Clone)]
    pub struct SeatRow {
        /// Name of the body
        pub name: String,
        /// See [`crate::rules::BodyKind`].
        pub kind: String,
        /// Auftrag
        pub mandate: String,
        /// How often it meets, as an RRULE
        pub meets: String,
        /// Since when there is the body
        pub since: Option<Date>,
        /// Whose seat it is
        pub organisation: Option<String>,
        /// Title of the office that sits there
        pub office: Option<String>,
        /// Who holds that office today
        pub holder: Option<String>,
        /// See [`crate::rules::Seat`].
        pub part: Option<String>,
        /// Since when
        pub seat_since: Option<Date>,
    }
}

/// Bodies that the filter finds with their seats of today, in the order of the list and of each body's page. Few enough to be read at once.
pub async fn seats(tx: &mut Tx, network: Id<Network>, kind: Option<&str>, words: Option<&str>, today: Date) -> Result<Vec<SeatRow>> {
    tx.all(
        "SELECT b.name, b.kind, b.mandate, b.meets, b.since, s.organisation, s.office, s.holder, s.part, s.since AS seat_since
         FROM bodies b LEFT JOIN (
              SELECT m.id, m.body_id, m.part, m.since, o.name AS organisation, o.name_sort, f.title AS office,
                     (SELECT p.given_name || ' ' || p.family_name FROM holdings h JOIN people p ON p.id = h.person_id
                       WHERE h.office_id = m.office_id AND NOT h.deputy AND h.from_day <= $4 AND (h.until_day IS NULL OR h.until_day >= $4)
                         AND p.ended_on IS NULL
                       ORDER BY h.from_day, h.id LIMIT 1) AS holder
              FROM memberships ms JOIN body_members m ON m.organisation_id = ms.organisation_id JOIN organisations o ON o.id = m.organisation_id
                   LEFT JOIN offices f ON f.id = m.office_id
              WHERE ms.network_id = $1 AND ms.until_day IS NULL AND (m.until_day IS NULL OR m.until_day >= $4)) AS s ON s.body_id = b.id
         WHERE b.network_id = $1 AND b.ended_on IS NULL AND (CAST($2 AS TEXT) IS NULL OR b.kind = $2)
           AND (CAST($3 AS TEXT) IS NULL OR b.name_sort LIKE '%' || $3 || '%')
         ORDER BY b.name_sort, b.id, CASE s.part WHEN 'chair' THEN 1 WHEN 'minutes' THEN 2 WHEN 'voting' THEN 3 ELSE 4 END, s.name_sort, s.id",
        values![network, kind, words, today],
    )
    .await
}

record! {
    /// A body that still meets.
    #[derive(Debug, Clone)]
    pub struct RunningRow {
        /// Key
        pub id: Id<Body>,
        /// Name
        pub name: String,
    }
}

/// All bodies that still meet, in German order: to choose one.
pub async fn running(tx: &mut Tx, network: Id<Network>) -> Result<Vec<RunningRow>> {
    tx.all("SELECT id, name FROM bodies WHERE network_id = $1 AND ended_on IS NULL ORDER BY name_sort, id LIMIT 200", values![network])
        .await
}

/// How many bodies the filter finds.
pub async fn count(tx: &mut Tx, network: Id<Network>, kind: Option<&str>, words: Option<&str>) -> Result<i64> {
    tx.count(
        "SELECT count(*) AS n FROM bodies WHERE network_id = $1 AND ended_on IS NULL AND (CAST($2 AS TEXT) IS NULL OR kind = $2)
           AND (CAST($3 AS TEXT) IS NULL OR name_sort LIKE '%' || $3 || '%')",
        values![network, kind, words],
    )
    .await
}

/// One body of the network.
pub async fn body(tx: &mut Tx, network: Id<Network>, id: Id<Body>) -> Result<Option<BodyRow>> {
    tx.one(
        "SELECT id, name, kind, mandate, meets, since, ended_on, version FROM bodies WHERE network_id = $1 AND id = $2",
        values![network, id],
    )
    .await
}

/// Enters a body.
pub async fn insert(tx: &mut Tx, network: Id<Network>, row: &BodyRow) -> Result<()> {
    tx.execute(
        "INSERT INTO bodies (id, network_id, name, name_sort, kind, mandate, meets, since) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![row.id, network, &row.name, sorted(&row.name), &row.kind, &row.mandate, &row.meets, row.since],
    )
    .await?;
    Ok(())
}

/// Changes a body; `false` when somebody else changed it meanwhile.
pub async fn update(tx: &mut Tx, network: Id<Network>, row: &BodyRow) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE bodies SET name = $4, name_sort = $5, kind = $6, mandate = $7, meets = $8, since = $9, ended_on = $10, version = version + 1
             WHERE network_id = $1 AND id = $2 AND version = $3",
            values![
                network,
                row.id,
                row.version,
                &row.name,
                sorted(&row.name),
                &row.kind,
                &row.mandate,
                &row.meets,
                row.since,
                row.ended_on
            ],
        )
        .await?;
    Ok(done == 1)
}

/// Seats of a body, leading ones first; past ones too. Who holds the office of one whose organisation has left is nobody's business here.
pub async fn members(tx: &mut Tx, body: Id<Body>, today: Date) -> Result<Vec<MemberRow>> {
    tx.all(
        "SELECT m.id, m.organisation_id, o.name AS organisation, o.kind AS organisation_kind, m.office_id, f.title AS office, m.part, m.since,
                m.until_day, ms.until_day AS left_on, m.version,
                (SELECT p.given_name || ' ' || p.family_name FROM holdings h JOIN people p ON p.id = h.person_id
                  WHERE h.office_id = m.office_id AND NOT h.deputy AND h.from_day <= $2 AND (h.until_day IS NULL OR h.until_day >= $2)
                    AND p.ended_on IS NULL AND ms.until_day IS NULL
                  ORDER BY h.from_day, h.id LIMIT 1) AS holder
         FROM body_members m JOIN bodies b ON b.id = m.body_id JOIN organisations o ON o.id = m.organisation_id
              LEFT JOIN memberships ms ON ms.network_id = b.network_id AND ms.organisation_id = m.organisation_id
              LEFT JOIN offices f ON f.id = m.office_id
         WHERE m.body_id = $1
         ORDER BY CASE m.part WHEN 'chair' THEN 1 WHEN 'minutes' THEN 2 WHEN 'voting' THEN 3 ELSE 4 END, o.name_sort, m.id",
        values![body, today],
    )
    .await
}

/// A new seat.
#[derive(Debug, Clone)]
pub struct NewMember {
    /// Key
    pub id: Id<BodyMember>,
    /// In which body
    pub body: Id<Body>,
    /// Whose seat it is
    pub organisation: Id<Organisation>,
    /// The office that sits there
    pub office: Option<Id<Office>>,
    /// See [`crate::rules::Seat`].
    pub part: &'static str,
    /// Since when
    pub since: Option<Date>,
    /// Last day
    pub until: Option<Date>,
}

/// Gives a seat.
pub async fn insert_member(tx: &mut Tx, new: &NewMember) -> Result<()> {
    tx.execute(
        "INSERT INTO body_members (id, body_id, organisation_id, office_id, part, since, until_day) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![new.id, new.body, new.organisation, new.office, new.part, new.since, new.until],
    )
    .await?;
    Ok(())
}

/// Changes a seat; `false` when somebody else changed it meanwhile.
pub async fn update_member(tx: &mut Tx, new: &NewMember, version: i64) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE body_members SET office_id = $3, part = $4, since = $5, until_day = $6, version = version + 1
             WHERE id = $1 AND body_id = $2 AND version = $7",
            values![new.id, new.body, new.office, new.part, new.since, new.until, version],
        )
        .await?;
    Ok(done == 1)
}

/// Ends a seat with a day.
pub async fn end_member(tx: &mut Tx, body: Id<Body>, id: Id<BodyMember>, day: Date) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE body_members SET until_day = $3, version = version + 1 WHERE id = $1 AND body_id = $2 AND (until_day IS NULL OR until_day > $3)",
            values![id, body, day],
        )
        .await?;
    Ok(done == 1)
}

record! {
    /// An organisation to choose from.
    #[derive(Debug, Clone)]
    pub struct Choosable {
        /// Key
        pub id: Id<Organisation>,
        /// Name
        pub name: String,
        /// See [`network::rules::OrganisationKind`].
        pub kind: String,
        /// Ort
        pub place: String,
    }
}

/// Members of the network whose name holds the words, the first few.
pub async fn choosable(tx: &mut Tx, network: Id<Network>, words: &str, limit: i64) -> Result<Vec<Choosable>> {
    tx.all(
        "SELECT o.id, o.name, o.kind, o.place FROM memberships m JOIN organisations o ON o.id = m.organisation_id
         WHERE m.network_id = $1 AND m.until_day IS NULL AND o.name_search LIKE '%' || $2 || '%'
         ORDER BY m.name_sort, o.id LIMIT $3",
        values![network, folded(words), limit],
    )
    .await
}

/// The body of this name, also one that has ended.
pub async fn body_of_name(tx: &mut Tx, network: Id<Network>, name: &str) -> Result<Option<BodyRow>> {
    tx.one(
        "SELECT id, name, kind, mandate, meets, since, ended_on, version FROM bodies WHERE network_id = $1 AND name = $2",
        values![network, name],
    )
    .await
}
