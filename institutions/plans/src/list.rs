//! The plans of the network.

use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use web::{Filter, Page, Position, Result, Say, Visit, address};

use crate::{
    access::Deed,
    sql::{self, Listed},
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    after: String,
}

#[derive(Template)]
#[template(path = "list.html")]
struct List {
    say: Say,
    count: i64,
    page: Page<Listed>,
    first: bool,
    may_edit: bool,
}

pub(super) async fn list(mut visit: Visit, Filter(asked): Filter<Asked>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::ReadPlans, visit.here())?;
    let after = Position::read(Some(&asked.after));
    let content = List {
        page: sql::plans(&mut visit.tx, network, &after).await?,
        count: sql::count(&mut visit.tx, network).await?,
        first: after == Position::default(),
        may_edit: visit.can(Deed::EditPlans, visit.here()),
        say: visit.say.clone(),
    };
    let title = visit.say.text("plans").to_string();
    visit.page(title, &content).await
}

impl List {
    fn heading(&self) -> String {
        self.say.text("plans-count").arg("count", self.count).to_string()
    }

    fn progress(&self, row: &Listed) -> String {
        self.say.text("plan-progress").arg("done", row.done).arg("steps", row.steps).to_string()
    }

    /// The day of the next open step; of a plan that has ended, that it has.
    fn next(&self, row: &Listed) -> String {
        match row.ended_on {
            Some(day) => self.say.text("plan-ended-on").arg("day", self.say.day(day)).to_string(),
            None => row.next.map(|day| self.say.day(day)).unwrap_or_default(),
        }
    }

    fn body<'a>(&self, row: &'a Listed) -> &'a str {
        row.body.as_deref().unwrap_or_default()
    }

    fn onward(&self) -> String {
        self.page.next.as_ref().map(|next| address("/plans", &[("after", &next.to_string())])).unwrap_or_default()
    }

    fn back(&self) -> &'static str {
        if self.first { "" } else { "/plans" }
    }
}
