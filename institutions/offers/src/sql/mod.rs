//! Offers of a network.

mod lists;
pub mod public;

use accounts::Account;
use db::{Id, Result, Tx, record, values};
use jiff::{Timestamp, civil::Date};
use network::{Network, Organisation};
use web::fold::{folded, sorted};

use crate::Offer;

pub use lists::{Listed, Search, count, offers};

record! {
    /// Angebot
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct OfferRow {
        /// Key
        pub id: Id<Offer>,
        /// Titel
        pub title: String,
        /// Text
        pub text: String,
        /// Für wen
        pub audience: String,
        /// Who carries it: the organisation's name of today, or that of the day when it was chosen
        pub carrier: String,
        /// Whose it is, while there is that organisation
        pub carrier_id: Option<Id<Organisation>>,
        /// With whom, in words
        pub partners: String,
        /// Wo, in words
        pub place: String,
        /// First day
        pub from_day: Date,
        /// Last day
        pub until_day: Option<Date>,
        /// Plätze, in words
        pub capacity: String,
        /// How one gets in
        pub entry: String,
        /// Whether everybody may read it
        pub is_public: bool,
        /// When somebody last said that it is right
        pub confirmed_on: Date,
        /// Who said so
        pub confirmer: Option<String>,
        /// When it was withdrawn
        pub withdrawn_on: Option<Date>,
        /// Who did
        pub withdrawer: Option<String>,
        /// Why
        pub reason: String,
        /// For saving without overwriting somebody else.
        pub version: i64,
    }
}

/// One offer of the network, also one that was withdrawn.
pub async fn offer(tx: &mut Tx, network: Id<Network>, id: Id<Offer>) -> Result<Option<OfferRow>> {
    tx.one(
        "SELECT o.id, o.title, o.text, o.audience, COALESCE(c.name, o.carrier) AS carrier, o.carrier_id, o.partners, o.place, o.from_day, o.until_day,
                o.capacity, o.entry, o.is_public, o.confirmed_on, a.name AS confirmer, o.withdrawn_on, w.name AS withdrawer, o.reason, o.version
         FROM offers o LEFT JOIN organisations c ON c.id = o.carrier_id LEFT JOIN accounts a ON a.id = o.confirmed_by
              LEFT JOIN accounts w ON w.id = o.withdrawn_by
         WHERE o.network_id = $1 AND o.id = $2",
        values![network, id],
    )
    .await
}

/// What is saved of an offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Key
    pub id: Id<Offer>,
    /// Titel
    pub title: String,
    /// Text
    pub text: String,
    /// Für wen
    pub audience: String,
    /// Name of the organisation that carries it
    pub carrier: String,
    /// That organisation
    pub carrier_id: Option<Id<Organisation>>,
    /// With whom, in words
    pub partners: String,
    /// Wo, in words
    pub place: String,
    /// Keys of the districts it is made for; none stands for the whole network
    pub territories: Vec<String>,
    /// First day
    pub from_day: Date,
    /// Last day
    pub until_day: Option<Date>,
    /// Plätze, in words
    pub capacity: String,
    /// How one gets in
    pub entry: String,
    /// Whether everybody may read it
    pub is_public: bool,
    /// The version that it was opened with
    pub version: i64,
}

impl Draft {
    fn folded(&self) -> String {
        folded(&[&self.title, &self.text, &self.audience, &self.carrier, &self.partners, &self.place].map(String::as_str).join(" "))
    }
}

/// Enters an offer; who enters it says with this that it is right.
pub async fn insert(tx: &mut Tx, network: Id<Network>, draft: &Draft, by: Option<Id<Account>>, day: Date, now: Timestamp) -> Result<()> {
    tx.execute(
        "INSERT INTO offers (id, network_id, title, title_sort, text, folded, audience, carrier, carrier_id, partners, place, from_day, until_day,
                             capacity, entry, is_public, confirmed_on, confirmed_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
        values![
            draft.id,
            network,
            &draft.title,
            sorted(&draft.title),
            &draft.text,
            draft.folded(),
            &draft.audience,
            &draft.carrier,
            draft.carrier_id,
            &draft.partners,
            &draft.place,
            draft.from_day,
            draft.until_day,
            &draft.capacity,
            &draft.entry,
            draft.is_public,
            day,
            by,
            now
        ],
    )
    .await?;
    Ok(())
}

/// Changes an offer; `false` when somebody else changed it meanwhile.
pub async fn update(tx: &mut Tx, network: Id<Network>, draft: &Draft) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE offers SET title = $4, title_sort = $5, text = $6, folded = $7, audience = $8, carrier = $9, carrier_id = $10, partners = $11,
                    place = $12, from_day = $13, until_day = $14, capacity = $15, entry = $16, is_public = $17, version = version + 1
             WHERE network_id = $1 AND id = $2 AND version = $3",
            values![
                network,
                draft.id,
                draft.version,
                &draft.title,
                sorted(&draft.title),
                &draft.text,
                draft.folded(),
                &draft.audience,
                &draft.carrier,
                draft.carrier_id,
                &draft.partners,
                &draft.place,
                draft.from_day,
                draft.until_day,
                &draft.capacity,
                &draft.entry,
                draft.is_public
            ],
        )
        .await?;
    Ok(done == 1)
}

/// Forgets for which districts an offer is made.
pub async fn clear_territories(tx: &mut Tx, id: Id<Offer>) -> Result<()> {
    tx.execute("DELETE FROM offer_territories WHERE offer_id = $1", values![id]).await?;
    Ok(())
}

