//! People in offices: business contacts.

use db::{Id, Result, Tx, record, values};
use jiff::civil::Date;
use web::{
    Page, Position,
    fold::{folded, sorted},
    search::{self, NOTHING},
};

use crate::{Absence, Import, Network, Office, Organisation, Person};

record! {
    /// Ansprechperson
    #[derive(Debug, Clone)]
    pub struct PersonRow {
        /// Key
        pub id: Id<Person>,
        /// Where the person works.
        pub organisation_id: Id<Organisation>,
        /// "Frau", "Herr Dr.", or nothing
        pub salutation: String,
        /// Vorname
        pub given_name: String,
        /// Nachname
        pub family_name: String,
        /// Telefon
        pub phone: String,
        /// E-Mail
        pub email: String,
        /// The account that is this person's.
        pub account_id: Option<Id<accounts::Account>>,
        /// Last day here
        pub ended_on: Option<Date>,
        /// For saving without overwriting somebody else.
        pub version: i64,
    }
}

record! {
    /// A line of the list of people.
    #[derive(Debug, Clone)]
    pub struct Listed {
        /// Key
        pub id: Id<Person>,
        /// "Frau", "Herr Dr.", or nothing
        pub salutation: String,
        /// Vorname
        pub given_name: String,
        /// Nachname
        pub family_name: String,
        /// Telefon
        pub phone: String,
        /// E-Mail
        pub email: String,
        /// Where the person works.
        pub organisation_id: Id<Organisation>,
        /// Its name
        pub organisation: String,
        /// Title of the office held today: her own before one that she stands in for, then the one held longest
        pub office: Option<String>,
        /// Sort key
        pub name_sort: String,
    }
}

/// What a list of people is narrowed by.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// Folded words of name or organisation; one or two letters are taken as the beginning of the family name.
    pub words: Option<String>,
    /// Folded words of an office's title
    pub office: Option<String>,
}

/// People are counted up to here: whoever sees so many narrows the list, and counting on would cost more than the list itself.
pub const MANY: i64 = 500;

/// How an index finds them.
struct Found {
    /// What is asked for the words, see [`search::sought`].
    words: Option<String>,
    /// And for the office.
    office: Option<String>,
}

impl Search {
    /// Whether all people are meant.
    pub fn is_open(&self) -> bool {
        self.words.is_none() && self.office.is_none()
    }

    async fn found(&self, tx: &mut Tx) -> Result<Found> {
        let words = search::sought(tx, "person", self.words.as_deref().unwrap_or_default()).await?;
        Ok(Found { words, office: search::sought(tx, "office", self.office.as_deref().unwrap_or_default()).await? })
    }

    /// Between which sort keys the people are when the words are only the beginning of a name.
    fn between(&self) -> (&str, String) {
        let short = self.words.as_deref().filter(|words| !search::is_indexed(words)).unwrap_or_default();
        (short, format!("{short}{}", char::MAX))
    }

    /// Words that have to be looked for in every row, where no index has found them.
    fn long_words(&self) -> Option<&String> {
        self.words.as_ref().filter(|words| search::is_indexed(words))
    }
}

/// People of the network's members in German order, one page of them. `count` is what [`count`] says of the same search.
pub async fn people(tx: &mut Tx, network: Id<Network>, search: &Search, count: i64, after: &Position, today: Date) -> Result<Page<Listed>> {
    let rows = people_after(tx, network, search, count, after, today, Page::<Listed>::ASK).await?;
    Ok(Page::of(rows, |row: &Listed| Position::after(&row.name_sort, row.id)))
}

