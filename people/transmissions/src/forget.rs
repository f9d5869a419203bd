//! What is out of date in each compartment.

use jiff::{
    SignedDuration, Timestamp, ToSpan,
    civil::{Date, Time},
};
use web::{Result, Visit, instant};

use crate::{
    arrivals::delete,
    consents, health_statements,
    orders::{end_order, stop_out_of_frame},
    sql::{self, arrivals},
};

/// So long something lies there that nobody takes for somebody.
pub(crate) const KEPT_FOR: SignedDuration = SignedDuration::from_hours(24 * 30);

/// So many days after the work with her has ended nothing about her health that has come is there any more, whatever she has said (`domain.md` §7.6).
const HEALTH_KEPT_DAYS: i64 = 28;

/// So many years after its own it can be proved that something was passed on or said: to the end of the third one, as claims last (§§ 195, 199 BGB; `domain.md` §7.6, a
/// default).
const PROVED_YEARS: i16 = 3;

/// In months at most: of what was on a first of January.
pub(crate) const PROVED_MONTHS: i32 = 48;

/// What is from before this moment need not be proved any more.
fn proved_since(today: Date) -> Option<Timestamp> {
    instant(Date::new(today.year() - PROVED_YEARS, 1, 1).ok()?, Time::midnight())
}

/// What is out of date: what nobody took, what belongs to somebody who is forgotten, and proofs that nobody can ask for any more.
pub(crate) async fn forget(visit: &mut Visit) -> Result<()> {
    let (now, today) = (visit.now(), visit.today());
    for unit in participants::sql::units(&mut visit.tx).await? {
        consents::expire(visit, unit).await?;
        stop_out_of_frame(visit, unit).await?;
        health_statements::forget(visit, unit).await?;
        let ended_before = today.saturating_sub(HEALTH_KEPT_DAYS.days());
        for row in arrivals::out_of_date(&mut visit.tx, unit, now - KEPT_FOR, today, ended_before).await? {
            delete(visit, unit, &row).await?;
        }
        sql::consents::forget_requests(&mut visit.tx, unit).await?;
        sql::secrecy_releases::forget(&mut visit.tx, unit).await?;
        for order in sql::orders::to_closed(&mut visit.tx, unit).await? {
            end_order(visit, unit, &order).await?;
        }
        sql::orders::forget(&mut visit.tx, unit, today).await?;
        if let Some(before) = proved_since(today) {
            sql::forget(&mut visit.tx, unit, before).await?;
            sql::health_statements::forget(&mut visit.tx, unit, before).await?;
        }
    }
    Ok(())
}
