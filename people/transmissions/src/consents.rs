//! Einwilligung: who may get what, what for, until when. She is asked one thing at a time, with a yes and a no that cost the same; it is kept as it was shown
//! to her. What she takes back stops at once, and whoever has it is asked to delete it.

use std::collections::BTreeMap;

use accounts::Unit;
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use jiff::{ToSpan, civil::Date};
use participants::{Participant, access::helped, rules::Category, sql::ParticipantRow};
use serde::Deserialize;
use web::{Error, Event, Filter, Form, Language, Problems, Result, Say, Visit, address};

use crate::{
    Consent,
    access::Deed,
    orders,
    pass_on::{fields, hold},
    recall::recall,
    rules::Purpose,
    sql::{
        self,
        consents::{self, ConsentRow},
        rules::{PartyRow, recipients},
    },
    ways::{Ways, categories, ways},
    wording::{self, released},
};

/// How she can answer where somebody of the unit is with her: herself on the screen, or with her signature (§ 67b(2) SGB X asks for writing or an electronic
/// form). On her own page she answers alone: `phone`.
pub(crate) const MANNERS: [&str; 2] = ["screen", "paper"];

/// How long it counts, in months.
pub const MONTHS: [i64; 3] = [3, 6, 12];

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    id: String,
    recipient: String,
    purpose: String,
    months: String,
    manner: String,
    language: String,
    /// German stands beside it, for whoever reads it with her
    german: String,
    /// Her answers, `yes` or `no`, by the codes of the categories
    #[serde(flatten)]
    answers: BTreeMap<String, String>,
}

/// What she said.
#[derive(Debug, Clone)]
pub struct Answered {
    /// Its key: the same again is the same consent
    pub id: Id<Consent>,
    /// Who may get it
    pub recipient: Id<Unit>,
    /// What for
    pub purpose: Purpose,
    /// Yes
    pub granted: Vec<Category>,
    /// No
    pub refused: Vec<Category>,
    /// Last day
    pub until: Date,
    /// `screen`, `paper` or `phone`
    pub manner: String,
    /// In which of the released languages it was shown
    pub language: Language,
}

#[derive(Template)]
#[template(path = "consent.html")]
struct Ask {
    say: Say,
    /// Speaks her language.
    hers: Say,
    /// German, where it stands beside that
    german: Option<Say>,
    /// Languages in which the text is released
    released: Vec<Language>,
    unit: Id<Unit>,
    participant: ParticipantRow,
    recipients: Vec<PartyRow>,
    ways: Option<Ways>,
    typed: Typed,
    problems: Problems,
}

pub(crate) async fn new(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Filter(mut typed): Filter<Typed>,
) -> Result<Response> {
    // Nothing is chosen before she has said it.
    typed.answers.clear();
    typed.id = visit.random_id::<Consent>().to_string();
    let content = content(&mut visit, unit, id, typed).await?;
    let title = content.title();
    visit.page(title, &content).await
}

/// Keeps what she said.
pub(crate) async fn create(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let mut content = content(&mut visit, unit, id, typed).await?;
    let (purpose, Some(ways)) = (Purpose::from_code(&content.typed.purpose), &content.ways) else { return Err(Error::Stale) };
    let mut problems = Problems::default();
    let (mut granted, mut refused) = (Vec::new(), Vec::new());
    for category in content.asked() {
        match content.typed.answers.get(category.code()).map(String::as_str) {
            Some("yes") => granted.push(category),
            Some("no") => refused.push(category),
            _ => problems.add(category.code(), "problem-consent-answer"),
        }
    }
    let months = content.typed.months.parse::<i64>().ok().filter(|months| MONTHS.contains(months));
    if !MANNERS.contains(&content.typed.manner.as_str()) {
        problems.add("manner", "problem-consent-manner");
    }
    if months.is_none() {
        problems.add("months", "problem-consent-months");
    }
    let (Some(purpose), Some(months), true) = (purpose, months, problems.is_empty() && !(granted.is_empty() && refused.is_empty())) else {
        content.problems = problems;
        let title = content.title();
        return visit.again(title, &content).await;
    };
    let answered = Answered {
        id: content.typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?,
        recipient: ways.recipient.id,
        purpose,
        granted,
        refused,
        until: visit.today().saturating_add(months.months()),
        manner: content.typed.manner.clone(),
        language: content.hers.language,
    };
    give(&mut visit, unit, &content.participant, &ways.recipient.label(), &answered).await?;
    visit.done("done-consent", format!("/units/{unit}/participants/{id}/transmissions")).await
}

