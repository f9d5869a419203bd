//! What tasks send: with the minutes, once when they are late, and never more than one mail a day to one address.

use accounts::{Actor, Link, LinkKind, sql::NewLink};
use db::Id;
use jiff::{SignedDuration, Timestamp};
use network::{Network, sql::networks};
use web::{Event, Language, Mail, Result, Shared, Visit};

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

/// Nobody gets two reminders within so long, even where the clock of a day is not the clock of the program.
const A_DAY: SignedDuration = SignedDuration::from_hours(20);

/// Writes to those who were given a task in a meeting by minutes that went out then, and are not told otherwise: whoever gets the minutes finds their tasks in them.
pub async fn assigned(visit: &mut Visit, meeting: Id<Meeting>, since: Timestamp, told: &[String]) -> Result<()> {
    let mut open: Vec<TaskRow> = sql::of_meeting(&mut visit.tx, meeting).await?;
    open.retain(|row| {
        row.created_at >= since && row.done_at.is_none() && row.dropped_at.is_none() && !row.email.is_empty() && !told.contains(&row.email)
    });
    open.sort_by(|one, other| one.email.cmp(&other.email));
    for group in open.chunk_by(|one, other| one.email == other.email) {
        send(visit, group, ("task-mail-subject", "task-mail-body")).await?;
    }
    Ok(())
}

/// The open tasks of an address, as lines of a mail, each with its link: all, or those that were given since. Nothing where there are none.
pub async fn for_address(visit: &mut Visit, email: &str, since: Option<Timestamp>) -> Result<String> {
    let network = visit.sight()?;
    let mut rows = sql::of_email(&mut visit.tx, network, &accounts::folded_email(email)).await?;
    rows.retain(|row| since.is_none_or(|since| row.created_at >= since));
    lines(visit, &rows).await
}

/// Reminds of what is late, in all networks: each task once, all of an address in one mail. Gives how many mails were written.
pub async fn remind(app: &Shared) -> Result<usize> {
    let mut look = Visit::inside(app, Actor::Job("remind"), None);
    let (today, now) = (look.today(), look.now());
    late::pass_on(&mut look.tx, today, now - PATIENCE, now).await?;
    let due = late::to_remind(&mut look.tx, today, now - OLD, now - A_DAY).await?;
    look.commit().await?;
    let mut written: Vec<&str> = Vec::new();
    for group in due.chunk_by(|one, other| (one.network_id, &one.email) == (other.network_id, &other.email)) {
        // Whoever has late tasks in two networks gets the other mail tomorrow.
        if written.contains(&group[0].email.as_str()) {
            continue;
        }
        let mut visit = Visit::inside(app, Actor::Job("remind"), Some(group[0].network_id));
        let mut mine = Vec::new();
        for row in group {
            // Of two processes one is faster; the other finds nothing left.
            if late::set_reminded(&mut visit.tx, row.id, now).await? {
                mine.push(row.clone());
            }
        }
        if !mine.is_empty() {
            send(&mut visit, &mine, ("task-reminder-subject", "task-reminder-body")).await?;
            visit.log(Event::new("remind", "task").count(mine.len()));
            written.push(&group[0].email);
        }
        visit.commit().await?;
    }
    Ok(written.len())
}

/// One mail about all of these, which go to one address, with these texts.
async fn send(visit: &mut Visit, tasks: &[TaskRow], (subject, body): (&'static str, &'static str)) -> Result<()> {
    let Some(first) = tasks.first() else { return Ok(()) };
    let from = from(visit, first.network_id).await?;
    let lines = lines(visit, tasks).await?;
    // Organisations have no language; the networks' own is German.
    let say = visit.app.say(Language::De);
    let subject = say.text(subject).arg("network", from.as_str()).arg("count", tasks.len()).to_string();
    let body = say.text(body).arg("network", from.as_str()).arg("name", first.who()).arg("tasks", lines).to_string();
    visit.send(Mail { to: first.email.clone(), subject, body }).await
}

async fn from(visit: &mut Visit, network: Id<Network>) -> Result<String> {
    Ok(networks::network(&mut visit.tx, network).await?.map(|row| row.name).unwrap_or_default())
}

/// "– Folien an alle, bis 20. März 2026" with the link below it.
async fn lines(visit: &mut Visit, tasks: &[TaskRow]) -> Result<String> {
    let say = visit.app.say(Language::De);
    let mut lines = Vec::new();
    for row in tasks {
        let link = link(visit, row).await?;
        let key = if row.due.is_some() { "task-mail-line-due" } else { "task-mail-line" };
        let due = row.due.map(|day| say.day(day)).unwrap_or_default();
        lines.push(say.text(key).arg("text", row.text.as_str()).arg("due", due).arg("link", link).to_string());
    }
    Ok(lines.join("\n\n"))
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
