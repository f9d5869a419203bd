//! What of her health may go to whom, or has gone. Behind a code that lies on a table stands neither the text nor what it is about, not even in an address.

use std::collections::BTreeMap;

use accounts::Unit;
use askama::Template;
use axum::{extract::Path, http::HeaderMap, response::Response};
use db::Id;
use participants::Participant;
use transmissions::{
    HealthStatement,
    sql::{
        health_statements::{StatementRow, statements},
        rules::party,
    },
    take_back_statement,
};
use web::{Result, Say, Visit};

use crate::visits::must;

/// What counts today.
#[derive(Template)]
#[template(path = "special.html")]
pub(crate) struct Special {
    say: Say,
    statements: Vec<StatementRow>,
    parties: BTreeMap<String, String>,
}

pub(crate) async fn special(visit: &mut Visit, unit: Id<Unit>, id: Id<Participant>) -> Result<Special> {
    let today = visit.today();
    let mut statements = statements(&mut visit.tx, unit, id).await?;
    statements.retain(|row| row.is_open(today));
    let mut parties = BTreeMap::new();
    for recipient in statements.iter().map(|row| row.recipient_id) {
        if !parties.contains_key(&recipient.to_string())
            && let Some(party) = party(&mut visit.tx, recipient).await?
        {
            parties.insert(recipient.to_string(), party.label());
        }
    }
    Ok(Special { say: visit.say.clone(), statements, parties })
}

/// She takes one back.
pub(crate) async fn end(mut visit: Visit, Path(id): Path<Id<HealthStatement>>, headers: HeaderMap) -> Result<Response> {
    let hers = must(&mut visit, &headers).await?;
    take_back_statement(&mut visit, hers.unit, hers.participant.id, id).await?;
    visit.done("done-me-back", "/me").await
}

impl Special {
    fn recipient(&self, row: &StatementRow) -> String {
        self.parties.get(&row.recipient_id.to_string()).cloned().unwrap_or_default()
    }

    fn line(&self, row: &StatementRow) -> String {
        self.say
            .text("me-special-may")
            .arg("recipient", self.say.name(&self.recipient(row)))
            .arg("day", self.say.day(row.until_day))
            .to_string()
    }
}
