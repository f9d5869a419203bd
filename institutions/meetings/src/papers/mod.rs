//! Unterlagen of an item: files that whoever is invited may read before the meeting. They lie in the database, and are only ever handed out as files.

use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::Response,
};
use db::Id;
use web::{Error, Event, Problems, Result, Routes, Say, Upload, Visit, paper::Kind};

use crate::{
    Item, Meeting, Paper,
    access::Deed,
    attend,
    meetings::crumbs,
    sql::{
        items::{self, ItemRow},
        meetings::{self, MeetingRow},
        papers::{self as sql, PaperRow},
    },
};

/// So large a paper may be, unless the configuration allows less.
const LARGEST: u64 = 20 * 1024 * 1024;

/// So many papers an item may have.
const MOST: i64 = 20;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/meetings/{id}/items/{item}/papers/new", Deed::EditMeetings, new)
        .post("/meetings/{id}/items/{item}/papers", Deed::EditMeetings, create)
        .get("/meetings/{id}/papers/{paper}", Deed::ReadMeetings, read)
        .post("/meetings/{id}/papers/{paper}/end", Deed::EditMeetings, end)
        .get("/attend/{token}/papers/{paper}", Deed::OpenLink, read_by_link)
}

#[derive(Template)]
#[template(path = "papers/new.html")]
struct New {
    say: Say,
    meeting: MeetingRow,
    /// Papers are added until the minutes are out; they are removed whenever that has to be.
    is_open: bool,
    item: ItemRow,
    /// Key of the paper that it makes
    id: String,
    megabytes: u64,
    /// Those that it has already
    papers: Vec<PaperRow>,
    problems: Problems,
}

/// A meeting for whoever may change its papers.
async fn of_coordination(visit: &mut Visit, id: Id<Meeting>) -> Result<MeetingRow> {
    let network = visit.sight()?;
    visit.may(Deed::EditMeetings, visit.here())?;
    meetings::meeting(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)
}

async fn on_agenda(visit: &mut Visit, id: Id<Meeting>, item: Id<Item>) -> Result<(MeetingRow, ItemRow)> {
    let meeting = of_coordination(visit, id).await?;
    let network = visit.sight()?;
    let row = items::item(&mut visit.tx, network, item).await?.filter(|row| row.meeting_id == Some(id)).ok_or(Error::NotFound)?;
    Ok((meeting, row))
}

fn largest(visit: &Visit) -> u64 {
    visit.app.config.upload_limit.min(LARGEST)
}

async fn form(visit: &mut Visit, (meeting, item): (MeetingRow, ItemRow), id: String, problems: Problems) -> Result<New> {
    let mut papers = sql::papers(&mut visit.tx, meeting.id).await?;
    papers.retain(|paper| paper.item_id == item.id);
    let is_open = meeting.state(visit.today()).is_open();
    Ok(New { say: visit.say.clone(), meeting, is_open, item, id, megabytes: largest(visit) / (1024 * 1024), papers, problems })
}

async fn new(mut visit: Visit, Path((id, item)): Path<(Id<Meeting>, Id<Item>)>) -> Result<Response> {
    let found = on_agenda(&mut visit, id, item).await?;
    crumbs(&mut visit, Some(&found.0));
    let key = visit.id::<Paper>().to_string();
    let content = form(&mut visit, found, key, Problems::default()).await?;
    if !content.is_open && content.papers.is_empty() {
        return Err(Error::Stale);
    }
    visit.page(content.title(), &content).await
}

