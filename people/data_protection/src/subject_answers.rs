//! What she is answered (Art. 12(3) and (4) GDPR): that it was done, or why not; on which day she was told, and how. Or, within the first month, that it takes longer, and why.

use accounts::{Role, Unit};
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use jiff::civil::Date;
use participants::{
    access::{self, Deed as With, helped, is_restricted},
    sql::{hold, participant},
};
use serde::Deserialize;
use web::{Error, Event, Facts, Form, Problems, Result, Say, Visit, lines};

use crate::{
    SubjectRequest,
    access::Deed,
    deletions::me,
    restricted::is_any,
    rules::{Answer, Manner, Right, due},
    sql::{
        self, deletions,
        subject_requests::{self, Answered, SubjectRequestRow},
    },
    subject_requests::{address, state, what},
};

/// Signs of a reason.
const LENGTH: usize = 1_000;

/// An answer as it is typed, or why it takes longer.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    answer: String,
    told: String,
    manner: String,
    reason: String,
    extension: String,
}

#[derive(Template)]
#[template(path = "subject_answer.html")]
struct SubjectAnswer {
    say: Say,
    unit: Id<Unit>,
    row: SubjectRequestRow,
    /// Whoever helps her or leads the unit knows her name; the officer sees none
    knows_her: bool,
    /// Where the officer reads what nobody else reads any more
    record: Option<String>,
    /// All of her is restricted, and not single things
    is_whole: bool,
    /// Somebody who helps her looks
    helps: bool,
    /// Where one comes from, and goes on to
    back: String,
    today: Date,
    typed: Typed,
    problems: Problems,
}

pub(crate) async fn show(mut visit: Visit, Path((unit, id)): Path<(Id<Unit>, Id<SubjectRequest>)>) -> Result<Response> {
    let typed = Typed { told: visit.say.typed_day(Some(visit.today())), ..Typed::default() };
    let content = content(&mut visit, unit, id, typed).await?;
    visit.page(content.title(), &content).await
}

/// She was answered: what, when and how; a no has a reason.
pub(crate) async fn create(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<SubjectRequest>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let mut content = content(&mut visit, unit, id, typed).await?;
    if !content.is_open() {
        return Err(Error::Stale);
    }
    let answer = Answer::from_code(&content.typed.answer).filter(|answer| content.answers_with(*answer));
    let manner = Manner::from_code(&content.typed.manner);
    let told = content.problems.day("told", &content.typed.told);
    let reason = lines(&content.typed.reason);
    let fits = told.is_some_and(|day| day >= content.row.received_on && day <= content.today);
    for (field, key, is_right) in [
        ("answer", "problem-request-answer", answer.is_some()),
        ("told", "problem-request-told", fits || !content.problems.at(&visit.say, "told").is_empty()),
        ("manner", "problem-request-manner", manner.is_some() || answer == Some(Answer::Withdrawn)),
        ("reason", "problem-request-reason", answer != Some(Answer::Refused) || !reason.is_empty()),
        ("reason", "problem-request-long", reason.chars().count() <= LENGTH),
    ] {
        if !is_right {
            content.problems.add(field, key);
        }
    }
    let (Some(answer), Some(told), true) = (answer, told, content.problems.is_empty()) else {
        return visit.again(content.title(), &content).await;
    };
    let (by, manner) = (me(&visit), manner.map(Manner::code));
    // Whoever deletes her in this moment is first, or finds that she stays.
    if content.row.kind == Right::Deletion.code() && !hold(&mut visit.tx, unit, content.row.participant_id).await? {
        return Err(Error::Stale);
    }
    let answered = Answered { answer: answer.code(), on: told, manner, reason: &reason };
    if !subject_requests::answer(&mut visit.tx, unit, id, &answered, &by).await? {
        return Err(Error::Stale);
    }
    let somebody = content.row.participant_id;
    if content.row.kind == Right::Deletion.code() {
        // She stays: for whatever reason, and no list says otherwise.
        deletions::unmark(&mut visit.tx, unit, somebody, "request").await?;
        deletions::strike(&mut visit.tx, unit, somebody).await?;
    }
    let action = match answer {
        Answer::Given => "answer",
        Answer::Refused => "refuse",
        Answer::Withdrawn => "end",
    };
    visit.log(Event::new(action, "subject_request").on(id).unit(unit).subject(somebody, []).reason(content.row.kind.clone()));
    visit.done("done-request-answered", content.back).await
}

/// It takes up to two months longer, for a reason that she is told within the first one.
pub(crate) async fn extend(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<SubjectRequest>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let mut content = content(&mut visit, unit, id, typed).await?;
    let why = lines(&content.typed.extension);
    if why.is_empty() || why.chars().count() > LENGTH {
        content.problems.add("extension", if why.is_empty() { "problem-request-extension" } else { "problem-request-long" });
        return visit.again(content.title(), &content).await;
    }
    let until = due(content.row.received_on, true);
    if !content.can_take_longer() || !subject_requests::extend(&mut visit.tx, unit, id, until, &why).await? {
        return Err(Error::Stale);
    }
    let event = Event::new("extend", "subject_request").on(id).unit(unit).subject(content.row.participant_id, []);
    visit.log(event.reason(content.row.kind.clone()));
    visit.done("done-request-extended", content.back).await
}

