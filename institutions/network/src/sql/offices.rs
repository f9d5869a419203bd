//! Offices, and who holds them.

use db::{Id, Result, Tx, record, values};
use jiff::civil::Date;
use web::fold::{folded, sorted};

use crate::{Holding, Import, Network, Office, Organisation, Person, Unit};

record! {
    /// Amt
    #[derive(Debug, Clone)]
    pub struct OfficeRow {
        /// Key
        pub id: Id<Office>,
        /// Whose office it is.
        pub organisation_id: Id<Organisation>,
        /// In which unit.
        pub unit_id: Option<Id<Unit>>,
        /// Bezeichnung, such as "Beauftragte für Chancengleichheit am Arbeitsmarkt"
        pub title: String,
        /// Telefon, where it is the office's and not a person's
        pub phone: String,
        /// E-Mail of the office
        pub email: String,
        /// When it can be reached, in words
        pub reachable: String,
        /// The office that answers when nobody of this one is there.
        pub stand_in_id: Option<Id<Office>>,
        /// Last day
        pub ended_on: Option<Date>,
        /// For saving without overwriting somebody else.
        pub version: i64,
    }
}

record! {
    /// Who holds an office, with the name.
    #[derive(Debug, Clone)]
    pub struct HolderRow {
        /// Key of the holding
        pub id: Id<Holding>,
        /// The office
        pub office_id: Id<Office>,
        /// The person
        pub person_id: Id<Person>,
        /// Given and family name
        pub name: String,
        /// "Frau Dr."
        pub salutation: String,
        /// The person's own telephone number
        pub phone: String,
        /// The person's own address
        pub email: String,
        /// Stands in for the holder.
        pub deputy: bool,
        /// First day
        pub from_day: Date,
        /// Last day
        pub until_day: Option<Date>,
        /// Last day of an absence that is running
        pub away_until: Option<Date>,
    }
}

impl HolderRow {
    /// Whether it is held on this day.
    pub fn runs(&self, day: Date) -> bool {
        self.from_day <= day && self.until_day.is_none_or(|until| until >= day)
    }
}

/// Offices of an organisation that have not ended.
pub async fn offices(tx: &mut Tx, organisation: Id<Organisation>) -> Result<Vec<OfficeRow>> {
    tx.all("SELECT * FROM offices WHERE organisation_id = $1 AND ended_on IS NULL ORDER BY title_sort, id", values![organisation]).await
}

/// One office of a member of the network.
pub async fn office(tx: &mut Tx, network: Id<Network>, id: Id<Office>) -> Result<Option<OfficeRow>> {
    tx.one(
        "SELECT f.* FROM offices f JOIN memberships m ON m.organisation_id = f.organisation_id
         WHERE f.id = $2 AND m.network_id = $1 AND m.until_day IS NULL",
        values![network, id],
    )
    .await
}

/// The office of this title, which is unique in its organisation for imports.
pub async fn office_of_title(tx: &mut Tx, organisation: Id<Organisation>, title: &str) -> Result<Option<OfficeRow>> {
    tx.one(
        "SELECT * FROM offices WHERE organisation_id = $1 AND title_search = $2 AND ended_on IS NULL ORDER BY id LIMIT 1",
        values![organisation, folded(title)],
    )
    .await
}

/// Enters an office.
pub async fn insert(tx: &mut Tx, row: &OfficeRow, import: Option<Id<Import>>) -> Result<()> {
    tx.execute(
        "INSERT INTO offices (id, organisation_id, unit_id, title, title_search, title_sort, phone, email, reachable, stand_in_id, import_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        values![
            row.id,
            row.organisation_id,
            row.unit_id,
            &row.title,
            folded(&row.title),
            sorted(&row.title),
            &row.phone,
            &row.email,
            &row.reachable,
            row.stand_in_id,
            import
        ],
    )
    .await?;
    Ok(())
}

/// Changes an office; `false` when somebody else changed it meanwhile.
pub async fn update(tx: &mut Tx, row: &OfficeRow) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE offices SET unit_id = $3, title = $4, title_search = $5, title_sort = $6, phone = $7, email = $8, reachable = $9,
                    stand_in_id = $10, ended_on = $11, version = version + 1
             WHERE id = $1 AND version = $2",
            values![
                row.id,
                row.version,
                row.unit_id,
                &row.title,
                folded(&row.title),
                sorted(&row.title),
                &row.phone,
                &row.email,
                &row.reachable,
                row.stand_in_id,
                row.ended_on
            ],
        )
        .await?;
    Ok(done == 1)
}

/// Holders of all offices of an organisation, today's and coming ones, and past ones on wish.
pub async fn holders_of_organisation(tx: &mut Tx, organisation: Id<Organisation>, today: Date) -> Result<Vec<HolderRow>> {
    tx.all(
        "SELECT h.id, h.office_id, h.person_id, p.given_name || ' ' || p.family_name AS name, p.salutation, p.phone, p.email, h.deputy, h.from_day,
                h.until_day,
                (SELECT max(a.until_day) FROM absences a WHERE a.person_id = p.id AND a.from_day <= $2 AND a.until_day >= $2) AS away_until
         FROM offices f JOIN holdings h ON h.office_id = f.id JOIN people p ON p.id = h.person_id
         WHERE f.organisation_id = $1 AND f.ended_on IS NULL AND (h.until_day IS NULL OR h.until_day >= $2)
         ORDER BY h.deputy, h.from_day, h.id",
        values![organisation, today],
    )
    .await
}

