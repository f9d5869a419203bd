//! People in offices: business contacts.

use db::{Id, Result, Tx, record, values};
use jiff::civil::Date;
use web::{
    Page, Position,
    fold::{folded, sorted},
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
        /// Title of the first office held today
        pub office: Option<String>,
        /// Sort key
        pub name_sort: String,
    }
}

/// What a list of people is narrowed by.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// Folded words of name or organisation
    pub words: Option<String>,
    /// Folded words of an office's title
    pub office: Option<String>,
}

/// People of the network's members in German order, one page of them.
pub async fn people(tx: &mut Tx, network: Id<Network>, search: &Search, after: &Position, today: Date) -> Result<Page<Listed>> {
    let rows = people_after(tx, network, search, after, today, Page::<Listed>::ASK).await?;
    Ok(Page::of(rows, |row: &Listed| Position::after(&row.name_sort, row.id)))
}

/// The next people after a place in the list.
pub async fn people_after(
    tx: &mut Tx,
    network: Id<Network>,
    search: &Search,
    after: &Position,
    today: Date,
    limit: i64,
) -> Result<Vec<Listed>> {
    tx.all(
            "SELECT p.id, p.salutation, p.given_name, p.family_name, p.phone, p.email, p.organisation_id, o.name AS organisation, p.name_sort,
                    (SELECT f.title FROM holdings h JOIN offices f ON f.id = h.office_id
                      WHERE h.person_id = p.id AND h.from_day <= $6 AND (h.until_day IS NULL OR h.until_day >= $6)
                      ORDER BY h.deputy, f.title_sort, f.id LIMIT 1) AS office
             FROM people p JOIN organisations o ON o.id = p.organisation_id
             WHERE p.ended_on IS NULL AND (p.name_sort, p.id) > ($4, $5)
               AND EXISTS (SELECT 1 FROM memberships m WHERE m.network_id = $1 AND m.organisation_id = p.organisation_id AND m.until_day IS NULL)
               AND (CAST($2 AS TEXT) IS NULL OR p.name_search LIKE '%' || $2 || '%' OR o.name_search LIKE '%' || $2 || '%')
               AND (CAST($3 AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM holdings h JOIN offices f ON f.id = h.office_id
                      WHERE h.person_id = p.id AND (h.until_day IS NULL OR h.until_day >= $6) AND f.title_search LIKE '%' || $3 || '%'))
             ORDER BY p.name_sort, p.id LIMIT $7",
            values![network, search.words.as_ref(), search.office.as_ref(), &after.sort, &after.id, today, limit],
        )
        .await
}

/// How many people the search finds.
pub async fn count(tx: &mut Tx, network: Id<Network>, search: &Search, today: Date) -> Result<i64> {
    tx.count(
        "SELECT count(*) AS n FROM people p JOIN organisations o ON o.id = p.organisation_id
         WHERE p.ended_on IS NULL
           AND EXISTS (SELECT 1 FROM memberships m WHERE m.network_id = $1 AND m.organisation_id = p.organisation_id AND m.until_day IS NULL)
           AND (CAST($2 AS TEXT) IS NULL OR p.name_search LIKE '%' || $2 || '%' OR o.name_search LIKE '%' || $2 || '%')
           AND (CAST($3 AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM holdings h JOIN offices f ON f.id = h.office_id
                  WHERE h.person_id = p.id AND (h.until_day IS NULL OR h.until_day >= $4) AND f.title_search LIKE '%' || $3 || '%'))",
        values![network, search.words.as_ref(), search.office.as_ref(), today],
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
             WHERE id = $1 AND version = $2",
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
    tx.all("SELECT id, from_day, until_day FROM absences WHERE person_id = $1 AND until_day >= $2 ORDER BY from_day, id", values![person, today])
        .await
}

/// Notes an absence.
pub async fn insert_absence(tx: &mut Tx, id: Id<Absence>, person: Id<Person>, from: Date, until: Date) -> Result<()> {
    tx.execute("INSERT INTO absences (id, person_id, from_day, until_day) VALUES ($1, $2, $3, $4)", values![id, person, from, until]).await?;
    Ok(())
}

/// Takes an absence back.
pub async fn delete_absence(tx: &mut Tx, person: Id<Person>, id: Id<Absence>) -> Result<bool> {
    Ok(tx.execute("DELETE FROM absences WHERE id = $2 AND person_id = $1", values![person, id]).await? == 1)
}
