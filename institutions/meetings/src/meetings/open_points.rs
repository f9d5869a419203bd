//! Offene Punkte: what earlier meetings of the body gave to somebody or asked, and what is not done or answered yet, as one item of the next agenda.

use db::Id;
use network::Body;
use outcomes::{
    short,
    sql::{
        questions,
        tasks::{self, TaskRow},
    },
};
use web::{Event, Language, Result, Visit, thread};

use crate::{
    Item,
    agenda::{TEXT_LENGTH, room},
    rules::ItemKind,
    sql::{
        items::{self, ItemRow},
        meetings::MeetingRow,
    },
    topics::on_agenda,
};

/// Minutes for all of them together.
const MINUTES: i64 = 15;

/// Something that is still open: its line, and the end of its thread.
pub(crate) struct Point {
    line: String,
    end: thread::End,
}

/// What is open in a body: tasks, then questions. Two statements.
pub(crate) async fn points(visit: &mut Visit, body: Id<Body>) -> Result<Vec<Point>> {
    let mut points = Vec::new();
    for row in tasks::open_of_body(&mut visit.tx, body).await? {
        points.push(Point { line: line(visit, &row), end: thread::End::new(format!("/tasks/{}", row.id), short(&row.text)) });
    }
    let say = visit.app.say(Language::De);
    for row in questions::open_of_body(&mut visit.tx, body).await? {
        let text = short(&row.text);
        let line = say.text("open-question").arg("text", text.as_str()).to_string();
        points.push(Point { line, end: thread::End::new(format!("/questions/{}", row.id), text) });
    }
    Ok(points)
}

/// Whether an agenda has them.
pub(crate) fn is_on(visit: &Visit, agenda: &[ItemRow]) -> bool {
    let title = visit.app.say(Language::De).text("agenda-open").to_string();
    agenda.iter().any(|item| item.title == title)
}

/// Enters the item, once; nothing, and `false`, where everything is done. Each point leads to it from now on.
pub(crate) async fn take(visit: &mut Visit, meeting: &MeetingRow) -> Result<bool> {
    let (network, now) = (visit.sight()?, visit.now());
    let points = points(visit, meeting.body_id).await?;
    let agenda = items::agenda(&mut visit.tx, meeting.id).await?;
    if points.is_empty() || is_on(visit, &agenda) {
        return Ok(false);
    }
    let item = ItemRow {
        position: room(visit, meeting.id, 1).await?,
        title: visit.app.say(Language::De).text("agenda-open").to_string(),
        kind: ItemKind::Report.code().into(),
        minutes: MINUTES,
        text: text(visit, &points),
        ..ItemRow::draft(visit.id::<Item>(), meeting.body_id, Some(meeting.id))
    };
    items::insert(&mut visit.tx, network, &item, now).await?;
    let place = thread::End::new(on_agenda(meeting.id, item.id), format!("{}: {}", meeting.title, item.title));
    for point in &points {
        thread::tie(&mut visit.tx, network, &point.end, &place, now).await?;
    }
    visit.log(Event::new("create", "item").on(item.id));
    Ok(true)
}

/// All lines, and where they are too many for the text of an item, how many more there are.
fn text(visit: &Visit, points: &[Point]) -> String {
    let say = visit.app.say(Language::De);
    // "und 199 weitere" has room too.
    let (mut text, mut left) = (String::new(), TEXT_LENGTH - 30);
    for (at, point) in points.iter().enumerate() {
        let signs = point.line.chars().count() + 1;
        if signs > left {
            return text + &say.text("open-more").arg("count", points.len() - at).to_string();
        }
        left -= signs;
        text = text + &point.line + "\n";
    }
    text.trim_end().to_owned()
}

/// "VHS: Folien an alle, bis 20. März 2026"
fn line(visit: &Visit, row: &TaskRow) -> String {
    let say = visit.app.say(Language::De);
    let due = row.due.map(|day| format!(", {}", say.text("line-until").arg("day", say.day(day)))).unwrap_or_default();
    // The house: the agenda outlasts whoever works in it.
    let who = if row.house().is_empty() { String::new() } else { format!("{}: ", row.house()) };
    format!("– {who}{}{due}", short(&row.text))
}
