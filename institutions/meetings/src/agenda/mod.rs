//! Tagesordnung: items are added, changed, moved, and taken off again, into the topic store or for good.

use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use design::Choice;
use serde::Deserialize;
use web::{Error, Event, Form, Problems, Result, Routes, Say, Visit};

use crate::{
    Item, Meeting,
    access::Deed,
    meetings::{crumbs, open},
    rules::ItemKind,
    sql::{
        items::{self as sql, ItemRow},
        meetings::MeetingRow,
    },
    topics,
};

/// Signs of what an item is about.
pub(crate) const TEXT_LENGTH: usize = 4000;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/meetings/{id}/items/new", Deed::EditMeetings, new)
        .post("/meetings/{id}/items", Deed::EditMeetings, create)
        .get("/meetings/{id}/items/{item}/edit", Deed::EditMeetings, edit)
        .post("/meetings/{id}/items/{item}", Deed::EditMeetings, update)
        .post("/meetings/{id}/items/{item}/position", Deed::EditMeetings, place)
        .post("/meetings/{id}/items/{item}/end", Deed::EditMeetings, end)
}

/// The form as it is typed.
#[derive(Debug, Clone, Default, Deserialize, PartialEq, Eq)]
#[serde(default)]
struct Typed {
    id: String,
    version: i64,
    title: String,
    kind: String,
    minutes: String,
    presenter: String,
    text: String,
}

#[derive(Template)]
#[template(path = "agenda/item.html")]
struct Edit {
    say: Say,
    meeting: MeetingRow,
    typed: Typed,
    saved: Option<Typed>,
    problems: Problems,
    is_new: bool,
    /// Nothing is written about it yet
    may_end: bool,
}

/// An item of its agenda.
async fn on_agenda(visit: &mut Visit, id: Id<Meeting>, item: Id<Item>) -> Result<(MeetingRow, ItemRow)> {
    let meeting = open(visit, id).await?;
    let network = visit.sight()?;
    let row = sql::item(&mut visit.tx, network, item).await?.filter(|row| row.meeting_id == Some(id)).ok_or(Error::NotFound)?;
    Ok((meeting, row))
}

async fn new(mut visit: Visit, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let meeting = open(&mut visit, id).await?;
    crumbs(&mut visit, Some(&meeting));
    let typed =
        Typed { id: visit.id::<Item>().to_string(), kind: ItemKind::Discussion.code().into(), minutes: "15".into(), ..Typed::default() };
    let content = form(&visit, meeting, typed, Problems::default(), true);
    visit.page(content.title(), &content).await
}

/// Puts an item at the end, before "Verschiedenes". The form brings its key along, so that a double click makes one.
async fn create(mut visit: Visit, Path(id): Path<Id<Meeting>>, Form(typed): Form<Typed>) -> Result<Response> {
    let (meeting, network, now) = (open(&mut visit, id).await?, visit.sight()?, visit.now());
    let item: Id<Item> = typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    if sql::is_known(&mut visit.tx, item).await? {
        return visit.redirect(format!("/meetings/{id}")).await;
    }
    match typed.parse(item, &meeting, None) {
        Ok(row) => {
            let position = room(&mut visit, id, 1).await?;
            sql::insert(&mut visit.tx, network, &ItemRow { position, ..row }, now).await?;
            visit.log(Event::new("create", "item").on(item));
            visit.done("done-item-added", format!("/meetings/{id}")).await
        }
        Err(problems) => {
            let content = form(&visit, meeting, typed, problems, true);
            visit.again(content.title(), &content).await
        }
    }
}

/// Makes room for new items: before "Verschiedenes" while that is the last, otherwise at the end. Gives the place of the first.
pub async fn room(visit: &mut Visit, meeting: Id<Meeting>, count: i64) -> Result<i64> {
    match sql::agenda(&mut visit.tx, meeting).await?.last() {
        Some(last) if last.closing => {
            sql::place(&mut visit.tx, last.id, meeting, last.position + count).await?;
            Ok(last.position)
        }
        _ => Ok(sql::next_position(&mut visit.tx, meeting).await?),
    }
}

async fn edit(mut visit: Visit, Path((id, item)): Path<(Id<Meeting>, Id<Item>)>) -> Result<Response> {
    let (meeting, row) = on_agenda(&mut visit, id, item).await?;
    crumbs(&mut visit, Some(&meeting));
    let mut content = form(&visit, meeting, Typed::of(&row), Problems::default(), false);
    content.may_end = row.notes.is_empty();
    visit.page(content.title(), &content).await
}

/// Saves what was changed; whoever comes second sees both versions.
async fn update(mut visit: Visit, Path((id, item)): Path<(Id<Meeting>, Id<Item>)>, Form(typed): Form<Typed>) -> Result<Response> {
    let (meeting, saved) = on_agenda(&mut visit, id, item).await?;
    let network = visit.sight()?;
    let typed = Typed { id: item.to_string(), ..typed };
    let row = match typed.parse(item, &meeting, Some(&saved)) {
        Ok(row) => row,
        Err(problems) => {
            let content = form(&visit, meeting, typed, problems, false);
            return visit.again(content.title(), &content).await;
        }
    };
    if sql::update(&mut visit.tx, network, &row).await? {
        visit.log(Event::new("update", "item").on(item));
        return visit.done("done-saved", format!("/meetings/{id}")).await;
    }
    let now = Typed::of(&saved);
    let mut content = form(&visit, meeting, Typed { version: now.version, ..typed }, Problems::default(), false);
    content.saved = Some(now);
    visit.conflict(content.title(), &content).await
}

