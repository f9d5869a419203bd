//! What tasks send: with the minutes, at once when somebody gives one by hand, and in the one reminder a day what is late or new.

use accounts::{Link, LinkKind, sql::NewLink};
use db::Id;
use jiff::{SignedDuration, Timestamp};
use network::{Network, sql::networks};
use web::{Event, Language, Mail, Reminder, Reminders, Result, Visit, Waits};

use crate::{
    Meeting,
    sql::{
        late,
        tasks::{self as sql, TaskRow},
    },
};

/// How long the link of a task works.
const LINK_LASTS: SignedDuration = SignedDuration::from_hours(24 * 180);

/// A task without a day is reminded of after so long.
const OLD: SignedDuration = SignedDuration::from_hours(24 * 14);

/// After a reminder that nobody answered for so long it is the coordination's turn.
const PATIENCE: SignedDuration = SignedDuration::from_hours(24 * 7);

/// Tasks that are late, each once, and those that nobody told of yet.
pub(crate) const REMINDERS: Reminders =
    Reminders { due: |visit, lately| Box::pin(due(visit, lately)), parts: |visit, email, _| Box::pin(parts(visit, email)) };

/// Writes to those who were given a task in a meeting, do not know it yet, and are not told otherwise: whoever gets the minutes finds their tasks in them.
pub async fn assigned(visit: &mut Visit, meeting: Id<Meeting>, told: &[String]) -> Result<()> {
    let mut open: Vec<TaskRow> = sql::of_meeting(&mut visit.tx, meeting).await?;
    open.retain(|row| row.is_untold() && !told.contains(&row.email));
    open.sort_by(|one, other| one.email.cmp(&other.email));
    for group in open.chunk_by(|one, other| one.email == other.email) {
        send(visit, group, ("task-mail-subject", "task-mail-body")).await?;
    }
    Ok(())
}

/// Tells whoever got a task by hand. Gives the key of what is said of that: whoever gives a task to themselves knows, and without an address a person has to say it.
pub(crate) async fn tell(visit: &mut Visit, row: &TaskRow) -> Result<&'static str> {
    let own = visit.actor.member().is_some_and(|member| accounts::folded_email(&member.email) == row.email);
    if row.email.is_empty() && !row.who().is_empty() {
        return Ok("done-task-silent");
    }
    if own {
        let now = visit.now();
        sql::set_told(&mut visit.tx, row.id, now).await?;
    } else if row.is_untold() {
        send(visit, std::slice::from_ref(row), ("task-given-subject", "task-given-body")).await?;
        return Ok("done-task-told");
    }
    Ok("done-task-saved")
}

/// The open tasks of an address, as lines of a mail, each with its link: all, or those that it was not told of yet. Nothing where there are none.
pub async fn for_address(visit: &mut Visit, email: &str, new: bool) -> Result<String> {
    let network = visit.sight()?;
    let mut rows = sql::of_email(&mut visit.tx, network, &accounts::folded_email(email)).await?;
    rows.retain(|row| !new || row.is_untold());
    Ok(lines(visit, &rows).await?.join("\n\n"))
}

/// Who is to be reminded. What nobody answered is the coordination's turn from now on.
async fn due(visit: &mut Visit, lately: Timestamp) -> Result<Vec<Waits>> {
    let (today, now) = (visit.today(), visit.now());
    late::pass_on(&mut visit.tx, today, now - PATIENCE, now).await?;
    Ok(late::to_remind(&mut visit.tx, today, now - OLD, lately).await?)
}

async fn parts(visit: &mut Visit, email: &str) -> Result<Vec<Reminder>> {
    let (network, today, now) = (visit.sight()?, visit.today(), visit.now());
    let rows = late::of_email(&mut visit.tx, network, email, today, now - OLD).await?;
    let name = rows.first().map(|row| row.who().to_owned()).unwrap_or_default();
    let (mut late, mut new) = (Vec::new(), Vec::new());
    for row in rows {
        if !row.is_late(today, now - OLD) {
            new.push(row);
        } else if late::set_reminded(&mut visit.tx, row.id, now).await? {
            late.push(row);
        }
    }
    if !late.is_empty() {
        visit.log(Event::new("remind", "task").count(late.len()));
    }
    Ok(vec![
        Reminder { heading: "reminder-tasks-late", name: name.clone(), lines: lines(visit, &late).await? },
        Reminder { heading: "reminder-tasks-new", name, lines: lines(visit, &new).await? },
    ])
}

/// One mail about all of these, which go to one address, with these texts.
async fn send(visit: &mut Visit, tasks: &[TaskRow], (subject, body): (&'static str, &'static str)) -> Result<()> {
    let Some(first) = tasks.first() else { return Ok(()) };
    let from = from(visit, first.network_id).await?;
    let lines = lines(visit, tasks).await?.join("\n\n");
    // Organisations have no language; the networks' own is German.
    let say = visit.app.say(Language::De);
    let subject = say.text(subject).arg("network", from.as_str()).arg("count", tasks.len()).to_string();
    let body = say.text(body).arg("network", from.as_str()).arg("name", first.who()).arg("tasks", lines).to_string();
    visit.send(Mail { to: first.email.clone(), subject, body }).await
}

async fn from(visit: &mut Visit, network: Id<Network>) -> Result<String> {
    Ok(networks::network(&mut visit.tx, network).await?.map(|row| row.name).unwrap_or_default())
}

/// "– Folien an alle, bis 20. März" with the link below it. From here on whoever has them knows.
async fn lines(visit: &mut Visit, tasks: &[TaskRow]) -> Result<Vec<String>> {
    let (say, now) = (visit.app.say(Language::De), visit.now());
    let mut lines = Vec::new();
    for row in tasks {
        let link = link(visit, row).await?;
        sql::set_told(&mut visit.tx, row.id, now).await?;
        let key = if row.due.is_some() { "task-mail-line-due" } else { "task-mail-line" };
        let due = row.due.map(|day| say.day(day)).unwrap_or_default();
        lines.push(say.text(key).arg("text", row.text.as_str()).arg("due", due).arg("link", link).to_string());
    }
    Ok(lines)
}

/// The address of a new link for one task.
async fn link(visit: &mut Visit, row: &TaskRow) -> Result<String> {
    let (token, now, object) = (visit.token(), visit.now(), row.id.to_string());
    let link = NewLink {
        id: visit.id::<Link>(),
        token: &token.hash(),
        kind: LinkKind::Task,
        account: None,
        object: Some(&object),
        target: None,
        expires: now + LINK_LASTS,
    };
    accounts::sql::insert_link(&mut visit.tx, &link, now).await?;
    Ok(visit.link(&format!("/task/{}", token.reveal())))
}