/// Keeps what she said, as it was shown to her: for the page and the demonstration. What she said before about the same is replaced; of what she says no to
/// now the deletion is asked for.
pub async fn give(visit: &mut Visit, unit: Id<Unit>, participant: &ParticipantRow, recipient: &str, said: &Answered) -> Result<()> {
    let now = visit.now();
    hold(visit, unit, participant.id).await?;
    let all = consents::consents(&mut visit.tx, unit, participant.id).await?;
    let codes = |list: &[Category]| list.iter().map(|category| category.code()).collect::<Vec<_>>().join(" ");
    let (granted, refused) = (codes(&said.granted), codes(&said.refused));
    if let Some(known) = all.iter().find(|row| row.id == said.id) {
        // A second click; another answer with the same form would be lost.
        let is_same = known.ended_at.is_none() && (&known.granted, &known.refused, known.until_day) == (&granted, &refused, said.until);
        return if is_same { Ok(()) } else { Err(Error::Stale) };
    }
    let hers = visit.app.say(said.language);
    let row = ConsentRow {
        id: said.id,
        participant_id: participant.id,
        recipient_id: said.recipient,
        purpose: said.purpose.code().to_owned(),
        granted,
        refused,
        until_day: said.until,
        language: said.language.tag().to_owned(),
        edition: wording::EDITION.to_owned(),
        shown: wording::shown(&hers, recipient, said),
        manner: said.manner.clone(),
        given_at: now,
        ended_at: None,
        ended_as: None,
    };
    // One that is over by its date, too: of a person, a recipient and a purpose one counts at most.
    for before in
        all.iter().filter(|row| row.ended_at.is_none() && row.recipient_id == said.recipient && row.purpose == said.purpose.code())
    {
        consents::end(&mut visit.tx, unit, participant.id, before.id, now, "replaced").await?;
    }
    let by = visit.actor.account().map(|account| account.to_string()).unwrap_or_default();
    if !consents::insert(&mut visit.tx, unit, &row, &by).await? {
        return Err(Error::Stale);
    }
    consents::answered(&mut visit.tx, unit, participant.id, said.recipient, said.purpose).await?;
    let asked = said.granted.iter().chain(&said.refused).map(|category| category.code());
    visit.log(Event::new("consent", "consent").on(row.id).unit(unit).subject(participant.id, asked).recipient(said.recipient));
    stop(visit, unit, participant, &row, &said.granted).await
}

/// She takes it back, and somebody of the unit notes it.
pub(crate) async fn end(mut visit: Visit, Path((unit, id, consent)): Path<(Id<Unit>, Id<Participant>, Id<Consent>)>) -> Result<Response> {
    let (participant, here) = helped(&mut visit, unit, id).await?;
    visit.may(Deed::TakeConsent, here)?;
    withdraw(&mut visit, unit, &participant, consent).await?;
    visit.done("done-consent-ended", format!("/units/{unit}/participants/{id}/transmissions")).await
}

/// She takes it back: for the page, and for her own. It counts no more from this moment on; whoever has something by it is asked to delete it.
pub async fn withdraw(visit: &mut Visit, unit: Id<Unit>, participant: &ParticipantRow, consent: Id<Consent>) -> Result<()> {
    let (id, now) = (participant.id, visit.now());
    hold(visit, unit, participant.id).await?;
    let all = consents::consents(&mut visit.tx, unit, id).await?;
    let row = all.iter().find(|row| row.id == consent).ok_or(Error::NotFound)?;
    // Somebody may have written down a newer answer meanwhile, also in this moment: her no is about that one, too. And where nothing counts any more what went is
    // called back all the same.
    let is_open = |one: &&ConsentRow| one.ended_at.is_none() && one.recipient_id == row.recipient_id && one.purpose == row.purpose;
    let mut latest = all.clone();
    while let Some(open) = latest.iter().find(is_open) {
        if consents::end(&mut visit.tx, unit, id, open.id, now, "withdrawn").await? {
            let codes = categories(&open.granted).into_iter().map(Category::code);
            visit.log(Event::new("take_back", "consent").on(open.id).unit(unit).subject(id, codes).recipient(open.recipient_id));
        }
        latest = consents::consents(&mut visit.tx, unit, id).await?;
    }
    stop(visit, unit, participant, row, &[]).await
}