/// The next people after a place in the list.
///
/// Few are taken from the index of words and put in order. Of many, the next ones are soon met on the way through the list in its order; whoever
/// takes all of them at once says 0 for `count`. CROSS JOIN makes SQLite begin with the people, in their order.
pub async fn people_after(
    tx: &mut Tx,
    network: Id<Network>,
    search: &Search,
    count: i64,
    after: &Position,
    today: Date,
    limit: i64,
) -> Result<Vec<Listed>> {
    if count <= MANY {
        let found = search.found(tx).await?;
        if found.words.is_some() || found.office.is_some() {
            return few(tx, network, search, found, after, today, limit).await;
        }
    }
    let (from, to) = search.between();
    let (sort, id) = if after.sort.as_str() < from { (from, "") } else { (after.sort.as_str(), after.id.as_str()) };
    tx.all(
        "SELECT p.id, p.salutation, p.given_name, p.family_name, p.phone, p.email, p.organisation_id, o.name AS organisation, p.name_sort,
                (SELECT f.title FROM holdings h JOIN offices f ON f.id = h.office_id
                  WHERE h.person_id = p.id AND h.from_day <= $6 AND (h.until_day IS NULL OR h.until_day >= $6)
                  ORDER BY h.deputy, h.from_day, h.office_id LIMIT 1) AS office
         FROM people p CROSS JOIN organisations o
         WHERE o.id = p.organisation_id AND p.ended_on IS NULL AND (p.name_sort, p.id) > ($4, $5) AND p.name_sort < $8
           AND EXISTS (SELECT 1 FROM memberships m WHERE m.network_id = $1 AND m.organisation_id = p.organisation_id AND m.until_day IS NULL)
           AND (CAST($2 AS TEXT) IS NULL OR p.name_search LIKE '%' || $2 || '%' OR o.name_search LIKE '%' || $2 || '%')
           AND (CAST($3 AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM holdings h JOIN offices f ON f.id = h.office_id
                  WHERE h.person_id = p.id AND (h.until_day IS NULL OR h.until_day >= $6) AND f.title_search LIKE '%' || $3 || '%'))
         ORDER BY p.name_sort, p.id LIMIT $7",
        values![network, search.long_words(), search.office.as_ref(), sort, id, today, limit, to],
    )
    .await
}

/// The same for a search that finds at most [`MANY`].
async fn few(
    tx: &mut Tx,
    network: Id<Network>,
    search: &Search,
    found: Found,
    after: &Position,
    today: Date,
    limit: i64,
) -> Result<Vec<Listed>> {
    let (from, to) = search.between();
    // With words, the office only narrows what they found.
    let office = found.office.filter(|_| found.words.is_none());
    tx.all(
        "WITH found (id) AS MATERIALIZED (
             SELECT s.object_id FROM search_index_things($2) s
             UNION SELECT h.person_id FROM search_index_things($3) s JOIN holdings h ON h.office_id = s.object_id)
         SELECT p.id, p.salutation, p.given_name, p.family_name, p.phone, p.email, p.organisation_id, o.name AS organisation, p.name_sort,
                (SELECT f.title FROM holdings h JOIN offices f ON f.id = h.office_id
                  WHERE h.person_id = p.id AND h.from_day <= $7 AND (h.until_day IS NULL OR h.until_day >= $7)
                  ORDER BY h.deputy, h.from_day, h.office_id LIMIT 1) AS office
         FROM (SELECT q.id FROM found JOIN people q ON q.id = found.id
               WHERE q.ended_on IS NULL AND (q.name_sort, q.id) > ($5, $6) AND q.name_sort >= $9 AND q.name_sort < $10
                 AND EXISTS (SELECT 1 FROM memberships m WHERE m.network_id = $1 AND m.organisation_id = q.organisation_id AND m.until_day IS NULL)
                 AND (CAST($4 AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM holdings h JOIN offices f ON f.id = h.office_id
                        WHERE h.person_id = q.id AND (h.until_day IS NULL OR h.until_day >= $7) AND f.title_search LIKE '%' || $4 || '%'))
               ORDER BY q.name_sort, q.id LIMIT $8) AS page
              JOIN people p ON p.id = page.id JOIN organisations o ON o.id = p.organisation_id
         ORDER BY p.name_sort, p.id",
        values![
            network,
            found.words.unwrap_or_else(|| NOTHING.to_owned()),
            office.unwrap_or_else(|| NOTHING.to_owned()),
            search.office.as_ref(),
            &after.sort,
            &after.id,
            today,
            limit,
            from,
            to
        ],
    )
    .await
}

