//! Minutes as a file: tagged PDF and DOCX, in German as they were written.

use axum::{extract::Path, response::Response};
use db::Id;
use documents::{Block, Column, Definition, Document, Row, Table, Text};
use jiff::Timestamp;
use meetings::{
    Meeting,
    access::Deed,
    dates::{when, zoned},
    rules::Answer,
    sql::{
        invitees::{self, InviteeRow},
        meetings::{MeetingRow, meeting},
    },
};
use network::sql::networks;
use web::{Error, Language, Result, Say, Visit};

use crate::{
    Part, Point,
    send::read,
    sql::{self, VersionRow},
    version::words,
};

/// The newest version that was sent.
pub(crate) async fn download(mut visit: Visit, Path((id, format)): Path<(Id<Meeting>, String)>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadMeetings, visit.here())?;
    let meeting = meeting(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    document(visit, &meeting, &format).await
}

/// The same for whoever comes by a link and has been looked at. Setting takes a moment of one processor, so it is done beside the requests.
pub(crate) async fn document(mut visit: Visit, meeting: &MeetingRow, format: &str) -> Result<Response> {
    let network = visit.sight()?;
    let version = sql::versions(&mut visit.tx, meeting.id).await?.into_iter().next().ok_or(Error::NotFound)?;
    let invitees = invitees::invitees(&mut visit.tx, meeting.id).await?;
    let from = networks::network(&mut visit.tx, network).await?.map(|row| row.name).unwrap_or_default();
    let document = of(&visit.app.say(Language::De), meeting, &version, &invitees, from);
    let (make, kind): (fn(&Document) -> _, _) = match format {
        "pdf" => (documents::pdf, "application/pdf"),
        "docx" => (documents::docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        _ => return Err(Error::NotFound),
    };
    let bytes = tokio::task::spawn_blocking(move || make(&document)).await.map_err(Error::internal)?.map_err(Error::internal)?;
    visit.file(&name(meeting, version.sent_at, format), kind, bytes).await
}

/// `2026-03-12_Protokoll_Netzwerktreffen-1.pdf`: whoever files it finds it by its day. For every system, so without umlauts and blanks.
fn name(meeting: &MeetingRow, sent_at: Timestamp, format: &str) -> String {
    let day = zoned(meeting.starts_at.unwrap_or(sent_at)).date();
    let mut body = String::new();
    for sign in meeting.body.chars() {
        match sign {
            'ä' => body.push_str("ae"),
            'ö' => body.push_str("oe"),
            'ü' => body.push_str("ue"),
            'Ä' => body.push_str("Ae"),
            'Ö' => body.push_str("Oe"),
            'Ü' => body.push_str("Ue"),
            'ß' => body.push_str("ss"),
            _ if sign.is_ascii_alphanumeric() => body.push(sign),
            _ if !body.ends_with('-') => body.push('-'),
            _ => {}
        }
    }
    format!("{day}_Protokoll_{}-{}.{format}", body.trim_matches('-'), meeting.number)
}

fn of(say: &Say, meeting: &MeetingRow, version: &VersionRow, invitees: &[InviteeRow], from: String) -> Document {
    let points = read(version);
    let mut blocks = vec![Block::Definitions(head(say, meeting, version, invitees))];
    for (index, point) in points.iter().enumerate() {
        blocks.push(Block::Heading { level: 1, text: format!("{} {}", index + 1, point.title) });
        if !point.presenter.is_empty() {
            blocks.push(Block::Paragraph(Text::default().emphasis(&point.presenter)));
        }
        blocks.extend(point.parts.iter().map(paragraph));
    }
    blocks.extend(overview(say, &points));
    Document {
        title: say.text("minutes-title").arg("title", meeting.title.as_str()).to_string(),
        language: documents::Language::German,
        organisation: from,
        day: zoned(meeting.starts_at.unwrap_or(version.sent_at)).date(),
        subject: say.text("minutes-subject").arg("body", meeting.body.as_str()).to_string(),
        blocks,
    }
}

fn paragraph(part: &Part) -> Block {
    let text = if part.label.is_empty() { Text::default() } else { Text::default().strong(format!("{}: ", part.label)) };
    Block::Paragraph(text.plain(&part.text))
}

/// When and where it was, who was there, and which version this is.
fn head(say: &Say, meeting: &MeetingRow, version: &VersionRow, invitees: &[InviteeRow]) -> Vec<Definition> {
    let (there, absent) = attendance(invitees);
    let place =
        [meeting.place.as_str(), meeting.online.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ");
    let until = meeting.objections_until.map(|day| say.day(day)).unwrap_or_default();
    [
        ("meeting-date", when(say, meeting.starts_at, meeting.ends_at)),
        ("meeting-place", place),
        ("minutes-there", there.join("; ")),
        ("minutes-absent", absent.join("; ")),
        ("minutes-state", words(say, version)),
        ("minutes-reason", version.reason.clone()),
        ("minutes-objections-until", until),
    ]
    .into_iter()
    .filter(|(_, text)| !text.is_empty())
    .map(|(key, text)| Definition { term: say.text(key).to_string(), text: text.into() })
    .collect()
}

/// Who was there and who said that they would not be. Where nobody was ticked, who had said yes is taken to have been there.
pub(crate) fn attendance(invitees: &[InviteeRow]) -> (Vec<String>, Vec<String>) {
    let ticked = invitees.iter().any(|one| one.attended.is_some());
    let said = |one: &InviteeRow| [Answer::Yes, Answer::Deputy].iter().any(|answer| answer.code() == one.answer);
    let was = |one: &InviteeRow| if ticked { one.attended == Some(true) } else { said(one) };
    let (there, others): (Vec<_>, Vec<_>) = invitees.iter().partition(|one| was(one));
    let excused = others.into_iter().filter(|one| one.answer == Answer::No.code());
    (there.into_iter().map(InviteeRow::label).collect(), excused.map(InviteeRow::label).collect())
}

/// What came out, in one table each reader looks for first.
fn overview(say: &Say, points: &[Point]) -> Vec<Block> {
    let rows: Vec<Row> = (1..)
        .zip(points)
        .flat_map(|(number, point): (usize, &Point)| {
            point
                .parts
                .iter()
                .filter(|part| !part.label.is_empty())
                .map(move |part| Row(vec![part.label.as_str().into(), part.text.as_str().into(), number.to_string().into()]))
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let column = |key: &'static str| Column { header: say.text(key).to_string(), numeric: false };
    vec![
        Block::Heading { level: 1, text: say.text("minutes-overview").to_string() },
        Block::Table(Table {
            caption: say.text("minutes-overview-caption").to_string(),
            columns: vec![column("minutes-kind"), column("minutes-text"), column("minutes-item")],
            row_headers: true,
            rows,
        }),
    ]
}
