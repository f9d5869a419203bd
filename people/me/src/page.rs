//! Her page: one page, from top to bottom, without a script.

use std::collections::BTreeMap;

use askama::Template;
use axum::{http::HeaderMap, response::Response};
use design::Choice;
use participants::{
    rules::{Category, FIELDS, Field},
    sql::{
        UnitRow, compartment,
        facts::{FactRow, facts},
    },
};
use serde::Deserialize;
use support_plans::{
    rules::{Kind, State},
    sql::{EntryRow, appointments::AppointmentRow, appointments::appointments, entries},
};
use transmissions::{
    Follower, followers, questions,
    rules::{HEALTH, passed_field},
    sql::{TransmissionRow, consents::ConsentRow},
    wording,
};
use web::{Event, Filter, Language, Problems, Result, Say, Visit, log};

use crate::{
    answers::Given,
    language::choices,
    named_readers::looked,
    open::ask,
    question::Asked,
    secrecy::{Secrecy, secrecy},
    special::{Special, special},
    sql,
    support_circle::{SupportCircle, support_circle},
    visits::{Hers, hers},
};

/// So many lines of what was passed on and who has looked stand on the page.
const SHOWN: i64 = 30;

/// So many of who has looked stand on the page of their own: more than a year of work with somebody leaves.
const ALL: i64 = 5_000;

#[derive(Template)]
#[template(path = "page.html")]
struct Page {
    say: Say,
    name: String,
    /// The work with her has ended: she reads, and answers nothing any more
    is_over: bool,
    unit: UnitRow,
    /// The translation is one that nobody has checked
    is_draft: bool,
    goal: Option<FactRow>,
    appointments: Vec<AppointmentRow>,
    entries: Vec<EntryRow>,
    support_circle: SupportCircle,
    /// One thing at a time: what is answered is about nobody else
    asked: Option<Asked>,
    consents: Vec<ConsentRow>,
    special: Special,
    secrecy: Secrecy,
    /// Who gets what changes
    followers: Vec<Follower>,
    sent: Vec<TransmissionRow>,
    parties: BTreeMap<String, String>,
    seen: Vec<log::Seen>,
    /// There are more
    has_more: bool,
    /// The unit has decided that whoever has looked stands there with a name
    is_named: bool,
    problems: Problems,
}

