//! Daten löschen (Art. 17 DSGVO): at once on request, and by itself some time after a person has left.

use axum::{extract::Path, response::Response};
use db::Id;
use web::{Error, Event, Result, Visit, erasures, mail, retention::FORGET, search};

use super::found;
use crate::{
    Person,
    sql::{erasure as sql, people::end_holdings},
};

/// Erases a person who has left.
pub(super) async fn erase(mut visit: Visit, Path(id): Path<Id<Person>>) -> Result<Response> {
    let (row, organisation) = found(&mut visit, id).await?;
    if row.ended_on.is_none() {
        return Err(Error::Stale);
    }
    erase_one(&mut visit, id).await?;
    // What others keep of her, such as what an import would bring back, goes in a moment and not only in the night.
    visit.later_once(FORGET.name, "").await?;
    visit.done("done-person-erased", format!("/organisations/{}", organisation.id)).await
}

async fn erase_one(visit: &mut Visit, id: Id<Person>) -> Result<()> {
    let (today, now, key) = (visit.today(), visit.now(), id.to_string());
    let word = visit.app.say(web::Language::De).text("person-erased").to_string();
    if let Some(person) = sql::person(&mut visit.tx, id).await? {
        sql::forget_confirmer(&mut visit.tx, person.organisation_id, &person.name()).await?;
        if !person.email.is_empty() {
            mail::forget(&mut visit.tx, &person.email).await?;
        }
    }
    if sql::erase(&mut visit.tx, id, &word, today, now).await? {
        end_holdings(&mut visit.tx, id, today).await?;
        search::remove(&mut visit.tx, "person", &key).await?;
        erasures::note(&mut visit.tx, "person", &key, now).await?;
        visit.log(Event::new("erase", "person").on(id));
    }
    Ok(())
}

/// Once a day and after a restore: who left long enough ago is erased, and who came back with a backup is erased again.
pub(crate) async fn forget(visit: &mut Visit) -> Result<()> {
    let days = visit.app.config.person_days.max(0);
    let before = visit.today().saturating_sub(jiff::Span::new().try_days(days).map_err(Error::internal)?);
    for id in sql::to_erase(&mut visit.tx, before).await? {
        erase_one(visit, id).await?;
    }
    sql::forget_confirmers(&mut visit.tx, before).await?;
    sql::forget_erased_confirmers(&mut visit.tx).await?;
    Ok(())
}
