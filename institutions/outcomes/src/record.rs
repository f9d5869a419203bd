//! From the lines of minutes to decisions, tasks and questions. Corrected minutes go the same way: what stands stays, with its number.

use db::Id;
use jiff::{Timestamp, civil::Date};
use network::{Body, Network};
use web::{Event, Result, Visit, search, thread};

use crate::{
    Decision, Item, Meeting, Question, Task,
    lines::{Kind, Line},
    rules::{Change, changes},
    sql::{
        decisions::{self, DecisionRow},
        questions::{self, QuestionRow},
        tasks::{self, TaskRow},
    },
    whom::Named,
};

/// The item whose lines are taken.
pub struct Origin {
    /// Of which body
    pub body: Id<Body>,
    /// Its name
    pub body_name: String,
    /// Of which meeting
    pub meeting: Id<Meeting>,
    /// Which item
    pub item: Id<Item>,
    /// "1/2026"
    pub number: String,
    /// The day of the meeting
    pub day: Date,
    /// When the minutes went out
    pub at: Timestamp,
    /// Where the thread begins: "Netzwerktreffen 1/2026, Punkt 4"
    pub end: thread::End,
}

/// Makes of the lines of one item what they say. Three to five statements for each that is new or changed.
pub async fn record(visit: &mut Visit, origin: &Origin, lines: &[Line]) -> Result<()> {
    record_decisions(visit, origin, &of_kind(lines, Kind::Decision)).await?;
    record_tasks(visit, origin, &of_kind(lines, Kind::Task)).await?;
    record_questions(visit, origin, &of_kind(lines, Kind::Question)).await
}

fn of_kind(lines: &[Line], kind: Kind) -> Vec<&Line> {
    lines.iter().filter(|line| line.kind == kind).collect()
}

fn texts<'a>(lines: &[&'a Line]) -> Vec<&'a str> {
    lines.iter().map(|line| line.text.as_str()).collect()
}

async fn record_decisions(visit: &mut Visit, origin: &Origin, lines: &[&Line]) -> Result<()> {
    let (network, now) = (visit.sight()?, visit.now());
    let known = decisions::of_item(&mut visit.tx, origin.item).await?;
    let outcomes: Vec<&str> = known.iter().map(|row| row.text.as_str()).collect();
    for change in changes(&outcomes, &texts(lines)) {
        match change {
            Change::Stays(at, line) if known[at].text == lines[line].text => {}
            Change::Stays(at, line) => {
                let (row, text) = (&known[at], &lines[line].text);
                decisions::reword(&mut visit.tx, row.id, &row.number, text).await?;
                renew(visit, "decision", &row.id.to_string(), &format!("/decisions/{}", row.id), text, &row.number).await?;
                visit.log(Event::new("update", "decision").on(row.id).fields(vec!["text"]));
            }
            Change::Gone(at) => {
                decisions::withdraw(&mut visit.tx, known[at].id, now).await?;
                gone(visit, "decision", &known[at].id.to_string(), &format!("/decisions/{}", known[at].id)).await?;
                visit.log(Event::new("end", "decision").on(known[at].id));
            }
            Change::New(line) => {
                let position = decisions::next_position(&mut visit.tx, origin.meeting).await?;
                let row = DecisionRow {
                    id: visit.id::<Decision>(),
                    body_id: origin.body,
                    body: origin.body_name.clone(),
                    meeting_id: origin.meeting,
                    item_id: origin.item,
                    position,
                    number: format!("{}-{position}", origin.number),
                    text: lines[line].text.clone(),
                    decided_on: origin.day,
                    withdrawn_at: None,
                };
                decisions::insert(&mut visit.tx, network, &row).await?;
                new(visit, origin, "decision", &row.id.to_string(), &format!("/decisions/{}", row.id), &row.text, &row.number).await?;
                visit.log(Event::new("create", "decision").on(row.id));
            }
        }
    }
    Ok(())
}

async fn record_tasks(visit: &mut Visit, origin: &Origin, lines: &[&Line]) -> Result<()> {
    let (network, now) = (visit.sight()?, visit.now());
    let known = tasks::of_item(&mut visit.tx, origin.item).await?;
    let outcomes: Vec<&str> = known.iter().map(|row| row.text.as_str()).collect();
    for change in changes(&outcomes, &texts(lines)) {
        match change {
            Change::Stays(at, line) => {
                let row = taken(&known[at], lines[line]);
                let same = |one: &TaskRow, other: &TaskRow| {
                    (&one.text, one.due, &one.named, one.organisation_id) == (&other.text, other.due, &other.named, other.organisation_id)
                };
                // What is done stays as it was done.
                if row.done_at.is_none() && !same(&row, &known[at]) {
                    tasks::update(&mut visit.tx, &row).await?;
                    renew(visit, "task", &row.id.to_string(), &format!("/tasks/{}", row.id), &row.text, row.who()).await?;
                    visit.log(Event::new("update", "task").on(row.id));
                }
            }
            Change::Gone(at) => {
                let reason = visit.say.text("task-corrected").to_string();
                if tasks::drop_task(&mut visit.tx, known[at].id, &reason, now).await? {
                    gone(visit, "task", &known[at].id.to_string(), &format!("/tasks/{}", known[at].id)).await?;
                    visit.log(Event::new("end", "task").on(known[at].id));
                }
            }
            Change::New(line) => {
                let draft = TaskRow {
                    body_id: Some(origin.body),
                    meeting_id: Some(origin.meeting),
                    item_id: Some(origin.item),
                    ..TaskRow::draft(visit.id::<Task>(), network, origin.at)
                };
                let row = taken(&draft, lines[line]);
                tasks::insert(&mut visit.tx, &row).await?;
                new(visit, origin, "task", &row.id.to_string(), &format!("/tasks/{}", row.id), &row.text, row.who()).await?;
                visit.log(Event::new("create", "task").on(row.id));
            }
        }
    }
    Ok(())
}

