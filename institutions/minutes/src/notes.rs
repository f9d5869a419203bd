//! Writing about one item, more than one person at once. A save goes into what is there by then; only where two wrote the same line anew do both
//! versions stand in the text and come back. Every save is kept at once: the notes are the draft of the minutes.

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::SignedDuration;
use meetings::{
    Item, Meeting, crumbs,
    sql::{
        items::{self, ItemRow},
        meetings::{MeetingRow, set_begun},
    },
};
use outcomes::{
    due::Due,
    lines::{self, Kind, Line},
    whom::Named,
};
use serde::Deserialize;
use web::{Error, Event, Form, LONGEST, Problems, Result, Say, Visit, difference, plain};

use crate::{
    content::{label, recognised},
    marked::marked,
    writable,
};

/// Signs of what is written about one item: some fifty pages.
const LENGTH: usize = 150_000;

/// Who goes on writing within this time writes the same line of the log.
const GOES_ON: SignedDuration = SignedDuration::from_mins(10);

/// The text, and what it was when the page came.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    base: String,
    notes: String,
    /// What was sent before and perhaps never arrived
    pending: String,
    /// The line whose mark was not meant
    undo: String,
    to: String,
}

#[derive(Template)]
#[template(path = "notes.html")]
struct Notes {
    say: Say,
    meeting: MeetingRow,
    agenda: Vec<ItemRow>,
    /// Which of them is written about
    at: usize,
    /// What is in the text box
    text: String,
    /// What was saved last
    base: String,
    lines: Vec<Line>,
    /// What the person and somebody else wrote, each in other words
    versions: Option<(String, String)>,
    /// Who wrote last
    writer: String,
    problems: Problems,
}

pub(crate) async fn edit(mut visit: Visit, Path((id, item)): Path<(Id<Meeting>, Id<Item>)>) -> Result<Response> {
    let meeting = writable(&mut visit, id).await?;
    let agenda = items::agenda(&mut visit.tx, id).await?;
    let at = place(&agenda, item)?;
    let text = agenda[at].notes.clone();
    let content = content(&mut visit, meeting, agenda, at, (text.clone(), text)).await?;
    visit.page(content.title(), &content).await
}

/// Joins what was typed with what others have written since, and keeps it.
pub(crate) async fn save(
    mut visit: Visit,
    Path((id, item)): Path<(Id<Meeting>, Id<Item>)>,
    Form(typed): Form<Typed, LONGEST>,
) -> Result<Response> {
    let meeting = writable(&mut visit, id).await?;
    let (mut base, mut mine, pending) = (plain(&typed.base), plain(&typed.notes), plain(&typed.pending));
    if let Ok(line) = typed.undo.parse::<usize>() {
        mine = lines::unmarked(&mine, line);
    }
    let network = visit.sight()?;
    let (now, by) = (visit.now(), visit.actor.account().map(|account| account.to_string()).unwrap_or_default());
    let name = visit.actor.member().map(|member| member.name.clone()).unwrap_or_default();
    loop {
        let row = items::item(&mut visit.tx, network, item).await?.filter(|row| row.meeting_id == Some(id)).ok_or(Error::NotFound)?;
        // What was sent before has arrived: it is what the person goes on from.
        if !pending.is_empty() && difference::holds(&row.notes, &base, &pending) {
            base.clone_from(&pending);
        }
        let is_long = |text: &str| text.chars().count() > LENGTH;
        let joined = if is_long(&mine) || is_long(&base) { None } else { Some(difference::merged(&base, &row.notes, &mine)) };
        let Some(joined) = joined.filter(|joined| !is_long(&joined.text)) else {
            let agenda = items::agenda(&mut visit.tx, id).await?;
            let at = place(&agenda, item)?;
            let mut content = content(&mut visit, meeting, agenda, at, (mine, row.notes)).await?;
            content.problems.add("notes", "problem-notes-long");
            return visit.again(content.title(), &content).await;
        };
        // A second click on what clashed brings nothing that is not there.
        let text = if joined.clash && difference::holds(&row.notes, &base, &mine) { row.notes.clone() } else { joined.text };
        if text != row.notes {
            if !items::write_notes(&mut visit.tx, item, &row.notes, &text, &by, now).await? {
                // Somebody was faster by a moment: what they wrote is joined too.
                continue;
            }
            set_begun(&mut visit.tx, id, now).await?;
            if row.notes_by != by || row.notes_at.is_none_or(|at| now.duration_since(at) > GOES_ON) {
                visit.log(Event::new("write", "item").on(item).fields(vec!["notes"]));
            }
            visit.tell(&topic(id), &format!("{item} {name}")).await?;
        }
        if joined.clash {
            // What both wrote is kept: nothing of it goes unless a person takes it out, whatever they do with this page.
            let agenda = items::agenda(&mut visit.tx, id).await?;
            let at = place(&agenda, item)?;
            let mut content = content(&mut visit, meeting, agenda, at, (text.clone(), text)).await?;
            content.versions = Some((mine, row.notes));
            return visit.both_kept(content.title(), &content).await;
        }
        break;
    }
    let address = match typed.to.parse::<Id<Item>>() {
        Ok(next) => format!("/meetings/{id}/items/{next}/notes"),
        Err(_) => format!("/meetings/{id}/items/{item}/notes"),
    };
    visit.redirect(address).await
}

