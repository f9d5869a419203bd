//! What the network's work has led to: offers, most of them tied to the item of a meeting from which they came.

use accounts::Network;
use db::Id;
use meetings::sql::{
    items,
    meetings::{self as meetings_sql, Listed},
};
use network::named::named;
use offers::{Offer, sql};
use serde::Deserialize;
use web::{Position, Result, Visit, thread::End};

use crate::{
    directory::{day, unexpected},
    files::{self, rows},
};

#[derive(Deserialize)]
struct OfferLine {
    #[serde(rename = "Titel")]
    title: String,
    #[serde(rename = "Für wen")]
    audience: String,
    #[serde(rename = "Angeboten von")]
    carrier: String,
    #[serde(rename = "Gemeinsam mit")]
    partners: String,
    #[serde(rename = "Wo")]
    place: String,
    #[serde(rename = "Gebiete")]
    territories: String,
    #[serde(rename = "beginnt")]
    from_day: String,
    #[serde(rename = "endet")]
    until_day: String,
    #[serde(rename = "Plätze")]
    capacity: String,
    #[serde(rename = "öffentlich")]
    is_public: String,
    #[serde(rename = "bestätigt")]
    confirmed: String,
    #[serde(rename = "aus Punkt")]
    origin: String,
    #[serde(rename = "zurückgezogen")]
    reason: String,
    #[serde(rename = "Zugang")]
    entry: String,
    #[serde(rename = "Text")]
    text: String,
}

/// Loads all of it into the network; its meetings are there already.
pub(crate) async fn load(visit: &mut Visit, network: Id<Network>) -> Result<()> {
    let (today, now) = (visit.today(), visit.now());
    let held = meetings_sql::past(&mut visit.tx, network, now, &Position::default()).await?.rows;
    for line in rows::<OfferLine>(files::OFFERS)? {
        let carriers = named(&mut visit.tx, network, &line.carrier).await?;
        let carrier =
            carriers.into_iter().find(|one| one.name == line.carrier).ok_or_else(|| unexpected("Angeboten von", &line.carrier))?;
        let id: Id<Offer> = visit.id();
        let until_day = if line.until_day.is_empty() { None } else { Some(day(today, &line.until_day)?) };
        let draft = sql::Draft {
            id,
            title: line.title,
            text: line.text,
            audience: line.audience,
            carrier: carrier.name,
            carrier_id: Some(carrier.id),
            partners: line.partners,
            place: line.place,
            territories: line.territories.split(',').filter(|key| !key.is_empty()).map(str::to_owned).collect(),
            from_day: day(today, &line.from_day)?,
            until_day,
            capacity: line.capacity,
            entry: line.entry,
            is_public: line.is_public == "ja",
            version: 1,
        };
        let before: Vec<&Listed> =
            held.iter().filter(|meeting| meeting.starts_at.is_some_and(|at| web::today(at) < draft.from_day)).collect();
        let origin = if line.origin.is_empty() { None } else { item(visit, &before, &line.origin).await? };
        offers::enter(visit, &draft, origin.as_ref()).await?;
        sql::set_confirmed(&mut visit.tx, network, id, day(today, &line.confirmed)?, None).await?;
        if !line.reason.is_empty() {
            offers::withdraw(visit, id, &line.reason).await?;
        }
    }
    Ok(())
}

/// The item of this title in the last of these meetings that had one, as an end of a thread.
async fn item(visit: &mut Visit, meetings: &[&Listed], title: &str) -> Result<Option<End>> {
    for meeting in meetings {
        let agenda = items::agenda(&mut visit.tx, meeting.id).await?;
        if let Some(at) = agenda.iter().position(|item| item.title == title) {
            let href = format!("/meetings/{}#item-{}", meeting.id, agenda[at].id);
            return Ok(Some(End::new(href, format!("{}, Punkt {}: {title}", meeting.title, at + 1))));
        }
    }
    Ok(None)
}
