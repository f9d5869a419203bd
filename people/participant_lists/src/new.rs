//! Liste einlesen: the file, the law for all of them, and how everybody on it was told. The file is read at once; of it stays what is kept of participants.

use std::collections::BTreeSet;

use accounts::Unit;
use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::{Choice, Problem};
use drafts::Message;
use files::Limits;
use jiff::civil::Date;
use participants::{
    access::compartment,
    alike::Name,
    found,
    notice::{LANGUAGES, MANNERS},
    rules::{Category, FIELDS, Frame},
    sql::{UnitRow, names, unit as named_unit},
};
use web::{Error, Event, Problems, Result, Say, Upload, Visit};

use crate::{
    ParticipantList,
    access::Deed,
    list::{crumbs, place},
    read::{self, List},
    rules::{LONGEST, Outcome, State, judged},
    sql::{self, ListRow, RowRow},
};

/// The form as it was sent; the file itself has to be chosen again.
#[derive(Debug, Clone, Default)]
struct Typed {
    id: String,
    frame: String,
    language: String,
    manner: String,
    told_on: String,
}

/// What it means.
struct Said {
    frame: Frame,
    language: &'static str,
    manner: &'static str,
    told_on: Date,
}

#[derive(Template)]
#[template(path = "new.html")]
struct New {
    say: Say,
    unit: UnitRow,
    typed: Typed,
    problems: Problems,
    /// What is wrong with the file
    fault: Option<Message>,
    megabytes: u64,
}

pub(crate) async fn new(mut visit: Visit, Path(unit): Path<Id<Unit>>) -> Result<Response> {
    visit.may(Deed::BringIn, compartment(&visit, unit))?;
    let typed = Typed { id: visit.random_id::<ParticipantList>().to_string(), ..Typed::default() };
    let content = content(&mut visit, unit, typed, Problems::default(), None).await?;
    let title = visit.say.text("participant-list-new").to_string();
    visit.page(title, &content).await
}

/// Reads a list and keeps what it says until it is applied. The form brings its key along, so that a double click brings it once.
pub(crate) async fn create(mut visit: Visit, Path(unit): Path<Id<Unit>>, upload: Upload) -> Result<Response> {
    visit.may(Deed::BringIn, compartment(&visit, unit))?;
    let id: Id<ParticipantList> = upload.field("id").parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    let account = visit.actor.account().ok_or(Error::NotFound)?;
    let typed = Typed::of(&upload);
    // Before the first statement: nobody waits for the database while a file is looked into.
    let (said, list) = match (typed.parse(visit.today()), look(&visit, upload).await?) {
        (Ok(said), Ok(list)) => (said, list),
        (said, list) => {
            let content = content(&mut visit, unit, typed, said.err().unwrap_or_default(), list.err()).await?;
            let title = visit.say.text("participant-list-new").to_string();
            return visit.again(title, &content).await;
        }
    };
    if sql::list(&mut visit.tx, unit, id, account).await?.is_some() {
        return visit.redirect(place(unit, id)).await;
    }
    let row = ListRow {
        id,
        made_at: visit.now(),
        frame: said.frame.code().to_owned(),
        language: said.language.to_owned(),
        manner: said.manner.to_owned(),
        told_on: said.told_on,
        not_kept: list.not_kept.join(" "),
        unread: serde_json::to_string(&list.unread).map_err(Error::internal)?,
        state: State::Read.code().to_owned(),
        total: i64::try_from(list.drafts.len()).map_err(Error::internal)?,
        taken_up: 0,
        there_rows: 0,
        twice_rows: 0,
        error_rows: 0,
        kept: 0,
        applied_at: None,
        undone_at: None,
    };
    if !sql::insert(&mut visit.tx, unit, &row, account).await? {
        return Err(Error::Stale);
    }
    stage(&mut visit, unit, id, &list).await?;
    visit.redirect(place(unit, id)).await
}

/// Says of each row what becomes of it, and keeps it so. Only this unit is looked into: nothing tells whether another one knows somebody.
async fn stage(visit: &mut Visit, unit: Id<Unit>, id: Id<ParticipantList>, list: &List) -> Result<()> {
    let account = visit.actor.account().ok_or(Error::NotFound)?;
    let all = names(&mut visit.tx, unit, account).await?;
    let there: Vec<Name> = all.iter().map(|one| Name::of(&one.name_search)).collect();
    let mut called = BTreeSet::new();
    for (draft, (outcome, message)) in list.drafts.iter().zip(judged(&list.drafts, &there)) {
        if outcome == Outcome::There {
            let name = Name::of(&draft.name);
            called.extend((0..there.len()).filter(|at| there[*at].is_like(&name)));
        }
        let row = RowRow {
            row: draft.row,
            name: draft.name.clone(),
            known: serde_json::to_string(&draft.known).map_err(Error::internal)?,
            begun_on: draft.begun_on,
            status: outcome.code().to_owned(),
            message: message.map(|message| serde_json::to_string(&message)).transpose().map_err(Error::internal)?.unwrap_or_default(),
        };
        sql::insert_row(&mut visit.tx, unit, id, &row).await?;
    }
    let seen = |category: &Category| {
        let of_it = |field: &str| FIELDS.iter().any(|one| one.category == *category && one.name == field);
        *category == Category::Identity || list.drafts.iter().any(|draft| draft.known.keys().any(|field| of_it(field)))
    };
    let categories = Category::ALL.into_iter().filter(seen).map(Category::code);
    visit.log(Event::new("upload", "participant_list").on(id).unit(unit).categories(categories).count(list.drafts.len()));
    // Who asks whether somebody of the unit is called so is noted with each of them: else a list would ask for many and leave a number.
    for one in called.into_iter().map(|at| &all[at]) {
        visit.log(found(unit, one.id));
    }
    Ok(())
}