/// What is written meanwhile and by whom, for those who may write themselves.
pub(crate) async fn live(mut visit: Visit, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    writable(&mut visit, id).await?;
    visit.live(topic(id)).await
}

fn topic(id: Id<Meeting>) -> String {
    format!("meeting/{id}")
}

fn place(agenda: &[ItemRow], item: Id<Item>) -> Result<usize> {
    agenda.iter().position(|row| row.id == item).ok_or(Error::NotFound)
}

async fn content(visit: &mut Visit, meeting: MeetingRow, agenda: Vec<ItemRow>, at: usize, (text, base): (String, String)) -> Result<Notes> {
    crumbs(visit, Some(&meeting));
    let shown = ItemRow { notes: text.clone(), ..agenda[at].clone() };
    let lines = marked(visit, &meeting, std::slice::from_ref(&shown)).await?.0.pop().unwrap_or_default();
    let writer = match shown.notes_by.parse() {
        Ok(account) => accounts::sql::account(&mut visit.tx, account).await?.map(|row| row.name).unwrap_or_default(),
        Err(_) => String::new(),
    };
    Ok(Notes { say: visit.say.clone(), meeting, agenda, at, text, base, lines, versions: None, writer, problems: Problems::default() })
}

impl Notes {
    /// What sends and takes back what several write.
    fn script(&self) -> String {
        design::href("together.js")
    }

    fn item(&self) -> &ItemRow {
        &self.agenda[self.at]
    }

    fn title(&self) -> String {
        format!("{} {}", self.at + 1, self.item().title)
    }

    fn action(&self) -> String {
        format!("/meetings/{}/items/{}/notes", self.meeting.id, self.item().id)
    }

    fn address(&self, item: &ItemRow) -> String {
        format!("/meetings/{}/items/{}/notes", self.meeting.id, item.id)
    }

    fn next(&self) -> Option<String> {
        self.agenda.get(self.at + 1).map(|item| item.id.to_string())
    }

    fn is_here(&self, index: &usize) -> bool {
        *index == self.at
    }

    fn number(&self, index: &usize) -> usize {
        index + 1
    }

    /// "Gespeichert um 10:42, Frau Sommer"
    fn saved(&self) -> String {
        let item = self.item();
        let Some(at) = item.notes_at else { return self.say.text("notes-none").to_string() };
        self.say.text("notes-saved").arg("at", self.say.instant(at)).arg("name", self.writer.as_str()).to_string()
    }

    fn label(&self, line: &Line) -> String {
        label(&self.say, line, None)
    }

    /// What somebody has to look at: a name that nobody has, a day that there is not.
    fn doubts(&self, line: &Line) -> Vec<String> {
        let mut doubts = Vec::new();
        match &line.whom {
            Named::Unknown(name) => doubts.push(self.say.text("line-unknown").arg("name", name.as_str()).to_string()),
            Named::Several(name, some) => {
                let some = some.iter().map(|label| format!("„{label}“")).collect::<Vec<_>>().join(", ");
                doubts.push(self.say.text("line-several").arg("name", name.as_str()).arg("some", some).to_string());
            }
            Named::Unasked(name) => doubts.push(self.say.text("line-unasked").arg("name", name.as_str()).to_string()),
            Named::Nobody if line.kind == Kind::Task => doubts.push(self.say.text("line-nobody").to_string()),
            Named::Nobody | Named::Found(_) => {}
        }
        if !line.second.is_empty() {
            doubts.push(self.say.text("line-second").arg("name", line.second.as_str()).to_string());
        }
        if let Due::Impossible(day) = &line.due {
            doubts.push(self.say.text("line-no-day").arg("day", day.as_str()).to_string());
        }
        doubts
    }

    fn undo(&self, line: &Line) -> String {
        self.say.word("line-undo", line.kind.code())
    }

    fn recognised(&self) -> String {
        recognised(&self.say, &self.lines)
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    fn differences(&self) -> Vec<(String, String, String)> {
        let (mine, theirs) = self.versions.clone().unwrap_or_default();
        vec![(self.say.text("notes").to_string(), mine, theirs)]
    }

    /// Who else writes, where somebody does.
    fn is_correction(&self) -> bool {
        self.meeting.sent_at.is_some()
    }
}
