use axum::{extract::Path, response::Response};
use db::Id;
use network::Network;
use web::{Error, Event, Filter, Form, Result, Visit};

use super::{
    enter,
    form::{Edit, Meant, Typed, Wrong},
    trial::trial,
};
use crate::{
    Responsibility,
    access::Deed,
    sql::responsibilities::{self as sql, RuleRow},
};

/// The form; filled with what the address brings along, and tried when the address says so.
pub(super) async fn new(visit: Visit, Filter(mut typed): Filter<Typed>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditResponsibilities, visit.here())?;
    if typed.id.parse::<Id<Responsibility>>().is_err() {
        typed.id = visit.id::<Responsibility>().to_string();
    }
    look(visit, network, typed, None).await
}

/// The form with the saved rule, or with what the address makes of it.
pub(super) async fn edit(mut visit: Visit, Path(id): Path<Id<Responsibility>>, Filter(typed): Filter<Typed>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditResponsibilities, visit.here())?;
    let saved = sql::rule(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let typed = if typed.is_filled() { Typed { id: id.to_string(), ..typed } } else { Typed::of(&mut visit, &saved).await? };
    look(visit, network, typed, Some(saved)).await
}

async fn look(mut visit: Visit, network: Id<Network>, typed: Typed, saved: Option<RuleRow>) -> Result<Response> {
    let id = typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    let (mut wrong, mut tried) = (Wrong::default(), None);
    if typed.step == "try" {
        match typed.parse(&mut visit, network, id).await? {
            Ok(Meant { row, office }) => tried = Some(trial(&mut visit, network, saved.as_ref(), Some((&row, &office))).await?),
            Err(found) => wrong = found,
        }
    }
    let mut content = Edit::read(&mut visit, network, typed, wrong, saved.is_none()).await?;
    content.trial = tried;
    visit.crumb(visit.say.text("responsibilities").to_string(), "/responsibilities");
    let title = content.title();
    visit.page(title, &content).await
}

/// Enters a rule. The form brings its key along, so that a double click enters one.
pub(super) async fn create(mut visit: Visit, Form(typed): Form<Typed>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditResponsibilities, visit.here())?;
    let id = typed.id.parse().map_err(|_| Error::Unreadable("error-unreadable"))?;
    if sql::rule(&mut visit.tx, network, id).await?.is_some() {
        return visit.redirect("/responsibilities").await;
    }
    match typed.parse(&mut visit, network, id).await? {
        Ok(Meant { row, .. }) => {
            enter(&mut visit, &row).await?;
            visit.done("done-rule-added", "/responsibilities").await
        }
        Err(wrong) => {
            let content = Edit::read(&mut visit, network, typed, wrong, true).await?;
            visit.again(content.title(), &content).await
        }
    }
}

/// Saves what was changed; whoever comes second sees both versions.
pub(super) async fn update(mut visit: Visit, Path(id): Path<Id<Responsibility>>, Form(typed): Form<Typed>) -> Result<Response> {
    let network = visit.sight()?;
    visit.may(Deed::EditResponsibilities, visit.here())?;
    let saved = sql::rule(&mut visit.tx, network, id).await?.ok_or(Error::NotFound)?;
    let typed = Typed { id: id.to_string(), ..typed };
    let row = match typed.parse(&mut visit, network, id).await? {
        Ok(Meant { row, .. }) => row,
        Err(wrong) => {
            let content = Edit::read(&mut visit, network, typed, wrong, false).await?;
            return visit.again(content.title(), &content).await;
        }
    };
    if !sql::update(&mut visit.tx, network, &row).await? {
        let now = Typed::of(&mut visit, &saved).await?;
        let theirs = sql::choosable_office(&mut visit.tx, network, saved.office_id).await?;
        let mut content = Edit::read(&mut visit, network, Typed { version: saved.version, ..typed }, Wrong::default(), false).await?;
        content.know(theirs);
        content.saved = Some(now);
        return visit.conflict(content.title(), &content).await;
    }
    visit.log(Event::new("update", "responsibility").on(id).fields(changed(&saved, &row)));
    visit.done("done-saved", "/responsibilities").await
}

/// Names of the fields that differ, for the log.
fn changed(before: &RuleRow, after: &RuleRow) -> Vec<&'static str> {
    let pairs = [
        ("topic_id", before.topic_id != after.topic_id),
        ("territory_key", before.territory_key != after.territory_key),
        ("sphere", before.sphere != after.sphere),
        ("office_id", before.office_id != after.office_id),
    ];
    pairs.into_iter().filter(|(_, changed)| *changed).map(|(name, _)| name).collect()
}
