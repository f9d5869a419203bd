//! What of it lies on a person's desk. Names do not stand here: a desk is looked at over a shoulder.

use accounts::{Account, Unit};
use db::Id;
use jiff::{SignedDuration, ToSpan, civil::Time};
use participants::access::own_units;
use transmissions::news;
use web::{Desk, DeskItem, Error, Result, Visit, instant};

use crate::{LASTS, due::until, sql};

/// So long what she said on her own page lies on the desk.
const SAID_FOR: SignedDuration = SignedDuration::from_hours(24 * 14);

/// Four statements for each unit that somebody works in.
pub(crate) async fn today(visit: &mut Visit) -> Result<Vec<Desk>> {
    let (mut items, mut meets) = (Vec::new(), Vec::new());
    let units = own_units(&visit.actor);
    if units.is_empty() {
        return Ok(Vec::new());
    }
    let (account, today) = (visit.actor.account().ok_or(Error::NotFound)?, visit.today());
    for unit in units {
        meets.extend(appointments(visit, unit, account).await?);
        let due = sql::count_due(&mut visit.tx, unit, account, [until(today), today]).await?;
        if due > 0 {
            items.push(item(visit.say.text("desk-steps").arg("count", due).to_string(), format!("/units/{unit}/steps")));
        }
        let since = visit.now() - SAID_FOR;
        for row in sql::said(&mut visit.tx, unit, account, since).await? {
            let (key, page) = if row.consent > 0 { ("desk-own-page-consent", "transmissions") } else { ("desk-own-page", "plan") };
            items.push(item(visit.say.text(key).into(), format!("/units/{unit}/participants/{}/{page}", row.participant_id)));
        }
        for participant in news(visit, unit, account).await? {
            items.push(item(visit.say.text("desk-support-plan-news").into(), format!("/units/{unit}/participants/{participant}/plan")));
        }
    }
    let desks = [
        Desk { title: visit.say.text("desk-appointments").into(), order: 9, items: meets },
        Desk { title: visit.say.text("desk-own").into(), order: 10, items },
    ];
    Ok(desks.into_iter().filter(|desk| !desk.items.is_empty()).collect())
}

/// Whom she meets today and tomorrow, by the hour.
async fn appointments(visit: &mut Visit, unit: Id<Unit>, account: Id<Account>) -> Result<Vec<DeskItem>> {
    let (from, today) = (visit.now() - LASTS, visit.today());
    let to = instant(today.saturating_add(2.days()), Time::midnight()).unwrap_or(from);
    let rows = sql::appointments::coming(&mut visit.tx, unit, account, [from, to], today).await?;
    let line = |row: &sql::appointments::ComingRow| {
        let key = if web::today(row.at) > today { "desk-appointment-tomorrow" } else { "desk-appointment-today" };
        let text = visit.say.text(key).arg("at", visit.say.instant(row.at)).to_string();
        item(text, format!("/units/{unit}/participants/{}/plan", row.participant_id))
    };
    Ok(rows.iter().map(line).collect())
}

fn item(text: String, href: String) -> DeskItem {
    DeskItem { text, href, due: None, since: String::new() }
}
