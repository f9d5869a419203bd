use axum::{extract::Path, response::Response};
use db::Id;
use meetings::{Meeting, sql::invitees};
use serde::Deserialize;
use web::{Event, Form, Result, Visit};

use crate::writable;

/// The boxes that are ticked.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Ticked {
    there: Vec<String>,
}

/// Who was there; whoever is not ticked was not.
pub(crate) async fn save(mut visit: Visit, Path(id): Path<Id<Meeting>>, Form(ticked): Form<Ticked>) -> Result<Response> {
    writable(&mut visit, id).await?;
    let mut changed = 0;
    for invitee in invitees::invitees(&mut visit.tx, id).await? {
        let there = ticked.there.contains(&invitee.id.to_string());
        if invitee.attended != Some(there) {
            invitees::set_attended(&mut visit.tx, invitee.id, there).await?;
            changed += 1;
        }
    }
    if changed > 0 {
        visit.log(Event::new("update", "meeting").on(id).fields(vec!["attendance"]).count(changed));
    }
    visit.done("done-attendance", format!("/meetings/{id}/minutes")).await
}
