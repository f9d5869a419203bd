use axum::{extract::Path, response::Response};
use db::Id;
use files::{
    Cell, Column, Kind, Sheet,
    vcard::{Card, Typed, Version, write},
};
use web::{Error, Event, Export, Filter, Position, Result, Visit};

use super::list::Filters;
use crate::{
    Organisation, Person,
    access::Deed,
    sql::{
        organisations,
        people::{self as sql, Listed},
    },
};

const VCARD: &str = "text/vcard; charset=utf-8";

/// So many rows are asked for at once, so that memory does not grow with the list.
const AT_ONCE: i64 = 1000;

/// The filtered list of people as a file; that contacts were taken away is logged.
pub(super) async fn export(mut visit: Visit, Path(format): Path<String>, Filter(filters): Filter<Filters>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ExportDirectory, visit.here())?;
    let (search, today) = (filters.search(), visit.today());
    // What a filter finds is put in order once.
    let at_once = if search.is_open() { AT_ONCE } else { i64::MAX };
    let mut rows: Vec<Listed> = Vec::new();
    loop {
        let after = rows.last().map(|row| Position::after(&row.name_sort, row.id)).unwrap_or_default();
        let more = sql::people_after(&mut visit.tx, network, &search, 0, &after, today, at_once).await?;
        let last = i64::try_from(more.len()).unwrap_or(i64::MAX) < at_once;
        rows.extend(more);
        if last {
            break;
        }
    }
    visit.log(Event::new("export", "person").fields(["name", "phone", "email", "office"]).count(rows.len()));
    if format == "vcard" {
        let day = visit.today();
        let bytes = vcards(rows.into_iter().map(listed_card))?;
        return visit.file(&format!("{day}_ansprechpersonen.vcf"), VCARD, bytes).await;
    }
    let say = visit.say.clone();
    let columns = ["person-salutation", "person-given-name", "person-family-name", "office", "organisation", "phone", "email"]
        .map(|key| Column { name: say.text(key).into(), kind: Kind::Text });
    let mut cells = rows.into_iter().map(|row| {
        [row.salutation, row.given_name, row.family_name, row.office.unwrap_or_default(), row.organisation, row.phone, row.email]
            .map(Cell::Text)
            .into()
    });
    let title: String = say.text("people").into();
    let export = Export::made(&format, Sheet { title: &title, columns: &columns, rows: &mut cells })?;
    visit.export("ansprechpersonen", export).await
}

/// One person's card, for the address book of a telephone.
pub(super) async fn card(mut visit: Visit, Path(id): Path<Id<Person>>) -> Result<Response> {
    let network = visit.sight()?;
    let person = sql::person(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    visit.may(Deed::ReadDirectory, visit.here())?;
    let organisation = organisations::organisation(&mut visit.tx, person.organisation_id).await?.ok_or(Error::NotFound)?;
    let today = visit.today();
    let offices = sql::offices_of(&mut visit.tx, id).await?;
    let office = offices.into_iter().find(|office| office.until_day.is_none_or(|until| until >= today));
    visit.log(Event::new("export", "person").on(id).fields(["name", "phone", "email", "office"]).count(1));
    let card = listed_card(Listed {
        id,
        salutation: person.salutation,
        given_name: person.given_name,
        family_name: person.family_name,
        phone: person.phone,
        email: person.email,
        organisation_id: organisation.id,
        organisation: organisation.name,
        office: office.map(|office| office.title),
        name_sort: String::new(),
    });
    visit.file("ansprechperson.vcf", VCARD, vcards(std::iter::once(card))?).await
}

/// An organisation's own card: the house, not its people.
pub(super) async fn cards(mut visit: Visit, Path(id): Path<Id<Organisation>>) -> Result<Response> {
    let network = visit.sight()?;
    let row = organisations::member(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    visit.may(Deed::ReadDirectory, visit.here())?;
    visit.log(Event::new("export", "organisation").on(id).fields(["name", "phone", "email"]).count(1));
    let address = files::vcard::Address { street: row.street, postal_code: row.postal_code, place: row.place, ..Default::default() };
    let card = Card {
        uid: Some(format!("urn:uuid:{id}")),
        full_name: row.name.clone(),
        organisation: vec![row.name],
        phones: typed(row.phone),
        emails: typed(row.email),
        addresses: if address.street.is_empty() && address.place.is_empty() { Vec::new() } else { vec![address] },
        urls: Some(row.website).filter(|url| !url.is_empty()).into_iter().collect(),
        ..Card::default()
    };
    visit.file("organisation.vcf", VCARD, vcards(std::iter::once(card))?).await
}

fn listed_card(row: Listed) -> Card {
    Card {
        uid: Some(format!("urn:uuid:{}", row.id)),
        full_name: format!("{} {}", row.given_name, row.family_name).trim().to_owned(),
        family_name: row.family_name,
        given_name: row.given_name,
        honorific: row.salutation,
        organisation: vec![row.organisation],
        title: row.office.unwrap_or_default(),
        phones: typed(row.phone),
        emails: typed(row.email),
        ..Card::default()
    }
}

fn typed(value: String) -> Vec<Typed> {
    if value.is_empty() { Vec::new() } else { vec![Typed { value, kinds: vec!["work".into()] }] }
}

fn vcards(mut cards: impl Iterator<Item = Card>) -> Result<Vec<u8>> {
    write(&mut cards, Version::V4).map_err(|problem| Error::internal(problem.key()))
}