/// How many people the search finds, up to [`MANY`] and one.
///
/// The limit inside, which nothing reaches, and CROSS JOIN, which is SQLite's word for "in this order", keep the index of words the beginning of the
/// way: one match after the other until there are enough.
pub async fn count(tx: &mut Tx, network: Id<Network>, search: &Search, today: Date) -> Result<i64> {
    let (found, (from, to)) = (search.found(tx).await?, search.between());
    let office = search.office.as_ref();
    if let Some(words) = found.words {
        return tx
            .count(
                "SELECT count(*) AS n FROM (
                     SELECT 1 AS one FROM (SELECT object_id AS id FROM search_index_things($2) LIMIT 1000000) AS s CROSS JOIN people p
                     WHERE p.id = s.id AND p.ended_on IS NULL
                       AND EXISTS (SELECT 1 FROM memberships m WHERE m.network_id = $1 AND m.organisation_id = p.organisation_id AND m.until_day IS NULL)
                       AND (CAST($3 AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM holdings h JOIN offices f ON f.id = h.office_id
                              WHERE h.person_id = p.id AND (h.until_day IS NULL OR h.until_day >= $4) AND f.title_search LIKE '%' || $3 || '%'))
                     LIMIT $5) AS found",
                values![network, words, office, today, MANY + 1],
            )
            .await;
    }
    if let (Some(pattern), Some(office)) = (found.office, office) {
        return tx
            .count(
                "SELECT CASE WHEN count(*) < $7 THEN count(DISTINCT id) ELSE count(*) END AS n FROM (
                     SELECT p.id FROM (SELECT object_id AS id FROM search_index_things($2) LIMIT 1000000) AS s
                          CROSS JOIN offices f CROSS JOIN holdings h CROSS JOIN people p
                     WHERE f.id = s.id AND h.office_id = f.id AND p.id = h.person_id AND f.title_search LIKE '%' || $3 || '%' AND (h.until_day IS NULL OR h.until_day >= $4)
                       AND p.ended_on IS NULL AND p.name_sort >= $5 AND p.name_sort < $6
                       AND EXISTS (SELECT 1 FROM memberships m WHERE m.network_id = $1 AND m.organisation_id = p.organisation_id AND m.until_day IS NULL)
                     LIMIT $7) AS found",
                values![network, pattern, office, today, from, to, MANY + 1],
            )
            .await;
    }
    tx.count(
        "SELECT count(*) AS n FROM (SELECT 1 AS one FROM people p
             WHERE p.ended_on IS NULL AND p.name_sort >= $2 AND p.name_sort < $3
               AND EXISTS (SELECT 1 FROM memberships m WHERE m.network_id = $1 AND m.organisation_id = p.organisation_id AND m.until_day IS NULL)
               AND (CAST($4 AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM holdings h JOIN offices f ON f.id = h.office_id
                      WHERE h.person_id = p.id AND (h.until_day IS NULL OR h.until_day >= $5) AND f.title_search LIKE '%' || $4 || '%'))
             LIMIT $6) AS found",
        values![network, from, to, office, today, MANY + 1],
    )
    .await
}

/// A person of a member of the network.
pub async fn person(tx: &mut Tx, network: Id<Network>, id: Id<Person>) -> Result<Option<PersonRow>> {
    tx.one(
        "SELECT p.* FROM people p JOIN memberships m ON m.organisation_id = p.organisation_id
         WHERE p.id = $2 AND m.network_id = $1 AND m.until_day IS NULL",
        values![network, id],
    )
    .await
}

/// People of an organisation who have not left.
pub async fn people_of(tx: &mut Tx, organisation: Id<Organisation>) -> Result<Vec<PersonRow>> {
    tx.all("SELECT * FROM people WHERE organisation_id = $1 AND ended_on IS NULL ORDER BY name_sort, id", values![organisation]).await
}

