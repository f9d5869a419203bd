//! Writing it with her: to whom and what for; the text and for how long; then what the recipient will see, the words of her consent, and her yes or no. A no leaves
//! nothing.

use accounts::{Account, Unit};
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use jiff::{ToSpan, civil::Date};
use participants::{
    Participant,
    access::{helped, open},
    rules::{Category, Sensitive, hints},
    sql::ParticipantRow,
};
use serde::Deserialize;
use web::{Error, Event, Filter, Form, Language, Mail, Problems, Result, Say, Visit, lines};

use super::{CATEGORIES, LENGTH, MONTHS, label, paragraphs, question, sees, shown};
use crate::{
    HealthStatement,
    access::Deed,
    arrivals::Arrived,
    consents::MANNERS,
    rules::Purpose,
    sql::{
        health_statements::{self, StatementRow},
        rules::{PartyRow, recipients},
    },
    ways::{Ways, ways},
};

/// She has seen it and answers.
const ANSWERED: &str = "answered";

/// It is to be written differently.
const CHANGE: &str = "change";

/// Nothing of it comes by an address: an address stands in the history of a browser.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    id: String,
    recipient: String,
    purpose: String,
    content: String,
    months: String,
    /// The last day, as she was shown it
    until: String,
    /// Her answer, `yes` or `no`
    answer: String,
    manner: String,
    step: String,
}

#[derive(Template)]
#[template(path = "health_statements/new.html")]
struct New {
    say: Say,
    /// The words of her consent are in German
    german: Say,
    unit: Id<Unit>,
    participant: ParticipantRow,
    recipients: Vec<PartyRow>,
    ways: Option<Ways>,
    /// There is a second person who could read it
    has_second: bool,
    today: Date,
    typed: Typed,
    /// What the recipient will see, where that is shown
    sees: Option<Arrived>,
    problems: Problems,
}

/// To whom, what for, and the text: nothing is filled in.
pub(crate) async fn new(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Filter(asked): Filter<Typed>,
) -> Result<Response> {
    let key = visit.random_id::<HealthStatement>().to_string();
    let typed = Typed { id: key, recipient: asked.recipient, purpose: asked.purpose, ..Typed::default() };
    let content = content(&mut visit, unit, id, typed).await?;
    let title = content.title();
    visit.page(title, &content).await
}

/// Shows it as it will be seen, and keeps it once she has said yes to that.
pub(crate) async fn create(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let mut content = content(&mut visit, unit, id, typed).await?;
    let title = content.title();
    let (Some((purpose, recipient)), true) = (content.asked(), content.is_allowed()) else {
        return visit.again(title, &content).await;
    };
    if content.typed.step == CHANGE {
        return visit.page(title, &content).await;
    }
    let (text, until) = match content.parse() {
        Ok(parsed) => parsed,
        Err(problems) => {
            content.problems = problems;
            return visit.again(title, &content).await;
        }
    };
    // What she reads is what is kept, sign by sign.
    content.typed.content.clone_from(&text);
    let sender = label(&mut visit, unit).await?;
    content.sees = Some(sees(&content.say, &content.participant, sender, purpose.code(), &text));
    // Her yes is to a day: one that has moved on overnight is shown to her again.
    let is_shown = content.typed.until == until.to_string();
    content.typed.until = until.to_string();
    if content.typed.step != ANSWERED || !is_shown {
        return visit.page(title, &content).await;
    }
    let back = content.back();
    let written = match content.said() {
        Ok(false) => return visit.done("done-health-statement-refused", back).await,
        Ok(true) => Written {
            id: content.typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?,
            recipient: recipient.clone(),
            purpose,
            content: text,
            until,
            manner: content.typed.manner.clone(),
            by: visit.actor.account().ok_or(Error::NotFound)?,
        },
        Err(problems) => {
            content.problems = problems;
            return visit.again(title, &content).await;
        }
    };
    write(&mut visit, unit, id, written).await?;
    visit.done("done-health-statement", back).await
}

