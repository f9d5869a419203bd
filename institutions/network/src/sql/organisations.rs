//! Organisations, and their membership in networks.

use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use web::{
    Page, Position,
    fold::{folded, sorted},
};

use crate::{Import, Network, Organisation, organisations::Search};

record! {
    /// Organisation
    #[derive(Debug, Clone)]
    pub struct OrganisationRow {
        /// Key
        pub id: Id<Organisation>,
        /// Name
        pub name: String,
        /// Kurzname
        pub short_name: String,
        /// See [`crate::rules::OrganisationKind`].
        pub kind: String,
        /// See [`crate::rules::JobcenterKind`].
        pub jobcenter_kind: Option<String>,
        /// Trägernummer of a Jobcenter, five digits.
        pub carrier_number: Option<String>,
        /// Straße und Hausnummer
        pub street: String,
        /// Postleitzahl
        pub postal_code: String,
        /// Ort
        pub place: String,
        /// Telefon
        pub phone: String,
        /// E-Mail of the house, not of a person
        pub email: String,
        /// Internet
        pub website: String,
        /// Languages spoken, in words, separated by commas
        pub languages: String,
        /// Whether it is a public body, see [`crate::rules::Said`].
        pub public_body: String,
        /// Whether it keeps the Sozialgeheimnis (§ 35 SGB I), see [`crate::rules::Said`].
        pub sgb1_s35_body: String,
        /// The network whose coordinator keeps it, until its own people do.
        pub kept_by_network: Option<Id<Network>>,
        /// When somebody last said "Stimmt noch".
        pub confirmed_on: Option<Date>,
        /// Who said it, in words.
        pub confirmed_by: Option<String>,
        /// Last day of the organisation.
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
        pub id: Id<Organisation>,
        /// Name
        pub name: String,
        /// Kurzname
        pub short_name: String,
        /// See [`crate::rules::OrganisationKind`].
        pub kind: String,
        /// Ort
        pub place: String,
        /// Telefon
        pub phone: String,
        /// E-Mail of the house
        pub email: String,
        /// See [`crate::rules::Said`].
        pub public_body: String,
        /// See [`crate::rules::Said`].
        pub sgb1_s35_body: String,
        /// See [`crate::rules::Part`].
        pub part: String,
        /// Member since
        pub since: Option<String>,
        /// Who holds the first of its offices today.
        pub contact: Option<String>,
        /// In how many bodies it sits.
        pub seats: i64,
        /// Sort key
        pub name_sort: String,
    }
}

record! {
    /// A membership in a network.
    #[derive(Debug, Clone)]
    pub struct Membership {
        /// The network
        pub network_id: Id<Network>,
        /// See [`crate::rules::Part`].
        pub part: String,
        /// First day, or only its year and month
        pub since: Option<String>,
    }
}

/// Members of a network in German order, one page of them.
pub async fn members(tx: &mut Tx, network: Id<Network>, search: &Search, after: &Position, today: Date) -> Result<Page<Listed>> {
    let rows = members_after(tx, network, search, after, today, Page::<Listed>::ASK).await?;
    Ok(Page::of(rows, |row: &Listed| Position::after(&row.name_sort, row.id)))
}

/// The next members after a place in the list. A district also finds those whose territory lies around or within it.
pub async fn members_after(
    tx: &mut Tx,
    network: Id<Network>,
    search: &Search,
    after: &Position,
    today: Date,
    limit: i64,
) -> Result<Vec<Listed>> {
    tx.all(
            "SELECT o.id, o.name, o.short_name, o.kind, o.place, o.phone, o.email, o.public_body, o.sgb1_s35_body, m.part, m.since, m.name_sort,
                    (SELECT p.given_name || ' ' || p.family_name FROM offices f
                       JOIN holdings h ON h.office_id = f.id AND h.from_day <= $9 AND (h.until_day IS NULL OR h.until_day >= $9)
                       JOIN people p ON p.id = h.person_id
                      WHERE f.organisation_id = o.id AND f.ended_on IS NULL AND NOT h.deputy
                      ORDER BY f.title_sort, f.id LIMIT 1) AS contact,
                    (SELECT count(DISTINCT bm.body_id) FROM body_members bm JOIN bodies b ON b.id = bm.body_id
                      WHERE bm.organisation_id = o.id AND b.network_id = $1 AND b.ended_on IS NULL AND bm.until_day IS NULL) AS seats
             FROM memberships m JOIN organisations o ON o.id = m.organisation_id WHERE m.network_id = $1 AND m.until_day IS NULL AND (CAST($2 AS TEXT) IS NULL OR m.kind = $2)
               AND (CAST($3 AS TEXT) IS NULL OR m.organisation_id IN (SELECT ot.organisation_id FROM organisation_territories ot
                      WHERE (ot.territory_key >= $3 AND ot.territory_key < $3 || ':') OR ot.territory_key IN (substr($3, 1, 2), substr($3, 1, 3), substr($3, 1, 5))
                         OR ot.territory_key IN (SELECT t.agency_key FROM territories t WHERE t.parent_key = $3)))
               AND (CAST($4 AS TEXT) IS NULL OR m.organisation_id IN (SELECT tp.organisation_id FROM organisation_topics tp JOIN topics t ON t.id = tp.topic_id
                      WHERE tp.topic_id = $4 AND t.network_id = $1))
               AND (CAST($5 AS TEXT) IS NULL OR m.organisation_id IN (SELECT bm.organisation_id FROM body_members bm JOIN bodies b ON b.id = bm.body_id
                      WHERE bm.body_id = $5 AND b.network_id = $1 AND bm.until_day IS NULL))
               AND (CAST($6 AS TEXT) IS NULL OR m.organisation_id IN (SELECT w.id FROM organisations w WHERE w.name_search LIKE '%' || $6 || '%'))
               AND (m.name_sort, m.organisation_id) > ($7, $8)
             ORDER BY m.name_sort, m.organisation_id LIMIT $10",
            values![
                network,
                search.kind.map(|kind| kind.code()),
                search.district.as_ref(),
                search.topic,
                search.body,
                search.words(),
                &after.sort,
                &after.id,
                today,
                limit
            ],
        )
        .await
}

