//! What everybody may read: offers that are public and were not withdrawn, without a word about a person. Of an organisation that has left the network or
//! ended, only the name is there: nobody confirms any more that what it showed of itself is right.

use db::{Id, Result, Tx, record, values};
use jiff::civil::Date;
use network::{Network, Organisation};
use web::Position;

use super::Territory;
use crate::Offer;

record! {
    /// A public offer, with what its organisation shows of itself while it is a member.
    #[derive(Debug, Clone)]
    pub struct PublicRow {
        /// Key
        pub id: Id<Offer>,
        /// Whose it is
        pub network_id: Id<Network>,
        /// Name of the network
        pub network: String,
        /// Titel
        pub title: String,
        /// Text
        pub text: String,
        /// Für wen
        pub audience: String,
        /// Who carries it
        pub carrier: String,
        /// That organisation, while there is one
        pub carrier_id: Option<Id<Organisation>>,
        /// See [`network::rules::OrganisationKind`].
        pub kind: Option<String>,
        /// Straße und Hausnummer of the organisation
        pub street: Option<String>,
        /// Postleitzahl
        pub postal_code: Option<String>,
        /// Ort
        pub town: Option<String>,
        /// Telefon of the house
        pub phone: Option<String>,
        /// E-Mail of the house
        pub email: Option<String>,
        /// Internet
        pub website: Option<String>,
        /// With whom
        pub partners: String,
        /// Wo, in words
        pub place: String,
        /// First day
        pub from_day: Date,
        /// Last day
        pub until_day: Option<Date>,
        /// Plätze
        pub capacity: String,
        /// How one gets in
        pub entry: String,
        /// When somebody last said that it is right
        pub confirmed_on: Date,
        /// Sort key
        pub title_sort: String,
    }
}

/// One public offer, of whichever network.
pub async fn offer(tx: &mut Tx, id: Id<Offer>) -> Result<Option<PublicRow>> {
    tx.one(
        "SELECT o.id, o.network_id, n.name AS network, o.title, o.text, o.audience, COALESCE(c.name, o.carrier) AS carrier, o.carrier_id, k.kind,
                k.street, k.postal_code, k.place AS town, k.phone, k.email, k.website, o.partners, o.place, o.from_day, o.until_day, o.capacity,
                o.entry, o.confirmed_on, o.title_sort
         FROM offers o JOIN networks n ON n.id = o.network_id LEFT JOIN organisations c ON c.id = o.carrier_id
              LEFT JOIN memberships m ON m.network_id = o.network_id AND m.organisation_id = o.carrier_id AND m.until_day IS NULL
              LEFT JOIN organisations k ON k.id = m.organisation_id AND k.ended_on IS NULL
         WHERE o.id = $1 AND o.is_public AND o.withdrawn_on IS NULL",
        values![id],
    )
    .await
}

/// Public offers of a network in German order: those after a position, without the first `skipped`, `limit` of them; with `current`, those only that have
/// not ended before that day.
pub async fn offers(
    tx: &mut Tx,
    network: Id<Network>,
    current: Option<Date>,
    after: &Position,
    skipped: i64,
    limit: i64,
) -> Result<Vec<PublicRow>> {
    tx.all(
        "SELECT o.id, o.network_id, n.name AS network, o.title, o.text, o.audience, COALESCE(c.name, o.carrier) AS carrier, o.carrier_id, k.kind,
                k.street, k.postal_code, k.place AS town, k.phone, k.email, k.website, o.partners, o.place, o.from_day, o.until_day, o.capacity,
                o.entry, o.confirmed_on, o.title_sort
         FROM offers o JOIN networks n ON n.id = o.network_id LEFT JOIN organisations c ON c.id = o.carrier_id
              LEFT JOIN memberships m ON m.network_id = o.network_id AND m.organisation_id = o.carrier_id AND m.until_day IS NULL
              LEFT JOIN organisations k ON k.id = m.organisation_id AND k.ended_on IS NULL
         WHERE o.network_id = $1 AND o.is_public AND o.withdrawn_on IS NULL
           AND (CAST($2 AS TEXT) IS NULL OR o.until_day IS NULL OR o.until_day >= $2) AND (o.title_sort, o.id) > ($3, $4)
         ORDER BY o.title_sort, o.id LIMIT $6 OFFSET $5",
        values![network, current, &after.sort, &after.id, skipped, limit],
    )
    .await
}

/// How many public offers a network has.
pub async fn count(tx: &mut Tx, network: Id<Network>) -> Result<i64> {
    tx.count("SELECT count(*) AS n FROM offers WHERE network_id = $1 AND is_public AND withdrawn_on IS NULL", values![network]).await
}

/// For which districts the public offers of a network are made.
pub async fn territories(tx: &mut Tx, network: Id<Network>) -> Result<Vec<Territory>> {
    tx.all(
        "SELECT ot.offer_id, t.key, t.kind, t.name, t.label
         FROM offer_territories ot JOIN territories t ON t.key = ot.territory_key JOIN offers o ON o.id = ot.offer_id
         WHERE o.network_id = $1 AND o.is_public AND o.withdrawn_on IS NULL ORDER BY ot.offer_id, t.name_sort, t.key",
        values![network],
    )
    .await
}
