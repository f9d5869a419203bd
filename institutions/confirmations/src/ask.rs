//! Which entries are due, and asking whoever they are of: all at once by hand, or by itself once a year.

use accounts::Actor;
use askama::Template;
use axum::response::Response;
use network::{
    access::Deed,
    sql::{confirmation::set_asked, networks},
};
use serde::Deserialize;
use web::{Error, Event, Filter, JobKind, Later, Page, Position, Result, Say, Shared, Visit};

use crate::{
    fresh, question,
    sql::{self, DueCount, DueRow},
};

/// Asks every organisation of the network whose entry is due, and that has not been asked already.
pub(crate) const ASK_ALL: JobKind = JobKind { name: "confirmation.ask_all", run: |visit, _| ask_all(visit) };

/// So many organisations of a network are asked by itself in one day.
const A_DAY: i64 = 50;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Place {
    after: String,
}

#[derive(Template)]
#[template(path = "ask.html")]
struct Ask {
    say: Say,
    count: DueCount,
    page: Page<DueRow>,
    first: bool,
}

/// Which entries are due, and how many organisations the button will write to.
pub(super) async fn show(mut visit: Visit, Filter(place): Filter<Place>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::AskForConfirmation, visit.here())?;
    let (fresh, now) = (fresh(visit.today()), visit.now());
    let after = Position::read(Some(&place.after));
    let content = Ask {
        count: sql::due_count(&mut visit.tx, network, fresh, now).await?,
        page: sql::due(&mut visit.tx, network, fresh, &after, now).await?,
        first: after == Position::default(),
        say: visit.say.clone(),
    };
    visit.crumb_text("organisations", "/organisations");
    let title = visit.say.text("confirmation-title").to_string();
    visit.page(title, &content).await
}

/// Alle bitten, die seit einem Jahr nicht geprüft sind: the mails are written by a job.
pub(super) async fn ask(mut visit: Visit) -> Result<Response> {
    visit.sight()?;
    visit.may(Deed::AskForConfirmation, visit.here())?;
    visit.later_once(ASK_ALL.name, "").await?;
    visit.log(Event::new("ask", "organisation").reason("confirmation"));
    visit.done("done-confirmation-asking", "/confirmations").await
}

/// Asks by itself whom nobody has asked for a year. Networks are small enough that fifty a day reach everybody within the year, and nobody's mail server takes
/// fifty for a flood. Gives how many were asked.
pub async fn ask_yearly(app: &Shared) -> Result<usize> {
    let mut look = Visit::inside(app, Actor::Job("remind"), None);
    let all = networks::all(&mut look.tx).await?;
    look.commit().await?;
    let mut asked = 0;
    for from in all {
        let mut visit = Visit::inside(app, Actor::Job("remind"), Some(from.id));
        visit.may(Deed::AskForConfirmation, visit.here())?;
        let (today, now) = (visit.today(), visit.now());
        let most = A_DAY - sql::asked_on(&mut visit.tx, from.id, today).await?;
        let due = if most > 0 { sql::unasked(&mut visit.tx, from.id, fresh(today), now, most).await? } else { Vec::new() };
        let mut count = 0;
        for to in due {
            // Of two processes one is faster; the other finds it asked.
            if set_asked(&mut visit.tx, from.id, to.id, today).await? {
                question(&mut visit, &from, to.id, &to.name, &to.email).await?;
                count += 1;
            }
        }
        if count > 0 {
            visit.log(Event::new("ask", "organisation").reason("confirmation").count(count));
        }
        visit.commit().await?;
        asked += count;
    }
    Ok(asked)
}

/// Three statements for each organisation that is asked and two for each batch; other writers wait no longer than for one batch of fifty. Run
/// twice, it asks nobody twice: whose question is open is left out.
fn ask_all(visit: &mut Visit) -> Later<'_, ()> {
    Box::pin(async move {
        let network = visit.sight()?;
        visit.may(Deed::AskForConfirmation, visit.here())?;
        let (fresh, now) = (fresh(visit.today()), visit.now());
        let mut after = Some(Position::default());
        while let Some(position) = after {
            let from = networks::network(&mut visit.tx, network).await?.ok_or(Error::NotFound)?;
            let batch = sql::askable(&mut visit.tx, network, fresh, &position, now).await?;
            for to in &batch.rows {
                set_asked(&mut visit.tx, network, to.id, web::today(now)).await?;
                question(visit, &from, to.id, &to.name, &to.email).await?;
            }
            if !batch.rows.is_empty() {
                visit.log(Event::new("ask", "organisation").reason("confirmation").count(batch.rows.len()));
            }
            visit.commit().await?;
            after = batch.next;
        }
        Ok(())
    })
}

impl Ask {
    fn next(&self) -> String {
        self.page.next.as_ref().map(|next| web::address("/confirmations", &[("after", &next.to_string())])).unwrap_or_default()
    }

    fn back(&self) -> String {
        if self.first { String::new() } else { "/confirmations".into() }
    }

    fn confirmed(&self, row: &DueRow) -> String {
        row.confirmed_on.map_or_else(|| self.say.text("confirmation-never").to_string(), |day| self.say.day(day))
    }

    fn asked(&self, row: &DueRow) -> String {
        match row.asked_at {
            Some(at) => self.say.day(web::today(at)),
            None if row.email.is_empty() => self.say.text("confirmation-email-missing").to_string(),
            None => String::new(),
        }
    }
}
