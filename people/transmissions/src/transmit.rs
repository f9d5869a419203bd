//! Passing something on: to whom, what for, which things; then what the recipient will see, exactly; then the act.

use std::collections::BTreeMap;

use accounts::Unit;
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use jiff::ToSpan;
use participants::{
    Participant,
    access::helped,
    restricted,
    rules::{Field, Sensitive, field_named, hints},
    sql::{
        ParticipantRow,
        facts::{FactRow, facts},
    },
};
use serde::Deserialize;
use web::{Error, Event, Filter, Form, Problems, Result, Say, Visit, address};

use crate::{
    Transmission,
    access::Deed,
    arrivals::Arrived,
    orders::follow,
    pass_on::{Group, Wish, by_ground, pass_on},
    rules::{Answer, Purpose},
    sql::{
        self,
        arrivals::ArrivedFact,
        consents,
        rules::{PartyRow, party, recipients},
    },
    ways::{Ways, ways},
};

/// The choice was sent with things to tick on it.
const TICKED: &str = "2";

/// A standing order goes on for at most so many months.
const MONTHS: i32 = 12;

/// To whom, what for, what; and for how many months what changes.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    id: String,
    recipient: String,
    purpose: String,
    fields: Vec<String>,
    months: String,
    /// The facts as they were shown, see [`as_shown`]
    facts: Vec<String>,
    /// The version of her entry, which has her name
    version: i64,
    /// The choice was sent
    asked: String,
    /// Another choice is wanted: what was ticked is shown as a choice again
    change: String,
}

#[derive(Template)]
#[template(path = "transmit.html")]
struct Transmit {
    say: Say,
    unit: Id<Unit>,
    participant: ParticipantRow,
    recipients: Vec<PartyRow>,
    asked: Asked,
    id: Id<Transmission>,
    ways: Option<Ways>,
    known: Vec<FactRow>,
    /// What the recipient will see.
    previews: Vec<Arrived>,
    problems: Problems,
}

pub(crate) async fn new(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Filter(asked): Filter<Asked>,
) -> Result<Response> {
    let (participant, here) = helped(&mut visit, unit, id).await?;
    visit.may(Deed::Transmit, here)?;
    let (network, today) = (visit.sight()?, visit.today());
    let recipients = recipients(&mut visit.tx, network, unit, today, None).await?;
    let chosen = recipients.iter().find(|one| one.id.to_string() == asked.recipient).map(|one| one.id);
    let mut content = Transmit {
        say: visit.say.clone(),
        unit,
        recipients,
        id: visit.random_id(),
        ways: None,
        known: facts(&mut visit.tx, unit, id).await?,
        previews: Vec::new(),
        problems: Problems::default(),
        asked,
        participant,
    };
    if let (Some(recipient), Some(purpose)) = (chosen, Purpose::from_code(&content.asked.purpose)) {
        let all = consents::consents(&mut visit.tx, unit, id).await?;
        let consent = all.iter().find(|row| row.counts(recipient, purpose, today));
        content.ways = Some(ways(&mut visit, unit, &content.participant, (recipient, purpose), consent).await?);
        if content.asked.change.is_empty() {
            content.previews = content.previewed(&mut visit, purpose).await?;
        }
    }
    if !content.asked.asked.is_empty() {
        for (field, key, chosen) in [
            ("recipient", "problem-transmit-recipient", chosen.is_some()),
            ("purpose", "problem-transmit-purpose", !content.asked.purpose.is_empty()),
            // The first time there is nothing to tick yet.
            ("fields", "problem-transmit-fields", content.asked.asked != TICKED || !content.asked.fields.is_empty()),
        ] {
            if !chosen {
                content.problems.add(field, key);
            }
        }
    }
    visit.log(Event::new("read", "participant").on(id).unit(unit).subject(id, ["C1", "C2", "C4", "C5", "C6"]));
    visit.crumb_text("participants", "/participants");
    visit.crumb(&content.participant.name, format!("/units/{unit}/participants/{id}"));
    visit.crumb_text("transmissions", format!("/units/{unit}/participants/{id}/transmissions"));
    let title = content.title();
    visit.page(title, &content).await
}

