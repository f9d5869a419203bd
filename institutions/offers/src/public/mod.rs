//! What everybody reads without an account. An offer that is not public, or not any more, is not there: the answer is that of an address that never was.

pub(crate) mod hsds;

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::civil::Date;
use network::Network;
use serde::Deserialize;
use web::{Error, Filter, Page, Position, Result, Say, Visit, address};

use crate::{
    Offer,
    list::{colour, period},
    rules::{State, state},
    sql::{
        self, Territory,
        public::{self, PublicRow},
    },
    words::{Piece, pieces},
};

#[derive(Template)]
#[template(path = "public/show.html")]
struct Show {
    say: Say,
    offer: PublicRow,
    territories: Vec<Territory>,
    today: Date,
}

/// A public offer: what it is, for whom and how one gets in, with the public card of its organisation.
pub(crate) async fn show(mut visit: Visit, Path(id): Path<Id<Offer>>) -> Result<Response> {
    visit.public();
    let offer = public::offer(&mut visit.tx, id).await?.ok_or(Error::NotFound)?;
    let territories = sql::territories(&mut visit.tx, id).await?;
    let content = Show { say: visit.say.clone(), offer, territories, today: visit.today() };
    let title = content.offer.title.clone();
    visit.page(title, &content).await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    after: String,
}

#[derive(Template)]
#[template(path = "public/list.html")]
struct List {
    say: Say,
    id: Id<Network>,
    network: String,
    page: Page<PublicRow>,
    today: Date,
    first: bool,
}

/// The public offers of a network that have not ended. A network that has made nothing public is not there.
pub(crate) async fn list(mut visit: Visit, Path(id): Path<Id<Network>>, Filter(asked): Filter<Asked>) -> Result<Response> {
    visit.public();
    let network = published(&mut visit, id).await?;
    let (after, today) = (Position::read(Some(&asked.after)), visit.today());
    let rows = public::offers(&mut visit.tx, id, Some(today), &after, 0, Page::<PublicRow>::ASK).await?;
    let content = List {
        say: visit.say.clone(),
        id,
        network,
        page: Page::of(rows, |row: &PublicRow| Position::after(&row.title_sort, row.id)),
        today,
        first: after == Position::default(),
    };
    let title = visit.say.text("offers-public-title").arg("network", content.network.as_str()).to_string();
    visit.page(title, &content).await
}

/// The name of a network that has made something public.
async fn published(visit: &mut Visit, id: Id<Network>) -> Result<String> {
    if public::count(&mut visit.tx, id).await? == 0 {
        return Err(Error::NotFound);
    }
    let row = network::sql::networks::network(&mut visit.tx, id).await?.ok_or(Error::NotFound)?;
    Ok(row.name)
}

impl PublicRow {
    pub(crate) fn state(&self, today: Date) -> State {
        state(self.from_day, self.until_day, false, today)
    }
}

impl Show {
    fn status(&self) -> String {
        self.say.word("offer-state", self.offer.state(self.today).code())
    }

    fn colour(&self) -> &'static str {
        colour(self.offer.state(self.today))
    }

    fn period(&self) -> String {
        period(&self.say, self.offer.from_day, self.offer.until_day)
    }

    fn text(&self) -> Vec<Piece> {
        pieces(&self.offer.text)
    }

    fn entry(&self) -> Vec<Piece> {
        pieces(&self.offer.entry)
    }

    fn area(&self) -> String {
        let titles = self.territories.iter().map(|one| territories::title(&self.say, &one.kind, &one.name, &one.label));
        titles.collect::<Vec<_>>().join(", ")
    }

    fn confirmed(&self) -> String {
        self.say.day(self.offer.confirmed_on)
    }

    /// Street and town of the organisation, as far as they are known.
    fn post(&self) -> String {
        let known = |text: &Option<String>| text.clone().unwrap_or_default();
        let town = format!("{} {}", known(&self.offer.postal_code), known(&self.offer.town));
        let parts = [known(&self.offer.street), town.trim().to_owned()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    fn phone(&self) -> &str {
        self.offer.phone.as_deref().unwrap_or_default()
    }

    fn email(&self) -> &str {
        self.offer.email.as_deref().unwrap_or_default()
    }

    fn website(&self) -> &str {
        self.offer.website.as_deref().unwrap_or_default()
    }
}

impl List {
    fn status(&self, row: &PublicRow) -> String {
        self.say.word("offer-state", row.state(self.today).code())
    }

    fn colour(&self, row: &PublicRow) -> &'static str {
        colour(row.state(self.today))
    }

    fn period(&self, row: &PublicRow) -> String {
        period(&self.say, row.from_day, row.until_day)
    }

    fn here(&self) -> String {
        format!("/public/networks/{}/offers", self.id)
    }

    fn next(&self) -> String {
        self.page.next.as_ref().map(|next| address(&self.here(), &[("after", &next.to_string())])).unwrap_or_default()
    }

    fn back(&self) -> String {
        if self.first { String::new() } else { self.here() }
    }
}
