//! How long the log is kept: `domain.md` §7.5 and §7.6, twelve months as a default that a data protection officer has to confirm. Whole months go, so that a chain begins
//! behind the last line of a month, which is kept inside and outside of the database; and a line of the chain says that they went.

use accounts::Actor;
use db::{Tx, values};
use jiff::{Timestamp, ToSpan, civil::Date};

use super::{Event, Who, add};
use crate::{Result, Shared, today};

/// So many months a line is kept; the rest of its own month comes on top.
pub const KEPT_MONTHS: i32 = 12;

/// The oldest month that is kept whole, as checkpoints name months: `2025-11`.
pub(super) fn oldest(today: Date) -> String {
    today.saturating_sub(KEPT_MONTHS.months()).strftime("%Y-%m").to_string()
}

/// Forgets the lines of months that are older, in all chains. Gives how many that were.
pub(crate) async fn forget(app: &Shared) -> Result<u64> {
    let now = app.clock.now();
    let oldest = oldest(today(now));
    let mut tx = app.db.write();
    // A chain in which nothing happens any more has no later line that would close its last month.
    let close =
        "INSERT INTO log_checkpoints (chain, month, seq, hash) SELECT chain, month, seq, hash FROM log_heads WHERE month < $1 AND seq > 0
                 ON CONFLICT DO NOTHING";
    tx.execute(close, values![&oldest]).await?;
    let over = "SELECT p.chain, max(p.seq) AS seq, max(p.month) AS month FROM log_checkpoints p
                WHERE p.month < $1 AND EXISTS (SELECT 1 FROM log_entries e WHERE e.chain = p.chain AND e.seq <= p.seq)
                GROUP BY p.chain ORDER BY p.chain";
    let over = tx.rows(over, values![&oldest]).await?;
    tx.commit().await?;
    let mut forgotten = 0;
    for row in over {
        // One at a time: whoever writes into two chains holds their heads in an order of its own.
        let mut tx = app.db.write();
        forgotten += forget_until(&mut tx, row.get("chain")?, row.get("seq")?, row.get("month")?, now).await?;
        tx.commit().await?;
    }
    Ok(forgotten)
}

/// Forgets the lines of one chain up to the last one of a month, and notes how many there were, and up to which month. Where they did nothing but note that,
/// nothing is noted: else a chain in which nothing happens any more would never come to its end.
async fn forget_until(tx: &mut Tx, chain: String, seq: i64, month: String, now: Timestamp) -> Result<u64> {
    let others = "SELECT count(*) AS n FROM log_entries WHERE chain = $1 AND seq <= $2 AND NOT (action = 'forget' AND object_type = 'log')";
    let is_noted = tx.count(others, values![&chain, seq]).await? > 0;
    let forgotten = tx.execute("DELETE FROM log_entries WHERE chain = $1 AND seq <= $2", values![&chain, seq]).await?;
    if is_noted {
        let event = Event::new("forget", "log").key(month).count(usize::try_from(forgotten).unwrap_or(usize::MAX));
        add(tx, chain, &Who::of(&Actor::Job("forget"), None), &event, now).await?;
    }
    Ok(forgotten)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_goes_when_its_last_day_is_a_year_ago() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(oldest(day("2026-11-26")), "2025-11");
        assert_eq!(oldest(day("2026-12-01")), "2025-12");
        assert_eq!(oldest(day("2028-02-29")), "2027-02");
    }
}