/// Passes it on. The form brings its key along, so that a double click passes on once.
pub(crate) async fn create(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Form(asked): Form<Asked>,
) -> Result<Response> {
    let (participant, here) = helped(&mut visit, unit, id).await?;
    visit.may(Deed::Transmit, here)?;
    let unreadable = || Error::Unreadable("error-unreadable");
    let recipient: Id<Unit> = asked.recipient.parse().map_err(|_| unreadable())?;
    let wish = Wish {
        id: asked.id.parse().map_err(|_| unreadable())?,
        recipient,
        purpose: Purpose::from_code(&asked.purpose).ok_or_else(unreadable)?,
        fields: asked.fields.iter().filter_map(|name| field_named(name)).collect(),
        order: None,
    };
    let (network, today) = (visit.sight()?, visit.today());
    if recipients(&mut visit.tx, network, unit, today, Some(recipient)).await?.is_empty() {
        return Err(Error::Stale);
    }
    let address = format!("/units/{unit}/participants/{id}/transmissions");
    // A second click leads to what the first one did.
    let has_gone = async |visit: &mut Visit| sql::transmission(&mut visit.tx, unit, id, wish.id).await.map(|row| row.is_some());
    if has_gone(&mut visit).await? {
        return visit.redirect(address).await;
    }
    // What was shown is what goes: when somebody has written something else meanwhile, it is shown first.
    let known = facts(&mut visit.tx, unit, id).await?;
    let shown = known.iter().filter(|fact| asked.fields.contains(&fact.field));
    let is_same = shown.clone().all(|fact| asked.facts.contains(&as_shown(fact))) && asked.version == participant.version;
    if !is_same || shown.count() != asked.fields.len() {
        let mut query =
            vec![("recipient", asked.recipient.as_str()), ("purpose", asked.purpose.as_str()), ("months", asked.months.as_str())];
        query.extend(asked.fields.iter().map(|field| ("fields", field.as_str())));
        return visit.done("done-transmit-changed", web::address(&format!("{address}/new"), &query)).await;
    }
    let gone = pass_on(&mut visit, unit, &participant, &wish).await?;
    if gone.is_empty() && has_gone(&mut visit).await? {
        return visit.redirect(address).await;
    }
    if gone.len() < wish.fields.len() || gone.is_empty() {
        // Something that was shown as open is closed by now: nothing goes rather than a part of it.
        return Err(Error::Stale);
    }
    if let Some(months) = asked.months.parse::<i32>().ok().filter(|months| (1..=MONTHS).contains(months)) {
        let consent = consents::valid(&mut visit.tx, unit, id, recipient, wish.purpose.code(), today).await?;
        let until = today.saturating_add(months.months());
        let until = consent.map_or(until, |consent| until.min(consent.until_day));
        follow(&mut visit, unit, &participant, &wish, until).await?;
    }
    visit.done("done-transmitted", address).await
}

/// What tells that a fact is the one that was shown: its key, and whether it is disputed.
fn as_shown(fact: &FactRow) -> String {
    format!("{} {}", fact.id, fact.disputed)
}

impl Transmit {
    fn title(&self) -> String {
        self.say.text("transmit-title").arg("name", self.participant.name.as_str()).to_string()
    }

    fn href(&self) -> String {
        format!("/units/{}/participants/{}/transmissions", self.unit, self.participant.id)
    }

    fn to(&self) -> Vec<Choice> {
        let choice = |one: &PartyRow| Choice::new(one.id.to_string(), one.label(), one.id.to_string() == self.asked.recipient);
        self.recipients.iter().map(choice).collect()
    }

    fn purposes(&self) -> Vec<Choice> {
        let choice = |one: &Purpose| Choice::new(one.code(), self.say.word("purpose", one.code()), one.code() == self.asked.purpose);
        Purpose::ALL.iter().map(choice).collect()
    }

    fn months(&self) -> Vec<Choice> {
        let choice = |months: &i64| {
            Choice::new(months.to_string(), self.say.text("order-months").arg("months", *months), months.to_string() == self.asked.months)
        };
        [3, 6, 12].iter().map(choice).collect()
    }

    /// What the form says of itself, and what its button does.
    fn step(&self) -> (&'static str, &'static str) {
        if self.ways.is_some() && !self.open().is_empty() { (TICKED, "transmit-preview") } else { ("1", "transmit-next") }
    }

    fn is_over(&self) -> bool {
        self.participant.ended_on.is_some()
    }

    fn label(&self, field: &Field) -> String {
        self.say.word("participant", field.name)
    }

    /// What may go, with the reason.
    fn open(&self) -> Vec<Choice> {
        let Some(ways) = &self.ways else { return Vec::new() };
        let choice = |fact: &FactRow| {
            let field = field_named(&fact.field).filter(|_| !fact.is_restricted())?;
            let (ground, _) = ways.open(field.category)?;
            let words =
                self.say.text("transmit-open").arg("field", self.label(&field)).arg("ground", self.say.word("ground", ground.code()));
            Some(Choice::new(field.name, words, self.asked.fields.iter().any(|name| name == field.name)))
        };
        self.known.iter().filter_map(choice).collect()
    }

