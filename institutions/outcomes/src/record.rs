//! From the lines of minutes to decisions, tasks and questions. Corrected minutes go the same way: what stands stays, with its number.

use accounts::LinkKind;
use db::Id;
use jiff::{Timestamp, civil::Date};
use network::{Body, Network};
use web::{Event, Language, Result, Visit, search, thread};

use crate::{
    Decision, Item, Meeting, Question, Task,
    lines::{self, Kind, Line},
    rules::{Change, Known, changes},
    sql::{
        decisions::{self, DecisionRow},
        questions::{self, QuestionRow},
        tasks::{self, TaskRow},
    },
    whom::{Named, Names},
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

/// Makes of the lines of one item what they say. `names` are those that the lines were read with. Three to five statements for each that is new or
/// changed; what stands as it was sent last costs nothing, and what was done with it since stays.
pub async fn record(visit: &mut Visit, origin: &Origin, lines: &[Line], names: &Names) -> Result<()> {
    record_decisions(visit, origin, &of_kind(lines, Kind::Decision)).await?;
    record_tasks(visit, origin, &of_kind(lines, Kind::Task), names).await?;
    record_questions(visit, origin, &of_kind(lines, Kind::Question)).await
}

fn of_kind(lines: &[Line], kind: Kind) -> Vec<&Line> {
    lines.iter().filter(|line| line.kind == kind).collect()
}

fn raw<'a>(lines: &[&'a Line]) -> Vec<&'a str> {
    lines.iter().map(|line| line.raw.as_str()).collect()
}

/// The order of a line within its item.
fn position(line: &Line) -> i64 {
    i64::try_from(line.at).unwrap_or(i64::MAX)
}

async fn record_decisions(visit: &mut Visit, origin: &Origin, lines: &[&Line]) -> Result<()> {
    let (network, now) = (visit.sight()?, visit.now());
    let known = decisions::of_item(&mut visit.tx, origin.item).await?;
    let outcomes: Vec<Known> = known.iter().map(|row| Known { line: &row.line, over: false }).collect();
    for change in changes(&outcomes, &raw(lines)) {
        match change {
            Change::Changed(at, line) => {
                let (row, text) = (&known[at], &lines[line].text);
                decisions::reword(&mut visit.tx, row.id, &row.number, text, &lines[line].raw).await?;
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
                    sort: format!("{} {:04}", origin.day, 9999 - position),
                    line: lines[line].raw.clone(),
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

async fn record_tasks(visit: &mut Visit, origin: &Origin, lines: &[&Line], names: &Names) -> Result<()> {
    let (network, now) = (visit.sight()?, visit.now());
    let known = tasks::of_item(&mut visit.tx, origin.item).await?;
    let over = |row: &TaskRow| row.done_at.is_some() || row.dropped_at.is_some();
    let outcomes: Vec<Known> = known.iter().map(|row| Known { line: &row.line, over: over(row) }).collect();
    for change in changes(&outcomes, &raw(lines)) {
        match change {
            Change::Changed(at, line) => {
                let before = lines::read(&format!("A: {}", known[at].line), origin.day, |name| names.find(name));
                let row = changed(&known[at], before.first(), lines[line]);
                if tasks::update(&mut visit.tx, &row).await? {
                    if row.email != known[at].email {
                        accounts::sql::revoke_links(&mut visit.tx, LinkKind::Task, &row.id.to_string(), now).await?;
                    }
                    renew(visit, "task", &row.id.to_string(), &format!("/tasks/{}", row.id), &row.text, row.house()).await?;
                    visit.log(Event::new("update", "task").on(row.id));
                }
            }
            Change::Gone(at) => {
                let reason = visit.app.say(Language::De).text("task-corrected").to_string();
                if tasks::correct_out(&mut visit.tx, known[at].id, &reason, now).await? {
                    gone(visit, "task", &known[at].id.to_string(), &format!("/tasks/{}", known[at].id)).await?;
                    visit.log(Event::new("end", "task").on(known[at].id));
                }
            }
            Change::New(line) => {
                let draft = TaskRow {
                    body_id: Some(origin.body),
                    meeting_id: Some(origin.meeting),
                    item_id: Some(origin.item),
                    position: position(lines[line]),
                    ..TaskRow::draft(visit.id::<Task>(), network, origin.at)
                };
                let row = changed(&draft, None, lines[line]);
                tasks::insert(&mut visit.tx, &row).await?;
                new(visit, origin, "task", &row.id.to_string(), &format!("/tasks/{}", row.id), &row.text, row.house()).await?;
                visit.log(Event::new("create", "task").on(row.id));
            }
        }
    }
    Ok(())
}

/// A task with what its line says otherwise than before; what the coordination changed on the task itself stays where the line says the same.
fn changed(row: &TaskRow, before: Option<&Line>, line: &Line) -> TaskRow {
    let mut row = TaskRow { line: line.raw.clone(), ..row.clone() };
    if before.is_none_or(|before| before.text != line.text) {
        row.text.clone_from(&line.text);
    }
    if before.is_none_or(|before| before.due != line.due) {
        row.due = line.due.day();
    }
    if before.is_some_and(|before| before.whom == line.whom) {
        return row;
    }
    match &line.whom {
        Named::Found(whom) => TaskRow {
            organisation_id: whom.organisation,
            person_id: whom.person,
            named: whom.label.clone(),
            email: accounts::folded_email(&whom.email),
            ..row
        },
        Named::Unknown(name) | Named::Several(name, _) | Named::Unasked(name) => {
            TaskRow { organisation_id: None, person_id: None, named: name.clone(), email: String::new(), ..row }
        }
        Named::Nobody => TaskRow { organisation_id: None, person_id: None, named: String::new(), email: String::new(), ..row },
    }
}

async fn record_questions(visit: &mut Visit, origin: &Origin, lines: &[&Line]) -> Result<()> {
    let (network, now) = (visit.sight()?, visit.now());
    let known = questions::of_item(&mut visit.tx, origin.item).await?;
    let over = |row: &QuestionRow| row.answered_at.is_some() || row.withdrawn_at.is_some();
    let outcomes: Vec<Known> = known.iter().map(|row| Known { line: &row.line, over: over(row) }).collect();
    for change in changes(&outcomes, &raw(lines)) {
        match change {
            Change::Changed(at, line) => {
                let (row, text) = (&known[at], &lines[line].text);
                questions::reword(&mut visit.tx, row.id, text, &lines[line].raw).await?;
                renew(visit, "question", &row.id.to_string(), &format!("/questions/{}", row.id), text, &origin.body_name).await?;
                visit.log(Event::new("update", "question").on(row.id).fields(vec!["text"]));
            }
            Change::Gone(at) => {
                questions::correct_out(&mut visit.tx, known[at].id, now).await?;
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
                    position: position(lines[line]),
                    line: lines[line].raw.clone(),
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
pub fn short(text: &str) -> String {
    const LENGTH: usize = 120;
    if text.chars().count() <= LENGTH {
        text.to_owned()
    } else {
        format!("{} …", text.chars().take(LENGTH).collect::<String>().trim_end())
    }
}