/// She is asked on her own page: there she answers when she wants to.
pub(crate) async fn ask(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let content = content(&mut visit, unit, id, typed).await?;
    let (purpose, Some(ways)) = (Purpose::from_code(&content.typed.purpose), &content.ways) else { return Err(Error::Stale) };
    let purpose = purpose.filter(|_| !content.asked().is_empty()).ok_or(Error::Stale)?;
    let (by, now) = (visit.actor.account().map(|account| account.to_string()).unwrap_or_default(), visit.now());
    consents::request(&mut visit.tx, unit, id, (ways.recipient.id, purpose), &by, now).await?;
    let asked = content.asked();
    let codes = asked.iter().map(|category| category.code());
    visit.log(Event::new("request", "consent").unit(unit).subject(id, codes).recipient(ways.recipient.id));
    visit.done("done-consent-asked", format!("/units/{unit}/participants/{id}/transmissions")).await
}

/// What is over by its last day ends, and with it the standing orders that need it. What went while it counted stays where it is.
pub(crate) async fn expire(visit: &mut Visit, unit: Id<Unit>) -> Result<()> {
    let (now, today) = (visit.now(), visit.today());
    for row in consents::over(&mut visit.tx, unit, today).await? {
        participants::sql::hold(&mut visit.tx, unit, row.participant_id).await?;
        consents::end(&mut visit.tx, unit, row.participant_id, row.id, now, "expired").await?;
        visit.log(Event::new("end", "consent").on(row.id).unit(unit).subject(row.participant_id, []).recipient(row.recipient_id));
        let somebody = participants::sql::participant(&mut visit.tx, unit, row.participant_id).await?;
        if let (Some(somebody), Some(purpose)) = (somebody, Purpose::from_code(&row.purpose)) {
            orders::stop(visit, unit, &somebody, row.recipient_id, purpose).await?;
        }
    }
    Ok(())
}

/// What follows when she says something else: standing orders stop, and what went by consent and is no longer covered is called back.
async fn stop(visit: &mut Visit, unit: Id<Unit>, participant: &ParticipantRow, about: &ConsentRow, still: &[Category]) -> Result<()> {
    if let Some(purpose) = Purpose::from_code(&about.purpose) {
        orders::stop(visit, unit, participant, about.recipient_id, purpose).await?;
    }
    let mut rows = sql::by_consent(&mut visit.tx, unit, participant.id, about.recipient_id, &about.purpose).await?;
    rows.retain(|row| !fields(&row.fields).iter().all(|field| still.contains(&field.category)));
    recall(visit, unit, about.recipient_id, &rows).await
}

async fn content(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>, typed: Typed) -> Result<Ask> {
    let (participant, here) = helped(visit, unit, id).await?;
    visit.may(Deed::TakeConsent, here)?;
    if participant.ended_on.is_some() {
        return Err(Error::Stale);
    }
    let (network, today, chosen) = (visit.sight()?, visit.today(), typed.recipient.parse().ok());
    let chosen = if chosen.is_some() { recipients(&mut visit.tx, network, unit, today, chosen).await? } else { Vec::new() };
    let ways = match (chosen.first(), Purpose::from_code(&typed.purpose)) {
        (Some(one), Some(purpose)) => Some(ways(visit, unit, &participant, (one.id, purpose), None).await?),
        _ => None,
    };
    let recipients = if ways.is_some() { chosen } else { recipients(&mut visit.tx, network, unit, today, None).await? };
    let released = released(visit).await?;
    let language = released.iter().copied().find(|language| language.tag() == typed.language).unwrap_or(Language::De);
    visit.log(Event::new("read", "participant").on(id).unit(unit).subject(id, ["C1"]));
    visit.crumb_text("participants", "/participants");
    visit.crumb(&participant.name, format!("/units/{unit}/participants/{id}"));
    visit.crumb_text("transmissions", format!("/units/{unit}/participants/{id}/transmissions"));
    let is_beside = language != Language::De && !typed.german.is_empty();
    Ok(Ask {
        hers: visit.app.say(language),
        german: is_beside.then(|| visit.app.say(Language::De)),
        released,
        say: visit.say.clone(),
        unit,
        participant,
        recipients,
        ways,
        typed,
        problems: Problems::default(),
    })
}

