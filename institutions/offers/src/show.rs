use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::civil::Date;
use network::thread_kinds::all_titled;
use web::{
    Error, Facts, Result, Say, Visit, address,
    thread::{self, Thread},
};

use crate::{
    Offer,
    access::Deed,
    list::{colour, period},
    rules::{State, stale_before, state},
    sql::{self, OfferRow, Territory},
    words::{Piece, pieces},
};

#[derive(Template)]
#[template(path = "show.html")]
struct Show {
    say: Say,
    offer: OfferRow,
    territories: Vec<Territory>,
    thread: Thread,
    today: Date,
    may_edit: bool,
    may_confirm: bool,
    /// Where it becomes a topic of a meeting, for whom that is open
    to_agenda: String,
}

/// An offer: what it is, for whom, who carries it, how one gets in, and what it came from.
pub(super) async fn show(mut visit: Visit, Path(id): Path<Id<Offer>>) -> Result<Response> {
    let (network, today) = (visit.sight()?, visit.today());
    visit.may(Deed::ReadOffers, visit.here())?;
    let offer = sql::offer(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let is_open = offer.withdrawn_on.is_none();
    let href = format!("/offers/{id}");
    let to_agenda = if is_open && visit.leads_to("/meetings") {
        address("/meetings/topics/new", &[("title", offer.title.as_str()), ("from", &href)])
    } else {
        String::new()
    };
    let whole = thread::thread(&mut visit.tx, network, &href).await?;
    let content = Show {
        territories: sql::territories(&mut visit.tx, id).await?,
        thread: all_titled(&visit.say, &whole),
        may_edit: is_open && visit.can(Deed::EditOffers, visit.here()),
        may_confirm: is_open && visit.can(Deed::ConfirmOffers, Facts { organisation: offer.carrier_id, ..visit.here() }),
        say: visit.say.clone(),
        to_agenda,
        offer,
        today,
    };
    visit.crumb_text("offers", "/offers");
    let title = content.offer.title.clone();
    visit.page(title, &content).await
}

impl Show {
    fn state(&self) -> State {
        state(self.offer.from_day, self.offer.until_day, self.offer.withdrawn_on.is_some(), self.today)
    }

    fn status(&self) -> String {
        self.say.word("offer-state", self.state().code())
    }

    fn colour(&self) -> &'static str {
        colour(self.state())
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

    fn territory(&self, territory: &Territory) -> String {
        territories::title(&self.say, &territory.kind, &territory.name, &territory.label)
    }

    /// Whether nobody has looked at it for a year.
    fn is_stale(&self) -> bool {
        matches!(self.state(), State::Planned | State::Running) && self.offer.confirmed_on < stale_before(self.today)
    }

    fn confirmed(&self) -> String {
        self.by(self.offer.confirmed_on, self.offer.confirmer.as_ref())
    }

    fn withdrawn(&self) -> String {
        self.offer.withdrawn_on.map(|day| self.by(day, self.offer.withdrawer.as_ref())).unwrap_or_default()
    }

    fn by(&self, day: Date, name: Option<&String>) -> String {
        match name {
            Some(name) => self.say.text("offer-by").arg("day", self.say.day(day)).arg("name", name.as_str()).to_string(),
            None => self.say.day(day),
        }
    }
}
