//! What two have released is carried out: by the second release for those whose day has come, by the night for the others. What stays is a number.

use accounts::Unit;
use db::Id;
use jiff::{ToSpan, civil::Date};
use participants::{rules::KEPT_MONTHS, sql::hold};
use transmissions::recall_all;
use web::{Event, Result, Visit, retention::FORGET};

use crate::{
    DeletionRun,
    rules::{Answer, PROVED_MONTHS, Right},
    sql::{
        deletions::{self, Due},
        subject_requests,
    },
};

/// So many days before her day somebody stands on the list.
const AHEAD: i32 = 30;

/// Whoever's work ended until this day is on the list today.
pub(crate) fn ended_before(today: Date) -> Date {
    today.saturating_add(AHEAD.days()).saturating_sub(KEPT_MONTHS.months())
}

/// Whether her day is there: she asked for it, or the work with her ended so long ago.
pub(crate) fn has_come(row: &Due, today: Date) -> bool {
    row.requested_at.is_some() || row.ended_on.is_some_and(|day| day <= today.saturating_sub(KEPT_MONTHS.months()))
}

/// Deletes those of a released list whose day has come. Who is worked with again stays; who must wait waits.
pub(crate) async fn carry_out(visit: &mut Visit, unit: Id<Unit>, run: Id<DeletionRun>) -> Result<()> {
    let today = visit.today();
    let listed = deletions::entries(&mut visit.tx, unit, run, None).await?;
    for id in &listed {
        hold(&mut visit.tx, unit, *id).await?;
    }
    let due = deletions::due(&mut visit.tx, unit, None, ended_before(today), today).await?;
    let mut erased = 0;
    for id in listed {
        let Some(row) = due.iter().find(|row| row.id == id) else {
            deletions::drop_entry(&mut visit.tx, unit, run, id, false).await?;
            continue;
        };
        // Who has asked for something else is answered first: afterwards there is nothing left to give her.
        if row.hold.is_some() || row.unanswered > 0 || !has_come(row, today) {
            continue;
        }
        if row.requested_at.is_some() {
            recall_all(visit, unit, id).await?;
        }
        let until = row.ended_on.unwrap_or(today);
        deletions::count_ended(&mut visit.tx, unit, i64::from(until.year()), &row.frame, length(row.begun_on, until)).await?;
        participants::erase(visit, unit, id).await?;
        subject_requests::settle(&mut visit.tx, unit, id, Right::Deletion.code(), Answer::Given.code(), today).await?;
        deletions::drop_entry(&mut visit.tx, unit, run, id, true).await?;
        erased += 1;
    }
    if erased > 0 {
        visit.log(Event::new("erase", "deletion_run").on(run).unit(unit).count(erased));
        // What others keep of her goes as soon as they look.
        visit.later_once(FORGET.name, "").await?;
    }
    Ok(())
}

/// How long somebody was worked with.
fn length(from: Date, until: Date) -> &'static str {
    match () {
        () if until < from.saturating_add(6.months()) => "under_6",
        () if until < from.saturating_add(12.months()) => "under_12",
        () => "longer",
    }
}

/// Once a day: whose day has come, marks of people who are gone, and answers that nobody can ask for any more.
pub(crate) async fn forget(visit: &mut Visit) -> Result<()> {
    let today = visit.today();
    for unit in participants::sql::units(&mut visit.tx).await? {
        for run in deletions::released(&mut visit.tx, unit).await? {
            carry_out(visit, unit, run).await?;
        }
        deletions::forget(&mut visit.tx, unit).await?;
        subject_requests::forget(&mut visit.tx, unit, today.saturating_sub(PROVED_MONTHS.months())).await?;
    }
    Ok(())
}