/// Everybody who ever held an office, the newest first.
pub async fn holders(tx: &mut Tx, office: Id<Office>, today: Date) -> Result<Vec<HolderRow>> {
    tx.all(
        "SELECT h.id, h.office_id, h.person_id, p.given_name || ' ' || p.family_name AS name, p.salutation, p.phone, p.email, h.deputy, h.from_day,
                h.until_day,
                (SELECT max(a.until_day) FROM absences a WHERE a.person_id = p.id AND a.from_day <= $2 AND a.until_day >= $2) AS away_until
         FROM holdings h JOIN people p ON p.id = h.person_id
         WHERE h.office_id = $1 ORDER BY h.deputy, h.from_day DESC, h.id",
        values![office, today],
    )
    .await
}

/// Who takes an office, and from when.
#[derive(Debug, Clone)]
pub struct NewHolding {
    /// Key
    pub id: Id<Holding>,
    /// The office
    pub office: Id<Office>,
    /// The person
    pub person: Id<Person>,
    /// Stands in for the holder.
    pub deputy: bool,
    /// First day
    pub from: Date,
    /// Last day
    pub until: Option<Date>,
}

/// Gives an office to a person.
pub async fn insert_holding(tx: &mut Tx, new: &NewHolding, import: Option<Id<Import>>) -> Result<()> {
    tx.execute(
        "INSERT INTO holdings (id, office_id, person_id, deputy, from_day, until_day, import_id) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![new.id, new.office, new.person, new.deputy, new.from, new.until, import],
    )
    .await?;
    Ok(())
}

/// Ends a holding with a day; `false` when it had ended before, or begins later.
pub async fn end_holding(tx: &mut Tx, office: Id<Office>, id: Id<Holding>, day: Date) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE holdings SET until_day = $3, version = version + 1
             WHERE id = $2 AND office_id = $1 AND from_day <= $3 AND (until_day IS NULL OR until_day > $3)",
            values![office, id, day],
        )
        .await?;
    Ok(done == 1)
}

record! {
    /// An office to choose from, with whose it is.
    #[derive(Debug, Clone)]
    pub struct Choosable {
        /// Key
        pub id: Id<Office>,
        /// Bezeichnung
        pub title: String,
        /// Name of the organisation
        pub organisation: String,
    }
}

/// Offices of the network whose title or organisation holds the words, the first few.
pub async fn choosable(tx: &mut Tx, network: Id<Network>, words: &str, limit: i64) -> Result<Vec<Choosable>> {
    tx.all(
        "SELECT f.id, f.title, o.name AS organisation
         FROM memberships m JOIN organisations o ON o.id = m.organisation_id JOIN offices f ON f.organisation_id = o.id
         WHERE m.network_id = $1 AND m.until_day IS NULL AND f.ended_on IS NULL
           AND (f.title_search LIKE '%' || $2 || '%' OR o.name_search LIKE '%' || $2 || '%')
         ORDER BY m.name_sort, f.title_sort, f.id LIMIT $3",
        values![network, folded(words), limit],
    )
    .await
}

/// Whether `stand_in` standing in for `office` would close a circle: following the stand-ins from it leads back.
pub async fn stand_in_circle(tx: &mut Tx, office: Id<Office>, stand_in: Id<Office>) -> Result<bool> {
    let found = tx
        .count(
            "WITH RECURSIVE line (id) AS (
                 SELECT CAST($2 AS TEXT)
                 UNION SELECT (SELECT f.stand_in_id FROM offices f WHERE f.id = line.id) FROM line WHERE line.id IS NOT NULL)
             SELECT count(*) AS n FROM line WHERE id = $1",
            values![office, stand_in],
        )
        .await?;
    Ok(found > 0)
}

record! {
    /// What an office is responsible for, in words.
    #[derive(Debug, Clone)]
    pub struct RuleOfOffice {
        /// Name of the topic; none means all.
        pub topic: Option<String>,
        /// Name of the territory
        pub territory: String,
        /// `sgb2` or `sgb3`; none means both.
        pub sphere: Option<String>,
    }
}

/// The rules that name an office.
pub async fn rules_of_office(tx: &mut Tx, network: Id<Network>, office: Id<Office>) -> Result<Vec<RuleOfOffice>> {
    tx.all(
        "SELECT tp.name AS topic, t.name AS territory, r.sphere FROM responsibilities r
           JOIN territories t ON t.key = r.territory_key LEFT JOIN topics tp ON tp.id = r.topic_id
         WHERE r.network_id = $1 AND r.office_id = $2 ORDER BY tp.name_sort NULLS LAST, t.name_sort, r.id",
        values![network, office],
    )
    .await
}
