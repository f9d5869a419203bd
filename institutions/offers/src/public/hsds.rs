//! The public offers of a network for programs: HSDS, the Human Services Data Specification of Open Referral, version 3.1
//! (<https://docs.openreferral.org/en/3.1/hsds/schema_reference.html>; pages as its API reference has them,
//! <https://docs.openreferral.org/en/3.1/hsds/api_reference.html>).
//!
//! What the schema requires is always there: `id`, `name` and `status` of a service, `id`, `name` and `description` of an organization, `id` and
//! `location_type` of a location, `id` and `number` of a phone, `id` of all else. What is not known is left out. An address is: HSDS requires a state in it,
//! and a place is words here.

use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use db::Id;
use network::Network;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use web::{Error, Filter, Position, Result, Statements, Visit};

use super::published;
use crate::{
    Offer,
    rules::State,
    sql::{
        self, Territory,
        public::{self, PublicRow},
    },
};

/// So many services are on a page where nobody asks for another number, and so many at most.
const PER_PAGE: (i64, i64) = (50, 100);

/// What a part of a service is, where it has no key of its own.
#[derive(Debug, Clone, Copy)]
enum Part {
    Organization = 1,
    Phone = 2,
    Schedule = 3,
    ServiceAtLocation = 4,
    Location = 5,
}

/// Which page, as HSDS names it. What is no number asks for nothing.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    page: String,
    per_page: String,
}

/// What this is: the answer at the foot of an HSDS API.
pub(crate) async fn about(mut visit: Visit, Path(id): Path<Id<Network>>) -> Result<Response> {
    published(&mut visit, id).await?;
    answer(
        visit,
        &json!({
            "version": "3.1",
            "profile": "https://docs.openreferral.org/en/3.1/hsds/",
            "openapi_url": "https://raw.githubusercontent.com/openreferral/specification/3.1/schema/openapi.json",
        }),
    )
    .await
}

/// Public offers as `services`, with organization, schedule, place and service areas inside.
pub(crate) async fn services(mut visit: Visit, Path(id): Path<Id<Network>>, Filter(asked): Filter<Asked>) -> Result<Response> {
    published(&mut visit, id).await?;
    let total = public::count(&mut visit.tx, id).await?;
    let size = asked.per_page.parse().unwrap_or(PER_PAGE.0).clamp(1, PER_PAGE.1);
    let pages = (total + size - 1) / size;
    let page: i64 = asked.page.parse().unwrap_or(1).clamp(1, pages.max(1));
    let rows = public::offers(&mut visit.tx, id, None, &Position::default(), (page - 1) * size, size).await?;
    let areas = public::territories(&mut visit.tx, id).await?;
    let contents: Vec<Value> = rows.iter().map(|row| service(&visit, row, &areas)).collect();
    let body = json!({
        "total_items": total,
        "total_pages": pages,
        "page_number": page,
        "size": contents.len(),
        "first_page": page == 1,
        "last_page": page == pages,
        "empty": contents.is_empty(),
        "contents": contents,
    });
    answer(visit, &body).await
}

/// One of them, as it is among the others.
pub(crate) async fn one(mut visit: Visit, Path((id, offer)): Path<(Id<Network>, Id<Offer>)>) -> Result<Response> {
    let row = public::offer(&mut visit.tx, offer).await?.filter(|row| row.network_id == id).ok_or(Error::NotFound)?;
    let areas = sql::territories(&mut visit.tx, offer).await?;
    let body = service(&visit, &row, &areas);
    answer(visit, &body).await
}

fn service(visit: &Visit, row: &PublicRow, areas: &[Territory]) -> Value {
    let organization = row.carrier_id.map(|id| id.to_string()).unwrap_or_else(|| part(row.id, Part::Organization));
    let mut description = row.text.clone();
    if !row.capacity.is_empty() {
        description = format!("{description}\n\n{}: {}", visit.say.text("offer-capacity"), row.capacity);
    }
    let mut schedule = object(json!({ "id": part(row.id, Part::Schedule), "service_id": row.id, "valid_from": row.from_day.to_string() }));
    if let Some(until) = row.until_day {
        schedule.insert("valid_to".into(), json!(until.to_string()));
    }
    let mut service = object(json!({
        "id": row.id,
        "organization_id": organization,
        "name": row.title,
        "description": description,
        "url": visit.link(&format!("/public/offers/{}", row.id)),
        "status": status(row.state(visit.today())),
        "application_process": row.entry,
        "eligibility_description": row.audience,
        "assured_date": row.confirmed_on.to_string(),
        "organization": described(visit, row, &organization),
        "schedules": [schedule],
    }));
    if !row.place.is_empty() {
        let location = part(row.id, Part::Location);
        let place = json!({
            "id": part(row.id, Part::ServiceAtLocation),
            "service_id": row.id,
            "location_id": location,
            "location": { "id": location, "location_type": location_type(&row.place), "name": row.place },
        });
        service.insert("service_at_locations".into(), json!([place]));
    }
    let areas: Vec<Value> =
        areas.iter().filter(|area| area.offer_id == row.id).enumerate().map(|(n, area)| service_area(visit, n, area)).collect();
    if !areas.is_empty() {
        service.insert("service_areas".into(), Value::Array(areas));
    }
    Value::Object(service)
}