#[derive(Debug, Deserialize)]
struct Direction {
    to: String,
}

/// One place up or down. Places are given anew, so that two who move at once leave an order behind.
async fn place(mut visit: Visit, Path((id, item)): Path<(Id<Meeting>, Id<Item>)>, Form(direction): Form<Direction>) -> Result<Response> {
    on_agenda(&mut visit, id, item).await?;
    let mut agenda: Vec<Id<Item>> = sql::agenda(&mut visit.tx, id).await?.into_iter().map(|row| row.id).collect();
    let at = agenda.iter().position(|one| *one == item).ok_or(Error::NotFound)?;
    let other = if direction.to == "up" { at.checked_sub(1) } else { Some(at + 1).filter(|other| *other < agenda.len()) };
    if let Some(other) = other {
        agenda.swap(at, other);
        for (position, one) in (1_i64..).zip(&agenda) {
            sql::place(&mut visit.tx, *one, id, position).await?;
        }
        visit.log(Event::new("update", "item").on(item).fields(vec!["position"]));
    }
    visit.redirect(format!("/meetings/{id}#item-{item}")).await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct End {
    /// `store` puts it back among the topics.
    r#do: String,
}

/// Takes an item off the agenda.
async fn end(mut visit: Visit, Path((id, item)): Path<(Id<Meeting>, Id<Item>)>, Form(end): Form<End>) -> Result<Response> {
    let (_, row) = on_agenda(&mut visit, id, item).await?;
    // What is written about it belongs to this meeting.
    if !row.notes.is_empty() {
        return Err(Error::Stale);
    }
    let now = visit.now();
    if end.r#do == "store" {
        sql::store_again(&mut visit.tx, item).await?;
        topics::stored_again(&mut visit, id, &row).await?;
        visit.log(Event::new("update", "item").on(item).fields(vec!["meeting"]));
        return visit.done("done-item-stored", format!("/meetings/{id}")).await;
    }
    sql::withdraw(&mut visit.tx, item, now).await?;
    topics::forgotten(&mut visit, id, item).await?;
    visit.log(Event::new("end", "item").on(item));
    visit.done("done-item-withdrawn", format!("/meetings/{id}")).await
}

fn form(visit: &Visit, meeting: MeetingRow, typed: Typed, problems: Problems, is_new: bool) -> Edit {
    Edit { say: visit.say.clone(), meeting, typed, saved: None, problems, is_new, may_end: !is_new }
}

impl Typed {
    fn of(row: &ItemRow) -> Self {
        Self {
            id: row.id.to_string(),
            version: row.version,
            title: row.title.clone(),
            kind: row.kind.clone(),
            minutes: row.minutes.to_string(),
            presenter: row.presenter.clone(),
            text: row.text.clone(),
        }
    }

    fn parse(&self, id: Id<Item>, meeting: &MeetingRow, saved: Option<&ItemRow>) -> Result<ItemRow, Problems> {
        let mut problems = Problems::default();
        let minutes = self.minutes.trim().parse::<i64>().ok().filter(|minutes| (0..=600).contains(minutes));
        if minutes.is_none() {
            problems.add("minutes", "problem-item-minutes");
        }
        if ItemKind::from_code(&self.kind).is_none() {
            problems.add("kind", "problem-item-kind");
        }
        let text = self.text.trim().to_owned();
        if text.chars().count() > TEXT_LENGTH {
            problems.add("text", "problem-item-text");
        }
        let row = ItemRow {
            title: problems.required("title", &self.title, "problem-item-title"),
            kind: self.kind.clone(),
            minutes: minutes.unwrap_or_default(),
            presenter: problems.optional("presenter", &self.presenter),
            text,
            version: self.version,
            ..saved.cloned().unwrap_or_else(|| ItemRow::draft(id, meeting.body_id, Some(meeting.id)))
        };
        problems.then(row)
    }
}

impl Edit {
    fn title(&self) -> String {
        self.say.text(if self.is_new { "item-add" } else { "item-edit" }).to_string()
    }

    fn action(&self) -> String {
        let items = format!("/meetings/{}/items", self.meeting.id);
        if self.is_new { items } else { format!("{items}/{}", self.typed.id) }
    }

    fn kinds(&self) -> Vec<Choice> {
        let choice = |kind: &ItemKind| Choice::new(kind.code(), self.say.word("item-kind", kind.code()), kind.code() == self.typed.kind);
        ItemKind::ALL.iter().map(choice).collect()
    }

    fn error(&self, field: &str) -> String {
        self.problems.at(&self.say, field)
    }

    /// Fields in which the two versions differ: label, mine, saved.
    fn differences(&self) -> Vec<(String, String, String)> {
        let Some(saved) = &self.saved else { return Vec::new() };
        let kind = |typed: &Typed| self.say.word("item-kind", &typed.kind);
        let mine = &self.typed;
        [
            ("item-title", mine.title.clone(), saved.title.clone()),
            ("item-kind", kind(mine), kind(saved)),
            ("item-minutes", mine.minutes.clone(), saved.minutes.clone()),
            ("item-presenter", mine.presenter.clone(), saved.presenter.clone()),
            ("item-text", mine.text.clone(), saved.text.clone()),
        ]
        .into_iter()
        .filter(|(_, mine, theirs)| mine != theirs)
        .map(|(key, mine, theirs)| (self.say.text(key).to_string(), mine, theirs))
        .collect()
    }
}