#[derive(Template)]
#[template(path = "seen.html")]
struct Seen {
    say: Say,
    lines: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wanted {
    /// German stands beside the question
    german: String,
}

pub(crate) async fn show(mut visit: Visit, headers: HeaderMap, Filter(wanted): Filter<Wanted>) -> Result<Response> {
    let Some(hers) = hers(&mut visit, &headers).await? else { return ask(visit, &headers).await };
    let content = content(&mut visit, hers, !wanted.german.is_empty()).await?;
    let title = visit.say.text("me").to_string();
    visit.page(title, &content).await
}

/// Everybody who has looked.
pub(crate) async fn seen(mut visit: Visit, headers: HeaderMap) -> Result<Response> {
    let Some(Hers { unit: of, participant }) = hers(&mut visit, &headers).await? else { return ask(visit, &headers).await };
    let seen = log::readings_of(&mut visit.tx, of, &participant.id.to_string(), ALL).await?;
    let unit = compartment(&mut visit.tx, of).await?.ok_or(web::Error::NotFound)?;
    let is_named = sql::names_readers(&mut visit.tx, of).await?;
    visit.log(Event::new("read", "own_page").unit(of).subject(participant.id, ["C1"]));
    let lines = seen.iter().map(|seen| looked(&visit.say, &unit, is_named, seen)).collect();
    let content = Seen { say: visit.say.clone(), lines };
    let title = visit.say.text("me").to_string();
    visit.page(title, &content).await
}

/// The page with a question that is not answered as a whole.
pub(crate) async fn again(mut visit: Visit, hers: Hers, given: Given) -> Result<Response> {
    let mut content = content(&mut visit, hers, !given.german.is_empty()).await?;
    if let Some(asked) = content.asked.as_mut()
        && (asked.question.recipient.to_string(), asked.question.purpose.code()) == (given.recipient, given.purpose.as_str())
    {
        (asked.answers, asked.months) = (given.answers, given.months);
    }
    let is_answered = content.asked.as_ref().is_some_and(Asked::is_answered);
    content.problems.add("question", if is_answered { "problem-consent-months" } else { "problem-consent-answer" });
    let title = visit.say.text("me").to_string();
    visit.again(title, &content).await
}

async fn content(visit: &mut Visit, hers: Hers, is_beside: bool) -> Result<Page> {
    let Hers { unit: of, participant } = hers;
    let (id, today, since) = (participant.id, visit.today(), visit.now() - support_plans::LASTS);
    let released = wording::all_released(visit).await?;
    let asks = visit.app.say(if released.consent.contains(&visit.say.language) { visit.say.language } else { Language::De });
    let known = facts(&mut visit.tx, of, id).await?;
    let unit = compartment(&mut visit.tx, of).await?.ok_or(web::Error::NotFound)?;
    let question = questions(visit, of, &participant).await?.into_iter().next();
    let german = (is_beside && asks.language != Language::De).then(|| visit.app.say(Language::De));
    let asked = question.map(|question| Asked {
        arrived: question.arrived(&asks, &participant.name, &format!("{}, {}", unit.name, unit.organisation), &known),
        id: visit.random_id(),
        question,
        asks,
        german,
        say: visit.say.clone(),
        answers: BTreeMap::new(),
        months: String::new(),
    });
    let consents = transmissions::sql::consents::consents(&mut visit.tx, of, id).await?;
    let consents: Vec<ConsentRow> = consents.into_iter().filter(|row| row.is_open(today)).collect();
    let sent = transmissions::sql::transmissions(&mut visit.tx, of, id, SHOWN).await?;
    let mut parties = BTreeMap::new();
    for key in consents.iter().map(|row| row.recipient_id).chain(sent.iter().map(|row| row.recipient_id)) {
        if !parties.contains_key(&key.to_string())
            && let Some(party) = transmissions::sql::rules::party(&mut visit.tx, key).await?
        {
            parties.insert(key.to_string(), party.label());
        }
    }
    let mut seen = log::readings_of(&mut visit.tx, of, &id.to_string(), SHOWN + 1).await?;
    let has_more = i64::try_from(seen.len()).is_ok_and(|lines| lines > SHOWN);
    seen.truncate(usize::try_from(SHOWN).unwrap_or_default());
    // What she is asked about stands there as the other unit would see it.
    let shown = asked.iter().flat_map(|asked| &asked.question.categories).map(|category| category.code());
    visit.log(Event::new("read", "own_page").unit(of).subject(id, ["C1", "C4", "C5"].into_iter().chain(shown)));
    Ok(Page {
        appointments: appointments(&mut visit.tx, of, id, since).await?,
        entries: entries(&mut visit.tx, of, id).await?,
        support_circle: support_circle(visit, of, id, &unit).await?,
        followers: followers(visit, of, id, &FIELDS.map(|field| field.name)).await?,
        is_named: sql::names_readers(&mut visit.tx, of).await?,
        is_draft: !released.page.contains(&visit.say.language),
        goal: known.into_iter().find(|fact| fact.field == "goal"),
        seen,
        has_more,
        unit,
        say: visit.say.clone(),
        is_over: participant.ended_on.is_some(),
        name: participant.name,
        asked,
        special: special(visit, of, id).await?,
        secrecy: secrecy(visit, of, id).await?,
        consents,
        sent,
        parties,
        problems: Problems::default(),
    })
}

impl Page {
    /// That her unit is closed, and since when.
    fn closed(&self) -> String {
        self.unit.ended_on.map(|day| self.say.text("me-unit-closed").arg("day", self.say.day(day)).to_string()).unwrap_or_default()
    }