/// One request, for whoever helps her, leads the unit or watches over its data.
async fn content(visit: &mut Visit, unit: Id<Unit>, id: Id<SubjectRequest>, typed: Typed) -> Result<SubjectAnswer> {
    let of = sql::unit(&mut visit.tx, unit).await?.ok_or(Error::NotFound)?;
    let facts = Facts { unit: Some(unit), organisation: Some(of.organisation_id), ..visit.here() };
    let oversees = visit.can(Deed::ReadRequests, facts);
    if !oversees {
        // Whoever is not of the unit gets the same answer for what is there and what is not.
        visit.may(With::ReadCaseload, access::compartment(visit, unit))?;
    }
    let (account, today) = (visit.actor.account(), visit.today());
    let row = subject_requests::subject_request(&mut visit.tx, unit, id, account).await?.ok_or(Error::NotFound)?;
    let somebody = row.participant_id;
    let (mut record, mut is_whole) = (None, false);
    if oversees {
        visit.may(Deed::AnswerRequest, facts)?;
        if visit.can(Deed::ReadRestricted, facts)
            && let Some(her) = participant(&mut visit.tx, unit, somebody).await?
            && is_any(visit, unit, &her).await?
        {
            record = Some(format!("/units/{unit}/readings/{somebody}/record"));
            is_whole = is_restricted(&her, today);
        }
        visit.crumb_text("data-protection", "/data-protection");
        visit.crumb(visit.say.text("requests-of").arg("unit", of.name.as_str()).to_string(), format!("/units/{unit}/requests"));
    } else {
        let (person, here) = helped(visit, unit, somebody).await?;
        visit.may(Deed::AnswerRequest, here)?;
        visit.crumb_text("participants", "/participants");
        visit.crumb(&person.name, format!("/units/{unit}/participants/{somebody}"));
        visit.crumb_text("requests", address(unit, somebody));
    }
    let knows_her = !oversees || visit.actor.is_of(Role::UnitLead, Some(unit));
    let read = Event::new("read", "subject_request").on(id).unit(unit);
    visit.log(if knows_her { read.subject(somebody, ["C1"]) } else { read });
    let back = if oversees { format!("/units/{unit}/requests") } else { address(unit, somebody) };
    Ok(SubjectAnswer {
        say: visit.say.clone(),
        unit,
        row,
        knows_her,
        record,
        is_whole,
        helps: !oversees,
        back,
        today,
        typed,
        problems: Problems::default(),
    })
}

impl SubjectAnswer {
    fn title(&self) -> String {
        what(&self.say, &self.row)
    }

    fn href(&self) -> String {
        format!("/units/{}/requests/{}", self.unit, self.row.id)
    }

    fn name(&self) -> String {
        self.row.name.clone().filter(|_| self.knows_her).unwrap_or_default()
    }

    fn state(&self) -> String {
        state(&self.say, &self.row)
    }

    /// What she asks for, where whoever helps her can get or do it.
    fn way(&self) -> Option<(String, String)> {
        let (key, end) = match Right::from_code(&self.row.kind)? {
            Right::Access => ("request-way-access", "access/pdf"),
            Right::Portability => ("request-way-portability", "access/given"),
            Right::Correction => ("request-way-correction", "edit"),
            Right::Restriction => ("fact-restrictions", "restrictions"),
            Right::Deletion => return None,
        };
        let href = format!("/units/{}/participants/{}/{end}", self.unit, self.row.participant_id);
        self.helps.then(|| (self.say.text(key).to_string(), href))
    }

    /// Why the officer gives her access.
    fn hidden(&self) -> String {
        self.say.text(if self.is_whole { "request-hidden" } else { "restricted-facts" }).to_string()
    }

    fn is_open(&self) -> bool {
        self.row.answer.is_none()
    }

    /// What can be answered: that somebody is deleted is said by deleting her.
    fn answers_with(&self, answer: Answer) -> bool {
        answer != Answer::Given || self.row.kind != Right::Deletion.code()
    }

    fn can_take_longer(&self) -> bool {
        self.is_open() && self.row.extension.is_none() && self.row.due_on >= self.today
    }

    /// "Es dauert länger: bis 3. Juni 2026"
    fn longer(&self) -> String {
        self.say.text("request-longer-until").arg("day", self.say.day(due(self.row.received_on, true))).to_string()
    }

    fn answers(&self) -> Vec<Choice> {
        let can = Answer::ALL.iter().filter(|answer| self.answers_with(**answer));
        can.map(|one| Choice::new(one.code(), self.say.word("request-answer", one.code()), one.code() == self.typed.answer)).collect()
    }

    fn manners(&self) -> Vec<Choice> {
        let choice = |one: &Manner| Choice::new(one.code(), self.say.word("request-manner", one.code()), one.code() == self.typed.manner);
        Manner::ALL.iter().map(choice).collect()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }
}