/// An offer is made for a district.
pub async fn add_territory(tx: &mut Tx, id: Id<Offer>, key: &str) -> Result<()> {
    tx.execute("INSERT INTO offer_territories (offer_id, territory_key) VALUES ($1, $2)", values![id, key]).await?;
    Ok(())
}

record! {
    /// A district that an offer is made for.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Territory {
        /// The offer
        pub offer_id: Id<Offer>,
        /// Key
        pub key: String,
        /// See [`territories::rules::TerritoryKind`].
        pub kind: String,
        /// Name
        pub name: String,
        /// Official key of its kind
        pub label: String,
    }
}

/// The districts that an offer is made for, in German order.
pub async fn territories(tx: &mut Tx, id: Id<Offer>) -> Result<Vec<Territory>> {
    tx.all(
        "SELECT ot.offer_id, t.key, t.kind, t.name, t.label FROM offer_territories ot JOIN territories t ON t.key = ot.territory_key
         WHERE ot.offer_id = $1 ORDER BY t.name_sort, t.key",
        values![id],
    )
    .await
}

/// Somebody says that an offer is right; `false` when somebody has on this day already, or it was withdrawn.
pub async fn set_confirmed(tx: &mut Tx, network: Id<Network>, id: Id<Offer>, day: Date, by: Option<Id<Account>>) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE offers SET confirmed_on = $3, confirmed_by = $4 WHERE network_id = $1 AND id = $2 AND withdrawn_on IS NULL AND confirmed_on <> $3",
            values![network, id, day, by],
        )
        .await?;
    Ok(done == 1)
}

/// Withdraws an offer; `false` when it was before.
pub async fn withdraw(tx: &mut Tx, network: Id<Network>, id: Id<Offer>, day: Date, by: Option<Id<Account>>, reason: &str) -> Result<bool> {
    let done = tx
        .execute(
            "UPDATE offers SET withdrawn_on = $3, withdrawn_by = $4, reason = $5, version = version + 1
             WHERE network_id = $1 AND id = $2 AND withdrawn_on IS NULL",
            values![network, id, day, by, reason],
        )
        .await?;
    Ok(done == 1)
}

record! {
    /// An organisation that carries offers.
    #[derive(Debug, Clone)]
    pub struct Carrier {
        /// Key
        pub id: Id<Organisation>,
        /// Name
        pub name: String,
    }
}

/// Organisations that carry offers of the network, in German order: to filter by.
pub async fn carrying(tx: &mut Tx, network: Id<Network>) -> Result<Vec<Carrier>> {
    tx.all(
        "SELECT c.id, c.name FROM organisations c WHERE c.id IN (SELECT o.carrier_id FROM offers o WHERE o.network_id = $1)
         ORDER BY c.name_sort, c.id LIMIT 500",
        values![network],
    )
    .await
}

record! {
    /// How many offers wait for somebody.
    #[derive(Debug, Clone, Copy)]
    pub struct DueCount {
        /// Not confirmed for too long
        pub unconfirmed: i64,
        /// Ending soon
        pub ending: i64,
        /// Carried by an organisation that has left the network or ended
        pub gone: i64,
    }
}

/// How many offers that have not ended were last confirmed before `stale`, how many end up to `soon`, and how many nobody of the network carries any more.
pub async fn due(tx: &mut Tx, network: Id<Network>, today: Date, stale: Date, soon: Date) -> Result<DueCount> {
    let found = tx
        .one(
            "SELECT count(*) FILTER (WHERE o.confirmed_on < $3) AS unconfirmed, count(*) FILTER (WHERE o.until_day <= $4) AS ending,
                    count(*) FILTER (WHERE o.carrier_id IS NOT NULL AND k.id IS NULL) AS gone
             FROM offers o LEFT JOIN memberships m ON m.network_id = o.network_id AND m.organisation_id = o.carrier_id AND m.until_day IS NULL
                  LEFT JOIN organisations k ON k.id = m.organisation_id AND k.ended_on IS NULL
             WHERE o.network_id = $1 AND o.withdrawn_on IS NULL AND (o.until_day IS NULL OR o.until_day >= $2)",
            values![network, today, stale, soon],
        )
        .await?;
    Ok(found.unwrap_or(DueCount { unconfirmed: 0, ending: 0, gone: 0 }))
}

record! {
    /// How a thing is called that an offer may come from.
    #[derive(Debug, Clone)]
    pub struct Origin {
        /// Its title
        pub title: String,
    }
}

/// A decision's number and text.
pub async fn decision_title(tx: &mut Tx, network: Id<Network>, id: &str) -> Result<Option<Origin>> {
    tx.one(
        "SELECT number || ': ' || text AS title FROM decisions WHERE network_id = $1 AND id = $2 AND withdrawn_at IS NULL",
        values![network, id],
    )
    .await
}

/// A task's text.
pub async fn task_title(tx: &mut Tx, network: Id<Network>, id: &str) -> Result<Option<Origin>> {
    tx.one("SELECT text AS title FROM tasks WHERE network_id = $1 AND id = $2", values![network, id]).await
}

/// A question's text.
pub async fn question_title(tx: &mut Tx, network: Id<Network>, id: &str) -> Result<Option<Origin>> {
    tx.one("SELECT text AS title FROM questions WHERE network_id = $1 AND id = $2 AND withdrawn_at IS NULL", values![network, id]).await
}
