//! Reminders: what waits for somebody, in one mail a day and address. Each capability says what; nothing goes where nothing waits.
//!
//! What somebody's act causes now, such as an invitation or minutes, is a mail of its own and no reminder.

use accounts::{Actor, Network};
use db::{Id, Tx, record, values};
use jiff::{SignedDuration, Timestamp};

use crate::{Language, Mail, Result, Shared, Visit, app::Later, mail};

/// Nobody gets two reminders within so long, even where the clock of a day is not the clock of the program.
pub(crate) const A_DAY: SignedDuration = SignedDuration::from_hours(20);

/// What a capability reminds of.
#[derive(Clone, Copy)]
pub struct Reminders {
    /// For whom something waits, in all networks, who got no reminder since this moment: table `reminders`.
    pub due: for<'a> fn(&'a mut Visit, Timestamp) -> Later<'a, Vec<Waits>>,
    /// What waits for this address in the network of the visit. It goes out with this mail, and is noted as said in the same transaction.
    pub parts: for<'a> fn(&'a mut Visit, &'a str, Id<Mail>) -> Later<'a, Vec<Reminder>>,
}

record! {
    /// Somebody for whom something waits.
    #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
    pub struct Waits {
        /// In which network
        pub network_id: Id<Network>,
        /// At which address, folded
        pub email: String,
    }
}

/// A part of the mail.
#[derive(Debug, Clone)]
pub struct Reminder {
    /// The key of its heading
    pub heading: &'static str,
    /// How the recipient is called
    pub name: String,
    /// What waits, each with its link
    pub lines: Vec<String>,
}

/// Writes to everybody for whom something waits. Gives how many mails were written. Whoever is waited for in two networks gets the other mail a day later.
pub async fn remind(app: &Shared) -> Result<usize> {
    let mut look = Visit::inside(app, Actor::Job("remind"), None);
    let lately = look.now() - A_DAY;
    let mut due = Vec::new();
    for reminders in app.capabilities.iter().filter_map(|capability| capability.reminders) {
        due.extend((reminders.due)(&mut look, lately).await?);
    }
    look.commit().await?;
    due.sort();
    due.dedup();
    let mut written = 0;
    for waits in due {
        let mut visit = Visit::inside(app, Actor::Job("remind"), Some(waits.network_id));
        // Without a mail nothing of it lasts, the day neither.
        if write(&mut visit, &waits, lately).await? {
            visit.commit().await?;
            written += 1;
        }
    }
    Ok(written)
}

/// One mail to one address; `false` where it had one today, of this process or another, or nothing waits any more.
async fn write(visit: &mut Visit, waits: &Waits, lately: Timestamp) -> Result<bool> {
    let (id, now, app) = (visit.id::<Mail>(), visit.now(), visit.app.clone());
    if !claim(&mut visit.tx, &waits.email, now, lately).await? {
        return Ok(false);
    }
    let mut parts = Vec::new();
    for reminders in app.capabilities.iter().filter_map(|capability| capability.reminders) {
        parts.extend((reminders.parts)(visit, &waits.email, id).await?);
    }
    parts.retain(|part| !part.lines.is_empty());
    let Some(first) = parts.first() else { return Ok(false) };
    let network = network_name(&mut visit.tx, waits.network_id).await?;
    // Organisations have no language; the networks' own is German.
    let say = app.say(Language::De);
    let part = |part: &Reminder| format!("{}\n\n{}", say.text(part.heading), part.lines.join("\n\n"));
    let count: usize = parts.iter().map(|part| part.lines.len()).sum();
    let mail = Mail {
        to: waits.email.clone(),
        subject: say.text("reminder-mail-subject").arg("network", network.as_str()).arg("count", count).to_string(),
        body: say
            .text("reminder-mail-body")
            .arg("name", first.name.as_str())
            .arg("network", network.as_str())
            .arg("parts", parts.iter().map(part).collect::<Vec<_>>().join("\n\n"))
            .to_string(),
    };
    mail::queue(&mut visit.tx, id, &mail, None, Some(waits.network_id), now, true).await?;
    Ok(true)
}

/// Takes the day of an address; `false` when it is taken. Of two processes the second waits here for the first.
async fn claim(tx: &mut Tx, email: &str, now: Timestamp, lately: Timestamp) -> Result<bool> {
    let done = tx
        .execute(
            "INSERT INTO reminders (email, sent_at) VALUES ($1, $2)
             ON CONFLICT (email) DO UPDATE SET sent_at = excluded.sent_at WHERE reminders.sent_at <= $3",
            values![email, now, lately],
        )
        .await?;
    Ok(done == 1)
}

async fn network_name(tx: &mut Tx, id: Id<Network>) -> Result<String> {
    let row = tx.row("SELECT name FROM networks WHERE id = $1", values![id]).await?;
    Ok(row.map(|row| row.get("name")).transpose()?.unwrap_or_default())
}
