//! How long the log is kept: `domain.md` §7.5 and §7.6, twelve months as a default that a data protection officer has to confirm. Whole months go, so that a chain begins
//! behind the last line of a month, which is kept inside and outside of the database.

use db::{Result, Tx, values};
use jiff::{ToSpan, civil::Date};

/// So many months a line is kept; the rest of its own month comes on top.
pub const KEPT_MONTHS: i32 = 12;

/// The oldest month that is kept whole, as checkpoints name months: `2025-11`.
pub(super) fn oldest(today: Date) -> String {
    today.saturating_sub(KEPT_MONTHS.months()).strftime("%Y-%m").to_string()
}

/// Forgets the lines of months that are older, in all chains. Gives how many that were.
pub(crate) async fn forget(tx: &mut Tx, today: Date) -> Result<u64> {
    // A chain in which nothing happens any more has no later line that would close its last month.
    let close =
        "INSERT INTO log_checkpoints (chain, month, seq, hash) SELECT chain, month, seq, hash FROM log_heads WHERE month < $1 AND seq > 0
                 ON CONFLICT DO NOTHING";
    tx.execute(close, values![oldest(today)]).await?;
    let over = "SELECT chain, max(seq) AS seq FROM log_checkpoints WHERE month < $1 GROUP BY chain ORDER BY chain";
    let mut forgotten = 0;
    for row in tx.rows(over, values![oldest(today)]).await? {
        let (chain, seq): (String, i64) = (row.get("chain")?, row.get("seq")?);
        forgotten += tx.execute("DELETE FROM log_entries WHERE chain = $1 AND seq <= $2", values![chain, seq]).await?;
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