/// What she has said yes to, as it stands.
pub struct Written {
    /// Key
    pub id: Id<HealthStatement>,
    /// To whom it may go
    pub recipient: PartyRow,
    /// What for
    pub purpose: Purpose,
    /// The text
    pub content: String,
    /// Last day on which the recipient keeps it
    pub until: Date,
    /// `screen` or `paper`
    pub manner: String,
    /// Who has written it down, and does not release it
    pub by: Id<Account>,
}

/// Keeps it until a second person has read it, and tells those who may; a second click keeps nothing more.
pub async fn write(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>, written: Written) -> Result<()> {
    let german = visit.app.say(Language::De);
    let row = &StatementRow {
        id: written.id,
        participant_id: id,
        recipient_id: written.recipient.id,
        purpose: written.purpose.code().to_owned(),
        shown: shown(&german, &written.recipient.label(), written.purpose, written.until),
        content: Some(written.content),
        until_day: written.until,
        manner: written.manner,
        given_at: visit.now(),
        written_by: written.by.to_string(),
        released_at: None,
        ended_at: None,
        ended_as: None,
        reason: None,
    };
    crate::pass_on::hold(visit, unit, id).await?;
    if !health_statements::insert(&mut visit.tx, unit, row).await? {
        // A second click keeps nothing more; another text, or one that is decided, is not what waits.
        let known = health_statements::statement(&mut visit.tx, unit, id, row.id).await?;
        let is_same = |known: &StatementRow| {
            (known.recipient_id, &known.purpose, &known.content, known.until_day)
                == (row.recipient_id, &row.purpose, &row.content, row.until_day)
        };
        return known.filter(is_same).map(|_| ()).ok_or(Error::Stale);
    }
    let event = Event::new("consent", "health_statement").on(row.id).unit(unit).subject(row.participant_id, CATEGORIES);
    visit.log(event.recipient(row.recipient_id));
    let today = visit.today();
    // It lies on her desk: not even the address in a mail tells what it is.
    let link = visit.link("/");
    for reader in health_statements::second(&mut visit.tx, unit, id, written.by, today).await? {
        let subject = visit.say.text("health-statement-mail-subject").to_string();
        let body = visit.say.text("health-statement-mail-body").arg("name", reader.name.as_str()).arg("link", link.as_str()).to_string();
        visit.send(Mail { to: reader.email, subject, body }).await?;
    }
    Ok(())
}

async fn content(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>, typed: Typed) -> Result<New> {
    let (participant, here) = helped(visit, unit, id).await?;
    visit.may(Deed::Transmit, here)?;
    open(&participant)?;
    if participant.ended_on.is_some() {
        return Err(Error::Stale);
    }
    let (network, today, account) = (visit.sight()?, visit.today(), visit.actor.account().ok_or(Error::NotFound)?);
    let recipients = recipients(&mut visit.tx, network, unit, today, None).await?;
    let chosen = recipients.iter().find(|one| one.id.to_string() == typed.recipient).map(|one| one.id);
    let ways = match (chosen, Purpose::from_code(&typed.purpose)) {
        (Some(recipient), Some(purpose)) => Some(ways(visit, unit, &participant, (recipient, purpose), None).await?),
        _ => None,
    };
    let has_second = !health_statements::second(&mut visit.tx, unit, id, account, today).await?.is_empty();
    visit.log(Event::new("read", "participant").on(id).unit(unit).subject(id, ["C1"]));
    visit.crumb_text("participants", "/participants");
    visit.crumb(&participant.name, format!("/units/{unit}/participants/{id}"));
    visit.crumb_text("transmissions", format!("/units/{unit}/participants/{id}/transmissions"));
    Ok(New {
        say: visit.say.clone(),
        german: visit.app.say(Language::De),
        unit,
        participant,
        recipients,
        ways,
        has_second,
        today,
        typed,
        sees: None,
        problems: Problems::default(),
    })
}

impl New {
    fn title(&self) -> String {
        self.say.text("health-statement-title").arg("name", self.participant.name.as_str()).to_string()
    }

    fn href(&self) -> String {
        format!("/units/{}/participants/{}/health-statements", self.unit, self.participant.id)
    }

    fn back(&self) -> String {
        format!("/units/{}/participants/{}/transmissions", self.unit, self.participant.id)
    }