/// How many members the search finds.
pub async fn count_members(tx: &mut Tx, network: Id<Network>, search: &Search) -> Result<i64> {
    tx.count(
        "SELECT count(*) AS n FROM memberships m WHERE m.network_id = $1 AND m.until_day IS NULL AND (CAST($2 AS TEXT) IS NULL OR m.kind = $2)
           AND (CAST($3 AS TEXT) IS NULL OR m.organisation_id IN (SELECT ot.organisation_id FROM organisation_territories ot
                  WHERE (ot.territory_key >= $3 AND ot.territory_key < $3 || ':') OR ot.territory_key IN (substr($3, 1, 2), substr($3, 1, 3), substr($3, 1, 5))
                     OR ot.territory_key IN (SELECT t.agency_key FROM territories t WHERE t.parent_key = $3)))
           AND (CAST($4 AS TEXT) IS NULL OR m.organisation_id IN (SELECT tp.organisation_id FROM organisation_topics tp JOIN topics t ON t.id = tp.topic_id
                      WHERE tp.topic_id = $4 AND t.network_id = $1))
           AND (CAST($5 AS TEXT) IS NULL OR m.organisation_id IN (SELECT bm.organisation_id FROM body_members bm JOIN bodies b ON b.id = bm.body_id
                      WHERE bm.body_id = $5 AND b.network_id = $1 AND bm.until_day IS NULL))
           AND (CAST($6 AS TEXT) IS NULL OR m.organisation_id IN (SELECT w.id FROM organisations w WHERE w.name_search LIKE '%' || $6 || '%'))",
        values![
            network,
            search.kind.map(|kind| kind.code()),
            search.district.as_ref(),
            search.topic,
            search.body,
            search.words()
        ],
    )
    .await
}

/// An organisation that is a member of the network; any other is not there.
pub async fn member(tx: &mut Tx, network: Id<Network>, id: Id<Organisation>) -> Result<Option<OrganisationRow>> {
    tx.one(
        "SELECT o.* FROM organisations o JOIN memberships m ON m.organisation_id = o.id
         WHERE m.network_id = $1 AND o.id = $2 AND m.until_day IS NULL",
        values![network, id],
    )
    .await
}

/// An organisation, whoever's member it is: for links and imports.
pub async fn organisation(tx: &mut Tx, id: Id<Organisation>) -> Result<Option<OrganisationRow>> {
    tx.one("SELECT * FROM organisations WHERE id = $1", values![id]).await
}

/// Its membership in the network.
pub async fn membership(tx: &mut Tx, network: Id<Network>, id: Id<Organisation>) -> Result<Option<Membership>> {
    tx.one("SELECT network_id, part, since FROM memberships WHERE network_id = $1 AND organisation_id = $2", values![network, id]).await
}

/// Enters organisations. An import names itself, so that it can be taken back.
pub async fn insert(tx: &mut Tx, rows: &[OrganisationRow], import: Option<Id<Import>>, now: Timestamp) -> Result<()> {
    let values = |row: &OrganisationRow| {
        Vec::from(values![
            row.id,
            &row.name,
            search_text(row),
            sorted(&row.name),
            &row.short_name,
            &row.kind,
            row.jobcenter_kind.as_ref(),
            row.carrier_number.as_ref(),
            &row.street,
            &row.postal_code,
            &row.place,
            &row.phone,
            &row.email,
            &row.website,
            &row.languages,
            row.kept_by_network,
            import,
            now,
            &row.public_body,
            &row.sgb1_s35_body
        ])
    };
    tx.insert_all(
        "INSERT INTO organisations (id, name, name_search, name_sort, short_name, kind, jobcenter_kind, carrier_number, street, postal_code, place,
                                    phone, email, website, languages, kept_by_network, import_id, created_at, public_body, sgb1_s35_body)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)",
        &rows.iter().map(values).collect::<Vec<_>>(),
    )
    .await?;
    Ok(())
}

