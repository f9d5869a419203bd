//! What is forgotten by itself: sessions, links, kept forms, mails and jobs hold names and addresses, and nobody needs them for long.

use accounts::{Actor, ending};
use db::values;
use jiff::SignedDuration;

use crate::{JobKind, Result, Shared, Visit, log, reminders::A_DAY, search};

/// How long something that is over can still be looked at, by the person it concerns or by the operator.
pub const KEPT_FOR: SignedDuration = SignedDuration::from_hours(24 * 30);

/// How long what failed can be looked at: somebody has to see it.
pub const FAILED_KEPT_FOR: SignedDuration = SignedDuration::from_hours(24 * 90);

/// So many days a file that was brought in, and what it changed, is kept: so long the import can be taken back.
pub const IMPORT_DAYS: i64 = 30;

/// So many days after its end an account is erased, unless the configuration says otherwise.
pub const ACCOUNT_DAYS: i64 = 30;

/// So many days after leaving a person of the directory is erased, unless the configuration says otherwise.
pub const PERSON_DAYS: i64 = 90;

/// Something that is kept for a time and then forgotten, as the deletion concept says it.
#[derive(Debug, Clone, Copy)]
pub struct Keeps {
    /// The key of the text that says what.
    pub what: &'static str,
    /// How long.
    pub long: Long,
}

/// How long something is kept.
#[derive(Debug, Clone, Copy)]
pub enum Long {
    /// A length of time
    For(SignedDuration),
    /// Days
    Days(i64),
    /// Months
    Months(i32),
    /// As the configuration says it of accounts that have ended
    Account,
    /// As the configuration says it of people of the directory who have left
    Person,
}

/// What the program itself keeps.
pub const KEEPS: &[Keeps] = &[
    Keeps { what: "keeps-form", long: Long::For(crate::FORM_KEPT_FOR) },
    Keeps { what: "keeps-mail", long: Long::For(KEPT_FOR) },
    Keeps { what: "keeps-failed", long: Long::For(FAILED_KEPT_FOR) },
    Keeps { what: "keeps-log", long: Long::Months(log::expiry::KEPT_MONTHS) },
];

/// Forgets at once what is otherwise forgotten in the night.
pub const FORGET: JobKind = JobKind { name: "forget", run: |visit, _| Box::pin(forget_now(visit)) };

// In a transaction of its own: what is forgotten belongs to no network, and the job's own has not begun.
async fn forget_now(visit: &mut Visit) -> Result<()> {
    let app = visit.app.clone();
    clean_up(&app).await
}

/// Forgets what is out of date, of the program itself and of all capabilities.
pub async fn clean_up(app: &Shared) -> Result<()> {
    let now = app.clock.now();
    let (before, long_before) = (now - KEPT_FOR, now - FAILED_KEPT_FOR);
    let mut tx = app.db.write();
    ending::forget_ended(&mut tx, now, before).await?;
    tx.execute(
        // What never went does not wait for ever: its link is out of date, its recipient has a right to be forgotten.
        "DELETE FROM mails WHERE (state = 'sent' AND sent_at < $1) OR (state = 'queued' AND created_at < $1) OR (state = 'dead' AND created_at < $2)",
        values![before, long_before],
    )
    .await?;
    tx.execute(
        "DELETE FROM jobs WHERE (state = 'done' AND finished_at < $1) OR (state = 'dead' AND created_at < $2)",
        values![before, long_before],
    )
    .await?;
    tx.execute("DELETE FROM reminders WHERE sent_at < $1", values![now - A_DAY]).await?;
    tx.commit().await?;
    log::expiry::forget(app).await?;
    let mut visit = Visit::inside(app, Actor::Job("forget"), None);
    forget_all(&mut visit).await?;
    visit.commit().await?;
    forget_words(app).await
}

/// Words of what was forgotten.
pub async fn forget_words(app: &Shared) -> Result<()> {
    Ok(search::forget(&app.db).await?)
}

/// What the capabilities forget; their words go after the commit, with [`forget_words`]. What is noted in [`crate::erasures`] is erased again, wherever it came from.
pub async fn forget_all(visit: &mut Visit) -> Result<()> {
    for forget in visit.app.clone().capabilities.iter().filter_map(|capability| capability.forget) {
        forget(visit).await?;
    }
    Ok(())
}