/// A task as a line has it now.
fn taken(row: &TaskRow, line: &Line) -> TaskRow {
    let row = TaskRow { text: line.text.clone(), due: line.due.day(), ..row.clone() };
    match &line.whom {
        Named::Found(whom) => TaskRow {
            organisation_id: whom.organisation,
            person_id: whom.person,
            named: whom.label.clone(),
            email: accounts::folded_email(&whom.email),
            ..row
        },
        Named::Unknown(name) | Named::Several(name) if row.organisation_id.is_none() => TaskRow { named: name.clone(), ..row },
        Named::Nobody | Named::Unknown(_) | Named::Several(_) => row,
    }
}

async fn record_questions(visit: &mut Visit, origin: &Origin, lines: &[&Line]) -> Result<()> {
    let (network, now) = (visit.sight()?, visit.now());
    let known = questions::of_item(&mut visit.tx, origin.item).await?;
    let outcomes: Vec<&str> = known.iter().map(|row| row.text.as_str()).collect();
    for change in changes(&outcomes, &texts(lines)) {
        match change {
            Change::Stays(at, line) if known[at].text == lines[line].text => {}
            Change::Stays(at, line) => {
                questions::reword(&mut visit.tx, known[at].id, &lines[line].text).await?;
                renew(
                    visit,
                    "question",
                    &known[at].id.to_string(),
                    &format!("/questions/{}", known[at].id),
                    &lines[line].text,
                    &origin.body_name,
                )
                .await?;
                visit.log(Event::new("update", "question").on(known[at].id).fields(vec!["text"]));
            }
            Change::Gone(at) => {
                questions::withdraw(&mut visit.tx, known[at].id, now).await?;
                gone(visit, "question", &known[at].id.to_string(), &format!("/questions/{}", known[at].id)).await?;
                visit.log(Event::new("end", "question").on(known[at].id));
            }
            Change::New(line) => {
                let row = QuestionRow {
                    id: visit.id::<Question>(),
                    body_id: origin.body,
                    body: origin.body_name.clone(),
                    meeting_id: origin.meeting,
                    item_id: origin.item,
                    text: lines[line].text.clone(),
                    asked_on: origin.day,
                    answer: String::new(),
                    answered_at: None,
                    withdrawn_at: None,
                    version: 1,
                };
                questions::insert(&mut visit.tx, network, &row).await?;
                new(visit, origin, "question", &row.id.to_string(), &format!("/questions/{}", row.id), &row.text, &origin.body_name)
                    .await?;
                visit.log(Event::new("create", "question").on(row.id));
            }
        }
    }
    Ok(())
}

/// A new outcome is found by its words.
pub(crate) async fn enter(visit: &mut Visit, kind: &'static str, id: &str, text: &str, hint: &str) -> Result<()> {
    let (network, chance) = (visit.sight()?, i64::from_be_bytes(visit.app.chance.bytes()));
    Ok(search::insert(&mut visit.tx, chance, &entry(network, kind, id, (&short(text), hint), text)).await?)
}

/// The same, and it is tied to where it came from.
async fn new(visit: &mut Visit, origin: &Origin, kind: &'static str, id: &str, href: &str, text: &str, hint: &str) -> Result<()> {
    let (network, now) = (visit.sight()?, visit.now());
    enter(visit, kind, id, text, hint).await?;
    Ok(thread::tie(&mut visit.tx, network, &origin.end, &thread::End::new(href, short(text)), now).await?)
}

/// An outcome that says something else is found by that.
pub(crate) async fn renew(visit: &mut Visit, kind: &'static str, id: &str, href: &str, text: &str, hint: &str) -> Result<()> {
    let network = visit.sight()?;
    search::remove(&mut visit.tx, kind, id).await?;
    enter(visit, kind, id, text, hint).await?;
    Ok(thread::rename(&mut visit.tx, network, &thread::End::new(href, short(text))).await?)
}

async fn gone(visit: &mut Visit, kind: &'static str, id: &str, href: &str) -> Result<()> {
    let network = visit.sight()?;
    search::remove(&mut visit.tx, kind, id).await?;
    Ok(thread::untie(&mut visit.tx, network, href).await?)
}

fn entry<'a>(
    network: Id<Network>,
    kind: &'static str,
    id: &'a str,
    (title, hint): (&'a str, &'a str),
    words: &'a str,
) -> search::Entry<'a> {
    search::Entry { network: Some(network), object_type: kind, object_id: id, title, hint, words }
}

/// A title of a few words.
pub(crate) fn short(text: &str) -> String {
    const LENGTH: usize = 120;
    if text.chars().count() <= LENGTH {
        text.to_owned()
    } else {
        format!("{} …", text.chars().take(LENGTH).collect::<String>().trim_end())
    }
}