/// Changes an organisation; `false` when somebody else changed it meanwhile.
pub async fn update(tx: &mut Tx, row: &OrganisationRow) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE organisations SET name = $3, name_search = $4, name_sort = $5, short_name = $6, kind = $7, jobcenter_kind = $8,
                    carrier_number = $9, street = $10, postal_code = $11, place = $12, phone = $13, email = $14, website = $15, languages = $16,
                    public_body = $17, sgb1_s35_body = $18, version = version + 1
             WHERE id = $1 AND version = $2",
            values![
                row.id,
                row.version,
                &row.name,
                search_text(row),
                sorted(&row.name),
                &row.short_name,
                &row.kind,
                row.jobcenter_kind.as_ref(),
                row.carrier_number.as_ref(),
                &row.street,
                &row.postal_code,
                &row.place,
                &row.phone,
                &row.email,
                &row.website,
                &row.languages,
                &row.public_body,
                &row.sgb1_s35_body
            ],
        )
        .await?;
    if done == 1 {
        tx.execute(
            "UPDATE memberships SET name_sort = $2, kind = $3 WHERE organisation_id = $1",
            values![row.id, sorted(&row.name), &row.kind],
        )
        .await?;
    }
    Ok(done == 1)
}

fn search_text(row: &OrganisationRow) -> String {
    folded(&format!("{} {} {}", row.name, row.short_name, row.place))
}

/// What an organisation is in a network: its part, and since when.
#[derive(Debug, Clone)]
pub struct Joining {
    /// The organisation
    pub row: OrganisationRow,
    /// See [`crate::rules::Part`].
    pub part: String,
    /// First day, or only its year and month
    pub since: Option<String>,
}

/// Makes an organisation a member, or changes its part.
pub async fn set_member(
    tx: &mut Tx,
    network: Id<Network>,
    row: &OrganisationRow,
    part: &str,
    since: Option<&str>,
    import: Option<Id<Import>>,
) -> Result<()> {
    let joining = Joining { row: row.clone(), part: part.to_owned(), since: since.map(str::to_owned) };
    set_members(tx, network, &[joining], import).await
}

/// Makes organisations members, or changes their part; each is named once.
pub async fn set_members(tx: &mut Tx, network: Id<Network>, all: &[Joining], import: Option<Id<Import>>) -> Result<()> {
    let values = |Joining { row, part, since }: &Joining| {
        Vec::from(values![network, row.id, part, since.as_ref(), sorted(&row.name), &row.kind, import])
    };
    tx.insert_all(
        "INSERT INTO memberships (network_id, organisation_id, part, since, name_sort, kind, import_id) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (network_id, organisation_id) DO UPDATE SET part = excluded.part, since = excluded.since, until_day = NULL",
        &all.iter().map(values).collect::<Vec<_>>(),
    )
    .await?;
    Ok(())
}

record! {
    /// An organisation that may be the same.
    #[derive(Debug, Clone)]
    pub struct Twin {
        /// Key
        pub id: Id<Organisation>,
        /// Name
        pub name: String,
        /// Ort
        pub place: String,
    }
}

/// Another member of the same name at the same place, as the words are compared for finding.
pub async fn twin(tx: &mut Tx, network: Id<Network>, row: &OrganisationRow) -> Result<Option<Twin>> {
    let (name, place) = (folded(&row.name), folded(&row.place));
    // What is searched begins with the name; those that only begin with it are sorted out here.
    let near: Vec<Twin> = tx
        .all(
            "SELECT o.id, o.name, o.place FROM memberships m JOIN organisations o ON o.id = m.organisation_id
             WHERE m.network_id = $1 AND m.until_day IS NULL AND o.ended_on IS NULL AND o.id <> $2 AND o.name_search LIKE $3 || '%'
             ORDER BY m.name_sort, m.organisation_id LIMIT 100",
            values![network, row.id, &name],
        )
        .await?;
    Ok(near.into_iter().find(|known| folded(&known.name) == name && folded(&known.place) == place))
}

/// Whether another organisation has this Trägernummer.
pub async fn carrier_taken(tx: &mut Tx, number: &str, but: Id<Organisation>) -> Result<bool> {
    Ok(tx.count("SELECT count(*) AS n FROM organisations WHERE carrier_number = $1 AND id <> $2", values![number, but]).await? > 0)
}

/// Ends a membership; the organisation stays for its other networks and for history.
pub async fn end_membership(tx: &mut Tx, network: Id<Network>, id: Id<Organisation>, day: Date) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE memberships SET until_day = $3 WHERE network_id = $1 AND organisation_id = $2 AND until_day IS NULL",
            values![network, id, day],
        )
        .await?;
    Ok(done == 1)
}
