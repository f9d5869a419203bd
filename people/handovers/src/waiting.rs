//! Standstill: a question that nobody answers is asked again, then both heads are told, then it goes back. After a yes the first meeting is asked for, then both heads are
//! told; it does not go back by itself. What is answered lies on the desk of whoever helps.

use accounts::Unit;
use db::Id;
use jiff::SignedDuration;
use participants::{access::own_units, sql::participant};
use web::{Desk, DeskItem, Error, Event, Result, Visit, today};

use crate::{
    mail::{ask, escalate, tell},
    meeting::end,
    rules::{ESCALATE_AFTER, EXPIRE_AFTER, PRESS_AFTER, REMIND_AFTER, meet_by, working_days},
    sql::{self, HandoverRow},
};

/// So long an answer lies on the desk.
const NEWS_FOR: SignedDuration = SignedDuration::from_hours(24 * 7);

/// Once a day, in each compartment by itself.
pub(crate) async fn follow_up(visit: &mut Visit) -> Result<()> {
    let (now, day) = (visit.now(), visit.today());
    for unit in participants::sql::units(&mut visit.tx).await? {
        sql::forget(&mut visit.tx, unit).await?;
        for row in sql::open(&mut visit.tx, unit).await? {
            let somebody = participant(&mut visit.tx, unit, row.participant_id).await?;
            if somebody.is_none_or(|somebody| somebody.ended_on.is_some()) {
                end(visit, unit, &row, "withdrawn", ("", "")).await?;
                visit.log(Event::new("end", "handover").on(row.id).unit(unit).subject(row.participant_id, []).reason("ended"));
                continue;
            }
            if let Some(by) = meet_by(&row) {
                if day > by {
                    press(visit, unit, &row, working_days(by, day)).await?;
                }
                continue;
            }
            let days = working_days(today(row.offered_at), day);
            if days >= EXPIRE_AFTER {
                if end(visit, unit, &row, "expired", ("", "")).await? {
                    visit.log(Event::new("end", "handover").on(row.id).unit(unit).subject(row.participant_id, []).reason("expired"));
                    tell(visit, unit, &row).await?;
                }
            } else if days >= ESCALATE_AFTER && row.escalated_at.is_none() {
                sql::set_escalated(&mut visit.tx, unit, row.id, now).await?;
                escalate(visit, unit, &row, ["handover-escalated-subject", "handover-escalated-body"]).await?;
            } else if days >= REMIND_AFTER && row.reminded_at.is_none() {
                sql::set_reminded(&mut visit.tx, unit, row.id, now).await?;
                ask(visit, unit, &row, ["handover-reminder-subject", "handover-reminder-body"]).await?;
            }
        }
    }
    Ok(())
}

/// The first meeting was not confirmed in time: the other side is asked, and who helps her learns it; some days later both heads are told. Each once.
async fn press(visit: &mut Visit, unit: Id<Unit>, row: &HandoverRow, late: u8) -> Result<()> {
    let now = visit.now();
    if row.awaited_at.is_none() {
        sql::set_awaited(&mut visit.tx, unit, row.id, now).await?;
        ask(visit, unit, row, ["handover-awaited-subject", "handover-awaited-body"]).await?;
        tell(visit, unit, row).await?;
    } else if late >= PRESS_AFTER && row.pressed_at.is_none() {
        sql::set_pressed(&mut visit.tx, unit, row.id, now).await?;
        escalate(visit, unit, row, ["handover-escalated-subject", "handover-pressed-body"]).await?;
    }
    Ok(())
}

/// One statement for each unit that somebody works in. Names do not stand here.
pub(crate) async fn desk(visit: &mut Visit) -> Result<Vec<Desk>> {
    let mut items = Vec::new();
    let units = own_units(&visit.actor);
    if units.is_empty() {
        return Ok(Vec::new());
    }
    let (account, since) = (visit.actor.account().ok_or(Error::NotFound)?, visit.now() - NEWS_FOR);
    for unit in units {
        for participant in sql::answered(&mut visit.tx, unit, account, since).await? {
            let text = visit.say.text("desk-handover").to_string();
            items.push(DeskItem {
                text,
                href: format!("/units/{unit}/participants/{participant}/handovers"),
                due: None,
                since: String::new(),
            });
        }
    }
    Ok(if items.is_empty() { Vec::new() } else { vec![Desk { title: visit.say.text("desk-own").into(), order: 10, items }] })
}