    fn hello(&self) -> String {
        self.say.text("me-hello").arg("name", self.name.as_str()).to_string()
    }

    fn languages(&self) -> Vec<Choice> {
        choices(self.say.language)
    }

    fn is_german(&self) -> bool {
        self.say.language == Language::De
    }

    fn place(&self, row: &AppointmentRow) -> String {
        self.say.text("me-where").arg("place", self.say.typed(&row.place)).to_string()
    }

    fn bring(&self, row: &AppointmentRow) -> String {
        self.say.text("me-bring").arg("bring", self.say.typed(&row.bring)).to_string()
    }

    fn next(&self) -> Option<&AppointmentRow> {
        self.appointments.first()
    }

    /// What comes after the next one: she is told, and answers it when it is the next.
    fn later(&self) -> &[AppointmentRow] {
        self.appointments.get(1..).unwrap_or_default()
    }

    fn at(&self, row: &AppointmentRow) -> String {
        self.say.instant(row.at)
    }

    fn at_later(&self, row: &AppointmentRow) -> String {
        self.say.text("me-later").arg("at", self.at(row)).to_string()
    }

    fn answered(&self, row: &AppointmentRow) -> String {
        match row.answer.as_deref() {
            Some("yes") => self.say.text("me-coming").to_string(),
            Some(_) => self.say.text("me-not-coming").to_string(),
            None => String::new(),
        }
    }

    /// Steps, milestones and modules: what is open first, what she does herself before the rest.
    fn plan(&self) -> Vec<&EntryRow> {
        let mut rows: Vec<&EntryRow> = self.entries.iter().filter(|row| !self.is_given_up(row)).collect();
        rows.sort_by_key(|row| (row.closed_on.is_some(), !self.is_own(row), row.due_on.is_none(), row.due_on));
        rows
    }

    fn is_given_up(&self, row: &EntryRow) -> bool {
        matches!(State::from_code(&row.state), Some(State::Dropped | State::BrokenOff))
    }

    fn done(&self) -> usize {
        self.plan().iter().filter(|row| State::from_code(&row.state).is_some_and(State::is_good)).count()
    }

    fn progress(&self) -> String {
        self.say.text("me-progress").arg("done", self.done()).arg("all", self.plan().len()).to_string()
    }

    /// "geplant, bis 30. April 2026"
    fn state(&self, row: &EntryRow) -> String {
        let state = self.say.word("support-plan-state", &row.state);
        match (row.closed_on, row.due_on) {
            (Some(day), _) => self.say.text("me-closed").arg("state", state).arg("day", self.say.day(day)).to_string(),
            (None, Some(day)) => self.say.text("me-until").arg("state", state).arg("day", self.say.day(day)).to_string(),
            (None, None) => state,
        }
    }

    fn sign(&self, row: &EntryRow) -> &'static str {
        if State::from_code(&row.state).is_some_and(State::is_good) { "success" } else { "info" }
    }

    fn doer(&self, row: &EntryRow) -> String {
        match &row.doer {
            _ if row.kind != Kind::Step.code() => String::new(),
            Some(name) => self.say.text("me-doer").arg("who", name.as_str()).to_string(),
            None => self.say.text("me-yours").to_string(),
        }
    }

    /// She can say herself that it is done.
    fn is_own(&self, row: &EntryRow) -> bool {
        !self.is_over && row.kind == Kind::Step.code() && row.doer_id.is_none() && row.closed_on.is_none()
    }

    fn said(&self, row: &EntryRow) -> String {
        if row.remark.is_empty() {
            return String::new();
        }
        // Her own words: in her letters or in German, and where both have the same letters nobody knows.
        let remark = if self.say.language.is_latin() { row.remark.clone() } else { self.say.typed(&row.remark) };
        self.say.text("me-said").arg("remark", remark).to_string()
    }