/// The public card of the organisation; what it does not say of itself is left out.
fn described(visit: &Visit, row: &PublicRow, id: &str) -> Value {
    let kind = row.kind.as_ref().map(|kind| visit.say.word("kind", kind));
    let parts = [kind.unwrap_or_else(|| row.carrier.clone()), row.town.clone().unwrap_or_default()];
    let description = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let mut organization = object(json!({ "id": id, "name": row.carrier, "description": description }));
    for (name, value) in [("email", &row.email), ("website", &row.website)] {
        if let Some(value) = value.as_ref().filter(|value| !value.is_empty()) {
            organization.insert(name.into(), json!(value));
        }
    }
    if let Some(number) = row.phone.as_ref().filter(|number| !number.is_empty()) {
        let phone = json!({ "id": part(row.id, Part::Phone), "organization_id": id, "number": number, "type": "voice" });
        organization.insert("phones".into(), json!([phone]));
    }
    Value::Object(organization)
}

/// The register's key of the district goes along: AGS, the German official municipality key.
fn service_area(visit: &Visit, number: usize, area: &Territory) -> Value {
    let name = territories::title(&visit.say, &area.kind, &area.name, &area.label);
    json!({ "id": area_key(area.offer_id, number), "service_id": area.offer_id, "name": name, "description": format!("AGS {}", area.key) })
}

/// HSDS knows physical, postal and virtual; the words for the place say which.
fn location_type(place: &str) -> &'static str {
    let words = web::fold::folded(place);
    if ["online", "videokonferenz", "am telefon"].iter().any(|word| words.starts_with(word)) { "virtual" } else { "physical" }
}

/// HSDS knows active, inactive, defunct and temporarily closed.
fn status(state: State) -> &'static str {
    match state {
        State::Running => "active",
        State::Planned => "inactive",
        State::Ended | State::Withdrawn => "defunct",
    }
}

/// A UUID of its own for a part of an offer, the same at every call: a UUIDv7 begins with a nought for the next 8,000 years, so another first digit and the
/// version 8 ("custom", RFC 9562) cannot meet another key.
fn part(offer: Id<Offer>, part: Part) -> String {
    let text = offer.to_string();
    format!("{:x}{}8{}", part as u8, &text[1..14], &text[15..])
}

/// The same for the areas, of which there are many: their number takes the place of the first three digits.
fn area_key(offer: Id<Offer>, number: usize) -> String {
    let text = offer.to_string();
    format!("f{:02x}{}8{}", number & 0xff, &text[3..14], &text[15..])
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// Everybody may read it, from any page.
async fn answer(mut visit: Visit, body: &Value) -> Result<Response> {
    visit.commit().await?;
    let mut response = body.to_string().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response.extensions_mut().insert(Statements(visit.tx.statements()));
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_online_has_no_street() {
        assert_eq!(location_type("Online, montags"), "virtual");
        assert_eq!(location_type("Rathaus, auch online"), "physical");
    }

    #[test]
    fn every_part_has_a_key_of_its_own_and_always_the_same() {
        let offer: Id<Offer> = Id::minted(1_772_500_000_000, [7; 10]);
        let parts = [Part::Organization, Part::Phone, Part::Schedule, Part::ServiceAtLocation, Part::Location];
        let mut keys: Vec<String> = parts.into_iter().map(|one| part(offer, one)).collect();
        keys.extend((0..3).map(|number| area_key(offer, number)));
        assert!(keys.iter().all(|key| key.parse::<Id<()>>().is_ok()), "{keys:?}");
        assert_eq!(
            keys,
            parts.into_iter().map(|one| part(offer, one)).chain((0..3).map(|number| area_key(offer, number))).collect::<Vec<_>>()
        );
        keys.push(offer.to_string());
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), 9);
    }
}