/// Looks into a file, without the database: a workbook takes a moment.
async fn look(visit: &Visit, upload: Upload) -> Result<std::result::Result<List, Message>> {
    if upload.too_large {
        return Ok(Err(Message::new("problem-participant-list-too-large")));
    }
    if upload.name.is_empty() {
        return Ok(Err(Message::new("problem-participant-list-no-file")));
    }
    let limits = Limits { file_bytes: visit.app.config.upload_limit, rows: LONGEST, ..Limits::default() };
    let today = visit.today();
    let read = tokio::task::spawn_blocking(move || read::read(&upload.name, &upload.bytes, &limits, today));
    read.await.map_err(Error::internal)
}

async fn content(visit: &mut Visit, unit: Id<Unit>, typed: Typed, problems: Problems, fault: Option<Message>) -> Result<New> {
    let unit = named_unit(&mut visit.tx, unit).await?.ok_or(Error::NotFound)?;
    crumbs(visit, &unit);
    visit.crumb_text("participant-lists", format!("/units/{}/participant-lists", unit.id));
    let megabytes = visit.app.config.upload_limit / (1024 * 1024);
    Ok(New { say: visit.say.clone(), unit, typed, problems, fault, megabytes })
}

impl Typed {
    fn of(upload: &Upload) -> Self {
        let field = |name: &str| upload.field(name).to_owned();
        Self { id: field("id"), frame: field("frame"), language: field("language"), manner: field("manner"), told_on: field("told_on") }
    }

    /// The notice comes first: without its language, manner and day nobody is read.
    fn parse(&self, today: Date) -> Result<Said, Problems> {
        let mut problems = Problems::default();
        let frame = Frame::from_code(&self.frame);
        if frame.is_none() {
            problems.add("frame", "problem-participant-frame");
        }
        let language = LANGUAGES.into_iter().map(|one| one.tag()).find(|tag| *tag == self.language);
        if language.is_none() {
            problems.add("language", "problem-participant-list-language");
        }
        let manner = MANNERS.into_iter().find(|manner| *manner == self.manner);
        if manner.is_none() {
            problems.add("manner", "problem-notice-manner");
        }
        let told_on = problems.day("told_on", &self.told_on);
        match told_on {
            None if self.told_on.trim().is_empty() => problems.add("told_on", "problem-participant-list-told-on"),
            Some(day) if day > today => problems.add("told_on", "problem-participant-list-told-later"),
            _ => {}
        }
        match (frame, language, manner, told_on) {
            (Some(frame), Some(language), Some(manner), Some(told_on)) => problems.then(Said { frame, language, manner, told_on }),
            _ => Err(problems),
        }
    }
}

impl New {
    fn href(&self) -> String {
        format!("/units/{}/participant-lists", self.unit.id)
    }

    fn summary(&self) -> Vec<Problem> {
        let fault = self.fault.iter().map(|fault| Problem::new("file", fault.say(&self.say)));
        fault.chain(self.problems.summary(&self.say)).collect()
    }

    fn wrong_file(&self) -> String {
        self.fault.as_ref().map(|fault| fault.say(&self.say)).unwrap_or_default()
    }

    fn file_hint(&self) -> String {
        let rows = self.say.number(i64::from(LONGEST));
        self.say.text("participant-list-file-hint").arg("megabytes", self.megabytes.to_string()).arg("rows", rows).to_string()
    }

    fn frames(&self) -> Vec<Choice> {
        let choice = |one: &Frame| Choice::new(one.code(), self.say.word("frame", one.code()), one.code() == self.typed.frame);
        Frame::ALL.iter().map(choice).collect()
    }

    fn languages(&self) -> Vec<Choice> {
        let choice = |tag: &'static str| Choice::new(tag, self.say.word("language", tag), tag == self.typed.language);
        LANGUAGES.into_iter().map(|one| choice(one.tag())).collect()
    }

    fn manners(&self) -> Vec<Choice> {
        MANNERS.iter().map(|one| Choice::new(*one, self.say.word("notice-manner", one), *one == self.typed.manner)).collect()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }
}