/// Takes a file. The form brings its key along, so that a double click keeps one.
async fn create(mut visit: Visit, Path((id, item)): Path<(Id<Meeting>, Id<Item>)>, upload: Upload) -> Result<Response> {
    visit.may(Deed::EditMeetings, visit.here())?;
    let key: Id<Paper> = upload.field("id").parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    // Looked into before the first statement, so that a large file holds no lock.
    let kind = Kind::of(&upload.bytes);
    let found = on_agenda(&mut visit, id, item).await?;
    let address = format!("/meetings/{id}#item-{item}");
    if sql::paper(&mut visit.tx, id, key).await?.is_some() {
        return visit.redirect(address).await;
    }
    if !found.0.state(visit.today()).is_open() {
        return Err(Error::Stale);
    }
    let mut problems = Problems::default();
    if upload.too_large || upload.bytes.len() as u64 > largest(&visit) {
        problems.add("file", "problem-paper-large");
    } else if upload.name.is_empty() {
        problems.add("file", "problem-paper-none");
    } else if upload.bytes.is_empty() {
        problems.add("file", "problem-paper-empty");
    } else if kind.is_none() {
        problems.add("file", "problem-paper-kind");
    } else if sql::count(&mut visit.tx, item).await? >= MOST {
        problems.add("file", "problem-paper-many");
    }
    let kind = match kind {
        Some(kind) if problems.is_empty() => kind,
        _ => {
            let content = form(&mut visit, found, key.to_string(), problems).await?;
            return visit.again(content.title(), &content).await;
        }
    };
    let size = i64::try_from(upload.bytes.len()).map_err(Error::internal)?;
    let (now, name) = (visit.now(), kind.name(&upload.name));
    let row = PaperRow { id: key, item_id: item, name, kind: kind.code().to_owned(), size };
    sql::insert(&mut visit.tx, &row, &upload.bytes, now).await?;
    visit.log(Event::new("create", "paper").on(key));
    visit.done("done-paper-added", address).await
}

/// For whoever may read the meeting.
async fn read(mut visit: Visit, Path((id, paper)): Path<(Id<Meeting>, Id<Paper>)>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadMeetings, visit.here())?;
    meetings::meeting(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    file(visit, id, paper).await
}

/// For whoever is invited, by the link in the mail.
async fn read_by_link(mut visit: Visit, Path((token, paper)): Path<(String, Id<Paper>)>) -> Result<Response> {
    visit.public();
    match attend::invited(&mut visit, &token).await? {
        Some((meeting, _)) => file(visit, meeting.id, paper).await,
        None => attend::over(visit).await,
    }
}

/// Always as a file to keep: nothing that somebody uploaded is shown as a page of ours.
async fn file(mut visit: Visit, meeting: Id<Meeting>, paper: Id<Paper>) -> Result<Response> {
    let row = sql::paper(&mut visit.tx, meeting, paper).await?.ok_or(Error::NotFound)?;
    let bytes = sql::bytes(&mut visit.tx, paper).await?.ok_or(Error::NotFound)?;
    let kind = Kind::from_code(&row.kind).ok_or(Error::NotFound)?;
    let mut response = visit.file(&format!("Unterlage.{}", kind.code()), kind.content_type(), bytes).await?;
    // RFC 6266: the name with its umlauts for browsers of today, one without for the others.
    let disposition = format!("attachment; filename=\"Unterlage.{}\"; filename*=UTF-8''{}", kind.code(), escaped(&row.name));
    response.headers_mut().insert(header::CONTENT_DISPOSITION, HeaderValue::from_str(&disposition).map_err(Error::internal)?);
    Ok(response)
}

/// As RFC 8187 writes a name into a header.
fn escaped(name: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    name.bytes().map(byte).collect()
}

/// Removes a paper with its content, also once the minutes are out: what should not stand there has to go (Art. 17 DSGVO).
async fn end(mut visit: Visit, Path((id, paper)): Path<(Id<Meeting>, Id<Paper>)>) -> Result<Response> {
    of_coordination(&mut visit, id).await?;
    let row = sql::paper(&mut visit.tx, id, paper).await?;
    let Some(row) = row else { return visit.redirect(format!("/meetings/{id}")).await };
    sql::remove(&mut visit.tx, paper).await?;
    visit.log(Event::new("delete", "paper").on(paper));
    visit.done("done-paper-removed", format!("/meetings/{id}#item-{}", row.item_id)).await
}

impl New {
    fn title(&self) -> String {
        self.say.text(if self.is_open { "paper-add" } else { "paper-edit" }).to_string()
    }
}

impl PaperRow {
    /// "Übersicht.pdf (1,2 MB)": whoever is on the road wants to know before.
    pub(crate) fn label(&self, say: &Say) -> String {
        let kilobytes = (self.size + 1023) / 1024;
        let text = if kilobytes < 1024 {
            say.text("paper-kilobytes").arg("name", self.name.as_str()).arg("count", kilobytes)
        } else {
            say.text("paper-megabytes").arg("name", self.name.as_str()).arg("count", (kilobytes + 512) / 1024)
        };
        text.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_a_header_has_no_sign_that_ends_it() {
        assert_eq!(escaped("Übersicht 1.pdf"), "%C3%9Cbersicht%201.pdf");
        assert_eq!(escaped("a\"\r\nb"), "a%22%0D%0Ab");
    }
}
