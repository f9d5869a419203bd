//! Inviting somebody: the door through which other crates do it too.

use accounts::{Actor, LinkKind, Member, Network, Organisation, Role, Unit, sql::NewLink};
use db::Id;
use jiff::SignedDuration;
use web::{Error, Event, Facts, Language, Mail, Refused, Result, Visit};

use crate::{
    Invitation,
    access::{lasts_too_long, longest},
    console,
    rules::{INVITATIONS_A_DAY, expires},
    sql::invitations::{self, InvitationRow},
};

/// Whom to invite to what.
#[derive(Debug, Clone)]
pub struct NewInvitation {
    /// Key; a second invitation of the same key is none.
    pub id: Id<Invitation>,
    /// As the person is to be addressed.
    pub name: String,
    /// Where the link goes.
    pub email: String,
    /// The role that is held from the day of accepting on.
    pub role: Role,
    /// Held in this network.
    pub network: Option<Id<Network>>,
    /// Held for this organisation.
    pub organisation: Option<Id<Organisation>>,
    /// Held for this unit.
    pub unit: Option<Id<Unit>>,
}

/// Invites somebody: keeps the invitation and sends a link that works for 14 days. Inviting twice with the same key sends one mail. Whoever has a
/// role that ends invites to one that ends with it.
///
/// # Errors
/// [`Error::Refused`] when the actor may not give this role there.
pub async fn invite(visit: &mut Visit, invitation: &NewInvitation) -> Result<Id<Invitation>> {
    let known = accounts::sql::account_by_email(&mut visit.tx, &invitation.email).await?.map(|account| account.id);
    let facts = Facts { network: invitation.network, organisation: invitation.organisation, account: known, unit: None };
    let until = longest(&visit.actor, invitation.role, &facts)?;
    let (by, now) = (visit.actor.account(), visit.now());
    if invitations::insert_invitation(&mut visit.tx, invitation, until, by, now, expires(now, until)).await? {
        send_link(visit, invitation.id).await?;
        let event = Event::new("invite", "invitation").on(invitation.id);
        visit.log(match invitation.network {
            Some(network) => event.network(network),
            None => event,
        });
    }
    Ok(invitation.id)
}

/// Sends a link for an invitation; the links before it work no more.
pub(crate) async fn send_link(visit: &mut Visit, id: Id<Invitation>) -> Result<()> {
    let row = invitations::invitation(&mut visit.tx, id).await?.ok_or(Error::NotFound)?;
    let account = accounts::sql::account_by_email(&mut visit.tx, &row.email).await?;
    let (now, link, token, object) = (visit.now(), visit.id(), visit.token(), id.to_string());
    accounts::sql::revoke_links(&mut visit.tx, LinkKind::Invitation, &object, now).await?;
    let new = NewLink {
        id: link,
        token: &token.hash(),
        kind: LinkKind::Invitation,
        account: None,
        object: Some(&object),
        target: None,
        expires: row.expires_at,
    };
    accounts::sql::insert_link(&mut visit.tx, &new, now).await?;
    let address = visit.link(&format!("/invitation/{}", token.reveal()));
    let language = account.map_or(visit.say.language, |account| Language::of(&account.language));
    let mail = mail(visit, language, &row, &address);
    let since = now - SignedDuration::from_hours(24);
    if web::mail::count_since(&mut visit.tx, &mail.to, &mail.subject, since).await? >= INVITATIONS_A_DAY {
        return Err(Error::Refused(Refused("refused-invited-often")));
    }
    visit.send(mail).await?;
    console(visit, &row.email, &address);
    Ok(())
}

fn mail(visit: &Visit, language: Language, row: &InvitationRow, address: &str) -> Mail {
    let say = visit.app.say(language);
    let body = say
        .text("mail-invitation-body")
        .arg("name", row.name.as_str())
        .arg("inviter", row.inviter.clone().unwrap_or_else(|| say.text("invitation-operator").into()))
        .arg("where", row.place(&say))
        .arg("role", say.word("role", &row.role))
        .arg("until", say.day(web::today(row.expires_at)))
        .arg("link", address);
    Mail { to: row.email.clone(), subject: say.text("mail-invitation-subject").into(), body: body.to_string() }
}

impl InvitationRow {
    /// Network and organisation as far as there are any; else the installation.
    pub(crate) fn place(&self, say: &web::Say) -> String {
        let parts: Vec<&str> = [&self.network, &self.organisation, &self.unit].into_iter().filter_map(Option::as_deref).collect();
        if parts.is_empty() { say.text("product").into() } else { parts.join(", ") }
    }
}

/// Whether whoever sent an invitation could still send it: who may no longer give a role lets nobody in by a link from before.
pub(crate) async fn still_stands(visit: &mut Visit, row: &InvitationRow) -> Result<bool> {
    let (Some(by), Some(role), today) = (row.invited_by, Role::from_code(&row.role), visit.today()) else { return Ok(true) };
    let Some(account) = accounts::sql::account(&mut visit.tx, by).await?.filter(|account| account.ended_at.is_none()) else {
        return Ok(false);
    };
    let roles = accounts::sql::held_roles(&mut visit.tx, by, today).await?;
    let member = Member { account: by, session: None, name: account.name, email: account.email, roles, has_second_factor: false };
    let longest = longest(&Actor::Account(member), role, &row.facts());
    Ok(longest.is_ok_and(|longest| !lasts_too_long(row.until_day, longest)))
}

/// Takes back the open invitations of a network that nobody could send any more: a role of those who did has ended.
pub(crate) async fn revoke_unfounded(visit: &mut Visit, network: Id<Network>) -> Result<()> {
    let now = visit.now();
    for row in invitations::of_accounts(&mut visit.tx, network).await? {
        if !still_stands(visit, &row).await? && invitations::set_revoked(&mut visit.tx, row.id, now).await? {
            visit.log(Event::new("revoke", "invitation").on(row.id).reason("invitations-unfounded").network(network));
        }
    }
    Ok(())
}

/// Takes back what an organisation's people were invited to, and what they invited others to: it has left the network.
pub async fn revoke_invitations_for(visit: &mut Visit, network: Id<Network>, organisation: Id<Organisation>) -> Result<()> {
    let now = visit.now();
    invitations::revoke_for(&mut visit.tx, network, organisation, now).await?;
    revoke_unfounded(visit, network).await
}