    /// What may not, and why not: one line for each reason.
    fn closed(&self) -> Vec<String> {
        let Some(ways) = &self.ways else { return Vec::new() };
        let mut reasons: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (fact, field) in self.known.iter().filter_map(|fact| field_named(&fact.field).map(|field| (fact, field))) {
            let reason = match ways.open(field.category) {
                _ if fact.is_restricted() => restricted(&self.say, fact),
                Some(_) => continue,
                None => self.say.word("ground-closed", ways.ground(field.category).code()),
            };
            reasons.entry(reason).or_default().push(self.label(&field));
        }
        let line = |(reason, fields): (String, Vec<String>)| {
            self.say.text("transmit-closed").arg("fields", fields.join(", ")).arg("reason", reason).to_string()
        };
        reasons.into_iter().map(line).collect()
    }

    /// The same with the choice open: beside what is shown nothing can be ticked, so that what is shown is what goes.
    fn change(&self) -> String {
        let mut query = vec![("recipient", self.asked.recipient.as_str()), ("purpose", self.asked.purpose.as_str()), ("change", "1")];
        query.extend(self.asked.fields.iter().map(|field| ("fields", field.as_str())));
        address(&format!("{}/new", self.href()), &query)
    }

    /// Where she can be asked, when something waits for her yes.
    fn consent(&self) -> String {
        let Some(ways) = &self.ways else { return String::new() };
        let waits = |fact: &FactRow| {
            let category = field_named(&fact.field).map(|field| field.category);
            !fact.is_restricted()
                && category.is_some_and(|category| ways.ground(category).answer() == Answer::Consent && ways.open(category).is_none())
        };
        if !self.known.iter().any(waits) {
            return String::new();
        }
        let base = format!("/units/{}/participants/{}/consents/new", self.unit, self.participant.id);
        address(&base, &[("recipient", self.asked.recipient.as_str()), ("purpose", &self.asked.purpose)])
    }

    /// Where a text about her health can be written for the same recipient and purpose, if one may go at all.
    fn health(&self) -> String {
        let is_allowed = self.ways.as_ref().is_some_and(|ways| ways.by_four_eyes().is_some());
        if !is_allowed {
            return String::new();
        }
        let base = format!("/units/{}/participants/{}/health-statements/new", self.unit, self.participant.id);
        address(&base, &[("recipient", self.asked.recipient.as_str()), ("purpose", &self.asked.purpose)])
    }

    /// The fields that are shown and will go.
    fn chosen(&self) -> Vec<String> {
        self.open().into_iter().filter(|choice| choice.selected).map(|choice| choice.value).collect()
    }

    /// The keys of what is shown.
    fn shown(&self) -> Vec<String> {
        let chosen = self.chosen();
        self.known.iter().filter(|fact| chosen.contains(&fact.field)).map(as_shown).collect()
    }

    /// What a text that is about to go may say that does not belong there.
    fn doubts(&self) -> Vec<String> {
        let chosen = self.chosen();
        let mut found: Vec<Sensitive> =
            self.known.iter().filter(|fact| chosen.contains(&fact.field)).flat_map(|fact| hints(&fact.value)).collect();
        found.dedup();
        found.into_iter().map(|sensitive| self.say.word("participant-hint", sensitive.word())).collect()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    fn recipient(&self) -> String {
        self.ways.as_ref().map(|ways| ways.recipient.label()).unwrap_or_default()
    }

    /// What is shown is what goes: the same groups, in the words of the recipient's own page.
    async fn previewed(&self, visit: &mut Visit, purpose: Purpose) -> Result<Vec<Arrived>> {
        let Some(ways) = &self.ways else { return Ok(Vec::new()) };
        let fields: Vec<Field> = self.asked.fields.iter().filter_map(|name| field_named(name)).collect();
        let sender = party(&mut visit.tx, self.unit).await?.ok_or(Error::NotFound)?.label();
        let shown = |(ground, _, things): Group<'_>| Arrived {
            say: self.say.clone(),
            name: self.participant.name.clone(),
            sender: sender.clone(),
            purpose: purpose.code().to_owned(),
            ground: ground.code().to_owned(),
            facts: things.iter().map(|(_, fact)| ArrivedFact::of(fact)).collect(),
            is_hers: false,
        };
        Ok(by_ground(ways, &fields, &self.known).into_iter().map(shown).collect())
    }
}
