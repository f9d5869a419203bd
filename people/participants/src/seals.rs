//! Sperre: somebody whom the unit works with works in the house herself, or is close to somebody who does (R18, § 35(1) SGB I). Whoever is barred gets the same answers as
//! if there were no such person, whatever she leads and for whomever she stands in.

use accounts::{Account, Unit};
use axum::{extract::Path, response::Response};
use db::Id;
use web::{Event, Form, Problems, Result, Visit};

use crate::{
    Participant,
    access::arranged,
    sql::{
        seals as sql,
        support_circle::{self, HelperRow},
    },
    support_circle::{Typed, address, again, log},
};

/// Bars an account. Whoever helps stops helping by it; whoever leads the work hands that over first.
pub(crate) async fn create(
    mut visit: Visit,
    Path((unit, id)): Path<(Id<Unit>, Id<Participant>)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    arranged(&mut visit, unit, id).await?;
    let (me, now, today) = (visit.actor.account(), visit.now(), visit.today());
    let staff = sql::staff(&mut visit.tx, unit, today).await?;
    let helpers = support_circle::helpers(&mut visit.tx, unit, id).await?;
    let chosen = staff.iter().map(|one| one.id).find(|one| one.to_string() == typed.barred && Some(*one) != me);
    let leads = |one: &HelperRow| one.leads && Some(one.account_id) == chosen;
    let Some(account) = chosen.filter(|_| !helpers.iter().any(leads)) else {
        let mut problems = Problems::default();
        problems.add("barred", if chosen.is_some() { "problem-seal-lead" } else { "problem-seal" });
        return again(visit, unit, id, typed, problems).await;
    };
    if let Some(helper) = helpers.iter().find(|one| one.account_id == account)
        && support_circle::end(&mut visit.tx, unit, id, helper.id, today).await?
    {
        log(&mut visit, "end", unit, id, helper.id);
    }
    let by = me.map(|account| account.to_string()).unwrap_or_default();
    if sql::insert(&mut visit.tx, unit, id, account, &by, now).await? {
        visit.log(Event::new("bar", "seal").on(account).unit(unit).subject(id, []));
    }
    visit.done("done-seal", address(unit, id)).await
}

/// It is barred no longer. It sees nothing by that alone.
pub(crate) async fn end(mut visit: Visit, Path((unit, id, account)): Path<(Id<Unit>, Id<Participant>, Id<Account>)>) -> Result<Response> {
    arranged(&mut visit, unit, id).await?;
    if sql::end(&mut visit.tx, unit, id, account).await? {
        visit.log(Event::new("end", "seal").on(account).unit(unit).subject(id, []));
    }
    visit.done("done-seal-ended", address(unit, id)).await
}
