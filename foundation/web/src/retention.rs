//! What is forgotten by itself: sessions, links, kept forms, mails and jobs hold names and addresses, and nobody needs them for long.

use accounts::{Actor, ending};
use db::values;
use jiff::SignedDuration;

use crate::{Result, Shared, Visit};

/// How long something that is over can still be looked at, by the person it concerns or by the operator.
const KEPT_FOR: SignedDuration = SignedDuration::from_hours(24 * 30);

/// Forgets what is out of date. Dead mails and jobs stay three times as long: somebody has to see them.
pub async fn clean_up(app: &Shared) -> Result<()> {
    let now = app.clock.now();
    let (before, long_before) = (now - KEPT_FOR, now - KEPT_FOR * 3);
    let mut tx = app.db.write();
    ending::forget_ended(&mut tx, now, before).await?;
    tx.execute(
        "DELETE FROM mails WHERE (state = 'sent' AND sent_at < $1) OR (state = 'dead' AND created_at < $2)",
        values![before, long_before],
    )
    .await?;
    tx.execute(
        "DELETE FROM jobs WHERE (state = 'done' AND finished_at < $1) OR (state = 'dead' AND created_at < $2)",
        values![before, long_before],
    )
    .await?;
    tx.commit().await?;
    for forget in app.capabilities.iter().filter_map(|capability| capability.forget) {
        let mut visit = Visit::inside(app, Actor::Job("forget"), None);
        forget(&mut visit).await?;
        visit.commit().await?;
    }
    Ok(())
}