    /// What for and to whom, where both are chosen.
    fn asked(&self) -> Option<(Purpose, PartyRow)> {
        Purpose::from_code(&self.typed.purpose).zip(self.ways.as_ref().map(|ways| ways.recipient.clone()))
    }

    /// Such a text can go to this recipient at all.
    fn is_allowed(&self) -> bool {
        self.ways.as_ref().is_some_and(|ways| ways.by_four_eyes().is_some())
    }

    /// Why it cannot.
    fn reason(&self) -> String {
        let ground = self.ways.as_ref().map(|ways| ways.ground(Category::Health));
        ground.filter(|_| !self.is_allowed()).map(|ground| self.say.word("ground-closed", ground.code())).unwrap_or_default()
    }

    fn recipient(&self) -> String {
        self.ways.as_ref().map(|ways| ways.recipient.label()).unwrap_or_default()
    }

    fn to(&self) -> Vec<Choice> {
        let choice = |one: &PartyRow| Choice::new(one.id.to_string(), one.label(), one.id.to_string() == self.typed.recipient);
        self.recipients.iter().map(choice).collect()
    }

    fn purposes(&self) -> Vec<Choice> {
        let choice = |one: &Purpose| Choice::new(one.code(), self.say.word("purpose", one.code()), one.code() == self.typed.purpose);
        Purpose::ALL.iter().map(choice).collect()
    }

    fn months(&self) -> Vec<Choice> {
        let choice = |months: &i32| {
            Choice::new(months.to_string(), self.say.text("order-months").arg("months", *months), months.to_string() == self.typed.months)
        };
        MONTHS.iter().map(choice).collect()
    }

    fn for_what(&self) -> String {
        self.say.word("purpose", &self.typed.purpose)
    }

    /// The text, and the last day at the recipient.
    fn parse(&self) -> Result<(String, Date), Problems> {
        let mut problems = Problems::default();
        let text = lines(&self.typed.content).trim().to_owned();
        if text.is_empty() {
            problems.add("content", "problem-health-statement-content");
        } else if text.chars().count() > LENGTH {
            problems.add("content", "problem-health-statement-long");
        }
        let months = self.typed.months.parse::<i32>().ok().filter(|months| MONTHS.contains(months));
        if months.is_none() {
            problems.add("months", "problem-consent-months");
        }
        problems.then((text, self.today.saturating_add(months.unwrap_or_default().months())))
    }

    /// Her yes or no. How she said no is asked nobody.
    fn said(&self) -> Result<bool, Problems> {
        let mut problems = Problems::default();
        if !matches!(self.typed.answer.as_str(), "yes" | "no") {
            problems.add("answer", "problem-consent-answer");
        }
        let is_yes = self.typed.answer == "yes";
        if self.typed.answer != "no" && !MANNERS.contains(&self.typed.manner.as_str()) {
            problems.add("manner", "problem-consent-manner");
        }
        problems.then(is_yes)
    }

    /// What she is told: the first sentence, then her text, then the rest.
    fn told(&self) -> Vec<String> {
        let (Some((purpose, recipient)), Ok((_, until))) = (self.asked(), self.parse()) else { return Vec::new() };
        paragraphs(&self.german, &recipient.label(), purpose, until)
    }

    fn question(&self) -> String {
        question(&self.german, &self.recipient())
    }

    fn answers(&self) -> Vec<Choice> {
        [("yes", "consent-yes"), ("no", "consent-no")]
            .map(|(value, key)| Choice::new(value, self.german.text(key), self.typed.answer == value))
            .into()
    }

    fn manners(&self) -> Vec<Choice> {
        let choice = |manner: &&str| Choice::new(*manner, self.say.word("consent-manner", manner), *manner == self.typed.manner);
        MANNERS.iter().map(choice).collect()
    }

    /// What it may say that does not belong there. That it is about health is why it is written.
    fn doubts(&self) -> Vec<String> {
        let others = hints(&self.typed.content).into_iter().filter(|sensitive| *sensitive != Sensitive::Health);
        others.map(|sensitive| self.say.word("participant-hint", sensitive.word())).collect()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }
}