/// Enters a person.
pub async fn insert(tx: &mut Tx, row: &PersonRow, import: Option<Id<Import>>) -> Result<()> {
    tx.execute(
        "INSERT INTO people (id, organisation_id, salutation, given_name, family_name, name_search, name_sort, phone, email, account_id, import_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        values![
            row.id,
            row.organisation_id,
            &row.salutation,
            &row.given_name,
            &row.family_name,
            folded(&format!("{} {}", row.given_name, row.family_name)),
            sorted(&format!("{} {}", row.family_name, row.given_name)),
            &row.phone,
            &row.email,
            row.account_id,
            import
        ],
    )
    .await?;
    Ok(())
}

/// Changes a person; `false` when somebody else changed the entry meanwhile.
pub async fn update(tx: &mut Tx, row: &PersonRow) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE people SET salutation = $3, given_name = $4, family_name = $5, name_search = $6, name_sort = $7, phone = $8, email = $9,
                    ended_on = $10, account_id = $11, version = version + 1
             WHERE id = $1 AND version = $2 AND erased_at IS NULL",
            values![
                row.id,
                row.version,
                &row.salutation,
                &row.given_name,
                &row.family_name,
                folded(&format!("{} {}", row.given_name, row.family_name)),
                sorted(&format!("{} {}", row.family_name, row.given_name)),
                &row.phone,
                &row.email,
                row.ended_on,
                row.account_id
            ],
        )
        .await?;
    Ok(done == 1)
}

record! {
    /// An office that a person holds or held.
    #[derive(Debug, Clone)]
    pub struct HeldOffice {
        /// The office
        pub id: Id<Office>,
        /// Bezeichnung
        pub title: String,
        /// Stands in for the holder.
        pub deputy: bool,
        /// First day
        pub from_day: Date,
        /// Last day
        pub until_day: Option<Date>,
    }
}

/// All offices of a person, the newest first.
pub async fn offices_of(tx: &mut Tx, person: Id<Person>) -> Result<Vec<HeldOffice>> {
    tx.all(
        "SELECT f.id, f.title, h.deputy, h.from_day, h.until_day FROM holdings h JOIN offices f ON f.id = h.office_id
         WHERE h.person_id = $1 ORDER BY h.from_day DESC, h.id",
        values![person],
    )
    .await
}

/// Ends all holdings of a person who leaves; the offices stay.
pub async fn end_holdings(tx: &mut Tx, person: Id<Person>, day: Date) -> Result<u64> {
    tx.execute(
        "UPDATE holdings SET until_day = $2, version = version + 1
         WHERE person_id = $1 AND from_day <= $2 AND (until_day IS NULL OR until_day > $2)",
        values![person, day],
    )
    .await
}

record! {
    /// Abwesenheit
    #[derive(Debug, Clone)]
    pub struct AbsenceRow {
        /// Key
        pub id: Id<Absence>,
        /// First day
        pub from_day: Date,
        /// Last day
        pub until_day: Date,
    }
}

/// Absences of a person that are not over.
pub async fn absences(tx: &mut Tx, person: Id<Person>, today: Date) -> Result<Vec<AbsenceRow>> {
    tx.all(
        "SELECT id, from_day, until_day FROM absences WHERE person_id = $1 AND until_day >= $2 ORDER BY from_day, id",
        values![person, today],
    )
    .await
}

/// Notes an absence.
pub async fn insert_absence(tx: &mut Tx, id: Id<Absence>, person: Id<Person>, from: Date, until: Date) -> Result<()> {
    tx.execute("INSERT INTO absences (id, person_id, from_day, until_day) VALUES ($1, $2, $3, $4)", values![id, person, from, until])
        .await?;
    Ok(())
}

/// Takes an absence back.
pub async fn delete_absence(tx: &mut Tx, person: Id<Person>, id: Id<Absence>) -> Result<bool> {
    Ok(tx.execute("DELETE FROM absences WHERE id = $2 AND person_id = $1", values![person, id]).await? == 1)
}
