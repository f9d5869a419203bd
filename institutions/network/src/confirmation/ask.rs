use std::collections::BTreeSet;

use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use web::{Error, Event, Filter, JobKind, Later, Page, Position, Result, Routes, Say, Visit};

use super::{fresh, question};
use crate::{
    access::Deed,
    sql::{
        confirmation::{self as sql, AskRow, DueCount, DueRow},
        networks,
        organisations::OrganisationRow,
    },
};

/// Asks every organisation of the network whose entry is due, and that has not been asked already.
pub const ASK_ALL: JobKind = JobKind { name: "confirmation.ask_all", run: |visit, _| ask_all(visit) };

pub(super) fn routes(routes: Routes) -> Routes {
    routes.get("/confirmations", Deed::AskForConfirmation, show).post("/confirmations", Deed::AskForConfirmation, ask)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Place {
    after: String,
}

#[derive(Template)]
#[template(path = "confirmation/ask.html")]
struct Ask {
    say: Say,
    count: DueCount,
    page: Page<DueRow>,
    first: bool,
}

/// Why nothing was sent, and what to do.
#[derive(Template)]
#[template(path = "confirmation/unsent.html")]
pub(super) struct Unsent {
    pub(super) say: Say,
    pub(super) organisation: OrganisationRow,
}

/// The last question is open: the page says so before a second one goes out.
#[derive(Template)]
#[template(path = "confirmation/open.html")]
pub(super) struct Open {
    pub(super) say: Say,
    pub(super) day: String,
    pub(super) organisation: OrganisationRow,
}

/// Which entries are due, and how many organisations the button will write to.
async fn show(mut visit: Visit, Filter(place): Filter<Place>) -> Result<Response> {
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
async fn ask(mut visit: Visit) -> Result<Response> {
    visit.sight()?;
    visit.may(Deed::AskForConfirmation, visit.here())?;
    visit.later_once(ASK_ALL.name, "").await?;
    visit.log(Event::new("ask", "organisation").reason("confirmation"));
    visit.done("done-confirmation-asking", "/confirmations").await
}

/// Two statements for each organisation that is asked and two for each batch; other writers wait no longer than for one batch of fifty. Run
/// twice, it asks nobody twice: whose question is open is left out.
fn ask_all(visit: &mut Visit) -> Later<'_, ()> {
    Box::pin(async move {
        let network = visit.sight()?;
        visit.may(Deed::AskForConfirmation, visit.here())?;
        let (fresh, now) = (fresh(visit.today()), visit.now());
        let asked: BTreeSet<String> = sql::asked(&mut visit.tx, now).await?.into_iter().collect();
        let mut after = Some(Position::default());
        while let Some(position) = after {
            let from = networks::network(&mut visit.tx, network).await?.ok_or(Error::NotFound)?;
            let batch = sql::askable(&mut visit.tx, network, fresh, &position).await?;
            let open: Vec<&AskRow> = batch.rows.iter().filter(|row| !asked.contains(&row.id.to_string())).collect();
            for to in &open {
                question(visit, &from, to.id, &to.name, &to.email).await?;
            }
            if !open.is_empty() {
                visit.log(Event::new("ask", "organisation").reason("confirmation").count(open.len()));
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
