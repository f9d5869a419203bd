//! The form of an offer: what was typed, and what it means.

use db::Id;
use network::{
    Organisation,
    named::{Meant, Named, meant},
};
use serde::Deserialize;
use web::{Problems, Say};

use crate::{
    Offer,
    rules::LONGEST,
    sql::{Draft, OfferRow, Territory},
};

/// The form as it is typed. `from` may come with the address: what the offer comes from.
#[derive(Debug, Clone, Default, Deserialize, PartialEq, Eq)]
#[serde(default)]
pub(super) struct Typed {
    pub id: String,
    pub version: i64,
    pub from: String,
    pub title: String,
    pub text: String,
    pub audience: String,
    /// Words that name the organisation
    pub carrier: String,
    /// Which of several that have these words
    pub carrier_id: String,
    pub partners: String,
    pub place: String,
    pub territories: Vec<String>,
    pub from_day: String,
    pub until_day: String,
    pub capacity: String,
    pub entry: String,
    pub is_public: String,
}

impl Typed {
    pub(super) fn of(row: &OfferRow, territories: &[Territory], say: &Say) -> Self {
        Self {
            id: row.id.to_string(),
            version: row.version,
            from: String::new(),
            title: row.title.clone(),
            text: row.text.clone(),
            audience: row.audience.clone(),
            carrier: row.carrier.clone(),
            carrier_id: row.carrier_id.map(|id| id.to_string()).unwrap_or_default(),
            partners: row.partners.clone(),
            place: row.place.clone(),
            territories: territories.iter().map(|territory| territory.key.clone()).collect(),
            from_day: say.typed_day(Some(row.from_day)),
            until_day: say.typed_day(row.until_day),
            capacity: row.capacity.clone(),
            entry: row.entry.clone(),
            is_public: if row.is_public { "1".to_owned() } else { String::new() },
        }
    }

    /// `found` are the members that the words name, `districts` the keys that can be ticked.
    pub(super) fn parse(&self, id: Id<Offer>, saved: Option<&OfferRow>, found: &[Named], districts: &[String]) -> Result<Draft, Problems> {
        let mut problems = Problems::default();
        let long = |problems: &mut Problems, field: &'static str, text: &str, missing: &'static str| {
            let text = web::lines(text);
            if text.is_empty() {
                problems.add(field, missing);
            } else if text.chars().count() > LONGEST {
                problems.add(field, "problem-offer-long");
            }
            text
        };
        let title = problems.required("title", &self.title, "problem-offer-title");
        let text = long(&mut problems, "text", &self.text, "problem-offer-text");
        let audience = problems.required("audience", &self.audience, "problem-offer-audience");
        let entry = long(&mut problems, "entry", &self.entry, "problem-offer-entry");
        let (carrier, carrier_id) = match self.carrier(saved, found) {
            Ok(carrier) => carrier,
            Err(key) => {
                problems.add("carrier", key);
                Default::default()
            }
        };
        let from_day = problems.day("from_day", &self.from_day);
        let until_day = problems.day("until_day", &self.until_day);
        if self.from_day.trim().is_empty() {
            problems.add("from_day", "problem-offer-from");
        }
        if from_day.zip(until_day).is_some_and(|(from, until)| until < from) {
            problems.add("until_day", "problem-offer-until");
        }
        let draft = Draft {
            id,
            title,
            text,
            audience,
            carrier,
            carrier_id,
            partners: problems.optional("partners", &self.partners),
            place: problems.optional("place", &self.place),
            territories: districts.iter().filter(|key| self.territories.contains(key)).cloned().collect(),
            from_day: from_day.unwrap_or_default(),
            until_day,
            capacity: problems.optional("capacity", &self.capacity),
            entry,
            is_public: !self.is_public.is_empty(),
            version: self.version,
        };
        problems.then(draft)
    }

    /// Which organisation is meant. One that
    /// left the network stays until somebody names another one.
    fn carrier(&self, saved: Option<&OfferRow>, found: &[Named]) -> Result<(String, Option<Id<Organisation>>), &'static str> {
        let words = self.carrier.trim();
        if words.is_empty() {
            return Err("problem-offer-carrier");
        }
        if let Some(saved) = saved.filter(|saved| saved.carrier == words) {
            return Ok((saved.carrier.clone(), saved.carrier_id));
        }
        match meant(found, words, &self.carrier_id) {
            Meant::One(one) => Ok((one.name.clone(), Some(one.id))),
            Meant::Nobody => Err("problem-offer-carrier-unknown"),
            Meant::Several => Err("problem-offer-carrier-several"),
        }
    }
}
