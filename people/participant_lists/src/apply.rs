//! Whoever is new in a list is taken up, in one transaction: each told first, each with what the list says of her, each logged as if she had come alone.

use std::collections::BTreeMap;

use accounts::Unit;
use axum::{extract::Path, response::Response};
use db::Id;
use jiff::{Timestamp, civil::Time};
use participants::{
    Participant, TakenUp,
    alike::Name,
    enter,
    notice::EDITION,
    record,
    rules::{Frame, asked},
    sql::{NoticeRow, names},
};
use serde::Deserialize;
use web::{Error, Event, Form, Result, Visit};

use crate::{
    ParticipantList,
    access::own,
    list::place,
    rules::Outcome,
    sql::{self, Counts, ListRow, RowRow},
};

/// The rows of which somebody says that they are other people after all, by their numbers.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Chosen {
    another: Vec<String>,
}

pub(crate) async fn apply(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<ParticipantList>)>,
    Form(chosen): Form<Chosen>,
) -> Result<Response> {
    let list = own(&mut visit, unit, id).await?;
    let (now, account) = (visit.now(), visit.actor.account().ok_or(web::Error::NotFound)?);
    // A second click finds the list applied, and changes nothing.
    if !sql::set_applied(&mut visit.tx, unit, id, now).await? {
        return visit.redirect(place(unit, id)).await;
    }
    // Somebody may have been taken up since the list was read.
    let there: Vec<Name> = names(&mut visit.tx, unit, account).await?.iter().map(|one| Name::of(&one.name_search)).collect();
    let is_there = |name: &str| there.iter().any(|one| one.is_like(&Name::of(name)));
    let mut counts = Counts::default();
    for row in sql::rows(&mut visit.tx, unit, id).await? {
        let is_another = chosen.another.contains(&row.row.to_string());
        match Outcome::from_code(&row.status) {
            Some(Outcome::New) if is_there(&row.name) => counts.there += 1,
            Some(Outcome::There) if !is_another => counts.there += 1,
            Some(Outcome::Twice) if !is_another => counts.twice += 1,
            Some(Outcome::New | Outcome::There | Outcome::Twice) => {
                take_up(&mut visit, unit, &list, &row).await?;
                counts.taken_up += 1;
            }
            _ => counts.error += 1,
        }
    }
    sql::forget_left_out(&mut visit.tx, unit, id).await?;
    sql::set_counts(&mut visit.tx, unit, id, counts).await?;
    let count = usize::try_from(counts.taken_up).unwrap_or_default();
    visit.log(Event::new("apply", "participant_list").on(id).unit(unit).count(count));
    visit.done("done-participant-list-applied", place(unit, id)).await
}

/// Takes up one of them, as the form does; whoever brought the list leads the work with her.
async fn take_up(visit: &mut Visit, unit: Id<Unit>, list: &ListRow, row: &RowRow) -> Result<()> {
    let id: Id<Participant> = visit.random_id();
    let notice = NoticeRow {
        id: visit.random_id(),
        language: list.language.clone(),
        edition: EDITION.to_owned(),
        manner: list.manner.clone(),
        given_at: told(visit, list),
    };
    let who = TakenUp {
        name: row.name.clone(),
        frame: Frame::from_code(&list.frame).ok_or_else(|| Error::internal(format!("no frame {}", list.frame)))?,
        notice,
        lead: visit.actor.account().ok_or(Error::NotFound)?,
        begun_on: row.begun_on.unwrap_or(visit.today()),
    };
    enter(visit, unit, id, &who).await?;
    let known: BTreeMap<String, String> = serde_json::from_str(&row.known).map_err(Error::internal)?;
    for field in asked() {
        if let Some(value) = known.get(field.name) {
            record(visit, unit, id, field, value, &[]).await?;
        }
    }
    Ok(sql::set_taken_up(&mut visit.tx, unit, list.id, row.row, id).await?)
}

/// When they were told: of an earlier day only the day is known.
fn told(visit: &Visit, list: &ListRow) -> Timestamp {
    let earlier = (list.told_on < visit.today()).then(|| web::instant(list.told_on, Time::midnight())).flatten();
    earlier.unwrap_or(visit.now())
}
