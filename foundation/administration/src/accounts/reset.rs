use accounts::{Account, Role, sql};
use axum::{extract::Path, response::Response};
use db::Id;
use web::{Error, Event, Facts, Refused, Result, Routes, Visit};

use super::{Sight, roles_of};
use crate::access::{Deed, may_give};

pub(super) fn routes(routes: Routes) -> Routes {
    routes.post("/accounts/{id}/second-factor-reset", Deed::GiveRoles, reset)
}

/// Whether the actor may take the second factor of an account away: only who could have given each role that it holds anywhere, because with the
/// person's mailbox it opens all of them.
pub(super) async fn allowed(visit: &mut Visit, account: Id<Account>) -> Result<bool> {
    let today = visit.today();
    let roles = sql::roles(&mut visit.tx, account).await?;
    let mut open = roles.iter().filter(|role| role.until_day.is_none_or(|until| until >= today));
    Ok(visit.actor.account() != Some(account)
        && open.all(|row| {
            let facts = Facts { network: row.network_id, organisation: row.organisation_id, account: Some(account), unit: None };
            Role::from_code(&row.role).is_some_and(|role| may_give(&visit.actor, role, &facts).is_ok())
        }))
}

/// For a lost phone: the person sets up a new second factor at the next sign-in. All sessions end.
async fn reset(mut visit: Visit, Path(account): Path<Id<Account>>) -> Result<Response> {
    let sight = Sight::of(&visit)?;
    if roles_of(&mut visit.tx, &sight, account).await?.is_empty() {
        return Err(Error::NotFound);
    }
    if !allowed(&mut visit, account).await? {
        return Err(Error::Refused(Refused("refused-reset")));
    }
    let now = visit.now();
    sql::clear_secret(&mut visit.tx, account).await?;
    sql::end_other_sessions(&mut visit.tx, account, None, now).await?;
    visit.log(Event::new("reset", "second_factor").on(account));
    visit.done("done-second-factor-reset", format!("/accounts/{account}")).await
}
