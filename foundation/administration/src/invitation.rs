//! The page behind an invitation's link: who invites to what, and one button.

use accounts::{
    Held, LinkKind, Token,
    sql::{self, AccountRow, LinkRow, RoleRow},
};
use askama::Template;
use axum::{extract::Path, http::HeaderMap, response::Response};
use db::Id;
use web::{Error, Event, Result, Routes, Say, Visit};

use crate::{
    access::Deed,
    invitations::State,
    invite::still_stands,
    rules::Target,
    sessions,
    sql::invitations::{self, InvitationRow},
};

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/invitation/{token}", Deed::Arrive, open).post("/invitation/{token}", Deed::Arrive, accept)
}

#[derive(Template)]
#[template(path = "invitation.html")]
struct Page {
    say: Say,
    token: String,
    row: InvitationRow,
    inviter: String,
    /// Somebody else is signed in in this browser.
    other: String,
}

#[derive(Template)]
#[template(path = "invitation_gone.html")]
struct Gone {
    say: Say,
    text: String,
}

/// The link and the invitation that it is for, whatever has become of them.
async fn find(visit: &mut Visit, token: &str) -> Result<Option<(LinkRow, InvitationRow)>> {
    let link = sql::link(&mut visit.tx, &Token::received(token).hash()).await?.filter(|link| link.kind == LinkKind::Invitation.code());
    let id = link.as_ref().and_then(|link| link.object_id.as_deref()).and_then(|id| id.parse().ok());
    let mut row = match id {
        Some(id) => invitations::invitation(&mut visit.tx, id).await?,
        None => None,
    };
    let now = visit.now();
    // Roles also end by themselves, with a day that passes.
    if let Some(row) = row.as_mut().filter(|row| row.state(now) == State::Open)
        && !still_stands(visit, row).await?
    {
        row.revoked_at = Some(now);
    }
    Ok(link.zip(row))
}

fn inviter(visit: &Visit, row: &InvitationRow) -> String {
    row.inviter.clone().unwrap_or_else(|| visit.say.text("invitation-operator").into())
}

async fn open(mut visit: Visit, Path(token): Path<String>) -> Result<Response> {
    visit.public();
    let Some((link, row)) = find(&mut visit, &token).await? else { return gone(visit, None).await };
    if link.revoked_at.is_some() || link.used_at.is_some() || row.state(visit.now()) != State::Open {
        return gone(visit, Some(&row)).await;
    }
    let other = visit.actor.member().filter(|member| accounts::folded_email(&member.email) != accounts::folded_email(&row.email));
    let page = Page {
        say: visit.say.clone(),
        token,
        inviter: inviter(&visit, &row),
        other: other.map(|member| member.name.clone()).unwrap_or_default(),
        row,
    };
    let title = visit.say.text("invitation").to_string();
    visit.page(title, &page).await
}

async fn accept(mut visit: Visit, Path(token): Path<String>, headers: HeaderMap) -> Result<Response> {
    let Some((link, row)) = find(&mut visit, &token).await? else { return gone(visit, None).await };
    let now = visit.now();
    let known = sql::account_by_email(&mut visit.tx, &row.email).await?;
    let ended = known.as_ref().is_some_and(|account| account.ended_at.is_some());
    if ended || link.used_at.is_some() || link.revoked_at.is_some() || row.state(now) != State::Open {
        return gone(visit, Some(&row)).await;
    }
    // An invitation is no way into an account that there is: that takes the short-lived link of sign-in, and the second factor.
    if let Some(account) = &known
        && visit.actor.account() != Some(account.id)
    {
        return sessions::leave(visit, &web::address("/sign-in", &[("target", &format!("/invitation/{token}"))])).await;
    }
    if !(sql::use_link(&mut visit.tx, link.id, now).await? && invitations::set_accepted(&mut visit.tx, row.id, now).await?) {
        return gone(visit, Some(&row)).await;
    }
    let account = match known {
        Some(account) => account,
        None => new_account(&mut visit, &row).await?,
    };
    give_role(&mut visit, &account, &row).await?;
    let event = Event::new("accept", "invitation").on(row.id);
    visit.log(match row.network_id {
        Some(network) => event.network(network),
        None => event,
    });
    if visit.actor.account() == Some(account.id) {
        return visit.redirect("/").await;
    }
    sessions::begin(visit, &account, &Target::read("/"), &headers).await
}

async fn new_account(visit: &mut Visit, row: &InvitationRow) -> Result<AccountRow> {
    let (id, now, language) = (visit.id(), visit.now(), visit.say.language.tag());
    match sql::insert_account(&mut visit.tx, id, &row.email, &row.name, language, now).await {
        Ok(()) => {}
        // Two invitations to one address, accepted in the same moment: the second click finds the account.
        Err(error) if error.is_taken("accounts", &["email_search"]) => return Err(Error::Busy("error-busy")),
        Err(error) => return Err(error.into()),
    }
    visit.log(Event::new("create", "account").on(id));
    sql::account(&mut visit.tx, id).await?.ok_or(Error::NotFound)
}

/// Gives what was promised, unless the account holds it already.
async fn give_role(visit: &mut Visit, account: &AccountRow, row: &InvitationRow) -> Result<()> {
    let (id, today): (Id<Held>, _) = (visit.id(), visit.today());
    let given = RoleRow {
        id,
        account_id: account.id,
        role: row.role.clone(),
        network_id: row.network_id,
        organisation_id: row.organisation_id,
        unit_id: row.unit_id,
        from_day: today,
        until_day: row.until_day,
        deputy_for: None,
    };
    let same = |held: &RoleRow| {
        (&held.role, held.network_id, held.organisation_id, held.unit_id)
            == (&given.role, given.network_id, given.organisation_id, given.unit_id)
            && held.deputy_for.is_none()
            && held.from_day <= today
            && held.until_day.is_none_or(|until| given.until_day.is_some_and(|given| given <= until))
    };
    if !sql::roles(&mut visit.tx, account.id).await?.iter().any(same) {
        sql::insert_role(&mut visit.tx, &given, None).await?;
    }
    Ok(())
}

/// What is said when it works no more: why, and whom to ask.
async fn gone(mut visit: Visit, row: Option<&InvitationRow>) -> Result<Response> {
    let own = |row: &InvitationRow| {
        visit.actor.member().is_some_and(|member| accounts::folded_email(&member.email) == accounts::folded_email(&row.email))
    };
    if row.is_some_and(|row| row.accepted_at.is_some() && own(row)) {
        return visit.redirect("/").await;
    }
    visit.public();
    let say = visit.say.clone();
    let text = match row {
        None => say.text("invitation-unknown").to_string(),
        Some(row) => {
            let key = match row.state(visit.now()) {
                State::Accepted => "invitation-accepted",
                State::Expired => "invitation-expired",
                State::Revoked => "invitation-revoked",
                // The invitation is open, but this link of it is not the newest.
                State::Open => "invitation-older",
            };
            say.text(key).arg("inviter", inviter(&visit, row)).to_string()
        }
    };
    let page = Gone { say: say.clone(), text };
    visit.page(say.text("invitation-gone"), &page).await
}