impl Ask {
    fn title(&self) -> String {
        self.say.text("consent-title").arg("name", self.participant.name.as_str()).to_string()
    }

    fn href(&self) -> String {
        format!("/units/{}/participants/{}/consents", self.unit, self.participant.id)
    }

    fn back(&self) -> String {
        format!("/units/{}/participants/{}/transmissions", self.unit, self.participant.id)
    }

    fn to(&self) -> Vec<Choice> {
        let choice = |one: &PartyRow| Choice::new(one.id.to_string(), one.label(), one.id.to_string() == self.typed.recipient);
        self.recipients.iter().map(choice).collect()
    }

    fn purposes(&self) -> Vec<Choice> {
        let choice = |one: &Purpose| Choice::new(one.code(), self.say.word("purpose", one.code()), one.code() == self.typed.purpose);
        Purpose::ALL.iter().map(choice).collect()
    }

    fn recipient(&self) -> String {
        self.ways.as_ref().map(|ways| ways.recipient.label()).unwrap_or_default()
    }

    fn asked(&self) -> Vec<Category> {
        self.ways.as_ref().map(Ways::asked).unwrap_or_default()
    }

    fn lang(&self) -> &'static str {
        self.hers.language.tag()
    }

    fn is_rtl(&self) -> bool {
        self.hers.language.is_rtl()
    }

    fn languages(&self) -> Vec<Choice> {
        let choice = |one: &Language| Choice::new(one.tag(), one.own_name(), *one == self.hers.language);
        self.released.iter().map(choice).collect()
    }

    fn text(&self) -> Vec<String> {
        Purpose::from_code(&self.typed.purpose)
            .map(|purpose| wording::paragraphs(&self.hers, &self.recipient(), purpose))
            .unwrap_or_default()
    }

    /// All of it in German.
    fn lines(&self, german: &Say) -> Vec<String> {
        let lines = |purpose| wording::lines(german, &self.recipient(), purpose, &self.asked());
        Purpose::from_code(&self.typed.purpose).map(lines).unwrap_or_default()
    }

    /// The same page with German beside it.
    fn beside(&self) -> String {
        let query =
            [("recipient", self.typed.recipient.as_str()), ("purpose", &self.typed.purpose), ("language", self.lang()), ("german", "1")];
        address(&self.other(), &query)
    }

    fn question(&self, category: &Category) -> String {
        wording::question(&self.hers, &self.recipient(), *category)
    }

    fn contents(&self, category: &Category) -> String {
        wording::contents(&self.hers, *category)
    }

    fn answers(&self, category: &Category) -> Vec<Choice> {
        let given = self.typed.answers.get(category.code()).map(String::as_str);
        [("yes", "consent-yes"), ("no", "consent-no")]
            .map(|(value, key)| Choice::new(value, self.hers.text(key), given == Some(value)))
            .into()
    }

    fn months(&self) -> Vec<Choice> {
        let chosen = self.typed.months.parse().unwrap_or(0);
        let choice =
            |months: &i64| Choice::new(months.to_string(), self.hers.text("order-months").arg("months", *months), *months == chosen);
        MONTHS.iter().map(choice).collect()
    }

    fn manners(&self) -> Vec<Choice> {
        let choice = |manner: &&str| Choice::new(*manner, self.say.word("consent-manner", manner), *manner == self.typed.manner);
        MANNERS.iter().map(choice).collect()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    /// The same page for another recipient.
    fn other(&self) -> String {
        format!("{}/new", self.href())
    }
}
