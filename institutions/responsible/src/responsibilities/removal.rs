use askama::Template;
use axum::{extract::Path, response::Response};
use db::Id;
use serde::Deserialize;
use web::{Error, Event, Form, Result, Say, Visit};

use super::trial::{Trial, trial};
use crate::{Responsibility, access::Deed, sql::responsibilities as sql};

#[derive(Template)]
#[template(path = "responsibilities/removal.html")]
struct Removal {
    say: Say,
    id: Id<Responsibility>,
    version: i64,
    trial: Trial,
}

/// Says who would answer without the rule, before it is removed.
pub(super) async fn ask(mut visit: Visit, Path(id): Path<Id<Responsibility>>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditResponsibilities, visit.here())?;
    let row = sql::rule(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let trial = trial(&mut visit, network, Some(&row), None).await?;
    let content = Removal { say: visit.say.clone(), id, version: row.version, trial };
    visit.crumb(visit.say.text("responsibilities").to_string(), "/responsibilities");
    let title = visit.say.text("responsibility-removal").to_string();
    visit.page(title, &content).await
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Seen {
    version: i64,
}

pub(super) async fn remove(mut visit: Visit, Path(id): Path<Id<Responsibility>>, Form(seen): Form<Seen>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditResponsibilities, visit.here())?;
    sql::rule(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    if !sql::delete(&mut visit.tx, network, id, seen.version).await? {
        return Err(Error::Stale);
    }
    visit.log(Event::new("delete", "responsibility").on(id));
    visit.done("done-rule-removed", "/responsibilities").await
}

impl Removal {
    fn heading(&self) -> String {
        self.say.text("trial-count").arg("count", i64::try_from(self.trial.count).unwrap_or(i64::MAX)).to_string()
    }
}
