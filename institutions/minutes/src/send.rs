//! Protokoll senden: one act. The marked lines become decisions, tasks and questions, the version is kept, and everybody who was invited gets a link.

use axum::{extract::Path, response::Response};
use db::Id;
use jiff::{Timestamp, ToSpan, civil::Date};
use meetings::{
    Meeting,
    access::Deed,
    dates::{when, zoned},
    link,
    sql::{
        invitees,
        items::{self, ItemRow},
        meetings::{self as rows, MeetingRow},
    },
};
use network::sql::networks;
use outcomes::Origin;
use serde::Deserialize;
use web::{Error, Event, Form, Language, Result, Visit, thread};

use crate::{
    Point, attendance,
    content::{Numbers, points},
    marked::marked,
    sql::{self, VersionRow},
};

/// Signs of the reason for a correction.
const LENGTH: usize = 1000;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Given {
    /// Which version the page knew last: a second click knows one that is not the last any more
    known: i64,
    reason: String,
    /// Who is ticked as present on the page before, and who was when it came
    there: Vec<String>,
    shown: Vec<String>,
}

/// Sends the minutes, or their correction with its reason. A second click sends nothing.
pub(crate) async fn send(mut visit: Visit, Path(id): Path<Id<Meeting>>, Form(given): Form<Given>) -> Result<Response> {
    let (network, now) = (visit.sight()?, visit.now());
    visit.may(Deed::EditMeetings, visit.here())?;
    let meeting = rows::meeting(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let back = format!("/meetings/{id}/minutes");
    let versions = sql::versions(&mut visit.tx, id).await?;
    if versions.first().map_or(0, |version| version.number) != given.known {
        return visit.done("done-minutes-sent", back).await;
    }
    if meeting.cancelled_at.is_some() {
        return Err(Error::Stale);
    }
    if given.there != given.shown {
        attendance::keep(&mut visit, id, &given.there, &given.shown).await?;
    }
    let reason: String = given.reason.trim().chars().take(LENGTH).collect();
    // Without a word of its own a correction is called one.
    let reason =
        if given.known > 0 && reason.is_empty() { visit.app.say(Language::De).text("minutes-reason-none").to_string() } else { reason };
    let row = circulate(&mut visit, &meeting, &reason, now).await?;
    tell(&mut visit, &row, &reason).await?;
    visit.done("done-minutes-sent", back).await
}

/// Makes a version of what is written, with what comes of its lines, and opens the period for objections. For the page and the demonstration, which
/// tells nobody. Gives the meeting as it stands then.
pub async fn circulate(visit: &mut Visit, meeting: &MeetingRow, reason: &str, at: Timestamp) -> Result<MeetingRow> {
    let id = meeting.id;
    let agenda = items::agenda(&mut visit.tx, id).await?;
    let (lines, names) = marked(visit, meeting, &agenda).await?;
    let day = meeting.starts_at.map_or(visit.today(), |at| zoned(at).date());
    let corrects = meeting.sent_at.is_some();
    for (index, (item, lines)) in agenda.iter().zip(&lines).enumerate() {
        // In a correction what an item had may be gone from it.
        if lines.is_empty() && !corrects {
            continue;
        }
        let origin = Origin {
            body: meeting.body_id,
            body_name: meeting.body.clone(),
            meeting: id,
            item: item.id,
            number: format!("{}/{}", meeting.number, meeting.year),
            day,
            at,
            end: end(visit, meeting, item, index),
        };
        outcomes::record(visit, &origin, lines, &names).await?;
    }
    let numbers = numbers(visit, &agenda).await?;
    let points = points(&visit.app.say(Language::De), &agenda, &lines, &numbers);
    let version = VersionRow {
        number: sql::versions(&mut visit.tx, id).await?.first().map_or(0, |version| version.number) + 1,
        items: serde_json::to_string(&points).map_err(Error::internal)?,
        reason: reason.to_owned(),
        sent_by: visit.actor.account().map(|account| account.to_string()).unwrap_or_default(),
        sent_at: at,
    };
    sql::insert(&mut visit.tx, id, &version).await?;
    let until: Date = zoned(at).date().saturating_add(meeting.objection_days.days());
    rows::set_sent(&mut visit.tx, id, at, until).await?;
    visit.log(Event::new("send", "minutes").on(id).fields(if corrects { vec!["correction"] } else { Vec::new() }));
    Ok(MeetingRow { sent_at: Some(at), objections_until: Some(until), ..meeting.clone() })
}

/// "Netzwerktreffen 1/2026 vom 12. März 2026, Punkt 4: Ausbildung in Teilzeit"
fn end(visit: &Visit, meeting: &MeetingRow, item: &ItemRow, index: usize) -> thread::End {
    let say = visit.app.say(Language::De);
    let day = meeting.starts_at.map(|at| say.day(zoned(at).date())).unwrap_or_default();
    let title = say.text("thread-item").arg("meeting", meeting.title.as_str()).arg("day", day);
    let title = title.arg("number", index + 1).arg("item", item.title.as_str()).to_string();
    thread::End::new(format!("/meetings/{}#item-{}", meeting.id, item.id), title)
}

/// The numbers of the decisions of each item.
pub(crate) async fn numbers(visit: &mut Visit, agenda: &[ItemRow]) -> Result<Vec<Numbers>> {
    let mut all = Vec::new();
    for item in agenda {
        let mut numbers = Numbers::new();
        if !item.notes.is_empty() {
            for row in outcomes::sql::decisions::of_item(&mut visit.tx, item.id).await? {
                numbers.entry(row.line).or_default().push(row.number);
            }
        }
        all.push(numbers);
    }
    Ok(all)
}

/// One mail to each who was invited, with their link and their tasks; those who have a task and were not invited get theirs.
async fn tell(visit: &mut Visit, meeting: &MeetingRow, reason: &str) -> Result<()> {
    let network = visit.sight()?;
    let from = networks::network(&mut visit.tx, network).await?.ok_or(Error::NotFound)?;
    let say = visit.app.say(Language::De);
    let when = when(&say, meeting.starts_at, None);
    let until = meeting.objections_until.map(|day| say.day(day)).unwrap_or_default();
    let (subject, body) =
        if reason.is_empty() { ("minutes-mail-subject", "minutes-mail-body") } else { ("correction-mail-subject", "correction-mail-body") };
    let mut told = Vec::new();
    for invitee in invitees::invitees(&mut visit.tx, meeting.id).await?.iter().filter(|one| one.is_reachable()) {
        let link = format!("{}/minutes", link(visit, meeting, invitee).await?);
        // A correction tells of what it gave anew.
        let tasks = outcomes::for_address(visit, &invitee.email, !reason.is_empty()).await?;
        let tasks = if tasks.is_empty() { String::new() } else { say.text("minutes-mail-tasks").arg("tasks", tasks).to_string() };
        let subject = say.text(subject).arg("title", meeting.title.as_str()).to_string();
        let body = say
            .text(body)
            .arg("name", invitee.name.as_str())
            .arg("network", from.name.as_str())
            .arg("title", meeting.title.as_str())
            .arg("when", when.as_str())
            .arg("until", until.as_str())
            .arg("link", link)
            .arg("reason", reason)
            .arg("tasks", tasks)
            .to_string();
        meetings::tell(visit, invitee, subject, body.trim_end().to_owned(), None).await?;
        told.push(accounts::folded_email(&invitee.email));
    }
    outcomes::assigned(visit, meeting.id, &told).await
}

/// What a kept version says.
pub(crate) fn read(version: &VersionRow) -> Vec<Point> {
    serde_json::from_str(&version.items).unwrap_or_default()
}

/// What the newest version of a meeting's minutes says.
pub(crate) async fn newest(visit: &mut Visit, meeting: Id<Meeting>) -> Result<Vec<Point>> {
    Ok(sql::versions(&mut visit.tx, meeting).await?.first().map(read).unwrap_or_default())
}