    fn party(&self, key: &impl ToString) -> String {
        self.parties.get(&key.to_string()).cloned().unwrap_or_default()
    }

    /// The same within a sentence.
    fn named(&self, key: &impl ToString) -> String {
        self.say.name(&self.party(key))
    }

    fn categories(&self, codes: &str) -> String {
        let words = codes.split(' ').filter_map(Category::from_code).map(|category| self.say.word("category", category.word()));
        words.collect::<Vec<_>>().join(", ")
    }

    /// "Markt und Integration, Jobcenter Auenburg bekommt: Ziel, Meilensteine. Bis 31. Dezember 2026."
    fn follower(&self, one: &Follower) -> String {
        let fields: Vec<String> = one.fields.iter().map(|field| self.say.word("me-field", field)).collect();
        let text = self.say.text("me-follows").arg("recipient", self.say.name(&one.recipient)).arg("fields", fields.join(", "));
        text.arg("day", self.say.day(one.until)).to_string()
    }

    /// What it may be used for
    fn purpose(&self, row: &ConsentRow) -> String {
        self.say.word("purpose-hers", &row.purpose)
    }

    fn may(&self, row: &ConsentRow) -> String {
        let text = self.say.text("me-may").arg("recipient", self.named(&row.recipient_id));
        text.arg("categories", self.categories(&row.granted)).arg("day", self.say.day(row.until_day)).to_string()
    }

    fn may_not(&self, row: &ConsentRow) -> String {
        let text = self.say.text("me-may-not").arg("recipient", self.named(&row.recipient_id));
        text.arg("categories", self.categories(&row.refused)).to_string()
    }

    /// "3. März 2026, 10:00 Uhr: Telefon, Sprachen. An: …"; what is about her health is not called so.
    fn passed(&self, row: &TransmissionRow) -> String {
        let word = |field: Field| match field {
            HEALTH => self.say.text("me-special-passed").to_string(),
            field => self.say.word("me-field", field.name),
        };
        let fields: Vec<String> = row.fields.split(' ').filter_map(passed_field).map(word).collect();
        let text = self.say.text("me-passed-line").arg("at", self.say.instant(row.sent_at));
        text.arg("fields", fields.join(", ")).arg("recipient", self.named(&row.recipient_id)).to_string()
    }

    /// Who has read it, when and in which role; and what has become of it when it was called back.
    fn became(&self, row: &TransmissionRow) -> Vec<String> {
        let read = row.read_at.map(|at| {
            let role = row.read_role.as_deref().map(|role| format!("{}, ", self.say.word("role", role))).unwrap_or_default();
            let who = format!("{role}{}", self.named(&row.recipient_id));
            self.say.text("me-passed-read").arg("at", self.say.instant(at)).arg("who", who).to_string()
        });
        let unread = (row.read_at.is_none() && row.deletion_at.is_some()).then(|| self.say.text("me-passed-unread").to_string());
        let recalled = row.deletion_at.map(|_| self.say.text("me-passed-recalled").to_string());
        let deleted = row.deleted_at.map(|_| self.say.text("me-passed-deleted").to_string());
        [read, unread, recalled, deleted].into_iter().flatten().collect()
    }

    /// Since when nobody works with her goal, because she wants it so.
    fn restricted(&self, goal: &FactRow) -> String {
        let since = |at| self.say.text("me-restricted").arg("day", self.say.day(web::today(at))).to_string();
        goal.restricted_at.map(since).unwrap_or_default()
    }

    /// She says that her goal is not written down right, or that it is right by now.
    fn dispute_words(&self, goal: &FactRow) -> String {
        self.say.text(if goal.disputed { "me-settle" } else { "me-dispute" }).to_string()
    }

    /// What the button makes of it.
    fn disputed(&self, goal: &FactRow) -> &'static str {
        if goal.disputed { "no" } else { "yes" }
    }

    fn looked(&self, seen: &log::Seen) -> String {
        looked(&self.say, &self.unit, self.is_named, seen)
    }
}
